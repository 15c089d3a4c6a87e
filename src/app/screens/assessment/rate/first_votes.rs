//! First votes on Rate: entered while they are not there yet, hidden while people
//! still vote, and then shown as bars for the room to talk about.

use egui::{Align, Layout, RichText, Role, Sense, Ui, Vec2, vec2};

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::screens::assessment::rate::count::count;
use crate::app::screens::assessment::rate::data::Data;
use crate::app::screens::assessment::rate::view::{LOW_WINDOW, RateView};
use crate::app::screens::assessment::rate::watched::{offer, watched};
use crate::app::screens::assessment::voting::ready::{again, again_elsewhere, kept, stored_and_waiting};
use crate::app::theme::{BODY, Palette, SMALL, SUBTITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::ends::{End, ends};
use crate::app::widgets::field::choice;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::vote_bar::{in_words, vote_bar};
use crate::app::widgets::{accessible, layout, table, text};
use crate::model::disclosure::MIN_COUNT;
use crate::model::votes::{EVERYONE, OTHERS, total};
use crate::model::{BallotBox, Edit, GroupVotes, RoundField, Tally, Vote, Voting, Way};
use crate::text;
use crate::words;

const BAR: f32 = 30.0;
const LOW_BAR: f32 = 22.0;
/// With less room than this, in points, a group stands above its bar.
const ROOM_BESIDE_BAR: f32 = 560.0;
/// In a lower window than this, in points, the card leaves the ratings more room.
const HIGH_WINDOW: f32 = 760.0;

/// Draws the card of first votes, as far as they have come.
pub(super) fn first_votes(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    if data.voting != Voting::None {
        // Folded by now, and not to come back as it was typed.
        view.counts.forget(&data.statement.id);
    }
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = if is_low(ui) { 3.0 } else { 8.0 };
        if is_low(ui) {
            ui.spacing_mut().interact_size.y = LOW_BAR;
        }
        let title = text!("votes-region");
        layout::region(ui, Role::Group, &title, |ui| match data.voting {
            Voting::Revealed => revealed(ui, page, data),
            Voting::Hidden => hidden(ui, page, view, data),
            Voting::None if data.editable => not_yet(ui, page, view, data),
            Voting::None => _ = text::quiet(ui, &text!("votes-none")),
        });
    });
}

/// Nobody has voted: how to, and where to enter it.
fn not_yet(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    ends(ui, "way", 0.0, |end, ui| match end {
        End::Left => _ = text::heading(ui, 2, &text!("votes-before"), SUBTITLE),
        End::Right => way(ui, page, view, data.way),
    });
    if data.correcting {
        let words = text!("votes-stand", votes = in_words(total(&data.votes)));
        text::body(ui, &words);
    }
    again(ui, page);
    match data.way {
        Way::Cards => {
            text::body(ui, &text!("count-how"));
            count(ui, page, view, data, 1.0);
        }
        Way::Keyboard => keyboard(ui, page, data),
        Way::Paper => paper(ui, page, data),
        Way::Afar => afar(ui, page),
    }
    if data.correcting && ui.add(Button::link(text!("votes-keep"))).clicked() {
        page.request(Request::Vote(VoteRequest::KeepCounts));
    }
}

/// Another way to vote, at any statement. It is that of all of them, and says so.
fn way(ui: &mut Ui, page: &mut Page, view: &mut RateView, way: Way) {
    let options: Vec<String> = Way::ALL.into_iter().map(words::way).collect();
    let chosen = Way::ALL.iter().position(|other| *other == way).unwrap_or(0);
    let all = text::quiet(ui, &text!("votes-way-all"));
    accessible::names_field(ui, &all, &text!("votes-way-all"));
    let picked = choice(ui, "way", &text!("votes-way"), &options, chosen, 170.0);
    if let Some(way) = picked.and_then(|position| Way::ALL.get(position)) {
        let round = page.round().id.clone();
        page.edit(Edit::Round { round, field: RoundField::Way(*way) });
        // The key that begins the voting comes next, and it does so from the heading.
        view.arrived = true;
    }
}

/// The key that begins the voting, on the button that does.
fn with_key(ui: &Ui, button: Button) -> Button {
    button.key(Command::Vote.key_text(ui.ctx()).unwrap_or_default())
}

fn keyboard(ui: &mut Ui, page: &mut Page, data: &Data) {
    text::body(ui, &text!("votes-keyboard"));
    text::quiet(ui, &kept(page.round()));
    ui.horizontal_wrapped(|ui| {
        if ui.add(with_key(ui, Button::primary(text!("votes-pass")))).clicked() {
            page.request(Request::Vote(VoteRequest::Begin { statement: None, paper: false }));
        }
        if ui.add(Button::secondary(text!("votes-pass-one"))).clicked() {
            let statement = Some(data.statement.id.clone());
            page.request(Request::Vote(VoteRequest::Begin { statement, paper: false }));
        }
    });
}

