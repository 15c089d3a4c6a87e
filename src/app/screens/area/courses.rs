//! Several cohorts of one course among the files: what changed for all of them together, and,
//! unfolded, for each. A cohort that was asked at other moments is named beside the sum.

use std::sync::Arc;

use egui::{Role, Ui};

use crate::app::request::Request;
use crate::app::theme::{BODY, GAP};
use crate::app::widgets::button::Button;
use crate::app::widgets::disclosure::disclose;
use crate::app::widgets::{layout, text};
use crate::documents::CoursesDocument;
use crate::model::area::{AddedUp, Courses};
use crate::model::shift::Shift;
use crate::text;
use crate::words::courses::{added, cohort, course_name, other};
use crate::words::{shift as said, training as words};

/// The cohorts, and all that is said of them: put into words once, where they are read.
pub struct ToldCourses {
    /// The cohorts themselves.
    pub courses: Arc<Courses>,
    summary: String,
    cohorts: Vec<String>,
    others: Vec<String>,
    pairs: Vec<ToldPair>,
}

/// What changed between two moments.
struct ToldPair {
    name: String,
    counted: String,
    lines: Vec<ToldLine>,
}

/// A statement or question: the sum, and each cohort; nothing where there is one alone.
struct ToldLine {
    sum: String,
    cohorts: Vec<String>,
}

impl ToldCourses {
    /// Puts them into words.
    pub fn new(courses: Arc<Courses>) -> Self {
        let learners = text!("training-learners", count = courses.learners());
        let summary = text!(
            "courses-read",
            count = courses.cohorts.len(),
            course = course_name(&courses),
            learners = learners
        );
        let about = |position: usize| {
            let learners = courses.cohorts.get(position).map_or(0, |of| of.participants.len());
            let learners = text!("training-learners", count = learners);
            text!("table-cell", heading = cohort(&courses, position), value = learners)
        };
        Self {
            summary,
            cohorts: (0..courses.cohorts.len()).map(about).collect(),
            others: courses.others.iter().map(|training| other(&courses, training)).collect(),
            pairs: courses.added_up().iter().map(|of| ToldPair::new(&courses, of)).collect(),
            courses,
        }
    }
}

impl ToldCourses {
    /// "3 cohorts of “Baby cues”, 48 learners."
    pub fn summary(&self) -> &str {
        &self.summary
    }
}

impl ToldPair {
    fn new(courses: &Courses, of: &AddedUp) -> Self {
        let (first, second) = of.pair;
        let [from, to] = [first, second].map(words::moment);
        let statements = courses.checklist.statements.iter().enumerate().map(|(position, statement)| {
            let title = text!("doc-numbered", number = position + 1, title = statement.short_title());
            let own = of.cohorts.iter();
            let own = own.filter_map(|(cohort, own)| Some((*cohort, own.statements.get(position)?.shift)));
            ToldLine::new(courses, &title, &of.statement(position), own.collect())
        });
        let questions = of.questions().map(|question| {
            let own = of.cohorts.iter();
            let own = own.filter_map(|(cohort, own)| Some((*cohort, own.question(question)?.shift)));
            let title = words::question_short(question);
            ToldLine::new(courses, &title, &of.question(question), own.collect())
        });
        Self {
            name: text!("doc-training-pair", first = from, second = to),
            counted: format!("{} {}", added(of), said::pairing(of.pairing(), first, second)),
            lines: statements.chain(questions).collect(),
        }
    }
}

impl ToldLine {
    fn new<const N: usize>(
        courses: &Courses,
        title: &str,
        sum: &Shift<N>,
        own: Vec<(usize, Shift<N>)>,
    ) -> Self {
        let line =
            |name: &str, shift: &Shift<N>| text!("table-cell", heading = name, value = said::moves_of(shift));
        let own = if own.len() > 1 { own } else { Vec::new() };
        let cohorts = own.iter().map(|(position, shift)| line(&cohort(courses, *position), shift));
        Self { sum: line(title, sum), cohorts: cohorts.collect() }
    }
}

/// Draws them. `shows`: whether each cohort stands under the sums. Gives what is asked for.
pub(super) fn courses_ui(ui: &mut Ui, shows: &mut bool, told: &ToldCourses) -> Option<Request> {
    let mut asked = None;
    layout::section(ui, &text!("report-courses"), |ui| {
        text::body(ui, &told.summary);
        list(ui, &text!("doc-courses-cohorts"), &told.cohorts);
        if !told.others.is_empty() {
            text::label(ui, &text!("doc-courses-others"));
            list(ui, &text!("doc-courses-others"), &told.others);
        }
        if told.pairs.is_empty() {
            text::quiet(ui, &text!("doc-courses-nobody"));
            return;
        }
        text::quiet(ui, &text!("doc-courses-caution"));
        if told.pairs.iter().flat_map(|pair| &pair.lines).any(|line| !line.cohorts.is_empty()) {
            disclose(ui, shows, text!("doc-courses-each-cohort"));
        }
        for pair in &told.pairs {
            text::heading(ui, 3, &pair.name, BODY);
            text::quiet(ui, &pair.counted);
            layout::region(ui, Role::List, &pair.name, |ui| {
                for line in &pair.lines {
                    text::body(ui, &line.sum);
                    for own in line.cohorts.iter().filter(|_| *shows) {
                        ui.indent(own, |ui| text::quiet(ui, own));
                    }
                }
            });
        }
        ui.add_space(GAP / 2.0);
        if ui.add(Button::secondary(text!("courses-report"))).clicked() {
            asked = Some(Request::ShowReport(CoursesDocument::Report.into()));
        }
    });
    asked
}

fn list(ui: &mut Ui, name: &str, lines: &[String]) {
    layout::region(ui, Role::List, name, |ui| {
        for line in lines {
            text::body(ui, line);
        }
    });
}
