//! What a move would cost: the cost function of the assignment, looked at for the units that the move touches.

use domain::assignment::{Parts, Placement, Problem, parts};

use super::words::{Word, Words};

/// How a move changes the total cost, and the part of the cost that changes most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Toll {
    pub total: i64,
    /// The part by its place in the model: unplaced, shortage, wish, topic, spread, load.
    pub part: usize,
    pub amount: i64,
    /// How many of those who would come there have a class that the unit does not accept. It costs nothing, and so must be
    /// said.
    pub refused: usize,
    /// How many would come there.
    pub coming: usize,
}

impl Toll {
    /// What stands on a column while somebody is carried, short enough for one line, with its class: the change of the cost, and that the class is not
    /// accepted there, in more words where they are held `over` it.
    pub fn hint(&self, over: bool, words: &Words) -> (String, &'static str) {
        let cost = words.change(self.total);
        if self.refused > 0 {
            let odd = match (over, self.refused) {
                (false, count) if count == self.coming => words.of(Word::ClassHere).to_owned(),
                (false, _) => self.odd(words),
                (true, 1) => words.of(Word::ClassOver).to_owned(),
                (true, _) => self.odd(words),
            };
            return ([&odd, " (", &cost, ")"].concat(), "dearer");
        }
        let kind = if self.total < 0 { "cheaper" } else { "dearer" };
        if !over || self.amount == 0 {
            return (cost, kind);
        }
        let (part, amount) = (words.part(self.part), words.change(self.amount));
        (words.say(Word::Toll, &[("cost", &cost), ("part", part), ("count", &amount)]), kind)
    }

    /// That the class is not accepted, or of how many people; empty where it is.
    pub fn odd(&self, words: &Words) -> String {
        match self.refused {
            0 => String::new(),
            1 => words.of(Word::OddClass).to_owned(),
            count => words.say(Word::OddClasses, &[("count", &count.to_string())]),
        }
    }
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
    let comes = |person: &&usize| placement[**person] != to;
    let refuses =
        |person: &&usize| to.is_some_and(|at| !problem.units[at].accepts(problem.participants[**person].class));
    let coming = who.iter().filter(comes).count();
    let mut toll = Toll { refused: who.iter().filter(comes).filter(refuses).count(), coming, ..Toll::default() };
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
    use domain::position_class::PositionClass;

    use super::super::words::KEYS;

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
    fn a_class_that_is_not_accepted_is_said_however_good_the_figure_is() {
        let words = Words::new(KEYS.iter().map(|key| [*key, " {count}{cost}"].concat()).collect());
        let mut problem = sample(3, 2, 1);
        problem.participants.iter_mut().for_each(|person| person.class = PositionClass::Pelaksana);
        problem.participants[2].class = PositionClass::Fungsional;
        (problem.units[0].classes, problem.units[1].classes) = (vec![PositionClass::Fungsional], Vec::new());
        let told = |who: &[usize], unit, over| toll(&problem, &[None; 3], who, unit).hint(over, &words);
        let (short, kind) = told(&[0], Some(0), false);
        assert!(short.starts_with("board-class-here") && short.contains('\u{2212}') && kind == "dearer", "{short}");
        assert!(told(&[0], Some(0), true).0.starts_with("board-class-over"));
        assert!(told(&[0, 1, 2], Some(0), true).0.starts_with("board-odd-classes 2"), "the third is accepted");
        for (who, unit) in [(2, Some(0)), (0, Some(1)), (0, None)] {
            assert_eq!(toll(&problem, &[None; 3], &[who], unit).refused, 0, "{who} in {unit:?}");
        }
        assert_eq!(told(&[0], Some(1), false).1, "cheaper");
        assert_eq!(toll(&problem, &[Some(0); 3], &[0], Some(0)).refused, 0, "who is there already does not come");
    }

    #[test]
    fn the_part_that_changes_most_is_named() {
        let problem = sample(10, 3, 1);
        let found = toll(&problem, &[None; 10], &[0], Some(1));
        assert_eq!((found.part, found.amount), (0, -problem.weights.unplaced));
        assert_eq!(toll(&problem, &[Some(1); 10], &[0], Some(1)), Toll::default(), "nothing changes");
    }
}
