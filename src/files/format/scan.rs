//! Reads a text as words and brackets, whatever they mean. Forgiving
//! where ron is strict, so that something can be said about any text; and flat,
//! so that no depth of brackets can exhaust the stack.

use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    Comma,
    Colon,
    /// A name, a number, or what was meant as one.
    Word,
    /// Text in quotation marks.
    Text,
    /// Text or a comment that never ends.
    Unclosed,
    Other,
}

#[derive(Clone, Copy, Debug)]
pub struct Token<'a> {
    pub kind: Kind,
    /// As it stands there, with its quotation marks.
    pub text: &'a str,
    /// In bytes from the beginning of the text.
    pub start: usize,
}

impl Token<'_> {
    /// The byte after its last.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The pieces of a text, without spaces and comments.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

#[derive(Clone)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = self.text.get(self.at..)?;
            self.at += rest.len() - rest.trim_start().len();
            let rest = rest.trim_start();
            let first = rest.chars().next()?;
            let (kind, length) = if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
                continue;
            } else if rest.starts_with("/*") {
                let Some(length) = block_comment(rest) else {
                    return Some(self.take(Kind::Unclosed, rest.len()));
                };
                self.at += length;
                continue;
            } else {
                piece(rest, first)
            };
            return Some(self.take(kind, length));
        }
    }
}

impl<'a> Tokens<'a> {
    fn take(&mut self, kind: Kind, length: usize) -> Token<'a> {
        let start = self.at;
        self.at += length;
        Token { kind, text: self.text.get(start..self.at).unwrap_or(""), start }
    }
}

fn piece(rest: &str, first: char) -> (Kind, usize) {
    match first {
        '(' | '[' | '{' => (Kind::Open, 1),
        ')' | ']' | '}' => (Kind::Close, 1),
        ',' => (Kind::Comma, 1),
        ':' => (Kind::Colon, 1),
        '"' => or_unclosed(quoted(rest), rest),
        '\'' => (Kind::Other, character(rest)),
        'r' if raw_marks(rest).is_some() => or_unclosed(raw(rest), rest),
        _ if is_word(first) => (Kind::Word, rest.find(|c| !is_word(c)).unwrap_or(rest.len())),
        other => (Kind::Other, other.len_utf8()),
    }
}

fn or_unclosed(length: Option<usize>, rest: &str) -> (Kind, usize) {
    length.map_or((Kind::Unclosed, rest.len()), |length| (Kind::Text, length))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-' | '#')
}

fn quoted(rest: &str) -> Option<usize> {
    let mut escaped = false;
    for (byte, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return Some(byte + 1),
            _ => escaped = c == '\\' && !escaped,
        }
    }
    None
}

/// The number of `#` before a raw text's opening mark.
fn raw_marks(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let marks = after.len() - after.trim_start_matches('#').len();
    after.get(marks..)?.starts_with('"').then_some(marks)
}

fn raw(rest: &str) -> Option<usize> {
    let marks = raw_marks(rest)?;
    let open = marks + 2;
    let close = format!("\"{}", "#".repeat(marks));
    Some(open + rest.get(open..)?.find(&close)? + close.len())
}

/// `'x'` and `'\x'` are one piece, or a quotation mark in one would open a text.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    let escaped = matches!(chars.next(), Some((_, '\\'))) && chars.next().is_some();
    match (escaped, chars.next()) {
        (_, Some((byte, '\''))) => byte + 1,
        _ => 1,
    }
}

fn block_comment(rest: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let here = rest.get(at..)?;
        let next = here.find(['/', '*'])?;
        let here = here.get(next..)?;
        at += next;
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return Some(at);
            }
        } else {
            at += 1;
        }
    }
}

/// Finds where the places of a document stand in its text. A place is a path
/// such as `document.rounds[1].responses["cues"]`; what is not there is left out.
pub fn locate(text: &str, wanted: &BTreeSet<String>) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let mut walk = Walk::default();
    let mut tokens = tokens(text).peekable();
    while let Some(token) = tokens.next() {
        walk.step(&token, tokens.peek().is_some_and(|next| next.kind == Kind::Colon));
        if !matches!(token.kind, Kind::Comma | Kind::Close) && wanted.contains(&walk.path) {
            found.entry(walk.path.clone()).or_insert(token.start);
        }
    }
    found
}

/// Where a walk through the pieces of a text is.
#[derive(Default)]
struct Walk {
    path: String,
    frames: Vec<Frame>,
}

/// An open bracket: the length of the path at it, and for a list the number of
/// the piece that comes.
struct Frame {
    path: usize,
    list: Option<usize>,
}

impl Walk {
    fn step(&mut self, token: &Token, is_key: bool) {
        match token.kind {
            Kind::Open => self.open(token.text == "["),
            Kind::Close => {
                if let Some(frame) = self.frames.pop() {
                    self.path.truncate(frame.path);
                }
            }
            Kind::Comma => self.next_in_list(),
            Kind::Word if is_key => {
                self.back_to_frame();
                if !self.path.is_empty() {
                    self.path.push('.');
                }
                self.path.push_str(token.text);
            }
            Kind::Text if is_key => {
                self.back_to_frame();
                let text = token.text;
                self.path.extend(["[", text, "]"]);
            }
            _ => {}
        }
    }

    fn open(&mut self, is_list: bool) {
        self.frames.push(Frame { path: self.path.len(), list: is_list.then_some(0) });
        if is_list {
            self.path.push_str("[0]");
        }
    }

    fn next_in_list(&mut self) {
        self.back_to_frame();
        if let Some(number) = self.frames.last_mut().and_then(|frame| frame.list.as_mut()) {
            *number += 1;
            let number = number.to_string();
            self.path.extend(["[", &number, "]"]);
        }
    }

    fn back_to_frame(&mut self) {
        self.path.truncate(self.frames.last().map_or(0, |frame| frame.path));
    }
}
