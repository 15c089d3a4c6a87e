//! The same work on many things, on all cores.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// A thread more is worth its while from so many things on.
const THINGS_A_THREAD: usize = 4;

/// Does the work on each, on all cores; what comes of it stands in their own order.
pub(crate) fn in_turns<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    // Whoever is free takes the next: one file may be a thousand times as large as another.
    let work = || {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(number) else { return done };
            done.push((number, work(thing)));
        }
    };
    let mut done = thread::scope(|scope| {
        let helpers = cores.min(things.len() / THINGS_A_THREAD).saturating_sub(1);
        // A helper that cannot be had is no fault: this thread does all of it then.
        let helpers: Vec<_> =
            (0..helpers).filter_map(|_| thread::Builder::new().spawn_scoped(scope, work).ok()).collect();
        let mut done = work();
        for helper in helpers {
            done.extend(helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, done)| done).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_done_once_and_what_comes_of_it_stands_in_their_order() {
        for count in [0, 1, 3, 1000] {
            let things: Vec<usize> = (0..count).collect();
            let doubled: Vec<usize> = things.iter().map(|thing| thing * 2).collect();
            assert_eq!(in_turns(&things, |thing| thing * 2), doubled);
        }
    }
}
