//! An HTTP server on this machine that passes on to the API server what its filters let through.
