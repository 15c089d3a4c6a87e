//! Nobody is picked out by any sequence of editions.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proptest::prelude::*;

use super::course::{ANSWERS, Answer, Event, Person, Run, editions};
use crate::model::disclosure::{MIN_CELL, MIN_COUNT, ToldComparison};
use crate::model::{Moment, Vote};

const UP: Person = [Some(Vote::Red), Some(Vote::Green), Some(Vote::Red), Some(Vote::Green)];
const NOT: Person = [Some(Vote::Green), Some(Vote::Amber), Some(Vote::Green), Some(Vote::Red)];

fn before_and_after(learners: std::ops::Range<usize>) -> impl Iterator<Item = Event> {
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
fn attack_knowing_all_others(
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

fn events(learners: usize) -> impl Strategy<Value = Vec<Event>> {
    let of = move || 0..learners;
    let moment = || prop::sample::select(Moment::ALL.to_vec());
    let one = prop_oneof![
        6 => of().prop_map(|of| vec![Event::Answers(of, Moment::Before), Event::Answers(of, Moment::After)]),
        2 => (of(), moment()).prop_map(|(of, at)| vec![Event::Answers(of, at)]),
        2 => of().prop_map(|of| vec![Event::Corrected(of)]),
        1 => of().prop_map(|of| vec![Event::Removed(of)]),
        1 => of().prop_map(|of| vec![Event::Renamed(of)]),
        1 => (of(), moment()).prop_map(|(of, at)| vec![Event::Joined(of, at)]),
        1 => moment().prop_map(|at| vec![Event::MomentGone(at)]),
        2 => (1..4_usize).prop_map(|steps| vec![Event::Undone; steps]),
        1 => Just(vec![Event::Opened]),
        4 => Just(vec![Event::Published]),
    ];
    let begin = (0..=learners).prop_map(|some| before_and_after(0..some).collect::<Vec<_>>());
    (begin, prop::collection::vec(one, 0..20))
        .prop_map(|(begin, more)| [begin, more.concat(), vec![Event::Published]].concat())
}

fn crowd(learners: usize) -> impl Strategy<Value = Vec<[Person; 2]>> {
    let answer = || prop::sample::select(ANSWERS.to_vec());
    let person = move || prop::array::uniform4(answer());
    // Most of them moved up, or did not, so that counts are told.
    let one = prop_oneof![2 => Just(UP), 2 => Just(NOT), 1 => person()];
    prop::collection::vec((one, person()).prop_map(|(first, right)| [first, right]), learners)
}

const CROWD: usize = 26;

/// The moments that may be compared for publishing, as their places in a [`Person`].
const COMPARED: [[Moment; 2]; 3] = [
    [Moment::Before, Moment::After],
    [Moment::Before, Moment::FollowUp],
    [Moment::LookingBack, Moment::After],
];

fn moved_up(person: &Person, [earlier, later]: [Moment; 2]) -> bool {
    let at = |moment| person[Moment::ALL.iter().position(|of| *of == moment)?];
    let step = |moment| match at(moment)? {
        Vote::Red => Some(0),
        Vote::Amber => Some(1),
        Vote::Green => Some(2),
        Vote::CantSay => None,
    };
    step(earlier).zip(step(later)).is_some_and(|(earlier, later)| later > earlier)
}

fn changed(person: Person, at: usize, answer: Answer) -> Person {
    let mut person = person;
    person[at] = answer;
    person
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_in_between_the_last_ones_answers_stay_open(
        (people, target, events) in (crowd(CROWD), 0..CROWD, events(CROWD))
    ) {
        let others = |of: usize, right: bool| people[of][usize::from(right)];
        attack_knowing_all_others(&others, target, 2, &events);
    }

    /// For everybody there is another course, in which they answered otherwise, with the
    /// same editions: they alone did, or have exchanged all answers with another.
    #[test]
    fn whatever_happens_in_between_everybody_may_have_answered_otherwise(
        (crowd, events) in (crowd(CROWD), events(CROWD))
    ) {
        let people = |of: usize, right: bool| crowd[of][usize::from(right)];
        let seen = editions(&people, &events);
        for person in 0..CROWD {
            let instead = |with: [Person; 2]| {
                let people = |of: usize, right: bool| if of == person { with[usize::from(right)] } else { people(of, right) };
                editions(&people, &events) == seen
            };
            let exchanged = |other: usize| {
                let people = |of: usize, right: bool| {
                    let of = if of == person { other } else if of == other { person } else { of };
                    people(of, right)
                };
                people(person, false) != people(other, false) && editions(&people, &events) == seen
            };
            // Where one of them was corrected, they have exchanged what each said last, or first.
            let exchanged_for_good = |other: usize| {
                let both = |mine: Person, theirs: Person| {
                    let people = |of: usize, right: bool| match of {
                        of if of == person => theirs,
                        of if of == other => mine,
                        of => people(of, right),
                    };
                    !crowd[person].contains(&theirs) && editions(&people, &events) == seen
                };
                crowd[person].iter().any(|mine| crowd[other].iter().any(|theirs| both(*mine, *theirs)))
            };
            let is_open = instead([UP; 2]) && instead([NOT; 2]) || (0..CROWD).any(exchanged)
                || (0..CROWD).any(exchanged_for_good);
            prop_assert!(is_open, "{person}: {seen:?}");
        }
    }

    /// For everybody, for each two moments that are compared, and for what they said first and
    /// last, there is another course with the same editions in which they moved the other way:
    /// they alone answered otherwise, or have exchanged with another. Nothing is undone here:
    /// what an undo takes back depends on whether a correction changed anything.
    #[test]
    fn whatever_happens_in_between_everybody_may_have_moved_the_other_way(
        (crowd, events) in (crowd(CROWD), events(CROWD))
    ) {
        let events: Vec<Event> = events.into_iter().filter(|event| *event != Event::Undone).collect();
        let seen = editions(&|of, right| crowd[of][usize::from(right)], &events);
        let may_be = |exchanged: [(usize, [Person; 2]); 2]| {
            let instead = |of: usize| exchanged.iter().find(|(other, _)| *other == of).map(|(_, with)| *with);
            editions(&|of, right| instead(of).unwrap_or(crowd[of])[usize::from(right)], &events) == seen
        };
        for (person, mine) in crowd.iter().enumerate() {
            for (compared, said) in COMPARED.iter().flat_map(|compared| [(*compared, 0), (*compared, 1)]) {
                let other_way = |with: [Person; 2]| moved_up(&mine[said], compared) != moved_up(&with[said], compared);
                let alone = |with: [Person; 2]| other_way(with) && may_be([(person, with); 2]);
                // One answer of theirs, as they said it first and last.
                let one_answer = (0..4).flat_map(|at| ANSWERS.map(|answer| mine.map(|said| changed(said, at, answer))));
                // All that two of them said, or, where one was corrected, what each said first or last.
                let exchanged = |(other, theirs): (usize, &[Person; 2])| {
                    let whole = (*theirs, *mine);
                    let for_good = mine.iter().flat_map(|mine| theirs.iter().map(|theirs| ([*theirs; 2], [*mine; 2])));
                    for_good.chain([whole]).any(|(instead, to_other)| {
                        other_way(instead) && may_be([(person, instead), (other, to_other)])
                    })
                };
                let first_or_last = [UP, NOT].into_iter().flat_map(|way| [[way; 2], [way, mine[1]], [mine[0], way]]);
                let is_open = first_or_last.chain(one_answer).any(alone)
                    || crowd.iter().enumerate().filter(|(other, _)| *other != person).any(exchanged);
                prop_assert!(is_open, "{person} at {compared:?}: {seen:?}, {events:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// What was told once is told again as it was, with new learners beside it, at least
    /// ten at a time; and nobody is counted twice.
    #[test]
    fn an_edition_adds_to_the_one_before_it_and_changes_nothing(
        (people, events) in (crowd(CROWD), events(CROWD))
    ) {
        let people = |of: usize, right: bool| people[of][usize::from(right)];
        let mut run = Run::new(&people);
        for event in events {
            let before = run.training().published.clone();
            run.happens(event);
            let now = &run.training().published;
            prop_assert!(now.len() >= before.len());
            let mut counted = BTreeMap::new();
            for (place, cell) in now.iter().enumerate() {
                if let Some(before) = before.get(place) {
                    prop_assert_eq!(&cell.moved_up, &before.moved_up);
                    prop_assert_eq!(cell.number, before.number);
                }
                prop_assert!(cell.number >= MIN_CELL);
                for code in &cell.learners {
                    prop_assert_eq!(counted.insert((cell.pair(), code), place), None, "{} twice", code);
                }
            }
        }
        prop_assert!(run.editions.windows(2).all(|two| goes_on(&two[0], &two[1])), "{:?}", run.editions);
    }
}

fn goes_on(earlier: &[ToldComparison], later: &[ToldComparison]) -> bool {
    earlier.iter().all(|of| {
        let found = later.iter().find(|later| later.pair == of.pair);
        found.is_some_and(|later| {
            let added: u32 = later.cells.iter().skip(of.cells.len()).map(|(_, number)| number).sum();
            later.cells.starts_with(&of.cells) && (added == 0 || added >= MIN_CELL)
        })
    })
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
