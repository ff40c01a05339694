//! Waiting until applied objects are ready, by watches; ends early when one of them can't be.

mod feed;
mod pods;

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::try_join_all;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

use super::ready::pod::{Sort, broken, unschedulable};
use super::ready::{Status, UNOBSERVED, is_lasting, is_without_pods, status};
use crate::client::{Client, Request};
use crate::discovery::RestMapping;
use crate::resource::Object;
use crate::{Error, Result, go, print};

use super::Change;
use feed::{News, follow};
use pods::{Pods, Trouble};

/// How long a container may lack a config map or secret: one that the same input has brought is
/// seen by the kubelet at its next try, some ten seconds later.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a custom resource without any status may be one that its controller has not seen yet.
const SETTLING: Duration = Duration::from_secs(2);
/// How many pieces of news may wait to be looked at.
const NEWS: usize = 64;
/// How many objects an error names.
const NAMED: usize = 20;
/// Where the scheduler notes that a pod that uses a claim has its node.
const SELECTED_NODE: &str = "volume.kubernetes.io/selected-node";

/// An object that was applied.
#[derive(Clone, Debug)]
pub struct Applied {
    /// Its resource.
    pub mapping: Arc<RestMapping>,
    /// What the server answered.
    pub object: Object,
}

/// Waits until all of them are ready ([`status`]), at most for `timeout`. What has been ready once
/// counts. Of workloads, the pods of the newest revision are watched as well, as far as that is
/// allowed. `tell` is told of every change, a line each.
///
/// # Errors
/// The reason why one can't get ready, as soon as it is known; at the end of `timeout`, what is
/// not ready and why; what the server refuses.
pub async fn until_ready(
    client: &Client,
    applied: Vec<Applied>,
    timeout: Option<Duration>,
    tell: impl FnMut(&str),
) -> Result<()> {
    let mut state = State::new(applied, tell, None);
    state.late_claims(client).await;
    follow_all(client, state, timeout).await
}

/// Ends as soon as one of them will not get ready as things are, and never otherwise. More strict than
/// [`until_ready`]: a pod that no node takes, or that lacks a config map, counts at once. What
/// `is_reached` holds of is no trouble.
pub async fn until_broken(
    client: &Client,
    applied: Vec<Applied>,
    is_reached: impl Fn(&Object) -> bool,
) -> Error {
    if !applied.is_empty() {
        let state = State::new(applied, |_| {}, Some(&is_reached));
        if let Err(error) = follow_all(client, state, None).await {
            return error;
        }
    }
    std::future::pending().await
}

/// Follows all of it until nothing is left to wait for.
async fn follow_all<T: FnMut(&str)>(
    client: &Client,
    mut state: State<'_, T>,
    timeout: Option<Duration>,
) -> Result<()> {
    let all: Vec<usize> = (0..state.awaited.len()).collect();
    state.judge(&all)?;
    if state.left == 0 {
        return Ok(());
    }
    let (sender, mut news) = mpsc::channel(NEWS);
    let feeds = feed::feeds(&state.awaited);
    let follow = |feed| follow(client, feed, sender.clone());
    let mut follow = std::pin::pin!(try_join_all(feeds.iter().map(follow)));
    let end = timeout.map(|timeout| Instant::now() + timeout);
    let far = Instant::now() + Duration::from_secs(1 << 30);
    while state.left > 0 {
        tokio::select! {
            biased;
            Some(one) = news.recv() => {
                let mut touched = state.take(one);
                while let Ok(more) = news.try_recv() {
                    touched.extend(state.take(more));
                }
                state.judge(&touched)?;
            }
            outcome = &mut follow => return outcome.map(|_| ()),
            () = sleep_until(state.wake.unwrap_or(far)) => {
                state.wake = None;
                state.judge(&all)?;
            }
            () = sleep_until(end.unwrap_or(far)) => {
                return Err(state.late(timeout.unwrap_or_default()));
            }
        }
    }
    Ok(())
}

/// An object that is waited for.
struct Awaited {
    mapping: Arc<RestMapping>,
    /// What messages call it, such as `deployment.apps/web`.
    title: String,
    object: Object,
    /// What was told of it last.
    told: String,
    /// What keeps it, in detail.
    why: String,
    /// A claim that is bound as soon as a pod uses it.
    is_late_claim: bool,
    is_gone: bool,
    is_ready: bool,
    /// Why its pods could not be created, by the last event.
    refusal: Option<String>,
    /// Since when it is waited for.
    since: Instant,
    /// A pod: since when it lacks a config map or a secret.
    lacks_since: Option<Instant>,
}

