//! Why somebody is where they are, in words that can be checked.

use domain::assignment::{Cut, Denied, DeniedWhy, Holders, Obstacle, Problem, Reason, TeamRule};
use domain::lang::Lang;
use domain::message::Message;
use domain::position_class::PositionClass;

use crate::texts::words;

/// Units that are named one by one; of more, the others are counted.
const NAMED: usize = 12;

/// The reason for a participant and their place, as sentences. Costs keep all their digits.
pub fn reason(lang: Lang, problem: &Problem, participant: usize, place: Option<usize>, reason: &Reason) -> String {
    let teller = Teller { lang, problem, participant };
    let mut sentences = Vec::new();
    match reason {
        Reason::Fixed => sentences.extend(place.map(|unit| teller.on_unit(Message::new("assign-fixed"), unit))),
        Reason::Wishes(denied) => {
            sentences.push(teller.place(place));
            sentences.extend(teller.denied(denied));
            sentences.extend(teller.held(None, denied));
        }
        Reason::Unplaced { denied, obstacle } => {
            sentences.push(teller.place(place));
            sentences.push(teller.obstacle(obstacle, false));
            sentences.extend(teller.denied(denied));
            sentences.extend(teller.held(Some(obstacle), denied));
        }
        Reason::Team { label, rule, decided_by, denied, obstacle } => {
            sentences.push(teller.place(place));
            sentences.push(teller.team(label, *rule));
            sentences.extend(decided_by.map(|member| teller.decided(member)));
            let together = *rule == TeamRule::Together;
            sentences.extend(obstacle.as_ref().map(|obstacle| teller.obstacle(obstacle, together)));
            sentences.extend(teller.denied(denied));
            sentences.extend(teller.held(obstacle.as_ref(), denied));
        }
    }
    sentences.join(" ")
}

/// All digits, and the sign: where a search ended early, a better placement than the one given may have shown itself.
fn signed(costs: i64) -> String {
    format!("{costs:+}")
}

struct Teller<'a> {
    lang: Lang,
    problem: &'a Problem,
    participant: usize,
}

