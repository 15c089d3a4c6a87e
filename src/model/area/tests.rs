//! The map, the rounds that are looked at and the needs, by numbers worked out by hand, and
//! what may leave the computer.

use std::sync::Arc;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::model::{
    Action, Assessment, Checklist, Guidance, Rating, Response, Round, Source, Statement, Status, Step,
    StepKind, Team, Update, When,
};

const READ: Date = date(2026, 11, 29);

fn checklist() -> Arc<Checklist> {
    let step = |kind, text: &str| Step { kind, text: text.into() };
    let steps = vec![step(StepKind::Training, "ask for a course."), step(StepKind::Time, "keep an hour")];
    let guidance = Guidance { steps, ..Guidance::default() };
    let statement = |id: &str| Statement { id: id.into(), text: id.into(), ..Statement::default() };
    let statements = vec![Statement { guidance, ..statement("cues") }, statement("play")];
    Arc::new(Checklist {
        id: "two".into(),
        version: 1,
        title: "Two".into(),
        source: Source::default(),
        statements,
    })
}

fn response(rating: Rating, note: &str) -> Arc<Response> {
    Arc::new(Response { agreed: Some(rating), note: note.into(), ..Response::default() })
}

/// A team with a round in January that rates both statements.
fn team(agency: &str, name: &str, [cues, play]: [Option<Rating>; 2]) -> AreaTeam {
    let of = Team { name: name.into(), setting: "Nursery".into(), ..Team::default() };
    let mut assessment = Assessment::new(checklist(), of, "January".into(), date(2026, 1, 14));
    assessment.id = name.into();
    let round = Arc::make_mut(&mut assessment.rounds[0]);
    for (id, rating) in [("cues", cues), ("play", play)] {
        if let Some(rating) = rating {
            round.responses.insert(id.into(), response(rating, &format!("{name} on {id}")));
        }
    }
    AreaTeam::new(agency.into(), assessment)
}

fn action(statement: &str, what: &str, owner: &str, status: Option<Status>) -> Arc<Action> {
    let update = |status| Update { round: String::new(), date: READ, status, note: String::new() };
    Arc::new(Action {
        id: format!("{statement} {what} {owner}"),
        statement: statement.into(),
        what: what.into(),
        owner: owner.into(),
        updates: status.map(update).into_iter().collect(),
        ..Action::default()
    })
}

fn add_round(team: &mut AreaTeam, label: &str, day: Date, cues: Option<Rating>) {
    let mut round = Round::new(label.into(), label.into(), day);
    if let Some(cues) = cues {
        round.responses.insert("cues".into(), response(cues, ""));
    }
    team.assessment.rounds.push(Arc::new(round));
}

fn names(picture: &AreaPicture) -> Vec<&str> {
    picture.named.iter().map(|team| team.name.as_str()).collect()
}

const R: Option<Rating> = Some(Rating::Red);
const A: Option<Rating> = Some(Rating::Amber);
const G: Option<Rating> = Some(Rating::Green);
const N: Option<Rating> = Some(Rating::NotApplicable);

/// Five teams of two agencies, one of none.
fn area() -> Area {
    Area::new(vec![
        team("Nurseries", "elm", [R, G]),
        team("Nurseries", "Ash", [R, A]),
        team("Hubs", "Oak", [G, None]),
        team("", "Birch", [A, N]),
        team("Hubs", "Fir", [R, G]),
    ])
    .unwrap()
}

#[test]
fn the_map_counts_what_the_teams_said_of_each_statement() {
    let picture = AreaPicture::of(&area(), &Chosen::default(), READ);
    assert_eq!((picture.date, picture.teams), (READ, 5));
    let counts = |id: &str| picture.statements[id].counts;
    assert_eq!(counts("cues"), RatingCounts { red: 3, amber: 1, green: 1, not_applicable: 0, not_rated: 0 });
    assert_eq!(counts("play"), RatingCounts { red: 0, amber: 1, green: 2, not_applicable: 1, not_rated: 1 });
    assert_eq!(counts("play").teams(), 5);
    assert_eq!(names(&picture), ["Ash", "Birch", "elm", "Fir", "Oak"], "by name, whatever they said");
    let ash = &picture.named[0];
    assert_eq!((ash.agency.as_str(), ash.setting.as_str()), ("Nurseries", "Nursery"));
    assert_eq!((ash.round.as_str(), ash.date), ("January", date(2026, 1, 14)));
    assert_eq!(ash.ratings["cues"], Rating::Red);
    assert_eq!(ash.notes["cues"], "Ash on cues");
}

