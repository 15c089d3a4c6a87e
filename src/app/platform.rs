//! What lies outside the window: the system's file dialogs, other programs, and
//! work that must not hold the window up. The tests put something else here.

use std::cell::RefCell;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use arboard::Clipboard;
use rfd::AsyncFileDialog;

use crate::app::awake::Awake;
use crate::app::system::{self, TellLooks};
use crate::documents::{Format, Pasted};
use crate::files::endings;
use crate::files::os_error::reason;
use crate::text;

/// What a file dialog asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choose {
    /// An assessment to open.
    Open,
    /// A place for a document in a format, with a name to begin with.
    Export(Format, PathBuf),
    /// A place for a copy of the assessment, with a name to begin with.
    SaveCopy(PathBuf),
    /// A place for a ballot form, with a name to begin with.
    SaveBallotForm(PathBuf),
    /// The folder with the ballots that have come back.
    BallotFolder,
    /// A file with learners' answers.
    Import,
    /// A place for how an export is read, with a name to begin with.
    SaveChoices(PathBuf),
    /// How another export was read.
    UseChoices,
    /// A folder for every document, with one to begin in.
    SaveAll(PathBuf),
    /// A folder with the files of several teams.
    TeamFolder,
}

/// Called with what was chosen. `None` is Cancel, and also "there is no dialog here".
pub type Chosen = Box<dyn FnOnce(Option<PathBuf>) + Send>;

/// Called with the files that were chosen; none as with [`Chosen`].
pub type ChosenFiles = Box<dyn FnOnce(Vec<PathBuf>) + Send>;

/// How far the system's printing goes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printing {
    /// It prints, or asks on which printer.
    Sent,
    /// It shows the pages, and the person prints them there.
    Viewed,
}

/// The world outside the window.
pub trait Platform {
    /// Lets the person choose a file. Returns at once; `chosen` is called later,
    /// on another thread.
    fn choose(&self, what: Choose, chosen: Chosen);

    /// Lets the person choose the files of several teams, as [`Self::choose`] does.
    fn choose_teams(&self, chosen: ChosenFiles) {
        chosen(Vec::new());
    }

    /// Does something that may take long.
    fn work(&self, job: Box<dyn FnOnce() + Send>);

    /// Opens a file or folder with the program that the system has for it.
    ///
    /// # Errors
    /// When there is none, in the words of the system.
    fn open(&self, path: &Path) -> Result<(), String>;

    /// Hands a PDF to the system's printing: here, to the program that shows it, from which
    /// the person prints.
    ///
    /// # Errors
    /// When no program takes it, in the words of the system.
    fn print(&self, path: &Path) -> Result<Printing, String> {
        self.open(path).map(|()| Printing::Viewed)
    }

    /// Puts something into the clipboard: the words, and the same with its tables.
    ///
    /// # Errors
    /// When the system takes no tables, in its words.
    fn copy(&self, pasted: &Pasted) -> Result<(), String> {
        drop(pasted.clone());
        Err(String::new())
    }

    /// Keeps the screen from going dark, or lets it again.
    fn keep_awake(&self, awake: bool);

    /// Tells how the system is set to look, soon and after each change. Never, where it does
    /// not say.
    fn follow_looks(&self, tell: TellLooks) {
        drop(tell);
    }
}

/// Puts a dialog over the window.
type Over = Box<dyn Fn(AsyncFileDialog) -> AsyncFileDialog>;

/// The desktop that Attune runs on.
pub struct Desktop {
    awake: RefCell<Option<Awake>>,
    looks: RefCell<Option<mundy::Subscription>>,
    /// Kept, since what was copied goes with it on some systems.
    clipboard: RefCell<Option<Clipboard>>,
    over: Over,
}

impl Desktop {
    /// The one that has this window.
    pub fn of(context: &eframe::CreationContext<'_>) -> Self {
        let window = context.winit_window().cloned();
        let over = Box::new(move |dialog: AsyncFileDialog| match &window {
            Some(window) => dialog.set_parent(window.as_ref()),
            None => dialog,
        });
        Self { awake: RefCell::default(), looks: RefCell::default(), clipboard: RefCell::default(), over }
    }
}

/// Says in a dialog of the system why no window opens, to people who started Attune by a
/// click: they see no terminal.
pub fn tell(said: &str) {
    let has_desktop = cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if has_desktop && !io::stderr().is_terminal() {
        let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error);
        dialog.set_title(text!("app-name")).set_description(said).show();
    }
}

