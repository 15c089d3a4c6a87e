//! Reading a file that is to be opened, off the window's thread: a shared drive may take its
//! time, or never answer. What there is to ask before is found out here as well.

use std::path::{Path, PathBuf};

use crate::app::open::ahead;
use crate::app::open::saving::LookOnly;
use crate::app::request::HowToOpen;
use crate::files::begun::{self, Begun};
use crate::files::import::team_form;
use crate::files::in_use::{self, Holder};
use crate::files::progress::Progress;
use crate::files::{
    FileContent, Places, ReadError, autosave, checklists, format, fresh, kept, places, safe_write,
};
use crate::{text, words};

/// A file that is to be opened.
pub struct Opening {
    /// Where it lies.
    pub path: PathBuf,
    /// In which way.
    pub how: HowToOpen,
    /// The file that is open in this window, which may be the same.
    pub own: Option<PathBuf>,
    /// Where Attune keeps what it knows.
    pub places: Places,
}

/// What came of it.
pub enum Opened {
    /// Another window has it open, and it has to be asked what that is to be.
    InUse(Holder),
    /// Somebody answered this form here already, and it has to be asked who it is.
    FormAgain(Vec<Begun>),
    /// It is an example that comes with Attune, whose own file is for the next person.
    Example(Box<FileContent>),
    /// It was read.
    Ready(Box<Ready>),
    /// It cannot be read.
    Refused(ReadError),
}

/// A file that was read.
pub struct Ready {
    /// What it holds.
    pub content: FileContent,
    /// Where it is saved.
    pub path: PathBuf,
    /// Why it is only looked at, if it is.
    pub look_only: Option<LookOnly>,
    /// What there is to say of where it is saved.
    pub said: Option<String>,
    /// What stood in a form that was filled in and is not in it, each in a sentence.
    pub left: Vec<String>,
}

impl Opening {
    /// Reads it. `progress` says how far it has come.
    pub fn read(&self, progress: &Progress) -> Opened {
        if team_form::is_pdf(&self.path) {
            return self.by_form(progress);
        }
        if let Some(holder) = self.holder() {
            match self.how {
                HowToOpen::Asked => return Opened::InUse(holder),
                HowToOpen::Besides => in_use::discard(&self.path, &holder),
                HowToOpen::AsAnother | HowToOpen::ToLook => {}
            }
        }
        let ahead = ahead::take(&self.path, progress);
        let content = match ahead.unwrap_or_else(|| format::read_watched(&self.path, progress)) {
            Ok(content) => content,
            Err(error) => return self.look_or_refuse(error, progress),
        };
        match content {
            FileContent::Checklist(_) => Opened::Refused(format::not_an_assessment(&self.path, &content)),
            FileContent::Assessment(_) | FileContent::Training(_) | FileContent::Ballot(_) => {
                self.ready(content)
            }
        }
    }

    /// The assessment that a team's form begins: a file of its own among the others.
    fn by_form(&self, progress: &Progress) -> Opened {
        let refused = |why| {
            let faults = vec![format::Fault::new(why, String::new())];
            Opened::Refused(ReadError { path: self.path.clone(), faults })
        };
        let begun = match team_form::read(&self.path, &self.places, places::today(), progress) {
            Ok(begun) => begun,
            Err(why) => return refused(why),
        };
        let team = begun.assessment.team.name.as_str();
        let name = places::file_name_for(team).unwrap_or_else(|| text!("filled-file"));
        let content = FileContent::Assessment(begun.assessment);
        let written = format::write(&content).map_err(|error| error.to_string()).and_then(|text| {
            let folder = &self.places.documents;
            let put = safe_write::make_folder_of(&folder.join(&name))
                .and_then(|()| fresh::create(folder, &name, text.as_bytes()));
            put.map_err(|error| autosave::why_not(&error, folder))
        });
        let path = match written {
            Ok(path) => path,
            Err(why) => return refused(why),
        };
        let said = text!("filled-begun", path = places::spoken(&path));
        Opened::Ready(Box::new(Ready { content, path, look_only: None, said: Some(said), left: begun.left }))
    }

