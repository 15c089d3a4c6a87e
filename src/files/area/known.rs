//! One copy of each checklist that many files hold, so that ten thousand of them do not
//! keep ten thousand copies of its guidance.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::model::Checklist;

/// So many that are not the same are kept under one name and version. More of them there are
/// only where everybody wrote a checklist of their own, and to look through all would take
/// longer with every file.
const MOST: usize = 16;

/// The checklists that have been met.
#[derive(Default)]
pub(super) struct Known(Mutex<ByIdAndVersion>);

type ByIdAndVersion = HashMap<(String, u32), Vec<Arc<Checklist>>>;

impl Known {
    /// The same checklist, in the copy that was met first.
    pub fn shared(&self, checklist: &Arc<Checklist>) -> Arc<Checklist> {
        let name = (checklist.id.clone(), checklist.version);
        // They are long: others are not kept waiting while these are compared.
        let known = self.lock().entry(name.clone()).or_default().clone();
        if let Some(known) = known.into_iter().find(|known| known == checklist) {
            return known;
        }
        let mut all = self.lock();
        let same = all.entry(name).or_default();
        if same.len() < MOST {
            same.push(Arc::clone(checklist));
        }
        Arc::clone(checklist)
    }

    fn lock(&self) -> MutexGuard<'_, ByIdAndVersion> {
        // Nothing that is kept here is ever half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
