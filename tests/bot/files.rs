//! Files: fetched at once, kept, posted with the story, and never in the way of the words.

use std::net::TcpListener;

use practice::discord::Fault;
use serde_json::{Value, json};

use crate::harness::{Coalition, PATIENCE, Story, Talks};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDR\0crc!\0\0\0\0IENDcrc!";

#[tokio::test]
async fn a_picture_is_kept_at_once_and_posted_although_the_original_is_gone() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    let kept = coalition.tells(&grace.attach("Family night.png", PNG), &Story::default()).await;
    assert!(kept.says("Kept as **S-1**"), "{}", kept.text());
    let card = coalition.card("S-1", "is kept").await;
    coalition.until("the bytes are here", "select exists (select from files where bytes is not null)").await;
    coalition.discord.expire_file_links();

    bob.presses(&card, "Publish").await;
    let copy = coalition.person("frank").reads("success-stories", &["S-1"]).await;
    assert_eq!(copy.attachments.len(), 1, "{copy:#?}");
    assert_eq!(copy.attachments[0].filename, "Family_night.png");
    assert_eq!(&copy.attachments[0].bytes[..], PNG);
}

#[tokio::test]
async fn a_withdrawn_story_leaves_no_file_on_its_card() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.tells(&grace.attach("photo.png", PNG), &Story::default()).await;
    let with_file = |message: &practice::Message| message.says("S-1") && message.attachments.len() == 1;
    let card = coalition.person("bob").wait_for_message("story-review", PATIENCE, with_file).await.unwrap();
    let asked = grace.types("/story withdraw story:S-1").await;
    grace.presses(&asked, "Withdraw").await;
    let card_now = coalition.card("S-1", "Withdrawn").await;
    coalition.all_told().await;
    let card_now = card_now.now().unwrap();
    assert_eq!(card_now.id, card.id);
    assert!(card_now.attachments.is_empty() && !card_now.says("photo.png"), "{card_now:#?}");
}

#[tokio::test]
async fn a_file_that_fails_its_checks_never_blocks_the_words() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let large = [PNG, &vec![0_u8; 10 * 1024 * 1024]].concat();
    let cases: [(&str, &[u8], &str); 3] = [
        ("letter.png", b"<html>I say that I am a picture</html>", "is no picture"),
        ("run.exe", b"MZ\x90\0", "is no picture"),
        ("film.png", &large, "is larger than 10 MB"),
    ];
    for (index, (name, bytes, why)) in cases.into_iter().enumerate() {
        let number = format!("S-{}", index + 1);
        let copy = coalition.published(&grace.attach(name, bytes), &Story::default()).await;
        assert!(copy.says(&number) && copy.attachments.is_empty(), "{name}: {}", copy.text());
        grace.is_told(&["About your file", why]).await;
        coalition.card(&number, why).await;
    }
    assert_eq!(coalition.count("select count(*) from files where bytes is not null").await, 0);
}

#[tokio::test]
async fn a_file_from_anywhere_but_discord_is_not_fetched() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let url = format!("http://{}/photo.png", elsewhere.local_addr().unwrap());
    let form = grace.interact_raw(forged(&coalition, &url)).await.unwrap().modal().unwrap();
    grace.hands_in(&form, &[("story", "The words are safe.")]).await;
    coalition.until("it is refused", "select exists (select from files where refused is not null)").await;
    coalition.card("S-1", "The words are safe.").await;
    assert!(elsewhere.accept().is_err(), "nobody has asked there");
}

/// `/story log` with an attachment whose address somebody made up.
fn forged(coalition: &Coalition, url: &str) -> Value {
    let commands = coalition.discord.commands();
    let story = commands.iter().find(|command| command["name"] == "story").unwrap();
    let file = json!({
        "id": "77", "filename": "photo.png", "size": 60, "url": url, "proxy_url": url, "content_type": "image/png",
        "ephemeral": true,
    });
    let options = json!([
        { "type": 4, "name": "medium", "value": 0 }, { "type": 4, "name": "indicator", "value": 0 },
        { "type": 3, "name": "title", "value": "Forged" }, { "type": 4, "name": "people", "value": 0 },
        { "type": 11, "name": "media", "value": "77" },
    ]);
    let data = json!({
        "id": story["id"], "name": "story", "type": 1,
        "options": [{ "type": 1, "name": "log", "options": options }],
        "resolved": { "attachments": { "77": file } },
    });
    json!({ "type": 2, "data": data })
}

#[tokio::test]
async fn a_file_that_comes_late_is_seen_by_a_reviewer_before_it_goes_out() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.discord.fault("GET /ephemeral-attachments/{channel}/{file}/{name}", 1000, Fault::status(503));
    coalition.tells(&grace.attach("photo.png", PNG), &Story::default()).await;
    bob.presses(&coalition.card("S-1", "is being fetched").await, "Publish").await;
    let copy = grace.reads("success-stories", &["S-1"]).await;
    assert!(copy.attachments.is_empty(), "the words do not wait for it");
    coalition.discord.no_faults();
    let hasten = "update queue set run_at = 'epoch' where key = 'job:fetch-files'";
    sqlx::query(hasten).execute(coalition.db()).await.unwrap();
    let card = coalition.card("S-1", "Waiting for review").await;
    assert_eq!(coalition.copies("success-stories", "S-1")[0].attachments.len(), 0, "no reviewer has seen it");
    bob.presses(&card, "Publish").await;
    let with_file = |message: &practice::Message| message.id == copy.id && message.attachments.len() == 1;
    grace.wait_for_message("success-stories", PATIENCE, with_file).await.unwrap();
}
