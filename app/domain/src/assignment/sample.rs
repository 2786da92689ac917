//! Made-up problems of any size, for measuring: they look like a large programme, and anyone can make them again.

use super::model::{Participant, Problem, Unit};
use super::weights::Weights;
use crate::position_class::PositionClass;
use crate::topics::Topics;

/// Position classes, as often as they come in a hundred people (in the measure of the Sumatera Barat - Jawa Timur programme).
const CLASSES: [(PositionClass, u64); 5] = [
    (PositionClass::Administrator, 11),
    (PositionClass::Pengawas, 8),
    (PositionClass::Fungsional, 29),
    (PositionClass::Pelaksana, 50),
    (PositionClass::Jpt, 2),
];
const AGENCIES: u64 = 40;
const TOPICS: u64 = 60;

/// The generator splitmix64: a counter whose bits are mixed.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `end` without `end` itself.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Whether something happens that does in so many of a hundred cases.
    fn percent(&mut self, cases: u64) -> bool {
        self.below(100) < cases
    }

    /// An index below `end`; small ones come more often.
    fn popular(&mut self, end: u64) -> u64 {
        self.below(end).min(self.below(end))
    }
}

/// A made-up programme with so many people and units and no teams; the same numbers and seed give the same one.
///
/// Places are about 1.1 for each person; units that come first are wished for more often than they have places. A third of
/// the units has a minimum, a fifth accepts some classes only, a tenth has few supervisors; one person in fifty is fixed.
pub fn sample(people: usize, units: usize, seed: u64) -> Problem {
    let mut random = Random(seed);
    let units: Vec<Unit> = (0..units).map(|unit| host(&mut random, unit, people, units)).collect();
    let mut free: Vec<u32> = units.iter().map(Unit::places).collect();
    let participants = (0..people).map(|person| participant(&mut random, person, &units, &mut free)).collect();
    Problem { participants, units, teams: Vec::new(), weights: Weights::default() }
}

fn host(random: &mut Random, unit: usize, people: usize, units: usize) -> Unit {
    // From half to one and a half of the fair share, which is 1.1 times the people by the units.
    let percent = 50 + random.below(101);
    let maximum = (people as u64 * 11 * percent).div_ceil(units as u64 * 1_000).max(1) as u32;
    let limited = random.percent(20);
    let accepted = CLASSES.iter().map(|(class, _)| *class).filter(|_| limited && random.percent(60));
    let mut host = Unit {
        code: format!("U{unit:04}"),
        maximum,
        minimum: 0,
        classes: accepted.collect(),
        topics: topics(random, 12),
        quotas: random.percent(10).then(|| vec![maximum / 2 + 1, maximum / 4]),
    };
    if random.percent(33) {
        host.minimum = random.below(u64::from(host.places()) + 1) as u32;
    }
    host
}

fn participant(random: &mut Random, person: usize, units: &[Unit], free: &mut [u32]) -> Participant {
    let mut wishes: Vec<usize> = Vec::new();
    for _ in 0..random.below(6) {
        let unit = random.popular(units.len() as u64) as usize;
        if !wishes.contains(&unit) {
            wishes.push(unit);
        }
    }
    let at = random.below(units.len() as u64) as usize;
    let fixed = (random.percent(2) && free[at] > 0).then_some(at);
    if fixed.is_some() {
        free[at] -= 1;
    }
    Participant {
        id: format!("P{person:05}"),
        class: class(random),
        agency: format!("Agency {}", random.popular(AGENCIES)),
        topics: topics(random, 4),
        wishes,
        fixed,
        team: None,
    }
}

fn class(random: &mut Random) -> PositionClass {
    let mut left = random.below(100);
    for (class, share) in CLASSES {
        if left < share {
            return class;
        }
        left -= share;
    }
    PositionClass::Pelaksana
}

/// Up to `most` topics.
fn topics(random: &mut Random, most: u64) -> Topics {
    let numbers: Vec<String> =
        (0..random.below(most + 1)).map(|_| format!("topic {}", random.popular(TOPICS))).collect();
    numbers.iter().map(String::as_str).collect()
}
