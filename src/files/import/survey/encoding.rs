//! From bytes to text: UTF-8, UTF-16 with a mark, or the one byte per letter that
//! Excel on Windows writes.

use crate::text;

/// How a text was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    /// Windows-1252, a letter to each byte.
    Windows,
    /// Mac Roman, as older programs for the Mac write it.
    Mac,
}

/// The letters that Windows-1252 puts where Latin-1 has none.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The letters of Mac Roman beyond ASCII.
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The text, and how it was stored.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), String> {
    let (text, encoding) = if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16)
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16)
    } else {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => (repaired(text), Encoding::Utf8),
            Err(_) if is_mac(bytes) => (mac(bytes), Encoding::Mac),
            Err(_) => (bytes.iter().copied().map(windows).collect(), Encoding::Windows),
        }
    };
    // Pictures and programs are full of these; a table has a stray one at most.
    let signs = text.chars().filter(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')).count();
    if text.contains('\0') || signs * 100 > text.len() {
        return Err(text!("import-not-a-table"));
    }
    Ok((text, encoding))
}

/// Whether bytes that are not UTF-8 make sense as Mac Roman alone: what Windows-1252
/// reads as a capital or an odd sign stands inside a word in small letters.
fn is_mac(bytes: &[u8]) -> bool {
    // ’ and ‘ “ ” é in Mac Roman; in Windows-1252 they are Õ Ô Ò Ó Ž.
    let marks = [0xd5, 0xd4, 0xd2, 0xd3, 0x8e];
    let beside = |pair: &[u8], marks: &[u8]| {
        matches!(pair, [a, b] if a.is_ascii_lowercase() && marks.contains(b)
            || marks.contains(a) && b.is_ascii_lowercase())
    };
    let of_windows = bytes.windows(2).any(|pair| beside(pair, &[0x92, 0x91, 0x93, 0x94, 0xe9]));
    !of_windows && bytes.windows(2).any(|pair| beside(pair, &marks))
}

fn mac(bytes: &[u8]) -> String {
    let letters: Vec<char> = MAC.chars().collect();
    let moved = |byte: u8| byte.checked_sub(0x80).and_then(|place| letters.get(usize::from(place)).copied());
    bytes.iter().map(|byte| moved(*byte).unwrap_or(char::from(*byte))).collect()
}

/// UTF-8 that was once taken for Windows-1252 and stored anew: "Canâ€™t say".
fn repaired(text: &str) -> String {
    if !text.contains(['â', 'Ã', 'Â', 'ð']) {
        return text.to_owned();
    }
    let mut whole = String::with_capacity(text.len());
    let mut run = String::new();
    for c in text.chars().chain(std::iter::once('\n')) {
        if c.is_ascii() {
            whole.push_str(once_more(&run).as_deref().unwrap_or(&run));
            run.clear();
            whole.push(c);
        } else {
            run.push(c);
        }
    }
    whole.pop();
    whole
}

/// A run of letters as UTF-8, if their bytes in Windows-1252 are that.
fn once_more(run: &str) -> Option<String> {
    let byte = |c: char| {
        let moved = WINDOWS.iter().position(|known| *known == c).map(|place| place + 0x80);
        u8::try_from(moved.map_or(c as usize, |byte| byte)).ok()
    };
    let bytes: Option<Vec<u8>> = run.chars().map(byte).collect();
    String::from_utf8(bytes?).ok().filter(|text| !text.is_empty())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().copied().map(unit)).collect::<Result<String, _>>();
    text.ok().filter(|_| rest.is_empty()).ok_or_else(|| text!("import-utf16-damaged"))
}

fn windows(byte: u8) -> char {
    let moved = byte.checked_sub(0x80).and_then(|place| WINDOWS.get(usize::from(place)));
    moved.copied().unwrap_or(char::from(byte))
}
