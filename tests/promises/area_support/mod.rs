//! Areas to make documents of, and what can be counted of them by hand.

#![allow(dead_code)] // each test uses some of it

use std::sync::Arc;

use attune::documents::ReportSource;
use attune::files::checklists;
use attune::model::area::{Area, AreaPicture, AreaTeam, Chosen, Sharing};
use attune::model::{
    Action, Assessment, Checklist, GroupVotes, Rating, Response, Round, Statement, Team, When,
};
use jiff::civil::{Date, date};

/// The day on which the teams' files are read.
pub const READ: Date = date(2026, 11, 22);

/// Everything may leave.
pub const ALL: Sharing = Sharing { names: true, notes: true, few_agreed: true };

/// What stands in the notes of every team, in no other place.
pub const NOTE: &str = "Quillwort";

/// The names of six teams, in the order of the alphabet, with agency and ratings. By hand,
/// for the first four statements: 3 Red, 2 Amber, 1 Green; 1 Red, 5 Green; 4 Red, 1 Amber,
/// 1 not applicable; 6 not rated.
pub const SIX: [(&str, &str, &str); 6] = [
    ("Ashgrove Hub", "Hubs", "RGR-AAAAAAA"),
    ("Beechwood Nursery", "Nurseries", "RGR-AAAAAAA"),
    ("Cedarhill Visitors", "Visiting", "RRR-GGGGGGG"),
    ("Damsonfield Nursery", "Nurseries", "AGR-GGGGGGG"),
    ("Elderflower Visitors", "Visiting", "AGA-GGGGGGG"),
    ("Firthorn Hub", "Hubs", "GGN-GGGGGGG"),
];

/// A team of the area with these ratings, a letter each; a hyphen: not rated.
pub fn team(checklist: &Arc<Checklist>, (name, agency, letters): (&str, &str, &str)) -> AreaTeam {
    let of = Team { name: name.into(), setting: format!("Setting of {agency}"), ..Team::default() };
    let mut assessment = Assessment::new(Arc::clone(checklist), of, "October 2026".into(), date(2026, 10, 5));
    let round = Arc::make_mut(&mut assessment.rounds[0]);
    for (statement, letter) in checklist.statements.iter().zip(letters.chars().cycle()) {
        let agreed = match letter {
            'R' => Some(Rating::Red),
            'A' => Some(Rating::Amber),
            'G' => Some(Rating::Green),
            'N' => Some(Rating::NotApplicable),
            _ => continue,
        };
        let note = format!("{NOTE} of {name}: {}", statement.title);
        let response = Response { agreed, note, ..Response::default() };
        round.responses.insert(statement.id.clone(), Arc::new(response));
        let votes = GroupVotes { group: String::new(), green: 7, ..GroupVotes::default() };
        round.votes.insert(statement.id.clone(), vec![votes]);
        round.revealed.insert(statement.id.clone());
    }
    round.review = Some(date(2027, 3, 1).into());
    AreaTeam::new(agency.into(), assessment)
}

/// An action of a team, in its own words or in the checklist's.
pub fn plans(team: &mut AreaTeam, statement: usize, what: &str, owner: &str) {
    let statement = team.assessment.checklist.statements[statement].id.clone();
    let action = Action { what: what.into(), owner: owner.into(), ..Action::default() };
    let id = format!("a{}", team.assessment.actions.len());
    team.assessment.actions.push(Arc::new(Action { id, statement, ..action }));
}

/// What the checklist suggests first for a statement.
pub fn suggested(checklist: &Checklist, statement: usize) -> String {
    let step = &checklist.statements[statement].guidance.steps[0].text;
    step[..1].to_uppercase() + &step[1..]
}

