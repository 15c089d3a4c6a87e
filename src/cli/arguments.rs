//! The arguments, as clap reads them. What it says about usage is English and stands
//! here in the code, since clap builds it before anything runs; every other sentence
//! stands in `en.ftl`.

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use jiff::civil::Date;

use crate::documents::dataset::Dataset;
use crate::documents::{AreaDocument, AssessmentDocument, DocumentKind, Format, TrainingDocument};
use crate::files::renderer::Renderer;
use crate::model::Moment;
use crate::model::area::TeamOrder;

#[derive(Parser)]
#[command(name = "attune", version, args_conflicts_with_subcommands = true)]
#[command(about = "A team rates its own workforce and leaves with a plan.")]
#[command(
    after_help = "Without a command, a window opens. Exit status: 0 done, 1 the input is at fault, 2 wrong usage."
)]
pub(super) struct Arguments {
    /// An assessment, a training file or a ballot to open in the window, or a folder of several teams' files
    pub(super) file: Option<PathBuf>,
    /// What draws the window: glow (OpenGL), wgpu (Vulkan, Direct3D 12 or Metal) or software; what works here if left out
    #[arg(long, value_name = "RENDERER", value_parser = renderer)]
    pub(super) renderer: Option<Renderer>,
    /// Say whether a window can be drawn so, and open none
    #[arg(long, value_name = "RENDERER", value_parser = renderer, hide = true)]
    pub(super) try_renderer: Option<Renderer>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Begin a new assessment, or a new training file
    New(New),
    /// Save the ballot form of an assessment, to send round
    Ballot(Ballot),
    /// Say whether files are valid: assessments, training files, ballots and checklists
    Check(Check),
    /// Write the ratings and the plan as text, or what changed for the learners of a course
    Show(Show),
    /// Write a document, or all of them, as PDF, Word, web page, workbook, calendar or text
    Export(Export),
    /// Import learners' answers into a training file: exports of surveys, forms that came back
    Import(Import),
    /// Write what changed between two rounds, of one file or of two
    Compare(Compare),
    /// See the teams of an area together: a report, its tables, or the plan of the area
    Collect(Collect),
    /// Put two people's copies of one file together
    Merge(Merge),
    /// Say in words what changed from one copy of a file to another
    Diff(Diff),
    /// Write what many files hold as rows of typed columns, for engines that reckon with them
    Table(Table),
    /// List the checklists that are at hand
    Checklists,
}

#[derive(clap::Args)]
pub(super) struct New {
    /// The checklist's id; "attune checklists" lists them
    #[arg(long, value_name = "ID")]
    pub(super) checklist: Option<String>,
    #[command(flatten)]
    pub(super) name: Name,
    /// The file to make; its name ends in .attune
    pub(super) file: PathBuf,
}

#[derive(clap::Args)]
#[group(required = true, multiple = false)]
pub(super) struct Name {
    /// What the team calls itself; begins an assessment
    #[arg(long, value_name = "NAME")]
    pub(super) team: Option<String>,
    /// What the course is called; begins a training file
    #[arg(long, value_name = "NAME")]
    pub(super) course: Option<String>,
    /// A team's blank form, filled in on the screen; begins an assessment with what stands in it
    #[arg(long, value_name = "FILLED.pdf")]
    pub(super) form: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(super) struct Ballot {
    /// The assessment that the form is about
    pub(super) file: PathBuf,
    /// The form to write; its name ends in .attune
    #[arg(long, value_name = "FORM.attune")]
    pub(super) to: PathBuf,
    /// Replace the form if it is there already
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(clap::Args)]
pub(super) struct Check {
    /// The files; a bad one does not stop the others
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

#[derive(clap::Args)]
pub(super) struct Show {
    /// The assessment or the training file
    pub(super) file: PathBuf,
}

#[derive(clap::Args)]
pub(super) struct Export {
    /// The assessment or the training file; for a blank form a checklist will do, or nothing at all
    pub(super) file: Option<PathBuf>,
    /// The file to write; its ending says what it will be; - is standard output
    #[arg(long, value_name = "OUT", required_unless_present = "all")]
    pub(super) to: Option<PathBuf>,
    /// Write every document into this folder, each in its format; all of them or none
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["to", "document"])]
    pub(super) all: Option<PathBuf>,
    #[command(flatten)]
    pub(super) how: How,
    #[arg(long, value_name = "KIND", value_parser = kind, help = documents_help())]
    pub(super) document: Option<DocumentKind>,
    /// The label of the round; the last one if left out
    #[arg(long, value_name = "LABEL")]
    pub(super) round: Option<String>,
    /// Say in the training report how often chance alone would bring such changes
    #[arg(long)]
    pub(super) chance: bool,
}

