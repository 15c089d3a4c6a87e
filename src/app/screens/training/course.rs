//! Course: what it is called, for whom, when, and what is asked.

use egui::Ui;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::app::commands::Command;
use crate::app::open::file::SavedFile as _;
use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::checklists::{self, Checklists};
use crate::app::screens::name_offer::name_offer;
use crate::app::screens::training::watched::{arrived_ui, watch_ui};
use crate::app::theme::{GAP, TEXT_WIDTH, TITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::checks::check_box;
use crate::app::widgets::date_field::DateField;
use crate::app::widgets::field::Field;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::layout::{pair, section};
use crate::app::widgets::{layout, text};
use crate::documents::TrainingDocument;
use crate::model::{CourseField, Moment, Question, TrainingEdit};
use crate::text;
use crate::words::training as words;

const WIDTH: f32 = 900.0;
/// How wide the names of the moments are, in points.
const MOMENT: f32 = 140.0;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct CourseView {
    /// The checklists that can be chosen.
    pub checklists: Checklists,
    /// Put the cursor into the course's name.
    pub focus: bool,
    /// The name that the file was not to be given.
    pub keeps_name: Option<String>,
}

pub(crate) fn course_ui(ui: &mut Ui, page: &mut TrainingPage, view: &mut CourseView) {
    arrived_ui(ui, page);
    layout::page(ui, "course", 32, |ui| {
        layout::centred(ui, WIDTH, |ui| {
            ui.add_space(GAP * 1.5);
            text::title(ui, &text!("course-title"), TITLE, page.arrived && !view.focus);
            ui.add_space(4.0);
            course(ui, page, view);
            questions(ui, page);
            moments(ui, page);
            codes(ui);
            checklist(ui, page, &view.checklists);
            ui.add_space(4.0);
            footer(ui, page);
            ui.add_space(GAP * 2.0);
        });
    });
}

fn edit(page: &mut TrainingPage, field: CourseField) {
    page.edit(TrainingEdit::Course(field));
}

fn course(ui: &mut Ui, page: &mut TrainingPage, view: &mut CourseView) {
    let focus = std::mem::take(&mut view.focus);
    section(ui, &text!("course-section"), |ui| {
        let mut being_typed = false;
        pair(ui, |column, ui| match column {
            0 => being_typed = name(ui, page, focus),
            _ => group(ui, page),
        });
        if !being_typed && let Some(request) = name_offer(ui, &page.open.file, &mut view.keeps_name) {
            page.request(request);
        }
        let course = page.training().course.clone();
        pair(ui, |column, ui| {
            if column == 0 {
                let from = half_a_year_before(page.today);
                date(ui, page, &text!("course-begins"), course.begins, from, CourseField::Begins);
            } else {
                let from = course.begins.unwrap_or_else(|| half_a_year_before(page.today));
                date(ui, page, &text!("course-ends"), course.ends, from, CourseField::Ends);
            }
        });
        if course.begins.zip(course.ends).is_some_and(|(begins, ends)| ends < begins) {
            // Said and not refused: while both are being changed one is always wrong.
            text::alert(ui, &text!("course-ends-first"));
        }
        let last = course.ends.or(course.begins);
        let from = last.unwrap_or(page.today);
        date(ui, page, &text!("course-follow-up"), course.follow_up, from, CourseField::FollowUp);
        if course.follow_up.zip(last).is_some_and(|(again, last)| again <= last) {
            text::alert(ui, &text!("course-follow-up-first"));
        }
    });
}

/// A course is typed in before it begins or after it was held: a day without a year is
/// the nearest one, on either side of today.
fn half_a_year_before(today: Date) -> Date {
    today.checked_sub(6.months()).unwrap_or(today)
}

/// The course's name; whether it is being typed.
fn name(ui: &mut Ui, page: &mut TrainingPage, focus: bool) -> bool {
    let label = text!("course-name");
    let typed = Field::new(&label, &page.training().course.name)
        .hint(text!("course-name-hint"))
        .focus(focus)
        .show(ui, "course-name");
    // Not at each letter: the file is named once.
    if typed.response.lost_focus() {
        page.request(Request::SettleName);
    }
    if let Some(name) = typed.text {
        edit(page, CourseField::Name(name));
    }
    typed.response.has_focus()
}

fn group(ui: &mut Ui, page: &mut TrainingPage) {
    let label = text!("course-group");
    let field = Field::new(&label, &page.training().course.group).hint(text!("course-group-hint"));
    if let Some(group) = field.show(ui, "course-group").text {
        edit(page, CourseField::Group(group));
    }
}

fn date(
    ui: &mut Ui,
    page: &mut TrainingPage,
    label: &str,
    value: Option<Date>,
    from: Date,
    field: impl Fn(Option<Date>) -> CourseField,
) {
    if let Some(date) = DateField::new(label, value, page.today).from(from).show(ui, label) {
        edit(page, field(date));
    }
}

/// The two questions of the survey, word for word, and whose they are.
fn questions(ui: &mut Ui, page: &mut TrainingPage) {
    section(ui, &text!("course-questions"), |ui| {
        text::body(ui, &text!("course-statements", count = page.training().checklist.statements.len()));
        let mut asked = page.training().questions;
        if check_box(ui, &mut asked, text!("course-ask-questions")).changed() {
            page.edit(TrainingEdit::Questions(asked));
        }
        ui.indent("questions", |ui| {
            ui.set_max_width(TEXT_WIDTH.min(ui.available_width()));
            for question in Question::ALL {
                text::body(ui, &text!("course-question", question = words::question(question)));
            }
            text::quiet(ui, &text!("course-questions-scale"));
            text::quiet(ui, &text!("course-questions-source"));
        });
    });
}

fn moments(ui: &mut Ui, page: &mut TrainingPage) {
    section(ui, &text!("course-moments"), |ui| {
        text::quiet(ui, &text!("course-moments-note"));
        for moment in Moment::ALL {
            if ui.available_width() < 3.0 * MOMENT {
                text::one_line(ui, &words::moment(moment), semibold());
                explained(ui, page, moment);
                continue;
            }
            let widths = [MOMENT, ui.available_width() - MOMENT];
            layout::columns(ui, &widths, |column, ui| {
                if column == 0 {
                    text::one_line(ui, &words::moment(moment), semibold());
                } else {
                    explained(ui, page, moment);
                }
            });
        }
        comments(ui, page);
    });
}

fn explained(ui: &mut Ui, page: &mut TrainingPage, moment: Moment) {
    ui.set_max_width(TEXT_WIDTH.min(ui.available_width()));
    text::body(ui, &words::moment_explained(moment));
    answered(ui, page, moment);
}

/// How many comments are kept, and the way to take them away.
fn comments(ui: &mut Ui, page: &mut TrainingPage) {
    let count = page.training().comments();
    if count == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        text::quiet(ui, &text!("course-comments", count = count));
        if ui.add(Button::link(text!("course-comments-remove"))).clicked() {
            page.edit(TrainingEdit::RemoveComments);
        }
    });
}

