//! One team's assessment: what a `.attune` file holds.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::action::{Action, Status};
use super::area::{AreaPicture, RatingCounts};
use super::carried::Carried;
use super::checklist::{Checklist, Statement};
use super::rating::Rating;
use super::round::Round;
use super::shared::Shared;

/// A team, its checklist, its rounds and its plan.
///
/// The large parts are shared (`Arc`), so that a copy, which every step of undo
/// and every save takes, costs only what has changed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// A UUID: the same in every copy of the file.
    pub id: String,
    /// Who is being rated.
    pub team: Team,
    /// The checklist as it was when the assessment began.
    pub checklist: Arc<Checklist>,
    /// Its rounds, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Arc<Round>>,
    /// Its actions, in the order in which people put them.
    #[serde(default, skip_serializing_if = "no_actions")]
    pub actions: Shared<Arc<Action>>,
    /// What a newer Attune wrote there besides.
    #[serde(skip)]
    pub carried: Option<Arc<Carried>>,
}

/// The team and the workforce that it rates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// What the team calls itself. May be empty while it is being set up.
    pub name: String,
    /// Which workforce is being rated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub workforce: String,
    /// The kind and size of the place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub setting: String,
    /// How many staff the workforce has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<u32>,
}

fn no_actions(actions: &Shared<Arc<Action>>) -> bool {
    actions.is_empty()
}

impl Assessment {
    /// A new assessment with one round, dated and labelled by `today`.
    pub fn new(checklist: Arc<Checklist>, team: Team, label: String, today: Date) -> Self {
        let round = Round::new(super::ids::short(), label, today);
        Self {
            id: super::ids::file(),
            team,
            checklist,
            rounds: vec![Arc::new(round)],
            actions: Shared::default(),
            carried: None,
        }
    }

    /// The round that is being worked on: the last.
    pub fn current_round(&self) -> Option<&Round> {
        self.rounds.last().map(AsRef::as_ref)
    }

    /// The last round in which anything is rated. Where nothing has ever been, the last of all
    /// stands for it.
    pub fn latest_rated_round(&self) -> Option<&Round> {
        let mut newest_first = self.rounds.iter().map(AsRef::as_ref).rev();
        newest_first.find(|round| round.rated(&self.checklist) > 0).or_else(|| self.current_round())
    }

    /// Whether this is the plan of an area, made of what its teams said, and not what a team
    /// said of itself.
    pub fn is_area(&self) -> bool {
        self.rounds.iter().any(|round| round.area.is_some())
    }

    /// What the teams of the area said, each time that their files were read.
    pub fn area_pictures(&self) -> Vec<&AreaPicture> {
        self.rounds.iter().filter_map(|round| round.area.as_deref()).collect()
    }

    /// The picture of the area that `round` is about: its own, or the last before it.
    pub fn area_picture<'a>(&'a self, round: &'a Round) -> Option<&'a AreaPicture> {
        self.area_round(round)?.area.as_deref()
    }

    /// The round in which the teams' files were read that `round` is about: itself, or the
    /// last before it.
    pub fn area_round<'a>(&'a self, round: &'a Round) -> Option<&'a Round> {
        let own = std::iter::once(round);
        own.chain(self.newest_before(round)).find(|round| round.area.is_some())
    }

