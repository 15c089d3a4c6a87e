//! What is worked out from an open file, once for each change and not in every frame.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// Something that was worked out, and from what: `K` tells one state from another.
pub struct Once<K, T>(RefCell<Option<(K, Rc<T>)>>);

impl<K, T> Default for Once<K, T> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<K: PartialEq, T> Once<K, T> {
    /// What `work_out` makes of the state `key`; what it made before, where that is the same.
    pub fn get(&self, key: K, work_out: impl FnOnce(&K) -> T) -> Rc<T> {
        if let Some((known, value)) = &*self.0.borrow()
            && *known == key
        {
            return Rc::clone(value);
        }
        let value = Rc::new(work_out(&key));
        *self.0.borrow_mut() = Some((key, Rc::clone(&value)));
        value
    }
}

/// A part of a file that is shared between its states: the same while nobody has changed it.
pub struct Shared<T>(pub Arc<T>);

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_worked_out_twice_of_the_same_state() {
        let (once, worked) = (Once::default(), RefCell::new(0));
        let get = |state: u32| {
            *once.get(state, |state| {
                *worked.borrow_mut() += 1;
                state * 2
            })
        };
        assert_eq!((get(1), get(1), get(2), get(2), get(1)), (2, 2, 4, 4, 2));
        assert_eq!(*worked.borrow(), 3);
    }
}
