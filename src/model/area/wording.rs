//! When two wordings say the same.

/// The same words, however they are written: so "Read the guide." is what "read the guide" is.
pub(in crate::model) fn folded(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word.to_lowercase());
    }
    folded.truncate(folded.trim_end_matches(['.', ';', ',']).len());
    folded
}