impl Platform for Desktop {
    fn choose(&self, what: Choose, chosen: Chosen) {
        // Built here, since macOS wants dialogs begun on the window's thread;
        // waited for elsewhere, since a dialog can take for ever.
        let dialog = (self.over)(AsyncFileDialog::new());
        match what {
            Choose::Open => {
                let dialog = dialog.set_title(text!("dialog-open"));
                wait(dialog.add_filter(text!("dialog-attune"), &endings::to_open()).pick_file(), chosen);
            }
            Choose::Export(format, path) => {
                let title = text!("export-title", format = format.name());
                let dialog = dialog.set_title(title).add_filter(format.name(), &[format.ending()]);
                wait(starting_at(dialog, &path).save_file(), chosen);
            }
            Choose::SaveCopy(path) => {
                let dialog = attune_files(dialog).set_title(text!("dialog-copy"));
                wait(starting_at(dialog, &path).save_file(), chosen);
            }
            Choose::SaveBallotForm(path) => {
                let dialog = attune_files(dialog).set_title(text!("ballots-form-title"));
                wait(starting_at(dialog, &path).save_file(), chosen);
            }
            Choose::Import => {
                let dialog = dialog.set_title(text!("import-title"));
                wait(dialog.add_filter(text!("dialog-tables"), &endings::to_import()).pick_file(), chosen);
            }
            Choose::SaveChoices(path) => {
                let dialog = choices_files(dialog).set_title(text!("choices-save-title"));
                wait(starting_at(dialog, &path).save_file(), chosen);
            }
            Choose::UseChoices => {
                wait(choices_files(dialog).set_title(text!("choices-use-title")).pick_file(), chosen);
            }
            Choose::SaveAll(folder) => {
                let dialog = dialog.set_title(text!("all-title"));
                let dialog = if folder.is_dir() { dialog.set_directory(folder) } else { dialog };
                wait(dialog.pick_folder(), chosen);
            }
            Choose::TeamFolder => {
                wait(dialog.set_title(text!("see-teams-title")).pick_folder(), chosen);
            }
            Choose::BallotFolder => {
                wait(dialog.set_title(text!("ballots-folder-title")).pick_folder(), chosen);
            }
        }
    }

    fn choose_teams(&self, chosen: ChosenFiles) {
        let dialog =
            attune_files((self.over)(AsyncFileDialog::new()).set_title(text!("see-teams-files-title")));
        let files = dialog.pick_files();
        std::thread::spawn(move || {
            let handles = pollster::block_on(files).unwrap_or_default();
            chosen(handles.iter().map(|handle| handle.path().to_path_buf()).collect());
        });
    }

    fn work(&self, job: Box<dyn FnOnce() + Send>) {
        std::thread::spawn(job);
    }

    fn open(&self, path: &Path) -> Result<(), String> {
        // Detached: some systems' openers end only when the program they opened does.
        open::that_detached(path).map_err(|error| reason(&error))
    }

    fn copy(&self, pasted: &Pasted) -> Result<(), String> {
        let mut kept = self.clipboard.borrow_mut();
        let clipboard = match kept.take() {
            Some(clipboard) => clipboard,
            None => Clipboard::new().map_err(|why| why.to_string())?,
        };
        let (text, html) = (pasted.text.as_str(), pasted.html.as_str());
        kept.insert(clipboard).set_html(html, Some(text)).map_err(|why| why.to_string())
    }

    fn keep_awake(&self, awake: bool) {
        self.awake.replace(awake.then(Awake::begin));
    }

    fn follow_looks(&self, tell: TellLooks) {
        self.looks.replace(Some(system::follow(tell)));
    }
}

fn attune_files(dialog: AsyncFileDialog) -> AsyncFileDialog {
    dialog.add_filter(text!("dialog-attune"), &[endings::ATTUNE])
}

fn choices_files(dialog: AsyncFileDialog) -> AsyncFileDialog {
    dialog.add_filter(text!("dialog-choices"), &endings::to_use_choices())
}

fn starting_at(dialog: AsyncFileDialog, path: &Path) -> AsyncFileDialog {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let dialog = dialog.set_file_name(name);
    match path.parent() {
        // A folder that is gone makes some dialogs fail instead of opening elsewhere.
        Some(folder) if folder.is_dir() => dialog.set_directory(folder),
        _ => dialog,
    }
}

/// On a thread of its own, since the portal of some desktops never answers.
fn wait(future: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static, chosen: Chosen) {
    std::thread::spawn(move || {
        let handle = pollster::block_on(future);
        chosen(handle.map(|handle| handle.path().to_path_buf()));
    });
}
