//! The arms of every `match`, and those that take whatever is left.

use proc_macro2::Delimiter;

use crate::tokens::{Token, implemented_type};

/// The patterns that take whatever is left, in each `match` over one of `enums`,
/// each with the arm before it.
pub fn catch_alls(tokens: &[Token], enums: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    look(tokens, enums, None, &mut found);
    found
}

/// `own` is the type that `Self` stands for.
fn look(tokens: &[Token], enums: &[&str], own: Option<&str>, found: &mut Vec<String>) {
    let mut own = own.map(str::to_owned);
    let mut matches = false;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Word(word) if word == "impl" => own = implemented_type(&tokens[at + 1..]).or(own),
            Token::Word(word) if word == "match" => matches = true,
            Token::Group(Delimiter::Brace, inside) if matches => {
                matches = false;
                found.extend(catch_all(inside, enums, own.as_deref()));
                look(inside, enums, own.as_deref(), found);
            }
            Token::Group(_, inside) => look(inside, enums, own.as_deref(), found),
            _ => {}
        }
    }
}

fn catch_all(inside: &[Token], enums: &[&str], own: Option<&str>) -> Option<String> {
    let arms = patterns(inside);
    let is_named =
        |word: &str| enums.contains(&word) || word == "Self" && own.is_some_and(|own| enums.contains(&own));
    let names = |arm: &&Vec<Token>| names(arm, &is_named);
    let about = arms.iter().rfind(names)?;
    arms.iter().find(|arm| takes_all(arm)).map(|_| words(about))
}

/// The patterns of the arms, with their guards.
fn patterns(inside: &[Token]) -> Vec<Vec<Token>> {
    let mut patterns = Vec::new();
    let mut rest = inside;
    while let Some(arrow) = rest.iter().position(|token| *token == Token::Arrow) {
        patterns.push(rest[..arrow].to_vec());
        let body = &rest[arrow + 1..];
        let is_block = body.first().is_some_and(|token| token.group(Delimiter::Brace).is_some());
        let end =
            body.iter().position(|token| *token == Token::Sign(',')).map_or(body.len(), |comma| comma + 1);
        // A block needs no comma behind it.
        rest = if is_block {
            body[1..].strip_prefix(&[Token::Sign(',')]).unwrap_or(&body[1..])
        } else {
            &body[end..]
        };
    }
    patterns
}

fn names(pattern: &[Token], is_named: &impl Fn(&str) -> bool) -> bool {
    let pattern = pattern.split(|token| token.is("if")).next().unwrap_or_default();
    pattern.iter().enumerate().any(|(at, token)| match token {
        Token::Word(word) => is_named(word) && pattern.get(at + 1) == Some(&Token::Path),
        Token::Group(_, inside) => names(inside, is_named),
        _ => false,
    })
}

/// `_`, `other`, `ref other`, and groups of nothing else: `(_, _)`.
fn takes_all(pattern: &[Token]) -> bool {
    match pattern {
        [Token::Word(word)] => {
            !word.starts_with(|c: char| c.is_uppercase()) && word != "true" && word != "false"
        }
        [Token::Word(word), rest @ ..] if word == "ref" || word == "mut" => takes_all(rest),
        [Token::Group(Delimiter::Parenthesis, inside)] => {
            inside.split(|token| *token == Token::Sign(',')).filter(|part| !part.is_empty()).all(takes_all)
        }
        _ => false,
    }
}

fn words(tokens: &[Token]) -> String {
    let word = |token: &Token| match token {
        Token::Word(word) => word.clone(),
        Token::Path => "::".to_owned(),
        Token::Arrow => "=>".to_owned(),
        Token::Sign(sign) => sign.to_string(),
        Token::Group(_, inside) => format!("({})", words(inside)),
    };
    tokens.iter().map(word).collect()
}
