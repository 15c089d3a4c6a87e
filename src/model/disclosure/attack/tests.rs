//! Nobody is picked out by any sequence of editions.

use std::collections::{BTreeSet, HashMap};

use super::course::{ANSWERS, Answer, Event, Person, Run, editions};
use crate::model::disclosure::{MIN_CELL, MIN_COUNT};
use crate::model::{Moment, Vote};

pub(super) const UP: Person = [Some(Vote::Red), Some(Vote::Green), Some(Vote::Red), Some(Vote::Green)];
pub(super) const NOT: Person = [Some(Vote::Green), Some(Vote::Amber), Some(Vote::Green), Some(Vote::Red)];

pub(super) fn before_and_after(learners: std::ops::Range<usize>) -> impl Iterator<Item = Event> {
    learners.flat_map(|of| [Event::Answers(of, Moment::Before), Event::Answers(of, Moment::After)])
}

/// So many answer, an edition is published, and then one after each of the late ones.
fn with_late(first: usize, late: usize) -> Vec<Event> {
    let late = (first..first + late).flat_map(|of| before_and_after(of..of + 1).chain([Event::Published]));
    before_and_after(0..first).chain([Event::Published]).chain(late).collect()
}

/// Of the first and of the late so many moved up.
fn moved(first: usize, [up, late_up]: [usize; 2]) -> impl Fn(usize, bool) -> Person {
    move |of, _| if of < up || (first..first + late_up).contains(&of) { UP } else { NOT }
}

/// All ways in which one learner can have answered at so many moments.
fn ways(moments: usize) -> Vec<Person> {
    let mut ways: Vec<Person> = vec![[None; 4]];
    for at in 0..moments {
        let answered = |way: Person| {
            ANSWERS.map(|answer| {
                let mut way = way;
                way[at] = answer;
                way
            })
        };
        ways = ways.into_iter().flat_map(answered).collect();
    }
    ways
}

/// Panics where somebody who knows what all others answered is left with one answer of
/// this learner's.
pub(super) fn attack_knowing_all_others(
    others: &dyn Fn(usize, bool) -> Person,
    target: usize,
    moments: usize,
    events: &[Event],
) {
    let mut alike: HashMap<String, Vec<Person>> = HashMap::new();
    for way in ways(moments) {
        let people = |of, right| if of == target { way } else { others(of, right) };
        let seen = format!("{:?}", editions(&people, events));
        alike.entry(seen).or_default().push(way);
    }
    for (seen, possible) in alike {
        for at in 0..moments {
            let answers: BTreeSet<Answer> = possible.iter().map(|person| person[at]).collect();
            assert!(answers.len() > 1, "{target} said {answers:?} at {at}: {seen}, {events:?}");
        }
    }
}

/// Those whom no edition tells apart, in the order in which they come: each cell, and at
/// the end those of whom nothing is told yet. Late learners fill up what is too small, and
/// nobody knows in which order those of one cell moved: how many did is all that can differ.
fn alike(first: usize, late: usize) -> Vec<usize> {
    let mut cells = vec![first];
    for _ in 0..late {
        match cells.last_mut() {
            Some(last) if *last < MIN_CELL as usize => *last += 1,
            _ => cells.push(1),
        }
    }
    cells
}

/// How many of each cell can have moved up.
fn all_ups(cells: &[usize]) -> Vec<Vec<usize>> {
    cells.iter().fold(vec![Vec::new()], |found, size| {
        let longer = |ups: Vec<usize>| (0..=*size).map(move |up| [ups.clone(), vec![up]].concat());
        found.into_iter().flat_map(longer).collect()
    })
}

/// Panics where three learners who put their answers together can tell of another which
/// way that one moved. Gives how many courses were tried.
fn attack_knowing_three(first: usize, late: usize) -> usize {
    let (events, cells) = (with_late(first, late), alike(first, late));
    let mut by_seen: HashMap<String, Vec<Vec<usize>>> = HashMap::new();
    let ups = all_ups(&cells);
    let tried = ups.len();
    for ups in ups {
        let people: Vec<Person> = (cells.iter().zip(&ups))
            .flat_map(|(size, up)| (0..*size).map(move |of| if of < *up { UP } else { NOT }))
            .collect();
        by_seen.entry(format!("{:?}", editions(&|of, _| people[of], &events))).or_default().push(ups);
    }
    for (seen, could_be) in &by_seen {
        for (cell, size) in cells.iter().copied().enumerate().filter(|(_, size)| *size > 3) {
            for known_up in 0..=3 {
                // How many of the others of this cell can have moved up.
                let others: BTreeSet<usize> = (could_be.iter().map(|ups| ups[cell]))
                    .filter(|up| *up >= known_up && size - up >= 3 - known_up)
                    .map(|up| up - known_up)
                    .collect();
                let certain = others.iter().all(|up| *up == 0) || others.iter().all(|up| *up == size - 3);
                assert!(others.is_empty() || !certain, "{others:?} of {size}, {known_up} known: {seen}");
            }
        }
    }
    tried
}

