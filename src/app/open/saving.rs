//! Saving the open file: where it lies, what it is called, how far it has come.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;

use crate::files::autosave::{Autosave, SaveState};
use crate::files::copies::Copy;
use crate::files::endings::ATTUNE;
use crate::files::places::{self, Places};
use crate::files::safe_write;
use crate::files::{FileContent, Follow, Found, News};
use crate::text;

/// How long closing waits for the last words to reach the disk. Longer than a slow share
/// takes, and shorter than somebody takes to switch the machine off.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long the window waits for a change that should be on disk before people go on.
/// Under a second, since it stands still meanwhile; what is not written by then still will be.
const AT_ONCE: Duration = Duration::from_millis(800);

/// Called when the state of saving has changed, from any thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Why a file is only looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookOnly {
    /// A newer Attune wrote it, and this one would lose what it does not understand.
    Newer,
    /// It is open in another window, and somebody wants to see it and no more.
    Chosen,
}

impl LookOnly {
    /// What is said to whoever would change something.
    pub fn refusal(self) -> String {
        match self {
            Self::Newer => text!("refused-look-only"),
            Self::Chosen => text!("refused-look-chosen"),
        }
    }

    /// What the status line says.
    pub fn status(self) -> String {
        match self {
            Self::Newer => text!("status-look-only"),
            Self::Chosen => text!("status-look-chosen"),
        }
    }
}

/// How an open file is saved.
pub struct Saving {
    /// None until the first change makes the file.
    autosave: Option<Autosave>,
    places: Places,
    wake: Wake,
    /// What the file will be called when the first change makes it.
    first_name: String,
    /// The folder that it is made in, where that can be written; else Attune's own.
    first_folder: Option<PathBuf>,
    /// The file was made here and nobody chose a name for it: it is called after what it
    /// is about.
    named_after_title: bool,
    /// What that was when it was called so.
    title: String,
    /// The file that is only looked at, and never written.
    looked_at: Option<(Follow, LookOnly)>,
}

impl Saving {
    /// Saves nothing, and makes nothing yet: what every way of saving begins with.
    fn new(places: Places, wake: Wake) -> Self {
        Self {
            autosave: None,
            places,
            wake,
            first_name: String::new(),
            first_folder: None,
            named_after_title: false,
            title: String::new(),
            looked_at: None,
        }
    }

    /// Saves to a file that is there, and held `content` when it was read.
    pub fn to(path: PathBuf, content: FileContent, places: Places, wake: Wake) -> Self {
        let waker = wake.clone();
        let autosave = Some(Autosave::opened(path, content, places.clone(), move || waker()));
        Self { autosave, ..Self::new(places, wake) }
    }

    /// Saves nothing: the file is only looked at, and held `content` when it was read.
    pub fn look((path, why): (PathBuf, LookOnly), content: FileContent, places: Places, wake: Wake) -> Self {
        let waker = wake.clone();
        let follow = Follow::begin(path, content, move || waker());
        Self { looked_at: Some((follow, why)), ..Self::new(places, wake) }
    }

    /// The file that is only looked at.
    fn followed(&self) -> Option<&Follow> {
        self.looked_at.as_ref().map(|(follow, _)| follow)
    }

    /// Why the file is only looked at, if it is.
    pub fn look_only(&self) -> Option<LookOnly> {
        self.looked_at.as_ref().map(|(_, why)| *why)
    }

    /// Whether the file is only looked at.
    pub fn is_look_only(&self) -> bool {
        self.looked_at.is_some()
    }

    /// Copies of the file that were found beside it, each once.
    pub fn copies(&self) -> Vec<Copy> {
        self.autosave.as_ref().map(Autosave::copies).unwrap_or_default()
    }

    /// Where another start of Attune left word that this file's window is wanted, once.
    pub fn wanted(&self) -> Option<PathBuf> {
        self.autosave.as_ref().and_then(Autosave::wanted)
    }

    /// Makes a file at the first change, called `name`, or after what it is about
    /// once that has a name.
    pub fn later(name: Option<String>, today: Date, places: Places, wake: Wake) -> Self {
        let named_after_title = name.is_none();
        let first_name = name.unwrap_or_else(|| places::untitled(today));
        Self { first_name, named_after_title, ..Self::new(places, wake) }
    }

    /// Makes a file at the first change, called `name`, in `folder` where that can be
    /// written: a shared folder collects what is made from the form that lies there.
    pub fn beside(folder: PathBuf, name: String, places: Places, wake: Wake) -> Self {
        Self { first_name: name, first_folder: Some(folder), ..Self::new(places, wake) }
    }

    /// Where the file lies, once there is one.
    pub fn path(&self) -> Option<PathBuf> {
        self.autosave.as_ref().map(Autosave::path).or_else(|| self.followed().map(Follow::path))
    }

    /// How far saving has come.
    pub fn state(&self) -> Option<SaveState> {
        self.autosave.as_ref().map(Autosave::state)
    }

