//! Case A: 27 people of Sumatera Barat work in 12 offices of Jawa Timur for a week.

use tests::{Chrome, Scripts, Site};
use time::macros::datetime;

use crate::{host, office, sender, visitors};

/// From an empty installation to the closed programme.
pub async fn case_a(scripts: Scripts) {
    let site = Site::with_people(datetime!(2024-01-08 02:00 UTC)).await;
    let Some(mut web) = Chrome::open(&site, scripts).await else { return };
    let (people, units) = (office::people(), office::units());

    web.sign_in(sender::SUMBAR).await;
    sender::has_nothing_to_do(&web).await;
    let path = sender::files_a_request(&web).await;
    sender::uploads_a_list_with_mistakes(&web, &people).await;
    sender::uploads_the_corrected_list(&web, &people).await;
    sender::submits(&web).await;
    web.sign_out().await;

    site.clock.set(datetime!(2024-01-18 04:00 UTC));
    web.sign_in(host::JATIM).await;
    host::accepts(&web).await;
    host::offers_places(&web, &units).await;
    web.sign_out().await;

    site.clock.set(datetime!(2024-02-13 06:45 UTC));
    web.sign_in(host::JATIM).await;
    host::opens_the_board(&web).await;
    host::looks_for_somebody(&web, &people).await;
    host::asks_for_too_much(&web).await;
    host::assigns_everybody(&web, &people, &units).await;
    host::publishes(&web).await;
    web.sign_out().await;

    web.hold_phone().await;
    visitors::participant_finds_the_place(&web).await;
    visitors::supervisor_finds_the_interns(&web).await;
    web.sit_at_desk().await;
    visitors::sender_reads_the_result_in_english(&web, &path).await;

    site.clock.set(datetime!(2024-02-26 00:30 UTC));
    host::starts(&web).await;
    site.clock.set(datetime!(2024-03-01 09:00 UTC));
    host::completes(&web, &path).await;
    sender::closes_in_english(&web).await;

    web.close().await;
    site.close().await;
}
