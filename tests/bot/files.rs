//! Files: fetched at once, kept, posted with the story, and never in the way of the words.

use practice::discord::Fault;

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
    let form = grace.attach("photo.png", PNG).begins(&Story::default().command()).await;
    // As if somebody had forged the attachment's address.
    let elsewhere = format!("http://{}/photo.png", crate::harness::free_address());
    coalition.all_told().await;
    sqlx::query("update files set source_url = $1, bytes = null, refused = null, content_type = null")
        .bind(&elsewhere)
        .execute(coalition.db())
        .await
        .unwrap();
    sqlx::query("update queue set run_at = 'epoch' where key = 'job:fetch-files'")
        .execute(coalition.db())
        .await
        .unwrap();
    grace.hands_in(&form, &[("story", "The words are safe.")]).await;
    coalition.until("it is refused", "select exists (select from files where refused is not null)").await;
    coalition.card("S-1", "The words are safe.").await;
}

#[tokio::test]
async fn a_file_that_cannot_be_fetched_now_is_fetched_later() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.discord.fault("GET /ephemeral-attachments/{channel}/{file}/{name}", 1, Fault::status(503));
    coalition.tells(&grace.attach("photo.png", PNG), &Story::default()).await;
    bob.presses(&coalition.card("S-1", "is being fetched").await, "Publish").await;
    let copy = grace.reads("success-stories", &["S-1"]).await;
    assert!(copy.attachments.is_empty(), "the words do not wait for it");
    coalition.until("it can be tried again", "select locked_by is null from queue where key = 'job:fetch-files'").await;
    let hasten = "update queue set run_at = 'epoch' where key = 'job:fetch-files'";
    sqlx::query(hasten).execute(coalition.db()).await.unwrap();
    let with_file = |message: &practice::Message| message.id == copy.id && message.attachments.len() == 1;
    grace.wait_for_message("success-stories", PATIENCE, with_file).await.unwrap();
}
