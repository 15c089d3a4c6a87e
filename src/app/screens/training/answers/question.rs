//! What has to be asked about a code before anything is typed under it.

use crate::app::screens::training::answers::cursor::Cursor;
use crate::app::screens::training::answers::run_together::{
    Looks, behind, looks, may_begin_earlier, without_first,
};
use crate::app::screens::training::answers::sheet::Sheet;
use crate::app::screens::training::answers::view::AnswersView;
use crate::model::training::plain_code;
use crate::text;

/// Why a code is not taken in without a word.
pub(super) enum CodeQuestion<'a> {
    /// The learner of this row has answered everything at this moment.
    Answered(usize),
    /// It looks like these.
    Alike(Vec<&'a str>),
    /// It is answers, and no code; where they would go, if they have room there.
    Answers(Option<Cursor>),
    /// Answers stand before it; where they would go, and what the code behind them is.
    Both { answers: String, code: String, to: Option<Cursor> },
    /// Answers stand behind it, which were typed without Enter before them.
    Behind { code: String, answers: String },
    /// The last letters of the form of a learner may belong to it: the code with one of them,
    /// with two, and so on.
    Earlier { wholes: Vec<String>, learner: String },
}

impl<'a> CodeQuestion<'a> {
    /// What must be asked about a code; None: nothing.
    pub fn about(view: &AnswersView, sheet: &Sheet<'a>, code: &str) -> Option<Self> {
        if let Some(row) = sheet.row_of(code) {
            return sheet.first_open(row).is_none().then_some(Self::Answered(row));
        }
        // "amint 44": one letter too many, before a code that is there.
        let mut alikes = [Some(code), without_first(code)].into_iter().flatten().map(|of| alike(sheet, of));
        if let Some(alike) = alikes.find(|alike| !alike.is_empty()) {
            return Some(Self::Alike(alike));
        }
        if let Some((code, answers)) = behind(code, |of| !alike(sheet, of).is_empty()) {
            return Some(Self::Behind { code: code.to_owned(), answers: answers.to_owned() });
        }
        let earlier = || {
            let earlier = with_the_letters_before(view, sheet, code);
            earlier.map(|(wholes, learner)| Self::Earlier { wholes, learner })
        };
        let from = view.entry.came.as_ref().and_then(|(of, cell)| Some((sheet.row_of(of)?, *cell)));
        let here = from.or_else(|| Some((view.cursor.row, sheet.first_open(view.cursor.row)?)));
        let room = |of: &str| {
            let (row, cell) = here?;
            (cell + of.chars().count() <= sheet.cells()).then(|| Cursor::of_code(row, cell))
        };
        let in_form = from.is_some_and(|(row, _)| sheet.first_open(row).is_some());
        match looks(code, in_form) {
            Looks::Code => earlier(),
            Looks::Answers => Some(Self::Answers(room(code))),
            Looks::Both { answers, code: behind } => {
                let (to, answers, behind) = (room(answers), answers.to_owned(), behind.to_owned());
                let both = Self::Both { answers, code: behind, to };
                Some(earlier().filter(|_| may_begin_earlier(code)).unwrap_or(both))
            }
        }
    }

    /// The question in words.
    pub fn words(&self, code: &str) -> String {
        match self {
            Self::Answered(_) => text!("answers-answered", code = code),
            Self::Alike(known) => {
                text!("answers-looks-like", typed = code, known = known.first().copied().unwrap_or_default())
            }
            Self::Answers(_) => text!("answers-are-answers", typed = code),
            Self::Both { .. } => text!("answers-run-together", typed = code),
            Self::Behind { .. } => text!("answers-typed-on", typed = code),
            Self::Earlier { wholes, .. } => {
                if let [whole] = wholes.as_slice() {
                    text!("answers-which-code", typed = code, whole = whole.as_str())
                } else {
                    text!("answers-whole-code", typed = code)
                }
            }
        }
    }
}

/// The codes that a code only looks like.
pub(super) fn alike<'a>(sheet: &Sheet<'a>, code: &str) -> Vec<&'a str> {
    let plain = plain_code(code);
    let codes = sheet.training.participants.iter().map(|of| of.code.as_str());
    codes.filter(|other| plain_code(other) == plain).collect()
}

/// So many letters of a form are offered as the beginning of the code behind it.
const EARLIER: usize = 4;

/// A code that was typed right behind a finished form, with the letters that finished it, where
/// they may be its first: with one letter too few, "Grey 26" answers, and "rey 26" is left.
fn with_the_letters_before(view: &AnswersView, sheet: &Sheet, code: &str) -> Option<(Vec<String>, String)> {
    let finished = view.run.finished()?;
    let letters: Vec<(usize, char)> = finished.typed.char_indices().collect();
    let last = letters.last()?.1;
    let whole = |from: &(usize, char)| Some(format!("{}{code}", finished.typed.get(from.0..)?));
    let mut wholes: Vec<String> = letters.iter().rev().take(EARLIER).filter_map(whole).collect();
    let mut codes = sheet.training.participants.iter().map(|of| of.code.as_str());
    let is_capital = |of: &str| of.starts_with(char::is_uppercase);
    let begins_small = code.starts_with(char::is_lowercase);
    if let Some(known) = wholes.iter().find(|whole| !alike(sheet, whole).is_empty()) {
        wholes = vec![known.clone()];
    } else if begins_small && last.is_uppercase() {
        wholes.truncate(1);
    } else if may_begin_earlier(code) && begins_small == last.is_lowercase() {
        // As the letters before it are written: all of them may be.
    } else if begins_small && codes.all(is_capital) {
        // Where all the others begin with a capital, this one does, too.
        wholes.truncate(1);
    } else {
        return None;
    }
    Some((wholes, finished.learner.clone()))
}
