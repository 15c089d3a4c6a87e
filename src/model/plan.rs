//! What a new line of the plan is, where it goes, and which lines are drafted.
//!
//! Nothing is drafted by itself: a team that finds a plan filled in has not agreed
//! on one. What is drafted is asked for, and stays a suggestion to be changed.

use std::collections::HashSet;

use jiff::civil::Date;

use super::action::{Action, Status};
use super::area::{folded, is_same};
use super::assessment::Assessment;
use super::checklist::{Statement, Step, StepKind};
use super::ids;
use super::round::Round;

/// The open actions that are due on a day, each with its day, as the plan has them. What was
/// said in words is never due.
pub fn open_with_a_day(assessment: &Assessment) -> impl Iterator<Item = (Date, &Action)> {
    let open = assessment.actions.iter().filter(|action| action.status().is_open());
    open.filter_map(|action| Some((action.due.as_ref()?.day()?, &**action)))
}

/// A new line for the plan, with an id of its own, agreed in this round.
pub fn new_action(round: &Round, statement: &str, what: String) -> Action {
    Action {
        id: ids::short(),
        statement: statement.into(),
        raised: round.id.clone(),
        what,
        ..Action::default()
    }
}

/// What will be done, taken from a suggested step: it begins with a capital there,
/// since in the plan it is a sentence of its own.
pub fn wording(step: &Step) -> String {
    let mut letters = step.text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What an action calls for, where it is one of the steps that its statement suggests. They
/// are known by their wording, however it is spaced, capitalised or ended.
pub fn kind_of(statement: &Statement, action: &Action) -> Option<StepKind> {
    statement.guidance.steps.iter().find(|step| is_same(&step.text, &action.what)).map(|step| step.kind)
}

/// Something that could be done about a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What would be done.
    pub what: String,
    /// How many teams of the area have it in their own plans; none where only the checklist
    /// suggests it.
    pub teams: Option<u32>,
}

/// What could be done about a statement and is not in the plan yet: in an area's plan first
/// what several of its teams will do, most teams first; then the checklist's own steps.
pub fn suggested(assessment: &Assessment, round: &Round, statement: &Statement) -> Vec<Suggestion> {
    let picture = assessment.area_picture(round);
    let common = picture.and_then(|picture| picture.statements.get(&statement.id));
    let common = common.into_iter().flat_map(|of| &of.steps);
    let common = common.map(|step| Suggestion { what: step.what.clone(), teams: Some(step.teams) });
    let own = statement.guidance.steps.iter().map(|step| Suggestion { what: wording(step), teams: None });
    let mut known: HashSet<String> =
        assessment.actions_of(&statement.id).map(|action| folded(&action.what)).collect();
    common.chain(own).filter(|suggestion| known.insert(folded(&suggestion.what))).collect()
}

/// A line for each statement rated Red or Amber that has none: its first suggested
/// step, or an empty line where nothing is suggested.
pub fn drafted(assessment: &Assessment, round: &Round) -> Vec<Action> {
    let draft = |statement: &Statement| {
        let first = suggested(assessment, round, statement).into_iter().next();
        new_action(round, &statement.id, first.map(|first| first.what).unwrap_or_default())
    };
    assessment.without_action(round).into_iter().map(draft).collect()
}

