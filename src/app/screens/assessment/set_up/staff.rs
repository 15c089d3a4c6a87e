//! How many staff there are: a number, also where words stand beside it.

use egui::Ui;

use crate::app::page::Page;
use crate::app::screens::assessment::set_up::view::SetUpView;
use crate::app::widgets::field::Field;
use crate::app::widgets::text;
use crate::model::{Edit, TeamField};
use crate::text;

/// No workforce has more people than so many digits can say.
const MOST_DIGITS: usize = 4;
/// More staff than one workforce is likely to have.
const MANY: u32 = 500;

/// Draws the field, and says what was read in it where that is not all that was typed.
pub(super) fn staff(ui: &mut Ui, page: &mut Page, view: &mut SetUpView, staff: Option<u32>) {
    let label = text!("setup-staff");
    let shown = staff.map(|number| number.to_string()).unwrap_or_default();
    let typed = Field::new(&label, &shown).width(120.0).show(ui, "staff");
    if typed.response.gained_focus() {
        view.staff_left_out = false;
    }
    if let Some(text) = typed.text {
        let digits = digits(&text);
        // Once for all letters of a word, of which only the first are there yet.
        view.staff_left_out = !text.is_empty() && (view.staff_left_out || text.trim() != digits);
        page.edit(Edit::Team(TeamField::Staff(digits.parse().ok())));
    }
    let said = match staff {
        Some(_) if view.staff_left_out => text!("setup-staff-read", number = shown),
        None if view.staff_left_out => text!("setup-number-digits"),
        Some(number) if number > MANY => text!("setup-staff-many"),
        Some(_) | None => return,
    };
    text::announce(ui, &said);
}

/// The first number: "about 20" means 20, also in "about 20 in 2026".
fn digits(text: &str) -> String {
    let number = text.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let number = number.split(|sign: char| !sign.is_ascii_digit() && sign != ',').next();
    number.unwrap_or_default().chars().filter(char::is_ascii_digit).take(MOST_DIGITS).collect()
}
