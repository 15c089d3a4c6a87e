//! Tables in OpenDocument workbooks (ODS), as LibreOffice writes them. A cell may claim
//! to stand in a million places, so each is taken one by one, and only as long as a
//! survey can be.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use crate::files::import::survey::sheets::{Cells, LARGEST, MOST_SHEETS, Sheet, first_seen};
use crate::files::import::survey::table::{Merged, Table};
use crate::files::progress::Progress;
use crate::text;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Reads the first sheet that people see and that holds anything, and the others beside it.
pub fn parse(bytes: &[u8], progress: &Progress) -> Result<Table, String> {
    let damaged = || text!("import-workbook-damaged");
    let mut archive = Archive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let manifest = part(&mut archive, "META-INF/manifest.xml").unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(text!("import-password"));
    }
    let content = part(&mut archive, "content.xml")?;
    first_seen(sheets(&content, progress)?, &text!("import-kind-ods"))
}

/// One of the files that are packed in it.
fn part(archive: &mut Archive, name: &str) -> Result<String, String> {
    let damaged = || text!("import-workbook-damaged");
    let mut xml = Vec::new();
    let entry = archive.by_name(name).map_err(|_| damaged())?;
    entry.take(LARGEST + 1).read_to_end(&mut xml).map_err(|_| damaged())?;
    if xml.len() as u64 > LARGEST {
        return Err(text!("import-workbook-huge"));
    }
    String::from_utf8(xml).map_err(|_| damaged())
}

fn sheets(xml: &str, progress: &Progress) -> Result<Vec<Sheet>, String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut content = Content::default();
    while content.sheets.len() < MOST_SHEETS {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                if matches!(tag.name().0, "table:table" | "table:table-row") {
                    progress.step()?;
                }
                content.start(&tag)?;
            }
            Ok(Event::End(tag)) => content.end(tag.name().0)?,
            Ok(Event::Text(words)) => content.say(&words.xml10_content()),
            Ok(Event::CData(words)) => content.say(&words.xml10_content()),
            Ok(Event::GeneralRef(sign)) => {
                let named = quick_xml::escape::resolve_predefined_entity(&sign);
                match (named, sign.resolve_char_ref()) {
                    (Some(words), _) => content.say(words),
                    (None, Ok(Some(letter))) => content.say(letter.encode_utf8(&mut [0; 4])),
                    _ => return Err(text!("import-workbook-damaged")),
                }
            }
            Ok(Event::Eof) if content.sheet.is_none() => break,
            Ok(Event::Eof) => return Err(text!("import-workbook-damaged")),
            Ok(Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_)) => {}
            Err(error) => {
                log::warn!("a workbook was not read: {error}");
                return Err(text!("import-workbook-damaged"));
            }
        }
    }
    Ok(content.sheets)
}

/// What has been read so far.
#[derive(Default)]
struct Content {
    sheets: Vec<Sheet>,
    /// The styles of sheets that people do not see.
    hidden: BTreeSet<String>,
    style: String,
    sheet: Option<Sheet>,
    /// Where the next cell stands, and how many rows this one stands for.
    row: usize,
    rows: usize,
    column: usize,
    cell: Option<Cell>,
    /// How deep within something whose words are no cell's: a note, a shape.
    beside: usize,
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    /// How many columns it stands for.
    columns: usize,
    has_formula: bool,
    /// What it holds where that is no text.
    value: Option<String>,
    words: String,
    paragraphs: usize,
}

impl Content {
    fn start(&mut self, tag: &BytesStart) -> Result<(), String> {
        let name = tag.name().0;
        let is_beside = matches!(name, "office:annotation" | "table:dde-link") || name.starts_with("draw:");
        if self.beside > 0 || is_beside {
            self.beside += 1;
            return Ok(());
        }
        match name {
            "style:style" => self.style = said(tag, "style:name")?.unwrap_or_default(),
            "style:table-properties" if said(tag, "table:display")?.as_deref() == Some("false") => {
                self.hidden.insert(self.style.clone());
            }
            "table:table" if self.sheet.is_none() => self.start_sheet(tag)?,
            "table:table-row" if self.sheet.is_some() => {
                (self.column, self.rows) = (0, count(tag, "table:number-rows-repeated")?);
            }
            "table:table-cell" | "table:covered-table-cell" if self.sheet.is_some() => {
                self.join(tag)?;
                self.cell = Some(Cell::of(tag)?);
            }
            "text:p" => self.cell.iter_mut().for_each(|cell| {
                cell.words.push_str(if cell.paragraphs > 0 { "\n" } else { "" });
                cell.paragraphs += 1;
            }),
            // Of many spaces one is enough: nobody means anything by more.
            "text:s" | "text:tab" => self.say(" "),
            "text:line-break" => self.say("\n"),
            _ => {}
        }
        Ok(())
    }

