//! What people do in a browser, from the first page to the last.

use tests::{Chrome, Scripts, Site};
use time::macros::datetime;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn smoke() {
    for scripts in [Scripts::On, Scripts::Off] {
        let site = Site::demo(datetime!(2024-01-08 02:00 UTC)).await;
        let Some(web) = Chrome::open(&site, scripts).await else { return };
        web.sign_in("koordinator@sumbar.example").await;
        web.sees("Yang perlu Anda kerjakan").await;
        let began = std::time::Instant::now();
        web.follow("Program").await;
        println!("{:?}", began.elapsed());
        web.sign_out().await;
        web.close().await;
        site.close().await;
    }
}
