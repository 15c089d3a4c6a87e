//! Attune: a team rates its own workforce and leaves with a plan.
//!
//! Every arrow points down; no file uses one above it, and no two files use each
//! other. `tests/house.rs` reads the imports and holds both.
//!
//! ```text
//! src/main.rs                       arguments in, window or command line out
//!
//! src/app/                          what people see and press | src/cli.rs, src/cli/
//!   shell.rs  draw.rs               owns the session, draws the screen that is shown
//!   handlers/                       what is done when something is asked for
//!   dialogs/  screens/  widgets/    what is drawn; it asks, and changes nothing
//!   session.rs                      what the window is in the middle of
//!   commands/                       every command once: words, keys, when it can be used
//!   open/                           the open file: assessment, training or ballot
//!   screen.rs  request.rs  page.rs  background.rs  platform.rs  theme.rs
//!
//! src/documents/                    what leaves the app       | src/files/  what is kept and read
//!   source.rs  format.rs            which document, and as what kind of file
//!   assessment/  training/          the model as a tree       |   content.rs  format/  autosave/
//!   pdf/  text.rs  ...              the tree as a file        |   import/  checklists.rs  places.rs
//!
//! src/model/                        what it all means         | src/words.rs  every sentence, by key
//! ```
//!
//! A change by a person is one [`model::Edit`] (or `TrainingEdit`, or `BallotEdit`),
//! applied in one place, so undo, saving and the line that says what was undone come
//! for free. A document is built once as a tree and rendered by each format. Words
//! stand in `assets/words/en.ftl`, colours and sizes in `app/theme.rs`, the statements
//! in `checklists/`.

pub mod app;
pub mod cli;
pub mod documents;
pub mod files;
pub mod model;
pub mod words;
