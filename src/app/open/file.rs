//! What every open file has: its state with the way back, and the saving.

use std::path::{Path, PathBuf};
use std::time::Instant;

use jiff::civil::Date;

use crate::app::open::content::Content;
use crate::app::open::saving::{LookOnly, Saving};
use crate::app::open::theirs::Theirs;
use crate::files::autosave::SaveState;
use crate::files::copies::Copy;
use crate::files::{FileContent, Found, News, places};
use crate::model::merge::{Decision, Difference, Mergeable as _, Place, RoundPart};
use crate::model::{Assessment, Change, Coming, Edit, History, Refusal, Round, ids};
use crate::words;

/// What came of a change that somebody asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "what is said of a change follows from what came of it"]
pub enum EditOutcome {
    /// It was made, and can be taken back.
    Changed,
    /// Everything was so already: there is no step to take back.
    Unchanged,
    /// It was not made.
    Refused(Refusal),
}

impl EditOutcome {
    fn of(applied: Result<bool, Refusal>) -> Self {
        match applied {
            Ok(true) => Self::Changed,
            Ok(false) => Self::Unchanged,
            Err(refusal) => Self::Refused(refusal),
        }
    }
}

/// What came of putting another person's changes together with one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeOutcome {
    /// Both are in the window, and on their way to the disk; what came in.
    Merged(Vec<Difference>),
    /// Both changed these, and nobody has decided yet.
    Conflicts(Vec<Difference>),
    /// They cannot be put together, or not now.
    DoesNotFit,
}

/// Where an open file is, how far saving it has come, and whether there is a way
/// back: the same for every kind of file.
pub trait SavedFile {
    /// Where the file lies, once it has one.
    fn path(&self) -> Option<PathBuf>;

    /// How far saving has come; none while there is no file.
    fn save_state(&self) -> Option<SaveState>;

    /// Why it is only looked at, and nothing may change in it; none where it may.
    fn look_only(&self) -> Option<LookOnly>;

    /// Whether it is only looked at.
    fn is_look_only(&self) -> bool {
        self.look_only().is_some()
    }

    /// Whether there is a step to go back to.
    fn can_undo(&self) -> bool;

    /// Whether there is a step to make again.
    fn can_redo(&self) -> bool;

    /// Saves at once and waits for it; a file that was made before what it is about
    /// had a name is named first.
    ///
    /// # Errors
    /// In words, when that failed.
    fn finish(&mut self) -> Result<(), String>;

    /// Gives the file another name in the same folder.
    ///
    /// # Errors
    /// When that cannot be done, in words; the file keeps its name then.
    fn rename(&mut self, name: &str) -> Result<PathBuf, String>;

    /// Whether the file is about to get another name, after what it is about.
    fn is_name_behind(&self) -> bool;

    /// What the file could be called now: it was opened under the name of what it was
    /// about then, and that is called otherwise since.
    fn offered_name(&self) -> Option<String>;

    /// What the file would be called after what it is about now; none where it is called
    /// so, or will be by itself.
    fn name_after_title(&self) -> Option<String>;

    /// Whether the file is called after what it is about.
    fn is_named_after_title(&self) -> bool;

    /// Names the file after what it is about, if it was made here and nobody chose a name.
    fn settle_name(&mut self);

    /// What another program did to the file, once.
    fn news(&self) -> Option<News>;

    /// Has the file looked at soon, for what another program may have done to it.
    fn look_soon(&self);

    /// Copies of the file that were found beside it, each once.
    fn copies(&self) -> Vec<Copy>;

    /// Where another start of Attune left word that this window is wanted, once.
    fn wanted(&self) -> Option<PathBuf>;

    /// Makes the file anew, there or where it was, with what is in the window.
    fn save_at(&mut self, path: PathBuf);
}

/// The state of an open file, the steps back from it, and its saving. Assessments,
/// training files and ballots differ in what they hold and in nothing else.
pub struct File<C: Change> {
    history: History<C>,
    saving: Saving,
    /// What it was about when it was opened.
    title_when_opened: String,
}

