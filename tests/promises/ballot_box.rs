//! Answers wait until there are enough of them: no copy of the file, whoever
//! compares it with another, shows what fewer than five people said.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use attune::files::FileContent;
use attune::files::format::{parse, write_assessment};
use attune::model::disclosure::MIN_COUNT;
use attune::model::votes::{EVERYONE, OTHERS, total};
use attune::model::{
    Assessment, BallotBox, BallotPaper, Change, Checklist, Edit, GroupVotes, History, Present, ResponseField,
    Round, RoundField, Source, Statement, Tally, Team, Vote, VotesField, Voting,
};
use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::select;

const ROLES: [&str; 4] = ["Apprentice", "Manager", "Practitioner", "Room leader"];
const STATEMENTS: [&str; 3] = ["cues", "send", "reflection"];

/// A workshop in which the keyboard goes round, with all that is written.
struct Workshop {
    history: History<Edit>,
    ballots: BallotBox,
    /// The texts of the file, one after the other.
    files: Vec<String>,
    /// The roles of those whose answers were added together.
    batches: Vec<Vec<String>>,
    waiting: Vec<String>,
}

impl Workshop {
    fn new(start: &Assessment) -> Self {
        let history = History::new(start.clone());
        let ballots = BallotBox::new(round(start), STATEMENTS);
        let mut workshop =
            Self { history, ballots, files: Vec::new(), batches: Vec::new(), waiting: Vec::new() };
        workshop.save();
        workshop
    }

    fn round(&self) -> &Round {
        round(self.history.present())
    }

    fn save(&mut self) {
        self.files.push(write_assessment(self.history.present()).unwrap());
    }

    fn edit(&mut self, edit: Edit) {
        self.history.apply(edit, Instant::now()).unwrap();
        self.save();
    }

    /// As the window does: the batch and the number of those who wait, together.
    fn store(&mut self, change: Option<VotesField>) {
        let id = self.round().id.clone();
        if let Some(change) = change {
            let gone = self.waiting.len() - self.ballots.waiting();
            let batch: Vec<String> = self.waiting.drain(..gone).collect();
            self.batches.push(batch);
            self.history.apply(Edit::votes(&id, change), Instant::now()).unwrap();
        }
        let waiting = u32::try_from(self.ballots.waiting()).unwrap();
        self.edit(Edit::votes(&id, VotesField::Waiting(waiting)));
    }

    fn hand_in(&mut self, slip: &BallotPaper) {
        self.ballots.hand_in(slip.clone());
        self.waiting.push(slip.role.clone());
        let batch = self.ballots.batch();
        self.store(batch);
    }

    /// Goes Home and comes back: what waits and may not be added is lost.
    fn leave_and_come_back(&mut self) {
        let rest = self.ballots.all_that_may();
        self.store(rest);
        self.waiting.clear();
        let FileContent::Assessment(found) = parse(self.files.last().unwrap(), Path::new("test")).unwrap()
        else {
            unreachable!()
        };
        self.history = History::new(found);
        self.ballots = BallotBox::new(self.round(), STATEMENTS);
    }

    /// Whether that may be done.
    fn close(&mut self) -> bool {
        let empty = BallotBox::new(self.round(), []);
        let ballots = std::mem::replace(&mut self.ballots, empty);
        if ballots.may_close(self.round()).is_err() {
            self.ballots = ballots;
            return false;
        }
        let last = ballots.close(self.round()).unwrap();
        self.store(Some(last));
        true
    }

    /// The people's votes in each file, by statement.
    fn votes(&self) -> Vec<BTreeMap<String, Tally>> {
        self.files.iter().map(|text| in_the_file(text)).map(|votes| totals(&votes)).collect()
    }
}

fn round(assessment: &Assessment) -> &Round {
    assessment.current_round().unwrap()
}

fn in_the_file(text: &str) -> BTreeMap<String, Vec<GroupVotes>> {
    match parse(text, Path::new("test")).unwrap() {
        FileContent::Assessment(found) => round(&found).votes.clone(),
        _ => unreachable!(),
    }
}

fn totals(votes: &BTreeMap<String, Vec<GroupVotes>>) -> BTreeMap<String, Tally> {
    votes.iter().map(|(statement, groups)| (statement.clone(), total(groups))).collect()
}

fn room(people: u32) -> Assessment {
    let team = Team { name: "Acorn Nursery".into(), ..Team::default() };
    let statement = |id: &str| Statement { id: id.into(), text: id.into(), ..Statement::default() };
    let checklist = Checklist {
        id: "small".into(),
        version: 1,
        title: "A small checklist".into(),
        source: Source::default(),
        statements: STATEMENTS.map(statement).into(),
    };
    let mut assessment =
        Assessment::new(Arc::new(checklist), team, "November 2026".into(), date(2026, 11, 22));
    let present = vec![Present { role: "All of us".into(), number: people }];
    let id = round(&assessment).id.clone();
    Edit::Round { round: id, field: RoundField::Present(present) }.apply(&mut assessment).unwrap();
    assessment
}

