//! Ballots that come back: the good ones are counted in one go, and each other
//! file is named with its reason.

use std::path::Path;
use std::sync::Arc;

use crate::common::{Folder, says};
use attune::files::checklists;
use attune::files::format::{self, write_assessment, write_ballot};
use attune::files::import::ballots::{Ballots, read_folder};
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
    read_folder(&folder.path("in"), assessment, round, |id| round.ballots.contains(id)).unwrap()
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
    assert_eq!((ballots.good.len(), ballots.refused.len(), ballots.with_gaps()), (48, 12, 1));
    for (file, words) in [
        ("bad-cut.attune", &["Damaged: Line ", "the file ends in the middle"][..]),
        ("bad-answer.attune", &["Damaged: Line ", "Purple", "Red, Amber, Green or CantSay"]),
        ("bad-picture.ATTUNE", &["Damaged: ", "not a text file"]),
        ("bad-assessment.attune", &["an assessment, not a ballot"]),
        ("bad-checklist.attune", &["a checklist, not a ballot"]),
        ("bad-form.attune", &["the form that was sent round"]),
        ("bad-other-team.attune", &["another assessment: Oak"]),
        ("bad-other-round.attune", &["another round: ", &assessment.rounds[0].label]),
        ("bad-version.attune", &["another version"]),
        ("b10.attune", &["The same ballot as b01 (2).attune, which was added."]),
        // The first by name counts.
        ("b20.attune", &["The same ballot as b20 changed.attune", "are different"]),
        ("b49.attune", &["added before"]),
    ] {
        says(reason(&ballots, file), words);
    }
    assert!(!reason(&ballots, "b10.attune").contains("different"));
    let twice = read(&folder, &assessment);
    assert_eq!(ballots, twice, "reading again gives something else");
}

#[test]
fn what_is_no_attune_file_is_left_alone_and_folders_within_are_not_entered() {
    let folder = Folder::new();
    let assessment = ours();
    put(&folder, "one", &filled(form(&assessment), "one"));
    put(&folder, "within/two", &filled(form(&assessment), "two"));
    put(&folder, "named.attune/three", &filled(form(&assessment), "three"));
    folder.write("in/notes.docx", "nothing");
    folder.write("in/.hidden.attune", "nothing");
    let ballots = read(&folder, &assessment);
    assert_eq!((ballots.good.len(), ballots.refused.len()), (1, 0), "{ballots:#?}");
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
    let file = folder.write("file.attune", "");
    let fails = |path: &Path| {
        read_folder(path, &assessment, assessment.current_round().unwrap(), |_| false).unwrap_err()
    };
    says(&fails(&folder.path("nowhere")), &["There is no folder", "nowhere"]);
    says(&fails(&file), &["a file, not a folder"]);
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
