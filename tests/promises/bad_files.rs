//! Whatever is wrong with a file, people are told where it is, what was found,
//! what was expected and what to do; and the file stays as it was.

use crate::common::{Folder, SOUND, says};

/// Has `attune check` read a file with this content, and gives what it said.
#[track_caller]
fn check(content: impl AsRef<[u8]>) -> String {
    let folder = Folder::new();
    let path = folder.write("plan.attune", content.as_ref());
    let ran = folder.attune(&["check", "plan.attune"]);
    assert_eq!(std::fs::read(&path).unwrap(), content.as_ref(), "the file was changed");
    assert_eq!(folder.names(), ["plan.attune"], "something was left in the folder");
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert_eq!(ran.out, "");
    assert!(ran.err.starts_with("plan.attune:"), "{}", ran.err);
    for jargon in ["struct", "enum", "Whole", "RON", "serde", "Option", "Response", "String", "u32"] {
        assert!(!ran.err.contains(jargon), "“{jargon}” is in:\n{}", ran.err);
    }
    println!("{}", ran.err);
    ran.err
}

/// The valid assessment with one piece of it replaced.
#[track_caller]
fn spoiled(good: &str, bad: &str) -> String {
    assert!(SOUND.contains(good), "{good}");
    SOUND.replacen(good, bad, 1)
}

