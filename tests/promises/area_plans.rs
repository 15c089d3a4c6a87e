//! The plan of an area keeps what its teams said when their files were read: it is undone,
//! merged, checked and compared as everything else in a file is.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format::{parse, write_assessment};
use attune::model::area::{
    AreaPicture, AskedFor, Chosen, CommonStep, PicturedStatement, PicturedTeam, RatingCounts, RoundChoice,
    Sharing, WaitedFor,
};
use attune::model::limits::{NAME, TEAMS};
use attune::model::merge::{Mergeable as _, Place, RoundPart};
use attune::model::{
    Assessment, Checklist, Edit, History, Rating, Refusal, RoundField, StepKind, Team, When, pieces,
};
use attune::words;
use jiff::civil::{Date, date};

use crate::common::{Folder, says};

const MAY: Date = date(2026, 5, 1);

/// Everything may be kept.
const ALL: Sharing = Sharing { names: true, notes: true, few_agreed: true };

fn plan() -> Assessment {
    let team = Team { name: "North".into(), ..Team::default() };
    Assessment::new(checklists::standard(), team, "January 2026".into(), date(2026, 1, 14))
}

fn named(name: &str, rating: Rating) -> PicturedTeam {
    PicturedTeam {
        name: name.into(),
        agency: "Nurseries".into(),
        setting: "Nursery".into(),
        round: "January 2026".into(),
        date: date(2026, 1, 14),
        review: Some(When::Words("after half term".into())),
        ratings: [("signposting".to_owned(), rating)].into(),
        other_words: ["supervision".to_owned()].into(),
        notes: [("signposting".to_owned(), "Nobody has a list.".to_owned())].into(),
    }
}

fn nurseries(round: RoundChoice) -> Chosen {
    Chosen { agency: Some("Nurseries".into()), setting: Some("Nursery".into()), round, ..Chosen::default() }
}

/// A picture with something in every field.
fn picture(date: Date) -> AreaPicture {
    let step = CommonStep { what: "Make a list".into(), kind: Some(StepKind::Signposting), teams: 2 };
    let counts = RatingCounts { red: 1, green: 1, not_rated: 4, ..RatingCounts::default() };
    AreaPicture {
        date,
        teams: 6,
        not_seen: 1,
        chosen: Some(nurseries(RoundChoice::UpTo(date))),
        named: vec![named("Ash", Rating::Red), named("Oak", Rating::Green)],
        statements: [("signposting".to_owned(), PicturedStatement { counts, steps: vec![step] })].into(),
        asked_for: vec![AskedFor { kind: StepKind::Signposting, teams: 2, red: 1 }],
        waited_for: vec![WaitedFor { owner: "The manager".into(), teams: 2, actions: 3 }],
        reviews: [(date, 2)].into(),
        reviews_in_words: 1,
        agencies: vec!["Nurseries".into()],
    }
}

fn with(picture: AreaPicture) -> Assessment {
    let mut plan = plan();
    plan.id = "north".into();
    Arc::make_mut(&mut plan.rounds[0]).id = "r1".into();
    Arc::make_mut(&mut plan.rounds[0]).area = Some(Arc::new(picture));
    plan
}

fn area(plan: &Assessment) -> Option<&AreaPicture> {
    plan.rounds.last().and_then(|round| round.area.as_deref())
}

#[test]
fn what_the_teams_say_is_kept_in_the_last_round_and_undo_takes_it_back() {
    let mut history: History<Edit> = History::new(plan());
    assert!(!history.present().is_area());
    history.apply(Edit::Area(Arc::new(picture(MAY)), ALL), Instant::now()).unwrap();
    history.apply(Edit::Area(Arc::new(picture(date(2026, 6, 1))), ALL), Instant::now()).unwrap();
    assert_eq!(area(history.present()).unwrap().date, date(2026, 6, 1));
    history.undo();
    assert_eq!(area(history.present()), Some(&picture(MAY)));
    let review = Edit::StartReview { id: "r2".into(), label: "June 2026".into(), date: date(2026, 6, 1) };
    history.apply(review, Instant::now()).unwrap();
    let plan = history.present();
    assert!(plan.is_area() && area(plan).is_none());
    let round = plan.current_round().unwrap();
    assert_eq!(plan.area_picture(round), Some(&picture(MAY)), "until the files are read again");
    history.undo();
    history.undo();
    assert!(!history.present().is_area());
}

