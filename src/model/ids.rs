//! Ids for new things.

use uuid::Uuid;

/// An id for a file: the same in every copy of it.
pub fn file() -> String {
    Uuid::new_v4().to_string()
}

/// An id for a round or an action. Short, because people see it in the file;
/// random, so that two copies of a file never give one id to two things.
pub fn short() -> String {
    Uuid::new_v4().simple().to_string().chars().take(8).collect()
}
