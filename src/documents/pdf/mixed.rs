//! Lines of texts with words in scripts that Attune's own typefaces lack: broken where
//! Unicode allows it (UAX 14), ordered as they are read (UAX 9), and shaped.

use std::ops::Range;
use std::sync::Arc;

use unicode_bidi::{BidiInfo, Level, LevelRun, ParagraphInfo};
use unicode_linebreak::linebreaks;
use unicode_script::{Script, UnicodeScript as _};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::documents::pdf::clean::steers;
use crate::documents::pdf::face::Face;
use crate::documents::pdf::fonts;
use crate::documents::pdf::line::{Line, Run, Span};
use crate::documents::pdf::scripts::{self, Font, Shaped, is_right_to_left};

/// Whether a text has letters that Attune's own typefaces lack and the system's have.
pub fn is_mixed(text: &str) -> bool {
    // Nearly every text is Latin: bytes below begin letters of it alone (up to U+0240).
    text.bytes().any(|byte| byte >= 0xC9) && text.chars().any(|c| !fonts::has(c) && scripts::has(c))
}

/// Breaks spans into lines no wider than `width`; one that is written from right to left
/// stands at its right. An infinite width is that of the words.
pub fn lines(spans: &[Span], size: f32, width: f32) -> Vec<Line> {
    let text: String = spans.iter().map(|span| span.text).collect();
    // All of a paragraph runs one way, also after a line break, as in a browser.
    let base = if is_right_to_left(&text) { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(&text, Some(base));
    let mut end = 0;
    let faces = spans.iter().map(|span| {
        end += span.text.len();
        (end, span.face)
    });
    let setter = Setter { faces: faces.collect(), bidi: &bidi, base, size, width };
    let mut lines: Vec<Vec<Item>> = Vec::new();
    for paragraph in &bidi.paragraphs {
        setter.paragraph(paragraph, &mut lines);
    }
    let last = lines.len().saturating_sub(1);
    lines.into_iter().enumerate().map(|(number, items)| setter.line(items, number == last)).collect()
}

/// How wide spans are in one line.
pub fn width(spans: &[Span], size: f32) -> f32 {
    let ends = lines(spans, size, f32::INFINITY).into_iter().flat_map(|line| line.runs).map(|run| {
        run.x
            + run.shaped.map_or_else(|| fonts::width(run.face, size, &run.text), |shaped| shaped.width * size)
    });
    ends.fold(0.0, f32::max)
}

struct Setter<'a> {
    /// The face of each span, with the end of its text.
    faces: Vec<(usize, Face)>,
    bidi: &'a BidiInfo<'a>,
    base: Level,
    size: f32,
    width: f32,
}

/// Letters that are set alike and run one way.
struct Item {
    text: String,
    kind: Kind,
    shaped: Option<Arc<Shaped>>,
    width: f32,
}

/// What letters have to have in common to be set in one go.
#[derive(Clone, PartialEq)]
struct Kind {
    level: Level,
    face: Face,
    font: Option<Arc<Font>>,
    script: Script,
    is_space: bool,
}

