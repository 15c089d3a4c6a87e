//! First votes are kept and shown so that nobody can be picked out, they do not
//! change once the room has seen them, and they say where to begin to talk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format::{parse, write_assessment};
use attune::model::agenda::{agenda, dispersion, many_cant_say};
use attune::model::disclosure::MIN_COUNT;
use attune::model::votes::{EVERYONE, OTHERS, Votes, total};
use attune::model::{
    Assessment, Change, Consensus, Edit, GroupVotes, History, Present, Rating, Refusal, ResponseField, Round,
    Tally, Team, Vote, VotesField, Voting,
};
use jiff::civil::date;
use proptest::prelude::*;

const ROLES: [&str; 5] = ["Apprentice", "Health visitor", "Manager", "Practitioner", "Room leader"];

fn tally([red, amber, green, cant_say]: [u32; 4]) -> Tally {
    Tally { red, amber, green, cant_say }
}

fn counts(most: u32) -> impl Strategy<Value = Tally> {
    prop::array::uniform4(0..=most).prop_map(tally)
}

/// Somebody counts a statement: by role, or the whole room at once.
fn counted() -> impl Strategy<Value = Vec<GroupVotes>> {
    let by_role = prop::collection::vec((0..ROLES.len(), counts(3)), 0..7);
    let by_role = by_role.prop_map(|groups| {
        groups.into_iter().map(|(role, tally)| GroupVotes::new(ROLES[role], tally)).collect()
    });
    let whole = counts(6).prop_map(|tally| vec![GroupVotes::new(EVERYONE, tally)]);
    prop_oneof![4 => by_role, 1 => whole]
}

fn id(statement: usize) -> String {
    checklists::standard().statements[statement].id.clone()
}

/// An assessment with twenty people in the room.
fn room() -> Assessment {
    let team = Team { name: "Acorn Nursery".into(), ..Team::default() };
    let mut assessment =
        Assessment::new(checklists::standard(), team, "November 2026".into(), date(2026, 11, 22));
    let present = vec![Present { role: ROLES[3].into(), number: 20 }];
    let field = attune::model::RoundField::Present(present);
    Edit::Round { round: round(&assessment).id.clone(), field }.apply(&mut assessment).unwrap();
    assessment
}

fn round(assessment: &Assessment) -> &Round {
    assessment.current_round().unwrap()
}

fn votes_edit(assessment: &Assessment, field: VotesField) -> Edit {
    Edit::votes(&round(assessment).id, field)
}

/// What somebody finds who opens the file.
fn in_the_file(assessment: &Assessment) -> Votes {
    let text = write_assessment(assessment).unwrap();
    match parse(&text, Path::new("test")).unwrap() {
        FileContent::Assessment(found) => round(&found).votes.clone(),
        _ => unreachable!(),
    }
}

/// No group, and no difference between the total and some groups, is of one to
/// four people, unless all that there is of the statement is one total.
fn shows_no_few(groups: &[GroupVotes]) -> bool {
    let sizes: Vec<u32> = groups.iter().map(|votes| votes.tally().people()).collect();
    let one_total = groups.len() == 1 && groups[0].group == EVERYONE;
    let all = 0..1_u32 << sizes.len();
    let sums = all.map(|chosen| -> u32 {
        sizes.iter().enumerate().filter(|(bit, _)| chosen >> bit & 1 == 1).map(|(_, size)| size).sum()
    });
    one_total || sums.into_iter().all(|sum| sum == 0 || sum >= MIN_COUNT)
}

fn is_split(groups: &[GroupVotes]) -> bool {
    groups.iter().any(|votes| votes.group != EVERYONE)
}

