//! The dates of a document as a calendar (RFC 5545, "iCalendar") that Outlook, Google and
//! others read. Saved and read again, it changes what is there and doubles nothing.
//!
//! Written line by line: of all that a calendar can say this needs a dozen lines.

use std::slice;

use jiff::civil::Date;

use crate::documents::document::{Block, Document, Entry, LANGUAGE};
use crate::model::plain_text::{multi_line, single_line};

/// A line is at most so long, in bytes, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// The document as a calendar; nothing where it has no dates, since a calendar with
/// nothing in it is none (RFC 5545, 3.6).
pub fn write(document: &Document) -> Option<Vec<u8>> {
    let mut entries = Vec::new();
    add(&document.blocks, &mut entries);
    if entries.is_empty() {
        return None;
    }
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//Attune//Attune//{}", LANGUAGE.to_uppercase()),
        "CALSCALE:GREGORIAN".to_owned(),
        // Understood by Outlook and Google; others pass over it.
        format!("X-WR-CALNAME:{}", escaped(&single_line(&document.title))),
    ];
    for entry in entries {
        lines.extend(event(entry, document.date));
    }
    lines.push("END:VCALENDAR".to_owned());
    Some(lines.iter().map(|line| folded(line)).collect::<String>().into_bytes())
}

fn add<'a>(blocks: &'a [Block], entries: &mut Vec<&'a Entry>) {
    for block in blocks {
        match block {
            // A calendar begins with the year 0.
            Block::Dates(of) => entries.extend(of.iter().filter(|entry| entry.day.year() >= 0)),
            Block::Together(blocks) | Block::Close(blocks) | Block::Slips(blocks) => add(blocks, entries),
            Block::Abreast(parts) => parts.iter().for_each(|blocks| add(blocks, entries)),
            Block::Fields { of, .. } => add(slice::from_ref(of), entries),
            Block::Heading(_)
            | Block::Paragraph(_)
            | Block::List { .. }
            | Block::Table(_)
            | Block::WritingSpace { .. }
            | Block::TickBoxes { .. }
            | Block::NewPage => {}
        }
    }
}

/// A whole day that leaves people free, since nobody is kept busy by a date.
fn event(entry: &Entry, made: Date) -> Vec<String> {
    let details: Vec<String> = entry.details.iter().map(|of| multi_line(&of.words())).collect();
    // What has been done is taken off the calendar; what stands there is what is to come.
    let status = if entry.is_over { "CANCELLED" } else { "CONFIRMED" };
    let title = single_line(&format!("{} {}", entry.lead, entry.title));
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(&single_line(&entry.uid))),
        format!("DTSTAMP:{}T000000Z", day(made)),
        format!("LAST-MODIFIED:{}T000000Z", day(made)),
        format!("SEQUENCE:{}", entry.sequence),
        format!("DTSTART;VALUE=DATE:{}", day(entry.day)),
        format!("SUMMARY:{}", escaped(&title)),
        format!("STATUS:{status}"),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    lines.extend((!details.is_empty()).then(|| format!("DESCRIPTION:{}", escaped(&details.join("\n")))));
    lines.push("END:VEVENT".to_owned());
    lines
}

fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year().max(0), date.month(), date.day())
}

/// A text in which no sign parts anything (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line with its end; a long one goes on after a blank (RFC 5545, 3.1), and no letter is
/// cut in two.
fn folded(line: &str) -> String {
    let (mut folded, mut long) = (String::with_capacity(line.len() + 2), 0);
    for c in line.chars() {
        if long + c.len_utf8() > LINE {
            folded.push_str("\r\n ");
            long = 1;
        }
        folded.push(c);
        long += c.len_utf8();
    }
    folded + "\r\n"
}
