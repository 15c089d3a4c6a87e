//! The plan of an area, as it is begun.

use std::sync::Arc;

use jiff::civil::Date;

use crate::model::area::{Area, AreaPicture};
use crate::model::{Assessment, Team};
use crate::words;

/// The plan of an area that is called `name`, begun on `today` with what `picture` says of the
/// statements that the area was asked. `picture`: what may be shared on, and nothing else.
pub fn begin(area: &Area, name: String, picture: &AreaPicture, today: Date) -> Assessment {
    let team = Team { name, ..Team::default() };
    let mut plan = Assessment::new(Arc::clone(&area.checklist), team, words::month_and_year(today), today);
    if let Some(round) = plan.rounds.last_mut() {
        Arc::make_mut(round).area = Some(Arc::new(picture.within(&area.checklist)));
    }
    plan
}
