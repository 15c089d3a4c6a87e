//! The attacker: which answers are possible for whom, given all copies of the file.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::workshop::{Room, counted};
use crate::model::disclosure::needed;
use crate::model::votes::Votes;

/// People whom no copy tells apart: how many they are, and where they were counted.
pub(super) type Alike = (usize, BTreeSet<(usize, String)>);

pub(super) fn alike(copies: &[Votes], people: usize) -> Vec<Alike> {
    let mut classes: BTreeMap<BTreeSet<(usize, String)>, usize> = BTreeMap::new();
    for person in 0..people {
        *classes.entry(counted(copies, person)).or_default() += 1;
    }
    // Of whom no copy holds anything, nothing is known.
    classes.into_iter().filter(|(counted, _)| !counted.is_empty()).map(|(at, size)| (size, at)).collect()
}

/// How many of each class gave which of three answers.
pub(super) type Given = Vec<[usize; 3]>;

/// Which of three answers are possible, for each class.
pub(super) type Possible = Vec<[bool; 3]>;

/// All ways in which so many people can give three answers.
fn ways(people: usize) -> impl Iterator<Item = [usize; 3]> {
    (0..=people).flat_map(move |one| (0..=people - one).map(move |two| [one, two, people - one - two]))
}

/// What the copies show of these answers, and which answers are possible for each class
/// of people who are alike, given that they show it.
pub(super) fn solutions(classes: &[Alike]) -> Vec<(Given, Possible)> {
    let counts: BTreeSet<&(usize, String)> = classes.iter().flat_map(|(_, counted)| counted).collect();
    let mut all: Vec<Given> = vec![Vec::new()];
    for (size, _) in classes {
        let longer = |given: &Given, of| given.iter().copied().chain([of]).collect();
        all = all.iter().flat_map(|given| ways(*size).map(move |of| longer(given, of))).collect();
    }
    let shown = |given: &[[usize; 3]]| -> Vec<[usize; 3]> {
        let sum = |at: &&(usize, String)| {
            let here = classes.iter().zip(given).filter(|((_, counted), _)| counted.contains(*at));
            here.fold([0; 3], |sum, (_, of)| std::array::from_fn(|answer| sum[answer] + of[answer]))
        };
        counts.iter().map(sum).collect()
    };
    let mut possible: HashMap<Given, Possible> = HashMap::new();
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
pub(super) fn are_few(alike: usize, here: u32) -> bool {
    alike < usize::try_from(needed(here)).unwrap()
}

/// Answers (how many of each, by class) that pick somebody out, if there are any.
pub(super) fn picked_out(classes: &[Alike], here: u32) -> Option<Given> {
    let certain = |possible: &[bool; 3]| possible.iter().filter(|possible| **possible).count() == 1;
    let told = |possible: &[[bool; 3]]| {
        let mut of = classes.iter().zip(possible);
        of.any(|((size, _), possible)| are_few(*size, here) && certain(possible))
    };
    solutions(classes).into_iter().find(|(_, possible)| told(possible)).map(|(given, _)| given)
}

/// Attacks rooms, and remembers what it knows already of rooms that look the same.
#[derive(Default)]
pub(super) struct Attacker {
    known: HashMap<(Vec<Alike>, bool), bool>,
    pub rooms: usize,
}

impl Attacker {
    pub fn picks_somebody_out(&mut self, room: &Room, copies: &[Votes]) -> bool {
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
