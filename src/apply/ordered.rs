//! Many futures at once, their results in the order of the items.

use std::collections::BTreeMap;
use std::io;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;

use crate::{Error, ErrorKind, Result};

/// How many requests for single objects are under way at once, over one connection.
pub const WIDTH: usize = 32;

/// How many results may wait for an earlier one, so that one slow item does not fill the memory.
const WAITING: usize = 16 * WIDTH;

/// Runs `start` for every item, at most `width` at once, and hands the results to `done` in the
/// order of the items, each as soon as all before it are there.
///
/// An error of `done` ends everything at once: that is how a caller reports a server it cannot
/// reach only once. After Ctrl-C nothing is started any more, and results that are there already,
/// even behind one that is not, still reach `done`.
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
    ordered_until(items, width, start, done, tokio::signal::ctrl_c()).await
}

/// [`ordered`] with something else for Ctrl-C.
async fn ordered_until<T, R, F>(
    items: impl IntoIterator<Item = T>,
    width: usize,
    mut start: impl FnMut(T) -> F,
    mut done: impl FnMut(R) -> Result<()>,
    interrupt: impl Future<Output = io::Result<()>>,
) -> Result<()>
where
    F: Future<Output = R>,
{
    let mut items = items.into_iter().enumerate();
    let mut running = FuturesUnordered::new();
    let mut waiting: BTreeMap<usize, R> = BTreeMap::new();
    let mut next = 0;
    let mut interrupt = std::pin::pin!(interrupt);
    loop {
        while running.len() < width.max(1) && waiting.len() < WAITING {
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
            Ok(()) = &mut interrupt => {
                waiting.into_values().try_for_each(&mut done)?;
                return Err(Error::of(ErrorKind::Interrupted, ""));
            }
        };
        let Some((place, result)) = finished else {
            return Ok(());
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
}
