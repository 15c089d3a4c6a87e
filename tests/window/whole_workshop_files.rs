//! A workshop by ballot files, with what really comes back: forty people's files,
//! renamed, in folders and ZIP files, doubled, damaged, differing and foreign.

use std::io::Write as _;

use attune::documents::{AssessmentDocument, Format, ReportSource};
use attune::files::format;
use attune::model::votes::total;
use attune::model::{Assessment, Ballot, Tally, Team, Vote, Voting, Way};
use egui::{Key, Role};

use super::workshop::{OURS, STATEMENTS, room, round};
use crate::support::*;

const FORTY: [(&str, u32); 4] = [("Practitioner", 22), ("Room leader", 12), ("Manager", 2), ("Cook", 4)];

/// The person with this number, from 0: which role, and what they say to each statement.
fn role_of(person: usize) -> &'static str {
    let mut first = 0;
    for (role, people) in FORTY {
        first += people as usize;
        if person < first {
            return role;
        }
    }
    unreachable!("{person} of forty")
}

fn vote_of(person: usize, statement: usize) -> Vote {
    Vote::ALL[(person * 7 + statement * 3 + person * statement) % 4]
}

fn ballot_of(assessment: &Assessment, person: usize) -> String {
    let mut ballot = Ballot::form(assessment, round(assessment));
    ballot.id = format!("person-{person:02}");
    role_of(person).clone_into(&mut ballot.role);
    let statements = assessment.checklist.statements.iter().enumerate();
    ballot.answers = statements.map(|(at, of)| (of.id.clone(), vote_of(person, at))).collect();
    format::write_ballot(&ballot).unwrap()
}

fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Puts there what came back, and gives each file that is not counted with its reason.
fn returned(computer: &Computer, ours: &Assessment) -> Vec<(&'static str, &'static str)> {
    let ballot = |person| ballot_of(ours, person).into_bytes();
    let put = |name: &str, bytes: Vec<u8>| _ = computer.write(&format!("returned/{name}"), bytes);
    (0..10).for_each(|person| put(&format!("Ballot Acorn Nursery {person:02}.attune"), ballot(person)));
    put("from a phone.attune.txt", ballot(10));
    put("ATT00001.bin", ballot(11));
    put("noending", ballot(12));
    put("Ballot (3).ATTUNE", ballot(13));
    (14..20).for_each(|person| put(&format!("Room one/{person}.attune"), ballot(person)));
    (20..24).for_each(|person| put(&format!("Room one/late/{person}"), ballot(person)));
    let packed = |person: usize| (format!("Room two/{person}.attune"), ballot(person));
    let within = zipped(&(34..37).map(packed).collect::<Vec<_>>());
    let mut monday: Vec<_> = (24..34).map(packed).collect();
    monday.push(("within.zip".to_owned(), within));
    monday.push(("photo.jpg".to_owned(), b"\xff\xd8\xff\xe0".to_vec()));
    put("monday.zip", zipped(&monday));
    put("37.attune", ballot(37));
    put("37 (1).attune", ballot(37));
    put("38.attune", ballot(38));
    let mut other = ballot_of(ours, 38).replacen("Green", "Red", 1);
    other = other.replacen("Amber", "Red", 1);
    put("38 changed.attune", other.into_bytes());
    let whole = ballot(39);
    put("39.attune", whole[..whole.len() / 2].to_vec());
    put("the form.attune", format::write_ballot(&Ballot::form(ours, round(ours))).unwrap().into_bytes());
    put("ours.attune", format::write_assessment(ours).unwrap().into_bytes());
    let oak = Assessment::new(
        ours.checklist.clone(),
        Team { name: "Oak".to_owned(), ..Team::default() },
        "November 2026".to_owned(),
        TODAY,
    );
    put("oak.attune", ballot_of(&oak, 3).into_bytes());
    put("plan.docx", zipped(&[("[Content_Types].xml".to_owned(), b"<x/>".to_vec())]));
    put("answer.eml", b"From: a colleague\r\nSubject: my ballot\r\nMIME-Version: 1.0\r\n\r\n".to_vec());
    put("list.csv", b"role,number\nCook,4\n".to_vec());
    put("Thumbs.db", b"\xd0\xcf\x11\xe0".to_vec());
    vec![
        ("37.attune", "A copy of 37 (1).attune. The answers count once."),
        ("38 changed.attune", "Another file of the same person was chosen."),
        ("39.attune", "Damaged: "),
        ("answer.eml", "This is an e-mail."),
        ("list.csv", "This is a table, not a ballot."),
        ("monday.zip/photo.jpg", "This is not a ballot."),
        ("oak.attune", "It is for another assessment: Oak."),
        ("ours.attune", "This is the assessment itself."),
        ("plan.docx", "This is not a ballot."),
        ("the form.attune", "This is the form that was sent round."),
    ]
}

