//! A large file is not written anew for every few words: what was typed since is kept on the
//! computer's own disk, and nobody loses more than a moment by it.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use attune::files::format::{read_assessment, write_assessment};
use attune::files::recovery::{self, Recovery};
use attune::files::{Autosave, FileContent, Places, SaveState, safe_write};
use attune::model::{Assessment, Change as _, Edit, ResponseField};

use crate::common::Folder;
use crate::common::saving::{PATIENCE, note, noted, wait_for};

/// As much as may be lost, and what a busy computer adds.
const MOMENT: Duration = Duration::from_secs(2);

/// An assessment of so many letters in each of its long notes, of which it has some forty.
fn large(letters: usize) -> Assessment {
    let mut assessment = noted("");
    let long = "The baby room is confident here. ".repeat(letters / 33);
    for round in &mut assessment.rounds {
        let round = Arc::make_mut(round);
        for statement in assessment.checklist.statements.iter().skip(1) {
            let response = Arc::make_mut(round.responses.entry(statement.id.clone()).or_default());
            (response.note, response.evidence) = (long.clone(), long.clone());
        }
    }
    assessment
}

fn type_into(assessment: &mut Assessment, words: &str) {
    let round = assessment.rounds.last().unwrap().id.clone();
    let statement = assessment.checklist.statements[0].id.clone();
    Edit::response(&round, &statement, ResponseField::Note(words.into())).apply(assessment).unwrap();
}

/// Whoever types, in a process of its own, and how many words there were when.
struct Typist {
    child: Child,
    heard: Vec<(Instant, usize)>,
}

impl Typist {
    /// Begins `helper` of this file in `home`, and listens to it for `life`.
    fn begin(helper: &str, home: &Path, life: Duration) -> Self {
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", &format!("kept_aside::{helper}"), "--ignored", "--nocapture"])
            .env("TYPING_IN", home)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut typist = Self { child, heard: Vec::new() };
        let lines = BufReader::new(typist.child.stdout.take().unwrap()).lines().map_while(Result::ok);
        for number in lines.filter_map(|line| line.trim().parse().ok()) {
            typist.heard.push((Instant::now(), number));
            if typist.heard[0].0.elapsed() >= life {
                break;
            }
        }
        assert!(!typist.heard.is_empty(), "nobody typed");
        typist
    }

    /// Ends it. Gives how many words had been typed when it was heard last, and how many a
    /// moment before.
    fn kill(mut self) -> (usize, usize) {
        let killed = Instant::now();
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        let by =
            |at: Instant| self.heard.iter().take_while(|heard| heard.0 <= at).last().map_or(0, |of| of.1);
        (by(killed), by(killed.checked_sub(MOMENT).unwrap()))
    }
}

fn places(home: &Path) -> (Places, PathBuf) {
    (Places::within(home), home.join("plan.attune"))
}

/// Types until it is killed, and says after each word how many there were.
#[test]
#[ignore = "a helper of the tests that kill it"]
fn typist() {
    let Some(home) = std::env::var_os("TYPING_IN") else { return };
    let (places, path) = places(Path::new(&home));
    let mut assessment = read_assessment(&path).unwrap();
    let content = FileContent::from(&assessment);
    let autosave = Autosave::opened(path, content, places, || {});
    let mut typed = String::new();
    for number in 1_usize.. {
        typed.extend(["word", &number.to_string(), " "]);
        type_into(&mut assessment, &typed);
        autosave.changed(&assessment);
        println!("{number}");
        std::thread::sleep(Duration::from_millis(15));
    }
}

/// Keeps what is typed aside without a pause, and saves all of it now and then, until it is
/// killed; says after each how many words are on disk.
#[test]
#[ignore = "a helper of the tests that kill it"]
fn keeper() {
    let Some(home) = std::env::var_os("TYPING_IN") else { return };
    let (places, path) = places(Path::new(&home));
    let mut assessment = read_assessment(&path).unwrap();
    let mut known = FileContent::from(&assessment);
    let mut recovery = Recovery::new(&places, &assessment.id);
    let mut typed = String::new();
    for number in 1_usize.. {
        typed.extend(["word", &number.to_string(), " "]);
        type_into(&mut assessment, &typed);
        let content = FileContent::from(&assessment);
        recovery.put(&path, &content, Some(&known)).unwrap();
        println!("{number}");
        if number % 3 == 0 {
            safe_write::replace(&path, write_assessment(&assessment).unwrap().as_bytes()).unwrap();
            recovery.saved();
            known = content;
        }
    }
}

