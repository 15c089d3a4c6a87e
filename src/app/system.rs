//! How the system is set to look and to move, for every program. Read from its portal on
//! Linux, and by its own calls on Windows and macOS.

use mundy::{ColorScheme, Contrast, Interest, Preferences, ReducedMotion, Subscription};

/// What the system asks of every program's looks. Where it says nothing, nothing is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemLooks {
    /// High contrast.
    pub contrast: bool,
    /// That nothing moves by itself.
    pub still: bool,
    /// Dark rather than light. egui asks for itself, but not on Linux.
    pub dark: bool,
}

/// Called with how the system is set, soon and after each change, on another thread.
pub type TellLooks = Box<dyn Fn(SystemLooks) + Send + Sync>;

/// Follows how the system is set, until it is dropped. To be begun on the window's thread,
/// as macOS asks; it waits for no answer.
pub fn follow(tell: TellLooks) -> Subscription {
    let interest = Interest::Contrast | Interest::ReducedMotion | Interest::ColorScheme;
    Preferences::subscribe(interest, move |system| tell(looks(system)))
}

fn looks(system: Preferences) -> SystemLooks {
    SystemLooks {
        // Colours of one's own, as Windows has them, are chosen for their contrast.
        contrast: matches!(system.contrast, Contrast::More | Contrast::Custom),
        still: system.reduced_motion == ReducedMotion::Reduce,
        dark: system.color_scheme == ColorScheme::Dark,
    }
}
