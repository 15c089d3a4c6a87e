//! The tables of a document, for the formats that hold nothing else.

use std::slice;

use crate::documents::document::{Block, Document, Table};

/// A table, and what the heading over it says; nothing where none stands over it.
pub(super) struct Named<'a> {
    pub(super) name: &'a str,
    pub(super) table: &'a Table,
}

/// Every table of a document, from first to last.
pub(super) fn tables(document: &Document) -> Vec<Named<'_>> {
    let mut found = Vec::new();
    add(&document.blocks, &mut "", &mut found);
    found
}

fn add<'a>(blocks: &'a [Block], name: &mut &'a str, found: &mut Vec<Named<'a>>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => *name = &heading.text,
            Block::Table(table) => found.push(Named { name, table }),
            Block::Together(blocks) | Block::Close(blocks) | Block::Slips(blocks) => add(blocks, name, found),
            Block::Abreast(parts) => parts.iter().for_each(|blocks| add(blocks, name, found)),
            Block::Fields { of, .. } => add(slice::from_ref(of), name, found),
            Block::Paragraph(_)
            | Block::List { .. }
            // Their place is a calendar.
            | Block::Dates(_)
            | Block::WritingSpace { .. }
            | Block::TickBoxes { .. }
            | Block::NewPage => {}
        }
    }
}
