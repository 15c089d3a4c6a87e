//! What stands in a block and in a table's cell alike: paragraphs, and the chips of ratings.

use maud::{Markup, html};

use crate::documents::document::{Cell, Mark, Paragraph, Style, parts};
use crate::documents::pdf::layout::figure;
use crate::documents::pdf::scripts;
use crate::documents::svg;
use crate::model::Rating;
use crate::model::plain_text::{multi_line, single_line};
use crate::words;

/// A rating's shape, letter, colour and word. The shape only says the word once more.
pub(super) fn chip(mark: Mark) -> Markup {
    html! {
        span class={"chip " (class_of(mark.rating))} {
            @if let Some(drawn) = figure(&Cell::Rating(mark)) { (svg::figure(&drawn, None)) }
            (words::rating(mark.rating))
        }
    }
}

fn class_of(rating: Option<Rating>) -> &'static str {
    match rating {
        Some(Rating::Red) => "red",
        Some(Rating::Amber) => "amber",
        Some(Rating::Green) => "green",
        Some(Rating::NotApplicable) => "not-applicable",
        None => "none",
    }
}

/// A text as paragraphs, parted where a line is empty; a line break stays one.
pub(super) fn paragraph(paragraph: &Paragraph) -> Markup {
    let class = match paragraph.style {
        Style::Body => None,
        Style::Label => Some("label"),
        Style::Quiet => Some("quiet"),
        Style::Small | Style::Letters => Some("small"),
        Style::Overline => Some("overline"),
        Style::Large => Some("large"),
    };
    let text = multi_line(&paragraph.text);
    let lead = single_line(&paragraph.lead);
    let mut parts = parts(&text);
    if parts.is_empty() {
        parts.push(Vec::new());
    }
    html! {
        @for (number, lines) in parts.iter().enumerate() {
            @let all = if number == 0 && !lead.is_empty() { None } else { scripts::language_of_all(&lines.join("\n")) };
            // Chooses the voice, and the typeface where a script has several (WCAG 3.1.2).
            p class=[class] dir="auto" lang=[all] {
                @if number == 0 && !lead.is_empty() { b { (lead) } " " }
                (broken(lines))
            }
        }
    }
}

/// Lines, parted by line breaks.
pub(super) fn broken(lines: &[&str]) -> Markup {
    html! {
        @for (number, line) in lines.iter().enumerate() {
            @if number > 0 { br; }
            (line)
        }
    }
}
