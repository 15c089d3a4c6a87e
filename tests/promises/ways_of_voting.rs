//! How people voted is kept with the votes of each statement and printed with them, and
//! nothing says of a row that more people voted on it than did.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use crate::common::says;
use crate::courses::said;
use crate::support::{self, TODAY};
use attune::documents::AssessmentDocument;
use attune::documents::assessment::change;
use attune::documents::document::Document;
use attune::files::FileContent;
use attune::files::format::{parse, write_assessment};
use attune::model::compare::Side;
use attune::model::merge::Mergeable as _;
use attune::model::votes::EVERYONE;
use attune::model::{
    Assessment, Change as _, Edit, GroupVotes, History, Present, Round, RoundField, Tally, VotesField,
    Voting, Way,
};
use proptest::prelude::*;
use proptest::sample::select;

fn round(assessment: &Assessment) -> &Round {
    assessment.current_round().unwrap()
}

fn id(assessment: &Assessment, statement: usize) -> String {
    assessment.checklist.statements[statement].id.clone()
}

fn groups(red: u32) -> Vec<GroupVotes> {
    vec![GroupVotes::new(EVERYONE, Tally { red, ..Tally::default() })]
}

/// A round in which nobody has voted yet, of fourteen people.
fn room() -> Assessment {
    let mut assessment = support::rich();
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    (round.votes, round.revealed, round.ways) = (BTreeMap::new(), BTreeSet::new(), BTreeMap::new());
    (round.locked, round.way) = (false, Way::Cards);
    round.present = vec![present("Nursery practitioner", 8), present("Room leader", 6)];
    assessment
}

fn present(role: &str, number: u32) -> Present {
    Present { role: role.to_owned(), number }
}

fn edit(assessment: &mut Assessment, field: VotesField) {
    Edit::votes(&round(assessment).id.clone(), field).apply(assessment).unwrap();
}

fn count(assessment: &mut Assessment, statement: usize, groups: Vec<GroupVotes>) {
    let statement = id(assessment, statement);
    edit(assessment, VotesField::Count { statement, groups });
}

fn add(assessment: &mut Assessment, statement: usize, red: u32, ways: &[Way]) {
    let votes = BTreeMap::from([(id(assessment, statement), groups(red))]);
    let (named, ballots, ways) = (BTreeSet::new(), BTreeSet::new(), ways.iter().copied().collect());
    edit(assessment, VotesField::Add { named, votes, ballots, ways });
}

fn choose(assessment: &mut Assessment, way: Way) {
    let round = round(assessment).id.clone();
    Edit::Round { round, field: RoundField::Way(way) }.apply(assessment).unwrap();
}

fn reveal(assessment: &mut Assessment, statements: &[usize]) {
    let scope = statements.iter().map(|statement| id(assessment, *statement)).collect();
    edit(assessment, VotesField::Reveal(scope));
}

/// Three statements: by cards, on paper, and part on paper and part by ballot file.
fn three_ways() -> Assessment {
    let mut assessment = room();
    count(&mut assessment, 0, groups(14));
    choose(&mut assessment, Way::Paper);
    add(&mut assessment, 1, 13, &[Way::Paper]);
    add(&mut assessment, 2, 9, &[Way::Paper]);
    add(&mut assessment, 2, 5, &[Way::Afar]);
    reveal(&mut assessment, &[1, 2]);
    assessment
}

fn words(document: &Document) -> String {
    said(document).join("\n").replace('\u{a0}', " ")
}

fn printed(kind: AssessmentDocument, assessment: &Assessment) -> String {
    words(&support::document(kind, assessment))
}

#[test]
fn how_people_voted_is_kept_with_each_statement_and_only_where_it_is_not_the_way_of_the_round() {
    let mut assessment = room();
    count(&mut assessment, 0, groups(14));
    assert!(!write_assessment(&assessment).unwrap().contains("ways:"), "the way of the round says it");
    let assessment = three_ways();
    let text = write_assessment(&assessment).unwrap();
    let FileContent::Assessment(read) = parse(&text, Path::new("test")).unwrap() else { panic!("{text}") };
    let ways = |statement: usize| round(&read).ways_of(&id(&read, statement));
    assert_eq!(ways(0), BTreeSet::from([Way::Cards]));
    assert_eq!(ways(1), BTreeSet::from([Way::Paper]));
    assert_eq!(ways(2), BTreeSet::from([Way::Paper, Way::Afar]));
    assert_eq!(round(&read).ways.len(), 2, "{:?}", round(&read).ways);
    // Back to cards: now it is the others that differ.
    let mut back = read.clone();
    choose(&mut back, Way::Cards);
    assert_eq!(round(&back).ways_of(&id(&back, 1)), BTreeSet::from([Way::Paper]));
    assert!(!round(&back).ways.contains_key(&id(&back, 0)));
}

