//! Makes pictures of the screens, without a display: those in the README, or
//! with a folder named, every screen in every theme and several sizes.
//!
//! ```sh
//! cargo run --example pictures                # assets/pictures/, for the README
//! cargo run --example pictures -- /tmp/all    # everything, to be looked at
//! cargo run --example pictures -- /tmp/all 2-rate-light    # those with this in their name
//! cargo run --example pictures -- /tmp/all 8-course dark-1024    # and of one theme and size
//! ```

#![allow(
    missing_docs,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::indexing_slicing, // a program for those who work on Attune; it may stop at a fault
    clippy::unwrap_used
)]

mod canvas;
mod teams;

use std::path::{Path, PathBuf};

use attune::app::platform::{Choose, Chosen, Platform};
use attune::app::shell::{App, Start};
use attune::files::places::Places;
use egui::{Key, Modifiers, Role, Theme, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, Queryable as _};
use image::DynamicImage;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};

/// Nothing but a folder with the files of several teams.
struct Nothing {
    teams: PathBuf,
}

impl Platform for Nothing {
    fn choose(&self, what: Choose, chosen: Chosen) {
        chosen((what == Choose::TeamFolder).then(|| self.teams.clone()));
    }

    fn work(&self, job: Box<dyn FnOnce() + Send>) {
        job();
    }

    fn open(&self, _path: &Path) -> Result<(), String> {
        Ok(())
    }

    fn keep_awake(&self, _awake: bool) {}
}

fn window(home: &Path, size: Vec2, theme: Theme, scale: f32) -> Harness<'static, App> {
    let start = Start {
        // A place that is nobody's own: it stands in the pictures.
        places: Places { documents: "Documents/Attune".into(), data: home.join("data") },
        today: "2026-11-22".parse().ok(),
        platform: Box::new(Nothing { teams: teams::put(home) }),
        file: None,
        ending: std::sync::Arc::default(),
    };
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_pixels_per_point(scale)
        .with_max_steps(40)
        .with_render_cursor(false)
        .renderer(canvas::Canvas::default())
        .build_eframe(move |context| {
            let app = App::new(&context.egui_ctx, start);
            context.egui_ctx.set_theme(theme);
            app
        });
    harness.run();
    harness
}

fn press(harness: &mut Harness<App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn picture(harness: &mut Harness<App>, folder: &Path, name: &str) {
    let image = harness.render().expect("every mesh has a texture");
    std::fs::create_dir_all(folder).expect("a folder for the pictures");
    let file = std::fs::File::create(folder.join(format!("{name}.png"))).expect("room for the pictures");
    let small = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive);
    // Without the alpha that every pixel shares.
    let image = DynamicImage::ImageRgba8(image).into_rgb8();
    image.write_with_encoder(small).expect("room for the pictures");
    println!("{name}");
}

/// The pictures that the README shows.
const IN_README: [&str; 9] = [
    "1-home",
    "1-set-up",
    "2-rate",
    "2-projector",
    "3-overview",
    "4-plan",
    "5-report",
    "8-course-change",
    "9-teams",
];

