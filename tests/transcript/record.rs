//! Writes a transcript with what was really said.

use super::compare::matches;
use super::parse::{Block, Case, NO_NEWLINE, Output, PILCROW, Step};

/// The text of `case` with the outputs `said`, one a step; `None` keeps a step as it is. Outputs
/// that match what is there keep its wildcards.
pub(crate) fn text(case: &Case, said: &[Option<Output>]) -> String {
    let mut out = String::new();
    let mut said = said.iter();
    for block in &case.blocks {
        match block {
            Block::Line(line) => line_to(&mut out, line),
            Block::File { opening, body, .. } => {
                line_to(&mut out, opening);
                out.push_str(body);
                line_to(&mut out, "EOF");
            }
            Block::Step(step) => step_to(&mut out, step, said.next().and_then(Option::as_ref)),
        }
    }
    out
}

fn step_to(out: &mut String, step: &Step, said: Option<&Output>) {
    for directive in &step.directives {
        line_to(out, directive);
    }
    match &step.stdin {
        None => line_to(out, &format!("$ {}", step.command)),
        Some(stdin) => {
            line_to(out, &format!("$ {} <<EOF", step.command));
            out.push_str(stdin);
            line_to(out, "EOF");
        }
    }
    let said = said.unwrap_or(&step.expected);
    for (mark, old, new) in [
        ("  ", &step.expected.stdout, &said.stdout),
        ("! ", &step.expected.stderr, &said.stderr),
    ] {
        let text = if matches(old, new) { old } else { new };
        for line in text.split_inclusive('\n') {
            out.push_str(mark);
            let body = line.trim_end_matches('\n');
            out.push_str(body);
            if body.is_empty() || body.ends_with([' ', '\t', '\r', PILCROW, NO_NEWLINE]) {
                out.push(PILCROW);
            }
            if !line.ends_with('\n') {
                out.push(NO_NEWLINE);
            }
            out.push('\n');
        }
    }
    if said.code != 0 {
        line_to(out, &format!("? {}", said.code));
    }
}

fn line_to(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}
