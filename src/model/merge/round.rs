//! One round of a team.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::list::{Keyed, Rules};
use super::merger::{Choice, Difference, Merger, united};
use super::place::{Listed, Place, ResponsePart, RoundPart, Value};
use crate::model::area::AreaPicture;
use crate::model::votes::Votes;
use crate::model::{MAX_PRIORITIES, Present, Response, Round, Way};

pub(super) fn merge(merger: &mut Merger, base: Option<&Round>, [mine, theirs]: [&Round; 2]) -> Round {
    let id = &mine.id;
    let place = |part: RoundPart| move || Place::Round { round: id.clone(), part };
    let label = merger.text(place(RoundPart::Label), base.map(|of| &of.label), [&mine.label, &theirs.label]);
    let date =
        merger.value(place(RoundPart::Date), base.map(|of| &of.date), [&mine.date, &theirs.date], |date| {
            Value::Date(*date)
        });
    let mode =
        merger.value(place(RoundPart::Mode), base.map(|of| &of.mode), [&mine.mode, &theirs.mode], |mode| {
            Value::Mode(*mode)
        });
    let way = merger.value(place(RoundPart::Way), base.map(|of| &of.way), [&mine.way, &theirs.way], |way| {
        Value::Way(*way)
    });
    let locked = merger.value(
        place(RoundPart::Locked),
        base.map(|of| &of.locked),
        [&mine.locked, &theirs.locked],
        |locked| Value::yes(*locked),
    );
    let review = merger.value(
        place(RoundPart::Review),
        base.map(|of| &of.review),
        [&mine.review, &theirs.review],
        |review| Value::when(review.as_ref()),
    );
    let present = present(merger, id, base, [mine, theirs]);
    let agenda = merger.value(
        place(RoundPart::Agenda),
        base.map(|of| &of.agenda),
        [&mine.agenda, &theirs.agenda],
        |agenda| Value::list(agenda),
    );
    let priorities = priorities(merger, id, base, [mine, theirs]);
    let Voted { votes, ways, revealed, ballots, waiting } = voted(merger, id, base, [mine, theirs]);
    let responses = responses(merger, id, base, [mine, theirs]);
    let area = picture(merger, id, base, [mine, theirs]);
    let mut round = Round {
        id: id.clone(),
        label,
        date,
        mode,
        way,
        locked,
        review,
        present,
        votes,
        ways: BTreeMap::new(),
        revealed,
        ballots,
        waiting,
        agenda,
        responses,
        priorities,
        area,
    };
    for (statement, ways) in ways {
        round.note_ways(&statement, ways);
    }
    round
}

/// The picture of an area: of whoever changed it, and where both did, the one that was made
/// last. Nobody is asked: nobody wrote it, and it can be made again.
fn picture(
    merger: &mut Merger,
    id: &str,
    base: Option<&Round>,
    [mine, theirs]: [&Round; 2],
) -> Option<Arc<AreaPicture>> {
    let (own, other) = (&mine.area, &theirs.area);
    let is_theirs = match base.map(|base| &base.area) {
        Some(base) if base == other => false,
        Some(base) if base == own => true,
        // The same from either side: of two of one day the one that names fewer, since names may
        // just have been taken out.
        _ => newness(own.as_deref()) < newness(other.as_deref()),
    };
    if own == other || !is_theirs {
        return own.clone();
    }
    let shown = |area: &Option<Arc<AreaPicture>>| Value::of(area.as_ref().map(|area| area.date), Value::Date);
    let place = Place::Round { round: id.to_owned(), part: RoundPart::Area };
    merger.came_in(place, shown(own), shown(other));
    other.clone()
}

/// By what the newer of two pictures is known.
fn newness(picture: Option<&AreaPicture>) -> Option<impl Ord + use<>> {
    let notes = |picture: &AreaPicture| picture.named.iter().map(|team| team.notes.len()).sum::<usize>();
    picture.map(|of| (of.date, of.teams, Reverse(of.named.len()), Reverse(notes(of)), format!("{of:?}")))
}

/// Everything about the votes of a round. It goes together: what was written at once
/// may not be taken apart.
#[derive(Clone, PartialEq, Eq)]
struct Voted {
    votes: Votes,
    /// How people voted on each of them, whatever the way of the round is by now.
    ways: BTreeMap<String, BTreeSet<Way>>,
    revealed: BTreeSet<String>,
    ballots: BTreeSet<String>,
    waiting: u32,
}

impl Voted {
    fn of(round: &Round) -> Self {
        Self {
            votes: round.votes.clone(),
            ways: round
                .votes
                .keys()
                .chain(round.ways.keys())
                .map(|id| (id.clone(), round.ways_of(id)))
                .collect(),
            revealed: round.revealed.clone(),
            ballots: round.ballots.clone(),
            waiting: round.waiting,
        }
    }

    fn shown(&self, round: &Round) -> Value {
        if self.votes.is_empty() && self.waiting == 0 && self.ballots.is_empty() && self.revealed.is_empty() {
            return Value::Nothing;
        }
        let people = self.votes.keys().map(|statement| round.voters(statement)).max().unwrap_or_default();
        Value::Votes { statements: self.votes.len(), people: people.max(self.waiting) }
    }
}

fn voted(merger: &mut Merger, id: &str, base: Option<&Round>, [mine, theirs]: [&Round; 2]) -> Voted {
    let base = base.map(Voted::of);
    let (ours, others) = (Voted::of(mine), Voted::of(theirs));
    let shown = |voted: &Voted| voted.shown(if *voted == ours { mine } else { theirs });
    let place = || Place::Round { round: id.to_owned(), part: RoundPart::Votes };
    merger.value(place, base.as_ref(), [&ours, &others], shown)
}

