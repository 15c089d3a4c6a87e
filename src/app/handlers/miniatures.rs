//! The first pages of all documents, for their cards on Report.

use std::sync::Arc;

use egui::{ColorImage, Context, TextureOptions};

use crate::app::background::Event;
use crate::app::screen::Screen;
use crate::app::screens::report::{Miniatures, Pages, miniature};
use crate::app::session::Session;
use crate::documents::{DocumentKind, Format};

/// Has them drawn where what they show has changed since: after the pages in sight, and once
/// nothing else is laid out.
pub fn draw(session: &mut Session) {
    let view = &mut session.views.report;
    let Some(pages) = view.pages.as_ref().filter(|_| !view.busy && !view.miniatures.busy) else { return };
    let on_report = matches!(session.screen, Screen::Report | Screen::CourseReport | Screen::AreaReport);
    if !on_report || view.miniatures.is_of(pages) {
        return;
    }
    view.miniatures.busy = true;
    let (pages, reply) = (Arc::clone(pages), session.reply());
    session.platform.work(Box::new(move || {
        let kinds = pages.source.kinds().into_iter().filter(|kind| Format::Pdf.can_write(*kind));
        let drawn = |kind: DocumentKind| {
            let document = pages.source.build(kind, pages.document.date).ok()?;
            Some((kind, miniature(&document)?))
        };
        let drawn: Vec<(DocumentKind, ColorImage)> = kinds.filter_map(drawn).collect();
        reply.send(Event::Miniatures(pages, drawn));
    }));
}

/// Takes them, each as a picture that can be shown.
pub fn take(session: &mut Session, ctx: &Context, pages: &Pages, drawn: Vec<(DocumentKind, ColorImage)>) {
    let shown = |(kind, image): (DocumentKind, ColorImage)| {
        (kind, ctx.load_texture(kind.name(), image, TextureOptions::LINEAR))
    };
    let of = drawn.into_iter().map(shown).collect();
    session.views.report.miniatures = Miniatures::new(pages, of);
}
