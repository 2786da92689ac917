//! An answer, as a test looks at it.

use axum::body::to_bytes;
use axum::http::{HeaderMap, header, response::Parts};
use axum::response::Response;
use scraper::{Html, Selector};

pub struct Page {
    pub status: u16,
    pub headers: HeaderMap,
    /// Where it sends the browser.
    pub location: Option<String>,
    pub bytes: Vec<u8>,
}

impl Page {
    pub fn new(parts: Parts, bytes: Vec<u8>) -> Self {
        let location = parts.headers.get(header::LOCATION).map(|value| value.to_str().expect("text").to_owned());
        Self { status: parts.status.as_u16(), headers: parts.headers, location, bytes }
    }

    /// The whole of an answer.
    pub async fn of(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        Self::new(parts, bytes.to_vec())
    }

    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The words of the main part, with single spaces.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.html());
        let main = html.select(&selector("main")).next();
        let words: Vec<_> = match main {
            Some(main) => main.text().flat_map(str::split_whitespace).map(str::to_owned).collect(),
            None => vec![self.html()],
        };
        words.join(" ")
    }

    /// The words of the main part, a line for each piece of text.
    pub fn lines(&self) -> String {
        let html = Html::parse_document(&self.html());
        let main = html.select(&selector("main")).next().expect("a main part");
        let lines: Vec<_> = main.text().map(str::trim).filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }

    /// The main part as it was sent.
    pub fn main(&self) -> String {
        let html = Html::parse_document(&self.html());
        html.select(&selector("main")).next().map_or_else(String::new, |main| main.html())
    }

    /// How many elements match.
    pub fn count(&self, css: &str) -> usize {
        Html::parse_document(&self.html()).select(&selector(css)).count()
    }

    /// The words of each element that matches.
    pub fn texts(&self, css: &str) -> Vec<String> {
        Html::parse_document(&self.html()).select(&selector(css)).map(|element| element.text().collect()).collect()
    }

    /// An attribute of the first element that matches.
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.html());
        html.select(&selector(css)).next()?.value().attr(name).map(str::to_owned)
    }

    /// The values of all fields of a name.
    pub fn values(&self, field: &str) -> Vec<String> {
        let html = Html::parse_document(&self.html());
        let inputs = selector(&format!("input[name=\"{field}\"]"));
        html.select(&inputs).filter_map(|input| input.value().attr("value").map(str::to_owned)).collect()
    }

    /// What the box on the board's card of somebody sends.
    pub fn box_of(&self, name: &str) -> String {
        let html = Html::parse_document(&self.html());
        let (cards, names, boxes) = (selector(".person"), selector("a"), selector("input"));
        let is_theirs =
            |card: &scraper::ElementRef<'_>| card.select(&names).any(|link| link.text().collect::<String>() == name);
        let card = html.select(&cards).find(is_theirs).unwrap_or_else(|| panic!("no card of {name}"));
        card.select(&boxes).find_map(|input| input.value().attr("value")).expect("a box").to_owned()
    }

    /// The options of a choice: value and words.
    pub fn options(&self, field: &str) -> Vec<(String, String)> {
        let html = Html::parse_document(&self.html());
        let options = selector(&format!("select[name=\"{field}\"] option"));
        let option = |option: scraper::ElementRef<'_>| {
            (option.value().attr("value").unwrap_or_default().to_owned(), option.text().collect::<String>())
        };
        html.select(&options).map(option).collect()
    }

    /// The value of the option with these words.
    pub fn option(&self, field: &str, words: &str) -> String {
        let options = self.options(field);
        let found = options.iter().find(|(_, known)| known.contains(words));
        found.unwrap_or_else(|| panic!("{words} is not among {options:?}")).0.clone()
    }

    /// The value of a field of the form: what is typed, ticked or chosen in it.
    pub fn value(&self, field: &str) -> Option<String> {
        self.attribute(&format!("input[name=\"{field}\"]"), "value")
            .or_else(|| self.attribute(&format!("select[name=\"{field}\"] option[selected]"), "value"))
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}
