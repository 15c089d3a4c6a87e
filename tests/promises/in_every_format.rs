//! A document says the same in every format: the facts of a file are gathered once and
//! looked for in each, read back by libraries that wrote none of them.

use std::io::Cursor;

use attune::documents::document::{Block, Cell, Document, Paragraph};
use attune::documents::{AssessmentDocument, DocumentKind, Format, ReportSource, TrainingDocument};
use attune::files::FileContent;
use attune::files::format::{read, read_assessment};
use attune::model::Assessment;
use calamine::{Reader, Xlsx};
use pulldown_cmark::{Event, Options, Parser};

use crate::support::{TODAY, rich};
use crate::{pictures, word};

/// What a reader finds in a file of the format, letters alone: formats break lines,
/// hyphenate and set marks each in their own way.
fn read_back(format: Format, document: &Document) -> String {
    let bytes = format.write(document, None).unwrap().bytes;
    let text = match format {
        Format::Pdf => {
            let file = lopdf::Document::load_mem(&bytes).unwrap();
            let pages: Vec<u32> = file.get_pages().into_keys().collect();
            file.extract_text(&pages).unwrap()
        }
        Format::Html => {
            let page = scraper::Html::parse_document(&String::from_utf8(bytes).unwrap());
            let body = scraper::Selector::parse("main").unwrap();
            page.select(&body).flat_map(|main| main.text()).collect()
        }
        Format::Markdown => {
            let text = String::from_utf8(bytes).unwrap();
            let events = Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS);
            events
                .filter_map(
                    |event| if let Event::Text(text) = event { Some(text.into_string()) } else { None },
                )
                .collect()
        }
        Format::Word => word::words(&bytes),
        Format::Excel => in_workbook(bytes).into_iter().flatten().collect(),
        // A long line goes on after a blank.
        Format::Calendar => String::from_utf8(bytes).unwrap().replace("\r\n ", ""),
        Format::Svg => pictures::words_of_svg(&bytes),
        Format::Png => pictures::words_of_png(&bytes),
        Format::Text | Format::Csv => String::from_utf8(bytes).unwrap(),
    };
    letters(&text)
}

/// The rows of every sheet, each after one with the sheet's name, as text.
fn in_workbook(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut rows = Vec::new();
    for (name, range) in book.worksheets() {
        rows.push(vec![name]);
        rows.extend(range.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>()));
    }
    rows
}

/// What of these texts cannot be read in a file of the format.
pub fn lost<'a>(texts: &'a [String], format: Format, document: &Document) -> Vec<&'a String> {
    let read = read_back(format, document);
    let is_there = |text: &&String| match format {
        // Set line by line, over all cells of a row: word by word it can be found.
        Format::Pdf | Format::Text => text.split_whitespace().all(|word| read.contains(&letters(word))),
        Format::Word
        | Format::Html
        | Format::Markdown
        | Format::Csv
        | Format::Excel
        | Format::Calendar
        | Format::Svg
        | Format::Png => read.contains(&letters(text)),
    };
    texts.iter().filter(|text| !is_there(text)).collect()
}

/// What Unicode counts among letters and nobody sees: no format keeps it.
const FILLERS: [char; 6] = ['\u{115f}', '\u{1160}', '\u{17b4}', '\u{17b5}', '\u{3164}', '\u{ffa0}'];

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() && !FILLERS.contains(c)).collect()
}

fn example() -> Assessment {
    read_assessment("assets/example.attune".as_ref()).unwrap()
}

/// Everything that people wrote of the last round, and of what they will do.
fn facts(assessment: &Assessment) -> Vec<String> {
    let round = assessment.rounds.last().unwrap();
    let statements = assessment.checklist.statements.iter().map(|of| of.text.clone());
    let responses =
        round.responses.values().flat_map(|of| [of.note.clone(), of.evidence.clone(), of.other_view.clone()]);
    let actions = assessment.actions.iter().flat_map(|of| {
        let told = of.updates.iter().map(|update| update.note.clone());
        [of.what.clone(), of.owner.clone(), of.measure.clone(), of.support.clone()].into_iter().chain(told)
    });
    let team = [assessment.team.name.clone(), assessment.team.workforce.clone()];
    let all = team.into_iter().chain(statements).chain(responses).chain(actions);
    all.filter(|fact| !fact.trim().is_empty()).collect()
}

