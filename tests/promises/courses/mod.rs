//! Courses to report on, and what a report says.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::Arc;

use attune::documents::document::{Bar, Block, Cell, Document};
use attune::documents::pdf::layout::{Owner, Role, Shape, layout};
use attune::files::checklists;
use attune::model::{Answers, Course, Moment, Participant, Training, Vote};
use jiff::civil::{Date, date};
use proptest::prelude::*;

pub const TODAY: Date = date(2026, 11, 22);

/// One learner's answers at each moment: a vote a statement, and the two scores.
pub type Person = [Option<(Vec<Option<Vote>>, Option<u8>, Option<u8>)>; 4];

/// A course in which these people answered.
pub fn course(people: &[Person]) -> Training {
    let training = Training::new(checklists::standard());
    let person = |(number, answers): (usize, &Person)| participant(&training, number, answers);
    let participants = people.iter().enumerate().map(person).collect();
    Training {
        id: "8a1d2f60-5b7e-4c93-9d14-2c7f0e6b9a41".to_owned(),
        course: Course { name: "Baby cues course".to_owned(), ..Course::default() },
        questions: true,
        participants,
        ..training.clone()
    }
}

/// Codes and roles that stand in no sentence of a report.
fn participant(training: &Training, number: usize, person: &Person) -> Arc<Participant> {
    let role = ["Zr practitioner", "", "Zr visitor"][number % 3].to_owned();
    let mut participant = Participant { code: format!("Zq{number:03}"), role, ..Participant::default() };
    for (moment, answered) in Moment::ALL.into_iter().zip(person) {
        let Some((votes, understanding, confidence)) = answered else { continue };
        let ids = training.checklist.statements.iter().map(|statement| statement.id.clone());
        let ratings = ids.zip(votes).filter_map(|(id, vote)| Some((id, (*vote)?))).collect();
        let answers = Answers { ratings, understanding: *understanding, confidence: *confidence };
        participant.answers.insert(moment, answers);
    }
    Arc::new(participant)
}

/// Any people who may sit in a course: most answer most of it.
pub fn people(most: usize) -> impl Strategy<Value = Vec<Person>> {
    let vote = prop::option::weighted(
        0.95,
        prop::sample::select(vec![
            Vote::Red,
            Vote::Red,
            Vote::Amber,
            Vote::Amber,
            Vote::Green,
            Vote::Green,
            Vote::Green,
            Vote::CantSay,
        ]),
    );
    let score = || prop::option::weighted(0.8, 1..=5_u8);
    let answered = (prop::collection::vec(vote, 11), score(), score());
    let person = prop::array::uniform4(prop::option::weighted(0.85, answered));
    prop::collection::vec(person, 0..=most)
}

/// Everything that a document says, by eye or by ear, without its footers.
pub fn said(document: &Document) -> Vec<String> {
    let laid_out = layout(document);
    let mut by_node = vec![String::new(); laid_out.nodes.len()];
    for item in laid_out.pages.iter().flat_map(|page| &page.items) {
        if let (Owner::Node(node), Shape::Text(text)) = (item.owner, &item.shape) {
            by_node[node] += &text.text;
        }
    }
    for (node, words) in laid_out.nodes.iter().zip(&mut by_node) {
        if let Role::Figure { alternative } = &node.role {
            *words += alternative;
        }
    }
    let plain = by_node.iter().map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "));
    plain.filter(|words| !words.is_empty()).collect()
}

/// Every bar that is drawn.
pub fn bars(blocks: &[Block]) -> Vec<Bar> {
    let mut bars = Vec::new();
    for block in blocks {
        match block {
            Block::Together(inner) | Block::Close(inner) => bars.extend(self::bars(inner)),
            Block::Abreast(parts) => bars.extend(parts.iter().flat_map(|inner| self::bars(inner))),
            Block::Table(table) => bars.extend(table.rows.iter().flatten().filter_map(|cell| match cell {
                Cell::Bar(bar) => Some(bar.clone()),
                _ => None,
            })),
            _ => {}
        }
    }
    bars
}
