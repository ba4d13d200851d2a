//! Logs carry what operators need, and at no level a token or what people typed.

use practice::discord::Fault;
use rstest::rstest;

use crate::harness::{Coalition, Story, Talks};

const TYPED: [&str; 7] = [
    "A title nobody logs",
    "The story nobody logs",
    "The figures nobody logs",
    "A note nobody logs",
    "words-nobody-logs",
    "A masked story",
    "example.org/nobody-logs",
];

#[rstest]
#[tokio::test]
async fn no_level_logs_a_token_or_what_people_typed(
    #[values("trace", "debug", "info")] level: &str,
    #[values("text", "json")] format: &str,
) {
    let coalition = Coalition::start_with(|bot| bot.with("LOG", level).with("LOG_FORMAT", format)).await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    let told = Story {
        title: TYPED[0],
        story: TYPED[1],
        change: TYPED[2],
        more: "link:https://example.org/nobody-logs",
        ..Story::default()
    };
    coalition.tells(&grace.attach("words-nobody-logs.png", b"no picture"), &told).await;
    let masked = Story { story: "A masked story [x](https://example.org/nobody-logs)", ..told.clone() };
    coalition.tells(&grace, &masked).await;
    let why = bob.opens(&coalition.card("S-1", "Publish").await, "Return with a note").await;
    coalition.discord.fault("POST /users/@me/channels", 1, Fault::status(500));
    bob.hands_in(&why, &[("note", TYPED[3])]).await;
    grace.is_told(&[TYPED[3]]).await;
    grace.types("/story show story:words-nobody-logs").await;
    bob.types("/story search query:words-nobody-logs").await;
    grace.press_forged(&coalition.card("S-1", "Returned").await, "story:words-nobody-logs:1").await.unwrap();
    // A body that Discord refuses, and one that it garbles.
    coalition.discord.fault("POST /interactions/{id}/{token}/callback", 1, Fault::status(400));
    let _ = grace.slash("/story mine").await;
    coalition.discord.drop_gateway();
    coalition.discord.bot_ready(crate::harness::PATIENCE).await.unwrap();
    grace.types("/story mine").await;
    coalition.all_told().await;

    let log = coalition.bot.log();
    for words in TYPED {
        assert!(!log.contains(words), "{words:?} is in: {log}");
    }
    assert!(!log.contains(&coalition.discord.token()), "the bot's token is in: {log}");
    let tokens: Vec<String> = coalition.discord.look(|view| {
        let answers = view.requests_to("POST /interactions/{id}/{token}/callback").into_iter();
        answers.filter_map(|it| it.path.split('/').nth(3).map(str::to_owned)).collect()
    });
    assert!(tokens.len() > 5 && tokens.iter().all(|token| token.len() > 100), "{tokens:?}");
    for token in tokens {
        assert!(!log.contains(&token), "an interaction's token is in: {log}");
    }
    assert!(!log.contains("hm="), "a signed address is in: {log}");

    let password = coalition.database_url().split(['@', ':']).nth(2).unwrap().to_owned();
    assert!(password.len() > 10 && !log.contains(&password), "the database's password is in: {log}");
    assert!(log.contains("story log") && log.contains("served"), "what operators need is there: {log}");
    if format == "json" {
        for line in log.lines() {
            assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
        }
    }
}
