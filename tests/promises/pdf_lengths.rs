//! Documents are as long as they need to be: no page is nearly empty, and nothing is set
//! so small that it has to be.

use std::collections::BTreeSet;

use attune::documents::pdf::layout::{Layout, Owner, Page, Role, Shape, Text, layout};
use attune::documents::pdf::style;
use attune::documents::training::{form, publishing, report};
use attune::documents::{AssessmentDocument, document::Document};
use attune::files::checklists;

use crate::support::{self, TODAY, document};

/// Fewer lines make no page of their own.
const FEW: usize = 4;

fn documents() -> Vec<(String, Document)> {
    let samples = [
        ("example", checklists::example()),
        ("rich", support::rich()),
        ("empty", support::empty()),
        ("bare", support::bare()),
        ("odd", support::odd()),
        ("many", support::many()),
    ];
    let named = |(name, sample)| {
        support::on_paper().map(move |kind| (format!("{name}-{}", kind.name()), document(kind, &sample)))
    };
    let of_teams = samples.into_iter().flat_map(named);
    let course = checklists::example_training();
    let of_courses = [
        ("report", report(&course, false, TODAY)),
        ("report with chance", report(&course, true, TODAY)),
        ("publishing", publishing(&course, TODAY)),
        ("form", form(&course, TODAY)),
    ];
    of_teams.chain(of_courses.map(|(name, document)| (name.to_owned(), document))).collect()
}

fn read(page: &Page) -> impl Iterator<Item = (usize, &Text)> {
    page.items.iter().filter_map(|item| match (item.owner, &item.shape) {
        (Owner::Node(node), Shape::Text(text)) => Some((node, text)),
        _ => None,
    })
}

/// What stands level is one line to the eye.
fn lines(page: &Page) -> usize {
    read(page).map(|(_, text)| format!("{:.0}", text.baseline)).collect::<BTreeSet<_>>().len()
}

#[test]
fn the_documents_of_the_examples_are_as_short_as_promised() {
    let example = checklists::example();
    let pages = |kind| layout(&document(kind, &example)).pages.len();
    let report = layout(&report(&checklists::example_training(), false, TODAY)).pages.len();
    let counted = [pages(AssessmentDocument::Plan), pages(AssessmentDocument::Record), report];
    assert!(counted.iter().zip([3, 7, 12]).all(|(pages, most)| *pages <= most), "{counted:?}");
}

#[test]
fn no_page_but_a_first_one_has_fewer_than_four_lines() {
    for (name, document) in documents() {
        for (number, page) in layout(&document).pages.iter().enumerate().skip(1) {
            let lines = lines(page);
            assert!(lines >= FEW || page.bare, "{name}, page {}: {lines} lines", number + 1);
        }
    }
}

#[test]
fn nothing_that_is_read_is_smaller_than_eleven_points() {
    let is_figure = |layout: &Layout, node: usize| matches!(layout.nodes[node].role, Role::Figure { .. });
    for (name, document) in documents() {
        let layout = layout(&document);
        for (node, text) in layout.pages.iter().flat_map(read) {
            // A mark's letter is told by its word.
            let is_told = text.says.is_some() || is_figure(&layout, node);
            assert!(text.size >= 11.0 || is_told, "{name}: {text:?}");
        }
    }
}

#[test]
fn what_is_said_about_an_action_stands_over_the_whole_width_below_it() {
    let layout = layout(&document(AssessmentDocument::Plan, &support::rich()));
    let across = layout.nodes.iter().filter(|node| node.role == Role::Across(4)).count();
    // All but the one that is no longer needed.
    assert_eq!(across, support::rich().actions.len() - 1);
    let support = "One hour of cover on Thursday afternoons";
    let page = layout.pages.iter().find(|page| read(page).any(|(_, text)| text.text.contains(support)));
    let widest = read(page.unwrap()).map(|(_, text)| text.width()).fold(0.0, f32::max);
    assert!(widest > style::WIDTH / 2.0, "{widest}");
}

#[test]
fn the_plan_begins_with_the_priorities_and_marks_them_with_a_star_and_a_word() {
    let assessment = checklists::example();
    let round = assessment.current_round().unwrap();
    let layout = layout(&document(AssessmentDocument::Plan, &assessment));
    let mut headings: Vec<String> = vec![String::new(); layout.nodes.len()];
    for (node, text) in layout.pages.iter().flat_map(read) {
        if layout.nodes[node].role == Role::Heading(3) {
            headings[node].push_str(&text.text);
        }
    }
    let headings: Vec<&String> = headings.iter().filter(|heading| !heading.is_empty()).collect();
    let starred: Vec<bool> = headings.iter().map(|heading| heading.contains("★ Priority:")).collect();
    assert_eq!(starred.iter().filter(|starred| **starred).count(), round.priorities.len());
    assert!(starred.is_sorted_by(|one, next| one >= next), "{headings:?}");
}
