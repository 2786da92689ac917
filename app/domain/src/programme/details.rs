//! What the sender writes in a request.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::coded::coded;
use crate::dates;
use crate::form::{Form, Problems, Reader};
use crate::id::GovernmentId;
use crate::message::Message;
use crate::topics::Topics;

coded! {
    /// What sort of programme.
    pub enum Kind {
        Internship = "internship", "kind-internship";
        StudyVisit = "study-visit", "kind-study-visit";
    }
}

/// Somebody to call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub name: String,
    pub phone: String,
    pub email: String,
}

/// The fields of the two contact persons: sender, then host.
pub const CONTACT_FIELDS: [[&str; 3]; 2] = [
    ["sender_contact_name", "sender_contact_phone", "sender_contact_email"],
    ["host_contact_name", "host_contact_phone", "host_contact_email"],
];

impl Contact {
    fn read(reader: &mut Reader<'_>, fields: [&str; 3]) -> Self {
        Self { name: reader.text(fields[0], 120), phone: reader.phone(fields[1]), email: reader.email(fields[2]) }
    }

    fn write(&self, form: Form, fields: [&str; 3]) -> Form {
        form.with(fields[0], &self.name).with(fields[1], &self.phone).with(fields[2], &self.email)
    }
}

/// The request in the sender's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeDetails {
    pub kind: Kind,
    /// What the governments call it: magang, studi komparatif, studi tiru …; empty shows the kind's own name.
    pub label: String,
    pub sender: GovernmentId,
    pub host: GovernmentId,
    pub title: String,
    pub purpose: String,
    pub topics: Topics,
    /// Number of the cooperation agreement (PKS) or another legal basis.
    pub legal_number: String,
    pub legal_date: Option<Date>,
    pub first_day: Date,
    pub last_day: Date,
    /// How many people the sender expects to send.
    pub expected: i64,
    /// The sender says that the programme is entered after it took place.
    pub afterwards: bool,
    pub sender_contact: Contact,
    pub host_contact: Contact,
}

/// The longest programme, in days; longer is a typing error.
const LONGEST_DAYS: i64 = 366;

impl ProgrammeDetails {
    /// Fields: kind, label, sender, host, title, purpose, topics, legal_number, legal_date, first_day, last_day, expected,
    /// afterwards and the [`CONTACT_FIELDS`].
    pub fn parse(form: &Form) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let kind = reader.choice("kind", Kind::from_code);
        let label = reader.text("label", 60);
        let sender = reader.id("sender");
        let host = reader.id("host");
        if sender.is_some() && sender == host {
            reader.problems.add("host", Message::new("error-same-government"));
        }
        let title = reader.required("title", 200);
        let purpose = reader.lines("purpose", 4_000);
        let topics = Topics::parse(&reader.lines("topics", 2_000));
        let legal_number = reader.text("legal_number", 120);
        let legal_date = reader.date("legal_date");
        let (first_day, last_day) = read_days(&mut reader);
        let expected = reader.number("expected", 1..=5_000);
        if expected.is_none() && reader.problems.of("expected").is_none() {
            reader.problems.add("expected", Message::new("error-required"));
        }
        let afterwards = form.has("afterwards");
        let sender_contact = Contact::read(&mut reader, CONTACT_FIELDS[0]);
        let host_contact = Contact::read(&mut reader, CONTACT_FIELDS[1]);
        reader.finish(|| {
            Some(Self {
                kind: kind?,
                label,
                sender: sender?,
                host: host?,
                title,
                purpose,
                topics,
                legal_number,
                legal_date,
                first_day: first_day?,
                last_day: last_day?,
                expected: expected?,
                afterwards,
                sender_contact,
                host_contact,
            })
        })
    }

    /// A programme that is over already is one that is entered afterwards, and its sender says so. Otherwise the year is
    /// a typing error.
    pub fn check_days(&self, today: Date) -> Result<(), Problems> {
        if self.last_day >= today || self.afterwards {
            return Ok(());
        }
        Err(Problems::one("last_day", Message::new("error-past")))
    }

    /// The form that shows these details.
    pub fn form(&self) -> Form {
        let form = Form::default()
            .with("kind", self.kind.code())
            .with("label", &self.label)
            .with("sender", self.sender.to_string())
            .with("host", self.host.to_string())
            .with("title", &self.title)
            .with("purpose", &self.purpose)
            .with("topics", self.topics.joined())
            .with("legal_number", &self.legal_number)
            .with("legal_date", self.legal_date.map(dates::iso).unwrap_or_default())
            .with("first_day", dates::iso(self.first_day))
            .with("last_day", dates::iso(self.last_day))
            .with("expected", self.expected.to_string());
        let form = if self.afterwards { form.with("afterwards", "1") } else { form };
        let form = self.sender_contact.write(form, CONTACT_FIELDS[0]);
        self.host_contact.write(form, CONTACT_FIELDS[1])
    }
}

fn read_days(reader: &mut Reader<'_>) -> (Option<Date>, Option<Date>) {
    let mut read = |field: &str| {
        let date = reader.date(field);
        if date.is_none() && reader.problems.of(field).is_none() {
            reader.problems.add(field, Message::new("error-required"));
        }
        date
    };
    let (first, last) = (read("first_day"), read("last_day"));
    if let (Some(first), Some(last)) = (first, last) {
        if last < first {
            reader.problems.add("last_day", Message::new("error-last-before-first"));
        } else if (last - first).whole_days() > LONGEST_DAYS {
            reader.problems.add("last_day", Message::new("error-too-many-days").with("max", LONGEST_DAYS));
        }
    }
    (first, last)
}
