//! What is not seen among an area's teams, and why.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::files::format::{Fault, ReadError};
use crate::files::places;
use crate::model::plain_text::single_line;
use crate::text;

/// A file or folder that is not seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Where it is.
    pub path: PathBuf,
    /// The reason.
    pub why: Why,
}

/// Why something is not seen. In words it is a sentence or two, with what can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It could not be read, or is not valid.
    Unreadable(ReadError),
    /// It is none of Attune's files; in words, what it seems to be.
    Foreign(String),
    /// It is a packed folder, in which there may be teams' files. What is packed is not looked
    /// into: the files would have no place to be opened from.
    Packed,
    /// It is one of Attune's that is no team's: "a checklist".
    NotATeam(String),
    /// It is one of Attune's that has no rows of the table that is asked for.
    OtherRows {
        /// What it is: "a training file".
        kind: String,
        /// The table: "ratings".
        table: &'static str,
    },
    /// It is a plan that an area made for itself.
    AreaPlan,
    /// Its team rates itself against another checklist than most.
    OtherChecklist {
        /// What that one is called.
        title: String,
    },
    /// Another copy of the same file is seen, which is newer.
    CopyOf {
        /// Where that one is.
        newer: PathBuf,
    },
    /// The same, where the team or the course has another name there: somebody may have given
    /// on a file that was begun, and then it is no copy, and nobody but they can tell.
    CopyForAnother {
        /// Where the one is that is seen.
        newer: PathBuf,
        /// What the team or the course is called in this one.
        name: String,
    },
    /// It is too many folders deep.
    TooDeep,
    /// It, and what would come after it, is more than is looked at.
    TooMany {
        /// So many files and folders are looked at.
        most: usize,
    },
}

impl Why {
    /// Whether a team may be missing that has rated itself.
    pub fn may_be_a_team(&self) -> bool {
        match self {
            Self::Unreadable(_)
            | Self::Packed
            | Self::OtherChecklist { .. }
            | Self::CopyForAnother { .. }
            | Self::TooDeep
            | Self::TooMany { .. } => true,
            Self::Foreign(_)
            | Self::NotATeam(_)
            | Self::OtherRows { .. }
            | Self::AreaPlan
            | Self::CopyOf { .. } => false,
        }
    }

    /// The reason in words. `shown`: how another file is named in it.
    pub fn told(&self, shown: impl Fn(&Path) -> String) -> String {
        match self {
            Self::Unreadable(error) => {
                // The first tells enough to begin with; opened by itself the file tells all.
                error.faults.first().map_or_else(String::new, Fault::plain)
            }
            Self::Foreign(what) => what.clone(),
            Self::Packed => text!("area-left-packed"),
            Self::NotATeam(kind) => text!("area-left-kind", kind = kind.as_str()),
            Self::OtherRows { kind, table } => {
                text!("area-left-rows", kind = kind.as_str(), table = *table)
            }
            Self::AreaPlan => text!("area-left-plan"),
            Self::OtherChecklist { title } => text!("area-left-checklist", title = single_line(title)),
            Self::CopyOf { newer } => text!("area-left-copy", newer = shown(newer)),
            Self::CopyForAnother { newer, name } => {
                text!("area-left-copy-other", newer = shown(newer), name = single_line(name))
            }
            Self::TooDeep => text!("gather-deep"),
            Self::TooMany { most } => text!("gather-many", most = *most),
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.told(places::display))
    }
}

/// `FILE: why`, in one line.
impl fmt::Display for LeftOut {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}: {}", places::display(&self.path), self.why)
    }
}
