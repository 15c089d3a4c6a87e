//! Ballots that come back: the good ones are counted in one go, and each other
//! file is named with its reason.

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use crate::common::{Folder, says};
use attune::files::checklists;
use attune::files::format::{self, write_assessment, write_ballot};
use attune::files::import::ballots::{Ballots, Concern, read_ballots};
use attune::model::turnout::Turnout;
use attune::model::{Assessment, Ballot, Checklist, Present, Team, Vote};

/// An assessment with two rounds and roles; the second round is voted on.
fn ours() -> Assessment {
    let mut assessment = checklists::example();
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    round.present = vec![Present { role: "Room leader".to_owned(), number: 60 }];
    assessment
}

fn form(assessment: &Assessment) -> Ballot {
    Ballot::form(assessment, assessment.current_round().unwrap())
}

/// A ballot with an answer to every statement.
fn filled(form: Ballot, id: &str) -> Ballot {
    let statements = form.checklist.statements.iter();
    let answers = statements.map(|statement| (statement.id.clone(), Vote::Amber)).collect();
    Ballot { id: id.to_owned(), answers, ..form }
}

fn put(folder: &Folder, name: &str, ballot: &Ballot) {
    folder.write(&format!("in/{name}.attune"), write_ballot(ballot).unwrap());
}

fn read(folder: &Folder, assessment: &Assessment) -> Ballots {
    let round = assessment.current_round().unwrap();
    read_ballots(&[folder.path("in")], assessment, round, |id| round.ballots.contains(id)).unwrap()
}

fn reason<'a>(ballots: &'a Ballots, file: &str) -> &'a str {
    let found: Vec<_> = ballots.refused.iter().filter(|refused| refused.file == file).collect();
    assert_eq!(found.len(), 1, "{file} in {:#?}", ballots.refused);
    &found[0].why
}

#[test]
fn of_sixty_ballots_twelve_are_named_with_their_reason_and_the_rest_counted() {
    let folder = Folder::new();
    let mut assessment = ours();
    Arc::make_mut(assessment.rounds.last_mut().unwrap()).ballots.insert("counted".to_owned());
    for number in 0..48 {
        let ballot = filled(form(&assessment), &format!("id-{number}"));
        put(&folder, &format!("b{number:02}"), &ballot);
    }
    // A statement left out is an answer too.
    let mut gap = filled(form(&assessment), "id-0");
    gap.answers.remove("cues");
    put(&folder, "b00", &gap);

    let whole = write_ballot(&filled(form(&assessment), "cut")).unwrap();
    folder.write("in/bad-cut.attune", &whole[..whole.len() / 2]);
    folder.write("in/bad-answer.attune", whole.replacen("Amber", "Purple", 1));
    folder.write("in/bad-picture.ATTUNE", b"\x89PNG\x00\x00");
    folder.write("in/bad-assessment.attune", write_assessment(&assessment).unwrap());
    let checklist = format::write_checklist(&assessment.checklist).unwrap();
    folder.write("in/bad-checklist.attune", checklist);
    put(&folder, "bad-form", &form(&assessment));
    let other = Assessment::new(
        checklists::standard(),
        Team { name: "Oak".to_owned(), ..Team::default() },
        "May".to_owned(),
        "2026-05-01".parse().unwrap(),
    );
    put(&folder, "bad-other-team", &filled(form(&other), "other"));
    let earlier = Ballot::form(&assessment, &assessment.rounds[0]);
    put(&folder, "bad-other-round", &filled(earlier, "earlier"));
    let newer = Checklist { version: 2, ..(*assessment.checklist).clone() };
    let newer = Ballot { checklist: Arc::new(newer), ..filled(form(&assessment), "newer") };
    put(&folder, "bad-version", &newer);
    put(&folder, "b01 (2)", &filled(form(&assessment), "id-10"));
    let mut changed = filled(form(&assessment), "id-20");
    changed.answers.insert("cues".to_owned(), Vote::Green);
    put(&folder, "b20 changed", &changed);
    put(&folder, "b49", &filled(form(&assessment), "counted"));

    let ballots = read(&folder, &assessment);
    assert_eq!((ballots.good.len(), ballots.refused.len(), ballots.with_gaps()), (47, 11, 1));
    for (file, words) in [
        ("bad-cut.attune", &["Damaged: Line ", "the file ends in the middle"][..]),
        ("bad-answer.attune", &["Damaged: Line ", "Purple", "Red, Amber, Green or CantSay"]),
        ("bad-picture.ATTUNE", &["Damaged: ", "not a text file"]),
        ("bad-assessment.attune", &["the assessment itself"]),
        ("bad-checklist.attune", &["a checklist, not a ballot"]),
        ("bad-form.attune", &["the form that was sent round"]),
        ("bad-other-team.attune", &["another assessment: Oak"]),
        ("bad-other-round.attune", &["another round: ", &assessment.rounds[0].label]),
        ("bad-version.attune", &["another version"]),
        ("b10.attune", &["A copy of b01 (2).attune. The answers count once."]),
        ("b49.attune", &["added before"]),
    ] {
        says(reason(&ballots, file), words);
    }
    // The same person's other answers: nobody knows which are meant before it is said.
    assert_eq!(ballots.differing.len(), 1);
    let files: Vec<_> = ballots.differing[0].files.iter().map(|version| version.file.as_str()).collect();
    assert_eq!(files, ["b20 changed.attune", "b20.attune"]);
    // Whoever looks into the files begins with those in which answers may be.
    assert!(ballots.refused.is_sorted_by_key(|refused| refused.concern));
    let harmless = ballots.refused.iter().filter(|refused| refused.concern == Concern::None);
    let harmless: Vec<_> = harmless.map(|refused| refused.file.as_str()).collect();
    assert_eq!(harmless, ["b10.attune", "b49.attune", "bad-assessment.attune", "bad-form.attune"]);
    let twice = read(&folder, &assessment);
    assert_eq!(ballots, twice, "reading again gives something else");
}

