//! Whatever happens to a course between its editions, everybody's answers stay open.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::course::{ANSWERS, Answer, Event, Person, Run, editions};
use super::tests::{NOT, UP, attack_knowing_all_others, before_and_after};
use crate::model::disclosure::{MIN_CELL, ToldComparison};
use crate::model::{Moment, Vote};

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
