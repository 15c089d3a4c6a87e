//! Headings of an export: which statement one quotes, wholly, cut short or nearly, and
//! what else it says around it.

use crate::model::{Checklist, Moment};

/// Fewer letters than this may begin any sentence.
const SHORTEST_CUT: usize = 15;

/// A word of a heading in small letters, without apostrophes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Whether a mark stands before it: "BEFORE, I was", but not "pre-birth".
    pub(super) is_parted: bool,
}

/// The statements of a checklist, in words that headings can be compared with.
pub(super) struct Statements(Vec<Known>);

struct Known {
    id: String,
    text: Vec<String>,
    /// The short title and the id.
    names: [Vec<String>; 2],
}

impl Statements {
    pub(super) fn of(checklist: &Checklist) -> Self {
        let texts = |text: &str| words(text).into_iter().map(|word| word.text).collect();
        let known = checklist.statements.iter().map(|statement| Known {
            id: statement.id.clone(),
            text: texts(&statement.text),
            names: [texts(&statement.title), texts(&statement.id)],
        });
        Self(known.collect())
    }
}

/// What a heading says of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The statement's id, or those that it may be where it is not sure which.
    pub(super) statements: Vec<String>,
    /// Whether there is no doubt which is meant.
    pub(super) is_sure: bool,
    /// What stands before and behind it.
    pub(super) around: Vec<Word>,
}

/// The words of a heading. Tools write "&amp;" and "<b>" into them.
pub(super) fn words(head: &str) -> Vec<Word> {
    let head: Vec<char> =
        without_markup(head).chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '`' | 'ʼ')).collect();
    let mut words: Vec<Word> = Vec::new();
    let (mut is_parted, mut is_inside) = (true, false);
    for (place, c) in head.iter().enumerate() {
        if c.is_alphanumeric() {
            if !is_inside {
                words.push(Word { text: String::new(), is_parted });
            }
            if let Some(word) = words.last_mut() {
                word.text.extend(c.to_lowercase());
            }
            (is_parted, is_inside) = (false, true);
        } else {
            // A hyphen within a word parts nothing.
            let hyphen = is_inside && matches!(c, '-' | '‐' | '‑');
            let joins = hyphen && head.get(place + 1).is_some_and(|next| next.is_alphanumeric());
            is_parted |= !c.is_whitespace() && !joins;
            is_inside = false;
        }
    }
    words
}

fn without_markup(head: &str) -> String {
    const ENTITIES: [(&str, &str); 10] = [
        ("&nbsp;", " "),
        ("&rsquo;", "’"),
        ("&lsquo;", "‘"),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#8217;", "’"),
        ("&quot;", "\""),
        ("&ndash;", "–"),
        ("&hellip;", "…"),
        ("&amp;", "&"),
    ];
    if !head.contains(['&', '<']) {
        return head.to_owned();
    }
    let mut text = ENTITIES.iter().fold(head.to_owned(), |text, (from, to)| text.replace(from, to));
    while let Some((start, end)) = tag(&text) {
        text.replace_range(start..=end, " ");
    }
    text
}

/// Where the first tag of a web page begins and ends.
fn tag(text: &str) -> Option<(usize, usize)> {
    let mut starts = text.match_indices('<').map(|(start, _)| start);
    let tag = |start: usize| {
        let inside = text.get(start + 1..)?;
        let is_tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        is_tag.then(|| inside.find('>').map(|end| (start, start + 1 + end))).flatten()
    };
    starts.find_map(tag)
}

/// The statement that a heading quotes, if it quotes one.
pub(super) fn quotation(head: &str, statements: &Statements) -> Option<Quotation> {
    let head_words = words(head);
    whole(&head_words, statements)
        .or_else(|| called(head, statements))
        .or_else(|| cut(&head_words, statements))
        .or_else(|| nearly(&head_words, statements))
}

fn texts(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.text.as_str()).collect()
}

fn whole(head: &[Word], statements: &Statements) -> Option<Quotation> {
    let found = statements.0.iter().filter_map(|statement| {
        let quoted = &statement.text;
        let at = (0..head.len()).find(|at| head.get(*at..).is_some_and(|rest| begins(rest, quoted)))?;
        Some((statement, at, quoted.len()))
    });
    let (statement, at, length) = found.max_by_key(|(_, _, length)| *length)?;
    Some(Quotation {
        statements: vec![statement.id.clone()],
        is_sure: true,
        around: around(head, at, at + length),
    })
}

/// Whether words begin with these. Microsoft Forms writes a 2 behind a heading that it
/// has used already.
fn begins(words: &[Word], with: &[String]) -> bool {
    let Some((last, others)) = with.split_last() else { return false };
    let Some(word) = words.get(others.len()) else { return false };
    let same = words.iter().zip(others).all(|(word, other)| word.text == *other);
    let number = word.text.strip_prefix(last.as_str());
    same && number.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()))
}

