//! What Home remembers and says about files, and the names that new files get.

use std::path::Path;
use std::sync::Arc;

use crate::common::{Folder, SOUND, says};
use crate::support;
use attune::files::places::{file_name_for, free_path, untitled};
use attune::files::recent::{AssessmentSummary, NoSummary, Summary, TrainingSummary, summary};
use attune::files::{FileContent, Places, Recent, Theme, checklists, format};
use attune::model::{Moment, Rating, Training, When};
use jiff::civil::{Date, date};

#[test]
fn a_team_name_becomes_a_name_that_every_system_takes() {
    for (team, name) in [
        ("Acorn Nursery", "Acorn Nursery"),
        ("Ysgol Llŵyn-y-Gôg 👶", "Ysgol Llŵyn-y-Gôg 👶"),
        ("Baby/Toddler: \"Room\" 1?", "Baby-Toddler- Room 1"),
        ("  ..hidden.. . ", "hidden"),
        ("tab\tand\nbreak\u{0}", "tab and break"),
        ("C:\\Users\\..", "C--Users-"),
        ("con", "_con"),
        ("LPT1.old team", "_LPT1.old team"),
        ("COM¹", "_COM¹"),
        ("Console", "Console"),
        ("gnp.\u{202e}exe", "gnp.exe"),
    ] {
        assert_eq!(file_name_for(team).as_deref(), Some(name), "{team:?}");
    }
    for nothing in ["", " . ", "???", "\u{0}\u{7}", "///"] {
        assert_eq!(file_name_for(nothing), None, "{nothing:?}");
    }
    assert_eq!(untitled(date(2026, 11, 22)), "Untitled 22 November 2026");
}

#[test]
fn a_long_team_name_is_cut_between_two_characters() {
    for team in ["ŵ".repeat(300), format!("a{}", "👶".repeat(300)), format!("{} . end", "x".repeat(98))] {
        let name = file_name_for(&team).unwrap();
        assert!((90..=100).contains(&name.len()), "{} bytes", name.len());
        assert!(team.starts_with(&name) && !name.ends_with(['.', ' ']));
    }
}

#[test]
fn a_name_that_is_taken_gets_a_number() {
    let folder = Folder::new();
    let free = |stem| free_path(&folder.path("."), stem).file_name().unwrap().to_owned();
    assert_eq!(free("Acorn"), "Acorn.attune");
    folder.write("Acorn.attune", "");
    assert_eq!(free("Acorn"), "Acorn 2.attune");
    folder.write("Acorn 2.attune", "");
    assert_eq!(free("Acorn"), "Acorn 3.attune");
}

#[test]
fn what_is_remembered_comes_back_the_latest_first() {
    let folder = Folder::new();
    let places = Places::within(&folder.path("home"));
    assert_eq!(Recent::load(&places), Recent::default());
    let mut recent = Recent { theme: Theme::Dark, zoom: 1.5, ..Recent::default() };
    for number in 0..20 {
        recent.opened(&folder.path(&format!("{number}.attune")));
    }
    recent.opened(&folder.path("12.attune"));
    recent.remove(&folder.path("19.attune"));
    recent.save(&places).unwrap();
    let loaded = Recent::load(&places);
    assert_eq!(loaded, recent);
    assert_eq!(loaded.files.len(), 11);
    assert_eq!(loaded.files[..2], [folder.path("12.attune"), folder.path("18.attune")]);
}

#[test]
fn a_damaged_memory_is_no_reason_to_complain() {
    let folder = Folder::new();
    let places = Places::within(&folder.path("home"));
    for damaged in ["(files: [", "{}", "\u{0}", "(zoom: \"large\")"] {
        folder.write("home/data/recent.ron", damaged);
        assert_eq!(Recent::load(&places), Recent::default(), "{damaged}");
    }
    folder.write("home/data/recent.ron", "(talk_minutes: 10)");
    assert_eq!(Recent::load(&places), Recent { talk_minutes: 10, ..Recent::default() });
    folder.write("home/data/recent.ron", "(talk_minutes: 7777)");
    assert_eq!(Recent::load(&places).talk_minutes, 6);
    folder.write("home/data/recent.ron", "(zoom: inf, theme: Light, of_a_later_attune: 1)");
    assert_eq!(Recent::load(&places), Recent { theme: Theme::Light, ..Recent::default() });
}

