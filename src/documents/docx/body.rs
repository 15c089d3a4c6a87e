//! Blocks become paragraphs and tables of Word's own, in reading order.

use maud::{Markup, html};

use crate::documents::document::Cell;
use crate::documents::document::{Block, Entry, Heading, Paragraph, Style, Table, TickBox, parts};
use crate::documents::docx::paragraph::{Setting, Tab, paragraph};
use crate::documents::docx::run::{self, BOLD, Look, MUTED};
use crate::documents::pdf::style::{self, Sheet};

/// The list of bullets; numbered ones come after it, each with a number of its own.
pub(super) const BULLETS: u32 = 1;

/// What has been written so far, as far as what follows depends on it.
#[derive(Default)]
pub(super) struct Body {
    /// The page that it is set for.
    pub sheet: Sheet,
    /// How many numbered lists there are, each of which begins at 1.
    pub numbered_lists: u32,
    /// The last block was a table.
    pub after_table: bool,
    /// What has been numbered of tables and of drawings, so that no two are called the same.
    pub tables: u32,
    pub drawings: u32,
    /// Everything stands on one page with what follows.
    pub keep: bool,
    /// The rows of a table stand on one page with each other.
    pub whole: bool,
    /// Is set a little smaller and closer.
    pub close: bool,
    /// The next paragraph begins a page.
    new_page: bool,
    /// The level of the last heading; 0 before the first.
    level: u8,
}

