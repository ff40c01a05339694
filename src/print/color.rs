//! Colour by meaning for tables that people read: never in a pipe unless asked for.

use std::str::FromStr;

use anstyle::{AnsiColor, Style};

use crate::Env;

/// When tables are coloured: `--color`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set, the terminal is dumb, or the program was started as
    /// `kubectl`.
    #[default]
    Auto,
    /// Also in a pipe.
    Always,
    /// Nowhere.
    Never,
}

impl FromStr for ColorChoice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "auto" => Ok(Self::Auto),
            "always" => Ok(Self::Always),
            "never" => Ok(Self::Never),
            _ => Err("must be one of auto, always or never".to_owned()),
        }
    }
}

impl ColorChoice {
    /// Whether what goes to standard output is to be coloured.
    #[must_use]
    pub fn is_on(self, env: &Env) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => {
                // https://no-color.org: any value but the empty one.
                let is_plain = env.var("NO_COLOR").is_some() || env.var("TERM") == Some("dumb");
                env.terminal.stdout && !is_plain && env.program() != "kubectl"
            }
        }
    }
}

/// What a cell tells about its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    Good,
    Waiting,
    Bad,
}

/// Headers and titles.
pub const HEADER: Style = Style::new().bold();
/// Kinds before names.
pub const KIND: Style = AnsiColor::Cyan.on_default();
/// As it should be.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// Under way.
pub const WAITING: Style = AnsiColor::Yellow.on_default();
/// Wrong.
pub const BAD: Style = AnsiColor::Red.on_default();
/// What matters less than what stands beside it.
pub const FAINT: Style = Style::new().dimmed();

impl Meaning {
    fn style(self) -> Style {
        match self {
            Self::Good => GOOD,
            Self::Waiting => WAITING,
            Self::Bad => BAD,
        }
    }
}

/// Adds the cell of a column, whose header is `name`, to `line` in its colours. A cell that is the
/// header itself is one. Escapes that the cell holds must have been made visible before.
pub fn paint(name: &str, cell: &str, line: &mut String) {
    let text = cell.trim_end();
    if text == name {
        return styled(HEADER, cell, line);
    }
    match name {
        "NAME" => match cell.split_once('/') {
            Some((kind, rest)) => {
                styled(KIND, kind, line);
                line.push('/');
                line.push_str(rest);
            }
            None => line.push_str(cell),
        },
        _ => match meaning(name, text) {
            Some(meaning) => styled(meaning.style(), cell, line),
            None if is_faint(name, text) => styled(FAINT, cell, line),
            None => line.push_str(cell),
        },
    }
}

/// What says nothing, and ages of more than two minutes: what is new stands out.
fn is_faint(name: &str, text: &str) -> bool {
    match name {
        "AGE" | "LAST SEEN" => text
            .strip_suffix('s')
            .is_none_or(|n| n.parse::<u8>().is_err()),
        _ => matches!(text, "<none>" | "<unset>" | "<unknown>" | "-"),
    }
}

/// The text of a description in colours: its labels, what they say of how the object is, and warnings
/// among its events. Escapes that it holds must have been made visible before.
#[must_use]
pub fn description(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut in_events = false;
    for line in text.split_inclusive('\n') {
        in_events = match line.as_bytes().first() {
            Some(b' ' | b'\n') | None => in_events,
            _ => line.starts_with("Events:"),
        };
        let indent = line.len() - line.trim_start_matches(' ').len();
        let (blanks, rest) = line.split_at(indent);
        out.push_str(blanks);
        if in_events && indent > 0 {
            event(rest, &mut out);
        } else if let Some(end) = label(rest) {
            let (label, value) = rest.split_at(end);
            styled(if indent == 0 { HEADER } else { KIND }, label, &mut out);
            let name = label.trim_end_matches(':').to_uppercase();
            let gap = value.len() - value.trim_start().len();
            out.push_str(&value[..gap]);
            match meaning(&name, value.trim()) {
                Some(meaning) => styled(meaning.style(), &value[gap..], &mut out),
                None => out.push_str(&value[gap..]),
            }
        } else {
            out.push_str(rest);
        }
    }
    out
}

/// Where the label ends that a line begins with: capitalised words and a colon, then a column or nothing.
fn label(line: &str) -> Option<usize> {
    let end = line.find(':')? + 1;
    let is_label = line.starts_with(|c: char| c.is_ascii_uppercase())
        && line[..end - 1]
            .chars()
            .all(|c| c.is_alphanumeric() || " -/().".contains(c));
    let after = &line[end..];
    (is_label && (after.trim().is_empty() || after.starts_with("  "))).then_some(end)
}

