//! The questions to a trainer in words: what is asked, and the answers to choose from.

use crate::files::import::survey::by_date::ByDate;
use crate::files::import::survey::columns::Note;
use crate::files::import::survey::dates::submitted_column;
use crate::files::import::survey::pairs::Pairing;
use crate::files::import::survey::questions::{Asked, Question, Word, of_number};
use crate::files::import::survey::reading::{Answer, Reading};
use crate::files::import::survey::repeats::Repeats;
use crate::files::import::survey::table::letter;
use crate::model::plain_text::excerpt;
use crate::model::training::{Meaning, WordMeaning};
use crate::model::{Moment, Statement, Training, Vote};
use crate::text;
use crate::words;
use crate::words::training::moment;

/// An answer that can be chosen, in words.
pub type Choice = (String, Answer);

/// What words can mean.
type Meanings = Vec<(String, WordMeaning)>;

impl Asked {
    /// What is asked, in a short sentence.
    pub fn words(&self, reading: &Reading, training: &Training) -> String {
        match self {
            Self::Table(..) => text!("import-ask-table"),
            Self::Code(_) => text!("import-ask-code"),
            Self::Statement(column, _) => {
                if let Some((number, _)) = self.looks_like(training) {
                    return text!("import-ask-looks", column = letter(*column), number = number);
                }
                let head = reading.columns.get(*column).map_or("", |of| of.head.as_str());
                text!("import-ask-statement", column = letter(*column), head = excerpt(head))
            }
            Self::Pairs(pairs, _) => {
                let pair =
                    |(first, second): &(usize, usize)| format!("{}–{}", letter(*first), letter(*second));
                let named = pairs.iter().take(4).map(pair).collect::<Vec<_>>().join(", ");
                text!("import-ask-pairs", count = pairs.len(), columns = named)
            }
            Self::Moment(_) if reading.columns.iter().any(|of| of.means.moment().is_some()) => {
                text!("import-when-rest")
            }
            Self::Moment(_) => text!("import-when"),
            Self::MomentWords(_) => text!("import-ask-moment-words"),
            Self::AnswerWords { .. } => text!("import-ask-answer-words"),
            Self::Repeats(count, ..) => text!("import-ask-repeats", count = *count),
            Self::Unfinished(rows) => text!("import-ask-unfinished", count = rows.len()),
        }
    }

    /// What words mean, as an answer to this question.
    pub fn say(&self, words: Vec<(String, WordMeaning)>) -> Answer {
        if matches!(self, Self::MomentWords(_)) { Answer::MomentWords(words) } else { Answer::Words(words) }
    }

    /// The one statement that a heading looks like, with its number from 1; None where
    /// something else is asked, or it may be one of several.
    pub fn looks_like<'a>(&self, training: &'a Training) -> Option<(usize, &'a Statement)> {
        let Self::Statement(_, ids) = self else { return None };
        let [id] = ids.as_slice() else { return None };
        (1..).zip(&training.checklist.statements).find(|(_, statement)| statement.id == *id)
    }

    /// What makes the proposal likely, or what there is to know.
    pub fn hint(&self, reading: &Reading) -> Option<String> {
        match self {
            Self::Repeats(_, (first, second), _) => {
                let date = |row: &usize| reading.date(*row).unwrap_or_default();
                let (first_date, second_date) = (date(first), date(second));
                let rows = (*first, *second);
                Some(text!(
                    "import-hint-repeats",
                    first = rows.0,
                    second = rows.1,
                    begun = first_date,
                    again = second_date
                ))
            }
            Self::Code(_) => {
                let reasons: Vec<String> = reading.not_codes().take(4).collect();
                (!reasons.is_empty()).then(|| reasons.join(" "))
            }
            Self::Moment(Some(likely)) if reading.by_date.is_none() => Some(likely.why.clone()),
            Self::Pairs(_, Some(_)) => Some(text!("import-hint-then")),
            Self::Pairs(_, None) => Some(text!("import-hint-pairs")),
            _ => None,
        }
    }
}