/// Six teams of three agencies. Three plan the first suggestion for the first statement; two
/// something in their own words; the plans of two wait for the council, with three actions.
pub fn six() -> Area {
    let checklist = checklists::standard();
    let mut teams: Vec<AreaTeam> = SIX.iter().map(|of| team(&checklist, *of)).collect();
    let suggested = suggested(&checklist, 0);
    for team in &mut teams[..3] {
        plans(team, 0, &suggested, "");
    }
    for team in &mut teams[1..3] {
        plans(team, 2, &format!("{NOTE}: ask the neighbours"), "Council");
    }
    plans(&mut teams[1], 1, "Something else", "council");
    let review = |team: &mut AreaTeam, when: When| {
        Arc::make_mut(&mut team.assessment.rounds[0]).review = Some(when);
    };
    review(&mut teams[0], date(2027, 1, 12).into());
    review(&mut teams[5], When::Words("after Easter".into()));
    Area::new(teams).unwrap()
}

/// The first few of the six.
pub fn few(number: usize) -> Area {
    let Area { teams, .. } = six();
    Area::new(teams.into_iter().take(number).collect()).unwrap()
}

/// As many teams and statements as these.
pub fn large(teams: usize, statements: usize) -> Area {
    let mut checklist = (*checklists::standard()).clone();
    let statement = |number: usize| Statement {
        id: format!("s{number}"),
        text: format!("Can do what statement {number} asks for, day in, day out."),
        title: format!("Statement {number}"),
        ..Statement::default()
    };
    checklist.statements.extend((checklist.statements.len()..statements).map(statement));
    let checklist = Arc::new(checklist);
    let agencies = ["Hubs", "Nurseries", "Visiting"];
    let letters = ["RAG-N", "AAGGR", "GRAGA", "RRGAG"];
    let teams = (1..=teams).map(|number| {
        let name = format!("Team of the {number}. street");
        team(&checklist, (&name, agencies[number % 3], letters[number % 4]))
    });
    Area::new(teams.collect()).unwrap()
}

/// What documents are made of.
pub fn source(area: &Area, sharing: Sharing) -> ReportSource {
    of(area, &Chosen::default(), sharing)
}

/// The same of some of the teams.
pub fn of(area: &Area, chosen: &Chosen, sharing: Sharing) -> ReportSource {
    ReportSource::Area {
        checklist: Arc::clone(&area.checklist),
        name: "North of the river".into(),
        picture: Arc::new(AreaPicture::of(area, chosen, READ).shared(sharing)),
    }
}

/// The plan of an area, begun with what may be shared on, with an action of an agency.
pub fn plan_file(area: &Area, sharing: Sharing) -> Assessment {
    let team = Team { name: "North of the river".into(), ..Team::default() };
    let mut plan = Assessment::new(Arc::clone(&area.checklist), team, "November 2026".into(), READ);
    plan.id = "6c0f9f2e-3c1b-4a39-9f37-0e6a2b1c7d55".into();
    let round = Arc::make_mut(&mut plan.rounds[0]);
    round.id = "r1".into();
    round.area = Some(Arc::new(AreaPicture::of(area, &Chosen::default(), READ).shared(sharing)));
    round.review = Some(date(2027, 5, 3).into());
    plan.actions.push(Arc::new(Action {
        id: "a1".into(),
        statement: area.checklist.statements[2].id.clone(),
        raised: "r1".into(),
        what: "Train two people of each agency together".into(),
        owner: "Health visiting service".into(),
        due: Some(date(2027, 2, 1).into()),
        measure: "Each team has somebody to ask".into(),
        ..Action::default()
    }));
    plan
}

/// The same with a second round, for which other files were read.
pub fn two_rounds(before: &Area, after: &Area, sharing: Sharing) -> Assessment {
    let mut plan = plan_file(before, sharing);
    let mut round = Round::new("r2".into(), "June 2027".into(), date(2027, 6, 7));
    let picture = AreaPicture::of(after, &Chosen::default(), date(2027, 6, 7));
    round.area = Some(Arc::new(picture.shared(sharing)));
    plan.rounds.push(Arc::new(round));
    plan
}
