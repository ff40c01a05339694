//! `apply --wait`: what was applied is waited for.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use crate::apply::{Applied, Report, until_ready};
use crate::client::Client;
use crate::discovery::RestMapping;
use crate::resource::Info;
use crate::{Env, Result, guard};

/// What is to be waited for; nothing without `--wait`, or when nothing was changed for good.
#[derive(Default)]
pub(super) struct Waiting {
    is_wanted: bool,
    /// Resources by `apiVersion` and kind.
    mappings: HashMap<(String, String), Arc<RestMapping>>,
    applied: Vec<Applied>,
}

impl Waiting {
    pub(super) fn new(is_wanted: bool) -> Self {
        Self {
            is_wanted,
            ..Self::default()
        }
    }

    /// Notes the resources of what is about to be applied.
    pub(super) fn expect(&mut self, infos: &[Info]) {
        for info in infos.iter().filter(|_| self.is_wanted) {
            let key = (info.mapping.api_version(), info.mapping.kind.clone());
            let mapping = || info.mapping.clone();
            self.mappings.entry(key).or_insert_with(mapping);
        }
    }

    /// Notes what has been applied.
    pub(super) fn add(&mut self, report: &Report) {
        let Ok((object, _)) = &report.outcome else {
            return;
        };
        let key = (object.api_version().to_owned(), object.kind().to_owned());
        if let Some(mapping) = self.mappings.get(&key) {
            let (mapping, object) = (mapping.clone(), object.clone());
            self.applied.push(Applied { mapping, object });
        }
    }

    /// Waits until all of it is ready. A terminal is told how it goes on stderr; stdout stays that of
    /// kubectl.
    ///
    /// # Errors
    /// As [`until_ready`].
    pub(super) async fn run(
        self,
        client: &Client,
        timeout: Option<Duration>,
        env: &mut Env,
    ) -> Result<()> {
        env.stdout.flush()?;
        let (is_shown, stderr) = (env.terminal.stderr, env.stderr.clone());
        let tell = |line: &str| {
            if is_shown {
                stderr.line(&guard::escape(line));
            }
        };
        until_ready(client, self.applied, timeout, tell).await
    }
}