fn every_screen(harness: &mut Harness<App>, folder: &Path, suffix: &str) {
    let save = |harness: &mut Harness<App>, name: &str| {
        let wanted = |name: &str| std::env::args().nth(2).is_none_or(|part| name.contains(&part));
        if IN_README.contains(&name) && suffix.is_empty()
            || !suffix.is_empty() && wanted(&format!("{name}{suffix}"))
        {
            picture(harness, folder, &format!("{name}{suffix}"));
        }
    };
    save(harness, "1-home");
    command(harness, "explore");
    save(harness, "3-overview");
    click(harness, "See what changed");
    save(harness, "3-change");
    click(harness, "Notes on 1 Child development");
    save(harness, "3-change-notes");
    press(harness, Modifiers::COMMAND, Key::Num1);
    save(harness, "1-set-up");
    press(harness, Modifiers::COMMAND, Key::Num2);
    for _ in 0..6 {
        press(harness, Modifiers::NONE, Key::PageUp);
    }
    save(harness, "2-rate");
    press(harness, Modifiers::NONE, Key::F5);
    save(harness, "2-projector");
    press(harness, Modifiers::NONE, Key::Escape);
    press(harness, Modifiers::NONE, Key::L);
    press(harness, Modifiers::NONE, Key::Q);
    save(harness, "2-rate-guidance");
    press(harness, Modifiers::NONE, Key::L);
    press(harness, Modifiers::NONE, Key::Q);
    press(harness, Modifiers::COMMAND, Key::Num4);
    save(harness, "4-plan");
    press(harness, Modifiers::COMMAND, Key::F);
    harness.get_by_role(Role::TextInput).type_text("keep two people");
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
    save(harness, "4-plan-edit");
    press(harness, Modifiers::COMMAND, Key::Num5);
    save(harness, "5-report");
    press_on(harness, Role::RadioButton, "Dates");
    save(harness, "5-report-dates");
    press(harness, Modifiers::COMMAND, Key::K);
    save(harness, "6-commands");
    press(harness, Modifiers::NONE, Key::Escape);
    press(harness, Modifiers::NONE, Key::F1);
    save(harness, "6-help");
    press(harness, Modifiers::NONE, Key::Escape);
    if !suffix.is_empty() {
        a_review(harness, &save);
    }
    press(harness, Modifiers::COMMAND, Key::W);
    a_course(harness, &save);
    // A code that is still in its field is asked about.
    if harness.query_by_role_and_label(Role::Button, "Leave anyway").is_some() {
        click(harness, "Leave anyway");
    }
    save(harness, "1-home-files");
    several_teams(harness, &save);
    if !suffix.is_empty() {
        an_area_plan(harness, &save);
    }
}

/// Several teams seen together, in the map and by one statement, and a plan that is begun.
fn several_teams(harness: &mut Harness<App>, save: &impl Fn(&mut Harness<App>, &str)) {
    command(harness, "see several teams together");
    save(harness, "9-teams");
    press_on(harness, Role::GridCell, "Team Cedar, Child development:");
    save(harness, "9-teams-note");
    press(harness, Modifiers::NONE, Key::Escape);
    harness.get_by_role_and_label(Role::Heading, "What is needed").scroll_to_me();
    harness.run();
    save(harness, "9-teams-needed");
    harness.get_by_role_and_label(Role::Heading, "What may be shared").scroll_to_me();
    harness.run();
    save(harness, "9-teams-sharing");
    click(harness, "Begin an area plan…");
    save(harness, "9-teams-plan");
    press(harness, Modifiers::NONE, Key::Escape);
    press_on(harness, Role::ComboBox, "Statement");
    press_on(harness, Role::ListBoxOption, "1 ");
    save(harness, "9-teams-statement");
}

/// The plan of the area of those teams: from what they said to the next round.
fn an_area_plan(harness: &mut Harness<App>, save: &impl Fn(&mut Harness<App>, &str)) {
    click(harness, "Begin an area plan…");
    press(harness, Modifiers::NONE, Key::Enter);
    press(harness, Modifiers::NONE, Key::Enter);
    save(harness, "9-area-teams");
    press(harness, Modifiers::COMMAND, Key::Num1);
    save(harness, "9-area-set-up");
    press(harness, Modifiers::COMMAND, Key::Num3);
    save(harness, "9-area-plan-empty");
    press_on(harness, Role::Button, "Draft an action for each");
    save(harness, "9-area-plan");
    harness.get_by_role_and_label(Role::Heading, "What could be done").scroll_to_me();
    harness.run();
    save(harness, "9-area-plan-suggested");
    press(harness, Modifiers::COMMAND, Key::Num4);
    save(harness, "9-area-report");
    command(harness, "start a review");
    press(harness, Modifiers::NONE, Key::Enter);
    save(harness, "9-area-review");
    press(harness, Modifiers::COMMAND, Key::Num2);
    save(harness, "9-area-teams-later");
    command(harness, "read the teams");
    save(harness, "9-area-again");
    press(harness, Modifiers::COMMAND, Key::W);
    save(harness, "9-area-home");
}

