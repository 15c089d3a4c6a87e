//! What ACCESSIBILITY.md has to hold: each criterion once, and only tests that there are.

use std::path::Path;

use crate::source::rust_files;

/// The criteria of WCAG 2.2, levels A and AA: <https://www.w3.org/TR/WCAG22/>.
const CRITERIA: [&str; 55] = [
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5",
    "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2",
    "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7",
    "2.4.11", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.7", "2.5.8", "3.1.1", "3.1.2", "3.2.1", "3.2.2",
    "3.2.3", "3.2.4", "3.2.6", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.7", "3.3.8", "4.1.2", "4.1.3",
];

const VERDICTS: [&str; 4] = ["Supports", "Partly", "Does not", "Not applicable"];

fn page() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ACCESSIBILITY.md")).unwrap()
}

/// The cells of each row whose first one begins with a number.
fn rows(page: &str) -> Vec<Vec<&str>> {
    page.lines()
        .filter(|line| line.starts_with("| ") && line[2..].starts_with(|c: char| c.is_ascii_digit()))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

#[test]
fn the_page_on_accessibility_names_each_criterion_once_with_a_verdict_and_a_reason() {
    let page = page();
    let rows = rows(&page);
    let number = |row: &Vec<&str>| row[0].split(' ').next().unwrap().to_owned();
    let named: Vec<String> = rows.iter().map(number).filter(|of| of.matches('.').count() == 2).collect();
    let of_wcag: Vec<&String> = named.iter().filter(|of| !of.starts_with("11.")).collect();
    assert_eq!(of_wcag, CRITERIA);
    for row in &rows {
        assert_eq!(row.len(), 3, "{row:?}");
        assert!(VERDICTS.contains(&row[1]), "{row:?}");
        assert!(!row[2].is_empty(), "{row:?}");
    }
}

#[test]
fn every_test_and_check_that_the_page_on_accessibility_names_is_there() {
    let page = page();
    let mut source = String::new();
    for (_, text) in rust_files("tests").into_iter().chain(rust_files("src")) {
        source.push_str(&text);
    }
    let quoted: Vec<&str> = page.split('`').skip(1).step_by(2).collect();
    let is_test =
        |of: &&str| of.matches('_').count() > 1 && of.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let tests: Vec<&str> = quoted.iter().copied().filter(is_test).collect();
    assert!(tests.len() > 20, "{tests:?}");
    for test in tests {
        assert!(source.contains(&format!("fn {test}()")), "no test is called {test}");
    }
    for file in quoted.iter().filter(|of| of.starts_with(".ci/") || of.starts_with("tests/")) {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(file).exists(), "there is no {file}");
    }
}
