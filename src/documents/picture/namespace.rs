//! The name of SVG's vocabulary. It is written like an address, and nobody goes there.

pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
