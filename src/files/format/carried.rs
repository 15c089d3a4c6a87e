//! Fields that a newer Attune wrote and this one does not know: taken out before the text is
//! read, and put back where they were when it is written.

use std::collections::BTreeMap;

use ron::error::{Error, SpannedError};

use crate::files::format::fault::Position;
use crate::files::format::scan::{Kind, Token, tokens};
use crate::files::format::whole::Whole;
use crate::model::carried::CarriedField;

/// So many kinds of field a newer Attune may have added. Each costs a look at the text.
const MOST_KINDS: usize = 200;

/// Reads a text with `parse`, and passes over the fields that are not known.
///
/// # Errors
/// What else is wrong with the text.
pub fn parse_carrying(
    text: &str,
    parse: impl Fn(&str) -> Result<Whole, SpannedError>,
) -> Result<(Whole, Vec<CarriedField>), SpannedError> {
    let mut rest = text.to_owned();
    let mut taken = Vec::new();
    for _ in 0..MOST_KINDS {
        match parse(&rest) {
            Ok(whole) => return Ok((whole, in_order(taken))),
            Err(error) => {
                let Error::NoSuchStructField { found, .. } = &error.code else { return Err(error) };
                let at = Position { line: error.span.end.line, column: error.span.end.col }.byte(&rest);
                let Some((less, fields)) = without(&rest, found, at) else { return Err(error) };
                rest = less;
                taken.extend(fields);
            }
        }
    }
    Ok((parse(&rest)?, in_order(taken)))
}

/// Puts fields back into a text that was written without them. What their brackets were
/// about may be gone; then they are too.
pub fn put_back(text: String, fields: &[CarriedField]) -> String {
    if fields.is_empty() {
        return text;
    }
    let mut places: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for bracket in read(&text).brackets {
        places.entry(bracket.path).or_insert((bracket.start, bracket.depth));
    }
    let mut inserts: Vec<(usize, String)> = fields
        .iter()
        .filter_map(|field| {
            let (start, depth) = places.get(&field.within)?;
            Some((start + 1, format!("\n{}{},", "    ".repeat(*depth), field.text)))
        })
        .collect();
    inserts.sort_by_key(|(at, _)| *at);
    let mut whole = String::with_capacity(text.len());
    let mut done = 0;
    for (at, insert) in inserts {
        whole.push_str(text.get(done..at).unwrap_or_default());
        whole.push_str(&insert);
        done = at;
    }
    whole.push_str(text.get(done..).unwrap_or_default());
    whole
}

fn in_order(mut taken: Vec<(usize, CarriedField)>) -> Vec<CarriedField> {
    taken.sort_by_key(|(start, _)| *start);
    taken.into_iter().map(|(_, field)| field).collect()
}

/// The text without the field of this name that was read last at this byte, and without
/// its like in other brackets: what one action has that is not known, all of them may
/// have. None where that is no field: in a damaged text a word may stand for one.
fn without(text: &str, found: &str, at: usize) -> Option<(String, Vec<(usize, CarriedField)>)> {
    let fields = read(text).fields;
    let unknown = fields.iter().filter(|field| field.name_end <= at).max_by_key(|field| field.start)?;
    if unknown.name != found {
        return None;
    }
    let (kind, name) = (kind_of(&unknown.within), unknown.name);
    let mut bytes = text.as_bytes().to_vec();
    let mut taken = Vec::new();
    for field in fields.iter().filter(|field| field.name == name && kind_of(&field.within) == kind) {
        // Blanks, so that every line stays where it is.
        for byte in bytes.get_mut(field.start..field.end)?.iter_mut().filter(|byte| **byte != b'\n') {
            *byte = b' ';
        }
        let text = text.get(field.start..field.value_end)?.trim().to_owned();
        taken.push((field.start, CarriedField { within: field.within.clone(), text }));
    }
    Some((String::from_utf8(bytes).ok()?, taken))
}

