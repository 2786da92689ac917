use domain::assignment::{
    Cut, Denied, DeniedWhy, Holders, Obstacle, Participant, Problem, Reason, Team, TeamRule, Unit, Waiting,
    WaitingList, Weights,
};
use domain::lang::Lang;
use domain::position_class::PositionClass::{Administrator, Fungsional, Pengawas};
use domain::topics::Topics;

use super::{reason, waiting};

/// p0 wishes for A, B and C; p1 has no wishes and is fixed in B; both are in a team.
fn problem() -> Problem {
    let person = |id: &str, wishes: &[usize], fixed| Participant {
        id: id.to_owned(),
        class: Administrator,
        agency: String::new(),
        topics: Topics::default(),
        wishes: wishes.to_vec(),
        fixed,
        team: Some(0),
    };
    let unit = |code: &str| Unit {
        code: code.to_owned(),
        maximum: 2,
        minimum: 0,
        classes: Vec::new(),
        topics: Topics::default(),
        quotas: None,
    };
    Problem {
        participants: vec![person("p0", &[0, 1, 2], None), person("p1", &[], Some(1))],
        units: vec![unit("A"), unit("B"), unit("C"), unit("D")],
        teams: vec![Team { label: "satu".to_owned(), rule: TeamRule::Together }],
        weights: Weights::default(),
    }
}

/// What p0 is told in English.
fn told(place: Option<usize>, given: &Reason) -> String {
    reason(Lang::En, &problem(), 0, place, given)
}

fn denied(why: DeniedWhy) -> String {
    told(Some(1), &Reason::Wishes(vec![Denied { unit: 0, why }]))
}

fn obstacle(obstacle: Obstacle) -> String {
    told(None, &Reason::Unplaced { denied: Vec::new(), obstacle })
}

#[test]
fn where_people_are() {
    let problem = problem();
    let none = Reason::Wishes(Vec::new());
    assert_eq!(told(Some(0), &none), "Has wish 1: A.");
    assert_eq!(told(Some(3), &none), "Placed at D, which is not among the wishes.");
    assert_eq!(reason(Lang::En, &problem, 1, Some(3), &none), "Placed at D; there are no wishes.");
    assert_eq!(reason(Lang::En, &problem, 1, Some(1), &Reason::Fixed), "Fixed at B.");
    assert_eq!(reason(Lang::Id, &problem, 1, Some(1), &Reason::Fixed), "Ditetapkan di B.");
}

#[test]
fn why_a_wish_was_not_given() {
    assert_eq!(denied(DeniedWhy::Costs(0)), "Has wish 2: B. Wish 1 A: total cost +0 if placed there, a tie.");
    // Beyond what a float holds exactly.
    let large = 9_007_199_254_740_993;
    assert_eq!(
        denied(DeniedWhy::Costs(large)),
        "Has wish 2: B. Wish 1 A: total cost +9007199254740993 if placed there."
    );
    let rest = |why| denied(why).replace("Has wish 2: B. Wish 1 A: ", "");
    assert_eq!(rest(DeniedWhy::AtLeast(3)), "total cost at least +3 if placed there.");
    assert_eq!(rest(DeniedWhy::ClassRefused), "does not accept Administrator.");
    assert_eq!(rest(DeniedWhy::NoPlaces), "has no places.");
    assert_eq!(rest(DeniedWhy::Full), "its 2 places are not enough beside the people fixed there.");
    let member = DeniedWhy::TeammateRefused { participant: 1 };
    assert_eq!(rest(member), "does not accept Administrator, the class of team member p1.");
    assert_eq!(rest(DeniedWhy::TeammateFixed { participant: 1 }), "team member p1 is fixed at B.");
    let there = Denied { unit: 1, why: DeniedWhy::TeammateFixed { participant: 1 } };
    let there = told(Some(0), &Reason::Wishes(vec![there]));
    assert_eq!(there, "Has wish 1: A. Wish 2 B: team member p1 is fixed there.");
    let both = vec![Denied { unit: 0, why: DeniedWhy::Costs(7) }, Denied { unit: 1, why: DeniedWhy::AtLeast(9) }];
    assert_eq!(
        reason(Lang::Id, &problem(), 0, Some(2), &Reason::Wishes(both)),
        "Mendapat pilihan ke-3: C. Pilihan ke-1 A: biaya total +7 bila ditempatkan di sana. \
         Pilihan ke-2 B: biaya total paling sedikit +9 bila ditempatkan di sana."
    );
}

