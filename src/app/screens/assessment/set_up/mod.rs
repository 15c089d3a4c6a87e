//! Set up: which workforce is being rated, by whom, and against what.

mod people;
mod staff;
mod view;
mod voting;

use egui::{Align, Layout, Role, Ui, UiBuilder, vec2};

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
use crate::app::widgets::checks::check_box;
use crate::app::widgets::date_field::DateField;
use crate::app::widgets::field::Field;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::layout::{pair, section};
use crate::app::widgets::radio_group::RadioGroup;
use crate::app::widgets::{layout, text};
use crate::model::{Edit, Mode, Round, RoundField, TeamField};
use crate::text;
use crate::words;
use people::people;
pub use view::SetUpView;
use voting::voting;

const WIDTH: f32 = 900.0;
/// In a window that has room for so many points, two columns: all of it is seen at once.
const TWO_COLUMNS: f32 = 1200.0;
/// How wide both columns are at most, in points.
const BOTH: f32 = 1260.0;
const MARGIN: i8 = 32;
/// How high the foot with the way on is, in points.
const FOOT: f32 = 60.0;
/// A window that leaves less height than this has no room for a foot, in points.
const LOW: f32 = 430.0;

pub(crate) fn set_up_ui(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    // In a low window the way on stands at the end of the page, to leave it room.
    let foot = (ui.available_height() > LOW).then(|| layout::room_at_foot(ui, FOOT));
    let columns = if ui.available_width() > TWO_COLUMNS { 2 } else { 1 };
    let width = if columns == 2 { BOTH } else { WIDTH };
    layout::page(ui, "set-up", MARGIN, |ui| {
        layout::centred(ui, width, |ui| {
            ui.add_space(GAP * 1.5);
            let title = if is_area(page) { text!("setup-area-title") } else { text!("setup-title") };
            text::title(ui, &title, TITLE, page.arrived && !view.focus);
            ui.add_space(4.0);
            locked_line(ui, page);
            // In the same order in one column as in two.
            layout::equal_columns(ui, columns, GAP, |column, ui| {
                if column == 0 {
                    what(ui, page, view);
                }
                if column + 1 == columns {
                    who(ui, page, view);
                }
            });
            if foot.is_none() {
                ui.add_space(4.0);
                start(ui, page);
            }
            ui.add_space(GAP * 1.5);
        });
    });
    if let Some(foot) = foot {
        // Drawn after the page, though below it: Tab goes on here from the last thing there.
        let inside = UiBuilder::new().max_rect(foot.shrink2(vec2(f32::from(MARGIN), 10.0)));
        ui.scope_builder(inside, |ui| {
            layout::centred(ui, width, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| start(ui, page));
            });
        });
    }
}

/// The way on, as far as the ratings are: where it is on Rate, and always in sight.
fn start(ui: &mut Ui, page: &mut Page) {
    let (checklist, round) = (&page.open.assessment().checklist, page.round());
    let (words, screen) = match round.rated(checklist) {
        _ if is_area(page) => (text!("setup-area-look"), Screen::Teams),
        0 => (text!("setup-start"), Screen::Rate),
        rated if rated < checklist.statements.len() && !round.locked => (text!("setup-go-on"), Screen::Rate),
        _ => (text!("setup-look"), Screen::Overview),
    };
    if ui.add(Button::primary(words).after(Icon::Next)).clicked() {
        page.request(Request::Do(Command::Go(screen)));
    }
}

/// Whether it is the plan of an area: nobody rates in it, and the checklist is its teams'.
fn is_area(page: &Page) -> bool {
    page.open.assessment().is_area()
}

/// Whose workforce it is, and how it is rated.
fn what(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    if is_area(page) {
        area(ui, page, view);
    } else {
        team(ui, page, view);
    }
    round(ui, page, view);
    if page.round().mode == Mode::VoteFirst {
        voting(ui, page);
    }
}

/// Who rates, and against what.
fn who(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    people(ui, page, view);
    if !is_area(page) {
        checklist(ui, page, view);
    }
}

fn checklist(ui: &mut Ui, page: &mut Page, view: &SetUpView) {
    let assessment = page.open.assessment();
    let in_use = assessment.is_checklist_in_use().then(|| text!("setup-checklist-in-use"));
    if let Some(chosen) = checklists::checklist(ui, &assessment.checklist, &view.checklists, in_use) {
        page.edit(Edit::Checklist(chosen));
    }
}

/// The name of the team or the area, with what it is called and what is meant. Says whether it
/// is being typed.
fn name(ui: &mut Ui, page: &mut Page, view: &mut SetUpView, [label, hint]: [String; 2]) -> bool {
    let name = page.open.assessment().team.name.clone();
    let field = Field::new(&label, &name).hint(hint).focus(std::mem::take(&mut view.focus));
    let typed = field.show(ui, "team-name");
    // Not at each letter, or the file would be renamed eleven times.
    if typed.response.lost_focus() {
        page.request(Request::SettleName);
    }
    if let Some(name) = typed.text {
        page.edit(Edit::Team(TeamField::Name(name)));
    }
    typed.response.has_focus()
}

fn area(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    section(ui, &text!("setup-area"), |ui| {
        let being_typed = name(ui, page, view, [text!("setup-area-name"), text!("setup-area-hint")]);
        if !being_typed && let Some(request) = name_offer(ui, &page.open.file, &mut view.keeps_name) {
            page.request(request);
        }
    });
}

fn team(ui: &mut Ui, page: &mut Page, view: &mut SetUpView) {
    let team = page.open.assessment().team.clone();
    section(ui, &text!("setup-team"), |ui| {
        let mut being_typed = false;
        pair(ui, |column, ui| {
            if column == 0 {
                being_typed = name(ui, page, view, [text!("setup-name"), text!("setup-name-hint")]);
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
                staff::staff(ui, page, view, team.staff);
            }
        });
    });
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
            } else if let Some(label) = label_field(ui, view, (&round, is_area(page))) {
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
            } else if !is_area(page) {
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
        if check_box(ui, &mut locked, text!("setup-finished")).clicked() {
            page.request(Request::Do(if locked { Command::Lock } else { Command::Unlock }));
        }
    }
    start_review(ui, page);
}

/// The round's name, given when it has been typed: a name cannot be empty.
fn label_field(ui: &mut Ui, view: &mut SetUpView, (round, is_area): (&Round, bool)) -> Option<String> {
    let label = text!("setup-label");
    let shown = view.label.clone().unwrap_or_else(|| round.label.clone());
    let note = if is_area { text!("setup-area-label-note") } else { text!("setup-label-note") };
    let typed = Field::new(&label, &shown).note(note).enabled(!round.locked).show(ui, "label");
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
    text::caption(ui, &label);
    layout::region(ui, Role::RadioGroup, &label, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let place = Mode::OFFERED.iter().position(|mode| *mode == chosen);
        let group = RadioGroup::new(ui, "mode", Mode::OFFERED.len(), place, !locked);
        for (position, mode) in Mode::OFFERED.into_iter().enumerate() {
            if group.with_words(ui, position, &words::mode(mode)).clicked() {
                page.edit(Edit::Round { round: id.clone(), field: RoundField::Mode(mode) });
            }
        }
        group.walk(ui);
    });
}
