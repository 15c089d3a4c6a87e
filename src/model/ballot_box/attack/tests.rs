//! Nobody is picked out, in whatever order people come and whatever happens in between.

use std::collections::{BTreeMap, HashMap};

use proptest::prelude::*;

use super::attacker::{Attacker, alike, are_few, picked_out, solutions};
use super::workshop::{Event, ROLES, Room, Workshop, counted, new_rule, old_rule, with_events};
use crate::model::Vote;
use crate::model::ballot_box::BallotPaper;
use crate::model::votes::{EVERYONE, OTHERS, Votes, total};

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
        // The other half is the same with the two roles exchanged.
        for first in people.div_ceil(2)..=people - 5 {
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
    assert_eq!(attacker.rooms, 13_870);
}

/// Takes minutes: `cargo test --lib attack -- --ignored`.
#[test]
#[ignore = "half a million rooms: minutes"]
fn nobody_is_picked_out_in_very_many_rooms_with_any_numbers_said() {
    attack_all(7, shared_out, &[0, 1, 2, 3]);
    attack_all(14, |_| vec![vec![7, 7], vec![9, 5], vec![20]], &[0, 1]);
    attack_all(11, |_| vec![vec![6, 6, 8]], &[0, 1, 2]);
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

/// Nine practitioners, five leaders and one who says no role: the fifteen that are here.
/// That one cannot be a cell alone, and is counted with the leaders. Whoever comes after
/// them is not called "Leader" either: five of ten leaders are not all of them.
#[test]
fn a_role_that_was_counted_with_others_is_not_named_again_for_those_who_come_late() {
    let of = |role: usize, people: usize| vec![role; people];
    let room = Room { declared: vec![10, 5], order: [of(0, 9), of(1, 5), of(4, 1), of(1, 5)].concat() };
    let groups = |copy: &Votes| -> Vec<(String, u32)> {
        copy["s00"].iter().map(|votes| (votes.group.clone(), votes.tally().people())).collect()
    };
    let group = |name: &str, people| (name.to_owned(), people);
    let copies = new_rule(&room);
    assert_eq!(groups(&copies[1]), [group("Practitioner", 9), group(OTHERS, 6)]);
    assert_eq!(groups(&copies[2]), [group("Practitioner", 9), group(OTHERS, 11)]);
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
                workshop.hand_in(BallotPaper {
                    role: ROLES[*role].into(),
                    answers,
                    ..BallotPaper::default()
                });
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
