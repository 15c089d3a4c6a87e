//! What goes to those who were not in the room, or comes before it: the summary, the
//! poster, the reminders, the agenda.

use std::collections::BTreeMap;
use std::sync::Arc;

use attune::documents::AssessmentDocument::{self, Agenda, Poster, Reminders, Summary};
use attune::documents::document::{Block, Cell, Document};
use attune::documents::pdf::layout::{Owner, Placed, Shape, layout};
use attune::files::checklists;
use attune::model::{Action, Assessment, Mode, Status, Update, When};
use jiff::ToSpan;

use crate::support::{self, TODAY, document};

/// What is read out on each page.
fn pages(kind: AssessmentDocument, assessment: &Assessment) -> Vec<String> {
    let layout = layout(&document(kind, assessment));
    let page = |items: &[Placed]| {
        let mut by_node: BTreeMap<usize, String> = BTreeMap::new();
        for item in items {
            if let (Owner::Node(node), Shape::Text(text)) = (item.owner, &item.shape) {
                by_node.entry(node).or_default().push_str(&text.text);
            }
        }
        let said: Vec<String> = by_node.into_values().collect();
        said.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    layout.pages.iter().map(|of| page(&of.items)).collect()
}

/// Eleven statements, everything in it as long as people write it and longer.
fn long() -> Assessment {
    let mut assessment = checklists::example();
    let long =
        |said: &str| format!("{said} – {}", "and what else there is to say of it, at length ".repeat(12));
    let mut checklist = (*assessment.checklist).clone();
    for statement in &mut checklist.statements {
        statement.title = long(&statement.title);
    }
    assessment.team.name = long("A nursery");
    checklist.title = long("A checklist");
    assessment.checklist = Arc::new(checklist);
    for action in &mut assessment.actions {
        let action = Arc::make_mut(action);
        (action.what, action.owner) = (long(&action.what), long(&action.owner));
    }
    for round in &mut assessment.rounds {
        let round = Arc::make_mut(round);
        round.label = long(&round.label);
    }
    assessment
}

#[test]
fn no_full_stop_follows_the_sign_of_what_is_cut() {
    for kind in [Summary, Poster] {
        let said = pages(kind, &long()).join(" ");
        assert!(said.contains('…') && !said.contains("…."), "{kind:?}: {said}");
    }
}

#[test]
fn the_summary_and_the_poster_are_one_page_whatever_the_file_holds() {
    let files = [
        checklists::example(),
        support::rich(),
        support::bare(),
        support::empty(),
        support::many(),
        support::odd(),
        long(),
        support::huge(),
    ];
    for (number, assessment) in files.iter().enumerate() {
        for kind in [Summary, Poster] {
            let pages = pages(kind, assessment);
            assert_eq!(pages.len(), 1, "{} of file {number}: {pages:#?}", kind.name());
        }
    }
}

#[test]
fn the_summary_says_where_the_rest_is_and_what_is_shortened() {
    let example = pages(Summary, &checklists::example()).concat();
    assert!(example.contains("2 moved up, 2 moved down, 5 stayed"), "{example}");
    let long = pages(Summary, &long()).concat();
    assert!(long.contains("What ends in “…” is shortened here."), "{long}");
    let many = pages(Summary, &support::huge()).concat();
    assert!(many.contains("And 189 more statements in the full record."), "{many}");
    let mut due = support::rich();
    due.actions.clear();
    for days in 0..8 {
        let day = TODAY + days.days();
        let (what, id) = (format!("Do thing {days}"), format!("a{days}"));
        due.actions.push(Arc::new(Action { id, what, due: Some(day.into()), ..Action::default() }));
    }
    Arc::make_mut(due.rounds.last_mut().unwrap()).review = None;
    let said = pages(Summary, &due).concat();
    assert!(said.contains("Do thing 4") && !said.contains("Do thing 5"), "{said}");
    assert!(said.contains("And 3 more in the action plan."), "{said}");
}

/// With the longest of everything that a poster holds, in such letters.
fn in_letters(letters: &str) -> Assessment {
    let mut assessment = long();
    let all = letters.repeat(40);
    assessment.team.name.clone_from(&all);
    let mut checklist = (*assessment.checklist).clone();
    checklist.statements.iter_mut().for_each(|of| of.title.clone_from(&all));
    assessment.checklist = Arc::new(checklist);
    for action in &mut assessment.actions {
        let action = Arc::make_mut(action);
        (action.what, action.owner) = (all.clone(), all.clone());
        action.due = Some(When::Words(all.clone()));
    }
    let last = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    last.review = Some(When::Words(all.clone()));
    last.label = all;
    last.priorities = assessment.checklist.statements.iter().take(3).map(|of| of.id.clone()).collect();
    assessment
}

#[test]
fn the_poster_is_one_page_in_wide_letters_too() {
    for letters in ["W", "WM ", "Room leader ", "孩子", "বাগান ", "الحديقة "] {
        assert_eq!(pages(Poster, &in_letters(letters)).len(), 1, "{letters}");
    }
}

#[test]
fn a_poster_is_large_enough_for_a_wall_and_counts_what_it_leaves_out() {
    let example = checklists::example();
    let poster = layout(&document(Poster, &example));
    let millimetres = [poster.width, poster.height].map(|side| format!("{:.0}", side / 72.0 * 25.4));
    assert_eq!(millimetres, ["297", "420"]);
    let at_the_foot = poster.pages[0].items.iter().filter_map(|item| match (item.owner, &item.shape) {
        (Owner::Pagination, Shape::Text(text)) => Some(text.text.as_str()),
        _ => None,
    });
    let at_the_foot: String = at_the_foot.collect();
    // It hangs alone: whose it is, and no number of a page.
    assert!(at_the_foot.contains("Acorn Nursery") && !at_the_foot.contains("Page"), "{at_the_foot}");
    let sizes = poster.pages[0].items.iter().filter_map(|item| match (item.owner, &item.shape) {
        (Owner::Node(_), Shape::Text(text)) => Some(text.size),
        _ => None,
    });
    let (least, most) =
        sizes.fold((f32::MAX, 0.0_f32), |(least, most), size| (least.min(size), most.max(size)));
    assert!(least >= 18.0 && most >= 48.0, "{least} {most}");
    let said = pages(Poster, &example).concat();
    let open = example.actions.iter().filter(|action| action.status().is_open() && !action.is_blank());
    let open: Vec<&str> = open.map(|action| action.what.as_str()).collect();
    let begun = |what: &&&str| said.contains(&what.chars().take(12).collect::<String>());
    let (shown, all) = (open.iter().filter(begun).count(), open.len());
    assert!(shown >= 6, "{shown} of {all}: {said}");
    assert!(
        shown == all || said.contains(&format!("And {} more in the action plan.", all - shown)),
        "{said}"
    );
    let action = Action { what: "What has no room".into(), ..example.actions[0].as_ref().clone() };
    let action = Action { updates: Vec::new(), ..action };
    let mut many = example.clone();
    many.actions = std::iter::repeat_n(Arc::new(action), 60).collect();
    let said = pages(Poster, &many).concat();
    let shown = said.matches("What has no room").count();
    assert!(shown > 5 && said.contains(&format!("And {} more in the action plan.", 60 - shown)), "{said}");
}

/// Three owners of open actions, one of them written in two ways, and one without.
fn owned() -> Assessment {
    let mut assessment = support::rich();
    assessment.actions.clear();
    let days = [("room leader", "Later", 9), ("Room leader ", "Overdue", -9), ("Manager", "Alone", 3)];
    let more = [("", "Unowned", 1), ("Cook", "Over", 2)];
    for (owner, what, days) in days.into_iter().chain(more) {
        let due = Some((TODAY + days.days()).into());
        let mut action =
            Action { id: what.into(), what: what.into(), owner: owner.into(), due, ..Action::default() };
        if what == "Over" {
            let (round, note) = (String::new(), String::new());
            action.updates.push(Update { round, date: TODAY, status: Status::Done, note });
        }
        assessment.actions.push(Arc::new(action));
    }
    assessment
}

#[test]
fn each_owner_is_reminded_of_their_own_open_actions_on_a_page_of_their_own() {
    let pages = pages(Reminders, &owned());
    let [manager, leader, nobody] = pages.as_slice() else { panic!("{pages:#?}") };
    assert!(manager.contains("Manager") && manager.contains("Alone"), "{manager}");
    assert!(!manager.contains("Overdue") && !manager.contains("Unowned"), "{manager}");
    let at = |what: &str| leader.find(what).unwrap_or_else(|| panic!("no {what}: {leader}"));
    assert!(at("overdue") < at("Still to come") && at("Still to come") < at("Later"), "{leader}");
    assert!(leader.contains("What came of it?"), "{leader}");
    assert!(nobody.contains("Nobody yet") && nobody.contains("Unowned"), "{nobody}");
    assert!(!pages.concat().contains("Cook"), "what is done is nobody's any more: {pages:#?}");
}

#[test]
fn where_nothing_is_open_nobody_is_reminded() {
    let pages = pages(Reminders, &support::empty());
    assert!(pages.concat().contains("No action is open"), "{pages:#?}");
}

fn running_order(document: &Document) -> Vec<Vec<String>> {
    let table = |block: &&Block| matches!(block, Block::Table(_));
    let words = |cell: &Cell| {
        let Cell::Text(said) = cell else { panic!("{cell:?}") };
        said.iter().map(|of| of.text.as_str()).collect()
    };
    let Some(Block::Table(table)) = document.blocks.iter().find(table) else { panic!("no table") };
    table.rows.iter().map(|row| row.iter().map(words).collect()).collect()
}

#[test]
fn an_agenda_begins_at_nought_and_ends_when_the_workshop_does() {
    for assessment in [checklists::example(), support::rich(), support::empty(), support::huge()] {
        let order = running_order(&document(Agenda, &assessment));
        assert_eq!(order[0][2..], ["0:00", "0:00", "0:00"], "{order:#?}");
        assert_eq!(order.last().unwrap()[2..], ["1:00", "1:30", "2:00"], "{order:#?}");
    }
}

#[test]
fn an_agenda_names_the_statements_in_the_order_of_the_talk_once_votes_are_shown() {
    let mut assessment = support::empty();
    Arc::make_mut(assessment.rounds.last_mut().unwrap()).mode = Mode::VoteFirst;
    let said = pages(Agenda, &assessment).concat();
    assert!(said.contains("Begin where the room is furthest apart."), "{said}");
    let first = assessment.checklist.statements[0].short_title().to_owned();
    assert!(!said.contains(&format!("Talk and agree: {first}")), "{said}");
    Arc::make_mut(assessment.rounds.last_mut().unwrap()).mode = Mode::Together;
    let said = pages(Agenda, &assessment).concat();
    assert!(said.contains(&format!("Talk and agree: {first}")), "{said}");
}
