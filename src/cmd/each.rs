//! Verbs that write the objects of manifests: many at once, each told of in the order of the input.

use std::collections::HashSet;
use std::time::Duration;

use tokio::time::Instant;

use crate::apply::{
    self, Gates, PATIENCE, defined, is_fatal, is_unmapped, named_if_cut, runs, settled,
};
use crate::client::Client;
use crate::ctx::Ctx;
use crate::flags::DryRun;
use crate::patch::last_applied;
use crate::print::Outcomes;
use crate::resource::selector::LabelSelector;
use crate::resource::{DefaultNamespace, Info, Manifest, Object, Writes};
use crate::{Error, ErrorKind, Result};

/// The objects of manifests, in order.
#[derive(Debug, Default)]
pub(super) struct Input {
    /// What each is.
    pub(super) items: Vec<Item>,
    /// The failures of what could not be read, or has a kind that the server does not.
    pub(super) unread: Vec<Error>,
}

/// An object of the input.
#[derive(Debug)]
pub(super) enum Item {
    /// It can be written.
    Ready(Box<Info>),
    /// A definition in the same input is to be written before.
    Later(Manifest),
    /// It can't be written: the namespace is another one, say.
    Refused(Error),
}

impl Input {
    /// Looks up the kinds of `manifests`; with `new_kinds`, those that the input itself defines may
    /// be unknown to the server yet.
    ///
    /// # Errors
    /// A server or a kubeconfig that is of no use.
    pub(super) async fn of(
        manifests: Vec<Result<Manifest>>,
        new_kinds: bool,
        ctx: &mut Ctx<'_>,
    ) -> Result<Self> {
        let namespace = default_namespace(ctx)?;
        let mut definitions = HashSet::new();
        let mut input = Self::default();
        for manifest in manifests {
            let manifest = match manifest {
                Ok(manifest) => manifest,
                Err(error) => {
                    input.unread.push(error);
                    continue;
                }
            };
            definitions.extend(defined(&manifest.object).filter(|_| new_kinds));
            let object = &manifest.object;
            let kind = (object.group().to_owned(), object.kind().to_owned());
            let kept = definitions.contains(&kind).then(|| manifest.clone());
            match (manifest.resolve(ctx.mapper()?, &namespace).await, kept) {
                (Ok(info), _) => input.items.push(Item::Ready(Box::new(info))),
                (Err(error), Some(manifest)) if is_unmapped(&error) => {
                    input.items.push(Item::Later(manifest));
                }
                (Err(error), None) if is_unmapped(&error) => input.unread.push(error),
                (Err(error), _) => input.items.push(Item::Refused(error)),
            }
        }
        Ok(input)
    }
}

fn default_namespace(ctx: &mut Ctx<'_>) -> Result<DefaultNamespace> {
    let (name, is_required) = ctx.namespace()?;
    Ok(DefaultNamespace { name, is_required })
}

/// How a verb writes objects.
pub(super) struct Verb<'a> {
    /// What it does, in messages about a source: `creating`. Empty where sources are not named.
    pub(super) doing: &'static str,
    /// What it did: `created`.
    pub(super) done: &'static str,
    /// What every write tells the server.
    pub(super) writes: &'a Writes,
    /// Whether the objects get the annotation that `apply` reads; one they have is kept up to date.
    pub(super) save_config: bool,
    /// Whether the objects get the command.
    pub(super) record: bool,
}

impl Verb<'_> {
    /// Writes each item with `write`: at once within a run of the same kind, one run after the
    /// other. A failure of one holds up no other. Gives how many were written, and the failures in
    /// order; they are complete but for an `Err`, which comes with what every further object would
    /// fail for, such as a server that can't be reached.
    pub(super) async fn run(
        &self,
        items: Vec<Item>,
        outcomes: &mut Outcomes,
        ctx: &mut Ctx<'_>,
        write: impl AsyncFn(&Client, &Info, Object) -> Result<Object>,
    ) -> Result<(usize, Vec<Error>)> {
        let client = ctx.client()?;
        let (mut count, mut errors) = (0, Vec::new());
        let mut items = items.into_iter().peekable();
        while items.peek().is_some() {
            let part = self.next_part(&mut items, ctx).await?;
            for run in runs(&part, |item| item.as_ref().ok().map(Info::key)) {
                let one = async |info: &Info| {
                    let object = info.object.clone();
                    if self.writes.dry_run == DryRun::Client {
                        return Ok(object);
                    }
                    let answer = write(&client, info, object).await;
                    answer.map_err(|error| named_if_cut(self.failed(error, info), info))
                };
                let out = &mut ctx.env.stdout;
                let done = |object| {
                    count += 1;
                    outcomes.show(object, self.done, out)
                };
                let gates = Gates::of(run, |item| item.as_ref().ok().map(|info| &*info.mapping));
                if !at_once(run, &gates, one, done, &mut errors).await {
                    return Ok((count, errors));
                }
            }
        }
        Ok((count, errors))
    }

    /// The next objects: those that are ready, or, once these are written, those that waited for a
    /// definition among them.
    async fn next_part(
        &self,
        items: &mut std::iter::Peekable<std::vec::IntoIter<Item>>,
        ctx: &mut Ctx<'_>,
    ) -> Result<Vec<Result<Info>>> {
        let namespace = default_namespace(ctx)?;
        let patience = match self.writes.dry_run {
            DryRun::None => PATIENCE,
            DryRun::Client | DryRun::Server => Duration::ZERO,
        };
        let end = Instant::now() + patience;
        let waited = matches!(items.peek(), Some(Item::Later(_)));
        let mut part = Vec::new();
        while let Some(item) = items.next_if(|i| waited || !matches!(i, Item::Later(_))) {
            let mut info = match item {
                Item::Ready(info) => Ok(*info),
                Item::Later(manifest) => {
                    apply::later(manifest, ctx.mapper()?, &namespace, end).await
                }
                Item::Refused(error) => Err(error),
            };
            if let Ok(info) = &mut info {
                if self.save_config || last_applied::read(&info.object).is_some() {
                    info.object = last_applied::annotated(&info.object);
                }
                ctx.record(self.record, &mut info.object);
            }
            part.push(info);
        }
        Ok(part)
    }

    fn failed(&self, error: Error, info: &Info) -> Error {
        if self.doing.is_empty() || info.source.is_empty() || error.kind == ErrorKind::Connection {
            return error;
        }
        error.context(&format!("error when {} {:?}", self.doing, info.source))
    }
}

