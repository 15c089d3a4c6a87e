//! What is done when something is asked for: the one place where a command or a
//! screen's wish becomes a change, a file or another screen.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::{Context, ViewportCommand};

use super::command::Command;
use super::editor::Editor;
use super::outside::Choose;
use super::overlay::{Overlay, Purpose};
use super::screens::home::HomeView;
use super::screens::rate::next_unrated;
use super::screens::report::{Outcome, Pages, ReportView, file_stem, pdf_path};
use super::screens::set_up::SetUpView;
use super::screens::{Ask, Page, Screen, plan};
use super::shell::{App, News, Views, preference};
use crate::documents::{self, Kind};
use crate::files::checklists::{self, Origin};
use crate::files::recent::Theme;
use crate::files::{format, places, safe_write};
use crate::model::{Assessment, Edit, Rating, Refusal, ResponseField, Round, Team, ids};
use crate::text;
use crate::words;

/// A dialog that answers "nothing" sooner than this was never shown.
const NO_DIALOG: Duration = Duration::from_millis(400);

impl App {
    /// Does what a screen asked for.
    pub(super) fn answer(&mut self, ctx: &Context, ask: Ask) {
        match ask {
            Ask::Edit(edit) => self.edit(edit),
            Ask::Do(command) => self.run(ctx, command),
            Ask::OpenFile(path) => self.open_file(path),
            Ask::Forget(path) => {
                self.recent.remove(&path);
                self.remember();
                self.enter(Screen::Home);
            }
            Ask::ShowStatement(position) => {
                self.views.rate.show(position);
                self.enter(Screen::Rate);
            }
            Ask::ShowAction(id) => {
                self.views.plan.edit(id);
                self.enter(Screen::Plan);
            }
            Ask::SettleName => self.settle_name(),
            Ask::ChoosePdfPlace => self.browse_pdf(),
            Ask::WritePdf { path, replace } => self.write_pdf(path, replace),
            Ask::ShowDocument(kind) => self.show_document(kind),
            Ask::OpenOutside(path) => self.open_outside(&path),
            Ask::ShowFolder(path) => self.open_outside(path.parent().unwrap_or(&path)),
        }
    }