/// How many have answered at a moment, and the way to take all of it away.
fn answered(ui: &mut Ui, page: &mut TrainingPage, moment: Moment) {
    let count = page.training().participants.iter().filter(|of| of.at(moment).is_some()).count();
    if count == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        text::quiet(ui, &text!("course-moment-answered", count = count));
        let name = text!("answers-remove-moment", moment = words::moment(moment));
        if ui.add(Button::link(name)).clicked() {
            page.request(Request::AskRemoveMoment(moment));
        }
    });
}

/// How a learner chooses a code.
fn codes(ui: &mut Ui) {
    section(ui, &text!("course-codes"), |ui| {
        ui.set_max_width(TEXT_WIDTH.min(ui.available_width()));
        for line in [text!("course-codes-why"), text!("course-codes-how"), text!("course-codes-not")] {
            text::body(ui, &line);
        }
    });
}

fn checklist(ui: &mut Ui, page: &mut TrainingPage, offered: &Checklists) {
    let training = page.training();
    let in_use = training.is_answered().then(|| text!("course-checklist-in-use"));
    if let Some(chosen) = checklists::checklist(ui, &training.checklist, offered, in_use) {
        page.edit(TrainingEdit::Checklist(chosen));
    }
}

fn footer(ui: &mut Ui, page: &mut TrainingPage) {
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::primary(text!("course-enter")).after(Icon::Next)).clicked() {
            page.request(Request::Do(Command::Go(Screen::Answers)));
        }
        if ui.add(Button::secondary(text!("course-print-forms"))).clicked() {
            page.request(Request::ShowReport(TrainingDocument::Form.into()));
        }
        // A form says which file it belongs to, so there has to be one.
        let send = Button::secondary(text!("course-send-form")).enabled(page.open.file.path().is_some());
        if ui.add(send).clicked() {
            page.request(Request::Do(Command::SaveBallotForm));
        }
        if ui.add(Button::secondary(Command::ImportAnswers.name())).clicked() {
            page.request(Request::Do(Command::ImportAnswers));
        }
        // Forms come back to a file that has a place.
        if page.open.file.path().is_some() {
            watch_ui(ui, page);
        }
        if page.open.choices.is_some() && ui.add(Button::link(text!("choices-save-last"))).clicked() {
            page.request(Request::SaveChoices);
        }
    });
}