/// The roles that stand by themselves, for each statement that is split at all.
fn split_into(votes: &Votes) -> BTreeSet<BTreeSet<String>> {
    let named = |groups: &Vec<GroupVotes>| {
        groups.iter().map(|votes| votes.group.clone()).filter(|group| group != OTHERS).collect()
    };
    votes.values().filter(|groups| is_split(groups)).map(named).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Cards are counted statement by statement, now and then again. Whoever kept
    /// every copy of the file has the same votes in several foldings.
    #[test]
    fn cards_counted_one_after_the_other_show_no_few_in_any_copy_of_the_file(
        steps in prop::collection::vec((0_usize..4, counted()), 1..9)
    ) {
        let mut assessment = room();
        let mut copies: BTreeMap<usize, Vec<BTreeSet<String>>> = BTreeMap::new();
        for (statement, groups) in steps {
            let again = round(&assessment).voting(&id(statement)) != Voting::None;
            let few = total(&groups).people() < MIN_COUNT;
            let before = in_the_file(&assessment);
            let count = |groups| VotesField::Count { statement: id(statement), groups };
            let counted_again = |groups| VotesField::CountAgain { statement: id(statement), groups };
            if again {
                let other = votes_edit(&assessment, count(groups.clone())).apply(&mut assessment);
                prop_assert_eq!(other, Err(Refusal::VotesStand));
            }
            let field = if again { counted_again(groups) } else { count(groups) };
            prop_assert_eq!(votes_edit(&assessment, field).apply(&mut assessment).is_err(), few);
            if few {
                prop_assert_eq!(&in_the_file(&assessment), &before, "what was there stays");
            } else {
                copies.remove(&statement);
            }
            let file = in_the_file(&assessment);
            prop_assert!(file.values().all(|groups| shows_no_few(groups)), "{file:#?}");
            prop_assert!(split_into(&file).len() <= 1, "{file:#?}");
            let mut counted = file.clone();
            counted.retain(|_, groups| !groups.is_empty());
            prop_assert_eq!(&round(&assessment).shown_votes(), &counted);
            for at in 0..4 {
                let Some(groups) = file.get(&id(at)).filter(|groups| !groups.is_empty()) else { continue };
                let named = groups.iter().map(|votes| votes.group.clone());
                let named = named.filter(|group| ![OTHERS, EVERYONE].contains(&group.as_str())).collect();
                let before = copies.entry(at).or_default();
                // Only ever coarser, or two copies could be subtracted.
                prop_assert!(before.last().is_none_or(|finer| finer.is_superset(&named)));
                before.push(named);
            }
        }
    }
}

/// Something that happens in a round.
#[derive(Clone, Debug)]
enum Step {
    Votes(VotesField),
    Note(u32),
    Undo,
    Redo,
}

fn added() -> impl Strategy<Value = Votes> {
    let group = || prop_oneof![Just(EVERYONE), Just(OTHERS), Just(ROLES[3])];
    let groups = group().prop_map(|group| vec![GroupVotes::new(group, tally([1, 2, 3, 1]))]);
    prop::collection::btree_map((0_usize..3).prop_map(id), groups, 1..4)
}

fn add(votes: Votes, ballots: BTreeSet<String>) -> VotesField {
    VotesField::Add { named: BTreeSet::from([ROLES[3].to_owned()]), votes, ballots, ways: [].into() }
}

