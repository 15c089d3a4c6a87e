//! What is printed: each document beside its own letters put straight through printpdf, and
//! the whole program beside others that make a PDF.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use attune::documents::pdf::layout::{Face, Layout, Shape};
use attune::documents::{AssessmentDocument, ReportSource, pdf};
use attune::files::checklists;
use attune::model::Assessment;
use jiff::civil::date;
use printpdf::{
    FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem,
    TextMatrix,
};

use super::{Line, Measure, always, milliseconds, timed};
use crate::sizes::{Size, assessment};

const BIG: Size = Size { statements: 200, actions: 200, rounds: 10, sentences: 6 };

const FACES: [(Face, &str, &[u8]); 4] = [
    (Face::Regular, "F400", include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf")),
    (Face::SemiBold, "F600", include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf")),
    (Face::Bold, "F700", include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf")),
    (Face::Signs, "FSigns", include_bytes!("../../assets/fonts/AttuneSigns.ttf")),
];

/// Every line about what is printed, in the order of the table.
pub fn lines(folder: &Path) -> Vec<Line> {
    let example = checklists::example as fn() -> Assessment;
    vec![
        printed("plan as PDF, in process", example, AssessmentDocument::Plan),
        printed("record as PDF, in process", example, AssessmentDocument::Record),
        printed("plan of 200 statements as PDF, in process", || assessment(BIG), AssessmentDocument::Plan),
        beside_office(folder),
        beside_typst(folder),
        size(folder),
    ]
}

fn printed(what: &str, make: fn() -> Assessment, kind: AssessmentDocument) -> Line {
    let begin = move || {
        let source = ReportSource::of_last_round(make());
        let document = source.build(kind.into(), date(2026, 11, 22)).unwrap();
        let layout = pdf::layout(&document);
        [timed(move || _ = black_box(pdf::write(&document).unwrap().bytes)), timed(move || straight(&layout))]
    };
    Line::new(what, "its letters straight through printpdf", begin).goal(1.1)
}

/// The letters alone, where they were laid out: no shapes, no colours, no structure.
fn straight(layout: &Layout) {
    let mut file = PdfDocument::new("");
    let texts = || layout.pages.iter().map(|page| page.items.iter().filter_map(|item| text_of(&item.shape)));
    let used: BTreeSet<Face> = texts().flatten().map(|text| text.face).collect();
    for (_, name, bytes) in FACES.into_iter().filter(|(face, ..)| used.contains(face)) {
        let font = ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).unwrap();
        file.resources.fonts.map.insert(FontId(name.to_owned()), PdfFont::new(font));
    }
    for page in texts() {
        let ops = page.flat_map(|text| {
            let (_, name, _) = FACES.into_iter().find(|(face, ..)| *face == text.face).unwrap();
            let at = TextMatrix::Translate(Pt(text.x), Pt(layout.height - text.baseline));
            let font = PdfFontHandle::External(FontId(name.to_owned()));
            [
                Op::StartTextSection,
                Op::SetTextMatrix { matrix: at },
                Op::SetFont { font, size: Pt(text.size) },
                Op::ShowText { items: vec![TextItem::Text(text.text.clone())] },
                Op::EndTextSection,
            ]
        });
        let (width, height) = (Mm::from(Pt(layout.width)), Mm::from(Pt(layout.height)));
        file.pages.push(PdfPage::new(width, height, ops.collect()));
    }
    black_box(file.save(&PdfSaveOptions::default(), &mut Vec::new()));
}

fn text_of(shape: &Shape) -> Option<&attune::documents::pdf::layout::Text> {
    match shape {
        Shape::Text(text) => Some(text),
        Shape::Rect { .. }
        | Shape::Circle { .. }
        | Shape::Triangle { .. }
        | Shape::Line { .. }
        | Shape::Field(_) => None,
    }
}

/// How long a whole program takes, in milliseconds; none if it is not here, or fails.
fn whole(command: &mut Command) -> Option<f64> {
    let begun = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    status.success().then(|| milliseconds(begun.elapsed()))
}

fn export(to: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_attune"));
    command.args(["export", "assets/example.attune", "--force", "--to"]).arg(to);
    command
}

fn exporting(folder: &Path) -> Measure {
    let plan = folder.join("plan.pdf");
    Box::new(move || whole(&mut export(&plan)))
}

fn beside_office(folder: &Path) -> Line {
    let folder = folder.to_owned();
    let begin = move || {
        let office = move |folder: &Path, to: &str, file: &str| {
            let own = format!("-env:UserInstallation=file://{}", folder.join("office").display());
            let mut command = Command::new("soffice");
            command
                .args([&own, "--headless", "--convert-to", to, "--outdir"])
                .arg(folder)
                .arg(folder.join(file));
            whole(&mut command)
        };
        whole(&mut export(&folder.join("office.txt"))).unwrap();
        office(&folder, "docx", "office.txt");
        let has_it = folder.join("office.docx").exists();
        [
            exporting(&folder),
            Box::new(move || has_it.then(|| office(&folder, "pdf", "office.docx")).flatten()) as Measure,
        ]
    };
    Line::new("attune export, whole process", "LibreOffice, of its own .docx of the same words", begin)
        .goal(1.0 / 150.0)
        .rounds(9)
}

fn beside_typst(folder: &Path) -> Line {
    let folder = folder.to_owned();
    let begin = move || {
        let source = typst_source(&folder);
        [exporting(&folder), Box::new(move || typst(&source)) as Measure]
    };
    Line::new("attune export, whole process", "typst of the same words", begin).goal(1.0 / 6.0).rounds(15)
}

/// The plan's words for typst, in the same typeface.
fn typst_source(folder: &Path) -> PathBuf {
    let text = folder.join("typst.txt");
    whole(&mut export(&text)).unwrap();
    let mut source = "#set text(font: \"Atkinson Hyperlegible Next\", size: 11pt)\n".to_owned();
    for paragraph in fs::read_to_string(text).unwrap().split("\n\n") {
        writeln!(source, "#par({:?})", paragraph.replace('\n', " ")).unwrap();
    }
    let path = folder.join("plan.typ");
    fs::write(&path, source).unwrap();
    path
}

/// The program, or the same as a module of Python's.
fn typst(source: &Path) -> Option<f64> {
    const MODULE: &str =
        "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])";
    let to = source.with_extension("pdf");
    let program =
        whole(Command::new("typst").args(["compile", "--font-path", "assets/fonts"]).arg(source).arg(&to));
    program.or_else(|| {
        whole(Command::new("python3").args(["-c", MODULE]).arg(source).arg(to).arg("assets/fonts"))
    })
}

fn size(folder: &Path) -> Line {
    let folder = folder.to_owned();
    let begin = move || {
        #[allow(clippy::cast_precision_loss)] // kilobytes
        let kilobytes = |path: PathBuf| fs::metadata(path).ok().map(|of| of.len() as f64 / 1000.0);
        exporting(&folder)();
        let ours = kilobytes(folder.join("plan.pdf")).unwrap();
        let source = typst_source(&folder);
        let theirs = typst(&source).and_then(|_| kilobytes(source.with_extension("pdf")));
        [always(ours), Box::new(move || theirs) as Measure]
    };
    Line::new("size of the plan's PDF", "typst's, of the same words", begin).goal(0.5).unit("KB").rounds(1)
}
