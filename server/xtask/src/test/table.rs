//! The closing table.

use std::fmt::Write;

use super::counts::Counts;

pub enum Outcome {
    Passed,
    Failed(String),
    Skipped(String),
}

pub struct Row {
    pub step: &'static str,
    pub outcome: Outcome,
    pub seconds: f32,
}

/// One line for each step, then the sum of all tests alone on the last line.
pub fn render(rows: &[Row], counts: &Counts) -> String {
    let mut table = format!("{:16} {:8} {:>9}\n", "step", "result", "seconds");
    for Row { step, outcome, seconds } in rows {
        let (result, why) = match outcome {
            Outcome::Passed => ("ok", ""),
            Outcome::Failed(why) => ("FAILED", first_line(why)),
            Outcome::Skipped(why) => ("skipped", first_line(why)),
        };
        let line = format!("{step:16} {result:8} {seconds:9.1}  {why}");
        let _infallible = writeln!(table, "{}", line.trim_end());
    }
    let Counts { passed, failed, ignored } = counts;
    let _infallible = write!(table, "\n{passed} passed, {failed} failed, {ignored} skipped");
    table
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skipped_step_says_what_to_install() {
        let why = "initdb not found: apt-get install postgresql";
        let rows = [
            Row { step: "tests", outcome: Outcome::Passed, seconds: 61.04 },
            Row { step: "PostgreSQL", outcome: Outcome::Skipped(why.to_owned()), seconds: 0.0 },
        ];
        let text = render(&rows, &Counts { passed: 9, failed: 0, ignored: 1 });
        let expected = "step             result     seconds\n\
                        tests            ok            61.0\n\
                        PostgreSQL       skipped        0.0  initdb not found: apt-get install postgresql\n\
                        \n9 passed, 0 failed, 1 skipped";
        assert_eq!(text, expected);
    }
}
