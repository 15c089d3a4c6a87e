//! What the teams of an area say by now: read from their files, and not kept in the plan yet.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::widgets::sight::RowsInSight;
use crate::files::area::{Gathered, LeftOut};
use crate::model::Checklist;
use crate::model::area::{AreaPicture, Chosen, Sharing};
use crate::text;

/// What the teams say by now, and waits to be kept.
pub struct PendingTeams {
    /// Where it was read from.
    pub chosen: Vec<PathBuf>,
    /// All that they say.
    pub picture: AreaPicture,
    /// How many agencies they belong to.
    pub agencies: usize,
    /// The files that are not seen, with the reasons.
    pub left_out: Vec<LeftOut>,
    /// Whether those are listed, and how high the lines are.
    pub shows_left_out: (bool, RowsInSight),
    /// What of it may be kept.
    pub sharing: Sharing,
}

impl PendingTeams {
    /// What was read on `today` for the plan of an area with this checklist. `kept`: what the
    /// plan keeps of its teams until now.
    ///
    /// # Errors
    /// In sentences, where there are no teams that the plan could be about.
    pub fn new(
        chosen: Vec<PathBuf>,
        read: Gathered,
        checklist: &Checklist,
        kept: Sharing,
        today: Date,
    ) -> Result<Self, Vec<String>> {
        let Gathered { area, left_out, .. } = read;
        let Some(area) = area else {
            let why = left_out.iter().map(ToString::to_string);
            return Err([text!("kept-teams-none")].into_iter().chain(why).collect());
        };
        if area.checklist.id != checklist.id {
            let title = area.checklist.title.as_str();
            return Err(vec![text!("kept-teams-other", title = title)]);
        }
        let agencies = area.agencies().len();
        // The plan stays with its own version of the checklist.
        let picture = AreaPicture::of(&area, &Chosen::default(), today).within(checklist);
        let shows_left_out = (false, RowsInSight::default());
        Ok(Self { chosen, picture, agencies, left_out, shows_left_out, sharing: kept })
    }

    /// What would be kept.
    pub fn kept(&self) -> Arc<AreaPicture> {
        Arc::new(self.picture.shared(self.sharing))
    }
}
