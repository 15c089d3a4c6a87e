//! What each column of an export holds: its heading decides, and its cells advise. All
//! of it is a proposal, which the trainer can change; what is not sure is asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::import::survey::answers::{plain, says, score, vote};
use crate::files::import::survey::code_column::{Likely, likely};
use crate::files::import::survey::heading::{Word, asks_for_words, words};
use crate::files::import::survey::quotation::{Quotation, Statements, quotation};
use crate::files::import::survey::said_moment::{said_moment, says_now};
use crate::files::import::survey::table::Table;
use crate::model::limits::{COLUMNS, TEXT, too_long};
use crate::model::training::{ColumnMeaning, Meaning, WordMeaning};
use crate::model::{Moment, Question, Training, Vote};

/// What the columns of a table seem to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognised {
    /// What each of them means.
    pub columns: Vec<ColumnMeaning>,
    /// What there is to say of some of them, by place.
    pub notes: BTreeMap<usize, Note>,
    /// How likely each is to hold the learners' codes.
    pub codes: Vec<Likely>,
    /// One form asks about then and about now, so "before" may be told from memory.
    pub then_and_now: bool,
}

/// What there is to say of a column that is not imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Its heading is much like one of these statements, by id; and when it was answered,
    /// where the heading says so.
    LooksLike(Vec<String>, Option<Moment>),
    /// Its heading quotes a statement and asks for words, or holds nothing but words.
    Comments(String),
    /// It belongs to another column: the points or the feedback of a quiz.
    Twin,
}

/// What every column seems to mean. What the trainer said last time of a column
/// with the same head comes first.
pub fn recognise(table: &Table, training: &Training) -> Vec<ColumnMeaning> {
    recognised(table, training).columns
}

/// The same, with what is not sure.
pub fn recognised(table: &Table, training: &Training) -> Recognised {
    let heads = &table.head.cells;
    let statements = Statements::of(&training.checklist);
    let quotations: Vec<Option<Quotation>> = heads.iter().map(|head| quotation(head, &statements)).collect();
    let codes: Vec<Likely> = (0..heads.len()).map(|column| likely(table, column)).collect();
    let twins = Twins::of(heads);
    let mut found = Recognised { codes, ..Recognised::default() };
    for (column, head) in heads.iter().enumerate() {
        let reader = Columns { table, quotations: &quotations, twins: &twins, column, head };
        let (means, note) = match remembered(&found.columns, head, training) {
            Some(known) => (known, None),
            None => reader.means(),
        };
        if let Some(note) = note {
            // "Points - Your code" is no code.
            found.codes.get_mut(column).into_iter().for_each(|likely| *likely = Likely::Not);
            found.notes.insert(column, note);
        }
        let words = words_said(head, &means, training);
        found.columns.push(ColumnMeaning { head: head.clone(), means, words });
    }
    found.only_one_of_each();
    found.then_and_now(&quotations);
    found
}

/// What the trainer said of a column with this head. Columns with one head are told
/// apart by their order.
fn remembered(before: &[ColumnMeaning], head: &str, training: &Training) -> Option<Meaning> {
    let earlier = before.iter().filter(|other| other.head == head).count();
    let known = training.columns.iter().filter(|known| known.head == head).nth(earlier);
    known.map(|known| known.means.clone()).filter(|means| means.is_asked(training))
}

/// What the trainer said of words: in any column of statements, since a course asks all
/// of them in the same words; else in the column with this head.
fn words_said(head: &str, means: &Meaning, training: &Training) -> BTreeMap<String, WordMeaning> {
    let alike = |known: &&ColumnMeaning| match means {
        Meaning::Statement(..) => matches!(known.means, Meaning::Statement(..)),
        _ => known.head == head,
    };
    training.columns.iter().filter(alike).flat_map(|known| known.words.clone()).collect()
}

impl Recognised {
    /// There is one code, one role and one moment to a row.
    fn only_one_of_each(&mut self) {
        let is_code = |column: &ColumnMeaning| column.means == Meaning::Code;
        if !self.columns.iter().any(is_code)
            && let Some(code) = self.likeliest_code()
            && let Some(column) = self.columns.get_mut(code)
        {
            column.means = Meaning::Code;
        }
        for once in [Meaning::Code, Meaning::Role, Meaning::Moment] {
            for column in self.columns.iter_mut().filter(|column| column.means == once).skip(1) {
                column.means = Meaning::Nothing;
            }
        }
    }

    /// The column that is proposed as the code.
    fn likeliest_code(&self) -> Option<usize> {
        let free = |column: &usize| self.columns.get(*column).is_some_and(|of| of.means == Meaning::Nothing);
        let place = |wanted: Likely| {
            (0..self.codes.len()).find(|column| self.codes.get(*column) == Some(&wanted) && free(column))
        };
        place(Likely::Learner).or_else(|| place(Likely::Number))
    }

