//! Why nodes are not drained, as kubectl tells it.

use crate::{Error, ErrorKind, Result};

/// Why a node is not drained.
pub(super) struct Failure {
    pub(super) errors: Vec<Error>,
    /// Whether it is several failures by its nature, which are told without a title.
    pub(super) is_list: bool,
}

impl Failure {
    pub(super) fn list(errors: Vec<Error>) -> Self {
        let is_list = true;
        Self { errors, is_list }
    }

    pub(super) fn of(error: Error) -> Self {
        let (errors, is_list) = (vec![error], false);
        Self { errors, is_list }
    }
}

/// All failures as kubectl tells them at the end: those of a single node one by one, else one a node.
pub(super) fn outcome(mut failed: Vec<Failure>) -> Result<()> {
    let many = |errors| Err(Error::of(ErrorKind::Many(errors), ""));
    if failed.len() < 2 {
        return match failed.pop() {
            None => Ok(()),
            Some(failure) if failure.is_list => many(failure.errors),
            Some(failure) => Error::all(failure.errors),
        };
    }
    let node = |failure: Failure| match failure.is_list {
        true => vec![Error::new(told(&failure.errors))],
        false => failure.errors,
    };
    many(failed.into_iter().flat_map(node).collect())
}

/// The failures in one line, each once.
pub(super) fn told(errors: &[Error]) -> String {
    let mut texts: Vec<&str> = Vec::new();
    for error in errors {
        if !texts.contains(&error.message.as_str()) {
            texts.push(&error.message);
        }
    }
    match texts.as_slice() {
        [one] => (*one).to_owned(),
        many => format!("[{}]", many.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(texts: &[&str]) -> Vec<Error> {
        texts.iter().map(|text| Error::new(*text)).collect()
    }

    #[test]
    fn failures_are_told_as_lists_are() {
        assert_eq!(told(&errors(&["a"])), "a");
        assert_eq!(told(&errors(&["a", "a"])), "a");
        assert_eq!(told(&errors(&["a", "b", "a"])), "[a, b]");
        let text = |failed| outcome(failed).map_err(|error| error.text());
        let list = |texts: &[&str]| Failure::list(errors(texts));
        let refused = || Failure::of(Error::api(403, "Forbidden", "no"));
        let end = |text: &str| Err(text.to_owned());
        assert_eq!(text(vec![]), Ok(()));
        assert_eq!(text(vec![list(&["a"])]), end("a\n"));
        assert_eq!(text(vec![list(&["a", "b", "a"])]), end("a\nb\na\n"));
        assert_eq!(
            text(vec![refused()]),
            end("Error from server (Forbidden): no\n")
        );
        assert_eq!(
            text(vec![Failure::of(Error::new("late"))]),
            end("error: late\n")
        );
        assert_eq!(
            text(vec![list(&["a", "b"]), refused()]),
            end("[a, b]\nError from server (Forbidden): no\n")
        );
    }
}
