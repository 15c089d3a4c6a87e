//! High contrast, and nothing that moves by itself: as the system is set, or chosen here.

use attune::app::system::SystemLooks;
use attune::files::{Recent, Theme};
use egui::accesskit::Action;
use egui::{Color32, Key, Role, Shape};
use egui_kittest::kittest::NodeT as _;

use crate::support::*;

fn command(window: &mut Window, words: &str) {
    window.ctrl(Key::K);
    window.type_keys(words);
    window.press(Key::Enter);
}

/// The system says how it is set.
fn told(computer: &Computer, window: &mut Window, looks: SystemLooks) {
    computer.world.looks(looks);
    window.run();
}

/// What the pages lie on.
fn background(window: &Window) -> Color32 {
    window.harness.ctx.style_of(window.harness.ctx.theme()).visuals.panel_fill
}

/// How long a thing takes to fade or to slide, in seconds.
fn motion(window: &Window) -> f32 {
    let style = window.harness.ctx.style_of(window.harness.ctx.theme());
    style.animation_time.max(style.scroll_animation.duration.max)
}

fn luminance(colour: Color32) -> f64 {
    let [r, g, b, _] = colour.to_array().map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The words that are painted less than `least` to 1 against what lies under them.
fn faint(window: &Window, least: f64) -> Vec<String> {
    let mut fills = vec![(egui::Rect::EVERYTHING, background(window))];
    let mut found = Vec::new();
    for (clip, shape) in window.shapes() {
        match shape {
            Shape::Rect(rect) if rect.fill.a() == 255 => fills.push((rect.rect.intersect(clip), rect.fill)),
            Shape::Circle(circle) if circle.fill.a() == 255 => {
                fills.push((circle.visual_bounding_rect().intersect(clip), circle.fill));
            }
            Shape::Path(path) if path.fill.a() == 255 => {
                fills.push((path.visual_bounding_rect().intersect(clip), path.fill));
            }
            Shape::Text(text) if !text.galley.text().trim().is_empty() => {
                let seen = text.visual_bounding_rect().intersect(clip);
                let format = text.galley.job.sections.first().map(|section| section.format.color);
                let own = format.filter(|colour| *colour != Color32::PLACEHOLDER);
                let ink = text.override_text_color.or(own).unwrap_or(text.fallback_color);
                if seen.is_positive() {
                    let under = fills.iter().rev().find(|(rect, _)| rect.contains(seen.center())).unwrap().1;
                    let (a, b) = (luminance(ink) + 0.05, luminance(under) + 0.05);
                    if (a / b).max(b / a) < least {
                        found.push(format!("{} {ink:?} on {under:?}", text.galley.text()));
                    }
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn high_contrast_is_chosen_like_light_and_dark_and_remembered() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    command(&mut window, "contrast");
    assert_eq!(background(&window), Color32::BLACK);
    assert_eq!(Recent::load(&computer.places()).theme, Theme::HighContrast);
    drop(window);
    let mut window = computer.open();
    assert_eq!(background(&window), Color32::BLACK);
    command(&mut window, "light colours");
    assert_ne!(background(&window), Color32::BLACK);
}

#[test]
fn the_contrast_of_the_system_is_followed_unless_colours_were_chosen() {
    let computer = Computer::new();
    let mut window = computer.open();
    command(&mut window, "same as the system");
    let mut seen = |contrast, dark| {
        told(&computer, &mut window, SystemLooks { contrast, dark, ..SystemLooks::default() });
        background(&window)
    };
    let light = seen(false, false);
    assert_eq!(seen(true, false), Color32::BLACK);
    assert_eq!(seen(false, false), light);
    let dark = seen(false, true);
    assert!(dark != light && dark != Color32::BLACK);
    command(&mut window, "light colours");
    told(&computer, &mut window, SystemLooks { contrast: true, ..SystemLooks::default() });
    assert_eq!(background(&window), light);
    command(&mut window, "same as the system");
    assert_eq!(background(&window), Color32::BLACK);
}

#[test]
fn what_the_system_says_is_heard_while_another_file_is_opened() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.ctrl(Key::W);
    command(&mut window, "same as the system");
    told(&computer, &mut window, SystemLooks { contrast: true, ..SystemLooks::default() });
    assert_eq!(background(&window), Color32::BLACK);
}

#[test]
fn nothing_moves_by_itself_where_the_system_or_somebody_says_so() {
    let computer = Computer::new();
    let mut window = computer.open();
    // The tests' window has none of its own.
    told(&computer, &mut window, SystemLooks::default());
    assert!(motion(&window) > 0.0);
    told(&computer, &mut window, SystemLooks { still: true, ..SystemLooks::default() });
    assert!(motion(&window) <= 0.0);
    told(&computer, &mut window, SystemLooks::default());
    assert!(motion(&window) > 0.0);
    command(&mut window, "reduce motion nothing");
    assert!(motion(&window) <= 0.0);
    assert!(Recent::load(&computer.places()).still);
    drop(window);
    let mut window = computer.open();
    told(&computer, &mut window, SystemLooks::default());
    assert!(motion(&window) <= 0.0);
    command(&mut window, "movement as");
    assert!(motion(&window) > 0.0);
}

#[test]
fn every_word_on_screen_is_seven_to_one_in_high_contrast() {
    let computer = Computer::new();
    let mut window = computer.open();
    command(&mut window, "high contrast");
    let look = |window: &Window, what: &str| assert_eq!(faint(window, 7.0), [""; 0], "{what}");
    look(&window, "Home");
    command(&mut window, "explore an example");
    for step in ["1 Set up", "2 Rate", "3 Overview", "4 Plan"] {
        window.go(step);
        look(&window, step);
    }
    window.ctrl(Key::K);
    look(&window, "commands");
    window.press(Key::Escape);
    window.press(Key::F1);
    look(&window, "help");
    window.press(Key::Escape);
    window.go("2 Rate");
    window.press(Key::F5);
    look(&window, "projector");
    window.press(Key::Escape);
    command(&mut window, "explore an example course");
    for step in ["1 Course", "2 Answers", "3 What changed"] {
        window.go(step);
        look(&window, step);
    }
}

#[test]
fn every_control_shows_the_keyboard_by_the_same_ring() {
    let mut window = Computer::new().open();
    window.explore();
    let kinds = [Role::Button, Role::CheckBox, Role::RadioButton, Role::ComboBox, Role::Tab];
    for step in ["1 Set up", "2 Rate", "3 Overview", "5 Report"] {
        window.go(step);
        let controls: Vec<(Role, String)> = kinds
            .into_iter()
            .flat_map(|role| window.labels_of(role).into_iter().map(move |name| (role, name)))
            .collect();
        for (role, name) in controls {
            // What cannot be pressed, and what the arrows lead to, has the keyboard never.
            let is_a_stop = window.nodes().any(|node| {
                let node = node.accesskit_node();
                node.role() == role
                    && node.label().as_deref() == Some(&name)
                    && node.data().supports_action(Action::Focus)
            });
            if !is_a_stop || !window.has_one(role, &name) {
                continue;
            }
            window.get(role, &name).focus();
            window.run();
            window.run();
            assert!(window.has_a_ring(role, &name), "{step}: {role:?} {name}");
        }
    }
}
