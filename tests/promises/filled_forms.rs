//! Forms that were filled in on the screen and saved as PDF come back as what was
//! answered, whatever saved them; and what is no such form is said in words.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::common::{Folder, says};
use crate::learner_forms::read as read_forms;
use attune::documents::{AssessmentDocument, Format, ReportSource, TrainingDocument, pdf};
use attune::files::checklists;
use attune::files::format;
use attune::files::import::ballots::{Ballots, read_ballots};
use attune::files::import::filled;
use attune::files::progress::Progress;
use attune::model::form_name::{self, FormFor};
use attune::model::{Assessment, Mode, Moment, Present, Question, Rating, Training, Vote, Way, When};
use jiff::civil::{Date, date};
use lopdf::{Dictionary, Document, IncrementalDocument, Object, ObjectId, StringFormat, dictionary};
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 22);

/// What is put into the fields of a form: by the moment, where it is a learner's.
type Answers = BTreeMap<String, String>;

fn assessment() -> Assessment {
    let mut assessment = checklists::example();
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    (round.mode, round.way) = (Mode::VoteFirst, Way::Afar);
    round.locked = false;
    round.present =
        ["Room leader", "Practitioner"].map(|role| Present { role: role.to_owned(), number: 30 }).into();
    assessment
}

fn course() -> Training {
    let mut training = checklists::example_training();
    training.questions = true;
    training.participants.clear();
    training
}

fn slips(assessment: &Assessment) -> Vec<u8> {
    let source = ReportSource::of_last_round(assessment.clone());
    pdf::write(&source.build(AssessmentDocument::Slips.into(), TODAY).unwrap()).unwrap().bytes
}

fn learners(training: &Training) -> Vec<u8> {
    let source = ReportSource::Training { training: training.clone(), chance: false };
    let document = source.build(TrainingDocument::Form.into(), TODAY).unwrap();
    Format::Pdf.write(&document, None).unwrap().bytes
}

/// Every field of a file with its whole name, of a field with several places the field.
fn fields(file: &Document) -> Vec<(String, ObjectId)> {
    let form = file.catalog().unwrap().get(b"AcroForm").unwrap();
    let form = file.dereference(form).unwrap().1.as_dict().unwrap();
    let text = |of: &Dictionary| lopdf::decode_text_string(of.get(b"T").unwrap()).unwrap();
    let mut fields = Vec::new();
    for root in form.get(b"Fields").unwrap().as_array().unwrap() {
        let root = file.get_dictionary(root.as_reference().unwrap()).unwrap();
        for kid in root.get(b"Kids").unwrap().as_array().unwrap() {
            let id = kid.as_reference().unwrap();
            let field = file.get_dictionary(id).unwrap();
            fields.push((format!("{}.{}", text(root), text(field)), id));
        }
    }
    fields
}

