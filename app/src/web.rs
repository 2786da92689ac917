//! From a request to a page and back: who asks, what was typed, what is answered.

mod address;
mod answer;
mod app;
mod back;
mod error_page;
mod kept;
mod page;
mod page_number;
mod returned;
mod route;
mod typed;
mod visitor;

pub use address::{Path, Query};
pub use answer::{Answer, Failure};
pub use app::{App, Assets};
pub use back::Readable;
pub use error_page::error_pages;
pub use page::{Member, Page, View};
pub use page_number::PageNumber;
pub use returned::Returned;
pub use route::{Guard, Route, get, post};
pub use typed::Typed;
pub use visitor::{ClientAddress, LANG_COOKIE, SESSION_COOKIE, Visitor, cookie, load_visitor, session_keys};
