//! Why a file cannot be read.

use domain::message::Message;
use thiserror::Error;

/// A file that is refused as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SheetError {
    #[error("the file is larger than {megabytes} MB")]
    TooBig { megabytes: usize },
    #[error("the file holds nothing")]
    Empty,
    /// .xls or .xlsb.
    #[error("the file is in an old or binary Excel format; save it as .xlsx")]
    OldExcel,
    #[error("the file is an OpenDocument sheet; save it as .xlsx")]
    OpenDocument,
    /// Many personnel systems export HTML under the name .xls.
    #[error("the file is a web page that only looks like a sheet; save it as .xlsx")]
    WebPage,
    #[error("the file contains macros; save it as .xlsx without them")]
    Macros,
    #[error("the file is protected by a password")]
    Encrypted,
    #[error("the file is neither .xlsx nor text with columns")]
    NotASheet,
    /// With what the parser said, for the log.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    #[error("the file unpacks to far more than a list of people needs")]
    Bomb,
    #[error("the file has more than {limit} sheets")]
    TooManySheets { limit: usize },
    #[error("the file holds too much text")]
    TooMuchText,
    /// `cell` as Excel names it, such as `B7`.
    #[error("cell {cell} of sheet {sheet} has more than {limit} characters")]
    CellTooLong { sheet: String, cell: String, limit: usize },
}

impl SheetError {
    /// What to tell the user.
    pub fn message(&self) -> Message {
        match self {
            Self::TooBig { megabytes } => Message::new("error-sheet-too-big").with("megabytes", *megabytes),
            Self::Empty => Message::new("error-sheet-empty"),
            Self::OldExcel => Message::new("error-sheet-old-excel"),
            Self::OpenDocument => Message::new("error-sheet-open-document"),
            Self::WebPage => Message::new("error-sheet-web-page"),
            Self::Macros => Message::new("error-sheet-macros"),
            Self::Encrypted => Message::new("error-sheet-encrypted"),
            Self::NotASheet => Message::new("error-sheet-not-a-sheet"),
            Self::Damaged(_) => Message::new("error-sheet-damaged"),
            Self::Bomb => Message::new("error-sheet-bomb"),
            Self::TooManySheets { limit } => Message::new("error-sheet-too-many-sheets").with("limit", *limit),
            Self::TooMuchText => Message::new("error-sheet-too-much-text"),
            Self::CellTooLong { sheet, cell, limit } => Message::new("error-sheet-cell-too-long")
                .with("sheet", sheet.as_str())
                .with("cell", cell.as_str())
                .with("limit", *limit),
        }
    }
}