#[test]
fn which_of_one_persons_differing_ballots_counts_is_chosen_and_the_other_is_named() {
    let folder = Folder::new();
    let assessment = ours();
    put(&folder, "a", &filled(form(&assessment), "one"));
    let mut changed = filled(form(&assessment), "one");
    changed.answers.insert("cues".to_owned(), Vote::Green);
    put(&folder, "b", &changed);
    let found = read(&folder, &assessment);
    assert_eq!((found.good.len(), found.differing.len()), (0, 1));
    let mut second = found.clone();
    second.choose(Some(1));
    assert_eq!((second.good.len(), second.differing.len()), (1, 0));
    assert_eq!(second.good[0].answers["cues"], Vote::Green);
    says(reason(&second, "a.attune"), &["Another file of the same person was chosen"]);
    let mut neither = found;
    neither.choose(None);
    assert_eq!((neither.good.len(), neither.refused.len()), (0, 2));
}

#[test]
fn ballots_are_known_by_what_they_hold_whatever_they_are_called_and_wherever_they_lie() {
    let folder = Folder::new();
    let assessment = ours();
    put(&folder, "one", &filled(form(&assessment), "one"));
    put(&folder, "within/within/two", &filled(form(&assessment), "two"));
    put(&folder, "named.attune/three", &filled(form(&assessment), "three"));
    let four = write_ballot(&filled(form(&assessment), "four")).unwrap();
    for name in ["in/four.attune.txt", "in/5f3a2.bin", "in/noending", "in/.hidden", "in/~$lock"] {
        folder.write(name, &four);
    }
    let utf16: Vec<u8> = "\u{feff}Attune(format: 1".encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write("in/notepad.txt", utf16);
    folder.write("in/letter.docx", "nothing");
    folder.write("in/Thumbs.db", "nothing");
    folder.write("in/._four.attune", b"\x00\x05\x16\x07");
    folder.write("in/answer.eml", "From: a colleague\nAttune(");
    let ballots = read(&folder, &assessment);
    assert_eq!(ballots.good.len(), 4, "{ballots:#?}");
    let named: Vec<_> = ballots.refused.iter().map(|refused| refused.file.as_str()).collect();
    // What may hold answers, then what is foreign, then copies.
    let expected =
        ["notepad.txt", "answer.eml", "letter.docx", "5f3a2.bin", "four.attune.txt", "noending", "~$lock"];
    assert_eq!(named, expected);
    says(reason(&ballots, "answer.eml"), &["an e-mail", "save what is attached"]);
    says(reason(&ballots, "notepad.txt"), &["Damaged", "UTF-16"]);
    says(reason(&ballots, "noending"), &["A copy of .hidden."]);
}

