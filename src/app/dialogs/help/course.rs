//! What a trainer asks.

use crate::app::dialogs::help::topic::Topic;
use crate::app::screen::Screen;
use crate::text;

/// Asked with a training course, in the order in which it comes up.
pub fn course() -> Vec<Topic> {
    vec![
        Topic {
            question: text!("help-course-question"),
            answer: text!("help-course-answer"),
            also: text!("help-course-also"),
            screens: &[Screen::Home, Screen::Course],
        },
        Topic {
            question: text!("help-course-way-question"),
            answer: text!("help-course-way-answer"),
            also: text!("help-course-way-also"),
            screens: &[Screen::Course],
        },
        Topic {
            question: text!("help-codes-question"),
            answer: text!("help-codes-answer"),
            also: text!("help-codes-also"),
            screens: &[Screen::Course, Screen::Answers],
        },
        Topic {
            question: text!("help-forms-question"),
            answer: text!("help-forms-answer"),
            also: text!("help-forms-also"),
            screens: &[Screen::Course, Screen::CourseReport],
        },
        Topic {
            question: text!("help-watch-question"),
            answer: text!("help-watch-answer"),
            also: text!("help-watch-also"),
            screens: &[Screen::Course, Screen::Answers],
        },
        Topic {
            question: text!("help-type-question"),
            answer: text!("help-type-answer"),
            also: text!("help-type-also"),
            screens: &[Screen::Answers],
        },
        Topic {
            question: text!("help-survey-question"),
            answer: text!("help-survey-answer"),
            also: text!("help-survey-also"),
            screens: &[Screen::Answers, Screen::Import],
        },
        Topic {
            question: text!("help-join-question"),
            answer: text!("help-join-answer"),
            also: text!("help-join-also"),
            screens: &[Screen::Answers],
        },
        Topic {
            question: text!("help-wrong-import-question"),
            answer: text!("help-wrong-import-answer"),
            also: text!("help-wrong-import-also"),
            screens: &[Screen::Answers, Screen::Import],
        },
        Topic {
            question: text!("help-publish-question"),
            answer: text!("help-publish-answer"),
            also: text!("help-publish-also"),
            screens: &[Screen::CourseReport, Screen::CourseChange],
        },
    ]
}
