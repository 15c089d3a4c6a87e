//! What changed between two rounds is counted honestly, printed with words for
//! every arrow, and written by the command line.

use std::sync::Arc;

use crate::common::{Folder, SOUND, says};
use attune::documents::assessment::change;
use attune::documents::pdf::layout::{Owner, Role, layout};
use attune::documents::pdf::write;
use attune::files::checklists;
use attune::model::compare::{Counts, Movement, Side, compare, count, most_moved_first};
use attune::model::{Assessment, Rating, Response, Round, Team};
use jiff::civil::date;
use proptest::prelude::*;

type Ratings = Vec<Option<Rating>>;

/// A round of one team with these ratings; the checklist has so many statements.
fn sitting(label: &str, ratings: &Ratings, statements: usize) -> Assessment {
    let mut checklist = (*checklists::standard()).clone();
    checklist.statements.truncate(statements);
    let team = Team { name: "Acorn Nursery".into(), ..Team::default() };
    let mut assessment = Assessment::new(Arc::new(checklist), team, label.into(), date(2026, 11, 22));
    let ids: Vec<String> = checklists::standard().statements.iter().map(|one| one.id.clone()).collect();
    let round: &mut Round = Arc::make_mut(&mut assessment.rounds[0]);
    for (id, agreed) in ids.into_iter().take(statements).zip(ratings) {
        round.responses.insert(id, Arc::new(Response { agreed: *agreed, ..Response::default() }));
    }
    assessment
}

fn side(assessment: &Assessment) -> Side<'_> {
    Side::last(assessment).unwrap()
}

fn ratings() -> impl Strategy<Value = Ratings> {
    let one = prop_oneof![Just(None), prop::sample::select(Rating::ALL.to_vec()).prop_map(Some)];
    prop::collection::vec(one, 11)
}

proptest! {
    #[test]
    fn every_statement_is_counted_once_and_swapping_the_sides_swaps_up_and_down(
        (before, after) in (ratings(), ratings()),
        (first, second) in (1..12_usize, 1..12_usize),
    ) {
        let (before, after) = (sitting("One", &before, first), sitting("Two", &after, second));
        let mut changes = compare(side(&before), side(&after));
        prop_assert_eq!(changes.len(), first.max(second));
        let Counts { up, down, same, new, not_compared } = count(&changes);
        prop_assert_eq!(up + down + same + new + not_compared, changes.len());
        let back = count(&compare(side(&after), side(&before)));
        prop_assert_eq!((back.up, back.down, back.same), (down, up, same));
        most_moved_first(&mut changes);
        let moved = |movement| matches!(movement, Movement::Up(_) | Movement::Down(_));
        let last = changes.iter().rposition(|change| moved(change.movement()));
        prop_assert_eq!(last.map_or(0, |at| at + 1), up + down, "what moved comes first");
    }
}

#[test]
fn every_row_of_the_printed_chart_says_in_words_what_it_shows() {
    use Rating::{Amber, Green, NotApplicable, Red};
    let before =
        sitting("January", &vec![Some(Amber), Some(Green), Some(Red), None, Some(NotApplicable)], 10);
    let after = sitting("June", &vec![Some(Green), Some(Amber), Some(Red), Some(Red), Some(Green)], 11);
    let document = change::build(side(&before), side(&after), date(2026, 11, 22));
    let laid_out = layout(&document);
    let figures: Vec<(usize, &str)> = laid_out
        .nodes
        .iter()
        .enumerate()
        .filter_map(|(node, of)| match &of.role {
            Role::Figure { alternative } => Some((node, alternative.as_str())),
            _ => None,
        })
        .collect();
    let said: Vec<&str> = figures.iter().map(|(_, said)| *said).collect();
    assert_eq!(
        said[..5],
        [
            "1 Child development: from Amber in January to Green in June, up one",
            "2 Children with SEND: from Green in January to Amber in June, down one",
            "3 Evidence-based strategies: from Red in January to Red in June, unchanged",
            "4 Tuning in to cues: from Not yet rated in January to Red in June, new",
            "5 Parent-child relationships: from Not applicable in January to Green in June, cannot be compared",
        ]
    );
    assert_eq!(
        said[10],
        "11 Learning together locally: Not yet rated in June; January has no such statement"
    );
    for (node, said) in figures {
        let owned = laid_out.pages.iter().flat_map(|page| &page.items);
        assert!(owned.filter(|item| item.owner == Owner::Node(node)).count() > 0, "{said}: nothing is drawn");
    }
    assert_eq!(write(&document).unwrap().bytes, write(&document).unwrap().bytes);
}

