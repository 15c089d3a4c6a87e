//! A document as Markdown, with tables as GitHub writes them: for e-mails, wikis and
//! whoever keeps plain text. What is drawn is told in its own words.

use std::slice;

use crate::documents::document::{
    Block, Cell, Document, Entry, Heading, Paragraph, Style, Table, TickBox, parts,
};
use crate::model::plain_text::{multi_line, single_line};
use crate::words;

/// The document as Markdown. The same document always gives the same.
pub fn write(document: &Document) -> String {
    let mut parts = Vec::new();
    blocks(&document.blocks, &mut parts);
    parts.join("\n\n") + "\n"
}

/// Adds what stands apart from each other.
fn blocks(of: &[Block], parts: &mut Vec<String>) {
    for block in of {
        match block {
            Block::Heading(of) => parts.push(heading(of)),
            Block::Paragraph(of) => parts.push(paragraph(of, "\\\n", "\n\n")),
            Block::List { numbered, style: _, items } => parts.push(list(*numbered, items)),
            Block::Table(of) if of.header.is_empty() => parts.push(facts(of)),
            Block::Table(of) => parts.push(table(of)),
            Block::Dates(of) => parts.push(table(&Entry::table(of))),
            Block::WritingSpace { labels, lines: _ } => {
                let spaces =
                    labels.iter().map(|label| format!("{} \\_\\_\\_\\_\\_\\_", escaped(&single_line(label))));
                parts.push(spaces.collect::<Vec<_>>().join("\\\n"));
            }
            Block::TickBoxes { label, boxes } => parts.push(tick_boxes(label, boxes)),
            Block::Fields { of, .. } => blocks(slice::from_ref(of), parts),
            Block::Together(of) | Block::Close(of) | Block::Slips(of) => blocks(of, parts),
            Block::Abreast(of) => of.iter().for_each(|of| blocks(of, parts)),
            // A page is a matter of paper.
            Block::NewPage => {}
        }
    }
    parts.retain(|part| !part.is_empty());
}

fn heading(heading: &Heading) -> String {
    let rating = heading.rating.map(|mark| format!("{}:", words::rating(mark.rating)));
    let words = [rating.as_deref().unwrap_or_default(), &heading.lead, &heading.text];
    let words: Vec<String> = words.into_iter().map(|words| escaped(&single_line(words))).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
    format!("{} {}", "#".repeat(heading.level.into()), words.join(" "))
}

/// `line` and `part`: what stands between its lines, and between its paragraphs.
fn paragraph(paragraph: &Paragraph, line: &str, part: &str) -> String {
    let text = multi_line(&paragraph.text);
    let joined = |lines: &Vec<&str>| lines.iter().map(|words| escaped(words)).collect::<Vec<_>>().join(line);
    let words = parts(&text).iter().map(joined).collect::<Vec<_>>().join(part);
    match single_line(&paragraph.lead).trim() {
        "" if paragraph.style == Style::Label && !words.is_empty() => format!("**{words}**"),
        "" => words,
        lead => format!("**{}** {words}", escaped(lead)).trim_end().to_owned(),
    }
}

fn list(numbered: bool, items: &[String]) -> String {
    let item = |(number, item): (usize, &String)| {
        let mark = if numbered { format!("{number}. ") } else { "- ".to_owned() };
        let apart = format!("\\\n{}", " ".repeat(mark.len()));
        let item = multi_line(item);
        let lines = item.lines().map(str::trim).filter(|line| !line.is_empty()).map(escaped);
        mark + &lines.collect::<Vec<_>>().join(&apart)
    };
    (1..).zip(items).map(item).collect::<Vec<_>>().join("\n")
}

/// Names, each with what is so called: a table would ask for a header that they lack.
fn facts(table: &Table) -> String {
    let row = |row: &Vec<Cell>| {
        let cells: Vec<String> = row.iter().map(cell).filter(|cell| !cell.is_empty()).collect();
        match cells.as_slice() {
            [name, rest @ ..] if !rest.is_empty() => format!("- **{name}**: {}", rest.join(" ")),
            cells => format!("- {}", cells.join(" ")),
        }
    };
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

fn table(table: &Table) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or_default().max(table.header.len());
    let line = |cells: Vec<String>| {
        let rest = columns.saturating_sub(cells.len());
        let cells: Vec<String> = cells.into_iter().chain(std::iter::repeat_n(String::new(), rest)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let header = line(table.header.iter().map(|name| escaped(&single_line(name))).collect());
    let rule = format!("|{}", " --- |".repeat(columns));
    let rows = table.rows.iter().map(|row| line(row.iter().map(cell).collect()));
    [header, rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// A cell has one line in Markdown: where there are more, HTML's line break parts them.
fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(paragraphs) | Cell::Across(paragraphs) => {
            let parts = paragraphs.iter().map(|of| paragraph(of, "<br>", "<br>"));
            parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("<br>")
        }
        Cell::Vote(_) => "\\[ \\]".to_owned(),
        Cell::Value(_) | Cell::Rating(_) | Cell::Small(_) | Cell::Shift(_) | Cell::Bar(_) => {
            escaped(&single_line(&cell.words()))
        }
    }
}

fn tick_boxes(label: &str, boxes: &[TickBox]) -> String {
    let boxes = boxes.iter().map(|of| format!("- [ ] {}", escaped(&single_line(&of.label))));
    let label = escaped(&single_line(label));
    let boxes = boxes.collect::<Vec<_>>().join("\n");
    if label.is_empty() { boxes } else { format!("{label}\n\n{boxes}") }
}

/// What people wrote, so that no sign in it is taken for a mark of Markdown's
/// (`CommonMark` 0.31, 2.4): "1." at the start of a line would begin a list.
fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let counts = number.len() < line.len() && number.starts_with(['.', ')']);
    for (at, c) in line.char_indices() {
        let is_mark = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '~' => true,
            '#' | '+' | '-' | '=' | ':' => at == 0,
            '.' | ')' => counts && at == line.len() - number.len(),
            _ => false,
        };
        escaped.extend(is_mark.then_some('\\'));
        escaped.push(c);
    }
    escaped
}
