//! Everything up to three times as large, in a window of 1280 by 800: nothing lies over
//! anything else, nothing is out of reach, and no word is cut.

use egui::{Key, Rect, Role, Shape, Vec2, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use crate::support::*;

/// How many times as large.
const SIZES: [f32; 3] = [2.0, 2.2, 3.0];
/// The bar on top, in points.
const TOP: f32 = 56.0;
/// The line at the foot, in points.
const FOOT: f32 = 36.0;
/// What may be cut: of a name in the bar on top the title of the window has all.
const SHORTENED: [&str; 2] = ["Acorn Nursery", "Baby cues course"];
/// Of what is longer, a few lines are shown, and all of it beside a button or where it is written.
const LONG: usize = 100;
/// How a fault begins that says that words are cut.
const CUT: &str = "cut: ";
/// What two things may share, in points: a ring, the round corner of a frame.
const SHARED: f32 = 2.0;
fn is_control(node: &Node) -> bool {
    matches!(
        node.accesskit_node().role(),
        Role::Button
            | Role::Tab
            | Role::CheckBox
            | Role::RadioButton
            | Role::ComboBox
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::ListBoxOption
            | Role::MenuItem
    )
}

fn name(node: &Node) -> String {
    let node = node.accesskit_node();
    format!("{:?} {}", node.role(), node.label().unwrap_or_default())
}

/// Whether a thing is in the bar on top or in the line at the foot, which never scroll.
fn is_in_bar(node: &Node) -> bool {
    let label = node.accesskit_node().label().unwrap_or_default();
    node.accesskit_node().role() == Role::Tab
        || ["Back to Home", "All commands", "Undo", "Redo"].contains(&label.as_str())
        || label.ends_with(": copy, rename, show in folder")
}

/// What is seen of a thing: what scrolls is covered by the bar and the line.
fn seen(node: &Node, size: Vec2, over: bool) -> Rect {
    let page = Rect::from_x_y_ranges(0.0..=size.x, TOP..=size.y - FOOT);
    if over || is_in_bar(node) { node.rect() } else { node.rect().intersect(page) }
}

/// What is wrong with what is in sight.
fn faults_in_sight(window: &Window, size: Vec2, over: bool) -> Vec<String> {
    let mut faults = Vec::new();
    let is_over = |node: &Node| !over || is_in_dialog(node);
    let controls: Vec<Node> = window.nodes().filter(|node| is_control(node) && is_over(node)).collect();
    for (at, one) in controls.iter().enumerate() {
        for other in &controls[at + 1..] {
            if over && is_in(one, &[Role::List]) != is_in(other, &[Role::List]) {
                // What is read in a dialog scrolls below what stands still.
                continue;
            }
            let shared = seen(one, size, over).intersect(seen(other, size, over));
            if shared.width() > SHARED && shared.height() > SHARED {
                faults.push(format!("{} lies over {}", name(one), name(other)));
            }
        }
    }
    let mut texts: Vec<(Rect, String)> = Vec::new();
    for (clip, shape) in window.shapes_on_top(over) {
        let Shape::Text(text) = shape else { continue };
        let words = text.galley.text().to_owned();
        let is_short = words.chars().count() < LONG && !SHORTENED.contains(&words.as_str());
        if text.galley.elided && is_short && clip.intersects(text.visual_bounding_rect()) {
            faults.push(format!("{CUT}{words}"));
        }
        // By line: the box round a text that begins in the middle of a line holds what stands before.
        for row in &text.galley.rows {
            let seen = row.rect_without_leading_space().translate(text.pos.to_vec2()).intersect(clip);
            if row.glyphs.iter().all(|glyph| glyph.chr.is_whitespace()) || !seen.is_positive() {
                continue;
            }
            if seen.right() > size.x + 0.5 || seen.left() < -0.5 {
                faults.push(format!("“{words}” passes the edge"));
            }
            for (other, beside) in &texts {
                let shared = seen.intersect(*other);
                if shared.width() > SHARED && shared.height() > 3.0 * SHARED {
                    faults.push(format!("“{words}” is written over “{beside}”"));
                }
            }
            texts.push((seen, words.clone()));
        }
    }
    faults
}

/// What is wrong with a screen, from its top to its end, and with what cannot be scrolled to.
fn faults(window: &mut Window, size: Vec2, what: &str, over: bool) -> Vec<String> {
    let mut faults = faults_in_sight(window, size, over);
    let all: Vec<(Role, String)> = window
        .nodes()
        .filter(|node| is_control(node) && (!over || is_in_dialog(node)))
        .map(|node| (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default()))
        .collect();
    let whole = Rect::from_min_size(egui::Pos2::ZERO, size).expand(1.0);
    for (role, label) in all {
        if label.is_empty() || !window.has_one(role, &label) {
            continue;
        }
        let before = window.get(role, &label).rect();
        if matches!(role, Role::TextInput | Role::MultilineTextInput) {
            // It scrolls itself; the page follows the keyboard.
            window.get(role, &label).focus();
            window.run();
        } else {
            window.get(role, &label).scroll_to_me();
        }
        window.run();
        let rect = window.get(role, &label).rect();
        // What is higher than the window shows a part of itself.
        let across = rect.left() >= whole.left() && rect.right() <= whole.right();
        let down = rect.height() > size.y - TOP - FOOT || whole.contains(rect.center());
        if !across || !down {
            faults.push(format!("{role:?} {label} is out of reach at {rect}"));
        }
        if before != rect {
            faults.extend(faults_in_sight(window, size, over));
        }
    }
    faults.sort();
    faults.dedup();
    faults.into_iter().map(|fault| format!("{what}: {fault}")).collect()
}

fn command(window: &mut Window, words: &str) {
    window.ctrl(Key::K);
    window.type_keys(words);
    window.press(Key::Enter);
}

/// Walks through the program at every size. What is cut at the usual size as well is no
/// fault of these: a cell of two lines, the path of a file.
fn at_every_size(walk: impl Fn(&mut Window, Vec2, &mut Vec<String>)) {
    let walked = |times: f32| {
        let size = vec2(1280.0, 800.0) / times;
        let mut window = Computer::new().open_sized(None, size);
        let mut found = Vec::new();
        walk(&mut window, size, &mut found);
        found
    };
    let usual = walked(1.0);
    let mut found = Vec::new();
    for times in SIZES {
        let here = walked(times).into_iter().filter(|fault| !usual.contains(fault) || !fault.contains(CUT));
        found.extend(here.map(|fault| format!("{times} {fault}")));
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[test]
fn an_assessment_can_be_read_and_reached_up_to_three_times_as_large() {
    at_every_size(|window, size, found| {
        found.extend(faults(window, size, "Home", false));
        command(window, "explore an example");
        for step in ["1 Set up", "2 Rate", "3 Overview", "4 Plan", "5 Report"] {
            window.go(step);
            found.extend(faults(window, size, step, false));
        }
        window.go("3 Overview");
        command(window, "what changed");
        found.extend(faults(window, size, "What changed", false));
        command(window, "earlier versions");
        found.extend(faults(window, size, "Earlier versions", false));
    });
}

#[test]
fn a_course_can_be_read_and_reached_up_to_three_times_as_large() {
    at_every_size(|window, size, found| {
        command(window, "explore an example course");
        for step in ["1 Course", "2 Answers", "3 What changed", "4 Report"] {
            window.go(step);
            found.extend(faults(window, size, step, false));
        }
    });
}

#[test]
fn dialogs_and_the_larger_view_can_be_read_and_reached_up_to_three_times_as_large() {
    at_every_size(|window, size, found| {
        command(window, "explore an example");
        window.go("2 Rate");
        for (key, what) in [(Key::K, "All commands"), (Key::F, "Find")] {
            window.ctrl(key);
            found.extend(
                faults_in_sight(window, size, true).into_iter().map(|fault| format!("{what}: {fault}")),
            );
            window.press(Key::Escape);
        }
        window.press(Key::F1);
        found.extend(faults(window, size, "Help", true));
        window.press(Key::Escape);
        for words in ["what this file holds", "start a review"] {
            command(window, words);
            found.extend(faults(window, size, words, true));
            window.press(Key::Escape);
        }
        window.press(Key::F5);
        // How to leave it lies over its foot for some seconds.
        for _ in 0..40 {
            window.harness.step();
        }
        found.extend(faults(window, size, "The larger view", false));
        window.press(Key::Escape);
    });
}

/// Whether a thing is in what lies over the screen.
fn is_in_dialog(node: &Node<'_>) -> bool {
    is_in(node, &[Role::Dialog, Role::AlertDialog])
}

/// Whether a thing is in something that has one of these roles.
fn is_in(node: &Node<'_>, roles: &[Role]) -> bool {
    let mut above = node.accesskit_node().parent();
    while let Some(node) = above {
        if roles.contains(&node.role()) {
            return true;
        }
        above = node.parent();
    }
    false
}
