//! Voting from afar: the form that is sent round, the colleague who answers it,
//! and the folder of ballots that come back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use attune::app::platform::Choose;
use attune::files::FileContent;
use attune::files::format;
use attune::model::{Assessment, Ballot, Mode, Present, Vote, Way};
use egui::{Key, Role};

use crate::support::{Computer, Window, title, untouched};

/// An assessment with roles to choose from.
pub fn with_role() -> Assessment {
    let mut assessment = untouched();
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    let present = |role: &str| Present { role: role.to_owned(), number: 6 };
    round.present = vec![present("Room leader"), present("Practitioner")];
    assessment
}

fn form(assessment: &Assessment) -> Ballot {
    Ballot::form(assessment, assessment.current_round().unwrap())
}

pub fn put(computer: &Computer, name: &str, ballot: &Ballot) -> PathBuf {
    computer.write(name, format::write_ballot(ballot).unwrap())
}

#[track_caller]
fn ballot(path: &Path) -> Ballot {
    match format::read(path).unwrap() {
        FileContent::Ballot(ballot) => ballot,
        other => panic!("{other:?}"),
    }
}

fn files_in(computer: &Computer, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(computer.path(folder)).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| !name.starts_with(".~lock."));
    names.sort();
    names
}

/// A ballot that somebody filled in.
pub fn filled(assessment: &Assessment, id: &str) -> Ballot {
    let statements = assessment.checklist.statements.iter();
    let answers = statements.map(|statement| (statement.id.clone(), Vote::Green)).collect();
    Ballot { id: id.to_owned(), answers, ..form(assessment) }
}

fn answers(ballot: &Ballot) -> String {
    let statements = ballot.checklist.statements.iter();
    let letter = |vote: Option<&Vote>| match vote {
        Some(Vote::Red) => 'R',
        Some(Vote::Amber) => 'A',
        Some(Vote::Green) => 'G',
        Some(Vote::CantSay) => 'S',
        None => '-',
    };
    statements.map(|statement| letter(ballot.answers.get(&statement.id))).collect()
}

/// The one file in the folder beside the form.
#[track_caller]
fn own_file(computer: &Computer, folder: &str) -> PathBuf {
    let names = files_in(computer, folder);
    let own: Vec<_> = names.iter().filter(|name| name.starts_with("Ballot Acorn Nursery ")).collect();
    assert_eq!(own.len(), 1, "{names:?}");
    computer.path(&format!("{folder}/{}", own[0]))
}

#[track_caller]
fn is_answering(window: &Window, number: usize) {
    let assessment = untouched();
    assert_eq!(window.focused(), (Role::Heading, assessment.checklist.statements[number - 1].text.clone()));
}

#[test]
fn a_colleague_answers_by_keys_alone_and_the_file_holds_the_answers() {
    let computer = Computer::new();
    let sent = form(&with_role());
    let path = put(&computer, "shared/Ballot form Acorn Nursery.attune", &sent);
    let mut window = computer.open_with(&path);
    assert_eq!(window.heading(), "How do you see it?");
    window.must_say("Ballot for Acorn Nursery, November 2026");
    window.must_say("return it to the person who sent it, and to nobody else");
    window.must_say("11 of 11 still open");
    assert_eq!(files_in(&computer, "shared").len(), 1, "nothing has been answered yet");
    for (number, key) in [(1, Key::R), (2, Key::A), (3, Key::G), (4, Key::S)] {
        window.press(key);
        is_answering(&window, number + 1);
    }
    // Back, and changed; then one is passed over.
    window.press(Key::ArrowUp);
    window.press(Key::PageUp);
    is_answering(&window, 3);
    window.press(Key::R);
    window.press(Key::ArrowDown);
    window.press(Key::PageDown);
    is_answering(&window, 6);
    for _ in 6..=11 {
        window.press(Key::G);
    }
    assert_eq!(window.focused(), (Role::Heading, "When you are done".to_owned()));
    // From there the way leads back.
    window.press(Key::PageUp);
    is_answering(&window, 11);
    window.press(Key::PageDown);
    window.must_say("1 of 11 still open; it counts as Can’t say.");
    window.wait_until_saved();
    let own = own_file(&computer, "shared");
    assert_eq!(answers(&ballot(&own)), "RARS-GGGGGG");
    assert_eq!(ballot(&own).role, "");
    assert!(!ballot(&own).is_form());
    assert_eq!(ballot(&path), sent, "the form was written to");
    assert!(window.close());
}

