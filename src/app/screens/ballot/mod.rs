//! Ballot: one person answers alone, on a page of their own. Nothing here is
//! known of the assessment but what the form says.

mod chrome;
mod heading;
mod learner;
mod statement;

use egui::{Align, Id, Key, Memory, Modifiers, Rect, Ui};

use crate::app::open::ballot::OpenBallot;
use crate::app::request::Request;
use crate::app::theme::{GAP, TEXT_WIDTH, TITLE};
use crate::app::widgets::rating_buttons::typed_votes;
use crate::app::widgets::{beneath, layout, text};
use crate::model::Ballot;
use crate::model::BallotEdit;
use crate::text;
pub use chrome::{answered, name};
use chrome::{end, roles, top_bar};
use heading::heading;
use statement::statement;

const WIDTH: f32 = 880.0;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct BallotView {
    /// The position of the statement that the keys answer, from 0.
    current: usize,
    /// The keyboard is at something that is neither a statement nor the heading.
    elsewhere: bool,
    /// It is at the roles, where letters mean nothing else.
    at_roles: bool,
    /// The statement that gets the keyboard; the number of statements: what
    /// stands below them.
    focus: Option<usize>,
    /// The cursor goes into the code.
    to_code: bool,
    /// The statement that is brought into sight as a whole.
    reveal: Option<usize>,
}

impl BallotView {
    /// A view that begins at the first statement without an answer.
    pub fn new(ballot: &Ballot) -> Self {
        let first = ballot.unanswered().next().and_then(|id| ballot.checklist.position(id));
        Self { current: first.unwrap_or(0), ..Self::default() }
    }

    /// Goes to the statement whose answer was undone, or past the one that was redone:
    /// whoever types goes on there.
    pub fn show_where(&mut self, ballot: &Ballot, edit: &BallotEdit, undone: bool) {
        if let BallotEdit::Answer { statement, .. } = edit
            && let Some(position) = ballot.checklist.position(statement)
        {
            self.go(if undone { position } else { position + 1 });
        }
    }

    /// Whether a letter answers a statement, and is not typed or meant for a button.
    fn takes_letters(&self) -> bool {
        self.at_roles || !self.elsewhere
    }

    fn go(&mut self, position: usize) {
        self.current = position;
        self.focus = Some(position);
    }
}

pub(crate) fn ballot_ui(
    ui: &mut Ui,
    editor: &OpenBallot,
    view: &mut BallotView,
    arrived: bool,
) -> Vec<Request> {
    let mut requests = Vec::new();
    let ballot = editor.ballot();
    keys(ui, ballot, view, &mut requests);
    top_bar(ui, ballot, &mut requests);
    let focus = view.focus.take();
    // A frame after the keyboard got there: the page scrolls to what has just got it, and
    // only as far as that goes, not to the whole statement.
    let reveal = std::mem::replace(&mut view.reveal, focus);
    if view.reveal.is_some() {
        ui.ctx().request_repaint();
    }
    let focused = ui.memory(Memory::focused);
    let by_letter = view.takes_letters();
    layout::page(ui, "ballot", 24, |ui| {
        layout::centred(ui, WIDTH, |ui| {
            ui.add_space(GAP);
            let title = heading(ui, &text!("ballot-title"), TITLE, arrived);
            let mut within = focused.is_none() || focused == Some(title.id);
            introduction(ui, ballot);
            let roles = roles(ui, ballot, &mut requests);
            view.at_roles = focused.is_some_and(|id| is_within(ui, roles, id));
            if let Some(learner) = &ballot.learner {
                let to_code = std::mem::take(&mut view.to_code);
                learner::code(ui, learner, to_code, &mut requests);
            }
            let statements = &ballot.checklist.statements;
            for (position, of) in statements.iter().enumerate() {
                let here = position == view.current;
                let keys = (here, by_letter);
                let rect = statement(ui, ballot, position, of, keys, focus == Some(position), &mut requests);
                if reveal == Some(position) {
                    ui.scroll_to_rect(rect.expand(12.0), None);
                }
                if focused.is_some_and(|id| is_within(ui, rect, id)) {
                    // Unless the keyboard is on its way to another one.
                    view.current = focus.unwrap_or(position);
                    within = true;
                }
            }
            if let Some(learner) = &ballot.learner {
                learner::questions(ui, learner, &mut requests);
            }
            ui.add_space(GAP / 2.0);
            let focus = focus == Some(statements.len());
            let end = end(ui, editor, focus, &mut view.to_code, &mut requests);
            view.elsewhere = !within && focused != Some(end.id);
            ui.add_space(GAP);
            if reveal == Some(statements.len()) {
                ui.scroll_to_rect(ui.min_rect(), Some(Align::Max));
            }
        });
    });
    requests
}

/// Whether something stands in a part of the page, and not in what lies over it.
fn is_within(ui: &Ui, rect: Rect, id: Id) -> bool {
    let response = ui.ctx().read_response(id);
    response.is_some_and(|it| it.layer_id == ui.layer_id() && rect.contains(it.rect.center()))
}

/// Digits choose the role; R, A, G and S answer the statement that has the keyboard and go
/// on to the next; the arrows and Page Up and Page Down move.
fn keys(ui: &Ui, ballot: &Ballot, view: &mut BallotView, requests: &mut Vec<Request>) {
    requests.extend(chrome::typed_role(ui, ballot));
    // In a field or on a button a letter or an arrow means something else.
    if beneath::is_covered(ui) || !view.takes_letters() {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let statements = &ballot.checklist.statements;
    let typed = typed_votes(ui);
    for vote in &typed {
        if let Some(statement) = statements.get(view.current) {
            requests.push(Request::Edit(
                BallotEdit::Answer { statement: statement.id.clone(), vote: *vote }.into(),
            ));
            view.go(view.current + 1);
        }
    }
    if !typed.is_empty() || view.at_roles {
        return;
    }
    if pressed(Key::PageDown) || pressed(Key::ArrowDown) {
        view.go((view.current + 1).min(statements.len()));
    } else if pressed(Key::PageUp) || pressed(Key::ArrowUp) {
        view.go(view.current.saturating_sub(1));
    }
}

fn introduction(ui: &mut Ui, ballot: &Ballot) {
    ui.scope(|ui| {
        ui.set_max_width(TEXT_WIDTH.min(ui.available_width()));
        if let Some(learner) = &ballot.learner {
            text::body(ui, &learner::when(learner.moment));
            text::body(ui, &text!("ballot-learner-intro"));
            text::body(ui, &text!("doc-form-meanings"));
            text::quiet(ui, &text!("ballot-keys"));
            return;
        }
        text::body(ui, &text!("ballot-intro"));
        if !ballot.workforce.trim().is_empty() {
            text::body(ui, &text!("ballot-workforce", workforce = ballot.workforce.as_str()));
        }
        text::body(ui, &text!("vote-meaning"));
        text::quiet(ui, &text!("ballot-keys"));
    });
}
