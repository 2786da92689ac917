//! What is wrong with a file, and where.

use std::io;

use domain::message::Message;

/// The files of an assignment, in the order in which their errors are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    Participants,
    Units,
    Weights,
    Placements,
    Report,
}

/// Characters of a value that a message repeats.
const SHOWN: usize = 60;

/// An error in one of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: File,
    /// The line in the file where the row begins, from 1; 1 for errors of the whole file.
    pub row: usize,
    /// The name of the column or key, the number of a column without a name, or `file` for errors of the whole file.
    pub column: String,
    pub message: Message,
    /// Where the column stands, for the order.
    place: usize,
}

impl Fault {
    /// What errors of a whole file name in place of a column.
    pub(super) const WHOLE: &str = "file";

    pub(super) fn new(file: File, row: usize, (place, column): (usize, &str), message: Message) -> Self {
        Self { file, row, column: shown(column), message, place }
    }

    pub(super) fn whole(file: File, message: Message) -> Self {
        Self::new(file, 1, (0, Self::WHOLE), message)
    }

    /// The file cannot be read.
    pub fn unreadable(file: File, error: &io::Error) -> Self {
        Self::whole(file, Message::new("error-assign-unreadable").with("reason", error.to_string()))
    }

    /// The result cannot be written there.
    pub fn unwritable(file: File, error: &io::Error) -> Self {
        Self::whole(file, Message::new("error-assign-unwritable").with("reason", error.to_string()))
    }

    /// The result would overwrite the input, or the other result; `other` is the name of that file.
    pub fn overwrites(file: File, other: &str) -> Self {
        Self::whole(file, Message::new("error-assign-overwrites").with("other", other))
    }
}

/// In the order of the files, their rows and their columns.
pub(super) fn sort(faults: &mut [Fault]) {
    faults.sort_by_key(|fault| (fault.file, fault.row, fault.place));
}

/// A value as a message can repeat it: on one line, not too long, without what steers a terminal.
pub(super) fn shown(text: &str) -> String {
    let mut shown = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == SHOWN {
            shown.push('…');
            break;
        }
        if c.is_control() { shown.extend(c.escape_default()) } else { shown.push(c) }
    }
    shown
}
