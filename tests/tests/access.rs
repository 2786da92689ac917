//! Every route, visited as nobody, as a stranger and in every role: the answers follow the table of `service::access`,
//! and the whole matrix stands in `tests/golden/access.txt` for people to read.
//!
//! After a wanted change, `LOKUS_GOLDEN=write cargo test -p tests --test access` writes it anew.

use std::fmt::Write;

use app::routes::routes;
use app::web::{Guard, Route};
use domain::id::ProgrammeId;
use service::access::{Standing, TABLE};
use tests::{Browser, Engine, Page, TestApp};
use uuid::Uuid;

/// Who visits, and what they are to the two programmes, to Jawa Timur, and to lists.
struct Persona {
    name: &'static str,
    email: Option<&'static str>,
    published: &'static [Standing],
    unpublished: &'static [Standing],
    government: &'static [Standing],
    anywhere: &'static [Standing],
}

use Standing::{
    Administrator, Coordinator, Guardian, Host, HostReader, Participant, Reader, Sender, SenderAfterPublishing,
    SenderReader, Supervisor,
};

const NOBODY: Persona =
    Persona { name: "nobody", email: None, published: &[], unpublished: &[], government: &[], anywhere: &[] };

const PERSONAS: [Persona; 9] = [
    NOBODY,
    Persona { name: "stranger", email: Some("koordinator@kalteng.example"), anywhere: &[Coordinator], ..NOBODY },
    Persona {
        name: "administrator",
        email: Some("administrator@lokus.example"),
        government: &[Administrator],
        anywhere: &[Administrator],
        ..NOBODY
    },
    Persona {
        name: "sender",
        email: Some("koordinator@sumbar.example"),
        published: &[Sender, SenderAfterPublishing],
        unpublished: &[Sender],
        anywhere: &[Coordinator],
        ..NOBODY
    },
    Persona {
        name: "sender-reader",
        email: Some("pembaca@sumbar.example"),
        published: &[SenderReader, SenderAfterPublishing],
        unpublished: &[SenderReader],
        anywhere: &[Reader],
        ..NOBODY
    },
    Persona {
        name: "host",
        email: Some("koordinator@jatim.example"),
        published: &[Host],
        unpublished: &[Host],
        government: &[Coordinator, Guardian],
        anywhere: &[Coordinator],
    },
    Persona {
        name: "host-reader",
        email: Some("pembaca@jatim.example"),
        published: &[HostReader],
        unpublished: &[HostReader],
        government: &[Reader],
        anywhere: &[Reader],
    },
    Persona { name: "supervisor", email: Some("pembimbing.bpsdm@jatim.example"), published: &[Supervisor], ..NOBODY },
    Persona { name: "participant", email: Some("peserta01@sumbar.example"), published: &[Participant], ..NOBODY },
];

/// What a route is about.
#[derive(Clone, Copy, PartialEq)]
enum About {
    Programme,
    Government,
    Person,
    Lists,
}

fn about(route: &Route) -> About {
    match route.path.split('/').nth(1) {
        _ if !route.path.contains("{id}") => About::Lists,
        Some("programmes") => About::Programme,
        Some("governments") => About::Government,
        Some("people") => About::Person,
        other => panic!("{other:?}: say in this test what the route is about"),
    }
}

fn holds(action: &str, standings: &[Standing]) -> bool {
    let (_, who) = TABLE.iter().find(|(name, _)| *name == action).expect("an action of the table");
    who.iter().any(|who| standings.contains(who))
}

/// What the table promises.
fn promised(route: &Route, persona: &Persona, published: bool) -> &'static str {
    let Guard::Action(action) = route.guard else {
        return if route.guard == Guard::Public || persona.email.is_some() { "ok" } else { "sign-in" };
    };
    if persona.email.is_none() {
        return "sign-in";
    }
    let about = about(route);
    let (see, standings) = match about {
        About::Programme if published => ("SeeProgramme", persona.published),
        About::Programme => ("SeeProgramme", persona.unpublished),
        About::Government => ("SeeUnits", persona.government),
        About::Person => ("SeePerson", persona.government),
        About::Lists => (action, persona.anywhere),
    };
    match (holds(see, standings), holds(action, standings)) {
        (_, true) => "ok",
        (true, false) => "forbidden",
        (false, false) if about == About::Lists => "forbidden",
        (false, false) => "hidden",
    }
}

fn seen(page: &Page) -> &'static str {
    match page.status {
        303 if page.location.as_deref().is_some_and(|to| to.starts_with("/sign-in?next") || to == "/sign-in") => {
            "sign-in"
        }
        401 => "sign-in",
        200 | 303 | 409 | 422 => "ok",
        403 => "forbidden",
        404 => "hidden",
        other => panic!("status {other}: {}", page.text()),
    }
}

/// The objects that the parameters of a path stand for.
struct Objects {
    programme: ProgrammeId,
    participant: Uuid,
    offer: Uuid,
    upload: Uuid,
    proposal: Uuid,
    government: Uuid,
    unit: Uuid,
    person: Uuid,
    role: Uuid,
}

