//! A fault in a file: where, what was found, and what to do.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::files::{FileContent, places};
use crate::model::plain_text::single_line;
use crate::{text, words};

/// A place in a text. Both count from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Lines end with a line feed, as editors count them.
    pub line: usize,
    /// Characters, not bytes: an editor shows "é" as one.
    pub column: usize,
}

/// One fault, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where in the text, if it stands anywhere in it.
    pub position: Option<Position>,
    /// Where in the document, such as `rounds[1].label`; may be empty.
    pub place: String,
    /// What was found, and what was expected.
    pub what: String,
    /// What to do next.
    pub hint: String,
}

/// A file that could not be read, with at least one fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// As it was given, which may be relative.
    pub path: PathBuf,
    /// Its faults, in the order of the text.
    pub faults: Vec<Fault>,
}

/// As many faults as anybody reads.
const MANY: usize = 20;

impl Fault {
    /// A fault of the file as a whole.
    pub fn new(what: String, hint: String) -> Self {
        Self { position: None, place: String::new(), what, hint }
    }

    /// The same fault, at a byte of `text`.
    #[must_use]
    pub fn at(self, text: &str, byte: usize) -> Self {
        Self { position: Some(Position::of(text, byte)), ..self }
    }

    /// The fault with the line in which it stands, as it is told in the window.
    pub(crate) fn placed(&self) -> String {
        let [place, what, hint] = [&self.place, &self.what, &self.hint].map(|said| single_line(said));
        let what =
            if place.is_empty() { what } else { text!("open-fault-place", place = place, fault = what) };
        let what = match self.position {
            Some(at) => text!("open-fault", line = at.line, column = at.column, fault = what),
            None => what,
        };
        [what, hint].map(|said| words::sentence(&said)).join(" ")
    }

    /// The fault for whoever cannot mend it in an editor: what it is and what to do, and only
    /// then where.
    pub(crate) fn plain(&self) -> String {
        let [place, what, hint] = [&self.place, &self.what, &self.hint].map(|said| single_line(said));
        let place = (!place.is_empty()).then(|| text!("fault-place", place = place));
        let at = self.position.map(|at| text!("fault-position", line = at.line, column = at.column));
        let at: Vec<String> = [place, at].into_iter().flatten().collect();
        let said = [what, hint, at.join(", ")].into_iter().filter(|said| !said.is_empty());
        said.map(|said| words::sentence(&said)).collect::<Vec<_>>().join(" ")
    }

    /// The same fault, at a place in the document.
    #[must_use]
    pub fn in_place(self, place: &str) -> Self {
        Self { place: place.to_owned(), ..self }
    }
}

impl ReadError {
    /// The file and the first of its faults, a line each, as they are told in the window.
    pub fn lines(&self) -> Vec<String> {
        let faults = self.faults.iter().take(MANY).map(Fault::placed);
        std::iter::once(places::display(&self.path)).chain(faults).collect()
    }
}

impl ReadError {
    /// The faults that stand at a place in the text, a line each.
    pub(crate) fn places(&self) -> Vec<String> {
        let placed = self.faults.iter().filter(|fault| fault.position.is_some());
        placed.take(MANY).map(Fault::placed).collect()
    }

    /// The faults of the file as a whole, a line each.
    pub(crate) fn without_place(&self) -> Vec<String> {
        let whole = self.faults.iter().filter(|fault| fault.position.is_none());
        whole.take(MANY).map(Fault::placed).collect()
    }
}

impl Position {
    /// The position of a byte.
    pub fn of(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: 1 + before.bytes().filter(|b| *b == b'\n').count(),
            column: 1 + before.get(line_start..).unwrap_or("").chars().count(),
        }
    }

    /// The byte that stands here; the end of the line or text if there is none.
    pub fn byte(self, text: &str) -> usize {
        let line = text.split_inclusive('\n').take(self.line.saturating_sub(1)).map(str::len).sum();
        let rest = text.get(line..).unwrap_or("");
        let column = rest.char_indices().nth(self.column.saturating_sub(1));
        line + column.map_or(rest.len(), |(byte, _)| byte)
    }
}

impl ReadError {
    /// An error about a file.
    pub fn new(path: &Path, faults: Vec<Fault>) -> Self {
        Self { path: path.to_owned(), faults }
    }
}

/// `FILE:LINE:COLUMN: place: what: hint`, a line for each fault.
impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            if index > 0 {
                writeln!(formatter)?;
            }
            write!(formatter, "{}:", places::display(&self.path))?;
            if let Some(Position { line, column }) = fault.position {
                write!(formatter, "{line}:{column}:")?;
            }
            write!(formatter, " {fault}")?;
        }
        Ok(())
    }
}

/// `place: what: hint` in one line, whatever the file holds.
impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        if !self.place.is_empty() {
            write!(formatter, "{}: ", single_line(&self.place))?;
        }
        write!(formatter, "{}: {}", single_line(&self.what), single_line(&self.hint))
    }
}

impl std::error::Error for ReadError {}

/// The file is valid, but holds something else where an assessment was wanted.
pub(crate) fn not_an_assessment(found: &FileContent) -> Fault {
    let hint = match found {
        FileContent::Ballot(_) => text!("fault-not-assessment-ballot-hint"),
        FileContent::Training(_) => text!("fault-not-assessment-training-hint"),
        FileContent::Assessment(_) | FileContent::Checklist(_) => text!("fault-not-assessment-hint"),
    };
    Fault::new(text!("fault-not-assessment", found = kind(found)), hint)
}

/// The file is valid, but holds something else where a checklist was wanted.
pub(crate) fn not_a_checklist(found: &FileContent) -> Fault {
    Fault::new(text!("fault-not-checklist", found = kind(found)), text!("fault-not-checklist-hint"))
}

/// "an assessment", "a ballot", "a checklist".
pub fn kind(content: &FileContent) -> String {
    match content {
        FileContent::Assessment(_) => text!("fault-kind-assessment"),
        FileContent::Training(_) => text!("fault-kind-training"),
        FileContent::Ballot(_) => text!("fault-kind-ballot"),
        FileContent::Checklist(_) => text!("fault-kind-checklist"),
    }
}

/// "a, b or c", of at most twenty; "nothing" of none.
pub(crate) fn choices<T: AsRef<str>>(names: &[T]) -> String {
    const MANY: usize = 20;
    let shown: Vec<&str> = names.iter().take(MANY).map(AsRef::as_ref).collect();
    match shown.split_last() {
        None => text!("fault-choices-none"),
        Some((only, [])) => (*only).to_owned(),
        Some(_) if names.len() > MANY => text!("fault-choices-more", list = shown.join(", ")),
        Some((last, rest)) => text!("fault-choices", list = rest.join(", "), last = *last),
    }
}
