//! Discord's event for the next occurrence: one, in step with the record, and who is interested in it.

use practice::{
    Person,
    discord::{EventView, Fault, Moment, Moment::After, Moment::Before},
};
use rstest::rstest;
use serde_json::json;

use super::{Exchange, field};
use crate::harness::{Coalition, PATIENCE, Talks};

const SCHEDULED: u64 = 1;
const ACTIVE: u64 = 2;
const COMPLETED: u64 = 3;
const CANCELLED: u64 = 4;

const WEEKLY: Exchange<'_> = Exchange {
    theme: "Breakfast before school",
    when: "next friday 3pm",
    network: "Coordinators Network",
    more: r#"repeat:Weekly until:"in 5 weeks" where:"Library, room 2" protocol:Circles"#,
};

impl Coalition {
    /// The events of this server that Discord lists.
    fn listed(&self) -> Vec<EventView> {
        let events = self.discord.look(|view| view.events());
        events.into_iter().filter(|event| matches!(event.status, SCHEDULED | ACTIVE)).collect()
    }

    /// Waits for an event in this state that this holds for.
    async fn event(&self, status: u64, wanted: impl Fn(&EventView) -> bool) -> EventView {
        let found = self.discord.wait_until(PATIENCE, |view| {
            view.events().into_iter().find(|event| event.status == status && wanted(event))
        });
        found.await.unwrap_or_else(|why| panic!("no such event: {why:#} among {:#?}", self.listed()))
    }

    /// Has the bot look at an exchange again, as after any change of it.
    async fn look_again(&self) {
        self.change(
            "select enqueue(guild_id, null, 'exchange:' || id, jsonb_build_object('notification', jsonb_build_object(
                 'kind', 'exchange', 'what', 'changed', 'exchange', id)), 'epoch', now()) from exchanges",
        )
        .await;
        self.all_told().await;
    }
}

#[tokio::test]
async fn the_next_occurrence_has_an_event_that_names_nobody() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    coalition.scheduled(&grace, &WEEKLY).await;
    let event = coalition.event(SCHEDULED, |_| true).await;
    coalition.all_told().await;
    assert_eq!(coalition.listed().len(), 1, "of all its dates only the next");
    assert_eq!((event.name.as_str(), event.location.as_deref()), (WEEKLY.theme, Some("Library, room 2")));
    let about = event.description.unwrap();
    assert!(about.contains("Network: Coordinators Network") && about.contains("Protocol: Circles"), "{about}");
    assert!(about.ends_with("\nE-1 · 1") && !about.contains("Grace"), "{about}");
    assert_eq!(event.end.unwrap() - event.start, chrono::TimeDelta::hours(1));
    let unknown = coalition.discord.look(|view| view.unknown_requests().len());
    assert_eq!(unknown, 0);
}

#[tokio::test]
async fn what_the_whole_server_may_not_know_has_no_event() {
    let coalition = Coalition::with_networks().await;
    let server = coalition.discord.server();
    server.give_role("bob", "Safeguarding Lead").unwrap();
    let (bob, erin) = (coalition.person("bob"), coalition.person("erin"));
    let young = Exchange { network: "Next Generation Coalition", ..Exchange::default() };
    coalition.scheduled(&bob, &young).await;
    coalition.scheduled(&erin, &Exchange { network: "State Chiefs", ..Exchange::default() }).await;
    coalition.all_told().await;
    // Not even where somebody opened the door of that network.
    let open = "insert into network_policies select guild_id, 'next-generation-coalition', 'open' from guilds";
    coalition.change(open).await;
    coalition.hasten("keep-events").await;
    coalition.look_again().await;
    assert_eq!(coalition.listed().len(), 0);
    assert_eq!(coalition.discord.look(|view| view.requests_to("POST /guilds/{id}/scheduled-events").len()), 0);
}

#[tokio::test]
async fn it_is_moved_and_called_off_with_its_exchange() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    coalition.scheduled(&grace, &WEEKLY).await;
    let event = coalition.event(SCHEDULED, |_| true).await;
    coalition.all_told().await;
    coalition
        .edits(
            r#"exchange:E-1 scope:This one theme:"Supper after school" when:"next friday 4pm" duration:90 where:"Gym""#,
        )
        .await;
    let moved = coalition.event(SCHEDULED, |event| event.name == "Supper after school").await;
    assert_eq!(moved.id, event.id, "in place");
    assert_eq!(moved.start - event.start, chrono::TimeDelta::hours(1));
    assert_eq!(moved.end.unwrap() - moved.start, chrono::TimeDelta::minutes(90));
    assert_eq!(moved.location.as_deref(), Some("Gym"));
    cancels(&grace, "This one").await;
    assert_eq!(coalition.event(CANCELLED, |_| true).await.id, event.id);
    let next = coalition.event(SCHEDULED, |_| true).await;
    assert!(next.description.unwrap().ends_with("E-1 · 2"), "the one after it is the next now");
    cancels(&grace, "All").await;
    coalition.event(CANCELLED, |event| event.id == next.id).await;
    coalition.all_told().await;
    assert_eq!(coalition.listed().len(), 0);
}

