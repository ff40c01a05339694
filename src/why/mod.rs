//! Why an object isn't ready: one sentence, and the evidence for it from the object down.
//!
//! Pure: what the server has around the object ([`Case`]) goes in, an [`Answer`] comes out.

mod events;
mod kinds;
mod pod;

use jiff::Timestamp;
use serde_json::Value;

use crate::resource::Object;

pub use pod::{crashing, waits_for_start};

/// The longest a message of the server is shown, in characters.
const LONGEST: usize = 300;

/// An object, and what is known around it.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// The object.
    pub object: Object,
    /// Its events.
    pub events: Vec<Value>,
    /// What it depends on, or is made of, as far as that isn't ready: the newest `ReplicaSet` of a
    /// Deployment, pods, claims.
    pub parts: Vec<Part>,
    /// How many objects there are of which parts are the ones that aren't ready; `None` for kinds
    /// without such.
    pub members: Option<usize>,
    /// Other objects that tell of it: the endpoint slices of a service.
    pub related: Vec<Object>,
    /// The last words of containers that have ended.
    pub logs: Vec<Log>,
}

/// A part of a case.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// The part.
    pub case: Case,
    /// How many others are as it is, for the same reason.
    pub alike: usize,
}

/// What a container wrote last.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// The container.
    pub container: String,
    /// The last lines.
    pub lines: Vec<String>,
}

/// How an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// There is nothing to explain.
    Ready,
    /// It may become ready by itself.
    Waiting,
    /// Somebody has to do something.
    Failed,
}

/// What one object says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Finding {
    state: State,
    /// The reason in one sentence, without a full stop.
    why: String,
    /// More of it, a line each.
    facts: Vec<String>,
}

impl Finding {
    fn ready(why: impl Into<String>) -> Self {
        Self::of(State::Ready, why)
    }

    fn waiting(why: impl Into<String>) -> Self {
        Self::of(State::Waiting, why)
    }

    fn failed(why: impl Into<String>) -> Self {
        Self::of(State::Failed, why)
    }

    fn of(state: State, why: impl Into<String>) -> Self {
        Self {
            state,
            why: why.into(),
            facts: Vec::new(),
        }
    }

    /// With another line, unless it says nothing new.
    fn with(mut self, fact: impl Into<String>) -> Self {
        let fact = fact.into();
        let is_said = |text: &String| text.contains(&fact);
        if !fact.is_empty() && !is_said(&self.why) && !self.facts.iter().any(is_said) {
            self.facts.push(fact);
        }
        self
    }
}

/// The answer to `why`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// `kind.group/name` of the object.
    pub label: String,
    /// How it is.
    pub state: State,
    /// The reason in one sentence: that of the part that the others wait for.
    pub why: String,
    /// The evidence, from the object down to that part.
    pub lines: Vec<Line>,
}

/// A line of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How far down it is.
    pub depth: usize,
    /// The object that it begins with; empty for a line about the object above.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// Answers for a case; ages are those at `now`.
#[must_use]
pub fn answer(case: &Case, now: Timestamp) -> Answer {
    let own = finding(case);
    let mut answer = Answer {
        label: label(&case.object),
        state: own.state,
        why: own.why.clone(),
        lines: Vec::new(),
    };
    if own.state == State::Ready {
        return answer;
    }
    if let Some((why, state)) = cause(case, &own) {
        answer.why = why;
        answer.state = answer.state.max(state);
    }
    evidence(case, own, Place::default(), now, &mut answer.lines);
    // What the first line says already.
    if answer
        .lines
        .first()
        .is_some_and(|line| line.text == short(&answer.why))
    {
        answer.lines.remove(0);
        answer.lines.iter_mut().for_each(|line| line.depth -= 1);
    }
    answer
}

/// What an object says of itself, and is known of it.
fn finding(case: &Case) -> Finding {
    match (case.object.group(), case.object.kind()) {
        ("", "Pod") => pod::finding(case),
        _ => kinds::finding(case),
    }
}

/// A short name for what keeps a pod from being ready; `None` when it is ready. Pods of the same are
/// alike.
#[must_use]
pub fn symptom(pod: &Object) -> Option<String> {
    let case = Case {
        object: pod.clone(),
        ..Case::default()
    };
    let finding = finding(&case);
    (finding.state != State::Ready).then_some(finding.why)
}

/// The reason of the first part that has one, however far down; `None` when it is the object's own.
fn cause(case: &Case, own: &Finding) -> Option<(String, State)> {
    let mut parts = case.parts.iter().map(|part| (part, finding(&part.case)));
    let (part, found) = parts.find(|(_, found)| found.state != State::Ready)?;
    if let Some(deeper) = cause(&part.case, &found) {
        return Some(deeper);
    }
    // A ReplicaSet says what its Deployment has said.
    if found.why == own.why {
        return None;
    }
    let label = label(&part.case.object);
    Some((format!("{label}: {}", found.why), found.state))
}

/// Where in the evidence an object stands.
#[derive(Clone, Copy, Default)]
struct Place<'a> {
    depth: usize,
    /// How many others are as it is.
    alike: usize,
    /// What the object above says.
    above: &'a str,
}

fn evidence(
    case: &Case,
    mut finding: Finding,
    at: Place<'_>,
    now: Timestamp,
    lines: &mut Vec<Line>,
) {
    let mut label = label(&case.object);
    if at.alike > 0 {
        label = format!("{label} (and {} more)", at.alike);
    }
    let says_more = finding.why != at.above;
    let depth = if says_more { at.depth + 1 } else { at.depth };
    if says_more {
        lines.push(Line {
            depth: at.depth,
            label,
            text: short(&finding.why),
        });
    }
    for event in events::told(case, now) {
        if !event.is_said(&finding.why) && !finding.facts.iter().any(|fact| event.is_said(fact)) {
            finding.facts.push(event.text());
        }
    }
    lines.extend(finding.facts.iter().map(|fact| Line {
        depth,
        label: String::new(),
        text: short(fact),
    }));
    for part in &case.parts {
        let found = self::finding(&part.case);
        if found.state != State::Ready {
            let place = Place {
                depth,
                alike: part.alike,
                above: &finding.why,
            };
            evidence(&part.case, found, place, now, lines);
        }
    }
}

/// A message on one line, cut where it is very long.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// `kind.group/name`.
fn label(object: &Object) -> String {
    crate::print::name_line(object, "")
}

#[cfg(test)]
mod tests;
