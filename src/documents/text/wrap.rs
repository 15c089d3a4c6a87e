//! Breaks text into lines of so many characters.

/// Lines of at most `columns` characters, the first begun with `first` and the others
/// moved in by `indent`. A longer word stands on a line of its own.
pub(super) fn wrapped(first: &str, indent: usize, text: &str, columns: usize) -> Vec<String> {
    let margin = " ".repeat(indent);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let start = if lines.is_empty() { first } else { margin.as_str() };
        fill(&mut lines, start, &margin, paragraph, columns);
    }
    if lines.is_empty() {
        lines.push(first.trim_end().to_owned());
    }
    lines
}

fn fill(lines: &mut Vec<String>, start: &str, margin: &str, paragraph: &str, columns: usize) {
    let mut line = start.to_owned();
    let mut is_bare = true;
    for word in paragraph.split_whitespace() {
        let gap = usize::from(!is_bare);
        if !is_bare && line.chars().count() + gap + word.chars().count() > columns {
            lines.push(std::mem::replace(&mut line, margin.to_owned()));
            is_bare = true;
        }
        if !is_bare {
            line.push(' ');
        }
        line.push_str(word);
        is_bare = false;
    }
    lines.push(if is_bare { line.trim_end().to_owned() } else { line });
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_stay_within_80_columns_and_keep_every_word() {
        let text = "Llŷn and friends ".repeat(40);
        let lines = wrapped("    Why: ", 9, &text, 80);
        assert!(lines.iter().all(|line| line.chars().count() <= 80), "{lines:?}");
        assert_eq!(lines.concat().matches("Llŷn").count(), 40);
        assert!(lines.iter().skip(1).all(|line| line.starts_with("         L")
            || line.starts_with("         a")
            || line.starts_with("         f")));
    }

    #[test]
    fn line_breaks_are_kept_and_a_long_word_is_not_lost() {
        let long = "x".repeat(200);
        let lines = wrapped("- ", 2, &format!("one\n\ntwo {long}"), 80);
        assert_eq!(lines, ["- one".to_owned(), String::new(), "  two".to_owned(), format!("  {long}")]);
        assert_eq!(wrapped("- ", 2, "", 80), ["-"]);
    }
}
