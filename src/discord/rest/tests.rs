//! The calls, told as what Discord answers and what is then sent.

use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json};
use serenity::all::{
    CreateAllowedMentions, CreateMessage, EditAttachments, EditMessage, GuildId, MessageId, Permissions, RoleId, UserId,
};
use tokio::{net::TcpListener, time::Instant};

use super::{
    Failure, File, Overwrite, Rest,
    script::{HERE, Reply, Seen, THERE, TOKEN, discord, limited, posted, refused, rest, status},
};

fn hello() -> CreateMessage {
    CreateMessage::new().content("Hello")
}

#[tokio::test]
async fn a_message_carries_its_nonce_and_mentions_nobody() {
    let (rest, discord) = discord([posted()]).await;
    let posted = rest.create_message(HERE, &hello(), Vec::new(), "story-7").await.unwrap();
    assert_eq!((posted.id, posted.channel_id), (MessageId::new(99), HERE));
    let seen = discord.seen.lock().unwrap();
    assert_eq!(seen[0].line, "POST /api/v10/channels/10/messages");
    assert_eq!(seen[0].headers["authorization"], format!("Bot {TOKEN}"));
    assert!(seen[0].headers["user-agent"].to_str().unwrap().starts_with("DiscordBot ("));
    let body = seen[0].json();
    assert_eq!((&body["nonce"], &body["enforce_nonce"]), (&json!("story-7"), &json!(true)));
    assert_eq!(body["allowed_mentions"], json!({"parse": []}));
}

#[tokio::test]
async fn a_mention_that_was_asked_for_stays() {
    let (rest, discord) = discord([posted()]).await;
    let message = hello().allowed_mentions(CreateAllowedMentions::new().users([UserId::new(5)]));
    rest.create_message(HERE, &message, Vec::new(), "n").await.unwrap();
    assert_eq!(discord.seen.lock().unwrap()[0].json()["allowed_mentions"]["users"], json!(["5"]));
}

