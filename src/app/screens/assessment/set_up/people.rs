//! Who takes part: roles and numbers, never names.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Key, Response, Ui, vec2};

use crate::app::page::Page;
use crate::app::screens::assessment::agencies::agencies;
use crate::app::screens::assessment::next_round::who_is_here;
use crate::app::screens::assessment::set_up::view::SetUpView;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::layout::section;
use crate::app::widgets::text;
use crate::model::disclosure::MIN_COUNT;
use crate::model::votes::OTHERS;
use crate::model::{Edit, GroupVotes, Mode, Present, RoundField, Tally};
use crate::text;
use crate::words;

/// Its number with the buttons beside it, in points.
const BESIDE_ROLE: f32 = 226.0;

/// What is asked: a team has roles, and an area has agencies.
struct Asked {
    title: String,
    note: String,
    /// What is a press away.
    offered: Vec<String>,
    /// The field for any other.
    other: String,
    is_area: bool,
}

impl Asked {
    fn of(page: &Page) -> Self {
        let assessment = page.open.assessment();
        if assessment.is_area() {
            return Self {
                title: text!("setup-agencies"),
                note: text!("setup-agencies-note"),
                offered: agencies(assessment, page.round()),
                other: text!("setup-other-agency"),
                is_area: true,
            };
        }
        let roles = text!("setup-roles");
        let roles = roles.split(';').map(str::trim).filter(|role| !role.is_empty());
        Self {
            title: text!("setup-people"),
            note: text!("setup-people-note"),
            offered: roles.map(str::to_owned).collect(),
            other: text!("setup-other-role"),
            is_area: false,
        }
    }

    /// What the row of this number is called, from 1.
    fn name(&self, number: usize) -> String {
        if self.is_area {
            text!("setup-agency-name", number = number)
        } else {
            text!("setup-role-name", number = number)
        }
    }
}

/// Draws who takes part.
pub(super) fn people(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    let present = page.round().present.clone();
    let locked = page.round().locked;
    let round = page.round().id.clone();
    let mut changed = None;
    let asked = Asked::of(page);
    section(ui, &asked.title, |ui| {
        text::quiet(ui, &asked.note);
        who_is_here(ui, page, false);
        ui.spacing_mut().item_spacing.y = 6.0;
        // Above the rows: what is chosen here makes one more of them, and must not move
        // the next from under the pointer.
        let added = new_role(ui, view, &asked, &present, locked);
        for (row, entry) in present.iter().enumerate() {
            let focus = view.focus_number.take_if(|at| *at == row).is_some();
            let name = asked.name(row + 1);
            if let Some(next) = role_row(ui, view, (view.generation, row), (&name, entry), locked, focus) {
                let mut list = present.clone();
                if let Some(entry) = next {
                    list.get_mut(row).map(|slot| *slot = entry).unwrap_or_default();
                } else {
                    list.remove(row);
                    // To the row that takes its place, and not to what lies below all of them.
                    view.focus_role = Some(if row < list.len() { row } else { row.saturating_sub(1) });
                    // The rows below move up, and must not inherit its undo.
                    view.generation += 1;
                }
                changed = Some(list);
            }
        }
        if let Some(role) = added {
            let mut list = present.clone();
            list.push(Present { role, number: 1 });
            changed = Some(list);
        }
        took_part(ui, page, &present);
        told_apart(ui, page, &present);
    });
    if let Some(list) = changed {
        page.edit(Edit::Round { round, field: RoundField::Present(list) });
    }
}

/// One role with its number. `Some(None)`: it was taken off the list.
fn role_row(
    ui: &mut Ui,
    view: &mut SetUpView,
    id: (u32, usize),
    (label, entry): (&str, &Present),
    locked: bool,
    focus: bool,
) -> Option<Option<Present>> {
    let mut next = None;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - BESIDE_ROLE).clamp(90.0, 280.0);
        let typed = Field::new(label, &entry.role)
            .hide_label()
            .width(width)
            .enabled(!locked)
            .focus(view.focus_role.take_if(|row| *row == id.1).is_some())
            .show(ui, ("role", id));
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
        let typed = Field::new(&name, &shown)
            .hide_label()
            .width(64.0)
            .enabled(!locked)
            .focus(focus)
            .show(ui, ("number", id));
        number = stepped(ui, &typed.response, number);
        if let Some(text) = typed.text {
            let digits: String = text.chars().filter(char::is_ascii_digit).take(5).collect();
            view.letters_in = text.chars().any(|letter| !letter.is_ascii_digit()).then_some(id.1);
            // A letter typed over the number does not make it nought.
            if text.is_empty() || !digits.is_empty() {
                number = digits.parse().unwrap_or(0);
            }
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
    if view.letters_in == Some(id.1) {
        text::alert(ui, &text!("setup-number-digits"));
    }
    next
}

