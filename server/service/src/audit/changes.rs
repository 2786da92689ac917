//! What lies between the two documents of a row: fields and their values, with names in place of ids.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value as Json;
use uuid::Uuid;

/// The names of what ids stand for.
pub type Names = HashMap<Uuid, String>;

/// A value of a recorded field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    #[default]
    Nothing,
    Flag(bool),
    /// Text, a number, a code or a date, as it was recorded.
    Text(String),
    /// Something whose name is no longer known.
    Unnamed,
    List(Vec<Self>),
}

/// One field that changed; the parts of nested fields are joined with points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub field: String,
    pub before: Value,
    pub after: Value,
}

/// The fields that differ, by name.
pub fn changes(before: Option<&str>, after: Option<&str>, names: &Names) -> Vec<Change> {
    let (mut before, mut after) = (fields(before, names), fields(after, names));
    let known: BTreeSet<String> = before.keys().chain(after.keys()).cloned().collect();
    let found = known.into_iter().map(|field| Change {
        before: before.remove(&field).unwrap_or_default(),
        after: after.remove(&field).unwrap_or_default(),
        field,
    });
    found.filter(|change| change.before != change.after).collect()
}

fn fields(document: Option<&str>, names: &Names) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    if let Some(Ok(json)) = document.map(serde_json::from_str::<Json>) {
        flatten(String::new(), &json, names, &mut found);
    }
    found
}

fn flatten(path: String, json: &Json, names: &Names, found: &mut BTreeMap<String, Value>) {
    let Json::Object(members) = json else {
        found.insert(path, value(json, names));
        return;
    };
    for (name, member) in members {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        flatten(path, member, names, found);
    }
}

fn value(json: &Json, names: &Names) -> Value {
    match json {
        Json::Null | Json::Object(_) => Value::Nothing,
        Json::Bool(flag) => Value::Flag(*flag),
        Json::Number(number) => Value::Text(number.to_string()),
        Json::String(text) if text.is_empty() => Value::Nothing,
        Json::String(text) => named(text, names),
        Json::Array(items) if items.is_empty() => Value::Nothing,
        Json::Array(items) => Value::List(items.iter().map(|item| value(item, names)).collect()),
    }
}

fn named(text: &str, names: &Names) -> Value {
    match Uuid::parse_str(text) {
        Ok(id) => names.get(&id).map_or(Value::Unnamed, |name| Value::Text(name.clone())),
        Err(_) => Value::Text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn only_what_differs_is_told() {
        let before = r#"{"name": "Bappeda", "address": "", "active": true, "contact": {"phone": "1"}}"#;
        let after = r#"{"name": "Bappeda", "address": "Jalan Pahlawan", "active": false, "contact": {"phone": "2"}}"#;
        let found = changes(Some(before), Some(after), &Names::new());
        let told: Vec<_> = found.iter().map(|change| (change.field.as_str(), &change.before, &change.after)).collect();
        assert_eq!(
            told,
            [
                ("active", &Value::Flag(true), &Value::Flag(false)),
                ("address", &Value::Nothing, &text("Jalan Pahlawan")),
                ("contact.phone", &text("1"), &text("2")),
            ]
        );
    }

    #[test]
    fn fields_that_are_gone_are_told_too() {
        let found = changes(Some(r#"{"role": "reader", "name": "A"}"#), Some(r#"{"name": "A"}"#), &Names::new());
        assert_eq!(found, [Change { field: "role".to_owned(), before: text("reader"), after: Value::Nothing }]);
    }

    #[test]
    fn ids_become_names_where_they_are_known() {
        let (known, unknown) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let names = Names::from([(known, "BPSDM".to_owned())]);
        let document = format!(r#"{{"wishes": ["{known}", "{unknown}"]}}"#);
        let found = changes(None, Some(&document), &names);
        assert_eq!(found[0].after, Value::List(vec![text("BPSDM"), Value::Unnamed]));
    }

    #[test]
    fn a_document_that_cannot_be_read_tells_nothing() {
        assert_eq!(changes(Some("{"), None, &Names::new()), []);
    }
}
