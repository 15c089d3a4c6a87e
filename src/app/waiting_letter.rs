//! A letter that was typed though no field had the keyboard.

/// A letter that waits: alone it is a key, with others it is the beginning of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Waiting {
    pub letter: char,
    /// When it was typed, in seconds of egui's clock.
    pub at: f64,
}
