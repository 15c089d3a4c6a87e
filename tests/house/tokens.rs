//! Source as a macro sees it: words, signs and what stands in brackets, without
//! remarks, texts and tests.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A piece of source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    Word(String),
    /// `::`
    Path,
    /// `=>`
    Arrow,
    Sign(char),
    Group(Delimiter, Vec<Token>),
}

impl Token {
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn is(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    pub fn group(&self, delimiter: Delimiter) -> Option<&[Token]> {
        match self {
            Self::Group(of, inside) if *of == delimiter => Some(inside),
            _ => None,
        }
    }
}

/// The pieces of a file. What stands under `#[cfg(test)]` is left out.
pub fn tokens(text: &str) -> Vec<Token> {
    let stream: TokenStream = text.parse().unwrap();
    without_tests(converted(stream))
}

fn converted(stream: TokenStream) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        tokens.push(match tree {
            TokenTree::Ident(word) => Token::Word(word.to_string()),
            TokenTree::Group(group) => Token::Group(group.delimiter(), converted(group.stream())),
            // A text or a number ends a path as any sign does.
            TokenTree::Literal(_) => Token::Sign('"'),
            TokenTree::Punct(sign) => {
                let next = match trees.peek() {
                    Some(TokenTree::Punct(next)) if sign.spacing() == Spacing::Joint => Some(next.as_char()),
                    _ => None,
                };
                let pair = match (sign.as_char(), next) {
                    (':', Some(':')) => Some(Token::Path),
                    ('=', Some('>')) => Some(Token::Arrow),
                    _ => None,
                };
                if pair.is_some() {
                    trees.next();
                }
                pair.unwrap_or(Token::Sign(sign.as_char()))
            }
        });
    }
    tokens
}

fn without_tests(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        if token.group(Delimiter::Bracket).is_some_and(is_for_tests) && kept.last() == Some(&Token::Sign('#'))
        {
            kept.pop();
            let ends = |token: &Token| *token == Token::Sign(';') || token.group(Delimiter::Brace).is_some();
            tokens.by_ref().find(ends);
        } else {
            kept.push(token);
        }
    }
    kept
}

fn is_for_tests(attribute: &[Token]) -> bool {
    let [cfg, condition] = attribute else { return false };
    cfg.is("cfg")
        && condition.group(Delimiter::Parenthesis).is_some_and(|inside| inside.iter().any(|of| of.is("test")))
}

/// The type of `impl Trait for Type { .. }`, from what follows `impl`.
pub fn implemented_type(tokens: &[Token]) -> Option<String> {
    let head = tokens.split(|token| token.group(Delimiter::Brace).is_some()).next()?;
    let head = head.split(|token| token.is("where")).next()?;
    let of = head.split(|token| token.is("for")).next_back()?;
    of.iter().filter_map(Token::word).next_back().map(str::to_owned)
}
