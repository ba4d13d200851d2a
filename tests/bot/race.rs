//! Two things at the same moment: whichever comes first, what stands in the end is allowed.

use crate::harness::{Coalition, Story, Talks};

#[tokio::test]
async fn an_edit_and_a_publication_at_once_never_publish_what_nobody_reviewed() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    for round in 1..=4 {
        let number = format!("S-{round}");
        coalition.tells(&grace, &Story { story: "What bob has read.", ..Story::default() }).await;
        let card = coalition.card(&number, "What bob has read.").await;
        let form = grace.begins(&format!("/story edit story:{number}")).await;
        let edit = [("story", "What nobody has read.")];
        let (edited, published) = tokio::join!(grace.submit(&form, &edit), bob.press(&card, "Publish"));
        let (edited, published) = (edited.unwrap().text(), published.unwrap().text());
        assert!(edited.contains("waits for review"), "{edited}");
        assert!(
            published.contains("Published") || published.contains("Waiting") || published.contains("Read the card"),
            "{published}"
        );
        coalition.all_told().await;
        let copies = coalition.copies("success-stories", &number);
        assert!(copies.len() <= 1 && !copies.iter().any(|copy| copy.says("What nobody has read.")), "{copies:#?}");
        let card = coalition.card(&number, "What nobody has read.").await;
        assert!(card.button("Publish").is_some(), "it waits to be read: {}", card.text());
    }
}

#[tokio::test]
async fn a_revocation_and_a_publication_at_once_leave_nothing_standing() {
    let coalition = Coalition::start().await;
    let (grace, bob, erin) = (coalition.person("grace"), coalition.person("bob"), coalition.person("erin"));
    for round in 1..=4 {
        let number = format!("S-{round}");
        coalition.tells(&grace, &Story { people: "Young people under 18", ..Story::default() }).await;
        coalition.card(&number, "Cannot be published yet").await;
        let release = r#"kind:"Guardian and young person" scope:Public until:2035-01-31"#;
        erin.types(&format!("/story release story:{number} {release}")).await;
        let card = coalition.card(&number, "Guardian and young person").await;
        let revoke = format!("/story revoke story:{number}");
        let (published, revoked) = tokio::join!(bob.press(&card, "Publish"), erin.slash(&revoke));
        assert!(revoked.unwrap().text().contains("is revoked"));
        let published = published.unwrap().text();
        coalition.all_told().await;
        assert!(coalition.copies("success-stories", &number).is_empty(), "{number}: {published}");
    }
    let standing = "select count(*) from stories where published_revision is not null";
    assert_eq!(coalition.count(standing).await, 0);
}

#[tokio::test]
async fn one_form_handed_in_ten_times_at_once_is_one_story() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let form = grace.begins(&Story::default().command()).await;
    let hand_in = || grace.submit(&form, &[("story", "Only once.")]);
    let answers = serenity::futures::future::join_all((0..10).map(|_| hand_in())).await;
    for answer in answers {
        let answer = answer.unwrap().text();
        assert!(answer.contains("**S-1**"), "{answer}");
    }
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from stories").await, 1);
    assert_eq!(coalition.discord.look(|view| view.messages("story-review")).len(), 1);
}

#[tokio::test]
async fn two_edits_at_once_keep_both_in_order_and_show_the_last() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.tells(&grace, &Story::default()).await;
    coalition.card("S-1", "Publish").await;
    let (one, other) = (grace.begins("/story edit story:S-1").await, grace.begins("/story edit story:S-1").await);
    let (one, other) = tokio::join!(
        grace.submit(&one, &[("story", "The first hand.")]),
        grace.submit(&other, &[("story", "The other hand.")])
    );
    assert!(one.unwrap().text().contains("is changed") && other.unwrap().text().contains("is changed"));
    coalition.all_told().await;
    let last = coalition.record("select story from story_revisions order by revision desc limit 1").await;
    let cards = coalition.copies("story-review", "S-1");
    assert_eq!(cards.len(), 1);
    assert!(cards[0].says(&last), "{last}: {}", cards[0].text());
    assert_eq!(coalition.count("select count(*) from story_revisions").await, 3);
}

#[tokio::test]
async fn a_refused_form_is_corrected_after_the_bot_was_killed() {
    let mut coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let told = Story { story: "Read [us](https://evil.example).", ..Story::default() };
    let refused = coalition.tells(&grace, &told).await;
    coalition.bot.kill().await;
    coalition.bot.start().await;
    let form = grace.opens(&refused, "Edit").await;
    assert_eq!(form.field("story").unwrap().value, told.story);
    grace.hands_in(&form, &[("story", "Read https://example.org.")]).await;
    coalition.card("S-1", "https://example.org").await;
}

#[tokio::test]
async fn two_hundred_stories_told_forty_at_once_have_two_hundred_numbers() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let tells = async || {
        let form = grace.begins(&Story::default().command()).await;
        grace.submit(&form, &[("story", "One of very many.")]).await.unwrap().text()
    };
    // Forty at a time, on a machine that does much else: Discord waits for an answer for three seconds.
    for _ in 0..5 {
        for answer in serenity::futures::future::join_all((0..40).map(|_| tells())).await {
            assert!(answer.contains("Kept as **S-"), "{answer}");
        }
    }
    assert_eq!(coalition.count("select count(distinct number) from stories where number between 1 and 200").await, 200);
    let unlike = "select count(*) from stories s join story_drafts d on d.became_id = s.id where d.number <> s.number";
    assert_eq!(coalition.count(unlike).await, 0);
}