/// The number after what was pressed in its field. Whoever comes into the field
/// types over the number that stands there.
fn stepped(ui: &Ui, field: &Response, number: u32) -> u32 {
    if field.gained_focus()
        && let Some(mut state) = TextEditState::load(ui.ctx(), field.id)
    {
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(number.to_string().len()));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), field.id);
    }
    let pressed = |key| field.has_focus() && ui.input(|input| input.key_pressed(key));
    if pressed(Key::ArrowUp) {
        number.saturating_add(1)
    } else if pressed(Key::ArrowDown) && number > 1 {
        number - 1
    } else {
        number
    }
}

/// The roles that are offered, and a field for any other.
fn new_role(
    ui: &mut Ui,
    view: &mut SetUpView,
    asked: &Asked,
    present: &[Present],
    locked: bool,
) -> Option<String> {
    let mut added = None;
    if !asked.offered.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(2.0, 0.0);
            for role in asked.offered.iter().filter(|_| !locked) {
                // However it was typed: one role in two rows would be counted as two.
                let row = present.iter().position(|entry| entry.role.trim().eq_ignore_ascii_case(role));
                if ui.add(offer(role, row.is_some())).clicked() {
                    added = row.is_none().then(|| role.clone());
                    view.focus_number = Some(row.unwrap_or(present.len()));
                }
            }
        });
    }
    ui.horizontal(|ui| {
        let label = &asked.other;
        let typed = Field::new(label, &view.new_role)
            .hide_label()
            .hint(label.clone())
            .width(280.0)
            .enabled(!locked)
            .focus(present.is_empty() && view.focus_role.take().is_some())
            .show(ui, "new-role");
        if let Some(text) = typed.text {
            view.new_role = text;
        }
        // Not Tab: whoever passes through the field has not added a role.
        let enter = typed.response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let ready = !view.new_role.trim().is_empty();
        let add = Button::secondary(text!("setup-add-role")).before(Icon::Plus).enabled(ready);
        if (ui.add(add).clicked() || enter) && ready {
            added = Some(std::mem::take(&mut view.new_role).trim().to_owned());
            view.focus_number = Some(present.len());
        }
    });
    added
}

/// A role that is offered, as wide chosen as not. Once it is on the list it leads to its
/// number there.
fn offer(role: &str, is_chosen: bool) -> Button {
    if is_chosen {
        Button::link(role).before(Icon::Tick).named(text!("setup-role-there", role = role))
    } else {
        Button::link(role).before(Icon::Plus).named(text!("setup-add-role-name", role = role))
    }
}

fn took_part(ui: &mut Ui, page: &Page, present: &[Present]) {
    if present.is_empty() {
        return;
    }
    let people = page.round().people();
    let line = match page.open.assessment().team.staff {
        Some(staff) if people > staff => text!("took-part-more", people = people, staff = staff),
        Some(staff) => text!("took-part-of", people = people, staff = staff),
        None => text!("took-part", people = people),
    };
    text::announce(ui, &line);
}

/// How far the votes of roles will be shown apart, and why no further.
fn told_apart(ui: &mut Ui, page: &Page, present: &[Present]) {
    let round = page.round();
    if round.mode != Mode::VoteFirst || round.people() == 0 {
        return;
    }
    let voting = present.iter().filter(|present| present.number > 0).count();
    if round.people() < MIN_COUNT {
        text::quiet(ui, &text!("setup-few-people"));
    } else if round.counts_by_role() {
        let counted = |(group, people)| GroupVotes::new(group, Tally { red: people, ..Tally::default() });
        let groups: Vec<GroupVotes> = round.groups().into_iter().map(counted).collect();
        if groups.iter().any(|of| of.group == OTHERS) {
            text::quiet(ui, &words::folded(round, &groups));
        }
    } else if voting > 1 {
        text::quiet(ui, &text!("setup-one-room"));
    }
}
