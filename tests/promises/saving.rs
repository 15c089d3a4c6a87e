//! Nobody loses a word: saving as people type, when things go wrong, and when
//! the process is killed.

use crate::common;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::common::saving::{self, PATIENCE, noted, wait_for};
use crate::common::{Folder, says};
use attune::files::format::read_assessment;
use attune::files::{Autosave, Places, SaveState, places, safe_write};

fn note(path: &Path) -> String {
    saving::note(&read_assessment(path).unwrap_or_else(|error| panic!("{error}")))
}

fn start(path: PathBuf) -> Autosave {
    Autosave::start(path, || {})
}

#[track_caller]
fn failure(state: &SaveState) -> String {
    let SaveState::Failed { what } = state else { panic!("{state:?}") };
    what.clone()
}

/// Types into the file named by `TYPING_INTO` until it is killed, and says after
/// each keystroke how many there were. Run by the tests below, in a process of
/// its own.
#[test]
#[ignore = "a helper of the tests that kill it"]
fn typist() {
    let Some(path) = std::env::var_os("TYPING_INTO") else { return };
    let autosave = start(path.into());
    let mut typed = String::new();
    for number in 1_usize.. {
        typed.extend(["word", &number.to_string(), " "]);
        autosave.changed(&noted(&typed));
        println!("{number}");
        std::thread::sleep(Duration::from_millis(15));
    }
}

/// Saves without a pause into the file named by `TYPING_INTO` until it is killed, and says
/// after each save how many words are on disk.
#[test]
#[ignore = "a helper of the tests that kill it"]
fn saver() {
    let Some(path) = std::env::var_os("TYPING_INTO") else { return };
    let autosave = start(path.into());
    let mut typed = String::new();
    for number in 1_usize.. {
        typed.extend(["word", &number.to_string(), " "]);
        autosave.changed(&noted(&typed));
        assert!(matches!(autosave.save_now(PATIENCE), SaveState::Saved { .. }));
        println!("{number}");
    }
}

/// Kills at random: `KILLS` of them, or ten thousand. Each time the file has to be whole,
/// and to hold every word that was said to be on disk.
#[test]
#[ignore = "takes an hour: KILLS=10000 cargo test --test promises -- --ignored --nocapture ten_thousand"]
fn ten_thousand_kills_lose_nothing_that_was_saved() {
    use std::hash::{BuildHasher as _, RandomState};
    let kills = std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(10_000_u64);
    let folder = Folder::new();
    let path = folder.write("plan.attune", common::SOUND);
    let random = RandomState::new();
    let (mut words_found, mut left) = (0, 0);
    for kill in 0..kills {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "saving::saver", "--ignored", "--nocapture"])
            .env("TYPING_INTO", &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut numbers = lines.filter_map(|line| line.trim().parse::<usize>().ok());
        let first = numbers.next().unwrap_or_else(|| panic!("nothing was saved before kill {kill}"));
        std::thread::sleep(Duration::from_micros(random.hash_one(kill) % 30_000));
        child.kill().unwrap();
        child.wait().unwrap();
        // What was said before the kill may still be in the pipe.
        let saved = numbers.last().unwrap_or(first);
        let note = note(&path);
        let words: Vec<&str> = note.split_whitespace().collect();
        assert!(words.len() >= saved, "kill {kill}: {} of {saved} words are there", words.len());
        assert!(words.iter().enumerate().all(|(index, word)| *word == format!("word{}", index + 1)));
        words_found += words.len();
        left = folder.names().len() - 1;
        assert!(left <= 1, "kill {kill}: what earlier processes left was not swept: {:?}", folder.names());
    }
    println!("{kills} kills among {words_found} saves: the file was whole each time; {left} left to sweep");
}