/// The statement to which a line is added where nobody says which: the most urgent
/// priority that has none, else the most urgent that has none, else the most urgent.
pub fn most_in_need<'a>(assessment: &'a Assessment, round: &Round) -> Option<&'a Statement> {
    let priorities = assessment.statements_by_urgency(round).into_iter();
    let mut priorities = priorities.filter(|statement| round.is_priority(&statement.id));
    let without = |statement: &&Statement| {
        assessment.actions_of(&statement.id).all(|action| action.status() == Status::NoLongerNeeded)
    };
    let first = priorities.find(without).or_else(|| assessment.without_action(round).first().copied());
    first.or_else(|| assessment.statements_by_urgency(round).first().copied())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::model::area::{AreaPicture, CommonStep, PicturedStatement, RatingCounts};
    use crate::model::{Checklist, Guidance, Rating, Response, Source, Team};

    /// Three statements: Amber with a suggestion, Red without one, and Green.
    fn rated() -> Assessment {
        let step = Step { kind: StepKind::Time, text: "éach room keeps an hour".into() };
        let guidance = Guidance { steps: vec![step], ..Guidance::default() };
        let statement = |id: &str| Statement { id: id.into(), text: id.into(), ..Statement::default() };
        let statements =
            vec![Statement { guidance, ..statement("amber") }, statement("red"), statement("green")];
        let (id, title, source) = ("small".into(), "Small".into(), Source::default());
        let checklist = Arc::new(Checklist { id, version: 1, title, source, statements });
        let mut assessment =
            Assessment::new(checklist, Team::default(), "January 2026".into(), date(2026, 1, 14));
        let round = Arc::make_mut(&mut assessment.rounds[0]);
        for (id, rating) in [("amber", Rating::Amber), ("red", Rating::Red), ("green", Rating::Green)] {
            let response = Response { agreed: Some(rating), ..Response::default() };
            round.responses.insert(id.into(), response.into());
        }
        assessment
    }

    #[test]
    fn a_line_is_drafted_for_each_red_and_amber_that_has_none_reds_first() {
        let mut assessment = rated();
        let drafted = |assessment: &Assessment| drafted(assessment, &assessment.rounds[0]);
        let lines = drafted(&assessment);
        let said: Vec<_> = lines.iter().map(|line| (line.statement.as_str(), line.what.as_str())).collect();
        assert_eq!(said, [("red", ""), ("amber", "Éach room keeps an hour")]);
        assert!(lines.iter().all(|line| line.raised == assessment.rounds[0].id && !line.id.is_empty()));
        assessment.actions.push(Arc::new(lines[0].clone()));
        assert_eq!(drafted(&assessment).len(), 1);
    }

    #[test]
    fn a_line_goes_to_the_most_urgent_statement_that_has_none_and_else_to_the_most_urgent() {
        let mut assessment = rated();
        for expected in ["red", "amber", "red"] {
            let round = assessment.rounds[0].clone();
            let found = most_in_need(&assessment, &round).unwrap().id.clone();
            assert_eq!(found, expected);
            assessment.actions.push(Arc::new(new_action(&round, &found, String::new())));
        }
    }

    #[test]
    fn an_area_is_offered_what_several_teams_will_do_and_then_what_the_checklist_suggests() {
        let mut assessment = rated();
        let step = |what: &str, kind, teams| CommonStep { what: what.into(), kind, teams };
        let steps =
            vec![step("Meet monthly", None, 5), step("Éach room keeps an hour.", Some(StepKind::Time), 3)];
        let counts = RatingCounts { red: 4, ..RatingCounts::default() };
        let statements = [("amber".to_owned(), PicturedStatement { counts, steps })].into();
        let picture = AreaPicture { teams: 9, statements, ..AreaPicture::default() };
        Arc::make_mut(&mut assessment.rounds[0]).area = Some(picture.into());
        let offered = |assessment: &Assessment| {
            let statement = assessment.checklist.statement("amber").unwrap();
            let offered = suggested(assessment, &assessment.rounds[0], statement);
            offered.into_iter().map(|of| (of.what, of.teams)).collect::<Vec<_>>()
        };
        // The checklist's own step is offered once, as the teams have it.
        let (first, second) = ("Meet monthly".to_owned(), "Éach room keeps an hour.".to_owned());
        assert_eq!(offered(&assessment), [(first, Some(5)), (second.clone(), Some(3))]);
        let agreed = new_action(&assessment.rounds[0], "amber", "meet  monthly.".into());
        assessment.actions.push(agreed.into());
        assert_eq!(offered(&assessment), [(second, Some(3))]);
    }

    #[test]
    fn a_line_goes_first_to_a_priority_that_has_none() {
        let mut assessment = rated();
        Arc::make_mut(&mut assessment.rounds[0]).priorities = vec!["green".into(), "amber".into()];
        let round = assessment.rounds[0].clone();
        for expected in ["amber", "green", "red", "red"] {
            let found = most_in_need(&assessment, &round).unwrap().id.clone();
            assert_eq!(found, expected);
            assessment.actions.push(Arc::new(new_action(&round, &found, String::new())));
        }
    }

    #[test]
    fn a_suggested_step_is_known_by_its_wording_however_that_is_written() {
        let assessment = rated();
        let [amber, red, ..] = &assessment.checklist.statements[..] else { unreachable!() };
        let action = |what: &str| Action { what: what.into(), ..Action::default() };
        for what in ["Éach room keeps an hour", "éach  room keeps an HOUR.", " Éach room\nkeeps an hour; "]
        {
            assert_eq!(kind_of(amber, &action(what)), Some(StepKind::Time), "{what}");
            assert_eq!(kind_of(red, &action(what)), None);
        }
        assert_eq!(kind_of(amber, &action("Each room keeps two hours")), None);
    }
}
