//! What another person has, to be put together with what is here.

use crate::files::copies::Copy;
use crate::files::recovery::Recovered;
use crate::files::{FileContent, Found};

/// What another person has, to be put together with what is here.
#[derive(Clone, Debug, PartialEq)]
pub enum Theirs {
    /// Another program wrote it into the open file.
    OnDisk(Found),
    /// It lies beside the open file.
    Copy(Copy),
    /// It is one's own, and could not be saved the last time.
    NotSaved(Box<Recovered>),
}

impl Theirs {
    /// What it holds.
    pub fn content(&self) -> &FileContent {
        match self {
            Self::OnDisk(found) => &found.content,
            Self::Copy(copy) => &copy.content,
            Self::NotSaved(recovered) => &recovered.content,
        }
    }

    /// What both sides began with, where that is known.
    pub fn base(&self) -> Option<&FileContent> {
        match self {
            Self::OnDisk(found) => found.base.as_ref(),
            Self::Copy(copy) => copy.base.as_ref(),
            Self::NotSaved(recovered) => recovered.base.as_ref(),
        }
    }
}
