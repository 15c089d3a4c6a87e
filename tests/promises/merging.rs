//! Two people's changes to one file are merged: nothing that either wrote is lost, and
//! no number comes out that nobody entered.
//!
//! `ATTUNE_MERGES=1000000 cargo test --test promises merging` tries a million.

mod origins;
mod people;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use attune::model::merge::{Choice, Decision, Difference, Mergeable, Merged, Place, Value, differences};
use attune::model::{Answers, Assessment, Present, Round, Training, When, validate};
use proptest::prelude::*;

use people::{Did, Person, new_assessment, new_training};

/// What the promises ask of a file, whatever kind it is.
trait Promised: Mergeable + std::fmt::Debug {
    fn words(&self) -> BTreeSet<String>;
    fn ids(&self) -> BTreeSet<String>;
    fn is_valid(&self) -> bool;
    /// The same in an order of its own, for what may stand in either.
    fn sorted(self) -> Self;
    /// Every number that somebody entered or counted, and where votes and ratings come from,
    /// by its place.
    fn counts(&self) -> BTreeMap<String, String>;
}

fn add_words<'a>(words: &mut BTreeSet<String>, texts: impl IntoIterator<Item = &'a String>) {
    words.extend(texts.into_iter().flat_map(|text| text.split_whitespace()).map(ToOwned::to_owned));
}

impl Promised for Assessment {
    fn words(&self) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        add_words(&mut words, [&self.team.name]);
        for round in &self.rounds {
            add_words(&mut words, [&round.label]);
            if let Some(When::Words(review)) = &round.review {
                add_words(&mut words, [review]);
            }
            for of in round.responses.values() {
                add_words(&mut words, [&of.note, &of.evidence, &of.other_view]);
            }
        }
        for of in &self.actions {
            add_words(&mut words, [&of.what, &of.owner, &of.measure, &of.support]);
            if let Some(When::Words(due)) = &of.due {
                add_words(&mut words, [due]);
            }
            add_words(&mut words, of.updates.iter().map(|update| &update.note));
        }
        words
    }

    fn ids(&self) -> BTreeSet<String> {
        let rounds = self.rounds.iter().map(|round| round.id.clone());
        rounds.chain(self.actions.iter().map(|action| action.id.clone())).collect()
    }

    fn is_valid(&self) -> bool {
        validate::of_assessment(self).is_empty()
    }

    fn sorted(mut self) -> Self {
        self.actions.sort_by(|a, b| a.id.cmp(&b.id));
        for round in &mut self.rounds {
            let round = Arc::make_mut(round);
            round.present.sort_by(|a, b| a.role.cmp(&b.role));
            round.priorities.sort();
            for of in round.responses.values_mut() {
                Arc::make_mut(of).in_place.sort();
            }
        }
        self
    }

    fn counts(&self) -> BTreeMap<String, String> {
        let of = |round: &Arc<Round>| {
            let voted =
                format!("{:?} {:?} {:?} {}", round.votes, round.revealed, round.ballots, round.waiting);
            let of_round = (format!("{} votes", round.id), voted);
            // Where votes and ratings come from goes with them.
            let ways = |id: &String| (format!("{} {id} ways", round.id), format!("{:?}", round.ways_of(id)));
            let held = round.responses.iter().filter(|(_, of)| of.still_right);
            let held = held.map(|(id, of)| (format!("{} {id} held", round.id), format!("{:?}", of.agreed)));
            let mut counts: Vec<_> = round.votes.keys().map(ways).chain(held).collect();
            let present = |of: &Present| (format!("{} {}", round.id, of.role), of.number.to_string());
            counts.extend(round.present.iter().map(present));
            counts.push(of_round);
            counts
        };
        self.rounds.iter().flat_map(of).collect()
    }
}

impl Promised for Training {
    fn words(&self) -> BTreeSet<String> {
        let mut words = BTreeSet::new();
        add_words(&mut words, [&self.course.name, &self.course.group]);
        add_words(&mut words, self.participants.iter().map(|of| &of.role));
        words
    }

    fn ids(&self) -> BTreeSet<String> {
        self.participants.iter().map(|of| of.code.clone()).collect()
    }

    fn is_valid(&self) -> bool {
        validate::of_training(self).is_empty()
    }

    fn sorted(mut self) -> Self {
        self.participants.sort_by(|a, b| a.code.cmp(&b.code));
        self.apart.sort();
        self
    }

    fn counts(&self) -> BTreeMap<String, String> {
        let mut counts = BTreeMap::new();
        for of in &self.participants {
            for (moment, answers) in &of.answers {
                let Answers { ratings, understanding, confidence } = answers;
                let mut add =
                    |what: &str, is: String| counts.insert(format!("{} {moment:?} {what}", of.code), is);
                for (statement, vote) in ratings {
                    add(statement, format!("{vote:?}"));
                }
                // No answer is nothing that anybody entered.
                for (what, score) in [("understanding", understanding), ("confidence", confidence)] {
                    if let Some(score) = score {
                        add(what, score.to_string());
                    }
                }
            }
        }
        counts
    }
}

fn in_conflict<T>(merged: &Merged<T>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for of in &merged.conflicts {
        for value in [&of.mine, &of.theirs] {
            if let Value::Text(text) = value {
                add_words(&mut words, [text]);
            }
        }
    }
    words
}

fn decided(conflicts: &[Difference], choice: Choice) -> Vec<Decision> {
    conflicts.iter().map(|of| (of.clone(), choice)).collect()
}

