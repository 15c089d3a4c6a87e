//! The bar of steps on top and the status line below.

use std::path::PathBuf;

use eframe::egui::{
    Align, Frame, Label, Layout, Margin, Panel, Popup, Rect, RichText, Role, Sense, Ui, UiBuilder, pos2, vec2,
};

use crate::app::commands::Command;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::ballot::OpenBallot;
use crate::app::open::training::OpenTraining;
use crate::app::screens::{Screen, ballot};
use crate::app::theme::{Palette, SMALL};
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::files::autosave::SaveState;
use crate::files::places;
use crate::text;
use crate::words;

const TOP: f32 = 56.0;
const STEPS: f32 = 492.0;
/// With less room than this the words at the right become one button.
const ROOMY: f32 = 980.0;
/// With less room than this a key is not shown beside its words.
const ROOM_FOR_KEYS: f32 = 1150.0;

/// What the bar on top says of the open file.
pub struct OnTop<'a> {
    /// What the file is about, or words that say that it has no name yet.
    name: String,
    /// What stands beside it, quietly.
    label: &'a str,
    has_place: bool,
    steps: &'static [Screen],
}

impl<'a> OnTop<'a> {
    /// Of an assessment.
    pub fn of(editor: &'a OpenAssessment) -> Self {
        let team = &editor.assessment().team.name;
        let name = if team.is_empty() { text!("bar-no-team") } else { team.clone() };
        let has_place = editor.path().is_some();
        Self { name, label: &editor.round().label, has_place, steps: &Screen::STEPS }
    }

    /// Of a training file.
    pub fn of_training(editor: &'a OpenTraining) -> Self {
        let course = &editor.training().course;
        let name = if course.name.is_empty() { text!("bar-no-course") } else { course.name.clone() };
        let has_place = editor.path().is_some();
        Self { name, label: &course.group, has_place, steps: &Screen::TRAINING_STEPS }
    }
}

/// Draws the bar on top. Gives the command that was pressed.
pub fn top_bar(ui: &mut Ui, file: &OnTop, here: Screen) -> Option<Command> {
    let palette = Palette::of(ui);
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(16, 0));
    let mut pressed = None;
    Panel::top("steps").resizable(false).exact_size(TOP).frame(frame).show(ui, |ui| {
        let whole = ui.available_rect_before_wrap();
        let roomy = whole.width() > ROOMY;
        let keys = whole.width() > ROOM_FOR_KEYS;
        let tight = whole.width() < 760.0;
        let steps_width = if tight { 330.0 } else { STEPS };
        let right = if keys {
            310.0
        } else if roomy {
            240.0
        } else {
            52.0
        };
        // In the middle where there is room for it, else as far right as it goes.
        let farthest = whole.width() - steps_width - right;
        let centred = (whole.width() - steps_width) / 2.0;
        let left = if tight { farthest } else { farthest.min(centred) }.max(90.0);
        let part = |from: f32, to: f32| {
            Rect::from_min_max(
                pos2(whole.left() + from, whole.top()),
                pos2(whole.left() + to, whole.bottom()),
            )
        };
        let middle = Layout::left_to_right(Align::Center);
        let mut place = |rect: Rect, layout: Layout, add: &mut dyn FnMut(&mut Ui)| {
            ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| add(ui));
        };
        place(part(0.0, left - 8.0), middle, &mut |ui| title(ui, file, &mut pressed));
        place(part(left, whole.width() - right), middle, &mut |ui| {
            steps(ui, file.steps, here, tight, &mut pressed);
        });
        let end = Layout::right_to_left(Align::Center);
        place(part(whole.width() - right, whole.width()), end, &mut |ui| {
            tools(ui, roomy, keys, &mut pressed);
        });
    });
    pressed
}

/// What the file is about; pressing the arrow goes Home.
fn title(ui: &mut Ui, file: &OnTop, pressed: &mut Option<Command>) {
    if ui.add(Button::icon(Icon::Back, text!("command-home"))).clicked() {
        *pressed = Some(Command::Go(Screen::Home));
    }
    ui.spacing_mut().item_spacing.x = 4.0;
    // The label is the first to give way where there is little room.
    let roomy = ui.available_width() > 200.0;
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width() - if roomy { 96.0 } else { 0.0 });
        let name = text!("bar-file", name = file.name.as_str());
        let button = ui
            .add(Button::title(file.name.as_str()).after(Icon::Down).named(name.clone()))
            .on_hover_text(&file.name);
        Popup::menu(&button).accessible_name(name).show(|ui| {
            ui.set_min_width(220.0);
            for command in
                [Command::SaveCopy, Command::Rename, Command::ShowInFolder, Command::Go(Screen::Home)]
            {
                let needs_place = matches!(command, Command::Rename | Command::ShowInFolder);
                if ui.add(Button::link(command.name()).enabled(file.has_place || !needs_place)).clicked() {
                    *pressed = Some(command);
                }
            }
        });
    });
    if roomy {
        let label = RichText::new(file.label).size(SMALL).color(Palette::of(ui).muted);
        ui.add(Label::new(label).truncate());
    }
}

