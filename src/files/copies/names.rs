//! What programs that keep folders in step call a copy, where two people saved at once.

use std::sync::LazyLock;

use regex_lite::Regex;

/// What stands between the file's own name and the ending.
const ADDED: [&str; 5] = [
    // Browsers, Google Drive, Box: "plan (1)".
    r"^ ?\(\d{1,3}\)$",
    // iCloud: "plan 2".
    r"^ \d{1,3}$",
    // Dropbox, Nextcloud, ownCloud: "plan (conflicted copy 2026-11-25)", and in languages of
    // the neighbours; Syncthing: "plan.sync-conflict-20261125-140203-ABCDEFG"; Synology,
    // Seafile, pCloud, Resilio: "plan_Conflict", "plan (SFConflict …)", "plan [conflicted]".
    r"(?i)^[ ._(\[-].*(conflict|konflikt|conflit|gwrthdaro)",
    // OneDrive and SharePoint: "plan-safeBackup-0001", "plan-DESKTOP-7F3", "plan-LAPTOP-AB12-2".
    r"(?i)^-safebackup-\d{1,4}$",
    r"^-[A-Z0-9][A-Za-z0-9]*(-[A-Za-z0-9]+)*$",
];

static KINDS: LazyLock<Vec<Regex>> =
    LazyLock::new(|| ADDED.iter().filter_map(|added| Regex::new(added).ok()).collect());

/// Whether one of two names, without their endings, is what a copy of the other is called.
pub(super) fn are_of_one_file(one: &str, other: &str) -> bool {
    is_copy(one, other) || is_copy(other, one)
}

fn is_copy(name: &str, of: &str) -> bool {
    let added = name.strip_prefix(of).filter(|added| !of.is_empty() && !added.is_empty());
    added.is_some_and(|added| KINDS.iter().any(|kind| kind.is_match(added)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_told_from_namesakes() {
        for copy in [
            "plan (1)",
            "plan(2)",
            "plan 2",
            "plan (conflicted copy 2026-11-25)",
            "plan (conflicted copy 2026-11-25 140203)",
            "plan (front office’s conflicted copy 2026-11-25)",
            "plan_conflict-20261125-140203",
            "plan.sync-conflict-20261125-140203-ABCDEFG",
            "plan (Konflikt-Kopie 2026-11-25)",
            "plan (SFConflict 2026-11-25-14-02-03)",
            "plan [conflicted]",
            "plan_DESKTOP-7F3_Nov-25-140203-2026_Conflict",
            "plan-DESKTOP-7F3",
            "plan-LAPTOP-AB12CD-2",
            "plan-safeBackup-001",
        ] {
            assert!(are_of_one_file("plan", copy) && are_of_one_file(copy, "plan"), "{copy}");
        }
        for other in [
            "plan",
            "plans",
            "plan of May",
            "plan (old)",
            "plan 2026",
            "plan-old",
            "planning (1)",
            "my plan",
            "",
        ] {
            assert!(!are_of_one_file("plan", other), "{other}");
        }
        assert_eq!(KINDS.len(), ADDED.len(), "each can be read");
    }
}