impl Reading {
    /// The answers to choose from, and the place of the one that holds or, where none
    /// does, of the one that is proposed. None to choose from where words are asked.
    pub fn choices(&self, question: &Question, training: &Training) -> (Vec<Choice>, Option<usize>) {
        let (choices, chosen) = self.choices_of(&question.asked, training);
        let place = chosen.and_then(|chosen| choices.iter().position(|(_, answer)| *answer == chosen));
        (choices, place)
    }

    fn choices_of(&self, asked: &Asked, training: &Training) -> (Vec<Choice>, Option<Answer>) {
        match asked {
            Asked::Table(names, likely) => {
                let tables = (0..).zip(names).map(|(place, name)| (name.clone(), Answer::Table(place)));
                (tables.collect(), Some(Answer::Table(*likely)))
            }
            Asked::Code(likely) => {
                let column = |place: usize| Answer::Column(place, Meaning::Code);
                let name = |(place, head): (usize, &str)| {
                    text!("import-column", column = letter(place), head = head)
                };
                let heads = self.columns.iter().map(|column| column.head.as_str()).enumerate();
                (heads.map(|of| (name(of), column(of.0))).collect(), likely.map(column))
            }
            Asked::Statement(column, ids) => self.statement_choices(*column, ids, training),
            Asked::Pairs(_, likely) => {
                let all = [Pairing::ThenAndNow, Pairing::BeforeAndAfter, Pairing::First, Pairing::Second];
                let chosen = self.said.pairing.or(*likely);
                (
                    all.map(|pairing| (pairing.words(), Answer::Pairs(pairing))).into(),
                    chosen.map(Answer::Pairs),
                )
            }
            Asked::Moment(likely) => {
                let mut choices: Vec<Choice> = Moment::ALL.map(|at| (moment(at), Answer::Moment(at))).into();
                let likely = match &self.by_date {
                    Some(by_date) => {
                        choices.push((by_date.words(), Answer::ByDate));
                        Some(Answer::ByDate)
                    }
                    None => likely.as_ref().map(|likely| Answer::Moment(likely.moment)),
                };
                let said = self.said.moment.map(Answer::Moment);
                (choices, if self.said.by_date { Some(Answer::ByDate) } else { said.or(likely) })
            }
            Asked::Repeats(_, _, likely) => {
                let two = [(Moment::Before, Moment::After), (Moment::After, Moment::FollowUp)];
                let two = two.map(|(first, second)| Repeats::Moments(first, second));
                let all = [Repeats::First, Repeats::Last, Repeats::Neither].into_iter().chain(two);
                let chosen = self.said.repeats.or(*likely).map(Answer::Repeats);
                (all.map(|repeats| (repeats.words(), Answer::Repeats(repeats))).collect(), chosen)
            }
            Asked::Unfinished(_) => {
                let all =
                    [(text!("import-unfinished-count"), true), (text!("import-unfinished-leave"), false)];
                let chosen = self.said.unfinished.map(Answer::Unfinished);
                (all.map(|(words, count)| (words, Answer::Unfinished(count))).into(), chosen)
            }
            Asked::MomentWords(_) | Asked::AnswerWords { .. } => (Vec::new(), None),
        }
    }

    fn statement_choices(
        &self,
        column: usize,
        ids: &[String],
        training: &Training,
    ) -> (Vec<Choice>, Option<Answer>) {
        let moment = match self.notes.get(&column) {
            Some(Note::LooksLike(_, moment)) => *moment,
            Some(Note::Comments(_) | Note::Twin) | None => None,
        };
        let means = |id: &String| Answer::Column(column, Meaning::Statement(id.clone(), moment));
        let name = |id: &String| {
            if ids.len() == 1 {
                return text!("import-looks-yes");
            }
            let statements = (1..).zip(&training.checklist.statements);
            let found = statements.filter(|(_, statement)| statement.id == *id).map(|(number, statement)| {
                text!("import-yes-statement", number = number, title = statement.short_title())
            });
            found.last().unwrap_or_default()
        };
        let mut choices: Vec<Choice> = ids.iter().map(|id| (name(id), means(id))).collect();
        let no = if ids.len() == 1 { text!("import-looks-no") } else { text!("import-no-statement") };
        choices.push((no, Answer::Column(column, Meaning::Nothing)));
        let said = self.said.columns.contains(&column);
        let held = self.columns.get(column).map(|of| Answer::Column(column, of.means.clone()));
        let likely = ids.first().filter(|_| ids.len() == 1).map(means);
        (choices, if said { held } else { likely })
    }

