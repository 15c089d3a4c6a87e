//! The bar on top: what the open file is called, its steps, help and commands.

use egui::accesskit::HasPopup;
use egui::{
    Align, FontId, Frame, Label, Layout, Margin, Panel, Popup, Rect, RichText, Role, Ui, UiBuilder, pos2,
};

use crate::app::commands::Command;
use crate::app::open::OpenFile;
use crate::app::screen::Screen;
use crate::app::screens::ballot;
use crate::app::theme::{Palette, SMALL, semibold};
use crate::app::widgets::accessible;
use crate::app::widgets::beneath::untold_while_covered;
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::layout;
use crate::app::widgets::popup::give_back;
use crate::app::widgets::text;
use crate::model::plain_text;
use crate::text;

const TOP: f32 = 56.0;
/// With less room than this beside the name its label is left out, in points.
const LABEL: f32 = 70.0;
/// A longer label is cut, in points.
const LONGEST_LABEL: f32 = 130.0;
/// What stands beside the name at the least, in points: the way Home, and some air.
const BESIDE_NAME: f32 = 60.0;
/// Between the buttons at the right, in points.
const TOOL_GAP: f32 = 2.0;
/// Between the steps, in points.
const STEP_GAP: f32 = 4.0;
/// With less room than this only the step that is shown has its name.
const TIGHT: f32 = 760.0;
/// With less room than this beside the way Home, the name is its arrow alone, in points.
const LEAST_NAME: f32 = 80.0;
/// So much room the names are given where there is as much, in points.
const NAMES: f32 = 470.0;
/// With less room than this the words at the right become one button.
const ROOMY: f32 = 980.0;
/// With less room than this a key is not shown beside its words.
const ROOM_FOR_KEYS: f32 = 1150.0;

/// What the bar on top says of the open file.
pub struct TitleBar<'a> {
    /// What the file is about, or words that say that it has no name yet.
    name: String,
    /// What stands beside it, quietly.
    label: &'a str,
    has_place: bool,
    /// Whether there is something in it to be found by words.
    can_find: bool,
    /// Where its earlier versions are, Home for what has none; nothing where it is no file.
    versions: Option<Screen>,
    steps: Vec<Screen>,
}

impl<'a> TitleBar<'a> {
    /// What it says of this file.
    pub fn of(open: &'a OpenFile) -> Self {
        let (name, label) = match open {
            OpenFile::Assessment(open) => {
                let is_area = open.assessment().is_area();
                let unnamed = || if is_area { text!("bar-no-area") } else { text!("bar-no-team") };
                (or(&open.assessment().team.name, unnamed), open.round().label.as_str())
            }
            OpenFile::Training(open) => {
                let course = &open.training().course;
                (or(&course.name, || text!("bar-no-course")), course.group.as_str())
            }
            OpenFile::Ballot(open) => (ballot::name(open.ballot()), ""),
        };
        let has_place = open.file().path().is_some();
        let versions = match open {
            OpenFile::Assessment(_) => Screen::Versions,
            OpenFile::Training(_) => Screen::CourseVersions,
            OpenFile::Ballot(_) => Screen::Home,
        };
        let versions = Some(versions);
        let can_find = open.kind().is_own_work();
        Self { name, label, has_place, can_find, versions, steps: Screen::steps_of(open.kind()) }
    }

    /// What it says of several teams that are seen together under this name.
    pub fn of_area(name: String) -> Self {
        let steps = Screen::steps_of_area();
        Self { name, label: "", has_place: false, can_find: false, versions: None, steps }
    }

    /// What the file is about, or words that say that it has no name yet.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the window is called: people look for the file's name on the task bar. `area`: where
    /// nothing is open, what the teams are called that are seen together.
    pub fn window_title(open: Option<&OpenFile>, area: impl Fn() -> String) -> String {
        let about = match open {
            Some(OpenFile::Assessment(open)) => open.assessment().team.name.clone(),
            Some(OpenFile::Training(open)) => open.training().course.name.clone(),
            Some(OpenFile::Ballot(open)) => ballot::name(open.ballot()),
            None => area(),
        };
        let app = text!("app-name");
        // A NUL in a title ends the program on some systems, and a line feed breaks it.
        let about = plain_text::single_line(&about).trim().to_owned();
        if about.is_empty() { app } else { format!("{about} – {app}") }
    }
}

fn or(name: &str, unnamed: impl Fn() -> String) -> String {
    if name.is_empty() { unnamed() } else { name.to_owned() }
}

