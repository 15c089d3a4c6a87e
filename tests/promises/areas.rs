//! An area's folder: each team is seen once, of whatever else lies there it is said why it is
//! not, and nothing of it is changed.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use attune::files::area::{Gathered, LeftOut, Why, find, gather};
use attune::files::checklists;
use attune::files::format::{write, write_assessment};
use attune::files::progress::Progress;
use attune::model::area::AreaPicture;
use attune::model::publication::Publication;
use attune::model::{
    Action, Assessment, Ballot, Checklist, Moment, Rating, Response, Status, Team, Training, Update,
};
use jiff::civil::{Date, date};

use crate::common::Folder;

/// A team with one round of that day, in which the first statement is Red.
fn team(id: &str, name: &str, day: Date) -> Assessment {
    let team = Team { name: name.to_owned(), ..Team::default() };
    let mut assessment = Assessment::new(checklists::standard(), team, "January 2026".to_owned(), day);
    id.clone_into(&mut assessment.id);
    let round = Arc::make_mut(&mut assessment.rounds[0]);
    let first = assessment.checklist.statements[0].id.clone();
    let response =
        Response { agreed: Some(Rating::Red), note: format!("As {name} sees it"), ..Response::default() };
    round.responses.insert(first, response.into());
    assessment
}

fn put(folder: &Folder, path: &str, assessment: &Assessment) -> PathBuf {
    folder.write(path, write_assessment(assessment).unwrap())
}

/// Makes a file look as if it had been written an hour ago.
fn older(path: &Path) {
    let hour = SystemTime::now() - Duration::from_hours(1);
    File::options().write(true).open(path).unwrap().set_modified(hour).unwrap();
}

fn read(folder: &Folder) -> Gathered {
    gather(&[folder.path("area")], &Progress::default())
}

fn names(gathered: &Gathered) -> Vec<String> {
    let teams = gathered.area.iter().flat_map(|area| &area.teams);
    teams.map(|team| format!("{}: {}", team.agency, team.name())).collect()
}

/// What is not seen, by path below the area's folder.
fn left_out<'a>(folder: &Folder, gathered: &'a Gathered) -> Vec<(String, &'a Why)> {
    let area = folder.path("area");
    let below = |path: &Path| path.strip_prefix(&area).unwrap().to_string_lossy().replace('\\', "/");
    gathered.left_out.iter().map(|LeftOut { path, why }| (below(path), why)).collect()
}

const DAY: Date = date(2026, 1, 14);

#[test]
fn of_a_broken_file_it_is_said_first_what_it_is_and_last_in_which_line() {
    let folder = Folder::new();
    let whole = put(&folder, "area/ash.attune", &team("ash", "Ash", DAY));
    let text = fs::read_to_string(&whole).unwrap();
    folder.write("area/cut.attune", &text[..text.len() / 2]);
    let gathered = read(&folder);
    let said = gathered.left_out[0].why.to_string();
    assert!(said.starts_with("The file ends in the middle"), "{said}");
    let (before, place) = said.rsplit_once(". ").unwrap();
    assert!(place.starts_with("Line ") && place.contains(", column "), "{said}");
    assert!(before.contains("copy the file again"), "{said}");
}

#[test]
fn a_stray_copy_in_the_top_folder_takes_no_team_out_of_its_agency() {
    let folder = Folder::new();
    put(&folder, "area/Nurseries/ash.attune", &team("ash", "Ash", DAY));
    put(&folder, "area/Before/ash.attune", &team("ash", "Ash", date(2025, 1, 14)));
    put(&folder, "area/ash.attune", &team("ash", "Ash", date(2026, 5, 1)));
    put(&folder, "area/oak.attune", &team("oak", "Oak", DAY));
    let gathered = read(&folder);
    assert_eq!(names(&gathered), ["Nurseries: Ash", ": Oak"], "of the newest copy that has an agency");
    let area = gathered.area.as_ref().unwrap();
    assert_eq!(area.teams[0].assessment.rounds[0].date, date(2026, 5, 1), "what is newest is seen");
    assert_eq!(gathered.left_out.len(), 2);
}