#[test]
fn what_stands_in_the_way() {
    let rest = |given| obstacle(given).replace("Without a place. ", "");
    assert_eq!(rest(Obstacle::NoUnitAccepts), "No unit with places accepts Administrator.");
    let teammates = rest(Obstacle::Teammates);
    assert_eq!(teammates, "Other members of the team are fixed in every unit with places that accepts Administrator.");
    assert_eq!(
        rest(Obstacle::Weights { unit: 3, costs: 12 }),
        "With these weights and rules the total is no larger without a place: the cheapest way in, to D, makes the total cost +12."
    );
    assert!(rest(Obstacle::AtLeast(-4)).ends_with("any place makes the total cost at least -4."));
}

#[test]
fn full_units_in_words() {
    let cut = |units: &[usize], classes: &[_]| Cut {
        units: units.to_vec(),
        places: 6,
        classes: classes.to_vec(),
        holders: vec![
            Holders { class: Administrator, people: 4, fixed: 1 },
            Holders { class: Fungsional, people: 2, fixed: 0 },
        ],
    };
    let behind = "are taken by 4 Administrator (1 fixed), 2 Functional; who is not fixed among them cannot move to another unit.";
    let told = |cut| obstacle(Obstacle::Full(cut)).replace("Without a place. ", "").replace(behind, "…");
    assert_eq!(told(cut(&[0, 2], &[Administrator])), "All 6 places that accept Administrator (A, C) …");
    assert_eq!(
        told(cut(&[0], &[Administrator, Pengawas])),
        "All 6 places that accept Administrator, First-line manager (A) …"
    );
    assert_eq!(told(cut(&[0, 1, 2, 3], &[])), "All 6 places (all 4 units) …");
}

#[test]
fn units_whose_supervisors_hold_places_back_are_named() {
    let mut problem = problem();
    problem.units[0].quotas = Some(vec![1]);
    let cut = Cut { units: vec![0, 2], places: 3, classes: vec![Administrator], holders: Vec::new() };
    let denied = vec![Denied { unit: 0, why: DeniedWhy::Full }];
    let full = Reason::Unplaced { denied, obstacle: Obstacle::Full(cut) };
    let told = reason(Lang::En, &problem, 0, None, &full);
    assert!(told.ends_with(" The supervisors at A can guide only 1 person (maximum 2)."), "{told}");
    assert_eq!(told.matches("supervisors").count(), 1, "each unit once, and none that has all its places");
}

#[test]
fn many_units_are_counted() {
    let mut problem = problem();
    let unit = problem.units[0].clone();
    problem.units.extend((1..20).map(|number| Unit { code: format!("u{number}"), ..unit.clone() }));
    let cut = Cut { units: (0..15).collect(), places: 1, classes: vec![Administrator], holders: Vec::new() };
    let full = Reason::Unplaced { denied: Vec::new(), obstacle: Obstacle::Full(cut) };
    let told = reason(Lang::En, &problem, 0, None, &full);
    assert!(
        told.contains(
            "The only place that accepts Administrator (A, B, C, D, u1, u10, u11, u2, u3, u4, u5, u6 and 3 more) is"
        ),
        "{told}"
    );
}

#[test]
fn teams() {
    let team = |rule, decided_by, obstacle| Reason::Team {
        label: "satu".to_owned(),
        rule,
        decided_by,
        denied: vec![Denied { unit: 0, why: DeniedWhy::Costs(5) }],
        obstacle,
    };
    assert_eq!(
        told(Some(1), &team(TeamRule::Together, Some(1), None)),
        "Has wish 2: B. Team satu: all members in one unit, or all without a place. \
         The team's place follows p1, who is fixed at B. Wish 1 A: total cost +5 if placed there."
    );
    assert_eq!(
        told(None, &team(TeamRule::Apart, None, Some(Obstacle::NoUnitAccepts))),
        "Without a place. Team satu: no two members in the same unit. No unit with places accepts Administrator. \
         Wish 1 A: total cost +5 if placed there."
    );
    let large = told(None, &team(TeamRule::Together, None, Some(Obstacle::TeamTooLarge)));
    assert!(large.contains("The team is larger than the places left"), "{large}");
    let refused = told(None, &team(TeamRule::Together, None, Some(Obstacle::NoUnitAccepts)));
    assert!(refused.contains("No unit with places accepts the classes of all members of the team."), "{refused}");
}

#[test]
fn positions_on_the_waiting_list() {
    let overall = vec![Waiting { participant: 1, unit: 2, gain: 9_995 }, Waiting { participant: 0, unit: 0, gain: 3 }];
    let told = waiting(Lang::En, &problem(), &WaitingList { overall, by_unit: Vec::new() });
    let second =
        "Waiting list: 2 of 2, for A; once those before have places, the total cost falls by 3 if placed there.";
    let first =
        "Waiting list: 1 of 2, for C; once those before have places, the total cost falls by 9995 if placed there.";
    assert_eq!(told, [Some(second.to_owned()), Some(first.to_owned())]);
    assert_eq!(waiting(Lang::Id, &problem(), &WaitingList::default()), [None, None]);
}
