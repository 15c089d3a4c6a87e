//! Two people's changes to one file are merged: nothing that either wrote is lost, and
//! no number comes out that nobody entered.
//!
//! `ATTUNE_MERGES=1000000 cargo test --test promises merging` tries a million.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use attune::model::merge::{Choice, Decision, Difference, Mergeable, Merged, Place, Value, differences};
use attune::model::{
    Action, Answers, Assessment, Change, Checklist, CourseField, Edit, Moment, Participant, Present,
    Question, Rating, ResponseField, Round, RoundField, Source, Statement, Status, Team, TeamField, Training,
    TrainingEdit, Update, Vote, VotesField, Way, When,
};
use attune::model::{ActionField, GroupVotes, validate};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const STATEMENTS: [&str; 3] = ["cues", "send", "reflection"];
const DAY: Date = date(2026, 11, 2);

/// What a person does, in numbers: which kind of thing, to what, and how.
type Did = (u8, u8, u8, u8);

/// One person: changes what is there, and signs every word that is new.
struct Person {
    name: &'static str,
    words: usize,
}

impl Person {
    fn new(name: &'static str) -> Self {
        Self { name, words: 0 }
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("{}{}", self.name, self.words)
    }

    /// Writes, changes or takes away a word of a text, or all of it.
    fn written(&mut self, text: &str, how: u8, at: u8) -> String {
        let mut words: Vec<String> =
            text.split(' ').filter(|word| !word.is_empty()).map(Into::into).collect();
        let at = usize::from(at) % (words.len() + 1);
        match how % 8 {
            0 => words.clear(),
            1 if at < words.len() => _ = words.remove(at),
            2 if at < words.len() => words[at] = self.word(),
            3 => {
                let sentence: Vec<String> = (0..6).map(|_| self.word()).collect();
                words.extend(sentence);
            }
            _ => words.insert(at, self.word()),
        }
        words.join(" ")
    }

    /// A day, or words.
    fn when(&mut self, day: Date, how: u8) -> When {
        if how % 5 < 3 { day.into() } else { When::Words(self.word()) }
    }

    fn assess(&mut self, assessment: &mut Assessment, (kind, which, how, at): Did) {
        let statement = STATEMENTS[usize::from(which) % STATEMENTS.len()];
        let rounds = assessment.rounds.len();
        let round = assessment.rounds[usize::from(at) % rounds].clone();
        let response = round.response(statement).cloned().unwrap_or_default();
        let count = assessment.actions.len().max(1);
        let action = assessment.actions.get(usize::from(which) % count).cloned();
        let field = |field| Edit::response(&round.id, statement, field);
        let of_round = |field| Edit::Round { round: round.id.clone(), field };
        let rating = Rating::ALL[usize::from(how) % 4];
        let day = DAY.saturating_add(jiff::Span::new().days(i64::from(how % 5)));
        let edit = match kind % 24 {
            0 => field(ResponseField::Note(self.written(&response.note, how, at))),
            1 => field(ResponseField::Evidence(self.written(&response.evidence, how, at))),
            2 => field(ResponseField::OtherView(self.written(&response.other_view, how, at))),
            3 => field(ResponseField::Agreed((how % 5 < 4).then_some(rating))),
            4 => {
                let part = ["knowledge", "skills"][usize::from(how) % 2].into();
                field(ResponseField::Part { part, in_place: at % 3 > 0 })
            }
            5 => field(ResponseField::Priority(how % 3 > 0)),
            6 => Edit::Team(TeamField::Name(self.written(&assessment.team.name, how, at))),
            7 => Edit::Team(TeamField::Staff((how % 3 > 0).then_some(u32::from(at)))),
            8 => of_round(RoundField::Label(self.word())),
            9 => of_round(RoundField::Date(day)),
            10 => of_round(RoundField::Review((how % 2 > 0).then(|| self.when(day, how)))),
            11 => {
                let mut present = round.present.clone();
                match present.get_mut(usize::from(which) % 3) {
                    Some(_) if how % 5 == 0 => _ = present.remove(usize::from(which) % 3),
                    Some(role) => role.number = u32::from(how),
                    None => present.push(Present { role: format!("Role {which}"), number: u32::from(how) }),
                }
                of_round(RoundField::Present(present))
            }
            12 => of_round(RoundField::Way(Way::ALL[usize::from(how) % 4])),
            13 => of_round(RoundField::Locked(how % 4 == 0)),
            14 => Edit::StartReview {
                id: format!("{}round", self.word()),
                label: format!("Month {}", how % 3),
                date: day,
            },
            15 => {
                let groups = vec![GroupVotes {
                    group: String::new(),
                    red: u32::from(how),
                    amber: 9,
                    ..GroupVotes::default()
                }];
                Edit::votes(&round.id, VotesField::Count { statement: statement.into(), groups })
            }
            16 => Edit::votes(&round.id, VotesField::EnterAgain(statement.into())),
            17 => Edit::votes(&round.id, VotesField::Waiting(u32::from(how % 3))),
            18 => Edit::AddActions(vec![Action {
                // Now and then two people's new actions have one id.
                id: if how % 5 == 0 { "same".into() } else { format!("{}action", self.word()) },
                statement: statement.into(),
                raised: round.id.clone(),
                what: self.word(),
                ..Action::default()
            }]),
            _ => {
                let Some(action) = action else { return };
                let field = |field| Edit::action(&action.id, field);
                match kind % 24 {
                    19 => field(ActionField::What(self.written(&action.what, how, at))),
                    20 => field(ActionField::Owner(self.written(&action.owner, how, at))),
                    21 => {
                        let status = Status::ALL[usize::from(how) % 4];
                        let note = if how % 2 == 0 { self.word() } else { String::new() };
                        field(ActionField::Update(Update {
                            round: round.id.clone(),
                            date: day,
                            status,
                            note,
                        }))
                    }
                    22 => Edit::MoveAction { action: action.id.clone(), up: how % 2 == 0 },
                    _ if how % 3 == 0 => Edit::RemoveAction(action.id.clone()),
                    _ => field(ActionField::Due(Some(self.when(day, how)))),
                }
            }
        };
        // Two actions of one id are a fault of the file, and nobody can make one.
        let clashes = matches!(&edit, Edit::AddActions(new) if assessment.action(&new[0].id).is_some());
        if !clashes {
            // What is refused was not done.
            let _ = edit.apply(assessment);
        }
        // A round that was begun can be taken back, by going a step back.
        if kind % 24 == 14 && how % 7 == 0 && assessment.rounds.len() > 1 {
            let last = assessment.rounds.last().unwrap().id.clone();
            let said = |action: &Arc<Action>| {
                action.raised == last || action.updates.iter().any(|of| of.round == last)
            };
            if !assessment.actions.iter().any(said) {
                assessment.rounds.pop();
            }
        }
    }

