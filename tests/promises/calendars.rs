//! What is due goes into a calendar: read back with a parser that did not write it, and
//! held against the rules of RFC 5545 line by line.

use std::collections::BTreeSet;
use std::sync::Arc;

use attune::documents::{AssessmentDocument, Format, FormatError, ReportSource};
use attune::files::format::read_assessment;
use attune::model::{Action, Assessment, Status, Update, When};
use ical::parser::ical::component::IcalEvent;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::support::{TODAY, rich};

fn example() -> Assessment {
    read_assessment("assets/example.attune".as_ref()).unwrap()
}

fn on(assessment: &Assessment, today: Date) -> Result<Vec<u8>, FormatError> {
    let source = ReportSource::of_last_round(assessment.clone());
    let document = source.build(AssessmentDocument::Dates.into(), today).unwrap();
    Format::Calendar.write(&document, None).map(|written| written.bytes)
}

fn events(bytes: &[u8]) -> Vec<IcalEvent> {
    let mut calendars = ical::IcalParser::new(bytes);
    let calendar = calendars.next().unwrap().unwrap();
    assert!(calendars.next().is_none());
    calendar.events
}

/// What a property of an event says, with its signs as they were.
fn said(event: &IcalEvent, name: &str) -> String {
    let found: Vec<_> = event.properties.iter().filter(|property| property.name == name).collect();
    assert_eq!(found.len(), 1, "{name}: {event:?}");
    let value = found[0].value.clone().unwrap_or_default();
    let (mut said, mut letters) = (String::new(), value.chars());
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => said.extend(letters.next().map(|c| if c == 'n' { '\n' } else { c })),
            (letter, false) => said.push(letter),
        }
    }
    said
}

/// An assessment with one action, due on this day.
fn one(what: &str, due: When) -> Assessment {
    let mut assessment = rich();
    assessment.actions.clear();
    Arc::make_mut(assessment.rounds.last_mut().unwrap()).review = None;
    let statement = assessment.checklist.statements[0].id.clone();
    let action =
        Action { id: "act".into(), statement, what: what.into(), due: Some(due), ..Action::default() };
    assessment.actions.push(Arc::new(action));
    assessment
}

fn change(assessment: &mut Assessment, how: impl FnOnce(&mut Action)) {
    how(Arc::make_mut(assessment.actions.iter_mut().next().unwrap()));
}

#[test]
fn every_day_of_a_file_stands_in_its_calendar_and_every_line_keeps_the_rules() {
    for assessment in [example(), rich()] {
        let bytes = on(&assessment, TODAY).unwrap();
        keeps_the_rules(&bytes);
        let events = events(&bytes);
        let days: BTreeSet<String> = events.iter().map(|event| said(event, "DTSTART")).collect();
        let actions = assessment.actions.iter().filter(|action| !action.is_blank());
        let mut agreed: Vec<Date> = actions
            .flat_map(|action| [&action.due, &action.review])
            .filter_map(|when| when.as_ref()?.day())
            .collect();
        let round = assessment.rounds.last().unwrap();
        agreed.extend(round.review.as_ref().and_then(When::day));
        assert_eq!(events.len(), agreed.len());
        for day in agreed {
            assert!(days.contains(&day.strftime("%Y%m%d").to_string()), "{day}");
        }
        let ids: BTreeSet<String> = events.iter().map(|event| said(event, "UID")).collect();
        assert_eq!(ids.len(), events.len(), "no two are taken for one");
    }
}

/// RFC 5545: lines end in CR LF and have at most 75 bytes (3.1); what there has to be is
/// there once (3.6, 3.6.1), and every event is a whole day.
fn keeps_the_rules(bytes: &[u8]) {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(text.matches('\r').count(), text.matches("\r\n").count());
    assert!(!text.chars().any(|c| c.is_control() && !matches!(c, '\r' | '\n' | '\t')));
    let lines: Vec<&str> = text.split_terminator("\r\n").collect();
    assert_eq!(lines[..2], ["BEGIN:VCALENDAR", "VERSION:2.0"]);
    for line in &lines {
        assert!(line.len() <= 75, "{line}");
        let name = line.split([':', ';']).next().unwrap();
        assert!(line.starts_with(' ') || name.bytes().all(|c| c.is_ascii_uppercase() || c == b'-'), "{line}");
    }
    let count = |wanted: &str| lines.iter().filter(|line| line.starts_with(wanted)).count();
    assert_eq!((count("PRODID:"), count("VERSION:")), (1, 1));
    let all = count("BEGIN:VEVENT");
    assert!(all > 0);
    for once in
        ["END:VEVENT", "UID:", "DTSTAMP:20", "DTSTART;VALUE=DATE:", "SEQUENCE:", "SUMMARY:", "STATUS:C"]
    {
        assert_eq!(count(once), all, "{once}");
    }
}

