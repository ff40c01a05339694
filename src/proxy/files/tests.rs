//! Answers for a folder.
