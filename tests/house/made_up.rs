//! Circles and arms that are known, so that the eyes that look for them are known to see.

use proc_macro2::Delimiter;

use crate::arms::catch_alls;
use crate::circles::circles;
use crate::lists::missing;
use crate::modules::Modules;
use crate::tokens::{Token, tokens};

/// The circles among files, each as its files with a blank between.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let files = files.iter().map(|(file, text)| (format!("src/{file}"), (*text).to_owned()));
    let modules = Modules::of(files.chain([("src/lib.rs".to_owned(), String::new())]));
    assert_eq!(modules.lost(), Vec::<String>::new());
    let needs = modules.needs();
    let names = |circle: &std::collections::BTreeSet<&str>| {
        circle.iter().map(|file| file.trim_start_matches("src/")).collect::<Vec<_>>().join(" ")
    };
    circles(&needs).iter().map(names).collect()
}

#[test]
fn imports_of_every_shape_are_followed() {
    let b = ("b.rs", "pub struct B; use crate::a::A;");
    for a in [
        "pub struct A; use crate::b::B;",
        "pub struct A; use crate::{b::{B as Other, self}, a};",
        "pub struct A; use crate::b; fn f() { g(|| b::B); }",
        "pub struct A; fn f() -> Option<crate::b::B> { None }",
        "pub struct A; fn f() { println!(\"{}\", super::b::B::new()); }",
        "pub struct A; use crate::b::*; fn f(of: B) {}",
    ] {
        assert_eq!(found(&[("a.rs", a), b]), ["a.rs b.rs"], "{a}");
    }
    for a in [
        "pub struct A;",
        "pub struct A; // crate::b::B",
        "pub struct A; use crate::b;",
        "pub struct A; pub use crate::b::B;",
        "pub struct A; const B: &str = \"crate::b::B\";",
        "pub struct A; #[cfg(test)] mod tests { use crate::b::B; }",
    ] {
        assert_eq!(found(&[("a.rs", a), b]), [""; 0], "{a}");
    }
}

#[test]
fn a_name_that_is_given_on_belongs_to_the_file_that_defines_it() {
    let front = ("room/mod.rs", "mod one; mod two; pub use one::One; pub use two::two;");
    let one = ("room/one.rs", "pub struct One;");
    assert_eq!(
        found(&[front, one, ("room/two.rs", "use crate::room::One; pub fn two(of: One) {}")]),
        [""; 0]
    );
    let both = [
        front,
        ("room/one.rs", "pub struct One; use super::two;  fn f() { two(One) }"),
        ("room/two.rs", "use super::One; pub fn two(of: One) {}"),
    ];
    assert_eq!(found(&both), ["room/one.rs room/two.rs"]);
}

#[test]
fn a_child_that_needs_what_its_parent_defines_is_in_a_circle_if_the_parent_needs_it() {
    let child = ("room/child.rs", "use super::View; pub fn draw(of: &View) {}");
    let parent = |rest| ("room/mod.rs", rest);
    assert_eq!(found(&[parent("mod child; pub struct View;"), child]), [""; 0]);
    let draws = "mod child; pub struct View; fn f() { child::draw(&View) }";
    assert_eq!(found(&[parent(draws), child]), ["room/child.rs room/mod.rs"]);
    let gives_on_and_draws = "mod child; pub use child::draw; pub struct View; fn f() { draw(&View) }";
    assert_eq!(found(&[parent(gives_on_and_draws), child]), ["room/child.rs room/mod.rs"]);
}

#[test]
fn a_macro_leads_to_its_file_and_a_long_way_round_is_a_circle_too() {
    let words = "#[macro_export] macro_rules! text { () => { $crate::words::say() } } pub fn say() {}";
    let files = [
        ("words.rs", &format!("{words} use crate::c::C;")[..]),
        ("a.rs", "use crate::text; pub struct A; fn f() { text!() }"),
        ("c.rs", "use crate::d::D; pub struct C;"),
        ("d.rs", "pub struct D; use crate::a::A;"),
    ];
    assert_eq!(found(&files), ["a.rs c.rs d.rs words.rs"]);
}

#[test]
fn an_arm_that_takes_whatever_is_left_is_seen() {
    let seen = |arms: &str| {
        !catch_alls(&tokens(&format!("fn f() {{ match x {{ {arms} }} }}")), &["Screen"]).is_empty()
    };
    for arms in [
        "Screen::Home => 1, _ => 2",
        "Screen::Home => { 1 } other => 2,",
        "Some(Screen::Home | Screen::Rate) if yes => g(|| 1), _ => { 2 }",
        "(Screen::Home, _) => 1, (_, _) => 2",
        "Other::A => match y { Screen::Home => 1, _ => 2 }, Other::B => 3",
    ] {
        assert!(seen(arms), "{arms}");
    }
    for arms in [
        "Screen::Home => 1, Screen::Rate => 2",
        "Screen::Home => match y { 1 => 1, _ => 2 }, Screen::Rate => 2",
        "Screen::Home => 1, other @ (Screen::Rate | Screen::Plan) => 2",
        "Some(Screen::Home) => 1, Some(Screen::Rate) => 3, None => 2",
        "Other::Home => Screen::Home, _ => Screen::Rate",
        "Screen::Home => 1, _ if late => 2, Screen::Rate => 3",
    ] {
        assert!(!seen(arms), "{arms}");
    }
    let own = |of: &str| {
        catch_alls(
            &tokens(&format!("impl {of} {{ fn f() {{ match self {{ Self::A => 1, _ => 2 }} }} }}")),
            &["Screen"],
        )
    };
    assert_eq!(own("Screen"), ["Self::A"]);
    assert_eq!(own("Show for Screen"), ["Self::A"]);
    assert_eq!(own("Other"), [""; 0]);
}

#[test]
fn what_a_list_leaves_out_is_seen() {
    let one = "enum One { A, #[default] B(u8), C { of: u8 } }";
    let missing = |lists: &str| missing(&tokens(&format!("{one} impl One {{ {lists} }}")));
    assert_eq!(missing("const ALL: [Self; 2] = [Self::A, Self::B(1)];"), ["One::C"]);
    assert_eq!(missing("const ALL: [One; 3] = [One::A, One::B(1), One::C { of: 1 }];"), [""; 0]);
    assert_eq!(
        missing("const ALL: [Self; 1] = [Self::A]; const OTHERS: &[Self] = &[Self::B(1), Self::C];"),
        [""; 0]
    );
    assert_eq!(missing("const SOME: [Self; 1] = [Self::A];"), [""; 0]);
}

#[test]
fn remarks_texts_and_tests_are_no_source() {
    let found = tokens("/* a::b */ fn f() { \"c::d\"; } #[cfg(test)] mod tests { use e::f; } struct G; // h");
    let words: Vec<_> = found.iter().filter_map(Token::word).collect();
    assert_eq!(words, ["fn", "f", "struct", "G"]);
    assert!(found.iter().any(|token| token.group(Delimiter::Brace).is_some()));
}
