//! The same work without a window, and what it says and returns.

use crate::common::{Folder, SOUND, says};

#[test]
fn a_new_assessment_is_sound_and_never_replaces_a_file() {
    let folder = Folder::new();
    let ran = folder.attune(&["new", "--team", "Acorn Nursery", "acorn.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(&ran.out, &["acorn.attune", "Acorn Nursery"]);
    let checked = folder.attune(&["check", "acorn.attune"]);
    says(&checked.out, &["Acorn Nursery", "1 round", "11 statements", "0 actions"]);
    let text = std::fs::read_to_string(folder.path("acorn.attune")).unwrap();
    says(&text, &["label: \"November 2026\"", "date: \"2026-11-22\""]);
    let again = folder.attune(&["new", "--team", "Oak", "acorn.attune"]);
    assert_eq!(again.status, Some(1));
    says(&again.err, &["acorn.attune: there is already a file of that name"]);
    assert_eq!(std::fs::read_to_string(folder.path("acorn.attune")).unwrap(), text);
}

#[test]
fn a_new_assessment_takes_the_checklist_that_is_named() {
    let folder = Folder::new();
    let own = SOUND.replace("Assessment(", "Checklist(id: \"own\", version: 3, title: \"Our own\", statements: [(id: \"a\", text: \"Be kind.\")])) //");
    folder.write("home/documents/Checklists/own.ron", own);
    let ran = folder.attune(&["new", "--checklist", "own", "--team", "Oak", "oak.attune"]);
    assert_eq!(ran.status, Some(1), "what follows the brackets is a fault: {ran:?}");
    says(&ran.err, &["no checklist with the id “own”", "pedal-unicef-workforce or example-own", "own.ron:"]);
    folder.write(
        "home/documents/Checklists/own.ron",
        "Attune(format: 1, document: Checklist(id: \"own\", version: 3, title: \"Our own\", statements: [(id: \"a\", text: \"Be kind.\")]))",
    );
    let ran = folder.attune(&["new", "--checklist", "own", "--team", "Oak", "oak.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(&ran.out, &["Our own"]);
    says(&folder.attune(&["show", "oak.attune"]).out, &["Oak", "Be kind.", "Not yet rated"]);
}

#[test]
fn the_checklists_at_hand_are_listed_with_the_faulty_ones() {
    let folder = Folder::new();
    folder.write("home/documents/Checklists/bad.ron", "Attune(format: 1, document: Checklist(id: \"bad\"))");
    folder.write("home/documents/Checklists/plan.ron", SOUND);
    let ran = folder.attune(&["checklists"]);
    assert_eq!(ran.status, Some(1));
    says(
        &ran.out,
        &[
            "pedal-unicef-workforce",
            "11 statements, version 1; comes with Attune",
            "example-own",
            "as a starting point",
        ],
    );
    says(&ran.err, &["bad.ron:1:38: the field “version” is missing", "plan.ron: this is an assessment"]);
}

#[test]
fn one_bad_file_does_not_stop_the_check_of_the_others() {
    let folder = Folder::new();
    folder.write("good.attune", SOUND);
    folder.write("bad.attune", "nothing");
    let ran = folder.attune(&["check", "missing.attune", "good.attune", "bad.attune", "good.attune"]);
    assert_eq!(ran.status, Some(1));
    assert_eq!(ran.out.lines().count(), 2);
    assert_eq!(ran.err.lines().count(), 2);
}

#[test]
fn show_tells_the_ratings_and_the_plan_in_80_columns() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND);
    let ran = folder.attune(&["show", "plan.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(
        &ran.out,
        &[
            "Acorn Nursery\n=============\n18 staff\n",
            "June 2026, 14 June 2026",
            "Earlier rounds: January 2026",
            "4 Not yet rated",
        ],
    );
    says(
        &ran.out,
        &["  - Watch each other\n    owner not yet agreed; by 31 March 2026; Under way; 236 days late\n"],
    );
    says(&ran.out, &["14 June 2026: Under way. Begun", "(not yet written)", "date not yet agreed"]);
    folder.write("example.attune", include_str!("../../assets/example.attune"));
    let example = folder.attune(&["show", "example.attune"]).out;
    says(&example, &["[Priority 1]", "Why: ", "Evidence: "]);
    says(
        &example,
        &["Took part: 14 of 18 staff: Nursery practitioner 8", "Everyone votes first: Cards in the air"],
    );
    says(&example, &["First votes: 5 Red, 3 Amber, 5 Green, 1 can’t say (wide apart)"]);
    assert!(example.lines().all(|line| line.chars().count() <= 80), "{example}");
}

#[test]
fn show_keeps_votes_that_the_room_has_not_been_shown() {
    let folder = Folder::new();
    let round = SOUND.replace("id: \"r2\", label: \"June 2026\", date: \"2026-06-14\"", "id: \"r2\", label: \"June 2026\", date: \"2026-06-14\", votes: {\"cues\": [(group: \"\", red: 9)], \"send\": [(group: \"\", green: 6)]}, revealed: [\"send\"]");
    folder.write("plan.attune", round);
    let shown = folder.attune(&["show", "plan.attune"]).out;
    says(&shown, &["First votes: 6 Green (agreed)"]);
    assert_eq!(shown.matches("First votes").count(), 1, "{shown}");
}

#[test]
fn show_sends_no_commands_to_the_terminal() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND.replace("Acorn", "\\u{1b}[2J"));
    let ran = folder.attune(&["show", "plan.attune"]);
    assert!(ran.out.starts_with("[2J Nursery\n"), "{}", ran.out);
    assert!(!ran.out.contains(|c: char| c.is_control() && c != '\n'), "{:?}", ran.out);
}

#[test]
fn a_faulty_file_is_neither_shown_nor_exported() {
    let folder = Folder::new();
    let bad = SOUND.replace("Amber", "Ambre");
    folder.write("plan.attune", &bad);
    for arguments in [vec!["show", "plan.attune"], vec!["export", "plan.attune", "--to", "plan.pdf"]] {
        let ran = folder.attune(&arguments);
        assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""));
        says(&ran.err, &["plan.attune:22:38: found the rating “Ambre”"]);
    }
    assert_eq!(std::fs::read_to_string(folder.path("plan.attune")).unwrap(), bad);
    assert_eq!(folder.names(), ["plan.attune"]);
}

