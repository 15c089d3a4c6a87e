//! What in a document may be about one person, before it is saved: who reads it then,
//! nobody knows. It only points at it; nothing is changed or held back.

use std::ops::Range;
use std::slice;

use crate::documents::document::{Block, Cell, Document, Paragraph};
use crate::documents::source::ReportSource;
use crate::model::plain_text::single_line;
use crate::model::privacy::{PersonalDetail, Words, WrittenAt, find, in_area, in_assessment, in_training};
use crate::text;

/// Words that may be about one person, where they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where they can be changed.
    pub at: WrittenAt,
    /// What they may be.
    pub detail: PersonalDetail,
    /// All that was written there, in one line.
    pub text: String,
    /// The bytes of it that the words take.
    pub range: Range<usize>,
}

impl Mention {
    /// The words themselves.
    pub fn words(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }

    /// What they may be: "a name".
    pub fn kind(&self) -> String {
        match self.detail {
            PersonalDetail::Name => text!("mention-name"),
            PersonalDetail::BirthDate => text!("mention-birth-date"),
            PersonalDetail::NhsNumber => text!("mention-nhs-number"),
            PersonalDetail::Telephone => text!("mention-telephone"),
            PersonalDetail::Email => text!("mention-email"),
            PersonalDetail::Address => text!("mention-address"),
        }
    }

    /// Where they stand: "Beside “Tuning in to cues”". `source`: what it was found in.
    pub fn place(&self, source: &ReportSource) -> String {
        match (&self.at, source) {
            (WrittenAt::Statement(position), ReportSource::Assessment { assessment, .. }) => {
                let title = assessment.checklist.statements.get(*position).map_or("", |of| of.short_title());
                text!("mention-at-statement", title = title)
            }
            (WrittenAt::Statement(_) | WrittenAt::SetUp, _) => text!("mention-at-set-up"),
            (WrittenAt::Action(_), _) => text!("mention-at-plan"),
            (WrittenAt::Earlier(label), _) => text!("mention-at-earlier", round = single_line(label)),
            (WrittenAt::Course, _) => text!("mention-at-course"),
            (WrittenAt::Learner(_), _) => text!("mention-at-learner"),
            (WrittenAt::Team(name), _) => text!("mention-at-team", team = single_line(name)),
            (WrittenAt::Teams, _) => text!("mention-at-teams"),
        }
    }
}

/// Everything in a document that may be about one person and was written by whoever
/// uses Attune. Of the same words, the first: where that has been changed, the next comes.
pub fn mentions(source: &ReportSource, document: &Document, words: &Words) -> Vec<Mention> {
    let written = match source {
        ReportSource::Assessment { assessment, .. } => in_assessment(assessment),
        ReportSource::Training { training, .. } => in_training(training),
        ReportSource::Area { picture, .. } => in_area(picture),
        ReportSource::Courses(courses) => courses.cohorts.iter().flat_map(in_training).collect(),
    };
    let mut said = Vec::new();
    texts(&document.blocks, &mut said);
    let mut mentions: Vec<Mention> = Vec::new();
    for written in
        written.into_iter().filter(|written| said.iter().any(|said| said.contains(written.text.trim())))
    {
        let text = single_line(written.text);
        for finding in find(&text, words) {
            let (at, text) = (written.at.clone(), text.clone());
            let mention = Mention { at, detail: finding.detail, text, range: finding.range };
            let is_known = |known: &Mention| known.words().to_lowercase() == mention.words().to_lowercase();
            if !mentions.iter().any(is_known) {
                mentions.push(mention);
            }
        }
    }
    mentions
}

/// Every text of some blocks.
fn texts(blocks: &[Block], said: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => said.push(heading.text.clone()),
            Block::Paragraph(paragraph) => said.push(paragraph.words()),
            Block::List { items, .. } => said.extend(items.iter().cloned()),
            Block::Table(table) => {
                said.extend(table.header.iter().cloned());
                said.extend(table.rows.iter().flatten().flat_map(cell_texts));
            }
            Block::Dates(entries) => {
                said.extend(entries.iter().map(|entry| entry.title.clone()));
                said.extend(entries.iter().flat_map(|entry| &entry.details).map(Paragraph::words));
            }
            Block::Together(blocks) | Block::Close(blocks) | Block::Slips(blocks) => texts(blocks, said),
            Block::Abreast(parts) => parts.iter().for_each(|blocks| texts(blocks, said)),
            Block::Fields { of, .. } => texts(slice::from_ref(of), said),
            // What is filled in by hand.
            Block::WritingSpace { .. } | Block::TickBoxes { .. } | Block::NewPage => {}
        }
    }
}

fn cell_texts(cell: &Cell) -> Vec<String> {
    match cell {
        Cell::Text(paragraphs) | Cell::Across(paragraphs) => {
            paragraphs.iter().map(Paragraph::words).collect()
        }
        Cell::Value(_) | Cell::Rating(_) | Cell::Small(_) | Cell::Vote(_) | Cell::Shift(_) | Cell::Bar(_) => {
            Vec::new()
        }
    }
}
