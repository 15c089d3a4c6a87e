//! What documents that are filled in put beside their places: the fields of one form.

use std::sync::Arc;

use crate::documents::document::{Block, Field, Takes, TickBox};
use crate::model::form_name::{self, FormName};
use crate::model::{Rating, Statement, Vote};
use crate::{text, words};

/// The fields of one form, as a document puts them beside its places.
pub(super) struct Form {
    name: Arc<str>,
}

impl Form {
    pub(super) fn new(name: &FormName) -> Self {
        Self { name: name.write().into() }
    }

    /// A field.
    pub(super) fn field(&self, name: impl Into<String>, says: impl Into<String>, takes: Takes) -> Field {
        Field { form: Arc::clone(&self.name), name: name.into(), says: says.into(), takes }
    }

    /// Labels side by side, each with the name of its field, over `lines` to write on.
    /// `about`: what they are about, for those who cannot see what stands above.
    pub(super) fn spaces<const N: usize>(
        &self,
        about: &str,
        spaces: [(String, String); N],
        lines: u8,
    ) -> Block {
        let field = |(name, label): &(String, String)| {
            let label = label.trim_end_matches(':');
            let says = match about {
                "" => label.to_owned(),
                about => text!("doc-change-item", title = about, what = label),
            };
            self.field(name.as_str(), says, Takes::Words)
        };
        let fields = spaces.iter().map(field).collect();
        let labels = spaces.into_iter().map(|(_, label)| label).collect();
        Block::Fields { fields, of: Box::new(Block::WritingSpace { labels, lines }) }
    }

    /// A rating's boxes.
    pub(super) fn ratings(&self, number: usize, about: &str) -> Block {
        let tick = |rating| TickBox { rating: Some(rating), label: words::rating(Some(rating)) };
        let takes = Takes::One(Rating::ALL.map(form_name::rating).into());
        self.boxes(form_name::statement(number), about, takes, String::new(), Rating::ALL.map(tick).into())
    }

    /// Boxes in a row.
    pub(super) fn boxes(
        &self,
        name: impl Into<String>,
        says: &str,
        takes: Takes,
        label: String,
        boxes: Vec<TickBox>,
    ) -> Block {
        let field = self.field(name, says, takes);
        Block::Fields { fields: vec![field], of: Box::new(Block::TickBoxes { label, boxes }) }
    }

    /// A table of votes, a row for each of these statements.
    pub(super) fn votes(&self, statements: &[Statement], table: Block) -> Block {
        let field = |(number, statement): (usize, &Statement)| {
            let says = text!("doc-numbered", number = number, title = statement.text.as_str());
            self.field(form_name::statement(number), says, Takes::One(Vote::ALL.map(form_name::vote).into()))
        };
        let fields = (1..).zip(statements).map(field).collect();
        Block::Fields { fields, of: Box::new(table) }
    }
}
