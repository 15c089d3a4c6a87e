//! Workbooks are ZIP files, and what they say of their own size need not be true. They
//! are unpacked once to see what really comes out, before the reader of workbooks
//! makes room for what they claim.

use std::borrow::Cow;
use std::io::{self, Cursor, Read, Take, Write as _};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::files::import::survey::sheets::LARGEST;
use crate::files::progress::Progress;
use crate::text;

/// More files than any workbook has.
const MOST_FILES: usize = 5_000;

/// No list of sheets is longer than this: 1 MB. The reader takes long over long ones.
const LONGEST_LIST: u64 = 1024 * 1024;

/// More words than a survey has: as many as it may have cells.
const MOST_WORDS: usize = 1_000_000;

/// The list of words in a workbook.
const WORDS: &str = "sharedstrings.xml";

/// The list of sheets in a workbook.
const SHEETS: &str = "workbook.xml";

/// Refuses a workbook that is damaged or too large when it is unpacked. One that claims
/// to hold more words than it can comes back with that claim taken out: Excel opens
/// such workbooks too. Beside it, how many bytes its largest part has.
pub fn check<'a>(bytes: &'a [u8], progress: &Progress) -> Result<(Cow<'a, [u8]>, u64), String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| text!("import-workbook-damaged"))?;
    if archive.len() > MOST_FILES {
        return Err(text!("import-too-many-sheets"));
    }
    let (mut left, mut claims_too_much, mut largest) = (LARGEST, false, 0);
    for place in 0..archive.len() {
        progress.step()?;
        // Whatever cannot be unpacked is told by the reader, should it need it.
        let Ok(entry) = archive.by_index(place) else { continue };
        let name = entry.name().map(|name| name.to_lowercase()).ok();
        let holds = |part: &str| name.as_deref().is_none_or(|name| name.ends_with(part));
        let (holds_words, holds_sheets) = (holds(WORDS), holds(SHEETS));
        let before = left;
        let mut entry = entry.take(left + 1);
        if holds_words {
            claims_too_much |= words(&mut entry)?;
        } else {
            _ = io::copy(&mut entry, &mut io::sink());
        }
        // What came out before it broke off counts.
        left = entry.limit().checked_sub(1).ok_or_else(|| text!("import-workbook-huge"))?;
        largest = largest.max(before - left);
        if holds_sheets && before - left > LONGEST_LIST {
            return Err(text!("import-too-many-sheets"));
        }
    }
    if !claims_too_much {
        return Ok((Cow::Borrowed(bytes), largest));
    }
    let without = without_claims(bytes).map_err(|_| text!("import-workbook-damaged"))?;
    Ok((Cow::Owned(without), largest))
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
    let starts = xml.windows(4).filter(|tag| matches!(tag, [.., b's', b'i', b'>' | b' ' | b'/'])).count();
    // Where a word begins, and where it ends.
    if starts > 2 * MOST_WORDS {
        return Err(text!("import-too-many-cells"));
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