    /// Takes the newest state, which reaches the disk within two seconds.
    pub fn soon(&mut self, document: impl Into<FileContent>) {
        // No change reaches as far as here; what holds that must not be a rule elsewhere.
        if self.is_look_only() {
            return;
        }
        let autosave = self.autosave.get_or_insert_with(|| {
            let stem = places::file_name_for(&self.first_name).unwrap_or_else(|| self.first_name.clone());
            let beside = self.first_folder.as_deref().filter(|folder| safe_write::can_write_in(folder));
            let path = places::free_path(beside.unwrap_or(&self.places.documents), &stem);
            start(&self.wake, &self.places, path)
        });
        autosave.changed(document);
    }

    /// Keeps a state as an earlier version, whatever the time since the last one. Of a file
    /// that has not been made there is nothing to go back to.
    pub fn keep(&self, document: Option<impl Into<FileContent>>) {
        if let Some((autosave, document)) = self.autosave.as_ref().zip(document) {
            autosave.keep(document);
        }
    }

    /// What another program did to the file, once.
    pub fn news(&self) -> Option<News> {
        self.autosave.as_ref().and_then(Autosave::news).or_else(|| self.followed().and_then(Follow::news))
    }

    /// Has the file looked at soon.
    pub fn look_soon(&self) {
        if let Some(autosave) = &self.autosave {
            autosave.look_soon();
        }
        self.followed().into_iter().for_each(Follow::look_soon);
    }

    /// What another program wrote into a file that is only looked at is shown now.
    pub fn follow(&self, found: &Found) {
        self.followed().into_iter().for_each(|follow| follow.adopt(found));
    }

    /// Goes on from what another program wrote, with both sides' words in `document`.
    pub fn adopt(&self, found: &Found, document: impl Into<FileContent>) {
        if let Some(autosave) = &self.autosave {
            autosave.adopt(found, document);
        }
    }

    /// Makes the file anew, there or where it was.
    pub fn save_at(&mut self, path: PathBuf, document: impl Into<FileContent>) {
        if let Some(autosave) = &self.autosave {
            autosave.save_at(path, document);
            self.named_after_title = false;
        }
    }

    /// Takes the newest state and has it on disk before people go on.
    pub fn at_once(&mut self, document: impl Into<FileContent>) {
        self.soon(document);
        if let Some(autosave) = &self.autosave {
            autosave.save_now(AT_ONCE);
        }
    }

    /// Saves at once and waits for it.
    ///
    /// # Errors
    /// In words, when that failed.
    pub fn finish(&mut self, name: &str) -> Result<(), String> {
        self.settle_name(name);
        let failed = self.autosave.as_ref().and_then(|autosave| autosave.save_now(PATIENCE).why_not_saved());
        failed.map_or(Ok(()), Err)
    }

    /// Gives the file another name in the same folder.
    ///
    /// # Errors
    /// When that cannot be done, in words; the file keeps its name then.
    pub fn rename(&mut self, name: &str) -> Result<PathBuf, String> {
        let old = self.path().ok_or_else(|| text!("rename-no-file"))?;
        if let Some(why) = self.look_only() {
            return Err(why.refusal());
        }
        let stem = places::file_name_for(name).ok_or_else(|| text!("rename-bad-name"))?;
        let folder = old.parent().unwrap_or(Path::new("")).to_path_buf();
        let path = folder.join(format!("{stem}.{ATTUNE}"));
        if path == old {
            return Ok(old);
        }
        if let Some(autosave) = &self.autosave {
            autosave.rename(path.clone())?;
        }
        // A name that somebody chose is not changed again behind their back.
        self.named_after_title = false;
        Ok(path)
    }

    /// Whether the file should be called otherwise, after what it is about.
    pub fn is_name_behind(&self, title: &str) -> bool {
        // Begun with half of it, the name is finished. A new name is somebody's choice.
        let goes_on = title.starts_with(&self.title) || self.title.starts_with(title);
        self.named_after_title && goes_on && self.another_name(title).is_some()
    }

    /// What it was about when the file was called after that; empty: it never was.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What the file would be called after what it is about; none where it is so already.
    pub fn another_name(&self, title: &str) -> Option<String> {
        let path = self.autosave.as_ref()?.path();
        let stem = places::file_name_for(title.trim())?;
        (!places::is_named(&path, &stem)).then_some(stem)
    }

    /// Names a file after what it is about, if nobody chose another name for it.
    pub fn settle_name(&mut self, title: &str) {
        if !self.is_name_behind(title) {
            return;
        }
        let Some((autosave, stem)) = self.autosave.as_ref().zip(self.another_name(title)) else { return };
        let old = autosave.path();
        let path = places::free_path(old.parent().unwrap_or(Path::new("")), &stem);
        match autosave.rename(path) {
            Ok(()) => title.clone_into(&mut self.title),
            // The file is safe under the name that it has, and is named another time.
            Err(why) => log::warn!("the file keeps its name for now: {why}"),
        }
    }
}

/// Looks after a file that is not there yet, and wakes the window whenever the state of saving has changed.
fn start(wake: &Wake, places: &Places, path: PathBuf) -> Autosave {
    let wake = wake.clone();
    Autosave::new_file(path, places.clone(), move || wake())
}
