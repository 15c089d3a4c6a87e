//! Assessments to make documents of.

#![allow(dead_code)] // each test uses some of it
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::sync::Arc;

use attune::documents::document::{Document, Paper};
use attune::documents::pdf::layout::{Layout, Owner, Page, Placed, Shape};
use attune::documents::pdf::style::Sheet;
use attune::documents::{AssessmentDocument, Format, ReportSource};
use attune::model::{
    Action, Assessment, Checklist, GroupVotes, Mode, Present, Rating, Response, Round, Source, Statement,
    Status, Team, Update,
};
use jiff::civil::{Date, date};

/// The day on which the documents are made.
pub const TODAY: Date = date(2026, 2, 20);

const STATEMENTS: [(&str, &str, &str, &[&str]); 11] = [
    (
        "child-development",
        "Child development",
        "Understand child development from pregnancy to age five.",
        &[],
    ),
    ("send", "Children with SEND", "Understand how to meet the needs of children with SEND.", &[]),
    (
        "strategies",
        "Evidence-based strategies",
        "Have the knowledge and ability to implement evidence-based strategies or practices to promote babies’ and young children's mental health.",
        &["knowledge", "ability"],
    ),
    (
        "cues",
        "Tuning in to cues",
        "Have the knowledge, skills and opportunities to ‘tune in’ to young children's cues.",
        &["knowledge", "skills", "opportunities"],
    ),
    (
        "relationships",
        "Parent-child relationships",
        "Understand the importance of parent-child relationships.",
        &[],
    ),
    (
        "observation",
        "Observing relationships",
        "Have the knowledge and skills to observe the quality of parent-child relationships and identify concerns.",
        &["observe", "identify concerns"],
    ),
    (
        "informed-practice",
        "Relationships- and trauma-informed",
        "Have the ability to practise in a relationships-informed and trauma-informed way.",
        &["relationships-informed", "trauma-informed"],
    ),
    ("signposting", "Signposting", "Understand and signpost other services available to local parents.", &[]),
    (
        "reflection",
        "Reflecting together",
        "Reflect with colleagues on why a child is displaying emotional problems, and how to respond.",
        &["why", "how to respond"],
    ),
    ("supervision", "Reflective supervision", "Have reflective supervision.", &[]),
    (
        "joint-learning",
        "Learning together locally",
        "Learn together with other professionals in the local area.",
        &[],
    ),
];

/// The eleven statements.
pub fn checklist() -> Arc<Checklist> {
    let statement = |&(id, title, text, parts): &(&str, &str, &str, &[&str])| Statement {
        id: id.into(),
        title: title.into(),
        text: text.into(),
        parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        ..Statement::default()
    };
    Arc::new(Checklist {
        id: "pedal-unicef-workforce".into(),
        version: 1,
        title: "Workforce self-assessment checklist (PEDAL / UNICEF UK)".into(),
        source: Source {
            citation: "“Understanding and supporting mental health in infancy and early childhood: a toolkit to support local action in the UK”, PEDAL and UNICEF UK, 2023.".into(),
            edition: "The workforce self-assessment checklist in the edited version printed with the article “Health & Wellbeing: Give babies the feel-good factor”.".into(),
            note: "The eleven statements are quoted as published (edited version).".into(),
        },
        statements: STATEMENTS.iter().map(statement).collect(),
    })
}

/// Nothing said yet, not even the team's name.
pub fn empty() -> Assessment {
    with_id(Assessment::new(checklist(), Team::default(), "January 2026".into(), date(2026, 1, 14)))
}

/// No checklist worth the name, no round's words.
pub fn bare() -> Assessment {
    let checklist = Checklist {
        id: "none".into(),
        version: 1,
        title: String::new(),
        source: Source::default(),
        statements: Vec::new(),
    };
    with_id(Assessment::new(Arc::new(checklist), Team::default(), String::new(), TODAY))
}

fn with_id(mut assessment: Assessment) -> Assessment {
    assessment.id = "6c0f9f2e-3c1b-4a39-9f37-0e6a2b1c7d55".into();
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    round.id = "r1".into();
    assessment
}

