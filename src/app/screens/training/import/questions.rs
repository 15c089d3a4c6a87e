//! What an export does not say for certain, as questions: each with the answers to
//! choose from, and what is likely.

use egui::{Role, ScrollArea, Ui, vec2};

use crate::app::open::pending_import::PendingImport;
use crate::app::screens::training::import::differing::differing_ui;
use crate::app::screens::training::import::pages::Pages;
use crate::app::theme::SUBTITLE;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::choice;
use crate::app::widgets::word_buttons::word_buttons;
use crate::app::widgets::{layout, text};
use crate::files::import::survey::questions::{Asked, Question, Word};
use crate::files::import::survey::reading::Answer;
use crate::model::plain_text::single_line;
use crate::model::{Moment, Statement, Training};
use crate::text;
use crate::words;

/// How wide the menu of an answer is.
const MENU: f32 = 360.0;
/// How wide the menu of what a word means is.
const WORD_MENU: f32 = 190.0;

/// Of more words than this the list scrolls.
const WORDS: usize = 8;
/// How high the list is then.
const WORDS_HEIGHT: f32 = 300.0;
/// So many words are shown at once: comments are as many words as there are learners.
const WORDS_SHOWN: usize = 50;

/// More of a heading is not shown, in characters: some are whole pages.
const LONGEST_HEADING: usize = 400;

/// Draws what is asked.
pub(super) fn questions_ui(
    ui: &mut Ui,
    training: &Training,
    pending: &mut PendingImport,
    differing: &mut Pages,
    words: &mut Pages,
) {
    if pending.questions.is_empty() && pending.merge.differing().next().is_none() {
        return;
    }
    let (mut answer, mut said) = (None, None);
    layout::card(ui, |ui| {
        text::heading(ui, 2, &text!("import-questions"), SUBTITLE);
        if let Some((count, moment)) = pending.meant {
            answer = meant_ui(ui, count, moment);
        }
        let several = pending.questions.len() > 1;
        for (place, question) in pending.questions.iter().enumerate() {
            if place > 0 {
                layout::hairline(ui);
            }
            if several {
                // A question may have a menu for each word: it is counted, and not they.
                numbered(ui, place + 1, question);
            }
            let said = match &question.asked {
                Asked::MomentWords(said) => {
                    let title = question.asked.words(&pending.reading, training);
                    words_ui(ui, &title, &question.asked, said, &mut Pages::default())
                }
                Asked::AnswerWords { words: said, .. } => {
                    let title = question.asked.words(&pending.reading, training);
                    let answer = words_ui(ui, &title, &question.asked, said, words);
                    if !question.is_required && !question.is_answered {
                        text::quiet(ui, &text!("import-words-optional"));
                    }
                    answer
                }
                Asked::Statement(column, _) => match question.asked.looks_like(training) {
                    Some(statement) => looks_ui(ui, training, pending, question, *column, statement),
                    None => one_ui(ui, training, pending, question, place),
                },
                Asked::Table(..)
                | Asked::Code(_)
                | Asked::Pairs(..)
                | Asked::Moment(_)
                | Asked::Repeats(..)
                | Asked::Unfinished(_) => one_ui(ui, training, pending, question, place),
            };
            answer = said.or(answer.take());
        }
        if !pending.questions.is_empty() && pending.merge.differing().next().is_some() {
            layout::hairline(ui);
        }
        said = differing_ui(ui, pending, differing);
    });
    ui.add_space(4.0);
    if let Some(said) = said {
        pending.decide(&said, training);
    }
    if let Some(answer) = answer {
        pending.answer(answer, training);
    }
}

/// Whether another moment was meant than the one that was chosen.
fn meant_ui(ui: &mut Ui, count: usize, moment: Moment) -> Option<Answer> {
    let mut pressed = false;
    layout::line(ui, |ui| {
        text::prompt(ui, &text!("import-meant", count = count, moment = words::training::moment(moment)));
        let yes = text!("import-meant-yes", moment = words::training::moment(moment));
        pressed = ui.add(Button::secondary(yes)).clicked();
    });
    layout::hairline(ui);
    pressed.then_some(Answer::Moment(moment))
}

/// Which question it is, and whether it has to be answered still.
fn numbered(ui: &mut Ui, number: usize, question: &Question) {
    let words = match (question.is_answered, question.is_required) {
        (true, _) => text!("import-question-answered", number = number),
        (false, true) => text!("import-question-open", number = number),
        (false, false) => text!("import-question", number = number),
    };
    text::quiet(ui, &words);
}

/// What is likely, to be chosen with one press; whether it was.
fn is_likely_pressed(ui: &mut Ui, likely: &str, of: &str) -> bool {
    let name = text!("import-likely-name-of", likely = likely, question = of);
    ui.add(Button::link(text!("import-likely", likely = likely)).named(name)).clicked()
}

