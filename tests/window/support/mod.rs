//! What the tests of the window share.

mod computer;
mod window;

pub use computer::*;
pub use window::*;
