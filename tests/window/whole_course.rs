//! A trainer's whole way: three exports of three tools and a folder of forms come into
//! one course, and both reports are saved and read back.

use std::path::PathBuf;

use attune::files::{FileContent, checklists, format};
use attune::model::{Ballot, Moment, Statement, Training, Vote};
use egui::{Key, Role};

use crate::support::{Computer, Window};

const CODES: [&str; 8] =
    ["Gold 48", "Blue 17", "Plum 09", "Mint 33", "Rose 52", "Fern 61", "Sand 74", "Rust 86"];

fn statements() -> Vec<Statement> {
    checklists::standard().statements.clone()
}

/// One cell of a learner's answers: everybody moves up, but the last two.
fn word(learner: usize, statement: usize, after: bool) -> &'static str {
    let from = (learner + statement) % 2;
    let to = if after && learner < 6 { from + 1 } else { from };
    ["Red", "Amber", "Green"][to]
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn row(first: &[&str], answers: impl Iterator<Item = String>, separator: &str) -> String {
    let first = first.iter().map(|cell| quoted(cell));
    first.chain(answers.map(|cell| quoted(&cell))).collect::<Vec<_>>().join(separator)
}

/// As Google Forms writes it.
fn google(computer: &Computer) -> PathBuf {
    let heads = statements().into_iter().map(|of| format!("How is your own practice? [{}]", of.text));
    let mut lines = vec![row(&["Timestamp", "Your code", "Your role"], heads, ",")];
    for (learner, code) in CODES.iter().enumerate() {
        let cells = (0..11).map(|at| word(learner, at, false).to_owned());
        lines.push(row(&["2026/03/01 9:00:00 AM GMT", code, "Practitioner"], cells, ","));
    }
    computer.write("exports/Cues course (before).csv", lines.join("\n"))
}

/// As Microsoft Forms writes it where lists are parted by semicolons.
fn microsoft(computer: &Computer) -> PathBuf {
    let heads = statements().into_iter().map(|of| of.text);
    let first = ["ID", "Start time", "Completion time", "Email", "Name", "Your code"];
    let mut lines = vec![row(&first, heads, ";")];
    for (learner, code) in CODES.iter().enumerate() {
        // One learner remembers another number, and one has not come.
        let code = if *code == "Gold 48" { "Gold 49" } else { code };
        if code == "Rust 86" {
            continue;
        }
        let cells = (0..11).map(|at| word(learner, at, true).to_owned());
        let number = (learner + 1).to_string();
        let first = [&number, "30/03/2026 15:00", "30/03/2026 15:04", "anonymous", "", code];
        lines.push(row(&first, cells, ";"));
    }
    computer.write("exports/After.csv", format!("\u{feff}{}", lines.join("\r\n")))
}

/// As somebody keeps it in a spreadsheet, with words of their own.
fn spreadsheet() -> String {
    let words = |word: &str| match word {
        "Red" => "Not yet".to_owned(),
        "Amber" => "Partly".to_owned(),
        _ => "Fully".to_owned(),
    };
    let heads = statements().into_iter().map(|of| of.title).collect::<Vec<_>>();
    let mut lines = vec![format!("Code\t{}", heads.join("\t"))];
    for (learner, code) in CODES.iter().enumerate().take(5) {
        let cells: Vec<_> = (0..11).map(|at| words(word(learner, at, true))).collect();
        lines.push(format!("{code}\t{}", cells.join("\t")));
    }
    lines.join("\n")
}

/// The forms that came back about the time before.
fn returned(computer: &Computer, training: &Training) {
    for (learner, code) in CODES.iter().enumerate().take(6) {
        let mut form = Ballot::for_learners(training, Moment::LookingBack).taken_up();
        (*code).clone_into(&mut form.learner.as_mut().unwrap().code);
        form.answers = statements().into_iter().map(|of| (of.id, Vote::Red)).collect();
        computer.write(
            &format!("returned/group {}/{learner}.attune", learner % 2),
            format::write_ballot(&form).unwrap(),
        );
    }
}

