//! Many futures at once, their results in the order of the items.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::time::Instant;

use super::Gates;
use crate::{Error, ErrorKind, Result};

/// How many requests for single objects are under way at once, over one connection.
pub const WIDTH: usize = 32;

/// How long what is under way at Ctrl-C may take: its end is worth knowing, but not worth a wait for
/// a server that does not answer.
const SETTLE: Duration = Duration::from_secs(5);

/// How many results may wait for an earlier one, so that one slow item does not fill the memory.
const WAITING: usize = 16 * WIDTH;

/// Runs `start` for every item, at most `width` at once, and hands the results to `done` in the
/// order of the items, each as soon as all before it are there.
///
/// An error of `done` ends everything at once: that is how a caller reports a server it cannot
/// reach only once. After Ctrl-C nothing is started any more; what is under way has a while to end,
/// and all results that are there then, even behind one that is not, still reach `done`.
///
/// # Errors
/// The one of `done`; [`ErrorKind::Interrupted`] after Ctrl-C.
pub async fn ordered<T, R, F>(
    items: impl IntoIterator<Item = T>,
    width: usize,
    start: impl FnMut(T) -> F,
    done: impl FnMut(R) -> Result<()>,
) -> Result<()>
where
    F: Future<Output = R>,
{
    let interrupt = tokio::signal::ctrl_c();
    ordered_until(items, width, start, done, interrupt, SETTLE).await
}

/// [`ordered`] over items that `gates` let pass, with results of which one, by `fatal`, may say that all further ones are of no use:
/// then nothing is started any more, and what is under way comes to its end. `done` sees all results,
/// such a one too.
///
/// # Errors
/// The first fatal one; else as [`ordered`].
pub async fn settled<T, R>(
    items: impl IntoIterator<Item = T>,
    gates: &Gates,
    one: impl AsyncFn(T) -> R,
    fatal: impl Fn(&R) -> Option<Error>,
    mut done: impl FnMut(R) -> Result<()>,
) -> Result<()> {
    let (is_over, mut first) = (Cell::new(false), None);
    let start = |(place, item)| {
        let (one, fatal, is_over) = (&one, &fatal, &is_over);
        async move {
            gates.wait(place).await;
            // Ctrl-C may have come meanwhile.
            let is_stopped = is_over.get() || SETTLING.try_with(Cell::get).unwrap_or(false);
            let mut result = None;
            if !is_stopped {
                result = Some(one(item).await);
                let is_fatal = result.as_ref().and_then(fatal).is_some();
                is_over.set(is_over.get() || is_fatal);
            }
            gates.done(place);
            result
        }
    };
    let items = items.into_iter().enumerate();
    ordered(items, WIDTH, start, |result| {
        let Some(result) = result else {
            return Ok(());
        };
        if first.is_none() {
            first = fatal(&result);
        }
        done(result)
    })
    .await?;
    first.map_or(Ok(()), Err)
}

tokio::task_local! {
    /// Whether what was under way at Ctrl-C is coming to its end.
    static SETTLING: Cell<bool>;
    /// Whether Ctrl-C is for a program that has the terminal.
    static LENT: Cell<bool>;
}

/// Runs `program`, which has the terminal until its end: Ctrl-C reaches it as it reaches us, but
/// does not end the command.
pub async fn lent<R>(program: impl Future<Output = R>) -> R {
    // Nobody has to listen: a test, say.
    let _ = LENT.try_with(|lent| lent.set(true));
    let outcome = program.await;
    let _ = LENT.try_with(|lent| lent.set(false));
    outcome
}

/// Runs a command until its end or Ctrl-C, whichever is first. What [`ordered`] has under way then
/// comes to its end before, unless Ctrl-C comes again.
///
/// # Errors
/// Those of the command; [`ErrorKind::Interrupted`] after Ctrl-C.
pub async fn until_interrupt(command: impl Future<Output = Result<()>>) -> Result<()> {
    let interrupted = || Error::of(ErrorKind::Interrupted, "");
    let watched = async {
        let mut command = std::pin::pin!(command);
        loop {
            tokio::select! {
                biased;
                outcome = &mut command => return outcome,
                _ = tokio::signal::ctrl_c() => {}
            }
            if !LENT.with(Cell::get) {
                break;
            }
        }
        if !SETTLING.with(Cell::get) {
            return Err(interrupted());
        }
        tokio::select! {
            biased;
            outcome = command => outcome,
            _ = tokio::signal::ctrl_c() => Err(interrupted()),
        }
    };
    let watched = SETTLING.scope(Cell::new(false), watched);
    LENT.scope(Cell::new(false), watched).await
}