#[test]
fn forty_files_of_three_agencies_are_seen_and_of_the_others_it_is_said_why_they_are_not() {
    let folder = Folder::new();
    let agencies = ["Family hubs", "Health visiting", "Nurseries"];
    let mut expected = Vec::new();
    for (place, agency) in agencies.into_iter().enumerate() {
        for number in 0..12 {
            let name = format!("{agency} team {number:02}");
            put(
                &folder,
                &format!("area/{agency}/{number:02}.attune"),
                &team(&format!("{place}-{number}"), &name, DAY),
            );
            expected.push(format!("{agency}: {name}"));
        }
    }
    let loose = put(&folder, "area/loose.attune", &team("loose", "Loose", DAY));
    // By their paths, and "loose" begins with a small letter.
    expected.push(": Loose".to_owned());
    // Two that are broken, a copy with another name, an older one, one of another checklist.
    let text = fs::read_to_string(&loose).unwrap();
    folder.write("area/Nurseries/cut.attune", &text[..text.len() / 2]);
    folder.write("area/Nurseries/empty.attune", "");
    let newer = Assessment { id: "0-3".into(), ..team("", "Family hubs team 03", date(2026, 5, 1)) };
    put(&folder, "area/Family hubs/03 (1).attune", &newer);
    let same = team("1-4", "Health visiting team 04", DAY);
    older(&put(&folder, "area/Health visiting/04 renamed by mail.bin", &same));
    let mut other = team("other", "Other", DAY);
    let own = Checklist { id: "own".into(), title: "Our own list".into(), ..(*other.checklist).clone() };
    other.checklist = Arc::new(own);
    put(&folder, "area/Nurseries/other.attune", &other);
    let course =
        folder.write("area/course.attune", write(&(&checklists::example_training()).into()).unwrap());
    let ballot = Ballot::form(&same, &same.rounds[0]);
    folder.write("area/ballot.attune", write(&(&ballot).into()).unwrap());
    let mut plan = team("plan", "The area", DAY);
    Arc::make_mut(&mut plan.rounds[0]).area = Some(Arc::default());
    put(&folder, "area/plan.attune", &plan);
    folder.write("area/letter.docx", "PK");
    folder.write("area/more teams.ZIP", "PK");
    for hidden in [".DS_Store", "~$letter.docx", ".~lock.plan.attune#", ".attune-x.tmp", ".sync/a.attune"] {
        folder.write(&format!("area/{hidden}"), &text);
    }

    let gathered = read(&folder);
    assert_eq!(names(&gathered), expected);
    assert_eq!(gathered.courses.len(), 1);
    assert_eq!(gathered.courses[0].path, course);
    let left = left_out(&folder, &gathered);
    let paths: Vec<_> = left.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "Family hubs/03.attune",
            "Health visiting/04 renamed by mail.bin",
            "Nurseries/cut.attune",
            "Nurseries/empty.attune",
            "Nurseries/other.attune",
            "ballot.attune",
            "letter.docx",
            "more teams.ZIP",
            "plan.attune",
        ]
    );
    let said: Vec<_> = left.iter().map(|(_, why)| why.to_string()).collect();
    assert!(said[0].contains("03 (1).attune") && said[1].contains("04.attune"), "{said:?}");
    assert!(matches!(left[2].1, Why::Unreadable(_)) && matches!(left[3].1, Why::Unreadable(_)));
    assert!(said[3].contains("empty"), "{said:?}");
    assert_eq!(*left[4].1, Why::OtherChecklist { title: "Our own list".into() });
    assert!(said[4].contains("“Our own list”"), "{said:?}");
    assert!(said[5].contains("a ballot with one person’s answers"), "{said:?}");
    assert!(said[7].contains("Unzip it"), "{said:?}");
    assert!(said[8].contains("an area’s own plan"), "{said:?}");
    // Of a letter, a ballot or a plan nobody thinks that a team is missing.
    let missing = gathered.area.as_ref().unwrap().not_seen;
    assert_eq!(missing, 4, "two are broken, one is of another checklist, and one may hold many");
    // The newer copy is what is seen, and the picture counts each team once.
    let area = gathered.area.as_ref().unwrap();
    let picture = AreaPicture::of(area, &attune::model::area::Chosen::default(), date(2026, 6, 1));
    assert_eq!(picture.teams, 37);
    assert_eq!(picture.statements[&area.checklist.statements[0].id].counts.red, 37);
    assert_eq!(
        picture.named.iter().find(|team| team.name == "Family hubs team 03").unwrap().date,
        date(2026, 5, 1)
    );
    assert_eq!(read(&folder), gathered, "the same files give the same area");
}