#[test]
fn teams_stand_by_name_agency_or_setting_and_are_looked_at_by_either() {
    let of = |chosen: &Chosen| AreaPicture::of(&area(), chosen, READ);
    let by_agency = of(&Chosen { order: TeamOrder::Agency, ..Chosen::default() });
    assert_eq!(names(&by_agency), ["Birch", "Fir", "Oak", "Ash", "elm"]);
    let hubs = of(&Chosen { agency: Some("Hubs".into()), ..Chosen::default() });
    assert_eq!(names(&hubs), ["Fir", "Oak"]);
    assert_eq!(hubs.statements["cues"].counts, RatingCounts { red: 1, green: 1, ..RatingCounts::default() });
    let homes = of(&Chosen { setting: Some("Home".into()), ..Chosen::default() });
    assert_eq!((homes.teams, names(&homes).len()), (0, 0));
}

#[test]
fn a_team_is_looked_at_in_its_latest_round_that_says_something_or_the_one_that_is_asked_for() {
    let mut area = area();
    add_round(&mut area.teams[0], "June", date(2026, 6, 1), A);
    // Begun, and nothing is rated yet.
    add_round(&mut area.teams[0], "November", date(2026, 11, 1), None);
    let elm = |round: RoundChoice| {
        let picture = AreaPicture::of(&area, &Chosen { round, ..Chosen::default() }, READ);
        let found = picture.named.iter().find(|team| team.name == "elm");
        (picture.teams, found.map(|team| (team.round.clone(), team.ratings.get("cues").copied())))
    };
    assert_eq!(elm(RoundChoice::Latest), (5, Some(("June".into(), A))));
    assert_eq!(elm(RoundChoice::UpTo(date(2026, 5, 31))), (5, Some(("January".into(), R))));
    assert_eq!(elm(RoundChoice::UpTo(date(2026, 6, 1))), (5, Some(("June".into(), A))));
    assert_eq!(elm(RoundChoice::UpTo(date(2025, 6, 1))), (0, None));
    assert_eq!(elm(RoundChoice::Labelled("November".into())), (1, Some(("November".into(), None))));
    assert_eq!(elm(RoundChoice::Labelled("never".into())), (0, None));
    assert_eq!(area.round_labels().into_iter().collect::<Vec<_>>(), ["January", "June", "November"]);
    assert_eq!(area.agencies().into_iter().collect::<Vec<_>>(), ["Hubs", "Nurseries"]);
}

