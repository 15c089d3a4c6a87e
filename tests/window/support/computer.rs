//! A computer of the test's own: a folder that stands for the disk, what lies
//! outside Attune, and files to open.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use attune::app::ending::Ending;
use attune::app::platform::{Choose, Chosen, Platform, Printing};
use attune::app::system::{SystemLooks, TellLooks};
use attune::documents::Pasted;
use attune::files::places::Places;
use attune::files::{checklists, format};
use attune::model::{Assessment, Change, Edit, Rating, ResponseField, Team};
use egui::{Vec2, vec2};
use jiff::civil::{Date, date};

use super::window::Window;

/// The day on which all of this happens.
pub const TODAY: Date = date(2026, 11, 22);

/// How long the disk may take before a test gives up.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// A computer: a folder that is gone after the test, and what lies outside Attune.
#[derive(Clone)]
pub struct Computer {
    folder: Rc<tempfile::TempDir>,
    pub world: World,
    /// What tells the window that the computer shuts down.
    pub ending: Arc<Ending>,
    /// The window may show characters for which only the fonts of a real system have shapes.
    pub may_lack_glyphs: bool,
}

/// What the fake desktop answers, and what it was asked.
#[derive(Clone, Default)]
pub struct World(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    answer: Option<PathBuf>,
    hold: bool,
    held: Vec<Chosen>,
    asked: Vec<Choose>,
    opened: Vec<PathBuf>,
    printed: Vec<PathBuf>,
    prints: bool,
    copied: Vec<Pasted>,
    words_only: bool,
    awake: Vec<bool>,
    looks: Option<TellLooks>,
    refusal: Option<String>,
    hold_work: bool,
    work: Vec<Box<dyn FnOnce() + Send>>,
}

impl World {
    /// The next dialogs answer this.
    pub fn answers(&self, path: &Path) {
        self.0.lock().unwrap().answer = Some(path.to_path_buf());
    }

    /// There are no dialogs from now on: they answer nothing, at once.
    pub fn has_no_dialogs(&self) {
        self.0.lock().unwrap().answer = None;
    }

    /// Dialogs stay open until [`Self::cancel`].
    pub fn holds_dialogs(&self) {
        self.0.lock().unwrap().hold = true;
    }

    /// Work in the background is not done until [`Self::does_work`].
    pub fn holds_work(&self) {
        self.0.lock().unwrap().hold_work = true;
    }

    /// Does what was held back.
    pub fn does_work(&self) {
        let work = std::mem::take(&mut self.0.lock().unwrap().work);
        for job in work {
            job();
        }
    }

    /// Every open dialog is cancelled.
    pub fn cancel(&self) {
        let held = std::mem::take(&mut self.0.lock().unwrap().held);
        for chosen in held {
            chosen(None);
        }
    }

    /// What dialogs were asked for.
    pub fn asked(&self) -> Vec<Choose> {
        self.0.lock().unwrap().asked.clone()
    }

    /// What was opened with another program.
    pub fn opened(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap().opened.clone()
    }

    /// What was handed to the system's printing.
    pub fn printed(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap().printed.clone()
    }

    /// The system prints by itself from now on.
    pub fn prints(&self) {
        self.0.lock().unwrap().prints = true;
    }

    /// What was put into the clipboard with its tables.
    pub fn copied(&self) -> Vec<Pasted> {
        self.0.lock().unwrap().copied.clone()
    }

    /// The clipboard takes words alone from now on.
    pub fn takes_words_only(&self) {
        self.0.lock().unwrap().words_only = true;
    }

    /// Each time that the screen was to stay awake, or no longer.
    pub fn awake(&self) -> Vec<bool> {
        self.0.lock().unwrap().awake.clone()
    }

    /// The system is set to look like this from now on, and says so.
    pub fn looks(&self, looks: SystemLooks) {
        self.0.lock().unwrap().looks.as_ref().unwrap()(looks);
    }

    /// Opening with another program fails from now on.
    pub fn refuses(&self, why: &str) {
        self.0.lock().unwrap().refusal = Some(why.to_owned());
    }
}

impl Platform for World {
    fn choose(&self, what: Choose, chosen: Chosen) {
        let mut inner = self.0.lock().unwrap();
        inner.asked.push(what);
        if inner.hold {
            inner.held.push(chosen);
            return;
        }
        let answer = inner.answer.clone();
        drop(inner);
        chosen(answer);
    }

    fn work(&self, job: Box<dyn FnOnce() + Send>) {
        let mut inner = self.0.lock().unwrap();
        if inner.hold_work {
            inner.work.push(job);
            return;
        }
        drop(inner);
        job();
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        let mut inner = self.0.lock().unwrap();
        inner.opened.push(path.to_path_buf());
        inner.refusal.clone().map_or(Ok(()), Err)
    }

