//! The ways through an open window.

use egui::Role;

use super::computer::title;
use super::window::Window;

impl Window {
    /// Opens the example of a team.
    #[track_caller]
    pub fn explore(&mut self) {
        self.click("Explore an example");
        self.click("A team’s assessment");
    }

    /// Opens the example of a course.
    #[track_caller]
    pub fn explore_course(&mut self) {
        self.click("Explore an example");
        self.click("A training course");
    }

    /// Goes to one of the five steps.
    #[track_caller]
    pub fn go(&mut self, step: &str) {
        self.click_on(Role::Tab, step);
        assert_eq!(self.step(), step);
    }

    /// Shows a statement on Rate, counted from 1, by the list at the left.
    #[track_caller]
    pub fn show(&mut self, number: usize) {
        let start = format!("{number} {}: ", title(number));
        let rows = self.labels_of(Role::ListBoxOption);
        let row = rows.iter().find(|row| row.starts_with(&start)).unwrap().clone();
        self.click_on(Role::ListBoxOption, &row);
    }
}
