//! What the tests about saving need: an assessment with one note, and patience.

use std::time::{Duration, Instant};

use attune::files::checklists;
use attune::model::{Assessment, Change, Edit, ResponseField};

/// For so long something is waited for at most.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// An assessment whose first note says `note`.
pub fn noted(note: &str) -> Assessment {
    let mut assessment = checklists::example();
    let round = assessment.rounds.last().unwrap().id.clone();
    let statement = assessment.checklist.statements[0].id.clone();
    Edit::response(&round, &statement, ResponseField::Note(note.into())).apply(&mut assessment).unwrap();
    assessment
}

/// What the first note of an assessment says.
pub fn note(assessment: &Assessment) -> String {
    let statement = &assessment.checklist.statements[0].id;
    assessment.current_round().unwrap().response(statement).unwrap().note.clone()
}

#[track_caller]
pub fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "waited in vain for: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