#[test]
fn of_a_file_that_does_not_say_it_the_way_of_the_round_is_said_and_nothing_is_added() {
    let mut old = three_ways();
    Arc::make_mut(old.rounds.last_mut().unwrap()).ways.clear();
    let text = write_assessment(&old).unwrap();
    assert!(!text.contains("ways:"));
    let record = printed(AssessmentDocument::Record, &old);
    assert!(record.contains("How we voted: Paper slips."));
    assert!(!record.contains("in the same way") && !record.contains("How we voted on this"), "{record}");
}

#[test]
fn ways_that_differ_are_printed_by_statement() {
    let assessment = three_ways();
    let titles =
        [0, 1, 2].map(|statement| assessment.checklist.statements[statement].short_title().to_owned());
    let record = printed(AssessmentDocument::Record, &assessment);
    says(
        &record,
        &[
            &format!("in the same way. Cards in the air: {}. Paper slips: {}.", titles[0], titles[1]),
            &format!("Paper slips and Ballot files: {}.", titles[2]),
        ],
    );
    assert_eq!(record.matches("How we voted on this: Cards in the air.").count(), 1);
    assert_eq!(record.matches("How we voted on this: Paper slips and Ballot files.").count(), 1);
    assert_eq!(record.matches("How we voted on this: Paper slips.").count(), 1);
    let rounds = &assessment.rounds;
    let side = |round: &'_ Arc<Round>| round.clone();
    let (before, after) = (side(&rounds[0]), side(rounds.last().unwrap()));
    let report = change::build(
        Side { assessment: &assessment, round: &before },
        Side { assessment: &assessment, round: &after },
        TODAY,
    );
    says(&words(&report), &[&format!("Cards in the air: {}.", titles[0])]);
    // What nobody has been shown is not told.
    let mut hidden = three_ways();
    Arc::make_mut(hidden.rounds.last_mut().unwrap()).revealed.clear();
    assert!(!printed(AssessmentDocument::Record, &hidden).contains("in the same way"));
}

#[test]
fn what_is_chosen_for_the_next_votes_changes_no_word_of_how_people_voted() {
    let assessment = three_ways();
    let record = printed(AssessmentDocument::Record, &assessment);
    for way in Way::ALL {
        let mut chosen = assessment.clone();
        choose(&mut chosen, way);
        assert_eq!(printed(AssessmentDocument::Record, &chosen), record, "{way:?}");
    }
    // Of votes given in one way alone as well.
    let mut alike = room();
    count(&mut alike, 0, groups(14));
    let record = printed(AssessmentDocument::Record, &alike);
    choose(&mut alike, Way::Keyboard);
    assert_eq!(printed(AssessmentDocument::Record, &alike), record);
    assert!(!record.contains("How we voted on this"), "{record}");
}

#[test]
fn a_row_on_which_thirteen_of_fourteen_voted_says_so_in_every_document() {
    let assessment = three_ways();
    for kind in [AssessmentDocument::Plan, AssessmentDocument::Record] {
        let said = printed(kind, &assessment);
        says(&said, &["13 R (13 of 14 voted)"]);
        assert_eq!(said.matches("of 14 voted").count(), 1, "{said}");
    }
    says(&printed(AssessmentDocument::Sheet, &assessment), &["13 R (13 of 14 voted)"]);
    // Of all rows alike it is said once, so that the sheet stays one page.
    let mut alike = room();
    (0..11).for_each(|statement| count(&mut alike, statement, groups(13)));
    let said = printed(AssessmentDocument::Sheet, &alike);
    says(&said, &["On every statement whose votes are shown: 13 of 14 voted."]);
    assert_eq!(said.matches("of 14 voted").count(), 1, "{said}");
}

#[test]
fn more_votes_than_people_of_a_role_are_told_in_print() {
    let by_role = |practitioners: u32, leaders: u32| {
        let of = |group: &str, red: u32| GroupVotes::new(group, Tally { red, ..Tally::default() });
        vec![of("Nursery practitioner", practitioners), of("Room leader", leaders)]
    };
    let mut assessment = room();
    count(&mut assessment, 0, by_role(8, 6));
    let record = printed(AssessmentDocument::Record, &assessment);
    assert!(!record.contains("more votes were counted") && !record.contains("votes, but"), "{record}");
    // The room as a whole comes out right, and a role does not.
    count(&mut assessment, 1, by_role(9, 5));
    count(&mut assessment, 2, by_role(8, 7));
    let of = |group: &str, votes: u32, people: u32| {
        format!("{group}: more votes were counted ({votes}) than people took part ({people})")
    };
    let record = printed(AssessmentDocument::Record, &assessment);
    // Once below the table of all statements, and once at the statement.
    assert_eq!(record.matches(&of("Nursery practitioner", 9, 8)).count(), 2, "{record}");
    assert_eq!(record.matches(&of("Room leader", 7, 6)).count(), 2, "{record}");
    says(&record, &["15 R (15 votes, but 14 people)"]);
    says(&printed(AssessmentDocument::Plan, &assessment), &[&of("Nursery practitioner", 9, 8)]);
    // A role of which nobody said how many there are is compared with nothing.
    Arc::make_mut(assessment.rounds.last_mut().unwrap()).present = vec![present("Room leader", 20)];
    assert!(!printed(AssessmentDocument::Record, &assessment).contains("Nursery practitioner: more"));
}

