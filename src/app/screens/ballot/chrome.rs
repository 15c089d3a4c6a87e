//! What stands round the statements of a ballot: whose ballot it is, the role of
//! the person who answers, and what to do with the file.

use egui::{Align, Frame, Label, Layout, Margin, Panel, Rect, Response, RichText, Role, Ui};

use crate::app::commands::Command;
use crate::app::open::ballot::OpenBallot;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::ballot::heading::heading;
use crate::app::theme::{BODY, GAP, Palette, SUBTITLE, bold};
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::rating_buttons::{DIGITS, typed_digit};
use crate::app::widgets::{layout, text};
use crate::files::places;
use crate::model::votes::OTHERS;
use crate::model::{Ballot, BallotEdit, Question};
use crate::text;

/// "Ballot for Acorn Nursery, January 2026", or as much of it as is known.
pub fn name(ballot: &Ballot) -> String {
    let team = match (ballot.team.trim(), &ballot.learner) {
        ("", None) => text!("ballots-no-team"),
        ("", Some(_)) => text!("ballots-no-course"),
        (team, _) => team.to_owned(),
    };
    if ballot.label.trim().is_empty() {
        text!("ballot-of", team = team)
    } else {
        text!("ballot-of-round", team = team, label = ballot.label.as_str())
    }
}

/// No steps: there is one thing to do.
pub(super) fn top_bar(ui: &mut Ui, ballot: &Ballot, requests: &mut Vec<Request>) {
    let palette = Palette::of(ui);
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(16, 0));
    Panel::top("ballot-bar").resizable(false).exact_size(56.0).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            if ui.add(Button::icon(Icon::Back, text!("command-home"))).clicked() {
                requests.push(Request::Do(Command::Go(Screen::Home)));
            }
            ui.label(RichText::new(text!("app-name")).size(BODY).family(bold()).color(palette.ink));
            ui.add_space(8.0);
            // Room for the right side first: a long name is cut, and Help is not.
            let room = ui.available_width() - 90.0;
            ui.allocate_ui_with_layout(egui::vec2(room, 40.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(room);
                ui.add(Label::new(RichText::new(name(ballot)).color(palette.muted)).truncate());
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(Button::tab(text!("bar-help"), false).role_button()).clicked() {
                    requests.push(Request::Do(Command::Help));
                }
            });
        });
    });
}

/// The role of the person who answers, where the form asks for one. Gives where it
/// stands.
pub(super) fn roles(ui: &mut Ui, ballot: &Ballot, requests: &mut Vec<Request>) -> Rect {
    ui.add_space(GAP / 2.0);
    if ballot.roles.is_empty() {
        return Rect::NOTHING;
    }
    let label = text!("ballot-role");
    text::heading(ui, 2, &label, SUBTITLE);
    let group = |ui: &mut Ui| {
        for (position, role) in offered(ballot).enumerate() {
            let words = if role == OTHERS { text!("ballot-other-role") } else { role.to_owned() };
            let mut button = Button::toggle(words, role == ballot.role).radio();
            if position < DIGITS.len() {
                button = button.key((position + 1).to_string());
            }
            if ui.add(button).clicked() {
                requests.push(chosen(role));
            }
        }
    };
    let drawn = layout::region(ui, Role::RadioGroup, &label, |ui| ui.horizontal_wrapped(group));
    text::quiet(ui, &text!("ballot-role-note"));
    ui.add_space(GAP / 2.0);
    drawn.response.rect
}

/// The roles to choose from.
fn offered(ballot: &Ballot) -> impl Iterator<Item = &str> {
    let others = (!ballot.roles.is_empty()).then_some(OTHERS);
    ballot.roles.iter().map(String::as_str).chain(others)
}

/// The role whose digit was just typed.
pub(super) fn typed_role(ui: &Ui, ballot: &Ballot) -> Option<Request> {
    // No form asks for a role and for something that is typed; but whoever types, types.
    let digit = typed_digit(ui).filter(|_| !ui.ctx().text_edit_focused())?;
    offered(ballot).nth(digit - 1).map(chosen)
}

fn chosen(role: &str) -> Request {
    Request::Edit(BallotEdit::Role(role.to_owned()).into())
}

/// How many are left, where the answers lie, and what to do with them.
/// Gives the heading. `to_code`: set where somebody wants to go to the code that is missing.
pub(super) fn end(
    ui: &mut Ui,
    editor: &OpenBallot,
    focus: bool,
    to_code: &mut bool,
    requests: &mut Vec<Request>,
) -> Response {
    layout::tinted_card(ui, |ui| {
        let title = heading(ui, &text!("ballot-end"), SUBTITLE, focus);
        ui.ctx().accesskit_node_builder(title.id, |node| node.set_level(2));
        text::body(ui, &left(editor.ballot()));
        if editor.ballot().lacks_code() {
            text::alert(ui, &text!("ballot-code-missing"));
            if ui.add(Button::secondary(text!("ballot-to-code"))).clicked() {
                *to_code = true;
                ui.ctx().request_repaint();
            }
        }
        if editor.ballot().lacks_role() {
            text::label(ui, &text!("ballot-role-missing"));
        }
        match editor.path() {
            None => text::body(ui, &text!("ballot-no-file")),
            Some(path) => text::body(ui, &text!("ballot-return", path = places::spoken(&path))),
        };
        ui.add_space(4.0);
        let has_file = editor.path().is_some();
        ui.horizontal_wrapped(|ui| {
            for command in [Command::ShowInFolder, Command::SaveCopy] {
                if ui.add(Button::secondary(command.name()).enabled(has_file)).clicked() {
                    requests.push(Request::Do(command));
                }
            }
        });
        title
    })
}

/// "3 of 11 still open; they count as Can't say."
fn left(ballot: &Ballot) -> String {
    let (open, count) = open(ballot);
    if ballot.learner.is_some() {
        return text!("ballot-learner-left", open = open, count = count);
    }
    text!("ballot-left", open = open, count = count)
}

/// "8 of 11 answered"; what makes all of it useless is said as long as it is so.
pub fn answered(ballot: &Ballot) -> String {
    let (open, count) = open(ballot);
    if ballot.lacks_code() {
        return text!("ballot-answered-no-code", answered = count - open, count = count);
    }
    text!("ballot-answered", answered = count - open, count = count)
}

/// How many answers are missing, and how many are asked for, with the questions
/// from 1 to 5.
fn open(ballot: &Ballot) -> (usize, usize) {
    let learner = ballot.learner.iter().filter(|learner| learner.questions);
    let scores: Vec<_> = learner.flat_map(|of| Question::ALL.map(|question| of.score(question))).collect();
    let open = scores.iter().filter(|score| score.is_none()).count();
    (ballot.unanswered().count() + open, ballot.checklist.statements.len() + scores.len())
}
