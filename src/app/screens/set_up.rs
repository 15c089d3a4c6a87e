//! Set up: which workforce is being rated, by whom, and against what.

use std::sync::Arc;

use eframe::egui::{Role, Ui, vec2};

use super::{Ask, Page, Screen};
use crate::app::command::Command;
use crate::app::theme::{GAP, SUBTITLE, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::date_field::DateField;
use crate::app::widgets::field::{Field, choice};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::files::checklists::Listed;
use crate::model::{Checklist, Edit, Mode, Present, Round, RoundField, TeamField};
use crate::text;
use crate::words;

const WIDTH: f32 = 900.0;

/// What Set up remembers between frames.
#[derive(Default)]
pub struct SetUpView {
    /// The checklists that can be chosen, read when the screen is entered.
    pub checklists: Vec<Listed>,
    /// Why some of the user's own cannot be chosen.
    pub faults: Vec<String>,
    /// Put the cursor into the team's name.
    pub focus: bool,
    /// The sitting's name while it is being typed; it may be empty for a moment.
    pub label: Option<String>,
    /// The role that is being typed.
    pub new_role: String,
    /// Put the cursor into the role's field.
    pub focus_role: bool,
}

/// Draws Set up.
pub fn set_up_ui(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    layout::page(ui, "set-up", 32, |ui| {
        layout::centred(ui, WIDTH, |ui| {
            ui.add_space(GAP * 1.5);
            text::title(ui, &text!("setup-title"), TITLE, page.arrived && !view.focus);
            ui.add_space(4.0);
            team(ui, page, view);
            sitting(ui, page, view);
            people(ui, page, view);
            checklist(ui, page, view);
            ui.add_space(4.0);
            if ui.add(Button::primary(text!("setup-start")).after(Icon::Next)).clicked() {
                page.ask(Ask::Do(Command::Go(Screen::Rate)));
            }
            ui.add_space(GAP * 2.0);
        });
    });
}

fn section(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        text::heading(ui, 2, title, SUBTITLE);
        layout::region(ui, Role::Group, title, add);
    });
    ui.add_space(4.0);
}

/// Two fields side by side where there is room, else one under the other.
fn pair(ui: &mut Ui, mut add: impl FnMut(usize, &mut Ui)) {
    if ui.available_width() > 560.0 {
        layout::equal_columns(ui, 2, GAP, add);
    } else {
        add(0, ui);
        add(1, ui);
    }
}

