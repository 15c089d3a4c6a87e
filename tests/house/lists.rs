//! Lists of everything that there is of a kind, and what is missing from them.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Delimiter;

use crate::tokens::{Token, implemented_type};

/// The variants of each `enum` with a list called `ALL` that stand in none of the lists
/// of its `impl`.
pub fn missing(tokens: &[Token]) -> Vec<String> {
    let mut variants: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut listed: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (at, token) in tokens.iter().enumerate() {
        let rest = &tokens[at + 1..];
        let block = rest.iter().find_map(|token| token.group(Delimiter::Brace));
        if token.is("enum") {
            variants.insert(rest[0].word().unwrap(), block.map(variants_in).unwrap());
        } else if token.is("impl") {
            let lists = lists_in(block.unwrap());
            listed.entry(implemented_type(rest).unwrap()).or_default().extend(lists);
        }
    }
    let mut missing = Vec::new();
    for (name, variants) in variants {
        let Some(listed) = listed.get(name).filter(|listed| listed.contains("ALL")) else { continue };
        let unlisted = variants.into_iter().filter(|variant| !listed.contains(variant));
        missing.extend(unlisted.map(|variant| format!("{name}::{variant}")));
    }
    missing
}

fn variants_in(inside: &[Token]) -> Vec<&str> {
    let variants = inside.split(|token| *token == Token::Sign(','));
    variants.filter_map(|variant| variant.iter().find_map(Token::word)).collect()
}

/// The names of constant lists, and every word that stands in one.
fn lists_in(inside: &[Token]) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for (at, _) in inside.iter().enumerate().filter(|(_, token)| token.is("const")) {
        let constant = inside[at + 1..].split(|token| *token == Token::Sign(';')).next().unwrap();
        let Some(value) = constant.split(|token| *token == Token::Sign('=')).nth(1) else { continue };
        found.extend(constant[0].word());
        let lists = value.iter().filter_map(|token| token.group(Delimiter::Bracket));
        found.extend(lists.flatten().filter_map(Token::word));
    }
    found
}
