//! A course without a window: begun, checked, shown, and written out.

use crate::common::{Folder, SOUND, says};

const EXAMPLE: &str = include_str!("../../assets/example-training.attune");

fn with_example() -> Folder {
    let folder = Folder::new();
    folder.write("cues.attune", EXAMPLE);
    folder
}

#[test]
fn a_new_training_file_is_sound_and_never_replaces_a_file() {
    let folder = Folder::new();
    let ran = folder.attune(&["new", "--course", "Baby cues course", "cues.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(&ran.out, &["cues.attune: a new training file for Baby cues course"]);
    let checked = folder.attune(&["check", "cues.attune"]);
    says(
        &checked.out,
        &["cues.attune: a valid training file: Baby cues course, no learners yet, 11 statements"],
    );
    let again = folder.attune(&["new", "--course", "Other", "cues.attune"]);
    assert_eq!(again.status, Some(1));
    for arguments in [vec![], vec!["--team", "Oak", "--course", "Cues"], vec!["--course", " "]] {
        let ran = folder.attune(&[vec!["new"], arguments, vec!["x.attune"]].concat());
        assert_eq!(ran.status, Some(2), "{ran:?}");
    }
    assert_eq!(folder.names(), ["cues.attune"]);
}

#[test]
fn show_tells_how_the_answers_moved_in_80_columns() {
    let folder = with_example();
    let ran = folder.attune(&["show", "cues.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(
        &ran.out,
        &[
            "Baby cues course\n================\nSpring 2026\n2 March 2026 to 30 March 2026; follow-up on 29 June 2026\n",
            "24 learners",
            "Before: 22 learners\nAfter: 21 learners",
            "  - Blue 42 and blue42",
            "Before to After\n---------------\n19 learners answered both times.",
            "  4. Tuning in to cues\n     12 of 19 moved up, 6 stayed, 1 went down.",
            "  - Understanding of infant mental health\n    13 of 19 moved up",
            "Looking back to After\n",
            "What this can and cannot say\n",
            "  - There was no comparison group",
        ],
    );
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
    assert!(!ran.out.contains("chance"), "{}", ran.out);
    folder.attune(&["new", "--course", "New", "new.attune"]);
    says(&folder.attune(&["show", "new.attune"]).out, &["no learners yet", "No answers yet."]);
}

#[test]
fn every_document_of_a_course_is_written_and_the_report_is_what_comes_unasked() {
    let folder = with_example();
    for (to, more) in [
        ("unasked.pdf", vec![]),
        ("training.pdf", vec!["--document", "training"]),
        ("chance.pdf", vec!["--chance"]),
        ("publishing.pdf", vec!["--document", "publishing"]),
        ("form.pdf", vec!["--document", "form"]),
        ("answers.csv", vec![]),
        ("named.csv", vec!["--document", "answers"]),
        ("report.txt", vec![]),
        ("form.txt", vec!["--document", "form"]),
    ] {
        let ran = folder.attune(&[vec!["export", "cues.attune", "--to", to], more].concat());
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{to}");
    }
    let bytes = |name: &str| std::fs::read(folder.path(name)).unwrap();
    assert_eq!(bytes("unasked.pdf"), bytes("training.pdf"));
    for other in ["chance.pdf", "publishing.pdf", "form.pdf"] {
        assert_ne!(bytes("training.pdf"), bytes(other), "{other}");
    }
    assert_eq!(bytes("answers.csv"), bytes("named.csv"));
    let report = String::from_utf8(bytes("report.txt")).unwrap();
    says(
        &report,
        &[
            "Tuning in to cues: 12 of 19 moved up, 6 stayed, 1 went down.",
            "What this can and cannot say\n---",
        ],
    );
    let answers = String::from_utf8(bytes("answers.csv")).unwrap();
    says(
        &answers,
        &[
            "\u{feff}\"Code\",\"Role\",\"Moment\",\"1 Child development\"",
            "\"Rowan 17\",\"Health visitor\",\"Before\",\"Amber\"",
        ],
    );
}

#[test]
fn the_file_remembers_what_was_published_and_nothing_is_published_that_it_cannot() {
    let folder = with_example();
    let publish =
        |to: &str| folder.attune(&["export", "cues.attune", "--document", "publishing", "--to", to]);
    let ran = publish("first.pdf");
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(&ran.out, &["first.pdf: 3 pages", "cues.attune: remembers what was published"]);
    let remembered = std::fs::read_to_string(folder.path("cues.attune")).unwrap();
    assert_eq!(remembered.matches("published: [").count(), 1);
    assert_eq!(folder.attune(&["check", "cues.attune"]).status, Some(0));
    let again = publish("again.pdf");
    assert!(!again.out.contains("remembers"), "{}", again.out);
    let bytes = |name: &str| std::fs::read(folder.path(name)).unwrap();
    assert_eq!(bytes("first.pdf"), bytes("again.pdf"));
    assert_eq!(std::fs::read_to_string(folder.path("cues.attune")).unwrap(), remembered);
    // Marked read-only, it cannot remember anything.
    folder.write("cues.attune", EXAMPLE);
    let mut permissions = std::fs::metadata(folder.path("cues.attune")).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(folder.path("cues.attune"), permissions).unwrap();
    let refused = publish("refused.pdf");
    assert_eq!(refused.status, Some(1));
    says(&refused.err, &["cues.attune: nothing was published"]);
    assert!(!folder.path("refused.pdf").exists());
}

#[test]
fn what_does_not_go_together_is_refused_with_the_right_words() {
    let folder = with_example();
    folder.write("plan.attune", SOUND);
    folder.write("old.csv", "old");
    for (arguments, status, words) in [
        (
            vec!["cues.attune", "--document", "plan", "--to", "x.pdf"],
            2,
            vec!["this is a training file", "--document training, publishing, form or answers"],
        ),
        (
            vec!["plan.attune", "--document", "publishing", "--to", "x.pdf"],
            2,
            vec![
                "this is an assessment",
                "plan, record, summary, poster, charts, change, dates, reminders, agenda, sheet, slips, blank or tables",
            ],
        ),
        (
            vec!["cues.attune", "--to", "x.ics"],
            2,
            vec!["this is a training file, and no document of it is written as calendar", ".pdf,"],
        ),
        (
            vec!["plan.attune", "--chance", "--to", "x.pdf"],
            2,
            vec!["--chance belongs to --document training"],
        ),
        (
            vec!["cues.attune", "--chance", "--document", "publishing", "--to", "x.pdf"],
            2,
            vec!["--chance belongs to"],
        ),
        (
            vec!["cues.attune", "--document", "form", "--to", "x.csv"],
            2,
            vec!["the document “form” is not written as CSV", "ends in .pdf,"],
        ),
        (vec!["cues.attune", "--round", "June", "--to", "x.pdf"], 2, vec!["has no rounds"]),
        (vec!["cues.attune", "--to", "x.doc"], 2, vec!["x.doc: the ending", "ends in .pdf,"]),
        (
            vec!["cues.attune", "--document", "answers", "--to", "x.pdf"],
            2,
            vec!["the document “answers” is not written as PDF", "ends in .xlsx or .csv"],
        ),
        (vec!["cues.attune", "--to", "old.csv"], 1, vec!["old.csv: there is already a file", "--force"]),
        (vec!["--to", "x.csv"], 2, vec!["the name of an assessment is missing"]),
    ] {
        let ran = folder.attune(&[vec!["export"], arguments].concat());
        assert_eq!((ran.status, ran.out.as_str()), (Some(status), ""), "{ran:?}");
        says(&ran.err, &words);
    }
    assert_eq!(folder.attune(&["ballot", "plan.attune", "--to", "ballot.attune"]).status, Some(0));
    for to in ["x.csv", "x.pdf"] {
        let ran = folder.attune(&["export", "ballot.attune", "--to", to]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""), "{ran:?}");
        says(&ran.err, &["this is a ballot with one person’s answers, but an assessment was expected"]);
    }
    let ran = folder.attune(&["compare", "cues.attune", "--to", "x.pdf"]);
    assert_eq!(ran.status, Some(2));
    says(&ran.err, &["cues.attune: this is a training file: attune export writes"]);
    let ran = folder.attune(&["ballot", "cues.attune", "--to", "form.attune"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["this is a training file", "attune export"]);
    assert_eq!(folder.names(), ["ballot.attune", "cues.attune", "old.csv", "plan.attune"]);
    assert_eq!(std::fs::read_to_string(folder.path("old.csv")).unwrap(), "old");
}

/// A course without learners, and two exports of it: one of which nothing is asked but the
/// moment, and one in which a word is no colour.
fn to_import() -> Folder {
    let folder = Folder::new();
    folder.attune(&["new", "--course", "Cues", "cues.attune"]);
    folder.write(
        "before.csv",
        "Your code,Signposting,Tuning in to cues\nBlue 42,Red,Red\nOak 7,Amber,purple\n",
    );
    folder.write("after.csv", "Your code,Signposting,Tuning in to cues\nBlue 42,Yes,Partly\nOak 7,Yes,Yes\n");
    folder
}

#[test]
fn an_export_is_imported_and_what_is_left_out_is_named() {
    let folder = to_import();
    let ran = folder.attune(&["import", "cues.attune", "before.csv", "--moment", "before"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(
        &ran.out,
        &[
            "before.csv: Before: 2 learners, 1 to 2 statements each.\n",
            "before.csv: Before: 2 learners found, 2 new, 0 in the course already.\n",
            "cues.attune: Imported: 2 new learners.\n",
        ],
    );
    says(
        &ran.err,
        &[
            "before.csv: Statements 1, 2, 3, 5, 6, 7, 9, 10, 11: They are in no column",
            "before.csv: Row 3, column C: “purple” is not Red, Amber, Green or Can’t say.",
        ],
    );
    let csv = folder.attune(&["export", "cues.attune", "--to", "answers.csv"]);
    assert_eq!(csv.status, Some(0));
    says(&std::fs::read_to_string(folder.path("answers.csv")).unwrap(), &["\"Blue 42\"", "\"Before\""]);
    // The same once more changes nothing, and is no fault.
    let before = std::fs::read(folder.path("cues.attune")).unwrap();
    let again = folder.attune(&["import", "cues.attune", "before.csv", "--moment", "before"]);
    assert_eq!(again.status, Some(0), "{again:?}");
    says(&again.out, &["before.csv: Everything in it is in the course already."]);
    assert_eq!(std::fs::read(folder.path("cues.attune")).unwrap(), before);
}

#[test]
fn what_the_window_would_ask_is_an_error_with_the_line_of_the_map_that_answers_it() {
    let folder = to_import();
    let before = std::fs::read(folder.path("cues.attune")).unwrap();
    // The first could come in, and does not: all of them or none.
    let ran = folder.attune(&["import", "cues.attune", "before.csv", "after.csv"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""), "{ran:?}");
    says(
        &ran.err,
        &[
            "before.csv: When was this answered? Say it in the map: under “answers”, \"moment\": \"Before\", \"After\", \"Looking back\" or \"Follow-up\"",
            "after.csv: What do these answers mean? Say it in the map: under “words”, each of \"Yes\", \"Partly\": \"Red\", \"Amber\", \"Green\"",
            "cues.attune is as it was: nothing was imported.",
        ],
    );
    assert_eq!(std::fs::read(folder.path("cues.attune")).unwrap(), before);
    // A map is begun, completed by hand, and used for all of them.
    let ran = folder.attune(&["import", "cues.attune", "after.csv", "--write-map", "map.ron"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(&ran.out, &["map.ron: a new map. 2 things are still to be said; they stand at the top."]);
    let map = std::fs::read_to_string(folder.path("map.ron")).unwrap();
    says(&map, &["// after.csv: When was this answered? Say it", "head: \"Your code\"", "means: Code"]);
    let map = map.replace("words: {}", "words: {\"yes\": \"green\", \"Partly\": \"Amber\"}");
    folder.write("map.ron", map.replace("answers: {}", "answers: {\"moment\": \"after\"}"));
    let ran = folder.attune(&["import", "cues.attune", "after.csv", "--map", "map.ron"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(&ran.out, &["after.csv: After: 2 learners, 2 statements each."]);
    let ran =
        folder.attune(&["import", "cues.attune", "before.csv", "--map", "map.ron", "--moment", "before"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(&ran.out, &["cues.attune: Imported: more answers for 2 already in the course."]);
    // What differs is asked, too.
    folder.write("again.csv", "Your code,Signposting\nBlue 42,Green\n");
    let again = ["import", "cues.attune", "again.csv", "--moment", "before"];
    let ran = folder.attune(&again);
    assert_eq!(ran.status, Some(1));
    says(
        &ran.err,
        &["again.csv: 1 learner’s answers differ", "\"differing\": \"Keep those in the course\" or"],
    );
    folder.write("keep.ron", "(answers: {\"differing\": \"Take the new ones\"})");
    let ran = folder.attune(&[&again[..], &["--map", "keep.ron"]].concat());
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let shown = folder.attune(&["export", "cues.attune", "--to", "answers.csv"]);
    assert_eq!(shown.status, Some(0));
    let answers = std::fs::read_to_string(folder.path("answers.csv")).unwrap();
    let blue = answers.lines().find(|line| line.contains("Blue 42") && line.contains("Before")).unwrap();
    says(blue, &["Green"]);
}

#[test]
fn a_map_or_an_export_that_is_at_fault_is_told_and_nothing_is_imported() {
    let folder = to_import();
    folder.write("plan.attune", SOUND);
    folder.write("line.ron", "(\n    answers: {\"moment\" \"Before\"},\n)");
    folder.write("asked.ron", "(answers: {\"when\": \"Before\"})");
    folder.write("answer.ron", "(answers: {\"moment\": \"Soon\"})");
    folder
        .write("statement.ron", "(columns: [(head: \"Signposting\", means: Statement(\"nowhere\", None))])");
    folder.write("when.csv", "Your code,When,Signposting\nBlue 42,After,Red\n");
    let before = std::fs::read(folder.path("cues.attune")).unwrap();
    for (arguments, status, words) in [
        (
            vec!["cues.attune", "before.csv", "--map", "line.ron"],
            1,
            "line.ron: Line 2 of the map cannot be read",
        ),
        (
            vec!["cues.attune", "before.csv", "--map", "asked.ron"],
            1,
            "“when” is not asked. Under “answers” use table",
        ),
        (
            vec!["cues.attune", "before.csv", "--map", "answer.ron"],
            1,
            "“Soon” is no answer to “moment”. Use Before, After, Looking back or Follow-up.",
        ),
        (
            vec!["cues.attune", "before.csv", "--map", "statement.ron"],
            1,
            "“Signposting” is statement “nowhere”",
        ),
        (vec!["cues.attune", "before.csv", "--map", "none.ron"], 1, "none.ron: The file could not be read"),
        (
            vec!["cues.attune", "before.csv", "none.csv", "--moment", "before"],
            1,
            "none.csv: There is no such file.",
        ),
        (vec!["cues.attune", "when.csv", "--moment", "before"], 1, "It says itself when it was answered"),
        (vec!["plan.attune", "before.csv"], 2, "plan.attune: this is not a training file"),
        (vec!["cues.attune", "before.csv", "--moment", "soon"], 2, "use one of: before, after"),
        (
            vec!["cues.attune", "before.csv", "--write-map", "line.ron"],
            1,
            "line.ron: there is already a file",
        ),
        (vec!["cues.attune", "before.csv", "--write-map", "before.csv"], 2, "before.csv"),
        (vec!["cues.attune"], 2, "EXPORT"),
    ] {
        let ran = folder.attune(&[vec!["import"], arguments].concat());
        assert_eq!(ran.status, Some(status), "{ran:?}");
        says(&ran.err, &[words]);
    }
    assert_eq!(std::fs::read(folder.path("cues.attune")).unwrap(), before);
}
