//! The thread in which an exchange is prepared.

use practice::{
    Message,
    discord::{Moment, Moment::After, Moment::Before},
};
use rstest::rstest;

use super::{Exchange, field};
use crate::harness::{Coalition, PATIENCE, Talks};

const CIRCLE: Exchange<'_> = Exchange {
    theme: "Breakfast before school",
    when: "next friday 3pm",
    network: "Coordinators Network",
    more: "protocol:Circles",
};

const NAME: &str = "E-1 · Breakfast before school";

impl Coalition {
    /// Waits until a thread of this name has its opening message, which says this.
    async fn opened(&self, name: &str, says: &str) -> Message {
        let found = self
            .discord
            .wait_until(PATIENCE, |view| view.messages(name).into_iter().find(|message| message.says(says)));
        let threads = self.discord.look(|view| view.threads());
        found.await.unwrap_or_else(|why| panic!("{says:?} in {name:?}: {why:#} among {threads:?}"))
    }

    async fn renamed(&self, theme: &str) {
        self.edits(&format!(r#"exchange:E-1 scope:All theme:"{theme}""#)).await;
    }
}

/// How many requests of this kind Discord has had.
fn requests(coalition: &Coalition, pattern: &str) -> usize {
    coalition.discord.look(|view| view.requests_to(pattern).len())
}

#[tokio::test]
async fn an_exchange_has_a_thread_that_opens_with_how_it_is_led() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.scheduled(&grace, &CIRCLE).await;
    let opening = coalition.opened(NAME, "Circles").await;
    for part in
        ["Everyone is heard", "**10 min** · Open", "**25 min** · First round", "**5 min** · Close", "What to bring"]
    {
        assert!(opening.says(part), "{part}: {}", opening.text());
    }
    assert!(!opening.says("Grace"));
    let linked =
        coalition.announced("coordinators-network", &[CIRCLE.theme, &format!("<#{}>", opening.channel_id)]).await;
    assert_eq!(linked.id, announced.id, "from the announcement, and named in it");
    assert!(field(&linked, "Preparation").is_some());
    assert_eq!(frank.sees(NAME).len(), 1, "whoever sees the channel sees it");
    assert!(coalition.person("bob").sees(NAME).is_empty(), "nobody else does");
    // Answers change nothing in it.
    frank.presses(&announced, "Going").await;
    coalition.all_told().await;
    assert_eq!(requests(&coalition, "PATCH /channels/{id}"), 0);
}

#[tokio::test]
async fn without_a_protocol_it_opens_with_a_general_agenda_in_the_channels_language() {
    let coalition = Coalition::with_networks().await;
    coalition.change("update guilds set language = 'es-419'").await;
    let grace = coalition.person("grace");
    let long = Exchange { theme: "Desayuno antes de la escuela", more: "duration:90", ..CIRCLE };
    let preview = grace.types(&long.command()).await;
    grace.presses(&preview, "Schedule it").await;
    let opening = coalition.opened("E-1 · Desayuno antes de la escuela", "Cómo nos reunimos").await;
    assert!(opening.says("**15 min** · Llegar") && opening.says("Qué traer"), "{}", opening.text());
}

#[rstest]
#[tokio::test]
async fn killed_while_it_is_opened_there_is_one_all_the_same(
    #[values("POST /channels/{id}/messages/{message}/threads", "POST /channels/{id}/messages")] at: &str,
    #[values(Before, After)] moment: Moment,
) {
    let mut coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let preview = grace.types(&CIRCLE.command()).await;
    // The announcement and the line for everyone come first; what is posted third opens the thread.
    let is_post = at.ends_with("/messages");
    let mut earlier: Vec<_> = (0..2 * usize::from(is_post)).map(|_| coalition.discord.pause_at(at, moment)).collect();
    let mut pause = coalition.discord.pause_at(at, moment);
    grace.presses(&preview, "Schedule it").await;
    for mut before in earlier.drain(..) {
        before.reached().await.unwrap();
        before.release();
    }
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    coalition.opened(NAME, "Circles").await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.threads()), [NAME]);
    assert_eq!(coalition.discord.look(|view| view.messages(NAME).len()), 1);
}

#[tokio::test]
async fn it_is_named_after_the_theme_and_left_alone_while_that_stays() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let announced = coalition.scheduled(&grace, &CIRCLE).await;
    let opening = coalition.opened(NAME, "Circles").await;
    coalition.all_told().await;
    let server = coalition.discord.server();
    server.archive_thread(NAME, false).unwrap();
    grace.presses(&announced, "Can't go").await;
    coalition.all_told().await;
    let is_archived = |name: &str| {
        let thread = coalition.discord.look(|view| view.channel(name)).unwrap();
        thread["thread_metadata"]["archived"] == true
    };
    assert!(is_archived(NAME), "there is nothing to say in it");
    coalition.renamed("Supper after school").await;
    let renamed = coalition.opened("E-1 · Supper after school", "Circles").await;
    assert_eq!((renamed.channel_id, renamed.id), (opening.channel_id, opening.id), "the same thread");
    assert!(!is_archived("E-1 · Supper after school"));
    coalition.edits("exchange:E-1 scope:All protocol:Action Planning").await;
    let planned = coalition.opened("E-1 · Supper after school", "Action Planning").await;
    assert_eq!(planned.id, opening.id, "in place");
}

#[tokio::test]
async fn a_thread_that_people_deleted_is_opened_anew_only_when_it_is_needed() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let announced = coalition.scheduled(&grace, &CIRCLE).await;
    coalition.opened(NAME, "Circles").await;
    coalition.all_told().await;
    coalition.discord.server().delete_channel(NAME).unwrap();
    grace.presses(&announced, "Going").await;
    coalition.all_told().await;
    assert!(coalition.discord.look(|view| view.threads()).is_empty());
    coalition.renamed("Supper after school").await;
    coalition.opened("E-1 · Supper after school", "Circles").await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.threads().len()), 1);
}

#[tokio::test]
async fn a_thread_that_people_locked_is_left_as_it_is() {
    let coalition = Coalition::with_networks().await;
    let (grace, erin) = (coalition.person("grace"), coalition.person("erin"));
    coalition.scheduled(&grace, &CIRCLE).await;
    coalition.opened(NAME, "Circles").await;
    coalition.all_told().await;
    coalition.discord.server().archive_thread(NAME, true).unwrap();
    coalition.renamed("Supper after school").await;
    coalition.announced("coordinators-network", &["Supper after school"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.threads()), [NAME]);
    assert!(erin.sees("coalition-desk").is_empty(), "nobody is bothered with it");
}
