//! Texts in paragraphs.

/// The paragraphs of a text, each with its lines: an empty line parts them.
pub(crate) fn parts(text: &str) -> Vec<Vec<&str>> {
    let mut parts: Vec<Vec<&str>> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        match parts.last_mut().filter(|_| goes_on) {
            Some(part) if !line.is_empty() => part.push(line),
            None if !line.is_empty() => parts.push(vec![line]),
            Some(_) | None => {}
        }
        goes_on = !line.is_empty();
    }
    parts
}
