//! Writes every document of a few invented assessments into a folder, to be
//! looked at and to be checked: `cargo run --example sample_documents /tmp/pdfs`.

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use attune::documents::pdf;

#[path = "../tests/promises/support/mod.rs"]
mod support;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("say which folder")?);
    std::fs::create_dir_all(&folder)?;
    let samples = [
        ("rich", support::rich()),
        ("empty", support::empty()),
        ("bare", support::bare()),
        ("huge", support::huge()),
    ];
    for (name, assessment) in &samples {
        for kind in support::on_paper() {
            let started = Instant::now();
            let document = support::document(kind, assessment);
            let file = pdf::write(&document)?;
            let path = folder.join(format!("{name}-{}.pdf", kind.name()));
            std::fs::write(&path, &file.bytes)?;
            println!(
                "{}: {} pages, {} bytes, {:?}",
                path.display(),
                file.pages,
                file.bytes.len(),
                started.elapsed()
            );
        }
    }
    Ok(())
}
