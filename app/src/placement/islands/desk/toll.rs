//! What a move would cost: the cost function of the assignment, looked at for the units that the move touches.

use domain::assignment::{Parts, Placement, Problem, parts};

/// How a move changes the total cost, and the part of the cost that changes most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Toll {
    pub total: i64,
    /// The part by its place in the model: unplaced, shortage, wish, topic, spread, load.
    pub part: usize,
    pub amount: i64,
}

/// The toll of moving `who` to the unit `to`; `None` takes their places away.
///
/// Units that nobody leaves or enters cost the same before and after, so the people there are left out of both.
pub fn toll(problem: &Problem, placement: &Placement, who: &[usize], to: Option<usize>) -> Toll {
    let mut touched = vec![false; problem.units.len()];
    for unit in who.iter().filter_map(|person| placement[*person]).chain(to) {
        touched[unit] = true;
    }
    let before: Vec<_> = placement.iter().map(|place| place.filter(|unit| touched[*unit])).collect();
    let mut after = before.clone();
    for person in who {
        after[*person] = to;
    }
    let (before, after) = (listed(&parts(problem, &before)), listed(&parts(problem, &after)));
    let mut toll = Toll::default();
    for (part, (before, after)) in before.into_iter().zip(after).enumerate() {
        let amount = after - before;
        toll.total += amount;
        if amount.abs() > toll.amount.abs() {
            (toll.part, toll.amount) = (part, amount);
        }
    }
    toll
}

const fn listed(parts: &Parts) -> [i64; 6] {
    [parts.unplaced, parts.shortage, parts.wish, parts.topic, parts.spread, parts.load]
}

#[cfg(test)]
mod tests {
    use domain::assignment::{change, sample};

    use super::*;

    #[test]
    fn the_toll_is_the_change_of_the_whole() {
        let problem = sample(80, 9, 5);
        let mut placement: Vec<_> = (0..80).map(|person| Some(person % 11).filter(|unit| *unit < 9)).collect();
        for step in 0..200_usize {
            let who: Vec<_> = (0..step % 5 + 1).map(|more| (step * 7 + more * 13) % 80).collect();
            let to = Some(step % 10).filter(|unit| *unit < 9);
            assert_eq!(toll(&problem, &placement, &who, to).total, change(&problem, &placement, &who, to), "{step}");
            placement[who[0]] = to;
        }
    }

    #[test]
    fn the_part_that_changes_most_is_named() {
        let problem = sample(10, 3, 1);
        let found = toll(&problem, &[None; 10], &[0], Some(1));
        assert_eq!((found.part, found.amount), (0, -problem.weights.unplaced));
        assert_eq!(toll(&problem, &[Some(1); 10], &[0], Some(1)), Toll::default(), "nothing changes");
    }
}
