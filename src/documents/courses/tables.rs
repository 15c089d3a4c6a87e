//! What changed for the cohorts of a course, as tables for a spreadsheet: each cohort a row of
//! its own, and the sums in a table by themselves, so that nobody adds them up twice.

use jiff::civil::Date;

use crate::documents::document::{Cell, Document, Paper, Paragraph, Style, Value};
use crate::documents::sheets::{self, Sheet, counted};
use crate::model::area::{AddedUp, Courses};
use crate::model::shift::Shift;
use crate::model::{Question, Training};
use crate::text;
use crate::words::courses::course_name;
use crate::words::training as words;

/// Builds the tables.
pub fn build(courses: &Courses, today: Date) -> Document {
    let course = course_name(courses);
    let title = text!("doc-training-title", kind = text!("report-courses"), course = course.as_str());
    let mut document = Document {
        title: title.clone(),
        author: course,
        date: today,
        footer: title.clone(),
        paper: Paper::A4,
        blocks: Vec::new(),
    };
    document.heading(1, title);
    let added = courses.added_up();
    let notes = [text!("doc-training-counted"), text!("doc-courses-moments"), text!("doc-courses-twice")];
    let notes = notes.map(|said| Paragraph::new(Style::Body, said));
    let tables = vec![together(courses, &added), each(courses, &added), cohorts(courses)];
    sheets::add(&mut document, tables, (text!("report-courses"), notes.into()));
    document
}

type Column = (String, String);

fn about_moments() -> [Column; 2] {
    [
        (text!("tables-courses-first"), text!("tables-courses-first-means")),
        (text!("tables-courses-second"), text!("tables-courses-second-means")),
    ]
}

fn about_statement() -> [Column; 2] {
    [
        (text!("tables-number"), text!("tables-courses-number-means")),
        (text!("tables-title"), text!("tables-title-means")),
    ]
}

fn about_cohort() -> [Column; 3] {
    [
        (text!("tables-courses-cohort"), text!("tables-courses-cohort-means")),
        (text!("tables-courses-course"), text!("tables-courses-course-means")),
        (text!("doc-training-group"), text!("tables-courses-group-means")),
    ]
}

fn counts() -> [Column; 8] {
    [
        (text!("tables-courses-paired"), text!("tables-courses-paired-means")),
        (text!("tables-courses-up"), text!("tables-courses-up-means")),
        (text!("tables-courses-same"), text!("tables-courses-same-means")),
        (text!("tables-courses-down"), text!("tables-courses-down-means")),
        (text!("tables-courses-unsaid"), text!("tables-courses-unsaid-means")),
        (text!("tables-courses-first-only"), text!("tables-courses-first-only-means")),
        (text!("tables-courses-second-only"), text!("tables-courses-second-only-means")),
        (text!("tables-courses-neither"), text!("tables-courses-neither-means")),
    ]
}

fn number(count: u32) -> Cell {
    Cell::Value(Value::Number(count))
}

fn of_shift<const N: usize>(shift: &Shift<N>) -> [Cell; 8] {
    let (moves, others) = (shift.moves(), shift.uncompared);
    let counts = [moves.paired(), moves.up, moves.same, moves.down, others.unsaid];
    let [paired, up, same, down, unsaid] = counts.map(number);
    let [first, second, neither] = [others.first_only, others.second_only, others.neither].map(number);
    [paired, up, same, down, unsaid, first, second, neither]
}

fn of_moments(of: &AddedUp) -> [Cell; 2] {
    [of.pair.0, of.pair.1].map(|moment| Cell::text(words::moment(moment)))
}

/// The number and the title of each statement, and the title of each question that was answered.
fn asked(courses: &Courses, of: &AddedUp) -> Vec<(Asked, [Cell; 2])> {
    let statements = courses.checklist.statements.iter().enumerate();
    let statements = statements.map(|(position, statement)| {
        (Asked::Statement(position), [counted(position + 1), Cell::text(statement.short_title())])
    });
    let questions = of.questions().map(|question| {
        (Asked::Question(question), [Cell::text(""), Cell::text(words::question_short(question))])
    });
    statements.chain(questions).collect()
}

#[derive(Clone, Copy)]
enum Asked {
    Statement(usize),
    Question(Question),
}

fn together(courses: &Courses, added: &[AddedUp]) -> Sheet {
    let row = |of: &AddedUp, (asked, about): (Asked, [Cell; 2])| {
        let sum = match asked {
            Asked::Statement(position) => of_shift(&of.statement(position)),
            Asked::Question(question) => of_shift(&of.question(question)),
        };
        let among = of.cohorts.iter().filter(|(_, own)| match asked {
            Asked::Statement(_) => true,
            Asked::Question(question) => own.question(question).is_some(),
        });
        let among = counted(among.count());
        of_moments(of).into_iter().chain(about).chain([among]).chain(sum).collect()
    };
    let rows = added.iter().flat_map(|of| asked(courses, of).into_iter().map(move |asked| row(of, asked)));
    let among = (text!("tables-courses-among"), text!("tables-courses-among-means"));
    Sheet {
        name: text!("doc-courses-together"),
        columns: about_moments()
            .into_iter()
            .chain(about_statement())
            .chain([among])
            .chain(counts())
            .collect(),
        rows: rows.collect(),
    }
}

fn cohort_cells(courses: &Courses, position: usize) -> [Cell; 3] {
    let course = courses.cohorts.get(position).map(|training| &training.course);
    let [name, group] = [course.map(|course| course.name.trim()), course.map(|course| course.group.trim())];
    [counted(position + 1), Cell::text(name.unwrap_or_default()), Cell::text(group.unwrap_or_default())]
}

fn each(courses: &Courses, added: &[AddedUp]) -> Sheet {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for of in added {
        for (cohort, own) in &of.cohorts {
            for (asked, about) in asked(courses, of) {
                let shift = match asked {
                    Asked::Statement(position) => own.statements.get(position).map(|of| of_shift(&of.shift)),
                    Asked::Question(question) => own.question(question).map(|of| of_shift(&of.shift)),
                };
                let Some(shift) = shift else { continue };
                let cohort = cohort_cells(courses, *cohort);
                rows.push(of_moments(of).into_iter().chain(cohort).chain(about).chain(shift).collect());
            }
        }
    }
    let columns = about_moments().into_iter().chain(about_cohort()).chain(about_statement()).chain(counts());
    Sheet { name: text!("doc-courses-each-cohort"), columns: columns.collect(), rows }
}

fn cohorts(courses: &Courses) -> Sheet {
    let columns = [
        (text!("tables-courses-begins"), text!("tables-courses-begins-means")),
        (text!("tables-courses-ends"), text!("tables-courses-ends-means")),
        (text!("doc-training-learners"), text!("tables-courses-learners-means")),
    ];
    let day = |day: Option<Date>| day.map_or_else(|| Cell::text(""), |day| Cell::Value(Value::Day(day)));
    let row = |(position, training): (usize, &Training)| {
        let own =
            [day(training.course.begins), day(training.course.ends), counted(training.participants.len())];
        cohort_cells(courses, position).into_iter().chain(own).collect()
    };
    Sheet {
        name: text!("doc-courses-cohorts"),
        columns: about_cohort().into_iter().chain(columns).collect(),
        rows: courses.cohorts.iter().enumerate().map(row).collect(),
    }
}