/// What a viewer writes of a field: words as UTF-16, a choice as a name.
fn value(file: &Document, field: ObjectId, said: &str) -> Object {
    let kind = file.get_dictionary(field).unwrap().get(b"FT").unwrap().as_name().unwrap();
    if kind == b"Btn" {
        return Object::Name(said.as_bytes().to_vec());
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(said.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn id(number: u8) -> Object {
    let half = |byte: u8| Object::String(vec![byte; 16], StringFormat::Hexadecimal);
    vec![half(1), half(number)].into()
}

/// The form as a viewer saves it that writes the whole file anew. `form`: the beginning of
/// the form's name; `number`: what it numbers this file with.
fn filled_in(form: &[u8], of: &str, answers: &Answers, number: u8) -> Vec<u8> {
    let mut file = Document::load_mem(form).unwrap();
    for (name, field) in fields(&file) {
        let Some(said) = answers.get(name.rsplit_once('.').unwrap().1).filter(|_| name.contains(of)) else {
            continue;
        };
        let value = value(&file, field, said);
        file.get_object_mut(field).unwrap().as_dict_mut().unwrap().set("V", value);
    }
    file.trailer.set("ID", id(number));
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

/// The same, as a viewer saves it that only adds to the file.
fn added_to(form: &[u8], of: &str, answers: &Answers, number: u8) -> Vec<u8> {
    let file = Document::load_mem(form).unwrap();
    let known = fields(&file);
    let mut added = IncrementalDocument::create_from(form.to_vec(), file.clone());
    for (name, field) in known {
        let Some(said) = answers.get(name.rsplit_once('.').unwrap().1).filter(|_| name.contains(of)) else {
            continue;
        };
        added.opt_clone_object_to_new_document(field).unwrap();
        let value = value(&file, field, said);
        added.new_document.get_object_mut(field).unwrap().as_dict_mut().unwrap().set("V", value);
    }
    added.new_document.trailer.set("ID", id(number));
    let mut bytes = Vec::new();
    added.save_to(&mut bytes).unwrap();
    assert!(bytes.starts_with(form), "it is only added to");
    bytes
}

/// The same answer to every statement.
fn all(vote: Vote, count: usize) -> Answers {
    (1..=count).map(|number| (form_name::statement(number), form_name::vote(vote).to_owned())).collect()
}

fn with(mut answers: Answers, more: &[(&str, &str)]) -> Answers {
    answers.extend(more.iter().map(|(name, said)| ((*name).to_owned(), (*said).to_owned())));
    answers
}

fn read(folder: &Folder, assessment: &Assessment) -> Ballots {
    let round = assessment.current_round().unwrap();
    read_ballots(&[folder.path("in")], assessment, round, |id| round.ballots.contains(id)).unwrap()
}

fn reason<'a>(ballots: &'a Ballots, file: &str) -> &'a str {
    &ballots.refused.iter().find(|refused| refused.file == file).unwrap().why
}

#[test]
fn slips_that_were_filled_in_are_votes_however_they_were_saved() {
    let (folder, assessment) = (Folder::new(), assessment());
    let form = slips(&assessment);
    let role = |role| [("role", role)];
    let red = with(all(Vote::Red, 11), &role("Room leader"));
    let green = with(all(Vote::Green, 10), &role("Practitioner"));
    folder.write("in/a.pdf", filled_in(&form, "vote", &red, 2));
    folder.write("in/b.pdf", added_to(&form, "vote", &green, 3));
    // The same answers of somebody else are another vote, a copy of a file is none.
    folder.write("in/c.pdf", filled_in(&form, "vote", &red, 4));
    folder.write("in/d.pdf", filled_in(&form, "vote", &red, 2));
    folder.write("in/e.pdf", filled_in(&form, "vote", &all(Vote::Red, 11), 5));
    folder.write("in/f.pdf", filled_in(&form, "vote", &with(red.clone(), &role("Cook")), 6));
    folder.write("in/g.pdf", filled_in(&form, "vote", &with(red.clone(), &[("3", "Purple")]), 7));
    folder.write("in/h.pdf", &form);
    folder.write("in/i.pdf", b"%PDF-1.7\nnothing");
    let ballots = read(&folder, &assessment);
    let votes: Vec<_> = ballots.good.iter().map(|of| (of.role.as_str(), of.answers.len())).collect();
    assert_eq!(votes, [("Room leader", 11), ("Practitioner", 10), ("Room leader", 11)]);
    assert!(ballots.good[0].answers.values().all(|vote| *vote == Vote::Red));
    assert_eq!(ballots.with_gaps(), 1);
    for (file, why) in [
        ("d.pdf", "A copy of a.pdf."),
        ("e.pdf", "No role is chosen in it"),
        ("f.pdf", "The role in it, “Cook”, is none of this round’s."),
        ("g.pdf", "In its field “3” is “Purple”"),
        ("h.pdf", "This is the form that was sent round."),
        ("i.pdf", "This PDF cannot be read: it is damaged."),
    ] {
        assert!(reason(&ballots, file).starts_with(why), "{file}: {}", reason(&ballots, file));
    }
}

#[test]
fn two_different_files_under_one_number_are_asked_about() {
    let (folder, assessment) = (Folder::new(), assessment());
    let form = slips(&assessment);
    for (name, vote) in [("a", Vote::Red), ("b", Vote::Green)] {
        let answers = with(all(vote, 11), &[("role", "Practitioner")]);
        folder.write(&format!("in/{name}.pdf"), filled_in(&form, "vote", &answers, 2));
    }
    let ballots = read(&folder, &assessment);
    assert_eq!((ballots.good.len(), ballots.differing.len()), (0, 1));
}

#[test]
fn a_slip_of_another_round_or_team_or_with_other_statements_is_not_counted() {
    let (folder, assessment) = (Folder::new(), assessment());
    let answers = with(all(Vote::Red, 11), &[("role", "Practitioner")]);
    let changed = |change: &dyn Fn(&mut Assessment)| {
        let mut other = assessment.clone();
        change(&mut other);
        filled_in(&slips(&other), "vote", &answers, 2)
    };
    folder.write("in/a.pdf", changed(&|other| "other".clone_into(&mut other.id)));
    folder.write(
        "in/b.pdf",
        changed(&|other| {
            "other".clone_into(&mut Arc::make_mut(other.rounds.last_mut().unwrap()).id);
        }),
    );
    folder.write(
        "in/c.pdf",
        changed(&|other| {
            Arc::make_mut(&mut other.checklist).statements[0].text.push_str(" in other words");
        }),
    );
    let ballots = read(&folder, &assessment);
    assert!(ballots.good.is_empty());
    assert!(reason(&ballots, "a.pdf").starts_with("This form is for something else"));
    assert_eq!(reason(&ballots, "b.pdf"), "This form is for another round.");
    assert!(reason(&ballots, "c.pdf").starts_with("It was made with another checklist"));
}

#[test]
fn each_moment_of_a_learners_form_comes_in_by_itself() {
    let (folder, training) = (Folder::new(), course());
    let form = learners(&training);
    let code = [("code", "Blue 42"), ("understanding", "4")];
    let once = filled_in(&form, " before ", &with(all(Vote::Red, 11), &code), 2);
    // The same file again at the end of the course.
    let twice = added_to(&once, " after ", &with(all(Vote::Green, 11), &code), 3);
    folder.write("in/a.pdf", twice);
    folder.write("in/b.pdf", filled_in(&form, " before ", &all(Vote::Amber, 3), 4));
    let (understood, told) = read_forms(&folder, &training);
    let submissions: Vec<_> = understood
        .submissions
        .iter()
        .map(|of| (of.code.as_str(), of.moment, of.answers.ratings.len(), of.answers.understanding))
        .collect();
    assert_eq!(
        submissions,
        [("Blue 42", Moment::Before, 11, Some(4)), ("Blue 42", Moment::After, 11, Some(4))]
    );
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("b.pdf: The code is missing."), "{told:?}");
}

#[test]
fn a_locked_or_very_large_pdf_is_said_to_be_so() {
    let locked = b"%PDF-1.7\n1 0 obj<</Encrypt 2 0 R>>endobj\ntrailer<</Encrypt 2 0 R>>";
    let told = |bytes: &[u8]| filled::read(bytes, &Progress::default()).unwrap_err();
    assert!(told(locked).starts_with("This PDF is protected by a password."), "{}", told(locked));
    let large = [b"%PDF-1.7\n".as_slice(), &vec![b' '; 9 * 1024 * 1024]].concat();
    assert!(told(&large).starts_with("This PDF is too large"));
    let mut file = Document::with_version("1.7");
    let stream = lopdf::Stream::new(dictionary! {}, vec![0; 40 * 1024 * 1024]);
    file.add_object(stream);
    file.compress();
    let mut bomb = Vec::new();
    file.save_to(&mut bomb).unwrap();
    assert!(bomb.len() < 100_000);
    assert!(told(&bomb).starts_with("This PDF is too large"));
}

#[test]
fn a_plan_is_no_form() {
    let source = ReportSource::of_last_round(assessment());
    let plan = pdf::write(&source.build(AssessmentDocument::Plan.into(), TODAY).unwrap()).unwrap();
    assert_eq!(filled::read(&plan.bytes, &Progress::default()), Ok(Vec::new()));
}

#[test]
fn every_place_of_a_form_is_named_and_found_from_the_structure() {
    for form in [slips(&assessment()), learners(&course()), blank()] {
        let file = Document::load_mem(&form).unwrap();
        let catalog = file.catalog().unwrap();
        let about = file.dereference(catalog.get(b"AcroForm").unwrap()).unwrap().1.as_dict().unwrap();
        assert!(!about.has(b"NeedAppearances") && about.has(b"DA") && about.has(b"DR"));
        let tree = file.dereference(catalog.get(b"StructTreeRoot").unwrap()).unwrap().1.as_dict().unwrap();
        let parents = file.dereference(tree.get(b"ParentTree").unwrap()).unwrap().1.as_dict().unwrap();
        let numbers = parents.get(b"Nums").unwrap().as_array().unwrap();
        let mut places = 0;
        for page in file.get_pages().into_values() {
            let page = file.get_dictionary(page).unwrap();
            let Ok(annotations) = page.get(b"Annots") else { continue };
            for annotation in annotations.as_array().unwrap() {
                let id = annotation.as_reference().unwrap();
                let widget = file.get_dictionary(id).unwrap();
                assert!(!lopdf::decode_text_string(widget.get(b"TU").unwrap()).unwrap().trim().is_empty());
                assert_eq!(widget.get(b"F").unwrap().as_i64().unwrap(), 4);
                assert!(widget.has(b"AP") && !widget.has(b"A") && !widget.has(b"AA"));
                let key = widget.get(b"StructParent").unwrap().as_i64().unwrap();
                let place = numbers.iter().position(|of| of.as_i64().ok() == Some(key)).unwrap();
                let element = file.get_dictionary(numbers[place + 1].as_reference().unwrap()).unwrap();
                assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), b"Form");
                let kids = element.get(b"K").unwrap().as_array().unwrap();
                let [only] = kids.as_slice() else { panic!("{kids:?}") };
                let only = only.as_dict().unwrap();
                assert!(only.has_type(b"OBJR"));
                assert_eq!(only.get(b"Obj").unwrap().as_reference().unwrap(), id);
                places += 1;
            }
        }
        assert!(places >= 45, "{places}");
    }
}