impl<C> File<C>
where
    C: Change,
    C::Of: Content,
    for<'a> &'a C::Of: Into<FileContent>,
{
    /// A file that holds `present`, and where it is saved.
    pub fn new(present: C::Of, saving: Saving) -> Self {
        let title_when_opened = present.title().to_owned();
        Self { history: History::new(present), saving, title_when_opened }
    }

    /// What it holds now.
    pub fn present(&self) -> &C::Of {
        self.history.present()
    }

    /// The number of what it holds now, another after each change.
    pub fn revision(&self) -> u64 {
        self.history.revision()
    }

    /// Makes a change and has it saved by itself.
    pub fn edit(&mut self, edit: C) -> EditOutcome {
        if self.saving.is_look_only() {
            return EditOutcome::Refused(Refusal::LookOnly);
        }
        let before = edit.is_landmark().then(|| self.present().clone());
        let outcome = EditOutcome::of(self.history.apply(edit, Instant::now()));
        if outcome == EditOutcome::Changed {
            self.saving.keep(before.as_ref());
            self.save_soon();
        }
        outcome
    }

    /// Shows what another program wrote into a file that is only looked at. Whether it is
    /// a file of this kind still, and may stand here.
    pub fn follow(&mut self, found: &Found, may_stand: impl Fn(&C::Of) -> bool) -> bool {
        let Some(now) = C::Of::of(&found.content).filter(|of| may_stand(of)) else { return false };
        self.history = History::new(now.clone());
        self.saving.follow(found);
        true
    }

    /// What is changed next is a step of its own, even in the same field.
    pub fn end_step(&mut self) {
        self.history.end_step();
    }

    /// Makes several changes that reach the disk together, before people go on.
    ///
    /// # Errors
    /// When one is refused; those before it have been made.
    pub fn edit_and_save(&mut self, edits: impl IntoIterator<Item = C>) -> Result<(), Refusal> {
        if self.saving.is_look_only() {
            return Err(Refusal::LookOnly);
        }
        let now = Instant::now();
        let made = edits.into_iter().try_for_each(|edit| self.history.apply(edit, now).map(|_| ()));
        // Also after a refusal: those before it were made, and somebody relies on them.
        self.saving.at_once(self.history.present());
        made
    }

    /// What going one step back would undo.
    pub fn last_edit(&self) -> Option<&C> {
        self.history.last()
    }

    /// Goes one step back, unless `may_stand` says that the state before cannot be
    /// gone back to. Gives the edit that was undone.
    pub fn undo(&mut self, may_stand: impl Fn(&C::Of) -> bool) -> Option<Result<C, NotNow>> {
        let edit = self.history.undo()?.clone();
        // Tried and taken back: only the state itself tells whether it can stand.
        if !may_stand(self.history.present()) {
            self.history.redo();
            return Some(Err(NotNow));
        }
        self.save_soon();
        Some(Ok(edit))
    }

    /// Puts what another person has together with what is here, as one step, and has
    /// both saved. While there are conflicts nothing changes.
    pub fn merge(
        &mut self,
        other: &Theirs,
        decisions: &[Decision],
        may_stand: impl Fn(&C::Of) -> bool,
    ) -> MergeOutcome
    where
        C: From<Coming<C::Of>>,
    {
        let base = other.base().and_then(C::Of::of);
        let Some(theirs) = C::Of::of(other.content()) else { return MergeOutcome::DoesNotFit };
        let Ok(merged) = C::Of::merge(base, [self.present(), theirs], decisions) else {
            return MergeOutcome::DoesNotFit;
        };
        if !merged.conflicts.is_empty() {
            return MergeOutcome::Conflicts(merged.conflicts);
        }
        if !may_stand(&merged.content) {
            return MergeOutcome::DoesNotFit;
        }
        let votes = |of: &Difference| matches!(of.place, Place::Round { part: RoundPart::Votes, .. });
        let is_permanent = merged.came_in.iter().any(votes);
        let coming = Coming { content: merged.content.into(), is_permanent };
        // Both together may be more than a file can hold.
        if self.history.apply(coming.into(), Instant::now()).is_err() {
            return MergeOutcome::DoesNotFit;
        }
        match other {
            Theirs::OnDisk(found) => self.saving.adopt(found, self.history.present()),
            Theirs::Copy(_) | Theirs::NotSaved(_) => self.save_soon(),
        }
        MergeOutcome::Merged(merged.came_in)
    }

    fn save_soon(&mut self) {
        // Whoever opens a form and closes it again leaves no file behind.
        let present = self.history.present();
        if self.saving.path().is_some() || present.is_worth_a_file() {
            self.saving.soon(present);
        }
    }

    /// Goes one step forward again, on the same condition.
    pub fn redo(&mut self, may_stand: impl Fn(&C::Of) -> bool) -> Option<Result<C, NotNow>> {
        let edit = self.history.redo()?.clone();
        if !may_stand(self.history.present()) {
            self.history.undo();
            return Some(Err(NotNow));
        }
        self.save_soon();
        Some(Ok(edit))
    }
}