impl Teller<'_> {
    fn say(&self, message: Message) -> String {
        words(self.lang, &message.key, &message.args)
    }

    fn on_unit(&self, message: Message, unit: usize) -> String {
        self.say(message.with("unit", self.code(unit)))
    }

    /// Where they are, and what wish that is.
    fn place(&self, place: Option<usize>) -> String {
        let Some(unit) = place else { return self.say(Message::new("assign-unplaced")) };
        let message = match self.rank(unit) {
            Some(rank) => Message::new("assign-wish").with("rank", rank),
            None if self.problem.participants[self.participant].wishes.is_empty() => Message::new("assign-no-wishes"),
            None => Message::new("assign-not-wished"),
        };
        self.on_unit(message, unit)
    }

    fn team(&self, label: &str, rule: TeamRule) -> String {
        let message = match rule {
            TeamRule::Together => Message::new("assign-together"),
            TeamRule::Apart => Message::new("assign-apart"),
        };
        self.say(message.with("team", label))
    }

    fn decided(&self, member: usize) -> String {
        let unit = self.problem.participants[member].fixed.map(|unit| self.code(unit)).unwrap_or_default();
        self.say(Message::new("assign-decided").with("member", self.id(member)).with("unit", unit))
    }

    fn denied<'d>(&'d self, denied: &'d [Denied]) -> impl Iterator<Item = String> + 'd {
        denied.iter().map(|denied| {
            let wish = Message::new("assign-denied").with("unit", self.code(denied.unit));
            let wish = wish.with("rank", self.rank(denied.unit).unwrap_or_default());
            self.say(wish.with("why", self.why(denied)))
        })
    }

    fn why(&self, denied: &Denied) -> String {
        let message = match denied.why {
            DeniedWhy::Costs(0) => Message::new("assign-why-tie"),
            DeniedWhy::Costs(costs) => Message::new("assign-why-costs").with("costs", signed(costs)),
            DeniedWhy::AtLeast(costs) => Message::new("assign-why-at-least").with("costs", signed(costs)),
            DeniedWhy::ClassRefused => Message::new("assign-why-class")
                .with("class", self.class(self.problem.participants[self.participant].class)),
            DeniedWhy::NoPlaces => Message::new("assign-why-no-places"),
            DeniedWhy::Full => {
                let places = self.problem.units[denied.unit].places();
                Message::new("assign-why-full").with("places", i64::from(places))
            }
            DeniedWhy::TeammateRefused { participant } => Message::new("assign-why-teammate-class")
                .with("member", self.id(participant))
                .with("class", self.class(self.problem.participants[participant].class)),
            DeniedWhy::TeammateFixed { participant } => self.teammate(participant, denied.unit),
        };
        self.say(message)
    }

    /// A member is fixed: here, where the team is kept apart; elsewhere, where it stays together.
    fn teammate(&self, member: usize, unit: usize) -> Message {
        let message = match self.problem.participants[member].fixed {
            Some(fixed) if fixed != unit => Message::new("assign-why-teammate-there").with("unit", self.code(fixed)),
            _ => Message::new("assign-why-teammate-here"),
        };
        message.with("member", self.id(member))
    }

    fn obstacle(&self, obstacle: &Obstacle, together: bool) -> String {
        let own = self.problem.participants[self.participant].class;
        let message = match obstacle {
            Obstacle::NoUnitAccepts if together => Message::new("assign-obstacle-team-class"),
            Obstacle::NoUnitAccepts => Message::new("assign-obstacle-class").with("class", self.class(own)),
            Obstacle::Full(cut) => return self.cut(cut),
            Obstacle::TeamTooLarge => Message::new("assign-obstacle-team-large"),
            Obstacle::Teammates => Message::new("assign-obstacle-teammates").with("class", self.class(own)),
            Obstacle::Weights { unit, costs } => {
                Message::new("assign-obstacle-weights").with("unit", self.code(*unit)).with("costs", signed(*costs))
            }
            Obstacle::AtLeast(costs) => Message::new("assign-obstacle-weights-at-least").with("costs", signed(*costs)),
        };
        self.say(message)
    }

    /// `All 6 places that accept Administrator are taken: …`.
    fn cut(&self, cut: &Cut) -> String {
        let every = cut.classes.is_empty() || cut.classes.len() == PositionClass::ALL.len();
        let classes: Vec<String> = cut.classes.iter().map(|class| self.class(*class)).collect();
        let message = if every {
            Message::new("assign-obstacle-full")
        } else {
            Message::new("assign-obstacle-full-classes").with("classes", classes.join(", "))
        };
        let holders: Vec<String> = cut.holders.iter().map(|holders| self.holders(holders)).collect();
        let message = message.with("places", i64::from(cut.places)).with("units", self.units(&cut.units));
        self.say(message.with("holders", holders.join(", ")))
    }

    /// The units that were told to be full and have fewer places than their maximum, because of their supervisors.
    fn held(&self, obstacle: Option<&Obstacle>, denied: &[Denied]) -> Vec<String> {
        let mut units: Vec<usize> = match obstacle {
            Some(Obstacle::Full(cut)) => cut.units.clone(),
            _ => Vec::new(),
        };
        let full = denied.iter().filter(|denied| matches!(denied.why, DeniedWhy::Full | DeniedWhy::NoPlaces));
        units.extend(full.map(|denied| denied.unit));
        units.retain(|unit| self.problem.units[*unit].places() < self.problem.units[*unit].maximum);
        units.sort_by_key(|unit| self.code(*unit));
        units.dedup();
        let told = units.iter().take(NAMED).map(|at| {
            let unit = &self.problem.units[*at];
            let message = Message::new("assign-held").with("places", i64::from(unit.places()));
            self.on_unit(message.with("maximum", i64::from(unit.maximum)), *at)
        });
        told.collect()
    }

    fn holders(&self, holders: &Holders) -> String {
        let message = if holders.fixed == 0 {
            Message::new("assign-holders")
        } else {
            Message::new("assign-holders-fixed").with("fixed", i64::from(holders.fixed))
        };
        let message = message.with("people", i64::from(holders.people));
        self.say(message.with("class", self.class(holders.class)))
    }

    fn units(&self, units: &[usize]) -> String {
        if units.len() > 1 && units.len() == self.problem.units.len() {
            return self.say(Message::new("assign-units-all").with("count", units.len()));
        }
        // In the order of their codes, whatever the order of the rows was.
        let mut named: Vec<&str> = units.iter().map(|unit| self.code(*unit)).collect();
        named.sort_unstable();
        let more = named.len().saturating_sub(NAMED);
        named.truncate(NAMED);
        let named = named.join(", ");
        if more == 0 {
            return named;
        }
        self.say(Message::new("assign-units-more").with("units", named).with("more", more))
    }

    fn rank(&self, unit: usize) -> Option<usize> {
        self.problem.participants[self.participant].wishes.iter().position(|wish| *wish == unit).map(|place| place + 1)
    }

    fn class(&self, class: PositionClass) -> String {
        words(self.lang, class.key(), &[])
    }

    fn code(&self, unit: usize) -> &str {
        &self.problem.units[unit].code
    }

    fn id(&self, participant: usize) -> &str {
        &self.problem.participants[participant].id
    }
}
