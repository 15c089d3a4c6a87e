//! What the learners of courses answered: a row for each learner, moment and statement.
//! Codes stay in their file, since learners chose them for themselves.

use std::sync::Arc;

use super::column::{Column, counted, said};
use super::team::{Asked, File, OfFile, OfStatement, asked, file_columns, statement_columns};
use crate::model::{Answers, Course, Moment, Participant, Training, Vote};
use crate::text;

/// A file, looked at once for all its rows.
pub(super) struct Taught<'a> {
    training: &'a Training,
    statements: Vec<Asked<'a>>,
    file: File,
    name: Option<Arc<str>>,
}

pub(super) struct Row<'a> {
    taught: &'a Taught<'a>,
    asked: &'a Asked<'a>,
    learner: u32,
    participant: &'a Participant,
    moment: Moment,
    answers: &'a Answers,
}

impl OfFile for Row<'_> {
    fn file(&self) -> &File {
        &self.taught.file
    }
}

impl OfStatement for Row<'_> {
    fn asked(&self) -> &Asked<'_> {
        self.asked
    }
}

impl Row<'_> {
    fn course(&self) -> &Course {
        &self.taught.training.course
    }
}

impl<'a> Taught<'a> {
    pub(super) fn new(agency: &str, training: &'a Training) -> Self {
        let checklist = &training.checklist;
        Self {
            training,
            statements: asked(&checklist.statements),
            file: File::new(&training.id, agency, &checklist.id, checklist.version),
            name: said(&training.course.name),
        }
    }
}

/// Of each learner the moments at which anything was answered.
pub(super) fn rows<'a>(taught: &'a Taught<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for (place, participant) in taught.training.participants.iter().enumerate() {
        let learner = counted(place + 1);
        for moment in Moment::ALL {
            let Some(answers) = participant.at(moment) else { continue };
            let row = |asked| Row { taught, asked, learner, participant, moment, answers };
            rows.extend(taught.statements.iter().map(row));
        }
    }
    rows
}

pub(super) fn columns<'a>() -> Vec<Column<Row<'a>>> {
    let mut columns = file_columns();
    columns.extend([
        Column::text("course", || text!("column-course"), |row: &Row| row.taught.name.clone()),
        Column::day("begins", || text!("column-begins"), |row: &Row| row.course().begins),
        Column::day("ends", || text!("column-ends"), |row: &Row| row.course().ends),
    ]);
    columns.extend(statement_columns());
    columns.extend([
        Column::count("learner", || text!("column-learner"), |row: &Row| Some(row.learner)),
        Column::code("moment", || text!("column-moment"), |row: &Row| Some(moment(row.moment))),
        Column::code(
            "answer",
            || text!("column-answer"),
            |row: &Row| row.answers.ratings.get(&row.asked.statement.id).copied().map(vote),
        ),
        Column::count(
            "understanding",
            || text!("column-understanding"),
            |row: &Row| row.answers.understanding.map(Into::into),
        ),
        Column::count(
            "confidence",
            || text!("column-confidence"),
            |row: &Row| row.answers.confidence.map(Into::into),
        ),
        Column::words("role", || text!("column-learner-role"), |row: &Row| said(&row.participant.role)),
    ]);
    columns
}

fn moment(moment: Moment) -> &'static str {
    match moment {
        Moment::Before => "before",
        Moment::After => "after",
        Moment::LookingBack => "looking_back",
        Moment::FollowUp => "follow_up",
    }
}

fn vote(vote: Vote) -> &'static str {
    match vote {
        Vote::Red => "red",
        Vote::Amber => "amber",
        Vote::Green => "green",
        Vote::CantSay => "cant_say",
    }
}
