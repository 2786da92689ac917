//! Small problems with every feature, the same for the same seed.

use crate::assignment::*;
use crate::position_class::PositionClass;
use crate::topics::Topics;

/// A generator of numbers: xorshift.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        let mut random = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..8 {
            random.below(2);
        }
        random
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    pub fn one_in(&mut self, cases: usize) -> bool {
        self.below(cases) == 0
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }

    /// A problem without flaws, small enough to look at every placement.
    pub fn problem(&mut self, teams: bool) -> Problem {
        loop {
            let problem = self.any_problem(teams);
            if problem.check().is_empty() {
                return problem;
            }
        }
    }

    fn any_problem(&mut self, teams: bool) -> Problem {
        let (people, units) = self.pick(&[(1, 1), (3, 2), (4, 3), (5, 3), (5, 2), (6, 2), (4, 4), (6, 3)]);
        let teams = if teams { 1 + self.below(2) } else { 0 };
        let mut codes: Vec<usize> = (0..units).collect();
        let mut ids: Vec<usize> = (0..people).collect();
        self.shuffle(&mut codes);
        self.shuffle(&mut ids);
        Problem {
            units: codes.into_iter().map(|code| self.unit(code)).collect(),
            participants: ids.into_iter().map(|id| self.participant(id, units, teams)).collect(),
            teams: (0..teams).map(|team| self.team(team)).collect(),
            weights: self.weights(),
        }
    }

    fn unit(&mut self, code: usize) -> Unit {
        let maximum = self.pick(&[0, 1, 1, 2, 2, 3, 4]);
        let quotas = self.one_in(4).then(|| (0..self.below(3)).map(|_| self.below(3) as u32).collect());
        let mut unit = Unit {
            code: format!("U{code}"),
            maximum,
            minimum: 0,
            classes: self.classes(),
            topics: self.topics(),
            quotas,
        };
        unit.minimum = self.below(unit.places() as usize + 1) as u32 * self.below(2) as u32;
        unit
    }

    fn classes(&mut self) -> Vec<PositionClass> {
        let classes = [PositionClass::Administrator, PositionClass::Pengawas];
        self.pick(&[&[][..], &[], &classes[..1], &classes[1..], &classes]).to_vec()
    }

    fn topics(&mut self) -> Topics {
        let all = ["a", "B", "c", "é"];
        (0..self.below(4)).map(|_| self.pick(&all)).collect()
    }

    fn participant(&mut self, id: usize, units: usize, teams: usize) -> Participant {
        let mut wishes: Vec<usize> = (0..units).collect();
        self.shuffle(&mut wishes);
        wishes.truncate(self.below(5));
        Participant {
            id: format!("P{id}"),
            class: self.pick(&[PositionClass::Administrator, PositionClass::Pengawas]),
            agency: self.pick(&["", "x", "y"]).to_owned(),
            topics: self.topics(),
            wishes,
            fixed: self.one_in(6).then(|| self.below(units)),
            team: (teams > 0 && self.one_in(2)).then(|| self.below(teams)),
        }
    }

    fn team(&mut self, team: usize) -> Team {
        Team { label: team.to_string(), rule: self.pick(&[TeamRule::Together, TeamRule::Apart]) }
    }

    fn weights(&mut self) -> Weights {
        let mut weights = Weights { spread_by: self.pick(SpreadBy::ALL), ..Weights::default() };
        if self.one_in(2) {
            return weights;
        }
        let sizes = [0, 1, 2, 7, 30, 1_000, 999_999_999, Weights::LARGEST];
        let most = 1 + self.below(sizes.len());
        for weight in
            [&mut weights.shortage, &mut weights.wish, &mut weights.topic, &mut weights.spread, &mut weights.load]
        {
            *weight = self.pick(&sizes[..most]);
        }
        weights.unplaced = self.pick(&sizes);
        weights
    }
}
