//! What a workshop takes to paper: first votes that the room has been shown,
//! the sheet for the wall, and slips to vote on.

use crate::support;
use std::collections::BTreeMap;
use std::sync::Arc;

use attune::documents::AssessmentDocument;
use attune::documents::pdf::layout;
use attune::documents::pdf::layout::{Layout, Owner, Role, Shape};
use attune::model::{Action, Assessment, GroupVotes, Rating, Response, Round, Statement, Tally, When};
use attune::text;

/// How the roles that are counted together are told.
const FOLDED: &str = "Counted together, so that nobody can be picked out";

/// Every statement has votes of 14 people, of whom six are two small roles.
fn voted() -> Assessment {
    let mut assessment = support::rich();
    let ids: Vec<String> =
        assessment.checklist.statements.iter().map(|statement| statement.id.clone()).collect();
    let round = current(&mut assessment);
    for id in ids {
        round.votes.insert(
            id.clone(),
            vec![
                votes("Nursery practitioner", [4, 1, 2, 1]),
                votes("Room leader", [0, 0, 4, 0]),
                votes("Manager", [2, 0, 0, 0]),
            ],
        );
        round.revealed.insert(id);
    }
    assessment
}

fn votes(group: &str, [red, amber, green, cant_say]: [u32; 4]) -> GroupVotes {
    GroupVotes::new(group, Tally { red, amber, green, cant_say })
}

fn current(assessment: &mut Assessment) -> &mut Round {
    Arc::make_mut(assessment.rounds.last_mut().unwrap())
}

fn lay_out(kind: AssessmentDocument, assessment: &Assessment) -> Layout {
    layout(&support::document(kind, assessment))
}

/// Every word of a page that is read out, in reading order.
fn read_out(kind: AssessmentDocument, assessment: &Assessment) -> String {
    let layout = lay_out(kind, assessment);
    let mut by_node: BTreeMap<usize, String> = BTreeMap::new();
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        if let (Owner::Node(node), Shape::Text(text)) = (item.owner, &item.shape) {
            by_node.entry(node).or_default().push_str(&text.text);
        }
    }
    let said: Vec<String> = by_node.into_values().collect();
    said.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(kind: AssessmentDocument, assessment: &Assessment, words: &[&str]) {
    let said = read_out(kind, assessment);
    for word in words {
        assert!(said.contains(word), "{kind:?}: “{word}” is not in: {said}");
    }
}

#[test]
fn first_votes_stand_beside_the_rating_that_was_agreed() {
    let assessment = voted();
    for kind in [AssessmentDocument::Plan, AssessmentDocument::Record] {
        says(
            kind,
            &assessment,
            &["14 of 18 staff", "Tuning in to cues Amber 6 R, 1 A, 6 G, 1 can’t say wide apart"],
        );
    }
    says(
        AssessmentDocument::Sheet,
        &assessment,
        &["Took part: 14 of 18 staff", "Tuning in to cues Amber 6 R, 1 A, 6 G, 1 can’t say wide apart"],
    );
    says(AssessmentDocument::Record, &assessment, &["How we voted: Cards in the air.", "Spread: wide apart"]);
}

#[test]
fn a_row_on_which_not_everybody_voted_says_on_how_many_votes_it_stands() {
    let mut assessment = voted();
    let people = current(&mut assessment).people();
    let everybody = people.to_string();
    let ids: Vec<String> = assessment.checklist.statements.iter().map(|of| of.id.clone()).collect();
    for id in &ids {
        current(&mut assessment).votes.insert(id.clone(), vec![votes("", [people, 0, 0, 0])]);
        current(&mut assessment).revealed.insert(id.clone());
    }
    let line = |voted: u32| format!("{voted} votes were counted on this statement; {everybody} people");
    assert!(
        !read_out(AssessmentDocument::Record, &assessment).contains("votes were counted on this statement")
    );
    current(&mut assessment).votes.insert(ids[0].clone(), vec![votes("", [people - 1, 0, 0, 0])]);
    let said = read_out(AssessmentDocument::Record, &assessment);
    assert_eq!(said.matches(&line(people - 1)).count(), 1, "{said}");
}

#[test]
fn where_nobody_voted_no_document_speaks_of_votes() {
    let mut assessment = voted();
    current(&mut assessment).votes.clear();
    for kind in [AssessmentDocument::Plan, AssessmentDocument::Record, AssessmentDocument::Sheet] {
        let said = read_out(kind, &assessment);
        assert!(!said.contains("First votes") && !said.contains("Spread"), "{kind:?}: {said}");
    }
}

