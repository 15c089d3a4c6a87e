//! What is done while people vote, and when they have.

use eframe::egui::{Context, ViewportCommand};

use super::super::screens::voting::{Stage, VotingView};
use super::super::screens::{Screen, VoteAsk};
use super::super::shell::App;
use crate::documents::Kind;
use crate::model::{TooFew, Way, talk};
use crate::text;

impl App {
    pub(in crate::app) fn vote(&mut self, ask: VoteAsk) {
        let Some(editor) = &mut self.editor else { return };
        match ask {
            VoteAsk::Begin { statement, paper } => self.begin_voting(statement.as_deref(), paper),
            VoteAsk::Sit => editor.begin_turn(),
            VoteAsk::Leave => {
                editor.give_up_turn();
                self.say(text!("vote-left"));
            }
            VoteAsk::HandIn(slip) => {
                editor.hand_in(slip);
                self.say(text!("vote-handed-in"));
            }
            VoteAsk::Stop => {
                editor.give_up_turn();
                self.enter(Screen::Rate);
            }
            VoteAsk::End => {
                if editor.ballot_box.is_none() {
                    editor.open_box(None);
                }
                let paper = editor.round().way == Way::Paper;
                self.show_voting(paper, Stage::Ending);
            }
            VoteAsk::Close => {
                let closed = editor.close_box();
                self.after_voting(closed);
            }
            VoteAsk::CloseWithout => {
                editor.abandon_box();
                editor.open_box(None);
                let closed = editor.close_box();
                self.after_voting(closed);
            }
            VoteAsk::EnterAgain(statement) => {
                if let Err(refusal) = editor.enter_again(&statement) {
                    self.refused(refusal);
                } else {
                    self.say(text!("votes-taken-out"));
                }
            }
        }
    }

    /// Begins to vote in the way that was chosen.
    pub(in crate::app) fn vote_now(&mut self) {
        let Some(editor) = &self.editor else { return };
        match editor.round().way {
            Way::Cards => self.views.rate.count_cards(),
            Way::Keyboard => self.begin_voting(None, false),
            Way::Paper => self.begin_voting(None, true),
            Way::Afar => self.vote(VoteAsk::End),
        }
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
    fn after_voting(&mut self, closed: Result<(), TooFew>) {
        let Some(editor) = self.editor.as_ref().filter(|_| closed.is_ok()) else { return };
        let (checklist, round) = (&editor.assessment().checklist, editor.round());
        let unagreed = |id: &String| round.rating(id).is_none();
        let first = talk::agenda(checklist, round).into_iter().find(unagreed);
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
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(show));
        self.enter(if show { Screen::Projector } else { Screen::Rate });
        self.views.rate.arrived = true;
    }

    pub(in crate::app) fn print_slips(&mut self) {
        self.show_document(Kind::Blank /*SL*/);
        self.enter(Screen::Report);
    }
}