fn around(head: &[Word], from: usize, to: usize) -> Vec<Word> {
    let mut around = head.get(..from).unwrap_or_default().to_vec();
    let behind = head.get(to..).unwrap_or_default().iter();
    around.extend(
        behind
            .enumerate()
            .map(|(place, word)| Word { is_parted: word.is_parted || place == 0, ..word.clone() }),
    );
    around
}

/// Short titles and ids are common words, so they have to be all that is said: by the
/// whole heading, or by the row of a grid, which Google puts into brackets.
fn called(head: &str, statements: &Statements) -> Option<Quotation> {
    let (question, row) = grid_row(head).unwrap_or(("", head));
    let row = words(row);
    let is_number = |word: &&Word| word.text.chars().all(|c| c.is_ascii_digit());
    let row: Vec<&str> = texts(&row).into_iter().skip(row.iter().take_while(is_number).count()).collect();
    let is = |name: &Vec<String>| !row.is_empty() && *name == row;
    let statement = statements.0.iter().find(|of| of.names.iter().any(is))?;
    Some(Quotation { statements: vec![statement.id.clone()], is_sure: true, around: words(question) })
}

/// "Before the course [Tuning in to cues]": the question of a grid, and its row.
fn grid_row(head: &str) -> Option<(&str, &str)> {
    let (question, row) = head.trim_end().strip_suffix(']')?.rsplit_once('[')?;
    Some((question, row))
}

/// A heading that some tool cut after so many letters: what it ends with begins a
/// statement. It is sure where it begins only one.
fn cut(head: &[Word], statements: &Statements) -> Option<Quotation> {
    let mut starts = head
        .iter()
        .enumerate()
        .filter(|(place, word)| *place == 0 || word.is_parted || is_lead(head, *place));
    starts.find_map(|(start, _)| cut_from(head, start, statements))
}

/// Whether only numbers and "I", "our workforce" stand before.
fn is_lead(head: &[Word], place: usize) -> bool {
    const LEAD: [&str; 5] = ["i", "we", "our", "my", "workforce"];
    let lead =
        |word: &Word| LEAD.contains(&word.text.as_str()) || word.text.chars().all(|c| c.is_ascii_digit());
    head.iter().take(place).all(lead)
}

fn cut_from(head: &[Word], start: usize, statements: &Statements) -> Option<Quotation> {
    let rest = texts(head.get(start..)?);
    let (last, others) = rest.split_last()?;
    let letters: usize = rest.iter().map(|word| word.chars().count() + 1).sum();
    let fits = |statement: &&Known| {
        let whole = &statement.text;
        let cut = whole.get(others.len()).is_some_and(|word| word.starts_with(last));
        cut && others.iter().zip(whole).all(|(word, other)| *word == other.as_str())
    };
    let fitting: Vec<String> = statements.0.iter().filter(fits).map(|of| of.id.clone()).collect();
    let is_sure = fitting.len() == 1;
    let enough = letters > SHORTEST_CUT && !fitting.is_empty();
    enough.then(|| Quotation { statements: fitting, is_sure, around: around(head, start, head.len()) })
}

/// A heading that has nearly all words of a statement and few others: it is asked
/// about. "practice" for "practise" is one word otherwise.
fn nearly(head: &[Word], statements: &Statements) -> Option<Quotation> {
    let ends: Vec<usize> =
        (1..=head.len()).filter(|end| head.get(*end).is_none_or(|word| word.is_parted)).collect();
    let starts =
        (0..head.len()).filter(|at| head.get(*at).is_some_and(|word| word.is_parted) || is_lead(head, *at));
    let mut best: Option<(usize, usize, usize, &Known)> = None;
    for start in starts {
        for end in ends.iter().copied().filter(|end| *end > start) {
            let part = texts(head.get(start..end).unwrap_or_default());
            for statement in &statements.0 {
                let alike = likeness(&part, &statement.text);
                if alike >= 80 && best.is_none_or(|(most, ..)| alike > most) {
                    best = Some((alike, start, end, statement));
                }
            }
        }
    }
    let (_, start, end, statement) = best?;
    Some(Quotation {
        statements: vec![statement.id.clone()],
        is_sure: false,
        around: around(head, start, end),
    })
}

