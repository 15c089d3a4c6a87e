//! What was written twice, though not letter for letter.

/// The same words, however they are written: so "Read the guide." is what "read the guide" is.
pub(in crate::model) fn folded(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    words.trim_end_matches(['.', ';', ',']).to_owned()
}
