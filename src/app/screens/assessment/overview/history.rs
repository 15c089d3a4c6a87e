//! How the ratings moved from one round to the next.

use egui::{Align, Label, Layout, Rect, RichText, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::app::page::Page;
use crate::app::screens::assessment::overview::row::{MOST, Rows, StatementRow};
use crate::app::theme::{Palette, SMALL, semibold};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::text;
use crate::model::Round;
use crate::model::compare::{Movement, Side, compare, count};
use crate::text;
use crate::words;

const MARK: f32 = 20.0;
const ARROW: f32 = 12.0;

/// How wide the column is, in points, where there are so many earlier rounds: the
/// name of a single one has to fit.
pub(super) fn width(rounds: usize) -> f32 {
    if rounds == 1 {
        return 116.0;
    }
    #[allow(clippy::cast_precision_loss)] // three at most
    let marks = rounds.min(MOST) as f32 * (MARK + ARROW + 12.0);
    marks + if rounds > MOST { 34.0 } else { 14.0 }
}

/// What stands above the marks: the round, where there is only one.
pub(super) fn title(before: &[&Round]) -> String {
    match before {
        [] => String::new(),
        [one] => one.label.clone(),
        [_, _, ..] => text!("overview-earlier-title"),
    }
}

/// The name of a row with its earlier ratings, and how it moved.
pub(super) fn name(row_name: String, rows: &Rows, row: &StatementRow) -> String {
    if row.earlier.is_empty() {
        return row_name;
    }
    let name = text!("overview-row-earlier", row = row_name, earlier = rows.earlier_words(row));
    match word_of(row.movement) {
        Some(word) => text!("overview-row-moved", row = name, movement = word),
        None => name,
    }
}

/// The earlier ratings in outline, each with an arrow to the next.
pub(super) fn marks(ui: &mut Ui, row: &StatementRow) {
    let row_of_marks = vec2(ui.available_width(), MARK);
    ui.allocate_ui_with_layout(row_of_marks, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if row.has_more_earlier {
            text::quiet(ui, "…");
        }
        for earlier in &row.earlier {
            let (rect, response) = ui.allocate_exact_size(Vec2::splat(MARK), Sense::hover());
            mark::paint(ui.painter(), rect, earlier.rating, Palette::of(ui), Finish::Outline);
            let name = earlier.words();
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            response.on_hover_text(name);
            let (arrow, _) = ui.allocate_exact_size(vec2(ARROW, MARK), Sense::hover());
            let place = Rect::from_center_size(arrow.center(), Vec2::splat(ARROW));
            Icon::Arrow.paint(ui.painter(), place, Palette::of(ui).muted);
        }
    });
}

/// "up one", "unchanged"; nothing where it cannot be compared.
pub(super) fn word(ui: &mut Ui, row: &StatementRow) {
    let Some(word) = word_of(row.movement) else { return };
    let (palette, rich) = (Palette::of(ui), RichText::new(word).size(SMALL));
    let rich = match row.movement {
        Movement::Up(_) | Movement::Down(_) => rich.family(semibold()).color(palette.ink),
        _ => rich.color(palette.muted),
    };
    ui.add(Label::new(rich).wrap());
}

/// "up one", "unchanged"; none where it cannot be compared.
pub(super) fn word_of(movement: Movement) -> Option<String> {
    (movement != Movement::None).then(|| words::movement::movement(movement))
}

/// "Since January 2026: 4 up · 6 unchanged · 1 down", once something is rated anew.
pub(super) fn since_last_time(page: &Page) -> Option<String> {
    let before = page.open.round_before()?;
    let assessment = page.open.assessment();
    let counts =
        count(&compare(Side { assessment, round: before }, Side { assessment, round: page.round() }));
    if counts.up + counts.same + counts.down + counts.new == 0 {
        return None;
    }
    let mut parts = vec![
        text!("overview-moved-up", count = counts.up),
        text!("overview-unchanged", count = counts.same),
        text!("overview-moved-down", count = counts.down),
    ];
    if counts.new > 0 {
        parts.push(text!("overview-new", count = counts.new));
    }
    Some(text!("overview-since", round = before.label.as_str(), counts = parts.join(" · ")))
}
