//! What the teams of an area say by now: read from their files, and not kept in the plan yet.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::widgets::sight::RowsInSight;
use crate::files::area::{Gathered, LeftOut};
use crate::model::area::{AreaPicture, Chosen, Sharing};
use crate::model::{Assessment, Checklist};
use crate::{text, words};

/// What the teams say by now, and waits to be kept.
pub struct PendingTeams {
    /// Where it was read from.
    pub chosen: Vec<PathBuf>,
    /// All that they say.
    pub picture: Arc<AreaPicture>,
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
    /// plan keeps of its teams until now. `of`: which teams the plan is about.
    ///
    /// # Errors
    /// In sentences, where there are no teams that the plan could be about.
    pub fn new(
        chosen: Vec<PathBuf>,
        read: Gathered,
        checklist: &Checklist,
        (kept, of): (Sharing, &Chosen),
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
        // The plan stays with its own version of the checklist.
        let picture = AreaPicture::of(&area, of, today).within(checklist);
        if picture.teams == 0 {
            let which = Some(words::area::only(of)).filter(|which| !which.is_empty());
            let only = which.map(|which| text!("kept-teams-only", which = which));
            return Err([text!("kept-teams-nobody")].into_iter().chain(only).collect());
        }
        let agencies: HashSet<&str> = picture.named.iter().map(|team| team.agency.as_str()).collect();
        let agencies = agencies.into_iter().filter(|agency| !agency.is_empty()).count();
        let picture = Arc::new(picture);
        let shows_left_out = (false, RowsInSight::default());
        // Whoever agreed that a few are counted, agreed to what they said then.
        let sharing = Sharing { few_agreed: false, ..kept };
        Ok(Self { chosen, picture, agencies, left_out, shows_left_out, sharing })
    }

    /// What the whole file would keep of teams after that, in a sentence, and whether something
    /// would be taken out of its earlier rounds.
    pub fn after(&self, plan: &Assessment) -> (String, bool) {
        let earlier = plan.rounds.split_last().map(|(_, earlier)| earlier).unwrap_or_default();
        let earlier = earlier.iter().filter_map(|round| round.area.as_ref());
        let less: Vec<_> = earlier.clone().map(|of| of.with_less(self.sharing)).collect();
        let takes_out = less.iter().any(Option::is_some);
        let mut pictures = vec![self.kept()];
        pictures.extend(earlier.zip(less).map(|(of, less)| less.map_or_else(|| Arc::clone(of), Arc::new)));
        (words::area::kept(&pictures.iter().map(AsRef::as_ref).collect::<Vec<_>>()), takes_out)
    }

    /// What would be kept.
    pub fn kept(&self) -> Arc<AreaPicture> {
        Arc::new(self.picture.shared(self.sharing))
    }
}
