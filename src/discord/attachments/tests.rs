//! Fetches from a server on loopback that plays Discord's, good and bad.

use std::{convert::Infallible, time::Duration};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use rstest::rstest;
use serenity::futures::stream;
use tokio::net::TcpListener;

use super::{Attachments, Fetched, NotFetched, Patience, limits};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDR\0crc!\0\0\0\x04tEXtdatacrc!\0\0\0\0IENDcrc!";
const PLAIN_PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDR\0crc!\0\0\0\0IENDcrc!";

/// More than the limit, in pieces, without saying so.
async fn endless() -> impl IntoResponse {
    let piece = vec![0_u8; 1024 * 1024];
    let pieces = (0..=limits::FILE_BYTES / piece.len()).map(move |_| Ok::<_, Infallible>(piece.clone()));
    Body::from_stream(stream::iter(pieces))
}

/// A server on this machine, and what fetches from it.
async fn server() -> (Attachments, String) {
    let app = Router::new()
        .route("/picture", get(|| async { PNG }))
        .route(
            "/with-token",
            get(|headers: HeaderMap| async move {
                if headers.contains_key(header::AUTHORIZATION) { b"token".as_slice() } else { PNG }
            }),
        )
        .route("/page", get(|| async { "<html>a page that says it is image/png</html>" }))
        .route("/cut", get(|| async { &PNG[..30] }))
        .route("/empty", get(|| async { "" }))
        .route("/gone", get(|| async { StatusCode::NOT_FOUND }))
        .route("/expired", get(|| async { StatusCode::FORBIDDEN }))
        .route("/down", get(|| async { StatusCode::BAD_GATEWAY }))
        .route("/elsewhere", get(|| async { (StatusCode::FOUND, [(header::LOCATION, "/picture")]) }))
        .route("/endless", get(endless))
        .route("/huge", get(|| async { vec![0_u8; limits::FILE_BYTES + 1] }))
        .route("/hang", get(std::future::pending::<StatusCode>));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let patience = Patience { read: Duration::from_secs(2), ..Patience::default() };
    (Attachments::with_patience(&origin, patience).unwrap(), origin)
}

#[tokio::test]
async fn a_picture_is_fetched_named_and_stripped() {
    let (attachments, origin) = server().await;
    let fetched = attachments.fetch(&format!("{origin}/picture?ex=1&hm=2"), "Family night.webp").await;
    let expected =
        Fetched { bytes: PLAIN_PNG.to_vec(), content_type: "image/png", file_name: "Family-night.png".to_owned() };
    assert_eq!(fetched, Ok(expected.clone()));
    let fetched = attachments.fetch(&format!("{origin}/with-token"), "Family night.png").await;
    assert_eq!(fetched, Ok(expected), "no token goes to where files are");
}

#[rstest]
#[case("page", NotFetched::UnknownType)]
#[case("cut", NotFetched::UnknownType)]
#[case("empty", NotFetched::UnknownType)]
#[case("gone", NotFetched::Gone)]
#[case("expired", NotFetched::Gone)]
#[case("down", NotFetched::Unavailable)]
#[case("elsewhere", NotFetched::Unavailable)]
#[case("endless", NotFetched::TooLarge)]
#[case("huge", NotFetched::TooLarge)]
#[case("hang", NotFetched::Unavailable)]
#[tokio::test]
async fn a_file_that_cannot_be_kept_says_why(#[case] path: &str, #[case] why: NotFetched) {
    let (attachments, origin) = server().await;
    assert_eq!(attachments.fetch(&format!("{origin}/{path}"), "a.png").await, Err(why));
}

#[rstest]
#[case("http://cdn.discordapp.com/a.png")]
#[case("https://cdn.discordapp.com.evil.example/a.png")]
#[case("https://evil.example/cdn.discordapp.com/a.png")]
#[case("https://cdn.discordapp.com@evil.example/a.png")]
#[case("https://me:pw@cdn.discordapp.com/a.png")]
#[case("https://cdn.discordapp.com:8443/a.png")]
#[case("https://discord.com/a.png")]
#[case("https://127.0.0.1/a.png")]
#[case("http://127.0.0.1:1/a.png")]
#[case("http://169.254.169.254/latest/meta-data")]
#[case("file:///etc/passwd")]
#[case("not an address")]
#[tokio::test]
async fn only_discord_is_asked(#[case] url: &str) {
    for origin in ["https://discord.com", "http://proxy.example:4000", "http://127.0.0.1:4000"] {
        let attachments = Attachments::new(origin).unwrap();
        assert_eq!(attachments.fetch(url, "a.png").await, Err(NotFetched::NotDiscord));
    }
}

#[test]
fn discords_hosts_are_trusted_and_this_machine_only_in_practice() {
    let trusts = |origin: &str, url: &str| Attachments::new(origin).unwrap().trusted(url).is_some();
    assert!(trusts("https://discord.com", "https://cdn.discordapp.com/attachments/1/2/a.png?ex=1"));
    assert!(trusts("https://discord.com", "https://media.discordapp.net:443/a.png"));
    assert!(trusts("http://127.0.0.1:4000", "http://127.0.0.1:4000/a.png"));
    assert!(trusts("http://[::1]:4000", "http://[::1]:4000/a.png"));
    assert!(trusts("http://localhost:4000", "http://localhost:4000/a.png"));
    assert!(!trusts("http://10.0.0.5:4000", "http://10.0.0.5:4000/a.png"));
    assert!(!trusts("http://localhost.evil.example", "http://localhost.evil.example/a.png"));
}