#[test]
fn of_two_copies_the_one_is_seen_in_which_something_was_said_last_then_that_with_more_then_the_younger() {
    let earlier = team("one", "One", DAY);
    let mut later = earlier.clone();
    let statement = later.checklist.statements[0].id.clone();
    let update = Update {
        round: later.rounds[0].id.clone(),
        date: date(2026, 2, 1),
        status: Status::Done,
        note: String::new(),
    };
    let action = Action {
        id: "a".into(),
        statement,
        what: "Begin".into(),
        updates: vec![update],
        ..Action::default()
    };
    later.actions.push(Arc::new(action));
    let mut fuller = earlier.clone();
    fuller.team.workforce = "The baby room".into();
    let mut renamed = earlier.clone();
    renamed.team.name = "Uno".into();
    for (first, second, is_second) in [
        (&earlier, &later, true),
        (&later, &earlier, false),
        (&fuller, &later, true),
        (&earlier, &fuller, true),
        (&fuller, &earlier, false),
        // Nothing tells these two but when they were written.
        (&earlier, &renamed, false),
        (&renamed, &earlier, false),
        (&earlier, &earlier, false),
    ] {
        let folder = Folder::new();
        let paths = [put(&folder, "area/a.attune", first), put(&folder, "area/b.attune", second)];
        // The second is the older file.
        older(&paths[1]);
        let gathered = read(&folder);
        assert_eq!(gathered.area.unwrap().teams[0].assessment, *if is_second { second } else { first });
        let [newer, older] = if is_second { [1, 0] } else { [0, 1] };
        let newer = paths[newer].clone();
        let name = if is_second { &first.team.name } else { &second.team.name };
        let is_another = first.team.name != second.team.name;
        let name = name.clone();
        let why = if is_another { Why::CopyForAnother { newer, name } } else { Why::CopyOf { newer } };
        assert_eq!(why.to_string().contains("save a copy"), is_another);
        assert_eq!(gathered.left_out, [LeftOut { path: paths[older].clone(), why }]);
    }
}

#[test]
fn a_team_and_a_course_are_no_copies_of_one_another_and_courses_have_copies_too() {
    let folder = Folder::new();
    let mut course: Training = checklists::example_training();
    course.id = "same".into();
    put(&folder, "area/team.attune", &team("same", "Team", DAY));
    let mut fewer = Training { participants: course.participants[..3].to_vec(), ..course.clone() };
    folder.write("area/course.attune", write(&(&fewer).into()).unwrap());
    let whole = folder.write("area/course 2.attune", write(&(&course).into()).unwrap());
    let gathered = read(&folder);
    assert_eq!(names(&gathered), [": Team"]);
    assert_eq!(gathered.courses.len(), 1);
    assert_eq!(gathered.courses[0].training.participants.len(), course.participants.len());
    assert_eq!(gathered.left_out[0].why, Why::CopyOf { newer: whole });
    // Under another name they are no team that is missing either.
    fewer.course.group = "Cohort B".into();
    folder.write("area/course.attune", write(&(&fewer).into()).unwrap());
    let gathered = read(&folder);
    assert!(matches!(gathered.left_out[0].why, Why::CopyForAnother { .. }), "{:?}", gathered.left_out);
    assert_eq!(gathered.area.unwrap().not_seen, 0);
}

