//! For people only: the pods that are on their way, below what is told, and at the end what is left.

use std::io::Write as _;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use tokio::time::Instant;

use super::filter::deletion;
use super::leaving::{Leaver, Leavers, Step};
use crate::{Env, SharedWriter, go, guard, tty};

/// What takes no longer than this needs no table.
const PATIENCE: Duration = Duration::from_secs(1);
/// The least time between two states of the table.
const PAUSE: Duration = Duration::from_millis(100);
/// The least time between two states where only time has passed.
pub(super) const TICK: Duration = Duration::from_secs(1);
/// How many pods a report names.
const NAMED: usize = 20;

/// The table; nothing at all unless stderr is a terminal.
pub(super) struct Screen {
    stderr: Option<SharedWriter>,
    node: String,
    start: Instant,
    next: Instant,
    /// How many lines of it are on the screen.
    drawn: usize,
}

impl Screen {
    pub(super) fn new(node: &str, env: &Env) -> Self {
        let start = Instant::now();
        Self {
            stderr: env.terminal.stderr.then(|| env.stderr.clone()),
            node: node.to_owned(),
            start,
            next: start + PATIENCE,
            drawn: 0,
        }
    }

    /// Whether somebody looks on.
    pub(super) fn is_live(&self) -> bool {
        self.stderr.is_some()
    }

    /// Shows how things stand, unless that was done just now.
    pub(super) fn draw(&mut self, leavers: &Leavers, clock: Timestamp) {
        let now = Instant::now();
        if !self.is_live() || now < self.next {
            return;
        }
        self.next = now + PAUSE;
        let (columns, lines) = tty::stderr_size();
        let mut rows = vec![format!("{}: {}", self.node, counts(leavers))];
        rows.extend(table(leavers, lines.saturating_sub(3).max(1), clock));
        self.clear();
        let mut text = String::new();
        for row in &rows {
            let row = guard::escape(row);
            text.extend(row.chars().take(columns.saturating_sub(1)));
            text.push('\n');
        }
        self.drawn = rows.len();
        self.write(&text);
    }

    /// Takes the table away, so that other lines can be written.
    pub(super) fn clear(&mut self) {
        match std::mem::take(&mut self.drawn) {
            0 => {}
            lines => self.write(&format!("\u{1b}[{lines}A\r\u{1b}[J")),
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(stderr) = &mut self.stderr {
            // Nowhere is left to report that stderr is gone.
            let _ = stderr.write_all(text.as_bytes());
            let _ = stderr.flush();
        }
    }

    /// What is left and why, or what has held the node up, for the end.
    pub(super) fn report(&self, leavers: &Leavers, clock: Timestamp) -> Vec<String> {
        if !self.is_live() {
            return Vec::new();
        }
        let mut report = report(&self.node, leavers, clock);
        if !leavers.held_by.is_empty() {
            let names: Vec<&str> = leavers.held_by.iter().map(String::as_str).collect();
            let time = go::age::human(SignedDuration::from_secs(
                self.start.elapsed().as_secs().try_into().unwrap_or(0),
            ));
            report.push(format!(
                "{} was held up by {} ({time} in all)",
                self.node,
                names.join(", ")
            ));
        }
        report
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.clear();
    }
}

/// How many pods stand where.
fn counts(leavers: &Leavers) -> String {
    let count =
        |is_it: fn(&Step) -> bool| leavers.all.iter().filter(|one| is_it(&one.step)).count();
    let all = [
        (count(|step| *step == Step::Done), "done"),
        (count(|step| *step == Step::Leaving), "terminating"),
        (count(|step| matches!(step, Step::Refused(_))), "blocked"),
        (
            count(|step| matches!(step, Step::Asked(_) | Step::Waiting)),
            "to be evicted",
        ),
    ];
    let parts = all.iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts.map(|(n, what)| format!("{n} {what}")).collect();
    format!("{} of {} pods", parts.join(", "), leavers.all.len())
}

/// The pods that are not gone, those that stand still first, at most so many lines.
fn table(leavers: &Leavers, most: usize, clock: Timestamp) -> Vec<String> {
    let mut left: Vec<&Leaver> = (leavers.all.iter())
        .filter(|one| one.step != Step::Done)
        .collect();
    left.sort_by_key(|one| match one.step {
        Step::Refused(_) => 0,
        Step::Leaving => 1,
        Step::Asked(_) => 2,
        Step::Waiting | Step::Done => 3,
    });
    let name = |one: &Leaver| format!("{}/{}", one.pod.namespace(), one.pod.name());
    let shown = match left.len() > most {
        true => most.saturating_sub(1),
        false => left.len(),
    };
    let width = left[..shown].iter().map(|one| name(one).len()).max();
    let width = width.unwrap_or(0);
    let mut rows: Vec<String> = (left[..shown].iter())
        .map(|one| format!("  {:width$}  {}", name(one), state(one, clock)))
        .collect();
    if shown < left.len() {
        rows.push(format!("  and {} more", left.len() - shown));
    }
    rows
}

fn state(one: &Leaver, clock: Timestamp) -> String {
    match &one.step {
        Step::Waiting => "waiting".to_owned(),
        Step::Asked(_) => "evicting".to_owned(),
        Step::Refused(refusal) => format!("blocked: {}", refusal.why),
        Step::Leaving => terminating(one, clock),
        Step::Done => "gone".to_owned(),
    }
}

fn terminating(one: &Leaver, clock: Timestamp) -> String {
    let mut text = "terminating".to_owned();
    if let Some(deletion) = deletion(&one.pod) {
        let over = clock.duration_since(deletion);
        text += &match over.is_positive() {
            true => format!(", overdue for {}", go::age::human(over)),
            false => format!(", {} left", go::age::human(-over)),
        };
    }
    let finalizers = one.pod.at(&["metadata", "finalizers"]).as_array();
    let names = finalizers.into_iter().flatten().filter_map(Value::as_str);
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        [] => text,
        names => format!("{text}, held by {}", names.join(", ")),
    }
}