/// A question with one answer.
fn one_ui(
    ui: &mut Ui,
    training: &Training,
    pending: &PendingImport,
    question: &Question,
    place: usize,
) -> Option<Answer> {
    let label = question.asked.words(&pending.reading, training);
    let (choices, likely) = pending.reading.choices(question, training);
    let mut names: Vec<String> = choices.iter().map(|(name, _)| name.clone()).collect();
    // What is likely is said beside it, and chosen by nobody but the trainer.
    let chosen = if question.is_answered { likely } else { None };
    if chosen.is_none() {
        names.insert(0, text!("import-choose-one"));
    }
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
        text::caption(ui, &label);
        picked = choice(ui, ("question", place), &label, &names, chosen.unwrap_or_default(), MENU);
        let likely = likely.filter(|_| !question.is_answered);
        if let Some((place, (name, _))) = likely.and_then(|place| Some((place, choices.get(place)?)))
            && is_likely_pressed(ui, name, &label)
        {
            picked = Some(place + 1);
        }
    });
    if let Some(hint) = question.asked.hint(&pending.reading) {
        text::quiet(ui, &hint);
    }
    let before = usize::from(chosen.is_none());
    let (_, answer) = picked?.checked_sub(before).and_then(|place| choices.get(place))?;
    Some(answer.clone())
}

/// Whether a column is the statement that its heading looks like: both are shown whole,
/// one under the other, since they differ in a word or two.
fn looks_ui(
    ui: &mut Ui,
    training: &Training,
    pending: &PendingImport,
    question: &Question,
    column: usize,
    (number, statement): (usize, &Statement),
) -> Option<Answer> {
    let label = question.asked.words(&pending.reading, training);
    text::caption(ui, &label);
    let head = pending.reading.columns.get(column).map_or("", |of| of.head.as_str());
    let head: String = single_line(head).chars().take(LONGEST_HEADING).collect();
    text::body(ui, &text!("import-looks-heading", head = head));
    text::body(ui, &text!("import-looks-statement", number = number, text = statement.text.as_str()));
    let (choices, chosen) = pending.reading.choices(question, training);
    let names: Vec<String> = choices.iter().map(|(name, _)| name.clone()).collect();
    // Yes is likely, and chosen by nobody but the trainer.
    let chosen = chosen.filter(|_| question.is_answered);
    let pressed = word_buttons(ui, &label, &names, chosen)?;
    choices.get(pressed).map(|(_, answer)| answer.clone())
}

/// Words, each with a menu of what it can mean, and buttons for all of them.
fn words_ui(ui: &mut Ui, title: &str, asked: &Asked, words: &[Word], pages: &mut Pages) -> Option<Answer> {
    let mut answer = None;
    text::label(ui, title);
    let shown = pages.of(words, WORDS_SHOWN);
    let mut list = |ui: &mut Ui| {
        layout::region(ui, Role::List, title, |ui| {
            for word in shown {
                answer = word_ui(ui, asked, word).or(answer.take());
            }
        });
    };
    if shown.len() > WORDS {
        let area = ScrollArea::vertical().id_salt(("words", pages.number()));
        area.max_height(WORDS_HEIGHT).auto_shrink([false, true]).show(ui, list);
    } else {
        list(ui);
    }
    pages.ui(ui, words.len(), WORDS_SHOWN, title);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
        for (name, all) in Word::all_at_once(asked) {
            if ui.add(Button::secondary(name)).clicked() {
                answer = Some(all);
            }
        }
    });
    answer
}

fn word_ui(ui: &mut Ui, asked: &Asked, word: &Word) -> Option<Answer> {
    let meanings = Word::meanings(asked);
    let place = |means| meanings.iter().position(|(_, other)| *other == means);
    let mut names: Vec<String> = meanings.iter().map(|(name, _)| name.clone()).collect();
    let chosen = word.means.and_then(place);
    if chosen.is_none() {
        names.insert(0, text!("import-choose-one"));
    }
    let mut picked = None;
    let name = text!("import-word", word = word.text.as_str(), count = word.count);
    layout::region(ui, Role::ListItem, &name, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
            // One word may say when it was, and what the answer is.
            let is_when = matches!(asked, Asked::MomentWords(_));
            let label = if is_when {
                text!("import-word-when", word = word.text.as_str())
            } else {
                text!("import-word-means", word = word.text.as_str())
            };
            picked = choice(
                ui,
                ("word", is_when, &word.text),
                &label,
                &names,
                chosen.unwrap_or_default(),
                WORD_MENU,
            );
            text::body(ui, &name);
            let likely = word.proposal.filter(|_| chosen.is_none()).and_then(place);
            if let Some((place, (name, _))) = likely.and_then(|place| Some((place, meanings.get(place)?)))
                && is_likely_pressed(ui, name, &label)
            {
                picked = Some(place + 1);
            }
        });
    });
    let before = usize::from(chosen.is_none());
    let (_, means) = picked?.checked_sub(before).and_then(|place| meanings.get(place))?;
    Some(asked.say(vec![(word.text.clone(), *means)]))
}