impl Setter<'_> {
    /// The lines of a paragraph, their items in the order in which they are read.
    fn paragraph(&self, paragraph: &ParagraphInfo, lines: &mut Vec<Vec<Item>>) {
        let mut line: Vec<Item> = Vec::new();
        let mut x = 0.0;
        let mut start = paragraph.range.start;
        for (end, _) in linebreaks(self.text(&paragraph.range)) {
            let end = paragraph.range.start + end;
            for part in self.parts(start..end) {
                let mut items = self.items(part);
                if line.is_empty() {
                    // As in a line of Latin letters, none begins with a space.
                    let spaces = items.iter().take_while(|item| item.kind.is_space).count();
                    items.drain(..spaces);
                }
                let (_, all) = widths(&items);
                if x > 0.0 && x + self.needs(&items) > self.width {
                    lines.push(std::mem::take(&mut line));
                    x = 0.0;
                }
                line.extend(items);
                x += all;
            }
            start = end;
        }
        lines.push(line);
    }

    /// What may not be broken, in parts where it is wider than a line.
    fn parts(&self, whole: Range<usize>) -> Vec<LevelRun> {
        if self.needs(&self.items(whole.clone())) <= self.width {
            return vec![whole];
        }
        let mut parts = Vec::new();
        let (mut start, mut end) = (whole.start, whole.start);
        for letter in self.text(&whole).graphemes(true) {
            let next = end + letter.len();
            if end > start && self.needs(&self.items(start..next)) > self.width {
                parts.push(start..end);
                start = end;
            }
            end = next;
        }
        parts.push(start..end);
        parts
    }

    /// The room that items need in a line. A space that ends a line hangs over at its right,
    /// but stands within it where words run to the left.
    fn needs(&self, items: &[Item]) -> f32 {
        let (words, all) = widths(items);
        if self.base.is_rtl() { all } else { words }
    }

    fn text(&self, range: &Range<usize>) -> &str {
        self.bidi.text.get(range.clone()).unwrap_or_default()
    }

    fn items(&self, range: Range<usize>) -> Vec<Item> {
        let text = self.text(&range);
        let mut runs: Vec<(Kind, String)> = Vec::new();
        // Signs before the first letter are set in its typeface as those after it.
        let first = text.char_indices().find(|(_, c)| !fonts::has(*c) && !steers(*c));
        let mut near = first.and_then(|(at, c)| scripts::font_for(c, self.is_bold(range.start + at)));
        for (at, c) in text.char_indices() {
            if steers(c) {
                // It steers how its neighbours join, and has no place of its own.
                if let Some((_, run)) = runs.last_mut().filter(|(kind, _)| kind.font.is_some()) {
                    run.push(c);
                }
                continue;
            }
            let kind = self.kind(c, range.start + at, &mut near);
            let c = if c == '\n' { ' ' } else { c };
            match runs.last_mut() {
                Some((last, run)) if joins(last, &kind) => run.push(c),
                _ => runs.push((kind, c.to_string())),
            }
        }
        runs.into_iter().map(|(kind, text)| self.item(kind, text)).collect()
    }

    /// How a letter is set. `near`: the typeface of the system that was used last.
    fn kind(&self, c: char, at: usize, near: &mut Option<Arc<Font>>) -> Kind {
        let level = self.bidi.levels.get(at).copied().unwrap_or(self.base);
        let script = c.script();
        let is_space = matches!(c, ' ' | '\n');
        let is_shared = matches!(script, Script::Common | Script::Inherited);
        let of_face = fonts::has(c);
        // A bracket is turned round, and a mark put on its letter, by the letter's typeface.
        let stays_near = is_shared && !is_space && (level.is_rtl() || !of_face);
        let font = match near.as_ref().filter(|font| stays_near && font.has(c)) {
            Some(font) => Some(Arc::clone(font)),
            None if of_face => None,
            None => scripts::font_for(c, self.is_bold(at)),
        };
        if font.is_some() || (of_face && !is_shared) {
            near.clone_from(&font);
        }
        Kind { level, face: self.face(at), font, script, is_space }
    }

    fn face(&self, at: usize) -> Face {
        self.faces.iter().find(|(end, _)| at < *end).map_or(Face::Regular, |(_, face)| *face)
    }

    fn is_bold(&self, at: usize) -> bool {
        match self.face(at) {
            Face::SemiBold | Face::Bold => true,
            Face::Regular | Face::Signs => false,
        }
    }

    fn item(&self, kind: Kind, text: String) -> Item {
        let shaped = kind.font.as_ref().and_then(|font| font.shape(&text, kind.script, kind.level.is_rtl()));
        let width = match &shaped {
            Some(shaped) => shaped.width * self.size,
            None => fonts::width(kind.face, self.size, &text),
        };
        Item { text, kind, shaped: shaped.map(Arc::new), width }
    }

    /// A line, its items where they are seen (UAX 9, L1 and L2).
    fn line(&self, mut items: Vec<Item>, is_last: bool) -> Line {
        let spaces = items.iter().rev().take_while(|item| item.kind.is_space).count();
        let words = items.len() - spaces;
        // Spaces that end a line part its words from the next line's where they are copied. They
        // are left out where they would stand in the margin.
        let whole: f32 = items.iter().map(|item| item.width).sum();
        if is_last || whole > self.width {
            items.truncate(words);
        }
        for item in items.iter_mut().skip(words) {
            item.kind.level = self.base;
        }
        let levels: Vec<Level> = items.iter().map(|item| item.kind.level).collect();
        let whole: f32 = items.iter().map(|item| item.width).sum();
        let at_right = self.base.is_rtl() && self.width.is_finite();
        let mut x = if at_right { self.width - whole } else { 0.0 };
        let mut places = vec![0.0; items.len()];
        for number in BidiInfo::reorder_visual(&levels) {
            let Some((place, item)) = places.get_mut(number).zip(items.get(number)) else { continue };
            *place = x;
            x += item.width;
        }
        let mut line = Line::default();
        for (item, x) in items.into_iter().zip(places) {
            self.add(&mut line, item, x);
        }
        line
    }

    fn add(&self, line: &mut Line, item: Item, x: f32) {
        let Item { text, kind, shaped, .. } = item;
        if let Some(shaped) = &shaped {
            line.reach.up = line.reach.up.max(shaped.font.ascent * self.size);
            line.reach.down = line.reach.down.max(shaped.font.descent * self.size);
        }
        if shaped.is_none() && kind.level.is_ltr() {
            // Neighbours of one face are one run, as where nothing else is in the line.
            let follows = |run: &&mut Run| {
                let end = run.x + fonts::width(run.face, self.size, &run.text);
                run.face == kind.face && run.shaped.is_none() && run.says.is_none() && (end - x).abs() < 0.01
            };
            if let Some(run) = line.runs.last_mut().filter(follows) {
                return run.text.push_str(&text);
            }
        }
        let (text, says) = match &shaped {
            Some(shaped) => {
                let says = (!shaped.is_plain).then(|| text.clone());
                (text, says)
            }
            None if kind.level.is_rtl() => turned(text),
            None => (text, None),
        };
        line.runs.push(Run { x, face: kind.face, text, shaped, says });
    }
}

