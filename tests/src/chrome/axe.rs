//! axe-core in the page that is open.

use serde_json::{Value, json};

use super::{Chrome, Scripts};

const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Without scripts, timers never come to their end; axe-core only uses them to let the page breathe.
const TIMERS: &str =
    "window.setTimeout = (work, _, ...values) => { Promise.resolve().then(() => work(...values)); return 0 };";

const RUN: &str = "
    const [rules] = arguments;
    const options = { runOnly: rules, resultTypes: ['violations'], preload: false };
    return axe.run(document, options).then(found => found.violations.map(({ id, help, nodes }) =>
        ({ id, help, nodes: nodes.map(node => node.target.join(' ') + '\\n      ' + node.failureSummary) })))";

impl Chrome {
    /// Whether axe-core is there to look.
    pub fn has_axe(&self) -> bool {
        self.axe.is_some()
    }

    /// What is wrong with the page as it looks now: rules with the elements that break them.
    pub(super) async fn violations(&self) -> Vec<String> {
        let Some(axe) = &self.axe else { return Vec::new() };
        if self.ask("return typeof axe === 'object'", vec![]).await.expect("a page") != true {
            let timers = if self.scripts == Scripts::Off { TIMERS } else { "" };
            self.ask(&format!("{timers}{axe}"), vec![]).await.expect("axe-core loads");
        }
        let found = self.ask(RUN, vec![json!(RULES)]).await.expect("axe-core runs");
        found.as_array().expect("what axe-core found").iter().map(words).collect()
    }
}

fn words(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().into_iter().flatten().map(text).collect::<Vec<_>>();
    format!("{}: {}\n    {}", text(&violation["id"]), text(&violation["help"]), nodes.join("\n    "))
}
