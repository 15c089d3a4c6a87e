//! The pieces of a training file.

use super::piece::{Field, Gathered, Piece, Place, Value, named, yes};
use crate::model::checklist::Checklist;
use crate::model::training::{Answers, Moment, Participant, Training};

pub(super) fn pieces(of: &Training) -> Vec<Piece> {
    let mut gathered = Gathered { pieces: Vec::new() };
    let (whole, course) = (Place::Whole, &of.course);
    gathered.text("course", &whole, Field::Course, &course.name);
    gathered.text("course", &whole, Field::Group, &course.group);
    gathered.add("course", &whole, Field::Begins, course.begins.map(Value::Date));
    gathered.add("course", &whole, Field::Ends, course.ends.map(Value::Date));
    gathered.add("course", &whole, Field::FollowUp, course.follow_up.map(Value::Date));
    gathered.text("course", &whole, Field::Checklist, &named(&of.checklist));
    gathered.add("course", &whole, Field::Questions, yes(of.questions));
    let apart = of.apart.iter().map(|(first, second)| format!("{first}, {second}"));
    gathered.text("course", &whole, Field::Apart, &apart.collect::<Vec<_>>().join("\n"));
    let joined = of.joined.iter().map(|(gone, stays)| format!("{gone}, {stays}"));
    gathered.text("course", &whole, Field::Joined, &joined.collect::<Vec<_>>().join("\n"));
    let columns: Vec<&str> = of.columns.iter().map(|column| column.head.as_str()).collect();
    gathered.text("course", &whole, Field::Columns, &columns.join("\n"));
    for cell in &of.published {
        // Nobody is counted twice between the same moments, so that the first tells a group.
        let first = cell.learners.first().map(String::as_str).unwrap_or_default();
        let item = format!("published {:?} {:?} {first}", cell.first, cell.second);
        // What was told of them, and of whom: whatever of it is another now makes it another.
        let told = format!("{} {:?} {:?} {:?}", cell.on, cell.learners, cell.moved_up, cell.questions);
        gathered.add_part(&item, &told, &whole, Field::Published, Some(Value::Number(cell.number)));
    }
    for participant in &of.participants {
        of_learner(&mut gathered, participant, &of.checklist);
    }
    gathered.pieces
}

fn of_learner(gathered: &mut Gathered, learner: &Participant, checklist: &Checklist) {
    let item = format!("learner {}", learner.code);
    let place = Place::Learner(learner.code.clone());
    gathered.text(&item, &place, Field::Code, &learner.code);
    gathered.text(&item, &place, Field::Role, &learner.role);
    for (index, comment) in learner.comments.iter().enumerate() {
        let part = format!("{:?} {:?} {index}", comment.moment, comment.statement);
        let text = Some(Value::Text(comment.text.clone()));
        gathered.add_part(&item, &part, &place, Field::Comment, text);
    }
    for (moment, answers) in &learner.answers {
        of_moment(gathered, &learner.code, *moment, answers, checklist);
    }
}

fn of_moment(gathered: &mut Gathered, code: &str, moment: Moment, answers: &Answers, checklist: &Checklist) {
    let item = format!("learner {code} {moment:?}");
    let place = |number| Place::Answer { code: code.to_owned(), moment, number };
    for (index, statement) in checklist.statements.iter().enumerate() {
        let vote = answers.ratings.get(&statement.id).map(|vote| Value::Vote(*vote));
        let item = format!("{item} {}", statement.id);
        gathered.add(&item, &place(Some(index + 1)), Field::Answer, vote);
    }
    let score = |score: Option<u8>| score.map(|score| Value::Number(score.into()));
    gathered.add(&item, &place(None), Field::Understanding, score(answers.understanding));
    gathered.add(&item, &place(None), Field::Confidence, score(answers.confidence));
}
