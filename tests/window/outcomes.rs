//! What is said of a change follows from what came of it.

use attune::files::{FileContent, format};
use attune::model::{Ballot, Vote};
use egui::Key;

use crate::support::*;

#[test]
fn a_rating_that_is_so_already_is_not_offered_to_be_taken_back() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.press(Key::A);
    assert_eq!(window.status(), format!("{}: Amber.", title(1)));
    window.press(Key::R);
    assert_eq!(window.status(), format!("{}: Amber to Red.", title(1)));
    window.press(Key::R);
    assert_eq!(window.status(), "Already rated Red.");
    // The step that is taken back is the one that was made, and it is named.
    window.ctrl(Key::Z);
    assert_eq!(window.status(), format!("Undone: rating Red, {}.", title(1)));
    assert_eq!(window.rating().as_deref(), Some("Amber"));
}

#[test]
fn undo_in_a_ballot_goes_to_the_statement_whose_answer_it_took_back() {
    let computer = Computer::new();
    let assessment = untouched();
    let form = Ballot::form(&assessment, assessment.current_round().unwrap());
    let form = format::write_ballot(&form).unwrap();
    let mut window = computer.open_with(&computer.write("elsewhere/form.attune", form));
    window.press(Key::R);
    window.press(Key::A);
    window.ctrl(Key::Z);
    assert_eq!(window.status(), format!("Undone: the answer to “{}”.", title(2)));
    // The next answer takes its place, and not the place after it.
    window.press(Key::G);
    window.press(Key::S);
    window.wait_until_saved();
    let folder = std::fs::read_dir(computer.path("elsewhere")).unwrap();
    let paths = folder.map(|entry| entry.unwrap().path());
    let mut own = paths.filter(|path| path.extension().is_some_and(|ending| ending == "attune"));
    let own = own.find(|path| !path.ends_with("form.attune")).unwrap();
    let Ok(FileContent::Ballot(ballot)) = format::read(&own) else { panic!() };
    let answers: Vec<_> =
        ballot.checklist.statements.iter().take(3).map(|of| ballot.answers.get(&of.id)).collect();
    assert_eq!(answers, [Some(&Vote::Red), Some(&Vote::Green), Some(&Vote::CantSay)]);
}