fn paper(ui: &mut Ui, page: &mut Page, data: &Data) {
    text::body(ui, &text!("votes-paper"));
    text::quiet(ui, &kept(page.round()));
    ui.horizontal_wrapped(|ui| {
        if ui.add(with_key(ui, Button::primary(text!("votes-enter-slips")))).clicked() {
            page.request(Request::Vote(VoteRequest::Begin { statement: None, paper: true }));
        }
        if ui.add(Button::secondary(text!("votes-pass-one"))).clicked() {
            let statement = Some(data.statement.id.clone());
            page.request(Request::Vote(VoteRequest::Begin { statement, paper: true }));
        }
        if ui.add(Button::secondary(Command::PrintSlips.name())).clicked() {
            page.request(Request::Do(Command::PrintSlips));
        }
    });
}

fn afar(ui: &mut Ui, page: &mut Page) {
    text::body(ui, &text!("votes-afar"));
    // The dialog that saves the form says it as well.
    if !is_low(ui) {
        text::quiet(ui, &text!("votes-afar-kept"));
    }
    ui.horizontal_wrapped(|ui| {
        for command in [Command::SaveBallotForm, Command::AddBallots] {
            if ui.add(Button::secondary(command.name())).clicked() {
                page.request(Request::Do(command));
            }
        }
        offer(ui, page);
    });
    watched(ui, page, 0);
}

/// People have voted, and nobody has been shown what.
fn hidden(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    let here = page.open.voting.ballot_box().filter(|_| page.open.voting.is_about(&data.statement.id));
    let waiting = here.map_or(0, BallotBox::waiting);
    // What is replaced is not part of it.
    let in_file = if data.correcting { 0 } else { page.round().voters(&data.statement.id) };
    let voters = in_file as usize + waiting;
    text::heading(ui, 2, &text!("votes-hidden", count = voters), SUBTITLE);
    let is_here = here.is_some();
    if let Some(where_they_are) = stored_and_waiting(page).filter(|_| is_here) {
        text::body(ui, &where_they_are);
    }
    let checklist = &page.open.assessment().checklist;
    let together = || page.round().voted_with(checklist, &data.statement.id).len();
    let all = here.map_or_else(together, |ballots| ballots.scope().len()) > 1;
    let note = if all { text!("votes-hidden-note") } else { text!("votes-hidden-note-one") };
    text::quiet(ui, &note);
    if data.way == Way::Cards {
        text::body(ui, &text!("votes-cards-later", discard = text!("vote-let-go")));
    }
    if !data.editable {
        return;
    }
    again(ui, page);
    // As long as somebody is missing, to go on comes first.
    let missing = page.open.again() > 0 || voters < page.round().people() as usize;
    ui.horizontal_wrapped(|ui| {
        if missing {
            go_on(ui, page, data, Button::primary);
            show(ui, page, data, Button::secondary);
        } else {
            show(ui, page, data, Button::primary);
            go_on(ui, page, data, Button::secondary);
        }
        way(ui, page, view, data.way);
        if data.way == Way::Afar {
            offer(ui, page);
        }
    });
    if data.way == Way::Afar {
        watched(ui, page, voters);
    }
}

fn show(ui: &mut Ui, page: &mut Page, data: &Data, button: fn(String) -> Button) {
    if ui.add(button(text!("votes-show"))).clicked() {
        page.request(Request::Vote(VoteRequest::End(data.statement.id.clone())));
    }
}

/// More people vote, in the way that was chosen.
fn go_on(ui: &mut Ui, page: &mut Page, data: &Data, button: fn(String) -> Button) {
    let (words, request) = match data.way {
        Way::Afar => (Command::AddBallots.name(), Request::Do(Command::AddBallots)),
        way => {
            let paper = way == Way::Paper;
            let words = if paper { text!("votes-more-slips") } else { text!("votes-go-on") };
            // These statements and nothing else, also when the file was left since.
            let statement = Some(data.statement.id.clone());
            (words, Request::Vote(VoteRequest::Begin { statement, paper }))
        }
    };
    if ui.add(button(words)).clicked() {
        page.request(request);
    }
}