    fn ready(&self, content: FileContent) -> Opened {
        let asks_who = match self.how {
            HowToOpen::Asked | HowToOpen::Besides => true,
            HowToOpen::AsAnother | HowToOpen::ToLook => false,
        };
        let begun = if asks_who { self.begun(&content) } else { Vec::new() };
        if !begun.is_empty() {
            return Opened::FormAgain(begun);
        }
        if self.how == HowToOpen::ToLook && !is_form(&content) {
            return self.look(content, LookOnly::Chosen);
        }
        if checklists::is_example(&content, &self.path) && !self.path.starts_with(&self.places.documents) {
            return Opened::Example(Box::new(content));
        }
        let (path, said) = self.kept(&content);
        Opened::Ready(Box::new(Ready { content, path, look_only: None, said, left: Vec::new() }))
    }

    /// The other window that has the file open.
    fn holder(&self) -> Option<Holder> {
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let is_ours = self.own.as_deref().is_some_and(|own| real(own) == real(&self.path));
        if is_ours { None } else { in_use::holder(&self.path, &self.places) }
    }

    /// Opens a file of a newer format to be looked at, where it can be understood at all.
    fn look_or_refuse(&self, error: ReadError, progress: &Progress) -> Opened {
        if progress.is_stopped() {
            return Opened::Refused(error);
        }
        match format::look(&self.path) {
            Ok(content @ (FileContent::Assessment(_) | FileContent::Training(_))) => {
                self.look(content, LookOnly::Newer)
            }
            // Nobody can answer a form that cannot be saved, or choose statements of a checklist.
            Ok(FileContent::Ballot(_) | FileContent::Checklist(_)) | Err(_) => Opened::Refused(error),
        }
    }

    fn look(&self, content: FileContent, why: LookOnly) -> Opened {
        let path = self.absolute();
        Opened::Ready(Box::new(Ready { content, path, look_only: Some(why), said: None, left: Vec::new() }))
    }

    /// What was answered to this form on this computer.
    fn begun(&self, content: &FileContent) -> Vec<Begun> {
        let FileContent::Ballot(form) = content else { return Vec::new() };
        if !form.is_form() {
            return Vec::new();
        }
        let beside = self.path.parent().unwrap_or(Path::new(""));
        begun::of_form(&self.places, form, &[beside, &self.places.documents])
    }

    /// Where the file is to be saved, and what is to be said of that: what lies in a folder
    /// that a mail or ZIP program empties again is kept elsewhere.
    fn kept(&self, content: &FileContent) -> (PathBuf, Option<String>) {
        let path = self.absolute();
        if !self.places.is_fleeting(&path) {
            return (path, None);
        }
        let folder = places::spoken(&self.places.documents);
        if is_form(content) {
            // The form can be opened again; the answers lie elsewhere from the first on.
            let beside = self.places.documents.join(path.file_name().unwrap_or_default());
            return (beside, Some(text!("kept-answers", folder = folder)));
        }
        match kept::keep(&path, &self.places) {
            Ok(kept) => {
                let file = places::file_name(&kept.path);
                let said = if kept.is_beside_another {
                    text!("kept-beside", folder = folder, file = file)
                } else {
                    text!("kept", folder = folder, file = file)
                };
                (kept.path, Some(said))
            }
            Err(error) => {
                let why = words::sentence(&autosave::why_not(&error, &self.places.documents));
                (path, Some(text!("kept-not", why = why)))
            }
        }
    }

    fn absolute(&self) -> PathBuf {
        std::path::absolute(&self.path).unwrap_or_else(|_| self.path.clone())
    }
}

fn is_form(content: &FileContent) -> bool {
    matches!(content, FileContent::Ballot(ballot) if ballot.is_form())
}
