//! How exports are read, as a small file: what the columns mean, what words in the cells
//! stand for, and the answers to everything else that the window would ask. The window
//! saves and reads one; trainers with many courses give it to the command line.

mod apply;
mod asked;
mod file;
mod open;

pub use asked::{DIFFERING, MOMENT};
pub use file::ImportMap;
pub use open::open;
