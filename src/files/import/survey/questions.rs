//! What has to be asked before an export can come in: whatever its headings and cells do
//! not say for certain, each with a proposal where one is likely.

use std::collections::BTreeMap;

use crate::files::import::survey::answers::{moment, plain, says};
use crate::files::import::survey::cells::{key, letters_clash, rating};
use crate::files::import::survey::columns::Note;
use crate::files::import::survey::pairs::Pairing;
use crate::files::import::survey::reading::Reading;
use crate::files::import::survey::repeats::{Repeats, Rounds};
use crate::files::import::survey::said_moment::LikelyMoment;
use crate::model::training::{ColumnMeaning, Meaning, WordMeaning};
use crate::model::{Moment, Training, Vote};

/// A question to the trainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub asked: Asked,
    /// Whether the trainer has answered it.
    pub is_answered: bool,
    /// Whether nothing comes in before it is answered.
    pub is_required: bool,
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Which of several sheets or files is meant, by their names; and which is likely.
    Table(Vec<String>, usize),
    /// Which column holds the code; and which is likely.
    Code(Option<usize>),
    /// Whether a column is one of these statements, by id.
    Statement(usize, Vec<String>),
    /// What two columns for one statement are, for each of these pairs.
    Pairs(Vec<(usize, usize)>, Option<Pairing>),
    /// When it was answered; and which is likely, where anything speaks for one.
    Moment(Option<LikelyMoment>),
    /// What the words of a column mean that says when.
    MomentWords(Vec<Word>),
    /// What words mean that are no rating. `ends` says that they are numbers, of which
    /// nobody can say which end is good.
    AnswerWords {
        /// The words, the most frequent first.
        words: Vec<Word>,
        /// Numbers from one to the highest.
        ends: Option<u8>,
    },
    /// Which answers of those count who answered more than once, and what is likely;
    /// how many they are, and two of their rows.
    Repeats(usize, (usize, usize), Option<Repeats>),
    /// Whether answers count that were broken off: the rows.
    Unfinished(Vec<usize>),
}

/// A word that stands in cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it is written where it stands first.
    pub text: String,
    /// How many cells hold it.
    pub count: usize,
    /// What the trainer said that it means.
    pub means: Option<WordMeaning>,
    /// What it probably means, where that is safe to say.
    pub proposal: Option<WordMeaning>,
}

impl Reading {
    /// Everything that is asked, answered or not, in the order in which one answers it.
    pub fn questions(&self, training: &Training) -> Vec<Question> {
        let asked = [self.ask_table(), self.ask_code()].into_iter().flatten();
        let mut asked: Vec<Question> = asked.collect();
        asked.extend(self.ask_statements(training));
        let rest = [
            self.ask_pairs(),
            self.ask_repeats(),
            self.ask_moment(),
            self.ask_moment_words(),
            self.ask_answer_words(training),
            self.ask_unfinished(),
        ];
        asked.extend(rest.into_iter().flatten());
        asked
    }

    /// Whether everything has been answered that has to be, and something would come in.
    pub fn is_ready(&self, training: &Training) -> bool {
        let open = self.questions(training).into_iter().any(|of| of.is_required && !of.is_answered);
        !open && self.is_readable() && !self.understood.submissions.is_empty()
    }

    fn ask_table(&self) -> Option<Question> {
        let names = self.tables.iter().map(|table| table.name.clone()).collect();
        let asked = Asked::Table(names, self.chosen);
        let several = self.answered_tables > 1;
        several.then_some(Question { asked, is_answered: self.said.table, is_required: true })
    }

    fn ask_code(&self) -> Option<Question> {
        let proposal = self.place(&Meaning::Code);
        let is_sure = self.codes_are_sure;
        let question = Question {
            asked: Asked::Code(proposal),
            is_answered: self.said.code && proposal.is_some(),
            is_required: true,
        };
        (self.has_columns() && !is_sure).then_some(question)
    }

    fn ask_statements(&self, training: &Training) -> Vec<Question> {
        let known = |id: &String| training.checklist.statement(id).is_some();
        let looks = self.notes.iter().filter_map(|(column, note)| match note {
            Note::LooksLike(ids, _) if ids.iter().all(known) => Some(Question {
                asked: Asked::Statement(*column, ids.clone()),
                is_answered: self.said.columns.contains(column),
                is_required: true,
            }),
            _ => None,
        });
        looks.collect()
    }

    fn ask_pairs(&self) -> Option<Question> {
        let proposal = self.then_and_now.then_some(Pairing::ThenAndNow);
        let asked = Asked::Pairs(self.pairs.clone(), proposal);
        let is_answered =
            self.said.pairing.is_some() || !self.then_and_now && self.clashing_pairs().is_empty();
        (!self.pairs.is_empty()).then_some(Question { asked, is_answered, is_required: true })
    }

