//! Pages are whole, in order and fit to be printed.

use crate::support;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use attune::documents::AssessmentDocument;
use attune::documents::document::{Block, Cell, Document, Paper, Paragraph, Style, Table};
use attune::documents::pdf::layout::{Layout, Owner, Page, Placed, Role, Shape};
use attune::documents::pdf::{self, STAND_IN, layout, style};
use attune::files::format;
use attune::model::{Assessment, Rating, When};

fn lay_out(kind: AssessmentDocument, assessment: &Assessment) -> Layout {
    layout(&support::document(kind, assessment))
}

fn all() -> Vec<Layout> {
    let samples = [support::rich(), support::empty(), support::bare(), support::odd(), support::many()];
    samples.iter().flat_map(|sample| support::on_paper().map(|kind| lay_out(kind, sample))).collect()
}

fn text(item: &Placed) -> Option<&str> {
    match &item.shape {
        Shape::Text(text) => Some(text.text.as_str()),
        _ => None,
    }
}

/// Every word that is read out, in reading order.
fn read_out(layout: &Layout) -> String {
    let items = || layout.pages.iter().flat_map(|page| &page.items);
    let mut by_node: Vec<String> = vec![String::new(); layout.nodes.len()];
    for item in items() {
        if let (Owner::Node(node), Some(text)) = (item.owner, text(item)) {
            by_node[node].push_str(text);
        }
    }
    by_node.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn document(blocks: Vec<Block>) -> Document {
    let (title, author, footer) = ("Title".into(), "Team".into(), "Footer".into());
    Document { title, author, date: support::TODAY, footer, paper: Paper::A4, blocks }
}

#[test]
fn everything_lies_within_the_margins() {
    for layout in all() {
        support::assert_within_margins(&layout);
    }
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    for layout in all() {
        for page in &layout.pages {
            let last = page.items.iter().rev().find_map(|item| match item.owner {
                Owner::Node(node) => Some(&layout.nodes[node].role),
                _ => None,
            });
            assert!(!matches!(last, Some(Role::Heading(_) | Role::ColumnHeader)), "{last:?}");
        }
    }
}

#[test]
fn a_header_row_is_said_again_on_each_page_of_its_table() {
    let layout = lay_out(AssessmentDocument::Plan, &support::many());
    let again = |page: &&attune::documents::pdf::layout::Page| {
        page.items.iter().any(|item| item.owner == Owner::Pagination && text(item) == Some("Rating"))
    };
    assert!(layout.pages.iter().filter(again).count() >= 1);
    let headers = layout.nodes.iter().filter(|node| node.role == Role::ColumnHeader).count();
    let tables = layout.nodes.iter().filter(|node| matches!(node.role, Role::Table { .. })).count();
    assert!(headers <= tables * 5, "said again, but read out once");
}

#[test]
fn a_row_is_split_only_where_much_of_a_page_would_stay_white() {
    let row = |lines: usize| vec![Cell::text("word\n".repeat(lines)), Cell::text("x")];
    let rows = [3, 20, 25, 14, 40, 2, 30, 9].map(row).into();
    let table =
        Table { summary: String::new(), header: vec!["A".into(), "B".into()], widths: vec![1.0, 1.0], rows };
    let layout = layout(&document(vec![Block::Table(table)]));
    assert!(layout.pages.len() > 2);
    // What is white at the foot of a page, had the row that is split begun on the next one.
    let height = style::HEIGHT;
    let (mut split, mut kept) = (0, 0);
    let cells = layout.nodes.iter().enumerate().filter(|(_, node)| node.role == Role::Cell);
    for (node, _) in cells {
        let top = |page: &Page| {
            let of_row = page.items.iter().filter(|item| item.owner == Owner::Node(node));
            of_row
                .filter_map(|item| match &item.shape {
                    Shape::Text(text) => Some(text.baseline - text.size),
                    _ => None,
                })
                .reduce(f32::min)
        };
        let tops: Vec<f32> = layout.pages.iter().filter_map(top).collect();
        match tops[..] {
            [_] => kept += 1,
            [first, ..] => {
                split += 1;
                let white = style::TOP + height - first;
                assert!(white > height * 0.2, "cell {node}: {white} points would have stayed white");
            }
            [] => panic!("cell {node} is nowhere"),
        }
    }
    assert!(split > 0 && kept > 8, "{split} split, {kept} kept");
}

#[test]
fn a_row_higher_than_a_page_goes_on_over_the_next_ones_and_loses_nothing() {
    let words: Vec<String> = (0..3000).map(|number| format!("w{number}")).collect();
    let rows = vec![vec![Cell::text(words.join(" ")), Cell::text("beside")]];
    let table =
        Table { summary: String::new(), header: vec!["A".into(), "B".into()], widths: vec![0.3, 0.7], rows };
    let layout = layout(&document(vec![Block::Table(table)]));
    assert!(layout.pages.len() > 3);
    assert_eq!(read_out(&layout), format!("A B {} beside", words.join(" ")));
    support::assert_within_margins(&layout);
}

#[test]
fn a_statement_of_the_blank_form_stays_on_one_page() {
    let layout = lay_out(AssessmentDocument::Blank, &support::rich());
    for page in &layout.pages {
        let words: Vec<&str> = page.items.iter().filter_map(text).map(str::trim).collect();
        let count = |word: &str| words.iter().filter(|found| **found == word).count();
        assert_eq!(count("Why this rating"), count("By when"));
    }
}

#[test]
fn every_word_of_every_note_is_there_in_order() {
    let assessment = support::rich();
    let read = read_out(&lay_out(AssessmentDocument::Record, &assessment));
    for statement in &assessment.checklist.statements {
        assert!(read.contains(&statement.text), "{}", statement.text);
    }
    for response in assessment.current_round().unwrap().responses.values() {
        for said in [&response.note, &response.evidence, &response.other_view] {
            let words: Vec<&str> = said.split_whitespace().collect();
            let halves = said.split("\n\n").map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
            assert!(halves.clone().all(|part| read.contains(&part)), "{words:?}");
        }
    }
    for action in &assessment.actions {
        assert!(read.contains(&action.what), "{}", action.what);
        assert!(action.updates.iter().all(|update| read.contains(&update.note)), "{:?}", action.updates);
    }
}

#[test]
fn a_character_that_the_typeface_lacks_is_named_and_stands_in_visibly() {
    let blocks = vec![Block::Paragraph(Paragraph::new(Style::Body, "Ada 日, ŵ and café, a\u{301}b"))];
    let document = document(blocks);
    let pdf = pdf::write(&document).unwrap();
    assert_eq!(pdf::quoted(&pdf.missing), "日 in “Ada 日, ŵ and café, a\u{301}b”");
    assert_eq!(read_out(&layout(&document)), format!("Ada {STAND_IN}, ŵ and café, áb"));
}

#[test]
fn what_was_pasted_from_a_pdf_or_from_word_is_printed_and_can_be_copied_out() {
    let case = "tests/fixtures/cases/ballots/pasted-from-pdf-and-word.attune";
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join(case);
    let record = support::document(AssessmentDocument::Record, &format::read_assessment(&case).unwrap());
    let right = "It is difficult to find the time. • First → second ✓ done";
    assert!(read_out(&layout(&record)).contains(right));
    let pdf = pdf::write(&record).unwrap();
    assert!(pdf.missing.is_empty());
    let file = lopdf::Document::load_mem(&pdf.bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let copied = file.extract_text(&pages).unwrap();
    let copied = copied.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(copied.contains(right), "{copied}");
}

#[test]
fn a_preview_finds_each_word_where_the_pdf_has_it() {
    let layout = lay_out(AssessmentDocument::Plan, &support::rich());
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        let Shape::Text(text) = &item.shape else { continue };
        let words: Vec<_> = text.words().collect();
        assert_eq!(words.first().map(|(x, _)| *x), Some(text.x));
        assert!(words.iter().all(|(x, _)| *x <= text.x + text.width()));
        let joined: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
        assert_eq!(joined.join(" "), text.text.trim_end());
    }
}

#[test]
fn the_three_ratings_stay_apart_in_black_and_white() {
    let luminance = |rating| {
        let [r, g, b] = style::chip(Some(rating)).fill.0.map(|part| f64::from(part) / 255.0);
        let linear =
            |part: f64| if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    };
    let [red, amber, green] = [Rating::Red, Rating::Amber, Rating::Green].map(luminance);
    assert!(red < 0.15 && (0.3..0.65).contains(&amber) && green > 0.75, "{red} {amber} {green}");
}

#[test]
fn two_hundred_statements_with_long_notes_take_seconds() {
    let assessment = support::huge();
    let started = Instant::now();
    for kind in support::on_paper() {
        let document = support::document(kind, &assessment);
        let pdf = pdf::write(&document).unwrap();
        assert!(pdf.missing.is_empty());
        assert!(
            pdf.pages
                > if matches!(
                    kind,
                    AssessmentDocument::Sheet
                        | AssessmentDocument::Charts
                        | AssessmentDocument::Slips
                        | AssessmentDocument::Dates
                ) {
                    5
                } else if matches!(
                    kind,
                    AssessmentDocument::Summary
                        | AssessmentDocument::Poster
                        | AssessmentDocument::Agenda
                        | AssessmentDocument::Reminders
                ) {
                    0
                } else {
                    90
                },
            "{kind:?}: {}",
            pdf.pages
        );
    }
    assert!(started.elapsed() < Duration::from_secs(30), "{:?}", started.elapsed());
}

#[test]
fn words_instead_of_a_date_are_printed_as_they_were_said() {
    let mut assessment = support::rich();
    let words = Some(When::Words("once the hall is painted".to_owned()));
    for action in &mut assessment.actions {
        Arc::make_mut(action).due.clone_from(&words);
    }
    let layout = lay_out(AssessmentDocument::Plan, &assessment);
    let printed = read_out(&layout);
    assert!(printed.contains("once the hall is painted"), "{printed}");
    assert!(!printed.contains("overdue"), "{printed}");
}
