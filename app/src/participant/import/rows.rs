//! The rows of a list that can be taken over, and what becomes of each.

use domain::id::{ProgrammeId, UploadId};
use leptos::prelude::*;
use service::participant::{CellChange, Changed, Fate, Line, Preview, header};

use super::upload_path;
use crate::participant::words;
use crate::texts::{lang, t};
use crate::ui::list::{self, code, col, head, num, pager, table};
use crate::ui::{self, Tone};
use crate::web::PageNumber;

/// Rows of a page.
const PAGE: usize = 100;

/// What is asked of the preview in its address.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
#[serde(default)]
pub struct Shown {
    /// The sheet, where one is chosen.
    pub sheet: String,
    pub page: PageNumber,
}

impl Shown {
    /// The address of the preview of an upload that is shown so.
    pub fn href(&self, id: ProgrammeId, upload: UploadId) -> String {
        format!("{}?{}", upload_path(id, upload), serde_urlencoded::to_string(self).unwrap_or_default())
    }
}

/// The rows without problems: changed ones first, for they deserve a look, then new ones.
pub fn rows(preview: &Preview, shown: &Shown) -> Option<AnyView> {
    let mut good: Vec<&Line> = preview.plan.lines.iter().filter(|line| !line.is_wrong()).collect();
    if good.is_empty() {
        return None;
    }
    good.sort_by_key(|line| match &line.fate {
        Fate::Changed(_) => 0,
        Fate::New(_) => 1,
        Fate::Unchanged | Fate::Wrong(_) => 2,
    });
    let pages = good.len().div_ceil(PAGE);
    let page = usize::try_from(shown.page.0).unwrap_or(1).clamp(1, pages);
    let href = |page: i64| {
        let shown = Shown { page: PageNumber(page), ..shown.clone() };
        shown.href(preview.head.row.id, preview.upload)
    };
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let lines = good.iter().skip((page - 1) * PAGE).take(PAGE).map(|line| row(line)).collect();
    let heads = vec![
        num(t!("import-row")),
        head(t!("participant-name")),
        code(t!("participant-nip")),
        col(t!("participant-class")),
        col(t!("participant-agency")),
        col(t!("import-fate")),
    ];
    let pages = pager(count(page), count(pages), count(good.len()), href);
    Some(view! { <h2>{t!("import-rows-title")}</h2>{table(t!("import-rows-title"), heads, lines)}{pages} }.into_any())
}

fn row(line: &Line) -> list::Row {
    list::row(vec![
        line.row.to_string().into_any(),
        ui::long(&line.name),
        line.nip.clone().into_any(),
        ui::or_dash(&line.class.map(|class| t!(class.key())).unwrap_or_default()),
        ui::long(&line.home_agency),
        fate(line),
    ])
}

fn fate(line: &Line) -> AnyView {
    match &line.fate {
        Fate::New(_) => ui::chip(Tone::Good, t!("fate-new")),
        Fate::Changed(changed) => changes(changed),
        Fate::Unchanged => ui::chip(Tone::Plain, t!("fate-unchanged")),
        Fate::Wrong(_) => ui::chip(Tone::Bad, t!("fate-wrong")),
    }
}

/// What was there and what comes instead.
fn changes(changed: &Changed) -> AnyView {
    let back = changed.withdrawn.as_ref().map(|reason| {
        view! { {ui::chip(Tone::Warn, t!("fate-returned"))}<small>{t!("fate-returned-reason", reason = reason.clone())}</small> }
    });
    let chip = (!changed.cells.is_empty()).then(|| ui::chip(Tone::Info, t!("fate-changed")));
    let cells = changed.cells.iter().map(cell).collect_view();
    view! { {back}{chip}<ul class="changes">{cells}</ul> }.into_any()
}

fn cell(change: &CellChange) -> AnyView {
    view! {
        <li>
            {header(change.key, lang())}": "
            {words::shown(change.key, &change.before)}" → "
            {words::shown(change.key, &change.after)}
        </li>
    }
    .into_any()
}