#[test]
fn three_learners_together_cannot_tell_which_way_another_moved() {
    let sizes = (1..=14).map(|first| (first, 0)).chain([(10, 1), (11, 4), (10, 10)]);
    let tried: usize = sizes.map(|(first, late)| attack_knowing_three(first, late)).sum();
    assert!(tried > 300, "{tried}");
}

#[test]
fn who_knows_all_other_answers_does_not_know_the_last_ones() {
    for (first, late) in [(10, 0), (10, 1), (11, 4), (10, 10)] {
        let events = with_late(first, late);
        for up in [4, 5, first - 5, first - 4] {
            for target in [0, first + late - 1] {
                attack_knowing_all_others(&moved(first, [up, late / 2]), target, 2, &events);
            }
        }
    }
}

/// The moments in several orders, an edition after each, with counts that are told exactly.
#[test]
fn who_knows_all_other_answers_at_four_moments_does_not_know_the_last_ones() {
    for order in orders().iter().step_by(5) {
        attack_in_order(order, 5);
    }
}

fn attack_in_order(order: &[Moment], up: usize) {
    let learners = 12;
    let at = |moment| (0..learners).map(move |of| Event::Answers(of, moment)).chain([Event::Published]);
    let events: Vec<Event> = order.iter().flat_map(|moment| at(*moment)).collect();
    // Those who moved up did so between any two moments that are compared.
    attack_knowing_all_others(&moved(learners, [up, 0]), learners - 1, 4, &events);
}

fn orders() -> Vec<Vec<Moment>> {
    let mut found = vec![Vec::new()];
    for _ in Moment::ALL {
        let longer = |order: Vec<Moment>| {
            let rest = Moment::ALL.into_iter().filter(|moment| !order.contains(moment)).collect::<Vec<_>>();
            rest.into_iter().map(move |moment| [order.clone(), vec![moment]].concat())
        };
        found = found.into_iter().flat_map(longer).collect();
    }
    found
}

/// Takes minutes: `cargo test --lib attack -- --ignored`.
#[test]
#[ignore = "more than a third of a million courses: minutes"]
fn nobody_is_picked_out_by_very_many_editions() {
    let mut tried = 0;
    for first in 1..=24 {
        for late in 0..=14 {
            tried += attack_knowing_three(first, late);
        }
    }
    for first in 10..=14 {
        for late in [0, 1, 4, 9, 10, 11] {
            let events = with_late(first, late);
            for up in (0..first).flat_map(|up| (0..=late).map(move |late_up| [up, late_up])) {
                for target in [0, first + late - 1] {
                    attack_knowing_all_others(&moved(first, up), target, 2, &events);
                    tried += 25;
                }
            }
        }
    }
    for order in orders() {
        for up in 0..12 {
            attack_in_order(&order, up);
            tried += 625;
        }
    }
    assert_eq!(tried, 369_605);
}

#[test]
fn nobody_who_was_counted_is_counted_again_whatever_becomes_of_code_and_answers() {
    let all = |event: fn(usize) -> Event| (0..12).map(event).collect::<Vec<_>>();
    let again = before_and_after(0..12).collect::<Vec<_>>();
    let renamed = all(Event::Renamed);
    for (before, after) in [
        (vec![], renamed.clone()),
        (vec![], all(|of| Event::Joined(of, Moment::LookingBack))),
        (vec![], all(Event::Corrected)),
        (vec![], [all(Event::Removed), again.clone()].concat()),
        (vec![], [vec![Event::MomentGone(Moment::After), Event::Opened], again.clone()].concat()),
        (renamed, vec![Event::Undone; 12]),
        (vec![], [vec![Event::Undone; 40], again].concat()),
        (vec![], [all(Event::Renamed), vec![Event::Undone; 3]].concat()),
    ] {
        let people = moved(12, [5, 0]);
        let people = |of: usize, right: bool| if right { NOT } else { people(of, right) };
        let mut run = Run::new(&people);
        let come = before_and_after(0..12).chain(before).chain([Event::Published]);
        for event in come.chain(after.clone()).chain([Event::Published]) {
            run.happens(event);
        }
        assert_eq!(run.training().published.len(), 1, "{after:?}");
        assert_eq!(run.editions[0], run.editions[1], "{after:?}");
    }
}

#[test]
fn what_is_told_is_true_and_no_smaller_count_than_five() {
    for all in 10..=30 {
        for up in 0..=all {
            let run = editions(&moved(all, [up, 0]), &with_late(all, 0));
            let told = run[0][0].statements[0];
            let (least, most) = (told.least as usize, told.most as usize);
            assert!((least..=most).contains(&up) && told.all as usize == all, "{up} of {all}: {told:?}");
            let small = MIN_COUNT as usize;
            assert!(least == 0 || least >= small);
            assert!(most == all || all - most >= small);
            assert!(least == most || most - least + 1 >= small, "{told:?}");
        }
    }
}
