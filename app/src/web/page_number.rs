//! Which page of a list an address asks for.

use serde::{Deserialize, Deserializer, Serialize};

/// The number of a page, from 1. What is no number asks for the first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct PageNumber(pub i64);

impl PageNumber {
    pub fn is_first(&self) -> bool {
        self.0 == 1
    }
}

impl Default for PageNumber {
    fn default() -> Self {
        Self(1)
    }
}

impl<'de> Deserialize<'de> for PageNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(text.trim().parse().map_or_else(|_| Self::default(), Self))
    }
}

#[cfg(test)]
mod tests {
    use super::PageNumber;

    #[derive(serde::Deserialize)]
    #[serde(default)]
    #[derive(Default)]
    struct Filters {
        page: PageNumber,
    }

    #[test]
    fn anything_else_than_a_number_is_the_first_page() {
        let page = |query| serde_urlencoded::from_str::<Filters>(query).unwrap().page.0;
        assert_eq!(["", "page=", "page=x", "page=3", "page=-1"].map(page), [1, 1, 1, 3, -1]);
    }
}
