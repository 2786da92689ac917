//! The tables of the demo, as they lie in `data/demo`.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// A unit and the places it offers.
#[derive(Clone, Debug, Deserialize)]
pub struct Unit {
    /// The code of its government.
    pub government: String,
    pub code: String,
    pub name: String,
    pub address: String,
    pub maximum: i64,
    pub minimum: i64,
    pub topics: String,
}

/// A participant and the unit where they were placed.
#[derive(Clone, Deserialize)]
pub struct Participant {
    pub name: String,
    pub nip: String,
    pub class: String,
    pub position: String,
    pub rank: String,
    pub home_agency: String,
    pub email: String,
    pub phone: String,
    pub topics: String,
    pub wish1: String,
    pub wish2: String,
    pub wish3: String,
    pub wish4: String,
    pub wish5: String,
    pub unit: String,
}

impl Participant {
    /// Codes of units, best first.
    pub fn wishes(&self) -> [&str; 5] {
        [&self.wish1, &self.wish2, &self.wish3, &self.wish4, &self.wish5]
    }
}

pub fn units() -> Result<Vec<Unit>> {
    read(include_str!("../../data/demo/units.csv"))
}

/// The 27 of Sumatera Barat.
pub fn case_a() -> Result<Vec<Participant>> {
    read(include_str!("../../data/demo/case_a.csv"))
}

/// Those who come next.
pub fn next() -> Result<Vec<Participant>> {
    read(include_str!("../../data/demo/next.csv"))
}

/// The delegation of Kalimantan Tengah.
pub fn case_b() -> Result<Vec<Participant>> {
    read(include_str!("../../data/demo/case_b.csv"))
}

fn read<T: DeserializeOwned>(text: &str) -> Result<Vec<T>> {
    let rows: Result<Vec<T>, _> = csv::Reader::from_reader(text.as_bytes()).deserialize().collect();
    rows.map_err(|error| Error::Internal(error.to_string()))
}
