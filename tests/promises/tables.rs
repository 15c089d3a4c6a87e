//! Tables for engines: every column is documented, types are right, CSV and Parquet hold the
//! same, and nothing is told that the record would not print.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;

use crate::common::{Folder, Ran, SOUND, says};
use attune::documents::dataset::{Dataset, DatasetFormat, described, writer};
use attune::files::format;
use attune::model::disclosure::MIN_COUNT;
use attune::model::votes::{EVERYONE, OTHERS, total};
use attune::model::{Assessment, GroupVotes, Moment, Tally, Training};
use jiff::civil::{Date, date};
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use proptest::prelude::*;

/// How a table ends.
#[path = "tables_ended.rs"]
mod ended;

const EXAMPLE: &str = include_str!("../../assets/example.attune");
const COURSE: &str = include_str!("../../assets/example-training.attune");

type Row = BTreeMap<String, String>;

/// Runs `attune table` on the folder `in` into a file.
fn table(folder: &Folder, to: &str, more: &[&str]) -> Ran {
    folder.attune(&[&["table", "in", "--to", to], more].concat())
}

#[track_caller]
fn written(folder: &Folder, to: &str, more: &[&str]) -> Vec<Row> {
    let ran = table(folder, to, more);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    rows_of(&folder.path(to))
}

fn rows_of(path: &Path) -> Vec<Row> {
    if path.extension().unwrap() == "csv" {
        csv_rows(&std::fs::read(path).unwrap())
    } else {
        let file = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
        let row = |row: &parquet::record::Row| {
            row.get_column_iter().map(|(name, value)| (name.clone(), plain(value))).collect()
        };
        file.get_row_iter(None).unwrap().map(|of| row(&of.unwrap())).collect()
    }
}

fn csv_rows(bytes: &[u8]) -> Vec<Row> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte-order mark");
    csv::Reader::from_reader(text).deserialize().map(Result::unwrap).collect()
}

/// A value as CSV has it; of a type that no table has, it is none.
fn plain(value: &Field) -> String {
    match value {
        Field::Null => String::new(),
        Field::Bool(is) => is.to_string(),
        Field::Int(number) => number.to_string(),
        Field::Str(words) => words.clone(),
        Field::Date(days) => date(1970, 1, 1).saturating_add(jiff::Span::new().days(*days)).to_string(),
        other => panic!("{other:?} is in no table"),
    }
}

fn assessment(text: &str) -> Assessment {
    let attune::files::FileContent::Assessment(found) = format::parse(text, Path::new("x")).unwrap() else {
        unreachable!()
    };
    found
}

fn course() -> Training {
    let attune::files::FileContent::Training(found) = format::parse(COURSE, Path::new("x")).unwrap() else {
        unreachable!()
    };
    found
}

/// A folder with the example, another team and a course, of two agencies.
fn area() -> Folder {
    let folder = Folder::new();
    folder.write("in/North/acorn.attune", EXAMPLE);
    folder.write("in/South/rooms/small.attune", SOUND.replace("6c0f9f2e", "11111111"));
    folder.write("in/South/course.attune", COURSE);
    folder
}

#[test]
fn the_page_lists_every_column_as_the_program_does() {
    let page = include_str!("../../TABLES.md");
    assert!(page.ends_with(&described()), "attune table --columns gives the end of TABLES.md");
    let ran = Folder::new().attune(&["table", "--columns"]);
    assert_eq!((ran.status, ran.out.trim_end()), (Some(0), described().trim_end()));
}

#[test]
fn no_two_columns_have_one_name_and_names_are_plain() {
    for dataset in Dataset::ALL {
        let names: Vec<&str> = dataset.columns(true).iter().map(|column| column.name).collect();
        let distinct: BTreeSet<&&str> = names.iter().collect();
        assert_eq!(distinct.len(), names.len(), "{names:?}");
        // As they are, in every engine, without quotation marks.
        let is_plain = |name: &&str| name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        assert!(names.iter().all(is_plain), "{names:?}");
    }
}

