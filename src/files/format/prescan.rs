//! What can be said of a text before it is parsed: is it an Attune file, of a
//! format that is known, and not nested beyond reason? ron would tell of a missing
//! field where the file is simply of a newer format, or no Attune file at all.

use crate::files::format::bytes::with_line_feeds;
use crate::files::format::fault::Fault;
use crate::files::format::scan::{Kind, Token, tokens};
use crate::model::plain_text::excerpt;
use crate::text;

/// The format that this Attune writes, and the newest that it reads.
pub const FORMAT: u32 = 2;

/// How every file of Attune's begins, should nothing else be left of it.
const OUR_COMMENT: &str = "// An Attune file";

/// No document of ours has more than ten brackets open at once.
const MAX_DEPTH: usize = 64;

/// The format of a text, if it is one that is read; refuses one that is not worth parsing,
/// with the reason. Only the beginning is looked at: ron walks through all of it anyhow.
pub fn check(text: &str) -> Result<u32, Fault> {
    first_word(text)?;
    let format = match field(text, "format") {
        Some(token) => known_format(text, &token)?,
        None if is_cut(text) => return Err(cut(text)),
        None => return Err(no_format()),
    };
    Ok(format)
}

/// The format of a text that is newer than any that is read.
pub fn check_newer(text: &str) -> Result<u32, Fault> {
    first_word(text)?;
    depth(text)?;
    let number = field(text, "format").and_then(|token| token.text.replace('_', "").parse().ok());
    number.filter(|format| *format > FORMAT).ok_or_else(no_format)
}

/// The version of the Attune that wrote a text, where it says so.
pub fn written_by(text: &str) -> Option<&str> {
    field(text, "written_by").map(|token| token.text.trim_matches('"'))
}

fn no_format() -> Fault {
    Fault::new(text!("fault-no-format"), text!("fault-no-format-hint"))
}

/// Whether a file that begins so is meant for Attune, whatever it is called and
/// whatever is wrong with it further on.
pub fn begins_like_attune(beginning: &[u8]) -> bool {
    // UTF-16 has a nought beside each letter.
    let letters: Vec<u8> = beginning.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&letters);
    let text = with_line_feeds(text.trim_start_matches(['\u{feff}', char::REPLACEMENT_CHARACTER]));
    let mut pieces = tokens(&text).map(|token| token.text);
    match [pieces.next(), pieces.next(), pieces.next()] {
        [Some("Attune"), Some("("), _] | [Some("("), Some("format"), Some(":")] => true,
        _ => text.starts_with(OUR_COMMENT),
    }
}

/// Whether brackets or quotation marks are still open at the end.
pub fn is_cut(text: &str) -> bool {
    let mut depth = 0_usize;
    for token in tokens(text) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Unclosed => return true,
            _ => {}
        }
    }
    depth > 0
}

/// The file ends in the middle.
pub fn cut(text: &str) -> Fault {
    Fault::new(text!("fault-cut"), text!("fault-cut-hint")).at(text, text.trim_end().len())
}

/// Brackets within brackets beyond reason.
pub fn too_deep() -> Fault {
    Fault::new(text!("fault-too-deep"), text!("fault-not-attune-hint"))
}

fn first_word(text: &str) -> Result<(), Fault> {
    let mut tokens = tokens(text);
    let not_attune = |what: String| Err(Fault::new(what, text!("fault-not-attune-hint")));
    let Some(first) = tokens.next() else {
        return Err(Fault::new(text!("fault-empty"), text!("fault-empty-hint")));
    };
    match (first.text, tokens.next().map(|token| token.text)) {
        ("Attune", Some("(") | None) | ("(", _) | ("#", Some("!")) => Ok(()),
        ("{" | "[", _) => not_attune(text!("fault-json")),
        (name, Some("(")) if first.kind == Kind::Word => {
            let fault = Fault::new(text!("fault-other-name", found = name), text!("fault-other-name-hint"));
            Err(fault.at(text, first.start))
        }
        _ => not_attune(text!("fault-not-ron")),
    }
}

/// The piece behind `name:`, in the outermost bracket only.
fn field<'a>(text: &'a str, name: &str) -> Option<Token<'a>> {
    let mut depth = 0_usize;
    let mut tokens = tokens(text).peekable();
    while let Some(token) = tokens.next() {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Word
                if depth == 1
                    && token.text == name
                    && tokens.next_if(|next| next.kind == Kind::Colon).is_some() =>
            {
                return tokens.next();
            }
            _ => {}
        }
    }
    None
}

fn known_format(text: &str, token: &Token) -> Result<u32, Fault> {
    let digits = token.text.replace('_', "");
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    // A number too large to hold is newer than any that we know.
    let number = is_number.then(|| digits.parse().unwrap_or(u32::MAX));
    let fault = match number {
        Some(format @ 1..=FORMAT) => return Ok(format),
        Some(0) => Fault::new(text!("fault-format-zero"), text!("fault-format-hint")),
        Some(_) => {
            Fault::new(text!("fault-newer", found = digits, known = FORMAT), text!("fault-newer-hint"))
        }
        None => {
            Fault::new(text!("fault-format-strange", found = excerpt(token.text)), text!("fault-format-hint"))
        }
    };
    Err(fault.at(text, token.start))
}

/// Refuses brackets within brackets beyond reason.
pub fn depth(text: &str) -> Result<(), Fault> {
    let mut depth = 0_usize;
    for token in tokens(text) {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Err(too_deep().at(text, token.start));
        }
    }
    Ok(())
}
