//! Governments, their units (OPD) and the three time zones (Keppres 41/1987).

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::form::{Form, Problems, Reader};

coded! {
    /// A time zone of Indonesia: a fixed offset, without summer time.
    pub enum Zone {
        Wib = "WIB", "zone-wib";
        Wita = "WITA", "zone-wita";
        Wit = "WIT", "zone-wit";
    }
}

impl Zone {
    /// Hours ahead of UTC.
    pub const fn hours(self) -> i8 {
        match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        }
    }
}

coded! {
    /// What sort of government.
    pub enum GovernmentKind {
        Province = "province", "government-kind-province";
        Regency = "regency", "government-kind-regency";
        City = "city", "government-kind-city";
        Ministry = "ministry", "government-kind-ministry";
    }
}

/// What an administrator says of a government.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GovernmentDetails {
    /// The code of the interior ministry, such as `35` or `35.78`; free for a ministry.
    pub code: String,
    pub name: String,
    pub kind: GovernmentKind,
    pub capital: String,
    pub zone: Zone,
    pub active: bool,
}

impl GovernmentDetails {
    /// Fields: code, name, kind, capital, zone, active.
    pub fn parse(form: &Form) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let code = reader.required("code", 20);
        let name = reader.required("name", 120);
        let kind = reader.choice("kind", GovernmentKind::from_code);
        let capital = reader.text("capital", 120);
        let zone = reader.choice("zone", Zone::from_code);
        let active = form.has("active");
        reader.finish(|| Some(Self { code, name, kind: kind?, capital, zone: zone?, active }))
    }

    /// The form that shows these details.
    pub fn form(&self) -> Form {
        let form = Form::default()
            .with("code", &self.code)
            .with("name", &self.name)
            .with("kind", self.kind.code())
            .with("capital", &self.capital)
            .with("zone", self.zone.code());
        if self.active { form.with("active", "1") } else { form }
    }
}

/// What a coordinator says of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitDetails {
    /// Short and unique in its government, such as `BPSDM`; lists name units by it.
    pub code: String,
    pub name: String,
    pub address: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    pub active: bool,
}

impl UnitDetails {
    /// Fields: code, name, address, contact_name, contact_phone, contact_email, active.
    pub fn parse(form: &Form) -> Result<Self, Problems> {
        let mut reader = Reader::new(form);
        let details = Self {
            code: reader.required("code", 40),
            name: reader.required("name", 160),
            address: reader.lines("address", 400),
            contact_name: reader.text("contact_name", 120),
            contact_phone: reader.phone("contact_phone"),
            contact_email: reader.email("contact_email"),
            active: form.has("active"),
        };
        reader.finish(|| Some(details))
    }

    /// The form that shows these details.
    pub fn form(&self) -> Form {
        let form = Form::default()
            .with("code", &self.code)
            .with("name", &self.name)
            .with("address", &self.address)
            .with("contact_name", &self.contact_name)
            .with("contact_phone", &self.contact_phone)
            .with("contact_email", &self.contact_email);
        if self.active { form.with("active", "1") } else { form }
    }
}
