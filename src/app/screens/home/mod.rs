//! Home: start, what is due, the recent files, the examples, a blank form.

mod card;
mod due;
mod invitation;

use std::path::PathBuf;

use egui::accesskit::HasPopup;
use egui::{Align, FocusDirection, Id, Key, Layout, Memory, Popup, RectAlign, RichText, Role, Ui};
use jiff::civil::Date;

use crate::app::commands::Command;
use crate::app::request::Request;
use crate::app::theme::{BODY, GAP, Palette, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::ends::{End, ends};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::popup::give_back;
use crate::app::widgets::{accessible, layout, text};
use crate::files::Places;
use crate::files::recent::{self, Recent};
use crate::text;
use card::{Card, file_card, tell_apart};
use due::{Due, due_ui};
use invitation::invitation;

const WIDTH: f32 = 1040.0;

/// As many files as are looked through by eye.
const MOST_BESIDE: usize = 50;

/// What Home shows: read once when it is entered, not at every frame.
#[derive(Default)]
pub struct HomeView {
    cards: Vec<Card>,
    /// What is due in them.
    due: Due,
    /// The other files of Attune's own folder.
    beside: Vec<Card>,
    /// Somebody is here for the first time, and may want to see how it works.
    pub offers_tour: bool,
}

impl HomeView {
    /// The files by name, before any of them has been read: a shared drive may
    /// take its time.
    pub fn unread(recent: &Recent) -> Self {
        Self {
            cards: recent.files.iter().cloned().map(Card::unread).collect(),
            due: Due::default(),
            beside: Vec::new(),
            offers_tour: offers_tour(recent),
        }
    }

    /// Reads what the cards say, and what else lies in Attune's own folder.
    pub fn read(recent: &Recent, places: &Places, today: Date) -> Self {
        let beside = recent::beside(recent, places).into_iter();
        let mut view = Self {
            cards: recent.files.iter().map(|path| Card::read(path.clone(), today)).collect(),
            due: Due::default(),
            beside: beside.filter_map(|path| Card::read_beside(path, today)).take(MOST_BESIDE).collect(),
            offers_tour: offers_tour(recent),
        };
        tell_apart(view.cards.iter_mut().chain(&mut view.beside));
        for card in &mut view.cards {
            card.hand_over_due(&mut view.due, today);
        }
        view.due.sort();
        view
    }

    /// The file that was open last and can be opened: what one comes back for.
    pub fn newest(&self) -> Option<PathBuf> {
        self.cards.iter().find_map(Card::to_open)
    }
}

/// Whoever has opened a file knows Attune already.
fn offers_tour(recent: &Recent) -> bool {
    !recent.tour_offered && recent.files.is_empty()
}

pub(crate) fn home_ui(ui: &mut Ui, view: &mut HomeView, arrived: bool) -> Vec<Request> {
    let mut requests = Vec::new();
    layout::page(ui, "home", 32, |ui| {
        layout::centred(ui, WIDTH, |ui| {
            ui.add_space((ui.ctx().content_rect().height() * 0.06).min(48.0));
            let to_the_marked = view.newest().is_some() && is_first_tab(ui);
            let title = text::title(ui, &text!("home-title"), 32.0, arrived);
            if arrived {
                ui.data_mut(|data| data.insert_temp(came_to(), title.id));
            }
            // The card that is marked.
            let marked = view.cards.iter().find(|card| card.to_open().is_some());
            let what = marked.map_or_else(|| text!("home-start"), |card| card.title().to_owned());
            let enter = || text!("home-enter", key = text!("key-enter"), what = what.as_str());
            accessible::described(ui, &title, enter);
            ui.label(RichText::new(text!("home-lead")).size(18.0).color(Palette::of(ui).muted));
            ui.add_space(GAP);
            // Enter starts what is marked: the file that one comes back for, if there is one.
            starts(ui, view.newest().is_none(), &mut requests);
            if view.offers_tour {
                ui.add_space(GAP / 2.0);
                invitation(ui, &mut requests);
            }
            ui.add_space(GAP);
            due_ui(ui, &mut view.due, &mut requests);
            files(ui, view, to_the_marked, &mut requests);
            ui.add_space(GAP * 2.0);
        });
    });
    requests
}

/// Under this name egui's memory holds the title from which nobody has gone on yet.
fn came_to() -> Id {
    Id::unique("home-came-to")
}

/// Whether Tab is pressed for the first time on Home. It leads to the marked card, which is
/// what Enter opens: else Tab and Enter would begin something new. Later Tab goes from one
/// thing to the next as everywhere.
fn is_first_tab(ui: &Ui) -> bool {
    let title = ui.data(|data| data.get_temp::<Id>(came_to()));
    let focused = ui.memory(Memory::focused);
    let is_tab = ui.input(|input| input.modifiers.is_none() && input.key_pressed(Key::Tab));
    let is_first = is_tab && title.is_some() && title == focused;
    if is_tab {
        ui.data_mut(|data| data.remove::<Id>(came_to()));
    }
    if is_first {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    is_first
}

fn starts(ui: &mut Ui, lead: bool, requests: &mut Vec<Request>) {
    let wide = ui.available_width() > 760.0;
    let mut one = |ui: &mut Ui, index: usize| match index {
        0 => start(
            ui,
            requests,
            lead,
            Command::New,
            &text!("home-start"),
            &text!("home-start-text"),
            &text!("home-start-button"),
        ),
        1 => start(
            ui,
            requests,
            false,
            Command::NewWorkshop,
            &text!("home-workshop"),
            &text!("home-workshop-text"),
            &text!("home-set-up-button"),
        ),
        _ => start(
            ui,
            requests,
            false,
            Command::NewTraining,
            &text!("home-course"),
            &text!("home-course-text"),
            &text!("home-set-up-button"),
        ),
    };
    if wide {
        layout::equal_columns(ui, 3, GAP, |index, ui| one(ui, index));
    } else {
        for index in 0..3 {
            one(ui, index);
            ui.add_space(4.0);
        }
    }
}

fn start(
    ui: &mut Ui,
    requests: &mut Vec<Request>,
    lead: bool,
    command: Command,
    title: &str,
    what: &str,
    button: &str,
) {
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text::heading(ui, 2, title, SUBTITLE);
        text::quiet(ui, what);
        ui.add_space(4.0);
        // Three buttons say "Set up" or the like; alone, one does not say what.
        let name = text!("button-name", button = button, what = title);
        let button = if lead { Button::primary(button) } else { Button::secondary(button) };
        if ui.add(button.named(name)).clicked() {
            requests.push(Request::Do(command));
        }
    };
    if lead {
        layout::lead_card(ui, content);
    } else {
        layout::card(ui, content);
    }
}

/// The examples, in a menu.
fn examples(ui: &mut Ui, requests: &mut Vec<Request>) {
    let button = ui.add(Button::link(text!("home-example")).after(Icon::Down));
    accessible::opens(ui, &button, HasPopup::Menu);
    Popup::menu(&button).align(RectAlign::BOTTOM_END).accessible_name(text!("home-example")).show(|ui| {
        ui.set_min_width(200.0);
        for (words, command) in [
            (text!("home-example-team"), Command::OpenExample),
            (text!("home-example-course"), Command::OpenTrainingExample),
        ] {
            ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
                if ui.add(Button::link(words).menu_item()).clicked() {
                    requests.push(Request::Do(command));
                }
            });
        }
    });
    give_back(&button, Popup::default_response_id(&button));
}

