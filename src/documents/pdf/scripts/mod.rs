//! Scripts that Attune's own typefaces lack, such as Arabic, Bengali and Chinese: set in
//! the typefaces that the system has, only where a text needs one.
//!
//! `library` finds the typeface for a letter, `font` shapes words in it, `language` says
//! what language a script tells.

mod font;
mod language;
mod library;

pub use font::{Font, Glyph, Outlines, Shaped};
pub(super) use language::script_name;
pub use language::{is_right_to_left, language, language_of_all};
pub(super) use library::font_for;
pub use library::look_in;

/// Whether a typeface of the system has a letter, as far as it was said where to look.
pub(super) fn has(c: char) -> bool {
    font_for(c, false).is_some()
}
