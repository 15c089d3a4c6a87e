//! One folder per screen. A screen gathers plain data first and draws it then. It
//! never changes anything: it asks, through [`crate::app::page::Page`], and a handler
//! does it.

pub mod area;
pub mod area_plan;
pub mod assessment;
pub mod ballot;
pub mod checklists;
pub mod home;
mod name_offer;
pub mod report;
pub mod training;
pub mod versions;
