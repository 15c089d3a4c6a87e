//! An attack on the votes, by somebody who has every copy of the file that was ever
//! written, saw in which order people came, knows everybody's role and knows these
//! rules: for whom is only one answer possible?
//!
//! The attacker asks the program itself. Person by person it is run with an answer that
//! only this person gives, and each copy shows where that one was counted. People whom
//! no copy tells apart are **alike**; how many of them gave which answer is a set of
//! unknowns, each count in each copy is an equation, and all solutions are tried. The
//! box's own idea of cells is not asked.
//!
//! A person is **picked out** whose answer is certain although fewer than five are
//! alike. (Where five or more are alike and all said the same, everybody knows what they
//! said, as in any vote in a room. Where fewer than five are there at all, all of them
//! are one total.)

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::date;
use proptest::prelude::*;

use super::{BallotBox, BallotPaper};
use crate::model::disclosure::{fold, needed};
use crate::model::votes::{EVERYONE, GroupVotes, Tally, Votes, total};
use crate::model::{
    Assessment, Change as _, Checklist, Edit, Present, Source, Statement, Team, Vote, VotesField,
};

/// A role by its position in this list; what comes after it is "role not said".
const ROLES: [&str; 4] = ["Practitioner", "Leader", "Manager", "Cook"];

/// The votes of each copy of the file, one after the other.
type Copies = Vec<Votes>;

/// How many of each role are said to be here, and the roles in the order in which
/// people come.
#[derive(Clone, Debug)]
struct Room {
    declared: Vec<u32>,
    order: Vec<usize>,
}

impl Room {
    fn here(&self) -> u32 {
        self.declared.iter().sum()
    }
}

/// What happens between two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Event {
    /// The last slip is taken back, and that person answers once more.
    TakeBack,
    /// The file is left and opened again.
    Leave,
    /// The computer stops.
    Crash,
    /// The votes are shown now, whoever is missing.
    Show,
}

/// A workshop as the window runs it, and all copies of its file.
#[derive(Clone)]
struct Workshop {
    assessment: Assessment,
    ballots: BallotBox,
    copies: Copies,
}

impl Workshop {
    fn new(declared: &[u32], statements: usize) -> Self {
        let statement = |at| Statement { id: format!("s{at:02}"), text: "?".into(), ..Statement::default() };
        let checklist = Checklist {
            id: "small".into(),
            version: 1,
            title: "Small".into(),
            source: Source::default(),
            statements: (0..statements).map(statement).collect(),
        };
        let label = "November 2026".to_owned();
        let mut assessment = Assessment::new(Arc::new(checklist), Team::default(), label, date(2026, 11, 28));
        let present = |(role, number): (&str, &u32)| Present { role: role.into(), number: *number };
        Arc::make_mut(&mut assessment.rounds[0]).present =
            ROLES.into_iter().zip(declared).map(present).collect();
        let ballots = open(&assessment);
        Self { assessment, ballots, copies: vec![Votes::new()] }
    }

    fn apply(&mut self, change: Option<VotesField>) {
        let Some(change) = change else { return };
        let id = self.assessment.rounds[0].id.clone();
        Edit::votes(&id, change).apply(&mut self.assessment).unwrap();
        self.copies.push(self.assessment.rounds[0].votes.clone());
    }

    fn hand_in(&mut self, paper: BallotPaper) {
        self.ballots.hand_in(paper);
        let due = self.ballots.due(&self.assessment.rounds[0]);
        self.apply(due);
    }

    /// Puts away what may be, as the file is left, and opens it again.
    fn leave(&mut self) {
        let last = self.ballots.all_that_may();
        self.apply(last);
        self.ballots = open(&self.assessment);
    }

    /// `false`: too few wait.
    fn show(&mut self) -> bool {
        let Ok(last) = self.ballots.clone().close(&self.assessment.rounds[0]) else { return false };
        last.into_iter().for_each(|change| self.apply(Some(change)));
        true
    }
}

