//! What each column of an export means, to be looked at and changed.

use egui::{Rangef, Role, Ui};

use crate::app::open::pending_import::PendingImport;
use crate::app::request::Request;
use crate::app::theme::{SUBTITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::field::choice;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::files::import::survey::table::letter;
use crate::model::training::{ColumnMeaning, Meaning};
use crate::model::{Moment, Question, Training};
use crate::text;
use crate::words;
use crate::words::training::{moment, question_short};

/// Of more columns than this, only those are drawn that are in sight or near it, so
/// that the keyboard gets from one to the next.
const DRAWN: usize = 60;
/// What is near, in points.
const NEAR: f32 = 400.0;

/// Draws the columns, folded to one line where all were recognised. Gives what is asked
/// about how this export is read: it can be kept for other courses, or taken from one.
pub fn columns_ui(
    ui: &mut Ui,
    training: &Training,
    pending: &mut PendingImport,
    unfolded: &mut Option<bool>,
) -> Option<Request> {
    let mut asked = None;
    layout::card(ui, |ui| {
        let summary = Summary::of(training, pending);
        let open = unfolded.unwrap_or(!summary.is_whole());
        ui.horizontal_wrapped(|ui| {
            text::heading(ui, 2, &text!("import-columns"), SUBTITLE);
            let words = if open { text!("import-columns-hide") } else { text!("import-columns-show") };
            let sign = if open { Icon::Open } else { Icon::Closed };
            let button = ui.add(Button::link(words).after(sign));
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(open));
            if button.clicked() {
                *unfolded = Some(!open);
            }
            if ui.add(Button::link(text!("choices-use"))).clicked() {
                asked = Some(Request::UseChoices);
            }
            if ui.add(Button::link(text!("choices-save"))).clicked() {
                asked = Some(Request::SaveChoices);
            }
        });
        if summary.is_whole() {
            text::quiet(ui, &summary.words(training));
        } else {
            text::label(ui, &summary.words(training));
        }
        if open {
            let widths = widths(ui.available_width());
            layout::wide(ui, "columns", widths.iter().sum(), |ui| list(ui, &widths, training, pending));
        }
    });
    asked
}

/// How much of what a survey asks was found in the columns.
struct Summary {
    code: Option<usize>,
    statements: usize,
    all: usize,
    questions: usize,
    unused: usize,
}

impl Summary {
    fn of(training: &Training, pending: &PendingImport) -> Self {
        let holds =
            |is: &dyn Fn(&Meaning) -> bool| pending.reading.columns.iter().any(|column| is(&column.means));
        let statements = training.checklist.statements.iter();
        let found =
            statements.filter(|statement| holds(&|means| means.statement() == Some(statement.id.as_str())));
        let questions = Question::ALL
            .into_iter()
            .filter(|question| holds(&|means| matches!(means, Meaning::Question(q, _) if q == question)));
        Self {
            code: pending.reading.place(&Meaning::Code),
            statements: found.count(),
            all: training.checklist.statements.len(),
            questions: questions.count(),
            unused: pending.reading.columns.iter().filter(|column| column.means == Meaning::Nothing).count(),
        }
    }

    fn is_whole(&self) -> bool {
        self.code.is_some() && self.statements == self.all
    }

    fn words(&self, training: &Training) -> String {
        let code = match self.code {
            Some(column) => text!("import-columns-code", column = letter(column)),
            None => text!("import-columns-no-code"),
        };
        let mut said = vec![code, text!("import-columns-found", found = self.statements, all = self.all)];
        if training.questions || self.questions > 0 {
            said.push(text!("import-columns-questions", found = self.questions, all = Question::ALL.len()));
        }
        said.push(text!("import-columns-unused", count = self.unused));
        said.join(" · ")
    }
}

/// How wide each column is, in points: letter, heading, examples, meaning, moment.
fn widths(room: f32) -> [f32; 5] {
    // Wide enough for the longest words in a line, where there is room.
    let (letter, (means, when)) = (44.0, if room > 760.0 { (340.0, 230.0) } else { (270.0, 190.0) });
    let rest = (room - letter - means - when).max(160.0);
    let examples = if rest > 420.0 { rest * 0.4 } else { 0.0 };
    [letter, rest - examples, examples, means, when]
}

fn list(ui: &mut Ui, widths: &[f32], training: &Training, pending: &mut PendingImport) {
    let meanings = meanings(training);
    let names: Vec<String> = meanings.iter().map(|(_, name)| name.clone()).collect();
    layout::columns(ui, widths, |column, ui| {
        let words = match column {
            1 => text!("import-heading"),
            2 => text!("import-examples"),
            3 => text!("import-means"),
            4 => text!("import-column-when"),
            _ => return,
        };
        text::quiet(ui, &words);
    });
    layout::region(ui, Role::List, &text!("import-columns"), |ui| {
        let sight = ui.clip_rect().y_range().expand(NEAR);
        let many = pending.reading.columns.len() > DRAWN;
        let mut height = 0.0;
        for column in 0..pending.reading.columns.len() {
            let top = ui.cursor().top();
            // Rows are as high as the first, but for words that need two lines.
            if many && column > 0 && !sight.intersects(Rangef::new(top, top + height)) {
                ui.add_space(height);
                continue;
            }
            layout::hairline(ui);
            row(ui, widths, column, training, pending, (&meanings, &names));
            height = ui.cursor().top() - top;
        }
    });
}