fn step() -> impl Strategy<Value = Step> {
    let statement = || (0_usize..3).prop_map(id);
    let some = || prop::collection::btree_set((0_usize..3).prop_map(id), 1..4);
    let reveal = some().prop_map(|scope| VotesField::Reveal(scope.into_iter().collect()));
    let votes = prop_oneof![
        2 => (statement(), counted()).prop_map(|(statement, groups)| VotesField::Count { statement, groups }),
        3 => added().prop_map(|votes| add(votes, BTreeSet::new())),
        2 => reveal,
        2 => (statement(), counted())
            .prop_map(|(statement, groups)| VotesField::CountAgain { statement, groups }),
        1 => added().prop_map(|votes| VotesField::Replace { votes, ballots: BTreeSet::new(), ways: [].into() }),
        1 => (0_u32..9).prop_map(VotesField::Waiting),
    ];
    prop_oneof![
        6 => votes.prop_map(Step::Votes),
        1 => any::<u32>().prop_map(Step::Note),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn revealed_votes_change_only_when_new_ones_take_their_place(
        steps in prop::collection::vec(step(), 1..24)
    ) {
        let mut history = History::<Edit>::new(room());
        for step in steps {
            let before = history.present().clone();
            let Step::Votes(field) = step else {
                let note = |text: u32| {
                    let field = ResponseField::Note(text.to_string());
                    Edit::response(&round(&before).id, "cues", field)
                };
                match step {
                    Step::Undo => _ = history.undo(),
                    Step::Redo => _ = history.redo(),
                    Step::Note(text) => _ = history.apply(note(text), Instant::now()).unwrap(),
                    Step::Votes(_) => unreachable!(),
                }
                continue;
            };
            let replaced: Vec<String> = match &field {
                VotesField::CountAgain { statement, .. } => vec![statement.clone()],
                VotesField::Replace { votes, .. } => votes.keys().cloned().collect(),
                _ => Vec::new(),
            };
            let again = matches!(field, VotesField::CountAgain { .. });
            let made = history.apply(votes_edit(&before, field.clone()), Instant::now());
            let after = round(history.present()).clone();
            for statement in (0..3).map(id) {
                let was = round(&before).shown_total(&statement);
                if was.is_some() && !replaced.contains(&statement) {
                    prop_assert_eq!(after.shown_total(&statement), was);
                }
                let hidden = round(&before).voting(&statement) == Voting::Hidden;
                if hidden && (replaced.contains(&statement) || again) {
                    prop_assert_eq!(&after.votes[&statement], &round(&before).votes[&statement]);
                }
            }
            if made.is_err() {
                prop_assert_eq!(history.present(), &before);
            } else if again {
                history.undo();
                prop_assert_eq!(history.present(), &before);
                history.redo();
                prop_assert_eq!(round(history.present()), &after);
            }
        }
    }

    /// People who have voted cannot be asked again because somebody pressed Ctrl+Z.
    #[test]
    fn going_back_and_forth_never_loses_a_batch(
        before in prop::collection::vec(step(), 0..12),
        after in prop::collection::vec(any::<bool>(), 1..16),
    ) {
        let mut history = History::<Edit>::new(room());
        for step in before {
            match step {
                Step::Votes(field) => _ = history.apply(votes_edit(&room_of(&history), field), Instant::now()),
                Step::Undo => _ = history.undo(),
                Step::Redo => _ = history.redo(),
                Step::Note(_) => {}
            }
        }
        let batch: Votes =
            (0..4).map(|at| (id(at), vec![GroupVotes::new(EVERYONE, tally([2, 1, 1, 1]))])).collect();
        let was = room_of(&history);
        let open: Vec<_> =
            batch.keys().filter(|statement| round(&was).voting(statement) != Voting::Revealed).collect();
        let add = add(batch.clone(), BTreeSet::from(["b".into()]));
        history.apply(votes_edit(&was, add), Instant::now()).unwrap();
        let with = room_of(&history);
        for statement in &open {
            let five = total(&round(&with).votes[*statement]).people() - round(&was).voters(statement);
            prop_assert_eq!(five, 5);
        }
        for back in after {
            _ = if back { history.undo().is_some() } else { history.redo().is_some() };
            let round_now = round(history.present());
            for statement in &open {
                prop_assert_eq!(&round_now.votes[*statement], &round(&with).votes[*statement]);
                prop_assert_eq!(round_now.voting(statement), Voting::Hidden);
            }
            prop_assert!(round_now.ballots.contains("b"));
        }
    }

    #[test]
    fn the_spread_is_leiks_dispersion_in_words(tally in counts(40)) {
        // By the definition, over the cumulative shares of three categories.
        let ratings = f64::from(tally.red + tally.amber + tally.green);
        let shares = [tally.red, tally.red + tally.amber, tally.red + tally.amber + tally.green];
        let share = |below: u32| f64::from(below) / ratings;
        let apart = shares.map(share).map(|share| if share < 0.5 { share } else { 1.0 - share });
        let d = 2.0 * apart.iter().sum::<f64>() / (3.0 - 1.0);
        let found = dispersion(tally);
        prop_assert_eq!(found.is_none(), ratings == 0.0);
        prop_assert!(found.is_none_or(|found| (found - d).abs() < 1e-9));
        let limits = [0.15, 0.40, 0.65];
        // A limit itself cannot be told apart in fractions of two.
        prop_assume!(ratings < 3.0 || limits.iter().all(|limit| (d - limit).abs() > 1e-9));
        let words = [Consensus::Agreed, Consensus::MostlyAgreed, Consensus::Split, Consensus::WideApart];
        let word = (ratings >= 3.0).then(|| words[limits.iter().filter(|limit| d > **limit).count()]);
        prop_assert_eq!(Consensus::of(tally), word);
    }

    #[test]
    fn the_agenda_has_each_statement_once_and_the_widest_apart_first(
        counted in prop::collection::vec(prop::option::of(counts(5)), 11),
        hidden in prop::collection::vec(any::<bool>(), 11),
        chosen in prop::collection::vec(0_usize..11, 0..4),
    ) {
        let checklist = checklists::standard();
        let mut round = round(&room()).clone();
        for (at, tally) in counted.iter().enumerate() {
            let Some(tally) = tally.filter(|tally| tally.people() > 0) else { continue };
            round.votes.insert(id(at), vec![GroupVotes::new(EVERYONE, tally)]);
            if !hidden[at] {
                round.revealed.insert(id(at));
            }
        }
        let drawn = agenda(&checklist, &round);
        prop_assert_eq!(drawn.iter().collect::<BTreeSet<_>>().len(), 11);
        prop_assert_eq!(drawn.len(), 11);
        let key = |id: &String| round.shown_total(id).map(kind_of_talk);
        for pair in drawn.windows(2) {
            match (key(&pair[0]), key(&pair[1])) {
                (Some((kind, d)), Some((next, e))) => {
                    prop_assert!(kind < next || kind == next && d >= e - 1e-6, "{pair:?}");
                }
                (None, Some(_)) => prop_assert!(false, "what is not shown comes last: {pair:?}"),
                (None, None) => prop_assert!(place(&pair[0]) < place(&pair[1]), "as published: {pair:?}"),
                (Some(_), None) => {}
            }
        }
        round.agenda = chosen.iter().map(|at| id(*at)).collect();
        let mut wished: Vec<String> = Vec::new();
        for id in round.agenda.iter().chain(&drawn) {
            if !wished.contains(id) {
                wished.push(id.clone());
            }
        }
        prop_assert_eq!(agenda(&checklist, &round), wished);
    }
}

fn room_of(history: &History<Edit>) -> Assessment {
    history.present().clone()
}

fn place(id: &str) -> usize {
    checklists::standard().statements.iter().position(|statement| statement.id == id).unwrap()
}

/// Wide apart, split, mostly Red, mostly Amber, many who cannot say, the rest;
/// and how far apart.
fn kind_of_talk(tally: Tally) -> (u8, f64) {
    let d = dispersion(tally).unwrap_or(0.0);
    let most = |rating| tally.most().first() == Some(&rating);
    let kind = match Consensus::of(tally) {
        Some(Consensus::WideApart) => 0,
        Some(Consensus::Split) => 1,
        _ if most(Rating::Red) => 2,
        _ if most(Rating::Amber) => 3,
        _ if many_cant_say(tally) => 4,
        _ => 5,
    };
    (kind, d)
}

#[test]
fn the_dispersion_of_an_even_room_is_as_published() {
    // Uniform over three categories: two thirds; half at either end: one.
    for (counts, d) in
        [([7, 7, 7, 0], 2.0 / 3.0), ([6, 0, 6, 3], 1.0), ([0, 9, 0, 0], 0.0), ([0, 5, 5, 1], 0.5)]
    {
        assert!((dispersion(tally(counts)).unwrap() - d).abs() < 1e-9, "{counts:?}");
    }
}

#[test]
fn a_group_that_nobody_is_in_is_no_vote() {
    let mut round = round(&room()).clone();
    round.votes.insert(id(0), vec![GroupVotes::new(EVERYONE, Tally::default())]);
    round.revealed.insert(id(0));
    assert_eq!((round.voting(&id(0)), round.shown_total(&id(0))), (Voting::None, None));
}

#[test]
fn a_vote_is_counted_where_it_was_given() {
    for vote in Vote::ALL {
        let mut tally = Tally::default();
        tally.count(vote);
        assert_eq!((tally.of(vote), tally.people()), (1, 1));
    }
}
