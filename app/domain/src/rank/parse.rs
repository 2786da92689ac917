//! Reads a rank from what people write: the grade, the name, or both in either order.

use super::{Grade, PNS, PPPK, RankError};

/// Words around a rank that say nothing about it.
const NOISE: &[&str] =
    &["GOL", "GOLONGAN", "RUANG", "PANGKAT", "PNS", "PPPK", "P3K", "ASN", "DAN", "TMT", "RANK", "GRADE"];

pub(super) fn rank(text: &str) -> Result<Grade, RankError> {
    let words = words(text);
    if words.is_empty() {
        return Err(RankError::Empty);
    }
    let Some((at, grade)) = grade(&words) else { return by_name(&words) };
    let rest: Vec<&str> = words[..at].iter().chain(&words[at + 2..]).map(String::as_str).collect();
    match pns_name(&rest) {
        Some(name) if PNS[name].1 != PNS[grade].1 => {
            Err(RankError::Mismatch { name: PNS[name].1, grade: PNS[grade].0, right: PNS[grade].1 })
        }
        _ => Ok(Grade::Pns(grade)),
    }
}

/// Letters and digits in upper case, without noise; `IIID` comes as `III`, `D`, and `Tk.` as `TINGKAT`.
fn words(text: &str) -> Vec<String> {
    let text = text.to_uppercase();
    let runs = text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty() && !NOISE.contains(run));
    runs.flat_map(|run| match run {
        "TK" | "TKT" => vec!["TINGKAT"],
        "TKI" => vec!["TINGKAT", "I"],
        run => group_and_room(run).map_or_else(|| vec![run], |(group, room)| vec![group, room]),
    })
    .map(str::to_owned)
    .collect()
}

/// `IIID` as `III` and `D`.
fn group_and_room(run: &str) -> Option<(&str, &str)> {
    let (group, room) = run.split_at_checked(run.len() - 1)?;
    (["I", "II", "III", "IV"].contains(&group) && ["A", "B", "C", "D", "E"].contains(&room)).then_some((group, room))
}

/// The first group with a room letter: its place among the words and in the table.
fn grade(words: &[String]) -> Option<(usize, usize)> {
    words.windows(2).enumerate().find_map(|(at, pair)| {
        let code = format!("{}/{}", pair[0], pair[1].to_lowercase());
        PNS.iter().position(|(known, _)| *known == code).map(|grade| (at, grade))
    })
}

fn by_name(words: &[String]) -> Result<Grade, RankError> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some(name) = pns_name(&words) {
        return Ok(Grade::Pns(name));
    }
    let [numeral] = words[..] else { return Err(RankError::Unknown) };
    PPPK.iter().position(|known| *known == numeral).map(Grade::Pppk).ok_or(RankError::Unknown)
}

fn pns_name(words: &[&str]) -> Option<usize> {
    let name = words.join(" ");
    PNS.iter().position(|(_, known)| known.eq_ignore_ascii_case(&name))
}
