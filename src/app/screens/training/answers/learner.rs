//! The current learner's code and role, and the way to take a learner out.

use egui::{Key, Ui};

use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::screens::training::answers::similar_codes::{both_answered, joined};
use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{beneath, text};
use crate::model::training::NearCodes;
use crate::model::{Participant, Training, TrainingEdit};
use crate::text;

/// What the panel remembers between frames.
#[derive(Default)]
pub(super) struct LearnerPanel {
    pub open: bool,
    /// Whose it is, by code.
    of: Option<String>,
    /// The code of another learner is to be typed, to put the two together.
    pub joining: bool,
    /// The cursor goes into the code.
    pub focus: bool,
    /// The code being typed, and whose it is to be.
    draft: Option<(String, String)>,
    /// Why the last one would not do.
    fault: String,
    /// The learner who has the code already that was typed.
    taken: Option<String>,
}

impl LearnerPanel {
    /// Opens it for the learner that is shown, or closes it.
    pub fn toggle(&mut self) {
        (self.open, self.joining, self.of) = (!self.open, false, None);
    }

    /// What the code that was typed changes: nothing where it is the one that was
    /// there. An error says why it cannot be taken.
    pub fn take(&mut self, training: &Training) -> Result<Option<TrainingEdit>, String> {
        let Some((from, typed)) = self.draft.take() else { return Ok(None) };
        let to = typed.trim().to_owned();
        if to == from || training.participant(&from).is_none() {
            Ok(None)
        } else if to.is_empty() {
            Err(text!("answers-code-empty", code = from))
        } else if training.participant(&to).is_some() {
            self.taken = Some(to.clone());
            Err(text!("answers-code-taken", code = to))
        } else {
            self.of = Some(to.clone());
            Ok(Some(TrainingEdit::Code { from, to }))
        }
    }
}

/// What became of the learner.
pub(super) enum Became {
    /// As it was.
    Same,
    /// One with another: the code that stays, and the one that is gone.
    Joined { keep: String, other: String },
    /// Nobody wants to change anything of it any more.
    Left,
}

/// Whether the panel is about this learner, whom it is about from now on where it has just
/// been opened. Otherwise another one was chosen: what was typed is taken in, and it is closed.
pub(super) fn is_about(
    page: &mut TrainingPage,
    panel: &mut LearnerPanel,
    training: &Training,
    of: &Participant,
) -> bool {
    let is_about = panel.of.get_or_insert_with(|| of.code.clone()) == &of.code;
    // Under a new code that is on its way the same learner is found in the next frame.
    let is_there = panel.of.as_deref().is_some_and(|code| training.participant(code).is_some());
    if !is_about && is_there {
        settle(page, panel, training);
        *panel = LearnerPanel::default();
    }
    is_about || !is_there
}

/// Draws the panel. Gives what became of the learner.
pub(super) fn learner(
    ui: &mut Ui,
    page: &mut TrainingPage,
    panel: &mut LearnerPanel,
    training: &Training,
    of: &Participant,
) -> Became {
    let (mut removed, mut left) = (false, false);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if code_field(ui, panel, of) {
            settle(page, panel, training);
        }
        left = !beneath::is_covered(ui) && ui.input(|input| input.key_pressed(Key::Escape));
        role_field(ui, page, of);
        ui.vertical(|ui| {
            // On a line with the fields, which stand below their labels.
            ui.add_space(26.0);
            let remove = text!("answers-remove", code = of.code.as_str());
            ui.horizontal(|ui| {
                if training.participants.len() > 1 && ui.add(Button::link(text!("answers-join"))).clicked() {
                    (panel.joining, panel.focus) = (true, true);
                }
                removed = ui.add(Button::link(remove).before(Icon::Cross)).clicked();
            });
        });
    });
    if panel.joining {
        text::quiet(ui, &text!("answers-join-how", code = of.code.as_str()));
    }
    if !panel.fault.is_empty() {
        text::alert(ui, &panel.fault);
    }
    let taken = panel.taken.as_deref().and_then(|code| training.participant(code));
    if let Some(other) = taken.filter(|other| other.code != of.code)
        && let Some((keep, other)) = same(ui, page, other, of)
    {
        return Became::Joined { keep, other };
    }
    if removed {
        page.request(Request::RemoveLearner(of.code.clone()));
    }
    if left { Became::Left } else { Became::Same }
}

/// Offers two learners, one of whom was to get the other's code, as one person.
/// Where that was taken up, the code that stays and the one that goes.
fn same(
    ui: &mut Ui,
    page: &mut TrainingPage,
    keep: &Participant,
    other: &Participant,
) -> Option<(String, String)> {
    let pair = NearCodes::of(keep, other);
    if !pair.both.is_empty() {
        text::body(ui, &both_answered(&pair.both));
    }
    let words = text!("answers-same-as", code = keep.code.as_str());
    let edit = ui.horizontal_wrapped(|ui| joined(ui, &pair, words)).inner;
    let edit = edit?;
    let codes = match &edit {
        TrainingEdit::Same { keep, other, .. } => Some((keep.clone(), other.clone())),
        _ => None,
    };
    page.edit(edit);
    codes
}

fn settle(page: &mut TrainingPage, panel: &mut LearnerPanel, training: &Training) {
    match panel.take(training) {
        Ok(Some(edit)) => page.edit(edit),
        Ok(None) => {}
        Err(why) => panel.fault = why,
    }
}

/// The code. Whether its field has just been left.
fn code_field(ui: &mut Ui, panel: &mut LearnerPanel, of: &Participant) -> bool {
    let label = text!("answers-learner-code");
    let shown = panel.draft.as_ref().map_or(of.code.as_str(), |(_, typed)| typed);
    let focus = std::mem::take(&mut panel.focus);
    let typed = Field::new(&label, shown).width(200.0).focus(focus).show(ui, ("code", &of.code));
    if let Some(text) = typed.text {
        panel.draft = Some((of.code.clone(), text));
        panel.fault.clear();
        panel.taken = None;
    }
    if typed.response.gained_focus() {
        panel.fault.clear();
        panel.taken = None;
    }
    // Escape leaves the field too, and means the opposite of leaving it.
    let given_up = typed.response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    if given_up {
        panel.draft = None;
    }
    typed.response.lost_focus() && !given_up
}

fn role_field(ui: &mut Ui, page: &mut TrainingPage, of: &Participant) {
    let label = text!("answers-learner-role");
    let field = Field::new(&label, &of.role).hint(text!("answers-role-hint")).width(240.0);
    if let Some(role) = field.show(ui, ("role", &of.code)).text {
        page.edit(TrainingEdit::Role { code: of.code.clone(), role });
    }
}
