//! What several of the tests need: a folder of their own, the program, and a
//! small valid assessment to spoil.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

#[cfg(unix)]
pub mod nobody;
pub mod saving;
pub mod source;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Output};

/// A valid assessment with everything that a fault can hide in.
pub const SOUND: &str = r#"// An Attune file. Plain text (RON); open it with Attune.
Attune(
    format: 1,
    document: Assessment(
        id: "6c0f9f2e-3c1b-4a39-9f37-0e6a2b1c7d55",
        team: (name: "Acorn Nursery", staff: 18),
        checklist: (
            id: "small", version: 1, title: "A small checklist",
            statements: [
                (id: "cues", text: "Notice cues.", parts: ["knowledge", "skills"]),
                (id: "send", text: "Support children with SEND."),
                (id: "reflection", text: "Have time to reflect."),
                (id: "supervision", text: "Have supervision."),
            ],
        ),
        rounds: [
            (
                id: "r1", label: "January 2026", date: "2026-01-14", mode: VoteFirst,
                votes: {"cues": [(group: "Practitioner", red: 1)]},
                revealed: ["cues"],
                responses: {
                    "cues": (agreed: Amber, in_place: ["knowledge"], note: "Café, “quoted”"),
                    "send": (agreed: Some(Red), reviewed: true),
                },
                priorities: ["cues"],
            ),
            (id: "r2", label: "June 2026", date: "2026-06-14"),
        ],
        actions: [
            (
                id: "a1", statement: "cues", raised: "r1", what: "Watch each other", due: "2026-03-31",
                updates: [(round: "r2", date: "2026-06-14", status: UnderWay, note: "Begun")],
            ),
            (id: "a2", statement: "send", what: ""),
        ],
    ),
)
"#;

/// A folder that is gone after the test.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Every name in the folder, in order.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The program, with this folder as its whole world and its current folder.
    pub fn attune<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Ran {
        self.run(&mut Command::new(env!("CARGO_BIN_EXE_attune")), arguments)
    }

    /// The same by a user who may not do everything.
    #[cfg(unix)]
    pub fn attune_by_nobody<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Ran {
        let copied = tempfile::tempdir().unwrap();
        std::fs::set_permissions(self.0.path(), std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        self.run(&mut nobody::by_nobody(env!("CARGO_BIN_EXE_attune").as_ref(), copied.path()), arguments)
    }

    fn run<S: AsRef<OsStr>>(&self, program: &mut Command, arguments: &[S]) -> Ran {
        let output = program
            .args(arguments)
            .current_dir(self.0.path())
            .env("ATTUNE_HOME", self.path("home"))
            .env("ATTUNE_TODAY", "2026-11-22")
            // Nothing of what this machine has installed; a test puts there what it needs.
            .env("ATTUNE_FONTS", self.path("fonts"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .output()
            .unwrap();
        Ran::from(&output)
    }
}

/// What a run of the program said and how it ended.
#[derive(Debug)]
pub struct Ran {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<&Output> for Ran {
    fn from(output: &Output) -> Self {
        Self {
            status: output.status.code(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }
}

/// Fails unless `said` holds each of `words`.
#[track_caller]
pub fn says(said: &str, words: &[&str]) {
    for word in words {
        assert!(said.contains(word), "“{word}” is not in:\n{said}");
    }
}