impl Body {
    /// An empty one, on such a page.
    pub(super) fn on(sheet: Sheet) -> Self {
        Self { sheet, ..Self::default() }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Markup {
        html! { @for block in blocks { (self.block(block)) } }
    }

    fn block(&mut self, block: &Block) -> Markup {
        match block {
            Block::Heading(of) => self.heading(of),
            Block::Paragraph(of) => self.paragraph(of),
            Block::List { numbered, style, items } => self.list(*numbered, *style, items),
            Block::Table(of) if of.header.is_empty() => self.facts(of),
            Block::Table(of) => self.table(of),
            Block::Dates(of) => self.table(&Entry::table(of)),
            Block::WritingSpace { labels, lines } => self.writing_space(labels, *lines),
            Block::TickBoxes { label, boxes } => self.tick_boxes(label, boxes),
            Block::Together(of) => self.together(of),
            Block::Close(of) => {
                let around = std::mem::replace(&mut self.close, true);
                let content = self.blocks(of);
                self.close = around;
                content
            }
            // Word sets them one below the other, as they are read.
            Block::Abreast(parts) => html! { @for of in parts { (self.together(of)) } },
            // Once: whoever needs more of them prints more copies.
            Block::Slips(of) => self.blocks(of),
            Block::Fields { of, .. } => self.block(of),
            Block::NewPage => {
                self.new_page = true;
                html! {}
            }
        }
    }

    fn together(&mut self, blocks: &[Block]) -> Markup {
        let [first @ .., last] = blocks else { return html! {} };
        let around = std::mem::replace(&mut self.keep, true);
        let first = self.blocks(first);
        self.keep = around;
        let around = std::mem::replace(&mut self.whole, true);
        let last = self.block(last);
        self.whole = around;
        html! { (first) (last) }
    }

    /// A paragraph as the document is set here.
    pub(super) fn set(&mut self, mut set: Setting, content: &Markup) -> Markup {
        self.after_table = false;
        set.keep_next |= self.keep;
        set.new_page = std::mem::take(&mut self.new_page);
        paragraph(&set.enlarged(self.sheet.enlarged), content)
    }

    fn heading(&mut self, heading: &Heading) -> Markup {
        self.level = heading.level;
        let (lead, text) = (run::one_line(&heading.lead), run::one_line(&heading.text));
        let style = match heading.level {
            1 => "Heading1",
            2 => "Heading2",
            _ => "Heading3",
        };
        let right_to_left = run::is_right_to_left(&text);
        self.set(
            Setting { right_to_left, ..Setting::of(style) },
            &html! {
                // With a colon, or "Green" and "Understand" would be heard as one sentence.
                @if let Some(mark) = heading.rating { (run::chip(mark.rating)) (run::plain(": ")) }
                @if !lead.is_empty() { (run::run(&(lead + " "), Look { bold: Some(false), colour: None })) }
                (run::plain(&text))
            },
        )
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Markup {
        // Bold words that head what follows are a heading also for those who move by
        // headings, as in the PDF.
        let heads = paragraph.style == Style::Label && self.level > 0;
        let outline = heads.then_some(self.level + 1);
        let set = Setting { outline, ..Setting::of(self.style(paragraph.style)) };
        let paragraphs = words(paragraph);
        html! {
            @for (text, content) in paragraphs {
                (self.set(Setting { right_to_left: run::is_right_to_left(&text), ..set.clone() }, &content))
            }
        }
    }

    /// The name of the style that sets paragraphs so.
    pub(super) fn style(&self, style: Style) -> &'static str {
        match style {
            Style::Body if self.close => "Close",
            Style::Body => "Normal",
            Style::Label => "Label",
            Style::Quiet => "Quiet",
            Style::Small | Style::Letters => "Small",
            Style::Overline => "Overline",
            Style::Large => "Large",
        }
    }

    fn list(&mut self, numbered: bool, style: Style, items: &[String]) -> Markup {
        self.numbered_lists += u32::from(numbered);
        let list = if numbered { BULLETS + self.numbered_lists } else { BULLETS };
        let before = (style != Style::Large).then_some(3.0);
        let set = Setting { list: Some(list), before, ..Setting::of(self.style(style)) };
        html! {
            @for item in items {
                @let item = run::lines(item);
                @let right_to_left = run::is_right_to_left(&item);
                (self.set(Setting { right_to_left, ..set.clone() }, &run::plain(item.trim())))
            }
        }
    }

    /// Names, each with what is so called: a table of them would have no header row, which
    /// Word's own checker asks for.
    fn facts(&mut self, table: &Table) -> Markup {
        let name = table.widths.first().copied().unwrap_or_default();
        let hanging = Some(self.sheet.text_width() * name.clamp(0.1, 0.5));
        html! {
            @for row in &table.rows {
                (self.set(Setting { hanging, ..Setting::of("Fact") }, &html! {
                    @for (position, cell) in row.iter().enumerate() {
                        @if position > 0 { (run::tab()) }
                        (fact(cell, position == 0))
                    }
                }))
            }
        }
    }

    /// Labels over their own ruled lines; with no lines, what is written stands beside them.
    fn writing_space(&mut self, labels: &[String], lines: u8) -> Markup {
        match (labels, lines) {
            ([], _) | (_, 0) => self.beside(labels),
            ([label], _) => {
                let label = run::plain(&run::one_line(label));
                html! {
                    (self.set(Setting::of("Prompt"), &label))
                    @for _ in 0..lines { (self.set(Setting::of("Rule"), &html! {})) }
                }
            }
            (labels, _) => {
                // What is written there has columns, and these their names.
                let row = vec![Cell::text(""); labels.len()];
                let (summary, header) = (labels.join(", "), labels.to_vec());
                self.table(&Table { summary, header, widths: Vec::new(), rows: vec![row; lines.into()] })
            }
        }
    }

    #[allow(clippy::cast_precision_loss)] // as many labels as stand side by side
    fn beside(&mut self, labels: &[String]) -> Markup {
        let share = (self.sheet.text_width() + style::GAP) / labels.len().max(1) as f32;
        let stops = (0..labels.len()).flat_map(|column| {
            let start = column as f32 * share;
            let begin = (column > 0).then_some(Tab { kind: "left", at: start, ruled: false });
            begin.into_iter().chain([Tab { kind: "right", at: start + share - style::GAP, ruled: true }])
        });
        self.set(
            Setting { tabs: stops.collect(), ..Setting::of("Prompt") },
            &html! {
                @for (column, label) in labels.iter().enumerate() {
                    @if column > 0 { (run::tab()) }
                    (run::plain(&(run::one_line(label) + " ")))
                    (run::tab())
                }
            },
        )
    }

    fn tick_boxes(&mut self, label: &str, boxes: &[TickBox]) -> Markup {
        let label = run::one_line(label);
        self.set(
            Setting::of(self.style(Style::Body)),
            &html! {
                @if !label.is_empty() { (run::run(&(label + "  "), MUTED)) }
                @for (number, of) in boxes.iter().enumerate() {
                    @if number > 0 { (run::plain("    ")) }
                    (run::plain("☐\u{a0}"))
                    @if let Some(letter) = run::letter(of.rating) { (letter) (run::plain("\u{a0}")) }
                    (run::plain(&run::one_line(&of.label)))
                }
            },
        )
    }
}

/// The paragraphs of a text, each with its words for whoever asks what they are; an empty
/// line parts them, and the lead belongs to the first.
pub(super) fn words(paragraph: &Paragraph) -> Vec<(String, Markup)> {
    let look = if paragraph.style == Style::Quiet { BOLD_LEAD_OF_QUIET } else { BOLD };
    let text = run::lines(&paragraph.text);
    let mut lead = Some(run::one_line(&paragraph.lead)).filter(|lead| !lead.is_empty());
    let mut texts: Vec<String> = parts(&text).into_iter().map(|lines| lines.join("\n")).collect();
    // A lead without words after it is still said.
    if texts.is_empty() {
        texts.push(String::new());
    }
    let one = |text: String| {
        let lead = lead.take();
        let content = html! {
            @if let Some(lead) = &lead { (run::run(lead, look)) }
            @if !text.is_empty() { (run::plain(&text)) }
        };
        (lead.unwrap_or_default() + &text, content)
    };
    texts.into_iter().map(one).collect()
}

/// What leads quiet words is as quiet as they are, and bold.
const BOLD_LEAD_OF_QUIET: Look = Look { bold: Some(true), colour: Some(style::MUTED) };

/// A name, or what is so called, on the lines of one paragraph.
fn fact(cell: &Cell, names: bool) -> Markup {
    let look = if names { MUTED } else { Look::default() };
    match cell {
        Cell::Rating(mark) | Cell::Small(mark) => run::chip(mark.rating),
        Cell::Text(_) | Cell::Across(_) | Cell::Value(_) | Cell::Vote(_) | Cell::Shift(_) | Cell::Bar(_) => {
            let words = run::lines(&cell.words());
            run::run(words.trim(), look)
        }
    }
}