fn link(ui: &mut Ui, requests: &mut Vec<Request>, words: String, command: Command) {
    if ui.add(Button::link(words)).clicked() {
        requests.push(Request::Do(command));
    }
}

fn files(ui: &mut Ui, view: &HomeView, to_the_marked: bool, requests: &mut Vec<Request>) {
    ends(ui, "beside-files", 0.0, |end, ui| match end {
        End::Left => _ = text::heading(ui, 2, &text!("home-files"), SUBTITLE),
        End::Right => {
            link(ui, requests, text!("home-open"), Command::Open);
            link(ui, requests, text!("home-teams"), Command::SeeTeams);
            link(ui, requests, text!("home-blank"), Command::BlankForm);
            examples(ui, requests);
        }
    });
    if view.cards.is_empty() {
        text::quiet(ui, &text!("home-no-files"));
    }
    let marked = view.newest().map(|path| Marked { path, gets_keyboard: to_the_marked });
    list(ui, &text!("home-files"), &view.cards, marked.as_ref(), requests);
    if !view.beside.is_empty() {
        ui.add_space(GAP);
        text::heading(ui, 3, &text!("home-beside"), BODY);
        list(ui, &text!("home-beside"), &view.beside, None, requests);
    }
}

/// The card that Enter opens.
struct Marked {
    path: PathBuf,
    /// The keyboard comes to it now.
    gets_keyboard: bool,
}

fn list(ui: &mut Ui, name: &str, cards: &[Card], marked: Option<&Marked>, requests: &mut Vec<Request>) {
    layout::region(ui, Role::List, name, |ui| {
        for card in cards {
            let marked = marked.filter(|marked| card.to_open().as_ref() == Some(&marked.path));
            let response = file_card(ui, card, marked.is_some(), requests);
            if marked.is_some_and(|marked| marked.gets_keyboard) {
                response.request_focus();
            }
            ui.add_space(2.0);
        }
    });
}
