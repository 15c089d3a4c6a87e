//! Many things worked on by all cores, and handed on in their own order, however many they
//! are: no more than a few are in hand at once.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::num::NonZero;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// So many are worked on ahead of the one that is handed on next, for each core: enough that
/// nobody waits for a file that is a hundred times as large as the others.
const AHEAD: usize = 16;

/// What the workers know of each other.
struct Turns<T> {
    /// The one that nobody works on yet.
    next: usize,
    /// The one that is handed on next.
    awaited: usize,
    done: BTreeMap<usize, T>,
    /// So many wait for room.
    waiting: usize,
    /// Nothing more is wanted.
    is_over: bool,
}

struct Shared<T> {
    turns: Mutex<Turns<T>>,
    /// Something was done, or will not be any more.
    came: Condvar,
    /// There is room for more.
    room: Condvar,
}

/// Works on each of `items` on all cores, and hands what comes of it to `take`, which is
/// called on this thread, in the order of the items.
///
/// # Errors
/// The first of `take`, after which nothing more is worked on.
pub fn in_order<I: Sync, T: Send, E>(
    items: &[I],
    work: impl Fn(&I) -> T + Sync,
    mut take: impl FnMut(&I, T) -> Result<(), E>,
) -> Result<(), E> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let turns = Turns { next: 0, awaited: 0, done: BTreeMap::new(), waiting: 0, is_over: false };
    let shared = Shared { turns: Mutex::new(turns), came: Condvar::new(), room: Condvar::new() };
    let ahead = AHEAD.saturating_mul(cores);
    thread::scope(|scope| {
        // Whatever ends this, nobody waits for it any longer.
        let _over = Over(&shared);
        let worker = || shared.work(items, ahead, &work);
        let workers = (0..cores.min(items.len())).map(|_| thread::Builder::new().spawn_scoped(scope, worker));
        if workers.flatten().count() == 0 {
            // Not one thread can be had: this one does all of it.
            return items.iter().try_for_each(|item| take(item, work(item)));
        }
        for item in items {
            // Nothing comes any more where a worker has panicked, and the scope tells that.
            let Some(done) = shared.await_next() else { break };
            take(item, done)?;
        }
        Ok(())
    })
}

/// The same with all that comes of it, in the order of the items.
pub fn all_in_order<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> T + Sync) -> Vec<T> {
    // Some at a time: nothing waits for the first of them, and each handing on costs.
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let some = (items.len() / cores.saturating_mul(AHEAD)).clamp(1, AHEAD);
    let some: Vec<&[I]> = items.chunks(some).collect();
    let mut all = Vec::with_capacity(items.len());
    let Ok(()) = in_order(
        &some,
        |some| some.iter().map(&work).collect::<Vec<T>>(),
        |_, done| {
            all.extend(done);
            Ok::<(), Infallible>(())
        },
    );
    all
}

impl<T> Shared<T> {
    fn turns(&self) -> MutexGuard<'_, Turns<T>> {
        // Nobody panics while holding it.
        self.turns.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work<I>(&self, items: &[I], ahead: usize, work: impl Fn(&I) -> T) {
        // After a panic the others would go on in vain.
        let over = Over(self);
        while let Some((number, item)) = self.next_of(items, ahead) {
            let done = work(item);
            let mut turns = self.turns();
            turns.done.insert(number, done);
            // Nobody is woken for what is not handed on yet.
            let is_awaited = turns.awaited == number;
            drop(turns);
            if is_awaited {
                self.came.notify_one();
            }
        }
        std::mem::forget(over);
    }

    /// The next to work on, once there is room for it.
    fn next_of<'a, I>(&self, items: &'a [I], ahead: usize) -> Option<(usize, &'a I)> {
        let mut turns = self.turns();
        while !turns.is_over && turns.next >= turns.awaited.saturating_add(ahead) {
            turns.waiting += 1;
            turns = self.room.wait(turns).unwrap_or_else(PoisonError::into_inner);
            turns.waiting -= 1;
        }
        let number = turns.next;
        let item = items.get(number).filter(|_| !turns.is_over)?;
        turns.next += 1;
        Some((number, item))
    }

    fn await_next(&self) -> Option<T> {
        let mut turns = self.turns();
        loop {
            let awaited = turns.awaited;
            if let Some(done) = turns.done.remove(&awaited) {
                turns.awaited += 1;
                if turns.waiting > 0 {
                    self.room.notify_one();
                }
                return Some(done);
            }
            if turns.is_over {
                return None;
            }
            turns = self.came.wait(turns).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Says on its end that nothing more is wanted.
struct Over<'a, T>(&'a Shared<T>);

impl<T> Drop for Over<'_, T> {
    fn drop(&mut self) {
        self.0.turns().is_over = true;
        self.0.came.notify_all();
        self.0.room.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn what_is_done_comes_in_order_however_long_each_takes() {
        let items: Vec<usize> = (0..2_000).collect();
        let mut taken = Vec::new();
        let work = |item: &usize| {
            if item.is_multiple_of(97) {
                thread::sleep(Duration::from_millis(3));
            }
            item * 2
        };
        let all: Result<(), ()> = in_order(&items, work, |item, done| {
            assert_eq!(done, item * 2);
            taken.push(*item);
            Ok(())
        });
        assert_eq!((all, taken), (Ok(()), items));
    }

    #[test]
    fn each_is_done_once_and_what_comes_of_it_stands_in_their_order() {
        for count in [0, 1, 3, 1000] {
            let items: Vec<usize> = (0..count).collect();
            let doubled: Vec<usize> = items.iter().map(|item| item * 2).collect();
            assert_eq!(all_in_order(&items, |item| item * 2), doubled);
        }
    }

    #[test]
    fn no_more_than_a_few_are_in_hand_at_once() {
        let items: Vec<usize> = (0..3_000).collect();
        let (done, mut taken, mut most) = (AtomicUsize::new(0), 0, 0);
        let work = |_: &usize| done.fetch_add(1, Ordering::SeqCst);
        let all: Result<(), ()> = in_order(&items, work, |_, _| {
            most = most.max(done.load(Ordering::SeqCst).saturating_sub(taken));
            taken += 1;
            Ok(())
        });
        all.unwrap();
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        // One more for each core, which has begun before there was no room.
        assert!(most <= (AHEAD + 1) * cores, "{most} of {cores} cores");
        assert_eq!(taken, items.len());
    }

    #[test]
    fn a_fault_ends_it_and_nothing_more_is_worked_on() {
        let items: Vec<usize> = (0..100_000).collect();
        let done = AtomicUsize::new(0);
        let work = |item: &usize| {
            done.fetch_add(1, Ordering::SeqCst);
            *item
        };
        let all = in_order(&items, work, |_, done| if done == 10 { Err("full") } else { Ok(()) });
        assert_eq!(all, Err("full"));
        assert!(done.load(Ordering::SeqCst) < items.len() / 2);
        assert_eq!(in_order(&[], |item: &usize| *item, |_, _| Err(())), Ok(()));
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn a_panic_of_one_is_told_and_nobody_waits_for_ever() {
        let items: Vec<usize> = (0..1_000).collect();
        let work = |item: &usize| assert_ne!(*item, 500);
        let _: Result<(), ()> = in_order(&items, work, |_, ()| Ok(()));
    }
}
