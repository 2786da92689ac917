//! How full something is.

use leptos::prelude::*;

use super::{Tone, chip};
use crate::texts::t;

/// A bar, drawn as SVG because styles are never inline. It repeats [`places`], which says it in words.
pub fn fill(used: i64, max: i64) -> AnyView {
    let class = if used >= max { "fill full" } else { "fill" };
    let width = (used.clamp(0, max.max(0)) * 100).checked_div(max).unwrap_or(0);
    view! {
        <svg class=class viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect width=width height="6"></rect>
        </svg>
    }
    .into_any()
}

/// `2 dari 3`, with a word where it is full.
pub fn places(used: i64, max: i64) -> AnyView {
    if used >= max {
        chip(Tone::Warn, t!("places-full", used = used, max = max))
    } else {
        chip(Tone::Plain, t!("places-used", used = used, max = max))
    }
}

/// Why fewer places count than the maximum says, in words; nothing where they are the same.
pub fn held(places: i64, maximum: i64) -> Option<String> {
    (places < maximum).then(|| t!("places-held", places = places, maximum = maximum))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_is_a_share_of_the_maximum() {
        for (used, max, width) in [(0, 3, 0), (2, 3, 66), (3, 3, 100), (4, 3, 100), (0, 0, 0)] {
            let html = Owner::new().with(|| fill(used, max).to_html());
            assert!(html.contains(&format!("width=\"{width}\"")), "{used} of {max}: {html}");
        }
    }
}
