//! What is due on Home: the oldest first, each a press from its place in the plan. Nothing
//! is shown where nothing is due.

use std::path::{Path, PathBuf};

use egui::{Align, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};
use jiff::civil::Date;

use crate::app::request::Request;
use crate::app::theme::{CORNER, GAP, Palette, SUBTITLE, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::{layout, text};
use crate::files::due::{DueItem, DueOf};
use crate::text;
use crate::words;

/// As many as leave Home calm; the others are counted.
const MOST: usize = 5;
const ROW: f32 = 36.0;

/// In a narrower row, in points, who and whose stand in its name alone.
const WIDE: f32 = 520.0;

/// What is due in the recent files.
#[derive(Default)]
pub(super) struct Due {
    lines: Vec<DueLine>,
    /// So many files could not be read.
    unread: usize,
    /// All are listed, not only the first.
    is_whole: bool,
    /// The rest is listed from this frame on: the first of it gets the keyboard.
    has_come: bool,
}

struct DueLine {
    path: PathBuf,
    /// What the file is called.
    title: String,
    item: DueItem,
    is_late: bool,
}

impl Due {
    /// Adds what is due in a file.
    pub(super) fn add(&mut self, path: &Path, title: &str, due: Vec<DueItem>, today: Date) {
        let line = |item: DueItem| DueLine {
            path: path.to_owned(),
            title: title.to_owned(),
            is_late: item.day < today,
            item,
        };
        self.lines.extend(due.into_iter().map(line));
    }

    /// A file could not be read: what is due in it is not known.
    pub(super) fn pass_over(&mut self) {
        self.unread += 1;
    }

    /// Puts the oldest first. What falls on one day stays in the order of the files.
    pub(super) fn sort(&mut self) {
        self.lines.sort_by_key(|line| line.item.day);
    }
}

impl DueLine {
    fn what(&self) -> String {
        match &self.item.of {
            DueOf::Action { what, .. } if what.is_empty() => text!("plan-no-what"),
            DueOf::Action { what, .. } => what.clone(),
            DueOf::Review => text!("summary-review-what"),
        }
    }

    fn when(&self) -> String {
        let date = words::date(self.item.day);
        if self.is_late { text!("home-due-late", date = date) } else { text!("home-due-by", date = date) }
    }

    fn whose(&self) -> String {
        let owner = match &self.item.of {
            DueOf::Action { owner, .. } if owner.is_empty() => text!("plan-no-owner"),
            DueOf::Action { owner, .. } => owner.clone(),
            // Everybody's.
            DueOf::Review => return self.title.clone(),
        };
        text!("home-due-whose", owner = owner, file = self.title.as_str())
    }
}

/// Draws it, where something is due.
pub(super) fn due_ui(ui: &mut Ui, due: &mut Due, requests: &mut Vec<Request>) {
    if due.lines.is_empty() {
        return;
    }
    text::heading(ui, 2, &text!("home-due"), SUBTITLE);
    layout::region(ui, Role::List, &text!("home-due"), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let shown = if due.is_whole { due.lines.len() } else { MOST };
        let has_come = std::mem::take(&mut due.has_come);
        for (number, line) in due.lines.iter().take(shown).enumerate() {
            let place = row(ui, line, requests);
            // What was pressed is gone, and the keyboard with it.
            if has_come && number == MOST {
                place.request_focus();
            }
        }
    });
    let more = due.lines.len().saturating_sub(MOST);
    if more > 0 && !due.is_whole && ui.add(Button::link(text!("home-due-more", count = more))).clicked() {
        (due.is_whole, due.has_come) = (true, true);
        ui.request_repaint();
    }
    if due.unread > 0 {
        text::quiet(ui, &text!("home-due-unread", count = due.unread));
    }
    ui.add_space(GAP);
}

/// Gives what leads to its place.
fn row(ui: &mut Ui, line: &DueLine, requests: &mut Vec<Request>) -> Response {
    let show = |outcome| match &line.item.of {
        DueOf::Action { id, .. } => Request::ShowDue { path: line.path.clone(), action: id.clone(), outcome },
        DueOf::Review => Request::ShowReview(line.path.clone()),
    };
    let (what, when, whose) = (line.what(), line.when(), line.whose());
    layout::region(ui, Role::ListItem, &what, |ui| {
        let width = ui.available_width();
        ui.horizontal(|ui| {
            let named = text!("home-due-outcome", what = what.as_str());
            let outcome = Button::link(text!("plan-outcome")).named(named);
            // What came of a review is said in it.
            let outcome = (line.item.of != DueOf::Review).then_some(outcome);
            let beside = |of: &Button| of.natural_width(ui) + ui.spacing().item_spacing.x;
            let room = width - outcome.as_ref().map_or(0.0, beside);
            let (rect, response) = ui.allocate_exact_size(vec2(room.max(120.0), ROW), Sense::click());
            let name =
                text!("home-due-name", what = what.as_str(), when = when.as_str(), whose = whose.as_str());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            let palette = Palette::of(ui);
            let fill = if response.hovered() { palette.tint } else { palette.surface };
            let edge = Stroke::new(1.0, palette.hairline);
            ui.painter().rect(rect, CORNER, fill, edge, StrokeKind::Inside);
            focus_ring(ui, rect, &response);
            content(ui, rect.shrink2(vec2(20.0, 4.0)), [&what, &when, &whose]);
            let response = response.on_hover_text(name);
            if response.clicked() {
                requests.push(show(false));
            }
            if outcome.is_some_and(|outcome| ui.add(outcome).clicked()) {
                requests.push(show(true));
            }
            response
        })
        .inner
    })
}

/// What, by when and whose, side by side, each on its own line that is cut.
fn content(ui: &mut Ui, rect: Rect, [what, when, whose]: [&str; 3]) {
    let shares: [f32; 3] = if rect.width() < WIDE { [0.55, 0.45, 0.0] } else { [0.42, 0.29, 0.29] };
    let mut left = rect.left();
    for (position, share) in shares.into_iter().enumerate().filter(|(_, share)| *share > 0.0) {
        let width = rect.width() * share;
        let place = Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width - 12.0, rect.height()));
        let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
        let mut column = ui.new_child(builder);
        match position {
            0 => _ = text::one_line(&mut column, what, semibold()),
            1 => _ = text::short(&mut column, when),
            _ => _ = text::short(&mut column, whose),
        }
        left += width;
    }
}