    fn start_sheet(&mut self, tag: &BytesStart) -> Result<(), String> {
        let style = said(tag, "table:style-name")?.unwrap_or_default();
        let size = self.sheets.last().map(|sheet| sheet.cells.size()).unwrap_or_default();
        (self.row, self.column) = (0, 0);
        self.sheet = Some(Sheet {
            name: said(tag, "table:name")?.unwrap_or_default(),
            is_hidden: self.hidden.contains(&style),
            cells: Cells::beside(size),
            merged: Vec::new(),
        });
        Ok(())
    }

    /// Notes cells that were joined to one.
    fn join(&mut self, tag: &BytesStart) -> Result<(), String> {
        let columns = count(tag, "table:number-columns-spanned")?;
        let rows = count(tag, "table:number-rows-spanned")?;
        if columns > 1 || rows > 1 {
            let last = |first: usize, count: usize| first.saturating_add(count - 1);
            let merged = Merged {
                rows: (self.row + 1, last(self.row + 1, rows)),
                columns: (self.column, last(self.column, columns)),
            };
            self.sheet.iter_mut().for_each(|sheet| sheet.merged.push(merged));
        }
        Ok(())
    }

    fn say(&mut self, words: &str) {
        if self.beside == 0
            && let Some(cell) = &mut self.cell
        {
            cell.words.push_str(words);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), String> {
        if self.beside > 0 {
            self.beside -= 1;
            return Ok(());
        }
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell()?,
            "table:table-row" => self.row = self.row.saturating_add(self.rows),
            "table:table" => self.sheets.extend(self.sheet.take()),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), String> {
        let Some((cell, sheet)) = self.cell.take().zip(self.sheet.as_mut()) else { return Ok(()) };
        let words = cell.value.unwrap_or(cell.words);
        let end = self.column.saturating_add(cell.columns);
        let places = self.rows.saturating_mul(cell.columns);
        // Empty cells fill up whole sheets.
        if cell.has_formula || !words.is_empty() {
            sheet.cells.has_room(places.saturating_mul(words.len() + size_of::<String>()))?;
            for row in self.row..self.row.saturating_add(self.rows) {
                for column in self.column..end {
                    if cell.has_formula {
                        sheet.cells.add_result(row, column, words.clone())?;
                    } else {
                        sheet.cells.add(row, column, words.clone())?;
                    }
                }
            }
        }
        self.column = end;
        Ok(())
    }
}

impl Cell {
    fn of(tag: &BytesStart) -> Result<Self, String> {
        let kind = said(tag, "office:value-type")?.unwrap_or_default();
        let value = match kind.as_str() {
            "float" | "percentage" | "currency" => {
                let number = |value: String| value.parse::<f64>().map_or(value, |number| number.to_string());
                said(tag, "office:value")?.map(number)
            }
            "date" => said(tag, "office:date-value")?.map(|date| date_seen(&date)),
            "boolean" => said(tag, "office:boolean-value")?.map(|yes| yes.to_uppercase()),
            "string" => said(tag, "office:string-value")?,
            _ => None,
        };
        Ok(Self {
            columns: count(tag, "table:number-columns-repeated")?,
            has_formula: said(tag, "table:formula")?.is_some(),
            value,
            ..Self::default()
        })
    }
}

/// "2026-03-02T09:00:00" as it is shown of other workbooks too: "2026-03-02 09:00".
fn date_seen(date: &str) -> String {
    match date.split_once('T') {
        Some((day, time)) => format!("{day} {}", time.get(..5).unwrap_or(time)),
        None => format!("{date} 00:00"),
    }
}

/// What a tag says under a name.
fn said(tag: &BytesStart, name: &str) -> Result<Option<String>, String> {
    let damaged = || text!("import-workbook-damaged");
    let Some(attribute) = tag.try_get_attribute(name).map_err(|_| damaged())? else { return Ok(None) };
    let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| damaged())?;
    Ok(Some(value.into_owned()))
}

/// How many places a tag stands for: one where it does not say.
fn count(tag: &BytesStart, name: &str) -> Result<usize, String> {
    let Some(count) = said(tag, name)? else { return Ok(1) };
    count.parse().map(|count: usize| count.max(1)).map_err(|_| text!("import-workbook-damaged"))
}
