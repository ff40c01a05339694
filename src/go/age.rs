//! (local)
/// x
pub fn since(t: &str, now: jiff::Timestamp) -> String {
    match t.parse::<jiff::Timestamp>() {
        Ok(t) => format!("{}s", now.as_second() - t.as_second()),
        _ => "<unknown>".into(),
    }
}