/// Keeps a word aside, saves it, and keeps another aside; says each. Run by `.ci/faults.py`,
/// which ends it before each of its system calls and has each of them fail.
#[test]
#[ignore = "a helper of the check that ends it"]
fn somebody_keeps_aside() {
    let Some(folder) = std::env::var_os("SAVES_IN").map(PathBuf::from) else { return };
    let path = folder.join("plan.attune");
    let mut assessment = read_assessment(&path).unwrap();
    let mut known = FileContent::from(&assessment);
    let mut recovery = Recovery::new(&Places::from_environment(), &assessment.id);
    type_into(&mut assessment, "one");
    let content = FileContent::from(&assessment);
    if recovery.put(&path, &content, Some(&known)).is_ok() {
        println!("\nkept: one");
    }
    if safe_write::replace(&path, write_assessment(&assessment).unwrap().as_bytes()).is_ok() {
        recovery.saved();
        known = content;
    }
    type_into(&mut assessment, "two");
    if recovery.put(&path, &FileContent::from(&assessment), Some(&known)).is_ok() {
        println!("kept: two");
    }
}

/// Makes the file for it, or says what is left of it.
#[test]
#[ignore = "a helper of the check that ends another"]
fn what_is_left() {
    let Some(folder) = std::env::var_os("SAVES_IN").map(PathBuf::from) else { return };
    let path = folder.join("plan.attune");
    if !path.exists() {
        fs::write(&path, write_assessment(&large(8000)).unwrap()).unwrap();
    }
    let words = |content: &FileContent| match content {
        FileContent::Assessment(assessment) => note(assessment),
        other => panic!("{other:?}"),
    };
    println!("\nleft: {}", note(&read_assessment(&path).unwrap()));
    for found in recovery::found(&Places::from_environment()) {
        println!("left: {}", words(&found.content));
    }
}

/// What is in the file, and what is offered besides, as words.
fn left(home: &Path) -> (Vec<String>, Option<Vec<String>>) {
    let (places, path) = places(home);
    let words = |assessment: &Assessment| note(assessment).split_whitespace().map(str::to_owned).collect();
    let file = words(&read_assessment(&path).unwrap_or_else(|error| panic!("{error}")));
    let found = recovery::found(&places);
    let kept = found.first().map(|found| {
        let FileContent::Assessment(assessment) = &found.content else { panic!("{found:?}") };
        assert_eq!(found.of.as_ref(), Some(&path));
        words(assessment)
    });
    assert!(found.len() <= 1, "{} are offered", found.len());
    (file, kept)
}

fn are_in_order(words: &[String]) -> bool {
    words.iter().enumerate().all(|(index, word)| *word == format!("word{}", index + 1))
}

#[test]
fn a_kill_while_typing_into_a_large_file_loses_at_most_the_last_two_seconds() {
    let mut were_kept = 0;
    for life in [2600, 3400, 4500, 6100] {
        let home = Folder::new();
        let (_, path) = places(&home.path(""));
        fs::write(&path, write_assessment(&large(24_000)).unwrap()).unwrap();
        let typist = Typist::begin("typist", &home.path(""), Duration::from_millis(life));
        let (typed, a_moment_before) = typist.kill();
        let (file, kept) = left(&home.path(""));
        assert!(typed > a_moment_before, "{typed}, {a_moment_before}");
        were_kept += usize::from(kept.as_ref().is_some_and(|kept| kept.len() > file.len()));
        let words = kept.filter(|kept| kept.len() > file.len()).unwrap_or(file);
        assert!(words.len() >= a_moment_before, "{} of {a_moment_before}, {life} ms", words.len());
        assert!(are_in_order(&words));
    }
    assert!(were_kept > 0, "the file was written each time, and nothing was kept aside");
}

