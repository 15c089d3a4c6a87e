//! What is done while people vote, and when they have.

use eframe::egui::Context;

use crate::app::dialogs::PathPurpose;
use crate::app::open::voting::NotClosed;
use crate::app::screens::assessment::voting::{Stage, VotingView};
use crate::app::screens::{Screen, VoteRequest};
use crate::app::shell::App;
use crate::documents::DocumentKind;
use crate::files::autosave::SaveState;
use crate::model::{Way, agenda};
use crate::text;

impl App {
    pub(in crate::app) fn vote(&mut self, ask: VoteRequest) {
        let Some(editor) = &mut self.editor else { return };
        match ask {
            VoteRequest::Begin { statement, paper } => self.begin_voting(statement.as_deref(), paper),
            VoteRequest::Sit => {
                let sat = editor.begin_turn();
                let unsaved = !matches!(editor.save_state(), Some(SaveState::Saved { .. }));
                match sat {
                    Err(refusal) => self.refused(refusal),
                    Ok(()) if unsaved => self.say(text!("vote-not-saved-yet")),
                    Ok(()) => {}
                }
            }
            VoteRequest::Leave => {
                editor.give_up_turn();
                self.say(text!("vote-left"));
            }
            VoteRequest::HandIn(slip) => match editor.hand_in(slip) {
                Ok(()) => self.say(text!("vote-handed-in")),
                Err(refusal) => self.refused(refusal),
            },
            VoteRequest::Stop => {
                editor.give_up_turn();
                self.enter(Screen::Rate);
            }
            VoteRequest::End(statement) => {
                editor.open_box_of(&statement);
                let paper = editor.round().way == Way::Paper;
                self.show_voting(paper, Stage::Ending);
            }
            VoteRequest::Close => {
                let closed = editor.close_box();
                self.after_voting(&closed);
            }
            VoteRequest::CloseWithout => {
                let closed = editor.close_box_without_waiting();
                self.after_voting(&closed);
            }
            VoteRequest::LetGo => {
                editor.abandon_box();
                self.enter(Screen::Rate);
                self.say(text!("vote-let-go-done"));
            }
            VoteRequest::AskNobodyAgain => editor.ask_nobody_again(),
            VoteRequest::EnterAgain(statement) => self.enter_again(&statement),
        }
    }

    /// Begins to vote in the way that was chosen.
    pub(in crate::app) fn vote_now(&mut self) {
        let Some(editor) = &self.editor else { return };
        match editor.round().way {
            Way::Cards => self.views.rate.count_cards(),
            Way::Keyboard => self.begin_voting(None, false),
            Way::Paper => self.begin_voting(None, true),
            Way::Afar => self.browse(PathPurpose::AddBallots),
        }
    }

    fn enter_again(&mut self, statement: &str) {
        let Some(editor) = &mut self.editor else { return };
        if let Err(refusal) = editor.enter_again(statement) {
            self.refused(refusal);
            return;
        }
        self.say(text!("votes-taken-out"));
        // The button that was pressed is gone, and the keyboard with it. Not to a
        // field: Ctrl+Z has to bring the votes back.
        self.views.rate.arrived = true;
    }

    fn begin_voting(&mut self, statement: Option<&str>, paper: bool) {
        let Some(editor) = &mut self.editor else { return };
        if !editor.open_box(statement) {
            self.say(text!("vote-box-open"));
        }
        self.show_voting(paper, Stage::Ready);
    }

    fn show_voting(&mut self, paper: bool, stage: Stage) {
        self.views.voting = VotingView::new(paper, stage);
        self.enter(Screen::Voting);
    }

    /// The room sees what it voted, and what to talk about first.
    fn after_voting(&mut self, closed: &Result<(), NotClosed>) {
        match closed {
            Ok(()) => {}
            Err(NotClosed::Refused(refusal)) => return self.refused(*refusal),
            // The screen says how many more are needed.
            Err(NotClosed::TooFew(_)) => return,
        }
        let Some(editor) = &self.editor else { return };
        let (checklist, round) = (&editor.assessment().checklist, editor.round());
        let first = agenda::first_to_talk_about(checklist, round);
        let position = checklist.statements.iter().position(|of| Some(&of.id) == first.as_ref());
        self.views.rate.by_agenda = true;
        if let Some(position) = position {
            self.views.rate.show(position);
        }
        self.enter(Screen::Rate);
        self.say(text!("vote-shown"));
    }

    /// Shows the larger view, or leaves it.
    pub(in crate::app) fn projector(&mut self, ctx: &Context) {
        let show = self.screen != Screen::Projector;
        self.views.projector.blank = false;
        if show {
            self.was_full_screen = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
            self.full_screen = Some(true);
        }
        self.enter(if show { Screen::Projector } else { Screen::Rate });
        self.views.rate.arrived = true;
    }

    pub(in crate::app) fn print_slips(&mut self) {
        self.show_document(DocumentKind::Slips);
        self.enter(Screen::Report);
    }
}
