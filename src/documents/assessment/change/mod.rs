//! The change report: two rounds side by side, of one file or of two. Its
//! first page says by itself what was compared and what changed.

mod compared;
mod counted;
mod notes;
mod rounds;
mod since;
mod summary;
mod tables;

use jiff::civil::Date;

use crate::documents::assessment::common;
use crate::documents::document::{Block, Document, Style};
use crate::model::compare::{self, Side};
use crate::text;
use crate::words::movement;
use compared::Compared;

/// Builds the report about what changed from one round to another.
pub fn build(before: Side, after: Side, today: Date) -> Document {
    let names = movement::sides(before, after);
    if let (Some(earlier), Some(later)) = (before.round.area.as_deref(), after.round.area.as_deref()) {
        return counted::build([(before, earlier), (after, later)], names, today);
    }
    let changes = compare::compare(before, after);
    let compared = Compared { before, after, names, changes };
    let mut document = begin(&compared, today);
    document.blocks.push(summary::facts(&compared));
    summary::what_changed(&mut document, &compared);
    tables::chart(&mut document, &compared);
    tables::ratings(&mut document, &compared);
    rounds::all(&mut document, &compared);
    notes::side_by_side(&mut document, &compared);
    since::actions(&mut document, &compared);
    method(&mut document, &compared);
    common::source(&mut document, after.assessment);
    document
}

/// The charts of such a report, without the rest of it.
pub fn charts(document: &mut Document, before: Side, after: Side) {
    let names = movement::sides(before, after);
    let changes = compare::compare(before, after);
    let compared = Compared { before, after, names, changes };
    tables::chart(document, &compared);
    rounds::all(document, &compared);
}

/// What is said where there is no round to compare with.
pub fn without_earlier(after: Side, today: Date) -> Document {
    let kind = text!("doc-change");
    let mut document = common::begin(&kind, after.assessment, after.round, today);
    document.blocks.push(common::table(after.assessment, after.round));
    document.heading(2, text!("change-title"));
    document.paragraph(Style::Body, text!("doc-change-no-earlier"));
    document
}

fn begin(compared: &Compared, today: Date) -> Document {
    let kind = text!("doc-change");
    let Compared { before, after, .. } = compared;
    let mut document = common::untitled(&kind, after.assessment, after.round, today);
    document.paragraph(Style::Overline, text!("doc-overline", kind = kind));
    let team = common::team_name(after.assessment);
    document.heading(
        1,
        if compared.is_of_two_teams() {
            text!("doc-change-teams", team = team, other = common::team_name(before.assessment))
        } else {
            team
        },
    );
    document
}

/// How the ratings came about, and what can and cannot be learned from them.
fn method(document: &mut Document, compared: &Compared) {
    document.heading(2, text!("doc-change-method"));
    for (side, name) in compared.sides() {
        document.led(text!("doc-change-side", side = name), &common::how(side.assessment, side.round));
    }
    let mut cautions = vec![
        text!("doc-change-counted"),
        if compared.is_of_two_teams() { text!("doc-change-two-teams") } else { text!("doc-change-agreed") },
        text!("doc-change-fall"),
        text!("doc-change-why"),
        text!("doc-change-no-score"),
    ];
    let [from, to] = [compared.before, compared.after].map(|side| side.assessment.checklist.version);
    if from != to {
        cautions.push(text!("change-versions", from = from, to = to));
    }
    document.blocks.push(Block::List { numbered: false, style: Style::Body, items: cautions });
}
