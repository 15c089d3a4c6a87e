//! Which statement a heading quotes: wholly, cut short or nearly; and what else it says
//! around it.

use crate::files::import::survey::heading::{Word, texts, words};
use crate::model::Checklist;

/// Fewer letters than this may begin any sentence.
const SHORTEST_CUT: usize = 15;

/// A longer cell is a comment, in bytes.
const LONGEST_CELL: usize = 1_000;

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
/// The statement that a heading quotes, if it quotes one.
pub(super) fn quotation(head: &str, statements: &Statements) -> Option<Quotation> {
    let head_words = words(head);
    let plainly = whole(&head_words, statements).or_else(|| called(head, statements));
    if head.len() > LONGEST_CELL {
        // With a quotation mark left open, half a file may be one heading: comparing every
        // beginning in it with every statement would take minutes.
        return plainly;
    }
    plainly.or_else(|| cut(&head_words, statements)).or_else(|| nearly(&head_words, statements))
}

/// The id of the statement that a cell quotes letter by letter, or by its short title or id.
/// There are many cells, so nothing else is tried.
pub(super) fn quoted_whole(cell: &str, statements: &Statements) -> Option<String> {
    if cell.len() > LONGEST_CELL {
        return None;
    }
    let quotation = whole(&words(cell), statements).or_else(|| called(cell, statements))?;
    quotation.statements.into_iter().next()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::checklists;

    #[test]
    fn half_a_file_as_one_heading_is_read_at_once_and_quotes_only_what_stands_in_it_whole() {
        let statements = Statements::of(&checklists::standard());
        let text = &checklists::standard().statements[0].text;
        let half_a_file = "Green, Amber, the needs of children with, ".repeat(500);
        assert_eq!(quotation(&half_a_file, &statements), None);
        let found = quotation(&format!("{half_a_file} {text}"), &statements).unwrap();
        assert!(found.is_sure);
        assert_eq!(found.statements, [checklists::standard().statements[0].id.clone()]);
    }
}
