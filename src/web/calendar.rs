//! Calendars under their addresses: who knows one reads it, and nobody learns anything from a wrong one.

use super::{ANSWERS_WITHIN, Pages};
use crate::{
    exchanges::calendar::{self, Feed},
    locales,
};
use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use chrono::{DateTime, Utc};
use tokio::time::timeout;

/// How many calendars are written side by side: however many are asked for, what people do in chat comes first.
pub(super) const SIDE_BY_SIDE: usize = 4;
/// When to come back while the database is away, in seconds.
const COME_BACK: u32 = 60;
/// How HTTP writes a moment.
const HTTP_DATE: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// One calendar; the last part of the address is never written down anywhere.
pub(super) async fn show(
    State(pages): State<Pages>,
    Path(last_part): Path<String>,
    asked: HeaderMap,
) -> Response<Body> {
    let digest = calendar::digest(&last_part);
    let found = timeout(ANSWERS_WITHIN, async {
        let _place = pages.calendars.acquire().await;
        let words = |language, key: &str| locales::text(language, key, &[]);
        calendar::feed(&pages.db, &digest, words, pages.clock.now()).await
    });
    let answer = match found.await {
        Ok(Ok(Some(feed))) => answer(feed, &asked),
        Ok(Ok(None)) => nothing(),
        Ok(Err(error)) => {
            tracing::warn!(%error, "a calendar could not be read");
            away()
        }
        Err(_) => away(),
    };
    metrics::counter!("calendars_total", "status" => answer.status().as_str().to_owned()).increment(1);
    answer
}

/// The calendar, or that it is still as they have it.
fn answer(feed: Feed, asked: &HeaderMap) -> Response<Body> {
    let etag = format!("\"{}\"", feed.etag);
    let is_known = is_known(asked, &etag, feed.modified);
    let mut answer = if is_known { Response::default() } else { Response::new(Body::from(feed.text)) };
    if is_known {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let headers = answer.headers_mut();
    let modified = feed.modified.format(HTTP_DATE).to_string();
    for (name, value) in [(header::ETAG, etag), (header::LAST_MODIFIED, modified)] {
        // Hexadecimal digits and dates are always fit for a header.
        headers.extend(HeaderValue::from_str(&value).map(|value| (name, value)));
    }
    // Kept by whoever asks for themselves, and asked for again each time: a revoked address shows nothing at once.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if !is_known {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
        let disposition = HeaderValue::from_static("inline; filename=\"exchanges.ics\"");
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    answer
}

/// Whether whoever asks has it already (RFC 9110, 13.2.2): where they name what they have, its date does not matter.
fn is_known(asked: &HeaderMap, etag: &str, modified: DateTime<Utc>) -> bool {
    let mut named = asked.get_all(header::IF_NONE_MATCH).iter().peekable();
    if named.peek().is_some() {
        let names = named.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
        return names.map(str::trim).any(|name| name == "*" || name.strip_prefix("W/").unwrap_or(name) == etag);
    }
    let since = asked.get(header::IF_MODIFIED_SINCE).and_then(|value| value.to_str().ok());
    since.and_then(|since| DateTime::parse_from_rfc2822(since).ok()).is_some_and(|since| modified <= since)
}

/// The same for every address that leads nowhere, whatever is wrong with it.
pub(super) fn nothing() -> Response<Body> {
    let mut answer = Response::new(Body::from("There is nothing here.\n"));
    *answer.status_mut() = StatusCode::NOT_FOUND;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    answer
}

fn away() -> Response<Body> {
    let mut answer = Response::new(Body::from("The calendars are away for a moment.\n"));
    *answer.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(COME_BACK));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn asked(headers: &[(header::HeaderName, &'static str)]) -> HeaderMap {
        headers.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect()
    }

    fn status(headers: &[(header::HeaderName, &'static str)]) -> u16 {
        let modified = moment("2026-12-03T15:00:00Z");
        let feed = Feed { text: "BEGIN:VCALENDAR\r\n".to_owned(), etag: "abc".to_owned(), modified };
        answer(feed, &asked(headers)).status().as_u16()
    }

    #[test]
    fn who_has_it_already_is_not_sent_it_again() {
        use header::{IF_MODIFIED_SINCE, IF_NONE_MATCH};
        assert_eq!(status(&[]), 200);
        for known in ["\"abc\"", "W/\"abc\"", "\"xyz\", \"abc\"", "*"] {
            assert_eq!(status(&[(IF_NONE_MATCH, known)]), 304, "{known}");
        }
        assert_eq!(status(&[(IF_NONE_MATCH, "\"xyz\"")]), 200);
        assert_eq!(status(&[(IF_MODIFIED_SINCE, "Thu, 03 Dec 2026 15:00:00 GMT")]), 304);
        assert_eq!(status(&[(IF_MODIFIED_SINCE, "Thu, 03 Dec 2026 14:59:59 GMT")]), 200);
        assert_eq!(status(&[(IF_MODIFIED_SINCE, "yesterday")]), 200);
    }

    #[test]
    fn where_they_name_what_they_have_its_date_does_not_matter() {
        let both = [(header::IF_NONE_MATCH, "\"xyz\""), (header::IF_MODIFIED_SINCE, "Fri, 04 Dec 2026 15:00:00 GMT")];
        assert_eq!(status(&both), 200);
    }
}