fn present(merger: &mut Merger, id: &str, base: Option<&Round>, [mine, theirs]: [&Round; 2]) -> Vec<Present> {
    let is_plain = |round: &Round| {
        let roles: BTreeSet<&str> = round.present.iter().map(|present| present.role.as_str()).collect();
        roles.len() == round.present.len()
    };
    if !(is_plain(mine) && is_plain(theirs) && base.is_none_or(is_plain)) {
        let place = || Place::Round { round: id.to_owned(), part: RoundPart::Roles };
        let show = |present: &Vec<Present>| if present.is_empty() { Value::Nothing } else { Value::Other };
        return merger.value(place, base.map(|of| &of.present), [&mine.present, &theirs.present], show);
    }
    let place = |role: &String| Place::Round { round: id.to_owned(), part: RoundPart::Present(role.clone()) };
    let rules = Rules {
        whole: &place,
        order: Place::Order(Listed::Rounds),
        show: &|present: &Present| Value::Number(present.number),
        first: &|a: &Present, b: &Present| a.role.cmp(&b.role),
        stays: &|_| false,
    };
    let base = base.map(by_role);
    merger.list(
        &rules,
        base.as_ref(),
        [&by_role(mine), &by_role(theirs)],
        |merger, role, base, [mine, theirs]| {
            let show = |number: &u32| Value::Number(*number);
            let numbers = [&mine.number, &theirs.number];
            let number = merger.value(|| place(role), base.map(|of| &of.number), numbers, show);
            Present { role: role.clone(), number }
        },
    )
}

fn by_role(round: &Round) -> Keyed<'_, String, Present> {
    round.present.iter().map(|present| (present.role.clone(), present)).collect()
}

fn priorities(
    merger: &mut Merger,
    id: &str,
    base: Option<&Round>,
    [mine, theirs]: [&Round; 2],
) -> Vec<String> {
    let place = || Place::Round { round: id.to_owned(), part: RoundPart::Priorities };
    let was = base.map(|of| &of.priorities);
    let lists = [&mine.priorities, &theirs.priorities];
    let both_changed = was != Some(&mine.priorities) && was != Some(&theirs.priorities);
    if both_changed && united(was, lists[0], lists[1]).len() > MAX_PRIORITIES {
        let [own, other] = lists.map(|list| Value::list(list));
        let choice = merger.decide(Difference { place: place(), mine: own, theirs: other });
        return if choice == Choice::Theirs { theirs.priorities.clone() } else { mine.priorities.clone() };
    }
    merger.set(place, was, lists)
}

fn responses(
    merger: &mut Merger,
    id: &str,
    base: Option<&Round>,
    [mine, theirs]: [&Round; 2],
) -> BTreeMap<String, Arc<Response>> {
    let statements: BTreeSet<&String> = mine.responses.keys().chain(theirs.responses.keys()).collect();
    let nothing = Response::default();
    let mut responses = BTreeMap::new();
    for statement in statements {
        // What was emptied is left out of a file, as if nobody had ever touched it.
        let of = |round: &'_ Round| round.responses.get(statement).cloned();
        let (own, other) = (of(mine), of(theirs));
        if let (Some(own), Some(other)) = (&own, &other)
            && own == other
        {
            responses.insert(statement.clone(), Arc::clone(own));
            continue;
        }
        let was = base.map(|base| base.response(statement).unwrap_or(&nothing));
        let sides = [own.as_deref().unwrap_or(&nothing), other.as_deref().unwrap_or(&nothing)];
        let response = response(merger, (id, statement), was, sides);
        if response != nothing {
            responses.insert(statement.clone(), Arc::new(response));
        }
    }
    responses
}

fn response(
    merger: &mut Merger,
    (id, statement): (&str, &str),
    base: Option<&Response>,
    [mine, theirs]: [&Response; 2],
) -> Response {
    let place = |part: ResponsePart| {
        move || Place::Response { round: id.to_owned(), statement: statement.to_owned(), part }
    };
    let mut text = |part: ResponsePart, of: fn(&Response) -> &String| {
        merger.text(place(part), base.map(of), [of(mine), of(theirs)])
    };
    let note = text(ResponsePart::Note, |of| &of.note);
    let evidence = text(ResponsePart::Evidence, |of| &of.evidence);
    let other_view = text(ResponsePart::OtherView, |of| &of.other_view);
    let agreed = merger.value(
        place(ResponsePart::Agreed),
        base.map(|of| &of.agreed),
        [&mine.agreed, &theirs.agreed],
        |agreed| Value::of(*agreed, Value::Rating),
    );
    let in_place = merger.set(
        place(ResponsePart::InPlace),
        base.map(|of| &of.in_place),
        [&mine.in_place, &theirs.in_place],
    );
    let reviewed = merger.value(
        place(ResponsePart::Reviewed),
        base.map(|of| &of.reviewed),
        [&mine.reviewed, &theirs.reviewed],
        |reviewed| Value::yes(*reviewed),
    );
    // It says where the rating comes from, and goes with it. Where both sides rate alike,
    // whoever changed it since is followed, from whichever side one looks.
    let still_right = match (agreed == mine.agreed, agreed == theirs.agreed) {
        (true, false) => mine.still_right,
        (false, _) => theirs.still_right,
        (true, true) => {
            let before = base.is_some_and(|of| of.still_right);
            (mine.still_right != before || theirs.still_right != before) != before
        }
    };
    Response { agreed, in_place, note, evidence, other_view, reviewed, still_right }
}
