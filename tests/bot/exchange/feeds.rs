//! Calendars over HTTP: what programs are told of changes, and whom an address outlives.

use reqwest::Method;

use super::{
    Exchange,
    feed::{address, ask, get, reachable, subscribes},
};
use crate::harness::{Bot, Coalition, Database, OwnServer, Talks, arrange, give_roles};
use practice::World;

#[tokio::test]
async fn a_program_is_told_what_it_needs_and_not_sent_what_it_has() {
    let coalition = Coalition::with_calendars().await;
    let grace = coalition.person("grace");
    coalition.scheduled(&grace, &Exchange::default()).await;
    let address = subscribes(&grace).await;
    let first = get(&address).await;
    assert_eq!(first.summaries(), [Exchange::default().theme]);
    assert_eq!(first.header("content-type"), "text/calendar; charset=utf-8");
    assert!(first.header("cache-control").starts_with("private"), "{:?}", first.headers);
    let (etag, modified) = (first.header("etag"), first.header("last-modified"));
    assert!(etag.starts_with('"') && modified.ends_with(" GMT"), "{etag} {modified}");

    let head = ask(Method::HEAD, &address, &[]).await;
    assert_eq!((head.status.as_u16(), head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), first.body.len().to_string());
    assert_eq!(head.header("etag"), etag);
    for known in [("if-none-match", etag.as_str()), ("if-modified-since", modified.as_str())] {
        let same = ask(Method::GET, &address, &[known]).await;
        assert_eq!((same.status.as_u16(), same.body.as_str()), (304, ""), "{known:?}");
        assert_eq!((same.header("etag"), same.header("last-modified")), (etag.clone(), modified.clone()));
    }
    assert_eq!(ask(Method::POST, &address, &[]).await.status, 405);

    coalition.edits(r#"exchange:E-1 theme:"Moved" when:"next friday 5pm""#).await;
    for known in [("if-none-match", etag.as_str()), ("if-modified-since", modified.as_str())] {
        let other = ask(Method::GET, &address, &[known]).await;
        assert_eq!(other.summaries(), ["Moved"], "{known:?}");
        assert!(other.body.contains("SEQUENCE:1\r\n"), "{}", other.body);
        assert_ne!(other.header("etag"), etag);
    }
}

#[tokio::test]
async fn what_is_cancelled_stays_for_a_month_and_what_is_long_past_goes() {
    let coalition = Coalition::with_calendars().await;
    let grace = coalition.person("grace");
    for theme in ["Held", "Called off"] {
        coalition.scheduled(&grace, &Exchange { theme, ..Exchange::default() }).await;
    }
    let address = subscribes(&grace).await;
    let asked = grace.types("/exchange cancel exchange:E-2").await;
    grace.presses(&asked, "Cancel it").await;
    let both = get(&address).await;
    assert_eq!(both.summaries().len(), 2);
    assert_eq!(both.body.matches("STATUS:CANCELLED").count(), 1);
    let ago = |days: u32| {
        format!(
            "update exchange_occurrences set starts_at = now() - interval '{days} days 1 hour', ends_at = now() - \
             interval '{days} days'"
        )
    };
    for (days, shown) in [(29, vec!["Called off", "Held"]), (31, vec!["Held"]), (59, vec!["Held"]), (61, vec![])] {
        coalition.change(&ago(days)).await;
        let mut found = get(&address).await.summaries();
        found.sort();
        assert_eq!(found, shown, "{days} days ago");
    }
}

#[tokio::test]
async fn every_address_that_leads_nowhere_looks_the_same() {
    let coalition = Coalition::with_calendars().await;
    let grace = coalition.person("grace");
    let made = grace.types("/exchange calendar").await;
    let revoked = address(&made);
    grace.presses(&made, "Switch off").await;
    let (base, token) = revoked.rsplit_once('/').unwrap();
    let token = token.trim_end_matches(".ics");
    let wrong = format!("{base}/{}.ics", "0123456789abcdef".repeat(4));
    let nowhere = get(&revoked).await;
    assert_eq!(nowhere.status, 404);
    let all = [
        wrong,
        format!("{base}/{token}"),
        format!("{base}/{}.ics", token.to_uppercase()),
        format!("{base}/{}.ics", &token[1..]),
        format!("{base}/.ics"),
        format!("{base}/%00.ics"),
        format!("{base}/%F0%9F%8E%88.ics"),
        format!("{base}/{}.ics", "a".repeat(5000)),
        format!("{base}/{token}.ics/more"),
        format!("{base}/"),
    ];
    for other in all {
        let answer = get(&other).await;
        assert_eq!((answer.status, &answer.body), (nowhere.status, &nowhere.body), "{other}");
        let but_its_date = |answer: &super::feed::Answer| {
            let mut headers = answer.headers.clone();
            headers.remove("date");
            headers
        };
        assert_eq!(but_its_date(&answer), but_its_date(&nowhere), "{other}");
    }
}

#[tokio::test]
async fn the_address_is_in_no_log_and_in_no_metric() {
    let coalition = Coalition::start_with(|bot| reachable(bot).with("LOG", "trace")).await;
    let grace = coalition.person("grace");
    let made = grace.types("/exchange calendar").await;
    let address = address(&made);
    assert_eq!(get(&address).await.status, 200);
    let (base, last) = address.rsplit_once("/calendar/").unwrap();
    let wrong = "fedcba9876543210".repeat(4);
    assert_eq!(get(&format!("{base}/calendar/{wrong}.ics")).await.status, 404);
    let metrics = get(&format!("{base}/metrics")).await.body;
    assert!(metrics.contains("calendars_total{status=\"200\"} 1"), "{metrics}");
    assert!(metrics.contains("calendars_total{status=\"404\"} 1"), "{metrics}");
    let token = last.trim_end_matches(".ics");
    for place in [metrics, coalition.bot.log()] {
        assert!(!place.contains(token) && !place.contains(&wrong));
    }
    let kept = format!("select count(*) from exchange_feeds f where f::text like '%{token}%'");
    assert_eq!(coalition.count(&kept).await, 0, "only its digest is kept");
}

#[tokio::test]
async fn while_the_database_is_away_a_program_is_asked_to_come_back() {
    let (server, database) = OwnServer::start().await;
    let coalition = served_from(database).await;
    let address = subscribes(&coalition.person("grace")).await;
    server.stop().await;
    let away = get(&address).await;
    assert_eq!((away.status.as_u16(), away.header("retry-after").as_str()), (503, "60"));
    server.start_again().await;
    let deadline = std::time::Instant::now() + crate::harness::PATIENCE;
    while get(&address).await.status != 200 {
        assert!(std::time::Instant::now() < deadline, "it never comes back");
    }
}

async fn served_from(database: Database) -> Coalition {
    let mut coalition = Coalition::open(World::sample(), database).await;
    arrange(&coalition.discord.server(), coalition.db()).await;
    give_roles(&coalition.discord.server());
    let discord = coalition.discord.clone();
    coalition.bot = reachable(Bot::new(&discord, coalition.database_url()));
    coalition.bot.start().await;
    coalition
}

#[tokio::test]
async fn who_leaves_a_network_leaves_its_calendar_at_once() {
    let coalition = Coalition::with_calendars().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    coalition.scheduled(&grace, &Exchange::default()).await;
    let of_network = r#"/exchange calendar network:"Coordinators Network""#;
    let address = address(&frank.types(of_network).await);
    assert_eq!(get(&address).await.summaries().len(), 1);
    let server = coalition.discord.server();
    server.take_role("frank", "Coordinators Network").unwrap();
    // Whatever they do next, the bot sees it.
    frank.types("/help").await;
    assert_eq!(get(&address).await.status, 404);
    coalition.hasten("check-calendars").await;
    server.give_role("frank", "Coordinators Network").unwrap();
    frank.types("/help").await;
    assert_eq!(get(&address).await.status, 404, "it does not come back with them");
    assert!(frank.types(of_network).await.says("only now"), "another one is made");
}

#[tokio::test]
async fn who_leaves_silently_is_noticed_within_the_hour() {
    let coalition = Coalition::with_calendars().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    coalition.scheduled(&grace, &Exchange::default()).await;
    let of_network = r#"/exchange calendar network:"Coordinators Network""#;
    let frank_follows = address(&frank.types(of_network).await);
    let carmen_follows = address(&carmen.types(of_network).await);
    let carmens_own = subscribes(&carmen).await;
    let server = coalition.discord.server();
    server.take_role("frank", "Coordinators Network").unwrap();
    server.remove_member("carmen").unwrap();
    coalition.hasten("check-calendars").await;
    assert_eq!(get(&frank_follows).await.status, 200, "nobody is asked about more than once an hour");
    coalition.change("update members set networks_seen_at = networks_seen_at - interval '61 minutes'").await;
    coalition.hasten("check-calendars").await;
    for gone in [&frank_follows, &carmen_follows, &carmens_own] {
        assert_eq!(get(gone).await.status, 404, "{gone}");
    }
    assert_eq!(coalition.count("select count(*) from exchange_feeds").await, 0);
}

#[tokio::test]
async fn what_the_young_do_is_in_the_calendars_of_their_network_alone() {
    let coalition = Coalition::with_calendars().await;
    let server = coalition.discord.server();
    server.give_role("bob", "Safeguarding Lead").unwrap();
    server.give_role("frank", "Next Generation Coalition").unwrap();
    let (bob, frank, erin) = (coalition.person("bob"), coalition.person("frank"), coalition.person("erin"));
    let circle = Exchange { theme: "Study hall", network: "Next Generation Coalition", ..Exchange::default() };
    let announced = coalition.scheduled(&bob, &circle).await;
    frank.presses(&announced, "Going").await;
    let franks_own = subscribes(&frank).await;
    let of_network = r#"/exchange calendar network:"Next Generation Coalition""#;
    let of_the_young = address(&frank.types(of_network).await);
    assert_eq!(get(&franks_own).await.summaries(), ["Study hall"]);
    assert_eq!(get(&of_the_young).await.summaries(), ["Study hall"]);
    assert!(erin.types(of_network).await.says("for its members"), "a coordinator is no member");
    // Who no longer belongs has it in none of their calendars, not even in their own.
    server.take_role("frank", "Next Generation Coalition").unwrap();
    frank.types("/help").await;
    assert_eq!(get(&franks_own).await.summaries(), Vec::<String>::new());
    assert_eq!(get(&of_the_young).await.status, 404);
    // Even as a co-host.
    coalition.change("update exchanges set cohost_id = host_id, host_id = (select member_id from members where display_name = 'Erin')").await;
    assert_eq!(get(&subscribes(&erin).await).await.summaries(), Vec::<String>::new());
    assert_eq!(get(&subscribes(&bob).await).await.summaries(), ["Study hall"], "their lead");
}
