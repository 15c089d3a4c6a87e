//! What is packed is called alike everywhere: a version that is raised is raised in all.

use std::path::Path;

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn text(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

#[test]
fn every_page_and_list_names_the_version_that_is_built() {
    let metainfo = text("assets/linux/attune.metainfo.xml");
    assert!(metainfo.contains(&format!("<release version=\"{VERSION}\"")), "the newest release");
    let changelog = text("assets/linux/changelog");
    assert!(changelog.starts_with(&format!("attune ({VERSION}-1) ")), "{changelog}");
    for page in ["README.md", "IT.md"] {
        let text = text(page);
        let names = text.split("attune-").chain(text.split("attune_")).skip(1);
        let numbered = names.filter(|name| name.starts_with(|c: char| c.is_ascii_digit()));
        let old: Vec<_> = numbered.filter(|name| !name.starts_with(VERSION)).collect();
        assert!(old.is_empty(), "{page} names another version: {}", old[0].lines().next().unwrap());
    }
}

#[test]
fn each_desktop_knows_the_same_kind_of_file() {
    assert!(text("assets/linux/attune.desktop").contains("\nMimeType=application/x-attune;\n"));
    assert!(text("assets/linux/attune.desktop").contains("\nExec=attune %f\n"));
    let mime = text("assets/linux/attune.xml");
    assert!(mime.contains("type=\"application/x-attune\"") && mime.contains("pattern=\"*.attune\""));
    assert!(text("assets/linux/attune.metainfo.xml").contains("<mediatype>application/x-attune</mediatype>"));
    let bundle = text("assets/macos/Info.plist");
    assert!(bundle.contains("<string>application/x-attune</string>"));
    assert!(bundle.contains("<string>attune</string>"));
}

#[test]
fn the_release_is_made_by_scripts_that_are_there() {
    let workflow = text(".github/workflows/release.yml");
    let scripts: Vec<&str> = workflow.split_whitespace().filter(|word| word.starts_with(".ci/")).collect();
    assert!(scripts.len() >= 3, "{scripts:?}");
    for script in scripts {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(script).exists(), "there is no {script}");
    }
}
