//! What Attune promises, one file per promise: of its files, documents, counts and
//! words, and of its command line. The window has its own in `tests/window`.
//!
//! One program for all of them, since linking takes longer than testing.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod area_support;
mod common;
mod courses;
mod support;

mod area_collect;
mod area_documents;
mod area_plans;
mod areas;
mod bad_files;
mod ballot_box;
mod ballots;
mod calendars;
mod changes;
mod checklists;
mod command_line;
mod command_line_course;
mod command_line_out;
mod courses_together;
mod ends;
mod filled_forms;
mod for_others;
mod future;
mod fuzzed;
mod home_remembers;
mod import;
mod import_case;
mod import_cases;
mod import_cells;
mod import_moment;
mod import_mutated;
mod import_public;
mod import_tables;
mod import_workbooks;
mod in_every_format;
mod in_one_picture;
mod kept_aside;
mod learner_forms;
mod limits;
mod limits_kept;
mod merging;
mod merging_by_command;
mod no_traces;
mod pdf_any_document;
mod pdf_lengths;
mod pdf_pages;
mod pdf_structure;
mod pdf_workshop;
mod privacy;
mod private;
mod reviews;
mod round_trip;
mod saving;
mod scripts;
mod strange_names;
mod system_folders;
mod tables;
mod training;
mod training_csv;
mod training_files;
mod training_report;
mod versions;
mod votes;
mod ways_of_voting;
mod word;
mod words;
mod workbooks;
