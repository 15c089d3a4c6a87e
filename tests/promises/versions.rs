//! Earlier versions are kept by themselves, for their owner alone, and what changed is told
//! in words.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use crate::common::Folder;
use attune::files::{Autosave, FileContent, Places, Recent, checklists, format, versions};
use attune::model::publication::{MovedUp, Publication};
use attune::model::{Assessment, Change, Comment, Edit, Moment, Rating, ResponseField, Training, pieces};
use attune::words;
use jiff::Timestamp;
use jiff::civil::date;

fn edited(mut assessment: Assessment, fields: &[(usize, ResponseField)]) -> Assessment {
    let round = assessment.rounds.last().unwrap().id.clone();
    for (number, field) in fields {
        let statement = assessment.checklist.statements[*number].id.clone();
        Edit::response(&round, &statement, field.clone()).apply(&mut assessment).unwrap();
    }
    assessment
}

fn noted(note: &str) -> Assessment {
    // Each look at the example is a file of its own.
    let ours = Assessment { id: "ours".to_owned(), ..checklists::example() };
    edited(ours, &[(0, ResponseField::Note(note.into()))])
}

fn kept(places: &Places, id: &str) -> Vec<FileContent> {
    versions::list(places, id).iter().map(|version| versions::read(version).unwrap()).collect()
}

#[test]
fn what_was_there_before_the_first_change_and_what_was_saved_last_are_kept() {
    let home = Folder::new();
    let places = Places::within(&home.path(""));
    let text = format!("// by hand\n{}", format::write_assessment(&noted("before")).unwrap());
    let path = home.write("plan.attune", &text);
    std::fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_modified(std::time::SystemTime::now() - Duration::from_secs(90))
        .unwrap();
    let autosave = Autosave::keeping(path, places.clone(), || {});
    for word in ["one", "two", "three"] {
        autosave.changed(&noted(word));
        autosave.save_now(Duration::from_secs(20));
    }
    drop(autosave);
    let id = noted("").id;
    let found = kept(&places, &id);
    assert_eq!(found.first(), Some(&FileContent::Assessment(noted("three"))));
    assert_eq!(found.last(), Some(&FileContent::Assessment(noted("before"))));
    assert!(found.len() <= 3, "one every few minutes, and not one a save");
    versions::remove(&places, &id).unwrap();
    assert_eq!(kept(&places, &id), []);
}

#[test]
fn the_same_is_not_kept_twice_and_nothing_is_kept_where_nobody_wants_it() {
    let home = Folder::new();
    let places = Places::within(&home.path(""));
    let text = format::write_assessment(&noted("one")).unwrap();
    for second in [1, 2, 3] {
        let at = Timestamp::from_second(1_700_000_000 + second).unwrap();
        versions::keep(&places, "id", text.as_bytes(), at).unwrap();
    }
    assert_eq!(versions::list(&places, "id").len(), 1);
    Recent { keep_versions: false, ..Recent::default() }.save(&places).unwrap();
    let autosave = Autosave::keeping(home.path("plan.attune"), places.clone(), || {});
    autosave.changed(&noted("two"));
    autosave.save_now(Duration::from_secs(20));
    drop(autosave);
    assert_eq!(kept(&places, &noted("").id), []);
}

#[test]
fn an_id_that_somebody_wrote_leads_nowhere_else() {
    let home = Folder::new();
    let places = Places::within(&home.path("home"));
    for id in ["../../../outside", "", ".", "C:\\Windows", "a/b"] {
        versions::keep(&places, id, b"text", Timestamp::now()).unwrap();
        assert_eq!(versions::list(&places, id).len(), 1, "{id}");
    }
    assert_eq!(home.names(), ["home"]);
    assert_eq!(std::fs::read_dir(versions::root(&places)).unwrap().count(), 5);
}

#[test]
fn a_damaged_version_is_passed_over() {
    let home = Folder::new();
    let places = Places::within(&home.path(""));
    let text = format::write_assessment(&noted("one")).unwrap();
    versions::keep(&places, "id", text.as_bytes(), Timestamp::now()).unwrap();
    let version = &versions::list(&places, "id")[0];
    let bytes = std::fs::read(&version.path).unwrap();
    std::fs::write(&version.path, &bytes[..bytes.len() / 2]).unwrap();
    assert!(versions::read(version).is_err());
    let other = format::write_assessment(&noted("two")).unwrap();
    let later = Timestamp::now() + Duration::from_secs(2);
    versions::keep(&places, "id", other.as_bytes(), later).unwrap();
    assert_eq!(versions::list(&places, "id").len(), 2);
}

fn told(before: &Assessment, after: &Assessment) -> String {
    let [before, after] = [before, after].map(pieces::of_assessment);
    words::pieces::counted(&pieces::counted(&pieces::differences(&before, &after)))
}

#[test]
fn what_changed_is_counted_in_words() {
    let before = checklists::example();
    let rate = |number, rating| (number, ResponseField::Agreed(Some(rating)));
    let note = |number| (number, ResponseField::Note(format!("A note on {number}")));
    let after =
        edited(before.clone(), &[rate(9, Rating::Red), rate(10, Rating::Green), note(1), note(2), note(9)]);
    assert_eq!(told(&before, &after), "2 ratings, 3 notes");
    assert_eq!(told(&before, &before), "");
    let mut fewer = before.clone();
    let action = fewer.actions[0].id.clone();
    Edit::RemoveAction(action).apply(&mut fewer).unwrap();
    assert_eq!(told(&before, &fewer), "1 action");
}

#[test]
fn what_was_published_and_what_learners_wrote_is_counted_as_well() {
    let course = checklists::example_training();
    let mut later = course.clone();
    let learners = course.participants.iter().take(12).map(|learner| learner.code.clone()).collect();
    later.published.push(Publication {
        first: Moment::Before,
        second: Moment::After,
        on: date(2026, 11, 22),
        number: 12,
        learners,
        moved_up: BTreeMap::new(),
        questions: BTreeMap::new(),
    });
    let words = Comment { moment: Moment::After, statement: None, text: "A good course.".to_owned() };
    Arc::make_mut(&mut later.participants[0]).comments.push(words);
    let told = |then: &Training, now: &Training| {
        let [then, now] = [then, now].map(pieces::of_training);
        words::pieces::counted(&pieces::counted(&pieces::differences(&then, &now)))
    };
    assert_eq!(told(&course, &later), "1 note, 1 group of learners counted in the report for publishing");
    let mut other = later.clone();
    other.published[0].moved_up.insert("cues".to_owned(), MovedUp::Few);
    assert_eq!(told(&later, &other), "1 group of learners counted in the report for publishing");
    assert_eq!(told(&later, &later), "");
}

#[test]
fn an_earlier_version_comes_back_whole_and_the_file_stays_itself() {
    let (earlier, mut now) = (noted("then"), noted("now"));
    now.id = "this file".to_owned();
    Edit::BringBack(earlier.clone().into()).apply(&mut now).unwrap();
    assert_eq!(now, Assessment { id: "this file".to_owned(), ..earlier });
    let none = Assessment { rounds: Vec::new(), ..now.clone() };
    assert!(Edit::BringBack(none.into()).apply(&mut now).is_err(), "people work in a round");
}
