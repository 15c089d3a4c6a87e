//! What two people do to a file, each in their own way.

use std::sync::Arc;

use attune::model::{
    Action, ActionField, Assessment, Change, Checklist, CourseField, Edit, GroupVotes, Moment, Participant,
    Present, Question, Rating, ResponseField, RoundField, Source, Statement, Status, Tally, Team, TeamField,
    Training, TrainingEdit, Update, Vote, VotesField, Way, When,
};
use jiff::civil::{Date, date};

const STATEMENTS: [&str; 3] = ["cues", "send", "reflection"];
const DAY: Date = date(2026, 11, 2);

/// What a person does, in numbers: which kind of thing, to what, and how.
pub type Did = (u8, u8, u8, u8);

/// One person: changes what is there, and signs every word that is new.
pub struct Person {
    name: &'static str,
    words: usize,
}

/// Cards of the whole room: so many Red and Green, and nine Amber.
fn counted(red: u32, green: u32) -> Vec<GroupVotes> {
    vec![GroupVotes::new("", Tally { red, amber: 9, green, ..Tally::default() })]
}

impl Person {
    pub fn new(name: &'static str) -> Self {
        Self { name, words: 0 }
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("{}{}", self.name, self.words)
    }

    /// Writes, changes or takes away a word of a text, or all of it.
    fn written(&mut self, text: &str, how: u8, at: u8) -> String {
        let mut words: Vec<String> =
            text.split(' ').filter(|word| !word.is_empty()).map(Into::into).collect();
        let at = usize::from(at) % (words.len() + 1);
        match how % 8 {
            0 => words.clear(),
            1 if at < words.len() => _ = words.remove(at),
            2 if at < words.len() => words[at] = self.word(),
            3 => {
                let sentence: Vec<String> = (0..6).map(|_| self.word()).collect();
                words.extend(sentence);
            }
            _ => words.insert(at, self.word()),
        }
        words.join(" ")
    }

    /// A day, or words.
    fn when(&mut self, day: Date, how: u8) -> When {
        if how % 5 < 3 { day.into() } else { When::Words(self.word()) }
    }

    pub fn assess(&mut self, assessment: &mut Assessment, (kind, which, how, at): Did) {
        let statement = STATEMENTS[usize::from(which) % STATEMENTS.len()];
        let rounds = assessment.rounds.len();
        let round = assessment.rounds[usize::from(at) % rounds].clone();
        let response = round.response(statement).cloned().unwrap_or_default();
        let count = assessment.actions.len().max(1);
        let action = assessment.actions.get(usize::from(which) % count).cloned();
        let field = |field| Edit::response(&round.id, statement, field);
        let of_round = |field| Edit::Round { round: round.id.clone(), field };
        let rating = Rating::ALL[usize::from(how) % 4];
        let day = DAY.saturating_add(jiff::Span::new().days(i64::from(how % 5)));
        let edit = match kind % 24 {
            0 => field(ResponseField::Note(self.written(&response.note, how, at))),
            1 => field(ResponseField::Evidence(self.written(&response.evidence, how, at))),
            2 => field(ResponseField::OtherView(self.written(&response.other_view, how, at))),
            3 if how % 8 == 7 => field(ResponseField::StillRight),
            3 => field(ResponseField::Agreed((how % 5 < 4).then_some(rating))),
            4 => {
                let part = ["knowledge", "skills"][usize::from(how) % 2].into();
                field(ResponseField::Part { part, in_place: at % 3 > 0 })
            }
            5 => field(ResponseField::Priority(how % 3 > 0)),
            6 => Edit::Team(TeamField::Name(self.written(&assessment.team.name, how, at))),
            7 => Edit::Team(TeamField::Staff((how % 3 > 0).then_some(u32::from(at)))),
            8 => of_round(RoundField::Label(self.word())),
            9 => of_round(RoundField::Date(day)),
            10 => of_round(RoundField::Review((how % 2 > 0).then(|| self.when(day, how)))),
            11 => {
                let mut present = round.present.clone();
                match present.get_mut(usize::from(which) % 3) {
                    Some(_) if how % 5 == 0 => _ = present.remove(usize::from(which) % 3),
                    Some(role) => role.number = u32::from(how),
                    None => present.push(Present { role: format!("Role {which}"), number: u32::from(how) }),
                }
                of_round(RoundField::Present(present))
            }
            12 => of_round(RoundField::Way(Way::ALL[usize::from(how) % 4])),
            13 => of_round(RoundField::Locked(how % 4 == 0)),
            14 => Edit::StartReview {
                id: format!("{}round", self.word()),
                // Both may call a new round the same; nobody calls two of them so, or a word
                // that each takes away at another place would seem to be lost.
                label: format!("Month{}", assessment.rounds.len()),
                date: day,
            },
            15 => Edit::votes(
                &round.id,
                VotesField::Count { statement: statement.into(), groups: counted(u32::from(how), 0) },
            ),
            16 => Edit::votes(
                &round.id,
                VotesField::CountAgain { statement: statement.into(), groups: counted(0, u32::from(how)) },
            ),
            17 => Edit::votes(&round.id, VotesField::Waiting(u32::from(how % 3))),
            18 => Edit::AddActions(vec![Action {
                // Now and then two people's new actions have one id.
                id: if how % 5 == 0 { "same".into() } else { format!("{}action", self.word()) },
                statement: statement.into(),
                raised: round.id.clone(),
                what: self.word(),
                ..Action::default()
            }]),
            _ => {
                let Some(action) = action else { return };
                let field = |field| Edit::action(&action.id, field);
                match kind % 24 {
                    19 => field(ActionField::What(self.written(&action.what, how, at))),
                    20 => field(ActionField::Owner(self.written(&action.owner, how, at))),
                    21 => {
                        let status = Status::ALL[usize::from(how) % 4];
                        let note = if how % 2 == 0 { self.word() } else { String::new() };
                        field(ActionField::Update(Update {
                            round: round.id.clone(),
                            date: day,
                            status,
                            note,
                        }))
                    }
                    22 => Edit::MoveAction { action: action.id.clone(), up: how % 2 == 0 },
                    _ if how % 3 == 0 => Edit::RemoveAction(action.id.clone()),
                    _ => field(ActionField::Due(Some(self.when(day, how)))),
                }
            }
        };
        // Two actions of one id are a fault of the file, and nobody can make one.
        let clashes = matches!(&edit, Edit::AddActions(new) if assessment.action(&new[0].id).is_some());
        if !clashes {
            // What is refused was not done.
            let _ = edit.apply(assessment);
        }
        // A round that was begun can be taken back, by going a step back.
        if kind % 24 == 14 && how % 7 == 0 && assessment.rounds.len() > 1 {
            let last = assessment.rounds.last().unwrap().id.clone();
            let said = |action: &Arc<Action>| {
                action.raised == last || action.updates.iter().any(|of| of.round == last)
            };
            if !assessment.actions.iter().any(said) {
                assessment.rounds.pop();
            }
        }
    }

