//! What Home remembers and says about files, and the names that new files get.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::path::Path;

use attune::files::places::{file_name_for, free_path, untitled};
use attune::files::recent::{NoSummary, summary};
use attune::files::{Places, Recent, Theme};
use attune::model::Rating;
use common::{Folder, SOUND, says};
use jiff::civil::date;

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

#[test]
fn a_card_tells_the_ratings_and_what_is_due() {
    let folder = Folder::new();
    let one_round =
        SOUND.replace("\"2026-06-14\"),\n", "\"2026-06-14\", responses: {\"send\": (agreed: Green)}),\n");
    let path = folder.write("plan.attune", one_round);
    let card = summary(&path, date(2026, 4, 1)).unwrap();
    assert_eq!((card.team.as_str(), card.round.as_str()), ("Acorn Nursery", "June 2026"));
    assert_eq!(card.ratings, [None, Some(Rating::Green), None, None]);
    assert_eq!((card.rated, card.overdue, card.earliest_due), (1, 1, Some(date(2026, 3, 31))));
    assert!(card.modified.is_some());
    assert_eq!(summary(&path, date(2026, 3, 31)).unwrap().overdue, 0);
}

#[test]
fn a_card_says_when_a_file_is_gone_or_cannot_be_read() {
    let folder = Folder::new();
    let today = date(2026, 4, 1);
    assert_eq!(summary(&folder.path("gone.attune"), today), Err(NoSummary::Gone));
    let bad = folder.write("bad.attune", "{}");
    let Err(NoSummary::Unreadable(why)) = summary(&bad, today) else { panic!("it was read") };
    says(&why, &["looks like JSON"]);
    let list = folder.write("own.ron", include_str!("../checklists/example-own.ron"));
    let Err(NoSummary::Unreadable(why)) = summary(&list, today) else { panic!("it was read") };
    says(&why, &["this is a checklist"]);
    assert!(summary(Path::new("\0"), today).is_err());
}