#[tokio::test]
async fn files_go_as_parts_named_in_the_body() {
    let (rest, discord) = discord([posted(), posted()]).await;
    let file = File {
        name: "a.png".to_owned(),
        content_type: "image/png".to_owned(),
        bytes: Bytes::from_static(b"PNGPNG"),
        description: Some("A school".to_owned()),
    };
    rest.create_message(HERE, &hello(), vec![file.clone()], "n").await.unwrap();
    let edit = EditMessage::new().attachments(EditAttachments::new().keep(4.into()));
    rest.edit_message(HERE, MessageId::new(99), &edit, vec![file]).await.unwrap();
    let seen = discord.seen.lock().unwrap();
    let sent = |index: usize| String::from_utf8_lossy(&seen[index].body).into_owned();
    assert!(seen[0].headers["content-type"].to_str().unwrap().starts_with("multipart/form-data"));
    assert!(sent(0).contains(r#"name="payload_json""#) && sent(0).contains(r#""nonce":"n""#));
    assert!(sent(0).contains(r#"name="files[0]"; filename="a.png""#) && sent(0).contains("Content-Type: image/png"));
    assert!(sent(0).contains("PNGPNG"));
    assert!(sent(0).contains(r#""attachments":[{"description":"A school","filename":"a.png","id":0}]"#), "{}", sent(0));
    assert!(sent(1).contains(r#""attachments":[{"id":"4"},{"description":"A school","filename":"a.png","id":0}]"#));
}

#[tokio::test]
async fn files_beyond_the_limits_are_not_sent() {
    let (rest, discord) = discord([]).await;
    let file = |size| File {
        name: "a.bin".to_owned(),
        content_type: "application/pdf".to_owned(),
        bytes: Bytes::from(vec![0; size]),
        description: None,
    };
    let one = vec![file(10 * 1024 * 1024 + 1)];
    assert_eq!(rest.create_message(HERE, &hello(), one, "n").await, Err(Failure::TooLarge));
    let three = vec![file(9 * 1024 * 1024); 3];
    assert_eq!(rest.create_message(HERE, &hello(), three, "n").await, Err(Failure::TooLarge));
    assert!(discord.lines().is_empty());
}

#[tokio::test]
async fn a_limited_message_waits_as_told_and_repeats_the_same_nonce() {
    let (rest, discord) = discord([limited(0.15, false, &[]), posted()]).await;
    rest.create_message(HERE, &hello(), Vec::new(), "same").await.unwrap();
    let seen = discord.seen.lock().unwrap();
    assert!(seen[1].at - seen[0].at >= Duration::from_millis(150));
    assert_eq!((seen[0].json(), seen[0].json()["nonce"].clone()), (seen[1].json(), json!("same")));
}

#[tokio::test]
async fn an_exhausted_bucket_holds_its_own_channel_only() {
    let limits = [
        ("x-ratelimit-bucket", "b"),
        ("x-ratelimit-limit", "5"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset-after", "0.5"),
    ];
    let first = Reply::Json(
        200,
        limits.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(),
        json!({"id": "99", "channel_id": "10"}),
    );
    let (rest, discord) = discord([first, posted(), posted()]).await;
    rest.create_message(HERE, &hello(), Vec::new(), "1").await.unwrap();
    let message = hello();
    let (here, there) = tokio::join!(
        rest.create_message(HERE, &message, Vec::new(), "2"),
        rest.create_message(THERE, &message, Vec::new(), "3"),
    );
    assert!(here.is_ok() && there.is_ok());
    let seen = discord.seen.lock().unwrap();
    assert!(seen[1].line.contains("/20/") && seen[2].line.contains("/10/"));
    assert!(seen[2].at - seen[0].at >= Duration::from_millis(490));
}

#[tokio::test]
async fn a_global_limit_holds_every_channel() {
    let (rest, discord) = discord([limited(0.3, true, &[("x-ratelimit-scope", "global")]), posted(), posted()]).await;
    let message = hello();
    let first = rest.create_message(HERE, &message, Vec::new(), "1");
    let second = async {
        while discord.lines().is_empty() {
            tokio::task::yield_now().await;
        }
        // The answer to the first is on its way: ask until the limit is known here.
        while rest.pace.held_until() <= Instant::now() {
            tokio::task::yield_now().await;
        }
        rest.create_message(THERE, &message, Vec::new(), "2").await
    };
    let (first, second) = tokio::join!(first, second);
    assert!(first.is_ok() && second.is_ok());
    let seen = discord.seen.lock().unwrap();
    assert_eq!(seen.len(), 3);
    assert!(seen[1..].iter().all(|later| later.at - seen[0].at >= Duration::from_millis(300)));
}

#[tokio::test]
async fn a_pause_longer_than_one_call_is_left_to_the_caller() {
    let (rest, discord) = discord([limited(600.0, false, &[])]).await;
    let failure = rest.create_message(HERE, &hello(), Vec::new(), "n").await.unwrap_err();
    assert_eq!(failure.retry_after(), Some(Duration::from_secs(600)));
    assert!(failure.is_temporary());
    assert_eq!(discord.lines().len(), 1);
}

#[tokio::test]
async fn a_server_error_is_repeated_where_that_is_safe() {
    let (rest, discord) = discord([status(500), status(503), posted()]).await;
    rest.create_message(HERE, &hello(), Vec::new(), "n").await.unwrap();
    let bodies: Vec<_> = discord.seen.lock().unwrap().iter().map(Seen::json).collect();
    assert_eq!(bodies, vec![bodies[0].clone(); 3]);
}

#[tokio::test]
async fn a_server_error_is_given_up_after_five_requests() {
    let (rest, discord) = discord((0..5).map(|_| status(502))).await;
    let failure = rest.channels(GuildId::new(1)).await.unwrap_err();
    assert_eq!(
        failure,
        Failure::Unavailable { reason: "status 502".to_owned(), retry_after: None, perhaps_done: false }
    );
    assert_eq!(discord.lines(), ["GET /api/v10/guilds/1/channels"; 5]);
}

#[tokio::test]
async fn a_thread_is_not_opened_twice() {
    let (rest, discord) = discord([status(504)]).await;
    let failure = rest.create_private_thread(HERE, "For Ana").await.unwrap_err();
    assert!(matches!(failure, Failure::Unavailable { perhaps_done: true, .. }));
    assert_eq!(discord.lines().len(), 1);
}

#[tokio::test]
async fn a_refused_token_stops_everything() {
    let (rest, discord) = discord([status(401)]).await;
    assert!(!rest.is_unauthorized());
    assert_eq!(rest.current_user().await.unwrap_err(), Failure::Unauthorized);
    assert_eq!(rest.channels(GuildId::new(1)).await.unwrap_err(), Failure::Unauthorized);
    rest.unauthorized().await;
    assert!(rest.is_unauthorized());
    assert_eq!(discord.lines().len(), 1);
}

#[tokio::test]
async fn a_refused_token_also_stops_who_is_waiting() {
    let (rest, discord) = discord([limited(10.0, false, &[]), status(401)]).await;
    let began = Instant::now();
    let message = hello();
    let waiting = rest.create_message(HERE, &message, Vec::new(), "n");
    let other = async {
        while discord.lines().is_empty() {
            tokio::task::yield_now().await;
        }
        rest.current_user().await
    };
    let (waiting, other) = tokio::join!(waiting, other);
    assert_eq!((waiting, other.unwrap_err()), (Err(Failure::Unauthorized), Failure::Unauthorized));
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_refusal_is_never_repeated() {
    let (rest, discord) = discord([refused(403, 50007), refused(404, 10003), refused(400, 50035)]).await;
    let send = async || rest.create_message(HERE, &hello(), Vec::new(), "n").await.unwrap_err();
    assert!(send().await.is_closed_dm());
    assert!(send().await.is_gone());
    assert_eq!(send().await, Failure::Refused { status: 400, code: 50035, message: "No".to_owned() });
    assert_eq!(discord.lines().len(), 3);
}

#[tokio::test]
async fn a_server_that_hangs_or_breaks_off_is_asked_again() {
    let (rest, discord) = discord([Reply::Hang, Reply::Break, posted()]).await;
    rest.create_message(HERE, &hello(), Vec::new(), "n").await.unwrap();
    assert_eq!(discord.lines().len(), 3);
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Reply::Json(302, vec![("location", "http://127.0.0.1:9/steal".to_owned())], Value::Null);
    let (rest, discord) = discord([elsewhere]).await;
    assert!(matches!(rest.current_user().await, Err(Failure::Refused { status: 302, .. })));
    assert_eq!(discord.lines().len(), 1);
}

#[tokio::test]
async fn nobody_at_the_address_is_an_outage() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let failure = rest(&format!("http://{closed}")).create_private_thread(HERE, "For Ana").await.unwrap_err();
    assert!(matches!(failure, Failure::Unavailable { perhaps_done: false, .. }), "{failure}");
}

#[tokio::test]
async fn a_removal_of_what_is_gone_is_done() {
    let (rest, _discord) = discord([refused(404, 10008), refused(403, 50013)]).await;
    assert_eq!(rest.delete_message(HERE, MessageId::new(1)).await, Ok(()));
    assert!(rest.delete_message(HERE, MessageId::new(1)).await.unwrap_err().is_permission());
}

#[tokio::test]
async fn set_up_says_why() {
    let (rest, discord) = discord([Reply::Json(204, Vec::new(), Value::Null)]).await;
    let everyone = Overwrite::Role(RoleId::new(1));
    rest.set_overwrite(HERE, everyone, Permissions::empty(), Permissions::VIEW_CHANNEL, "/setup by Ana Ñ")
        .await
        .unwrap();
    let seen = discord.seen.lock().unwrap();
    assert_eq!(seen[0].line, "PUT /api/v10/channels/10/permissions/1");
    assert_eq!(seen[0].headers["x-audit-log-reason"], "%2Fsetup%20by%20Ana%20%C3%91");
    assert_eq!(seen[0].json(), json!({"type": 0, "allow": "0", "deny": "1024"}));
}

#[test]
fn the_token_is_never_shown() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let _guard = runtime.enter();
    let shown = format!("{:?}", rest("http://127.0.0.1:1"));
    assert!(!shown.contains(TOKEN), "{shown}");
    for (origin, token) in [("http://127.0.0.1:1", "secret\ntoken"), ("nowhere", "secret"), ("ftp://a", "secret")] {
        let error = format!("{:?}", Rest::new(origin, token).unwrap_err());
        assert!(!error.contains("secret"), "{error}");
    }
}
