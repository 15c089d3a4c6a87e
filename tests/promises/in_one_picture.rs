//! More than two rounds, and more than two moments, stand in one picture on paper too.

use std::sync::Arc;

use crate::courses::{Person, course};
use crate::support::{TODAY, assert_within_margins, rich};
use attune::documents::assessment::change;
use attune::documents::document::{BarCounts, Block, Cell, Document, Table};
use attune::documents::pdf::layout::{Role, Shape, layout};
use attune::documents::training::{publishing, report};
use attune::documents::{Format, pdf};
use attune::model::compare::Side;
use attune::model::{Assessment, Checklist, Rating, Response, Statement, Vote};
use jiff::civil::date;

/// So many rounds a month apart, and as many statements.
fn rounds(count: usize, statements: usize) -> Assessment {
    let mut assessment = rich();
    let list: Vec<Statement> = (1..=statements)
        .map(|number| Statement {
            id: format!("s{number}"),
            text: format!("Know how to do what is asked of us in statement {number}."),
            title: format!("Statement {number}"),
            ..Statement::default()
        })
        .collect();
    assessment.checklist = Arc::new(Checklist { statements: list, ..(*assessment.checklist).clone() });
    assessment.actions.clear();
    let ratings =
        [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green), Some(Rating::NotApplicable), None];
    let first = (*assessment.rounds[0]).clone();
    let round = |number: usize| {
        let mut round = first.clone();
        round.id = format!("r{number}");
        round.label = format!("Round {}", number + 1);
        round.date =
            date(2020, 1, 14).saturating_add(jiff::Span::new().months(i64::try_from(number).unwrap()));
        round.votes.clear();
        round.revealed.clear();
        round.priorities.clear();
        round.responses = (0..statements)
            .map(|statement| {
                let agreed = ratings[(number * 3 + statement) % ratings.len()];
                (format!("s{}", statement + 1), Arc::new(Response { agreed, ..Response::default() }))
            })
            .collect();
        Arc::new(round)
    };
    assessment.rounds = (0..count).map(round).collect();
    assessment
}

/// The change report from the last round but one to the last.
fn change_report(assessment: &Assessment) -> Document {
    let [.., before, after] = &assessment.rounds[..] else { panic!("one round") };
    let side = |round| Side { assessment, round };
    change::build(side(before), side(after), TODAY)
}

fn tables<'a>(blocks: &'a [Block], found: &mut Vec<&'a Table>) {
    for block in blocks {
        match block {
            Block::Table(table) => found.push(table),
            Block::Together(blocks) | Block::Close(blocks) => tables(blocks, found),
            Block::Abreast(parts) => parts.iter().for_each(|blocks| tables(blocks, found)),
            _ => {}
        }
    }
}

fn called<'a>(document: &'a Document, summary: &str) -> Option<&'a Table> {
    let mut found = Vec::new();
    tables(&document.blocks, &mut found);
    found.into_iter().find(|table| table.summary == summary)
}

#[test]
fn three_to_twelve_rounds_stand_in_one_table_with_a_dated_column_for_each() {
    for (count, statements) in [(3, 11), (5, 11), (7, 11), (8, 11), (12, 11), (5, 200), (12, 200)] {
        let assessment = rounds(count, statements);
        let document = change_report(&assessment);
        let table = called(&document, "Ratings round by round").unwrap();
        let shown = count.min(7);
        assert_eq!(table.header.len(), shown + 1);
        assert!((table.widths.iter().sum::<f32>() - 1.0).abs() < 1e-4, "{:?}", table.widths);
        assert_eq!(table.rows.len(), statements);
        let latest = &assessment.rounds[count - shown..];
        for (statement, row) in table.rows.iter().enumerate() {
            for (round, cell) in latest.iter().zip(&row[1..]) {
                let Cell::Small(mark) = cell else { panic!("{cell:?}") };
                assert_eq!(mark.rating, round.rating(&format!("s{}", statement + 1)));
            }
        }
        let read = String::from_utf8(Format::Text.write(&document, None).unwrap().bytes).unwrap();
        for day in [&table.header[1], table.header.last().unwrap()] {
            let day = &day.replace('\u{a0}', " ")[..6];
            assert!(read.contains(day), "{day} is not in the text");
        }
        let left_out = "left out for want of room";
        assert_eq!(read.split_whitespace().collect::<Vec<_>>().join(" ").contains(left_out), count > 7);
    }
}