/// Has the typist type and kills it after `life`. Gives how many words had been
/// typed by then, and how many a second before.
fn type_and_kill(path: &Path, life: Duration) -> (usize, usize) {
    let mut typist = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "saving::typist", "--ignored", "--nocapture"])
        .env("TYPING_INTO", path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(typist.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut heard: Vec<(Instant, usize)> = Vec::new();
    for line in lines {
        let Ok(number) = line.trim().parse() else { continue };
        heard.push((Instant::now(), number));
        if heard[0].0.elapsed() >= life {
            break;
        }
    }
    assert!(!heard.is_empty(), "nobody typed");
    let killed = Instant::now();
    typist.kill().unwrap();
    typist.wait().unwrap();
    assert!(!heard.is_empty(), "nothing was typed before the kill");
    let by = |moment: Instant| {
        heard.iter().take_while(|(at, _)| *at <= moment).last().map_or(0, |(_, number)| *number)
    };
    (by(killed), by(killed.checked_sub(Duration::from_secs(1)).unwrap()))
}

#[test]
fn a_kill_while_typing_loses_at_most_the_last_second() {
    let folder = Folder::new();
    let path = folder.path("plan.attune");
    let (typed, a_second_before) = type_and_kill(&path, Duration::from_secs(2));
    let words: Vec<String> = note(&path).split_whitespace().map(str::to_owned).collect();
    assert!(a_second_before > 10 && typed > a_second_before, "{typed}, {a_second_before}");
    assert!(words.len() >= a_second_before, "{} of {a_second_before} words are there", words.len());
    assert!(words.iter().enumerate().all(|(index, word)| *word == format!("word{}", index + 1)));
}

#[test]
fn a_killed_save_leaves_the_file_whole() {
    let folder = Folder::new();
    let path = folder.write("plan.attune", common::SOUND);
    for life in [495, 505, 515, 530, 1020, 1040] {
        type_and_kill(&path, Duration::from_millis(life));
        read_assessment(&path).unwrap_or_else(|error| panic!("killed after {life} ms: {error}"));
    }
}

#[test]
fn a_change_is_on_disk_within_a_second_though_typing_goes_on() {
    let folder = Folder::new();
    let path = folder.path("Team/plan.attune");
    let wakes = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&wakes);
    let autosave = Autosave::start(path.clone(), move || {
        counted.fetch_add(1, Ordering::SeqCst);
    });
    assert_eq!(autosave.state(), SaveState::Opened);
    assert!(!path.exists(), "a file was made before anything was changed");
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(1) {
        autosave.changed(&noted("typed"));
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(note(&path), "typed");
    wait_for("the state to say so", || matches!(autosave.state(), SaveState::Saved { .. }));
    wait_for("the window to be woken", || wakes.load(Ordering::SeqCst) >= 2);
}

#[test]
fn closing_writes_what_is_waiting() {
    let folder = Folder::new();
    let path = folder.path("plan.attune");
    let autosave = start(path.clone());
    autosave.changed(&noted("the last word"));
    drop(autosave);
    assert_eq!(note(&path), "the last word");
    assert_eq!(folder.names(), ["plan.attune"]);
}

#[test]
fn closing_does_not_wait_for_ever_for_a_folder_that_is_gone() {
    let folder = Folder::new();
    folder.write("blocked", "a file where a folder should be");
    let autosave = start(folder.path("blocked/plan.attune"));
    autosave.changed(&noted("lost"));
    let begun = Instant::now();
    drop(autosave);
    assert!(begun.elapsed() < Duration::from_secs(8));
}

#[test]
fn what_could_not_be_saved_is_saved_once_the_folder_is_back() {
    let folder = Folder::new();
    let path = folder.write("Shared/plan.attune", common::SOUND);
    let autosave = start(path.clone());
    std::fs::rename(folder.path("Shared"), folder.path("Away")).unwrap();
    autosave.changed(&noted("first"));
    let what = failure(&autosave.save_now(PATIENCE));
    says(&what, &["Not saved: there is no folder", "Shared.", "kept here", "tries again every two seconds"]);
    std::fs::rename(folder.path("Away"), folder.path("Shared")).unwrap();
    wait_for("the next attempt", || matches!(autosave.state(), SaveState::Saved { .. }));
    assert_eq!(note(&path), "first");
    std::fs::rename(folder.path("Shared"), folder.path("Away")).unwrap();
    autosave.changed(&noted("second"));
    failure(&autosave.save_now(PATIENCE));
    autosave.changed(&noted("third"));
    failure(&autosave.state());
    std::fs::rename(folder.path("Away"), folder.path("Shared")).unwrap();
    wait_for("the next attempt", || matches!(autosave.state(), SaveState::Saved { .. }));
    assert_eq!(note(&path), "third");
}

#[cfg(unix)]
#[test]
fn a_file_marked_read_only_is_left_alone_and_said_to_be() {
    let folder = Folder::new();
    let path = folder.write("plan.attune", common::SOUND);
    let mut permissions = path.metadata().unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let autosave = start(path.clone());
    autosave.changed(&noted("new"));
    says(&failure(&autosave.save_now(PATIENCE)), &["Not saved: the file plan.attune is marked read-only."]);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), common::SOUND);
    assert_eq!(folder.names(), ["plan.attune"]);
}

