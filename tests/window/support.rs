//! A window on a computer of its own, and what a person does at it.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use attune::app::outside::{Choose, Chosen, Outside};
use attune::app::shell::{App, Start};
use attune::files::places::Places;
use attune::files::{checklists, format};
use attune::model::{Assessment, Edit, Rating, ResponseField, Team};
use eframe::egui::accesskit::Live;
use eframe::egui::{
    Event, Key, Modifiers, Role, Shape, Vec2, ViewportCommand, ViewportEvent, ViewportId, vec2,
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::civil::{Date, date};

/// The day on which all of this happens.
pub const TODAY: Date = date(2026, 11, 22);

/// How long the disk may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(10);

/// A computer: a folder that is gone after the test, and what lies outside Attune.
#[derive(Clone)]
pub struct Computer {
    folder: Rc<tempfile::TempDir>,
    pub world: World,
}

/// What the fake desktop answers, and what it was asked.
#[derive(Clone, Default)]
pub struct World(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    answer: Option<PathBuf>,
    hold: bool,
    held: Vec<Chosen>,
    asked: Vec<Choose>,
    opened: Vec<PathBuf>,
    refusal: Option<String>,
}

impl World {
    /// The next dialogs answer this.
    pub fn answers(&self, path: &Path) {
        self.0.lock().unwrap().answer = Some(path.to_path_buf());
    }

    /// Dialogs stay open until [`Self::cancel`].
    pub fn holds_dialogs(&self) {
        self.0.lock().unwrap().hold = true;
    }

    /// Every open dialog is cancelled.
    pub fn cancel(&self) {
        let held = std::mem::take(&mut self.0.lock().unwrap().held);
        held.into_iter().for_each(|chosen| chosen(None));
    }

    /// What dialogs were asked for.
    pub fn asked(&self) -> Vec<Choose> {
        self.0.lock().unwrap().asked.clone()
    }

    /// What was opened with another program.
    pub fn opened(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap().opened.clone()
    }

    /// Opening with another program fails from now on.
    pub fn refuses(&self, why: &str) {
        self.0.lock().unwrap().refusal = Some(why.to_owned());
    }
}

impl Outside for World {
    fn choose(&self, what: Choose, chosen: Chosen) {
        let mut inner = self.0.lock().unwrap();
        inner.asked.push(what);
        if inner.hold {
            inner.held.push(chosen);
            return;
        }
        let answer = inner.answer.clone();
        drop(inner);
        chosen(answer);
    }

    fn work(&self, job: Box<dyn FnOnce() + Send>) {
        job();
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        let mut inner = self.0.lock().unwrap();
        inner.opened.push(path.to_path_buf());
        inner.refusal.clone().map_or(Ok(()), Err)
    }
}

impl Computer {
    pub fn new() -> Self {
        Self { folder: Rc::new(tempfile::tempdir().unwrap()), world: World::default() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn places(&self) -> Places {
        Places::within(self.folder.path())
    }

    /// Puts a file there.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Puts an assessment there.
    pub fn put(&self, name: &str, assessment: &Assessment) -> PathBuf {
        self.write(name, format::write_assessment(assessment).unwrap())
    }

    /// The files in the folder of documents, by name.
    pub fn documents(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.path("documents")) else { return Vec::new() };
        let files = entries.map(Result::unwrap).filter(|entry| entry.file_type().unwrap().is_file());
        let mut names: Vec<_> = files.map(|entry| entry.file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Opens Attune, with Home.
    pub fn open(&self) -> Window {
        Window::new(self, None, vec2(1280.0, 800.0))
    }

    /// Opens Attune with a file in it.
    pub fn open_with(&self, file: &Path) -> Window {
        Window::new(self, Some(file.to_path_buf()), vec2(1280.0, 800.0))
    }

    /// Opens Attune with this assessment in it, as a file of the documents.
    pub fn open_assessment(&self, assessment: &Assessment) -> Window {
        self.open_with(&self.put("documents/Ours.attune", assessment))
    }

    /// Opens Attune in a window of another size.
    pub fn open_sized(&self, file: Option<&Path>, size: Vec2) -> Window {
        Window::new(self, file.map(Path::to_path_buf), size)
    }

    /// Waits until what a file holds is as wished. It must never hold half of it.
    #[track_caller]
    pub fn wait_for(&self, name: &str, wished: impl Fn(&Assessment) -> bool) -> Assessment {
        let since = Instant::now();
        loop {
            let path = self.path(name);
            if path.exists() {
                let found = format::read_assessment(&path).unwrap();
                if wished(&found) {
                    return found;
                }
                assert!(since.elapsed() < PATIENCE, "{name} is not as wished: {found:#?}");
            }
            assert!(since.elapsed() < PATIENCE, "{name} is not there; there is {:?}", self.documents());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until a file of this name is there.
    #[track_caller]
    pub fn wait_for_file(&self, name: &str) -> Assessment {
        self.wait_for(name, |_| true)
    }
}

/// An assessment of eleven statements, in which nothing has been said.
pub fn untouched() -> Assessment {
    let team = Team { name: "Acorn Nursery".to_owned(), ..Team::default() };
    Assessment::new(checklists::standard(), team, "November 2026".to_owned(), TODAY)
}

/// The same with ratings, in the order of the statements.
pub fn rated(ratings: &str) -> Assessment {
    let mut assessment = untouched();
    let statements: Vec<String> =
        assessment.checklist.statements.iter().map(|statement| statement.id.clone()).collect();
    for (id, letter) in statements.iter().zip(ratings.chars()) {
        let rating = match letter {
            'R' => Rating::Red,
            'A' => Rating::Amber,
            'G' => Rating::Green,
            'N' => Rating::NotApplicable,
            _ => continue,
        };
        respond(&mut assessment, id, ResponseField::Agreed(Some(rating)));
    }
    assessment
}

/// Says something about a statement in the last round.
pub fn respond(assessment: &mut Assessment, statement: &str, field: ResponseField) {
    let round = assessment.current_round().unwrap().id.clone();
    Edit::response(&round, statement, field).apply(assessment).unwrap();
}

/// The title of a statement of the standard checklist, counted from 1.
pub fn title(number: usize) -> String {
    checklists::standard().statements[number - 1].short_title().to_owned()
}

/// An open window, and the person before it.
pub struct Window {
    pub harness: Harness<'static, App>,
    // After the harness, so that the last words are written before the folder goes.
    pub computer: Computer,
}

impl Window {
    fn new(computer: &Computer, file: Option<PathBuf>, size: Vec2) -> Self {
        let start = Start {
            places: computer.places(),
            today: Some(TODAY),
            outside: Box::new(computer.world.clone()),
            file,
        };
        let harness = Harness::builder()
            .with_size(size)
            .with_max_steps(20)
            .build_eframe(move |context| App::new(&context.egui_ctx, start));
        let mut window = Self { harness, computer: computer.clone() };
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

    /// Leaves the field that has the cursor.
    #[track_caller]
    pub fn leave(&mut self) {
        self.press(Key::Tab);
    }

    // The mouse

    /// Whether there is a thing of this role and name.
    pub fn has(&self, role: Role, name: &str) -> bool {
        self.harness.query_all_by_role_and_label(role, name).next().is_some()
    }

    /// The thing of this role and name.
    #[track_caller]
    pub fn get(&self, role: Role, name: &str) -> Node<'_> {
        let found: Vec<_> = self.harness.root().query_all_by_role_and_label_owned(role, name);
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
        self.click_on(Role::Button, name);
    }

    /// Opens a menu and chooses from it.
    #[track_caller]
    pub fn choose(&mut self, menu: &str, option: &str) {
        let name = self.menu_name(menu);
        self.click_on(Role::ComboBox, &name);
        self.click(option);
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
        nodes
            .filter(|node| node.accesskit_node().role() == role)
            .map(|node| node.accesskit_node().label().unwrap_or_default())
            .collect()
    }

    /// What the status line says: the lowest line that is said aloud.
    #[track_caller]
    pub fn status(&self) -> String {
        let lines = self.harness.root().children_recursive().filter(|node| {
            let node = node.accesskit_node();
            node.role() == Role::Status && node.live() == Live::Polite
        });
        let lowest = lines.max_by(|a, b| a.rect().bottom().total_cmp(&b.rect().bottom())).unwrap();
        let node = lowest.accesskit_node();
        node.value().or(node.label()).unwrap_or_default()
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
        focused.map_or((Role::Unknown, String::new()), |node| {
            let node = node.accesskit_node();
            (node.role(), node.label().unwrap_or_default())
        })
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

    /// Every piece of text that was painted, seen or not by a screen reader.
    pub fn painted(&self) -> Vec<String> {
        fn gather(shape: &Shape, texts: &mut Vec<String>) {
            match shape {
                Shape::Text(text) => texts.push(text.galley.text().to_owned()),
                Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, texts)),
                _ => {}
            }
        }
        let mut texts = Vec::new();
        for clipped in &self.harness.output().shapes {
            gather(&clipped.shape, &mut texts);
        }
        texts
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
        self.wait_until("saved", |window| window.status().starts_with("Saved "));
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

    // The way

    /// Opens the example.
    #[track_caller]
    pub fn explore(&mut self) {
        self.click("Explore: Explore an example");
    }

    /// Goes to one of the five steps.
    #[track_caller]
    pub fn go(&mut self, step: &str) {
        self.click_on(Role::Tab, step);
        assert_eq!(self.step(), step);
    }

    /// Shows a statement on Rate, counted from 1, by the list at the left.
    #[track_caller]
    pub fn show(&mut self, number: usize) {
        let start = format!("{number} {}: ", title(number));
        let rows = self.labels_of(Role::ListBoxOption);
        let row = rows.iter().find(|row| row.starts_with(&start)).unwrap().clone();
        self.click_on(Role::ListBoxOption, &row);
    }
}

/// Whether a node is chosen, ticked or pressed.
pub fn is_on(node: &egui_kittest::kittest::AccessKitNode<'_>) -> bool {
    use eframe::egui::accesskit::Toggled;
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

/// Queries whose names need not live as long as the window.
trait Owned<'tree> {
    fn query_all_by_role_and_label_owned(&self, role: Role, name: &str) -> Vec<Node<'tree>>;
}

impl<'tree> Owned<'tree> for Node<'tree> {
    fn query_all_by_role_and_label_owned(&self, role: Role, name: &str) -> Vec<Node<'tree>> {
        let named = |node: &Node| {
            let node = node.accesskit_node();
            let label = if node.role() == Role::Label { node.value() } else { node.label() };
            node.role() == role && label.as_deref() == Some(name)
        };
        self.children_recursive().filter(named).collect()
    }
}
