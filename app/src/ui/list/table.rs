//! Real tables that become cards below 640 px. The roles are written out because `display: block` takes them away.

use leptos::prelude::*;

use crate::texts::t;

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Plain,
    Number,
    Code,
    /// Names the row; the title of its card.
    Head,
    Actions,
}

/// The present order of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    No,
    Up,
    Down,
}

/// A column: see [`col`], [`num`], [`code`], [`head`] and [`actions`].
#[derive(Clone, Debug)]
pub struct Column {
    label: String,
    sort: Sort,
    order: Option<(String, Sorted)>,
}

fn column(label: String, sort: Sort) -> Column {
    Column { label, sort, order: None }
}

/// A column of words.
pub fn col(label: impl Into<String>) -> Column {
    column(label.into(), Sort::Plain)
}

/// A column of numbers, aligned at the right.
pub fn num(label: impl Into<String>) -> Column {
    column(label.into(), Sort::Number)
}

/// A column of codes and dates, which stay on one line.
pub fn code(label: impl Into<String>) -> Column {
    column(label.into(), Sort::Code)
}

/// The column that names the row.
pub fn head(label: impl Into<String>) -> Column {
    column(label.into(), Sort::Head)
}

/// The last column, with what can be done.
pub fn actions() -> Column {
    column(t!("column-actions"), Sort::Actions)
}

impl Column {
    /// The heading becomes a link that orders the list by this column.
    #[must_use]
    pub fn ordered(mut self, href: impl Into<String>, now: Sorted) -> Self {
        self.order = Some((href.into(), now));
        self
    }

    fn class(&self) -> Option<&'static str> {
        match self.sort {
            Sort::Plain => None,
            Sort::Number => Some("num"),
            Sort::Code => Some("code"),
            Sort::Head => Some("head"),
            Sort::Actions => Some("actions"),
        }
    }
}

/// One row: a cell for each column.
pub struct Row {
    cells: Vec<AnyView>,
}

/// A row of cells.
pub fn row(cells: Vec<AnyView>) -> Row {
    Row { cells }
}

/// More columns than this do not fit on a tablet held upright.
const MANY: usize = 5;

/// The table; its caption is for screen readers, the page's heading for the eyes.
pub fn table(caption: impl Into<String>, columns: Vec<Column>, rows: Vec<Row>) -> AnyView {
    let class = if columns.len() > MANY { "card table-box many" } else { "card table-box" };
    let headings = columns.iter().map(heading).collect_view();
    let rows = rows.into_iter().map(|row| line(&columns, row)).collect_view();
    view! {
        <div class=class>
            <table class="list" role="table">
                <caption class="vh">{caption.into()}</caption>
                <thead role="rowgroup"><tr role="row">{headings}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn heading(column: &Column) -> AnyView {
    let label = column.label.clone();
    let (sorted, words) = match (&column.order, column.sort) {
        (Some((href, now)), _) => (aria_sort(*now), view! { <a href=href.clone()>{label}</a> }.into_any()),
        (None, Sort::Actions) => (None, view! { <span class="vh">{label}</span> }.into_any()),
        (None, _) => (None, label.into_any()),
    };
    view! { <th role="columnheader" scope="col" class=column.class() aria-sort=sorted>{words}</th> }.into_any()
}

const fn aria_sort(now: Sorted) -> Option<&'static str> {
    match now {
        Sorted::No => None,
        Sorted::Up => Some("ascending"),
        Sorted::Down => Some("descending"),
    }
}

fn line(columns: &[Column], row: Row) -> AnyView {
    let cells = columns.iter().zip(row.cells).map(|(column, cell)| cell_of(column, cell)).collect_view();
    view! { <tr role="row">{cells}</tr> }.into_any()
}

fn cell_of(column: &Column, cell: AnyView) -> AnyView {
    let (class, label) = (column.class(), column.label.clone());
    match column.sort {
        Sort::Head => view! { <th role="rowheader" scope="row" class=class>{cell}</th> }.into_any(),
        Sort::Actions => view! { <td role="cell" class=class>{cell}</td> }.into_any(),
        Sort::Plain | Sort::Number | Sort::Code => {
            view! { <td role="cell" class=class data-label=label>{cell}</td> }.into_any()
        }
    }
}