    /// The last round before `round` in which the teams' files were read, with what they said.
    pub fn area_before<'a>(&'a self, round: &Round) -> Option<(&'a Round, &'a AreaPicture)> {
        self.newest_before(round).find_map(|before| Some((before, before.area.as_deref()?)))
    }

    /// How many teams of the area gave each rating to a statement, as far as `round` knows;
    /// none in a team's own file, and where so few teams are not counted.
    pub fn area_counts(&self, round: &Round, statement: &str) -> Option<RatingCounts> {
        Some(self.area_picture(round)?.statements.get(statement)?.counts)
    }

    /// The round with this label.
    pub fn round_labelled(&self, label: &str) -> Option<&Round> {
        self.rounds.iter().map(AsRef::as_ref).find(|round| round.label == label)
    }

    /// The round before `round`, if there is one.
    pub fn round_before(&self, round: &Round) -> Option<&Round> {
        let position = self.rounds.iter().position(|other| other.id == round.id)?;
        self.rounds.get(position.checked_sub(1)?).map(AsRef::as_ref)
    }

    /// Whether there are more rounds than the two that a comparison holds.
    pub fn has_many_rounds(&self) -> bool {
        self.rounds.len() > 2
    }

    /// The rounds before `round`, oldest first.
    pub fn rounds_before(&self, round: &Round) -> impl Iterator<Item = &Round> {
        self.rounds.iter().map(AsRef::as_ref).take_while(|other| other.id != round.id)
    }

    /// The rounds before `round`, newest first.
    fn newest_before(&self, round: &Round) -> impl Iterator<Item = &Round> {
        let before = self.rounds.iter().rposition(|other| other.id == round.id);
        self.rounds.iter().map(AsRef::as_ref).take(before.unwrap_or(self.rounds.len())).rev()
    }

    /// Whether something has been rated in the last round, so that a next one has
    /// something to look back to. An area has what its teams rated.
    pub fn may_be_reviewed(&self) -> bool {
        self.is_area() || self.current_round().is_some_and(|round| round.rated(&self.checklist) > 0)
    }

    /// Since when the last round should have been gone through again: it is finished, and
    /// the day that was agreed has come.
    pub fn review_due(&self, today: Date) -> Option<Date> {
        self.review_day().filter(|day| *day <= today)
    }

    /// The day on which the last round is gone through again, where it is finished.
    pub fn review_day(&self) -> Option<Date> {
        let round = self.current_round()?;
        let is_done =
            round.locked || self.is_area() || round.rated(&self.checklist) == self.checklist.statements.len();
        round.review.as_ref()?.day().filter(|_| is_done)
    }

    /// The actions of earlier rounds that were open when `round` began, statement
    /// by statement as published.
    pub fn actions_to_review<'a>(&'a self, round: &Round) -> Vec<&'a Action> {
        // As it was when the round began: what is said in it must not make an action vanish
        // from the list that is being gone through.
        let open = |action: &&Action| action.raised != round.id && action.status_before(&round.id).is_open();
        let mut actions: Vec<&Action> = self.actions.iter().map(AsRef::as_ref).filter(open).collect();
        actions.sort_by_key(|action| self.checklist.position(&action.statement));
        actions
    }

    /// Whether anything has been said about the statements of the checklist.
    pub fn is_checklist_in_use(&self) -> bool {
        // Whatever is kept under the id of a statement would lose its statement. That includes
        // answers that wait in memory only, of which the file knows the number.
        !self.actions.is_empty()
            || self.is_area()
            || self.rounds.iter().any(|round| {
                !round.responses.is_empty()
                    || !round.votes.is_empty()
                    || !round.priorities.is_empty()
                    || round.waiting > 0
                    || round.area.is_some()
            })
    }

    /// The action with this id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().map(AsRef::as_ref).find(|action| action.id == id)
    }

    /// The actions of one statement, in plan order.
    pub fn actions_of<'a>(&'a self, statement: &'a str) -> impl Iterator<Item = &'a Action> + 'a {
        self.actions.iter().map(AsRef::as_ref).filter(move |action| action.statement == statement)
    }

    /// What a statement is rated in `round`, or was in the last round before it that
    /// rated it; none where nobody ever has.
    pub fn standing<'a>(&'a self, round: &Round, statement: &str) -> Option<Standing<'a>> {
        if let Some(rating) = round.rating(statement) {
            return Some(Standing { rating, round: None });
        }
        self.newest_before(round).find_map(|before| {
            before.rating(statement).map(|rating| Standing { rating, round: Some(before.label.as_str()) })
        })
    }

    /// Why a statement is rated as it is in `round`: what was written there, or, where it
    /// was said that it is still right, what was written before.
    pub fn reason<'a>(&'a self, round: &'a Round, statement: &str) -> Option<Reason<'a>> {
        let now = round.response(statement)?;
        if !now.note.trim().is_empty() {
            return Some(Reason { note: &now.note, round: None });
        }
        if !now.still_right {
            return None;
        }
        for earlier in self.newest_before(round) {
            let said = earlier.response(statement).filter(|said| said.agreed == now.agreed)?;
            if !said.note.trim().is_empty() {
                return Some(Reason { note: &said.note, round: Some(earlier.label.as_str()) });
            }
            // It may have been still right then as well.
            said.still_right.then_some(())?;
        }
        None
    }

    /// The statements as the plan orders them: Reds first, then Ambers, and
    /// within one rating as published. What is not rated in `round` yet stands where it
    /// stood before. In an area's plan: what most teams said Red of comes first.
    pub fn statements_by_urgency<'a>(&'a self, round: &Round) -> Vec<&'a Statement> {
        let mut statements: Vec<_> = self.checklist.statements.iter().collect();
        // Stable, so that what is equally urgent stays as published.
        if self.is_area() {
            let red = |id: &str| self.area_counts(round, id).unwrap_or_default().red;
            statements.sort_by_cached_key(|statement| Reverse(red(&statement.id)));
            return statements;
        }
        statements.sort_by_cached_key(|statement| {
            Rating::urgency(self.standing(round, &statement.id).map(|standing| standing.rating))
        });
        statements
    }

    /// Statements rated Red or Amber in `round` that no action belongs to yet,
    /// Reds first; in an area's plan, those of which a team or more said Red. An action that
    /// is no longer needed does not count.
    pub fn without_action<'a>(&'a self, round: &Round) -> Vec<&'a Statement> {
        let needed = self.actions.iter().filter(|action| action.status() != Status::NoLongerNeeded);
        let planned: HashSet<&str> = needed.map(|action| action.statement.as_str()).collect();
        let mut statements = self.statements_by_urgency(round);
        statements.retain(|statement| {
            self.asks_for_action(round, &statement.id) && !planned.contains(statement.id.as_str())
        });
        statements
    }

    fn asks_for_action(&self, round: &Round, statement: &str) -> bool {
        if self.is_area() {
            return self.area_counts(round, statement).is_some_and(|counts| counts.red > 0);
        }
        round.rating(statement).is_some_and(Rating::asks_for_action)
    }
}

