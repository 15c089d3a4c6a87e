//! `attune collect`: the teams in folders, as a document or as the file of the area's plan,
//! and what the other commands make of that.

use std::fs;

use attune::files::FileContent;
use attune::files::format;
use attune::model::area::Area;

use crate::area_support::{NOTE, six};
use crate::common::{Folder, says};

/// The six teams in folders of their agencies, with two that are broken and a copy.
fn area() -> Folder {
    let folder = Folder::new();
    let Area { teams, .. } = six();
    for (number, team) in teams.into_iter().enumerate() {
        let text = format::write(&FileContent::Assessment(team.assessment)).unwrap();
        if number == 0 {
            folder.write(&format!("North/{}/copy.attune", team.agency), &text);
        }
        if number < 2 {
            folder.write(&format!("North/{}/broken {number}.attune", team.agency), &text[..text.len() / 2]);
        }
        folder.write(&format!("North/{}/team {number}.attune", team.agency), text);
    }
    folder
}

fn text(folder: &Folder, more: &[&str]) -> String {
    let ran = folder.attune(&[&["collect", "North", "--to", "-", "--format", "txt"], more].concat());
    assert_eq!(ran.status, Some(0), "{ran:?}");
    ran.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_not_seen_is_told_with_its_reason_and_is_no_fault() {
    let folder = area();
    let ran = folder.attune(&["collect", "North", "--to", "area.pdf"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(&ran.out, &["area.pdf: ", "6 of 6 teams are in it, and 3 files were left out"]);
    says(&ran.err, &["broken 0.attune: ", "broken 1.attune: "]);
    assert!(ran.err.contains("copy.attune") || ran.err.contains("team 0.attune"), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 3, "{}", ran.err);
    assert!(fs::read(folder.path("area.pdf")).unwrap().starts_with(b"%PDF-"));
    let again = folder.attune(&["collect", "North", "--to", "area.pdf"]);
    assert_eq!(again.status, Some(1), "it is there already");
}

#[test]
fn every_format_is_written_and_says_the_same() {
    let folder = area();
    for ending in ["pdf", "docx", "html", "xlsx", "csv", "md", "txt", "ics"] {
        let file = format!("area.{ending}");
        let ran = folder.attune(&["collect", "North", "--to", &file]);
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(fs::metadata(folder.path(&file)).unwrap().len() > 300, "{ending}");
    }
    let csv = fs::read_to_string(folder.path("area.csv")).unwrap();
    says(&csv, &["\"3\",\"2\",\"1\",\"0\",\"0\"", "Needs", "What the columns mean"]);
    says(&fs::read_to_string(folder.path("area.ics")).unwrap(), &["SUMMARY:Review: 4 teams"]);
    says(&text(&folder, &[]), &["North", "6 teams", "1. Child development 3 Red, 2 Amber, 1 Green"]);
}

#[test]
fn names_and_notes_are_in_it_only_where_that_is_asked_for() {
    let folder = area();
    let hidden = text(&folder, &[]);
    assert!(!hidden.contains("Ashgrove") && !hidden.contains(NOTE), "{hidden}");
    let named = text(&folder, &["--names", "--order", "agency"]);
    assert!(named.contains("Ashgrove") && !named.contains(NOTE), "{named}");
    says(&named, &["6 teams of 3 agencies"]);
    assert!(text(&folder, &["--names", "--notes"]).contains(NOTE));
    let alone = folder.attune(&["collect", "North", "--to", "area.txt", "--notes"]);
    assert_eq!(alone.status, Some(2), "notes stand beside names: {alone:?}");
}

#[test]
fn some_of_the_teams_are_chosen_and_few_are_counted_only_where_they_agreed() {
    let folder = area();
    let hubs = ["--agency", "Hubs"];
    let ran = folder.attune(&[&["collect", "North", "--to", "few.txt"][..], &hubs].concat());
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(&ran.out, &["2 of 6 teams are in it"]);
    says(&ran.err, &["There are fewer than five teams, so what they said is left out. Add --few-agreed"]);
    let few = fs::read_to_string(folder.path("few.txt")).unwrap();
    assert!(!few.contains("1. Child development"), "{few}");
    let agreed = text(&folder, &["--agency", "Hubs", "--few-agreed"]);
    says(&agreed, &["of the agency Hubs", "1. Child development 1 Red, 1 Green"]);
    for (option, value, known) in
        [("--agency", "Schools", "use Hubs, Nurseries or Visiting"), ("--round", "May", "use October 2026")]
    {
        let ran = folder.attune(&["collect", "North", "--to", "none.txt", option, value]);
        assert_eq!(ran.status, Some(1), "{ran:?}");
        says(&ran.err, &["none of the 6 teams is chosen, so nothing was written", option, known]);
    }
    says(&text(&folder, &["--up-to", "2026-11-01"]), &["the latest of each team up to 1 November 2026"]);
    let before = folder.attune(&["collect", "North", "--to", "none.txt", "--up-to", "2026-09-01"]);
    assert_eq!(before.status, Some(1), "none had rated by then: {before:?}");
    assert_eq!(folder.attune(&["collect", "North", "--to", "x.txt", "--up-to", "soon"]).status, Some(2));
}

#[test]
fn where_nothing_can_be_read_nothing_is_written() {
    let folder = Folder::new();
    folder.write("North/Hubs/broken.attune", "Attune(");
    let ran = folder.attune(&["collect", "North", "--to", "area.pdf"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["no team’s file could be read, so nothing was written", "broken.attune: "]);
    assert!(!folder.path("area.pdf").exists());
    let course = fs::read_to_string("assets/example-training.attune").unwrap();
    folder.write("North/Hubs/course.attune", course);
    let plan = folder.attune(&["collect", "North", "--to", "north.attune"]);
    assert_eq!(plan.status, Some(2));
    says(&plan.err, &["courses have no plan in common", "broken.attune: "]);
    assert!(!folder.path("north.attune").exists());
    let nobody = folder.attune(&["collect", "North/Hubs/broken.attune", "--courses", "--to", "x.pdf"]);
    assert_eq!(nobody.status, Some(1));
    says(&nobody.err, &["no training file could be read, so nothing was written"]);
}

#[test]
fn the_cohorts_of_a_course_are_put_together_where_they_are_asked_for_or_there_are_no_teams() {
    let folder = area();
    for (number, group) in ["Spring group", "Autumn group"].into_iter().enumerate() {
        let text = fs::read_to_string("assets/example-training.attune").unwrap();
        let FileContent::Training(mut course) = format::parse(&text, "course".as_ref()).unwrap() else {
            panic!()
        };
        (course.id, course.course.group) = (format!("c{number}"), group.to_owned());
        folder.write(&format!("{group}/course.attune"), format::write(&(&course).into()).unwrap());
        folder.write(&format!("North/Courses/{group}.attune"), format::write(&(&course).into()).unwrap());
    }
    // Among teams they are named, and left to another document.
    let area = folder.attune(&["collect", "North", "--to", "area.txt"]);
    assert_eq!(area.status, Some(0), "{area:?}");
    says(&area.err, &["2 training files are not in it: --courses adds them up"]);
    let asked = folder.attune(&["collect", "North", "--courses", "--to", "asked.txt"]);
    assert_eq!(asked.status, Some(0), "{asked:?}");
    says(&asked.out, &["2 cohorts of Baby cues", "learners"]);
    let alone = folder.attune(&["collect", "Spring group", "Autumn group", "--to", "alone.txt"]);
    assert_eq!(alone.status, Some(0), "{alone:?}");
    let [asked, alone] =
        ["asked.txt", "alone.txt"].map(|file| fs::read_to_string(folder.path(file)).unwrap());
    assert_eq!(asked, alone);
    says(&asked, &["Courses together", "Spring group", "Autumn group", "All together"]);
    for ending in ["pdf", "docx", "html", "md", "xlsx", "csv"] {
        let file = format!("courses.{ending}");
        let ran = folder.attune(&["collect", "North", "--courses", "--to", &file]);
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(fs::metadata(folder.path(&file)).unwrap().len() > 300, "{ending}");
    }
    let calendar = folder.attune(&["collect", "North", "--courses", "--to", "courses.ics"]);
    assert_eq!(calendar.status, Some(2), "{calendar:?}");
    let names = folder.attune(&["collect", "North", "--courses", "--names", "--to", "x.pdf"]);
    assert_eq!(names.status, Some(2), "learners have codes, and nobody is named");
}

#[test]
fn a_plan_of_the_area_is_begun_that_holds_what_may_be_shared_and_nothing_else() {
    let folder = area();
    let ran = folder.attune(&["collect", "North", "--to", "area.attune", "--name", "North of the river"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(&ran.out, &["area.attune: the plan of an area, begun: North of the river", "6 of 6 teams"]);
    let file = fs::read_to_string(folder.path("area.attune")).unwrap();
    assert!(!file.contains("Ashgrove") && !file.contains(NOTE), "{file}");
    let checked = folder.attune(&["check", "area.attune"]);
    says(&checked.out, &["a valid plan of an area: North of the river, 6 teams, 1 round, 0 actions"]);
    let shown = folder.attune(&["show", "area.attune"]);
    let shown = shown.out.split_whitespace().collect::<Vec<_>>().join(" ");
    says(
        &shown,
        &[
            "6 teams, read on 22 November 2026",
            "3. Evidence-based strategies 4 Red, 1 Amber, 1 not applicable",
        ],
    );
    let all = folder.attune(&["export", "area.attune", "--all", "all"]);
    assert_eq!(all.status, Some(0), "{all:?}");
    assert_eq!(fs::read_dir(folder.path("all")).unwrap().count(), 10, "{}", all.out);
    for kind in ["slips", "blank", "training", "area-tables"] {
        let ran = folder.attune(&["export", "area.attune", "--document", kind, "--to", "x.pdf"]);
        assert_eq!(ran.status, Some(2), "{ran:?}");
        says(&ran.err, &["this is an area’s plan, and there is no such document of it: use --document plan"]);
    }
    let change = folder.attune(&["compare", "area.attune", "--to", "change.pdf"]);
    assert_eq!(change.status, Some(1));
    says(&change.err, &["no earlier round"]);
    let ballot = folder.attune(&["ballot", "area.attune", "--to", "form.attune"]);
    assert_eq!(ballot.status, Some(1));
    says(&ballot.err, &["nobody votes"]);
    let team = "North/Nurseries/team 1.attune";
    for [one, other] in [["area.attune", team], [team, "area.attune"]] {
        let ran = folder.attune(&["compare", one, other, "--to", "change.pdf"]);
        assert_eq!(ran.status, Some(1), "{ran:?}");
        says(&ran.err, &["compare two of one kind"]);
    }
}

#[test]
fn no_file_of_a_team_is_written_over_also_not_by_force() {
    let folder = area();
    let team = folder.path("North/Nurseries/team 1.attune");
    let before = fs::read(&team).unwrap();
    let there = folder.attune(&["collect", "North", "--to", "North/Nurseries/team 1.attune"]);
    assert_eq!(there.status, Some(1), "{there:?}");
    let forced = folder.attune(&["collect", "North", "--to", "North/Nurseries/team 1.attune", "--force"]);
    assert_eq!(forced.status, Some(2), "{forced:?}");
    says(&forced.err, &["this is the file that is read"]);
    assert_eq!(fs::read(&team).unwrap(), before);
    // Nor the area's plan that lies among them, and what stands in it.
    for (force, status) in [(&[][..], 0), (&[][..], 1), (&["--force"][..], 2)] {
        let ran = folder.attune(&[&["collect", "North", "--to", "North/area.attune"], force].concat());
        assert_eq!(ran.status, Some(status), "{ran:?}");
    }
    for force in [&[][..], &["--force"]] {
        let ran = folder.attune(&[&["collect", "North", "--to", "apart.attune"], force].concat());
        assert_eq!(ran.status, Some(0), "{ran:?}");
        says(&ran.out, &["6 of 6 teams"]);
    }
    let both = folder.attune(&["collect", "North", "--to", "other.attune", "--format", "pdf"]);
    assert_eq!(both.status, Some(2), "{both:?}");
}