/// Kills at random: `KILLS` of them, or a thousand. Each time the file has to be whole, and
/// every word that was said to be on disk has to be in it or to be offered.
#[test]
#[ignore = "takes minutes: KILLS=1000 cargo test --test promises -- --ignored --nocapture kills_lose_nothing_that_was_kept"]
fn a_thousand_kills_lose_nothing_that_was_kept_aside() {
    use std::hash::{BuildHasher as _, RandomState};
    let kills = std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(1000_u64);
    let random = RandomState::new();
    let (mut from_file, mut from_aside) = (0, 0);
    for kill in 0..kills {
        let home = Folder::new();
        let (_, path) = places(&home.path(""));
        fs::write(&path, write_assessment(&large(8000)).unwrap()).unwrap();
        let [life, then] = [0, 1].map(|part| Duration::from_micros(random.hash_one((kill, part)) % 400_000));
        let keeper = Typist::begin("keeper", &home.path(""), life);
        // Else it would always have just said something.
        std::thread::sleep(then);
        let (said, _) = keeper.kill();
        let (file, kept) = left(&home.path(""));
        let kept = kept.unwrap_or_default();
        assert!(
            file.len().max(kept.len()) >= said,
            "kill {kill}: {} and {} of {said}",
            file.len(),
            kept.len()
        );
        assert!(are_in_order(&file) && are_in_order(&kept), "kill {kill}");
        if file.len() >= said {
            from_file += 1;
        } else {
            from_aside += 1;
        }
    }
    println!("{kills} kills: {from_file} times all was in the file, {from_aside} times the rest was offered");
    assert!(from_file > 0 && from_aside > 0);
}

#[test]
fn typing_into_a_large_file_writes_little_and_closing_leaves_nothing_aside() {
    let home = Folder::new();
    let (places, path) = places(&home.path(""));
    let mut assessment = large(24_000);
    fs::write(&path, write_assessment(&assessment).unwrap()).unwrap();
    let autosave = Autosave::opened(path.clone(), FileContent::from(&assessment), places.clone(), || {});
    type_into(&mut assessment, "first");
    autosave.changed(&assessment);
    assert!(matches!(autosave.save_now(PATIENCE), SaveState::Saved { .. }));
    let changes = || {
        let folders = fs::read_dir(places.data.join("recovery")).into_iter().flatten().flatten();
        folders.map(|folder| folder.path().join("changes.ron")).find(|changes| changes.exists())
    };
    let in_file = || note(&read_assessment(&path).unwrap());
    let mut words = "first".to_owned();
    // A busy computer may take so long to keep it aside that all of it is written before.
    wait_for("a change to be kept aside", || {
        if words == in_file() {
            words.push_str(" more");
            type_into(&mut assessment, &words);
            autosave.changed(&assessment);
        }
        changes().is_some()
    });
    assert_ne!(in_file(), words, "the file is written already");
    let written = fs::metadata(changes().unwrap()).unwrap().len();
    assert!(written < 2000, "{written} bytes were written for two words");
    assert_eq!(recovery::found(&places), [], "it is offered while its window is open");
    assert_eq!(autosave.state(), SaveState::Waiting, "nobody is told that the file is saved");
    wait_for("the whole file to be written", || in_file() == words);
    wait_for("what was kept aside to go", || changes().is_none());
    drop(autosave);
    assert_eq!(fs::read_dir(places.data.join("recovery")).unwrap().count(), 0);
}

#[test]
fn where_nothing_can_be_kept_aside_a_large_file_is_written_at_once() {
    let home = Folder::new();
    let (places, path) = places(&home.path(""));
    let mut assessment = large(49_000);
    fs::write(&path, write_assessment(&assessment).unwrap()).unwrap();
    fs::create_dir_all(&places.data).unwrap();
    fs::write(places.data.join("recovery"), "a file where a folder should be").unwrap();
    let autosave = Autosave::opened(path.clone(), FileContent::from(&assessment), places, || {});
    type_into(&mut assessment, "first");
    autosave.changed(&assessment);
    assert!(matches!(autosave.save_now(PATIENCE), SaveState::Saved { .. }));
    let begun = Instant::now();
    type_into(&mut assessment, "second");
    autosave.changed(&assessment);
    wait_for("the second word", || note(&read_assessment(&path).unwrap()) == "second");
    // By its size alone it would have waited longer than that.
    let by_size = fs::metadata(&path).unwrap().len() / 500;
    assert!(begun.elapsed() < Duration::from_millis(by_size), "{:?}, {by_size} ms", begun.elapsed());
}
