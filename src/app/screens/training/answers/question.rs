//! What has to be asked about a code before anything is typed under it.

use crate::app::screens::training::answers::sheet::Sheet;
use crate::model::training::plain_code;
use crate::text;

/// Why a code is not taken in without a word.
pub(super) enum CodeQuestion<'a> {
    /// The learner of this row has answered everything at this moment.
    Answered(usize),
    /// It looks like these.
    Alike(Vec<&'a str>),
}

impl<'a> CodeQuestion<'a> {
    /// What must be asked about a code; None: nothing.
    pub fn about(sheet: &Sheet<'a>, code: &str) -> Option<Self> {
        if let Some(row) = sheet.row_of(code) {
            return sheet.first_open(row).is_none().then_some(Self::Answered(row));
        }
        let plain = plain_code(code);
        let codes = sheet.training.participants.iter().map(|of| of.code.as_str());
        let alike: Vec<&str> = codes.filter(|other| plain_code(other) == plain).collect();
        (!alike.is_empty()).then_some(Self::Alike(alike))
    }

    /// The question in words.
    pub fn words(&self, code: &str) -> String {
        match self {
            Self::Answered(_) => text!("answers-answered", code = code),
            Self::Alike(known) => {
                text!("answers-looks-like", typed = code, known = known.first().copied().unwrap_or_default())
            }
        }
    }
}