/// A statement, what will be done about it, who sees to it, and how far it has come.
type Line = (&'static str, &'static str, &'static str, Option<Status>);

#[test]
fn teams_stand_in_the_order_of_their_numbers() {
    let teams = ["Team 11", "team 2", "Team 2b", "Team"].map(|name| team("", name, [None, None]));
    let picture = AreaPicture::of(&Area::new(teams.into()).unwrap(), &Chosen::default(), READ);
    let names: Vec<_> = picture.named.iter().map(|team| team.name.as_str()).collect();
    assert_eq!(names, ["Team", "team 2", "Team 2b", "Team 11"]);
}

#[test]
fn what_several_teams_will_do_is_counted_once_for_each_of_them() {
    let mut area = area();
    let plans: [&[Line]; 5] = [
        &[
            ("cues", "Ask for a course.", "The manager", None),
            ("cues", "ask for  a course", "the  manager", None),
        ],
        &[
            ("cues", "Ask for a course", "Health visitor", None),
            ("play", "Meet the hub", "The manager", None),
        ],
        &[
            ("cues", "Ask for a course", "The manager", Some(Status::Done)),
            ("cues", "Keep an hour", "", None),
        ],
        &[
            ("cues", "Ask for a course", "", Some(Status::NoLongerNeeded)),
            ("play", "Meet the hub.", "", None),
        ],
        &[("cues", "Keep an hour", "The manager", Some(Status::UnderWay)), ("play", "", "", None)],
    ];
    for (team, plan) in area.teams.iter_mut().zip(plans) {
        let actions =
            plan.iter().map(|(statement, what, owner, status)| action(statement, what, owner, *status));
        team.assessment.actions = actions.collect();
    }
    let picture = AreaPicture::of(&area, &Chosen::default(), READ);
    let steps = |id: &str| {
        let steps = picture.statements[id].steps.iter();
        steps.map(|step| (step.what.as_str(), step.kind, step.teams)).collect::<Vec<_>>()
    };
    assert_eq!(
        steps("cues"),
        [("Ask for a course.", Some(StepKind::Training), 2), ("Keep an hour", Some(StepKind::Time), 2)],
        "what Oak has done is no longer planned"
    );
    assert_eq!(steps("play"), [("Meet the hub", None, 2)]);
    // Elm and Ash said Red of it, and Oak has done it; Oak and Fir ask for time, and Fir said Red.
    let asked: Vec<_> = picture.asked_for.iter().map(|of| (of.kind, of.teams, of.red)).collect();
    assert_eq!(asked, [(StepKind::Training, 2, 2), (StepKind::Time, 2, 1)]);
    // Elm twice, Ash and Fir once; what Oak has done waits for nobody.
    let waited: Vec<_> =
        picture.waited_for.iter().map(|of| (of.owner.as_str(), of.teams, of.actions)).collect();
    assert_eq!(waited, [("The manager", 3, 4)]);
}

#[test]
fn review_days_are_counted_and_words_that_name_no_day_are_not() {
    let mut area = area();
    for (place, when) in
        [When::Day(READ), When::Words("after half term".into()), When::Day(READ)].into_iter().enumerate()
    {
        Arc::make_mut(&mut area.teams[place].assessment.rounds[0]).review = Some(when);
    }
    let picture = AreaPicture::of(&area, &Chosen::default(), READ);
    assert_eq!(picture.reviews_in_words, 1);
    assert_eq!(picture.reviews.into_iter().collect::<Vec<_>>(), [(READ, 2)]);
}

#[test]
fn the_agencies_are_kept_without_names_unless_one_is_called_as_a_team_is() {
    let mut area = area();
    for (place, agency) in ["Nurseries", "Hubs", "Nurseries", "", "Oak"].into_iter().enumerate() {
        agency.clone_into(&mut area.teams[place].agency);
    }
    let picture = AreaPicture::of(&area, &Chosen::default(), READ);
    assert_eq!(picture.agencies, ["Hubs", "Nurseries", "Oak"]);
    assert_eq!(picture.shared(Sharing::default()).agencies, ["Hubs", "Nurseries"]);
    let only = Chosen { agency: Some("Hubs".into()), ..Chosen::default() };
    let few = AreaPicture::of(&area, &only, READ);
    assert_eq!(few.agencies, ["Hubs"]);
    assert!(few.shared(Sharing { names: true, ..Sharing::default() }).agencies.is_empty());
}

#[test]
fn who_has_it_in_place_stands_beside_who_needs_help_where_teams_are_named() {
    let picture = AreaPicture::of(&area(), &Chosen::default(), READ);
    let help = picture.could_help("cues").unwrap();
    let names =
        |places: &[usize]| places.iter().map(|at| picture.named[*at].name.clone()).collect::<Vec<_>>();
    assert_eq!(
        (names(&help.green), names(&help.red)),
        (vec!["Oak".into()], vec!["Ash".into(), "elm".into(), "Fir".into()])
    );
    assert_eq!(picture.could_help("play"), None, "nobody said Red of it");
    assert_eq!(picture.shared(Sharing::default()).could_help("cues"), None, "nobody is named");
}

#[test]
fn fewer_than_five_teams_are_counted_only_where_they_agreed() {
    let mut area = area();
    area.teams.pop();
    let picture = AreaPicture::of(&area, &Chosen::default(), READ);
    assert!(picture.is_few());
    let kept = picture.shared(Sharing { names: true, notes: true, few_agreed: false });
    let chosen = Some(Chosen::default());
    assert_eq!(kept, AreaPicture { date: READ, teams: 4, chosen, ..AreaPicture::default() });
    let agreed = picture.shared(Sharing { few_agreed: true, ..Sharing::default() });
    assert_eq!((agreed.named.len(), agreed.statements.len()), (0, 2));
}

#[test]
fn one_checklist_is_kept_for_all_and_an_older_version_stands_beside_it() {
    let mut teams = area().teams;
    let newer = Checklist { version: 2, ..(*checklist()).clone() };
    teams[2].assessment.checklist = Arc::new(newer);
    let area = Area::new(teams).unwrap();
    assert_eq!(area.checklist.version, 2);
    assert!(Arc::ptr_eq(&area.checklist, &area.teams[2].assessment.checklist));
    let first = &area.teams[0].assessment.checklist;
    assert!(area.teams.iter().filter(|team| Arc::ptr_eq(first, &team.assessment.checklist)).count() == 4);
    assert_eq!(AreaPicture::of(&area, &Chosen::default(), READ).statements["cues"].counts.red, 3);
    assert_eq!(Area::new(Vec::new()), None);
}

#[test]
fn a_team_is_counted_only_where_it_was_asked_the_same_words() {
    let mut area = area();
    let mut newer = Checklist { version: 2, ..(*checklist()).clone() };
    newer.statements[1].text = "Play together".into();
    let added = Statement { id: "sleep".into(), text: "sleep".into(), ..Statement::default() };
    newer.statements.push(added);
    // Fir said Green of it, in the newer words; Ash has the newer words and rated nothing.
    area.teams[1] = team("Nurseries", "Ash", [None, None]);
    for place in [1, 4] {
        area.teams[place].assessment.checklist = Arc::new(newer.clone());
    }
    let picture = AreaPicture::of(&Area::new(area.teams).unwrap(), &Chosen::default(), READ);
    let counts = |id: &str| picture.counts(id).unwrap();
    assert_eq!(counts("cues").teams(), 5);
    assert_eq!(counts("play"), RatingCounts { green: 1, not_rated: 1, ..RatingCounts::default() });
    assert_eq!(counts("sleep"), RatingCounts { not_rated: 2, ..RatingCounts::default() });
    // What is shown of each team is what is counted.
    for id in ["cues", "play", "sleep"] {
        let asked = picture.named.iter().filter(|team| !team.other_words.contains(id));
        assert_eq!(RatingCounts::of(asked.map(|team| team.ratings.get(id).copied())), counts(id), "{id}");
    }
    let elsewhere = picture.named.iter().filter(|team| team.other_words.contains("play"));
    assert!(
        elsewhere.clone().all(|team| !team.ratings.contains_key("play") && !team.notes.contains_key("play"))
    );
    assert_eq!(elsewhere.count(), 3);
}

#[test]
fn what_an_action_calls_for_is_told_by_its_own_teams_checklist() {
    let mut teams = area().teams;
    let mut other = (*checklist()).clone();
    other.statements[0].guidance.steps[0].kind = StepKind::Supervision;
    // The last of equal versions is the one that the area keeps.
    teams[4].assessment.checklist = Arc::new(other);
    for place in [0, 1, 4] {
        teams[place].assessment.actions = vec![action("cues", "Ask for a course", "", None)].into();
    }
    let picture = AreaPicture::of(&Area::new(teams).unwrap(), &Chosen::default(), READ);
    let asked: Vec<_> = picture.asked_for.iter().map(|of| (of.kind, of.teams)).collect();
    assert_eq!(asked, [(StepKind::Training, 2), (StepKind::Supervision, 1)]);
}

fn rating() -> impl Strategy<Value = Option<Rating>> {
    prop::option::of(prop::sample::select(Rating::ALL.to_vec()))
}

/// Teams whose names, notes and actions are words that nothing else has.
fn some_area() -> impl Strategy<Value = Area> {
    let of_team = (prop::array::uniform2(rating()), 0..3_usize, any::<bool>(), any::<bool>());
    prop::collection::vec(of_team, 1..9).prop_map(|teams| {
        let made = teams.into_iter().enumerate().map(|(place, (ratings, agency, names_owner, own_words))| {
            let mut made = team(["", "Hubs", "Nurseries"][agency], &format!("Xname{place} Xroom"), ratings);
            let owner =
                if names_owner { format!("Manager of xname{place}  XROOM") } else { "The lead".into() };
            let what = if own_words { "Xwritten by them" } else { "Ask for a course" };
            // Twice, so that others have it in common with it.
            made.assessment.actions =
                vec![action("cues", what, &owner, None), action("play", what, &owner, None)].into();
            made
        });
        // A second team with the same owner and words makes them common ones.
        let mut teams: Vec<AreaTeam> = made.collect();
        let again = teams.clone().into_iter();
        teams.extend(again);
        Area::new(teams).unwrap()
    })
}

proptest! {
    #[test]
    fn nothing_leaves_that_is_left_out(
        area in some_area(), names in any::<bool>(), notes in any::<bool>(), few_agreed in any::<bool>(),
    ) {
        let sharing = Sharing { names, notes, few_agreed };
        let whole = AreaPicture::of(&area, &Chosen::default(), READ);
        let shared = whole.shared(sharing);
        // Every word of it, whatever a file or a document makes of it.
        let text = format!("{shared:?}");
        let small = text.to_lowercase();
        let held = !whole.is_few() || few_agreed;
        prop_assert_eq!(small.contains("xname"), names && held, "{}", text);
        prop_assert_eq!(shared.named.len(), if names && held { area.teams.len() } else { 0 });
        let rated = area.teams.iter().any(|team| !team.assessment.rounds[0].responses.is_empty());
        prop_assert_eq!(small.contains(" on cues") || small.contains(" on play"), names && notes && held && rated);
        if !(names && notes) {
            prop_assert!(!small.contains("xwritten"), "{}", text);
        }
        // Owners are what teams wrote, whether they name a team or not.
        let owners = if names && held { whole.waited_for.as_slice() } else { &[] };
        prop_assert_eq!(&shared.waited_for, owners);
        prop_assert_eq!(shared.statements.is_empty(), !held);
        // What is shared is as it was.
        for (id, statement) in &shared.statements {
            prop_assert_eq!(statement.counts, whole.statements[id].counts);
        }
        prop_assert_eq!(shared.shared(sharing), shared.clone(), "sharing it on takes nothing more");
    }
}
