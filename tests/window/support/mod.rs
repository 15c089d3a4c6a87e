//! What the tests of the window share.

mod computer;
#[cfg(unix)]
#[path = "../../promises/common/nobody.rs"]
pub mod nobody;
mod painted;
pub mod told;
mod way;
mod window;

pub use computer::*;
pub use window::*;
