//! The findings as text.

use std::fmt::Write;
use std::time::Duration;

use super::goals::{goals, kilobytes};
use super::load::Figures;
use super::pages::{MANY, Measured, Pair};
use super::server::Memory;
use super::{Findings, SiteFindings, import};

pub fn render(findings: &Findings) -> String {
    let parts = [pages(findings), per_set(findings), promised(findings)];
    parts.join("\n")
}

fn pages(findings: &Findings) -> String {
    let mut text = format!(
        "Pages under load of {MANY} connections, and with one alone. This program and the server share the processors:\n\
         what the floor (/healthz) loses to that is mostly this program's share. CPU is the server's alone, for a request.\n\n\
         {:14}{:10}{:>11}{:>10}{:>9}{:>9}{:>11}{:>11}{:>9}{:>10}\n",
        "page", "set", "requests/s", "of floor", "p50 ms", "p99 ms", "alone p50", "alone p99", "CPU ms", "brotli"
    );
    for page in &findings.pages {
        line(&mut text, page, "floor", &page.floor, "");
        line(&mut text, page, "demo", &page.demo, &kilobytes(page.demo_size));
        line(&mut text, page, "national", &page.national, &kilobytes(page.national_size));
        let ratio = |of: fn(&Pair) -> f64| of(&page.national) / of(&page.demo);
        let [rate, busy, slow] =
            [|p: &Pair| p.busy.per_second, |p: &Pair| p.busy.p50, |p: &Pair| p.busy.p99].map(ratio);
        let [alone, slowest] = [|p: &Pair| p.alone.p50, |p: &Pair| p.alone.p99].map(ratio);
        let _infallible = writeln!(
            text,
            "{:14}{:10}{rate:>10.2}×{:10}{busy:>8.2}×{slow:>8.2}×{alone:>10.2}×{slowest:>10.2}×",
            "", "ratio", ""
        );
    }
    text
}

fn line(text: &mut String, page: &Measured, set: &str, Pair { busy, alone }: &Pair, size: &str) {
    let share = busy.per_second / page.floor.busy.per_second * 100.0;
    let Figures { per_second, p50, p99, cpu } = busy;
    let cpu = cpu.map_or_else(|| "–".to_owned(), |cpu| format!("{cpu:.3}"));
    let name = if set == "floor" { page.name } else { "" };
    let _infallible = writeln!(
        text,
        "{name:14}{set:10}{per_second:>11.0}{share:>8.1} %{p50:>9.2}{p99:>9.2}{:>11.2}{:>11.2}{cpu:>9}{size:>10}",
        alone.p50, alone.p99
    );
}

/// A row for everything that is found out once for each set.
fn per_set(Findings { size, demo, national, .. }: &Findings) -> String {
    let national_set = format!("national: {} programmes, {} participants more", size.programmes, size.participants);
    let mut text = format!("{:44}{:>12}{:>12}   {national_set}\n", "", "demo", "national");
    let mut row = |what: &str, of: &dyn Fn(&SiteFindings) -> String| {
        let _infallible = writeln!(text, "{what:44}{:>12}{:>12}", of(demo), of(national));
    };
    row("database", &|site| megabytes(site.database));
    row("start to first answer", &|site| seconds(site.start_up));
    row("memory after load", &|site| memory(site.memory, |memory| memory.now));
    row("  at its highest", &|site| memory(site.memory, |memory| memory.peak));
    row(&format!("import of {} rows: upload (CSV)", import::ROWS), &|site| seconds(site.import.upload));
    row("  preview", &|site| seconds(site.import.preview));
    row("  confirm", &|site| seconds(site.import.confirm));
    row("  export them (Excel)", &|site| seconds(site.import.export));
    row("  upload that again", &|site| seconds(site.import.upload_again));
    row("memory after the import", &|site| memory(site.memory_at_end, |memory| memory.now));
    row("  at its highest", &|site| memory(site.memory_at_end, |memory| memory.peak));
    text
}

fn promised(findings: &Findings) -> String {
    let mut text = format!("{:44}{:>12}{:>12}\n", "goal", "measured", "promised");
    for goal in goals(findings) {
        let met = match goal.met {
            Some(true) => "met",
            Some(false) => "MISSED",
            None => "unknown",
        };
        let _infallible = writeln!(text, "{:44}{:>12}{:>12}   {met}", goal.what, goal.measured, goal.promised);
    }
    text
}

fn memory(known: Option<Memory>, which: impl Fn(Memory) -> u64) -> String {
    known.map_or_else(|| "–".to_owned(), |known| megabytes(which(known)))
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

fn seconds(duration: Duration) -> String {
    format!("{:.3} s", duration.as_secs_f64())
}