#[test]
fn votes_that_the_room_has_not_been_shown_are_in_no_document() {
    let mut assessment = voted();
    let round = current(&mut assessment);
    round.revealed.remove("cues");
    round.votes.insert("cues".into(), vec![votes("", [71, 72, 73, 74])]);
    for kind in support::on_paper() {
        let said = read_out(kind, &assessment);
        for count in ["71", "72", "73", "74", "290"] {
            assert!(!said.contains(count), "{kind:?}: {count}");
        }
        let note = said.contains(&text!("doc-votes-hidden"));
        assert_eq!(
            note,
            matches!(
                kind,
                AssessmentDocument::Plan
                    | AssessmentDocument::Record
                    | AssessmentDocument::Sheet
                    | AssessmentDocument::Charts
            ),
            "{kind:?}"
        );
    }
    says(AssessmentDocument::Plan, &assessment, &["Tuning in to cues Amber none shown"]);
}

#[test]
fn a_small_role_that_somebody_wrote_into_the_file_is_printed_folded() {
    let said = read_out(AssessmentDocument::Record, &voted());
    assert!(
        said.contains("Nursery practitioner 4 1 2 1 Other roles together 2 0 4 0 Everyone 6 1 6 1"),
        "{said}"
    );
    // Before the tables by role, and nowhere where none are.
    let (before, after) = said.split_once(FOLDED).unwrap();
    assert!(before.trim_end().ends_with("Statement by statement") && after.contains("Other roles together"));
    assert!(!read_out(AssessmentDocument::Plan, &voted()).contains(FOLDED));
    assert!(!said.contains("Manager 2 0 0 0") && !said.contains("Room leader 0 0 4 0"), "{said}");
}

#[test]
fn a_room_under_five_has_totals_only_and_is_told_why() {
    let mut assessment = voted();
    let few = vec![votes("Manager", [1, 0, 0, 0]), votes("Room leader", [0, 1, 2, 0])];
    current(&mut assessment).votes.values_mut().for_each(|votes| votes.clone_from(&few));
    let said = read_out(AssessmentDocument::Record, &assessment);
    assert!(said.contains("Everyone 1 1 2 0") && said.contains(&text!("doc-votes-few")), "{said}");
    assert!(!said.contains("Room leader 0") && !said.contains(FOLDED), "{said}");
}

#[test]
fn an_agreed_rating_that_most_did_not_give_is_pointed_out_until_somebody_says_why() {
    let mut assessment = voted();
    let rate = |assessment: &mut Assessment, agreed, note: &str| {
        let response = Response { agreed: Some(agreed), note: note.into(), ..Response::default() };
        current(assessment).responses.insert("reflection".into(), Arc::new(response));
        read_out(AssessmentDocument::Record, assessment).matches(&text!("doc-votes-asks-why")).count()
    };
    assert_eq!(rate(&mut assessment, Rating::Amber, " "), 1);
    assert_eq!(rate(&mut assessment, Rating::Amber, "It depends on the room."), 0);
    assert_eq!(rate(&mut assessment, Rating::Green, ""), 0);
}

#[test]
fn the_other_view_is_in_the_plan_and_in_the_record() {
    let view = "Two practitioners in the baby room would have said Green";
    says(
        AssessmentDocument::Plan,
        &voted(),
        &["Where not everyone agreed", &format!("Tuning in to cues: {view}")],
    );
    says(AssessmentDocument::Record, &voted(), &[view]);
}

/// The widest that a round of our own eleven statements comes to.
fn wide() -> Assessment {
    let mut assessment = voted();
    assessment.team.name = "The Family Hub and Children’s Centre of Upper Stoke and Nether Wallop".into();
    let round = current(&mut assessment);
    round.label = "Second workshop with the health visitors".into();
    round.priorities = vec!["strategies".into(), "informed-practice".into(), "joint-learning".into()];
    round.responses.clear();
    let agreed = Some(Rating::NotApplicable);
    round.responses.insert("send".into(), Arc::new(Response { agreed, ..Response::default() }));
    for votes in round.votes.values_mut() {
        *votes = vec![self::votes("", [10, 11, 12, 13])];
    }
    assessment
}

#[test]
fn the_workshop_sheet_of_eleven_statements_is_one_page() {
    for assessment in [voted(), wide(), support::rich(), support::empty()] {
        assert_eq!(lay_out(AssessmentDocument::Sheet, &assessment).pages.len(), 1);
    }
    assert!(
        lay_out(AssessmentDocument::Sheet, &support::huge()).pages.len() > 1,
        "a longer checklist runs on"
    );
}

#[test]
fn the_priorities_on_the_sheet_are_the_largest_words_but_for_the_team() {
    let assessment = voted();
    let layout = lay_out(AssessmentDocument::Sheet, &assessment);
    let size = |words: &str| {
        let sizes = layout.pages[0].items.iter().filter_map(|item| match &item.shape {
            Shape::Text(text) if text.text.trim() == words => Some(text.size),
            _ => None,
        });
        sizes.fold(0.0, f32::max)
    };
    for title in ["Observing relationships", "Reflective supervision", "Tuning in to cues"] {
        assert!(size(title) > 16.0, "{title}");
    }
}