fn open(assessment: &Assessment) -> BallotBox {
    BallotBox::new(&assessment.rounds[0], assessment.checklist.statements.iter().map(|of| of.id.as_str()))
}

/// Three people to a statement, each with an answer of their own; all others can't say.
fn telltale(person: usize, role: usize) -> BallotPaper {
    let answers = BTreeMap::from([(format!("s{:02}", person / 3), Vote::ALL[person % 3])]);
    BallotPaper { role: ROLES.get(role).copied().unwrap_or_default().into(), answers, ballot: None }
}

/// Where a person was counted: by copy and group.
fn counted(copies: &[Votes], person: usize) -> BTreeSet<(usize, String)> {
    let statement = format!("s{:02}", person / 3);
    let mut found = BTreeSet::new();
    for (at, copy) in copies.iter().enumerate() {
        for votes in copy.get(&statement).into_iter().flatten() {
            if votes.tally().of(Vote::ALL[person % 3]) > 0 {
                found.insert((at, votes.group.clone()));
            }
        }
    }
    found
}

/// People come in their order, events happen between them, and whoever was lost with
/// the memory answers again until all are in, or as many as can be.
fn with_events(room: &Room, events: &[(usize, Event)]) -> Copies {
    let mut workshop = Workshop::new(&room.declared, room.order.len().div_ceil(3));
    let mut to_come: std::collections::VecDeque<usize> = (0..room.order.len()).collect();
    let mut shown = false;
    for step in 0..3 * room.order.len() {
        let Some(person) = to_come.pop_front() else { break };
        workshop.hand_in(telltale(person, room.order[person]));
        for (_, event) in events.iter().filter(|(at, _)| *at == step) {
            if shown {
                break;
            }
            match event {
                Event::TakeBack if workshop.ballots.take_back() => to_come.push_front(person),
                Event::TakeBack => {}
                Event::Leave => workshop.leave(),
                Event::Crash => workshop.ballots = open(&workshop.assessment),
                Event::Show => shown = workshop.show(),
            }
            if matches!(event, Event::Leave | Event::Crash) {
                let last = workshop.copies.last().map(std::slice::from_ref).unwrap_or_default();
                let again = (0..=person).filter(|person| counted(last, *person).is_empty());
                let again: Vec<usize> = again.filter(|person| !to_come.contains(person)).collect();
                again.into_iter().rev().for_each(|person| to_come.push_front(person));
            }
        }
        if shown {
            break;
        }
    }
    if !shown {
        workshop.show();
    }
    workshop.copies
}

fn new_rule(room: &Room) -> Copies {
    with_events(room, &[])
}

/// The rule that was in force before: five people's answers without their roles as soon
/// as ten wait, and everybody's by role at the end.
fn old_rule(room: &Room) -> Copies {
    let papers: Vec<BallotPaper> =
        room.order.iter().enumerate().map(|(person, role)| telltale(person, *role)).collect();
    let sum = |papers: &[BallotPaper], by_role: bool| -> Votes {
        let mut votes = Votes::new();
        for statement in (0..papers.len().max(room.order.len()).div_ceil(3)).map(|at| format!("s{at:02}")) {
            let mut groups: BTreeMap<String, Tally> = BTreeMap::new();
            for paper in papers {
                let group = if by_role { paper.role.clone() } else { EVERYONE.to_owned() };
                let vote = paper.answers.get(&statement).copied().unwrap_or(Vote::CantSay);
                groups.entry(group).or_default().count(vote);
            }
            votes.insert(
                statement,
                groups.into_iter().map(|(group, of)| GroupVotes::new(group, of)).collect(),
            );
        }
        votes
    };
    let batches = (1..papers.len() / 5).map(|batch| sum(&papers[..5 * batch], false));
    std::iter::once(Votes::new()).chain(batches).chain([fold(&sum(&papers, true))]).collect()
}

/// People whom no copy tells apart: how many they are, and where they were counted.
type Alike = (usize, BTreeSet<(usize, String)>);

