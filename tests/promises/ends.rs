//! The ends that nobody chose: a panic, a signal, a drive that is gone. What is in hand is
//! written first, and what cannot be written is kept and offered.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::common::{Folder, says};
use attune::app::ending::Ending;
use attune::files::format::read_assessment;
use attune::files::{Autosave, FileContent, Places, SaveState, checklists, crash, recovery};
use attune::model::{Assessment, Change, Edit, ResponseField};

const PATIENCE: Duration = Duration::from_secs(20);
const SECRET: &str = "what nobody else may read";

fn noted(note: &str) -> Assessment {
    let mut assessment = checklists::example();
    let round = assessment.rounds.last().unwrap().id.clone();
    let statement = assessment.checklist.statements[0].id.clone();
    Edit::response(&round, &statement, ResponseField::Note(note.into())).apply(&mut assessment).unwrap();
    assessment
}

fn note(assessment: &Assessment) -> String {
    let statement = &assessment.checklist.statements[0].id;
    assessment.current_round().unwrap().response(statement).unwrap().note.clone()
}

#[track_caller]
fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "waited in vain for: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A window without a screen: watched over as the real one is, with a word in hand that is
/// not on disk yet. Run by the tests below, in a process of its own.
#[test]
#[ignore = "a helper of the tests that end it"]
fn somebody_at_work() {
    let Some(home) = std::env::var_os("AT_WORK_IN").map(PathBuf::from) else { return };
    let places = Places::within(&home);
    let _ending = Ending::watch(&places);
    let autosave = Autosave::keeping(home.join("plan.attune"), places, || {});
    autosave.changed(&noted(SECRET));
    println!("in hand");
    assert!(std::env::var_os("PANICS").is_none(), "{SECRET}");
    std::thread::sleep(PATIENCE);
}

/// Saves once, into the file named by `SAVES_IN`. Run by `.ci/faults.py`, which ends it
/// before each of its system calls and has each of them fail.
#[test]
#[ignore = "a helper of the check that ends it"]
fn somebody_saves() {
    let Some(folder) = std::env::var_os("SAVES_IN").map(PathBuf::from) else { return };
    let places = Places::from_environment();
    let autosave = Autosave::keeping(folder.join("plan.attune"), places, || {});
    autosave.changed(&noted("saved once, between two faults"));
    println!("{:?}", autosave.save_now(Duration::from_secs(5)));
}

fn at_work(home: &Path, panics: bool) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "ends::somebody_at_work", "--ignored", "--nocapture"]);
    command.env("AT_WORK_IN", home).stdout(Stdio::piped()).stderr(Stdio::null());
    if panics {
        command.env("PANICS", "yes");
    }
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.trim().ends_with("in hand")));
    child
}

#[test]
fn a_panic_writes_what_is_in_hand_and_leaves_a_report_without_it() {
    let home = Folder::new();
    let places = Places::within(&home.path(""));
    assert!(!at_work(&home.path(""), true).wait().unwrap().success());
    assert_eq!(note(&read_assessment(&home.path("plan.attune")).unwrap()), SECRET);
    let report = std::fs::read_to_string(places.data.join("stopped.txt")).unwrap();
    says(&report, &["stopped by a mistake of its own", "everything typed was saved", "ends.rs:"]);
    assert!(!report.contains(SECRET), "{report}");
    let stopped = crash::take(&places).unwrap();
    assert!(stopped.saved && stopped.at.is_some());
    assert_eq!(std::fs::read_to_string(stopped.report).unwrap(), report);
    assert_eq!(crash::take(&places), None, "it is said twice");
}

#[cfg(unix)]
#[test]
fn told_to_end_the_last_words_are_written_first() {
    let homes = ["TERM", "HUP", "INT"].map(|signal| (signal, Folder::new()));
    let told = homes.each_ref().map(|(signal, home)| {
        let child = at_work(&home.path(""), false);
        let told = Command::new("kill").arg(format!("-{signal}")).arg(child.id().to_string()).status();
        assert!(told.unwrap().success());
        child
    });
    for ((signal, home), mut child) in homes.into_iter().zip(told) {
        assert!(child.wait().unwrap().success(), "{signal}");
        assert_eq!(note(&read_assessment(&home.path("plan.attune")).unwrap()), SECRET, "{signal}");
    }
}

#[test]
fn a_window_that_cannot_be_woken_does_not_end_saving() {
    let folder = Folder::new();
    let path = folder.path("plan.attune");
    let autosave = Autosave::start(path.clone(), || panic!("there is no window"));
    for word in ["one", "two"] {
        autosave.changed(&noted(word));
        wait_for("the word", || read_assessment(&path).is_ok_and(|found| note(&found) == word));
    }
}

/// A file in a folder that cannot be reached, and what was typed meanwhile.
fn out_of_reach(home: &Folder) -> (Places, Autosave) {
    let places = Places::within(&home.path(""));
    let path = home.path("Shared/plan.attune");
    std::fs::create_dir_all(home.path("Shared")).unwrap();
    std::fs::write(&path, attune::files::format::write_assessment(&noted("before")).unwrap()).unwrap();
    let autosave = Autosave::keeping(path, places.clone(), || {});
    std::fs::rename(home.path("Shared"), home.path("Away")).unwrap();
    autosave.changed(&noted("typed meanwhile"));
    assert!(matches!(autosave.save_now(PATIENCE), SaveState::Failed { .. }));
    (places, autosave)
}

fn kept(places: &Places) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(places.data.join("recovery")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn what_cannot_be_saved_is_kept_on_the_computers_own_disk_and_offered() {
    let home = Folder::new();
    let (places, autosave) = out_of_reach(&home);
    wait_for("the recovery", || !kept(&places).is_empty());
    assert_eq!(recovery::found(&places), [], "another window offers what is in hand here");
    drop(autosave);
    std::fs::rename(home.path("Away"), home.path("Shared")).unwrap();
    let found = recovery::found(&places);
    let [found] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(found.of, Some(home.path("Shared/plan.attune")));
    let FileContent::Assessment(assessment) = &found.content else { panic!("{found:?}") };
    assert_eq!(note(assessment), "typed meanwhile");
    // Discarded, it is kept; after a month it is not.
    found.discard().unwrap();
    recovery::sweep(&places);
    assert!(recovery::found(&places)[0].discarded);
    found.offer_again().unwrap();
    assert!(!recovery::found(&places)[0].discarded);
    found.discard().unwrap();
    let marker = std::fs::File::options().write(true).open(kept(&places)[0].join("discarded.txt")).unwrap();
    let long_ago = std::time::SystemTime::now() - recovery::KEPT - Duration::from_mins(1);
    marker.set_modified(long_ago).unwrap();
    recovery::sweep(&places);
    assert_eq!(recovery::found(&places), []);
}

#[test]
fn what_is_saved_after_all_is_offered_to_nobody() {
    let home = Folder::new();
    let (places, autosave) = out_of_reach(&home);
    wait_for("the recovery", || !kept(&places).is_empty());
    std::fs::rename(home.path("Away"), home.path("Shared")).unwrap();
    wait_for("the next attempt", || matches!(autosave.state(), SaveState::Saved { .. }));
    wait_for("the recovery to go", || kept(&places).is_empty());
}
