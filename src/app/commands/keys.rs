//! The table of keys, and which command a key gives.

use egui::os::OperatingSystem;
use egui::{Context, Event, Key, KeyboardShortcut, ModifierNames, Modifiers};

use crate::app::commands::Command;
use crate::app::commands::environment::CommandEnvironment;
use crate::app::open::FileKind;
use crate::app::screen::{Entering, Screen};
use crate::app::widgets::text_edit::{has_redo, is_untouched};
use crate::app::widgets::typing::takes_letters;
use crate::model::Rating;

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

/// Ctrl and a digit, as the steps are numbered.
static STEPS: [[KeyboardShortcut; 1]; 5] =
    [[ctrl(Key::Num1)], [ctrl(Key::Num2)], [ctrl(Key::Num3)], [ctrl(Key::Num4)], [ctrl(Key::Num5)]];

/// A step has its number in the file that is open; whoever wants to print looks for Ctrl+P.
fn keys_of(screen: Screen, open: Option<FileKind>) -> &'static [KeyboardShortcut] {
    if screen == Screen::Home {
        return const { &[ctrl(Key::W)] };
    }
    if screen.is_of_area() {
        let place = Screen::steps_of_area().iter().position(|step| *step == screen);
        return place.and_then(|place| STEPS.get(place)).map_or(&[], |keys| keys.as_slice());
    }
    let kinds = screen.file_kinds();
    let of = open.filter(|open| kinds.contains(open)).or(kinds.first().copied());
    let Some(number) = of.and_then(|of| screen.step_number(of)) else { return &[] };
    match (screen.entering(), number) {
        (Entering::DocumentPath, 5) => const { &[ctrl(Key::Num5), ctrl(Key::P)] },
        (Entering::DocumentPath, 4) => const { &[ctrl(Key::Num4), ctrl(Key::P)] },
        _ => STEPS.get(number - 1).map_or(&[], |keys| keys.as_slice()),
    }
}

