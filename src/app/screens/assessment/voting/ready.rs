//! Between two people the screen is blank, but for "Pass to the next person".

use egui::{Id, Key, Role, Ui};

use crate::app::open::file::SavedFile as _;
use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::screens::assessment::voting::turn::{above, entered, pressed, statements, stop, voted};
use crate::app::screens::assessment::voting::view::{Stage, VotingView};
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::rating_buttons::{DIGITS, typed_digit};
use crate::app::widgets::{layout, text};
use crate::files::autosave::SaveState;
use crate::model::disclosure::is_few;
use crate::model::votes::EVERYONE;
use crate::model::{Round, Way};
use crate::text;
use crate::words;

pub(super) fn ready(ui: &mut Ui, page: &mut Page, view: &mut VotingView) {
    ui.add_space(above(ui));
    let (voted, people) = voted(page);
    let all_have = everybody_is_stored(page);
    let title = if all_have {
        text!("vote-all-have")
    } else if voted == 0 {
        text!("vote-first-person")
    } else {
        text!("vote-next-person")
    };
    let title = text::title(ui, &title, TITLE * 1.3, std::mem::take(&mut view.arrived));
    if voted == 0 {
        text::body(ui, &text!("vote-unseen"));
    }
    said(ui, page, voted, people);
    // Once all have answered, nobody's turn begins.
    if !all_have {
        ui.add_space(GAP);
        begin(ui, page, view, title.id);
        ui.add_space(GAP);
        text::body(ui, &kept(page.round()));
    }
    ui.add_space(GAP * 2.0);
    layout::hairline(ui);
    ui.horizontal_wrapped(|ui| {
        let everybody = text!("vote-everybody");
        let button = if all_have {
            Button::primary(everybody).key(text!("key-enter"))
        } else {
            Button::secondary(everybody)
        };
        let by_key = all_have && entered(ui, title.id);
        if ui.add(button.enabled(voted > 0)).clicked() || by_key {
            view.go(Stage::Ending);
        }
        if ui.add(Button::link(text!("vote-stop")).key(text!("key-escape"))).clicked()
            || pressed(ui, Key::Escape)
        {
            stop(page);
        }
        // Far from the way into a turn: it is about the turn of somebody else.
        take_back(ui, page, &text!("vote-take-back"));
    });
}

/// The next person's role, where it is asked, and the way into the turn.
fn begin(ui: &mut Ui, page: &mut Page, view: &mut VotingView, title: Id) {
    let roles = roles(ui, page, view);
    let ready = !roles || view.role.is_some();
    ui.horizontal_wrapped(|ui| {
        let begin = Button::primary(text!("vote-begin", count = statements(page).len()));
        let begin = begin.key(text!("key-enter")).enabled(ready);
        if (ui.add(begin).clicked() || entered(ui, title)) && ready {
            page.request(Request::Vote(VoteRequest::Sit));
            view.sit_down();
        }
        if !ready {
            text::quiet(ui, &text!("vote-role-first"));
        }
    });
}

/// What is stored, in a sentence.
pub fn kept(round: &Round) -> String {
    if is_few(round.people()) { text!("votes-kept-few") } else { text!("votes-kept") }
}

/// Whether everybody who is here has answered and all of it is on disk. Not before may
/// anything say so: people leave then.
fn everybody_is_stored(page: &Page) -> bool {
    let (stored, waiting) = page.open.voted();
    let people = page.round().people();
    let saved = matches!(page.open.file.save_state(), Some(SaveState::Saved { .. }));
    people > 0 && stored >= people && waiting == 0 && page.open.again() == 0 && saved
}

/// How many have voted, and what [`where_they_are`] says.
pub(super) fn said(ui: &mut Ui, page: &mut Page, voted: usize, people: u32) {
    text::announce(ui, &answered(voted, people));
    where_they_are(ui, page, voted, people);
}

/// Whose answers are where, who is still to come, and whom to ask again.
pub(super) fn where_they_are(ui: &mut Ui, page: &mut Page, voted: usize, people: u32) {
    if let Some(where_they_are) = stored_and_waiting(page) {
        text::body(ui, &where_they_are);
    }
    if people > 0 && voted + 1 == people as usize {
        text::body(ui, &text!("vote-last-person", people = people));
    }
    if people > 0 && voted > people as usize {
        text::told(ui, &text!("vote-more-than", people = people));
    }
    again(ui, page);
}

