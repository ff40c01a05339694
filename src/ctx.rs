//! What every command is handed.