fn mirrored(conflicts: &[Difference]) -> BTreeMap<Place, (Value, Value)> {
    conflicts.iter().map(|of| (of.place.clone(), (of.theirs.clone(), of.mine.clone()))).collect()
}

/// Everything that is promised of one merge.
fn promised<T: Promised>(base: Option<&T>, mine: &T, theirs: &T) {
    let merged = T::merge(base, [mine, theirs], &[]).unwrap();
    let other = T::merge(base, [theirs, mine], &[]).unwrap();
    assert!(merged.content.is_valid(), "it is a valid file: {merged:#?}");

    let conflicts: BTreeMap<Place, (Value, Value)> =
        merged.conflicts.iter().map(|of| (of.place.clone(), (of.mine.clone(), of.theirs.clone()))).collect();
    assert_eq!(conflicts, mirrored(&other.conflicts), "the same is asked from either side");
    let own = T::merge(base, [mine, theirs], &decided(&merged.conflicts, Choice::Mine)).unwrap();
    let same = T::merge(base, [theirs, mine], &decided(&other.conflicts, Choice::Theirs)).unwrap();
    assert_eq!((own.conflicts.len(), same.conflicts.len()), (0, 0), "what was decided is not asked again");
    assert_eq!(own.content.sorted(), same.content.sorted(), "the same comes out from either side");

    let both = T::merge(base, [mine, theirs], &decided(&merged.conflicts, Choice::Both)).unwrap();
    let (left, asked) = (both.content.words(), in_conflict(&both));
    // What both began with may go where one of them took it out.
    let known = base.map(T::words).unwrap_or_default();
    for word in in_conflict(&merged).difference(&known) {
        let stands = left.contains(word) || asked.contains(word);
        assert!(stands, "{word} is lost though both are kept: {both:#?}");
    }

    let left = merged.content.words();
    let asked = in_conflict(&merged);
    let kept = |word: &String| left.contains(word) || asked.contains(word);
    let (before, ours, others) = (base.map(T::words).unwrap_or_default(), mine.words(), theirs.words());
    for word in ours.iter().filter(|word| !before.contains(*word) || others.contains(*word)) {
        assert!(kept(word), "{word} is lost: {merged:#?}");
    }
    for word in others.iter().filter(|word| !before.contains(*word)) {
        assert!(kept(word), "{word} is lost: {merged:#?}");
    }

    let (before, ours, others) = (base.map(T::ids).unwrap_or_default(), mine.ids(), theirs.ids());
    let ids = merged.content.ids();
    for id in
        ours.union(&others).filter(|id| !before.contains(*id) || (ours.contains(*id) && others.contains(*id)))
    {
        assert!(ids.contains(id), "{id} is lost: {merged:#?}");
    }

    // Two things under one id are told apart, each with what belongs to it.
    let plain = |id: &str| id.split_once("-2").map_or(id.to_owned(), |(id, rest)| format!("{id}{rest}"));
    let (ours, others) = (mine.counts(), theirs.counts());
    for (place, count) in merged.content.counts() {
        let entered = [&place, &plain(&place)]
            .iter()
            .any(|place| ours.get(*place) == Some(&count) || others.get(*place) == Some(&count));
        assert!(entered, "nobody entered {count} at {place}: {merged:#?}");
    }

    if merged.came_in.is_empty() && merged.conflicts.is_empty() {
        assert_eq!(merged.content, *mine, "what comes in is said");
    }
    let Some(base) = base else { return };
    assert_eq!(T::merge(Some(base), [base, theirs], &[]).unwrap().content, *theirs);
    let kept = T::merge(Some(base), [mine, base], &[]).unwrap();
    assert_eq!((kept.content, kept.came_in.len(), kept.conflicts.len()), (mine.clone(), 0, 0));
    let same = T::merge(Some(base), [mine, mine], &[]).unwrap();
    assert_eq!((same.content, same.came_in.len(), same.conflicts.len()), (mine.clone(), 0, 0));
    assert_eq!(differences(mine, mine), Ok(Vec::new()));
}

fn cases() -> ProptestConfig {
    let cases = std::env::var("ATTUNE_MERGES").ok().and_then(|cases| cases.parse().ok());
    // Ten thousand of each kind of file.
    ProptestConfig { cases: cases.unwrap_or(10_000), failure_persistence: None, ..ProptestConfig::default() }
}

fn done() -> impl Strategy<Value = Vec<Did>> {
    prop::collection::vec(any::<Did>(), 0..7)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn merging_two_peoples_assessments_loses_nothing(before in done(), one in done(), other in done()) {
        let mut base = new_assessment();
        let mut first = Person::new("b");
        for did in before { first.assess(&mut base, did); }
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        let mut person = Person::new("m");
        for did in one { person.assess(&mut mine, did); }
        let mut person = Person::new("t");
        for did in other { person.assess(&mut theirs, did); }
        promised(Some(&base), &mine, &theirs);
        promised(None, &mine, &theirs);
    }

    #[test]
    fn merging_two_trainers_files_loses_nothing(before in done(), one in done(), other in done()) {
        let mut base = new_training();
        let mut first = Person::new("b");
        for did in before { first.train(&mut base, did); }
        let (mut mine, mut theirs) = (base.clone(), base.clone());
        let mut person = Person::new("m");
        for did in one { person.train(&mut mine, did); }
        let mut person = Person::new("t");
        for did in other { person.train(&mut theirs, did); }
        promised(Some(&base), &mine, &theirs);
        promised(None, &mine, &theirs);
    }
}
