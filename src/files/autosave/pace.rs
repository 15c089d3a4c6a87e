//! How often an open file is written: a small one half a second after a change, a large one
//! less often, since each time all of it is written. What was typed meanwhile is kept on the
//! computer's own disk. And when a failed write is tried again.

use std::time::Duration;

/// From the first change that is not on disk to the write. Together with the
/// write itself this has to stay under a second.
pub const PAUSE: Duration = Duration::from_millis(500);

/// From a change to the moment at which it is kept aside, where its file is written later.
pub const ASIDE: Duration = PAUSE;

/// No change waits longer to be kept aside: then the file is written, however large it is.
pub const LONGEST_PAUSE: Duration = Duration::from_millis(1500);

/// From a failure to the next attempt.
pub const RETRY: Duration = Duration::from_secs(2);

/// After this time without getting through, nobody is told any more that it is being saved.
pub const LATE: Duration = Duration::from_secs(5);

/// As many bytes of whole files are written in a second while somebody types: drives wear
/// out, and what is written is sent on by whatever keeps it elsewhere.
const BYTES_A_SECOND: u32 = 500_000;

/// From one write of a file that is so large, in bytes, to the next.
pub fn spacing(size: usize) -> Duration {
    let size = u32::try_from(size).unwrap_or(u32::MAX);
    Duration::from_secs(1) * size / BYTES_A_SECOND
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_a_minute_no_more_than_half_the_goal_is_written_of_a_whole_file() {
        for size in [250_000, 500_000, 1_000_000, 9_400_000, 64 << 20] {
            let a_minute = Duration::from_mins(1).as_secs_f64() / spacing(size).as_secs_f64();
            #[allow(clippy::cast_precision_loss)] // megabytes
            let written = a_minute * size as f64;
            assert!(written <= 30_000_001.0, "{size} bytes: {written} a minute");
        }
        assert!(spacing(200_000) < PAUSE, "a small file is written as soon as ever");
        assert!(ASIDE < LONGEST_PAUSE);
    }
}
