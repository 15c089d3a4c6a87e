//! What changed between two rounds of an area's plan: how many teams gave which rating, then
//! and now. Nothing is said of a team, and nothing of how far any of them moved.

use jiff::civil::Date;

use crate::documents::assessment::change::compared::Compared;
use crate::documents::assessment::change::since;
use crate::documents::assessment::common;
use crate::documents::counts;
use crate::documents::document::{Block, Cell, Document, Style, Table};
use crate::model::Statement;
use crate::model::area::AreaPicture;
use crate::model::compare::Side;
use crate::text;

/// Builds it. `sides`: each with what its teams had said.
pub(super) fn build(sides: [(Side, &AreaPicture); 2], names: [String; 2], today: Date) -> Document {
    let [(before, earlier), (after, later)] = sides;
    let mut document = common::begin(&text!("doc-change"), after.assessment, after.round, today);
    let row = |name: &String, picture: &AreaPicture| {
        vec![Cell::quiet(name.as_str()), Cell::text(common::teams_read(picture))]
    };
    let [from, to] = &names;
    document.blocks.push(Block::Table(Table {
        summary: text!("doc-facts-summary"),
        header: Vec::new(),
        widths: vec![0.23, 0.77],
        rows: vec![row(from, earlier), row(to, later)],
    }));
    statements(&mut document, after, [earlier, later], &names);
    since::actions(&mut document, &Compared { before, after, names, changes: Vec::new() });
    document.heading(2, text!("doc-change-method"));
    let cautions = [
        text!("doc-area-other-teams"),
        text!("doc-change-fall"),
        text!("doc-change-why"),
        text!("doc-area-no-ranks"),
    ];
    document.list(false, Style::Body, cautions.into());
    common::source(&mut document, after.assessment);
    document
}

/// Every statement with its counts in both rounds.
fn statements(document: &mut Document, after: Side, pictures: [&AreaPicture; 2], names: &[String; 2]) {
    document.heading(2, text!("doc-area-both-rounds"));
    let checklist = &after.assessment.checklist;
    if checklist.statements.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
        return;
    }
    document.paragraph(Style::Body, text!("doc-area-bars"));
    let row = |(number, statement): (usize, &Statement)| {
        let title = text!("doc-numbered", number = number, title = statement.short_title());
        let bar = |picture: &AreaPicture| counts::cell(picture, &statement.id);
        std::iter::once(Cell::text(title)).chain(pictures.map(bar)).collect()
    };
    document.blocks.push(Block::Table(Table {
        summary: text!("doc-area-bars-summary"),
        header: std::iter::once(text!("our-workforce")).chain(names.clone()).collect(),
        widths: vec![0.32, 0.34, 0.34],
        rows: (1_usize..).zip(&checklist.statements).map(row).collect(),
    }));
}