fn steps(ui: &mut Ui, all: &[Screen], here: Screen, tight: bool, pressed: &mut Option<Command>) {
    let name = text!("bar-steps");
    layout::region(ui, Role::TabList, &name, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (number, step) in (1..).zip(all.iter().copied()) {
            let words = text!("bar-step", number = number, name = step.name());
            let shown = if tight && step != here { number.to_string() } else { words.clone() };
            if ui.add(Button::tab(shown, step == here).named(words)).clicked() {
                *pressed = Some(Command::Go(step));
            }
        }
    });
}

fn tools(ui: &mut Ui, roomy: bool, keys: bool, pressed: &mut Option<Command>) {
    ui.spacing_mut().item_spacing.x = 2.0;
    if !roomy {
        if ui.add(Button::icon(Icon::More, text!("command-all-commands"))).clicked() {
            *pressed = Some(Command::AllCommands);
        }
        return;
    }
    if ui.add(Button::tab(text!("bar-help"), false).role_button()).clicked() {
        *pressed = Some(Command::Help);
    }
    let mut commands = Button::tab(text!("bar-commands"), false).role_button();
    if let Some(key) = Command::AllCommands.key_text(ui.ctx()).filter(|_| keys) {
        commands = commands.key(key);
    }
    if ui.add(commands).clicked() {
        *pressed = Some(Command::AllCommands);
    }
    if ui.add(Button::tab(text!("bar-find"), false).role_button()).clicked() {
        *pressed = Some(Command::Find);
    }
}

/// What the status line says of the open file.
pub struct Standing {
    path: Option<PathBuf>,
    state: Option<SaveState>,
    progress: String,
}

impl Standing {
    /// Of an assessment.
    pub fn of(editor: &OpenAssessment) -> Self {
        Self { path: editor.path(), state: editor.save_state(), progress: progress(editor) }
    }

    /// Of a training file.
    pub fn of_training(editor: &OpenTraining) -> Self {
        let progress = text!("training-learners", count = editor.training().participants.len());
        Self { path: editor.path(), state: editor.save_state(), progress }
    }

    /// Of a ballot.
    pub fn of_ballot(editor: &OpenBallot) -> Self {
        let progress = ballot::answered(editor.ballot());
        Self { path: editor.path(), state: editor.save_state(), progress }
    }
}

/// Draws the status line: what is wrong with saving, else what was just said,
/// else how far saving has come.
pub fn status_line(ui: &mut Ui, open: Option<&Standing>, notice: Option<&str>) {
    let palette = Palette::of(ui);
    let failed = match open.and_then(|open| open.state.as_ref()) {
        Some(SaveState::Failed { what }) => Some(what),
        _ => None,
    };
    // What is not on disk must not look like what is.
    let fill = if failed.is_some() { palette.tint } else { palette.surface };
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(20, 8));
    Panel::bottom("status").resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        if let Some(failed) = failed {
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::hover());
                Icon::Cross.paint(ui.painter(), rect.shrink(2.0), palette.ink);
                text::alert(ui, failed);
            });
            return;
        }
        ui.horizontal(|ui| {
            let right = open.map_or_else(|| text!("status-help"), |open| open.progress.clone());
            let room = ui.available_width() - 150.0;
            ui.allocate_ui_with_layout(vec2(room, 20.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(room);
                let line = match (notice, open) {
                    (Some(notice), _) => notice.to_owned(),
                    (None, Some(open)) => saving(open),
                    (None, None) => text!("status-offline"),
                };
                text::status(ui, &line);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(right).size(SMALL).color(Palette::of(ui).muted)).truncate());
            });
        });
    });
}

/// "Saved 14:03   Documents/Attune/Acorn Nursery.attune", or what is wrong.
fn saving(open: &Standing) -> String {
    let place = open.path.as_deref().map(places::spoken).unwrap_or_default();
    match &open.state {
        None => text!("status-no-file"),
        Some(SaveState::Opened) => text!("status-opened", place = place),
        Some(SaveState::Waiting) => text!("status-saving", place = place),
        Some(SaveState::Saved { at }) => {
            let time = format!("{:02}:{:02}", at.hour(), at.minute());
            text!("status-saved", time = time, place = place)
        }
        Some(SaveState::Failed { what }) => what.clone(),
    }
}

/// "8 of 11 rated", or in a review "8 of 11 reviewed".
fn progress(editor: &OpenAssessment) -> String {
    let checklist = &editor.assessment().checklist;
    if editor.round_before().is_some() {
        let (reviewed, all) = (editor.round().reviewed(checklist), checklist.statements.len());
        return text!("reviewed-of", reviewed = reviewed, all = all);
    }
    let (rated, all) = (editor.round().rated(checklist), checklist.statements.len());
    if rated == all { text!("rated-all", all = all) } else { words::rated_of(rated, all) }
}
