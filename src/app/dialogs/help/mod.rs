//! Help: what is done on the screen that asked, answers to "How do I …?" for each of the
//! people who use Attune, and every key. All of it comes with the program.

mod course;
mod everybody;
mod keys;
mod team;
mod topic;

use std::collections::BTreeSet;
use std::rc::Rc;

use egui::{Context, Key, Margin, Role, Ui};

use crate::app::commands::Command;
use crate::app::commands::environment::CommandEnvironment;
use crate::app::dialogs::folded::folded;
use crate::app::open::FileKind;
use crate::app::open::once::Once;
use crate::app::screen::Screen;
use crate::app::theme::{BODY, GAP, SUBTITLE};
use crate::app::widgets::calendar::OPENS;
use crate::app::widgets::disclosure::disclose;
use crate::app::widgets::text_edit::Typing;
use crate::app::widgets::{layout, scrolling, text};
use crate::text;
use topic::{Audience, Topic};

/// What was typed, and which answers are open.
#[derive(Default)]
pub struct HelpView {
    query: String,
    /// The questions whose answers are shown.
    open: BTreeSet<String>,
    /// The keyboard was given to the field.
    begun: bool,
    /// Every question, those of whoever has such a file open first.
    groups: Once<Option<FileKind>, Vec<(Audience, Vec<Topic>)>>,
}

impl HelpView {
    /// Draws the help, but for the button that puts it away.
    pub(super) fn ui(&mut self, ui: &mut Ui, now: &CommandEnvironment) {
        text::heading(ui, 1, &text!("help-title"), SUBTITLE);
        self.field(ui);
        let height = (ui.ctx().content_rect().height() - 280.0).max(120.0);
        // Something else is searched for: its answers begin at the top.
        ui.push_id(self.query.clone(), |ui| {
            // As high with one answer as with all: the field stays where it is.
            scrolling::reading(ui, height, |ui| {
                ui.set_min_height(height);
                // What is read does not run into the bar at its right.
                ui.set_max_width(ui.available_width() - 12.0);
                if self.query.trim().is_empty() { self.page(ui, now) } else { self.found(ui, now) }
            });
        });
    }

    fn field(&mut self, ui: &mut Ui) {
        let id = ui.make_persistent_id("query");
        let name = text!("help-how-field");
        let field = Typing { name: &name, id, rows: 1, enabled: true }.show(ui, &mut self.query, |edit| {
            edit.hint_text(text!("help-how-hint"))
                .margin(Margin::symmetric(12, 8))
                .desired_width(f32::INFINITY)
        });
        // What was found is shown already: Enter has nothing to do, and stays.
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !self.begun || entered {
            field.request_focus();
            self.begun = true;
        }
    }

    /// What is shown before anything is typed: the screen that asked comes first.
    fn page(&mut self, ui: &mut Ui, now: &CommandEnvironment) {
        text::heading(ui, 2, &text!("help-here"), BODY);
        text::body(ui, &about(now, ui.ctx()));
        keys::of_here(ui, now);
        let groups = self.groups(now);
        let here = |topic: &&Topic| topic.screens.contains(&now.screen);
        let of_here: Vec<&Topic> = groups.iter().flat_map(|(_, topics)| topics).filter(here).collect();
        if !of_here.is_empty() {
            text::heading(ui, 3, &text!("help-how-here"), BODY);
            self.list(ui, &text!("help-how-here"), &of_here);
        }
        ui.add_space(GAP / 2.0);
        // Whoever asks for help in the middle of something looks for a key.
        keys::all(ui, now);
        ui.add_space(GAP / 2.0);
        text::heading(ui, 2, &text!("help-how"), BODY);
        for (audience, topics) in &*groups {
            let elsewhere: Vec<&Topic> = topics.iter().filter(|topic| !here(topic)).collect();
            text::heading(ui, 3, &audience.name(), BODY);
            self.list(ui, &audience.name(), &elsewhere);
        }
        scrolling::keep_focus_in_sight(ui);
    }