#[test]
fn reading_again_with_less_takes_names_and_notes_out_of_earlier_rounds_and_one_undo_brings_all_back() {
    let mut history: History<Edit> = History::new(with(picture(MAY)));
    let id = "r2".into();
    let review = Edit::StartReview { id, label: "June 2026".into(), date: date(2026, 6, 1) };
    history.apply(review, Instant::now()).unwrap();
    let before = history.present().clone();
    let counts = Sharing { names: false, notes: false, few_agreed: false };
    let now = Arc::new(picture(date(2026, 6, 1)).shared(counts));
    history.apply(Edit::Area(Arc::clone(&now), counts), Instant::now()).unwrap();
    let after = history.present();
    assert_eq!(words::area::kept(&after.area_pictures()), words::area::kept(&[&now]));
    let text = write_assessment(after).unwrap();
    assert!(!text.contains("Ash") && !text.contains("Nobody has a list"), "{text}");
    let earlier = after.rounds[0].area.as_deref().unwrap();
    assert_eq!(earlier.statements["signposting"].counts.red, 1, "what was counted stays");
    history.undo();
    assert_eq!(history.present(), &before);
    // As much as before takes nothing out.
    history.apply(Edit::Area(now, ALL), Instant::now()).unwrap();
    assert_eq!(history.present().rounds[0], before.rounds[0]);
    let said = words::area::kept(&history.present().area_pictures());
    says(&said, &["name, ratings and notes"]);
}

#[test]
fn which_teams_were_chosen_is_kept_and_a_file_without_it_can_be_read() {
    let text = write_assessment(&with(picture(MAY))).unwrap();
    says(&text, &["chosen: (", "UpTo(\"2026-05-01\")"]);
    let none = AreaPicture { chosen: None, ..picture(MAY) };
    let text = write_assessment(&with(none.clone())).unwrap();
    assert!(!text.contains("chosen:"), "{text}");
    let FileContent::Assessment(read) = parse(&text, Path::new("plan.attune")).unwrap() else { panic!() };
    assert_eq!(area(&read), Some(&none));
    let few = AreaPicture { teams: 4, ..picture(MAY) };
    assert_eq!(few.shared(Sharing::default()).chosen, few.chosen, "to be read again as it was");
}

#[test]
fn a_locked_round_and_another_checklist_take_no_picture_and_unknown_statements_are_left_out() {
    let mut history: History<Edit> = History::new(plan());
    let mut newer = picture(MAY);
    newer.statements.insert("of version 9".into(), PicturedStatement::default());
    newer.named[0].ratings.insert("of version 9".into(), Rating::Red);
    newer.named[0].notes.insert("of version 9".into(), "New".into());
    history.apply(Edit::Area(Arc::new(newer), ALL), Instant::now()).unwrap();
    assert_eq!(area(history.present()), Some(&picture(MAY)));
    let other = AreaPicture {
        statements: [("elsewhere".to_owned(), PicturedStatement::default())].into(),
        ..picture(date(2026, 6, 1))
    };
    assert_eq!(history.apply(Edit::Area(Arc::new(other), ALL), Instant::now()), Err(Refusal::Unknown));
    let checklist = Checklist { id: "own".into(), ..(*checklists::standard()).clone() };
    let chosen = history.apply(Edit::Checklist(Arc::new(checklist)), Instant::now());
    assert_eq!(chosen, Err(Refusal::ChecklistInUse), "the picture would lose its statements");
    let round = history.present().rounds[0].id.clone();
    history.apply(Edit::Round { round, field: RoundField::Locked(true) }, Instant::now()).unwrap();
    let locked = history.apply(Edit::Area(Arc::new(picture(date(2026, 6, 1))), ALL), Instant::now());
    assert_eq!(locked, Err(Refusal::Locked));
    assert_eq!(area(history.present()), Some(&picture(MAY)));
}

