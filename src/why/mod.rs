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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    let finding = finding(case);
    let mut answer = Answer {
        label: label(&case.object),
        state: finding.state,
        why: finding.why.clone(),
        lines: Vec::new(),
    };
    if finding.state == State::Ready {
        return answer;
    }
    if let Some((why, state)) = cause(case) {
        answer.why = why;
        answer.state = state;
    }
    evidence(case, finding, None, 0, now, &mut answer.lines);
    // What the first line says already.
    if answer.lines.len() == 1 && answer.lines[0].text == answer.why {
        answer.lines.clear();
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

/// The reason of the first part that has one, however far down, named when it is not the object's own.
fn cause(case: &Case) -> Option<(String, State)> {
    let part = case
        .parts
        .iter()
        .find(|part| finding(&part.case).state != State::Ready)?;
    if let Some(deeper) = cause(&part.case) {
        return Some(deeper);
    }
    let own = finding(&part.case);
    let label = label(&part.case.object);
    Some((format!("{label}: {}", own.why), own.state))
}

fn evidence(
    case: &Case,
    finding: Finding,
    alike: Option<usize>,
    depth: usize,
    now: Timestamp,
    lines: &mut Vec<Line>,
) {
    let mut label = label(&case.object);
    if let Some(alike @ 1..) = alike {
        label = format!("{label} (and {alike} more)");
    }
    lines.push(Line {
        depth,
        label,
        text: short(&finding.why),
    });
    let mut finding = finding;
    for event in events::told(case, now) {
        let said = &event.message;
        // A container's state has the message of the event with more or less before it.
        if !finding.why.contains(said) && !finding.facts.iter().any(|f| f.contains(said)) {
            finding.facts.push(event.text());
        }
    }
    lines.extend(finding.facts.iter().map(|fact| Line {
        depth: depth + 1,
        label: String::new(),
        text: short(fact),
    }));
    for part in &case.parts {
        let finding = self::finding(&part.case);
        if finding.state != State::Ready {
            evidence(&part.case, finding, Some(part.alike), depth + 1, now, lines);
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
