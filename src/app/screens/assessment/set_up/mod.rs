//! Set up: which workforce is being rated, by whom, and against what.

mod people;
mod view;
mod voting;

use egui::{Role, Ui};

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::assessment::locked::locked_line;
use crate::app::screens::assessment::next_round::start_review;
use crate::app::screens::checklists;
use crate::app::screens::name_offer::name_offer;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::date_field::DateField;
use crate::app::widgets::field::Field;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::layout::{pair, section};
use crate::app::widgets::{layout, text};
use crate::model::{Edit, Mode, Round, RoundField, TeamField};
use crate::text;
use crate::words;
use people::people;
pub use view::SetUpView;
use voting::voting;

const WIDTH: f32 = 900.0;
/// No workforce has more people than so many digits can say.
const MOST_DIGITS: usize = 4;
/// More staff than one workforce is likely to have.
const MANY: u32 = 500;

pub(crate) fn set_up_ui(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    layout::page(ui, "set-up", 32, |ui| {
        layout::centred(ui, WIDTH, |ui| {
            ui.add_space(GAP * 1.5);
            text::title(ui, &text!("setup-title"), TITLE, page.arrived && !view.focus);
            ui.add_space(4.0);
            locked_line(ui, page);
            team(ui, page, view);
            round(ui, page, view);
            if page.round().mode == Mode::VoteFirst {
                voting(ui, page);
            }
            people(ui, page, view);
            checklist(ui, page, view);
            ui.add_space(4.0);
            if ui.add(Button::primary(text!("setup-start")).after(Icon::Next)).clicked() {
                page.request(Request::Do(Command::Go(Screen::Rate)));
            }
            ui.add_space(GAP * 2.0);
        });
    });
}

fn checklist(ui: &mut Ui, page: &mut Page, view: &SetUpView) {
    let assessment = page.open.assessment();
    let in_use = assessment.is_checklist_in_use().then(|| text!("setup-checklist-in-use"));
    if let Some(chosen) = checklists::checklist(ui, &assessment.checklist, &view.checklists, in_use) {
        page.edit(Edit::Checklist(chosen));
    }
}

fn team(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    let team = page.open.assessment().team.clone();
    section(ui, &text!("setup-team"), |ui| {
        let mut being_typed = false;
        pair(ui, |column, ui| {
            if column == 0 {
                let label = text!("setup-name");
                let typed = Field::new(&label, &team.name)
                    .hint(text!("setup-name-hint"))
                    .focus(std::mem::take(&mut view.focus))
                    .show(ui, "team-name");
                being_typed = typed.response.has_focus();
                // Not at each letter, or the file would be renamed eleven times.
                if typed.response.lost_focus() {
                    page.request(Request::SettleName);
                }
                if let Some(name) = typed.text {
                    page.edit(Edit::Team(TeamField::Name(name)));
                }
            } else {
                let label = text!("setup-workforce");
                let typed = Field::new(&label, &team.workforce)
                    .hint(text!("setup-workforce-hint"))
                    .show(ui, "workforce");
                if let Some(text) = typed.text {
                    page.edit(Edit::Team(TeamField::Workforce(text)));
                }
            }
        });
        if !being_typed && let Some(request) = name_offer(ui, &page.open.file, &mut view.keeps_name) {
            page.request(request);
        }
        pair(ui, |column, ui| {
            if column == 0 {
                let label = text!("setup-setting");
                let typed =
                    Field::new(&label, &team.setting).hint(text!("setup-setting-hint")).show(ui, "setting");
                if let Some(text) = typed.text {
                    page.edit(Edit::Team(TeamField::Setting(text)));
                }
            } else {
                staff(ui, page, team.staff);
            }
        });
    });
}

fn staff(ui: &mut Ui, page: &mut Page, staff: Option<u32>) {
    let label = text!("setup-staff");
    let shown = staff.map(|number| number.to_string()).unwrap_or_default();
    let typed = Field::new(&label, &shown).width(120.0).show(ui, "staff");
    if let Some(text) = typed.text {
        // Taken rather than refused: "about 20" means 20, also in "about 20 in 2026".
        let number = text.trim_start_matches(|sign: char| !sign.is_ascii_digit());
        let number = number.split(|sign: char| !sign.is_ascii_digit() && sign != ',').next();
        let digits = number.unwrap_or_default().chars().filter(char::is_ascii_digit);
        let digits: String = digits.take(MOST_DIGITS).collect();
        page.edit(Edit::Team(TeamField::Staff(digits.parse().ok())));
    }
    if staff.is_some_and(|number| number > MANY) {
        text::quiet(ui, &text!("setup-staff-many"));
    }
}

fn round(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    let round = page.round().clone();
    let today = page.today;
    let edit = |field| Edit::Round { round: round.id.clone(), field };
    section(ui, &text!("setup-round"), |ui| {
        pair(ui, |column, ui| {
            if column == 0 {
                let label = text!("setup-date");
                let date = DateField::new(&label, Some(round.date), today)
                    .required()
                    .enabled(!round.locked)
                    .show(ui, "date");
                if let Some(Some(date)) = date {
                    page.edit(edit(RoundField::Date(date)));
                }
            } else if let Some(label) = label_field(ui, view, &round) {
                page.edit(edit(RoundField::Label(label)));
            }
        });
        pair(ui, |column, ui| {
            if column == 0 {
                let label = text!("setup-review");
                if let Some(review) = DateField::or_words(&label, round.review.as_ref(), today)
                    .enabled(!round.locked)
                    .show_when(ui, "review")
                {
                    page.edit(edit(RoundField::Review(review)));
                }
            } else {
                mode(ui, page);
            }
        });
        finished(ui, page);
    });
}

/// Keeps a round that is finished from being changed by mistake, and starts the next.
fn finished(ui: &mut Ui, page: &mut Page) {
    if page.open.assessment().may_be_reviewed() || page.round().locked {
        let mut locked = page.round().locked;
        if ui.checkbox(&mut locked, text!("setup-finished")).clicked() {
            page.request(Request::Do(if locked { Command::Lock } else { Command::Unlock }));
        }
    }
    start_review(ui, page);
}

/// The round's name, given when it has been typed: a name cannot be empty.
fn label_field(ui: &mut Ui, view: &mut SetUpView, round: &Round) -> Option<String> {
    let label = text!("setup-label");
    let shown = view.label.clone().unwrap_or_else(|| round.label.clone());
    let typed =
        Field::new(&label, &shown).note(text!("setup-label-note")).enabled(!round.locked).show(ui, "label");
    if typed.text.is_some() {
        view.label = typed.text;
    }
    let named = view.label.clone().map(|label| label.trim().to_owned());
    if typed.response.lost_focus() {
        view.label = None;
    }
    named.filter(|label| typed.response.changed() && !label.is_empty() && *label != round.label)
}

fn mode(ui: &mut Ui, page: &mut Page) {
    let (id, chosen, locked) = (page.round().id.clone(), page.round().mode, page.round().locked);
    let label = text!("setup-mode");
    text::label(ui, &label);
    layout::region(ui, Role::RadioGroup, &label, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for mode in Mode::OFFERED {
            let radio = egui::RadioButton::new(chosen == mode, words::mode(mode));
            if ui.add_enabled(!locked, radio).clicked() {
                page.edit(Edit::Round { round: id.clone(), field: RoundField::Mode(mode) });
            }
        }
    });
}