    /// Where one form asks how it was before and how it is now, what is said of the
    /// time before is told from memory. That is a proposal and is asked.
    fn then_and_now(&mut self, quotations: &[Option<Quotation>]) {
        let is_now = |column: usize| {
            quotations.get(column).and_then(Option::as_ref).is_some_and(|quoted| says_now(&quoted.around))
        };
        let at = |column: &ColumnMeaning, moment| column.means.is_answer() && column.means.moment() == moment;
        let before = self.columns.iter().any(|column| at(column, Some(Moment::Before)));
        let now = self.columns.iter().enumerate().any(|(place, column)| at(column, None) && is_now(place));
        if !before || !now {
            return;
        }
        self.then_and_now = true;
        for (place, column) in self.columns.iter_mut().enumerate() {
            if at(column, Some(Moment::Before)) {
                column.means = column.means.at(Some(Moment::LookingBack));
            } else if at(column, None) && is_now(place) {
                column.means = column.means.at(Some(Moment::After));
            }
        }
    }
}

/// What is remembered after an import: these columns, and those of other exports. A
/// head may hold a name or an address, where there is no row of heads, so what means
/// nothing is remembered only where the trainer said so; `said` holds the places.
pub fn remember(
    columns: &[ColumnMeaning],
    said: &BTreeSet<usize>,
    training: &Training,
) -> Vec<ColumnMeaning> {
    let means = |(place, column): &(usize, &ColumnMeaning)| {
        column.means != Meaning::Nothing || said.contains(place) || training.columns.contains(column)
    };
    // Columns with one head are told apart by their order, so they stay together.
    let heads: BTreeSet<&str> =
        columns.iter().enumerate().filter(means).map(|(_, column)| column.head.as_str()).collect();
    let these = columns.iter().filter(|column| heads.contains(column.head.as_str()));
    let others =
        training.columns.iter().filter(|known| columns.iter().all(|column| column.head != known.head));
    let kept = these.chain(others).filter(|column| !column.head.contains('@'));
    // Nothing that is remembered only may keep answers out: a file holds no more.
    kept.filter(|column| too_long(&column.head, TEXT).is_none()).take(COLUMNS).map(shortened).collect()
}

/// The column without the words that mean nothing, where they are more than a file holds.
fn shortened(column: &ColumnMeaning) -> ColumnMeaning {
    let mut column = column.clone();
    if column.words.len() > COLUMNS {
        column.words.retain(|_, means| *means != WordMeaning::LeftOut);
    }
    column
}

struct Columns<'a> {
    table: &'a Table,
    quotations: &'a [Option<Quotation>],
    twins: &'a Twins<'a>,
    column: usize,
    head: &'a str,
}

/// Headings that are another heading with something before it, by what that is.
struct Twins<'a>(BTreeMap<&'a str, BTreeSet<&'a str>>);

impl<'a> Twins<'a> {
    fn of(heads: &'a [String]) -> Self {
        let all: BTreeSet<&str> = heads.iter().map(String::as_str).collect();
        let mut twins: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for head in heads {
            if let Some((prefix, _)) = split_twin(head).filter(|(_, rest)| all.contains(rest)) {
                twins.entry(prefix).or_default().insert(head);
            }
        }
        Self(twins)
    }
}

/// "Points - Your code": what stands before a heading, and that heading.
fn split_twin(head: &str) -> Option<(&str, &str)> {
    let (prefix, rest) = head.split_once(" - ").or_else(|| head.split_once(": "))?;
    (!prefix.is_empty()).then_some((prefix, rest.trim()))
}