/// A ZIP file of files, each packed.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn ballots_in_zip_files_are_read_and_a_bomb_among_them_is_only_named() {
    let folder = Folder::new();
    let assessment = ours();
    let ballot = |id: &str| write_ballot(&filled(form(&assessment), id)).unwrap();
    let (one, two) = (ballot("one"), ballot("two"));
    let within = zipped(&[("Room/two.attune", two.as_bytes())]);
    let huge = [&b"// An Attune file. "[..], &b" ".repeat(70 * 1024 * 1024)].concat();
    let files = [("../../one.txt", one.as_bytes()), ("within.zip", &within), ("photo.jpg", b"\xff\xd8")];
    folder.write("in/sent.zip", zipped(&files));
    let bombs: Vec<(String, &[u8])> = (0..6).map(|at| (format!("{at}.attune"), huge.as_slice())).collect();
    let bombs: Vec<(&str, &[u8])> = bombs.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    folder.write("in/zz.zip", zipped(&bombs));
    folder.write("in/cut.zip", &zipped(&files)[..600]);
    folder
        .write("in/letter.docx", zipped(&[("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")]));
    let ballots = read(&folder, &assessment);
    assert_eq!(ballots.good.len(), 2, "{:#?}", ballots.refused);
    says(reason(&ballots, "sent.zip/photo.jpg"), &["not a ballot"]);
    says(reason(&ballots, "letter.docx"), &["not a ballot"]);
    says(reason(&ballots, "cut.zip"), &["ZIP file is damaged"]);
    says(reason(&ballots, "zz.zip/0.attune"), &["Damaged: ", "64 MB"]);
    says(reason(&ballots, "zz.zip/5.attune"), &["too large when it is unpacked"]);
    assert_eq!(ballots.refused.len(), 9);
}

#[test]
fn a_folder_of_everything_is_not_read_to_its_end_and_that_is_said() {
    let folder = Folder::new();
    let assessment = ours();
    for number in 0..5_010 {
        folder.write(&format!("in/{number:04}.jpg"), "");
    }
    put(&folder, "z", &filled(form(&assessment), "one"));
    let ballots = read(&folder, &assessment);
    assert_eq!((ballots.good.len(), ballots.refused.len()), (0, 5_001));
    says(&ballots.refused[0].why, &["Only the first 5000 files", "this one and all after it"]);
    assert_eq!(ballots.refused[0].file, "5000.jpg");
}

#[test]
fn folders_within_folders_are_not_followed_for_ever() {
    let folder = Folder::new();
    let assessment = ours();
    put(&folder, "1/2/3/4/5/6/seen", &filled(form(&assessment), "seen"));
    put(&folder, "1/2/3/4/5/6/7/unseen", &filled(form(&assessment), "unseen"));
    let ballots = read(&folder, &assessment);
    assert_eq!(ballots.good.len(), 1);
    says(reason(&ballots, "1/2/3/4/5/6/7"), &["too many folders deep"]);
}

#[test]
#[cfg(unix)]
fn links_out_of_the_folder_are_named_and_not_followed() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new();
    let assessment = ours();
    put(&folder, "one", &filled(form(&assessment), "one"));
    let elsewhere =
        folder.write("elsewhere/two.attune", write_ballot(&filled(form(&assessment), "two")).unwrap());
    symlink(&elsewhere, folder.path("in/two.attune")).unwrap();
    symlink(folder.path("in"), folder.path("in/round in a circle")).unwrap();
    let ballots = read(&folder, &assessment);
    assert_eq!(ballots.good.len(), 1);
    for name in ["two.attune", "round in a circle"] {
        says(reason(&ballots, name), &["a link to something elsewhere"]);
    }
}

#[test]
fn of_a_folder_with_renamed_ballots_and_folders_within_everybodys_answers_are_read() {
    let case =
        |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases/ballots").join(name);
    let assessment = format::read_assessment(&case("ballots-folder-its-assessment.attune")).unwrap();
    let round = assessment.current_round().unwrap();
    let found = read_ballots(&[case("ballots-folder")], &assessment, round, |_| false).unwrap();
    assert_eq!((found.good.len(), found.refused.len(), found.differing.len()), (4, 0, 0), "{found:#?}");
    let turnout = Turnout::of(round, 4, &found.roles);
    assert_eq!((turnout.answered, turnout.people), (4, 11));
}

#[test]
fn a_ballot_with_nothing_answered_is_said_to_be_so() {
    let folder = Folder::new();
    let assessment = ours();
    put(&folder, "empty", &form(&assessment).taken_up());
    let ballots = read(&folder, &assessment);
    assert_eq!(ballots.good.len(), 0);
    says(reason(&ballots, "empty.attune"), &["Nothing has been answered"]);
}

#[test]
fn a_folder_that_cannot_be_read_is_said_to_be_so() {
    let folder = Folder::new();
    let assessment = ours();
    let read = |path: &Path| {
        read_ballots(&[path.to_path_buf()], &assessment, assessment.current_round().unwrap(), |_| false)
    };
    says(&read(&folder.path("nowhere")).unwrap_err(), &["There is no folder", "nowhere"]);
    // One ballot can be chosen by itself.
    let file = folder.write("one.attune", write_ballot(&filled(form(&assessment), "one")).unwrap());
    assert_eq!(read(&file).unwrap().good.len(), 1);
}

