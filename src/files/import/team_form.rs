//! A team's blank form that was filled in on the screen: the assessment that it begins.

use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use crate::files::format;
use crate::files::import::filled::{self, Filled};
use crate::files::import::kinds::beginning_of;
use crate::files::os_error::reason;
use crate::files::progress::Progress;
use crate::files::{FileContent, Places, checklists};
use crate::model::form_name::{self, About, FormFor};
use crate::model::plain_text::single_line;
use crate::model::{
    Action, Assessment, Checklist, MAX_PRIORITIES, Present, Rating, Response, Round, Statement, Team, ids,
};
use crate::words::{parse_date, read_when};
use crate::{text, words};

/// What a form begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BegunByForm {
    /// The assessment, with one round.
    pub assessment: Assessment,
    /// What stands in the form and could not be taken over, each in a sentence.
    pub left: Vec<String>,
}

/// Whether a file is a PDF, by how it begins.
pub fn is_pdf(path: &Path) -> bool {
    beginning_of(path).is_ok_and(|(beginning, _)| filled::is_pdf(&beginning))
}

/// Reads a team's form, which asks the statements of a checklist that is at hand.
///
/// # Errors
/// When it cannot be read, is no such form, or nobody has filled it in, in plain words.
pub fn read(path: &Path, places: &Places, today: Date, progress: &Progress) -> Result<BegunByForm, String> {
    let (_, file) = beginning_of(path)?;
    let mut bytes = Vec::new();
    let read = file.take(filled::MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| text!("gather-unreadable", reason = reason(&error)))?;
    let forms = filled::read(&bytes, progress)?;
    let is_team = |form: &&Filled| matches!(form.form.of, FormFor::Team { .. });
    let Some(form) = forms.iter().find(is_team) else {
        return Err(if forms.is_empty() { text!("filled-none") } else { text!("filled-answers") });
    };
    if form.fields.is_empty() {
        return Err(text!("ballots-form"));
    }
    let at_hand = checklists::at_hand(places);
    let checklist = at_hand.listed.iter().find(|of| form_name::asks(&of.checklist) == form.form.asks);
    let checklist = checklist.ok_or_else(|| text!("filled-no-checklist"))?;
    let begun = begun(form, Arc::clone(&checklist.checklist), today);
    // What a file does not hold is told here rather than when it is saved.
    let content = FileContent::Assessment(begun.assessment.clone());
    let written = format::write(&content).map_err(|error| error.to_string())?;
    format::parse(&written, path).map_err(|_| text!("filled-long"))?;
    Ok(begun)
}

fn begun(form: &Filled, checklist: Arc<Checklist>, today: Date) -> BegunByForm {
    let mut reader = Reader { form, today, left: Vec::new() };
    let date = reader.understood(form_name::DATE, text!("doc-date"), |said| parse_date(said, today));
    let date = date.unwrap_or(today);
    let mut round = Round::new(ids::short(), words::month_and_year(date), date);
    let staff = reader.understood(form_name::STAFF, text!("doc-blank-staff"), |said| said.parse().ok());
    let took_part = text!("doc-blank-took-part");
    round.present = reader.understood(form_name::TOOK_PART, took_part, people).unwrap_or_default();
    let mut actions = Vec::new();
    for (number, statement) in (1..).zip(&checklist.statements) {
        if let Some(response) = reader.response(number, statement) {
            round.responses.insert(statement.id.clone(), Arc::new(response));
        }
        actions.extend(reader.action(number, statement, &round.id).map(Arc::new));
    }
    for number in 1..=MAX_PRIORITIES {
        let label = text!("doc-blank-priority", number = number);
        let chosen = reader.understood(&form_name::priority(number), label, |said| chosen(said, &checklist));
        round.priorities.extend(chosen.filter(|id| !round.priorities.contains(id)));
    }
    let team = Team {
        name: single_line(reader.said(form_name::TEAM)),
        workforce: single_line(reader.said(form_name::WORKFORCE)),
        setting: String::new(),
        staff,
    };
    let left = reader.left;
    let mut assessment = Assessment::new(checklist, team, String::new(), date);
    assessment.rounds = vec![Arc::new(round)];
    assessment.actions = actions.into_iter().collect();
    BegunByForm { assessment, left }
}

