//! What only a learner on a course is asked: the code, and the questions from 1 to 5.

use egui::{Align2, FontId, Rect, Response, Role, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::app::request::Request;
use crate::app::theme::{CORNER, GAP, Palette, SUBTITLE, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::field::Field;
use crate::app::widgets::radio_group::RadioGroup;
use crate::app::widgets::rating_buttons::typed_digit;
use crate::app::widgets::{layout, text};
use crate::model::BallotEdit;
use crate::model::ballot::Learner;
use crate::model::{Moment, Question};
use crate::text;
use crate::words::training::{question, question_short};

/// The answers to a question from 1 to 5.
const SCORES: [u8; 5] = [1, 2, 3, 4, 5];
/// As large as one of them, in points.
const SCORE: Vec2 = vec2(56.0, 44.0);

/// When this is about, in a sentence to the learner.
pub(super) fn when(moment: Moment) -> String {
    match moment {
        Moment::Before => text!("ballot-when-before"),
        Moment::After => text!("ballot-when-after"),
        Moment::LookingBack => text!("ballot-when-looking-back"),
        Moment::FollowUp => text!("ballot-when-follow-up"),
    }
}

/// The code, before anything else: without it nobody can tell whose answers these are.
pub(super) fn code(ui: &mut Ui, learner: &Learner, focus: bool, requests: &mut Vec<Request>) {
    ui.add_space(GAP / 2.0);
    let label = text!("ballot-code");
    let field = Field::new(&label, &learner.code).note(text!("ballot-code-note")).width(260.0);
    let typed = field.focus(focus).show(ui, "code");
    if let Some(code) = typed.text {
        requests.push(Request::Edit(BallotEdit::Code(code).into()));
    }
    ui.add_space(GAP / 2.0);
}

/// The questions from 1 to 5, where the trainer asks them.
pub(super) fn questions(ui: &mut Ui, learner: &Learner, requests: &mut Vec<Request>) {
    if !learner.questions {
        return;
    }
    for of in Question::ALL {
        layout::card(ui, |ui| {
            let words = question(of);
            text::heading(ui, 2, &words, SUBTITLE);
            text::quiet(ui, &text!("ballot-scale"));
            ui.push_id(of, |ui| scores(ui, learner, of, requests));
        });
        ui.add_space(GAP / 2.0);
    }
}

/// The answers to a question, and the way to take one back.
fn scores(ui: &mut Ui, learner: &Learner, of: Question, requests: &mut Vec<Request>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(8.0);
        let given = learner.score(of);
        let first = layout::region(ui, Role::RadioGroup, &question(of), |ui| group(ui, of, given, requests));
        let name = text!("ballot-take-back-named", question = question_short(of));
        let take_back = Button::link(text!("ballot-take-back")).named(name);
        if given.is_some() && ui.add(take_back).clicked() {
            requests.push(Request::Edit(BallotEdit::Score { question: of, score: None }.into()));
            // This button goes, and the keyboard stays with the question.
            first.iter().for_each(Response::request_focus);
        }
    });
}

/// One stop for Tab. Gives the first of the answers.
fn group(ui: &mut Ui, of: Question, given: Option<u8>, requests: &mut Vec<Request>) -> Option<Response> {
    let chosen = given.and_then(|given| SCORES.iter().position(|score| *score == given));
    let group = RadioGroup::new(ui, "scores", SCORES.len(), chosen, true);
    let mut first = None;
    for (position, score) in SCORES.into_iter().enumerate() {
        let (_, rect) = ui.allocate_space(SCORE);
        let name = text!("ballot-score", score = score, count = SCORES.len());
        let response = group.button(ui, position, rect, &name);
        paint(ui, rect, &response, score, given == Some(score));
        if response.clicked() {
            requests.push(Request::Edit(BallotEdit::Score { question: of, score: Some(score) }.into()));
        }
        // Where the keyboard is at the question, its digits answer it.
        let here = group.has_keyboard(ui) && typed_digit(ui) == Some(position + 1);
        if here && given != Some(score) {
            requests.push(Request::Edit(BallotEdit::Score { question: of, score: Some(score) }.into()));
        }
        first.get_or_insert(response);
    }
    group.walk(ui);
    first
}

fn paint(ui: &Ui, rect: Rect, response: &Response, score: u8, chosen: bool) {
    let palette = Palette::of(ui);
    let (fill, colour) = if chosen { (palette.tint, palette.accent) } else { (palette.surface, palette.ink) };
    let stroke = match (chosen, response.hovered()) {
        (true, _) => Stroke::new(3.0, palette.accent),
        (false, true) => Stroke::new(1.5, palette.ink),
        (false, false) => Stroke::new(1.0, palette.edge),
    };
    ui.painter().rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    focus_ring(ui, rect, response);
    let font = FontId::new(SUBTITLE, semibold());
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, score.to_string(), font, colour);
}
