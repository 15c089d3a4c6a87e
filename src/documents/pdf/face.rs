//! The faces and the colours that a page is set in: what everything else here stands on.

/// A colour in sRGB: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour(pub [u8; 3]);

/// A face of Atkinson Hyperlegible Next, or the one with what those lack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Weight 400: running text.
    #[default]
    Regular,
    /// Weight 600: labels, header rows and the smallest headings.
    SemiBold,
    /// Weight 700: titles, and the letters and words of ratings.
    Bold,
    /// Signs and letters that the others lack.
    Signs,
}