fn team(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    let team = page.editor.assessment().team.clone();
    section(ui, &text!("setup-team"), |ui| {
        pair(ui, |column, ui| {
            if column == 0 {
                let label = text!("setup-name");
                let typed = Field::new(&label, &team.name)
                    .hint(text!("setup-name-hint"))
                    .focus(std::mem::take(&mut view.focus))
                    .show(ui, "team-name");
                if typed.response.lost_focus() {
                    page.ask(Ask::SettleName);
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
        let digits: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
        page.edit(Edit::Team(TeamField::Staff(digits.parse().ok())));
    }
}

fn sitting(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    let round = page.round().clone();
    let today = page.today;
    let edit = |field| Edit::Round { round: round.id.clone(), field };
    section(ui, &text!("setup-sitting"), |ui| {
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
                if let Some(review) =
                    DateField::new(&label, round.review, today).enabled(!round.locked).show(ui, "review")
                {
                    page.edit(edit(RoundField::Review(review)));
                }
            } else {
                mode(ui, page);
            }
        });
    });
}

/// The sitting's name, given when it has been typed: a name cannot be empty.
fn label_field(ui: &mut Ui, view: &mut SetUpView, round: &Round) -> Option<String> {
    let label = text!("setup-label");
    let shown = view.label.clone().unwrap_or_else(|| round.label.clone());
    let typed =
        Field::new(&label, &shown).note(text!("setup-label-note")).enabled(!round.locked).show(ui, "label");
    if typed.text.is_some() {
        view.label = typed.text;
    }
    if !typed.response.lost_focus() {
        return None;
    }
    view.label
        .take()
        .map(|label| label.trim().to_owned())
        .filter(|label| !label.is_empty() && *label != round.label)
}

fn mode(ui: &mut Ui, page: &mut Page) {
    let (id, chosen, locked) = (page.round().id.clone(), page.round().mode, page.round().locked);
    let label = text!("setup-mode");
    text::label(ui, &label);
    layout::region(ui, Role::RadioGroup, &label, |ui| {
        for mode in Mode::OFFERED {
            let radio = eframe::egui::RadioButton::new(chosen == mode, words::mode(mode));
            if ui.add_enabled(!locked, radio).clicked() {
                page.edit(Edit::Round { round: id.clone(), field: RoundField::Mode(mode) });
            }
        }
    });
}

fn people(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    let present = page.round().present.clone();
    let locked = page.round().locked;
    let round = page.round().id.clone();
    let mut changed = None;
    section(ui, &text!("setup-people"), |ui| {
        text::quiet(ui, &text!("setup-people-note"));
        for (row, entry) in present.iter().enumerate() {
            if let Some(next) = role_row(ui, row, entry, locked) {
                let mut list = present.clone();
                match next {
                    Some(entry) => list.get_mut(row).map(|slot| *slot = entry).unwrap_or_default(),
                    None => drop(list.remove(row)),
                }
                changed = Some(list);
            }
        }
        if let Some(role) = new_role(ui, view, &present, locked) {
            let mut list = present.clone();
            list.push(Present { role, number: 1 });
            changed = Some(list);
        }
        took_part(ui, page, &present);
    });
    if let Some(list) = changed {
        page.edit(Edit::Round { round, field: RoundField::Present(list) });
    }
}

/// One role with its number. `Some(None)`: it was taken off the list.
fn role_row(ui: &mut Ui, row: usize, entry: &Present, locked: bool) -> Option<Option<Present>> {
    let mut next = None;
    ui.horizontal(|ui| {
        let label = text!("setup-role-name", number = row + 1);
        let typed = Field::new(&label, &entry.role)
            .hide_label()
            .width(280.0)
            .enabled(!locked)
            .show(ui, ("role", row));
        if let Some(role) = typed.text {
            next = Some(Some(Present { role, ..entry.clone() }));
        }
        let mut number = entry.number;
        let name = text!("setup-role-number", role = entry.role.as_str());
        let fewer = Button::icon(Icon::Minus, text!("setup-fewer", role = entry.role.as_str()));
        let more = Button::icon(Icon::Plus, text!("setup-more", role = entry.role.as_str()));
        let shown = if number == 0 { String::new() } else { number.to_string() };
        if ui.add_enabled(!locked && number > 1, fewer.enabled(number > 1)).clicked() {
            number = number.saturating_sub(1);
        }
        let typed =
            Field::new(&name, &shown).hide_label().width(64.0).enabled(!locked).show(ui, ("number", row));
        if let Some(text) = typed.text {
            number =
                text.chars().filter(char::is_ascii_digit).take(5).collect::<String>().parse().unwrap_or(0);
        }
        if ui.add_enabled(!locked, more).clicked() {
            number = number.saturating_add(1);
        }
        if number != entry.number {
            next = Some(Some(Present { number, ..entry.clone() }));
        }
        let remove = Button::icon(Icon::Cross, text!("setup-remove-role", role = entry.role.as_str()));
        if ui.add_enabled(!locked, remove).clicked() {
            next = Some(None);
        }
    });
    next
}

/// The roles that are offered, and a field for any other.
fn new_role(ui: &mut Ui, view: &mut SetUpView, present: &[Present], locked: bool) -> Option<String> {
    let offered = text!("setup-roles");
    let mut added = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 0.0);
        for role in offered.split(';').map(str::trim) {
            let there = present.iter().any(|entry| entry.role.eq_ignore_ascii_case(role));
            if !there && !role.is_empty() && !locked {
                let name = text!("setup-add-role-name", role = role);
                if ui.add(Button::link(role).before(Icon::Plus).named(name)).clicked() {
                    added = Some(role.to_owned());
                }
            }
        }
    });
    ui.horizontal(|ui| {
        let label = text!("setup-other-role");
        let typed = Field::new(&label, &view.new_role)
            .hide_label()
            .hint(label.clone())
            .width(280.0)
            .enabled(!locked)
            .focus(std::mem::take(&mut view.focus_role))
            .show(ui, "new-role");
        if let Some(text) = typed.text {
            view.new_role = text;
        }
        let enter =
            typed.response.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
        let ready = !view.new_role.trim().is_empty();
        let add = Button::secondary(text!("setup-add-role")).before(Icon::Plus).enabled(ready);
        if (ui.add(add).clicked() || enter) && ready {
            added = Some(std::mem::take(&mut view.new_role).trim().to_owned());
            view.focus_role = true;
        }
    });
    added
}

fn took_part(ui: &mut Ui, page: &Page, present: &[Present]) {
    if present.is_empty() {
        return;
    }
    let people = page.round().people();
    let line = if let Some(staff) = page.editor.assessment().team.staff {
        text!("took-part-of", people = people, staff = staff)
    } else {
        text!("took-part", people = people)
    };
    text::announce(ui, &line);
}

fn checklist(ui: &mut Ui, page: &mut Page, view: &SetUpView) {
    let current = page.editor.assessment().checklist.clone();
    section(ui, &text!("setup-checklist"), |ui| {
        if page.editor.assessment().is_checklist_in_use() {
            text::body(ui, &current.title);
            text::quiet(ui, &text!("setup-checklist-in-use"));
        } else {
            choose(ui, page, view, &current);
        }
        let source = &current.source;
        for line in [&source.citation, &source.edition, &source.note] {
            if !line.is_empty() {
                text::quiet(ui, line);
            }
        }
        for fault in &view.faults {
            text::body(ui, fault);
        }
        text::quiet(ui, &text!("setup-own-checklists"));
    });
}

fn choose(ui: &mut Ui, page: &mut Page, view: &SetUpView, current: &Arc<Checklist>) {
    let mut options: Vec<Arc<Checklist>> =
        view.checklists.iter().map(|listed| listed.checklist.clone()).collect();
    if !options.contains(current) {
        options.insert(0, current.clone());
    }
    let chosen = options.iter().position(|option| option == current).unwrap_or(0);
    let names: Vec<String> = options
        .iter()
        .map(|option| {
            text!("setup-checklist-option", title = option.title.as_str(), count = option.statements.len())
        })
        .collect();
    let width = ui.available_width().min(560.0);
    let picked = choice(ui, "checklist", &text!("setup-checklist"), &names, chosen, width);
    if let Some(checklist) = picked.and_then(|position| options.get(position)) {
        page.edit(Edit::Checklist(checklist.clone()));
    }
}
