//! What a newer Attune wrote into a file and this one does not know. It is kept as it
//! stands, and goes back where it was when the file is saved.

use std::sync::Arc;

/// What of a file is carried along unread.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The newest Attune that wrote something of it.
    pub written_by: String,
    /// Its fields, in the order of the file.
    pub fields: Vec<CarriedField>,
}

impl Carried {
    /// What two copies of a file carry, together. Where both have a field, the first one's
    /// stays: nobody here can say what either means.
    pub(crate) fn both(first: Option<&Arc<Self>>, second: Option<&Arc<Self>>) -> Option<Arc<Self>> {
        let (Some(one), Some(other)) = (first, second) else { return first.or(second).cloned() };
        let mut both = Self::clone(one);
        for field in &other.fields {
            if !one.fields.iter().any(|known| known.is_the_same_as(field)) {
                both.fields.push(field.clone());
            }
        }
        both.written_by.clone_from((&one.written_by).max(&other.written_by));
        Some(Arc::new(both))
    }
}

impl CarriedField {
    fn is_the_same_as(&self, other: &Self) -> bool {
        let name = |field: &Self| field.text.split(':').next().map(|name| name.trim().to_owned());
        self.within == other.within && name(self) == name(other)
    }
}

/// A field that this Attune does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedField {
    /// The place of the brackets that it stands in. What is in a list is told by its id,
    /// so that it is found again when the list has another order.
    pub within: String,
    /// The field as it stands in the file, with its name.
    pub text: String,
}
