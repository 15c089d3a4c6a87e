//! What is kept and read: assessments and checklists on disk, saving, and where
//! things lie. Nothing here draws or prints.