#[test]
fn two_people_of_whom_one_chooses_a_way_and_the_other_counts_keep_both() {
    let mut base = room();
    count(&mut base, 0, groups(14));
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    choose(&mut mine, Way::Paper);
    count(&mut theirs, 1, groups(12));
    for sides in [[&mine, &theirs], [&theirs, &mine]] {
        let merged = Assessment::merge(Some(&base), sides, &[]).unwrap();
        assert!(merged.conflicts.is_empty());
        let of = round(&merged.content);
        assert_eq!(of.way, Way::Paper);
        for statement in [0, 1] {
            assert_eq!(of.ways_of(&id(&base, statement)), BTreeSet::from([Way::Cards]));
        }
    }
}

#[derive(Clone, Debug)]
enum Step {
    Choose(Way),
    Count(usize),
    Add(usize, Way),
    Replace(usize, Way),
    Reveal(usize),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let (way, statement) = (|| select(Way::ALL.to_vec()), || 0_usize..3);
    prop_oneof![
        3 => way().prop_map(Step::Choose),
        2 => statement().prop_map(Step::Count),
        4 => (statement(), way()).prop_map(|(statement, way)| Step::Add(statement, way)),
        1 => (statement(), way()).prop_map(|(statement, way)| Step::Replace(statement, way)),
        2 => statement().prop_map(Step::Reveal),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_chosen_later_votes_were_given_as_they_were(steps in prop::collection::vec(step(), 1..24)) {
        let start = room();
        let here = round(&start).id.clone();
        let mut history = History::<Edit>::new(start.clone());
        // How each statement's votes were given, kept beside the file.
        let mut given: BTreeMap<String, BTreeSet<Way>> = BTreeMap::new();
        for step in steps {
            let votes = |statement: usize| BTreeMap::from([(id(&start, statement), groups(5))]);
            let (named, ballots) = (BTreeSet::new(), BTreeSet::new());
            let (field, way) = match step {
                Step::Choose(way) => {
                    let field = RoundField::Way(way);
                    _ = history.apply(Edit::Round { round: here.clone(), field }, Instant::now());
                    continue;
                }
                // A count can be undone, and then its statement has no votes.
                Step::Undo => { _ = history.undo(); continue; }
                Step::Redo => { _ = history.redo(); continue; }
                Step::Count(statement) => {
                    let statement = id(&start, statement);
                    (VotesField::Count { statement, groups: groups(14) }, Some(Way::Cards))
                }
                Step::Add(statement, way) => {
                    let (votes, ways) = (votes(statement), BTreeSet::from([way]));
                    (VotesField::Add { named, votes, ballots, ways }, Some(way))
                }
                Step::Replace(statement, way) => {
                    let (votes, ways) = (votes(statement), BTreeSet::from([way]));
                    (VotesField::Replace { votes, ballots, ways }, Some(way))
                }
                Step::Reveal(statement) => (VotesField::Reveal(vec![id(&start, statement)]), None),
            };
            let statement = match &field {
                VotesField::Count { statement, .. } => statement.clone(),
                VotesField::Add { votes, .. } | VotesField::Replace { votes, .. } => {
                    votes.keys().next().unwrap().clone()
                }
                _ => String::new(),
            };
            let before = round(history.present()).voting(&statement);
            let adds = matches!(field, VotesField::Add { .. }) && before != Voting::None;
            let made = history.apply(Edit::votes(&here, field), Instant::now()).is_ok();
            if let Some(way) = way.filter(|_| made) {
                let ways = given.entry(statement).or_default();
                if !adds {
                    ways.clear();
                }
                ways.insert(way);
            }
        }
        let of = round(history.present());
        for (statement, ways) in given.iter().filter(|(id, _)| of.voting(id) != Voting::None) {
            prop_assert_eq!(&of.ways_of(statement), ways, "{}", statement);
            prop_assert_eq!(of.ways.contains_key(statement), *ways != BTreeSet::from([of.way]));
        }
        prop_assert!(of.ways.keys().all(|id| of.votes.contains_key(id)), "{:?}", of.ways);
    }
}
