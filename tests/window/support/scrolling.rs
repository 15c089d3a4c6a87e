//! Long lists are laid out as far as they are in sight: a person scrolls to the rest.

use egui::{Event, Modifiers};

use super::window::Window;

impl Window {
    /// Scrolls down with the wheel until something is so.
    #[track_caller]
    pub fn scroll_until(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let middle = self.harness.ctx.content_rect().center();
        self.harness.event(Event::PointerMoved(middle));
        for _ in 0..300 {
            if is_so(self) {
                return;
            }
            self.harness.event(Event::MouseWheel {
                source: egui::MouseWheelSource::Wheel,
                unit: egui::MouseWheelUnit::Page,
                delta: egui::vec2(0.0, -0.5),
                modifiers: Modifiers::NONE,
                phase: egui::TouchPhase::Move,
            });
            self.run();
        }
        panic!("{what} does not come into sight; there is:\n{}", self.all_said());
    }
}
