//! What is kept and read: assessments, ballots and checklists on disk, saving, and where
//! things lie. Nothing here draws or prints.

pub mod area;
pub mod autosave;
pub mod begun;
mod by_id;
pub mod checklists;
pub(crate) mod content;
pub mod copies;
pub mod crash;
pub mod due;
pub mod endings;
pub mod format;
pub mod fresh;
pub mod import;
pub mod in_order;
pub mod in_use;
pub mod kept;
pub(crate) mod os_error;
pub mod person_words;
pub mod places;
pub mod progress;
pub mod put_all;
pub mod recent;
pub mod recent_writer;
pub mod recovery;
pub mod renderer;
pub mod safe_write;
mod turn;
pub mod versions;
pub mod window_place;

pub use autosave::{Autosave, Follow, Found, News, SaveState};
pub use content::FileContent;
pub use format::{Fault, ReadError};
pub use places::Places;
pub use recent::{Recent, Summary, Theme};
