//! People with accounts, their roles, and the rules for passwords.

use crate::coded::coded;
use crate::form::{Form, Problems, Reader};
use crate::id::{GovernmentId, UnitId};
use crate::message::Message;

coded! {
    /// What somebody is allowed to be. A person may hold several.
    pub enum RoleKind {
        /// Keeps the installation: governments and accounts.
        Administrator = "administrator", "role-administrator";
        /// Acts for a government, as host in one programme and as sender in another.
        Coordinator = "coordinator", "role-coordinator";
        /// Guides interns in one unit.
        Supervisor = "supervisor", "role-supervisor";
        /// Goes on a programme.
        Participant = "participant", "role-participant";
        /// Sees what a coordinator sees, changes nothing.
        Reader = "reader", "role-reader";
    }
}

/// A role and what it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Administrator,
    Coordinator(GovernmentId),
    Supervisor(GovernmentId, UnitId),
    Participant(GovernmentId),
    Reader(GovernmentId),
}

impl Role {
    /// Puts a role together from its parts; `None` where a part is missing.
    pub fn new(kind: RoleKind, government: Option<GovernmentId>, unit: Option<UnitId>) -> Option<Self> {
        Some(match kind {
            RoleKind::Administrator => Self::Administrator,
            RoleKind::Coordinator => Self::Coordinator(government?),
            RoleKind::Supervisor => Self::Supervisor(government?, unit?),
            RoleKind::Participant => Self::Participant(government?),
            RoleKind::Reader => Self::Reader(government?),
        })
    }

    pub const fn kind(self) -> RoleKind {
        match self {
            Self::Administrator => RoleKind::Administrator,
            Self::Coordinator(_) => RoleKind::Coordinator,
            Self::Supervisor(..) => RoleKind::Supervisor,
            Self::Participant(_) => RoleKind::Participant,
            Self::Reader(_) => RoleKind::Reader,
        }
    }

    pub const fn government(self) -> Option<GovernmentId> {
        match self {
            Self::Administrator => None,
            Self::Coordinator(id) | Self::Supervisor(id, _) | Self::Participant(id) | Self::Reader(id) => Some(id),
        }
    }

    pub const fn unit(self) -> Option<UnitId> {
        match self {
            Self::Supervisor(_, unit) => Some(unit),
            _ => None,
        }
    }
}

/// Whom somebody invites, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub name: String,
    pub email: String,
    pub role: Role,
}

impl Invitation {
    /// Fields: name, email, role, government, unit.
    pub fn parse(form: &Form) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let name = reader.required("name", 160);
        let email = reader.email("email");
        if email.is_empty() {
            reader.problems.add("email", Message::new("error-required"));
        }
        let kind = reader.choice("role", RoleKind::from_code);
        let government = reader.optional_id("government");
        let unit = reader.optional_id("unit");
        if kind.is_some_and(|kind| kind != RoleKind::Administrator) && government.is_none() {
            reader.problems.add("government", Message::new("error-required"));
        }
        if kind == Some(RoleKind::Supervisor) && unit.is_none() {
            reader.problems.add("unit", Message::new("error-required"));
        }
        reader.finish(|| Some(Self { name, email, role: Role::new(kind?, government, unit)? }))
    }
}

/// The shortest password accepted, in characters. Length counts, not composition (NIST SP 800-63B).
pub const PASSWORD_MIN: usize = 12;
/// The longest password accepted, in characters.
pub const PASSWORD_MAX: usize = 200;

/// A password that keeps the rules, never shown.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Checks length, well-known passwords and the owner's own e-mail or name; `field` is told what is wrong.
    pub fn parse(form: &Form, field: &str, email: &str) -> Result<Self, Problems> {
        let text = form.get(field);
        let length = text.chars().count();
        if length < PASSWORD_MIN {
            return Err(Problems::one(field, Message::new("error-password-short").with("min", PASSWORD_MIN)));
        }
        if length > PASSWORD_MAX {
            return Err(Problems::one(field, Message::new("error-too-long").with("max", PASSWORD_MAX)));
        }
        if is_common(text, email) {
            return Err(Problems::one(field, Message::new("error-password-common")));
        }
        Ok(Self(text.to_owned()))
    }

    /// The secret itself, for hashing only.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Words that people build guessable passwords from; a password is common when little else is left of it.
const COMMON: [&str; 44] = [
    "password",
    "passw0rd",
    "katasandi",
    "rahasia",
    "qwerty",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "iloveyou",
    "welcome",
    "letmein",
    "admin",
    "administrator",
    "login",
    "monkey",
    "dragon",
    "football",
    "baseball",
    "sunshine",
    "princess",
    "superman",
    "trustno1",
    "secret",
    "master",
    "changeme",
    "default",
    "internet",
    "computer",
    "indonesia",
    "jakarta",
    "surabaya",
    "bandung",
    "padang",
    "merdeka",
    "pancasila",
    "garuda",
    "bismillah",
    "alhamdulillah",
    "sayang",
    "cintaku",
    "berakhlak",
    "lokus",
    "pemprov",
    "abcdefgh",
];

fn is_common(text: &str, email: &str) -> bool {
    let lower = text.to_lowercase();
    let distinct = lower.chars().collect::<std::collections::BTreeSet<_>>().len();
    if distinct < 5 || is_run(&lower) {
        return true;
    }
    let local = email.split('@').next().unwrap_or_default();
    let mut words: Vec<&str> = COMMON.iter().copied().chain((local.len() >= 4).then_some(local)).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest = lower;
    for word in words {
        rest = rest.replace(word, "");
    }
    rest.chars().filter(|c| c.is_alphabetic()).count() < 4 && rest.chars().count() < 8
}

/// Whether the text only counts up or down, as `123456789012` does.
fn is_run(text: &str) -> bool {
    let steps: Vec<i32> = text.bytes().zip(text.bytes().skip(1)).map(|(a, b)| i32::from(b) - i32::from(a)).collect();
    let even = steps.iter().filter(|step| step.abs() <= 1 || step.abs() == 9).count();
    !steps.is_empty() && even == steps.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> bool {
        let form = Form::default().with("password", text);
        Password::parse(&form, "password", "sekretariat@sumbar.example").is_ok()
    }

    #[test]
    fn length_over_composition() {
        assert!(check("kopi pagi di tepi danau"));
        assert!(check("tujuhbelasagustus"));
        assert!(!check("Pendek1!"));
    }

    #[test]
    fn common_ones_are_refused() {
        for bad in
            ["password12345", "123456789012", "aaaaaaaaaaaa", "qwertyuiop123", "sekretariat2024", "Indonesia1945!"]
        {
            assert!(!check(bad), "{bad}");
        }
    }

    #[test]
    fn debug_never_shows_it() {
        let form = Form::default().with("password", "kopi pagi di tepi danau");
        let password = Password::parse(&form, "password", "").expect("good");
        assert_eq!(format!("{password:?}"), "Password(…)");
    }
}