/// The place of some brackets, whichever of its list they are.
fn kind_of(path: &str) -> String {
    let mut kind = String::new();
    let mut depth = 0_usize;
    for c in path.chars() {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => kind.push(c),
            _ => {}
        }
    }
    kind
}

/// Where everything of a text is.
#[derive(Default)]
struct Read<'a> {
    fields: Vec<FieldAt<'a>>,
    brackets: Vec<BracketAt>,
}

struct FieldAt<'a> {
    name: &'a str,
    within: String,
    start: usize,
    name_end: usize,
    value_end: usize,
    /// With the comma behind it.
    end: usize,
}

/// Brackets that hold named fields.
struct BracketAt {
    path: String,
    start: usize,
    depth: usize,
}

struct Frame<'a> {
    path: String,
    /// What the next bracket within this one is about.
    next: String,
    is_list: bool,
    index: usize,
    field: Option<(Token<'a>, usize)>,
}

fn read(text: &str) -> Read<'_> {
    let ids = ids(text);
    let mut found = Read::default();
    let mut frames: Vec<Frame> = Vec::new();
    let mut tokens = tokens(text).peekable();
    while let Some(token) = tokens.next() {
        let is_key = tokens.peek().is_some_and(|next| next.kind == Kind::Colon);
        match token.kind {
            Kind::Open => {
                let path = match frames.last() {
                    Some(frame) if frame.is_list => {
                        let number = format!("#{}", frame.index);
                        format!("{}[{}]", frame.path, ids.get(&token.start).unwrap_or(&number))
                    }
                    Some(frame) => frame.next.clone(),
                    None => String::new(),
                };
                if token.text == "(" {
                    found.brackets.push(BracketAt {
                        path: path.clone(),
                        start: token.start,
                        depth: frames.len() + 1,
                    });
                }
                let is_list = token.text == "[";
                frames.push(Frame { next: path.clone(), path, is_list, index: 0, field: None });
            }
            Kind::Close => {
                if let Some(frame) = frames.pop() {
                    end_field(&mut found, frame.field, &frame.path, token.start, token.start);
                }
            }
            Kind::Comma => {
                if let Some(frame) = frames.last_mut() {
                    frame.index += 1;
                    let field = frame.field.take();
                    end_field(&mut found, field, &frame.path, token.start, token.end());
                }
            }
            Kind::Word | Kind::Text if is_key => {
                if let Some(frame) = frames.last_mut() {
                    let is_word = token.kind == Kind::Word;
                    frame.next = if is_word {
                        format!("{}.{}", frame.path, token.text)
                    } else {
                        format!("{}[{}]", frame.path, token.text)
                    };
                    frame.field = is_word.then_some((token, token.end()));
                }
            }
            Kind::Word | Kind::Text | Kind::Colon | Kind::Unclosed | Kind::Other => {}
        }
    }
    found
}

fn end_field<'a>(
    found: &mut Read<'a>,
    field: Option<(Token<'a>, usize)>,
    within: &str,
    value_end: usize,
    end: usize,
) {
    if let Some((name, name_end)) = field {
        let (start, within) = (name.start, within.to_owned());
        found.fields.push(FieldAt { name: name.text, within, start, name_end, value_end, end });
    }
}

/// The id or code of what each bracket holds, by where the bracket opens.
fn ids(text: &str) -> BTreeMap<usize, String> {
    let mut ids = BTreeMap::new();
    let mut open = Vec::new();
    let mut before: [Option<Token>; 2] = [None, None];
    for token in tokens(text) {
        match token.kind {
            Kind::Open => open.push(token.start),
            Kind::Close => _ = open.pop(),
            Kind::Text => {
                if let ([Some(name), Some(colon)], Some(bracket)) = (before, open.last())
                    && colon.kind == Kind::Colon
                    && matches!(name.text, "id" | "code")
                {
                    ids.entry(*bracket).or_insert_with(|| token.text.to_owned());
                }
            }
            Kind::Word | Kind::Colon | Kind::Comma | Kind::Unclosed | Kind::Other => {}
        }
        let [_, last] = before;
        before = [last, Some(token)];
    }
    ids
}
