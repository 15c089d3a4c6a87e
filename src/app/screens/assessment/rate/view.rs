//! What Rate remembers between frames.

use std::ops::Range;
use std::rc::Rc;

use egui::Rect;

use crate::app::open::once::{Once, Shared};
use crate::app::screens::assessment::rate::counts::Counts;
use crate::app::screens::assessment::rate::timer::Timers;
use crate::app::widgets::sight::RowsInSight;
use crate::model::{Checklist, Rating, Round, Voting};

/// How wide a statement is at most, in points.
pub(super) const WIDTH: f32 = 900.0;
/// With less room than this, in points, the list of statements is left out.
pub(super) const ROOM_FOR_LIST: f32 = 760.0;

/// In a lower window than this, in points, what is said twice makes room for the ratings.
pub(super) const LOW_WINDOW: f32 = 640.0;

/// One of the fields in which something is written about a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenIn {
    Note,
    Evidence,
    OtherView,
}

/// What was looked for, and where it stands.
pub struct Found {
    pub field: WrittenIn,
    /// From which character of the field to which, from 0.
    pub at: Range<usize>,
}

/// What Rate remembers between frames.
#[derive(Default)]
pub struct RateView {
    /// The position of the statement that is shown, from 0.
    pub current: usize,
    /// The statement has just been changed: bring it into sight and the keyboard to it.
    pub arrived: bool,
    /// How the statement was rated when the keyboard came to its heading, and whether that
    /// has changed since.
    pub(super) met: Option<Rating>,
    pub(super) changed_since: bool,
    /// Words were typed with no field: the cursor goes behind the reason for the rating.
    pub write_note: bool,
    /// What was looked for is to be marked in its field.
    pub found: Option<Found>,
    /// Where on the screen letters rate: the statement, its ratings, the list.
    pub letters_rate_in: Vec<Rect>,
    /// What the ratings could look like is open.
    pub looks_like: bool,
    /// The questions to ask each other are open.
    pub questions: bool,
    /// Which of the two were open at the last frame.
    pub(super) open_before: (bool, bool),
    /// How high the footer was when it was drawn last, in points.
    pub(super) foot: f32,
    /// How high the rows of the list are.
    pub(super) list_rows: RowsInSight,
    /// The list is in the order in which to talk.
    pub by_agenda: bool,
    /// That order as it was when it was sorted last.
    pub stands: Option<Rc<Vec<usize>>>,
    /// How long each statement has been talked about.
    pub timers: Timers,
    /// Cards that have been counted and not shown yet.
    pub(super) counts: Counts,
    /// The field for the other view has just been opened: the cursor goes there.
    pub(super) focus_other_view: bool,
    /// The way to say that last time's rating still holds is in sight.
    pub(crate) offers_last_time: bool,
    /// So many next steps are suggested, and their heading is out of sight.
    pub(super) steps_out_of_sight: usize,
    /// They are to be brought into sight.
    pub(super) shows_steps: bool,
    /// When a next step was added, in seconds of the window's clock: a double click must
    /// not open what its first half has added.
    pub(super) step_added: f64,
    /// How high the actions of the statement are in the list of next steps.
    pub(super) action_rows: RowsInSight,
    /// The whole of a long note of last time is shown.
    pub(super) whole_last_note: bool,
    /// As high as the highest statement is, in points, in so much room.
    pub(super) statement_room: Once<(Shared<Checklist>, [u32; 3]), f32>,
    /// The longest title for Next, at so many pixels a point.
    pub(super) longest_title: Once<(Shared<Checklist>, u32), String>,
    /// The other view is being written though it is empty still.
    pub(super) other_view: bool,
}

impl RateView {
    /// Whether cards were counted on a statement that has not been shown.
    pub fn has_counts(&self, round: &Round) -> bool {
        self.counts.any(|statement| round.voting(statement) == Voting::None)
    }

    /// Puts the keyboard where counted cards are typed.
    pub fn count_cards(&mut self) {
        self.counts.begin();
    }

    pub(crate) fn show(&mut self, position: usize) {
        // What was opened belongs to the statement that it was opened on.
        if position != self.current {
            self.current = position;
            self.other_view = false;
            self.whole_last_note = false;
            self.timers.go_on();
        }
        self.arrived = true;
    }
}