#[test]
fn ratings_have_a_row_for_each_team_round_and_statement() {
    let folder = area();
    let rows = written(&folder, "ratings.csv", &[]);
    let acorn = assessment(EXAMPLE);
    let latest = acorn.latest_rated_round().unwrap();
    let mut told = rows.iter();
    for (number, round) in (1..).zip(&acorn.rounds) {
        for statement in &acorn.checklist.statements {
            let row = told.next().unwrap();
            let code = round.rating(&statement.id).map(|rating| format!("{rating:?}").to_lowercase());
            for (column, expected) in [
                ("file_id", acorn.id.clone()),
                ("agency", "North".to_owned()),
                ("team", "Acorn Nursery".to_owned()),
                ("setting", acorn.team.setting.clone()),
                ("staff", "18".to_owned()),
                ("checklist_id", acorn.checklist.id.clone()),
                ("statement_id", statement.id.clone()),
                ("theme", statement.theme.clone()),
                ("round", round.label.clone()),
                ("round_number", number.to_string()),
                ("round_date", round.date.to_string()),
                ("is_latest", (round.id == latest.id).to_string()),
                ("rating", code.unwrap_or_default().replace("notapplicable", "not_applicable")),
                ("is_priority", round.is_priority(&statement.id).to_string()),
            ] {
                assert_eq!(row[column], expected, "{column}");
            }
        }
    }
    let small: Vec<&Row> = told.collect();
    assert_eq!(small.len(), 8, "two rounds of four statements");
    assert_eq!(small[0]["agency"], "South");
    // The second round holds nothing yet, so that the first is the latest that says anything.
    assert_eq!((small[0]["is_latest"].as_str(), small[4]["is_latest"].as_str()), ("true", "false"));
    assert_eq!((small[0]["rating"].as_str(), small[1]["rating"].as_str()), ("amber", "red"));
    assert_eq!(
        (small[0]["actions"].as_str(), small[1]["actions"].as_str()),
        ("1", "0"),
        "a blank line is none"
    );
}

#[test]
fn actions_learners_and_votes_have_theirs() {
    let folder = area();
    let actions = written(&folder, "actions.csv", &["--table", "actions"]);
    let acorn = assessment(EXAMPLE);
    let ids: Vec<&str> = acorn.actions.iter().filter(|of| !of.is_blank()).map(|of| of.id.as_str()).collect();
    let told: Vec<&str> = actions.iter().map(|row| row["action_id"].as_str()).collect();
    assert_eq!(told, [ids, vec!["a1"]].concat());
    let last = actions.last().unwrap();
    for (column, expected) in [
        ("raised_round", "January 2026"),
        ("raised_date", "2026-01-14"),
        ("kind", ""),
        ("owner", ""),
        ("due", "2026-03-31"),
        ("status", "under_way"),
        ("is_open", "true"),
        ("updates", "1"),
        ("updated", "2026-06-14"),
    ] {
        assert_eq!(last[column], expected, "{column}");
    }
    assert!(actions.iter().all(|row| row["kind"].is_empty()), "nobody took up a suggestion");
    let suggested = "Ask a colleague who works with pregnancy to talk with us.";
    let own = "Ask a community midwife to talk with us about pregnancy and the first weeks";
    folder.write("in/acorn.attune", EXAMPLE.replace("0b9c4e7a", "22222222").replace(own, suggested));
    let actions = written(&folder, "suggested.csv", &["--table", "actions"]);
    let kinds: Vec<_> =
        actions.iter().map(|row| row["kind"].as_str()).filter(|kind| !kind.is_empty()).collect();
    assert_eq!(kinds, ["joint_learning"]);
    let learners = written(&folder, "learners.csv", &["--table", "learners"]);
    let taught = course();
    let moments =
        |of: &attune::model::Participant| Moment::ALL.iter().filter(|m| of.at(**m).is_some()).count();
    let answered: usize = taught.participants.iter().map(|of| moments(of)).sum();
    assert_eq!(learners.len(), answered * taught.checklist.statements.len());
    assert_eq!((learners[0]["learner"].as_str(), learners[0]["moment"].as_str()), ("1", "before"));
    let votes = written(&folder, "votes.csv", &["--table", "votes"]);
    assert!(votes.iter().any(|row| row["counted"] == "other_roles"));
}

