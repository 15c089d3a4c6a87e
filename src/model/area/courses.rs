//! Several cohorts of one course, added up with each of them visible.
