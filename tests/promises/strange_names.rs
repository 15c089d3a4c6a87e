//! A name may hold anything, and neither a terminal nor a file's name obeys it.

use std::path::{Path, PathBuf};

use crate::common::{Folder, SOUND, says};
use attune::files::places::{Places, display, file_name_for};

/// The valid assessment of a team whose name breaks lines, clears the screen, ends
/// words of the system and turns what follows it around.
fn strange() -> String {
    let names = [r"A\u{0}corn\nNursery: sound", r"\tby\u{b}the\rpark\u{1b}[2J\u{9b}2J\u{202e}\u{2066}"];
    assert!(SOUND.contains("Acorn Nursery") && SOUND.contains("June 2026"));
    SOUND.replace("Acorn Nursery", &names.concat()).replace("June 2026", r"June\n\u{1b}]0;\u{202e}2026")
}

/// The name of that team as it is shown.
const SHOWN: &str = "Acorn Nursery: sound by the park[2J2J";

#[track_caller]
fn is_plain(said: &str) {
    let strange: Vec<_> =
        said.chars().filter(|c| c.is_control() && *c != '\n' || "\u{202e}\u{2066}".contains(*c)).collect();
    assert_eq!(strange, Vec::<char>::new(), "in {said:?}");
}

#[test]
fn folders_that_mail_and_zip_programs_empty_again_are_known() {
    let places = Places::within(Path::new("/home/user"));
    let temporary = [PathBuf::from("/tmp"), PathBuf::from("/var/folders/x1/T")];
    let fleeting = |path: &str| places.is_fleeting_beside(Path::new(path), &temporary);
    for path in [
        r"C:\Users\u\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\8QX\Oak (002).attune",
        r"C:\Users\u\AppData\Local\Microsoft\Windows\Temporary Internet Files\Content.IE5\Oak.attune",
        r"C:\Users\u\AppData\Local\Temp\2\Oak.attune",
        r"D:\x\Temp1_sent.zip\Oak.attune",
        r"D:\x\Temp12_Ballots of the team.zip\in\Oak.attune",
        r"D:\x\7zO0A1B2C3D\Oak.attune",
        r"D:\x\Rar$DIa1234.5678\Oak.attune",
        r"C:\Users\u\AppData\Local\Packages\microsoft.windowscommunicationsapps_8wekyb3d8bbwe\LocalState\Files\S0\3\Oak.attune",
        "/Users/u/Library/Containers/com.apple.mail/Data/Library/Mail Downloads/1F/Oak.attune",
        "/Users/u/Library/Caches/TemporaryItems/Outlook Temp/Oak.attune",
        "/tmp/mozilla_user0/Oak.attune",
        "/var/folders/x1/T/Oak.attune",
    ] {
        assert!(fleeting(path), "{path}");
    }
    for path in [
        "/home/user/documents/Oak.attune",
        "/home/user/documents/Temp1_sent.zip/Oak.attune",
        "/home/user/Downloads/Oak.attune",
        "/home/user/Downloads/sent.zip/Oak.attune",
        "/home/user/Temporary/Oak.attune",
        "/home/user/template_1.zip folder/Oak.attune",
        r"C:\Users\u\Documents\Attune\Oak.attune",
        r"C:\Users\u\OneDrive\Content.Outlook.attune",
    ] {
        assert!(!fleeting(path), "{path}");
    }
    // Whoever keeps everything in such a folder knows it.
    let lent = Places::within(Path::new("/tmp/stick"));
    assert!(!lent.is_fleeting_beside(Path::new("/tmp/elsewhere/Oak.attune"), &temporary));
    assert!(lent.is_fleeting_beside(Path::new("/tmp/Temp1_sent.zip/Oak.attune"), &temporary));
}

#[test]
fn a_strange_name_is_told_in_its_own_line() {
    let folder = Folder::new();
    folder.write("plan.attune", strange());
    let checked = folder.attune(&["check", "plan.attune"]);
    assert_eq!((checked.status, checked.err.as_str()), (Some(0), ""));
    is_plain(&checked.out);
    assert_eq!(checked.out.lines().count(), 1, "{}", checked.out);
    says(&checked.out, &[SHOWN]);
    let shown = folder.attune(&["show", "plan.attune"]);
    assert_eq!((shown.status, shown.err.as_str()), (Some(0), ""));
    is_plain(&shown.out);
    assert!(shown.out.starts_with(&format!("{SHOWN}\n")), "{}", shown.out);
}

