//! Killed between any two steps, and the database away: nothing is lost, and nothing is told twice.

use std::time::{Duration, Instant};

use practice::{
    Answer, NotAnswered, World,
    discord::{Moment, Moment::After, Moment::Before},
};
use rstest::rstest;

use crate::harness::{Coalition, OwnServer, PATIENCE, Story, Talks, arrange, free_address, give_roles, page};

const ANSWER: &str = "POST /interactions/{id}/{token}/callback";
const POST: &str = "POST /channels/{id}/messages";
const OPEN: &str = "POST /users/@me/channels";
const ENTER: &str = "PUT /channels/{id}/thread-members/{user}";

/// A step of log → review → publish → notify.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    OpenForm,
    HandIn,
    Card,
    Publish,
    Copy,
    OpenDirectMessage,
    /// The copy and the direct message are sent side by side: whichever is second.
    Tell,
    /// Where direct messages are closed.
    OpenThread,
    EnterThread,
}

/// Does something; at its n-th request of that kind the bot is killed, and started again.
async fn killed_at(
    coalition: &mut Coalition,
    (pattern, nth, moment): (&str, usize, Moment),
    act: impl Future<Output = Result<Answer, NotAnswered>>,
) -> Result<Answer, NotAnswered> {
    let mut pauses: Vec<_> = (0..nth).map(|_| coalition.discord.pause_at(pattern, moment)).collect();
    let (answer, ()) = tokio::join!(act, async {
        let mut pause = pauses.pop().unwrap();
        for mut earlier in pauses {
            earlier.reached().await.unwrap();
            earlier.release();
        }
        pause.reached().await.unwrap();
        coalition.bot.kill().await;
        drop(pause);
        coalition.let_leases_end().await;
        coalition.bot.start().await;
    });
    answer
}

#[rstest]
#[tokio::test]
async fn killed_at_any_step_nothing_is_lost_and_nothing_is_told_twice(
    #[values(
        Step::OpenForm,
        Step::HandIn,
        Step::Card,
        Step::Publish,
        Step::Copy,
        Step::OpenDirectMessage,
        Step::Tell,
        Step::OpenThread,
        Step::EnterThread
    )]
    at: Step,
    #[values(Before, After)] moment: Moment,
) {
    let mut coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));

    let command = Story::default().command();
    let typed = match at {
        Step::OpenForm => killed_at(&mut coalition, (ANSWER, 1, moment), grace.slash(&command)).await,
        _ => grace.slash(&command).await,
    };
    // Who gets no form types the command again; who has one hands it in, whoever serves it now.
    let form = match typed {
        Ok(answer) => answer.modal().unwrap(),
        Err(_) => grace.begins(&command).await,
    };

    let words = [("story", "What must not be lost."), ("change", "12 %")];
    let handed_in = async |form| grace.submit(form, &words).await;
    let answer = match at {
        Step::HandIn => killed_at(&mut coalition, (ANSWER, 1, moment), handed_in(&form)).await,
        Step::Card => killed_at(&mut coalition, (POST, 1, moment), handed_in(&form)).await,
        _ => handed_in(&form).await,
    };
    if answer.is_err() {
        // The client says that it failed and leaves the form open, so it is handed in again.
        assert!(grace.hands_in(&form, &words).await.says("**S-1**"));
    }

    let card = coalition.card("S-1", "What must not be lost.").await;
    coalition.all_told().await;
    let pressed = async |label| bob.press(&card, label).await;
    let answer = match at {
        Step::Publish => killed_at(&mut coalition, (ANSWER, 1, moment), pressed("Publish")).await,
        Step::Copy => killed_at(&mut coalition, (POST, 1, moment), pressed("Publish")).await,
        Step::Tell => killed_at(&mut coalition, (POST, 2, moment), pressed("Publish")).await,
        Step::OpenDirectMessage => killed_at(&mut coalition, (OPEN, 1, moment), pressed("Publish")).await,
        Step::OpenThread | Step::EnterThread => {
            coalition.discord.close_dms("grace");
            let pattern = if at == Step::OpenThread { "POST /channels/{id}/threads" } else { ENTER };
            killed_at(&mut coalition, (pattern, 1, moment), pressed("Publish")).await
        }
        _ => pressed("Publish").await,
    };
    if answer.is_err() && card.now().is_some_and(|card| card.button("Publish").is_some()) {
        let _ = pressed("Publish").await;
    }

    grace.is_told(&["S-1", "is published"]).await;
    grace.reads("success-stories", &["What must not be lost."]).await;
    coalition.card("S-1", "Published").await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from stories where state = 'published'").await, 1);
    assert_eq!(coalition.discord.look(|view| view.messages("story-review")).len(), 1, "one card");
    assert_eq!(coalition.discord.look(|view| view.messages("success-stories")).len(), 1, "one copy");
    assert_eq!(grace.inbox().len(), 1, "told once: {:#?}", grace.inbox());
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}