#[test]
fn a_blank_form_that_a_team_filled_in_begins_an_assessment() {
    let folder = Folder::new();
    let said = with(
        Answers::new(),
        &[
            ("team", "Oak Room"),
            ("workforce", "Early years practitioners"),
            ("date", "3 October 2026"),
            ("staff", "12"),
            ("took-part", "3 practitioners, Room leader 2"),
            ("1", "Red"),
            ("1-why", "We have not been trained.\nTwo of us are new."),
            ("1-next", "Ask the health visitor to come"),
            ("1-who", "Room leader"),
            ("1-due", "12 December 2026"),
            ("2", "NotApplicable"),
            ("3-evidence", "Supervision notes"),
            ("4-due", "after Easter"),
            ("5", "Purple"),
            ("priority-1", "1"),
            ("priority-2", "the second"),
        ],
    );
    folder.write("form.pdf", added_to(&blank(), "team", &said, 2));
    let ran = folder.attune(&["new", "--form", "form.pdf", "oak.attune"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(&ran.out, &["oak.attune: a new assessment, from the form form.pdf"]);
    says(
        &ran.err,
        &[
            "form.pdf: “the second” in “Priority 2” was not understood",
            "form.pdf: “after Easter” in “4. By when” was not understood",
            "form.pdf: “Purple” in “5.",
        ],
    );
    let begun = format::read_assessment(&folder.path("oak.attune")).unwrap();
    let round = begun.current_round().unwrap();
    assert_eq!((begun.team.name.as_str(), begun.team.staff), ("Oak Room", Some(12)));
    assert_eq!((round.date, round.label.as_str()), (date(2026, 10, 3), "October 2026"));
    let present: Vec<_> = round.present.iter().map(|of| (of.role.as_str(), of.number)).collect();
    assert_eq!(present, [("practitioners", 3), ("Room leader", 2)]);
    let ids: Vec<_> = begun.checklist.statements.iter().map(|of| of.id.as_str()).collect();
    assert_eq!(round.rating(ids[0]), Some(Rating::Red));
    assert_eq!(round.response(ids[0]).unwrap().note, "We have not been trained.\nTwo of us are new.");
    assert_eq!(round.rating(ids[1]), Some(Rating::NotApplicable));
    assert_eq!(round.response(ids[2]).unwrap().evidence, "Supervision notes");
    assert_eq!(round.rating(ids[4]), None);
    assert_eq!(round.priorities, [ids[0]]);
    assert_eq!(begun.actions.len(), 1);
    let action = &begun.actions[0];
    assert_eq!((action.statement.as_str(), action.owner.as_str()), (ids[0], "Room leader"));
    assert_eq!(action.due, Some(When::Day(date(2026, 12, 12))));
}

#[test]
fn what_is_no_teams_form_begins_nothing() {
    let folder = Folder::new();
    let source = ReportSource::of_last_round(assessment());
    let plan = pdf::write(&source.build(AssessmentDocument::Plan.into(), TODAY).unwrap()).unwrap().bytes;
    let mut other = assessment();
    Arc::make_mut(&mut other.checklist).version += 1;
    let source = ReportSource::of_last_round(other);
    let newer = pdf::write(&source.build(AssessmentDocument::Blank.into(), TODAY).unwrap()).unwrap().bytes;
    for (form, why) in [
        (blank(), "This is the form that was sent round."),
        (filled_in(&slips(&assessment()), "vote", &all(Vote::Red, 11), 2), "This is one person’s form."),
        (plan, "This PDF is no form of Attune’s"),
        (b"%PDF-1.4".to_vec(), "This PDF cannot be read: it is damaged."),
        (
            filled_in(&newer, "team", &with(Answers::new(), &[("1", "Red")]), 2),
            "The form asks for a checklist",
        ),
    ] {
        folder.write("form.pdf", form);
        let ran = folder.attune(&["new", "--form", "form.pdf", "oak.attune"]);
        assert_eq!(ran.status, Some(1), "{ran:?}");
        says(&ran.err, &[why]);
        assert!(!folder.path("oak.attune").exists());
    }
}

fn blank() -> Vec<u8> {
    let source = ReportSource::of_last_round(assessment());
    pdf::write(&source.build(AssessmentDocument::Blank.into(), TODAY).unwrap()).unwrap().bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_that_are_filled_in_are_read_back_exactly(
        votes in prop::collection::vec(prop::option::of(prop::sample::select(Vote::ALL.to_vec())), 11),
        scores in [prop::option::of(1_u8..=5), prop::option::of(1_u8..=5)],
        code in "[A-Za-zÀ-ž€]{1,12} [0-9]{1,3}",
        role in "[A-Za-zà-ž]{0,9}",
        whole in any::<bool>(),
        moment in prop::sample::select(Moment::ALL.to_vec()),
    ) {
        prop_assume!(votes.iter().flatten().count() + scores.iter().flatten().count() > 0);
        let training = course();
        let mut answers: Answers = (1..).zip(&votes).filter_map(|(number, vote)| {
            Some((form_name::statement(number), form_name::vote((*vote)?).to_owned()))
        }).collect();
        answers.insert("code".to_owned(), code.clone());
        answers.insert("role".to_owned(), role.clone());
        for (question, score) in Question::ALL.into_iter().zip(scores) {
            answers.extend(score.map(|score| (form_name::question(question).to_owned(), score.to_string())));
        }
        let of = match moment {
            Moment::Before => " before ",
            Moment::After => " after ",
            Moment::LookingBack => " looking-back ",
            Moment::FollowUp => " follow-up ",
        };
        let form = learners(&training);
        let file = if whole { filled_in(&form, of, &answers, 2) } else { added_to(&form, of, &answers, 2) };
        let forms = filled::read(&file, &Progress::default()).unwrap();
        prop_assert_eq!(forms.len(), 1);
        let expected = FormFor::Learner { training: training.id.clone(), moment };
        prop_assert_eq!(&forms[0].form.of, &expected);
        answers.retain(|_, said| !said.is_empty());
        prop_assert_eq!(&forms[0].fields, &answers);
    }

    #[test]
    fn no_damage_to_a_form_stops_the_reading(at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40)) {
        let mut form = slips(&assessment());
        for (place, byte) in at {
            let place = place.index(form.len());
            form[place] = byte;
        }
        let _ = filled::read(&form, &Progress::default());
    }
}