/// An invented nursery with two rounds and a plan.
pub fn rich() -> Assessment {
    let mut assessment = empty();
    assessment.team = Team {
        name: "Acorn Nursery".into(),
        workforce: "All room staff".into(),
        setting: "Day nursery, 64 places".into(),
        staff: Some(18),
    };
    let mut earlier = Round::new("r0".into(), "June 2025".into(), date(2025, 6, 18));
    for (id, ..) in STATEMENTS {
        let agreed = Some(if id == "cues" { Rating::Red } else { Rating::Amber });
        earlier.responses.insert(id.into(), Arc::new(Response { agreed, ..Response::default() }));
    }
    assessment.rounds.insert(0, Arc::new(earlier));
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    round.mode = Mode::VoteFirst;
    round.review = Some(date(2026, 7, 13).into());
    round.present =
        vec![present("Nursery practitioner", 8), present("Room leader", 4), present("Manager", 2)];
    round.priorities = vec!["observation".into(), "supervision".into(), "cues".into()];
    rate(round);
    round.votes.insert(
        "cues".into(),
        vec![votes("Nursery practitioner", [1, 2, 5, 0]), votes("Others", [2, 3, 0, 1])],
    );
    assessment.actions = actions().into_iter().map(Arc::new).collect();
    assessment
}

fn present(role: &str, number: u32) -> Present {
    Present { role: role.into(), number }
}

fn votes(group: &str, [red, amber, green, cant_say]: [u32; 4]) -> GroupVotes {
    GroupVotes { group: group.into(), red, amber, green, cant_say }
}

fn rate(round: &mut Round) {
    use Rating::{Amber, Green, NotApplicable, Red};
    let ratings = [
        Some(Amber),
        Some(Green),
        Some(Amber),
        Some(Amber),
        Some(Green),
        Some(Red),
        Some(Amber),
        Some(Green),
        None,
        Some(Red),
        Some(NotApplicable),
    ];
    for ((id, _, _, parts), agreed) in STATEMENTS.iter().zip(ratings) {
        let in_place = parts.iter().take(1).map(|part| (*part).to_owned()).collect();
        let note = match agreed {
            Some(Red) => {
                "We all see that parents and babies are not at ease at drop-off, but nobody has been shown how to look closely or what to write down.\n\nTwo of us did a half-day in 2022. It was good, and it is gone: there was no time to try anything out in the rooms."
            }
            Some(Amber) => {
                "The baby room is confident here; the pre-school rooms are not. New staff learn by watching, and it depends on whom they watch."
            }
            Some(Green) => "Part of everyone’s induction, and we come back to it each term.",
            _ => "",
        };
        let evidence = if agreed == Some(Green) {
            "Induction checklist; notes of the staff meetings in March and October; what parents said in the survey."
        } else {
            ""
        };
        let other_view = if *id == "cues" {
            "Two practitioners in the baby room would have said Green: mornings are calm there, with three adults."
        } else {
            ""
        };
        let response = Response {
            agreed,
            in_place,
            note: note.into(),
            evidence: evidence.into(),
            other_view: other_view.into(),
            reviewed: true,
            still_right: false,
        };
        if agreed.is_some() {
            round.responses.insert((*id).into(), Arc::new(response));
        }
    }
}