struct Reader<'a> {
    form: &'a Filled,
    today: Date,
    left: Vec<String>,
}

impl<'a> Reader<'a> {
    fn said(&self, field: &str) -> &'a str {
        self.form.fields.get(field).map_or("", String::as_str)
    }

    /// What a field means; what means nothing is told.
    fn understood<T>(&mut self, field: &str, label: String, means: impl Fn(&str) -> Option<T>) -> Option<T> {
        let said = self.said(field);
        if said.is_empty() {
            return None;
        }
        let means = means(said);
        if means.is_none() {
            self.left.push(text!("filled-left", label = label, said = single_line(said)));
        }
        means
    }

    fn response(&mut self, number: usize, statement: &Statement) -> Option<Response> {
        let field = form_name::statement(number);
        let label = text!("doc-numbered", number = number, title = statement.short_title());
        let rating = |said: &str| Rating::ALL.into_iter().find(|rating| form_name::rating(*rating) == said);
        let agreed = self.understood(&field, label, rating);
        let parts = form_name::parts(number);
        let ticked = |place: &usize| self.said(&form_name::part(&parts, *place)) == form_name::TICKED;
        let in_place = (1..).zip(&statement.parts).filter(|(place, _)| ticked(place));
        let response = Response {
            agreed,
            in_place: in_place.map(|(_, part)| part.clone()).collect(),
            note: self.said(&form_name::about(number, About::Why)).to_owned(),
            evidence: self.said(&form_name::about(number, About::Evidence)).to_owned(),
            ..Response::default()
        };
        (response != Response::default()).then_some(response)
    }

    /// The first step, which is none without words for what is done.
    fn action(&mut self, number: usize, statement: &Statement, round: &str) -> Option<Action> {
        let of = |what| self.said(&form_name::about(number, what));
        let (what, owner, due) = (of(About::Next), of(About::Who), of(About::Due));
        if what.is_empty() {
            for (label, said) in [(text!("doc-action-who"), owner), (text!("doc-action-due"), due)] {
                if !said.is_empty() {
                    let label = text!("doc-numbered", number = number, title = label);
                    self.left.push(text!("filled-left", label = label, said = single_line(said)));
                }
            }
            return None;
        }
        Some(Action {
            id: ids::short(),
            statement: statement.id.clone(),
            raised: round.to_owned(),
            what: what.to_owned(),
            owner: single_line(owner),
            due: read_when(&single_line(due), self.today),
            ..Action::default()
        })
    }
}

/// "3 practitioners, 1 manager": roles with how many of each; none where anything is
/// neither.
fn people(said: &str) -> Option<Vec<Present>> {
    let mut present: Vec<Present> = Vec::new();
    for part in said.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let (first, rest) = part.split_once(char::is_whitespace)?;
        let (last, before) = part.rsplit_once(char::is_whitespace).map(|(before, last)| (last, before))?;
        let (number, role) = match (first.parse::<u32>(), last.parse::<u32>()) {
            (Ok(number), _) => (number, rest),
            (Err(_), Ok(number)) => (number, before.trim_end_matches(':')),
            (Err(_), Err(_)) => return None,
        };
        let role = role.trim();
        if number == 0 || role.is_empty() || present.iter().any(|of| of.role == role) {
            return None;
        }
        present.push(Present { role: role.to_owned(), number });
    }
    Some(present)
}

/// The statement that is meant by its number or its title.
fn chosen(said: &str, checklist: &Checklist) -> Option<String> {
    let digits: String = said.trim().chars().take_while(char::is_ascii_digit).collect();
    let by_number = digits.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let by_number = by_number.and_then(|place| checklist.statements.get(place));
    let is_title = |of: &&Statement| {
        [of.short_title(), &of.text].iter().any(|title| title.trim().eq_ignore_ascii_case(said.trim()))
    };
    by_number.or_else(|| checklist.statements.iter().find(is_title)).map(|of| of.id.clone())
}