    fn ask_moment(&self) -> Option<Question> {
        let asked = Asked::Moment(self.proposed_moment());
        let needs = self.needs_moment();
        let is_answered = self.said.moment.is_some() || self.is_by_date();
        needs.then_some(Question { asked, is_answered, is_required: true })
    }

    fn ask_moment_words(&self) -> Option<Question> {
        let column = self.place(&Meaning::Moment).filter(|_| self.has_columns())?;
        let of = self.columns.get(column)?;
        let mut words = Words::default();
        for cell in self.table().values(column).filter(|cell| !says_when(cell)) {
            words.add(cell, of);
        }
        let words = words.listed(|word| wave(word).or_else(|| moment(word)).map(WordMeaning::When));
        let likely = |word: &&Word| word.proposal.is_some();
        let is_required = words.iter().any(|word| likely(&word));
        let is_answered = words.iter().filter(likely).all(|word| word.means.is_some());
        (!words.is_empty()).then_some(Question { asked: Asked::MomentWords(words), is_answered, is_required })
    }

    fn ask_answer_words(&self, training: &Training) -> Option<Question> {
        if !self.has_columns() {
            return None;
        }
        let (table, clash) = (self.table(), letters_clash(self.table(), &self.columns));
        let (mut words, mut all, mut unread) = (Words::default(), 0, 0);
        for (place, of) in self.columns.iter().enumerate() {
            if !matches!(of.means, Meaning::Statement(..)) {
                continue;
            }
            for cell in table.values(place) {
                all += 1;
                if of.words.contains_key(&key(cell)) || rating(cell, of, clash).is_none() {
                    unread += 1;
                    words.add(cell, of);
                }
            }
        }
        let ends = words.ends();
        let set = words.set();
        let words = words.listed(|word| {
            proposed(word, &set).map(WordMeaning::Answer).or_else(|| said_before(word, training))
        });
        let is_answered = words.iter().all(|word| word.means.is_some());
        let is_required = unread * 2 > all || clash;
        let asked = Asked::AnswerWords { words, ends };
        (unread > 0).then_some(Question { asked, is_answered, is_required })
    }

    fn ask_repeats(&self) -> Option<Question> {
        let repeated = &self.repeated;
        let first = repeated.first()?;
        let rows = first.rows.first().copied().zip(first.rows.last().copied())?;
        let two = Rounds::of(self.table(), &self.columns).look_like_two_moments();
        let proposal = two.map(|_| Repeats::Moments(Moment::Before, Moment::After));
        let rows = two.unwrap_or(rows);
        let asked = Asked::Repeats(repeated.len(), rows, proposal);
        Some(Question { asked, is_answered: self.said.repeats.is_some(), is_required: true })
    }

    fn ask_unfinished(&self) -> Option<Question> {
        let rows = self.understood.unfinished.clone();
        let is_answered = self.said.unfinished.is_some();
        (!rows.is_empty()).then_some(Question {
            asked: Asked::Unfinished(rows),
            is_answered,
            is_required: true,
        })
    }
}

/// Whether words say plainly when it was, of the course: "pre", "start" and "T1" may mean
/// something else, and are asked about.
fn says_when(cell: &str) -> bool {
    const PLAINLY: [&str; 16] = [
        "before",
        "beforehand",
        "after",
        "afterwards",
        "looking back",
        "thinking back",
        "now think",
        "follow up",
        "followup",
        "course",
        "training",
        "programme",
        "workshop",
        "months",
        "weeks",
        "month",
    ];
    moment(cell).is_some() && says(&plain(cell), &PLAINLY)
}

/// What a trainer calls the times at which people were asked: T1, wave 2.
fn wave(word: &str) -> Option<Moment> {
    let said = plain(word);
    // REDCap: "baseline_arm_1".
    let said = said.split_once(" arm ").map_or(said.as_str(), |(event, _)| event);
    let number = ["time point ", "timepoint ", "time ", "wave ", "t ", "t", "w", ""]
        .iter()
        .find_map(|name| said.strip_prefix(name).and_then(|rest| rest.parse::<u8>().ok()));
    match (number, said) {
        (Some(1), _) | (None, "baseline" | "enrolment" | "enrollment") => Some(Moment::Before),
        (Some(2), _) | (None, "endline") => Some(Moment::After),
        (Some(3), _) => Some(Moment::FollowUp),
        _ => None,
    }
}

