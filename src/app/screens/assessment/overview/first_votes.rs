//! First votes in the table on Overview: as a bar, in a word, and in words.

use egui::{Label, RichText, Ui};

use crate::app::screens::assessment::overview::row::StatementRow;
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::text;
use crate::app::widgets::vote_bar::{in_words, vote_bar};
use crate::model::{Consensus, Voting};
use crate::text;
use crate::words;

/// How long a bar is, in points.
pub(super) const BAR: f32 = 190.0;
/// How long it is where there is less room.
pub(super) const SHORT_BAR: f32 = 160.0;
const HEIGHT: f32 = 22.0;
/// How wide the longest of the usual words is, in points.
const WORD: f32 = 112.0;

/// The name of a row with its votes, as far as they are shown.
pub(super) fn name(row_name: String, row: &StatementRow) -> String {
    match (row.votes, row.shown) {
        (Voting::Revealed, Some(tally)) => {
            let consensus = words::consensus(Consensus::of(tally));
            text!("overview-row-votes", row = row_name, votes = in_words(tally), consensus = consensus)
        }
        (Voting::Hidden, _) => text!("overview-row-hidden", row = row_name),
        _ => row_name,
    }
}

/// "Red 5, Amber 3", or that they are not shown yet; nothing where nobody voted.
pub(super) fn counts(row: &StatementRow) -> String {
    match (row.votes, row.shown) {
        (_, Some(tally)) => in_words(tally),
        (Voting::Hidden, None) => text!("overview-votes-hidden"),
        (Voting::None | Voting::Revealed, None) => String::new(),
    }
}

/// "wide apart"; nothing where no votes are shown.
pub(super) fn consensus_words(row: &StatementRow) -> String {
    row.shown.map(|tally| words::consensus(Consensus::of(tally))).unwrap_or_default()
}

/// The cell with the bar, as wide as there is room.
pub(super) fn bar(ui: &mut Ui, row: &StatementRow) {
    if let Some(tally) = row.shown {
        ui.add_space(8.0);
        vote_bar(ui, tally, ui.available_width().min(BAR), HEIGHT);
    } else if row.votes == Voting::Hidden {
        ui.add_space(9.0);
        text::quiet(ui, &text!("overview-votes-hidden"));
    }
}

/// The cell with the word.
pub(super) fn consensus(ui: &mut Ui, row: &StatementRow) {
    ui.add_space(7.0);
    word(ui, row);
}

/// Bar and word below a title, where there is no room for columns of their own.
pub(super) fn below(ui: &mut Ui, row: &StatementRow) {
    if row.votes == Voting::None {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(tally) = row.shown {
            vote_bar(ui, tally, (ui.available_width() - WORD).clamp(80.0, SHORT_BAR), HEIGHT);
            word(ui, row);
        } else {
            text::quiet(ui, &text!("overview-votes-hidden"));
        }
    });
    ui.add_space(4.0);
}

/// What stands out is what to talk about.
fn word(ui: &mut Ui, row: &StatementRow) {
    let Some(tally) = row.shown else { return };
    let consensus = Consensus::of(tally);
    let (palette, word) = (Palette::of(ui), words::consensus(consensus));
    let rich = match consensus {
        Some(Consensus::WideApart) => RichText::new(word).size(BODY).family(semibold()).color(palette.ink),
        Some(_) => RichText::new(word).size(BODY).color(palette.muted),
        None => RichText::new(word).size(SMALL).color(palette.muted),
    };
    ui.add(Label::new(rich).wrap());
}