#[test]
fn parquet_holds_what_csv_holds_with_types() {
    let folder = area();
    for dataset in Dataset::ALL {
        let (csv, parquet) = (format!("{}.csv", dataset.name()), format!("{}.parquet", dataset.name()));
        let more = ["--table", dataset.name(), "--words"];
        let (text, typed) = (written(&folder, &csv, &more), written(&folder, &parquet, &more));
        assert!(!text.is_empty());
        assert_eq!(text, typed, "{csv}");
        let file = SerializedFileReader::new(File::open(folder.path(&parquet)).unwrap()).unwrap();
        let schema = file.metadata().file_metadata().schema_descr();
        for (column, kept) in dataset.columns(true).iter().zip(schema.columns()) {
            let of = format!("{:?} {:?}", kept.physical_type(), kept.logical_type_ref());
            let expected = match column.kind.sql() {
                "VARCHAR" => "BYTE_ARRAY Some(String)",
                "INTEGER" => "INT32 None",
                "DATE" => "INT32 Some(Date)",
                "BOOLEAN" => "BOOLEAN None",
                other => panic!("{other} is no type"),
            };
            assert_eq!((kept.name(), of.as_str()), (column.name, expected));
        }
    }
}

/// Everything that people wrote in the example, but for what rows are known by.
fn written_words() -> BTreeSet<String> {
    let acorn = assessment(EXAMPLE);
    let mut words = BTreeSet::new();
    for response in acorn.rounds.iter().flat_map(|round| round.responses.values()) {
        words.extend(
            [&response.note, &response.evidence, &response.other_view].map(|of| of.trim().to_owned()),
        );
    }
    for action in &acorn.actions {
        words.extend([&action.what, &action.measure, &action.support].map(|of| of.trim().to_owned()));
        words.extend(action.telling_updates().last().map(|update| update.note.trim().to_owned()));
    }
    words.remove("");
    words
}

#[test]
fn what_people_wrote_is_there_only_for_those_who_ask() {
    let folder = area();
    let words = written_words();
    assert!(words.len() > 30, "{}", words.len());
    for ending in ["csv", "parquet"] {
        let mut found = BTreeSet::new();
        for dataset in Dataset::ALL {
            let name = format!("{}.{ending}", dataset.name());
            let values =
                |rows: Vec<Row>| rows.into_iter().flat_map(Row::into_values).collect::<BTreeSet<_>>();
            let told = values(written(&folder, &name, &["--table", dataset.name()]));
            let unasked: Vec<_> =
                words.iter().filter(|said| told.iter().any(|of| of.contains(*said))).collect();
            assert_eq!(unasked, Vec::<&String>::new(), "{name}");
            found.extend(values(written(&folder, &name, &["--table", dataset.name(), "--words", "--force"])));
        }
        let missing: Vec<_> = words.iter().filter(|said| !found.contains(*said)).collect();
        assert_eq!(missing, Vec::<&String>::new());
    }
}

#[test]
fn no_code_and_no_comment_of_a_learner_is_ever_in_a_table() {
    let folder = area();
    for more in [&["--table", "learners"][..], &["--table", "learners", "--words", "--force"]] {
        for row in written(&folder, "learners.csv", more) {
            for participant in &course().participants {
                assert!(row.values().all(|value| *value != participant.code), "{row:?}");
                let comments = participant.comments.iter();
                assert!(comments.clone().all(|comment| row.values().all(|value| *value != comment.text)));
            }
        }
    }
}

