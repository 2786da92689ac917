//! A person at a real browser. What they do is said in the words of the screen; every page they arrive at is checked
//! at once: complaints in the console, width of a phone, accessibility in light and dark.

mod act;
mod axe;
mod check;
mod command;
mod find;
mod hand;
mod look;
mod open;
mod read;
mod wait;

use std::cell::RefCell;
use std::collections::HashSet;
use std::path::PathBuf;

use fantoccini::Client;

use look::Look;

pub use open::Scripts;

/// A browser with an empty profile.
pub struct Chrome {
    client: Client,
    /// The site's address, without a slash at its end.
    base: String,
    scripts: Scripts,
    /// How every page is looked at; the last is how the person does.
    looks: Vec<Look>,
    /// How the first page of a kind is looked at before, with all its parts unfolded.
    first_looks: Vec<Look>,
    /// The kinds of pages so far.
    seen: RefCell<HashSet<String>>,
    /// The source of axe-core, where there is one.
    axe: Option<String>,
    profile: PathBuf,
}

impl Chrome {
    pub fn scripts(&self) -> Scripts {
        self.scripts
    }

    /// Ends the browser.
    pub async fn close(self) {
        self.client.clone().close().await.expect("the browser ends");
    }
}

impl Drop for Chrome {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
