//! Answers where a code belongs: alone, or run together with the code that comes behind them.

use egui::Key;

use crate::app::widgets::rating_buttons::vote_of;

/// Hardly a code begins with so many letters that answer: "Gr", "Ros", but not "Rraag".
const A_WORD: usize = 4;

/// What was typed, as it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Looks<'a> {
    /// A code.
    Code,
    /// Answers, and nothing else.
    Answers,
    /// Answers, and a code behind them.
    Both { answers: &'a str, code: &'a str },
}

/// Answers that were typed on behind their code without Enter between: "Mint 44rragg" is
/// "Mint 44" and its answers. `is_known`: whether somebody has the code.
pub(super) fn behind(text: &str, is_known: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let text = text.trim();
    let code = text.trim_end_matches(answers);
    let typed = text.get(code.len()..)?;
    let name = code.trim();
    // A code ends in its number; one of letters alone is told by its blank, and by being known.
    let ends = name.ends_with(|sign: char| sign.is_ascii_digit()) || code != name && is_known(name);
    (ends && typed.chars().count() >= A_WORD).then_some((name, typed))
}

/// Whether the word that a code begins with may be the rest of a longer one, whose first letters
/// answered: "s 41" of "grass 41".
pub(super) fn may_begin_earlier(code: &str) -> bool {
    let word = code.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
    !word.is_empty() && word.chars().all(answers)
}

/// What is left of a text without an answer before it.
pub(super) fn without_first(text: &str) -> Option<&str> {
    let rest = text.trim().strip_prefix(answers)?;
    (!rest.is_empty()).then_some(rest)
}

/// Whether a sign answers, or stands for an answer that is not there.
fn answers(sign: char) -> bool {
    sign == '-' || Key::from_name(&sign.to_uppercase().to_string()).is_some_and(|key| vote_of(key).is_some())
}

/// What a text looks like. `in_form`: it was begun in a form that is not finished, so that
/// answers are likely.
pub(super) fn looks(text: &str, in_form: bool) -> Looks<'_> {
    let text = text.trim();
    let ends = text.char_indices().find(|(_, sign)| !answers(*sign));
    let Some((end, strange)) = ends.filter(|_| !text.is_empty()) else { return Looks::Answers };
    let rest = text.get(end..).unwrap_or_default();
    let leading = text.get(..end).unwrap_or_default();
    let both = |at: usize| match text.split_at_checked(at) {
        Some((answers, code)) if at > 0 => Looks::Both { answers, code: code.trim() },
        Some(_) | None => Looks::Code,
    };
    if leading.is_empty() {
        return Looks::Code;
    }
    // "rrag Grey 26": whoever looks at it puts a space between. "Gas 40" is a code.
    if strange == ' ' {
        let begins_code = rest.trim_start().starts_with(char::is_alphabetic);
        // "Grass 12" is written as a word is.
        let mut signs = leading.chars();
        let is_name = signs.next().is_some_and(char::is_uppercase) && signs.all(char::is_lowercase);
        return if begins_code || leading.len() >= A_WORD && !is_name { both(end) } else { Looks::Code };
    }
    // "RRAGGrey 26": a code begins with the capital before its small letters.
    let signs: Vec<(usize, char)> = text.char_indices().collect();
    let is_capital = |pair: &&[(usize, char)]| matches!(pair, [(at, first), (_, second)] if *at <= end && first.is_uppercase() && second.is_lowercase());
    if let Some([(at, _), _]) = signs.windows(2).rfind(is_capital) {
        return both(*at);
    }
    // "rragMINT 33".
    let is_small = leading.chars().all(|sign| !sign.is_uppercase());
    if strange.is_uppercase() && is_small || in_form || leading.len() >= A_WORD {
        return both(end);
    }
    Looks::Code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_behind_a_code_are_told_from_it() {
        let known = |code: &str| code == "Grape";
        for (text, expected) in [
            ("Mint 44rragaraagara", Some(("Mint 44", "rragaraagara"))),
            ("Teal 87 gagrgagagaa", Some(("Teal 87", "gagrgagagaa"))),
            ("26 RRAG", Some(("26", "RRAG"))),
            ("Grape rragg", Some(("Grape", "rragg"))),
            ("Grass rragg", None),
            ("Mint 44", None),
            ("Rose 85 b", None),
            ("Mint 44a", None),
            ("Mint", None),
            ("rragg", None),
        ] {
            assert_eq!(behind(text, known), expected, "{text}");
        }
    }

    #[test]
    fn a_code_is_told_from_the_answers_before_it() {
        let both = |answers, code| Looks::Both { answers, code };
        for (text, expected) in [
            ("Grey 26", Looks::Code),
            ("grey 26", Looks::Code),
            ("Sage 12", Looks::Code),
            ("Grass 12", Looks::Code),
            ("Gas 40", Looks::Code),
            ("Mint 33", Looks::Code),
            ("R2D2", Looks::Code),
            ("RRAGGrey 26", both("RRAG", "Grey 26")),
            ("rragGrey 26", both("rrag", "Grey 26")),
            ("gGrey 26", both("g", "Grey 26")),
            ("GGrey 26", both("G", "Grey 26")),
            ("rragMint 33", both("rrag", "Mint 33")),
            ("RRAGMint 33", both("RRAG", "Mint 33")),
            ("rragMINT 33", both("rrag", "MINT 33")),
            ("rrag grey 26", both("rrag", "grey 26")),
            ("rraaggrey 26", both("rraaggr", "ey 26")),
            ("RAGRAGGGAAS", Looks::Answers),
            ("r-ag", Looks::Answers),
        ] {
            assert_eq!(looks(text, false), expected, "{text}");
        }
        assert_eq!(looks("rgrey 26", true), both("rgr", "ey 26"));
        assert_eq!(looks("Grey 26", true), Looks::Code);
    }
}
