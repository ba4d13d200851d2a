//! A database that neither answers nor refuses: people hear of it in time, and nothing they typed is lost.

use std::time::{Duration, Instant};

use practice::World;

use crate::harness::{Coalition, Database, Line, Story, Talks, arrange, free_address, give_roles, page};

#[tokio::test]
async fn people_are_answered_within_three_seconds_and_keep_what_they_typed() {
    let database = Database::fresh().await;
    let line = Line::to(database.url()).await;
    let mut coalition = Coalition::open(World::sample(), database).await;
    arrange(&coalition.discord.server(), coalition.db()).await;
    give_roles(&coalition.discord.server());
    let address = free_address();
    coalition.bot.set("DATABASE_URL", line.url());
    coalition.bot.set("HTTP_LISTEN", &address);
    coalition.bot.start().await;
    let (grace, carmen, bob) = (coalition.person("grace"), coalition.person("carmen"), coalition.person("bob"));
    coalition.tells(&grace, &Story { title: "Before", ..Story::default() }).await;
    let card = coalition.card("S-1", "Publish").await;
    let form = grace.begins(&Story::default().command()).await;
    coalition.all_told().await;

    line.freeze();
    let typed = [("story", "Everything I have typed for an hour."), ("change", "From 81 to 93")];
    let since = Instant::now();
    let (handed_in, listed, pressed) =
        tokio::join!(grace.hands_in(&form, &typed), carmen.types("/story mine"), bob.presses(&card, "Publish"));
    assert!(since.elapsed() < Duration::from_secs(3), "{:?}", since.elapsed());
    assert!(handed_in.ephemeral && handed_in.says("try again"), "{}", handed_in.text());
    assert!(typed.iter().all(|(_, words)| handed_in.says(words)), "{}", handed_in.text());
    assert!(listed.ephemeral && listed.says("nténtalo de nuevo"), "{}", listed.text());
    assert!(pressed.ephemeral && pressed.says("try again"), "{}", pressed.text());
    let (healthy, ready) = tokio::join!(page(&address, "/healthz"), page(&address, "/readyz"));
    assert_eq!((healthy.0, ready.0), (200, 503));

    line.thaw();
    // What was begun goes on: the form was kept and the story published, once. What could not be begun, since no
    // connection was free that answered, said that nothing was changed, and is done again.
    if handed_in.says("nothing was changed") {
        grace.hands_in(&form, &typed).await;
    }
    if pressed.says("nothing was changed") {
        bob.presses(&card, "Publish").await;
    }
    coalition.card("S-2", "Everything I have typed").await;
    let copy = grace.reads("success-stories", &["S-1"]).await;
    let again = grace.hands_in(&form, &typed).await;
    assert!(again.says("**S-2**"), "the same story, however often it is handed in: {}", again.text());
    coalition.all_told().await;
    assert!(copy.now().is_some());
    assert_eq!(coalition.count("select count(*) from stories").await, 2);
    assert_eq!(coalition.copies("success-stories", "S-1").len(), 1);
    assert!(coalition.person("carmen").types("/story mine").await.says("Aún no has contado"));
}
