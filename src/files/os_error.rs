//! What the system says when something goes wrong, in words. It has a number for each
//! fault, and some of the commonest on Windows mean nothing to Rust, nor would they to a
//! person.

use std::io;

use crate::model::plain_text::single_line;
use crate::text;

/// A fault whose kind alone does not tell what a person can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Another program has the file open and lets nobody else have it.
    Held,
    /// The drive or the share is not there.
    Away,
    /// No file can be called so.
    BadName,
    /// A virus scanner does not let it be opened.
    Blocked,
    /// It is in a cloud only, and does not come down from there.
    InCloud,
}

/// The number under which Windows says that another program holds a file.
#[cfg(windows)]
pub(crate) const SHARING_VIOLATION: i32 = 32;

/// What is behind an error, where it is one of these.
pub(crate) fn trouble(error: &io::Error) -> Option<Trouble> {
    error.raw_os_error().filter(|_| cfg!(windows)).and_then(on_windows)
}

/// What Windows means by a number, after `winerror.h`.
fn on_windows(number: i32) -> Option<Trouble> {
    match number {
        // Sharing and lock violations, and a file mapped into memory.
        32 | 33 | 1224 => Some(Trouble::Held),
        // No such drive, not ready, and what a share says that went away.
        15
        | 20
        | 21
        | 31
        | 51
        | 53..=55
        | 59
        | 64
        | 67
        | 121
        | 433
        | 1005
        | 1006
        | 1167
        | 1203
        | 1222
        | 1231
        | 1232 => Some(Trouble::Away),
        // Invalid names, among them those of devices, and those that are too long.
        87 | 111 | 123 | 161 | 206 => Some(Trouble::BadName),
        225 | 226 => Some(Trouble::Blocked),
        358..=404 => Some(Trouble::InCloud),
        _ => None,
    }
}

/// What the system says, in one line and without its own number for it.
pub(crate) fn reason(error: &io::Error) -> String {
    match trouble(error) {
        Some(Trouble::Held) => text!("system-held"),
        Some(Trouble::Away) => text!("system-away"),
        Some(Trouble::BadName) => text!("system-bad-name"),
        Some(Trouble::Blocked) => text!("system-blocked"),
        Some(Trouble::InCloud) => text!("system-in-cloud"),
        None => {
            let said = single_line(&error.to_string());
            without_number(&said).trim_end_matches('.').to_owned()
        }
    }
}

/// Rust puts the number behind the words.
fn without_number(said: &str) -> &str {
    match said.rsplit_once(" (os error ") {
        Some((words, number)) if number.ends_with(')') => words,
        _ => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_of_the_system_is_left_in_what_it_says() {
        for number in 1..1500 {
            let said = reason(&io::Error::from_raw_os_error(number));
            assert!(!said.contains("os error"), "{number}: {said}");
        }
        assert_eq!(
            without_number("The parameter is incorrect. (os error 87)"),
            "The parameter is incorrect."
        );
        assert_eq!(without_number("a colleague (os error"), "a colleague (os error");
    }

    #[test]
    fn what_windows_says_of_a_file_that_is_held_or_a_drive_that_is_gone_is_understood() {
        for (number, trouble) in [
            (32, Trouble::Held),
            (33, Trouble::Held),
            (1224, Trouble::Held),
            (21, Trouble::Away),
            (53, Trouble::Away),
            (1167, Trouble::Away),
            (87, Trouble::BadName),
            (123, Trouble::BadName),
            (206, Trouble::BadName),
            (225, Trouble::Blocked),
            (362, Trouble::InCloud),
        ] {
            assert_eq!(on_windows(number), Some(trouble), "{number}");
        }
        // Not found, denied and full have kinds of their own.
        assert_eq!([2, 3, 5, 80, 112, 183].map(on_windows), [None; 6]);
    }
}
