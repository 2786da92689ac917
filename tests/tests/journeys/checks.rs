//! Whether the checks that every page goes through find anything.

use tests::{Chrome, Scripts, Site};
use time::macros::datetime;

const FAINT: &str = "document.querySelector('h1').style.color = '#eee'";
const UNNAMED: &str = "document.querySelector('main').append(document.createElement('img'))";
const WIDE: &str = "document.querySelector('main p').style.minWidth = '900px'";
const INLINE: &str = "document.querySelector('main').insertAdjacentHTML('beforeend', '<i style=\"color: red\"></i>')";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_with_faults_is_found_out() {
    for scripts in [Scripts::On, Scripts::Off] {
        let site = Site::with_people(datetime!(2024-01-08 02:00 UTC)).await;
        let Some(mut web) = Chrome::open(&site, scripts).await else { return };
        web.go("/sign-in").await;
        assert_eq!(web.faults().await, Vec::<String>::new());
        for fault in [FAINT, UNNAMED, WIDE, INLINE] {
            web.run(fault).await;
        }
        web.hurry_with_phone().await;
        let faults = web.faults().await.join("\n");
        let by_axe: &[_] = if web.has_axe() { &["color-contrast", "image-alt"] } else { &[] };
        for expected in [&["on a screen of 360", "Content Security Policy"], by_axe].concat() {
            assert!(faults.contains(expected), "{scripts:?}: {expected} in {faults}");
        }
        web.close().await;
        site.close().await;
    }
}
