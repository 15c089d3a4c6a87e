//! Forms that were filled in on the screen, in a viewer of PDF, come into the open file
//! as ballots and other answers do.

use attune::documents::{AssessmentDocument, Format, ReportSource, TrainingDocument};
use attune::files::{FileContent, checklists, format};
use attune::model::Training;
use egui::Role;
use jiff::civil::date;
use lopdf::{Document, Object, StringFormat};

use crate::support::*;

/// A form with these values in the fields of one sheet, saved under this number.
fn filled(form: &[u8], sheet: &str, values: &[(&str, &str)], number: u8) -> Vec<u8> {
    let mut file = Document::load_mem(form).unwrap();
    let text = |of: &Object| lopdf::decode_text_string(of).unwrap();
    let form = file.catalog().unwrap().get(b"AcroForm").unwrap().as_reference().unwrap();
    let sheets = file.get_dictionary(form).unwrap().get(b"Fields").unwrap().as_array().unwrap().clone();
    for of in sheets {
        let of = file.get_dictionary(of.as_reference().unwrap()).unwrap().clone();
        if !text(of.get(b"T").unwrap()).contains(sheet) {
            continue;
        }
        for field in of.get(b"Kids").unwrap().as_array().unwrap() {
            let field = file.get_object_mut(field.as_reference().unwrap()).unwrap().as_dict_mut().unwrap();
            let name = text(field.get(b"T").unwrap());
            if let Some((_, said)) = values.iter().find(|(known, _)| *known == name) {
                let is_choice = field.get(b"FT").unwrap().as_name().unwrap() == b"Btn";
                let bytes = said.as_bytes().to_vec();
                let value = if is_choice {
                    Object::Name(bytes)
                } else {
                    Object::String(bytes, StringFormat::Literal)
                };
                field.set("V", value);
            }
        }
    }
    let id = Object::String(vec![number; 16], StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

fn written(source: &ReportSource, kind: attune::documents::DocumentKind) -> Vec<u8> {
    let document = source.build(kind, date(2026, 11, 22)).unwrap();
    Format::Pdf.write(&document, None).unwrap().bytes
}

#[test]
fn slips_dropped_on_an_assessment_are_offered_to_it_and_counted_as_votes() {
    let computer = Computer::new();
    let assessment = untouched();
    let source = ReportSource::of_last_round(assessment.clone());
    let form = written(&source, AssessmentDocument::Slips.into());
    let slip = |number: u8| filled(&form, "vote", &[("1", "Red"), ("2", "Green")], number);
    let files = [
        computer.write("mail/a.pdf", slip(1)),
        computer.write("mail/b.pdf", slip(2)),
        computer.write("mail/empty.pdf", &form),
    ];
    let mut window = computer.open_assessment(&assessment);
    window.drop_files(&files);
    window.click("Add the answers in 3 of them to this round");
    window.must_say("2 ballots were added.");
    window.must_say("This is the form that was sent round.");
    window.must_say("2 of them leave statements open.");
}

#[test]
fn a_learners_form_dropped_on_a_course_is_shown_before_it_comes_in() {
    let computer = Computer::new();
    let training = Training::new(checklists::standard());
    let text = format::write(&FileContent::Training(training.clone())).unwrap();
    let course = computer.write("documents/Baby cues.attune", text);
    let source = ReportSource::Training { training, chance: false };
    let form = written(&source, TrainingDocument::Form.into());
    let before = filled(&form, " before ", &[("code", "Blue 42"), ("1", "Red"), ("2", "CantSay")], 1);
    let path = computer.write("mail/one.pdf", before);
    let mut window = computer.open_with(&course);
    window.drop_files(&[path]);
    assert_eq!(window.heading(), "Import answers");
    window.must_say("one.pdf · 1 file of answers");
    window.click("Import the answers of 1 learner");
    assert!(window.has(Role::Heading, "Answers"), "{}", window.all_said());
    window.must_say("Blue 42");
}

#[test]
fn a_blank_form_that_was_filled_in_opens_as_an_assessment() {
    let computer = Computer::new();
    let form = written(&ReportSource::of_last_round(untouched()), AssessmentDocument::Blank.into());
    let values = [("team", "Oak Room"), ("1", "Red"), ("1-why", "Nobody is trained."), ("staff", "a dozen")];
    let path = computer.write("mail/form.pdf", filled(&form, "team", &values, 1));
    let mut window = computer.open();
    window.drop_files(&[path]);
    assert!(window.has(Role::Dialog, "Not everything was taken over"), "{}", window.all_said());
    window.must_say("“a dozen” in “Number of staff in the workforce” was not understood");
    window.click("Close");
    window.must_say("1 of 11 rated");
    let saved = format::read_assessment(&computer.path("documents/Oak Room.attune")).unwrap();
    assert_eq!(saved.team.name, "Oak Room");
}

#[test]
fn a_pdf_that_is_no_form_is_said_to_be_none() {
    let computer = Computer::new();
    let assessment = untouched();
    let plan = written(&ReportSource::of_last_round(assessment.clone()), AssessmentDocument::Plan.into());
    let path = computer.write("mail/plan.pdf", plan);
    let mut window = computer.open_assessment(&assessment);
    window.drop_files(&[path]);
    window.click("Add the answers in plan.pdf to this round");
    window.must_say("This is not a ballot.");
}
