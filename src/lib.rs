//! Attune: a team rates its own workforce and leaves with a plan.
//!
//! Every arrow points down; no file uses one above it.
//!
//! ```text
//! src/main.rs                       arguments in, window or command line out
//! src/app/      src/cli/            what people see and press | the same work without a window
//! src/documents/  src/files/        what leaves the app       | what is kept and read
//! src/model/    src/words.rs        what it all means         | every sentence, by key
//! ```
//!
//! A change by a person is one [`model::Edit`]. A document is built once as a
//! tree and rendered by each format. A command of the window is defined once in
//! `app/command.rs`. Words stand in `assets/words/en.ftl`, colours and sizes in
//! `app/theme.rs`, the statements in `checklists/`.

pub mod app;
pub mod cli;
pub mod documents;
pub mod files;
pub mod model;
pub mod words;
