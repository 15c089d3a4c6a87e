//! The pieces of an assessment.

use super::piece::{Field, Gathered, Piece, Place, Value, named, said, yes};
use crate::model::action::{Action, Status};
use crate::model::assessment::Assessment;
use crate::model::checklist::{Checklist, Statement};
use crate::model::round::{Mode, Round, Way};
use crate::model::votes::total;

pub(super) fn pieces(of: &Assessment) -> Vec<Piece> {
    let mut gathered = Gathered { pieces: Vec::new() };
    let (whole, team) = (Place::Whole, &of.team);
    gathered.text("team", &whole, Field::Team, &team.name);
    gathered.text("team", &whole, Field::Workforce, &team.workforce);
    gathered.text("team", &whole, Field::Setting, &team.setting);
    gathered.add("team", &whole, Field::Staff, team.staff.map(Value::Number));
    gathered.text("team", &whole, Field::Checklist, &named(&of.checklist));
    for round in &of.rounds {
        of_round(&mut gathered, round, &of.checklist);
    }
    for action in &of.actions {
        of_action(&mut gathered, action, of);
    }
    // Their order says what was put first; a single line has none.
    if of.actions.len() > 1 {
        let order: Vec<&str> = of.actions.iter().map(|action| action.what.as_str()).collect();
        gathered.text("plan", &whole, Field::PlanOrder, &order.join("\n"));
    }
    gathered.pieces
}

/// The short title of a statement; its id where the checklist lacks it.
fn title<'a>(checklist: &'a Checklist, id: &'a str) -> &'a str {
    checklist.statement(id).map_or(id, Statement::short_title)
}

fn of_round(gathered: &mut Gathered, round: &Round, checklist: &Checklist) {
    let item = format!("round {}", round.id);
    let place = Place::Round(round.label.clone());
    gathered.text(&item, &place, Field::RoundLabel, &round.label);
    gathered.add(&item, &place, Field::RoundDate, Value::Date(round.date));
    let (mode, way) = (round.mode, round.way);
    gathered.add(&item, &place, Field::Mode, (mode != Mode::default()).then_some(Value::Mode(mode)));
    gathered.add(&item, &place, Field::Way, (way != Way::default()).then_some(Value::Way(way)));
    gathered.add(&item, &place, Field::Locked, yes(round.locked));
    gathered.add(&item, &place, Field::NextReview, round.review.clone().map(Value::When));
    let present = round.present.iter().map(|present| format!("{} {}", present.number, present.role));
    gathered.text(&item, &place, Field::Present, &present.collect::<Vec<_>>().join(", "));
    let titles = round.agenda.iter().map(|id| title(checklist, id)).collect::<Vec<_>>();
    gathered.text(&item, &place, Field::Agenda, &titles.join(", "));
    gathered.add(&item, &place, Field::Waiting, (round.waiting > 0).then_some(Value::Number(round.waiting)));
    let ballots = u32::try_from(round.ballots.len()).unwrap_or(u32::MAX);
    gathered.add(&item, &place, Field::Ballots, (ballots > 0).then_some(Value::Number(ballots)));
    if let Some(area) = &round.area {
        super::area::pieces(gathered, &place, (&item, area));
    }
    for (index, statement) in checklist.statements.iter().enumerate() {
        let item = format!("{item} {}", statement.id);
        let (label, title) = (round.label.clone(), statement.short_title().to_owned());
        let place = Place::Statement { round: label, number: index + 1, title };
        of_statement(gathered, &item, &place, round, &statement.id);
        if let Some(said) = round.area.as_ref().and_then(|area| area.statements.get(&statement.id)) {
            super::area::of_statement(gathered, &place, &item, said);
        }
    }
}

fn of_statement(gathered: &mut Gathered, item: &str, place: &Place, round: &Round, id: &str) {
    let votes = round.votes.get(id).filter(|votes| !votes.is_empty());
    if let Some(votes) = votes {
        gathered.add(item, place, Field::Votes, Value::Votes(total(votes)));
        // Counts can move between roles and leave the sum as it was.
        for group in votes.iter().filter(|_| votes.len() > 1) {
            gathered.add_part(item, &group.group, place, Field::Votes, Value::Votes(group.tally()));
        }
    }
    // Only where that is not the way of the round, which is a piece of its own.
    let other_way = round.is_other_way(id).then(|| round.ways_of(id));
    for way in other_way.into_iter().flatten() {
        gathered.add_part(item, &format!("{way:?}"), place, Field::Way, Value::Way(way));
    }
    gathered.add(item, place, Field::Shown, yes(round.revealed.contains(id)));
    if let Some(response) = round.responses.get(id) {
        gathered.add(item, place, Field::Rating, response.agreed.map(Value::Rating));
        gathered.text(item, place, Field::Parts, &response.in_place.join(", "));
        gathered.text(item, place, Field::Note, &response.note);
        gathered.text(item, place, Field::Evidence, &response.evidence);
        gathered.text(item, place, Field::OtherView, &response.other_view);
        gathered.add(item, place, Field::Reviewed, yes(response.reviewed));
    }
    if let Some(rank) = round.priorities.iter().position(|priority| priority == id) {
        let rank = u32::try_from(rank + 1).unwrap_or(u32::MAX);
        gathered.add(item, place, Field::Priority, Value::Number(rank));
    }
}

fn of_action(gathered: &mut Gathered, action: &Action, of: &Assessment) {
    let item = format!("action {}", action.id);
    let place = Place::Action(action.what.clone());
    gathered.add(&item, &place, Field::ActionWhat, Value::Text(action.what.clone()));
    gathered.text(&item, &place, Field::ActionStatement, title(&of.checklist, &action.statement));
    gathered.text(&item, &place, Field::Owner, &action.owner);
    gathered.add(&item, &place, Field::Due, action.due.clone().map(Value::When));
    gathered.text(&item, &place, Field::Measure, &action.measure);
    gathered.text(&item, &place, Field::Support, &action.support);
    gathered.add(&item, &place, Field::ActionReview, action.review.clone().map(Value::When));
    let status = action.status();
    gathered.add(
        &item,
        &place,
        Field::Status,
        (status != Status::NotStarted).then_some(Value::Status(status)),
    );
    let told = action.updates.iter().map(|update| format!("{} {}", update.date, update.note));
    gathered.add(&item, &place, Field::Outcome, said(&told.collect::<Vec<_>>().join("\n")));
}