#[tokio::test]
async fn it_begins_and_ends_with_its_exchange_and_the_next_one_takes_its_place() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    coalition.scheduled(&grace, &WEEKLY).await;
    let first = coalition.event(SCHEDULED, |_| true).await;
    coalition.all_told().await;
    coalition
        .change("update exchange_occurrences set starts_at = now() - interval '1 minute' where position = 1")
        .await;
    coalition.hasten("keep-events").await;
    assert_eq!(coalition.event(ACTIVE, |_| true).await.id, first.id);
    coalition.all_told().await;
    assert_eq!(coalition.listed().len(), 1, "while it goes on, there is no other");
    coalition
        .change(
            "update exchange_occurrences set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
             where position = 1",
        )
        .await;
    coalition.hasten("keep-events").await;
    assert_eq!(coalition.event(COMPLETED, |_| true).await.id, first.id);
    let second = coalition.event(SCHEDULED, |_| true).await;
    assert!(second.description.unwrap().ends_with("E-1 · 2"));
    // Where the bot slept through all of it, the same comes out.
    coalition.all_told().await;
    coalition
        .change(
            "update exchange_occurrences set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
             where position = 2",
        )
        .await;
    coalition.hasten("keep-events").await;
    coalition.event(COMPLETED, |event| event.id == second.id).await;
    coalition.event(SCHEDULED, |event| event.description.as_deref().is_some_and(|it| it.ends_with("E-1 · 3"))).await;
}

#[rstest]
#[tokio::test]
async fn killed_while_it_is_made_there_is_one_all_the_same(#[values(Before, After)] moment: Moment) {
    let mut coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let mut pause = coalition.discord.pause_at("POST /guilds/{id}/scheduled-events", moment);
    let preview = grace.types(&WEEKLY.command()).await;
    grace.presses(&preview, "Schedule it").await;
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    coalition.event(SCHEDULED, |_| true).await;
    coalition.all_told().await;
    coalition
        .until("it is remembered", "select exists (select from exchange_occurrences where event_id is not null)")
        .await;
    assert_eq!(coalition.discord.look(|view| view.events().len()), 1);
}

#[tokio::test]
async fn a_lost_answer_makes_no_second_event() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    coalition.discord.fault("POST /guilds/{id}/scheduled-events", 1, Fault::LoseAnswer);
    coalition.scheduled(&grace, &WEEKLY).await;
    coalition
        .until("it is remembered", "select exists (select from exchange_occurrences where event_id is not null)")
        .await;
    assert_eq!(coalition.discord.look(|view| view.events().len()), 1);
}

#[tokio::test]
async fn in_a_full_server_the_exchange_stands_and_its_host_is_told_once() {
    let coalition = Coalition::with_networks().await;
    let (server, grace) = (coalition.discord.server(), coalition.person("grace"));
    let soon = chrono::DateTime::from_timestamp(4_000_000_000, 0).unwrap();
    let others: Vec<_> =
        (0..100).map(|number| server.create_event("olivia", &format!("Other {number}"), soon)).collect();
    let announced = coalition.scheduled(&grace, &WEEKLY).await;
    grace.is_told(&["**E-1**", "a hundred events"]).await;
    coalition.person("frank").presses(&announced, "Going").await;
    coalition.hasten("keep-events").await;
    coalition.look_again().await;
    assert_eq!(grace.inbox().len(), 1, "once");
    assert_eq!(coalition.listed().len(), 100);
    server.remove_event(*others[0].as_ref().unwrap()).unwrap();
    coalition.change("update exchange_occurrences set event_tried_at = event_tried_at - interval '61 minutes'").await;
    coalition.hasten("keep-events").await;
    coalition.event(SCHEDULED, |event| event.name == WEEKLY.theme).await;
    coalition.all_told().await;
    assert_eq!(grace.inbox().len(), 1);
}

#[tokio::test]
async fn a_missing_permission_is_named_once_to_the_coordinators() {
    let coalition = Coalition::with_networks().await;
    let (server, grace, erin) = (coalition.discord.server(), coalition.person("grace"), coalition.person("erin"));
    server.revoke_bot("CREATE_EVENTS").unwrap();
    coalition.scheduled(&grace, &WEEKLY).await;
    coalition.scheduled(&grace, &Exchange::default()).await;
    erin.reads("coalition-desk", &["E-1", "Create Events", "CREATE_EVENTS"]).await;
    coalition.all_told().await;
    coalition.look_again().await;
    assert_eq!(coalition.discord.look(|view| view.messages("coalition-desk").len()), 1, "once for the server");
    assert!(grace.inbox().is_empty());
    server.grant_bot("CREATE_EVENTS").unwrap();
    coalition.change("update exchange_occurrences set event_tried_at = event_tried_at - interval '61 minutes'").await;
    coalition.hasten("keep-events").await;
    for theme in [WEEKLY.theme, Exchange::default().theme] {
        coalition.event(SCHEDULED, |event| event.name == theme).await;
    }
}

