//! What an erasure must be able to empty is not in the documents of a row but beside it.

use std::collections::BTreeMap;

use serde_json::Value as Json;

/// Members of recorded documents that are somebody's address or number, at any depth.
const PERSONAL: [&str; 5] = ["email", "phone", "contact_name", "contact_phone", "contact_email"];

/// Takes the personal members out of a document; by their paths, joined with points.
pub fn take(document: &mut Json) -> BTreeMap<String, Json> {
    let mut taken = BTreeMap::new();
    take_below("", document, &mut taken);
    taken
}

fn take_below(above: &str, json: &mut Json, taken: &mut BTreeMap<String, Json>) {
    let Json::Object(members) = json else { return };
    let names: Vec<String> = members.keys().cloned().collect();
    for name in names {
        let path = if above.is_empty() { name.clone() } else { format!("{above}.{name}") };
        if PERSONAL.contains(&name.as_str()) {
            taken.extend(members.remove(&name).map(|value| (path, value)));
        } else if let Some(member) = members.get_mut(&name) {
            take_below(&path, member, taken);
        }
    }
}

/// Puts a member back where it was taken from.
pub fn put(document: &mut Json, path: &str, value: Json) {
    let mut here = document;
    let (above, name) = path.rsplit_once('.').unwrap_or(("", path));
    for part in above.split('.').filter(|part| !part.is_empty()) {
        let Json::Object(members) = here else { return };
        here = members.entry(part).or_insert_with(|| Json::Object(serde_json::Map::new()));
    }
    if let Json::Object(members) = here {
        members.insert(name.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_taken_can_be_put_back() {
        let whole = json!({"name": "A", "email": "a@x.example", "host_contact": {"phone": "0812", "name": "B"}});
        let mut document = whole.clone();
        let taken = take(&mut document);
        assert_eq!(document, json!({"name": "A", "host_contact": {"name": "B"}}));
        assert_eq!(taken.keys().collect::<Vec<_>>(), ["email", "host_contact.phone"]);
        for (path, value) in taken {
            put(&mut document, &path, value);
        }
        assert_eq!(document, whole);
    }
}
