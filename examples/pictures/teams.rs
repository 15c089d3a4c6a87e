//! The files of several invented teams, of three agencies.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use attune::files::{checklists, format};
use attune::model::{Action, Assessment, Change, Edit, Rating, ResponseField, Team};

const AGENCIES: [&str; 3] = ["Early years", "Family hubs", "Health visiting"];
const TREES: [&str; 14] = [
    "Alder", "Ash", "Beech", "Birch", "Cedar", "Chestnut", "Elm", "Hazel", "Larch", "Lime", "Maple", "Oak",
    "Rowan", "Willow",
];
const NOTES: [&str; 3] = [
    "Two of us are new, and nobody has had time to go through it together yet.",
    "Most of the team does it every day; it is not written down anywhere.",
    "We practise this in supervision each month, and new colleagues learn it in their first week.",
];

/// Puts them into a folder within `home`. Gives the folder.
pub fn put(home: &Path) -> PathBuf {
    let folder = home.join("Riverside");
    for (number, tree) in TREES.into_iter().enumerate() {
        let agency = folder.join(AGENCIES[number % 3]);
        std::fs::create_dir_all(&agency).expect("a folder for the teams");
        let file = agency.join(format!("{tree}.attune"));
        std::fs::write(file, format::write_assessment(&team(number, tree)).unwrap()).unwrap();
    }
    std::fs::write(folder.join("Early years/Not a file.attune"), "nothing").unwrap();
    folder
}

fn team(number: usize, tree: &str) -> Assessment {
    let name = format!("Team {tree}");
    let team = Team { name, setting: "Day nursery".to_owned(), ..Team::default() };
    let day = "2026-10-05".parse().unwrap();
    let mut assessment = Assessment::new(checklists::standard(), team, "Autumn 2026".to_owned(), day);
    let round = assessment.rounds[0].id.clone();
    let statements = assessment.checklist.statements.clone();
    for (position, statement) in statements.iter().enumerate() {
        let at = (number * 7 + position * 5 + number * position) % 8;
        let rating = [Some(Rating::Amber), Some(Rating::Green), Some(Rating::Red), None][at % 4];
        let field = ResponseField::Agreed(rating.or((at > 4).then_some(Rating::NotApplicable)));
        Edit::response(&round, &statement.id, field).apply(&mut assessment).unwrap();
        if (number + position).is_multiple_of(2) {
            let note = ResponseField::Note(NOTES[at % 3].to_owned());
            Edit::response(&round, &statement.id, note).apply(&mut assessment).unwrap();
        }
        if let Some(step) = statement.guidance.steps.first().filter(|_| rating == Some(Rating::Red)) {
            assessment.actions.push(Arc::new(Action {
                id: format!("a{position}"),
                statement: statement.id.clone(),
                raised: round.clone(),
                what: step.text.clone(),
                owner: ["Area trainer", "Manager"][position % 2].to_owned(),
                ..Action::default()
            }));
        }
    }
    Arc::make_mut(&mut assessment.rounds[0]).review =
        Some("2027-04-12".parse::<jiff::civil::Date>().unwrap().into());
    assessment
}