fn row(
    ui: &mut Ui,
    widths: &[f32],
    column: usize,
    training: &Training,
    pending: &mut PendingImport,
    (meanings, names): (&[(Meaning, String)], &[String]),
) {
    let Some(of) = pending.reading.columns.get(column).cloned() else { return };
    let name = text!("import-column", column = letter(column), head = of.head.as_str());
    let examples = pending.examples.get(column).cloned().unwrap_or_default();
    let mut picked = None;
    layout::region(ui, Role::ListItem, &name, |ui| {
        layout::columns(ui, widths, |part, ui| match part {
            0 => aligned(ui, |ui| text::quiet(ui, &letter(column))),
            1 => aligned(ui, |ui| text::one_line(ui, &of.head, semibold()).on_hover_text(&of.head)),
            2 => aligned(ui, |ui| text::short(ui, &examples).on_hover_text(&examples)),
            3 => picked = meaning_menu(ui, &of, column, meanings, names),
            _ => {
                if let Some(moment) = moment_menu(ui, &of, column, pending) {
                    picked = Some(moment);
                }
            }
        });
    });
    if let Some(means) = picked {
        pending.set_meaning(column, means, training);
    }
}

/// In line with the words of a menu beside it.
pub(super) fn aligned<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) {
    ui.add_space(7.0);
    add(ui);
}

/// All that a column can mean, without the moment, and what it is called.
fn meanings(training: &Training) -> Vec<(Meaning, String)> {
    let mut meanings = vec![
        (Meaning::Nothing, text!("import-means-nothing")),
        (Meaning::Code, text!("import-means-code")),
        (Meaning::Role, text!("import-means-role")),
        (Meaning::Moment, text!("import-means-moment")),
    ];
    for (number, statement) in (1..).zip(&training.checklist.statements) {
        let name = text!("import-means-statement", number = number, title = statement.short_title());
        meanings.push((Meaning::Statement(statement.id.clone(), None), name));
    }
    for question in Question::ALL {
        meanings.push((Meaning::Question(question, None), question_short(question)));
    }
    meanings
}

fn meaning_menu(
    ui: &mut Ui,
    of: &ColumnMeaning,
    column: usize,
    meanings: &[(Meaning, String)],
    names: &[String],
) -> Option<Meaning> {
    let label = text!("import-column-means", column = letter(column));
    let room = ui.available_width() - 12.0;
    let plain = of.means.at(None);
    let chosen = meanings.iter().position(|(means, _)| *means == plain);
    // A column for one answer alone is recognised, and chosen by nobody.
    let own = chosen.is_none().then(|| one_answer(&of.means, meanings));
    let names: Vec<String> = names.iter().cloned().chain(own).collect();
    let picked = choice(ui, ("means", column), &label, &names, chosen.unwrap_or(meanings.len()), room)?;
    let (means, _) = meanings.get(picked)?;
    Some(means.at(of.means.moment()))
}

/// "1 Child development: Red".
fn one_answer(means: &Meaning, meanings: &[(Meaning, String)]) -> String {
    let (id, answer) = match means {
        Meaning::Choice(id, answer, _) => (id, *answer),
        Meaning::Comment(..) => return text!("import-means-comment"),
        _ => return text!("import-means-nothing"),
    };
    let statement = Meaning::Statement(id.clone(), None);
    let name = meanings.iter().find(|(means, _)| *means == statement).map_or("", |(_, name)| name.as_str());
    text!("import-means-one-answer", statement = name, answer = words::vote(answer))
}

fn moment_menu(ui: &mut Ui, of: &ColumnMeaning, column: usize, pending: &PendingImport) -> Option<Meaning> {
    if !of.means.is_answer() {
        return None;
    }
    let rest = if let Some(column) = pending.reading.place(&Meaning::Moment) {
        text!("import-as-column", column = letter(column))
    } else if pending.reading.is_by_date() {
        text!("import-as-dates")
    } else {
        match pending.reading.moment() {
            Some(at) => text!("import-as-above", moment = moment(at)),
            None => text!("import-as-above-open"),
        }
    };
    let options: Vec<String> = std::iter::once(rest).chain(Moment::ALL.map(moment)).collect();
    let moments = || std::iter::once(None).chain(Moment::ALL.map(Some));
    let chosen = moments().position(|moment| moment == of.means.moment()).unwrap_or_default();
    let label = text!("import-column-moment", column = letter(column));
    let picked = choice(ui, ("moment", column), &label, &options, chosen, ui.available_width() - 12.0)?;
    Some(of.means.at(moments().nth(picked)?))
}
