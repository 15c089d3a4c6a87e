//! Text as PDF holds it outside of a page's content: in titles, names and descriptions.

use lopdf::{Object, StringFormat};

/// A text string: plain where it can be, UTF-16 otherwise.
pub fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.into(), StringFormat::Literal);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}