impl Command {
    /// The keys that give it; the first is the one that is shown. Those of a step that
    /// several kinds of file have are as in the first of them.
    pub fn keys(self) -> &'static [KeyboardShortcut] {
        self.keys_in(None)
    }

    /// The keys that give it while such a file is open.
    pub fn keys_in(self, open: Option<FileKind>) -> &'static [KeyboardShortcut] {
        match self {
            Self::Go(screen) => keys_of(screen, open),
            Self::New => const { &[ctrl(Key::N)] },
            Self::Open => const { &[ctrl(Key::O)] },
            Self::Rate(Rating::Red) => const { &[plain(Key::R)] },
            Self::Rate(Rating::Amber) => const { &[plain(Key::A)] },
            Self::Rate(Rating::Green) => const { &[plain(Key::G)] },
            Self::Rate(Rating::NotApplicable) => const { &[plain(Key::N)] },
            Self::StillRight => const { &[plain(Key::Y)] },
            Self::ClearRating => const { &[plain(Key::Delete), plain(Key::Backspace)] },
            Self::WriteNote => const { &[plain(Key::F6), plain(Key::Enter)] },
            Self::NextStatement => const { &[plain(Key::PageDown), alt(Key::ArrowRight)] },
            Self::PreviousStatement => const { &[plain(Key::PageUp), alt(Key::ArrowLeft)] },
            Self::LooksLike => const { &[plain(Key::L)] },
            Self::Questions => const { &[plain(Key::Q)] },
            Self::Vote => const { &[plain(Key::V)] },
            Self::Projector => const { &[plain(Key::F5)] },
            Self::Clock => const { &[plain(Key::T)] },
            // B and full stop, as in PowerPoint.
            Self::Blank => const { &[plain(Key::B), plain(Key::Period)] },
            Self::SavePdf => const { &[ctrl(Key::Enter)] },
            Self::Undo => const { &[ctrl(Key::Z)] },
            // Both are habits: the one of Windows, and the one of everything else.
            Self::Redo => const { &[ctrl(Key::Y), ctrl_shift(Key::Z)] },
            Self::Find => const { &[ctrl(Key::F)] },
            Self::AllCommands => const { &[ctrl(Key::K)] },
            Self::Help => const { &[plain(Key::F1)] },
            Self::Save => const { &[ctrl(Key::S)] },
            Self::SaveCopy => const { &[ctrl_shift(Key::S)] },
            Self::Rename => const { &[plain(Key::F2)] },
            // Without Shift, plus is = on most keyboards.
            Self::Bigger => const { &[ctrl(Key::Plus), ctrl(Key::Equals)] },
            Self::Smaller => const { &[ctrl(Key::Minus)] },
            Self::NormalSize => const { &[ctrl(Key::Num0)] },
            Self::FullScreen => const { &[plain(Key::F11)] },
            Self::Quit => const { &[ctrl(Key::Q)] },
            Self::NewWorkshop
            | Self::NewTraining
            | Self::OpenExample
            | Self::OpenTrainingExample
            | Self::SeeTeams
            | Self::SeeTeamFiles
            | Self::BeginAreaPlan
            | Self::BlankForm
            | Self::NextUnrated
            | Self::TakeOutVotes
            | Self::PrintSlips
            | Self::SaveBallotForm
            | Self::AddBallots
            | Self::ImportAnswers
            | Self::WatchFolder
            | Self::StopWatching
            | Self::PutTogether
            | Self::RemoveAnswers
            | Self::SaveCsv
            | Self::SaveTables
            | Self::SaveAll
            | Self::Print
            | Self::CopyDocument
            | Self::CopyStatement
            | Self::CopyPlan
            | Self::AddAction
            | Self::DraftActions
            | Self::ImportActions
            | Self::ReadTeams
            | Self::StartReview
            | Self::Lock
            | Self::Unlock
            | Self::ShowInFolder
            | Self::Holds
            | Self::NotSaved
            | Self::Tour
            | Self::Size(_)
            | Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeContrast
            | Self::Still
            | Self::Moving => &[],
        }
    }

    /// The first of its keys as people write it: "Ctrl+K".
    pub fn key_text(self, ctx: &Context) -> Option<String> {
        self.key_text_in(ctx, None)
    }

    /// The same while such a file is open.
    pub fn key_text_in(self, ctx: &Context, open: Option<FileKind>) -> Option<String> {
        self.keys_in(open).first().map(|shortcut| ctx.format_shortcut(shortcut))
    }

    /// The same for a sentence that is made where there is no context, as in a
    /// handler; empty without a key. A Mac's keys are named and not drawn, for only
    /// a context knows whether the typeface has their symbols.
    pub fn key_name(self) -> String {
        let is_mac = OperatingSystem::from_target_os().is_mac();
        let name = |shortcut: &KeyboardShortcut| shortcut.format(&ModifierNames::NAMES, is_mac);
        self.keys().first().map(name).unwrap_or_default()
    }

    /// The key that gives it also while somebody types in a field; empty without one.
    pub fn key_in_field(self) -> String {
        let is_mac = OperatingSystem::from_target_os().is_mac();
        let found = self.keys().iter().find(|keys| keys.modifiers.any() || !self.yields_to_typing());
        found.map(|keys| keys.format(&ModifierNames::NAMES, is_mac)).unwrap_or_default()
    }

    /// Whether its keys belong to a text field while somebody types in one: letters,
    /// and what the field does itself.
    fn yields_to_typing(self) -> bool {
        match self {
            Self::Rate(_)
            | Self::StillRight
            | Self::ClearRating
            | Self::LooksLike
            | Self::Questions
            | Self::Vote
            | Self::Clock
            | Self::Blank
            | Self::NextStatement
            | Self::PreviousStatement
            | Self::Undo
            | Self::Redo => true,
            Self::Go(_)
            | Self::New
            | Self::NewWorkshop
            | Self::NewTraining
            | Self::Open
            | Self::OpenExample
            | Self::OpenTrainingExample
            | Self::SeeTeams
            | Self::SeeTeamFiles
            | Self::BeginAreaPlan
            | Self::BlankForm
            | Self::WriteNote
            | Self::NextUnrated
            | Self::TakeOutVotes
            | Self::Projector
            | Self::PrintSlips
            | Self::SaveBallotForm
            | Self::AddBallots
            | Self::ImportAnswers
            | Self::WatchFolder
            | Self::StopWatching
            | Self::PutTogether
            | Self::RemoveAnswers
            | Self::SaveCsv
            | Self::SaveTables
            | Self::SaveAll
            | Self::Print
            | Self::CopyDocument
            | Self::CopyStatement
            | Self::CopyPlan
            | Self::AddAction
            | Self::DraftActions
            | Self::ImportActions
            | Self::ReadTeams
            | Self::StartReview
            | Self::Lock
            | Self::Unlock
            | Self::SavePdf
            | Self::Find
            | Self::AllCommands
            | Self::Help
            | Self::Tour
            | Self::Save
            | Self::SaveCopy
            | Self::Rename
            | Self::ShowInFolder
            | Self::Holds
            | Self::NotSaved
            | Self::Size(_)
            | Self::Bigger
            | Self::Smaller
            | Self::NormalSize
            | Self::FullScreen
            | Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeContrast
            | Self::Still
            | Self::Moving
            | Self::Quit => false,
        }
    }

    /// The command that a letter alone gives now.
    pub fn of_letter(letter: char, now: &CommandEnvironment) -> Option<Self> {
        let key = Key::from_name(&letter.to_uppercase().to_string())?;
        let gives = |command: &Self| command.keys().contains(&plain(key)) && command.is_enabled(now);
        Self::ALL.into_iter().find(gives)
    }

    /// The command whose keys were pressed, if it can be used now. Its keys are
    /// taken out of the input, so that no widget sees them as well.
    ///
    /// `words`: keys that type are words or mean nothing here, though no field may have
    /// the keyboard. `enter`: nothing else has a use for Enter.
    pub fn pressed(ctx: &Context, now: &CommandEnvironment, words: bool, enter: bool) -> Option<Self> {
        // Nearly every frame: nothing was pressed, and nothing has to be looked up.
        let is_key = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        if !ctx.input(|input| input.events.iter().any(is_key)) {
            return None;
        }
        let (in_field, in_text) = (ctx.text_edit_focused(), takes_letters(ctx));
        // A field in which nothing was typed has nothing of its own to undo.
        let (undoes, redoes) = (in_field && !is_untouched(ctx), in_field && has_redo(ctx));
        let is_typed = |keys: &KeyboardShortcut| match keys.logical_key {
            _ if keys.modifiers.alt => false,
            _ if is_letter(keys) => words || in_text,
            // What clears a rating does so where a letter would rate.
            Key::Delete | Key::Backspace if keys.modifiers.is_none() => words || in_field,
            // In a number they have no use.
            Key::PageUp | Key::PageDown => in_text,
            Key::Z if !keys.modifiers.shift => undoes,
            Key::Z | Key::Y => undoes || redoes,
            _ => in_field,
        };
        let mut candidates: Vec<(KeyboardShortcut, Self)> = Self::ALL
            .into_iter()
            .filter(|command| command.is_enabled(now))
            .flat_map(|command| command.keys_in(now.open).iter().map(move |keys| (*keys, command)))
            .filter(|(keys, command)| !(command.yields_to_typing() && is_typed(keys)))
            .filter(|(keys, _)| enter || *keys != plain(Key::Enter))
            .collect();
        // The most modifiers first: Ctrl+Shift+Z is not Ctrl+Z, and egui's match lets
        // Shift be pressed as well.
        candidates.sort_by_key(|(keys, _)| std::cmp::Reverse(modifier_count(keys.modifiers)));
        ctx.input_mut(|input| {
            candidates.into_iter().find(|(keys, _)| input.consume_shortcut(keys)).map(|(_, command)| command)
        })
    }
}