    fn print(&self, path: &Path) -> Result<Printing, String> {
        let mut inner = self.0.lock().unwrap();
        inner.printed.push(path.to_path_buf());
        let how = if inner.prints { Printing::Sent } else { Printing::Viewed };
        inner.refusal.clone().map_or(Ok(how), Err)
    }

    fn copy(&self, pasted: &Pasted) -> Result<(), String> {
        let mut inner = self.0.lock().unwrap();
        if inner.words_only {
            return Err("no tables here".to_owned());
        }
        inner.copied.push(pasted.clone());
        Ok(())
    }

    fn keep_awake(&self, awake: bool) {
        self.0.lock().unwrap().awake.push(awake);
    }

    fn follow_looks(&self, tell: TellLooks) {
        self.0.lock().unwrap().looks = Some(tell);
    }
}

impl Computer {
    pub fn new() -> Self {
        Self {
            folder: Rc::new(tempfile::tempdir().unwrap()),
            world: World::default(),
            ending: Arc::default(),
            may_lack_glyphs: false,
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn places(&self) -> Places {
        Places::within(self.folder.path())
    }

    /// Puts a file there.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Puts an assessment there.
    pub fn put(&self, name: &str, assessment: &Assessment) -> PathBuf {
        self.write(name, format::write_assessment(assessment).unwrap())
    }

    /// The files in the folder of documents, by name.
    pub fn documents(&self) -> Vec<String> {
        self.files_in("documents")
    }

    /// The files in a folder, by name, without the notes that say what is open.
    pub fn files_in(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<_> = self.all_in(folder);
        names.retain(|name| !name.starts_with(".~lock."));
        names
    }

    /// The files in a folder, by name.
    pub fn all_in(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.path(folder)) else { return Vec::new() };
        let files = entries.flatten().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
        let mut names: Vec<_> = files.map(|entry| entry.file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Opens Attune, with Home.
    pub fn open(&self) -> Window {
        Window::new(self, None, vec2(1280.0, 800.0))
    }

    /// Opens Attune with a file in it.
    pub fn open_with(&self, file: &Path) -> Window {
        Window::new(self, Some(file.to_path_buf()), vec2(1280.0, 800.0))
    }

    /// Opens Attune with this assessment in it, as a file of the documents.
    pub fn open_assessment(&self, assessment: &Assessment) -> Window {
        self.open_with(&self.put("documents/Ours.attune", assessment))
    }

    /// Opens Attune in a window of another size.
    pub fn open_sized(&self, file: Option<&Path>, size: Vec2) -> Window {
        Window::new(self, file.map(Path::to_path_buf), size)
    }

    /// Waits until what a file holds is as wished. It must never hold half of it.
    #[track_caller]
    pub fn wait_for(&self, name: &str, mut wished: impl FnMut(&Assessment) -> bool) -> Assessment {
        let since = Instant::now();
        loop {
            let path = self.path(name);
            if path.exists() {
                let found = format::read_assessment(&path).unwrap();
                if wished(&found) {
                    return found;
                }
                assert!(since.elapsed() < PATIENCE, "{name} is not as wished: {found:#?}");
            }
            assert!(since.elapsed() < PATIENCE, "{name} is not there; there is {:?}", self.documents());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until a file of this name is there.
    #[track_caller]
    pub fn wait_for_file(&self, name: &str) -> Assessment {
        self.wait_for(name, |_| true)
    }
}

/// An assessment of eleven statements, in which nothing has been said.
pub fn untouched() -> Assessment {
    let team = Team { name: "Acorn Nursery".to_owned(), ..Team::default() };
    Assessment::new(checklists::standard(), team, "November 2026".to_owned(), TODAY)
}

/// The same with ratings, in the order of the statements.
pub fn rated(ratings: &str) -> Assessment {
    let mut assessment = untouched();
    let statements: Vec<String> =
        assessment.checklist.statements.iter().map(|statement| statement.id.clone()).collect();
    for (id, letter) in statements.iter().zip(ratings.chars()) {
        let rating = match letter {
            'R' => Rating::Red,
            'A' => Rating::Amber,
            'G' => Rating::Green,
            'N' => Rating::NotApplicable,
            _ => continue,
        };
        respond(&mut assessment, id, ResponseField::Agreed(Some(rating)));
    }
    assessment
}

/// Says something about a statement in the last round.
pub fn respond(assessment: &mut Assessment, statement: &str, field: ResponseField) {
    let round = assessment.current_round().unwrap().id.clone();
    Edit::response(&round, statement, field).apply(assessment).unwrap();
}

/// The title of a statement of the standard checklist, counted from 1.
pub fn title(number: usize) -> String {
    checklists::standard().statements[number - 1].short_title().to_owned()
}
