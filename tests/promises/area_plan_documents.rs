//! What is made of the file of an area's plan.

use std::sync::Arc;

use attune::model::Present;
use attune::model::area::Area;

use super::*;

#[test]
fn an_areas_plan_has_the_counts_where_a_teams_has_ratings() {
    let source = ReportSource::of_last_round(plan_file(&six(), Sharing::default()));
    let kinds: Vec<_> = source.kinds().into_iter().map(DocumentKind::name).collect();
    assert_eq!(
        kinds,
        ["plan", "area", "record", "summary", "poster", "dates", "reminders", "agenda", "sheet", "tables"]
    );
    for kind in [AssessmentDocument::Plan, AssessmentDocument::Record, AssessmentDocument::Sheet] {
        let of = document(&source, kind);
        let counts: Vec<_> = bars(&of.blocks).into_iter().map(|(_, counts)| counts).collect();
        assert_eq!((counts.len(), &counts[..5]), (11, &COUNTED[..]), "{}", kind.name());
    }
    let plan = text(&document(&source, AssessmentDocument::Plan));
    says(
        &plan,
        &[
            "6 teams, read on 22 November 2026",
            "4 Red, 1 Amber, 1 not applicable:",
            "Agency By when",
            "Health visiting service",
            "Red for some teams, but no action yet",
            "Child development (3 Red, 2 Amber, 1 Green)",
            "Agency and role",
        ],
    );
    assert!(!plan.contains("Not yet rated") && !plan.contains("Reflecting together ("), "{plan}");
    for kind in [AssessmentDocument::Summary, AssessmentDocument::Poster] {
        let said = text(&document(&source, kind));
        // There is no place in an area's plan to choose any.
        assert!(!said.to_lowercase().contains("priorities"), "{said}");
    }
    let agenda = text(&document(&source, AssessmentDocument::Agenda));
    let place = |what: &str| agenda.find(what).unwrap_or_else(|| panic!("{what}: {agenda}"));
    assert!(place("teach whom? Evidence-based strategies") < place("teach whom? Child development"));
    assert!(!agenda.contains("vote") && !agenda.contains("agree a rating"), "{agenda}");
    let reminders = text(&document(&source, AssessmentDocument::Reminders));
    says(&reminders, &["Health visiting service", "Train two people"]);
    says(
        &text(&document(&source, AreaDocument::Report)),
        &["What we will do together", "Train two people of each"],
    );
    let sheets = workbook(&document(&source, AssessmentDocument::Tables));
    assert_eq!(sheet(&sheets, "Statements")[1][3..8], COUNTED[0].map(|count| Data::Float(f64::from(count))));
    assert_eq!(sheet(&sheets, "Actions")[1][3].to_string(), "Health visiting service");
}

#[test]
fn two_rounds_of_an_areas_plan_are_compared_in_counts_of_teams_alone() {
    let source = ReportSource::of_last_round(two_rounds(&six(), &few(5), Sharing::default()));
    let change = document(&source, AssessmentDocument::Change);
    let bars = bars(&change.blocks);
    assert_eq!((bars.len(), bars[0].1, bars[1].1), (22, [3, 2, 1, 0, 0], [3, 2, 0, 0, 0]));
    let said = text(&change);
    says(
        &said,
        &[
            "November 2026",
            "June 2027",
            "6 teams, read on 22 November 2026",
            "5 teams, read on 7 June 2027",
            "because other teams were read",
        ],
    );
    assert!(!said.contains("moved up") && !said.contains("up one"), "{said}");
    let record = text(&document(&source, AssessmentDocument::Record));
    says(&record, &["Earlier ratings: November 2026: 3 Red, 2 Amber, 1 Green"]);
    // Where they were read once, there is nothing to compare.
    let mut once = two_rounds(&six(), &few(5), Sharing::default());
    std::sync::Arc::make_mut(&mut once.rounds[1]).area = None;
    let source = ReportSource::of_last_round(once);
    assert!(!source.kinds().contains(&AssessmentDocument::Change.into()));
    let plan = document(&source, AssessmentDocument::Plan);
    assert_eq!(self::bars(&plan.blocks)[0].1, COUNTED[0], "the last that was read");
}

#[test]
fn a_report_about_some_of_the_teams_is_called_so() {
    let mut plan = plan_file(&six(), NAMED);
    plan.team.name = "Coastal area".into();
    let round = Arc::make_mut(plan.rounds.last_mut().unwrap());
    let picture = Arc::make_mut(round.area.as_mut().unwrap());
    let labelled = RoundChoice::Labelled("June 2026".into());
    picture.chosen = Some(Chosen { agency: Some("Nurseries".into()), round: labelled, ..Chosen::default() });
    let round = plan.rounds.last().cloned();
    let source = ReportSource::Assessment { assessment: plan, round, compared: None };
    let stem = source.file_stem(AreaDocument::Dates.into());
    assert_eq!(stem.as_deref(), Some("Coastal area (Nurseries, June 2026) review dates 22 November 2026"));
}

#[test]
fn that_teams_may_be_missing_is_said_whatever_is_left_out_besides() {
    // Also of a few who did not agree to be counted.
    for area in [six(), few(4)].map(|area| Area { not_seen: 7, ..area }) {
        for sharing in [ALL, NAMED, Sharing::default()] {
            let plan = ReportSource::of_last_round(plan_file(&area, sharing));
            for source in [source(&area, sharing), plan] {
                for kind in [AreaDocument::Report, AreaDocument::Tables] {
                    let said = text(&document(&source, kind));
                    says(&said, &["7 files or folders could not be seen, so teams"]);
                    assert!(!said.contains("They may be of any agency."), "all are looked at");
                }
            }
        }
    }
    let mut some = AreaPicture::of(&Area { not_seen: 1, ..six() }, &Chosen::default(), READ);
    some.chosen = Some(Chosen { agency: Some("Hubs".into()), ..Chosen::default() });
    says(
        &attune::words::area::not_seen(&some).unwrap(),
        &["One file or folder", "They may be of any agency."],
    );
    let whole = text(&document(&source(&six(), ALL), AreaDocument::Report));
    assert!(!whole.contains("could not be seen, so"), "{whole}");
}

#[test]
fn who_works_on_an_areas_plan_is_not_counted_as_if_they_had_rated() {
    let mut plan = plan_file(&six(), Sharing::default());
    let present = |role: &str| Present { role: role.into(), number: 1 };
    Arc::make_mut(plan.rounds.last_mut().unwrap()).present =
        vec![present("Family hubs"), present("Nurseries")];
    let source = ReportSource::of_last_round(plan);
    for kind in [AssessmentDocument::Plan, AssessmentDocument::Record, AssessmentDocument::Sheet] {
        says(&text(&document(&source, kind)), &["Family hubs and Nurseries"]);
    }
    for kind in source.kinds() {
        let said = text(&document(&source, kind));
        assert!(!said.contains("2 people"), "{}: {said}", kind.name());
    }
}