/// A line of a description's events.
fn event(line: &str, out: &mut String) {
    let style = match line.split(' ').next().unwrap_or_default() {
        "Warning" => WAITING,
        "Type" => HEADER,
        _ => return out.push_str(line),
    };
    let (text, end) = line.split_at(line.trim_end().len());
    match text.split_once("  ") {
        Some((first, rest)) if style == WAITING => {
            styled(style, first, out);
            out.push_str("  ");
            out.push_str(rest);
        }
        _ => styled(style, text, out),
    }
    out.push_str(end);
}

/// Adds `text` to `line` in a style; blanks at its end stay outside.
pub fn styled(style: Style, text: &str, line: &mut String) {
    let (text, blanks) = text.split_at(text.trim_end().len());
    if !text.is_empty() {
        line.push_str(&format!("{style}{text}{style:#}"));
    }
    line.push_str(blanks);
}

/// What the cell says, if its column is one that tells how an object is.
fn meaning(name: &str, cell: &str) -> Option<Meaning> {
    match name {
        "READY" | "COMPLETIONS" => ratio(cell).or_else(|| truth(cell)),
        "AVAILABLE" | "ESTABLISHED" | "SYNCED" | "HEALTHY" => truth(cell),
        "STATUS" | "PHASE" | "STATE" | "CONDITION" | "HEALTH" => {
            words(cell).or_else(|| truth(cell))
        }
        "TYPE" if cell == "Warning" => Some(Meaning::Waiting),
        // Of events: most reasons are no words for how something is.
        "REASON" => words(cell).filter(|meaning| *meaning == Meaning::Bad),
        "RESTARTS" if cell.starts_with(|c: char| c.is_ascii_digit() && c != '0') => {
            Some(Meaning::Waiting)
        }
        _ => None,
    }
}

/// `ready/wanted`.
fn ratio(cell: &str) -> Option<Meaning> {
    let (ready, wanted) = cell.split_once('/')?;
    let (ready, wanted): (u64, u64) = (ready.parse().ok()?, wanted.parse().ok()?);
    Some(if ready >= wanted {
        Meaning::Good
    } else {
        Meaning::Waiting
    })
}

/// The status of a condition, maybe with a reason: `False (MissingEndpoints)`.
fn truth(cell: &str) -> Option<Meaning> {
    match cell.split(' ').next()? {
        "True" => Some(Meaning::Good),
        "False" => Some(Meaning::Bad),
        "Unknown" => Some(Meaning::Waiting),
        _ => None,
    }
}

/// Words of Kubernetes and of what runs on it, in parts such as `Ready,SchedulingDisabled` and
/// `Init:CrashLoopBackOff`; the worst part counts.
fn words(cell: &str) -> Option<Meaning> {
    cell.split([',', ':', ' ']).filter_map(word).max()
}