fn alike(copies: &[Votes], people: usize) -> Vec<Alike> {
    let mut classes: BTreeMap<BTreeSet<(usize, String)>, usize> = BTreeMap::new();
    for person in 0..people {
        *classes.entry(counted(copies, person)).or_default() += 1;
    }
    // Of whom no copy holds anything, nothing is known.
    classes.into_iter().filter(|(counted, _)| !counted.is_empty()).map(|(at, size)| (size, at)).collect()
}

/// All ways in which so many people can give three answers.
fn ways(people: usize) -> impl Iterator<Item = [usize; 3]> {
    (0..=people).flat_map(move |one| (0..=people - one).map(move |two| [one, two, people - one - two]))
}

/// What the copies show of these answers, and which answers are possible for each class
/// of people who are alike, given that they show it.
fn solutions(classes: &[Alike]) -> Vec<(Vec<[usize; 3]>, Vec<[bool; 3]>)> {
    let counts: BTreeSet<&(usize, String)> = classes.iter().flat_map(|(_, counted)| counted).collect();
    let mut all: Vec<Vec<[usize; 3]>> = vec![Vec::new()];
    for (size, _) in classes {
        let longer = |given: &Vec<[usize; 3]>, of| given.iter().copied().chain([of]).collect();
        all = all.iter().flat_map(|given| ways(*size).map(move |of| longer(given, of))).collect();
    }
    let shown = |given: &[[usize; 3]]| -> Vec<[usize; 3]> {
        let sum = |at: &&(usize, String)| {
            let here = classes.iter().zip(given).filter(|((_, counted), _)| counted.contains(*at));
            here.fold([0; 3], |sum, (_, of)| std::array::from_fn(|answer| sum[answer] + of[answer]))
        };
        counts.iter().map(sum).collect()
    };
    let mut possible: HashMap<Vec<[usize; 3]>, Vec<[bool; 3]>> = HashMap::new();
    for given in &all {
        let found = possible.entry(shown(given)).or_insert_with(|| vec![[false; 3]; classes.len()]);
        for (possible, of) in found.iter_mut().zip(given) {
            *possible = std::array::from_fn(|answer| possible[answer] || of[answer] > 0);
        }
    }
    all.into_iter().map(|given| (given.clone(), possible[&shown(&given)].clone())).collect()
}

/// Whether so many who are alike are too few, where so many are said to be here: a room
/// under five is one total of all.
fn are_few(alike: usize, here: u32) -> bool {
    alike < usize::try_from(needed(here)).unwrap()
}

/// Answers (how many of each, by class) that pick somebody out, if there are any.
fn picked_out(classes: &[Alike], here: u32) -> Option<Vec<[usize; 3]>> {
    let certain = |possible: &[bool; 3]| possible.iter().filter(|possible| **possible).count() == 1;
    let told = |possible: &[[bool; 3]]| {
        let mut of = classes.iter().zip(possible);
        of.any(|((size, _), possible)| are_few(*size, here) && certain(possible))
    };
    solutions(classes).into_iter().find(|(_, possible)| told(possible)).map(|(given, _)| given)
}

/// Attacks rooms, and remembers what it knows already of rooms that look the same.
#[derive(Default)]
struct Attacker {
    known: HashMap<(Vec<Alike>, bool), bool>,
    rooms: usize,
}

impl Attacker {
    fn picks_somebody_out(&mut self, room: &Room, copies: &[Votes]) -> bool {
        self.rooms += 1;
        let classes = alike(copies, room.order.len());
        // Each class is large enough, or somebody has to be found.
        let small = classes.iter().any(|(size, _)| are_few(*size, room.here()));
        *self
            .known
            .entry((classes.clone(), small))
            .or_insert_with(|| picked_out(&classes, room.here()).is_some())
    }
}