    pub fn train(&mut self, training: &mut Training, (kind, which, how, at): Did) {
        let code = format!("Blue {}", which % 5);
        let moment = Moment::ALL[usize::from(at) % 4];
        let statement = STATEMENTS[usize::from(how) % 3].to_owned();
        let edit = match kind % 10 {
            0 => TrainingEdit::Course(CourseField::Name(self.written(&training.course.name, how, at))),
            1 => TrainingEdit::Course(CourseField::Begins((how % 3 > 0).then_some(DAY))),
            2 => TrainingEdit::Questions(how % 2 > 0),
            3 => TrainingEdit::Remove(code),
            4 => TrainingEdit::Code { from: code, to: format!("Blue {}", how % 7) },
            5 => TrainingEdit::Role { code, role: self.word() },
            6 => TrainingEdit::Score {
                code,
                moment,
                question: Question::ALL[usize::from(how) % 2],
                score: (at % 5 > 0).then_some(at % 5),
            },
            7 => TrainingEdit::Apart("Blue 0".into(), code),
            8 => TrainingEdit::Add(code),
            _ => {
                let vote =
                    [None, Some(Vote::Red), Some(Vote::Amber), Some(Vote::CantSay)][usize::from(at) % 4];
                TrainingEdit::Answer { code, moment, statement, vote }
            }
        };
        // What is told apart is not asked about again.
        let again =
            matches!(&edit, TrainingEdit::Apart(a, b) if training.apart.contains(&(a.clone(), b.clone())));
        if !again {
            let _ = edit.apply(training);
        }
    }
}

fn checklist() -> Arc<Checklist> {
    let statement = |id: &str| Statement {
        id: id.into(),
        text: id.into(),
        parts: vec!["knowledge".into(), "skills".into()],
        ..Statement::default()
    };
    let statements = STATEMENTS.map(statement).to_vec();
    Arc::new(Checklist {
        id: "small".into(),
        version: 1,
        title: "Small".into(),
        source: Source::default(),
        statements,
    })
}

pub fn new_assessment() -> Assessment {
    let team = Team { name: "Acorn".into(), ..Team::default() };
    let mut assessment = Assessment::new(checklist(), team, "First".into(), DAY);
    "file".clone_into(&mut assessment.id);
    Arc::make_mut(&mut assessment.rounds[0]).id = "r1".into();
    assessment
}

pub fn new_training() -> Training {
    let mut training = Training { id: "file".into(), ..Training::new(checklist()) };
    for code in ["Blue 0", "Blue 1"] {
        training.participants.push(Arc::new(Participant { code: code.into(), ..Participant::default() }));
    }
    training
}