fn actions() -> Vec<Action> {
    let action = |id: &str, statement: &str, what: &str| Action {
        id: id.into(),
        statement: statement.into(),
        raised: "r1".into(),
        what: what.into(),
        ..Action::default()
    };
    let update =
        |day, status, note: &str| Update { round: "r1".into(), date: day, status, note: note.into() };
    vec![
        action("a1", "observation", "Ask the health visitor to join a room meeting"),
        Action {
            owner: "Room leader, baby room".into(),
            due: Some(date(2026, 3, 31).into()),
            measure: "Each key person has done two observations and talked them through".into(),
            support: "One hour of cover on Thursday afternoons".into(),
            review: Some(date(2026, 6, 1).into()),
            updates: vec![
                update(date(2026, 1, 28), Status::UnderWay, "First pair has begun."),
                update(
                    date(2026, 2, 10),
                    Status::UnderWay,
                    "Two pairs have begun. The cover worked once out of three times, because of sickness.",
                ),
            ],
            ..action(
                "a2",
                "observation",
                "Observe in pairs at drop-off, ten minutes a week, and talk about what we saw",
            )
        },
        Action {
            owner: "Manager".into(),
            due: Some(date(2026, 1, 30).into()),
            measure: "Dates for the term are in the diary".into(),
            ..action(
                "a3",
                "supervision",
                "Agree a supervision hour a month for each key person with the owner",
            )
        },
        Action {
            owner: "Manager".into(),
            due: Some(date(2026, 2, 6).into()),
            measure: "Everyone has read it".into(),
            updates: vec![update(date(2026, 2, 4), Status::Done, "Sent round; three asked for more.")],
            ..action("a4", "supervision", "Find a short text on what reflective supervision is, and is not")
        },
        Action {
            owner: "Deputy manager".into(),
            due: Some(date(2026, 5, 29).into()),
            ..action(
                "a5",
                "cues",
                "Film two minutes of play in each room (parents asked first), watch together",
            )
        },
        Action {
            updates: vec![update(date(2026, 2, 4), Status::NoLongerNeeded, "The council offers it.")],
            ..action("a6", "strategies", "Look for a course on evidence-based strategies")
        },
        Action {
            owner: "SENCO".into(),
            ..action(
                "a7",
                "informed-practice",
                "Bring one page on trauma-informed practice to the March meeting",
            )
        },
    ]
}

/// 200 statements with notes of 6,000 characters, and an action for each.
pub fn huge() -> Assessment {
    let mut assessment = rich();
    let mut checklist = (*checklist()).clone();
    let sentence = "The baby room is confident here; the pre-school rooms are not yet, and we know why. ";
    let note: String = sentence.chars().cycle().take(6000).collect();
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    assessment.actions.clear();
    checklist.statements = (0..200)
        .map(|number| {
            let id = format!("s{number}");
            let agreed = Rating::ALL.get(number % 5).copied();
            let response = Response {
                agreed,
                note: note.clone(),
                evidence: note.clone(),
                reviewed: true,
                ..Response::default()
            };
            round.responses.insert(id.clone(), Arc::new(response));
            let what = if number % 10 == 0 { note.clone() } else { format!("Do thing {number}") };
            assessment.actions.push(Arc::new(Action {
                id: format!("a{number}"),
                statement: id.clone(),
                what,
                ..Action::default()
            }));
            Statement {
                id,
                text: format!("Can do what statement {number} asks for."),
                title: format!("Statement {number}"),
                ..Statement::default()
            }
        })
        .collect();
    assessment.checklist = Arc::new(checklist);
    assessment
}

/// Forty statements, so that tables run over pages.
pub fn many() -> Assessment {
    let mut assessment = rich();
    let mut checklist = (*checklist()).clone();
    for number in 0..40 {
        let (id, title) = (format!("s{number}"), format!("Statement {number}"));
        let text = format!("Can do what statement {number} asks for, day in, day out.");
        checklist.statements.push(Statement { id, text, title, ..Statement::default() });
    }
    assessment.checklist = Arc::new(checklist);
    assessment
}

/// What people may write by mistake or in another script.
pub fn odd() -> Assessment {
    let mut assessment = rich();
    assessment.team.name = "<Ælfrēd & {title} \"Nursery\">\u{0} 保育園 \u{1f600} ".repeat(12);
    assessment.team.workforce = "w".repeat(700);
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    let note = "tab\there\r\nnon\u{2011}breaking soft\u{ad}hyphen e\u{301} \u{202e}turned\n\n\n\u{b} Привет"
        .repeat(30);
    let response = Response { note, in_place: vec!["nowhere".into()], ..Response::default() };
    round.responses.insert("cues".into(), Arc::new(response));
    round.priorities = vec!["unknown".into()];
    round.present = vec![present("", 0), present("Many", u32::MAX), present("More", u32::MAX)];
    assessment.actions.push(Arc::new(Action {
        statement: "cues".into(),
        what: "x".repeat(9000),
        ..Action::default()
    }));
    assessment
}

