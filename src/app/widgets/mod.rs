//! What the screens are drawn with. Each widget has an accessible name and role,
//! can be worked by keyboard, and takes its colours and sizes from `theme`.

pub mod accessible;
pub mod beneath;
pub mod button;
pub mod calendar;
pub mod checks;
pub mod chip;
pub mod counts;
pub mod date_field;
pub mod disclosure;
pub mod ends;
pub mod field;
pub mod icon;
pub mod layout;
pub mod mark;
pub mod marked;
pub mod options;
pub mod popup;
pub mod radio_group;
pub mod rating_buttons;
pub mod scrolling;
pub mod sight;
pub mod statement_list;
pub mod status_buttons;
pub mod table;
pub mod text;
pub mod text_edit;
mod text_menu;
pub mod typing;
pub mod vote_bar;
pub mod word_buttons;