#[test]
fn each_trouble_has_its_own_words() {
    use std::io::ErrorKind as Kind;
    let path = Path::new("/shared/Acorn.attune");
    for (kind, words) in [
        (Kind::StorageFull, "the drive with the folder /shared is full"),
        (Kind::ReadOnlyFilesystem, "can only be read"),
        (Kind::PermissionDenied, "you are not allowed to write in the folder /shared"),
        (Kind::NotFound, "there is no folder /shared."),
        (Kind::NotADirectory, "there is a file where a folder is expected: /shared."),
        (Kind::AlreadyExists, "there is already a file named Acorn.attune"),
        (Kind::TimedOut, "the drive with the folder /shared is not answering"),
        (Kind::Unsupported, "the system could not write Acorn.attune (unsupported)"),
    ] {
        says(&attune::files::autosave::why_not(&kind.into(), path), &[words]);
    }
}

#[test]
fn save_now_writes_at_once() {
    let folder = Folder::new();
    let autosave = start(folder.path("plan.attune"));
    assert_eq!(autosave.save_now(PATIENCE), SaveState::Opened);
    autosave.changed(&noted("now"));
    assert_eq!(autosave.state(), SaveState::Waiting);
    assert!(matches!(autosave.save_now(PATIENCE), SaveState::Saved { .. }));
    assert_eq!(note(&folder.path("plan.attune")), "now");
}

#[test]
fn a_new_file_never_replaces_another() {
    let folder = Folder::new();
    let autosave = start(folder.path("Acorn.attune"));
    folder.write("Acorn.attune", "somebody else’s");
    autosave.changed(&noted("mine"));
    assert!(matches!(autosave.save_now(PATIENCE), SaveState::Saved { .. }));
    assert_eq!(std::fs::read_to_string(folder.path("Acorn.attune")).unwrap(), "somebody else’s");
    assert_eq!(autosave.path(), folder.path("Acorn 2.attune"));
    assert_eq!(note(&autosave.path()), "mine");
}

/// Between choosing the name and the first change somebody else takes it.
#[test]
fn what_has_no_file_yet_never_takes_one_that_appeared_meanwhile_for_its_own() {
    let folder = Folder::new();
    let path = places::free_path(&folder.path(""), "Acorn");
    folder.write("Acorn.attune", "somebody else’s");
    let autosave = Autosave::new_file(path, Places::within(&folder.path("home")), || {});
    folder.write("Acorn 2.attune", "somebody else’s as well");
    for words in ["mine", "and more of mine"] {
        autosave.changed(&noted(words));
        assert!(matches!(autosave.save_now(PATIENCE), SaveState::Saved { .. }));
        assert_eq!(std::fs::read_to_string(folder.path("Acorn.attune")).unwrap(), "somebody else’s");
        assert_eq!(
            std::fs::read_to_string(folder.path("Acorn 2.attune")).unwrap(),
            "somebody else’s as well"
        );
        assert_eq!(
            (autosave.path(), note(&autosave.path())),
            (folder.path("Acorn 3.attune"), words.to_owned())
        );
    }
}

