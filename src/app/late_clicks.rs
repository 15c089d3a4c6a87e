//! A click that was meant for what was there before never falls on what has just come.
//!
//! Whoever double-clicks a button that leads to another screen presses a second time
//! there, on whatever lies at that place by then: an answer, a button that deletes. Nobody
//! can see a new screen, aim and press so soon; what is pressed by then is let go.

use std::mem::Discriminant;

use egui::{Context, Event, Plugin, RawInput};

use crate::app::dialogs::Dialog;
use crate::app::screen::Screen;
use crate::app::screens::assessment::voting::Turn;

/// How long what has just come takes no click, in seconds: longer than the half of a double
/// click, shorter than it takes to look and aim.
const SETTLES: f64 = 0.4;

/// What is shown, and since when.
#[derive(Default)]
pub struct LateClicks {
    shown: Option<Shown>,
    since: Since,
}

/// What is shown. Another one has just come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    pub screen: Screen,
    pub dialog: Option<Discriminant<Dialog>>,
    /// Whose turn it is, where people vote one after the other, since they share a screen.
    pub turn: Option<Turn>,
    /// The position of the statement, where one is shown by itself: whoever double-clicks
    /// Next goes on by one.
    pub statement: Option<usize>,
    /// Something was saved: whoever double-clicks has not asked to save it twice.
    pub saved: bool,
}

#[derive(Default)]
enum Since {
    /// So long that everything pressed is meant for it.
    #[default]
    Long,
    /// It is drawn for the first time in the next frame.
    Undrawn,
    /// It is being drawn. What is pressed in a slow frame comes with the next one.
    Drawing,
    /// It has been in sight since this time of egui's, in seconds.
    At(f64),
}

impl LateClicks {
    /// Notes at the end of a frame what the next one shows.
    pub fn shows(ctx: &Context, shown: Shown) {
        let shown = Some(shown);
        let changed = ctx.with_plugin(|clicks: &mut Self| {
            let changed = clicks.shown.is_some() && clicks.shown != shown;
            clicks.shown = shown;
            if changed {
                clicks.since = Since::Undrawn;
            }
            changed
        });
        if changed == Some(true) {
            ctx.request_repaint();
        }
    }
}

impl Plugin for LateClicks {
    fn debug_name(&self) -> &'static str {
        "late clicks"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let time = || input.time.unwrap_or_else(|| ctx.time() + f64::from(input.predicted_dt));
        self.since = match self.since {
            Since::Long => return,
            Since::Undrawn => {
                // From when on it is in sight is known by the frame after.
                ctx.request_repaint();
                Since::Drawing
            }
            Since::Drawing => Since::At(time()),
            Since::At(came) if time() - came < SETTLES => Since::At(came),
            Since::At(_) => {
                self.since = Since::Long;
                return;
            }
        };
        input.events.retain(|event| !matches!(event, Event::PointerButton { pressed: true, .. }));
    }
}