impl Columns<'_> {
    fn means(&self) -> (Meaning, Option<Note>) {
        if self.is_twin() {
            return (Meaning::Nothing, Some(Note::Twin));
        }
        if let Some(Some(quoted)) = self.quotations.get(self.column) {
            return self.of_statement(quoted);
        }
        (self.of_words(), None)
    }

    /// A column whose heading quotes a statement is that statement, whatever its cells
    /// hold, unless it asks for words about it.
    fn of_statement(&self, quoted: &Quotation) -> (Meaning, Option<Note>) {
        let moment = said_moment(&quoted.around);
        let [id] = quoted.statements.as_slice() else {
            return (Meaning::Nothing, Some(Note::LooksLike(quoted.statements.clone(), moment)));
        };
        if !quoted.is_sure {
            let note = (!asks_for_words(&quoted.around)).then(|| Note::LooksLike(vec![id.clone()], moment));
            return (Meaning::Nothing, note);
        }
        if let Some(vote) = one_answer(&quoted.around).filter(|_| self.is_one_of_answers(id)) {
            return (Meaning::Choice(id.clone(), vote, moment), None);
        }
        let asks = asks_for_words(&quoted.around);
        let beside = || self.same(id).any(|other| !asks_for_words(&other.around));
        let few = || {
            let (found, all) = share(self.table, self.column, |cell| vote(cell).is_some());
            found * 5 < all * 4
        };
        if asks && (beside() || few()) {
            return (Meaning::Nothing, Some(Note::Comments(id.clone())));
        }
        (Meaning::Statement(id.clone(), moment), None)
    }

    /// What other columns say of the same statement.
    fn same(&self, id: &str) -> impl Iterator<Item = &Quotation> {
        let others = self.quotations.iter().enumerate().filter(|(place, _)| *place != self.column);
        others.filter_map(|(_, quoted)| quoted.as_ref()).filter(move |quoted| quoted.statements == [id])
    }

    /// Whether another column holds another answer to the same statement.
    fn is_one_of_answers(&self, id: &str) -> bool {
        self.same(id).any(|other| one_answer(&other.around).is_some())
    }

    /// "Points - Your code" beside "Your code": in whatever language, it is a twin of a
    /// column if other columns have such a twin too.
    fn is_twin(&self) -> bool {
        let Some((prefix, _)) = split_twin(self.head) else { return false };
        let alike = self.twins.0.get(prefix);
        let has_others = alike.is_some_and(|heads| heads.contains(self.head) && heads.len() > 1);
        let says_when = || said_moment(&words(prefix)).is_some() || says_now(&words(prefix));
        let holds_ratings = || self.table.values(self.column).any(|cell| vote(cell).is_some());
        has_others && !says_when() && !holds_ratings()
    }

    /// What a heading says that quotes no statement.
    fn of_words(&self) -> Meaning {
        let said = plain(self.head);
        if let Some(question) = question(&said)
            && answers(self.table, self.column, |cell| score(cell).is_some())
        {
            return Meaning::Question(question, said_moment(&words(self.head)));
        }
        // Before the moment: "Pre-school" and "Post" are said of jobs too.
        if says(&said, &["role", "job", "job title", "profession"]) {
            return Meaning::Role;
        }
        let noted =
            ["timestamp", "start time", "completion time", "last modified time", "start date", "end date"];
        if self.asks_when(&said) && !says(&said, &noted) { Meaning::Moment } else { Meaning::Nothing }
    }

    /// A column says when only where its heading asks for it: a team may be called
    /// "Pre-birth", and a centre "Flying Start".
    fn asks_when(&self, said: &str) -> bool {
        const PLAINLY: [&str; 10] = [
            "redcap event name",
            "before after",
            "before or after",
            "pre post",
            "pre or post",
            "time point",
            "timepoint",
            "survey point",
            "wave",
            "which time",
        ];
        const PERHAPS: [&str; 10] = [
            "event name",
            "when",
            "form",
            "which form",
            "survey",
            "questionnaire",
            "phase",
            "stage",
            "moment",
            "time",
        ];
        // Only where the heading makes it likely: every cell has to be read for it.
        let mostly = || {
            let (found, all) = share(self.table, self.column, |cell| said_moment(&words(cell)).is_some());
            found > 0 && found * 5 >= all * 4
        };
        says(said, &PLAINLY) || says(said, &PERHAPS) && mostly()
    }
}

/// "[Red]" behind a statement: a column for one answer alone.
fn one_answer(around: &[Word]) -> Option<Vote> {
    let texts: Vec<&str> = around.iter().map(|word| word.text.as_str()).collect();
    let said = texts.join(" ");
    vote(&said).filter(|_| texts.len() <= 2 && texts.last().is_some_and(|word| word.chars().count() > 1))
}

fn question(words: &str) -> Option<Question> {
    let understanding = ["understanding of infant mental health"];
    let confidence = ["confidence in working with parent", "confidence with parents and babies"];
    if says(words, &understanding) {
        Some(Question::Understanding)
    } else {
        says(words, &confidence).then_some(Question::Confidence)
    }
}

/// Whether the words in a column answer what its head asks: four in five of them, or
/// all but one, since a course may be small.
fn answers(table: &Table, column: usize, is: impl Fn(&str) -> bool) -> bool {
    let (found, all) = share(table, column, is);
    all == 0 || found > 0 && (found + 1 >= all || found * 5 >= all * 4)
}

/// How many of the words in a column are of a kind, out of how many.
fn share(table: &Table, column: usize, is: impl Fn(&str) -> bool) -> (usize, usize) {
    let all = table.values(column).count();
    (table.values(column).filter(|cell| is(cell)).count(), all)
}