fn word(part: &str) -> Option<Meaning> {
    const BAD_PARTS: [&str; 10] = [
        "BackOff",
        "Err",
        "Error",
        "Failed",
        "Invalid",
        "Killed",
        "Evicted",
        "Cannot",
        "Unhealthy",
        "Exceeded",
    ];
    const BAD: [&str; 8] = [
        "NotReady", "Lost", "NodeLost", "Denied", "Degraded", "Failure", "ExitCode", "Signal",
    ];
    const GOOD: [&str; 13] = [
        "Running",
        "Ready",
        "Active",
        "Bound",
        "Available",
        "Completed",
        "Complete",
        "Succeeded",
        "Approved",
        "Issued",
        "Healthy",
        "Deployed",
        "Synced",
    ];
    const WAITING: [&str; 14] = [
        "Pending",
        "ContainerCreating",
        "PodInitializing",
        "Terminating",
        "Init",
        "Released",
        "Unknown",
        "SchedulingDisabled",
        "SchedulingGated",
        "Suspended",
        "Progressing",
        "Unschedulable",
        "NotTriggerScaleUp",
        "OutOfSync",
    ];
    if BAD.contains(&part) || BAD_PARTS.iter().any(|bad| part.contains(bad)) {
        Some(Meaning::Bad)
    } else if WAITING.contains(&part) {
        Some(Meaning::Waiting)
    } else if GOOD.contains(&part) {
        Some(Meaning::Good)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Terminal;

    #[test]
    fn cells_mean_something_in_their_columns() {
        let table = [
            ("STATUS", "Running", Some(Meaning::Good)),
            ("STATUS", "Init:CrashLoopBackOff", Some(Meaning::Bad)),
            ("STATUS", "Init:0/2", Some(Meaning::Waiting)),
            ("STATUS", "Ready,SchedulingDisabled", Some(Meaning::Waiting)),
            ("STATUS", "NotReady", Some(Meaning::Bad)),
            ("STATUS", "ErrImagePull", Some(Meaning::Bad)),
            ("STATUS", "whatever", None),
            ("READY", "2/2", Some(Meaning::Good)),
            ("READY", "0/1", Some(Meaning::Waiting)),
            ("READY", "False", Some(Meaning::Bad)),
            ("READY", "3", None),
            ("AVAILABLE", "False (MissingEndpoints)", Some(Meaning::Bad)),
            ("RESTARTS", "0", None),
            ("RESTARTS", "3 (5m ago)", Some(Meaning::Waiting)),
            ("TYPE", "Warning", Some(Meaning::Waiting)),
            ("NODE", "Running", None),
            ("REASON", "FailedScheduling", Some(Meaning::Bad)),
            ("REASON", "Completed", None),
        ];
        for (name, cell, wanted) in table {
            assert_eq!(meaning(name, cell), wanted, "{name} {cell}");
        }
    }

    #[test]
    fn descriptions_have_coloured_labels() {
        let text = "Name:    web\nStatus:  Running\nData\nkey: value\nEvents:\n  Type     Reason\n  Warning  Failed\n";
        assert_eq!(
            description(text),
            "\u{1b}[1mName:\u{1b}[0m    web\n\
             \u{1b}[1mStatus:\u{1b}[0m  \u{1b}[32mRunning\u{1b}[0m\n\
             Data\nkey: value\n\u{1b}[1mEvents:\u{1b}[0m\n  \
               \u{1b}[1mType     Reason\u{1b}[0m\n  \u{1b}[33mWarning\u{1b}[0m  Failed\n"
        );
        assert_eq!(description("é:\n: x\n\n"), "é:\n: x\n\n");
    }

    #[test]
    fn old_ages_are_faint() {
        let faint = [("AGE", "5m"), ("LAST SEEN", "3h2m"), ("NODE", "<none>")];
        assert!(faint.iter().all(|(name, cell)| is_faint(name, cell)));
        assert!(!is_faint("AGE", "59s") && !is_faint("NODE", "node-1") && is_faint("AGE", "2m3s"));
    }

    #[test]
    fn only_the_text_is_painted() {
        let painted = |name, cell| {
            let mut line = String::new();
            paint(name, cell, &mut line);
            line
        };
        assert_eq!(painted("STATUS", "STATUS  "), "\u{1b}[1mSTATUS\u{1b}[0m  ");
        assert_eq!(painted("NAME", "pod/web"), "\u{1b}[36mpod\u{1b}[0m/web");
        assert_eq!(painted("NAME", "web"), "web");
        assert_eq!(painted("STATUS", ""), "");
    }

    #[test]
    fn colours_are_for_terminals_of_ktl() {
        let on = |program: &str, terminal, vars: &[(&str, &str)], choice: ColorChoice| {
            let mut env = Env::fake([program]);
            env.terminal = Terminal {
                stdout: terminal,
                ..Terminal::default()
            };
            let owned = |(k, v): &(&str, &str)| ((*k).to_owned(), (*v).to_owned());
            env.vars = vars.iter().map(owned).collect();
            choice.is_on(&env)
        };
        assert!(on("ktl", true, &[], ColorChoice::Auto));
        assert!(on("ktl", true, &[("NO_COLOR", "")], ColorChoice::Auto));
        assert!(!on("ktl", true, &[("NO_COLOR", "1")], ColorChoice::Auto));
        assert!(!on("ktl", true, &[("TERM", "dumb")], ColorChoice::Auto));
        assert!(!on("ktl", false, &[], ColorChoice::Auto));
        assert!(!on("kubectl", true, &[], ColorChoice::Auto));
        assert!(on(
            "kubectl",
            false,
            &[("NO_COLOR", "1")],
            ColorChoice::Always
        ));
        assert!(!on("ktl", true, &[], ColorChoice::Never));
    }
}