/// The formats that hold all of such a document: a calendar holds its days alone, and a
/// picture one of its charts.
fn formats(kind: DocumentKind) -> impl Iterator<Item = Format> {
    let all = Format::ALL.into_iter().filter(move |format| format.can_write(kind));
    all.filter(|format| *format != Format::Calendar && !format.is_picture())
}

#[test]
fn every_fact_of_a_file_stands_in_every_format_of_its_record() {
    let kind = AssessmentDocument::Record.into();
    for assessment in [example(), rich()] {
        let facts = facts(&assessment);
        assert!(facts.len() > 20);
        let document = ReportSource::of_last_round(assessment).build(kind, TODAY).unwrap();
        for format in formats(kind) {
            let lost = lost(&facts, format, &document);
            assert!(lost.is_empty(), "{}: {lost:#?}", format.name());
        }
    }
}

/// Every text of a document's tree.
pub fn texts(blocks: &[Block], found: &mut Vec<String>) {
    let words = |of: &Paragraph| [of.lead.clone(), of.text.clone()];
    for block in blocks {
        match block {
            Block::Heading(of) => found.extend([of.lead.clone(), of.text.clone()]),
            Block::Paragraph(of) => found.extend(words(of)),
            Block::List { items, .. } => found.extend(items.iter().cloned()),
            // Without rows there is no table.
            Block::Table(of) if of.rows.is_empty() => {}
            Block::Table(of) => {
                found.extend(of.header.iter().cloned());
                for cell in of.rows.iter().flatten() {
                    if let Cell::Text(paragraphs) | Cell::Across(paragraphs) = cell {
                        found.extend(paragraphs.iter().flat_map(words));
                    }
                }
            }
            Block::Dates(entries) => found.extend(entries.iter().flat_map(|of| {
                let details = of.details.iter().flat_map(words);
                [of.lead.clone(), of.title.clone()].into_iter().chain(details)
            })),
            Block::WritingSpace { labels, .. } => found.extend(labels.iter().cloned()),
            Block::TickBoxes { label, boxes } => {
                found.push(label.clone());
                found.extend(boxes.iter().map(|of| of.label.clone()));
            }
            Block::Fields { of, .. } => texts(std::slice::from_ref(of), found),
            Block::Together(of) | Block::Close(of) | Block::Slips(of) => texts(of, found),
            Block::Abreast(parts) => parts.iter().for_each(|of| texts(of, found)),
            Block::NewPage => {}
        }
    }
}

#[test]
fn no_format_of_any_document_leaves_out_what_another_says() {
    let FileContent::Training(course) = read("assets/example-training.attune".as_ref()).unwrap() else {
        panic!("a course")
    };
    for source in
        [ReportSource::of_last_round(example()), ReportSource::Training { training: course, chance: true }]
    {
        for kind in source.kinds() {
            let document = source.build(kind, TODAY).unwrap();
            let mut said = Vec::new();
            // A table alone is called in a CSV as its file is.
            let alone = document.blocks.iter().filter(|block| matches!(block, Block::Table(_)));
            let alone: Vec<Block> = alone.cloned().collect();
            let is_alone = kind == TrainingDocument::Answers.into();
            texts(if is_alone { &alone } else { &document.blocks }, &mut said);
            assert!(!said.is_empty());
            for format in formats(kind) {
                let lost = lost(&said, format, &document);
                assert!(lost.is_empty(), "{} as {}: {lost:#?}", kind.name(), format.name());
            }
        }
    }
}