    /// Does what a command says.
    pub(super) fn run(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Go(screen) => self.enter(screen),
            Command::New => self.begin(None),
            Command::Open => self.browse(Purpose::Open),
            Command::OpenExample => self.begin_example(),
            Command::BlankForm => self.blank_form(),
            Command::Rate(rating) => self.rate(Some(rating)),
            Command::ClearRating => self.rate(None),
            Command::NextStatement => self.step(1),
            Command::PreviousStatement => self.step(-1),
            Command::NextUnrated => self.to_next_unrated(),
            Command::LooksLike => self.views.rate.looks_like = !self.views.rate.looks_like,
            Command::Questions => self.views.rate.questions = !self.views.rate.questions,
            Command::AddAction => self.add_action(),
            Command::DraftActions => self.draft_actions(),
            Command::SavePdf => self.save_pdf(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Find => self.overlay = Some(Overlay::find()),
            Command::AllCommands => self.overlay = Some(Overlay::commands()),
            Command::Help => self.overlay = Some(Overlay::Help),
            Command::Save => self.say(text!("saved-as-you-type")),
            Command::SaveCopy => self.ask_for_copy(),
            Command::Rename => self.ask_for_name(),
            Command::ShowInFolder => self.show_in_folder(),
            Command::Bigger => self.zoom(ctx, |zoom| zoom + 0.1),
            Command::Smaller => self.zoom(ctx, |zoom| zoom - 0.1),
            Command::NormalSize => self.zoom(ctx, |_| 1.0),
            Command::FullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            Command::ThemeSystem => self.theme(ctx, Theme::System),
            Command::ThemeLight => self.theme(ctx, Theme::Light),
            Command::ThemeDark => self.theme(ctx, Theme::Dark),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Shows a screen and reads what it shows from disk.
    pub(super) fn enter(&mut self, screen: Screen) {
        self.settle_name();
        match screen {
            Screen::Home => {
                // Home shows what is on disk.
                if let Some(why) = self.editor.as_mut().and_then(Editor::finish) {
                    self.trouble(text!("not-saved-title"), vec![why]);
                    return;
                }
                self.editor = None;
                self.views.home = HomeView::read(&self.recent, self.today());
            }
            Screen::SetUp => self.read_checklists(),
            Screen::Rate => self.views.rate.arrived = true,
            Screen::Report => self.suggest_pdf_path(),
            Screen::Overview | Screen::Plan => {}
        }
        self.screen = screen;
    }

    /// Takes in what came from outside the window.
    pub(super) fn receive(&mut self, news: News) {
        match news {
            News::Open(Some(path), _) => self.open_file(path),
            News::Open(None, since) => {
                if since.elapsed() < NO_DIALOG {
                    let folder = self.places.documents.display().to_string();
                    self.overlay = Some(Overlay::line(Purpose::Open, folder));
                }
            }
            News::PdfPlace(Some(path)) => {
                self.views.report.path = path.display().to_string();
                self.views.report.replace = true;
                self.views.report.outcome = None;
                self.save_pdf();
            }
            News::CopyPlace(Some(path)) => self.save_copy(&path, true),
            News::PdfPlace(None) | News::CopyPlace(None) => {}
            News::Pages(pages) => {
                self.views.report.busy = false;
                self.views.report.pages = Some(*pages);
            }
            News::Written(outcome) => {
                self.views.report.writing = false;
                self.views.report.outcome = Some(outcome);
            }
        }
    }

    fn edit(&mut self, edit: Edit) {
        let Some(editor) = &mut self.editor else { return };
        if let Err(refusal) = editor.edit(edit) {
            let why = match refusal {
                Refusal::Unknown => text!("refused-unknown"),
                Refusal::Locked => text!("round-locked"),
                Refusal::TooManyPriorities => text!("overview-priorities-full"),
                Refusal::LabelTaken => text!("refused-label"),
                Refusal::ChecklistInUse => text!("setup-checklist-in-use"),
            };
            self.say(why);
            return;
        }
        self.note_file();
    }

    /// Puts the open file first among the recent ones, once it has a place.
    fn note_file(&mut self) {
        let Some(path) = self.editor.as_ref().and_then(Editor::path) else { return };
        let known = std::path::absolute(&path).unwrap_or(path);
        if self.recent.files.first() != Some(&known) {
            self.recent.opened(&known);
            self.remember();
        }
    }

    fn remember(&self) {
        // What Home remembers is a convenience: nobody's words are in it.
        if let Err(error) = self.recent.save(&self.places) {
            log::warn!("the list of recent files was not written: {error}");
        }
    }

    fn settle_name(&mut self) {
        let Some(editor) = &mut self.editor else { return };
        let before = editor.path();
        editor.settle_name();
        if let Some(old) = before.filter(|old| Some(old) != editor.path().as_ref()) {
            self.recent.remove(&old);
        }
        self.note_file();
    }

    // Opening and beginning

    /// Opens a file, or says in full why it cannot be.
    pub(super) fn open_file(&mut self, path: PathBuf) {
        self.overlay = None;
        match format::read_assessment(&path) {
            Ok(assessment) => {
                if !self.leave_file() {
                    return;
                }
                let path = std::path::absolute(&path).unwrap_or(path);
                let assessment = self.with_a_round(assessment);
                let (places, wake) = (self.places.clone(), self.wake.clone());
                self.start(Editor::open(assessment, path, places, wake));
                self.note_file();
                let unrated = self.first_unrated();
                self.views.rate.current = unrated.unwrap_or(0);
                self.enter(if unrated.is_some() { Screen::Rate } else { Screen::Overview });
            }
            Err(error) => {
                let lines = error.faults.iter().take(20).map(ToString::to_string);
                let file = path.display().to_string();
                let lines = std::iter::once(file).chain(lines).collect();
                self.trouble(text!("open-failed"), lines);
            }
        }
    }

    /// Sees the open file safely to disk. `false`: that failed, and it stays open.
    fn leave_file(&mut self) -> bool {
        match self.editor.as_mut().and_then(Editor::finish) {
            Some(why) => {
                self.trouble(text!("not-saved-title"), vec![why]);
                false
            }
            None => true,
        }
    }

    fn start(&mut self, editor: Editor) {
        let home = std::mem::take(&mut self.views.home);
        self.views = Views { home, ..Views::default() };
        self.editor = Some(editor);
    }

    fn with_a_round(&self, mut assessment: Assessment) -> Assessment {
        if assessment.rounds.is_empty() {
            let today = self.today();
            let round = Round::new(ids::short(), words::month_and_year(today), today);
            assessment.rounds.push(round.into());
        }
        assessment
    }

    fn begin(&mut self, name: Option<String>) {
        if !self.leave_file() {
            return;
        }
        let today = self.today();
        let label = words::month_and_year(today);
        let assessment = Assessment::new(checklists::standard(), Team::default(), label, today);
        self.start(Editor::begin(assessment, name, self.places.clone(), today, self.wake.clone()));
        self.views.set_up.focus = true;
        self.enter(Screen::SetUp);
    }

    fn begin_example(&mut self) {
        if !self.leave_file() {
            return;
        }
        let example = checklists::example();
        let name = text!("example-file", team = example.team.name.as_str());
        let today = self.today();
        self.start(Editor::begin(example, Some(name), self.places.clone(), today, self.wake.clone()));
        self.views.rate.current = self.first_unrated().unwrap_or(0);
        self.enter(Screen::Overview);
        self.say(text!("example-opened"));
    }

    fn blank_form(&mut self) {
        if self.editor.is_none() {
            self.begin(None);
        }
        self.views.report = ReportView { kind: Kind::Blank, ..ReportView::default() };
        self.enter(Screen::Report);
    }

    fn read_checklists(&mut self) {
        let at_hand = checklists::at_hand(&self.places);
        let chosen = |listed: &checklists::Listed| listed.origin != Origin::Pattern;
        let set_up = std::mem::take(&mut self.views.set_up);
        self.views.set_up = SetUpView {
            checklists: at_hand.listed.into_iter().filter(chosen).collect(),
            faults: at_hand.faults.iter().map(ToString::to_string).collect(),
            ..set_up
        };
    }

    // Rating

    fn rate(&mut self, rating: Option<Rating>) {
        let Some(editor) = &self.editor else { return };
        let Some(statement) = editor.assessment().checklist.statements.get(self.views.rate.current) else {
            return;
        };
        let edit = Edit::response(&editor.round().id, &statement.id, ResponseField::Agreed(rating));
        self.edit(edit);
    }

    fn step(&mut self, by: isize) {
        let Some(editor) = &self.editor else { return };
        let last = editor.assessment().checklist.statements.len().saturating_sub(1);
        let to = self.views.rate.current.saturating_add_signed(by).min(last);
        self.views.rate.show(to);
    }

    fn first_unrated(&self) -> Option<usize> {
        let editor = self.editor.as_ref()?;
        let statements = &editor.assessment().checklist.statements;
        statements.iter().position(|statement| editor.round().rating(&statement.id).is_none())
    }

    fn to_next_unrated(&mut self) {
        let Some(editor) = &self.editor else { return };
        let statements = &editor.assessment().checklist.statements;
        let next = next_unrated(editor.round(), statements, self.views.rate.current);
        match next.or_else(|| self.first_unrated()) {
            Some(position) => {
                self.views.rate.show(position);
                self.enter(Screen::Rate);
            }
            None => self.say(text!("rated-all", all = statements.len())),
        }
    }

    // Planning

    fn page(&self) -> Option<Page<'_>> {
        let editor = self.editor.as_ref()?;
        Some(Page { editor, today: self.today(), asks: Vec::new() })
    }

    fn add_action(&mut self) {
        let Some(page) = self.page() else { return };
        let assessment = page.editor.assessment();
        let first = assessment.without_action(page.round());
        let statement = first
            .first()
            .copied()
            .or_else(|| assessment.statements_by_urgency(page.round()).first().copied())
            .map(|statement| statement.id.clone());
        let Some(statement) = statement else { return };
        let action = plan::new_action(&page, &statement, String::new());
        let id = action.id.clone();
        self.edit(Edit::AddActions(vec![action]));
        self.views.plan.edit(id);
        self.enter(Screen::Plan);
    }

    fn draft_actions(&mut self) {
        let Some(page) = self.page() else { return };
        let drafted = plan::drafted(&page);
        let count = drafted.len();
        if count > 0 {
            self.edit(Edit::AddActions(drafted));
        }
        self.say(text!("plan-drafted", count = count));
        self.enter(Screen::Plan);
    }

    fn undo(&mut self) {
        if let Some(said) = self.editor.as_mut().and_then(Editor::undo) {
            self.say(said);
        }
    }

    fn redo(&mut self) {
        if let Some(said) = self.editor.as_mut().and_then(Editor::redo) {
            self.say(said);
        }
    }

    // Files

    fn trouble(&mut self, title: String, lines: Vec<String>) {
        self.overlay = Some(Overlay::Trouble { title, lines });
    }

    fn ask_for_copy(&mut self) {
        let Some(path) = self.copy_path() else { return };
        self.overlay = Some(Overlay::line(Purpose::SaveCopy, path.display().to_string()));
    }

    fn copy_path(&self) -> Option<PathBuf> {
        let editor = self.editor.as_ref()?;
        let path = editor.path();
        let stem = path.as_deref().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        let stem = stem.unwrap_or_else(|| places::untitled(self.today()));
        let folder = path.as_deref().and_then(Path::parent).unwrap_or(&self.places.documents).to_path_buf();
        Some(places::free_path(&folder, &text!("copy-of", name = stem)))
    }

    fn ask_for_name(&mut self) {
        let path = self.editor.as_ref().and_then(Editor::path);
        let name = path.as_deref().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        self.overlay = name.map(|name| Overlay::line(Purpose::Rename, name));
    }

    fn show_in_folder(&mut self) {
        if let Some(path) = self.editor.as_ref().and_then(Editor::path) {
            self.open_outside(path.parent().unwrap_or(&path));
        }
    }

    fn open_outside(&mut self, path: &Path) {
        if let Err(why) = self.outside.open(path) {
            let place = path.display().to_string();
            self.trouble(text!("outside-failed"), vec![place, why]);
        }
    }

    /// Takes a line that was typed into an overlay.
    pub(super) fn typed(&mut self, purpose: Purpose, value: &str) {
        match purpose {
            Purpose::Open => self.open_file(PathBuf::from(value.trim_matches('"'))),
            Purpose::SaveCopy => self.save_copy(Path::new(value.trim_matches('"')), false),
            Purpose::Rename => self.rename(value),
        }
    }

    fn rename(&mut self, name: &str) {
        let Some(editor) = &mut self.editor else { return };
        let old = editor.path();
        match editor.rename(name) {
            Ok(path) => {
                self.overlay = None;
                if let Some(old) = old {
                    self.recent.remove(&old);
                }
                self.note_file();
                self.say(text!("renamed", path = path.display().to_string()));
            }
            Err(why) => self.fault_in_line(why),
        }
    }

    fn fault_in_line(&mut self, why: String) {
        match &mut self.overlay {
            Some(Overlay::Line(line)) => line.fault = why,
            _ => self.trouble(text!("copy-failed"), vec![why]),
        }
    }

    fn save_copy(&mut self, path: &Path, replace: bool) {
        let Some(editor) = &self.editor else { return };
        let path = if path.extension().is_some() {
            path.to_path_buf()
        } else {
            path.with_added_extension(places::ENDING)
        };
        // A copy is a file of its own, so it gets an id of its own.
        let copy = Assessment { id: ids::file(), ..editor.assessment().clone() };
        let written = format::write_assessment(&copy).map_err(std::io::Error::other).and_then(|text| {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            let write = if replace { safe_write::replace } else { safe_write::create_new };
            write(&path, text.as_bytes())
        });
        match written {
            Ok(()) => {
                self.overlay = None;
                self.say(text!("copy-saved", path = path.display().to_string()));
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                self.fault_in_line(text!("copy-exists"));
            }
            Err(error) => {
                let why = crate::files::autosave::why_not(&error, &path);
                self.fault_in_line(why);
            }
        }
    }

    // The system's dialogs

    /// Lets the person choose a file in the system's dialog.
    pub(super) fn browse(&mut self, purpose: Purpose) {
        let since = Instant::now();
        match purpose {
            Purpose::Open => self.choose(Choose::Open, move |path| News::Open(path, since)),
            Purpose::SaveCopy => {
                if let Some(path) = self.copy_path() {
                    self.choose(Choose::SaveCopy(path), News::CopyPlace);
                }
            }
            Purpose::Rename => {}
        }
    }

    fn browse_pdf(&mut self) {
        let path = pdf_path(&self.views.report.path).unwrap_or_default();
        self.choose(Choose::SavePdf(path), News::PdfPlace);
    }

    fn choose(&self, what: Choose, news: impl FnOnce(Option<PathBuf>) -> News + Send + 'static) {
        let (post, wake) = (self.post.clone(), self.wake.clone());
        self.outside.choose(
            what,
            Box::new(move |path| {
                // The window may be gone by the time a dialog is answered.
                let _ = post.send(news(path));
                wake();
            }),
        );
    }

    // The report

    fn show_document(&mut self, kind: Kind) {
        self.views.report.kind = kind;
        self.views.report.outcome = None;
        self.views.report.path.clear();
        self.suggest_pdf_path();
    }

    fn suggest_pdf_path(&mut self) {
        if !self.views.report.path.trim().is_empty() {
            return;
        }
        let Some(page) = self.page() else { return };
        let stem = file_stem(&page, self.views.report.kind);
        let stem = places::file_name_for(&stem).unwrap_or_else(|| text!("app-name"));
        let open = page.editor.path();
        let folder = open.as_deref().and_then(Path::parent).unwrap_or(&self.places.documents);
        let path = folder.join(format!("{stem}.pdf"));
        self.views.report.path = path.display().to_string();
        self.views.report.replace = false;
    }

    /// Lays the pages out again where the assessment has changed since.
    pub(super) fn lay_out_pages(&mut self) {
        let today = self.today();
        let Some(editor) = self.editor.as_ref().filter(|_| self.screen == Screen::Report) else { return };
        if !self.views.report.is_stale(editor.assessment()) {
            return;
        }
        self.views.report.busy = true;
        let (kind, of, round) = (self.views.report.kind, editor.assessment().clone(), editor.round().clone());
        let (post, wake) = (self.post.clone(), self.wake.clone());
        self.outside.work(Box::new(move || {
            let document = documents::build(kind, &of, &round, today);
            let layout = documents::pdf::layout::layout(&document).into();
            let _ = post.send(News::Pages(Box::new(Pages { kind, of, layout })));
            wake();
        }));
    }

    fn save_pdf(&mut self) {
        if self.screen != Screen::Report {
            self.enter(Screen::Report);
        }
        if let Some(path) = pdf_path(&self.views.report.path) {
            let replace = self.views.report.replace;
            self.write_pdf(path, replace);
        }
    }

    fn write_pdf(&mut self, path: PathBuf, replace: bool) {
        let today = self.today();
        let Some(editor) = &self.editor else { return };
        self.views.report.writing = true;
        self.views.report.outcome = None;
        let (kind, of, round) = (self.views.report.kind, editor.assessment().clone(), editor.round().clone());
        let (post, wake) = (self.post.clone(), self.wake.clone());
        self.outside.work(Box::new(move || {
            let document = documents::build(kind, &of, &round, today);
            let outcome = match documents::pdf::write(&document) {
                Ok(pdf) => write_file(path, replace, &pdf),
                Err(error) => Outcome::Failed(error.to_string()),
            };
            let _ = post.send(News::Written(outcome));
            wake();
        }));
    }

    // The looks

    fn zoom(&mut self, ctx: &Context, change: impl Fn(f32) -> f32) {
        let zoom = (change(self.recent.zoom) * 10.0).round() / 10.0;
        self.recent.zoom = zoom.clamp(0.6, 3.0);
        ctx.set_zoom_factor(self.recent.zoom);
        self.remember();
    }

    fn theme(&mut self, ctx: &Context, theme: Theme) {
        self.recent.theme = theme;
        ctx.set_theme(preference(theme));
        self.remember();
    }
}

fn write_file(path: PathBuf, replace: bool, pdf: &documents::pdf::Pdf) -> Outcome {
    let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    let write = if replace { safe_write::replace } else { safe_write::create_new };
    match made.and_then(|()| write(&path, &pdf.bytes)) {
        Ok(()) => Outcome::Saved { path, missing: pdf.missing.clone() },
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Outcome::Exists(path),
        Err(error) => Outcome::Failed(crate::files::autosave::why_not(&error, &path)),
    }
}