/// What is said below the name of a file.
fn reason(window: &Window, file: &str) -> String {
    let said = window.said();
    let at = said.iter().position(|said| said == file);
    let at = at.unwrap_or_else(|| panic!("{file} is not named; there is:\n{}", said.join("\n")));
    said[at..].iter().find(|said| *said != file && !said.is_empty()).unwrap().clone()
}

#[test]
fn forty_ballot_files_of_every_kind_are_counted_right_and_every_other_file_is_named() {
    let computer = Computer::new();
    let ours = room(Way::Afar, &FORTY);
    let refused = returned(&computer, &ours);
    let mut window = computer.open_assessment(&ours);
    computer.world.answers(&computer.path("returned"));
    window.press(Key::V);
    window.wait_until("it asks which file counts", |window| window.has(Role::Dialog, "Which file counts?"));
    let buttons = window.labels_of(Role::Button);
    let right =
        buttons.iter().find(|label| label.starts_with("Count 38.attune, changed on ")).unwrap().clone();
    window.click(&right);

    window.must_say(&format!("39 ballots were added. {} files were not:", refused.len()));
    for (file, why) in &refused {
        let said = reason(&window, file);
        assert!(said.starts_with(why), "{file}: {said}");
    }
    window.must_not_say("Thumbs.db");
    // The one who is missing is one of four cooks: nobody is pointed at.
    window.must_say("39 of 40 have answered.");
    window.must_not_say("Still missing");
    window.press(Key::Escape);
    window.must_say("39 people have voted. Nothing is shown yet.");

    // The damaged one is sent again, and the same folder added again.
    computer.write("returned/39.attune", ballot_of(&ours, 39));
    window.click("Add a folder of returned ballots…");
    window.wait_until("it asks again or has added", |window| {
        window.has(Role::Dialog, "Which file counts?") || window.says("1 ballot was added")
    });
    window.must_say("1 ballot was added.");
    window.must_say("40 of 40 have answered.");
    assert!(reason(&window, "38 changed.attune").contains("added before"));
    window.press(Key::Escape);
    let stored = computer.wait_for(OURS, |found| round(found).ballots.len() == 40);
    assert_eq!((round(&stored).waiting, round(&stored).revealed.len()), (0, 0));

    window.click("Show the votes");
    window.click("Show the votes to everybody");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS);
    counted_right(&found);
    window.must_say("How 40 people saw it, before talking");
    printed_right(&found);
}

/// Each statement's votes: what the forty said, by the groups in which they are shown.
fn counted_right(found: &Assessment) {
    for (at, statement) in found.checklist.statements.iter().enumerate() {
        let groups = &round(found).votes[&statement.id];
        let names: Vec<_> = groups.iter().map(|votes| votes.group.as_str()).collect();
        assert_eq!(names, ["Practitioner", "Room leader", "other roles"]);
        for group in groups {
            let mut said = Tally::default();
            let is_in = |person: &usize| match group.group.as_str() {
                "other roles" => *person >= 34,
                role => role_of(*person) == role,
            };
            (0..40).filter(is_in).for_each(|person| said.count(vote_of(person, at)));
            assert_eq!(group.tally(), said, "{} on {}", group.group, statement.id);
        }
        assert_eq!(round(found).voting(&statement.id), Voting::Revealed);
    }
}

/// The record says the same counts, row by row.
fn printed_right(found: &Assessment) {
    let record = ReportSource::of_last_round(found.clone()).build(AssessmentDocument::Record.into(), TODAY);
    let text = Format::Text.write(&record.unwrap(), None).unwrap().bytes;
    let text = String::from_utf8(text).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for statement in &found.checklist.statements {
        let (_, section) = text.rsplit_once(&statement.text).unwrap();
        let all = total(&round(found).votes[&statement.id]);
        let row = Vote::ALL.map(|vote| all.of(vote).to_string());
        let words: Vec<&str> = section.split_whitespace().take(400).collect();
        let is_row =
            |at: usize| words[at] == "Everyone" && row.iter().zip(&words[at + 1..]).all(|(a, b)| a == b);
        let found = (0..words.len()).any(is_row);
        assert!(found, "{row:?} is not in {}", words.join(" "));
    }
}
