//! What everybody asks.

use crate::app::commands::Command;
use crate::app::dialogs::help::topic::Topic;
use crate::app::screen::Screen;
use crate::text;

/// Asked whatever is open.
pub fn always() -> Vec<Topic> {
    vec![
        Topic {
            question: text!("help-saved-question"),
            answer: text!("help-saved-answer"),
            also: text!("help-saved-also"),
            screens: &[],
        },
        Topic {
            question: text!("help-where-question"),
            answer: text!("help-where-answer"),
            also: text!("help-where-also"),
            screens: &[Screen::Home],
        },
        Topic {
            question: text!("help-undo-question"),
            answer: text!("help-undo-answer", key = Command::Undo.key_name()),
            also: text!("help-undo-also"),
            screens: &[],
        },
        Topic {
            question: text!("help-earlier-question"),
            answer: text!("help-earlier-answer"),
            also: text!("help-earlier-also"),
            screens: &[Screen::Versions, Screen::CourseVersions],
        },
        Topic {
            question: text!("help-rename-question"),
            answer: text!("help-rename-answer", key = Command::Rename.key_name()),
            also: text!("help-rename-also"),
            screens: &[Screen::SetUp],
        },
        Topic {
            question: text!("help-two-question"),
            answer: text!("help-two-answer"),
            also: text!("help-two-also"),
            screens: &[],
        },
        Topic {
            question: text!("help-find-question"),
            answer: text!("help-find-answer", key = Command::Find.key_name()),
            also: text!("help-find-also"),
            screens: &[],
        },
        Topic {
            question: text!("help-larger-question"),
            answer: text!("help-larger-answer", key = Command::Bigger.key_name()),
            also: text!("help-larger-also"),
            screens: &[],
        },
        Topic {
            question: text!("help-pages-question"),
            answer: text!("help-pages-answer"),
            also: text!("help-pages-also"),
            screens: &[Screen::Report, Screen::CourseReport],
        },
        Topic {
            question: text!("help-charts-question"),
            answer: text!("help-charts-answer"),
            also: text!("help-charts-also"),
            screens: &[Screen::Report, Screen::CourseReport],
        },
        Topic {
            question: text!("help-spelling-question"),
            answer: text!("help-spelling-answer"),
            also: text!("help-spelling-also"),
            screens: &[],
        },
        Topic {
            question: text!("help-keyboard-question"),
            answer: text!("help-keyboard-answer", key = Command::AllCommands.key_name()),
            also: text!("help-keyboard-also"),
            screens: &[],
        },
    ]
}

/// Asked before it is used, or by whoever only looks in.
pub fn before() -> Vec<Topic> {
    vec![
        Topic {
            question: text!("help-names-question"),
            answer: text!("help-names-answer"),
            also: text!("help-names-also"),
            screens: &[],
        },
        Topic {
            question: text!("help-network-question"),
            answer: text!("help-network-answer"),
            also: text!("help-network-also"),
            screens: &[],
        },
        Topic {
            question: text!("help-source-question"),
            answer: text!("help-source-answer"),
            also: text!("help-source-also"),
            screens: &[Screen::SetUp],
        },
        Topic {
            question: text!("help-ballot-question"),
            answer: text!("help-ballot-answer"),
            also: text!("help-ballot-also"),
            screens: &[Screen::Ballot],
        },
        Topic {
            question: text!("help-teams-question"),
            answer: text!("help-teams-answer"),
            also: text!("help-teams-also"),
            screens: &[Screen::Home, Screen::Area],
        },
        Topic {
            question: text!("help-area-plan-question"),
            answer: text!("help-area-plan-answer"),
            also: text!("help-area-plan-also"),
            screens: &[Screen::Teams],
        },
        Topic {
            question: text!("help-tour-question"),
            answer: text!("help-tour-answer"),
            also: text!("help-tour-also"),
            screens: &[Screen::Home],
        },
    ]
}