/// Brings a button into sight and presses it: in a small window it may be below.
fn click(harness: &mut Harness<App>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

/// Does what the command of this name does.
fn command(harness: &mut Harness<App>, name: &str) {
    press(harness, Modifiers::COMMAND, Key::K);
    // There may be fields on the screen below as well.
    harness.get_by(|node| node.role() == Role::TextInput && node.is_focused()).type_text(name);
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

/// A third round, from its start until it is locked.
fn a_review(harness: &mut Harness<App>, save: &impl Fn(&mut Harness<App>, &str)) {
    press(harness, Modifiers::COMMAND, Key::Num3);
    command(harness, "start a review");
    save(harness, "7-review-start");
    press(harness, Modifiers::NONE, Key::Enter);
    save(harness, "7-review-actions");
    press(harness, Modifiers::COMMAND, Key::Num2);
    save(harness, "7-review-rate");
    harness.get_by_role_and_label(Role::Button, "Still right: Green").scroll_to_me();
    harness.run();
    save(harness, "7-review-still-right");
    for key in [Key::Y, Key::G, Key::R, Key::G, Key::Y, Key::A] {
        press(harness, Modifiers::NONE, key);
        press(harness, Modifiers::NONE, Key::PageDown);
    }
    save(harness, "7-review-rate-later");
    press(harness, Modifiers::COMMAND, Key::Num3);
    save(harness, "7-review-overview");
    click(harness, "See what changed");
    click(harness, "All rounds in one picture");
    save(harness, "7-review-all-rounds");
    press(harness, Modifiers::COMMAND, Key::Num3);
    command(harness, "lock this round");
    press(harness, Modifiers::COMMAND, Key::Num2);
    save(harness, "7-review-rate-locked");
    press(harness, Modifiers::COMMAND, Key::Num1);
    save(harness, "7-review-set-up");
}

/// The example course, from its first screen to its report, and back to Home.
fn a_course(harness: &mut Harness<App>, save: &impl Fn(&mut Harness<App>, &str)) {
    command(harness, "explore an example course");
    save(harness, "8-course-change");
    click(harness, "Could this be chance?");
    save(harness, "8-course-change-chance");
    click(harness, "All moments in one picture");
    save(harness, "8-course-change-all-moments");
    click(harness, "Compare two moments");
    press(harness, Modifiers::COMMAND, Key::Num1);
    save(harness, "8-course");
    press(harness, Modifiers::COMMAND, Key::Num2);
    save(harness, "8-course-answers");
    answers(harness, save);
    press(harness, Modifiers::COMMAND, Key::Num4);
    save(harness, "8-course-report");
    press_on(harness, Role::RadioButton, "Report for publishing");
    save(harness, "8-course-report-publishing");
    press(harness, Modifiers::COMMAND, Key::Num2);
    import(harness, save);
    press(harness, Modifiers::COMMAND, Key::W);
}

/// Presses what has this role and a name that begins so, wherever the page is scrolled to.
fn press_on(harness: &mut Harness<App>, role: Role, name: &str) {
    let is_meant = |node: &AccessKitNode<'_>| {
        node.role() == role && node.label().is_some_and(|label| label.starts_with(name))
    };
    harness.get_by(is_meant).scroll_to_me();
    harness.run();
    harness.get_by(is_meant).click();
    harness.run();
}

/// A table with everything that has to be asked about: what differs from the course, an
/// answer that cannot be read, a word whose meaning is not known, a code that looks like another.
const TABLE: &str = "Your code\tChild development\tSignposting\tTuning in to cues\tBest moment\n\
    Rowan 17\tGreen\tGreen\tRed\tThe film\n\
    Blue 42\tRed\tPartly\tAmber\t\n\
    blue43\tAmber\tPartly\tPurple\tTalking\n\
    Copper 26\tAmber\tGreen\tAmber\t\n";

fn import(harness: &mut Harness<App>, save: &impl Fn(&mut Harness<App>, &str)) {
    // Out of the fields, into which it would go.
    press(harness, Modifiers::NONE, Key::Escape);
    harness.event(egui::Event::Paste(TABLE.to_owned()));
    harness.run();
    save(harness, "8-course-import");
    press_on(harness, Role::ComboBox, "When was this answered?");
    press_on(harness, Role::ListBoxOption, "Before");
    click(harness, "Use what is proposed");
    save(harness, "8-course-import-answered");
    harness.get_by_role_and_label(Role::Heading, "The first rows as understood").scroll_to_me();
    harness.run();
    save(harness, "8-course-import-below");
}

/// Answers, with a learner's panel open and with what is asked about a code.
fn answers(harness: &mut Harness<App>, save: &impl Fn(&mut Harness<App>, &str)) {
    let code = |harness: &mut Harness<App>, code: &str| {
        harness.get_by_role_and_label(Role::TextInput, "Code of the next learner").focus();
        harness.run();
        press(harness, Modifiers::COMMAND, Key::A);
        harness.get_by_role_and_label(Role::TextInput, "Code of the next learner").type_text(code);
        harness.run();
        press(harness, Modifiers::NONE, Key::Enter);
    };
    let first = "Blue 42: code, role, remove";
    harness.get_by_role_and_label(Role::Button, first).click();
    harness.run();
    save(harness, "8-course-answers-learner");
    harness.get_by_role_and_label(Role::Button, first).click();
    harness.run();
    code(harness, "rowan17");
    save(harness, "8-course-answers-near");
    press(harness, Modifiers::NONE, Key::Tab);
    press(harness, Modifiers::NONE, Key::Enter);
    save(harness, "8-course-answers-typing");
    code(harness, "Copper 25");
    harness.get_by_role_and_label(Role::TextInput, "Code of the next learner").type_text("ragrag");
    harness.run();
    save(harness, "8-course-answers-again");
}

fn main() {
    let home = tempfile::tempdir().expect("a temporary folder");
    if let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) {
        let folder = std::path::absolute(folder).expect("a folder for the pictures");
        for name in ["light", "dark", "contrast"] {
            let theme = if name == "light" { Theme::Light } else { Theme::Dark };
            for (size, scale, label) in [
                (vec2(1280.0, 800.0), 1.0, "1280"),
                (vec2(1366.0, 768.0), 1.0, "1366"),
                (vec2(1920.0, 1080.0), 1.0, "1920"),
                (vec2(1024.0, 700.0), 1.0, "1024"),
                (vec2(1024.0, 600.0), 1.0, "1024-low"),
                (vec2(640.0, 400.0), 2.0, "200"),
                (vec2(427.0, 267.0), 3.0, "300"),
            ] {
                let suffix = format!("-{name}-{label}");
                if std::env::args().nth(3).is_some_and(|part| !suffix.contains(&part)) {
                    continue;
                }
                let home = tempfile::tempdir().expect("a temporary folder");
                // Where the file of a review is made.
                std::env::set_current_dir(home.path()).expect("a folder to work in");
                let mut harness = window(home.path(), size, theme, scale);
                if name == "contrast" {
                    command(&mut harness, "high contrast");
                }
                every_screen(&mut harness, &folder, &suffix);
            }
        }
        return;
    }
    let folder = Path::new("assets/pictures");
    let mut harness = window(home.path(), vec2(1280.0, 800.0), Theme::Light, 1.0);
    every_screen(&mut harness, folder, "");
}