#[test]
fn every_mark_of_the_rounds_is_a_figure_with_its_word_in_a_row_under_a_header() {
    for (count, statements) in [(5, 11), (12, 200)] {
        let laid_out = layout(&change_report(&rounds(count, statements)));
        let table = laid_out.nodes.iter().position(
            |node| matches!(&node.role, Role::Table { summary } if summary == "Ratings round by round"),
        );
        let below = |parent: usize| laid_out.nodes[parent].kids.clone();
        let rows = below(table.unwrap());
        assert_eq!(rows.len(), statements + 1);
        let shown = count.min(7);
        let headers = below(rows[0]);
        assert_eq!(headers.len(), shown + 1);
        assert!(headers.iter().all(|node| laid_out.nodes[*node].role == Role::ColumnHeader));
        for row in &rows[1..] {
            let cells = below(*row);
            assert_eq!(cells.len(), shown + 1);
            for cell in &cells[1..] {
                let [figure] = below(*cell)[..] else { panic!("one figure to a cell") };
                let Role::Figure { alternative } = &laid_out.nodes[figure].role else { panic!() };
                let words = ["Red", "Amber", "Green", "Not applicable", "Not yet rated"];
                assert!(words.contains(&alternative.as_str()), "{alternative}");
            }
        }
        assert_within_margins(&laid_out);
        assert!(pdf::write(&change_report(&rounds(count, statements))).is_ok());
    }
}

#[test]
fn two_rounds_have_no_such_table_and_nor_have_two_moments() {
    let summary = "Ratings round by round";
    assert!(called(&change_report(&rounds(2, 11)), summary).is_none());
    // Up to the later of the two that are compared, and not beyond.
    let assessment = rounds(6, 11);
    let side = |round: usize| Side { assessment: &assessment, round: &assessment.rounds[round] };
    assert!(called(&change::build(side(0), side(1), TODAY), summary).is_none());
    let of_three = change::build(side(0), side(2), TODAY);
    assert_eq!(called(&of_three, summary).unwrap().header.len(), 4);
    let people = vec![at([Some(Vote::Red), Some(Vote::Green), None, None]); 12];
    assert!(called(&report(&course(&people), false, TODAY), "Answers at each moment").is_none());
}

/// Somebody who gave the first statement these answers, a moment each.
fn at(votes: [Option<Vote>; 4]) -> Person {
    votes.map(|vote| vote.map(|vote| (vec![Some(vote)], None, None)))
}

#[test]
fn every_answer_in_a_bar_bears_its_letter_however_few_gave_it() {
    use Vote::{Amber, Green, Red};
    let mut people = vec![at([Some(Red), Some(Green), None, Some(Amber)]); 40];
    people.extend([Red, Amber, Green].map(|vote| at([None, None, Some(vote), None])));
    let laid_out = layout(&report(&course(&people), false, TODAY));
    let texts = laid_out.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.shape {
        Shape::Text(text) => Some(text.text.as_str()),
        _ => None,
    });
    let texts: Vec<_> = texts.collect();
    for few in ["R 1", "A 1", "G 1"] {
        assert!(texts.contains(&few), "{few}: {texts:?}");
    }
}

#[test]
fn four_moments_stand_in_one_chart_of_counts_and_none_of_them_is_published() {
    use Vote::{Amber, CantSay, Green, Red};
    let mut people = vec![at([Some(Red), Some(Green), Some(Red), Some(Amber)]); 7];
    people.extend(vec![at([Some(Amber), Some(CantSay), None, Some(Green)]); 5]);
    people.push(at([Some(Green), None, None, None]));
    let course = course(&people);
    let document = report(&course, false, TODAY);
    let table = called(&document, "Answers at each moment").unwrap();
    assert_eq!(table.header.len(), 5);
    assert!((table.widths.iter().sum::<f32>() - 1.0).abs() < 1e-4, "{:?}", table.widths);
    let said = |row: &[Cell]| -> Vec<String> {
        let told = |cell: &Cell| match cell {
            Cell::Bar(bar) => {
                let BarCounts::Answers(tally) = bar.counts else { panic!("{bar:?}") };
                assert_eq!(bar.all, 13, "the longest bar is of all who answered");
                assert!(tally.people() > 0);
                bar.alternative.replace('\u{a0}', " ")
            }
            Cell::Text(paragraphs) => paragraphs[0].text.clone(),
            other => panic!("{other:?}"),
        };
        row[1..].iter().map(told).collect()
    };
    let first = ["7 Red, 5 Amber, 1 Green", "7 Green, 5 can’t say", "7 Red", "7 Amber, 5 Green"];
    assert_eq!(said(&table.rows[0]), first);
    assert_eq!(said(&table.rows[1]), ["none"; 4], "nobody answered the second statement");
    assert!(called(&publishing(&course, TODAY), "Answers at each moment").is_none());
}