#[derive(clap::Args)]
pub(super) struct Import {
    /// The training file; it is replaced whole, or not at all
    pub(super) course: PathBuf,
    /// The exports, as CSV or workbook, and forms or folders of forms
    #[arg(required = true, value_name = "EXPORT")]
    pub(super) exports: Vec<PathBuf>,
    /// When it was answered, where the exports do not say so: before, after, looking-back or follow-up
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub(super) moment: Option<Moment>,
    /// How the exports are read; --write-map begins one
    #[arg(long, value_name = "MAP")]
    pub(super) map: Option<PathBuf>,
    /// Import nothing: write how the exports are read, and what is still to be said
    #[arg(long, value_name = "MAP")]
    pub(super) write_map: Option<PathBuf>,
    /// Replace the map if it is there already
    #[arg(long, requires = "write_map")]
    pub(super) force: bool,
}

#[derive(clap::Args)]
pub(super) struct Compare {
    /// The assessment; the earlier one of two
    pub(super) file: PathBuf,
    /// A later assessment of the same checklist
    pub(super) other: Option<PathBuf>,
    /// The labels of the two rounds; if left out, the last two of one file, or the last of each
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"])]
    pub(super) rounds: Vec<String>,
    /// The file to write; its ending says what it will be; - is standard output
    #[arg(long, value_name = "OUT")]
    pub(super) to: PathBuf,
    #[command(flatten)]
    pub(super) how: How,
}

#[derive(clap::Args)]
pub(super) struct Collect {
    /// The teams' files, and folders of them; the first folder below one of these is an agency
    #[arg(required = true, value_name = "FOLDER")]
    pub(super) from: Vec<PathBuf>,
    /// The file to write; its ending says what it will be; .attune begins the area's plan
    #[arg(long, value_name = "OUT")]
    pub(super) to: PathBuf,
    /// What the area calls itself; the name of the folder if left out
    #[arg(long, value_name = "NAME")]
    pub(super) name: Option<String>,
    /// Also the teams' names, what each of them said, and whom their plans wait for
    #[arg(long)]
    pub(super) names: bool,
    /// Also what the teams wrote
    #[arg(long, requires = "names")]
    pub(super) notes: bool,
    /// The trainers' files in place of the teams': the cohorts of a course added up
    #[arg(long, conflicts_with_all = ["name", "names", "few_agreed", "agency", "setting", "round", "up_to"])]
    pub(super) courses: bool,
    /// Fewer than five teams have agreed to be counted
    #[arg(long)]
    pub(super) few_agreed: bool,
    /// Only the teams of this agency
    #[arg(long, value_name = "AGENCY")]
    pub(super) agency: Option<String>,
    /// Only the teams of this setting
    #[arg(long, value_name = "SETTING")]
    pub(super) setting: Option<String>,
    /// Each team at the round with this label; at its last one if left out
    #[arg(long, value_name = "LABEL", conflicts_with = "up_to")]
    pub(super) round: Option<String>,
    /// Each team at its last round up to this day, such as 2026-11-22
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) up_to: Option<Date>,
    /// In which order the teams stand: name, agency or setting
    #[arg(long, value_name = "ORDER", value_parser = order, default_value = "name")]
    pub(super) order: TeamOrder,
    #[command(flatten)]
    pub(super) how: How,
}

#[derive(clap::Args)]
pub(super) struct Merge {
    /// One's own copy: where both changed the same, what stands here is kept
    pub(super) mine: PathBuf,
    /// The other copy
    pub(super) theirs: PathBuf,
    /// The file as it was before both changed it; without it, all that differs is a conflict
    #[arg(long, value_name = "BASE")]
    pub(super) base: Option<PathBuf>,
    /// The file to write; its name ends in .attune
    #[arg(long, value_name = "OUT.attune")]
    pub(super) to: PathBuf,
    /// Replace the file if it is there already
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(clap::Args)]
pub(super) struct Diff {
    /// The earlier copy
    pub(super) file: PathBuf,
    /// The later copy
    pub(super) other: PathBuf,
}