/// Each order in which so many people of these groups can come, and each point at which
/// it can end.
fn all_orders(people: usize, groups: &[usize], mut visit: impl FnMut(&[usize])) {
    let mut order: Vec<usize> = Vec::new();
    loop {
        if order.len() < people {
            order.push(0);
        } else {
            while order.last().is_some_and(|last| last + 1 == groups.len()) {
                order.pop();
            }
            match order.last_mut() {
                Some(last) => *last += 1,
                None => return,
            }
        }
        visit(&order.iter().map(|at| groups[*at]).collect::<Vec<_>>());
    }
}

/// How many rooms of up to so many people were attacked; panics where somebody is
/// picked out.
fn attack_all(most: usize, declared: impl Fn(usize) -> Vec<Vec<u32>>, groups: &[usize]) -> usize {
    let mut attacker = Attacker::default();
    for people in 1..=most {
        for declared in declared(people) {
            all_orders(people, groups, |order| {
                let room = Room { declared: declared.clone(), order: order.to_vec() };
                let told = attacker.picks_somebody_out(&room, &new_rule(&room));
                assert!(!told, "{room:?}: {:#?}", new_rule(&room));
            });
        }
    }
    attacker.rooms
}

/// Every way in which so many people can be shared out to four roles, the larger first.
fn shared_out(people: usize) -> Vec<Vec<u32>> {
    let people = u32::try_from(people).unwrap();
    let mut found = Vec::new();
    for a in 0..=people {
        for b in 0..=a.min(people - a) {
            for c in 0..=b.min(people - a - b) {
                let d = people - a - b - c;
                if d <= c {
                    found.push(vec![a, b, c, d]);
                }
            }
        }
    }
    found
}

#[test]
fn nobody_is_picked_out_in_any_room_of_five_with_four_roles_in_any_order() {
    // More than are here may come, and fewer; also people who do not say their role.
    let rooms = attack_all(5, shared_out, &[0, 1, 2, 3, 4]);
    assert!(rooms > 100, "{rooms}");
}

#[test]
fn nobody_is_picked_out_in_any_room_of_eleven_with_one_role_and_others_in_any_order() {
    attack_all(11, |people| vec![vec![u32::try_from(people).unwrap()], vec![9, 5]], &[0, 1]);
}

/// Every order in which exactly those come who are here, for all rooms with two groups
/// that are large enough to be shown.
#[test]
fn nobody_is_picked_out_in_any_room_of_fourteen_that_is_as_large_as_it_said() {
    let mut attacker = Attacker::default();
    for people in 10..=14_u32 {
        for first in 5..=people - 5 {
            all_orders(people as usize, &[0, 1], |order| {
                let right = order.len() == people as usize
                    && order.iter().filter(|role| **role == 0).count() == first as usize;
                if right {
                    let room = Room { declared: vec![first, people - first], order: order.to_vec() };
                    assert!(!attacker.picks_somebody_out(&room, &new_rule(&room)), "{room:?}");
                }
            });
        }
    }
    assert_eq!(attacker.rooms, 23_132);
}

/// Takes minutes: `cargo test --lib attack -- --ignored`.
#[test]
#[ignore = "all orders of up to fourteen people: minutes"]
fn nobody_is_picked_out_in_any_room_of_fourteen_with_any_numbers_said() {
    let said = |people: usize| shared_out(people);
    println!("{} rooms with four roles", attack_all(9, said, &[0, 1, 2, 3]));
    let two = |_| vec![vec![7, 7], vec![9, 5], vec![20]];
    println!("{} rooms with two groups", attack_all(14, two, &[0, 1]));
    let three = |_| vec![vec![5, 5, 4], vec![6, 6, 8]];
    println!("{} rooms with three groups", attack_all(14, three, &[0, 1, 2]));
}

