//! The two languages of the screens.

use crate::coded::coded;

coded! {
    /// Indonesian is the default; English stands beside it. The codes are those of `<html lang>`.
    pub enum Lang {
        Id = "id", "lang-id";
        En = "en", "lang-en";
    }
}