/// Does `one` to every item at once, as `gates` let them pass, and hands the results to `done` in the order of the items. The
/// failures of both go to `errors`, and hold up no other item. Gives whether to go on: once the
/// server can't be reached, which is told of once, no further item is begun; what is under way then
/// comes to its end.
pub(super) async fn at_once<'a, T, R>(
    items: &'a [Result<T>],
    gates: &Gates,
    one: impl AsyncFn(&'a T) -> Result<R>,
    mut done: impl FnMut(R) -> Result<()>,
    errors: &mut Vec<Error>,
) -> bool {
    let one = async |item: &'a Result<T>| match item {
        Ok(item) => one(item).await,
        Err(error) => Err(error.clone()),
    };
    let fatal = |outcome: &Result<R>| outcome.as_ref().err().filter(|e| is_fatal(e)).cloned();
    let told = |outcome: Result<R>| {
        match outcome.and_then(&mut done) {
            // Nobody reads on.
            Err(error) if error.kind == ErrorKind::BrokenPipe => return Err(error),
            Err(error) if !is_fatal(&error) => errors.push(error),
            // Of a fatal one it is enough to be told once, at the end.
            Ok(()) | Err(_) => {}
        }
        Ok(())
    };
    let last = settled(items, gates, one, fatal, told).await.err();
    let goes_on = last.is_none();
    errors.extend(last);
    goes_on
}

/// The labels that objects of manifests must have.
///
/// # Errors
/// kubectl's text for a selector without a meaning.
pub(super) fn labels(text: &str) -> Result<LabelSelector> {
    LabelSelector::parse(text)
        .map_err(|e| e.context(&format!("the provided selector {text:?} is not valid")))
}

/// All failures as kubectl lists them: those of reading come last, as one among others.
///
/// # Errors
/// Whatever there is.
pub(super) fn all(mut errors: Vec<Error>, mut unread: Vec<Error>) -> Result<()> {
    if errors.is_empty() || unread.len() < 2 {
        errors.append(&mut unread);
        return Error::all(errors);
    }
    let mut messages: Vec<String> = Vec::new();
    for error in unread {
        if !messages.contains(&error.message) {
            messages.push(error.message);
        }
    }
    errors.push(Error::new(format!("[{}]", messages.join(", "))));
    Error::all(errors)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::apply::WIDTH;

    #[tokio::test]
    async fn what_is_under_way_ends_when_the_server_goes() {
        let lost = || Error::of(ErrorKind::Connection, "gone");
        let items: Vec<Result<usize>> = (0..3 * WIDTH)
            .map(|n| {
                if n == 1 {
                    Err(Error::new("bad"))
                } else {
                    Ok(n)
                }
            })
            .collect();
        let begun = Cell::new(0);
        let one = async |n: &usize| {
            begun.set(begun.get() + 1);
            tokio::task::yield_now().await;
            if matches!(n, 3 | 5) {
                Err(lost())
            } else {
                Ok(*n)
            }
        };
        let (mut seen, mut errors) = (Vec::new(), Vec::new());
        let done = |n| {
            seen.push(n);
            if n == 2 {
                Err(Error::new("untold"))
            } else {
                Ok(())
            }
        };
        assert!(!at_once(&items, &Gates::default(), one, done, &mut errors).await);
        assert_eq!(seen[..4], [0, 2, 4, 6]);
        assert!(
            seen.len() < 2 * WIDTH && seen.len() == begun.get() - 2,
            "{seen:?}"
        );
        assert_eq!(errors, [Error::new("bad"), Error::new("untold"), lost()]);
    }

    #[test]
    fn failures_of_reading_come_last_and_together() {
        let errors = |texts: &[&str]| texts.iter().map(|t| Error::new(*t)).collect::<Vec<_>>();
        // Recorded from `create -f`.
        for (written, unread, wanted) in [
            (&["a"][..], &[][..], "error: a\n"),
            (&["a"], &["x"], "a\nx\n"),
            (&[], &["x", "y"], "x\ny\n"),
            (&["a"], &["x", "y", "x"], "a\n[x, y]\n"),
        ] {
            let text = all(errors(written), errors(unread)).map_err(|e| e.text());
            assert_eq!(text, Err(wanted.to_owned()));
        }
        assert_eq!(all(Vec::new(), Vec::new()), Ok(()));
    }
}