/// Draws the bar on top. Gives the command that was pressed.
pub fn title_bar(ui: &mut Ui, file: &TitleBar, here: Screen) -> Option<Command> {
    let palette = Palette::of(ui);
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(16, 0));
    let mut pressed = None;
    Panel::top("steps").resizable(false).exact_size(TOP).frame(frame).show(ui, |ui| {
        untold_while_covered(ui);
        let whole = ui.available_rect_before_wrap();
        let roomy = whole.width() > ROOMY;
        let keys = whole.width() > ROOM_FOR_KEYS;
        let tight = whole.width() < TIGHT;
        let steps_width = steps_width(ui, &file.steps, here, tight);
        let name = (name_button(file).natural_width(ui) + BESIDE_NAME).min(NAMES);
        // The name of what is open before the words at the right: those have their keys.
        let mut tools = tools(ui, file.can_find, roomy, keys);
        if width_of(ui, &tools) + steps_width + name > whole.width() {
            tools = self::tools(ui, file.can_find, false, keys);
        }
        // With some air between them and the last step.
        let needed = width_of(ui, &tools);
        let right = needed + TOOL_GAP;
        // In the middle, or further right where the names need the room.
        let farthest = whole.width() - steps_width - right;
        let centred = ((whole.width() - steps_width) / 2.0).max(NAMES);
        let left = if tight { farthest } else { farthest.min(centred) };
        let part = |from: f32, to: f32| {
            Rect::from_min_max(
                pos2(whole.left() + from, whole.top()),
                pos2(whole.left() + to, whole.bottom()),
            )
        };
        let middle = Layout::left_to_right(Align::Center);
        // In rects of our own: egui lays a row out from one end, and the steps would move
        // with each letter of the name.
        let mut place = |rect: Rect, layout: Layout, add: &mut dyn FnMut(&mut Ui)| {
            ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| add(ui));
        };
        place(part(0.0, left - 8.0), middle, &mut |ui| title(ui, file, &mut pressed));
        place(part(left, whole.width() - right), middle, &mut |ui| {
            steps(ui, &file.steps, here, tight, &mut pressed);
        });
        place(part(whole.width() - right, whole.width()), middle, &mut |ui| {
            ui.spacing_mut().item_spacing.x = TOOL_GAP;
            ui.add_space(right - needed);
            for (tool, command) in tools.drain(..) {
                if ui.add(tool).clicked() {
                    pressed = Some(command);
                }
            }
        });
    });
    pressed
}

fn width_of(ui: &Ui, tools: &[(Button, Command)]) -> f32 {
    tools.iter().map(|(tool, _)| tool.natural_width(ui) + TOOL_GAP).sum()
}

/// How wide the steps are, with some air after the last.
fn steps_width(ui: &Ui, all: &[Screen], here: Screen, tight: bool) -> f32 {
    let widths =
        (1..).zip(all).map(|(number, step)| step_button(number, *step, here, tight).natural_width(ui));
    widths.map(|width| width + STEP_GAP).sum()
}

fn step_button(number: usize, step: Screen, here: Screen, tight: bool) -> Button {
    let words = text!("bar-step", number = number, name = step.name());
    let shown = if tight && step != here { number.to_string() } else { words.clone() };
    let button = Button::tab(shown, step == here).named(words);
    if tight { button.narrow() } else { button }
}

fn name_button(file: &TitleBar) -> Button {
    Button::title(file.name.as_str()).after(Icon::Down)
}

/// What the file is about; pressing the arrow goes Home.
fn title(ui: &mut Ui, file: &TitleBar, pressed: &mut Option<Command>) {
    if ui.add(Button::icon(Icon::Back, text!("command-home"))).clicked() {
        *pressed = Some(Command::Go(Screen::Home));
    }
    ui.spacing_mut().item_spacing.x = 4.0;
    let Some(versions) = file.versions else {
        text::one_line(ui, &file.name, semibold());
        return;
    };
    let is_arrow = ui.available_width() < LEAST_NAME;
    // The label is the first to give way where there is little room.
    let spare = ui.available_width() - name_button(file).natural_width(ui);
    ui.scope(|ui| {
        let name = text!("bar-file", name = file.name.as_str());
        let arrow = || Button::icon(Icon::Down, "").narrow();
        let button = if is_arrow { arrow() } else { name_button(file) };
        let button = ui.add(button.named(name.clone())).on_hover_text(&file.name);
        accessible::opens(ui, &button, HasPopup::Menu);
        Popup::menu(&button).accessible_name(name).show(|ui| {
            ui.set_min_width(220.0);
            for command in [
                Command::SaveCopy,
                Command::Rename,
                Command::ShowInFolder,
                Command::Go(versions),
                Command::Holds,
                Command::Go(Screen::Home),
            ] {
                let needs_place = matches!(command, Command::Rename | Command::ShowInFolder);
                if ui
                    .add(Button::link(command.name()).menu_item().enabled(file.has_place || !needs_place))
                    .clicked()
                {
                    *pressed = Some(command);
                }
            }
        });
        give_back(&button, Popup::default_response_id(&button));
    });
    let colour = Palette::of(ui).muted;
    let label = ui.painter().layout_no_wrap(file.label.to_owned(), FontId::proportional(SMALL), colour);
    if spare > LABEL.max(label.size().x + 4.0).min(LONGEST_LABEL) {
        let label = RichText::new(file.label).size(SMALL).color(colour);
        ui.add(Label::new(label).truncate());
    }
}

fn steps(ui: &mut Ui, all: &[Screen], here: Screen, tight: bool, pressed: &mut Option<Command>) {
    let name = text!("bar-steps");
    // No list of tabs: its choice would be told anew with each screen, after its heading.
    layout::region(ui, Role::Navigation, &name, |ui| {
        ui.spacing_mut().item_spacing.x = STEP_GAP;
        for (number, step) in (1..).zip(all.iter().copied()) {
            if ui.add(step_button(number, step, here, tight)).clicked() {
                *pressed = Some(Command::Go(step));
            }
        }
    });
}

/// What stands at the right end, from left to right: so it is read out, and so Tab goes.
fn tools(ui: &Ui, can_find: bool, roomy: bool, keys: bool) -> Vec<(Button, Command)> {
    if !roomy {
        return vec![(Button::icon(Icon::More, text!("command-all-commands")), Command::AllCommands)];
    }
    let tool = |words: String| Button::tab(words, false).role_button();
    let mut commands = tool(text!("bar-commands"));
    if let Some(key) = Command::AllCommands.key_text(ui.ctx()).filter(|_| keys) {
        commands = commands.key(key);
    }
    let find = can_find.then(|| (tool(text!("bar-find")), Command::Find));
    let always = [(commands, Command::AllCommands), (tool(text!("bar-help")), Command::Help)];
    find.into_iter().chain(always).collect()
}
