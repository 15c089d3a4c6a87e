//! Documents for another program, and all of them at once, by command.

use std::path::Path;
use std::process::Command;

use crate::common::{Folder, Ran, SOUND, says};

/// Runs the program and gives what it wrote as bytes.
fn piped(folder: &Folder, arguments: &[&str]) -> (Option<i32>, Vec<u8>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_attune"))
        .args(arguments)
        .current_dir(folder.path(""))
        .env("ATTUNE_HOME", folder.path("home"))
        .env("ATTUNE_TODAY", "2026-11-22")
        .output()
        .unwrap();
    (output.status.code(), output.stdout, String::from_utf8(output.stderr).unwrap())
}

#[test]
fn standard_output_gets_the_same_bytes_as_a_file_and_nothing_else() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND);
    for (format, document) in [("pdf", "plan"), ("docx", "record"), ("txt", "plan"), ("xlsx", "tables")] {
        let (status, bytes, said) = piped(
            &folder,
            &["export", "plan.attune", "--document", document, "--format", format, "--to", "-"],
        );
        assert_eq!(status, Some(0), "{said}");
        let name = format!("file.{format}");
        folder.attune(&["export", "plan.attune", "--document", document, "--to", &name]);
        assert_eq!(bytes, std::fs::read(folder.path(&name)).unwrap(), "{format}");
    }
    let ran = folder.attune(&["export", "plan.attune", "--to", "-"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    says(&ran.err, &["--to - needs to know what to write", "--format", "pdf, docx"]);
    assert!(!folder.path("-").exists());
}

#[test]
fn a_format_that_is_named_writes_any_name_and_contradicts_no_ending() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND);
    let ran = folder.attune(&["export", "plan.attune", "--to", "plan", "--format", "md"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(&std::fs::read_to_string(folder.path("plan")).unwrap(), &["# Acorn Nursery"]);
    let ran = folder.attune(&["export", "plan.attune", "--to", "plan.txt", "--format", "md"]);
    assert_eq!(ran.status, Some(2));
    says(&ran.err, &["the name ends in .txt, and --format says md"]);
    let ran = folder.attune(&["export", "plan.attune", "--to", "a", "--format", "odt"]);
    assert_eq!(ran.status, Some(2));
    says(&ran.err, &["use one of: pdf, docx"]);
}

#[test]
fn what_is_published_by_standard_output_is_remembered_before_it_leaves() {
    let folder = Folder::new();
    folder.write("course.attune", include_str!("../../assets/example-training.attune"));
    let (status, bytes, said) = piped(
        &folder,
        &["export", "course.attune", "--document", "publishing", "--format", "pdf", "--to", "-"],
    );
    assert_eq!(status, Some(0), "{said}");
    assert!(bytes.starts_with(b"%PDF-"));
    says(&said, &["remembers what was published"]);
    says(&std::fs::read_to_string(folder.path("course.attune")).unwrap(), &["published: ["]);
}

fn names(folder: &Folder, of: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder.path(of)).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn ends_in(name: &str, ending: &str) -> bool {
    Path::new(name).extension() == Some(ending.as_ref())
}

#[test]
fn all_documents_are_written_each_in_its_format_and_each_is_named() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND);
    let ran: Ran = folder.attune(&["export", "plan.attune", "--all", "out"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let written = names(&folder, "out");
    assert_eq!(written.len(), 13, "{written:?}");
    assert!(written.contains(&"Acorn Nursery tables June 2026.xlsx".to_owned()), "{written:?}");
    assert!(written.contains(&"Acorn Nursery change report January 2026 to June 2026.pdf".to_owned()));
    for name in &written {
        says(&ran.out, &[name]);
    }
    // In one format: those alone that it can hold.
    let ran = folder.attune(&["export", "plan.attune", "--all", "words", "--format", "docx"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(names(&folder, "words").iter().all(|name| ends_in(name, "docx")));
    assert_eq!(names(&folder, "words").len(), 12);
}

#[test]
fn where_one_name_is_taken_none_is_written_and_the_taken_are_named() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND);
    let taken = "out/Acorn Nursery dates June 2026.pdf";
    folder.write(taken, "mine");
    let ran = folder.attune(&["export", "plan.attune", "--all", "out"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""));
    says(
        &ran.err,
        &["out: nothing was written", "Acorn Nursery dates June 2026.pdf: there is already a file"],
    );
    assert_eq!(names(&folder, "out").len(), 1);
    assert_eq!(std::fs::read(folder.path(taken)).unwrap(), b"mine");
    let ran = folder.attune(&["export", "plan.attune", "--all", "out", "--force"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(std::fs::read(folder.path(taken)).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn all_needs_a_folder_that_can_be_made_and_names_no_single_document() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND);
    let ran = folder.attune(&["export", "plan.attune", "--all", "no/such/folder"]);
    assert_eq!(ran.status, Some(1));
    assert!(!folder.path("no").exists());
    for more in [["--to", "a.pdf"], ["--document", "plan"]] {
        let ran = folder.attune(&[vec!["export", "plan.attune", "--all", "out"], more.to_vec()].concat());
        assert_eq!(ran.status, Some(2), "{}", ran.err);
    }
    assert!(!folder.path("out").exists());
}

#[test]
fn all_of_a_course_leaves_out_what_the_file_would_have_to_remember() {
    let folder = Folder::new();
    let course = include_str!("../../assets/example-training.attune");
    folder.write("course.attune", course);
    let ran = folder.attune(&["export", "course.attune", "--all", "out"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    says(&ran.out, &["report for publishing is not among them", "--document publishing"]);
    let written = names(&folder, "out");
    assert!(!written.iter().any(|name| name.contains("publishing")), "{written:?}");
    assert!(written.iter().any(|name| ends_in(name, "csv") || ends_in(name, "xlsx")), "{written:?}");
    assert_eq!(std::fs::read_to_string(folder.path("course.attune")).unwrap(), course);
}