/// Sets of words of which each can mean only one thing. They are proposals.
const SETS: [&[(&str, Vote)]; 7] = [
    &[("no", Vote::Red), ("partly", Vote::Amber), ("yes", Vote::Green)],
    &[("no", Vote::Red), ("partially", Vote::Amber), ("yes", Vote::Green)],
    &[("not yet", Vote::Red), ("partly", Vote::Amber), ("fully", Vote::Green)],
    &[("not met", Vote::Red), ("partly met", Vote::Amber), ("met", Vote::Green)],
    &[("nac ydw", Vote::Red), ("rhannol", Vote::Amber), ("yn rhannol", Vote::Amber), ("ydw", Vote::Green)],
    &[
        ("ddim eto", Vote::Red),
        ("rhannol", Vote::Amber),
        ("yn rhannol", Vote::Amber),
        ("yn llawn", Vote::Green),
    ],
    &[
        ("coch", Vote::Red),
        ("ambr", Vote::Amber),
        ("melyn", Vote::Amber),
        ("gwyrdd", Vote::Green),
        ("ddim yn gwybod", Vote::CantSay),
    ],
];

/// Words that could be the answer to anything where none of the others stands beside them.
const NEED_COMPANY: [&str; 8] = ["no", "yes", "met", "not met", "fully", "nac ydw", "ydw", "melyn"];

/// What the trainer said that a word means in another export of this course, where that
/// was one thing only.
fn said_before(word: &str, training: &Training) -> Option<WordMeaning> {
    let is_answer = |of: &&ColumnMeaning| of.means.statement().is_some();
    let columns = training.columns.iter().filter(is_answer);
    let mut said = columns.filter_map(|of| of.words.get(&key(word)).copied());
    let first = said.next()?;
    said.all(|other| other == first).then_some(first)
}

/// What a word probably means among the others.
fn proposed(word: &str, all: &[String]) -> Option<Vote> {
    let word = plain(word);
    let found = SETS.iter().filter_map(|set| {
        let known = |word: &String| set.iter().any(|(name, _)| name == word);
        let (_, vote) = set.iter().find(|(name, _)| *name == word)?;
        Some((all.iter().filter(|word| known(word)).count(), *vote))
    });
    // "Partly" alone is Amber in every export.
    let is_sure = |known: usize| known > 1 || !NEED_COMPANY.contains(&word.as_str());
    found.max_by_key(|(known, _)| *known).filter(|(known, _)| is_sure(*known)).map(|(_, vote)| vote)
}

/// What a number from one to the highest means, once it is said whether the highest is
/// good. Nothing where the numbers are not three or five.
pub fn of_number(number: u8, highest: u8, highest_is_good: bool) -> Option<Vote> {
    let place = if highest_is_good { number } else { (highest + 1).checked_sub(number)? };
    match (place, highest) {
        (1, 3) | (1 | 2, 5) => Some(Vote::Red),
        (2, 3) | (3, 5) => Some(Vote::Amber),
        (3, 3) | (4 | 5, 5) => Some(Vote::Green),
        _ => None,
    }
}

/// Words with how often each occurs.
#[derive(Default)]
struct Words(BTreeMap<String, Word>);

impl Words {
    fn add(&mut self, cell: &str, of: &ColumnMeaning) {
        let means = of.words.get(&key(cell)).copied();
        let new = || Word { text: cell.to_owned(), count: 0, means, proposal: None };
        self.0.entry(key(cell)).or_insert_with(new).count += 1;
    }

    /// All of them in plain words.
    fn set(&self) -> Vec<String> {
        self.0.keys().map(|word| plain(word)).collect()
    }

    /// The highest number, if they are numbers from one to three or five.
    fn ends(&self) -> Option<u8> {
        // What statistics programs write for "don't know" and "no answer".
        const OTHERS: [u8; 8] = [8, 9, 77, 88, 96, 97, 98, 99];
        let numbers = self.0.keys().filter_map(|word| word.parse().ok());
        let numbers: Vec<u8> = numbers.filter(|number| !OTHERS.contains(number)).collect();
        let highest = numbers.iter().copied().max()?;
        let fits = numbers.len() > 1 && numbers.iter().all(|number| *number >= 1);
        match highest {
            2..=3 if fits => Some(3),
            4..=5 if fits => Some(5),
            _ => None,
        }
    }

    /// The most frequent, each with what it probably means.
    fn listed(self, proposal: impl Fn(&str) -> Option<WordMeaning>) -> Vec<Word> {
        let propose = |word: Word| Word { proposal: proposal(&word.text), ..word };
        let mut words: Vec<Word> = self.0.into_values().map(propose).collect();
        words.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.text.cmp(&b.text)));
        words
    }
}