/// Signs of a face of ours as they are seen from right to left, and what they say.
fn turned(text: String) -> (String, Option<String>) {
    const PAIRS: [(char, char); 5] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»')];
    let other = |c: char| {
        let pair = PAIRS.into_iter().find(|(open, close)| c == *open || c == *close);
        pair.map_or(c, |(open, close)| if c == open { close } else { open })
    };
    let seen: String = text.chars().rev().map(other).collect();
    let says = (seen != text).then_some(text);
    (seen, says)
}

/// Whether a letter goes on with what was set before it: signs and marks belong to the
/// script that they stand in.
fn joins(last: &Kind, next: &Kind) -> bool {
    let shared = |kind: &Kind| matches!(kind.script, Script::Common | Script::Inherited);
    let same = last.level == next.level && last.face == next.face && last.font == next.font;
    let script = last.font.is_none() || last.script == next.script || shared(next);
    // Signs that are turned round are said one by one.
    let turned = last.font.is_none() && last.level.is_rtl() && !last.is_space;
    same && script && !turned && last.is_space == next.is_space
}

/// How wide items are: without the spaces that end them, and with these.
fn widths(items: &[Item]) -> (f32, f32) {
    let all: f32 = items.iter().map(|item| item.width).sum();
    let spaces: f32 = items.iter().rev().take_while(|item| item.kind.is_space).map(|item| item.width).sum();
    (all - spaces, all)
}
