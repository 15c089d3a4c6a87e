//! Text as PDF holds it outside of a page's content: in titles, names and descriptions.

use lopdf::{Object, StringFormat};

/// A text string: plain where it can be, UTF-16 otherwise.
pub fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.into(), StringFormat::Literal);
    }
    // The mark that tells UTF-16 from PDF's own encoding of single bytes; UTF-8 came
    // with PDF 2.0, and readers of 1.7 show it as gibberish.
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}