fn slip() -> impl Strategy<Value = BallotPaper> {
    let answers = prop::array::uniform3(select(Vote::ALL.to_vec()));
    (0..ROLES.len(), answers).prop_map(|(role, answers)| BallotPaper {
        role: ROLES[role].into(),
        answers: STATEMENTS.map(ToOwned::to_owned).into_iter().zip(answers).collect(),
        ballot: None,
    })
}

/// So many people; now and then those of one role sit together.
fn people(number: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Vec<BallotPaper>> {
    (prop::collection::vec(slip(), number), any::<bool>()).prop_map(|(mut slips, together)| {
        if together {
            slips.sort_by_key(|slip| slip.role.clone());
        }
        slips
    })
}

fn number(slips: &[BallotPaper]) -> u32 {
    u32::try_from(slips.len()).unwrap()
}

/// Between two files nothing is added or taken away, or five people's votes and
/// more; to none of them can a person be added who was not there.
fn differ_by_five_or_not_at_all(files: &[BTreeMap<String, Tally>]) -> bool {
    files.windows(2).all(|pair| {
        STATEMENTS.iter().all(|statement| {
            let of = |file: &BTreeMap<String, Tally>| file.get(*statement).copied().unwrap_or_default();
            let (was, is) = (of(&pair[0]), of(&pair[1]));
            was == is || is.people().abs_diff(was.people()) >= MIN_COUNT
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_file_differs_from_the_one_before_by_fewer_than_five_peoples_votes(
        slips in people(1..=60), leaves in prop::collection::btree_set(0_usize..60, 0..3),
        notes in prop::collection::btree_set(0_usize..60, 0..4), undos in prop::collection::vec(0_usize..60, 0..4),
    ) {
        let mut workshop = Workshop::new(&room(number(&slips)));
        for (at, slip) in slips.iter().enumerate() {
            workshop.hand_in(slip);
            if notes.contains(&at) {
                let field = ResponseField::Note(format!("Note {at}"));
                workshop.edit(Edit::response(&workshop.round().id.clone(), "cues", field));
            }
            if undos.contains(&at) {
                _ = if at % 2 == 0 { workshop.history.undo() } else { workshop.history.redo() };
                workshop.save();
            }
            if leaves.contains(&at) {
                workshop.leave_and_come_back();
            }
        }
        let closed = workshop.close();
        let files = workshop.votes();
        if slips.len() < MIN_COUNT as usize {
            // One batch of all of them, or nothing.
            let all = |file: &BTreeMap<String, Tally>| file.values().all(|tally| tally.people() == number(&slips));
            prop_assert!(files.iter().all(all), "{files:?}");
        } else {
            prop_assert!(differ_by_five_or_not_at_all(&files), "{files:?}");
        }
        if closed && leaves.is_empty() {
            prop_assert!(workshop.round().shown_votes().values().all(|groups| total(groups).people() == number(&slips)));
        }
    }

    #[test]
    fn nothing_shows_and_the_order_within_a_batch_is_not_kept(slips in people(1..=60), seed in any::<u64>()) {
        let start = room(number(&slips));
        let file = |slips: &[BallotPaper]| {
            let mut workshop = Workshop::new(&start);
            for slip in slips {
                workshop.hand_in(slip);
                assert!(workshop.round().shown_votes().is_empty());
                assert!(STATEMENTS.iter().all(|id| workshop.round().voting(id) != Voting::Revealed));
            }
            assert!(workshop.close());
            workshop.files
        };
        // The last batch has five to nine people, the others five.
        let mut mixed = slips.clone();
        let last = (slips.len() / 5).saturating_sub(1) * 5;
        let (early, late) = mixed.split_at_mut(last);
        for (at, batch) in early.chunks_mut(5).chain([late]).enumerate() {
            let by = usize::try_from(seed.rotate_left(u32::try_from(at).unwrap()) % 64).unwrap();
            batch.rotate_left(by % batch.len());
            if by % 2 == 0 {
                batch.reverse();
            }
        }
        prop_assert_eq!(file(&mixed), file(&slips));
    }

    #[test]
    fn at_most_nine_wait_and_at_least_five_once_some_are_stored(slips in people(1..=60)) {
        let mut workshop = Workshop::new(&room(number(&slips)));
        for (at, slip) in slips.iter().enumerate() {
            workshop.hand_in(slip);
            let waiting = workshop.ballots.waiting();
            let stored = workshop.round().voters(STATEMENTS[0]) as usize;
            prop_assert_eq!(stored + waiting, at + 1);
            prop_assert!(waiting <= 9 && (stored == 0 || waiting >= 5));
            prop_assert_eq!(workshop.round().waiting as usize, waiting);
        }
    }

    /// People remember who sat down when, and somebody keeps every copy of the file.
    #[test]
    fn roles_and_batches_together_do_not_show_what_fewer_than_five_said(
        slips in people(5..=40), leaves in any::<bool>()
    ) {
        let mut workshop = Workshop::new(&room(number(&slips)));
        for slip in &slips {
            workshop.hand_in(slip);
        }
        if leaves {
            // Without leaving the file: to another screen, say.
            let rest = workshop.ballots.all_that_may();
            workshop.store(rest);
        }
        prop_assert!(workshop.close());
        for groups in in_the_file(workshop.files.last().unwrap()).values() {
            prop_assert_eq!(total(groups).people(), number(&slips));
            let few = smallest_difference(groups, &workshop.batches);
            prop_assert!(few.is_none_or(|few| few >= MIN_COUNT), "{few:?} of {groups:#?} in {:?}", workshop.batches);
        }
    }
}

/// By how many people any of the groups together differ from any of the batches
/// together, where they differ at all.
fn smallest_difference(groups: &[GroupVotes], batches: &[Vec<String>]) -> Option<u32> {
    let named: BTreeSet<&str> = groups.iter().map(|votes| votes.group.as_str()).collect();
    let is_in = |role: &str, group: &str| match group {
        EVERYONE => true,
        OTHERS => !named.contains(role),
        group => group == role,
    };
    // How many of each group are in each batch.
    let shared: Vec<Vec<u32>> = batches
        .iter()
        .map(|batch| {
            let of = |group: &GroupVotes| batch.iter().filter(|role| is_in(role, &group.group)).count();
            groups.iter().map(|group| u32::try_from(of(group)).unwrap()).collect()
        })
        .collect();
    let mut smallest = None;
    for chosen in 0..1_u32 << groups.len() {
        for taken in 0..1_u32 << batches.len() {
            let mut differ = 0;
            for (batch, sizes) in shared.iter().enumerate() {
                for (group, size) in sizes.iter().enumerate() {
                    differ += if (chosen >> group & 1) == (taken >> batch & 1) { 0 } else { *size };
                }
            }
            smallest = [smallest, (differ > 0).then_some(differ)].into_iter().flatten().min();
        }
    }
    smallest
}

fn voters(roles: &[(&str, usize)]) -> Vec<BallotPaper> {
    let slip = |role: &str| BallotPaper { role: role.into(), ..BallotPaper::default() };
    roles.iter().flat_map(|(role, number)| vec![slip(role); *number]).collect()
}

fn groups_after(slips: &[BallotPaper]) -> Vec<(String, u32)> {
    let mut workshop = Workshop::new(&room(number(slips)));
    for slip in slips {
        workshop.hand_in(slip);
    }
    assert!(workshop.close());
    let shown = workshop.round().shown_votes();
    shown["cues"].iter().map(|votes| (votes.group.clone(), votes.tally().people())).collect()
}

#[test]
fn a_mixed_room_is_shown_by_role() {
    let mixed = voters(&[("Practitioner", 3), ("Room leader", 2), ("Practitioner", 5), ("Room leader", 4)]);
    assert_eq!(groups_after(&mixed), [("Practitioner".to_owned(), 8), ("Room leader".to_owned(), 6)]);
}

#[test]
fn roles_that_came_one_after_the_other_are_counted_together() {
    // The first five are all practitioners: the other three could be worked out.
    let sorted = voters(&[("Practitioner", 8), ("Room leader", 6)]);
    assert_eq!(groups_after(&sorted), [(EVERYONE.to_owned(), 14)]);
}

#[test]
fn very_many_roles_are_looked_through_in_no_time() {
    let roles: Vec<String> = (0..80).map(|role| format!("Role {role:02}")).collect();
    let slips: Vec<BallotPaper> =
        (0..400).map(|at| BallotPaper { role: roles[at % 80].clone(), ..BallotPaper::default() }).collect();
    let groups = groups_after(&slips);
    assert_eq!(groups.iter().map(|(_, people)| people).sum::<u32>(), 400);
    assert!(groups.len() <= 12, "{groups:?}");
}

#[test]
fn a_room_under_five_has_one_batch_of_all() {
    let mut workshop = Workshop::new(&room(4));
    let slips = voters(&[("Manager", 4)]);
    for (handed_in, slip) in slips.iter().enumerate() {
        let missing = workshop.ballots.may_close(workshop.round()).map_err(|few| few.missing);
        assert_eq!(missing, if handed_in == 0 { Ok(()) } else { Err(4 - handed_in) });
        workshop.hand_in(slip);
    }
    assert!(workshop.close());
    assert_eq!(
        workshop.round().shown_votes()["cues"],
        [GroupVotes::new(EVERYONE, Tally { cant_say: 4, ..Tally::default() })]
    );
}

#[test]
fn a_room_of_which_nobody_said_how_many_it_holds_needs_five() {
    let mut workshop = Workshop::new(&room(0));
    for slip in voters(&[("", 4)]) {
        workshop.hand_in(&slip);
        assert!(workshop.ballots.may_close(workshop.round()).is_err());
    }
    workshop.hand_in(&BallotPaper::default());
    assert!(workshop.close());
}
