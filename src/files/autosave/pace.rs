//! How often an open file is written: a small one half a second after a change, a large one
//! less often, since each time all of it is written. And when a failed write is tried again.

use std::time::Duration;

/// From the first change that is not on disk to the write. Together with the
/// write itself this has to stay under a second.
pub const PAUSE: Duration = Duration::from_millis(500);

/// The same for the largest file: no change waits longer before its write begins.
const LONGEST_PAUSE: Duration = Duration::from_millis(1500);

/// From a failure to the next attempt.
pub const RETRY: Duration = Duration::from_secs(2);

/// After this time without getting through, nobody is told any more that it is being saved.
pub const LATE: Duration = Duration::from_secs(5);

/// As many bytes a second are written while somebody types, as long as nothing waits longer
/// than that: drives wear out, and what is written is sent on by whatever keeps it elsewhere.
const BYTES_A_SECOND: u32 = 1_000_000;

/// How long a change waits where the file is so large, in bytes.
pub fn pause_after(size: usize) -> Duration {
    let size = u32::try_from(size).unwrap_or(u32::MAX);
    (Duration::from_secs(1) * size / BYTES_A_SECOND).clamp(PAUSE, LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_file_is_written_less_often_and_no_write_is_put_off_for_two_seconds() {
        for size in [0, 60_000, 500_000, 1_000_000, 9_400_000, 64 << 20] {
            let pause = pause_after(size);
            assert!((PAUSE..Duration::from_secs(2)).contains(&pause), "{size} bytes: {pause:?}");
            // Sixty million bytes a minute, unless somebody's words would wait too long for it.
            let a_minute = Duration::from_mins(1).as_secs_f64() / pause.as_secs_f64();
            #[allow(clippy::cast_precision_loss)] // megabytes
            let written = a_minute * size as f64;
            assert!(written <= 60_000_001.0 || pause == LONGEST_PAUSE, "{size} bytes: {written} a minute");
        }
    }
}