#[test]
fn everything_in_a_picture_is_written_and_read_again_and_what_a_newer_attune_added_is_carried() {
    let plan = with(picture(MAY));
    let text = write_assessment(&plan).unwrap();
    assert_eq!(parse(&text, Path::new("plan.attune")).unwrap(), FileContent::from(&plan));
    let newer = text.replacen("written_by: \"0.1.0\"", "written_by: \"7.0.0\"", 1).replacen(
        "teams: 6,",
        "teams: 6, children: 900,",
        1,
    );
    let FileContent::Assessment(mut read) = parse(&newer, Path::new("plan.attune")).unwrap() else {
        panic!()
    };
    assert_eq!(area(&read), Some(&picture(MAY)));
    read.team.name = "South".into();
    let again = write_assessment(&read).unwrap();
    says(&again, &["children: 900", "7.0.0", "South"]);
}

#[test]
fn a_picture_that_cannot_be_is_told_with_the_line_in_which_it_stands() {
    let text = write_assessment(&with(picture(MAY))).unwrap();
    for (good, bad, told) in [
        ("teams: 6,", "teams: 1,", "found 2 teams, but the area has 1"),
        ("not_rated: 4", "not_rated: 9", "found 11 teams, but the area has 6"),
        ("actions: 3", "actions: 3, teams: 7", "a second time"),
        ("\"signposting\": Red", "\"nothing\": Red", "nothing"),
        ("\"signposting\": \"Nobody", "\"nothing\": \"Nobody", "nothing"),
        ("kind: Signposting", "kind: Wishing", "Wishing"),
        ("date: \"2026-05-01\"", "date: \"2026-05-41\"", "2026-05-41"),
    ] {
        assert!(text.contains(good), "{good} is not in:\n{text}");
        let spoiled = text.replacen(good, bad, 1);
        let folder = Folder::new();
        folder.write("plan.attune", spoiled);
        let ran = folder.attune(&["check", "plan.attune"]);
        assert_eq!(ran.status, Some(1), "{bad}: {ran:?}");
        says(&ran.err, &[told, "plan.attune:"]);
    }
}

#[test]
fn a_picture_of_more_teams_than_a_file_holds_is_refused_and_one_of_as_many_can_be_opened_again() {
    let of = |teams: usize| AreaPicture {
        teams: u32::try_from(teams).unwrap(),
        named: (0..teams).map(|number| named(&format!("Team {number}"), Rating::Red)).collect(),
        ..picture(MAY)
    };
    let mut history: History<Edit> = History::new(plan());
    let many = history.apply(Edit::Area(Arc::new(of(TEAMS + 1)), ALL), Instant::now());
    assert_eq!(many, Err(Refusal::TooMany));
    let mut long = picture(MAY);
    long.named[0].name = "x".repeat(NAME + 1);
    assert_eq!(history.apply(Edit::Area(Arc::new(long), ALL), Instant::now()), Err(Refusal::TooLong));
    history.apply(Edit::Area(Arc::new(of(TEAMS)), ALL), Instant::now()).unwrap();
    let text = write_assessment(history.present()).unwrap();
    assert_eq!(parse(&text, Path::new("plan.attune")).unwrap(), FileContent::from(history.present()));
}

/// What comes of a merge, from either side the same, and whether a picture came in.
#[track_caller]
fn merged(base: Option<&Assessment>, mine: &Assessment, theirs: &Assessment) -> (AreaPicture, bool) {
    let here = Assessment::merge(base, [mine, theirs], &[]).unwrap();
    let there = Assessment::merge(base, [theirs, mine], &[]).unwrap();
    assert_eq!(area(&here.content), area(&there.content));
    assert!(here.conflicts.is_empty(), "{:?}", here.conflicts);
    let came_in =
        here.came_in.iter().any(|came| matches!(&came.place, Place::Round { part: RoundPart::Area, .. }));
    (area(&here.content).unwrap().clone(), came_in)
}