#[derive(clap::Args)]
pub(super) struct Table {
    /// Folders with everything in them, and files; each folder in a folder is an agency
    #[arg(required_unless_present = "columns", value_name = "FOLDER")]
    pub(super) folders: Vec<PathBuf>,
    /// The file to write; its name ends in .csv or .parquet
    #[arg(long, value_name = "OUT", required_unless_present = "columns")]
    pub(super) to: Option<PathBuf>,
    #[arg(long = "table", value_name = "TABLE", value_parser = dataset, default_value = Dataset::Ratings.name(), help = datasets_help())]
    pub(super) dataset: Dataset,
    /// With the columns of what people wrote: notes, evidence, what will be done
    #[arg(long)]
    pub(super) words: bool,
    /// Replace the file if it is there already
    #[arg(long)]
    pub(super) force: bool,
    /// Write nothing: say which columns each table has, and what they mean, in Markdown
    #[arg(long, exclusive = true)]
    pub(super) columns: bool,
}

/// How a document is written.
#[derive(clap::Args)]
pub(super) struct How {
    #[arg(long, value_name = "FORMAT", value_parser = format, help = formats_help())]
    pub(super) format: Option<Format>,
    /// Which chart of the document, counted from 1, for a picture; the first if left out
    #[arg(long, value_name = "NUMBER")]
    pub(super) picture: Option<usize>,
    /// Replace the file if it is there already
    #[arg(long)]
    pub(super) force: bool,
}

fn format(name: &str) -> Result<Format, String> {
    let found = Format::ALL.into_iter().find(|format| format.ending() == name);
    found.ok_or_else(|| format!("use one of: {}", Format::ALL.map(Format::ending).join(", ")))
}

fn formats_help() -> String {
    let formats = Format::ALL.map(Format::ending).join(", ");
    format!("In which format, where the name does not say so: {formats}")
}

fn kind(name: &str) -> Result<DocumentKind, String> {
    let names: Vec<_> = DocumentKind::all().map(DocumentKind::name).collect();
    let found = DocumentKind::all().find(|kind| kind.name() == name);
    found.ok_or_else(|| format!("use one of: {}", names.join(", ")))
}

fn moment(name: &str) -> Result<Moment, String> {
    let names = ["before", "after", "looking-back", "follow-up"];
    let found = names.iter().position(|known| *known == name).and_then(|place| Moment::ALL.get(place));
    found.copied().ok_or_else(|| format!("use one of: {}", names.join(", ")))
}

fn dataset(name: &str) -> Result<Dataset, String> {
    let found = Dataset::ALL.into_iter().find(|dataset| dataset.name() == name);
    found.ok_or_else(|| format!("use one of: {}", Dataset::ALL.map(Dataset::name).join(", ")))
}

fn datasets_help() -> String {
    format!("Which table: {}", Dataset::ALL.map(Dataset::name).join(", "))
}

fn day(written: &str) -> Result<Date, String> {
    written.parse().map_err(|_| "write it as 2026-11-22".to_owned())
}

fn order(name: &str) -> Result<TeamOrder, String> {
    let known = [("name", TeamOrder::Name), ("agency", TeamOrder::Agency), ("setting", TeamOrder::Setting)];
    let found = known.into_iter().find(|(known, _)| *known == name);
    found.map(|(_, order)| order).ok_or_else(|| "use one of: name, agency, setting".to_owned())
}

fn renderer(name: &str) -> Result<Renderer, String> {
    let found = Renderer::ALL.into_iter().find(|renderer| renderer.name() == name);
    found.ok_or_else(|| format!("use one of: {}", Renderer::ALL.map(Renderer::name).join(", ")))
}

fn documents_help() -> String {
    let assessment = AssessmentDocument::ALL.map(AssessmentDocument::name).join(", ");
    let training = TrainingDocument::ALL.map(TrainingDocument::name).join(", ");
    let area = AreaDocument::Report.name();
    format!(
        "Which document, of an assessment: {assessment}; of a training file: {training}; of an area's plan also {area}; the first that the ending allows if left out"
    )
}