impl Awaited {
    /// What keeps a pod that was applied itself from getting ready, with patience.
    fn lack(&mut self, is_strict: bool) -> Option<Trouble> {
        let is_pod = self.object.kind() == "Pod" && self.object.group().is_empty();
        if is_pod && is_strict {
            let broken = broken(&self.object).or_else(|| unschedulable(&self.object));
            return Some(Trouble::Broken(broken?.why));
        }
        let broken = broken(&self.object).filter(|b| is_pod && b.sort == Sort::Config);
        let since = self.lacks_since.unwrap_or_else(Instant::now);
        self.lacks_since = broken.as_ref().map(|_| since);
        Some(Trouble::Patience(broken?.why, since))
    }
}

/// What an object must be for trouble with it not to count.
type IsReached<'r> = &'r dyn Fn(&Object) -> bool;

/// What is known of all of them.
struct State<'r, T> {
    awaited: Vec<Awaited>,
    by_uid: HashMap<String, usize>,
    pods: Pods,
    left: usize,
    /// When patience with a pod is at its end.
    wake: Option<Instant>,
    tell: T,
    /// Where only trouble is waited for: what is none.
    strict: Option<IsReached<'r>>,
}

impl<'r, T: FnMut(&str)> State<'r, T> {
    fn new(applied: Vec<Applied>, tell: T, strict: Option<IsReached<'r>>) -> Self {
        // An object that was applied twice is waited for once, as its last answer has it.
        let mut last: BTreeMap<String, usize> = BTreeMap::new();
        for (place, one) in applied.iter().enumerate() {
            last.insert(one.object.uid().to_owned(), place);
        }
        let wanted = |place: &usize, one: &Applied| last.get(one.object.uid()) == Some(place);
        let awaited: Vec<Awaited> = (applied.into_iter().enumerate())
            .filter(|(place, one)| wanted(place, one))
            .map(|(_, one)| Awaited {
                title: print::name_line(&one.object, ""),
                mapping: one.mapping,
                object: one.object,
                told: String::new(),
                why: String::new(),
                is_late_claim: false,
                is_gone: false,
                is_ready: false,
                refusal: None,
                since: Instant::now(),
                lacks_since: None,
            })
            .collect();
        let uids = awaited.iter().map(|one| one.object.uid().to_owned());
        Self {
            by_uid: uids.zip(0..).collect(),
            pods: Pods::default(),
            left: awaited.len(),
            wake: None,
            awaited,
            tell,
            strict,
        }
    }

    /// Finds out which claims wait for their first consumer. A class that can't be read is taken for
    /// one that binds at once.
    async fn late_claims(&mut self, client: &Client) {
        let mut classes: HashMap<String, bool> = HashMap::new();
        for one in &mut self.awaited {
            let class = one.object.text(&["spec", "storageClassName"]).to_owned();
            let is_claim = one.object.kind() == "PersistentVolumeClaim";
            if !is_claim || class.is_empty() || status(&one.object) == Status::Ready {
                continue;
            }
            let is_late = match classes.get(&class) {
                Some(is_late) => *is_late,
                None => {
                    let mapping = RestMapping {
                        group: "storage.k8s.io".to_owned(),
                        version: "v1".to_owned(),
                        resource: "storageclasses".to_owned(),
                        ..RestMapping::default()
                    };
                    let answer = client.json(Request::get(mapping.path("", &class))).await;
                    answer.is_ok_and(|c| c["volumeBindingMode"] == "WaitForFirstConsumer")
                }
            };
            classes.insert(class, is_late);
            one.is_late_claim = is_late;
        }
    }

    /// Takes in what a feed has brought; gives the objects it is about.
    fn take(&mut self, news: News) -> Vec<usize> {
        match news {
            News::Objects(of, change) => self.objects(&of, change),
            News::Pods(feed, change) => {
                let owners = self.pods.take(feed, change);
                self.places(&owners)
            }
            News::Events(change) => self.refusal(change).into_iter().collect(),
            News::Sets(feed, change) => {
                let owners = self.pods.take_sets(feed, change);
                self.places(&owners)
            }
        }
    }

    /// Takes in an event. Those of the list may be old.
    fn refusal(&mut self, change: Change) -> Option<usize> {
        let Change::One(event) = change else {
            return None;
        };
        let place = *self.by_uid.get(event["involvedObject"]["uid"].as_str()?)?;
        self.awaited[place].refusal = Some(event["message"].as_str()?.to_owned());
        Some(place)
    }

    fn places(&self, uids: &[String]) -> Vec<usize> {
        let known = uids.iter().filter_map(|uid| self.by_uid.get(uid));
        known.copied().collect()
    }

