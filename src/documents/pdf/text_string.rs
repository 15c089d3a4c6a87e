//! Text as PDF holds it outside of what is painted: in titles, names, descriptions,
//! and what is said in place of something painted.

use lopdf::{Object, StringFormat};
use printpdf::DictItem;

/// A text string: plain where it can be, UTF-16 otherwise.
pub fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.into(), StringFormat::Literal);
    }
    Object::String(utf_16(text), StringFormat::Hexadecimal)
}

/// The same for a place within a page's content.
pub fn item(text: &str) -> DictItem {
    DictItem::String { data: utf_16(text), literal: false }
}

/// With the mark that tells UTF-16 from PDF's own encoding of single bytes; UTF-8 came
/// with PDF 2.0, and readers of 1.7 show it as gibberish.
fn utf_16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}