fn assessment(path: &Path, today: Date) -> AssessmentSummary {
    let Ok(Summary::Assessment(summary)) = summary(path, today) else { panic!("no assessment") };
    summary
}

#[test]
fn a_card_tells_the_ratings_and_what_is_due() {
    let folder = Folder::new();
    let one_round =
        SOUND.replace("\"2026-06-14\"),\n", "\"2026-06-14\", responses: {\"send\": (agreed: Green)}),\n");
    let path = folder.write("plan.attune", one_round);
    let card = assessment(&path, date(2026, 4, 1));
    assert_eq!((card.team.as_str(), card.round.as_str()), ("Acorn Nursery", "June 2026"));
    assert_eq!(card.ratings, [None, Some(Rating::Green), None, None]);
    assert_eq!((card.rated, card.overdue, card.earliest_due), (1, 1, Some(date(2026, 3, 31))));
    assert!(card.modified.is_some());
    assert_eq!(assessment(&path, date(2026, 3, 31)).overdue, 0);
}

fn course(folder: &Folder, training: Training, today: Date) -> TrainingSummary {
    let path = folder.write("course.attune", format::write(&FileContent::Training(training)).unwrap());
    let Ok(Summary::Training(summary)) = summary(&path, today) else { panic!("no training file") };
    summary
}

/// The example without what was answered at these moments.
fn example_without(moments: &[Moment]) -> Training {
    let mut training = checklists::example_training();
    for participant in &mut training.participants {
        Arc::make_mut(participant).answers.retain(|moment, _| !moments.contains(moment));
    }
    training
}

#[test]
fn a_card_of_a_course_tells_its_learners_and_when_they_are_asked_again() {
    let folder = Folder::new();
    let due = date(2026, 6, 29);
    let two = example_without(&[Moment::LookingBack, Moment::FollowUp]);
    let card = course(&folder, two.clone(), due);
    assert_eq!((card.course.as_str(), card.learners, card.paired), ("Baby cues course", 24, Some(19)));
    assert_eq!(Vec::from_iter(card.moments), [Moment::Before, Moment::After]);
    assert_eq!(card.follow_up, Some(due));
    // The day is over; and nobody has to be asked who has answered.
    assert_eq!(course(&folder, two, date(2026, 6, 30)).follow_up, None);
    assert_eq!(course(&folder, checklists::example_training(), due).follow_up, None);
    let one = course(&folder, example_without(&Moment::ALL[1..]), due);
    assert_eq!((one.paired, one.follow_up), (None, Some(due)));
}

#[test]
fn a_card_says_when_a_file_is_gone_or_cannot_be_read() {
    let folder = Folder::new();
    let today = date(2026, 4, 1);
    assert_eq!(summary(&folder.path("gone.attune"), today), Err(NoSummary::Gone));
    let bad = folder.write("bad.attune", "{}");
    let Err(NoSummary::Unreadable(why)) = summary(&bad, today) else { panic!("it was read") };
    says(&why, &["looks like JSON"]);
    let list = folder.write("own.ron", include_str!("../../checklists/example-own.ron"));
    let Err(NoSummary::Unreadable(why)) = summary(&list, today) else { panic!("it was read") };
    says(&why, &["this is a checklist"]);
    assert!(summary(Path::new("\0"), today).is_err());
}

#[test]
fn a_card_of_a_finished_round_tells_when_it_is_reviewed_and_when_that_is_due() {
    let folder = Folder::new();
    let mut file = support::empty();
    let round = Arc::make_mut(file.rounds.last_mut().unwrap());
    (round.locked, round.review) = (true, Some(When::Day(date(2026, 9, 1))));
    let path = folder.write("done.attune", format::write_assessment(&file).unwrap());
    let card = assessment(&path, date(2026, 8, 31));
    assert!(card.finished && card.review_due.is_none());
    assert_eq!(card.review, Some(When::Day(date(2026, 9, 1))));
    // Also where not every statement was rated.
    assert!(card.rated < card.ratings.len());
    assert_eq!(assessment(&path, date(2026, 9, 1)).review_due, Some(date(2026, 9, 1)));
}
