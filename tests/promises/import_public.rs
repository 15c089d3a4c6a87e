//! Exports in the shapes of public tools, with invented answers. Where each shape was
//! found and what is right stands in `tests/fixtures/public/README.md`.

use std::path::Path;

use attune::files::checklists;
use attune::files::import::survey::questions::Asked;
use attune::files::import::survey::reading::Answer;
use attune::model::training::WordMeaning;
use attune::model::{Moment, Training, Vote};

use crate::import_case::{Case, at};

fn public(file: &str) -> Case {
    at(&Path::new("public").join(file), Training::new(checklists::standard()))
}

const SMALL: [&str; 3] = ["Birch 11 Before RAGS", "Cedar 22 Before GSRA", "Maple 33 Before RAGS"];
const LATER: [&str; 3] = ["Birch 11 After GGAA", "Cedar 22 After GGAA", "Maple 33 After GGAA"];

#[test]
fn xx_all() {
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/public")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".md") {
            continue;
        }
        println!("=== {name}");
        let mut case = public(&name);
        let open = case.open();
        println!("  asks {open:?}");
        case.at(Moment::Before);
        println!("  {:?}", case.lines());
        println!("  {:?}", case.faults());
        println!("  doubts {:?}", case.reading.table().doubts);
    }
}
