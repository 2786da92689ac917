//! What people do in a browser, from the first page to the last. Needs ChromeDriver; `cargo xtask test` starts it.

mod board;
mod case_a;
mod checks;
mod host;
mod hostile;
mod invitation;
mod office;
mod pages;
mod proposal;
mod sender;
mod visitors;

use tests::Scripts;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn case_a_with_scripts() {
    case_a::case_a(Scripts::On).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn case_a_without_scripts() {
    case_a::case_a(Scripts::Off).await;
}
