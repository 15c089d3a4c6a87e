//! The pictures of a document, for slides and reports: each table in it that draws
//! something, under the heading that names it and the words that explain it. Their shapes
//! are those of the pages, and what they say to those who cannot see them goes with them.

mod drawn;
mod namespace;
mod png;
mod svg;

use crate::documents::document::{Block, Cell, Document, Heading, Paragraph, Style, Table};
use crate::documents::pdf::Missing;
use crate::documents::pdf::layout::picture;
use crate::documents::picture::drawn::Picture;
use crate::documents::stems;
use crate::documents::text::words_of;
use crate::model::plain_text::single_line;
use crate::text;

/// How wide a picture is, in points: as a slide, which is half as high.
const WIDTH: f32 = 640.0;

/// A table that draws something, and what is said over it.
struct Drawn<'a> {
    heading: &'a Heading,
    said: Vec<&'a Paragraph>,
    table: &'a Table,
}

/// What the pictures of a document are called, from first to last.
pub fn names(document: &Document) -> Vec<String> {
    all(&document.blocks).iter().map(|of| single_line(of.heading.name())).collect()
}

/// What the file of one of the pictures is called, counted from 0: as the document's, and
/// where there are several by its number and its name.
pub fn stem(document: &str, names: &[String], number: usize) -> String {
    match names.get(number) {
        Some(name) if names.len() > 1 => {
            text!("report-file-picture", document = document, number = number + 1, picture = stems::cut(name))
        }
        _ => document.to_owned(),
    }
}

/// The document of one of the pictures alone, counted from 0; none where there is none.
pub fn only(document: &Document, number: usize) -> Option<Document> {
    let Drawn { heading, said, table } = all(&document.blocks).into_iter().nth(number)?;
    let heading = Block::Heading(Heading { level: 1, ..heading.clone() });
    let said = said.into_iter().map(|of| Block::Paragraph(of.clone()));
    let blocks = std::iter::once(heading).chain(said).chain([Block::Table(table.clone())]).collect();
    Some(Document { blocks, ..document.clone() })
}

/// The first picture of a document as SVG; none where it has none.
pub(super) fn as_svg(document: &Document) -> Option<(Vec<u8>, Missing)> {
    let picture = first(document)?;
    Some((svg::write(&picture).into_bytes(), picture.missing))
}

/// The same as PNG.
pub(super) fn as_png(document: &Document) -> Option<(Vec<u8>, Missing)> {
    let picture = first(document)?;
    Some((png::write(&picture)?, picture.missing))
}

/// The words of a document's first picture, for those who cannot see it.
pub fn in_words(document: &Document) -> Option<String> {
    let only = only(document, 0)?;
    Some(described(&only))
}

fn first(document: &Document) -> Option<Picture> {
    let only = only(document, 0)?;
    let name = names(&only).concat();
    let title = text!("picture-title", picture = name, document = single_line(&only.title));
    let description = described(&only);
    let mut blocks = only.blocks;
    // Whose it is and of which day: a picture is passed on by itself.
    blocks.push(Block::Paragraph(Paragraph::new(Style::Small, &*document.footer)));
    let (figure, missing) = picture(&blocks, WIDTH);
    Some(Picture { title, description, figure, missing })
}

/// What a picture says: its heading, what explains it, and its rows.
fn described(only: &Document) -> String {
    let mut lines = Vec::new();
    for block in &only.blocks {
        match block {
            Block::Heading(heading) => lines.push(single_line(&heading.text)),
            Block::Paragraph(paragraph) => lines.push(single_line(&paragraph.words())),
            Block::Table(table) => {
                lines.push(joined(table.header.iter().map(|name| single_line(name))));
                lines.extend(table.rows.iter().map(|row| row_in_words(row)));
            }
            Block::List { .. }
            | Block::Dates(_)
            | Block::WritingSpace { .. }
            | Block::TickBoxes { .. }
            | Block::Fields { .. }
            | Block::Together(_)
            | Block::NewPage
            | Block::Close(_)
            | Block::Abreast(_)
            | Block::Slips(_) => {}
        }
    }
    lines.retain(|line| !line.is_empty());
    // XML 1.0 has no way of writing these two (2.2, `Char`); controls are gone already.
    lines.join("\n").replace(['\u{fffe}', '\u{ffff}'], "")
}

/// What is drawn says what it is about, which the row has said already; and what a word
/// beside it says again.
fn row_in_words(row: &[Cell]) -> String {
    let mut said: Vec<String> = Vec::new();
    for cell in words_of(row) {
        let cell = single_line(&cell);
        if !said.iter().skip(1).any(|before| before.contains(&cell)) {
            said.push(cell);
        }
    }
    joined(said.into_iter())
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.filter(|of| !of.is_empty()).collect::<Vec<_>>().join("; ")
}

fn all(blocks: &[Block]) -> Vec<Drawn<'_>> {
    let mut found = Vec::new();
    add(blocks, &mut (None, Vec::new()), &mut found);
    found
}

/// The heading that was last, and what has been said since.
type Since<'a> = (Option<&'a Heading>, Vec<&'a Paragraph>);

fn add<'a>(blocks: &'a [Block], since: &mut Since<'a>, found: &mut Vec<Drawn<'a>>) {
    for block in blocks {
        match block {
            Block::Heading(heading) => *since = (Some(heading), Vec::new()),
            Block::Paragraph(paragraph) => since.1.push(paragraph),
            Block::Table(table) if is_drawn(table) => {
                let said = std::mem::take(&mut since.1);
                found.extend(since.0.map(|heading| Drawn { heading, said, table }));
            }
            Block::Together(of) | Block::Close(of) | Block::Slips(of) => add(of, since, found),
            Block::Abreast(parts) => parts.iter().for_each(|of| add(of, since, found)),
            Block::Fields { of, .. } => add(std::slice::from_ref(of), since, found),
            Block::Table(_)
            | Block::List { .. }
            | Block::Dates(_)
            | Block::WritingSpace { .. }
            | Block::TickBoxes { .. }
            | Block::NewPage => {}
        }
    }
}

/// Whether it draws something of what its first column names.
fn is_drawn(table: &Table) -> bool {
    table.rows.iter().any(|row| row.iter().skip(1).any(draws))
}

fn draws(cell: &Cell) -> bool {
    match cell {
        Cell::Rating(_) | Cell::Small(_) | Cell::Shift(_) | Cell::Bar(_) => true,
        Cell::Text(_) | Cell::Across(_) | Cell::Value(_) | Cell::Vote(_) => false,
    }
}