/// Why a statement is rated as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason<'a> {
    /// What was written.
    pub note: &'a str,
    /// The label of the earlier round in which it was written; none for this one.
    pub round: Option<&'a str>,
}

/// How a statement was rated last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The rating.
    pub rating: Rating,
    /// The label of the earlier round that gave it; none where this round did.
    pub round: Option<&'a str>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::area::PicturedStatement;
    use crate::model::{Response, Source, Update};

    fn one_red() -> Assessment {
        let statement = Statement { id: "s".into(), text: "Know".into(), ..Statement::default() };
        let (id, title, source) = ("c".into(), "C".into(), Source::default());
        let checklist = Checklist { id, version: 1, title, source, statements: vec![statement] };
        let day = date(2026, 1, 14);
        let mut assessment =
            Assessment::new(Arc::new(checklist), Team::default(), "January 2026".into(), day);
        let response = Response { agreed: Some(Rating::Red), ..Response::default() };
        Arc::make_mut(&mut assessment.rounds[0]).responses.insert("s".into(), Arc::new(response));
        assessment
    }

    fn round_of(assessment: &mut Assessment) -> &mut Round {
        Arc::make_mut(&mut assessment.rounds[0])
    }

    fn action(status: Status) -> Arc<Action> {
        let update = Update { round: String::new(), date: date(2026, 2, 1), status, note: String::new() };
        Arc::new(Action { statement: "s".into(), updates: vec![update], ..Action::default() })
    }

    #[test]
    fn an_area_plans_first_what_most_teams_said_red_of() {
        let mut assessment = one_red();
        let statement = |id: &str| Statement { id: id.into(), text: id.into(), ..Statement::default() };
        let checklist = Arc::make_mut(&mut assessment.checklist);
        checklist.statements = ["none", "two", "five", "also two"].map(statement).to_vec();
        let round = Arc::make_mut(&mut assessment.rounds[0]);
        round.responses.clear();
        let red = |id: &str, red| {
            let counts = RatingCounts { red, amber: 9 - red, ..RatingCounts::default() };
            (id.to_owned(), PicturedStatement { counts, steps: Vec::new() })
        };
        let statements = [red("none", 0), red("two", 2), red("five", 5), red("also two", 2)].into();
        let picture = AreaPicture { teams: 9, statements, ..AreaPicture::default() };
        assert!(!assessment.may_be_reviewed());
        round_of(&mut assessment).area = Some(Arc::new(picture));
        assert!(assessment.may_be_reviewed());
        let ids = |of: Vec<&Statement>| of.iter().map(|of| of.id.clone()).collect::<Vec<_>>();
        let round = assessment.rounds[0].clone();
        assert_eq!(ids(assessment.statements_by_urgency(&round)), ["five", "two", "also two", "none"]);
        assert_eq!(ids(assessment.without_action(&round)), ["five", "two", "also two"]);
        let planned = Action { statement: "two".into(), what: "Meet".into(), ..Action::default() };
        assessment.actions.push(Arc::new(planned));
        assert_eq!(ids(assessment.without_action(&round)), ["five", "also two"]);
    }

    #[test]
    fn the_checklist_stays_while_answers_wait_in_memory() {
        let mut assessment = one_red();
        let round = Arc::make_mut(&mut assessment.rounds[0]);
        round.responses.clear();
        assert!(!assessment.is_checklist_in_use());
        Arc::make_mut(&mut assessment.rounds[0]).waiting = 1;
        assert!(assessment.is_checklist_in_use());
    }

    #[test]
    fn a_red_whose_only_action_was_dropped_has_no_action() {
        let mut assessment = one_red();
        let missing =
            |assessment: &Assessment| assessment.without_action(assessment.current_round().unwrap()).len();
        assert_eq!(missing(&assessment), 1);
        assessment.actions.push(action(Status::NoLongerNeeded));
        assert_eq!(missing(&assessment), 1);
        assessment.actions.push(action(Status::Done));
        assert_eq!(missing(&assessment), 0);
    }
}
