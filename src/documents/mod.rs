//! What leaves the app: the model as documents, and documents as files of a format.
//!
//! A document is built once as a tree ([`document`]) and rendered by each
//! format, so PDF and preview can never say different things. Nothing here
//! draws a window or reads a file of Attune's own.

pub mod document;