/// How often the words stand on the first page, whoever they belong to.
fn copies(layout: &Layout, words: &str) -> usize {
    let is_it = |shape: &Shape| matches!(shape, Shape::Text(text) if text.text.trim() == words);
    layout.pages[0].items.iter().filter(|item| is_it(&item.shape)).count()
}

#[test]
fn two_slips_of_eleven_statements_are_on_a_page_and_read_out_once() {
    for assessment in [voted(), wide(), support::empty()] {
        let layout = lay_out(AssessmentDocument::Slips, &assessment);
        let foot = text!("doc-slips-foot");
        assert_eq!((layout.pages.len(), copies(&layout, &foot)), (1, 2));
        support::assert_within_margins(&layout);
        let said = read_out(AssessmentDocument::Slips, &assessment);
        assert_eq!(said.matches(&foot).count(), 1);
    }
}

/// What is on the paper is what is on the screen: numbers, wording and meanings.
#[test]
fn a_slip_carries_the_published_statements_by_number_and_what_the_ratings_mean() {
    let assessment = voted();
    let said = read_out(AssessmentDocument::Slips, &assessment);
    let mut rest = said.as_str();
    for (number, statement) in (1..).zip(&assessment.checklist.statements) {
        let row = format!("{number}. {} R A G", statement.text);
        let (_, after) = rest.split_once(&row).unwrap_or_else(|| panic!("{row} is not in {said}"));
        rest = after;
    }
    assert!(said.contains(&text!("vote-meaning")), "{said}");
}

#[test]
fn four_slips_of_two_statements_are_on_a_page() {
    let mut assessment = voted();
    let mut checklist = (*assessment.checklist).clone();
    checklist.statements.truncate(2);
    assessment.checklist = Arc::new(checklist);
    let layout = lay_out(AssessmentDocument::Slips, &assessment);
    assert_eq!((layout.pages.len(), copies(&layout, &text!("doc-slips-foot"))), (1, 4));
    support::assert_within_margins(&layout);
}

#[test]
fn a_slip_asks_for_a_role_only_where_there_are_roles() {
    says(
        AssessmentDocument::Slips,
        &voted(),
        &["Acorn Nursery", "Your role:", "Our workforce… Red Amber Green Can’t say"],
    );
    assert!(!read_out(AssessmentDocument::Slips, &support::empty()).contains("Your role:"));
}

#[test]
fn nothing_on_a_slip_is_small() {
    let assessment = voted();
    let layout = lay_out(AssessmentDocument::Slips, &assessment);
    let read = assessment.checklist.statements.iter().map(|statement| statement.text.as_str());
    let read: Vec<String> = read.map(ToOwned::to_owned).chain([text!("vote-meaning")]).collect();
    for item in &layout.pages[0].items {
        let Shape::Text(text) = &item.shape else { continue };
        let line = text.text.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(". ").trim();
        let is_read = line.contains(' ') && read.iter().any(|words| words.contains(line));
        // But for the letter in a shape to tick, which is told by its word.
        assert!(text.size >= if is_read || text.says.is_none() { 11.0 } else { 10.0 }, "{text:?}");
    }
}

#[test]
fn slips_that_are_too_long_for_a_quarter_take_half_a_page_or_run_on() {
    let mut assessment = voted();
    let mut checklist = (*assessment.checklist).clone();
    let more =
        |number| Statement { id: format!("s{number}"), text: "Listen.".into(), ..Statement::default() };
    checklist.statements.extend((0..2).map(more));
    assessment.checklist = Arc::new(checklist.clone());
    let layout = lay_out(AssessmentDocument::Slips, &assessment);
    assert_eq!((layout.pages.len(), copies(&layout, &text!("doc-slips-foot"))), (1, 2));
    support::assert_within_margins(&layout);

    checklist.statements.extend((2..200).map(more));
    assessment.checklist = Arc::new(checklist);
    let layout = lay_out(AssessmentDocument::Slips, &assessment);
    let rows = layout.nodes.iter().filter(|node| node.role == Role::Row).count();
    assert!(layout.pages.len() > 5 && rows == 212, "{} pages, {rows} rows", layout.pages.len());
    support::assert_within_margins(&layout);
}

#[test]
fn words_instead_of_a_date_make_a_sentence_and_priorities_stand_in_the_order_of_the_plan() {
    let mut assessment = voted();
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    round.review = Some(When::Words("after Easter".to_owned()));
    // The second of them is Red, the first Amber.
    round.priorities = vec!["cues".to_owned(), "supervision".to_owned()];
    let (statement, raised) = ("cues".to_owned(), assessment.actions[0].raised.clone());
    let empty = Action { id: "empty".to_owned(), statement, raised, ..Action::default() };
    assessment.actions.push(Arc::new(empty));
    says(
        AssessmentDocument::Plan,
        &assessment,
        &[
            "When we will look at the whole plan again: after Easter.",
            "1. Reflective supervision 2. Tuning in to cues",
        ],
    );
    let said = read_out(AssessmentDocument::Plan, &assessment);
    assert!(!said.contains("not yet written"), "{said}");
}