/// Nothing stands outside the margins, but for the footer, and for slips, which
/// have margins of their own.
pub fn assert_within_margins(layout: &Layout) {
    let on = |paper| Some(Sheet::of(paper)).filter(|of| (of.width * of.enlarged - layout.width).abs() < 0.1);
    let sheet = on(Paper::A4).or_else(|| on(Paper::A3)).expect("a size of paper");
    for (number, page) in layout.pages.iter().enumerate() {
        if page.bare {
            assert_within_slips(layout, page);
            continue;
        }
        for item in &page.items {
            let [left, top, right, bottom] = bounds(&item.shape).map(|side| side / sheet.enlarged);
            let inside = left >= sheet.margin - 1.0 && right <= sheet.margin + sheet.text_width() + 1.0;
            assert!(inside, "page {number}: {item:?}");
            let footer = sheet.height - 40.0;
            let low = if item.owner == Owner::Pagination && top > footer {
                sheet.height
            } else {
                sheet.top + sheet.text_height()
            };
            assert!(top >= sheet.top - 1.0 && bottom <= low + 1.0, "page {number}: {item:?}");
        }
    }
}

/// Nothing but the lines to cut along comes near an edge of the paper or a cut.
fn assert_within_slips(layout: &Layout, page: &Page) {
    let is_across = |item: &&Placed| matches!(item.shape, Shape::Line { from: [0.0, _], .. });
    let rows = page.items.iter().filter(is_across).count() + 1;
    let (width, height) = (layout.width / 2.0, layout.height / if rows == 2 { 2.0 } else { 1.0 });
    let cuts: Vec<&Placed> = page
        .items
        .iter()
        .filter(|item| matches!(item.shape, Shape::Line { stroke, .. } if stroke.dashed))
        .collect();
    assert_eq!(cuts.len(), rows, "one line down, and one across between two rows");
    for item in page.items.iter().filter(|item| !cuts.contains(item)) {
        let [left, top, right, bottom] = bounds(&item.shape);
        let slip = [(left + 2.0) / width, (top + 2.0) / height].map(f32::floor);
        let [x, y] = [left - slip[0] * width, top - slip[1] * height];
        let inside =
            x >= 15.0 && x + right - left <= width - 15.0 && y >= 15.0 && y + bottom - top <= height - 15.0;
        assert!(inside, "{item:?}");
    }
}

/// Left, top, right, bottom; a space at a line's end does not count.
fn bounds(shape: &Shape) -> [f32; 4] {
    match shape {
        Shape::Text(text) => {
            let space = if text.text.ends_with(' ') { text.size * 0.35 } else { 0.0 };
            let right = text.x + text.width() - space;
            [text.x, text.baseline - text.size * 0.75, right, text.baseline + text.size * 0.25]
        }
        Shape::Rect { x, y, width, height, .. } => [*x, *y, x + width, y + height],
        Shape::Circle { x, y, radius, .. } => [x - radius, y - radius, x + radius, y + radius],
        Shape::Triangle { corners: [[top_x, top], [right, bottom], [left, _]], .. } => {
            [left.min(*top_x), *top, *right, *bottom]
        }
        Shape::Line { from, to, .. } => {
            [from[0].min(to[0]), from[1].min(to[1]), from[0].max(to[0]), from[1].max(to[1])]
        }
        Shape::Field(_) => shape.bounds(),
    }
}

/// The documents that have pages.
pub fn on_paper() -> impl Iterator<Item = AssessmentDocument> {
    AssessmentDocument::ALL.into_iter().filter(|kind| Format::Pdf.can_write((*kind).into()))
}

/// A document about the last round.
pub fn document(kind: AssessmentDocument, assessment: &Assessment) -> Document {
    ReportSource::of_last_round(assessment.clone()).build(kind.into(), TODAY).unwrap()
}