impl Objects {
    /// Each persona meets another supervisor, because some routes take something away from them.
    async fn find(app: &TestApp, title: &str, number: usize) -> Self {
        let mut tx = app.lokus.store.read().await.expect("reads");
        let host = store::government::by_code(&mut tx, "35").await.expect("reads").expect("Jawa Timur");
        let sender =
            store::person::by_email(&mut tx, "koordinator@sumbar.example").await.expect("reads").expect("there");
        let filter =
            store::programme::Filter { viewer: sender.id, text: title.to_owned(), state: None, kind: None, side: None };
        let programme = store::programme::list(&mut tx, &filter, 1, 0).await.expect("reads")[0].id;
        let people = store::placement::list(&mut tx, programme).await.expect("reads");
        let offers = store::offer::list(&mut tx, programme).await.expect("reads");
        let units = store::government::units(&mut tx, host.id).await.expect("reads");
        let supervisors = store::person::supervisors(&mut tx, host.id).await.expect("reads");
        let others: Vec<_> = supervisors.iter().filter(|row| !row.name.ends_with("BPSDM")).collect();
        let person = others[number].person_id;
        let role = store::person::roles(&mut tx, person).await.expect("reads")[0].id;
        drop(tx);
        let upload = upload(app, programme).await;
        let proposal = tests::proposal::empty(&app.lokus, programme).await;
        Self {
            programme,
            participant: people[0].participant_id.0,
            offer: offers[0].id.0,
            upload,
            proposal: proposal.0,
            government: host.id.0,
            unit: units[0].id.0,
            person: person.0,
            role: role.0,
        }
    }

    fn path(&self, route: &Route) -> String {
        let id = match about(route) {
            About::Programme => self.programme.0,
            About::Government => self.government,
            About::Person | About::Lists => self.person,
        };
        let parts = [
            ("{id}", id),
            ("{participant}", self.participant),
            ("{offer}", self.offer),
            ("{upload}", self.upload),
            ("{proposal}", self.proposal),
            ("{unit}", self.unit),
            ("{role}", self.role),
        ];
        let path = parts.iter().fold(route.path.to_owned(), |path, (name, id)| path.replace(name, &id.to_string()));
        path.replace("{token}", "kein-token")
    }
}

/// A list that waits, uploaded where the programme still takes one, else made up.
async fn upload(app: &TestApp, programme: ProgrammeId) -> Uuid {
    let mut tx = app.lokus.store.write().await.expect("writes");
    let sender = store::person::by_email(&mut tx, "koordinator@sumbar.example").await.expect("reads").expect("there");
    let row = store::participant::UploadRow {
        id: service::lokus::new_id(),
        programme_id: programme,
        person_id: sender.id,
        file_name: "daftar.csv".to_owned(),
        content: b"Nama;NIP;Kelompok jabatan\nPeserta Contoh;198609262015051001;pelaksana\n".to_vec(),
        names: "{}".to_owned(),
    };
    store::participant::add_upload(&mut tx, &row, 0, app.lokus.now()).await.expect("writes");
    tx.commit().await.expect("commits");
    row.id.0
}

async fn visit(browser: &mut Browser, route: &Route, path: &str) -> Page {
    match route.method {
        "GET" => browser.get(path).await,
        _ if path.ends_with("/import") => browser.upload(path, "daftar.csv", b"Nama;NIP\n").await,
        _ => browser.post(path, &[]).await,
    }
}

/// Routes that end what the test needs, or that answer everybody alike.
fn is_apart(route: &Route) -> bool {
    route.path.starts_with("/sign-out") || route.path.ends_with("sign-out-everywhere") || route.path.contains("{token}")
}

/// A person without a role is nobody's any more, so this comes last.
fn takes_away(route: &Route) -> bool {
    route.path.ends_with("/remove")
}

async fn matrix(engine: Engine, title: &str, published: bool) -> String {
    let app = TestApp::demo(engine).await;
    let mut lines: Vec<String> = routes().iter().map(|route| format!("{:4} {}", route.method, route.path)).collect();
    for (number, persona) in PERSONAS.iter().enumerate() {
        let objects = Objects::find(&app, title, number).await;
        let mut browser = match persona.email {
            Some(email) => app.sign_in(email).await,
            None => app.stranger(),
        };
        let mut visits: Vec<_> = lines.iter_mut().zip(routes()).filter(|(_, route)| !is_apart(route)).collect();
        visits.sort_by_key(|(_, route)| takes_away(route));
        for (line, route) in visits {
            let path = objects.path(&route);
            let page = visit(&mut browser, &route, &path).await;
            let (seen, promised) = (seen(&page), promised(&route, persona, published));
            let text = page.text();
            let headings = if page.count("main") > 0 { page.count("h1") } else { 1 };
            assert_eq!(headings, 1, "{} {}: one heading is the title of a page: {text}", route.method, route.path);
            if let Some(back) = page.attribute("form.languages input[name=back]", "value") {
                assert_ne!(browser.get(&back).await.status, 405, "{} {}: back to {back}", route.method, route.path);
            }
            assert_eq!(seen, promised, "{} {} as {}: {} {text}", route.method, route.path, persona.name, page.status);
            write!(line, "  {}={seen}", persona.name).expect("a string");
        }
    }
    lines.join("\n") + "\n"
}

fn golden() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/access.txt")
}

#[tokio::test]
async fn every_route_answers_as_the_table_says() {
    let mut found = String::from("Who may do what\n\n");
    for (action, who) in TABLE {
        writeln!(found, "{action}: {who:?}").expect("a string");
    }
    let published = matrix(Engine::Sqlite, "cettar", true).await;
    let unpublished = matrix(Engine::Sqlite, "angkatan", false).await;
    write!(found, "\nA published programme\n\n{published}\nA programme not yet published\n\n{unpublished}")
        .expect("a string");
    if std::env::var("LOKUS_GOLDEN").is_ok_and(|value| value == "write") {
        std::fs::write(golden(), &found).expect("writes");
    }
    let known = std::fs::read_to_string(golden()).unwrap_or_default();
    assert!(known == found, "the matrix has changed; see the first line of this file\n{found}");
}

/// The client has no server functions yet; the first one must be visited here too.
#[test]
fn no_server_function_is_forgotten() {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src");
    let mut folders = vec![std::path::PathBuf::from(source)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).expect("text");
                assert!(!text.contains("#[server"), "{} has a server function", path.display());
            }
        }
    }
}