#[test]
fn export_refuses_what_it_should_before_it_reads_anything() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND);
    folder.write("old.pdf", "old");
    folder.write("own.ron", include_str!("../../checklists/example-own.ron"));
    for (arguments, status, words) in [
        (
            vec!["plan.attune", "--to", "plan.odt"],
            2,
            ["plan.odt: the ending says what to write", "use a name that ends in .pdf,"],
        ),
        (vec!["plan.attune", "--to", "plan"], 2, ["plan: the ending", "use a name that ends in .pdf,"]),
        (vec!["plan.attune", "--to", "old.pdf"], 1, ["already a file of that name", "--force"]),
        (vec!["old.pdf", "--to", "old.pdf", "--force"], 2, ["the file that is read", "another name"]),
        (
            vec!["plan.attune", "--to", "a.pdf", "--round", "June"],
            1,
            ["no round has the label “June”", "January 2026 or June 2026"],
        ),
        (
            vec!["plan.attune", "--to", "a.pdf", "--document", "poem"],
            2,
            ["poem", "plan, record, summary, change, dates, reminders, agenda, sheet, slips, blank"],
        ),
        (vec!["own.ron", "--to", "a.pdf"], 2, ["this is a checklist", "--document blank"]),
        (vec!["--to", "a.pdf"], 2, ["the name of an assessment is missing", "--document blank"]),
        (vec!["plan.attune"], 2, ["--to", "required"]),
    ] {
        let ran = folder.attune(&[vec!["export"], arguments].concat());
        assert_eq!(ran.status, Some(status), "{ran:?}");
        says(&ran.err, &words);
    }
    assert_eq!(folder.names(), ["old.pdf", "own.ron", "plan.attune"]);
    assert_eq!(std::fs::read_to_string(folder.path("old.pdf")).unwrap(), "old");
}

#[test]
fn wrong_usage_is_told_apart_from_wrong_input() {
    let folder = Folder::new();
    for arguments in [vec!["check"], vec!["show"], vec!["new", "a.attune"], vec!["--nonsense"]] {
        assert_eq!(folder.attune(&arguments).status, Some(2), "{arguments:?}");
    }
    let ran = folder.attune(&["new", "--team", "Oak", "oak.txt"]);
    assert_eq!(ran.status, Some(2));
    says(&ran.err, &["ends in .attune", "write oak.attune"]);
    let ran = folder.attune(&["new", "--team", "  ", "oak.attune"]);
    assert_eq!(ran.status, Some(2));
    assert_eq!(folder.attune(&["--help"]).status, Some(0));
    assert_eq!(folder.names(), [""; 0]);
}

#[test]
fn where_no_window_can_open_a_line_says_that_a_file_is_not_there() {
    let folder = Folder::new();
    for (argument, status, words) in [
        ("exprot", 2, ["no such command and no such file: exprot", "attune --help"]),
        ("missing.pdf", 2, ["no such command and no such file: missing.pdf", "attune --help"]),
        ("missing.attune", 1, ["missing.attune: there is no such file", "check the name and the folder"]),
        ("no folder/MISSING.ATTUNE", 1, ["MISSING.ATTUNE: there is no such file", "check the name"]),
    ] {
        let ran = folder.attune(&[argument]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(status), ""), "{ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        says(&ran.err, &words);
    }
    assert_eq!(folder.names(), [""; 0]);
}

#[test]
fn without_a_display_one_line_says_what_to_use_instead() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND);
    for arguments in [vec![], vec!["plan.attune"]] {
        let ran = folder.attune::<&str>(&arguments);
        assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""));
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        says(
            &ran.err,
            &[
                "no window can be opened here",
                "attune new, check, show, export, compare, collect, ballot, merge, diff or checklists",
            ],
        );
    }
}