/// The counts, as bars, words and numbers.
fn revealed(ui: &mut Ui, page: &mut Page, data: &Data) {
    let all = total(&data.votes);
    let (voted, people) = (all.people(), page.round().people());
    let title = if voted < people {
        text!("votes-title-of", count = voted, people = people)
    } else {
        text!("votes-title", count = voted)
    };
    ends(ui, "again", 0.0, |end, ui| match end {
        End::Left => _ = text::heading(ui, 2, &title, SUBTITLE),
        End::Right if data.editable => {
            let link = if is_low(ui) { Button::small } else { Button::link };
            let again = link(text!("votes-again")).named(text!("votes-again-name"));
            if ui.add(again).on_hover_text(text!("votes-again-note")).clicked() {
                page.request(Request::Vote(VoteRequest::Correct(data.statement.id.clone())));
            }
        }
        End::Right => {}
    });
    again_elsewhere(ui, page);
    for votes in &data.votes {
        if data.votes.len() > 1 {
            group(ui, votes);
        }
    }
    if data.votes.len() > 1 {
        layout::hairline(ui);
    }
    group(ui, &GroupVotes::new(EVERYONE, all));
    // The bars say it as well, and in a low window the ratings come first.
    if ui.ctx().content_rect().height() >= LOW_WINDOW {
        ui.horizontal_wrapped(|ui| {
            ui.add_space(if ui.available_width() >= ROOM_BESIDE_BAR { label_width(ui) } else { 0.0 });
            legend(ui, all);
        });
    }
    for of in page.round().surplus(&data.votes) {
        text::prompt(
            ui,
            &match of.group.as_str() {
                EVERYONE => text!("votes-surplus", votes = of.votes, people = of.people),
                _ => words::surplus(&of),
            },
        );
    }
    if page.round().voted_in_several_ways(&page.open.assessment().checklist) {
        let ways = words::ways(&page.round().ways_of(&data.statement.id));
        text::quiet(ui, &text!("doc-votes-way", way = ways));
    }
    let note = why_so_coarse(page, data).unwrap_or_default();
    let note = if is_low(ui) { note } else { text!("votes-counts-only", note = note) };
    if !note.is_empty() {
        text::quiet(ui, note.trim());
    }
}

fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < HIGH_WINDOW
}

fn label_width(ui: &Ui) -> f32 {
    (ui.available_width() * 0.31).clamp(206.0, 266.0)
}

/// One group's bar behind its name and number.
fn group(ui: &mut Ui, votes: &GroupVotes) {
    let palette = Palette::of(ui);
    let name = words::group(&votes.group);
    let tally = votes.tally();
    let (label, room) = (label_width(ui), ui.available_width());
    let height = if is_low(ui) { LOW_BAR } else { BAR };
    let named = || text!("votes-bar", group = name.as_str(), votes = in_words(tally));
    if room < ROOM_BESIDE_BAR {
        text::body(ui, &text!("votes-group", group = name.as_str(), count = tally.people()));
        let bar = vote_bar(ui, tally, room, height);
        bar.widget_info(|| egui::WidgetInfo::labeled(Role::Image, true, named()));
        return;
    }
    ui.spacing_mut().interact_size.y = height;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.allocate_ui_with_layout(vec2(label - 16.0, height), Layout::right_to_left(Align::Center), |ui| {
            ui.set_width(label - 16.0);
            // Laid out from right to left: read so, the number would come before its group. The
            // bar says both.
            table::unsaid(ui, |ui| {
                let count = text!("votes-people", count = tally.people());
                ui.label(RichText::new(count).size(SMALL).color(palette.muted));
                let name = RichText::new(&name).size(BODY).color(palette.ink);
                ui.add(egui::Label::new(name).truncate());
            });
        });
        ui.add_space(10.0);
        let bar = vote_bar(ui, tally, (room - label - 10.0).clamp(80.0, 431.0), height);
        bar.widget_info(|| egui::WidgetInfo::labeled(Role::Image, true, named()));
    });
}

/// Letter, word, shape, colour and number of each vote.
fn legend(ui: &mut Ui, all: Tally) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.x = 6.0;
    for vote in Vote::ALL {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::hover());
        mark::paint(ui.painter(), rect, vote.as_rating(), palette, Finish::Filled);
        let count = text!("vote-count", vote = words::vote(vote), count = all.of(vote));
        ui.label(RichText::new(count).size(BODY).family(semibold()).color(palette.ink));
        ui.add_space(10.0);
    }
}

/// Why votes are not shown role by role, where somebody could ask.
fn why_so_coarse(page: &Page, data: &Data) -> Option<String> {
    if data.votes.iter().any(|votes| votes.group == OTHERS) {
        return Some(words::folded(page.round(), &data.votes));
    }
    if data.votes.iter().any(|votes| votes.group != EVERYONE) {
        return None;
    }
    let (voted, round) = (total(&data.votes).people(), page.round());
    if voted < MIN_COUNT {
        return Some(text!("votes-few"));
    }
    let missing = round.people().saturating_sub(voted);
    let may_be_few = || round.groups().iter().any(|(_, people)| people.saturating_sub(missing) < MIN_COUNT);
    match round.present.len() {
        0 | 1 => None,
        _ if !round.counts_by_role() => Some(text!("votes-total-small")),
        _ if missing > 0 && may_be_few() => Some(text!("votes-total-missing")),
        _ if round.ways_of(&data.statement.id).contains(&Way::Cards) => Some(text!("votes-total-uncounted")),
        _ => Some(text!("votes-total-in-parts")),
    }
}
