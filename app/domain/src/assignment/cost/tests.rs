use super::*;
use crate::assignment::tests::random::Random;
use crate::position_class::PositionClass;

/// The published model word by word, one participant after the other.
fn by_the_book(problem: &Problem, placement: &Placement) -> i64 {
    let weights = &problem.weights;
    let mut total = 0;
    for unit in 0..problem.units.len() {
        let present = placement.iter().filter(|at| **at == Some(unit)).count() as i64;
        total += weights.shortage * (i64::from(problem.units[unit].minimum) - present).max(0);
    }
    for (at, person) in problem.participants.iter().enumerate() {
        let Some(unit) = placement[at] else {
            total += weights.unplaced;
            continue;
        };
        let host = &problem.units[unit];
        let rank = person.wishes.iter().position(|wish| *wish == unit);
        let list = [0, 2, 5, 9, 14];
        total += weights.wish * rank.map_or(if person.wishes.is_empty() { 0 } else { 20 }, |rank| list[rank]);
        let topics: Vec<String> = person.topics.iter().map(|topic| topic.trim().to_lowercase()).collect();
        let offered: Vec<String> = host.topics.iter().map(|topic| topic.trim().to_lowercase()).collect();
        let missing = topics.iter().filter(|topic| !offered.contains(topic)).count() as i64;
        total += if topics.is_empty() { 0 } else { weights.topic * missing / topics.len() as i64 };
        let before: Vec<&Participant> =
            (0..at).filter(|other| placement[*other] == Some(unit)).map(|other| &problem.participants[other]).collect();
        let alike = before.iter().filter(|other| match weights.spread_by {
            SpreadBy::HomeAgency => other.agency.trim() == person.agency.trim(),
            SpreadBy::PositionClass => other.class == person.class,
            SpreadBy::None => false,
        });
        total += weights.spread * alike.count() as i64;
        total += weights.load * before.len() as i64 / i64::from(host.places());
    }
    total
}

#[test]
fn parts_follow_the_book_and_changes_are_differences() {
    for seed in 0..400 {
        let mut random = Random::new(seed);
        let mut problem = random.problem(false);
        problem.units.iter_mut().for_each(|unit| unit.maximum = unit.maximum.max(1));
        problem.units.iter_mut().for_each(|unit| unit.quotas = None);
        let units = problem.units.len();
        let mut place = |_| Some(random.below(units + 1)).filter(|unit| *unit < units);
        let mut placement: Vec<Option<usize>> = (0..problem.participants.len()).map(&mut place).collect();
        for _ in 0..5 {
            let total = parts(&problem, &placement).total();
            assert_eq!(total, by_the_book(&problem, &placement), "{problem:?} {placement:?}");
            let to = place(0);
            let who: Vec<usize> = (0..problem.participants.len()).filter(|_| place(0).is_some()).collect();
            let change = change(&problem, &placement, &who, to);
            who.iter().for_each(|mover| placement[*mover] = to);
            assert_eq!(change, parts(&problem, &placement).total() - total);
        }
    }
}

#[test]
fn the_corners_of_the_model() {
    let unit = |code: &str, topics: &str| Unit {
        code: code.into(),
        maximum: 3,
        minimum: 2,
        classes: vec![PositionClass::Jpt],
        topics: crate::topics::Topics::parse(topics),
        quotas: None,
    };
    let person = |id: &str, agency: &str| Participant {
        id: id.into(),
        class: PositionClass::Pelaksana,
        agency: agency.into(),
        topics: crate::topics::Topics::parse("SAKIP, rb, IP ASN"),
        wishes: vec![0],
        fixed: Some(1),
        team: None,
    };
    let mut problem = Problem {
        participants: vec![person("1", ""), person("2", " "), person("3", "Dinas")],
        units: vec![unit("A", ""), unit("B", "sakip")],
        teams: Vec::new(),
        weights: Weights { topic: 10, load: 10, ..Weights::default() },
    };
    // The floor of the whole product (10 x 2 / 3), and 0 + 3 + 6 for the load; both without an agency are alike; fixed people
    // cost as others do and count for the minimum, whatever the unit accepts.
    let cost = parts(&problem, &[Some(1), Some(1), Some(1)]);
    assert_eq!(cost, Parts { unplaced: 0, shortage: 2_000, wish: 60, topic: 18, spread: 3, load: 9 });
    let cost = parts(&problem, &[None, Some(0), None]);
    assert_eq!(cost, Parts { unplaced: 20_000, shortage: 3_000, wish: 0, topic: 10, spread: 0, load: 0 });
    problem.weights.spread_by = SpreadBy::PositionClass;
    assert_eq!(parts(&problem, &[Some(1), Some(1), Some(1)]).spread, 9);
}