#[test]
fn the_report_names_both_teams_and_says_what_it_cannot_say() {
    let ours = sitting("January", &vec![Some(Rating::Red); 11], 11);
    let mut theirs = sitting("January", &vec![Some(Rating::Green); 11], 11);
    theirs.team.name = "Oak Nursery".into();
    let document = format!("{:?}", change::build(side(&ours), side(&theirs), date(2026, 11, 22)));
    for words in ["Oak Nursery, compared with Acorn Nursery", "11 moved up", "up two", "neither is measured"]
    {
        assert!(document.contains(words), "{words}");
    }
    assert!(!document.contains("What came of the actions"), "each team has actions of its own");
}

#[test]
fn two_rounds_of_one_file_or_of_two_are_compared() {
    let folder = Folder::new();
    folder.write("ours.attune", SOUND);
    folder.write("theirs.attune", SOUND.replace("Acorn", "Oak"));
    for arguments in [
        vec!["compare", "ours.attune", "--to", "a.pdf"],
        vec!["compare", "ours.attune", "theirs.attune", "--to", "b.pdf"],
        vec!["compare", "ours.attune", "--rounds", "June 2026", "January 2026", "--to", "c.pdf"],
    ] {
        let ran = folder.attune(&arguments);
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{arguments:?}");
        says(&ran.out, &[".pdf: ", " pages"]);
    }
    let bytes = |name: &str| std::fs::read(folder.path(name)).unwrap();
    folder.attune(&["export", "ours.attune", "--document", "change", "--to", "d.pdf"]);
    assert_eq!(bytes("a.pdf"), bytes("d.pdf"));
    assert_ne!(bytes("a.pdf"), bytes("c.pdf"));
}

#[test]
fn what_cannot_be_compared_is_refused_with_a_hint() {
    let folder = Folder::new();
    folder.write("ours.attune", SOUND);
    folder.write("strange.attune", SOUND.replace("id: \"small\"", "id: \"other\""));
    folder.write("old.pdf", "old");
    folder.attune(&["new", "--team", "Oak", "new.attune"]);
    for (arguments, status, words) in [
        (
            vec!["ours.attune", "--rounds", "May", "June 2026"],
            1,
            vec!["no round has the label “May”", "January 2026 or June 2026"],
        ),
        (vec!["ours.attune", "--rounds", "June 2026", "June 2026"], 2, vec!["“June 2026” is on both sides"]),
        (vec!["ours.attune", "--rounds", "June 2026"], 2, vec!["--rounds"]),
        (vec!["new.attune"], 1, vec!["new.attune: there is no earlier round", "second file"]),
        (vec!["ours.attune", "strange.attune"], 1, vec!["strange.attune", "“other”", "“small” was expected"]),
        (vec!["ours.attune", "gone.attune"], 1, vec!["gone.attune: there is no such file"]),
    ] {
        let ran = folder.attune(&[vec!["compare"], arguments, vec!["--to", "x.pdf"]].concat());
        assert_eq!((ran.status, ran.out.as_str()), (Some(status), ""), "{ran:?}");
        says(&ran.err, &words);
    }
    let ran = folder.attune(&["compare", "ours.attune", "--to", "old.pdf"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["old.pdf: there is already a file of that name", "--force"]);
    let ran = folder.attune(&["export", "new.attune", "--document", "change", "--to", "x.pdf"]);
    assert_eq!(ran.status, Some(1));
    assert!(!folder.names().contains(&"x.pdf".to_owned()));
}