    /// Questions, each with its answer below it once it is pressed.
    fn list(&mut self, ui: &mut Ui, name: &str, topics: &[&Topic]) {
        layout::region(ui, Role::List, name, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for topic in topics {
                let mut open = self.open.contains(&topic.question);
                disclose(ui, &mut open, topic.question.clone());
                if open {
                    self.open.insert(topic.question.clone());
                    ui.indent(&topic.question, |ui| text::body(ui, &topic.answer));
                } else {
                    self.open.remove(&topic.question);
                }
            }
        });
    }

    /// The answers in which every word stands that was typed, the nearest first.
    fn found(&self, ui: &mut Ui, now: &CommandEnvironment) {
        let groups = self.groups(now);
        let topics = groups.iter().flat_map(|(_, topics)| topics);
        let mut found: Vec<&Topic> = topics.filter(|topic| self.is_in(topic)).collect();
        found.sort_by_key(|topic| !has_all(&topic.question, &self.query));
        if found.is_empty() {
            text::announce(ui, &text!("help-nothing", key = Command::AllCommands.key_name()));
            return;
        }
        text::announce_at_rest(ui, &text!("help-found", count = found.len()));
        layout::region(ui, Role::List, &text!("finder-results"), |ui| {
            for topic in found {
                text::heading(ui, 2, &topic.question, BODY);
                text::body(ui, &topic.answer);
                ui.add_space(8.0);
            }
        });
    }

    fn groups(&self, now: &CommandEnvironment) -> Rc<Vec<(Audience, Vec<Topic>)>> {
        let all = |open: &Option<FileKind>| in_order(*open).map(|audience| (audience, topics(audience)));
        self.groups.get(now.open, |open| all(open).into())
    }

    fn is_in(&self, topic: &Topic) -> bool {
        has_all(&format!("{} {} {}", topic.question, topic.answer, topic.also), &self.query)
    }
}

/// Whether every word of a query stands in a text, or begins a word of it.
fn has_all(text: &str, query: &str) -> bool {
    let (text, query) = (folded(text), folded(query));
    let words = || text.split(|letter: char| !letter.is_alphanumeric());
    let asked = query.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !is_asking(word));
    asked.into_iter().all(|word| words().any(|of| of.starts_with(word)))
}

/// Words with which a question begins, and which say nothing of what it is about.
fn is_asking(word: &str) -> bool {
    const ASKING: [&str; 13] =
        ["", "how", "do", "does", "i", "we", "can", "to", "a", "an", "the", "where", "what"];
    ASKING.contains(&word)
}

/// Those who have such a file open come first.
fn in_order(open: Option<FileKind>) -> [Audience; 4] {
    let [alone, workshop, course, always] = Audience::ALL;
    match open {
        Some(FileKind::Training) => [course, always, alone, workshop],
        Some(FileKind::Ballot) => [always, alone, workshop, course],
        Some(FileKind::Assessment | FileKind::Area) | None => [alone, workshop, course, always],
    }
}

/// What somebody asks, in the order in which it comes up.
fn topics(audience: Audience) -> Vec<Topic> {
    match audience {
        Audience::Alone => team::alone(),
        Audience::Workshop => team::workshop(),
        Audience::Course => course::course(),
        Audience::Always => everybody::always().into_iter().chain(everybody::before()).collect(),
    }
}

/// What is done on a screen, in a sentence or two.
fn about(now: &CommandEnvironment, ctx: &Context) -> String {
    let area = now.open == Some(FileKind::Area);
    match now.screen {
        Screen::Home => text!("help-home"),
        Screen::SetUp if area => text!("help-set-up-area"),
        Screen::SetUp => text!("help-set-up"),
        Screen::Rate => text!("help-rate"),
        Screen::Overview => text!("help-overview"),
        Screen::Change => text!("help-change"),
        Screen::Teams => text!("help-kept-teams"),
        Screen::Plan => {
            let keys = text!("help-plan-keys", keys = ctx.format_shortcut(&OPENS));
            let what = if area { text!("help-plan-area") } else { text!("help-plan") };
            [what, text!("plan-table-keys"), keys].join(" ")
        }
        Screen::Report | Screen::CourseReport | Screen::AreaReport => text!("help-report"),
        Screen::Review if area => text!("help-review-area"),
        Screen::Review => text!("help-review"),
        Screen::Voting => text!("help-voting"),
        Screen::Projector => text!("help-projector"),
        Screen::Ballot => text!("help-ballot"),
        Screen::Course => text!("help-course-screen"),
        Screen::Answers => text!("help-answers"),
        Screen::Import => text!("help-import"),
        Screen::CourseChange => text!("help-course-change"),
        Screen::Versions | Screen::CourseVersions => text!("help-versions"),
        Screen::Area => text!("help-teams"),
    }
}