#[test]
fn a_strange_name_is_exported_under_the_name_that_was_asked_for() {
    let folder = Folder::new();
    folder.write("plan.attune", strange());
    let ran = folder.attune(&["export", "plan.attune", "--to", "plan.pdf"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    is_plain(&format!("{}{}", ran.out, ran.err));
    let unknown = folder.attune(&["export", "plan.attune", "--round", "May\u{1b}[2J", "--to", "other.pdf"]);
    assert_eq!(unknown.status, Some(1));
    is_plain(&unknown.err);
    says(&unknown.err, &["no round has the label “May[2J”"]);
    assert_eq!(folder.names(), ["plan.attune", "plan.pdf"]);
}

#[test]
fn a_strange_name_makes_a_file_name_that_can_be_read() {
    let name = file_name_for("A\u{0}corn\nNursery\tby\u{b}the\rpark\u{1b}[2J\u{202e}").unwrap();
    assert_eq!(name, "Acorn Nursery by the park[2J");
}

#[test]
fn what_a_fault_quotes_stays_in_its_line() {
    let folder = Folder::new();
    // An id that nothing has, and the place of a fault, which is named by an id.
    let faulty = SOUND
        .replace(r#"statement: "cues""#, r#"statement: "c\u{1b}[2J\n\u{202e}ues""#)
        .replace(r#""send": (agreed"#, r#""se\u{202e}\nnd": (agreed"#);
    folder.write("plan.attune", faulty);
    let ran = folder.attune(&["check", "plan.attune"]);
    assert_eq!(ran.status, Some(1));
    is_plain(&ran.err);
    assert!(ran.err.lines().all(|line| line.starts_with("plan.attune:")), "{}", ran.err);
    says(&ran.err, &["c[2J ues", "se nd"]);
}

#[cfg(unix)]
#[test]
fn a_path_that_breaks_lines_is_told_in_one() {
    let folder = Folder::new();
    folder.write("pl\u{1b}[2J\nan\u{202e}.attune", SOUND.replace("Amber", "Ambre"));
    let ran = folder.attune(&["check", "pl\u{1b}[2J\nan\u{202e}.attune", "no\nwhere.attune"]);
    is_plain(&ran.err);
    assert_eq!(ran.err.lines().count(), 2, "{}", ran.err);
    says(
        &ran.err,
        &["pl[2J an.attune:22:38: found the rating “Ambre”", "no where.attune: there is no such file"],
    );
    assert_eq!(display(std::path::Path::new("a/b\n\u{202e}c")), "a/b c");
}

/// A name that would be a line of its own if a terminal obeyed it.
#[cfg(unix)]
const FORGED: &str = "x\nforged.attune: a valid assessment\u{1b}[2J";

#[cfg(unix)]
#[test]
fn no_command_lets_a_name_forge_a_line() {
    let folder = Folder::new();
    let of = |ending: &str| format!("{FORGED}.{ending}");
    folder.write("plan.attune", strange());
    folder.write(&of("attune"), strange());
    folder.write("course.attune", include_str!("../../assets/example-training.attune"));
    folder.write(&of("course"), include_str!("../../assets/example-training.attune"));
    let (plan, pdf, course) = (of("attune"), of("pdf"), of("course"));
    for (arguments, lines) in [
        (vec![FORGED], 1),
        (vec!["new", "--team", FORGED, &of("new")], 1),
        (vec!["new", "--team", FORGED, &of("new.attune")], 1),
        (vec!["new", "--team", FORGED, &of("new.attune")], 1),
        (vec!["new", "--course", FORGED, "new.attune"], 1),
        (vec!["new", "--checklist", FORGED, "--team", "Oak", "oak.attune"], 1),
        (vec!["ballot", &plan, "--to", &plan], 1),
        (vec!["ballot", &plan, "--to", &of("form.attune")], 1),
        (vec!["ballot", &plan, "--to", &of("form.attune")], 1),
        (vec!["ballot", &course, "--to", "other.attune"], 1),
        (vec!["check", &plan], 1),
        (vec!["show", &course, FORGED], 3),
        (vec!["show", FORGED], 1),
        (vec!["export", &plan, "--to", &of("txt")], 1),
        (vec!["export", &plan, "--to", &of("txt")], 1),
        (vec!["export", &plan, "--to", &of("doc")], 1),
        (vec!["export", &plan, "--to", &of("csv")], 1),
        (vec!["export", &plan, "--round", FORGED, "--to", &pdf], 1),
        (vec!["export", &plan, "--document", "form", "--to", &pdf], 1),
        (vec!["export", &plan, "--document", FORGED, "--to", &pdf], 2),
        (vec!["export", &course, "--round", FORGED, "--to", &pdf], 1),
        (vec!["compare", &plan, "--rounds", FORGED, FORGED, "--to", &pdf], 1),
        (vec!["compare", &plan, &course, "--to", &pdf], 1),
        (vec!["compare", "plan.attune", &plan, "--to", &of("compared.txt")], 1),
    ] {
        let ran = folder.attune(&arguments);
        let said = format!("{}{}", ran.out, ran.err);
        is_plain(&said);
        let told: Vec<&str> = said.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(told.len(), lines, "{arguments:?} is told as\n{said}");
        assert!(told.iter().all(|line| !line.starts_with("forged")), "{said}");
    }
}

#[test]
fn a_strange_checklist_is_listed_in_its_own_lines() {
    let folder = Folder::new();
    let own = r#"Attune(format: 1, document: Checklist(id: "a\nb", version: 1, title: "One\ntwo\u{1b}[2J", statements: [(id: "s", text: "Be kind.")]))"#;
    folder.write("home/documents/Checklists/own.ron", own);
    let before = Folder::new().attune(&["checklists"]).out.lines().count();
    let ran = folder.attune(&["checklists"]);
    is_plain(&ran.out);
    assert_eq!(ran.out.lines().count(), before + 3, "{}", ran.out);
    says(&ran.out, &["\na b\n    One two[2J\n"]);
}
