//! The plan of an area: where somebody goes on in it.

use crate::app::open::FileKind;
use crate::app::screen::Screen;
use crate::app::session::Session;

/// Where somebody left an area's plan, by the number of the step: they go on there. Everybody
/// else begins with what its teams said, or with the plan once there is one.
pub fn where_left(session: &Session, step: Option<usize>) -> Screen {
    let steps = Screen::steps_of(FileKind::Area);
    let left = step.and_then(|number| steps.get(number.checked_sub(1)?).copied());
    let has_plan = session.assessment().is_some_and(|open| !open.assessment().actions.is_empty());
    let begins = if has_plan { Screen::Plan } else { Screen::Teams };
    left.filter(|screen| *screen != Screen::SetUp).unwrap_or(begins)
}
