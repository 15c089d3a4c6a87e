//! What a screen about an open file is drawn from, and what it asks through. A screen
//! gathers plain data first and draws it then.

use jiff::civil::Date;

use crate::app::open::assessment::OpenAssessment;
use crate::app::open::training::OpenTraining;
use crate::app::request::Request;
use crate::model::{Edit, ResponseField, Round, Training, TrainingEdit};

/// What a screen about an open assessment is drawn from, and asks through.
pub struct Page<'a> {
    pub open: &'a OpenAssessment,
    pub today: Date,
    /// How long each statement is talked about, in minutes; 0: no clock.
    pub talk_minutes: u32,
    /// The screen has just been entered.
    pub arrived: bool,
    /// What was asked while drawing.
    pub requests: Vec<Request>,
}

impl Page<'_> {
    pub fn request(&mut self, request: Request) {
        self.requests.push(request);
    }

    /// Asks for a change.
    pub fn edit(&mut self, edit: Edit) {
        self.request(Request::Edit(edit.into()));
    }

    /// Asks for a change to a statement in the present round.
    pub fn respond(&mut self, statement: &str, field: ResponseField) {
        self.edit(Edit::response(&self.open.round().id, statement, field));
    }

    /// The round that is shown.
    pub fn round(&self) -> &Round {
        self.open.round()
    }
}

/// What a screen about an open training file is drawn from, and asks through.
pub struct TrainingPage<'a> {
    pub open: &'a OpenTraining,
    pub today: Date,
    /// The screen has just been entered.
    pub arrived: bool,
    /// What was asked while drawing.
    pub requests: Vec<Request>,
}

impl TrainingPage<'_> {
    /// The training file as it is now.
    pub fn training(&self) -> &Training {
        self.open.training()
    }

    pub fn request(&mut self, request: Request) {
        self.requests.push(request);
    }

    /// Asks for a change.
    pub fn edit(&mut self, edit: TrainingEdit) {
        self.request(Request::Edit(edit.into()));
    }
}
