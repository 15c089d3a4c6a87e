//! An open window, and what a person does at it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use attune::app::shell::{App, Start};
use egui::accesskit::{Live, Toggled};
use egui::{DroppedFile, Event, Key, Modifiers, Role, Vec2, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

use super::computer::{Computer, PATIENCE, TODAY};

/// An open window, and the person before it.
pub struct Window {
    pub harness: Harness<'static, App>,
    // After the harness, so that the last words are written before the folder goes.
    _computer: Computer,
}

impl Window {
    pub fn new(computer: &Computer, file: Option<PathBuf>, size: Vec2) -> Self {
        let start = Start {
            places: computer.places(),
            today: Some(TODAY),
            platform: Box::new(computer.world.clone()),
            file,
            ending: computer.ending.clone(),
        };
        let builder = Harness::builder().with_size(size).with_max_steps(20);
        let builder = if computer.may_lack_glyphs { builder.allow_missing_glyphs() } else { builder };
        let harness = builder.build_eframe(move |context| App::new(&context.egui_ctx, start));
        let mut window = Self { harness, _computer: computer.clone() };
        window.run();
        window
    }

    #[track_caller]
    pub fn run(&mut self) {
        self.harness.run();
    }

    // Keys

    #[track_caller]
    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    #[track_caller]
    pub fn ctrl(&mut self, key: Key) {
        self.press_with(Modifiers::COMMAND, key);
    }

    #[track_caller]
    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Types as a keyboard does: every letter is a key as well as a character.
    #[track_caller]
    pub fn type_keys(&mut self, text: &str) {
        for letter in text.chars() {
            let key = Key::from_name(&letter.to_uppercase().to_string());
            let event = |key, pressed| Event::Key {
                key,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers: Modifiers::NONE,
            };
            // Both come in one frame, as from a real keyboard.
            let input = self.harness.input_mut();
            input.events.extend(key.map(|key| event(key, true)));
            input.events.push(Event::Text(letter.to_string()));
            input.events.extend(key.map(|key| event(key, false)));
            self.harness.step();
        }
        self.run();
    }

    /// Drops files on the window, all at once.
    #[track_caller]
    pub fn drop_files(&mut self, paths: &[PathBuf]) {
        self.hold_over(paths);
        self.run();
    }

    /// Files that are dropped in the next frame.
    pub fn hold_over(&mut self, paths: &[PathBuf]) {
        for path in paths {
            self.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.clone())));
        }
    }

    // Fields

    /// The field of this name.
    #[track_caller]
    pub fn field(&self, name: &str) -> Node<'_> {
        let found: Vec<_> = self
            .harness
            .query_all_by(|node| is_field(node.role()))
            .filter(|node| node.accesskit_node().label().as_deref() == Some(name))
            .collect();
        assert_eq!(found.len(), 1, "fields named “{name}”; there is:\n{}", self.all_said());
        found.into_iter().next().unwrap()
    }

    /// What the field of this name holds.
    #[track_caller]
    pub fn value(&self, name: &str) -> String {
        self.field(name).value().unwrap_or_default()
    }

    /// Puts the cursor into a field.
    #[track_caller]
    pub fn enter(&mut self, name: &str) {
        self.field(name).scroll_to_me();
        self.run();
        self.field(name).focus();
        self.run();
    }

    /// Types at the end of a field, and stays in it.
    #[track_caller]
    pub fn write(&mut self, name: &str, text: &str) {
        self.enter(name);
        self.press_with(Modifiers::COMMAND, Key::End);
        self.type_text(text);
    }

    /// Types over what a field holds, and stays in it.
    #[track_caller]
    pub fn rewrite(&mut self, name: &str, text: &str) {
        self.enter(name);
        self.ctrl(Key::A);
        if text.is_empty() {
            self.press(Key::Delete);
        } else {
            self.type_text(text);
        }
    }

    /// Types wherever the cursor is.
    #[track_caller]
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.run();
    }

    /// Pastes wherever the cursor is.
    #[track_caller]
    pub fn paste(&mut self, text: &str) {
        self.harness.event(Event::Paste(text.to_owned()));
        self.run();
    }

    /// Leaves the field that has the cursor.
    #[track_caller]
    pub fn leave(&mut self) {
        self.press(Key::Tab);
    }

    // The mouse

    /// Whether there is a thing of this role and name.
    pub fn has(&self, role: Role, name: &str) -> bool {
        !self.all(role, name).is_empty()
    }

    fn all(&self, role: Role, name: &str) -> Vec<Node<'_>> {
        let nodes = self.harness.root().children_recursive();
        nodes.filter(|node| node.accesskit_node().role() == role && called(node) == name).collect()
    }

    /// Whether there is one thing of this role and name, and no other.
    pub fn has_one(&self, role: Role, name: &str) -> bool {
        self.labels_of(role).iter().filter(|label| *label == name).count() == 1
    }

    /// The thing of this role and name.
    #[track_caller]
    pub fn get(&self, role: Role, name: &str) -> Node<'_> {
        let found = self.all(role, name);
        assert_eq!(found.len(), 1, "{role:?} named “{name}”; there is:\n{}", self.all_said());
        found.into_iter().next().unwrap()
    }

    /// What a screen reader says of a thing beyond its name.
    #[track_caller]
    pub fn description(&self, role: Role, name: &str) -> String {
        self.get(role, name).accesskit_node().data().description().unwrap_or_default().to_owned()
    }

    /// Whether a thing cannot be pressed now.
    #[track_caller]
    pub fn is_disabled(&self, role: Role, name: &str) -> bool {
        self.get(role, name).accesskit_node().is_disabled()
    }

    /// Brings a thing into sight and clicks it.
    #[track_caller]
    pub fn click_on(&mut self, role: Role, name: &str) {
        self.get(role, name).scroll_to_me();
        self.run();
        let node = self.get(role, name);
        assert!(!node.accesskit_node().is_disabled(), "“{name}” cannot be pressed now");
        node.click();
        self.harness.remove_cursor();
        self.run();
    }

    /// Clicks a button.
    #[track_caller]
    pub fn click(&mut self, name: &str) {
        // What a menu offers is pressed as a button is.
        let roles = [Role::Button, Role::MenuItem, Role::MenuItemRadio, Role::ListBoxOption, Role::GridCell];
        let role = roles.into_iter().find(|role| self.has(*role, name)).unwrap_or(Role::Button);
        self.click_on(role, name);
    }

    /// Opens a menu and chooses from it.
    #[track_caller]
    pub fn choose(&mut self, menu: &str, option: &str) {
        let name = self.menu_name(menu);
        self.click_on(Role::ComboBox, &name);
        let radio = self.has(Role::MenuItemRadio, option);
        self.click_on(if radio { Role::MenuItemRadio } else { Role::ListBoxOption }, option);
    }

    /// What a menu is set to: "Status: Done".
    #[track_caller]
    pub fn menu_name(&self, menu: &str) -> String {
        let start = format!("{menu}: ");
        let found: Vec<String> =
            self.labels_of(Role::ComboBox).into_iter().filter(|label| label.starts_with(&start)).collect();
        assert_eq!(found.len(), 1, "menus named “{menu}”; there is:\n{}", self.all_said());
        found[0].clone()
    }

    /// Everything that a screen reader can come to.
    pub fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        self.harness.root().children_recursive()
    }

    // What is said

    /// The name of everything that has one, or its words.
    pub fn said(&self) -> Vec<String> {
        let words = |node: Node| {
            let node = node.accesskit_node();
            [node.label(), node.value()].into_iter().flatten().collect::<Vec<String>>()
        };
        self.harness.root().children_recursive().flat_map(words).collect()
    }

    pub fn all_said(&self) -> String {
        self.said().join("\n")
    }

    /// Whether these words are somewhere on the screen.
    pub fn says(&self, words: &str) -> bool {
        self.said().iter().any(|said| said.contains(words))
    }

    #[track_caller]
    pub fn must_say(&self, words: &str) {
        assert!(self.says(words), "“{words}” is not said; there is:\n{}", self.all_said());
    }

    #[track_caller]
    pub fn must_not_say(&self, words: &str) {
        assert!(!self.says(words), "“{words}” is said; there is:\n{}", self.all_said());
    }

    /// The names of everything of one role, from top to bottom as drawn.
    pub fn labels_of(&self, role: Role) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes.filter(|node| node.accesskit_node().role() == role).map(|node| called(&node)).collect()
    }

    /// What the status line says: the lowest line that is said aloud.
    #[track_caller]
    pub fn status(&self) -> String {
        let lines = self.harness.root().children_recursive().filter(|node| {
            let node = node.accesskit_node();
            // How far saving has come can be looked up, and is not said by itself.
            matches!(
                (node.role(), node.live()),
                (Role::Status, Live::Polite | Live::Off) | (Role::Alert, Live::Assertive)
            )
        });
        let lowest = lines.max_by(|a, b| a.rect().bottom().total_cmp(&b.rect().bottom())).unwrap();
        let node = lowest.accesskit_node();
        // By its name: a value of what is said aloud is silent to a screen reader.
        node.label().unwrap_or_default()
    }

    /// The heading of the screen, or of what lies over it.
    #[track_caller]
    pub fn heading(&self) -> String {
        let first = |node: &Node| {
            let node = node.accesskit_node();
            node.role() == Role::Heading && node.data().level() == Some(1)
        };
        let headings: Vec<_> = self.harness.root().children_recursive().filter(first).collect();
        headings.last().unwrap().accesskit_node().label().unwrap()
    }

    /// The step that is current: "2 Rate".
    #[track_caller]
    pub fn step(&self) -> String {
        let here = |node: &Node| {
            let node = node.accesskit_node();
            node.role() == Role::Tab && is_on(&node)
        };
        let tabs: Vec<_> = self.harness.root().children_recursive().filter(here).collect();
        assert_eq!(tabs.len(), 1, "steps that are current; there is:\n{}", self.all_said());
        tabs[0].accesskit_node().label().unwrap()
    }

    /// What has the keyboard: its role and name.
    pub fn focused(&self) -> (Role, String) {
        let focused = self.harness.root().children_recursive().find(Node::is_focused);
        focused.map_or((Role::Unknown, String::new()), |node| (node.accesskit_node().role(), called(&node)))
    }

    /// Whether the thing of this role and name is chosen, ticked or pressed.
    #[track_caller]
    pub fn is_chosen(&self, role: Role, name: &str) -> bool {
        is_on(&self.get(role, name).accesskit_node())
    }

    /// Which of the four ratings is chosen.
    pub fn rating(&self) -> Option<String> {
        let four = ["Red", "Amber", "Green", "Not applicable"];
        let chosen: Vec<_> =
            four.into_iter().filter(|name| self.is_chosen(Role::RadioButton, name)).collect();
        assert!(chosen.len() <= 1, "{chosen:?} are chosen at once");
        chosen.first().map(|name| (*name).to_owned())
    }

    // Waiting

    /// Runs until something is so. For what comes from another thread.
    #[track_caller]
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let since = Instant::now();
        while !is_so(self) {
            assert!(since.elapsed() < PATIENCE, "never: {what}; there is:\n{}", self.all_said());
            std::thread::sleep(Duration::from_millis(10));
            self.run();
        }
    }

    #[track_caller]
    pub fn wait_until_saved(&mut self) {
        // The first time that is said, and stands for a while.
        let said = ["Saved ", "Your file is made"];
        self.wait_until("saved", |window| said.iter().any(|said| window.status().starts_with(said)));
    }

    // The window itself

    /// Asks the window to close, as its cross does. Says whether it would.
    pub fn close(&mut self) -> bool {
        let viewport = self.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default();
        viewport.events.push(ViewportEvent::Close);
        self.harness.step();
        let closes = !self.commands().contains(&ViewportCommand::CancelClose);
        self.run();
        closes
    }

    /// What the last frame asked of the window.
    pub fn commands(&self) -> Vec<ViewportCommand> {
        self.harness.output().viewport_output[&ViewportId::ROOT].commands.clone()
    }

    /// When the window would be drawn again though nobody does anything.
    pub fn next_repaint(&mut self) -> Duration {
        self.harness.step();
        self.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
    }
}

/// What something is called; a menu with what is chosen in it, as it is read: "Order: By date".
pub fn called(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    let (name, value) = (node.label().unwrap_or_default(), node.value().unwrap_or_default());
    match node.role() {
        Role::ComboBox => format!("{name}: {value}"),
        // A label's words are its value.
        Role::Label => value,
        _ => name,
    }
}

/// Whether a node is chosen, ticked or pressed.
pub fn is_on(node: &AccessKitNode<'_>) -> bool {
    node.is_selected() == Some(true) || node.toggled() == Some(Toggled::True)
}

/// The names of everything of one role within something.
pub fn labels_below(node: &Node<'_>, role: Role) -> Vec<String> {
    let below = node.children_recursive().map(|node| node.accesskit_node());
    below.filter(|node| node.role() == role).map(|node| node.label().unwrap_or_default()).collect()
}

fn is_field(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput)
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}
