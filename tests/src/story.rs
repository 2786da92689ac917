//! What people do, as steps of a test: the forms of the pages, filled in.

use crate::publishing::publish;
use crate::{Browser, Page, TestApp};

/// The coordinators of Case B.
pub const SENDER: &str = "koordinator@kalteng.example";
pub const HOST: &str = "koordinator@jabar.example";

/// A programme of Kalimantan Tengah at Jawa Barat, and both coordinators at work.
pub struct Story {
    pub sender: Browser,
    pub host: Browser,
    /// `/programmes/{id}`
    pub path: String,
}

impl Story {
    /// A draft without participants. The clock of [`TestApp`] stands before its first day.
    pub async fn begin(app: &TestApp) -> Self {
        let mut sender = app.sign_in(SENDER).await;
        let page = sender.get("/programmes/new").await;
        let host = page.option("host", "Jawa Barat");
        let from = page.option("sender", "Kalimantan Tengah");
        let key = page.value("key").expect("a key");
        let form = [
            ("key", key.as_str()),
            ("kind", "internship"),
            ("sender", &from),
            ("host", &host),
            ("title", "Magang uji coba"),
            ("first_day", "2026-12-07"),
            ("last_day", "2026-12-11"),
            ("expected", "3"),
        ];
        let page = sender.post("/programmes/new", &form).await;
        assert_eq!(page.status, 303, "{}", page.text());
        let path = page.location.expect("a place");
        Self { sender, host: app.sign_in(HOST).await, path }
    }

    /// Puts the `number`-th invented participant on the list.
    pub async fn enlist(&mut self, number: usize) -> Page {
        let path = format!("{}/participants/new", self.path);
        let page = self.sender.get(&path).await;
        let key = page.value("key").expect("a key");
        let (name, nip) = (format!("Peserta Uji {number:02}"), format!("199001012015011{:03}", number + 1));
        let form = [("key", key.as_str()), ("name", &name), ("nip", &nip), ("class", "pelaksana")];
        self.sender.post(&path, &form).await
    }

    /// Presses the button that leads to `to`, as the sender.
    pub async fn sender_to(&mut self, to: &str, reason: &str) -> Page {
        let path = format!("{}/transition", self.path);
        self.sender.post(&path, &[("to", to), ("reason", reason)]).await
    }

    /// Presses the button that leads to `to`, as the host.
    pub async fn host_to(&mut self, to: &str, reason: &str) -> Page {
        if to == "placed" {
            return publish(&mut self.host, &self.path).await;
        }
        let path = format!("{}/transition", self.path);
        self.host.post(&path, &[("to", to), ("reason", reason)]).await
    }

    /// Offers `maximum` places in the first unit that offers none yet.
    pub async fn offer(&mut self, maximum: usize) -> Page {
        let path = format!("{}/offers/new", self.path);
        let page = self.host.get(&path).await;
        let key = page.value("key").expect("a key");
        let unit = page.options("unit").into_iter().map(|(value, _)| value).find(|value| !value.is_empty());
        let maximum = maximum.to_string();
        let form =
            [("key", key.as_str()), ("unit", &unit.expect("a free unit")), ("maximum", &maximum), ("minimum", "0")];
        self.host.post(&path, &form).await
    }

    /// Moves everybody without a unit into the `unit`-th unit of the board.
    pub async fn place_all(&mut self, unit: usize) -> Page {
        let path = format!("{}/placement", self.path);
        let page = self.host.get(&path).await;
        let people = page.values("person");
        let (offer, _) =
            page.options("unit").into_iter().filter(|(value, _)| !value.is_empty()).nth(unit).expect("a unit");
        let mut form: Vec<(&str, &str)> = people.iter().map(|person| ("person", person.as_str())).collect();
        form.extend([("unit", offer.as_str()), ("do", "move")]);
        self.host.post(&path, &form).await
    }
}
