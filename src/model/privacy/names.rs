//! Names of people. A word that is only ever a name is one, unless a room is called
//! after it; a word that is also something else ("Grace", "May") is one where the words
//! beside it speak for that.

use super::finding::{Finding, PersonalDetail};
use super::tokens::{Token, tokens};
use super::words::{Words, plain};

pub(super) fn find(text: &str, words: &Words) -> Vec<Finding> {
    let all = tokens(text);
    let reader = Reader { all: &all, words };
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        if let Some(length) = reader.never(at) {
            at += length;
            continue;
        }
        let Some(length) = reader.name(at) else {
            at += 1;
            continue;
        };
        let (first, last) = (reader.get(at), reader.get(at + length - 1));
        if let (Some(first), Some(last)) = (first, last) {
            let end = last.range.start + last.text.len();
            found.push(Finding { range: first.range.start..end, detail: PersonalDetail::Name });
        }
        at += length;
    }
    found
}

struct Reader<'a> {
    all: &'a [Token<'a>],
    words: &'a Words,
}

impl Reader<'_> {
    fn get(&self, at: usize) -> Option<&Token<'_>> {
        self.all.get(at)
    }

    fn before(&self, at: usize) -> Option<&Token<'_>> {
        self.get(at.checked_sub(1)?)
    }

    /// The word behind, with nothing but blanks between.
    fn behind(&self, at: usize) -> Option<&Token<'_>> {
        self.get(at + 1).filter(|token| token.follows_closely())
    }

    /// How many words from here stand among those that are never a name.
    fn never(&self, at: usize) -> Option<usize> {
        let mut phrase = String::new();
        let mut longest = None;
        for length in 1..=self.words.longest.min(self.all.len() - at) {
            let token = self.get(at + length - 1)?;
            if length > 1 {
                phrase.push(' ');
            }
            phrase.push_str(&token.plain);
            // "Father's Day" is written down with its 's.
            let with = if token.is_possessive { format!("{phrase}'s") } else { phrase.clone() };
            if self.words.never.contains(&phrase) || self.words.never.contains(&with) {
                longest = Some(length);
            }
            phrase = with;
        }
        longest
    }

    /// How many words from here are somebody's name.
    fn name(&self, at: usize) -> Option<usize> {
        let token = self.get(at)?;
        let is_place = self.is_behind(at, |next| self.words.places.contains(&next.plain));
        let after_saint =
            self.before(at).is_some_and(|before| matches!(before.plain.as_str(), "st" | "saint" | "ysgol"));
        if after_saint && token.follows_closely_or_stop() {
            return None;
        }
        if let Some(length) = self.titled(at) {
            return Some(length);
        }
        if is_irish(token) {
            return Some(self.extended(at));
        }
        if !is_place && (self.is_known(at) || self.is_likely(at)) {
            return Some(self.extended(at));
        }
        if self.is_asked_for(at) || self.has_surname(at) || self.has_family(at) {
            return Some(self.extended(at));
        }
        self.initialled(at)
    }

    fn is_behind(&self, at: usize, is: impl Fn(&Token) -> bool) -> bool {
        self.behind(at).is_some_and(is)
    }

    /// Whether it may be part of a name at all.
    fn may_be_name(&self, token: &Token) -> bool {
        token.is_capitalised()
            && !self.words.no_names.contains(&token.plain)
            && !self.words.places.contains(&token.plain)
            && (!token.is_capitals() || self.is_first_name(token))
    }

    fn is_first_name(&self, token: &Token) -> bool {
        let first = token.plain.split('-').next().unwrap_or_default();
        let parts = [token.plain.as_str(), first];
        parts.iter().any(|part| self.words.first_names.contains(*part) || first_of_two(part, self.words))
    }

    /// A title and what follows: "Mrs Harwood".
    fn titled(&self, at: usize) -> Option<usize> {
        let title = self.get(at)?;
        let next = self.get(at + 1)?;
        let is_near = matches!(next.gap, " " | ". " | "\u{a0}" | ".");
        let is_title = self.words.titles.contains(&title.plain) && !title.is_possessive;
        let follows = is_near && self.may_be_name(next) && self.never(at + 1).is_none();
        // "Aunt" at the end of one sentence is no title of the next.
        let is_abbreviation = title.plain.len() <= 4 && title.is_capitalised();
        (is_title && follows && (next.gap != ". " || is_abbreviation)).then(|| 1 + self.extended(at + 1))
    }

    /// A name that is hardly ever another word. In small letters too, if it is no short one.
    fn is_known(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| {
            let is_written_so = token.is_capitalised() || token.plain.chars().count() > 3;
            self.is_first_name(token) && !self.words.doubtful.contains(&token.plain) && is_written_so
        })
    }

    /// A name that is also a word, where the words beside it speak for a name.
    fn is_likely(&self, at: usize) -> bool {
        let Some(token) = self.get(at).filter(|token| self.words.doubtful.contains(&token.plain)) else {
            return false;
        };
        let next = self.behind(at);
        let follows =
            |list: &std::collections::BTreeSet<String>| next.is_some_and(|next| list.contains(&next.plain));
        if token.is_possessive && follows(&self.words.family) {
            return true;
        }
        if !token.is_capitalised() || token.is_capitals() {
            return false;
        }
        let has_surname =
            next.is_some_and(|next| self.may_be_name(next) && !self.words.doubtful.contains(&next.plain));
        let is_often_none = self.words.never_alone.contains(&token.plain);
        // "That is what Amber says" is said of the rating.
        if has_surname || follows(&self.words.deeds) && (token.is_first || !is_often_none) {
            return true;
        }
        if is_often_none {
            return false;
        }
        !token.is_first
            || follows(&self.words.states) && !self.asks_or_points(at + 2)
            || self.stands_alone(at)
    }

    /// "Joy is what we look for": no person is that.
    fn asks_or_points(&self, at: usize) -> bool {
        const POINTS: [&str; 10] =
            ["what", "when", "where", "why", "how", "that", "with", "for", "from", "back"];
        self.get(at).is_none_or(|token| POINTS.contains(&token.plain.as_str()))
            || self.get(at).is_some_and(Token::is_capitalised)
    }

    /// The only word of a line, or the word before a colon or a dash: "Grace: more time".
    fn stands_alone(&self, at: usize) -> bool {
        let behind = self.get(at + 1).map(|token| token.gap.trim_start());
        let begins =
            self.get(at).is_some_and(|token| token.gap.contains('\n') || at == 0 || token.gap.contains(": "));
        begins && behind.is_none_or(|gap| gap.starts_with('–'))
    }

    /// "A boy called Kaelan", "Name of child: Ottoline".
    fn is_asked_for(&self, at: usize) -> bool {
        let Some(token) = self.get(at).filter(|token| self.may_be_name(token)) else { return false };
        let said =
            |back: usize| at.checked_sub(back).and_then(|at| self.get(at)).map(|token| token.plain.as_str());
        let before = said(1).unwrap_or_default();
        let is_line = !token.gap.contains(['\n', '.']);
        let named = before == "name" && token.gap.contains(':')
            || matches!((said(3), said(2), before), (Some("name"), Some("of"), _))
            || matches!((said(2), before), (Some("name"), "is"));
        is_line && (self.words.before.contains(before) || named)
    }

    /// "The Begum family", "the O'Malley twins", "Kaelan's mum".
    fn has_family(&self, at: usize) -> bool {
        const FAMILY: [&str; 8] =
            ["family", "twins", "siblings", "brothers", "sisters", "household", "girls", "boys"];
        let Some(token) = self.get(at).filter(|token| self.may_be_name(token)) else { return false };
        let Some(next) = self.behind(at) else { return false };
        let is_surname = self.words.surnames.contains(&token.plain);
        is_surname && FAMILY.contains(&next.plain.as_str())
            || token.is_possessive && self.words.family.contains(&next.plain) && !token.is_first
    }

    /// Two words of which the second ends as surnames do, or is one of the usual ones.
    fn has_surname(&self, at: usize) -> bool {
        const ENDINGS: [&str; 12] =
            ["ski", "ska", "cki", "cka", "wicz", "czyk", "czuk", "ová", "escu", "sson", "ovic", "enko"];
        let (Some(token), Some(next)) = (self.get(at), self.behind(at)) else { return false };
        let ends =
            ENDINGS.iter().any(|ending| next.plain.ends_with(ending) && next.plain.len() > ending.len() + 2);
        let is_usual =
            self.words.surnames.contains(&next.plain) && !self.words.doubtful.contains(&next.plain);
        self.may_be_name(token) && self.may_be_name(next) && (ends || is_usual && !token.is_first)
    }

    /// "J. Harwood", "K Okafor", "Lucy M." is found by Lucy.
    fn initialled(&self, at: usize) -> Option<usize> {
        let (initial, next) = (self.get(at)?, self.get(at + 1)?);
        let is_initial =
            initial.text.chars().count() == 1 && initial.is_capitalised() && !initial.is_possessive;
        let is_word = matches!(initial.text, "A" | "I") && next.gap == " ";
        let counted = self.before(at).is_some_and(|before| {
            matches!(
                before.plain.as_str(),
                "child" | "baby" | "room" | "group" | "level" | "part" | "vitamin" | "plan"
            )
        });
        let near = matches!(next.gap, " " | ". " | ".");
        let fits = is_initial
            && !is_word
            && !counted
            && near
            && self.may_be_name(next)
            && next.text.chars().count() > 2;
        fits.then(|| 1 + self.extended(at + 1))
    }

    /// How many words from here belong to a name that begins here.
    fn extended(&self, at: usize) -> usize {
        let goes_on = |place: usize| {
            let is_over = self.get(place - 1).is_some_and(|token| token.is_possessive);
            let token = self.get(place).filter(|token| token.follows_closely() && self.may_be_name(token));
            !is_over && token.is_some() && self.never(place).is_none()
        };
        (1..4).take_while(|more| goes_on(at + more)).count() + 1
    }
}

impl Token<'_> {
    fn follows_closely_or_stop(&self) -> bool {
        self.follows_closely() || self.gap == ". "
    }
}

/// "Xin Yi" stands in the list in two words; each is enough.
fn first_of_two(part: &str, words: &Words) -> bool {
    part.len() > 2
        && words
            .first_names
            .range(plain(part) + " "..)
            .next()
            .is_some_and(|name| name.starts_with(&(part.to_owned() + " ")))
}

/// O with an apostrophe, or Mc, before a capital.
fn is_irish(token: &Token) -> bool {
    let rest = ["O'", "O’", "Mc"].into_iter().find_map(|start| token.text.strip_prefix(start));
    rest.is_some_and(|rest| rest.starts_with(char::is_uppercase) && rest.len() > 2)
}