/// Where `piece` stands in `content`, as it is said in front of a fault.
#[track_caller]
fn at(content: &str, piece: &str) -> String {
    let before = &content[..content.find(piece).unwrap()];
    let line = before.rsplit('\n').next().unwrap();
    format!("plan.attune:{}:{}:", before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[test]
fn the_unspoiled_file_is_sound() {
    let folder = Folder::new();
    folder.write("plan.attune", SOUND);
    let ran = folder.attune(&["check", "plan.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(&ran.out, &["plan.attune", "Acorn Nursery", "2 rounds", "4 statements", "2 actions"]);
}

#[test]
fn a_missing_file_is_said_to_be_missing() {
    let folder = Folder::new();
    let ran = folder.attune(&["check", "nowhere/plan.attune"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["nowhere/plan.attune: there is no such file", "moved, renamed or deleted"]);
    assert_eq!(folder.names(), [""; 0]);
}

#[test]
fn a_folder_is_said_to_be_a_folder() {
    let folder = Folder::new();
    folder.write("plan.attune/inside", "");
    let ran = folder.attune(&["check", "plan.attune"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["plan.attune: this is a folder, but a file was expected", "name a file in it"]);
}

#[cfg(unix)]
#[test]
fn an_endless_device_is_not_read() {
    let ran = Folder::new().attune(&["check", "/dev/zero"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["/dev/zero: this is a device or a pipe", "name a file"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    let path = folder.write("plan.attune", SOUND);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    let ran = folder.attune_by_nobody(&["check", "plan.attune"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["plan.attune: you are not allowed to read this file", "ask whoever looks after it"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_the_system_cannot_read_says_why() {
    // A link that leads to itself cannot be read by anybody, root included.
    let folder = Folder::new();
    std::os::unix::fs::symlink("plan.attune", folder.path("plan.attune")).unwrap();
    let ran = folder.attune(&["check", "plan.attune"]);
    assert_eq!(ran.status, Some(1));
    says(&ran.err, &["plan.attune: the file could not be read (", "try again"]);
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    for content in ["", " \r\n\t", "\u{feff}", "// An Attune file.\n"] {
        says(
            &check(content),
            &["the file is empty", "an Attune file was expected", "start a new assessment"],
        );
    }
}

#[test]
fn a_shopping_list_is_not_taken_for_an_assessment() {
    says(&check("eggs, milk and bread\n"), &["not an Attune file", "begins with “Attune(”", "choose a file"]);
    says(&check("%PDF-1.7\n1 0 obj"), &["not an Attune file"]);
    says(&check(b"PK\x03\x04\x14\x00\x00\x00\xff\xfe\x00"), &["not a text file", "choose a file"]);
    says(&check(SOUND.replacen("Attune(", "Tuna(", 1)), &["plan.attune:2:1:", "“Tuna(”", "“Attune(”"]);
}

#[test]
fn json_is_recognised() {
    for content in ["{\"format\": 1, \"team\": {}}", "\u{feff}[1, 2]"] {
        says(&check(content), &["looks like JSON", "begins with “Attune(”", "choose a file"]);
    }
}

#[test]
fn utf_16_is_recognised_with_and_without_its_mark() {
    let marked: Vec<u8> = "\u{feff}Attune(".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bare: Vec<u8> = SOUND.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for content in [marked, bare] {
        says(&check(content), &["UTF-16", "UTF-8 was expected", "save it again"]);
    }
}

#[test]
fn text_in_an_old_encoding_is_told_with_its_place() {
    let mut latin_1 = SOUND.split_once("Café").map(|(before, _)| before.as_bytes().to_vec()).unwrap();
    latin_1.extend(b"Caf\xe9\"");
    says(&check(latin_1), &["plan.attune:22:80:", "not stored as UTF-8", "save it again"]);
}

#[test]
fn a_file_cut_anywhere_is_said_to_be_cut() {
    let body = SOUND.find("format: 1,").unwrap() + "format: 1,".len();
    let last = SOUND.rfind(')').unwrap();
    for at in (body..=last).filter(|at| SOUND.is_char_boundary(*at)) {
        let name = std::path::Path::new("plan.attune");
        let error = attune::files::format::parse(&SOUND[..at], name).unwrap_err().to_string();
        assert!(error.contains("the file ends in the middle"), "cut at {at}:\n{error}");
    }
    let half = check(&SOUND[..SOUND.len() / 2]);
    says(
        &half,
        &["plan.attune:1", "ends in the middle", "bracket or a quotation mark is still open", "earlier copy"],
    );
}

#[test]
fn an_unknown_field_is_named_with_those_that_are_known() {
    let error = check(spoiled("staff: 18", "stuff: 18"));
    says(
        &error,
        &[
            "plan.attune:6:39:",
            "“stuff”",
            "not known",
            "name, workforce, setting or staff",
            "correct its spelling",
        ],
    );
    says(
        &check(spoiled("reviewed: true", "rating: Red")),
        &["plan.attune:23:", "“rating”", "agreed, in_place, note"],
    );
}

#[test]
fn a_missing_field_is_named_where_it_belongs() {
    let error = check(spoiled("label: \"June 2026\", ", ""));
    says(&error, &["plan.attune:27:13:", "“label” is missing", "add “label: …,”"]);
    says(&check(spoiled("name: \"Acorn Nursery\", ", "")), &["plan.attune:6:15:", "“name” is missing"]);
    says(&check(spoiled("format: 1,", "")), &["“format: 2,” is missing", "add it"]);
}

#[test]
fn an_unknown_rating_is_told_with_the_ratings_there_are() {
    let error = check(spoiled("agreed: Amber", "agreed: Yellow"));
    says(
        &error,
        &[
            "plan.attune:22:38:",
            "found the rating “Yellow”",
            "Red, Amber, Green or NotApplicable",
            "write one",
        ],
    );
    says(&check(spoiled("Some(Red)", "Some(red)")), &["plan.attune:23:", "found the rating “red”"]);
    says(&check(spoiled("VoteFirst", "Votefirst")), &["“Votefirst”", "Together, VoteFirst or Alone"]);
    says(
        &check(spoiled("UnderWay", "Underway")),
        &["“Underway”", "NotStarted, UnderWay, Done or NoLongerNeeded"],
    );
}

#[test]
fn a_wrong_kind_of_thing_is_told_with_the_right_one() {
    for (good, bad, found, expected) in [
        ("staff: 18", "staff: \"18\"", "\"18\"", "a whole number"),
        ("staff: 18", "staff: -18", "-18", "a whole number"),
        ("staff: 18", "staff: 3.5", "3.5", "a whole number"),
        ("staff: 18", "staff: 99999999999", "99999999999", "a whole number"),
        ("staff: 18", "staff: many", "many", "a whole number"),
        ("reviewed: true", "reviewed: yes", "yes", "true or false"),
        ("note: \"Café, “quoted”\"", "note: fine", "fine", "text in quotation marks"),
        ("agreed: Amber", "agreed: \"Amber\"", "\"Amber\"", "without quotation marks"),
        ("revealed: [\"cues\"]", "revealed: \"queues\"", "\"queues\"", "square brackets"),
        ("votes: {\"cues\": [", "votes: \"none\", locked: [", "\"none\"", "curly brackets"),
        ("team: (", "team: \"Acorn\", rounds: (", "\"Acorn\"", "round bracket"),
        ("id: \"r1\", label", "id: \"r1\" label", "label: \"January", "a comma or a closing bracket"),
        ("label: \"June", "label = \"June", "= \"June", "a colon"),
    ] {
        let content = spoiled(good, bad);
        let error = check(&content);
        let piece = found.split([':', ' ']).next().unwrap();
        says(&error, &[&at(&content, found), &format!("found {piece}, but "), expected, "correct it here"]);
    }
    says(&check(format!("{SOUND}more")), &["plan.attune:38:1:", "found more", "the end of the file"]);
    says(&check(spoiled("Café", r"Caf\é")), &["plan.attune:22:", "backslash", "write two"]);
}

#[test]
fn the_same_key_or_field_twice_is_not_silently_dropped() {
    let error = check(spoiled("\"send\": (agreed", "\"cues\": (agreed"));
    says(&error, &["plan.attune:23:21:", "“cues” is here a second time", "remove the other"]);
    let error = check(spoiled("staff: 18", "staff: 18, staff: 19"));
    says(&error, &["plan.attune:6:50:", "“staff” is here a second time", "remove the other"]);
}

#[test]
fn a_date_that_does_not_exist_is_told_with_its_place() {
    for bad in ["2026-02-30", "14/01/2026", "soon", "2026-1-4"] {
        let error = check(spoiled("date: \"2026-01-14\"", &format!("date: \"{bad}\"")));
        says(&error, &["plan.attune:18:56:", bad, "a date that exists was expected", "\"2026-03-31\""]);
    }
    says(&check(spoiled("\"2026-06-14\"", "2026-06-14")), &["found 2026-06-14", "text in quotation marks"]);
}

#[test]
fn a_statement_that_the_checklist_lacks_is_told_wherever_it_is_named() {
    let error = check(
        SOUND
            .replace("\"send\": (agreed", "\"sand\": (agreed")
            .replace("votes: {\"cues\"", "votes: {\"clues\"")
            .replace("revealed: [\"cues\"]", "revealed: [\"queues\"], agenda: [\"send\", \"nd\"]")
            .replace("priorities: [\"cues\"]", "ways: {\"queue\": [Paper]}, priorities: [\"cue\"]")
            .replace("id: \"a2\", statement: \"send\"", "id: \"a2\", statement: \"end\""),
    );
    assert_eq!(error.lines().count(), 7, "{error}");
    says(
        &error,
        &[
            "plan.attune:20:56: rounds[0].agenda[1]:",
            "plan.attune:23:21: rounds[0].responses[\"sand\"]: the checklist has no statement with the id “sand”",
            "plan.attune:19:25: rounds[0].votes[\"clues\"]:",
            "plan.attune:20:17: rounds[0].revealed:",
            "plan.attune:25:24: rounds[0].ways[\"queue\"]:",
            "plan.attune:25:55: rounds[0].priorities[0]:",
            "plan.attune:34:24: actions[1].statement:",
            "use one of these ids: cues, send, reflection or supervision",
        ],
    );
}

#[test]
fn two_rounds_with_one_id_or_label_are_both_named() {
    let error = check(spoiled("id: \"r2\", label: \"June 2026\"", "id: \"r1\", label: \"January 2026\""));
    says(
        &error,
        &[
            "plan.attune:27:14: rounds[1].id: found the id “r1”, which rounds[0] has too: give one",
            "plan.attune:27:24: rounds[1].label: found the label “January 2026”, which rounds[0] has too: give one",
            "actions[0].updates[0].round: there is no round with the id “r2”: use one of these ids: r1",
        ],
    );
}

#[test]
fn a_fourth_priority_is_named_with_its_place() {
    let four = "priorities: [\"cues\", \"send\", \"reflection\", \"supervision\"]";
    let error = check(spoiled("priorities: [\"cues\"]", four));
    says(
        &error,
        &["plan.attune:25:17: rounds[0].priorities: found 4 priorities, but at most 3", "remove some"],
    );
    let error = check(spoiled("priorities: [\"cues\"]", "priorities: [\"cues\", \"cues\"]"));
    says(&error, &["rounds[0].priorities[1]: the statement “cues” is a priority already", "remove it here"]);
}

#[test]
fn two_things_with_one_id_are_told() {
    says(
        &check(spoiled("id: \"a2\"", "id: \"a1\"")),
        &[":34:14: actions[1].id:", "“a1”, which actions[0] has too"],
    );
    let error = check(spoiled("id: \"reflection\", text", "id: \"cues\", text"));
    says(&error, &["checklist.statements[2].id:", "“cues”, which checklist.statements[0] has too"]);
}

#[test]
fn a_round_or_part_that_is_not_there_is_told() {
    let error =
        check(SOUND.replace("raised: \"r1\"", "raised: \"r7\"").replace("round: \"r2\"", "round: \"\""));
    says(&error, &["actions[0].raised:", "“r7”", "r1 or r2", "actions[0].updates[0].round:"]);
    let error = check(spoiled("in_place: [\"knowledge\"]", "in_place: [\"luck\"]"));
    says(
        &error,
        &[":22:55: rounds[0].responses[\"cues\"].in_place[0]:", "no part “luck”", "knowledge or skills"],
    );
}

#[test]
fn what_has_to_say_something_may_not_be_empty() {
    let error = check(
        SOUND
            .replace("title: \"A small checklist\"", "title: \" \"")
            .replace("id: \"small\"", "id: \"\"")
            .replace("text: \"Notice cues.\"", "text: \"\"")
            .replace("label: \"June 2026\"", "label: \"\"")
            .replace("id: \"a2\"", "id: \"\""),
    );
    assert_eq!(error.lines().count(), 5, "{error}");
    for place in [
        "checklist.title",
        "checklist.id",
        "checklist.statements[0].text",
        "rounds[1].label",
        "actions[1].id",
    ] {
        says(&error, &[&format!("{place}: found nothing here, but some text was expected: write it")]);
    }
}

#[test]
fn a_checklist_says_what_is_wrong_with_it() {
    let checklist = |statements: &str| {
        format!(
            "Attune(format: 1, document: Checklist(id: \"own\", version: 1, title: \"Own\", statements: [{statements}]))"
        )
    };
    says(&check(checklist("")), &[":1:76: statements: the checklist has no statements: add at least one"]);
    let twice = "(id: \"a\", text: \"A\"),\n(id: \"a\", text: \"\")";
    says(
        &check(checklist(twice)),
        &[":2:2: statements[1].id: found the id “a”", ":2:11: statements[1].text: found nothing"],
    );
    says(&check(checklist("(id: \"a\")")), &["“text” is missing"]);
}

#[test]
fn a_newer_file_is_recognised_whatever_else_it_holds() {
    let hint = [
        "but this version of Attune reads formats up to 2",
        "open it with a newer version of Attune; the file has been left as it is",
    ];
    for content in [
        "Attune(format: 3, document: Assessment(mood: Purple))".to_owned(),
        format!("Attune(\n // format: 1,\n note: \"format: 1\", format: 3, {}", "(".repeat(10_000)),
        "Attune(format: 3, document: @@ %% \"never closed".to_owned(),
        SOUND.replace("format: 1", "format: 3").replace("cues", "\u{0}"),
    ] {
        says(&check(&content), &["the file has format 3", hint[0], hint[1]]);
    }
    says(&check("Attune(format: 99999999999999999999)"), &["format 99999999999999999999", hint[0], hint[1]]);
}

#[test]
fn format_nought_and_formats_that_are_no_numbers_are_faults() {
    says(
        &check(spoiled("format: 1", "format: 0")),
        &[":3:13:", "found format 0", "the first format is 1", "write “format: 2,”"],
    );
    says(
        &check(spoiled("format: 1", "format: \"one\"")),
        &[":3:13:", "found \"one\" as the format", "whole number"],
    );
}

#[test]
fn a_document_of_an_unknown_kind_is_named() {
    says(
        &check(spoiled("Assessment(", "Recipe(")),
        &[":4:15:", "“Recipe”", "Assessment, Training, Ballot or Checklist was expected"],
    );
}

#[test]
fn nesting_ten_thousand_deep_is_refused_and_not_followed() {
    for bracket in ["(", "[", "{", "Some("] {
        let deep = format!("Attune(\nformat: 1, document: {}", bracket.repeat(10_000));
        says(
            &check(deep),
            &["plan.attune:2:", "more brackets are open here than in any Attune file", "choose a file"],
        );
    }
    let whole = format!("note: {}\"\"{}", "Some(".repeat(10_000), ")".repeat(10_000));
    says(&check(spoiled("note: \"Begun\"", &whole)), &["more brackets are open"]);
    let comment = format!("{}{}", "/*".repeat(10_000), "*/".repeat(9_999));
    says(&check(format!("{comment}{SOUND}")), &["not an Attune file"]);
}

#[test]
fn more_than_64_mb_is_refused_unread() {
    let folder = Folder::new();
    let file = std::fs::File::create(folder.path("plan.attune")).unwrap();
    file.set_len(64 * 1024 * 1024 + 1).unwrap();
    let ran = folder.attune(&["check", "plan.attune"]);
    assert_eq!(ran.status, Some(1));
    says(
        &ran.err,
        &["plan.attune: the file is larger than 64 MB", "it was not read", "check that this is the file"],
    );
}

#[test]
fn a_mark_and_the_line_ends_of_windows_are_accepted() {
    let folder = Folder::new();
    let windows = format!("\u{feff}{}", SOUND.replace('\n', "\r\n"));
    folder.write("plan.attune", &windows);
    let ran = folder.attune(&["check", "plan.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    let error = check(windows.replace("agreed: Amber", "agreed: Yellow"));
    says(&error, &["plan.attune:22:38:"]);
}

#[test]
fn the_line_ends_of_old_macs_are_accepted_and_faults_are_told_by_their_line() {
    let case = include_bytes!("../fixtures/cases/ballots/carriage-returns-only.attune");
    assert!(case.contains(&b'\r') && !case.contains(&b'\n'), "the case has lost its line ends");
    let folder = Folder::new();
    folder.write("plan.attune", case);
    let ran = folder.attune(&["check", "plan.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    says(&ran.out, &["Acorn Nursery"]);
    let old = SOUND.replace('\n', "\r");
    says(&check(old.replace("agreed: Amber", "agreed: Yellow")), &["plan.attune:22:38:"]);
    says(&check(old.replace("\"send\": (agreed", "\"other\": (agreed")), &["plan.attune:23:"]);
    let mut letters = old.into_bytes();
    let at = letters.windows(4).position(|four| four == b"Caf\xc3").unwrap();
    letters[at + 3] = 0xff;
    says(&check(letters), &["plan.attune:22:"]);
    // Half of the lines ended so by a mail program.
    let mixed = SOUND.replacen('\n', "\r", 1);
    says(&check(mixed.replace("agreed: Amber", "agreed: Yellow")), &["plan.attune:22:38:"]);
}

#[test]
fn a_hundred_thousand_faults_are_told_in_short() {
    let many: Vec<_> = (0..100_000).map(|number| format!("\"x{number}\"")).collect();
    let many = many.join(",");
    let error = check(spoiled("revealed: [\"cues\"]", &format!("revealed: [{many}]")));
    assert_eq!(error.lines().count(), 101);
    says(&error, &["there are 99900 more faults"]);
}
