//! Waiting for what must become true, never for a time.

use std::future::Future;
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use serde_json::Value;

use super::{Chrome, Scripts};

/// After this long something that should become true never will.
const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN: Duration = Duration::from_millis(20);

/// Islands that change the page as they wake are awake.
const AWAKE: &str = "
    const awake = picker => picker.querySelector('[role=combobox]');
    const live = board => board.classList.contains('live');
    return [...document.querySelectorAll('.picker')].every(awake) && [...document.querySelectorAll('.board')].every(live)";

impl Chrome {
    /// Waits until the question is answered; while a page is going away, there is no answer.
    pub(super) async fn until<T, F>(&self, what: &str, ask: impl Fn() -> F) -> T
    where
        F: Future<Output = Result<Option<T>, CmdError>>,
    {
        let began = Instant::now();
        loop {
            let answer = ask().await;
            if let Ok(Some(answer)) = answer {
                return answer;
            }
            if began.elapsed() > PATIENCE {
                let error = answer.err().map(|error| format!(" ({error})")).unwrap_or_default();
                self.fail(&format!("waited in vain for {what}{error}")).await;
            }
            tokio::time::sleep(BETWEEN).await;
        }
    }

    /// Runs a script in the page; WebDriver's scripts run even where the page's own may not.
    pub(super) async fn ask(&self, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        self.client.execute(script, arguments).await
    }

    /// What tells one document from the next, also at the same address.
    pub(super) async fn document(&self) -> Result<Value, CmdError> {
        self.ask("return performance.timeOrigin", vec![]).await
    }

    /// Waits until another document than this one has come and is complete, with its islands awake.
    pub(super) async fn left(&self, before: &Value) {
        self.until("the next page", || async move {
            let other = self.document().await? != *before;
            let complete = self.ask("return document.readyState === 'complete'", vec![]).await?;
            Ok((other && complete == true).then_some(()))
        })
        .await;
        if self.scripts == Scripts::On {
            let what = "the islands to wake; `cargo xtask bundle` builds what they need";
            self.until(what, || async move { Ok((self.ask(AWAKE, vec![]).await? == true).then_some(())) }).await;
        }
    }
}