#[test]
fn of_two_pictures_the_one_that_somebody_made_since_is_kept_and_of_two_the_newer() {
    let [old, new, newest] = [MAY, date(2026, 6, 1), date(2026, 7, 1)].map(|day| with(picture(day)));
    let kept = |plan: &Assessment| area(plan).unwrap().clone();
    for base in [None, Some(&old)] {
        assert_eq!(merged(base, &old, &new), (kept(&new), true));
        assert_eq!(merged(base, &newest, &new), (kept(&newest), false));
        assert_eq!(merged(base, &new, &newest), (kept(&newest), true));
        assert_eq!(merged(base, &new, &new), (kept(&new), false));
    }
    // Somebody went back to an earlier one on purpose.
    assert_eq!(merged(Some(&newest), &newest, &old), (kept(&old), true));
    // Names were taken out on the same day, and do not come back.
    let mut without = old.clone();
    let nobody = AreaPicture { named: Vec::new(), ..picture(MAY) };
    Arc::make_mut(&mut without.rounds[0]).area = Some(Arc::new(nobody));
    for base in [None, Some(&old), Some(&new)] {
        assert_eq!(merged(base, &without, &old).0.named.len(), 0);
    }
    let mut none = old.clone();
    Arc::make_mut(&mut none.rounds[0]).area = None;
    assert_eq!(merged(None, &none, &old), (kept(&old), true));
    assert_eq!(merged(Some(&none), &none, &old), (kept(&old), true));
}

#[test]
fn two_states_of_a_plan_are_compared_field_by_field_of_the_picture() {
    let told = |now: AreaPicture| {
        let [then, now] = [with(picture(MAY)), with(now)].map(|plan| pieces::of_assessment(&plan));
        let found = pieces::differences(&then, &now);
        let mut said: Vec<_> =
            found.iter().map(|found| words::pieces::place(&found.place, found.field)).collect();
        said.sort();
        said.dedup();
        said.into_iter().map(|said| said.rsplit(" · ").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(told(picture(MAY)), [""; 0]);
    let changed = |change: fn(&mut AreaPicture)| {
        let mut now = picture(MAY);
        change(&mut now);
        told(now)
    };
    assert_eq!(changed(|now| now.date = date(2026, 6, 1)), ["Teams’ files read on"]);
    assert_eq!(changed(|now| now.teams = 7), ["Teams seen together"]);
    assert_eq!(
        changed(|now| now.chosen = Some(nurseries(RoundChoice::Latest))),
        ["Which teams, and which of their rounds"]
    );
    assert_eq!(changed(|now| now.named[0].notes.clear()), ["A team, with its ratings"]);
    assert_eq!(
        changed(|now| now.statements.get_mut("signposting").unwrap().counts.red = 2),
        ["What the teams say"]
    );
    assert_eq!(
        changed(|now| now.statements.get_mut("signposting").unwrap().steps[0].teams = 3),
        ["What several teams will do"]
    );
    assert_eq!(changed(|now| now.asked_for[0].red = 2), ["Teams whose plans call for it"]);
    assert_eq!(changed(|now| now.waited_for[0].actions = 4), ["Who several teams wait for"]);
    assert_eq!(changed(|now| now.reviews = [(MAY, 1)].into()), ["Day on which teams review"]);
    assert_eq!(changed(|now| now.reviews_in_words = 2), ["Teams that review on no exact day"]);
    assert_eq!(changed(|now| now.not_seen = 2), ["Files of teams that could not be seen"]);
    assert_eq!(changed(|now| now.agencies.push("Hubs".into())), ["Agency of teams"]);
    let folder = Folder::new();
    folder.write("then.attune", write_assessment(&with(picture(MAY))).unwrap());
    folder.write("now.attune", write_assessment(&with(picture(date(2026, 6, 1)))).unwrap());
    let ran = folder.attune(&["diff", "then.attune", "now.attune"]);
    says(&ran.out, &["What the teams say, by the day it was read", "1 June 2026"]);
}