    fn train(&mut self, training: &mut Training, (kind, which, how, at): Did) {
        let code = format!("Blue {}", which % 5);
        let moment = Moment::ALL[usize::from(at) % 4];
        let statement = STATEMENTS[usize::from(how) % 3].to_owned();
        let edit = match kind % 10 {
            0 => TrainingEdit::Course(CourseField::Name(self.written(&training.course.name, how, at))),
            1 => TrainingEdit::Course(CourseField::Begins((how % 3 > 0).then_some(DAY))),
            2 => TrainingEdit::Questions(how % 2 > 0),
            3 => TrainingEdit::Remove(code),
            4 => TrainingEdit::Code { from: code, to: format!("Blue {}", how % 7) },
            5 => TrainingEdit::Role { code, role: self.word() },
            6 => TrainingEdit::Score {
                code,
                moment,
                question: Question::ALL[usize::from(how) % 2],
                score: (at % 5 > 0).then_some(at % 5),
            },
            7 => TrainingEdit::Apart("Blue 0".into(), code),
            8 => TrainingEdit::Add(code),
            _ => {
                let vote =
                    [None, Some(Vote::Red), Some(Vote::Amber), Some(Vote::CantSay)][usize::from(at) % 4];
                TrainingEdit::Answer { code, moment, statement, vote }
            }
        };
        // What is told apart is not asked about again.
        let again =
            matches!(&edit, TrainingEdit::Apart(a, b) if training.apart.contains(&(a.clone(), b.clone())));
        if !again {
            let _ = edit.apply(training);
        }
    }
}

fn checklist() -> Arc<Checklist> {
    let statement = |id: &str| Statement {
        id: id.into(),
        text: id.into(),
        parts: vec!["knowledge".into(), "skills".into()],
        ..Statement::default()
    };
    let statements = STATEMENTS.map(statement).to_vec();
    Arc::new(Checklist {
        id: "small".into(),
        version: 1,
        title: "Small".into(),
        source: Source::default(),
        statements,
    })
}

fn new_assessment() -> Assessment {
    let team = Team { name: "Acorn".into(), ..Team::default() };
    let mut assessment = Assessment::new(checklist(), team, "First".into(), DAY);
    "file".clone_into(&mut assessment.id);
    Arc::make_mut(&mut assessment.rounds[0]).id = "r1".into();
    assessment
}

fn new_training() -> Training {
    let mut training = Training { id: "file".into(), ..Training::new(checklist()) };
    for code in ["Blue 0", "Blue 1"] {
        training.participants.push(Arc::new(Participant { code: code.into(), ..Participant::default() }));
    }
    training
}

/// What the promises ask of a file, whatever kind it is.
trait Promised: Mergeable + std::fmt::Debug {
    fn words(&self) -> BTreeSet<String>;
    fn ids(&self) -> BTreeSet<String>;
    fn is_valid(&self) -> bool;
    /// The same in an order of its own, for what may stand in either.
    fn sorted(self) -> Self;
    /// Every number that somebody entered or counted, by its place.
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
            let present = |of: &Present| (format!("{} {}", round.id, of.role), of.number.to_string());
            let present: Vec<_> = round.present.iter().map(present).collect();
            std::iter::once(of_round).chain(present)
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
                add("understanding", format!("{understanding:?}"));
                add("confidence", format!("{confidence:?}"));
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
