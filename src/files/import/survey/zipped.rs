//! Workbooks are ZIP files, and what they say of their own size need not be true. They
//! are unpacked once to see what really comes out, before the reader of workbooks
//! makes room for what they claim.

use std::io::{self, Cursor, Read, Take};

use zip::ZipArchive;

use crate::text;

/// Larger than this no workbook may become when it is unpacked: 256 MB.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// Refuses a workbook that is damaged, too large when it is unpacked, or that claims
/// to hold more words than it can.
pub fn check(bytes: &[u8]) -> Result<(), String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| text!("import-workbook-damaged"))?;
    let mut left = LARGEST;
    for place in 0..archive.len() {
        // Whatever cannot be unpacked is told by the reader, should it need it.
        let Ok(entry) = archive.by_index(place) else { continue };
        let holds_words =
            entry.name().map_or(true, |name| name.to_lowercase().ends_with("sharedstrings.xml"));
        let mut entry = entry.take(left + 1);
        if holds_words {
            words(&mut entry)?;
        } else {
            _ = io::copy(&mut entry, &mut io::sink());
        }
        // What came out before it broke off counts.
        left = entry.limit().checked_sub(1).ok_or_else(|| text!("import-workbook-huge"))?;
    }
    Ok(())
}

/// Looks at the list of words. The reader makes room for as many as it claims.
fn words(entry: &mut Take<impl Read>) -> Result<(), String> {
    let mut xml = Vec::new();
    _ = entry.read_to_end(&mut xml);
    if entry.limit() == 0 {
        return Ok(());
    }
    // The shortest word is written "<si/>".
    let most = xml.len() as u64 / 5;
    // UTF-16 has a nought beside each letter.
    xml.retain(|byte| *byte != 0);
    if claims(&xml).any(|claim| claim > most) { Err(text!("import-workbook-damaged")) } else { Ok(()) }
}

/// Every number of words that is claimed anywhere.
fn claims(xml: &[u8]) -> impl Iterator<Item = u64> {
    const CLAIM: &[u8] = b"uniqueCount";
    let starts = xml.windows(CLAIM.len()).enumerate().filter(|(_, name)| *name == CLAIM);
    starts.map(|(at, _)| {
        let rest = xml.get(at + CLAIM.len()..).unwrap_or_default();
        let rest = rest.iter().skip_while(|byte| byte.is_ascii_whitespace() || b"='\"".contains(byte));
        let digits = rest.take_while(|byte| byte.is_ascii_digit());
        digits.fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
    })
}
