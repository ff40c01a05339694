//! `auth`: who one is for the server, and what one may do.

pub mod can_i;
pub mod reconcile;
mod reconciled;
mod rights;
pub mod whoami;
