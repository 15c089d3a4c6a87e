//! Text for a terminal of 80 columns.

/// Lines are no longer than this.
const COLUMNS: usize = 80;

/// Lines of at most 80 characters, the first begun with `first` and the others
/// moved in by `indent`. A longer word stands on a line of its own.
pub fn wrapped(first: &str, indent: usize, text: &str) -> String {
    let margin = " ".repeat(indent);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let start = if lines.is_empty() { first } else { margin.as_str() };
        fill(&mut lines, start, &margin, paragraph);
    }
    if lines.is_empty() {
        lines.push(first.trim_end().to_owned());
    }
    lines.join("\n")
}

fn fill(lines: &mut Vec<String>, start: &str, margin: &str, paragraph: &str) {
    let mut line = start.to_owned();
    let mut is_bare = true;
    for word in paragraph.split_whitespace() {
        let gap = usize::from(!is_bare);
        if !is_bare && line.chars().count() + gap + word.chars().count() > COLUMNS {
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
        let out = wrapped("    Why: ", 9, &text);
        assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
        assert_eq!(out.matches("Llŷn").count(), 40);
        assert!(out.lines().skip(1).all(|line| line.starts_with("         L")
            || line.starts_with("         a")
            || line.starts_with("         f")));
    }

    #[test]
    fn line_breaks_are_kept_and_a_long_word_is_not_lost() {
        let long = "x".repeat(200);
        assert_eq!(wrapped("- ", 2, &format!("one\n\ntwo {long}")), format!("- one\n\n  two\n  {long}"));
        assert_eq!(wrapped("- ", 2, ""), "-");
    }
}
