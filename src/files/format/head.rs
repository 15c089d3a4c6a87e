//! What stands at the beginning of a file: enough to tell copies of one another among many
//! thousands of files without reading them.

use std::path::Path;

use super::bytes::{beginning_of, with_line_feeds};
use super::scan::{Kind, tokens};

/// The id of what a file holds, by its beginning alone. None where it does not stand there:
/// in a file that cannot be read, holds something else, or was put in another order by hand.
pub fn id_at_beginning(path: &Path) -> Option<String> {
    let bytes = beginning_of(path).ok()?;
    // It may be cut in the middle of a letter.
    id_in(&String::from_utf8_lossy(&bytes))
}

fn id_in(beginning: &str) -> Option<String> {
    let text = with_line_feeds(beginning.trim_start_matches('\u{feff}'));
    let mut depth = 0_usize;
    let mut pieces = tokens(&text).peekable();
    while let Some(piece) = pieces.next() {
        match piece.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.checked_sub(1)?,
            // Attune(document: Assessment(id: "…"
            Kind::Word
                if depth == 2
                    && piece.text == "id"
                    && pieces.next_if(|next| next.kind == Kind::Colon).is_some() =>
            {
                let id = pieces.next().filter(|id| id.kind == Kind::Text)?;
                // What is escaped would have to be read as ron reads it.
                let id = id.text.strip_prefix('"')?.strip_suffix('"')?;
                return (!id.contains('\\')).then(|| id.to_owned());
            }
            Kind::Comma | Kind::Colon | Kind::Word | Kind::Text | Kind::Unclosed | Kind::Other => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_what_a_file_holds_is_told_from_every_other() {
        let head = "// An Attune file. id: \"no\"\nAttune(\n format: 2, written_by: \"id\",\n document: ";
        for (rest, id) in [
            ("Assessment(id: \"one\", team: (", Some("one")),
            ("Training(\n    id: \"two\",", Some("two")),
            ("Assessment(team: (name: \"id\"), checklist: (id: \"list\"), id: \"three\"", Some("three")),
            ("Assessment(checklist: (id: \"list\", statements: [", None),
            ("Assessment(id: \"fo", None),
            ("Assessment(id: \"a\\u{62}\"", None),
            ("Assessment(id: 5", None),
            ("))", None),
        ] {
            assert_eq!(id_in(&format!("{head}{rest}")).as_deref(), id, "{rest}");
        }
        assert_eq!(id_in("\u{feff}(document:Ballot(id:\"x\"))").as_deref(), Some("x"));
        assert_eq!(id_in(""), None);
    }
}