#[test]
fn the_command_line_saves_the_form_and_checks_ballots() {
    let folder = Folder::new();
    let mut assessment = ours();
    folder.write("ours.attune", write_assessment(&assessment).unwrap());
    let ran = folder.attune(&["ballot", "ours.attune", "--to", "form.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(&ran.out, &["form.attune: the ballot form for Acorn Nursery"]);
    let found = format::read(&folder.path("form.attune")).unwrap();
    assert_eq!(found, attune::files::FileContent::Ballot(form(&assessment)));
    let ran = folder.attune(&["check", "form.attune"]);
    assert_eq!(ran.status, Some(0));
    says(&ran.out, &["a valid ballot form: Acorn Nursery", "11 statements"]);
    let mut ballot = filled(form(&assessment), "one");
    ballot.answers.remove("cues");
    folder.write("one.attune", write_ballot(&ballot).unwrap());
    says(&folder.attune(&["check", "one.attune"]).out, &["a valid ballot: ", "10 of 11 answered"]);

    let ran = folder.attune(&["ballot", "ours.attune", "--to", "one.attune"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["already a file", "--force"]);
    assert_eq!(folder.attune(&["ballot", "ours.attune", "--to", "one.attune", "--force"]).status, Some(0));
    assert_eq!(folder.attune(&["ballot", "ours.attune", "--to", "form.pdf"]).status, Some(2));
    let ran = folder.attune(&["ballot", "ours.attune", "--to", "./ours.attune", "--force"]);
    assert_eq!(ran.status, Some(2));
    Arc::make_mut(assessment.rounds.last_mut().unwrap()).locked = true;
    folder.write("locked.attune", write_assessment(&assessment).unwrap());
    says(&folder.attune(&["ballot", "locked.attune", "--to", "f.attune"]).err, &["locked"]);
}

#[test]
fn a_ballot_where_an_assessment_is_expected_is_said_to_be_one() {
    let folder = Folder::new();
    folder.write("form.attune", write_ballot(&form(&ours())).unwrap());
    for command in [&["show", "form.attune"][..], &["export", "form.attune", "--to", "plan.pdf"]] {
        let ran = folder.attune(command);
        assert_eq!(ran.status, Some(1));
        says(&ran.err, &["this is a ballot with one person’s answers", "to answer it"]);
    }
    folder.write("home/documents/Checklists/ballot.ron", write_ballot(&form(&ours())).unwrap());
    says(&folder.attune(&["checklists"]).err, &["ballot.ron: this is a ballot", "move it out"]);
}

#[test]
fn a_ballot_says_what_is_wrong_with_it() {
    let folder = Folder::new();
    let check = |content: String| {
        folder.write("b.attune", content);
        folder.attune(&["check", "b.attune"]).err
    };
    let ballot = |fields: &str| {
        let checklist =
            "checklist: (id: \"own\", version: 1, title: \"Own\", statements: [(id: \"a\", text: \"A\")])";
        format!("Attune(format: 1, document: Ballot({checklist},\n{fields}))")
    };
    says(&check(ballot("id: \"x\", round: \"r\"")), &[":1:35:", "“assessment” is missing"]);
    let error = check(ballot("assessment: \"\", round: \" \", answers: {\"a\": Red}"));
    assert_eq!(error.lines().count(), 3, "{error}");
    says(&error, &[" id: found nothing", ":2:1: assessment: found nothing", ":2:17: round: found nothing"]);
    let sound = "id: \"x\", assessment: \"y\", round: \"r\", answers: ";
    says(
        &check(ballot(&format!("{sound}{{\"b\": Red}}"))),
        &["answers[\"b\"]: the checklist has no statement"],
    );
    says(
        &check(ballot(&format!("{sound}{{\"a\": NotApplicable}}"))),
        &["found the rating “NotApplicable”", "Red, Amber, Green or CantSay"],
    );
    says(&check(ballot(&format!("{sound}{{\"a\": Red, \"a\": Green}}"))), &["“a” is here a second time"]);
}

#[test]
fn a_ballot_that_is_refused_quotes_its_team_in_one_line() {
    let folder = Folder::new();
    let mut other = ours();
    other.id = "another".to_owned();
    other.team.name = "Oak\u{0}\n\tNursery\u{1b}[2J\u{202e}".to_owned();
    put(&folder, "theirs", &filled(form(&other), "theirs"));
    let found = read(&folder, &ours());
    says(reason(&found, "theirs.attune"), &["Oak Nursery[2J"]);
    assert!(!reason(&found, "theirs.attune").contains(char::is_control));
}