fn command(window: &mut Window, name: &str) {
    window.ctrl(Key::K);
    window.type_text(name);
    window.press(Key::Enter);
}

fn import(window: &mut Window, computer: &Computer, file: &std::path::Path) {
    computer.world.answers(file);
    command(window, "import answers");
    assert_eq!(window.heading(), "Import answers");
}

fn saved(window: &mut Window, computer: &Computer) -> Training {
    window.wait_until_saved();
    let path = computer.path(&format!("documents/{}", computer.documents()[0]));
    match format::read(&path).unwrap() {
        FileContent::Training(training) => training,
        other => panic!("{other:?}"),
    }
}

/// Saves the document that is shown on Report, and reads it back as text.
fn read_back(window: &mut Window, card: &str) -> String {
    let cards = window.labels_of(Role::RadioButton);
    let card = cards.into_iter().find(|name| name.starts_with(card)).unwrap();
    window.click_on(Role::RadioButton, &card);
    if window.menu_name("Format") != "Format: PDF" {
        window.choose("Format", "PDF");
    }
    let path = window.value("Where to");
    window.click("Save PDF");
    window.wait_until("saved", |window| window.says("Saved: "));
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-"));
    window.choose("Format", "Text");
    let path = window.value("Where to");
    window.click("Save text");
    window.wait_until("saved", |window| window.says("Saved: "));
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn three_exports_and_a_folder_of_forms_become_one_course_and_two_reports() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Set up: Compare a training course");
    window.write("Name of the course", "Baby cues");
    window.leave();

    import(&mut window, &computer, &google(&computer));
    window.must_say("Probably: Before");
    window.choose("When was this answered?", "Before");
    window.must_say("Before: 8 learners, 11 statements each.");
    window.must_say("Before: 8 learners found, 8 new, 0 in the course already.");
    window.click("Import the answers of 8 learners");
    assert!(window.is_chosen(Role::RadioButton, "Before, 8 answered"));

    import(&mut window, &computer, &microsoft(&computer));
    window.choose("When was this answered?", "After");
    window.must_say("After: 7 learners, 11 statements each.");
    window.must_say("After: 7 learners found, 1 new, 6 in the course already.");
    window.click("Import the answers of 7 learners");
    assert!(window.is_chosen(Role::RadioButton, "After, 7 answered"));
    window.must_say("“Gold 48” answered only before, “Gold 49” only later");
    window.click("Put them together");

    window.paste(&spreadsheet());
    window.click("Use what is proposed");
    window.choose("When was this answered?", "Follow-up");
    window.must_say("Follow-up: 5 learners, 11 statements each.");
    window.click("Import the answers of 5 learners");

    let training = saved(&mut window, &computer);
    assert_eq!((training.course.name.as_str(), training.participants.len()), ("Baby cues", 8));
    returned(&computer, &training);
    import(&mut window, &computer, &computer.path("returned"));
    window.must_say("returned · 6 files of answers · when looking back: 6 of 8 have answered");
    window.click("Import the answers of 6 learners");
    let training = saved(&mut window, &computer);
    let answered = |moment| training.participants.iter().filter(|of| of.at(moment).is_some()).count();
    assert_eq!(Moment::ALL.map(answered), [8, 7, 6, 5]);

    window.go("3 What changed");
    window.must_say("7 learners answered both times.");
    window.must_say("6 of 7 moved up, 1 stayed, 0 went down.");
    window.go("4 Report");
    let own = read_back(&mut window, "Training report");
    for words in
        ["Baby cues", "8 learners", "6 of 7 moved up, 1 stayed, 0 went down.", "Looking back to After"]
    {
        assert!(own.contains(words), "“{words}” is not in:\n{own}");
    }
    let published = read_back(&mut window, "Report for publishing");
    // Of seven, six who moved up would tell of the one who did not.
    assert!(published.contains("Fewer than ten learners answered at two moments"), "{published}");
    for code in CODES.into_iter().chain(["Gold 49"]) {
        assert!(!own.contains(code) && !published.contains(code), "{code} is in a report");
    }
    assert!(!published.contains("6 of 7") && !published.contains("1 stayed"), "{published}");
}
