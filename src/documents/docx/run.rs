//! Runs: words of one look, and ratings as letter, word and colour.

use maud::{Markup, html};

use crate::documents::docx::units::hex;
use crate::documents::pdf::layout::Colour;
use crate::documents::pdf::{scripts, style};
use crate::model::Rating;
use crate::model::plain_text::{multi_line, single_line};
use crate::words;

/// What a run looks like where it differs from its paragraph.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    pub bold: Option<bool>,
    pub colour: Option<Colour>,
}

pub(super) const BOLD: Look = Look { bold: Some(true), colour: None };
pub(super) const MUTED: Look = Look { bold: Some(false), colour: Some(style::MUTED) };

/// Words as they are.
pub(super) fn plain(text: &str) -> Markup {
    run(text, Look::default())
}

/// Words of one look. A line break in them stands for itself.
pub(super) fn run(text: &str, look: Look) -> Markup {
    let bold = look.bold.map(|bold| if bold { "1" } else { "0" });
    html! {
        w:r {
            w:rPr {
                @if let Some(bold) = bold { w:b w:val=(bold) {} w:bCs w:val=(bold) {} }
                @if let Some(colour) = look.colour { w:color w:val=(hex(colour)) {} }
                @if is_right_to_left(text) { w:rtl {} }
                @match scripts::language(text) {
                    // Word keeps the languages of these three scripts' families apart.
                    Some(language @ ("zh" | "ja" | "ko")) => { w:lang w:eastAsia=(language) {} }
                    Some(language) => { w:lang w:bidi=(language) {} }
                    None => {}
                }
            }
            @for (number, line) in text.split('\n').enumerate() {
                @if number > 0 { w:br {} }
                w:t xml:space="preserve" { (line) }
            }
        }
    }
}

/// On to the next stop of the paragraph.
pub(super) fn tab() -> Markup {
    html! { w:r { w:tab {} } }
}

/// A rating as letter, word and colour, which a black and white printer keeps apart.
pub(super) fn chip(rating: Option<Rating>) -> Markup {
    let word = words::rating(rating);
    let letter = words::rating_letter(rating);
    let words: Vec<&str> = letter.iter().chain([&word]).map(String::as_str).collect();
    shaded(&words.join(" "), rating)
}

/// A rating's letter in its colour; nothing where it has no letter.
pub(super) fn letter(rating: Option<Rating>) -> Option<Markup> {
    Some(shaded(&words::rating_letter(rating)?, rating))
}

/// Its words never part, and have some of their colour on either side.
fn shaded(words: &str, rating: Option<Rating>) -> Markup {
    let colours = style::chip(rating);
    let edge = if rating.is_some() { "single" } else { "dashed" };
    let words = format!(" {words} ").replace(' ', "\u{a0}");
    html! {
        w:r {
            w:rPr {
                @if rating.is_some() { w:b {} w:bCs {} }
                w:color w:val=(hex(colours.text)) {}
                w:bdr w:val=(edge) w:sz="6" w:space="0" w:color=(hex(colours.edge)) {}
                w:shd w:val="clear" w:color="auto" w:fill=(hex(colours.fill)) {}
            }
            w:t xml:space="preserve" { (words) }
        }
    }
}

/// A text in one line that XML can hold.
pub(super) fn one_line(text: &str) -> String {
    allowed(&single_line(text))
}

/// A text in its lines that XML can hold. In Word a tab leads to a stop, of which what
/// people wrote knows nothing.
pub(super) fn lines(text: &str) -> String {
    allowed(&multi_line(text)).replace('\t', " ")
}

/// XML 1.0 has no way of writing these two (2.2, `Char`); controls are gone already.
fn allowed(text: &str) -> String {
    text.replace(['\u{fffe}', '\u{ffff}'], "")
}

/// Whether it begins with a letter of a script that is written from right to left:
/// Hebrew, Arabic, Syriac, Thaana, `NKo` and their forms. Word asks to be told.
pub(super) fn is_right_to_left(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    )
}