impl<C> SavedFile for File<C>
where
    C: Change,
    C::Of: Content,
    for<'a> &'a C::Of: Into<FileContent>,
{
    fn path(&self) -> Option<PathBuf> {
        self.saving.path()
    }

    fn save_state(&self) -> Option<SaveState> {
        self.saving.state()
    }

    fn look_only(&self) -> Option<LookOnly> {
        self.saving.look_only()
    }

    fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    fn finish(&mut self) -> Result<(), String> {
        self.saving.finish(self.history.present().title())
    }

    fn rename(&mut self, name: &str) -> Result<PathBuf, String> {
        self.saving.rename(name)
    }

    fn is_name_behind(&self) -> bool {
        self.saving.is_name_behind(self.history.present().title())
    }

    fn offered_name(&self) -> Option<String> {
        let named = Some(self.saving.title()).filter(|title| !title.is_empty());
        let before = named.unwrap_or(&self.title_when_opened);
        let now = self.history.present().title();
        let was_called_so = self.saving.path().is_some_and(|path| is_called(&path, before));
        (was_called_so && before != now).then(|| self.name_after_title()).flatten()
    }

    fn name_after_title(&self) -> Option<String> {
        let title = self.history.present().title();
        let is_settled = !self.is_look_only() && !self.saving.is_name_behind(title);
        is_settled.then(|| self.saving.another_name(title)).flatten()
    }

    fn is_named_after_title(&self) -> bool {
        self.saving.path().is_some_and(|path| is_called(&path, self.history.present().title()))
    }

    fn settle_name(&mut self) {
        self.saving.settle_name(self.history.present().title());
    }

    fn news(&self) -> Option<News> {
        self.saving.news()
    }

    fn look_soon(&self) {
        self.saving.look_soon();
    }

    fn copies(&self) -> Vec<Copy> {
        self.saving.copies()
    }

    fn wanted(&self) -> Option<PathBuf> {
        self.saving.wanted()
    }

    fn save_at(&mut self, path: PathBuf) {
        self.saving.save_at(path, self.history.present());
    }
}

impl File<Edit> {
    /// An assessment. One that was written by hand may be without a round; people
    /// work in one, so it gets one.
    pub fn of_assessment(mut assessment: Assessment, today: Date, saving: Saving) -> Self {
        if assessment.rounds.is_empty() {
            let round = Round::new(ids::short(), words::month_and_year(today), today);
            assessment.rounds.push(round.into());
        }
        Self::new(assessment, saving)
    }

    /// The round that is being worked on.
    #[allow(clippy::missing_panics_doc)] // it cannot: see inside
    pub fn round(&self) -> &Round {
        // An open assessment begins with a round (`of_assessment`), and no edit takes one away.
        self.present().current_round().expect("an open assessment has a round")
    }
}

/// A step that cannot be made while people vote: their answers would have no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotNow;

/// Whether a file has the name of what it is about.
fn is_called(path: &Path, title: &str) -> bool {
    places::file_name_for(title.trim()).is_some_and(|name| places::is_named(path, &name))
}