    fn objects(&mut self, of: &[usize], change: Change) -> Vec<usize> {
        let (objects, is_gone) = match change {
            Change::All(objects) => {
                // What the list does not have is gone.
                of.iter()
                    .for_each(|place| self.awaited[*place].is_gone = true);
                (objects, false)
            }
            Change::One(object) => (vec![object], false),
            Change::Gone(object) => (vec![object], true),
        };
        for object in objects {
            let uid = object["metadata"]["uid"].as_str().unwrap_or_default();
            if let Some(one) = self.by_uid.get(uid).map(|place| &mut self.awaited[*place]) {
                one.object = Object(object);
                one.is_gone = is_gone;
                // Items of lists lack their type.
                let map = one.object.map_mut(&[]);
                map.insert("apiVersion".to_owned(), json!(one.mapping.api_version()));
                map.insert("kind".to_owned(), json!(one.mapping.kind));
            }
        }
        of.to_vec()
    }

    /// Looks at these objects anew.
    fn judge(&mut self, places: &[usize]) -> Result<()> {
        for place in places {
            let one = &mut self.awaited[*place];
            if one.is_ready {
                continue;
            }
            let line = match judged(one, &self.pods, &mut self.wake, self.strict.is_some()) {
                Status::Failed(_) if self.strict.is_some_and(|reached| reached(&one.object)) => {
                    continue;
                }
                Status::Failed(why) => {
                    return Err(Error::new(format!(
                        "{} will not get ready: {why}",
                        one.title
                    )));
                }
                // It may still break.
                Status::Ready if self.strict.is_some() => continue,
                Status::Ready => {
                    one.is_ready = true;
                    self.left -= 1;
                    "ready".to_owned()
                }
                Status::Waiting(why) => why,
            };
            // What was ready from the start is not worth a line.
            if one.told != line && !(one.is_ready && one.told.is_empty()) {
                (self.tell)(&format!("{}: {line}", one.title));
                one.told = line;
            }
        }
        Ok(())
    }

    /// The error at the end of the time.
    fn late(&self, timeout: Duration) -> Error {
        let left = self.awaited.iter().filter(|one| !one.is_ready);
        let time = timeout.try_into().map(go::duration::format);
        let mut text = format!(
            "timed out after {} waiting for {} of {} objects to get ready:",
            time.unwrap_or_default(),
            self.left,
            self.awaited.len()
        );
        for one in left.take(NAMED) {
            let _ = write!(text, "\n* {}: {}", one.title, one.why);
        }
        if self.left > NAMED {
            let _ = write!(text, "\n* and {} more", self.left - NAMED);
        }
        Error::new(text)
    }
}

/// How far an object is, by itself and by its pods. `wake` gets the time at which patience with a
/// pod ends; there is none where that is strict.
fn judged(one: &mut Awaited, pods: &Pods, wake: &mut Option<Instant>, is_strict: bool) -> Status {
    if one.is_gone {
        return Status::Failed("it was deleted".to_owned());
    }
    let why = match status(&one.object) {
        Status::Waiting(_)
            if one.is_late_claim && one.object.annotation(SELECTED_NODE).is_none() =>
        {
            return Status::Ready;
        }
        Status::Waiting(why) => why,
        Status::Ready if is_unseen(&one.object) && one.since.elapsed() < SETTLING => {
            wake_at(wake, one.since + SETTLING);
            "it has no status yet".to_owned()
        }
        status => return status,
    };
    one.why.clone_from(&why);
    if why == UNOBSERVED {
        return Status::Waiting(why);
    }
    if let Some(refusal) = &one.refusal {
        // With pods there, some may end and make room.
        if is_lasting(refusal) && (is_strict || is_without_pods(&one.object)) {
            return Status::Failed(format!("FailedCreate: {refusal}"));
        }
        one.why = format!("{why}; {refusal}");
    }
    let trouble = pods.trouble(&one.object, is_strict);
    match trouble.or_else(|| one.lack(is_strict)) {
        Some(Trouble::Broken(text)) => return Status::Failed(text),
        Some(Trouble::Patience(text, since)) => {
            let end = since + PATIENCE;
            if end <= Instant::now() {
                return Status::Failed(text);
            }
            wake_at(wake, end);
            if text != why {
                one.why = format!("{why}; {text}");
            }
        }
        Some(Trouble::Pending(text)) => one.why = format!("{why}; {text}"),
        None => {}
    }
    Status::Waiting(why)
}

/// Whether an object of a kind that a definition has brought has no status at all.
fn is_unseen(object: &Object) -> bool {
    let (_, domain) = object.group().split_once('.').unwrap_or_default();
    let is_built_in = domain.is_empty() || domain == "k8s.io" || domain.ends_with(".k8s.io");
    !is_built_in && object.at(&["status"]).is_null()
}

fn wake_at(wake: &mut Option<Instant>, end: Instant) {
    *wake = Some(wake.map_or(end, |wake| wake.min(end)));
}

/// The uid of the controller that `metadata` names as its owner.
fn owner(metadata: &Value) -> Option<&str> {
    let owners = metadata["ownerReferences"].as_array()?;
    let owner = owners.iter().find(|owner| owner["controller"] == true)?;
    owner["uid"].as_str()
}
