//! Looking again: a new round, what still holds, and what is finished.

use crate::app::dialogs::{Dialog, PathPurpose};
use crate::app::open::assessment::OpenAssessment;
use crate::app::screens::Screen;
use crate::app::screens::assessment::rate::RateView;
use crate::app::shell::App;
use crate::model::{Assessment, Edit, Refusal, ResponseField, RoundField, ids};
use crate::text;
use crate::words;

impl App {
    /// Asks what the new round is called.
    pub(in crate::app) fn ask_for_review(&mut self) {
        let Some(editor) = &self.editor else { return };
        if editor.answers_wait() {
            self.refused(Refusal::AnswersWait);
            return;
        }
        let label = free_label(editor.assessment(), words::month_and_year(self.today()));
        self.dialog = Some(Dialog::line(PathPurpose::StartReview, label));
    }

    /// Starts it, and shows what was agreed last time.
    pub(in crate::app) fn start_review(&mut self, label: &str) {
        let date = self.today();
        let Some(editor) = &mut self.editor else { return };
        let review = Edit::StartReview { id: ids::short(), label: label.to_owned(), date };
        match editor.edit(review) {
            Ok(()) => {
                // An empty box about the round before.
                editor.ballot_box = None;
                self.dialog = None;
                self.views.rate = RateView::default();
                self.note_file();
                self.enter(Screen::Review);
                self.say(text!("review-started", round = label));
            }
            Err(Refusal::LabelTaken) => self.fault_in_line(text!("refused-label")),
            Err(refusal) => {
                self.dialog = None;
                self.refused(refusal);
            }
        }
    }

    /// Says of the statement on Rate that last time's rating still holds.
    pub(in crate::app) fn still_right(&mut self) {
        let Some(editor) = &self.editor else { return };
        let statements = &editor.assessment().checklist.statements;
        let Some(statement) = statements.get(self.views.rate.current) else { return };
        let (round, id) = (editor.round().id.clone(), statement.id.clone());
        self.edit(Edit::response(&round, &id, ResponseField::StillRight));
        let round = self.editor.as_ref().map(OpenAssessment::round).filter(|round| round.is_reviewed(&id));
        if let Some(rating) = round.and_then(|round| round.rating(&id)) {
            self.say(text!("review-kept", rating = words::rating(Some(rating))));
        }
    }

    /// Keeps the round from being changed by mistake, or lets it be changed again.
    pub(in crate::app) fn lock(&mut self, locked: bool) {
        self.keep_typed_role();
        let Some(editor) = &self.editor else { return };
        if locked && editor.answers_wait() {
            self.refused(Refusal::AnswersWait);
            return;
        }
        let round = editor.round().id.clone();
        self.edit(Edit::Round { round, field: RoundField::Locked(locked) });
        if self.editor.as_ref().is_some_and(|editor| editor.round().locked != locked) {
            return;
        }
        self.say(if locked { text!("round-now-locked") } else { text!("round-now-open") });
    }
}

/// "November 2026", or "November 2026, 2" where another round is called so.
fn free_label(assessment: &Assessment, wished: String) -> String {
    let again =
        (2..).map(|number: usize| text!("review-label-again", label = wished.as_str(), number = number));
    let mut labels = std::iter::once(wished.clone()).chain(again);
    labels.find(|label| assessment.round_labelled(label).is_none()).unwrap_or(wished)
}
