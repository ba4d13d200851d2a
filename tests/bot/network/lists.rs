//! Lists of networks, members and requests: paged, in both languages, for the right eyes.

use crate::harness::{Coalition, Talks, can_press};

#[tokio::test]
async fn the_fourteen_networks_are_listed_with_what_they_are_for() {
    let coalition = Coalition::start().await;
    let (frank, carmen) = (coalition.person("frank"), coalition.person("carmen"));
    frank.types(r#"/network join network:"State Coalitions""#).await;
    let list = frank.types("/network list").await;
    assert!(list.ephemeral);
    for network in coalition::networks::catalogue::NETWORKS {
        assert!(list.says(network.name), "{}: {}", network.name, list.text());
    }
    let line = |text: &str, name: &str| text.lines().find(|line| line.contains(name)).unwrap().to_owned();
    assert!(line(&list.text(), "State Coalitions").contains("Open · 1 member"), "{}", list.text());
    assert!(line(&list.text(), "Next Generation Coalition").contains("By request · 0 members"), "{}", list.text());
    let spanish = carmen.types("/red lista").await;
    assert!(spanish.says("Comité Directivo") && spanish.says("Por solicitud"), "{}", spanish.text());
}

#[tokio::test]
async fn members_are_paged_in_place_and_across_a_restart() {
    let mut coalition = Coalition::start().await;
    let guild = crate::harness::sql(coalition.discord.server().id());
    let insert = "insert into memberships (guild_id, network, member_id, state, by_request, joined_at, changed_at, checked_at)
        select $1, 'state-coalitions', 9000 + n, 'member', false, '2026-01-01'::timestamptz + n * interval '1 day', '2026-01-01', '2100-01-01'
        from generate_series(1, 40) n";
    sqlx::query(insert).bind(guild).execute(coalition.db()).await.unwrap();
    let frank = coalition.person("frank");
    let first = frank.types(r#"/network members network:"State Coalitions""#).await;
    assert!(first.ephemeral && first.says("State Coalitions (40)") && first.says("<@9001>"), "{}", first.text());
    assert_eq!(can_press(&first), ["Next"]);
    coalition.bot.kill().await;
    coalition.bot.start().await;
    let second = frank.presses(&first, "Next").await;
    assert!(second.id == first.id && second.says("<@9016>") && !second.says("<@9001>"), "{}", second.text());
    let last = frank.presses(&second, "Next").await;
    assert!(last.says("<@9040>") && can_press(&last) == ["Previous"], "{}", last.text());
}

#[tokio::test]
async fn the_requests_that_wait_for_a_lead_are_listed_and_decided_from_there() {
    let coalition = Coalition::start().await;
    let dev = coalition.leads("dev", "Steering Committee");
    let bob = coalition.leads("bob", "State Chiefs");
    coalition.asks("frank", "Steering Committee", "", &dev).await;
    coalition.asks("grace", "State Chiefs", "", &bob).await;
    let list = dev.types("/network requests").await;
    assert!(list.ephemeral && list.says("(1)") && list.says("Frank") && !list.says("Grace"), "{}", list.text());
    assert!(list.says("https://discord.com/channels/"), "where its card is: {}", list.text());
    let both = coalition.person("erin").types("/network requests").await;
    assert!(both.says("(2)"), "{}", both.text());
    assert!(!both.says("https://"), "a coordinator who cannot open #membership decides from here: {}", both.text());
    let refused = coalition.person("grace").types("/network requests").await;
    assert!(refused.says("for the leads of networks"), "{}", refused.text());

    coalition.discord.server().delete_channel("membership").unwrap();
    let label = list.menus()[0].options[0].label.clone();
    let card = dev.choose(&list, &[&label]).await.unwrap().message().unwrap();
    assert!(card.ephemeral, "{}", card.text());
    let decided = dev.presses(&card, "Approve").await;
    assert!(decided.says("Approved"), "{}", decided.text());
    coalition.holds("frank", "Steering Committee").await;
}