/// [`ordered`] with something else for Ctrl-C.
async fn ordered_until<T, R, F>(
    items: impl IntoIterator<Item = T>,
    width: usize,
    mut start: impl FnMut(T) -> F,
    mut done: impl FnMut(R) -> Result<()>,
    interrupt: impl Future<Output = io::Result<()>>,
    settle: Duration,
) -> Result<()>
where
    F: Future<Output = R>,
{
    let mut items = items.into_iter().enumerate();
    let mut running = FuturesUnordered::new();
    let mut waiting: BTreeMap<usize, R> = BTreeMap::new();
    let mut next = 0;
    let mut interrupt = std::pin::pin!(interrupt);
    let mut settled = std::pin::pin!(tokio::time::sleep(Duration::MAX));
    let mut is_stopped = false;
    loop {
        while !is_stopped && running.len() < width.max(1) && waiting.len() < WAITING {
            let Some((place, item)) = items.next() else {
                break;
            };
            let future = start(item);
            running.push(async move { (place, future.await) });
        }
        let finished = tokio::select! {
            biased;
            // An answer that is there counts, even when the interrupt is there too.
            finished = running.next() => finished,
            Ok(()) = &mut interrupt, if !is_stopped => {
                is_stopped = true;
                settled.as_mut().reset(Instant::now() + settle);
                // Nobody has to listen: a test, say.
                let _ = SETTLING.try_with(|settling| settling.set(true));
                continue;
            }
            () = &mut settled, if is_stopped => None,
        };
        let Some((place, result)) = finished else {
            waiting.into_values().try_for_each(&mut done)?;
            return match is_stopped {
                true => Err(Error::of(ErrorKind::Interrupted, "")),
                false => Ok(()),
            };
        };
        waiting.insert(place, result);
        while let Some(result) = waiting.remove(&next) {
            done(result)?;
            next += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::time::Duration;

    use tokio::time::sleep;

    use super::*;

    /// Runs `delays` (milliseconds of each item) and tells what `done` saw and how many ran at once.
    async fn run(
        delays: &[u64],
        width: usize,
        fail_at: Option<usize>,
        interrupt: impl Future<Output = io::Result<()>>,
    ) -> (Vec<usize>, usize, Result<()>) {
        let (now, most, seen) = (Cell::new(0), Cell::new(0), RefCell::new(Vec::new()));
        let outcome = ordered_until(
            delays.iter().enumerate(),
            width,
            |(place, delay)| {
                let (now, most) = (&now, &most);
                async move {
                    now.set(now.get() + 1);
                    most.set(most.get().max(now.get()));
                    sleep(Duration::from_millis(*delay)).await;
                    now.set(now.get() - 1);
                    place
                }
            },
            |place| {
                seen.borrow_mut().push(place);
                match fail_at {
                    Some(at) if at == place => Err(Error::new("stop")),
                    _ => Ok(()),
                }
            },
            interrupt,
            Duration::from_millis(200),
        )
        .await;
        (seen.into_inner(), most.get(), outcome)
    }

    #[tokio::test]
    async fn results_keep_the_order_of_items() {
        let delays = [30, 1, 20, 1, 1, 10, 1, 1];
        let (seen, most, outcome) = run(&delays, 3, None, std::future::pending()).await;
        assert_eq!(seen, (0..8).collect::<Vec<_>>());
        assert_eq!(most, 3);
        assert_eq!(outcome, Ok(()));
    }

    #[tokio::test]
    async fn a_fatal_result_lets_what_is_under_way_end() {
        let seen = RefCell::new(Vec::new());
        let one = async |place: u64| {
            sleep(Duration::from_millis(if place == 2 { 1 } else { 20 })).await;
            place
        };
        let fatal = |place: &u64| (*place == 2).then(|| Error::new("gone"));
        let gates = Gates::default();
        let outcome = settled(0..100, &gates, one, fatal, |place| {
            seen.borrow_mut().push(place);
            Ok(())
        });
        assert_eq!(outcome.await, Err(Error::new("gone")));
        assert_eq!(seen.into_inner(), (0..WIDTH as u64).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn an_error_of_done_ends_it() {
        let (seen, _, outcome) = run(&[1; 50], 4, Some(2), std::future::pending()).await;
        assert_eq!(seen, [0, 1, 2]);
        assert_eq!(outcome, Err(Error::new("stop")));
    }

    #[tokio::test]
    async fn an_interrupt_stops_and_shows_what_is_done() {
        let interrupt = async {
            sleep(Duration::from_millis(40)).await;
            Ok(())
        };
        // The first never ends, the second is done, the rest are started one after the other.
        let (seen, _, outcome) = run(&[60_000, 1, 1, 60_000, 1], 2, None, interrupt).await;
        assert_eq!(seen, [1, 2]);
        assert_eq!(outcome, Err(Error::of(ErrorKind::Interrupted, "")));
    }

    #[tokio::test]
    async fn what_is_under_way_at_an_interrupt_comes_to_its_end() {
        let interrupt = async {
            sleep(Duration::from_millis(20)).await;
            Ok(())
        };
        let (seen, _, outcome) = run(&[1, 60, 60, 1, 1], 2, None, interrupt).await;
        assert_eq!(seen, [0, 1, 2]);
        assert_eq!(outcome, Err(Error::of(ErrorKind::Interrupted, "")));
    }
}