#[tokio::test]
async fn what_a_killed_process_held_is_taken_up_by_the_next_within_a_minute() {
    let mut coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let mut pause = coalition.discord.pause_at(POST, Before);
    coalition.tells(&grace, &Story::default()).await;
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    let since = Instant::now();
    coalition.bot.start().await;
    coalition.card("S-1", "Publish").await;
    assert!(since.elapsed() < Duration::from_secs(60));
    assert_eq!(coalition.copies("story-review", "S-1").len(), 1);
}

#[tokio::test]
async fn with_the_database_away_people_are_told_at_once_and_keep_what_they_typed() {
    let (server, database) = OwnServer::start().await;
    let address = free_address();
    let mut coalition = Coalition::open(World::sample(), database).await;
    arrange(&coalition.discord.server(), coalition.db()).await;
    give_roles(&coalition.discord.server());
    coalition.bot.set("HTTP_LISTEN", &address);
    coalition.bot.start().await;
    let (grace, carmen) = (coalition.person("grace"), coalition.person("carmen"));
    let form = grace.begins(&Story::default().command()).await;

    server.stop().await;
    let typed = [("story", "Everything I have typed for an hour."), ("change", "From 81 to 93")];
    let since = Instant::now();
    let answer = grace.hands_in(&form, &typed).await;
    assert!(since.elapsed() < Duration::from_secs(3));
    assert!(answer.ephemeral && answer.says("Please try again in a minute"), "{}", answer.text());
    for (_, words) in typed {
        assert!(answer.says(words), "what was typed is shown back: {}", answer.text());
    }
    assert!(carmen.types("/story mine").await.says("Inténtalo de nuevo"));
    assert_eq!(page(&address, "/healthz").await.0, 200, "the process is well");
    assert_eq!(page(&address, "/readyz").await.0, 503, "what people type cannot be kept");

    server.start_again().await;
    until_ready(&address).await;
    let kept = grace.hands_in(&form, &typed).await;
    assert!(kept.says("Kept as **S-1**"), "{}", kept.text());
    coalition.card("S-1", "Everything I have typed").await;
    assert_eq!(page(&address, "/readyz").await.0, 200);
    let card = coalition.card("S-1", "Publish").await;
    coalition.person("bob").presses(&card, "Publish").await;
    grace.is_told(&["S-1"]).await;
}

/// Waits until the bot says that it can keep what people type.
async fn until_ready(address: &str) {
    let deadline = Instant::now() + PATIENCE;
    let mut tick = tokio::time::interval(Duration::from_millis(100));
    while page(address, "/readyz").await.0 != 200 {
        assert!(Instant::now() < deadline, "it is never ready again");
        tick.tick().await;
    }
}

#[tokio::test]
async fn what_was_to_be_told_when_the_database_went_is_told_once_when_it_is_back() {
    let (server, database) = OwnServer::start().await;
    let mut coalition = Coalition::open(World::sample(), database).await;
    arrange(&coalition.discord.server(), coalition.db()).await;
    give_roles(&coalition.discord.server());
    coalition.bot.start().await;
    let grace = coalition.person("grace");
    let mut pause = coalition.discord.pause_at(POST, After);
    coalition.tells(&grace, &Story::default()).await;
    pause.reached().await.unwrap();
    server.stop().await;
    pause.release();
    coalition.discord.wait_until(PATIENCE, |view| view.messages("story-review").pop()).await.unwrap();
    server.start_again().await;
    coalition.card("S-1", "Publish").await;
    coalition.let_leases_end().await;
    coalition.all_told().await;
    assert_eq!(coalition.copies("story-review", "S-1").len(), 1, "posted before, and remembered now");
    assert_eq!(coalition.count("select count(*) from posts").await, 1);
}