/// The pods that are left.
fn report(node: &str, leavers: &Leavers, clock: Timestamp) -> Vec<String> {
    let rows = table(leavers, NAMED, clock);
    if rows.is_empty() {
        return rows;
    }
    let left = leavers.all.iter().filter(|one| one.step != Step::Done);
    let head = format!(
        "{} of {} pods are left on {node}:",
        left.count(),
        leavers.all.len()
    );
    std::iter::once(head).chain(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cmd::drain::leaving::tests::{leavers, refused};
    use serde_json::json;

    #[test]
    fn what_stands_still_comes_first() {
        let clock: Timestamp = "2026-01-01T00:01:00Z".parse().unwrap();
        let mut pods = leavers(&["a", "b", "c", "d"]);
        let now = Instant::now();
        pods.next(now);
        pods.answered(0, Ok(()), now);
        pods.answered(1, refused("needs 2"), now);
        pods.answered(2, Ok(()), now);
        for (place, deleted, finalizers) in [
            (0, "2026-01-01T00:00:48Z", json!(["x.io/hold"])),
            (2, "2026-01-01T00:01:20Z", json!(null)),
        ] {
            let metadata = &mut pods.all[place].pod.0["metadata"];
            metadata["deletionTimestamp"] = deleted.into();
            metadata["finalizers"] = finalizers;
        }
        assert_eq!(
            counts(&pods),
            "2 terminating, 1 blocked, 1 to be evicted of 4 pods"
        );
        let rows = [
            "  ns/b  blocked: needs 2",
            "  ns/a  terminating, overdue for 12s, held by x.io/hold",
            "  ns/c  terminating, 20s left",
            "  ns/d  evicting",
        ];
        assert_eq!(table(&pods, 4, clock), rows);
        assert_eq!(table(&pods, 2, clock), [rows[0], "  and 3 more"]);
        assert_eq!(report("n", &pods, clock)[0], "4 of 4 pods are left on n:");
        pods.all.iter_mut().for_each(|one| one.step = Step::Done);
        assert_eq!(report("n", &pods, clock), [""; 0]);
    }
}