#[test]
fn answers_come_back_when_a_ballot_is_opened_again() {
    let computer = Computer::new();
    let path = put(&computer, "shared/form.attune", &form(&with_role()));
    let mut window = computer.open_with(&path);
    window.click_on(Role::RadioButton, "Room leader");
    window.press(Key::Tab);
    window.press(Key::R);
    assert_eq!(files_in(&computer, "shared").len(), 1, "a letter at another control is no answer");
    let first = window.labels_of(Role::RadioGroup);
    assert_eq!(first[1], format!("Your answer: {}", title(1)));
    click_first(&mut window, "Amber");
    window.wait_until_saved();
    assert!(window.close());
    drop(window);
    let own = own_file(&computer, "shared");
    let mut window = computer.open_with(&own);
    assert!(window.is_chosen(Role::RadioButton, "Room leader"));
    window.must_say("10 of 11 still open");
    // The first that is open is the one that the keys answer.
    window.press(Key::G);
    window.wait_until_saved();
    assert_eq!(answers(&ballot(&own)), "AG---------");
    assert_eq!(ballot(&own).role, "Room leader");
    assert_eq!(files_in(&computer, "shared").len(), 2);
    window.ctrl(Key::W);
    assert_eq!(window.heading(), "How well do we support babies’ and young children’s mental health?");
    // Whoever was interrupted finds it again, and not only the form that was sent.
    let own = window.labels_of(Role::Button).into_iter().find(|name| name.starts_with("Ballot for "));
    assert!(own.unwrap().contains("2 of 11 answered"));
}

/// Clicks the first of several things of one name.
#[track_caller]
fn click_first(window: &mut Window, name: &str) {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    let all = window.harness.query_all_by_role_and_label(Role::RadioButton, name);
    let first = all.min_by(|a, b| a.rect().top().total_cmp(&b.rect().top())).unwrap();
    assert!(!first.accesskit_node().is_disabled());
    first.click();
    window.harness.remove_cursor();
    window.run();
}

#[test]
fn the_answers_go_to_the_documents_where_the_forms_folder_cannot_be_written() {
    let computer = Computer::new();
    let path = put(&computer, "post/form.attune", &form(&untouched()));
    let mut window = computer.open_with(&path);
    // Such as an attachment whose folder the mail program has cleared away.
    std::fs::remove_dir_all(computer.path("post")).unwrap();
    window.press(Key::S);
    window.wait_until_saved();
    assert_eq!(answers(&ballot(&own_file(&computer, "documents"))), "S----------");
    assert!(!computer.path("post").exists());
}

