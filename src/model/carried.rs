//! What a newer Attune wrote into a file and this one does not know. It is kept as it
//! stands, and goes back where it was when the file is saved.

/// What of a file is carried along unread.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The newest Attune that wrote something of it.
    pub written_by: String,
    /// Its fields, in the order of the file.
    pub fields: Vec<CarriedField>,
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
