//! The words of the screens: Fluent files in `app/texts`, Indonesian and English side by side.

use std::sync::OnceLock;

use domain::lang::Lang;
use domain::message::{Message, Value};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use leptos::prelude::use_context;

macro_rules! files {
    ($($area:literal),+ $(,)?) => {
        /// The files of each language, one for each area.
        pub const FILES: &[(&str, &str, &str)] = &[$((
            $area,
            include_str!(concat!("../texts/id/", $area, ".ftl")),
            include_str!(concat!("../texts/en/", $area, ".ftl")),
        )),+];
    };
}

files![
    "common",
    "account",
    "programme",
    "home",
    "government",
    "person",
    "audit",
    "offer",
    "placement",
    "participant",
    "assignment"
];

type Bundle = FluentBundle<FluentResource>;

fn bundle(lang: Lang) -> &'static Bundle {
    static BUNDLES: OnceLock<[Bundle; 2]> = OnceLock::new();
    let [id, en] = BUNDLES.get_or_init(|| [load(Lang::Id), load(Lang::En)]);
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

fn load(lang: Lang) -> Bundle {
    let mut bundle = Bundle::new_concurrent(lang.code().parse().into_iter().collect());
    bundle.set_use_isolating(false);
    for (area, id, en) in FILES {
        let source = if lang == Lang::Id { id } else { en };
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, errors)| {
            tracing::error!(area, ?errors, "text file has errors");
            partial
        });
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The language of the page being rendered.
pub fn lang() -> Lang {
    use_context::<Lang>().unwrap_or(Lang::Id)
}

/// Words for a message in a language. An unknown key shows itself, so that it is seen and mended.
pub fn words(lang: Lang, key: &str, args: &[(String, Value)]) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        tracing::error!(key, lang = lang.code(), "missing text");
        return key.to_owned();
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        match value {
            Value::Number(number) => values.set(name.as_str(), FluentValue::from(*number)),
            Value::Text(text) => values.set(name.as_str(), FluentValue::from(text.as_str())),
        }
    }
    bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
}

/// Words for a message, in the language of the page.
pub fn say(message: &Message) -> String {
    words(lang(), &message.key, &message.args)
}

/// Words for a key without values, in the language of the page.
pub fn name(key: &str) -> String {
    words(lang(), key, &[])
}

/// Words in the language of the page: `t!("key")`, or `t!("key", count = 3)`.
macro_rules! t {
    ($key:expr) => {
        $crate::texts::name($key)
    };
    ($key:expr, $($arg:ident = $value:expr),+ $(,)?) => {
        $crate::texts::words(
            $crate::texts::lang(),
            $key,
            &[$((stringify!($arg).to_owned(), ::domain::message::Value::from($value))),+],
        )
    };
}

pub(crate) use t;