/// How much of two sentences is the same words in the same order, out of 100.
fn likeness(a: &[&str], b: &[String]) -> usize {
    let lengths = a.len() + b.len();
    // Nothing can come of these, and headings may be whole pages long.
    if a.len() * 2 < b.len() || b.len() * 2 < a.len() {
        return 0;
    }
    let mut row = vec![0_usize; b.len() + 1];
    for word in a {
        let mut corner = 0;
        for (place, other) in b.iter().enumerate() {
            let (above, left) =
                (row.get(place + 1).copied().unwrap_or(0), row.get(place).copied().unwrap_or(0));
            let here = if *word == other.as_str() { corner + 1 } else { above.max(left) };
            corner = above;
            if let Some(cell) = row.get_mut(place + 1) {
                *cell = here;
            }
        }
    }
    row.last().map_or(0, |common| 200 * common / lengths.max(1))
}

/// When something was answered, if a heading says so of the course: "Before the course",
/// "POST-TRAINING:", "At the end". "After reading each statement", "Pre-birth team" and
/// "Mile End" say nothing of it.
pub(super) fn said_moment(said: &[Word]) -> Option<Moment> {
    let texts = texts(said);
    let is = |phrase: &[&str]| texts.windows(phrase.len()).any(|part| part == phrase);
    if is(&["looking", "back"]) || is(&["look", "back"]) || is(&["thinking", "back"]) || is(&["now", "think"])
    {
        return Some(Moment::LookingBack);
    }
    let found: Vec<Moment> = (0..said.len()).filter_map(|at| moment_at(said, at)).collect();
    if is(&["follow", "up"]) || texts.contains(&"followup") || is_later(said) {
        return (!found.contains(&Moment::Before)).then_some(Moment::FollowUp);
    }
    let first = *found.first()?;
    found.iter().all(|moment| *moment == first).then_some(first)
}

/// What a course is called.
const COURSES: [&str; 12] = [
    "course",
    "courses",
    "training",
    "programme",
    "program",
    "workshop",
    "workshops",
    "session",
    "sessions",
    "module",
    "learning",
    "elearning",
];

fn moment_at(said: &[Word], at: usize) -> Option<Moment> {
    let (moment, is_edge) = match said.get(at)?.text.as_str() {
        "before" | "beforehand" | "pre" => (Moment::Before, false),
        "after" | "afterwards" | "post" => (Moment::After, false),
        "start" | "beginning" => (Moment::Before, true),
        "end" => (Moment::After, true),
        _ => return None,
    };
    let is_course = |word: &Word| COURSES.contains(&word.text.as_str());
    let small = [
        "the",
        "this",
        "our",
        "your",
        "my",
        "a",
        "of",
        "attending",
        "taking",
        "doing",
        "whole",
        "six",
        "week",
        "weeks",
    ];
    let next = said.get(at + 1..).unwrap_or_default();
    let of_course = next.iter().find(|word| !small.contains(&word.text.as_str())).is_some_and(is_course);
    let alone = match next.first() {
        None => true,
        Some(word) => word.is_parted || matches!(word.text.as_str(), "i" | "we"),
    };
    let first = at == 0 || said.get(at).is_some_and(|word| word.is_parted);
    let at_the = |word: &str| matches!(word, "the" | "at");
    let after_at = at
        .checked_sub(1)
        .and_then(|place| said.get(place))
        .is_some_and(|word| at_the(&word.text) || is_course(word));
    let says = if is_edge {
        of_course || alone && (after_at || said.len() == 1)
    } else {
        of_course || alone && (first || after_at)
    };
    says.then_some(moment)
}

/// "Three months after the course", "6 weeks on", "3 month follow-up".
fn is_later(said: &[Word]) -> bool {
    let is_span = |word: &Word| matches!(word.text.as_str(), "months" | "month" | "weeks" | "years");
    let goes_on = |word: &Word| matches!(word.text.as_str(), "after" | "on" | "later" | "post");
    said.windows(2).any(|pair| matches!(pair, [span, next] if is_span(span) && goes_on(next)))
}

/// Whether a heading asks about the present, beside one about the time before.
pub(super) fn says_now(said: &[Word]) -> bool {
    said.iter().any(|word| matches!(word.text.as_str(), "now" | "today" | "currently"))
}

/// Whether a heading asks for words: for a reason, an example, a comment.
pub(super) fn asks_for_words(said: &[Word]) -> bool {
    const ASKS: [&str; 16] = [
        "why",
        "comment",
        "comments",
        "explain",
        "explanation",
        "reason",
        "reasons",
        "evidence",
        "example",
        "examples",
        "note",
        "notes",
        "details",
        "because",
        "feedback",
        "points",
    ];
    let texts = texts(said);
    let is = |phrase: &[&str]| texts.windows(phrase.len()).any(|part| part == phrase);
    texts.iter().any(|word| ASKS.contains(word)) || is(&["tell", "us"]) || is(&["say", "more"])
}
