//! Writes the manual pages, and what shells complete, into a folder laid out as `usr/share`
//! is: `cargo run --example manual /tmp/share`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use attune::cli;
use clap_complete::{Shell, generate_to};

/// What the arguments do not say.
const MORE: &str = r".SH FILES
.TP
\fIDocuments/Attune\fR
Where new files are kept, and in the folder \fIChecklists\fR in it your own checklists.
.TP
\fI~/.local/share/attune\fR
What Attune remembers. It may be deleted while Attune is closed.
.SH ENVIRONMENT
.TP
\fBATTUNE_HOME\fR
A folder that takes the place of both, such as one on a USB stick.
.TP
\fBATTUNE_TODAY\fR
A date, such as 2026\-11\-22, that takes the place of today.
";

fn main() -> Result<(), Box<dyn Error>> {
    let share = PathBuf::from(std::env::args().nth(1).ok_or("say which folder")?);
    let made = |place: &str| -> Result<PathBuf, std::io::Error> {
        let folder = share.join(place);
        fs::create_dir_all(&folder)?;
        Ok(folder)
    };
    let pages = made("man/man1")?;
    // Of `attune help` everything stands in the pages themselves.
    let command = cli::command().disable_help_subcommand(true);
    clap_mangen::generate_to(command.clone(), &pages)?;
    let first = pages.join("attune.1");
    let text = fs::read_to_string(&first)?;
    fs::write(&first, text + MORE)?;
    for (shell, place) in [
        (Shell::Bash, "bash-completion/completions"),
        (Shell::Zsh, "zsh/vendor-completions"),
        (Shell::Fish, "fish/vendor_completions.d"),
    ] {
        let written = generate_to(shell, &mut cli::command(), "attune", made(place)?)?;
        // Bash looks for the name of the command alone.
        if shell == Shell::Bash {
            fs::rename(&written, written.with_file_name("attune"))?;
        }
    }
    Ok(())
}