/// A file that was read is there, also if it goes before saving begins: then it is missed.
#[test]
fn a_file_that_goes_while_it_is_opened_does_not_come_back_by_itself() {
    let folder = Folder::new();
    let path = folder.path("plan.attune");
    let autosave =
        Autosave::opened(path.clone(), (&noted("then")).into(), Places::within(&folder.path("home")), || {});
    autosave.changed(&noted("now"));
    says(&failure(&autosave.save_now(PATIENCE)), &["no longer in its folder"]);
    assert!(!path.exists());
}

/// Again and again somebody else takes the name at about the same moment.
#[test]
fn two_that_take_one_name_at_once_never_end_each_others_file() {
    let folder = Folder::new();
    for round in 0..200 {
        let (own, target) = (folder.write("own", "mine"), folder.path(&format!("taken {round}")));
        let renamed = std::thread::scope(|scope| {
            let other = scope.spawn(|| safe_write::create_new(&target, b"theirs").is_ok());
            let renamed = safe_write::rename_new(&own, &target).is_ok();
            assert_ne!(renamed, other.join().unwrap(), "one of the two has it");
            renamed
        });
        let wanted = if renamed { "mine" } else { "theirs" };
        assert_eq!(std::fs::read_to_string(target).unwrap(), wanted);
    }
}

#[test]
fn a_renamed_file_is_saved_under_its_new_name() {
    let folder = Folder::new();
    let autosave = start(folder.path("Untitled.attune"));
    folder.write("Taken.attune", "somebody else’s");
    says(&autosave.rename(folder.path("Taken.attune")).unwrap_err(), &["already a file named Taken.attune"]);
    autosave.rename(folder.path("Early.attune")).unwrap();
    autosave.changed(&noted("one"));
    autosave.save_now(PATIENCE);
    assert_eq!(folder.names(), ["Early.attune", "Taken.attune"]);
    says(&autosave.rename(folder.path("Taken.attune")).unwrap_err(), &["already a file named Taken.attune"]);
    autosave.rename(folder.path("Late.attune")).unwrap();
    autosave.changed(&noted("two"));
    autosave.save_now(PATIENCE);
    assert_eq!(folder.names(), ["Late.attune", "Taken.attune"]);
    assert_eq!(note(&folder.path("Late.attune")), "two");
    assert_eq!(std::fs::read_to_string(folder.path("Taken.attune")).unwrap(), "somebody else’s");
}

#[test]
fn a_save_never_touches_the_old_content() {
    // Whoever has the old file open goes on reading the old one to its end.
    let folder = Folder::new();
    let path = folder.write("plan.attune", "old");
    let mut open = std::fs::File::open(&path).unwrap();
    safe_write::replace(&path, b"something new").unwrap();
    let mut read = String::new();
    std::io::Read::read_to_string(&mut open, &mut read).unwrap();
    assert_eq!((read.as_str(), std::fs::read(&path).unwrap()), ("old", b"something new".to_vec()));
}

#[test]
fn a_new_file_is_not_written_over_one_that_is_there() {
    let folder = Folder::new();
    let path = folder.write("plan.pdf", "old");
    assert_eq!(safe_write::create_new(&path, b"new").unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
    assert!(safe_write::replace(&folder.path("no folder/plan.pdf"), b"new").is_err());
    std::fs::create_dir(folder.path("folder")).unwrap();
    assert!(safe_write::replace(&folder.path("folder"), b"new").is_err());
    assert_eq!(folder.names(), ["folder", "plan.pdf"], "a temporary file was left behind");
}

#[cfg(unix)]
#[test]
fn links_and_permissions_outlive_a_save() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let target = folder.write("real/plan.attune", "old");
    std::fs::set_permissions(&target, std::fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.path("link.attune");
    std::os::unix::fs::symlink("real/plan.attune", &link).unwrap();
    safe_write::replace(&link, b"new").unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink(), "the link was replaced");
    assert_eq!(std::fs::read(&target).unwrap(), b"new");
    assert_eq!(target.metadata().unwrap().permissions().mode() & 0o777, 0o640);
    safe_write::create_new(&folder.path("fresh"), b"").unwrap();
    let fresh = folder.path("fresh").metadata().unwrap().permissions().mode() & 0o777;
    let plain = folder.write("plain", "").metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(fresh, plain, "a new file is not as readable as any other");
}
