//! Why no window can be opened, in a sentence that a person can act on, or hand to whoever
//! looks after the computer.

use std::io;
use std::path::Path;

use crate::files::format;
use crate::files::os_error::reason;
use crate::files::renderer::Renderer;
use crate::text;

/// What the window needs of a Linux system that a bare one lacks: a piece of the words by
/// which it is missed, what it is called, and the Debian packages that bring it.
const LIBRARIES: [(&str, &str, &str); 4] = [
    ("libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    ("wayland library", "libwayland-client", "libwayland-client0"),
    // It does not say which of them.
    ("xlib", "libX11, libXcursor, libXi or libX11-xcb", "libx11-6 libxcursor1 libxi6 libx11-xcb1"),
];

/// What to say when the window cannot be opened, from what each renderer said, a line for
/// each: of a file that is not there, that first.
pub fn no_window(reasons: &str, file: Option<&Path>, asked: Option<Renderer>) -> String {
    let missing = file.filter(|file| file.try_exists().is_ok_and(|is_there| !is_there));
    if let Some(Err(error)) = missing.map(format::read_assessment) {
        return error.to_string();
    }
    if let Some((library, package)) = reasons.lines().find_map(library) {
        return text!("cli-no-library", library = library, package = package);
    }
    let first = reasons.lines().map(without_source).find(|line| !line.is_empty());
    let reason = first.unwrap_or_default().trim_end_matches('.');
    match asked {
        _ if reasons.lines().any(is_of_no_renderer) => text!("cli-no-window", reason = reason),
        Some(asked) => text!("cli-renderer-fails", renderer = asked.name(), reason = reason),
        None if cfg!(windows) => text!("cli-nothing-draws-windows", reason = reason),
        None => text!("cli-nothing-draws", reason = reason),
    }
}

/// What to say when the program that has the window cannot be started.
pub fn no_program(error: &io::Error) -> String {
    text!("cli-no-program", reason = reason(error))
}

/// The library that is missing, and the package that brings it.
fn library(line: &str) -> Option<(&'static str, &'static str)> {
    let is_missing = line.contains("could not be loaded") || line.contains("Failed to load");
    let found = LIBRARIES.into_iter().find(|(words, ..)| is_missing && line.contains(words));
    found.map(|(_, library, package)| (library, package))
}

/// Whether a line says that there is no display at all: then it is the same for all of them.
fn is_of_no_renderer(line: &str) -> bool {
    line.contains("EventLoopError") || line.starts_with("winit error")
}

/// The window library puts the line of its source before the system's words.
fn without_source(line: &str) -> &str {
    match line.split_once(".rs:") {
        Some((_, rest)) => rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':' || c == ' '),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(reasons: &str, asked: Option<Renderer>, words: &[&str]) {
        let said = no_window(reasons, None, asked);
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(words.iter().all(|word| said.contains(word)), "{words:?} in: {said}");
        assert!(!said.contains(".rs:"), "{said}");
    }

    #[test]
    fn a_missing_library_is_named_with_the_package_that_brings_it() {
        let x11 =
            "winit EventLoopError: os error at a/b.rs:765: Failed to load one of xlib's shared libraries";
        for (reason, package) in [
            ("Library libxkbcommon-x11.so could not be loaded.", "apt install libxkbcommon-x11-0."),
            ("Library libxkbcommon.so could not be loaded.", "apt install libxkbcommon0."),
            (
                "winit EventLoopError: The wayland library could not be loaded",
                "apt install libwayland-client0.",
            ),
            (x11, "apt install libx11-6 libxcursor1 libxi6 libx11-xcb1."),
        ] {
            says(reason, None, &["a library is missing", package]);
        }
    }

    #[test]
    fn without_a_display_and_without_anything_that_draws_it_is_said_what_to_ask_for() {
        let no_display =
            "winit EventLoopError: os error at a/b.rs:765: neither WAYLAND_DISPLAY nor DISPLAY is set.";
        says(
            no_display,
            None,
            &["no window can be opened here (neither WAYLAND_DISPLAY nor DISPLAY is set)", "attune new"],
        );
        let nothing = "glutin error: failed to find a provider\n\nWGPU error: nothing here draws by software";
        let words = if cfg!(windows) { "Direct3D 12" } else { "mesa-vulkan-drivers" };
        says(nothing, None, &["failed to find a provider", words]);
        says(
            "egui_glow: OpenGL 1.1",
            Some(Renderer::Glow),
            &["by glow (egui_glow: OpenGL 1.1)", "Without --renderer"],
        );
        says("", None, &["nothing on this computer"]);
    }
}
