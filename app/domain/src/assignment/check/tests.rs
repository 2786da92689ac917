use super::*;
use crate::assignment::{Participant, Team};
use crate::position_class::PositionClass;
use crate::topics::Topics;

fn person(id: &str, fixed: Option<usize>, team: Option<usize>) -> Participant {
    let (class, topics) = (PositionClass::Pelaksana, Topics::default());
    Participant { id: id.into(), class, agency: String::new(), topics, wishes: Vec::new(), fixed, team }
}

fn unit(code: &str, maximum: u32) -> Unit {
    let (classes, topics) = (Vec::new(), Topics::default());
    Unit { code: code.into(), maximum, minimum: 0, classes, topics, quotas: None }
}

fn problem(participants: Vec<Participant>, rule: TeamRule) -> Problem {
    let teams = vec![Team { label: "A".into(), rule }];
    Problem { participants, units: vec![unit("U", 2), unit("V", 1)], teams, weights: Weights::default() }
}

#[test]
fn places_are_the_maximum_or_what_supervisors_can_guide() {
    let places =
        |maximum, quotas: Option<&[u32]>| Unit { quotas: quotas.map(<[u32]>::to_vec), ..unit("U", maximum) }.places();
    assert_eq!(places(5, None), 5);
    assert_eq!(places(5, Some(&[2, 1])), 3);
    assert_eq!(places(5, Some(&[4, 4])), 5);
    assert_eq!(places(5, Some(&[0])), 0);
    assert_eq!(places(5, Some(&[u32::MAX, u32::MAX])), 5);
}

#[test]
fn participants_are_checked_row_by_row() {
    let mut rows = problem(vec![person("1", Some(7), None), person(" 1 ", None, Some(3))], TeamRule::Apart);
    rows.participants[1].wishes = vec![0, 1, 0, 9, 1, 1];
    assert_eq!(
        rows.check(),
        [
            Flaw::UnknownFixed { participant: 0 },
            Flaw::DuplicateParticipant { participant: 1 },
            Flaw::TooManyWishes { participant: 1 },
            Flaw::WishTwice { participant: 1, rank: 2 },
            Flaw::UnknownWish { participant: 1, rank: 3 },
            Flaw::WishTwice { participant: 1, rank: 4 },
            Flaw::WishTwice { participant: 1, rank: 5 },
            Flaw::UnknownTeam { participant: 1 },
        ]
    );
}

#[test]
fn units_are_checked_row_by_row() {
    let fixed = (0..4).map(|at| person(&at.to_string(), Some(usize::from(at > 1)), None)).collect();
    let mut rows = problem(fixed, TeamRule::Apart);
    rows.units[1].code = "U ".into();
    rows.units[1].minimum = 2;
    rows.units.push(Unit { quotas: Some(vec![Unit::MOST + 1]), ..unit("W", 1) });
    assert_eq!(
        rows.check(),
        [
            Flaw::DuplicateUnit { unit: 1 },
            Flaw::MinimumAbovePlaces { unit: 1 },
            Flaw::TooManyFixed { unit: 1, fixed: 2, places: 1 },
            Flaw::SizeOutOfRange { unit: 2 },
        ]
    );
}

#[test]
fn weights_have_a_range() {
    let mut rows = problem(Vec::new(), TeamRule::Apart);
    rows.weights.wish = -1;
    rows.weights.load = Weights::LARGEST + 1;
    assert_eq!(rows.check(), [Flaw::WeightOutOfRange { weight: "wish" }, Flaw::WeightOutOfRange { weight: "load" }]);
    rows.weights = Weights { wish: 0, load: Weights::LARGEST, ..Weights::default() };
    assert_eq!(rows.check(), []);
}

#[test]
fn a_team_that_stays_together_has_one_unit_for_all() {
    let members = |fixed: &[Option<usize>]| {
        let people = fixed.iter().enumerate().map(|(at, fixed)| person(&at.to_string(), *fixed, Some(0)));
        problem(people.collect(), TeamRule::Together)
    };
    assert_eq!(members(&[None, None, None]).check(), []);
    assert_eq!(members(&[Some(0), None]).check(), []);
    assert_eq!(members(&[Some(0), Some(0)]).check(), []);
    assert_eq!(members(&[Some(0), None, Some(1)]).check()[0], Flaw::TeamFixedApart { team: 0, participant: 2 });
    assert_eq!(members(&[None, Some(1)]).check(), [Flaw::TeamsTooLarge { unit: 1, people: 2, places: 1 }]);
    let mut refused = members(&[Some(0), None]);
    refused.units[0].classes = vec![PositionClass::Jpt];
    assert_eq!(refused.check(), [Flaw::TeamClassRefused { team: 0, participant: 1, unit: 0 }]);
    assert_eq!(refused.decided(), [Some(0), Some(0)]);
}

#[test]
fn a_team_that_is_kept_apart_has_no_two_fixed_in_one_unit() {
    let members = |fixed: [usize; 2]| {
        let people = fixed.iter().enumerate().map(|(at, fixed)| person(&at.to_string(), Some(*fixed), Some(0)));
        problem(people.collect(), TeamRule::Apart)
    };
    assert_eq!(members([0, 1]).check(), []);
    assert_eq!(members([0, 0]).check(), [Flaw::TeamFixedTogether { team: 0, participant: 1, unit: 0 }]);
}
