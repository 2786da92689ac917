//! The empty list that offices download and fill in.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Workbook};

use super::write::{Head, Table, WriteError, fill, sheet_name};

/// Rows for which menus are offered.
const ROWS: u32 = 5_000;
/// Excel takes no more characters for a menu.
const MENU_CHARS: usize = 255;

/// A list to fill in; all texts in the language of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Name of the sheet with the list.
    pub title: String,
    pub columns: Vec<TemplateColumn>,
    /// Name of the sheet that explains the columns.
    pub help_title: String,
    /// Its headers: column, explanation, allowed values.
    pub help_heads: [String; 3],
}

/// A column to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateColumn {
    pub head: Head,
    pub example: String,
    pub help: String,
    /// Empty where anything may stand. Excel offers them as a menu and warns of other words, but lets them pass.
    pub allowed: Vec<String>,
}

/// An .xlsx with the headers, one example row, a menu where values are given, and a second sheet that explains.
/// Tell the example to [`super::Columns::with_example`], so that it is not taken for a person.
pub fn write_template(template: &Template) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let columns = &template.columns;
    let list = Table {
        title: template.title.clone(),
        heads: columns.iter().map(|column| column.head.clone()).collect(),
        rows: vec![columns.iter().map(|column| column.example.clone()).collect()],
    };
    let sheet = book.add_worksheet();
    let title = sheet_name(&template.title, &[]);
    fill(sheet, &title, &list)?;
    for (place, column) in (0..).zip(columns) {
        if let Some(menu) = menu(&column.allowed)? {
            sheet.add_data_validation(1, place, ROWS, place, &menu)?;
        }
    }
    let help_title = sheet_name(&template.help_title, &[title.to_lowercase()]);
    fill(book.add_worksheet(), &help_title, &help(template))?;
    Ok(book.save_to_buffer()?)
}

fn help(template: &Template) -> Table {
    let [column, help, allowed] = template.help_heads.clone();
    let row = |column: &TemplateColumn| vec![column.head.text.clone(), column.help.clone(), column.allowed.join("\n")];
    Table {
        title: template.help_title.clone(),
        heads: vec![Head::new(column, 24), Head::new(help, 60), Head::new(allowed, 40)],
        rows: template.columns.iter().map(row).collect(),
    }
}

/// A menu of the values, if Excel can hold them: they are short together and have no comma.
fn menu(allowed: &[String]) -> Result<Option<DataValidation>, WriteError> {
    let chars: usize = allowed.iter().map(|value| value.chars().count() + 1).sum();
    if allowed.is_empty() || chars > MENU_CHARS || allowed.iter().any(|value| value.contains([',', '"'])) {
        return Ok(None);
    }
    Ok(Some(DataValidation::new().allow_list_strings(allowed)?.set_error_style(DataValidationErrorStyle::Warning)))
}