fn rooms(most: usize) -> impl Strategy<Value = Room> {
    let order =
        prop::collection::vec(prop_oneof![4 => 0..1_usize, 2 => 1..3_usize, 1 => 3..5_usize], 1..=most);
    (order, prop::array::uniform4(0_i32..4), any::<bool>()).prop_map(|(order, wrong, right)| {
        let of = |role: usize| order.iter().filter(|of| **of == role).count();
        let declared = (0..4).zip(wrong).map(|(role, wrong)| {
            let wrong = if right { 0 } else { wrong - 2 };
            u32::try_from(i32::try_from(of(role)).unwrap() + wrong).unwrap_or(0)
        });
        Room { declared: declared.collect(), order }
    })
}

fn events() -> impl Strategy<Value = Vec<(usize, Event)>> {
    let kind = prop_oneof![
        3 => Just(Event::TakeBack), 2 => Just(Event::Leave), 2 => Just(Event::Crash), 1 => Just(Event::Show)
    ];
    prop::collection::vec((0_usize..40, kind), 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_picked_out_whatever_happens_in_between(room in rooms(14), events in events()) {
        let copies = with_events(&room, &events);
        prop_assert_eq!(picked_out(&alike(&copies, room.order.len()), room.here()), None, "{:#?}", copies);
    }

    /// The rooms are too large for all solutions to be tried. No copy tells fewer than
    /// five apart from the rest: then each may have given what any of them gave.
    #[test]
    fn no_copy_tells_fewer_than_five_apart_in_a_large_room(room in rooms(60), events in events()) {
        let copies = with_events(&room, &events);
        for (alike, counted) in alike(&copies, room.order.len()) {
            prop_assert!(!are_few(alike, room.here()), "{alike} in {counted:?} of {copies:#?}");
        }
    }

    /// A role that is shown is all of its people, so that it may be called by its name.
    #[test]
    fn a_role_that_is_shown_is_all_of_its_people_who_were_counted(room in rooms(40), events in events()) {
        let copies = with_events(&room, &events);
        let last = &copies[copies.len() - 1];
        for groups in last.values() {
            let whole = groups.iter().find(|votes| votes.group == EVERYONE);
            prop_assert!(whole.is_none() || groups.len() == 1);
        }
        for person in 0..room.order.len() {
            let Some(role) = ROLES.get(room.order[person]) else { continue };
            let counted = counted(std::slice::from_ref(last), person);
            let named = last.values().flatten().any(|votes| votes.group == *role && votes.tally().people() > 0);
            let in_it = counted.contains(&(0, (*role).to_owned()));
            prop_assert!(counted.is_empty() || named == in_it, "{role} {person}: {last:#?}");
        }
    }
}

/// The attack needs no idea of who is alike: each way of answering is tried with the
/// program itself, and those that leave the same copies cannot be told apart.
#[test]
fn the_attacker_finds_what_trying_every_answer_finds() {
    for (order, declared) in [("PPPPPPPPPP", [10, 0]), ("PPPPPPPPPPLL", [10, 2]), ("PLPLPLPLPLPL", [6, 6])] {
        let order: Vec<usize> = order.chars().map(|role| usize::from(role == 'L')).collect();
        let room = Room { declared: declared.to_vec(), order };
        let people = room.order.len();
        let run = |answers: u32| {
            let mut workshop = Workshop::new(&room.declared, 1);
            for (person, role) in room.order.iter().enumerate() {
                let vote = if answers >> person & 1 == 1 { Vote::Red } else { Vote::Green };
                let answers = BTreeMap::from([("s00".to_owned(), vote)]);
                workshop.hand_in(BallotPaper { role: ROLES[*role].into(), answers, ballot: None });
            }
            assert!(workshop.show());
            format!("{:?}", workshop.copies)
        };
        // Who said Red for certain, and who said Green, among all that look the same.
        let mut certain: HashMap<String, (u32, u32)> = HashMap::new();
        for answers in 0..1_u32 << people {
            let (red, green) = certain.entry(run(answers)).or_insert((u32::MAX, u32::MAX));
            *red &= answers;
            *green &= !answers;
        }
        let classes = alike(&new_rule(&room), people);
        assert!(classes.iter().all(|(alike, _)| *alike >= 5), "{classes:?}");
        let all = (1_u32 << people) - 1;
        for (red, green) in certain.values() {
            // Certain are all of a cell or none of it.
            let certain = ((red | green) & all).count_ones();
            let sizes: Vec<u32> = classes.iter().map(|(size, _)| u32::try_from(*size).unwrap()).collect();
            let sums = (0..1_u32 << sizes.len()).map(|some| -> u32 {
                sizes.iter().enumerate().filter(|(at, _)| some >> at & 1 == 1).map(|(_, size)| size).sum()
            });
            assert!(sums.into_iter().any(|sum| sum == certain), "{certain} of {sizes:?}");
        }
    }
}

/// Eight practitioners, three leaders, a manager, and a cook twice; among the first
/// five are four practitioners and the manager.
fn first_example() -> Room {
    Room { declared: vec![8, 3, 1, 2], order: vec![0, 0, 2, 0, 0, 1, 0, 1, 0, 3, 0, 1, 0, 3] }
}

/// Six practitioners, two of them among the first five.
fn second_example() -> Room {
    Room { declared: vec![6, 4, 3, 1], order: vec![0, 1, 2, 0, 1, 0, 2, 1, 0, 3, 0, 2, 0, 1] }
}

/// Which answers are possible for those who are like this person, where these were given.
fn possible_for(copies: &[Votes], answers: &[usize], person: usize) -> [bool; 3] {
    let classes = alike(copies, answers.len());
    let given: Vec<[usize; 3]> = (classes.iter())
        .map(|(_, at)| {
            let mut given = [0; 3];
            (0..answers.len())
                .filter(|of| counted(copies, *of) == *at)
                .for_each(|of| given[answers[of]] += 1);
            given
        })
        .collect();
    let class = classes.iter().position(|(_, at)| counted(copies, person) == *at).unwrap();
    let all = solutions(&classes);
    all.into_iter().find(|(of, _)| *of == given).map(|(_, possible)| possible[class]).unwrap()
}

#[test]
fn the_old_rule_told_on_the_manager_and_the_new_one_does_not() {
    let room = first_example();
    // 0 Red, 1 Amber, 2 Green: every practitioner says Amber, and the manager Green.
    let answers = [1, 1, 2, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1];
    assert_eq!(possible_for(&old_rule(&room), &answers, 2), [false, false, true]);
    assert_eq!(possible_for(&new_rule(&room), &answers, 2), [true, true, true]);
}

#[test]
fn the_old_rule_told_on_two_practitioners_and_the_new_one_does_not() {
    let room = second_example();
    // 0 Red, 1 Can't say, 2 Green: of the first five four say Green, and one cannot say.
    let answers = [2, 2, 1, 2, 2, 0, 0, 0, 0, 0, 2, 0, 2, 0];
    for practitioner in [0, 3] {
        assert_eq!(possible_for(&old_rule(&room), &answers, practitioner), [false, false, true]);
        assert_eq!(possible_for(&new_rule(&room), &answers, practitioner), [true, false, true]);
    }
}

#[test]
fn the_attack_finds_very_many_rooms_in_which_the_old_rule_told() {
    let mut attacker = Attacker::default();
    let mut told = 0;
    all_orders(11, &[0, 1], |order| {
        if order.len() == 11 {
            let room = Room { declared: vec![6, 5], order: order.to_vec() };
            told += usize::from(attacker.picks_somebody_out(&room, &old_rule(&room)));
        }
    });
    assert!(told > 500, "{told} of {}", attacker.rooms);
}

#[test]
fn everybodys_answer_is_written_once_all_are_here_and_none_is_written_twice() {
    let room = first_example();
    let copies = new_rule(&room);
    let totals: Vec<u32> =
        copies.iter().map(|copy| copy.get("s00").map_or(0, |of| total(of).people())).collect();
    assert_eq!(totals, [0, 14, 14], "nothing, all, and the same when it is shown");
    assert_eq!(copies[1], copies[2]);
}
