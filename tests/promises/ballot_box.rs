//! Answers wait until there are enough of them: no copy of the file, whoever
//! compares it with another, shows what fewer than five people said.

use std::collections::BTreeMap;
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
}

impl Workshop {
    fn new(start: &Assessment) -> Self {
        let history = History::new(start.clone());
        let ballots = BallotBox::new(round(start), STATEMENTS);
        let mut workshop = Self { history, ballots, files: Vec::new() };
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

    /// As the window does: what is written and the number of those who wait, together.
    fn store(&mut self, changes: impl IntoIterator<Item = VotesField>) {
        let id = self.round().id.clone();
        for change in changes {
            self.history.apply(Edit::votes(&id, change), Instant::now()).unwrap();
        }
        let waiting = u32::try_from(self.ballots.waiting()).unwrap();
        self.edit(Edit::votes(&id, VotesField::Waiting(waiting)));
    }

    fn hand_in(&mut self, slip: &BallotPaper) {
        self.ballots.hand_in(slip.clone());
        let id = self.round().id.clone();
        let due = self.ballots.due(self.history.present().rounds.iter().find(|of| of.id == id).unwrap());
        self.store(due);
    }

    /// Goes Home and comes back: what waits and may not be added is lost.
    fn leave_and_come_back(&mut self) {
        let rest = self.ballots.all_that_may();
        self.store(rest);
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
        self.store(last);
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
        ..BallotPaper::default()
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
    fn at_most_nine_wait_and_none_once_everybody_has_answered(slips in people(1..=60)) {
        let mut workshop = Workshop::new(&room(number(&slips)));
        for (at, slip) in slips.iter().enumerate() {
            workshop.hand_in(slip);
            let waiting = workshop.ballots.waiting();
            let stored = workshop.round().voters(STATEMENTS[0]) as usize;
            prop_assert_eq!(stored + waiting, at + 1);
            let all = at + 1 == slips.len();
            let enough = waiting <= 9 && (stored == 0 || waiting >= 5);
            prop_assert!(all && waiting == 0 || !all && enough);
            prop_assert_eq!(workshop.round().waiting as usize, waiting);
        }
    }
}

fn voters(roles: &[(&str, usize)]) -> Vec<BallotPaper> {
    let slip = |role: &str| BallotPaper { role: role.into(), ..BallotPaper::default() };
    roles.iter().flat_map(|(role, number)| vec![slip(role); *number]).collect()
}

/// A room that says how many of each role are here.
fn room_of(roles: &[(&str, usize)]) -> Assessment {
    let mut assessment = room(0);
    let present = |(role, of): &(&str, usize)| Present { role: (*role).into(), number: number_of(*of) };
    let field = RoundField::Present(roles.iter().map(present).collect());
    let id = round(&assessment).id.clone();
    Edit::Round { round: id, field }.apply(&mut assessment).unwrap();
    assessment
}

fn number_of(people: usize) -> u32 {
    u32::try_from(people).unwrap()
}

fn groups_after(here: &[(&str, usize)], slips: &[BallotPaper]) -> Vec<(String, u32)> {
    let mut workshop = Workshop::new(&room_of(here));
    for slip in slips {
        workshop.hand_in(slip);
    }
    assert!(workshop.close());
    let shown = workshop.round().shown_votes();
    shown["cues"].iter().map(|votes| (votes.group.clone(), votes.tally().people())).collect()
}

const TWO_ROLES: [(&str, usize); 2] = [("Practitioner", 8), ("Room leader", 6)];

#[test]
fn roles_are_shown_in_whatever_order_people_come() {
    let expected = [("Practitioner".to_owned(), 8), ("Room leader".to_owned(), 6)];
    let mixed = voters(&[("Practitioner", 3), ("Room leader", 2), ("Practitioner", 5), ("Room leader", 4)]);
    assert_eq!(groups_after(&TWO_ROLES, &mixed), expected);
    assert_eq!(groups_after(&TWO_ROLES, &voters(&TWO_ROLES)), expected);
}

#[test]
fn whoever_does_not_say_a_role_is_counted_with_the_smallest() {
    let mut slips = voters(&TWO_ROLES);
    slips[13].role = String::new();
    assert_eq!(groups_after(&TWO_ROLES, &slips), [("Practitioner".to_owned(), 8), (OTHERS.to_owned(), 6)]);
}

#[test]
fn a_role_of_which_some_were_written_early_is_folded_as_a_whole() {
    let here = [("Practitioner", 12), ("Room leader", 11), ("Cook", 1)];
    let mut slips = voters(&here);
    slips.rotate_left(1);
    assert_eq!(groups_after(&here, &slips), [("Practitioner".to_owned(), 12), (OTHERS.to_owned(), 12)]);
}

#[test]
fn after_a_break_the_groups_stay_as_they_were_written() {
    let here = [("Practitioner", 10), ("Room leader", 5), ("Cook", 5)];
    let mut workshop = Workshop::new(&room_of(&here));
    // Cooks and leaders are large enough by themselves, as it is said on Set up.
    for slip in voters(&[("Cook", 5), ("Practitioner", 5)]) {
        workshop.hand_in(&slip);
    }
    workshop.leave_and_come_back();
    let id = workshop.round().id.clone();
    let more =
        [("Practitioner", 10), ("Cook", 10)].map(|(role, of)| Present { role: role.into(), number: of });
    workshop.edit(Edit::Round { round: id, field: RoundField::Present(more.into()) });
    for slip in voters(&[("Room leader", 5), ("Practitioner", 5)]) {
        workshop.hand_in(&slip);
    }
    assert!(workshop.close());
    let shown = workshop.round().shown_votes();
    let groups: Vec<_> = shown["cues"].iter().map(|of| (of.group.as_str(), of.tally().people())).collect();
    assert_eq!(groups, [("Cook", 5), ("Practitioner", 10), ("Room leader", 5)]);
}

/// Copies of the file hold the first vote: other cells of the same people could be
/// subtracted from its cells.
#[test]
fn a_statement_that_is_voted_on_again_is_written_once_and_for_everyone_together() {
    let mut workshop = Workshop::new(&room_of(&[("Practitioner", 12), ("Room leader", 6)]));
    let slips = voters(&[("Practitioner", 12), ("Room leader", 6)]);
    for slip in &slips {
        workshop.hand_in(slip);
    }
    assert!(workshop.close());
    let before = workshop.round().clone();
    workshop.ballots = BallotBox::again("cues");
    for slip in &slips {
        assert_eq!(
            workshop.round().votes,
            before.votes,
            "what the room has seen stays until all have answered"
        );
        assert_eq!(workshop.round().voting("cues"), Voting::Revealed);
        assert_eq!(workshop.ballots.clone().all_that_may(), None, "nor does it go for a part");
        workshop.hand_in(slip);
    }
    let all = Tally { cant_say: 18, ..Tally::default() };
    assert_eq!(workshop.round().votes["cues"], [GroupVotes::new(EVERYONE, all)]);
    assert_eq!(workshop.round().voting("cues"), Voting::Hidden);
    for other in STATEMENTS.into_iter().filter(|id| *id != "cues") {
        assert_eq!(workshop.round().votes[other], before.votes[other]);
        assert_eq!(workshop.round().voting(other), Voting::Revealed);
    }
    assert!(workshop.close());
    assert_eq!(workshop.round().voting("cues"), Voting::Revealed);
}

/// As an earlier Attune wrote it, in the middle of a vote.
#[test]
fn a_file_with_a_total_without_roles_goes_on_for_everyone_together() {
    let mut workshop = Workshop::new(&room_of(&TWO_ROLES));
    let id = workshop.round().id.clone();
    let five =
        |id: &str| (id.to_owned(), vec![GroupVotes::new(EVERYONE, Tally { red: 5, ..Tally::default() })]);
    let votes = STATEMENTS.map(five).into();
    let none = std::collections::BTreeSet::new();
    workshop.edit(Edit::votes(
        &id,
        VotesField::Add { named: none.clone(), votes, ballots: none, ways: [].into() },
    ));
    workshop.ballots = BallotBox::new(workshop.round(), STATEMENTS);
    for slip in voters(&[("Practitioner", 6), ("Room leader", 3)]) {
        workshop.hand_in(&slip);
    }
    let all = Tally { red: 5, cant_say: 9, ..Tally::default() };
    assert_eq!(workshop.round().votes["cues"], [GroupVotes::new(EVERYONE, all)]);
}

#[test]
fn very_many_roles_are_counted_in_no_time() {
    let roles: Vec<String> = (0..80).map(|role| format!("Role {role:02}")).collect();
    let here: Vec<(&str, usize)> = roles.iter().map(|role| (role.as_str(), 5)).collect();
    let slips: Vec<BallotPaper> =
        (0..400).map(|at| BallotPaper { role: roles[at % 80].clone(), ..BallotPaper::default() }).collect();
    let groups = groups_after(&here, &slips);
    assert_eq!(groups.iter().map(|(_, people)| people).sum::<u32>(), 400);
    assert_eq!(groups.len(), 80);
}

#[test]
fn the_last_answers_are_taken_back_until_others_lie_on_them() {
    let mut workshop = Workshop::new(&room(14));
    assert!(!workshop.ballots.can_take_back());
    for slip in voters(&[("", 11)]) {
        workshop.hand_in(&slip);
    }
    assert_eq!((workshop.round().voters("cues"), workshop.ballots.waiting()), (5, 6));
    assert!(workshop.ballots.take_back());
    assert!(!workshop.ballots.take_back(), "the one below it lies among others");
    for slip in voters(&[("", 4)]) {
        workshop.hand_in(&slip);
    }
    assert_eq!((workshop.round().voters("cues"), workshop.ballots.waiting()), (14, 0));
    assert!(!workshop.ballots.take_back(), "what is written is written");
}

#[test]
fn a_room_under_five_has_one_batch_of_all() {
    let mut workshop = Workshop::new(&room(4));
    let slips = voters(&[("Manager", 4)]);
    for (handed_in, slip) in slips.iter().enumerate() {
        let missing = workshop.ballots.may_close(workshop.round()).map_err(|few| few.missing);
        assert_eq!(missing, if handed_in == 0 { Ok(()) } else { Err(4 - handed_in) });
        assert_eq!(workshop.round().voters("cues"), 0);
        workshop.hand_in(slip);
    }
    assert_eq!(workshop.round().voters("cues"), 4, "at once, and before it is shown");
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