    /// When a row was sent, as the survey noted it.
    fn date(&self, row: usize) -> Option<String> {
        let column = submitted_column(self.table())?;
        let row = self.table().rows.iter().find(|of| of.number == row)?;
        Some(row.cell(column).to_owned()).filter(|date| !date.is_empty())
    }

    /// Why columns that hold something like a code are not proposed.
    pub fn not_codes(&self) -> impl Iterator<Item = String> {
        let places = self.codes.iter().enumerate();
        places.filter_map(|(place, likely)| {
            let why = likely.why_not()?;
            Some(text!("import-not-code", column = letter(place), why = why))
        })
    }
}

impl ByDate {
    /// "As the dates in column B say: 3 before the course, 4 after it"
    fn words(&self) -> String {
        let count = |at| self.count(at);
        text!(
            "import-by-date",
            column = letter(self.column),
            before = count(Moment::Before),
            after = count(Moment::After),
            later = count(Moment::FollowUp)
        )
    }
}

impl Pairing {
    fn words(self) -> String {
        match self {
            Self::ThenAndNow => text!("import-pair-then"),
            Self::BeforeAndAfter => text!("import-pair-before"),
            Self::First => text!("import-pair-first"),
            Self::Second => text!("import-pair-second"),
        }
    }
}

impl Repeats {
    fn words(self) -> String {
        match self {
            Self::First => text!("import-repeats-first"),
            Self::Last => text!("import-repeats-last"),
            Self::Neither => text!("import-repeats-neither"),
            Self::Moments(first, second) => {
                text!("import-repeats-moments", first = moment(first), second = moment(second))
            }
        }
    }
}

impl Word {
    /// What a word can mean, in words: a moment or a rating.
    pub fn meanings(asked: &Asked) -> Meanings {
        let mut meanings: Meanings = match asked {
            Asked::MomentWords(_) => Moment::ALL.map(|at| (moment(at), WordMeaning::When(at))).into(),
            _ => Vote::ALL.map(|vote| (words::vote(vote), WordMeaning::Answer(vote))).into(),
        };
        meanings.push((text!("import-word-leave"), WordMeaning::LeftOut));
        meanings
    }

    /// Answers for all words at once: what is proposed, or what numbers mean by the end
    /// that is good; and everything else left out.
    pub fn all_at_once(asked: &Asked) -> Vec<Choice> {
        let (Asked::MomentWords(words) | Asked::AnswerWords { words, .. }) = asked else { return Vec::new() };
        // Both may be asked at once, and no two buttons are called the same.
        let (propose, leave) = if matches!(asked, Asked::MomentWords(_)) {
            (text!("import-moments-propose"), text!("import-moments-leave"))
        } else {
            (text!("import-words-propose"), text!("import-words-leave"))
        };
        let mut choices = Vec::new();
        if words.iter().any(|word| word.proposal.is_some()) {
            let all = words.iter().filter_map(|word| Some((word.text.clone(), word.proposal?)));
            choices.push((propose, asked.say(all.collect())));
        }
        if let Asked::AnswerWords { ends: Some(highest), .. } = asked {
            for is_good in [true, false] {
                let means = |word: &Word| of_number(word.text.parse().ok()?, *highest, is_good);
                let all = words
                    .iter()
                    .filter_map(|word| Some((word.text.clone(), WordMeaning::Answer(means(word)?))));
                let (red, green) = if is_good { (1, *highest) } else { (*highest, 1) };
                choices.push((
                    text!("import-words-ends", red = red, green = green),
                    Answer::Words(all.collect()),
                ));
            }
        }
        let open: Vec<_> = words.iter().filter(|word| word.means.is_none()).collect();
        if !open.is_empty() {
            let all = open.into_iter().map(|word| (word.text.clone(), WordMeaning::LeftOut)).collect();
            choices.push((leave, asked.say(all)));
        }
        choices
    }
}
