//! Which file names what of which other, and the files that do so in a circle.

use std::collections::{BTreeMap, BTreeSet};

use crate::modules::{Module, ModulePath, Modules};

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    /// Something that this file defines.
    Item(ModulePath),
    /// A file as a whole, which is a way to its items and no more.
    Module(ModulePath),
    /// Something of a library.
    Library,
    /// Nothing that stands at the top of a file: a variable, a field, a word of Rust.
    Nothing,
}

/// A chain of names that is longer than this leads nowhere.
const DEEPEST: usize = 24;

/// For each file the files that it needs, each with a path that says so.
pub type Needs = BTreeMap<String, BTreeMap<String, String>>;

impl Modules {
    /// Who needs whom.
    pub fn needs(&self) -> Needs {
        let of_file =
            |(path, module): (&ModulePath, &Module)| (module.file.clone(), self.needs_of(path, module));
        self.files.iter().map(of_file).collect()
    }

    /// Paths into this crate that lead nowhere, as far as can be seen here.
    pub fn lost(&self) -> Vec<String> {
        let mut lost = Vec::new();
        for (place, module) in &self.files {
            for path in module.imports.iter().map(|import| &import.path).chain(&module.paths) {
                if is_ours(path) && self.target(place, path, DEEPEST) == Target::Nothing {
                    lost.push(format!("{}: {}", module.file, path.join("::")));
                }
            }
        }
        lost
    }

    fn needs_of(&self, place: &ModulePath, module: &Module) -> BTreeMap<String, String> {
        // A name that is only given on is needed by those who name it.
        let imports = module.imports.iter().filter(|import| !import.is_public).map(|import| &import.path);
        let mut needs = BTreeMap::new();
        for path in imports.chain(&module.paths) {
            if let Target::Item(other) = self.target(place, path, DEEPEST)
                && other != *place
            {
                needs.entry(self.files[&other].file.clone()).or_insert_with(|| path.join("::"));
            }
        }
        needs
    }

    fn target(&self, place: &ModulePath, path: &[String], depth: usize) -> Target {
        match path[0].as_str() {
            "crate" => self.within(&Vec::new(), &path[1..], depth),
            "self" => self.within(place, &path[1..], depth),
            _ => self.within(place, path, depth),
        }
    }

    /// What `path` leads to from inside a module.
    fn within(&self, place: &ModulePath, path: &[String], depth: usize) -> Target {
        let Some((name, rest)) = path.split_first() else { return Target::Module(place.clone()) };
        let Some(depth) = depth.checked_sub(1) else { return Target::Nothing };
        let module = &self.files[place];
        let child = || {
            Some([place.as_slice(), std::slice::from_ref(name)].concat())
                .filter(|path| self.files.contains_key(path))
        };
        if name == "super" {
            return self.within(&place[..place.len() - 1].to_vec(), rest, depth);
        }
        let leads = |path: &[String]| match self.target(place, path, depth) {
            Target::Module(module) => self.within(&module, rest, depth),
            Target::Nothing if !is_ours(path) => Target::Library,
            target => target,
        };
        let import = module.imports.iter().find(|import| import.name == *name);
        // An item may be called as a module is, but leads no further.
        let child = child().filter(|_| !rest.is_empty() || !module.items.contains(name) && import.is_none());
        if let Some(child) = child {
            return self.within(&child, rest, depth);
        }
        if module.items.contains(name) {
            return Target::Item(place.clone());
        }
        if let Some(place) = self.macros.get(name).filter(|_| place.is_empty()) {
            return Target::Item(place.clone());
        }
        if let Some(import) = import {
            return leads(&import.path);
        }
        let all = module.imports.iter().filter(|import| import.name == "*");
        let targets = all.map(|import| match self.target(place, &import.path, depth) {
            Target::Module(module) => self.within(&module, path, depth),
            _ => Target::Nothing,
        });
        targets.into_iter().find(|target| *target != Target::Nothing).unwrap_or(Target::Nothing)
    }
}

fn is_ours(path: &[String]) -> bool {
    path.len() > 1 && matches!(path[0].as_str(), "crate" | "super" | "self")
}

/// Files that need each other, by whatever way round.
pub fn circles(needs: &Needs) -> Vec<BTreeSet<&str>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        needs.keys().map(|file| (file.as_str(), reached_from(needs, file))).collect();
    let mut circles = BTreeSet::new();
    for (file, others) in reached.iter().filter(|(file, others)| others.contains(*file)) {
        circles.insert(others.iter().copied().filter(|other| reached[other].contains(file)).collect());
    }
    circles.into_iter().collect()
}

fn reached_from<'a>(needs: &'a Needs, file: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = needs[file].keys().map(String::as_str).collect();
    while let Some(next) = open.pop() {
        if reached.insert(next) {
            open.extend(needs[next].keys().map(String::as_str));
        }
    }
    reached
}

/// The circles in words: who is in each, and what each of them names of the others.
pub fn told(needs: &Needs, circles: &[BTreeSet<&str>]) -> String {
    let circle = |files: &BTreeSet<&str>| {
        let names: Vec<_> = files.iter().copied().collect();
        let edges: Vec<_> = files.iter().flat_map(|file| edges(needs, file, files)).collect();
        format!("\n{} files: {}\n{}\n", names.len(), names.join(", "), edges.join("\n"))
    };
    circles.iter().map(circle).collect()
}

fn edges(needs: &Needs, file: &str, circle: &BTreeSet<&str>) -> Vec<String> {
    let inside = needs[file].iter().filter(|(other, _)| circle.contains(other.as_str()));
    inside.map(|(other, path)| format!("    {file} > {other}   {path}")).collect()
}