/// The rows of votes of an assessment, without the program.
fn votes_of(assessment: &Assessment) -> Vec<Row> {
    let mut bytes = Vec::new();
    let mut to = writer(DatasetFormat::Csv, Dataset::Votes, false, &mut bytes).unwrap();
    to.put(Dataset::Votes.of_team("", assessment, false).unwrap()).unwrap();
    to.end().unwrap();
    drop(to);
    csv_rows(&bytes)
}

fn group() -> impl Strategy<Value = GroupVotes> {
    let role = prop_oneof!["Cook", "Nursery practitioner", "Manager", Just(OTHERS.to_owned())];
    (role, 0..7_u32, 0..7_u32, 0..3_u32, 0..3_u32).prop_map(|(role, red, amber, green, cant_say)| {
        GroupVotes::new(role, Tally { red, amber, green, cant_say })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn votes_are_told_as_the_record_prints_them_and_no_further(
        groups in proptest::collection::vec(proptest::collection::vec(group(), 0..5), 4),
        shown in proptest::collection::vec(any::<bool>(), 4),
    ) {
        let mut assessment = assessment(SOUND);
        let round = std::sync::Arc::make_mut(&mut assessment.rounds[0]);
        let ids = ["cues", "send", "reflection", "supervision"];
        round.votes.clear();
        for (id, groups) in ids.iter().zip(groups) {
            let mut roles = BTreeSet::new();
            let distinct = groups.into_iter().filter(|of| roles.insert(of.group.clone())).collect();
            round.votes.insert((*id).to_owned(), distinct);
        }
        round.revealed = ids.iter().zip(shown).filter(|(_, shown)| *shown).map(|(id, _)| (*id).to_owned()).collect();
        let round = round.clone();
        let printed = round.shown_votes();
        for row in votes_of(&assessment) {
            let id = &row["statement_id"];
            prop_assert!(round.revealed.contains(id), "nobody has been shown {id}");
            let told = ["red", "amber", "green", "cant_say"].map(|vote| row[vote].parse::<u32>().unwrap());
            let groups = &printed[id];
            let of = match row["counted"].as_str() {
                "everyone" => total(groups),
                "other_roles" => groups.iter().find(|of| of.group == OTHERS).unwrap().tally(),
                "role" => groups.iter().find(|of| of.group == row["role"]).unwrap().tally(),
                other => return Err(TestCaseError::fail(other.to_owned())),
            };
            prop_assert_eq!(told, [of.red, of.amber, of.green, of.cant_say]);
            prop_assert!(row["counted"] == "everyone" || of.people() >= MIN_COUNT);
        }
        let groups: usize = printed.values().map(|of| of.iter().filter(|of| of.group != EVERYONE).count()).sum();
        let everyone = ids.iter().filter(|id| round.shown_total(id).is_some_and(|of| of.people() > 0)).count();
        prop_assert_eq!(votes_of(&assessment).len(), groups + everyone, "and nothing is missing");
    }
}

#[test]
fn what_is_left_out_is_told_with_its_reason_and_the_rest_is_written() {
    let folder = area();
    let older = EXAMPLE.replace("\"Acorn Nursery\"", "\"An older copy\"");
    let older = older.replace("\"2026-", "\"2020-");
    folder.write("in/North/0-copy of acorn.attune", &older);
    folder.write("in/North/broken.attune", &EXAMPLE[..EXAMPLE.len() / 2]);
    folder.attune(&["ballot", "in/North/acorn.attune", "--to", "in/North/ballot.attune"]);
    let ran = table(&folder, "ratings.csv", &[]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    says(&ran.err, &["0-copy of acorn.attune: ", "acorn.attune, which is newer", "broken.attune: "]);
    says(&ran.err, &["ballot.attune: ", "course.attune: ", "4 files are not in it"]);
    says(&ran.out, &["ratings.csv: ", " from 2 files"]);
    let teams: BTreeSet<String> =
        rows_of(&folder.path("ratings.csv")).into_iter().map(|mut row| row.remove("team").unwrap()).collect();
    assert_eq!(teams.into_iter().collect::<Vec<_>>(), ["Acorn Nursery"]);
}

#[test]
fn where_nothing_can_be_read_nothing_is_written() {
    let folder = Folder::new();
    folder.write("in/broken.attune", &EXAMPLE[..EXAMPLE.len() / 2]);
    folder.write("in/course.attune", COURSE);
    let ran = table(&folder, "ratings.parquet", &[]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["nothing was written", "broken.attune: ", "course.attune: "]);
    assert_eq!(folder.names(), ["in"]);
    let ran = folder.attune(&["table", "nowhere", "--to", "ratings.csv"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["nowhere: "]);
}

#[test]
fn a_table_is_replaced_only_if_asked_and_always_has_the_same_bytes() {
    let folder = area();
    for name in ["ratings.csv", "ratings.parquet"] {
        written(&folder, name, &[]);
        let first = std::fs::read(folder.path(name)).unwrap();
        let ran = table(&folder, name, &[]);
        assert_eq!(ran.status, Some(1));
        says(&ran.err, &["there is already a file of that name", "--force"]);
        written(&folder, name, &["--force"]);
        assert_eq!(std::fs::read(folder.path(name)).unwrap(), first, "{name}");
    }
    let ran = table(&folder, "ratings.ods", &[]);
    assert_eq!(ran.status, Some(2));
    says(&ran.err, &["ratings.ods", ".csv or .parquet"]);
}

#[test]
fn no_file_that_is_read_is_replaced_and_a_table_beside_them_is() {
    let folder = area();
    // What mail programs rename is read whatever it is called.
    let renamed = EXAMPLE.replace("\"2026-", "\"2020-");
    folder.write("in/North/acorn.csv", &renamed);
    let ran = table(&folder, "in/North/acorn.csv", &["--force"]);
    assert_eq!(ran.status, Some(2), "{}", ran.err);
    says(&ran.err, &["acorn.csv"]);
    assert_eq!(std::fs::read_to_string(folder.path("in/North/acorn.csv")).unwrap(), renamed);
    written(&folder, "in/ratings.csv", &[]);
    written(&folder, "in/ratings.csv", &["--force"]);
}

#[test]
fn a_formula_in_a_name_is_none_in_csv() {
    let folder = Folder::new();
    folder.write("in/=cmd/team.attune", SOUND.replace("Acorn Nursery", "=1+1"));
    let csv = written(&folder, "ratings.csv", &[]);
    assert_eq!((csv[0]["team"].as_str(), csv[0]["agency"].as_str()), ("'=1+1", "'=cmd"));
    let typed = written(&folder, "ratings.parquet", &[]);
    assert_eq!((typed[0]["team"].as_str(), typed[0]["agency"].as_str()), ("=1+1", "=cmd"));
}

#[test]
fn more_rows_than_a_group_are_written_in_groups() {
    let folder = Folder::new();
    let path = folder.path("many.parquet");
    let mut assessment = assessment(EXAMPLE);
    let rows = assessment.rounds.len() * assessment.checklist.statements.len();
    let files = 150_000 / rows;
    let mut to =
        writer(DatasetFormat::Parquet, Dataset::Ratings, false, File::create(&path).unwrap()).unwrap();
    for number in 0..files {
        assessment.id = format!("{number}");
        to.put(Dataset::Ratings.of_team("", &assessment, false).unwrap()).unwrap();
    }
    to.end().unwrap();
    drop(to);
    let file = SerializedFileReader::new(File::open(&path).unwrap()).unwrap();
    assert_eq!(file.metadata().num_row_groups(), 3);
    let mut read = 0;
    for (place, row) in file.get_row_iter(None).unwrap().enumerate() {
        let row = row.unwrap();
        let id = row.get_column_iter().next().map(|(_, value)| plain(value)).unwrap();
        assert_eq!(id, (place / rows).to_string());
        read += 1;
    }
    assert_eq!(read, files * rows);
}
