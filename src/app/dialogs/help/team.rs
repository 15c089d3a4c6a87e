//! What a team asks that looks at itself, and whoever leads its workshop.

use crate::app::commands::Command;
use crate::app::dialogs::help::topic::Topic;
use crate::app::screen::Screen;
use crate::text;

/// Asked with one's own team, in the order in which it comes up.
pub fn alone() -> Vec<Topic> {
    vec![
        Topic {
            question: text!("help-way-question"),
            answer: text!("help-way-answer"),
            also: text!("help-way-also"),
            screens: &[Screen::Home, Screen::SetUp],
        },
        Topic {
            question: text!("help-begin-question"),
            answer: text!("help-begin-answer"),
            also: text!("help-begin-also"),
            screens: &[Screen::Home, Screen::SetUp],
        },
        Topic {
            question: text!("help-paper-question"),
            answer: text!("help-paper-answer"),
            also: text!("help-paper-also"),
            screens: &[Screen::Home, Screen::Report],
        },
        Topic {
            question: text!("help-rate-question"),
            answer: text!("help-rate-answer"),
            also: text!("help-rate-also"),
            screens: &[Screen::Rate],
        },
        Topic {
            question: text!("help-not-ours-question"),
            answer: text!("help-not-ours-answer"),
            also: text!("help-not-ours-also"),
            screens: &[Screen::Rate],
        },
        Topic {
            question: text!("help-other-view-question"),
            answer: text!("help-other-view-answer"),
            also: text!("help-other-view-also"),
            screens: &[Screen::Rate],
        },
        Topic {
            question: text!("help-evidence-question"),
            answer: text!("help-evidence-answer"),
            also: text!("help-evidence-also"),
            screens: &[Screen::Rate],
        },
        Topic {
            question: text!("help-priorities-question"),
            answer: text!("help-priorities-answer"),
            also: text!("help-priorities-also"),
            screens: &[Screen::Overview],
        },
        Topic {
            question: text!("help-only-red-question"),
            answer: text!("help-only-red-answer"),
            also: text!("help-only-red-also"),
            screens: &[Screen::Overview],
        },
        Topic {
            question: text!("help-plan-question"),
            answer: text!("help-plan-answer"),
            also: text!("help-plan-also"),
            screens: &[Screen::Plan],
        },
        Topic {
            question: text!("help-draft-question"),
            answer: text!("help-draft-answer"),
            also: text!("help-draft-also"),
            screens: &[Screen::Plan],
        },
        Topic {
            question: text!("help-plan-file-question"),
            answer: text!("help-plan-file-answer"),
            also: text!("help-plan-file-also"),
            screens: &[Screen::Plan],
        },
        Topic {
            question: text!("help-pdf-question"),
            answer: text!("help-pdf-answer", key = Command::SavePdf.key_name()),
            also: text!("help-pdf-also"),
            screens: &[Screen::Report],
        },
        Topic {
            question: text!("help-again-question"),
            answer: text!("help-again-answer"),
            also: text!("help-again-also"),
            screens: &[Screen::Overview, Screen::Report, Screen::Review],
        },
        Topic {
            question: text!("help-changed-question"),
            answer: text!("help-changed-answer"),
            also: text!("help-changed-also"),
            screens: &[Screen::Change],
        },
        Topic {
            question: text!("help-own-question"),
            answer: text!("help-own-answer"),
            also: text!("help-own-also"),
            screens: &[Screen::SetUp],
        },
    ]
}

/// Asked in a workshop.
pub fn workshop() -> Vec<Topic> {
    vec![
        Topic {
            question: text!("help-workshop-question"),
            answer: text!("help-workshop-answer"),
            also: text!("help-workshop-also"),
            screens: &[Screen::Home, Screen::SetUp, Screen::Rate],
        },
        Topic {
            question: text!("help-vote-question"),
            answer: text!("help-vote-answer"),
            also: text!("help-vote-also"),
            screens: &[Screen::SetUp, Screen::Rate],
        },
        Topic {
            question: text!("help-pass-question"),
            answer: text!("help-pass-answer"),
            also: text!("help-pass-also"),
            screens: &[Screen::Rate, Screen::Voting],
        },
        Topic {
            question: text!("help-slips-question"),
            answer: text!("help-slips-answer"),
            also: text!("help-slips-also"),
            screens: &[Screen::Rate, Screen::Report],
        },
        Topic {
            question: text!("help-afar-question"),
            answer: text!("help-afar-answer"),
            also: text!("help-afar-also"),
            screens: &[Screen::Rate],
        },
        Topic {
            question: text!("help-large-question"),
            answer: text!("help-large-answer", key = Command::Projector.key_name()),
            also: text!("help-large-also"),
            screens: &[Screen::Rate, Screen::Projector],
        },
        Topic {
            question: text!("help-wrong-votes-question"),
            answer: text!("help-wrong-votes-answer"),
            also: text!("help-wrong-votes-also"),
            screens: &[Screen::Rate],
        },
        Topic {
            question: text!("help-who-voted-question"),
            answer: text!("help-who-voted-answer"),
            also: text!("help-who-voted-also"),
            screens: &[Screen::Rate, Screen::Voting],
        },
    ]
}
