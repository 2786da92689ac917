//! U.csv: the units.

use std::collections::HashMap;

use domain::assignment::Unit;
use domain::message::Message;
use domain::position_class::PositionClass;

use super::fault::{Fault, File, shown};
use super::table::{Row, table};

const COLUMNS: [&str; 7] = ["code", "name", "max", "min", "position_classes", "topics", "supervisor_quotas"];

/// The units with the lines where they stand.
#[derive(Default)]
pub struct Units {
    pub units: Vec<Unit>,
    /// In the order of `units`.
    pub lines: Vec<usize>,
    /// Whether all codes could be read, so that another one is unknown.
    complete: bool,
    codes: HashMap<String, usize>,
}

impl Units {
    /// Reads the file. What cannot be read is replaced by what breaks no rule, so that errors do not breed others.
    pub fn read(bytes: &[u8], faults: &mut Vec<Fault>) -> Self {
        let Some(rows) = table(File::Units, &COLUMNS, bytes, faults) else { return Self::default() };
        if rows.is_empty() {
            faults.push(Fault::new(File::Units, 1, (0, "code"), Message::new("error-assign-no-units")));
        }
        let mut read = Self { complete: true, ..Self::default() };
        for row in &rows {
            read.complete &= row.text("code").is_some();
            let unit = unit(row, faults);
            if !unit.code.is_empty() {
                read.codes.entry(unit.code.clone()).or_insert(read.units.len());
            }
            read.units.push(unit);
            read.lines.push(row.line);
        }
        read
    }

    /// The unit that a cell names; `None` where there is none or the cell is empty.
    pub fn find(&self, row: &Row, column: &str, faults: &mut Vec<Fault>) -> Option<usize> {
        let code = row.text(column).filter(|code| !code.is_empty())?;
        let found = self.codes.get(code).copied();
        if found.is_none() && self.complete {
            faults.push(row.fault(column, Message::new("error-assign-unit-unknown").with("unit", shown(code))));
        }
        found
    }
}

fn unit(row: &Row, faults: &mut Vec<Fault>) -> Unit {
    let code = row.required("code", faults).unwrap_or_default().to_owned();
    let maximum = row.required("max", faults).and_then(|text| row.number("max", text, Unit::MOST, faults));
    let minimum = row.text("min").and_then(|text| match text {
        "" => Some(0),
        text => row.number("min", text, Unit::MOST, faults),
    });
    let quotas = quotas(row, faults);
    let classes = classes(row, faults);
    let topics = row.list("topics").collect();
    let (maximum, minimum, quotas) = match (maximum, quotas) {
        (Some(maximum), Some(quotas)) => (maximum, minimum.unwrap_or_default(), quotas),
        _ => (Unit::MOST, 0, None),
    };
    Unit { code, maximum, minimum, classes, topics, quotas }
}

/// The quotas, or that they set no limit; `None` where they cannot be read.
fn quotas(row: &Row, faults: &mut Vec<Fault>) -> Option<Option<Vec<u32>>> {
    row.text("supervisor_quotas")?;
    let members: Vec<&str> = row.list("supervisor_quotas").collect();
    let read = members.iter().map(|text| row.number("supervisor_quotas", text, Unit::MOST, faults));
    let read: Vec<Option<u32>> = read.collect();
    let quotas: Vec<u32> = read.into_iter().collect::<Option<_>>()?;
    Some((!quotas.is_empty()).then_some(quotas))
}

/// The accepted classes; empty, which is all, where they cannot be read.
fn classes(row: &Row, faults: &mut Vec<Fault>) -> Vec<PositionClass> {
    let mut classes = Vec::new();
    let mut wrong = false;
    for text in row.list("position_classes") {
        match PositionClass::from_code(text) {
            Some(class) if !classes.contains(&class) => classes.push(class),
            Some(_) => {}
            None => {
                faults.push(row.fault("position_classes", unknown_class(text)));
                wrong = true;
            }
        }
    }
    if wrong { Vec::new() } else { classes }
}

/// What to say of a code that is none of a position class.
pub fn unknown_class(text: &str) -> Message {
    let known: Vec<&str> = PositionClass::ALL.iter().map(|class| class.code()).collect();
    Message::new("error-assign-class").with("typed", shown(text)).with("known", known.join(", "))
}