/// Whether it is a letter by itself, which a field for a number does not take.
fn is_letter(keys: &KeyboardShortcut) -> bool {
    keys.modifiers.is_none() && matches!(keys.logical_key.name().as_bytes(), [b'A'..=b'Z'])
}

fn modifier_count(modifiers: Modifiers) -> u8 {
    u8::from(modifiers.alt) + u8::from(modifiers.shift) + u8::from(modifiers.command || modifiers.ctrl)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [FileKind; 4] = [FileKind::Assessment, FileKind::Area, FileKind::Training, FileKind::Ballot];

    /// A key may mean one thing in an assessment and another in a course, since only
    /// one of them is open.
    #[test]
    fn no_two_commands_share_a_key_in_the_same_file() {
        for kind in KINDS {
            let mut seen = std::collections::HashMap::new();
            let belongs = |command: &Command| match command {
                Command::Go(screen) => *screen == Screen::Home || screen.file_kinds().contains(&kind),
                _ => true,
            };
            for command in Command::ALL.into_iter().filter(belongs) {
                for keys in command.keys_in(Some(kind)) {
                    let other = seen.insert(format!("{keys:?}"), command);
                    assert_eq!(other, None, "{command:?} and {other:?} share {keys:?}");
                }
            }
        }
    }

    /// What is entered by something that one does, and not by going there.
    #[test]
    fn every_other_screen_can_be_gone_to_by_a_command() {
        let by_doing = [Screen::Voting, Screen::Projector, Screen::Ballot, Screen::Import];
        for screen in Screen::ALL {
            let listed = Command::ALL.contains(&Command::Go(screen));
            assert_ne!(listed, by_doing.contains(&screen), "{screen:?}");
        }
    }

    #[test]
    fn every_step_has_the_key_of_its_number() {
        for kind in KINDS {
            for step in Screen::steps_of(kind) {
                assert!(!Command::Go(step).keys_in(Some(kind)).is_empty(), "{step:?}");
            }
        }
    }
}