/// Has a test of this program pass by a user who may not do everything.
#[cfg(unix)]
#[track_caller]
fn passes_by_nobody(test: &str) {
    let folder = tempfile::tempdir().unwrap();
    let mut tests = crate::support::nobody::by_nobody(&std::env::current_exe().unwrap(), folder.path());
    let output = tests.args(["--exact", test]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_left_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    if crate::support::nobody::is_root() {
        return passes_by_nobody("ballots::a_read_only_folder_is_left_as_it_is");
    }
    let computer = Computer::new();
    let path = put(&computer, "shared/form.attune", &form(&untouched()));
    let may = |mode| {
        std::fs::set_permissions(computer.path("shared"), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    may(0o555);
    let mut window = computer.open_with(&path);
    window.press(Key::A);
    window.wait_until_saved();
    assert_eq!(files_in(&computer, "shared"), ["form.attune"]);
    assert_eq!(answers(&ballot(&own_file(&computer, "documents"))), "A----------");
    may(0o755);
}

#[test]
fn a_copy_of_a_ballot_is_the_same_ballot() {
    let computer = Computer::new();
    let path = put(&computer, "documents/mine.attune", &filled(&untouched(), "mine"));
    let mut window = computer.open_with(&path);
    window.must_say("All 11 answered");
    window.click("Save a copy…");
    window.rewrite("Where should the copy go?", "to send");
    window.click("Save the copy");
    // A bare name goes to the documents.
    assert_eq!(ballot(&computer.path("documents/to send.attune")), ballot(&path));
    window.click("Show in folder");
    assert_eq!(computer.world.opened(), [computer.path("documents")]);
}

#[test]
fn the_lead_saves_a_form_and_the_round_is_voted_from_afar() {
    let computer = Computer::new();
    let assessment = with_role();
    let mut window = computer.open_assessment(&assessment);
    run(&mut window, "Save a ballot form to send round…");
    let field = "Where should the form go?";
    let suggested = computer.path("documents/Ballot form Acorn Nursery.attune");
    assert_eq!(window.value(field), suggested.display().to_string());
    // Never over another file without being asked.
    std::fs::write(&suggested, "taken").unwrap();
    window.click("Save the form");
    window.must_say("A file with this name already exists");
    window.rewrite(field, "form");
    window.click("Save the form");
    assert!(window.status().starts_with("Ballot form saved: "), "{}", window.status());
    let saved = computer.wait_for("documents/Ours.attune", |of| of.rounds[0].way == Way::Afar);
    assert_eq!(saved.rounds[0].mode, Mode::VoteFirst);
    assert_eq!(ballot(&computer.path("documents/form.attune")), form(&assessment));

    computer.world.answers(&computer.path("chosen.attune"));
    run(&mut window, "Save a ballot form to send round…");
    assert!(matches!(computer.world.asked().last(), Some(Choose::SaveBallotForm(_))));
    assert!(ballot(&computer.path("chosen.attune")).is_form());
}

#[test]
fn the_lead_adds_a_folder_and_sees_the_reasons_and_the_same_folder_again_adds_nothing() {
    let computer = Computer::new();
    let mut assessment = with_role();
    Arc::make_mut(assessment.rounds.last_mut().unwrap()).present[0].number = 10;
    for number in 0..12 {
        put(&computer, &format!("in/b{number}.attune"), &filled(&assessment, &format!("id-{number}")));
    }
    let mut gap = filled(&assessment, "id-3");
    gap.answers.remove("cues");
    put(&computer, "in/b3.attune", &gap);
    put(&computer, "in/form.attune", &form(&assessment));
    put(&computer, "in/again.attune", &filled(&assessment, "id-1"));
    computer.write("in/cut.attune", "Attune(");
    let mut window = computer.open_assessment(&assessment);
    computer.world.answers(&computer.path("in"));
    run(&mut window, "Add a folder of returned ballots…");
    assert_eq!(computer.world.asked(), [Choose::BallotFolder]);
    window.must_say("12 ballots were added. 3 files were not:");
    window.must_say("12 of 16 have answered.");
    window.must_say("1 of them leaves statements open");
    for (file, why) in [
        ("form.attune", "the form that was sent round"),
        ("b1.attune", "A copy of again.attune"),
        ("cut.attune", "Damaged: "),
    ] {
        window.must_say(file);
        window.must_say(why);
    }
    window.must_say("7 ballots are stored. 5 ballots wait in memory until there are enough");
    window.must_say("go to Rate and show the votes");
    window.click("Close");
    // Five stay in memory, so that the last batch is not too small.
    let saved = computer.wait_for("documents/Ours.attune", |of| of.rounds[0].ballots.len() == 7);
    assert_eq!((saved.rounds[0].voters("cues"), saved.rounds[0].waiting), (7, 5));
    assert_eq!(saved.rounds[0].way, Way::Afar);

    run(&mut window, "Add a folder of returned ballots…");
    window.must_say("No ballot was added. 15 files were not:");
    window.must_say("This person’s ballot has been added before.");
    window.click("Close");
    // On leaving, those in memory are written too, and nobody is counted twice.
    assert!(!window.close());
    window.must_say("4 people who are here have not answered yet.");
    window.click("Leave anyway");
    assert!(window.close());
    drop(window);
    let saved = computer.wait_for("documents/Ours.attune", |of| of.rounds[0].ballots.len() == 12);
    assert_eq!(saved.rounds[0].voters("cues"), 12);
    let mut window = computer.open_with(&computer.path("documents/Ours.attune"));
    run(&mut window, "Add a folder of returned ballots…");
    window.must_say("No ballot was added. 15 files were not:");
}

#[test]
fn when_everybodys_ballot_is_in_all_are_stored_at_once() {
    let computer = Computer::new();
    let assessment = with_role();
    for number in 0..12 {
        let role = assessment.rounds[0].present[number % 2].role.clone();
        let ballot = Ballot { role, ..filled(&assessment, &format!("id-{number}")) };
        put(&computer, &format!("in/b{number}.attune"), &ballot);
    }
    let mut window = computer.open_assessment(&assessment);
    computer.world.answers(&computer.path("in"));
    run(&mut window, "Add a folder of returned ballots…");
    window.must_say("12 ballots are stored. When all are in, go to Rate and show the votes.");
    window.click("Close");
    let saved = computer.wait_for("documents/Ours.attune", |of| of.rounds[0].ballots.len() == 12);
    let groups: Vec<_> =
        saved.rounds[0].votes["cues"].iter().map(|of| (of.group.as_str(), of.green)).collect();
    assert_eq!(groups, [("Practitioner", 6), ("Room leader", 6)]);
    assert_eq!(saved.rounds[0].waiting, 0);
}

#[test]
fn after_a_crash_the_lead_adds_the_folder_again_before_the_votes_are_shown() {
    let computer = Computer::new();
    let mut assessment = with_role();
    Arc::make_mut(assessment.rounds.last_mut().unwrap()).present[0].number = 10;
    for number in 0..13 {
        put(&computer, &format!("in/b{number:02}.attune"), &filled(&assessment, &format!("id-{number}")));
    }
    let mut window = computer.open_assessment(&assessment);
    computer.world.answers(&computer.path("in"));
    run(&mut window, "Add a folder of returned ballots…");
    window.click("Close");
    computer.wait_for("documents/Ours.attune", |of| of.rounds[0].ballots.len() == 8);
    // The computer stops: only the file is left.
    let after = Computer::new();
    let copy =
        after.write("documents/Ours.attune", std::fs::read(computer.path("documents/Ours.attune")).unwrap());
    let mut window = after.open_with(&copy);
    window.go("2 Rate");
    window.must_say("8 people have voted. Nothing is shown yet.");
    window.must_say("5 ballots were not stored before Attune stopped or the file was left.");
    let buttons = window.labels_of(Role::Button);
    let place = |name: &str| buttons.iter().position(|label| label == name);
    assert!(place("Add a folder of returned ballots…") < place("Show the votes"), "{buttons:?}");
    after.world.answers(&computer.path("in"));
    window.click("Add a folder of returned ballots…");
    window.must_say("5 ballots were added.");
    window.click("Close");
    window.must_not_say("were not stored");
    window.must_say("5 ballots wait in memory until there are enough");
}

#[test]
fn fewer_than_five_ballots_wait_and_can_be_read_again() {
    let computer = Computer::new();
    let assessment = with_role();
    for id in ["one", "two"] {
        put(&computer, &format!("in/{id}.attune"), &filled(&assessment, id));
    }
    let mut window = computer.open_assessment(&assessment);
    computer.world.answers(&computer.path("in"));
    run(&mut window, "Add a folder of returned ballots…");
    window.must_say("2 ballots were added.");
    window.must_say("2 ballots are waiting, so that nobody can be picked out. Once 3 more are in");
    window.click("Close");
    assert!(window.close(), "a ballot can be read again, so nothing holds the window");
    drop(window);
    let saved = computer.wait_for("documents/Ours.attune", |of| of.rounds[0].mode == Mode::VoteFirst);
    assert_eq!((saved.rounds[0].voters("cues"), saved.rounds[0].ballots.len()), (0, 0));
    let mut window = computer.open_with(&computer.path("documents/Ours.attune"));
    run(&mut window, "Add a folder of returned ballots…");
    window.must_say("2 ballots were added.");
}

#[test]
fn where_there_is_no_dialog_the_folder_is_typed() {
    let computer = Computer::new();
    let assessment = with_role();
    put(&computer, "in/one.attune", &filled(&assessment, "one"));
    let mut window = computer.open_assessment(&assessment);
    run(&mut window, "Add a folder of returned ballots…");
    let field = "Which folder?";
    window.rewrite(field, "nowhere");
    window.click("Add the ballots");
    window.must_say("There is no folder");
    window.rewrite(field, &computer.path("in").display().to_string());
    window.click("Add the ballots");
    window.must_say("1 ballot was added.");
}

#[test]
fn once_the_votes_were_shown_no_ballot_is_added() {
    let computer = Computer::new();
    let mut assessment = with_role();
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    for statement in &assessment.checklist.statements {
        let votes = attune::model::GroupVotes { red: 9, ..Default::default() };
        round.votes.insert(statement.id.clone(), vec![votes]);
        round.revealed.insert(statement.id.clone());
    }
    put(&computer, "in/one.attune", &filled(&assessment, "one"));
    let mut window = computer.open_assessment(&assessment);
    computer.world.answers(&computer.path("in"));
    run(&mut window, "Add a folder of returned ballots…");
    window.must_say("The votes of this round have been shown");
}

/// Chooses a command from the list of all.
#[track_caller]
pub fn run(window: &mut Window, command: &str) {
    window.ctrl(Key::K);
    window.type_text(command);
    window.press(Key::Enter);
}

#[test]
fn what_is_typed_over_a_ballot_answers_nothing_in_it() {
    let computer = Computer::new();
    let path = put(&computer, "shared/form.attune", &form(&untouched()));
    let mut window = computer.open_with(&path);
    for key in [Key::R, Key::A, Key::G, Key::S] {
        window.press(key);
    }
    window.ctrl(Key::K);
    window.type_keys("rags");
    window.press(Key::Escape);
    is_answering(&window, 5);
    window.press(Key::G);
    window.wait_until_saved();
    assert_eq!(answers(&ballot(&own_file(&computer, "shared"))), "RAGSG------");
}
