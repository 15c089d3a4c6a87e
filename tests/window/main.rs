//! The window, worked as people work it: by names, roles, keys and clicks, with
//! no display. Each test has a folder of its own that stands for the computer.
//!
//! The harness stops a test when something to press has no name for a screen
//! reader, or when a character has no shape in the typeface.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

mod answers;
mod answers_grid;
mod answers_undone;
mod at_hand;
mod ballots;
mod ballots_returned;
mod by_keyboard;
mod by_mouse;
mod change;
mod colleagues;
mod commands;
mod copies;
mod course;
mod course_change;
mod course_report;
mod drop;
mod due;
mod ends;
mod errors;
mod fast_forms;
mod fresh;
mod given_back;
mod help;
mod home;
mod import;
mod import_again;
mod import_choices;
mod kept;
mod key_caps;
mod keys_only;
mod large;
mod learner_form;
mod learners;
mod letters;
mod long;
mod looks;
mod menus;
mod met_again;
mod met_by_a_room;
mod met_by_keyboard;
mod met_by_mouse;
mod met_elsewhere;
mod met_on_a_course;
mod names;
mod outcomes;
mod overview;
mod pasted;
mod people;
mod plan;
mod plan_import;
mod plan_lines;
mod plan_table;
mod rate;
mod rate_steps;
mod reading;
mod reasons;
mod report;
mod review;
mod review_asked;
mod roles;
mod run_together;
mod saving;
mod set_up;
mod set_up_in_sight;
mod slips;
mod standing_still;
mod tables;
mod text_menu;
mod tour;
mod turns;
mod turns_stored;
mod two_windows;
mod whole_course;
mod whole_workshop;
mod whole_workshop_files;
mod wide_tables;
mod workshop;
mod workshop_asked;
mod workshop_said;