#[tokio::test]
async fn an_event_that_people_removed_comes_back_only_when_the_exchange_changes() {
    let coalition = Coalition::with_networks().await;
    let (server, grace) = (coalition.discord.server(), coalition.person("grace"));
    let announced = coalition.scheduled(&grace, &WEEKLY).await;
    let event = coalition.event(SCHEDULED, |_| true).await;
    coalition.all_told().await;
    server.remove_event(event.id).unwrap();
    coalition.hasten("read-interest").await;
    coalition.person("frank").presses(&announced, "Going").await;
    coalition.hasten("keep-events").await;
    coalition.look_again().await;
    assert_eq!(coalition.listed().len(), 0);
    coalition.edits(r#"exchange:E-1 scope:This one theme:"Another one""#).await;
    let again = coalition.event(SCHEDULED, |event| event.name == "Another one").await;
    server.remove_event(again.id).unwrap();
    coalition.all_told().await;
    // Removed and changed before the bot saw that it is gone.
    coalition.edits(r#"exchange:E-1 scope:This one theme:"A third one""#).await;
    coalition.all_told().await;
    coalition.hasten("keep-events").await;
    coalition.event(SCHEDULED, |event| event.name == "A third one").await;
}

#[tokio::test]
async fn interest_in_the_event_counts_as_maybe_unless_somebody_answered_themselves() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let announced = coalition.scheduled(&grace, &WEEKLY).await;
    let event = coalition.event(SCHEDULED, |_| true).await.id;
    coalition
        .until("it is remembered", "select exists (select from exchange_occurrences where event_id is not null)")
        .await;
    frank.presses(&announced, "Can't go").await;
    for person in [&frank, &carmen] {
        person.be_interested(event, true).unwrap();
    }
    read(&coalition).await;
    let maybe = |count: &'static str| {
        let coalition = &coalition;
        async move {
            let found = coalition.discord.wait_until(PATIENCE, |view| {
                let card = view.messages("coordinators-network").into_iter().find(|it| it.says(WEEKLY.theme))?;
                (field(&card, "Maybe").as_deref() == Some(count)).then_some(())
            });
            found.await.unwrap_or_else(|why| panic!("{count} maybe: {why:#}"));
        }
    };
    maybe("1").await;
    let answers = "select string_agg(answer || ' ' || origin, ', ' order by answer) from exchange_answers";
    assert_eq!(coalition.record(answers).await, "cannot pressed, maybe event", "the bot itself does not count");
    carmen.be_interested(event, false).unwrap();
    read(&coalition).await;
    maybe("0").await;
    assert_eq!(coalition.record(answers).await, "cannot pressed");
    // Who presses after that, has answered themselves.
    carmen.be_interested(event, true).unwrap();
    read(&coalition).await;
    maybe("1").await;
    carmen.presses(&announced, "Going").await;
    carmen.be_interested(event, false).unwrap();
    read(&coalition).await;
    assert_eq!(coalition.record(answers).await, "cannot pressed, going pressed");
}

/// The host cancels an exchange.
async fn cancels(who: &Person, scope: &str) {
    let asked = who.types(&format!("/exchange cancel exchange:E-1 scope:{scope}")).await;
    who.presses(&asked, "Cancel it").await;
}

/// Has interest read now, however short ago that was.
async fn read(coalition: &Coalition) {
    coalition.change("update exchange_occurrences set interest_read_at = null").await;
    coalition.hasten("read-interest").await;
}

#[tokio::test]
async fn a_list_that_could_not_be_read_whole_takes_nobodys_answer_back() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    coalition.scheduled(&grace, &WEEKLY).await;
    let event = coalition.event(SCHEDULED, |_| true).await.id;
    coalition
        .until("it is remembered", "select exists (select from exchange_occurrences where event_id is not null)")
        .await;
    frank.be_interested(event, true).unwrap();
    read(&coalition).await;
    let answers = "select count(*) from exchange_answers where origin = 'event'";
    assert_eq!(coalition.count(answers).await, 1);
    let users = "GET /guilds/{id}/scheduled-events/{event}/users";
    coalition.discord.fault(users, 1, Fault::status(503));
    read(&coalition).await;
    assert_eq!(coalition.count(answers).await, 1, "Discord was away");
    // Ten full pages are read, and nobody knows what would stand on the eleventh.
    let page: Vec<_> = (1..=100).map(|id| json!({ "user_id": id.to_string(), "response": 1 })).collect();
    coalition.discord.fault(users, 10, Fault::Answer(200, json!(page)));
    read(&coalition).await;
    assert_eq!(coalition.count(answers).await, 101);
}
