//! What the screen of an area remembers between frames, and what it is drawn from.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use crate::app::open::once::{Once, Shared};
use crate::app::screens::area::courses::ToldCourses;
use crate::app::screens::area::map::MapState;
use crate::app::screens::area::needed::NeededView;
use crate::app::screens::area::statement::ListState;
use crate::app::widgets::sight::RowsInSight;
use crate::files::area::{Gathered, LeftOut};
use crate::files::places;
use crate::model::area::{Area, AreaPicture, AreaTeam, Chosen, Courses, Sharing};
use crate::model::{Checklist, Statement};
use crate::{text, words};

/// What the screen of an area remembers between frames. Nothing of it is in a file, and it
/// is forgotten when the screen is left for Home.
#[derive(Default)]
pub struct AreaView {
    /// What was read; none before.
    pub read: Option<Arc<ReadArea>>,
    /// Which teams are looked at.
    pub chosen: Chosen,
    /// What they say, once that is worked out.
    pub picture: Option<Arc<AreaPicture>>,
    /// What may be shared on.
    pub sharing: Sharing,
    /// What somebody calls the area; empty where it is called as its folder.
    pub own_name: String,
    /// The statement that is looked at by itself, by its id.
    pub statement: Option<String>,
    /// Somebody was typing in the last frame: Escape leaves the field, and not the screen.
    pub was_typing: bool,
    pub(super) map: MapState,
    pub(super) list: ListState,
    pub(super) needed: NeededView,
    /// Something has just led to what may be shared.
    pub(super) came_to_sharing: bool,
    pub(super) shows: Shows,
    pub(super) left_out: RowsInSight,
    pub(super) called: Once<Shared<AreaPicture>, Vec<String>>,
    shared: Once<(Shared<AreaPicture>, Sharing), Arc<AreaPicture>>,
}

/// What is unfolded.
#[derive(Default)]
pub(super) struct Shows {
    pub left_out: bool,
    pub cohorts: bool,
}

/// What was read of an area.
pub struct ReadArea {
    /// Where it was read from, to be read again.
    pub chosen: Vec<PathBuf>,
    /// The day on which it was read.
    pub date: Date,
    /// The teams; none where there were none.
    pub area: Option<Area>,
    /// The training files among them, put together; none where there were none.
    pub courses: Option<ToldCourses>,
    /// What is not seen, with the reasons.
    pub left_out: Vec<LeftOut>,
    /// What the area is called unless somebody says otherwise: as the folder that was chosen.
    pub name: String,
    /// What can be chosen from: agencies and settings in the order of the alphabet, rounds as
    /// they came.
    pub(super) agencies: Vec<String>,
    pub(super) settings: Vec<String>,
    pub(super) rounds: Vec<String>,
}

impl ReadArea {
    /// What was read on this day.
    pub fn new(chosen: Vec<PathBuf>, read: Gathered, date: Date) -> Self {
        let Gathered { area, courses, left_out } = read;
        let owned = |of: Vec<&str>| of.into_iter().map(str::to_owned).collect::<Vec<_>>();
        let of = |what: fn(&Area) -> Vec<&str>| area.as_ref().map(what).map(owned).unwrap_or_default();
        let agencies = of(|area| area.agencies().into_iter().collect());
        let settings = of(|area| area.settings().into_iter().collect());
        let rounds = of(Area::round_labels);
        let courses = Courses::of(courses.into_iter().map(|file| file.training).collect());
        let courses = courses.map(|courses| ToldCourses::new(Arc::new(courses)));
        let name = match chosen.as_slice() {
            [folder] if folder.is_dir() => places::file_name(folder),
            _ => text!("teams-unnamed"),
        };
        Self { chosen, date, area, courses, left_out, name, agencies, settings, rounds }
    }

    /// The teams that were read.
    pub fn of_teams(&self) -> impl Iterator<Item = &AreaTeam> {
        self.area.iter().flat_map(|area| &area.teams)
    }

    /// How many they are.
    pub fn teams(&self) -> usize {
        self.area.as_ref().map_or(0, |area| area.teams.len())
    }
}

impl AreaView {
    /// What was read, with everything that the teams say now.
    pub fn new(read: ReadArea, picture: Option<AreaPicture>) -> Self {
        Self { read: Some(Arc::new(read)), picture: picture.map(Arc::new), ..Self::default() }
    }

    /// The same with what its folders and files hold by now. A few who agreed to be counted
    /// may be others, and so may those be whose names somebody let be shown, where what was
    /// chosen is not there any more.
    #[must_use]
    pub fn read_again(self, read: ReadArea, picture: Option<AreaPicture>) -> Self {
        let Self { sharing, chosen, statement, own_name, shows, .. } = self;
        let still = read.area.as_ref().map_or_else(|| chosen.clone(), |area| chosen.still_in(area));
        let is_of_the_same = still.is_of_the_same(&chosen);
        let sharing =
            if is_of_the_same { Sharing { few_agreed: false, ..sharing } } else { Sharing::default() };
        Self { chosen: still, sharing, statement, own_name, shows, ..Self::new(read, picture) }
    }

    /// Whether it is of these folders and files.
    pub fn is_of(&self, paths: &[PathBuf]) -> bool {
        self.read.as_ref().is_some_and(|read| read.chosen == paths)
    }

    /// Which teams are looked at where it is of these folders and files, and else all.
    pub fn chosen_of(&self, paths: &[PathBuf]) -> Chosen {
        if self.is_of(paths) { self.chosen.clone() } else { Chosen::default() }
    }

    /// What the area is called.
    pub fn name(&self) -> String {
        if !self.own_name.trim().is_empty() {
            return self.own_name.trim().to_owned();
        }
        self.read.as_ref().map(|read| read.name.clone()).unwrap_or_default()
    }

    /// Whether any team was read.
    pub fn has_teams(&self) -> bool {
        self.read.as_ref().is_some_and(|read| read.area.is_some())
    }

    /// Whether cohorts of a course were read.
    pub fn has_courses(&self) -> bool {
        self.read.as_ref().is_some_and(|read| read.courses.is_some())
    }

    /// What may be shared on of what is looked at, made once for each choice.
    pub fn shared(&self) -> Option<Arc<AreaPicture>> {
        let picture = self.picture.as_ref()?;
        let key = (Shared(Arc::clone(picture)), self.sharing);
        let shared = self.shared.get(key, |(picture, sharing)| Arc::new(picture.0.shared(*sharing)));
        Some(Arc::clone(&shared))
    }

    /// "13 of 38 teams go into it: only those of Nurseries." Nothing where all do as they are.
    pub fn goes_into(&self, what: &str) -> Option<String> {
        let (read, picture) = (self.read.as_ref()?, self.picture.as_ref()?);
        let only = words::area::only_those(&self.chosen)?;
        let (teams, all) = (picture.teams, read.teams());
        Some(text!("area-plan-only", teams = teams, all = all, what = what, only = only))
    }

    /// The statement that is looked at by itself, in this checklist.
    pub(super) fn statement<'a>(&self, checklist: &'a Checklist) -> Option<(usize, &'a Statement)> {
        let id = self.statement.as_ref()?;
        checklist.statements.iter().enumerate().find(|(_, statement)| statement.id == *id)
    }
}