#[test]
fn publishing_a_course_makes_no_copy_newer_than_one_with_more_answers() {
    let folder = Folder::new();
    let course: Training = checklists::example_training();
    let mut published = Training { participants: course.participants[..3].to_vec(), ..course.clone() };
    published.published = vec![Publication {
        first: Moment::Before,
        second: Moment::After,
        on: DAY,
        number: 3,
        learners: published.participants.iter().map(|learner| learner.code.clone()).collect(),
        moved_up: BTreeMap::new(),
        questions: BTreeMap::new(),
    }];
    let fewer = folder.write("area/course.attune", write(&(&published).into()).unwrap());
    let mut fuller = course.clone();
    fuller.published = Vec::new();
    let whole = folder.write("area/course 2.attune", write(&(&fuller).into()).unwrap());
    older(&fewer);
    let gathered = read(&folder);
    assert_eq!(gathered.left_out, [LeftOut { path: fewer, why: Why::CopyOf { newer: whole } }]);
}

#[test]
fn files_and_folders_that_are_chosen_together_are_each_seen_once() {
    let folder = Folder::new();
    put(&folder, "area/Hubs/North/one.attune", &team("1", "One", DAY));
    let two = put(&folder, "area/two.attune", &team("2", "Two", DAY));
    let chosen = [folder.path("area"), two, folder.path("area/Hubs"), folder.path("nowhere")];
    let gathered = gather(&chosen, &Progress::default());
    assert_eq!(names(&gathered), ["Hubs: One", ": Two"]);
    assert_eq!(gathered.left_out.len(), 1, "{:?}", gathered.left_out);
    assert!(gathered.left_out[0].to_string().contains("no such file"), "{}", gathered.left_out[0]);
    // A folder within that is chosen by itself is no agency.
    assert_eq!(names(&gather(&[folder.path("area/Hubs/North")], &Progress::default())), [": One"]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_once_and_not_round_in_circles() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new();
    put(&folder, "area/Hubs/one.attune", &team("1", "One", DAY));
    put(&folder, "elsewhere/two.attune", &team("2", "Two", DAY));
    let three = put(&folder, "three.attune", &team("3", "Three", DAY));
    symlink(folder.path("area"), folder.path("area/Hubs/round")).unwrap();
    symlink(folder.path("elsewhere"), folder.path("area/Nurseries")).unwrap();
    symlink(&three, folder.path("area/Hubs/three.attune")).unwrap();
    symlink(&three, folder.path("area/again.attune")).unwrap();
    symlink(folder.path("gone"), folder.path("area/broken.attune")).unwrap();
    let gathered = read(&folder);
    let mut seen = names(&gathered);
    seen.sort();
    assert_eq!(seen.len(), 3, "{seen:?}");
    assert!(
        seen.contains(&"Hubs: One".to_owned()) && seen.contains(&"Nurseries: Two".to_owned()),
        "{seen:?}"
    );
    let left: Vec<_> = left_out(&folder, &gathered).into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, ["broken.attune"]);
}

#[test]
fn first_votes_stay_in_their_files_and_one_checklist_is_kept_for_all() {
    let folder = Folder::new();
    for number in 0..9 {
        let mut example = checklists::example();
        example.id = format!("{number}");
        assert!(example.rounds.iter().any(|round| !round.votes.is_empty()), "else this shows nothing");
        put(&folder, &format!("area/{number}.attune"), &example);
    }
    let area = read(&folder).area.unwrap();
    assert_eq!(area.teams.len(), 9);
    for team in &area.teams {
        assert!(team.assessment.rounds.iter().all(|round| round.votes.is_empty()));
        assert!(Arc::ptr_eq(&team.assessment.checklist, &area.checklist));
    }
}