/// How many answers are stored and how many wait, and what happens if the computer
/// stops; nothing before anybody has answered.
pub fn stored_and_waiting(page: &Page) -> Option<String> {
    let (stored, waiting) = page.open.voted();
    let afar = page.round().way == Way::Afar;
    match (stored, waiting) {
        (0, 0) => None,
        (stored, 0) => Some(text!("votes-stored", count = stored)),
        (stored, waiting) if afar => Some(text!("votes-wait-ballots", stored = stored, count = waiting)),
        (stored, waiting) => Some(text!("votes-wait-memory", stored = stored, count = waiting)),
    }
}

/// The last answers, while they lie on top of the others.
pub(super) fn take_back(ui: &mut Ui, page: &mut Page, words: &str) {
    if page.open.voting.can_take_back() && ui.add(Button::link(words)).clicked() {
        page.request(Request::Vote(VoteRequest::AskToTakeBack));
    }
}

/// Whose answers were lost with the memory that they were in.
pub fn again(ui: &mut Ui, page: &mut Page) {
    again_on(ui, page, true);
}

/// The same beside votes that the room has seen, which stand.
pub fn again_elsewhere(ui: &mut Ui, page: &mut Page) {
    again_on(ui, page, false);
}

/// `here`: about what is shown beside it.
fn again_on(ui: &mut Ui, page: &mut Page, here: bool) {
    let count = page.open.again();
    if count == 0 {
        return;
    }
    let (_, waiting) = page.open.voted();
    match page.round().way {
        Way::Paper => text::told(ui, &text!("vote-again-slips", count = count)),
        Way::Afar => text::told(ui, &text!("vote-again-ballots", count = count)),
        Way::Cards | Way::Keyboard => text::told(ui, &text!("vote-again", count = count)),
    };
    // Once somebody has answered again, it is no longer everybody who came after.
    if !here {
        text::body(ui, &text!("vote-again-elsewhere"));
    } else if waiting == 0 && page.round().way != Way::Afar {
        text::body(ui, &from_whom_on(page));
    }
    if ui.add(Button::link(text!("vote-ask-nobody"))).clicked() {
        page.request(Request::Vote(VoteRequest::AskNobodyAgain));
    }
}

/// "From the sixth person on", for each group that is stored by itself.
fn from_whom_on(page: &Page) -> String {
    let stored = page.open.stored_by_group();
    let first = |(group, count): &(String, u32)| {
        text!("vote-again-group", group = words::group(group), count = *count)
    };
    match stored.as_slice() {
        [] => text!("vote-again-who", stored = 0, next = 1),
        [(group, stored)] if group == EVERYONE => {
            text!("vote-again-who", stored = *stored, next = *stored + 1)
        }
        groups => {
            let groups = groups.iter().map(first).collect::<Vec<_>>().join("; ");
            text!("vote-again-groups", groups = groups)
        }
    }
}

/// "7 of 14 people have answered."
pub(super) fn answered(voted: usize, people: u32) -> String {
    if people == 0 {
        text!("vote-answered", count = voted)
    } else {
        text!("vote-answered-of", count = voted, people = people)
    }
}

/// Which role the next person has, where votes are counted by role. Says whether
/// it is asked at all.
pub(super) fn roles(ui: &mut Ui, page: &Page, view: &mut VotingView) -> bool {
    let present = &page.round().present;
    if !page.round().counts_by_role() {
        return false;
    }
    // One more than there are: the role is not said.
    if let Some(digit) = typed_digit(ui).filter(|digit| *digit <= present.len() + 1) {
        view.role = Some(digit - 1);
    }
    let (name, not_said) = if view.paper {
        (text!("slip-role"), text!("slip-role-not-said"))
    } else {
        (text!("vote-role"), text!("vote-role-not-said"))
    };
    text::label(ui, &name);
    layout::region(ui, Role::RadioGroup, &name, |ui| {
        ui.horizontal_wrapped(|ui| {
            let names = present.iter().map(|entry| entry.role.as_str()).chain([not_said.as_str()]);
            for (position, name) in names.enumerate() {
                let on = view.role == Some(position);
                let mut button = Button::toggle(name, on).radio();
                if position < DIGITS.len() {
                    button = button.key((position + 1).to_string());
                }
                if ui.add(button).clicked() {
                    view.role = Some(position);
                }
            }
        });
    });
    true
}
