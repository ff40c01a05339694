//! `--follow-new`: logs of all pods of a selection, of those too that appear later, through all runs
//! of their containers and all cuts of a connection, without losing a line or showing one twice.

mod feed;
mod position;
mod shown;
mod status;
mod stream;

use std::cell::Cell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use anstyle::{AnsiColor, Style};
use futures_util::StreamExt as _;
use futures_util::future::LocalBoxFuture;
use futures_util::stream::FuturesUnordered;
use tokio::sync::watch;

pub use feed::Wanted;

use self::feed::{Change, Feed};
use self::shown::Shown;
use self::status::run_of;
use self::stream::{State, Stream};
use super::together::ON_ONE_CONNECTION;
use super::{Choosing, Options, Source, choose};
use crate::client::Client;
use crate::resource::Object;
use crate::stream::Output;
use crate::{Result, SharedWriter};

/// Colours of prefixes: those that can be read on black and on white.
const COLOURS: [AnsiColor; 10] = [
    AnsiColor::Cyan,
    AnsiColor::Yellow,
    AnsiColor::Green,
    AnsiColor::Magenta,
    AnsiColor::Blue,
    AnsiColor::BrightCyan,
    AnsiColor::BrightYellow,
    AnsiColor::BrightGreen,
    AnsiColor::BrightMagenta,
    AnsiColor::BrightBlue,
];

/// What is followed, and how it is shown.
#[derive(Clone, Debug, Default)]
pub struct Follow<'a> {
    /// Which pods.
    pub wanted: Wanted,
    /// Which of their containers.
    pub choosing: Choosing<'a>,
    /// What is wanted of the logs that are there at the start; those that come later are shown from
    /// their beginning.
    pub options: Options,
    /// Tell of each line where it comes from.
    pub prefix: bool,
    /// In colours, one for each pod.
    pub colours: bool,
    /// Tell of pods that are gone.
    pub notes: bool,
}

/// Follows the logs until Ctrl-C.
///
/// # Errors
/// The first list of pods can't be had, a container that the pods do not have, output that nobody
/// reads.
pub async fn follow(
    client: &Client,
    what: &Follow<'_>,
    stderr: &SharedWriter,
    to: &Output,
) -> Result<()> {
    let mut feed = Feed::new(client, &what.wanted, stderr);
    let mut all = All {
        client,
        what,
        stderr,
        to,
        pods: HashMap::new(),
        streams: FuturesUnordered::new(),
        lanes: Vec::new(),
        has_begun: false,
    };
    loop {
        tokio::select! {
            change = feed.next() => all.change(change?)?,
            Some((lane, outcome)) = all.streams.next(), if !all.streams.is_empty() => {
                outcome?;
                all.lanes[lane] -= 1;
            }
        }
    }
}

/// A pod that is followed.
struct Pod {
    name: String,
    containers: HashMap<String, watch::Sender<State>>,
}

/// All that is followed.
struct All<'a> {
    client: &'a Client,
    what: &'a Follow<'a>,
    stderr: &'a SharedWriter,
    to: &'a Output,
    /// By their uid.
    pods: HashMap<String, Pod>,
    streams: FuturesUnordered<LocalBoxFuture<'a, (usize, Result<()>)>>,
    /// How many logs each connection carries.
    lanes: Vec<usize>,
    has_begun: bool,
}

impl All<'_> {
    fn change(&mut self, change: Change) -> Result<()> {
        match change {
            Change::All(pods) => {
                if pods.is_empty() && !self.has_begun {
                    let namespace = &self.what.wanted.namespace;
                    let text = format!("No resources found in {namespace} namespace.");
                    self.stderr.line(&crate::guard::escape(&text));
                }
                let known: Vec<String> = self.pods.keys().cloned().collect();
                for uid in known {
                    if !pods.iter().any(|pod| pod.uid() == uid) {
                        self.gone(&uid);
                    }
                }
                pods.iter().try_for_each(|pod| self.pod(pod))?;
                self.has_begun = true;
            }
            Change::Pod(pod) => self.pod(&pod)?,
            Change::Gone(pod) => self.gone(pod.uid()),
        }
        Ok(())
    }

    fn gone(&mut self, uid: &str) {
        let Some(pod) = self.pods.remove(uid) else {
            return;
        };
        for state in pod.containers.values() {
            state.send_modify(|state| state.is_gone = true);
        }
        if self.what.notes {
            let text = format!("pod/{} is gone", pod.name);
            self.stderr.line(&crate::guard::escape(&text));
        }
    }

    /// Takes in the state of a pod, and begins what is new of it.
    fn pod(&mut self, pod: &Object) -> Result<()> {
        let sources = match choose(pod, &self.what.choosing, &mut Vec::new()) {
            Ok(sources) => sources,
            Err(error) if !self.has_begun => return Err(error),
            // One that appears later may be of another make.
            Err(_) => Vec::new(),
        };
        for source in sources {
            let run = run_of(pod, &source.container);
            let known = self
                .pods
                .entry(pod.uid().to_owned())
                .or_insert_with(|| Pod {
                    name: pod.name().to_owned(),
                    containers: HashMap::new(),
                });
            if let Some(state) = known.containers.get(&source.container) {
                state.send_if_modified(|state| {
                    let is_new = run.is_some() && state.run != run;
                    if is_new {
                        state.run = run;
                    }
                    is_new
                });
                continue;
            }
            let is_gone = false;
            let (sender, state) = watch::channel(State { run, is_gone });
            known.containers.insert(source.container.clone(), sender);
            self.begin(source, state);
        }
        Ok(())
    }

    fn begin(&mut self, source: Source, state: watch::Receiver<State>) {
        let what = self.what;
        let lane = self.lanes.iter().position(|n| *n < ON_ONE_CONNECTION);
        let lane = lane.unwrap_or(self.lanes.len());
        if lane == self.lanes.len() {
            self.lanes.push(0);
        }
        self.lanes[lane] += 1;
        let options = match self.has_begun {
            false => what.options.clone(),
            true => Options {
                tail: None,
                since_seconds: None,
                since_time: None,
                ..what.options.clone()
            },
        };
        let stream = Stream {
            client: self.client.lane(1 + lane),
            shown: Shown::new(self.prefix(&source), options.timestamps),
            options: Options {
                timestamps: true,
                ..options
            },
            source,
            to: self.to,
            stderr: self.stderr,
            state,
            has_come: Cell::new(false),
        };
        self.streams
            .push(Box::pin(async move { (lane, stream.run().await) }));
    }

    fn prefix(&self, source: &Source) -> String {
        if !self.what.prefix {
            return String::new();
        }
        let prefix = source.prefix();
        if !self.what.colours {
            return prefix;
        }
        let mut hasher = DefaultHasher::new();
        source.pod.hash(&mut hasher);
        let colour = COLOURS[(hasher.finish() % COLOURS.len() as u64) as usize];
        let style: Style = colour.on_default();
        format!("{style}{}{style:#} ", prefix.trim_end())
    }
}
