//! How far reading a file has come, for whoever waits for it, and the way to call it off.

use std::io::{self, ErrorKind, Read};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::text;

/// So much is read before anybody is asked whether to go on.
const PIECE: u64 = 256 * 1024;

/// How far reading has come.
#[derive(Debug)]
pub struct Progress {
    read: AtomicU64,
    all: AtomicU64,
    /// Many files are read, and they are counted, not their bytes.
    counts_files: AtomicBool,
    /// Rows, sheets and files that have been begun.
    steps: AtomicU64,
    /// No more of them than this are begun.
    most_steps: AtomicU64,
}

impl Default for Progress {
    fn default() -> Self {
        let [read, all, steps] = std::array::from_fn(|_| AtomicU64::new(0));
        let counts_files = AtomicBool::new(false);
        Self { read, all, counts_files, steps, most_steps: AtomicU64::new(u64::MAX) }
    }
}

impl Progress {
    /// Calls it off. What is being read is given up after the piece that is being waited for.
    pub fn stop(&self) {
        self.stop_after(0);
    }

    /// Calls it off once so many steps have been begun, counted from the first.
    pub fn stop_after(&self, steps: u64) {
        self.most_steps.store(steps, Ordering::Relaxed);
    }

    /// How many steps have been begun.
    pub fn steps(&self) -> u64 {
        self.steps.load(Ordering::Relaxed)
    }

    /// Begins the next row, sheet or file.
    ///
    /// # Errors
    /// When it has been called off, in words. Whoever called it off sees none of them.
    pub(crate) fn step(&self) -> Result<(), String> {
        if self.is_stopped() {
            return Err(text!("import-stopped"));
        }
        self.steps.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Whether it has been called off.
    pub fn is_stopped(&self) -> bool {
        self.steps() >= self.most_steps.load(Ordering::Relaxed)
    }

    /// How many bytes have been read, of how many; noughts where that is not known yet. Of many
    /// files: how many of them, of how many that have been found so far.
    pub fn so_far(&self) -> (u64, u64) {
        (self.read.load(Ordering::Relaxed), self.all.load(Ordering::Relaxed))
    }

    /// Counts files from now on, of which so many have been found.
    pub(crate) fn expect_files(&self, found: usize) {
        self.counts_files.store(true, Ordering::Relaxed);
        self.all.store(found as u64, Ordering::Relaxed);
    }

    /// One more file has been read.
    pub(crate) fn file_read(&self) {
        self.read.fetch_add(1, Ordering::Relaxed);
    }

    /// Tells what another tells, who reads for the same people, and calls that off if this is.
    pub(crate) fn follow(&self, other: &Self) {
        let (read, all) = other.so_far();
        self.read.store(read, Ordering::Relaxed);
        self.all.store(all, Ordering::Relaxed);
        if self.is_stopped() {
            other.stop();
        }
    }

    /// Reads to the end of what has `all` bytes, piece by piece.
    ///
    /// # Errors
    /// What the system says, and `Interrupted` where it was called off.
    pub(crate) fn read_to_end(&self, mut from: impl Read, all: u64) -> io::Result<Vec<u8>> {
        let counts_bytes = !self.counts_files.load(Ordering::Relaxed);
        if counts_bytes {
            self.all.store(all, Ordering::Relaxed);
        }
        // One more, or it would have to grow to find the end.
        let mut bytes = Vec::with_capacity(usize::try_from(all.min(PIECE)).map_or(0, |all| all + 1));
        loop {
            if self.is_stopped() {
                return Err(ErrorKind::Interrupted.into());
            }
            if from.by_ref().take(PIECE).read_to_end(&mut bytes)? == 0 {
                return Ok(bytes);
            }
            if counts_bytes {
                self.read.store(bytes.len() as u64, Ordering::Relaxed);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_counted_and_reading_ends_when_it_is_called_off() {
        let progress = Progress::default();
        let bytes = vec![7; 1_000_000];
        assert_eq!(progress.read_to_end(&bytes[..], 1_000_000).unwrap(), bytes);
        assert_eq!(progress.so_far(), (1_000_000, 1_000_000));
        let endless = io::repeat(7).take(1 << 40).inspect_reads(|read| {
            if read > 3 * PIECE {
                progress.stop();
            }
        });
        assert_eq!(progress.read_to_end(endless, 1 << 40).unwrap_err().kind(), ErrorKind::Interrupted);
        assert!(progress.so_far().0 < 8 * PIECE);
    }

    /// Calls something with how much has been read, whenever something is.
    struct Inspected<R, F>(R, u64, F);

    trait InspectReads: Read + Sized {
        fn inspect_reads<F: Fn(u64)>(self, tell: F) -> Inspected<Self, F> {
            Inspected(self, 0, tell)
        }
    }

    impl<R: Read> InspectReads for R {}

    impl<R: Read, F: Fn(u64)> Read for Inspected<R, F> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let read = self.0.read(into)?;
            self.1 += read as u64;
            (self.2)(self.1);
            Ok(read)
        }
    }
}
