//! Workbooks are ZIP files, and what they say of their own size need not be true. They
//! are unpacked once to see what really comes out, before the reader of workbooks
//! makes room for what they claim.

use std::borrow::Cow;
use std::io::{self, Cursor, Read, Take, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::files::import::survey::sheets::LARGEST;
use crate::text;

/// The list of words in a workbook.
const WORDS: &str = "sharedstrings.xml";

/// Refuses a workbook that is damaged or too large when it is unpacked. One that claims
/// to hold more words than it can comes back with that claim taken out: Excel opens
/// such workbooks too.
pub fn check(bytes: &[u8]) -> Result<Cow<'_, [u8]>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| text!("import-workbook-damaged"))?;
    let (mut left, mut claims_too_much) = (LARGEST, false);
    for place in 0..archive.len() {
        // Whatever cannot be unpacked is told by the reader, should it need it.
        let Ok(entry) = archive.by_index(place) else { continue };
        let holds_words = entry.name().map_or(true, |name| name.to_lowercase().ends_with(WORDS));
        let mut entry = entry.take(left + 1);
        if holds_words {
            claims_too_much |= words(&mut entry)?;
        } else {
            _ = io::copy(&mut entry, &mut io::sink());
        }
        // What came out before it broke off counts.
        left = entry.limit().checked_sub(1).ok_or_else(|| text!("import-workbook-huge"))?;
    }
    if !claims_too_much {
        return Ok(Cow::Borrowed(bytes));
    }
    without_claims(bytes).map(Cow::Owned).map_err(|_| text!("import-workbook-damaged"))
}

/// The same workbook, whose list of words says nothing of how long it is.
fn without_claims(bytes: &[u8]) -> ZipResult<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place)?;
        let name = entry.name()?.into_owned();
        if !name.to_lowercase().ends_with(WORDS) {
            to.raw_copy_file(entry)?;
            continue;
        }
        let mut xml = Vec::new();
        entry.read_to_end(&mut xml)?;
        to.start_file(name, SimpleFileOptions::default())?;
        for (place, part) in xml.split(|byte| *byte == b'>').enumerate() {
            to.write_all(if place > 0 { b">" } else { b"" })?;
            to.write_all(&without_claim(part))?;
        }
    }
    Ok(to.finish()?.into_inner())
}

/// The beginning of the list under another name for what it claims, which no reader knows.
fn without_claim(part: &[u8]) -> Cow<'_, [u8]> {
    match std::str::from_utf8(part) {
        Ok(tag) if tag.contains("<sst") => Cow::Owned(tag.replace("uniqueCount", "formerCount").into_bytes()),
        _ => Cow::Borrowed(part),
    }
}

/// Whether the list of words claims more of them than it can hold. The reader makes
/// room for as many as it claims.
fn words(entry: &mut Take<impl Read>) -> Result<bool, String> {
    let mut xml = Vec::new();
    _ = entry.read_to_end(&mut xml);
    if entry.limit() == 0 {
        return Ok(false);
    }
    // The shortest word is written "<si/>".
    let most = xml.len() as u64 / 5;
    // UTF-16 has a nought beside each letter.
    let before = xml.len();
    xml.retain(|byte| *byte != 0);
    match claims(&xml).any(|claim| claim > most) {
        true if before > xml.len() => Err(text!("import-workbook-damaged")),
        too_much => Ok(too_much),
    }
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
