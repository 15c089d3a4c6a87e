//! What each file of `src` defines, brings in and names.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Delimiter;

use crate::source::rust_files;
use crate::tokens::{Token, tokens};

/// The way to a module from the root: `["model", "round"]`.
pub type ModulePath = Vec<String>;

/// A file.
#[derive(Debug, Default)]
pub struct Module {
    pub file: String,
    pub items: BTreeSet<String>,
    pub imports: Vec<Import>,
    /// Every path that the code names, apart from its imports.
    pub paths: BTreeSet<Vec<String>>,
}

/// One name that `use` brings in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub path: Vec<String>,
    /// The name here; `*` for all that is there.
    pub name: String,
    /// The file gives the name on and need not use it.
    pub is_public: bool,
}

/// The files of a crate, and the macros that it exports.
#[derive(Debug, Default)]
pub struct Modules {
    pub files: BTreeMap<ModulePath, Module>,
    pub macros: BTreeMap<String, ModulePath>,
}

impl Modules {
    pub fn of_src() -> Self {
        let is_library = |(path, _): &(String, String)| path != "src/main.rs";
        Self::of(rust_files("src").into_iter().filter(is_library))
    }

    /// Files by their paths, with their text.
    pub fn of(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut modules = Self::default();
        for (file, text) in files {
            let path = module_path(&file);
            let mut module = Module { file, ..Module::default() };
            let pieces = tokens(&text);
            for name in module.define(&pieces) {
                modules.macros.insert(name, path.clone());
            }
            module.name(&pieces);
            modules.files.insert(path, module);
        }
        modules
    }
}

/// `src/model/round.rs` and `src/model/round/mod.rs` are both `model::round`.
fn module_path(file: &str) -> ModulePath {
    let inner = file.strip_prefix("src/").unwrap().strip_suffix(".rs").unwrap();
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    if inner == "lib" { Vec::new() } else { inner.split('/').map(str::to_owned).collect() }
}

impl Module {
    /// Notes the items at the top of the file. Gives the macros that it exports.
    fn define(&mut self, tokens: &[Token]) -> Vec<String> {
        const KEYWORDS: [&str; 8] = ["struct", "enum", "union", "trait", "fn", "type", "static", "const"];
        let mut exported = Vec::new();
        let mut exports = false;
        for (at, token) in tokens.iter().enumerate() {
            let name = |after: usize| tokens.get(at + after).and_then(Token::word);
            match token {
                Token::Word(word) if word == "macro_rules" => {
                    let name = name(2).unwrap().to_owned();
                    let of = if exports { &mut exported } else { &mut vec![] };
                    of.push(name.clone());
                    self.items.insert(name);
                    exports = false;
                }
                Token::Word(word) if KEYWORDS.contains(&word.as_str()) => {
                    self.items.extend(name(1).map(str::to_owned));
                }
                Token::Word(word) if word == "mod" => {
                    let opens = tokens.get(at + 2).and_then(|token| token.group(Delimiter::Brace));
                    assert!(opens.is_none(), "{}: a module within a file is not looked into", self.file);
                }
                Token::Group(Delimiter::Bracket, inside) => {
                    exports |= inside.first().is_some_and(|of| of.is("macro_export"));
                }
                _ => {}
            }
        }
        exported
    }

    /// Notes imports and paths, however deep they stand.
    fn name(&mut self, tokens: &[Token]) {
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            match token {
                Token::Word(word) if word == "use" => {
                    let rest = &tokens[at + 1..];
                    let length =
                        rest.iter().position(|token| *token == Token::Sign(';')).unwrap_or(rest.len());
                    let is_public = before.is_some_and(|token| token.is("pub"))
                        || before.is_some_and(|token| token.group(Delimiter::Parenthesis).is_some());
                    tree(&rest[..length], &[], is_public, &mut self.imports);
                    at += length;
                }
                Token::Word(_) => {
                    let path = path(&tokens[at..]);
                    // A field or method, or what follows a type in pointed brackets.
                    let is_part = matches!(before, Some(Token::Sign('.') | Token::Path));
                    let length = 2 * path.len() - 1;
                    let is_call = matches!(
                        tokens.get(at + length),
                        Some(Token::Sign('!') | Token::Group(Delimiter::Parenthesis, _))
                    );
                    let is_type = path[0].starts_with(|c: char| c.is_uppercase());
                    // A name by itself may be a variable's.
                    if !is_part && (path.len() > 1 || is_call || is_type) {
                        self.paths.insert(path);
                    }
                    at += length - 1;
                }
                Token::Group(_, inside) => self.name(inside),
                _ => {}
            }
            at += 1;
        }
    }
}

/// `a::b::c` at the beginning of some source.
fn path(tokens: &[Token]) -> Vec<String> {
    let mut path = vec![tokens[0].word().unwrap().to_owned()];
    for pair in tokens[1..].chunks(2) {
        match pair {
            [Token::Path, Token::Word(word)] => path.push(word.clone()),
            _ => break,
        }
    }
    path
}

/// What `use` brings in: `a::{b, c::{self, D as E}, *}`.
fn tree(tokens: &[Token], before: &[String], is_public: bool, imports: &mut Vec<Import>) {
    for branch in tokens.split(|token| *token == Token::Sign(',')) {
        let mut path = before.to_vec();
        let mut name = None;
        let mut branch = branch.iter();
        while let Some(token) = branch.next() {
            match token {
                Token::Word(word) if word == "as" => {
                    name = branch.next().and_then(Token::word).map(str::to_owned);
                }
                Token::Word(word) if word == "self" && !path.is_empty() => {}
                Token::Word(word) => path.push(word.clone()),
                Token::Sign('*') => name = Some("*".to_owned()),
                Token::Group(Delimiter::Brace, inside) => {
                    tree(inside, &path, is_public, imports);
                    path.clear();
                }
                _ => {}
            }
        }
        if let Some(last) = path.last() {
            let name = name.unwrap_or_else(|| last.clone());
            imports.push(Import { path, name, is_public });
        }
    }
}