#[test]
fn it_is_told_how_many_files_have_been_read_and_nothing_is_seen_once_it_is_stopped() {
    let folder = Folder::new();
    for number in 0..30 {
        let text = write_assessment(&team(&number.to_string(), &format!("Team {number}"), DAY)).unwrap();
        folder.write(&format!("area/{number}.attune"), text);
    }
    let progress = Progress::default();
    assert_eq!(gather(&[folder.path("area")], &progress).area.unwrap().teams.len(), 30);
    assert_eq!(progress.so_far(), (30, 30));
    // A step for each that is found, and one for each that is read.
    let steps = progress.steps();
    for after in [0, 1, 29, 30, 31, 45, steps - 1] {
        let progress = Progress::default();
        progress.stop_after(after);
        assert_eq!(gather(&[folder.path("area")], &progress), Gathered::default(), "after {after}");
        // Each thread may have begun one in the meantime.
        assert!(progress.steps() <= after + 64);
    }
}

#[test]
fn a_file_that_goes_or_is_written_again_while_it_is_read_is_named_and_stops_nobody() {
    let folder = Folder::new();
    for number in 0..40 {
        put(&folder, &format!("area/{number}.attune"), &team(&number.to_string(), "Team", DAY));
    }
    let area = folder.path("area");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in (0..40).step_by(2) {
                let _ = fs::remove_file(area.join(format!("{number}.attune")));
            }
        });
        let gathered = gather(std::slice::from_ref(&area), &Progress::default());
        let seen = gathered.area.map_or(0, |area| area.teams.len());
        assert!(seen >= 20);
        for left in gathered.left_out {
            assert!(matches!(left.why, Why::Unreadable(_)), "{left}");
        }
    });
    let found = find(std::slice::from_ref(&area), &Progress::default());
    assert_eq!(found.files.len(), 20);
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_named_with_the_reason() {
    use std::os::unix::fs::PermissionsExt as _;
    if crate::common::nobody::is_root() {
        // Root may read everything.
        let folder = Folder::new();
        let mut tests =
            crate::common::nobody::by_nobody(&std::env::current_exe().unwrap(), &folder.path("."));
        let test = "areas::what_may_not_be_read_is_named_with_the_reason";
        let ran = tests.args(["--exact", test]).current_dir("/").output().unwrap();
        let said = String::from_utf8_lossy(&ran.stdout).into_owned();
        assert!(ran.status.success() && said.contains("1 passed"), "{said}");
        return;
    }
    let folder = Folder::new();
    put(&folder, "area/Hubs/one.attune", &team("1", "One", DAY));
    let closed = put(&folder, "area/closed.attune", &team("2", "Two", DAY));
    put(&folder, "area/Shut/three.attune", &team("3", "Three", DAY));
    let shut = folder.path("area/Shut");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o000)).unwrap();
    let gathered = read(&folder);
    fs::set_permissions(&shut, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(names(&gathered), ["Hubs: One"]);
    let left = left_out(&folder, &gathered);
    assert_eq!(left.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), ["Shut", "closed.attune"]);
    for (_, why) in left {
        assert!(why.to_string().contains("not allowed"), "{why}");
    }
}

#[test]
fn a_file_of_a_newer_format_is_seen_as_far_as_it_is_understood() {
    let folder = Folder::new();
    let text = write_assessment(&team("1", "One", DAY)).unwrap();
    folder.write("area/newer.attune", text.replacen("format: 2", "format: 3", 1));
    let strange = text.replacen("format: 2", "format: 3", 1).replacen("agreed: Red", "agreed: Purple", 1);
    folder.write("area/strange.attune", strange);
    let gathered = read(&folder);
    assert_eq!(names(&gathered), [": One"]);
    let left = left_out(&folder, &gathered);
    assert_eq!(left[0].0, "strange.attune");
    assert!(left[0].1.to_string().contains("newer"), "{}", left[0].1);
}