#[test]
fn saved_again_a_calendar_changes_its_entries_and_doubles_none() {
    let mut assessment = one("Buy the books", date(2026, 3, 31).into());
    let first = events(&on(&assessment, TODAY).unwrap()).remove(0);
    assert!(on(&assessment, TODAY).unwrap() == on(&assessment, TODAY).unwrap(), "the same bytes");
    change(&mut assessment, |action| action.due = Some(date(2026, 4, 30).into()));
    let moved = events(&on(&assessment, TODAY.tomorrow().unwrap()).unwrap()).remove(0);
    assert_eq!(said(&moved, "UID"), said(&first, "UID"));
    assert_eq!((said(&first, "DTSTART"), said(&moved, "DTSTART")), ("20260331".into(), "20260430".into()));
    let sequence = |event: &IcalEvent| said(event, "SEQUENCE").parse::<u32>().unwrap();
    assert!(sequence(&moved) > sequence(&first));
    let (status, note) = (Status::UnderWay, String::new());
    let update = Update { round: String::new(), date: TODAY, status, note };
    let before = sequence(&events(&on(&assessment, TODAY).unwrap()).remove(0));
    change(&mut assessment, |action| action.updates.push(update));
    let after = events(&on(&assessment, TODAY).unwrap()).remove(0);
    assert!(sequence(&after) > before, "said on the same day, it is newer all the same");
    assert!(said(&after, "DTSTAMP").starts_with("20260220T"));
}

#[test]
fn what_is_done_or_dropped_is_cancelled_under_the_same_name() {
    for status in [Status::Done, Status::NoLongerNeeded] {
        let mut assessment = one("Buy the books", date(2026, 3, 31).into());
        let open = events(&on(&assessment, TODAY).unwrap()).remove(0);
        assert_eq!(said(&open, "STATUS"), "CONFIRMED");
        let update = Update { round: String::new(), date: TODAY, status, note: String::new() };
        change(&mut assessment, |action| action.updates.push(update));
        let over = events(&on(&assessment, TODAY).unwrap()).remove(0);
        assert_eq!((said(&over, "STATUS").as_str(), said(&over, "UID")), ("CANCELLED", said(&open, "UID")));
        assert!(said(&over, "SUMMARY").ends_with("Buy the books"));
    }
}

#[test]
fn what_has_no_day_is_said_in_words_and_in_no_calendar() {
    let assessment = one("Buy the books", When::Words("after half term".into()));
    let refused = on(&assessment, TODAY).unwrap_err();
    assert!(refused.to_string().contains("no date"), "{refused}");
    let source = ReportSource::of_last_round(assessment);
    let document = source.build(AssessmentDocument::Dates.into(), TODAY).unwrap();
    let text = String::from_utf8(Format::Text.write(&document, None).unwrap().bytes).unwrap();
    for words in ["after half term", "Buy the books", &attune::text!("dates-in-words")] {
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn what_is_overdue_comes_first_and_the_oldest_before_the_others() {
    let source = ReportSource::of_last_round(example());
    let document = source.build(AssessmentDocument::Dates.into(), date(2200, 1, 1)).unwrap();
    let text = String::from_utf8(Format::Text.write(&document, None).unwrap().bytes).unwrap();
    assert!(text.contains(&attune::text!("dates-late")) && !text.contains(&attune::text!("dates-to-come")));
    let bytes = Format::Calendar.write(&document, None).unwrap().bytes;
    let open = events(&bytes).into_iter().filter(|event| said(event, "STATUS") == "CONFIRMED");
    let days: Vec<String> = open.map(|event| said(&event, "DTSTART")).collect();
    assert!(days.len() > 2 && days.is_sorted(), "{days:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_from_a_calendar_as_it_was(what in "[\\PC;,:\\\\ éü👶\n]{1,200}") {
        let bytes = on(&one(&what, date(2026, 3, 31).into()), TODAY).unwrap();
        keeps_the_rules(&bytes);
        let event = events(&bytes).remove(0);
        let letters = |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric() || ";,:\\".contains(*c)).collect::<String>();
        prop_assert!(letters(&said(&event, "SUMMARY")).ends_with(&letters(what.trim())));
    }
}
