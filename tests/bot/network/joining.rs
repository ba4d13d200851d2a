//! Open networks: joined at once, welcomed, introduced, left.

use crate::harness::{Coalition, Story, Talks};

#[tokio::test]
async fn an_open_network_gives_its_role_at_once_and_welcomes_with_the_newest_story() {
    let coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    coalition.published(&grace, &Story::default()).await;
    let joined = frank.types(r#"/network join network:"Coordinators Network""#).await;
    assert!(joined.ephemeral && joined.says("You belong to **Coordinators Network** now"), "{}", joined.text());
    coalition.holds("frank", "Coordinators Network").await;
    let welcome = frank.reads("coordinators-network", &["Welcome to **Coordinators Network**", "S-1"]).await;
    assert!(welcome.says("Breakfast brought them back"), "{}", welcome.text());
    assert_eq!(welcome.pinged, ["frank"]);
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.messages("coordinators-network")).len(), 1);
    assert!(frank.inbox().is_empty(), "the answer said it already");

    let again = frank.types(r#"/network join network:"Coordinators Network""#).await;
    assert!(again.says("already"), "{}", again.text());
    let left = frank.types(r#"/network leave network:"Coordinators Network""#).await;
    assert!(left.says("You have left"), "{}", left.text());
    coalition.lacks("frank", "Coordinators Network").await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from memberships").await, 0);
    let nothing = frank.types(r#"/network leave network:"Coordinators Network""#).await;
    assert!(nothing.says("You do not belong"), "{}", nothing.text());
}

#[tokio::test]
async fn joining_delivered_twice_and_pressed_ten_times_is_joining_once() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    coalition.discord.repeat_interactions(1);
    let joined = frank.types(r#"/network join network:"State Coalitions" age:18–24"#).await;
    assert!(joined.says("Your age is not needed there, so I did not keep it"), "{}", joined.text());
    let press = || frank.slash(r#"/network join network:"State Coalitions""#);
    for answer in serenity::futures::future::join_all((0..10).map(|_| press())).await {
        assert!(answer.unwrap().text().contains("You belong to **State Coalitions** already"));
    }
    coalition.holds("frank", "State Coalitions").await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.messages("state-coalitions")).len(), 1);
    assert_eq!(coalition.count("select count(*) from audit where action = 'network.join'").await, 1);
    assert_eq!(coalition.count("select count(*) from memberships where age is not null").await, 0);
}

#[tokio::test]
async fn who_leaves_before_the_role_came_does_not_keep_it() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    let mut given =
        coalition.discord.pause_at("PUT /guilds/{id}/members/{member}/roles/{role}", practice::discord::Moment::Before);
    frank.types(r#"/network join network:"State Coalitions""#).await;
    given.reached().await.unwrap();
    frank.types(r#"/network leave network:"State Coalitions""#).await;
    given.release();
    coalition.all_told().await;
    coalition.lacks("frank", "State Coalitions").await;
    assert_eq!(coalition.count("select count(*) from memberships").await, 0);
    assert!(coalition.discord.look(|view| view.messages("state-coalitions")).is_empty());
}

#[tokio::test]
async fn a_role_whose_giving_was_interrupted_is_given_and_welcomed_once() {
    for moment in [practice::discord::Moment::Before, practice::discord::Moment::After] {
        let mut coalition = Coalition::start().await;
        let frank = coalition.person("frank");
        let mut given = coalition.discord.pause_at("PUT /guilds/{id}/members/{member}/roles/{role}", moment);
        frank.types(r#"/network join network:"State Coalitions""#).await;
        given.reached().await.unwrap();
        coalition.bot.kill().await;
        drop(given);
        coalition.let_leases_end().await;
        let mut welcomed = coalition.discord.pause_at("POST /channels/{id}/messages", practice::discord::Moment::After);
        coalition.bot.start().await;
        welcomed.reached().await.unwrap();
        coalition.bot.kill().await;
        drop(welcomed);
        coalition.discord.forget_nonces();
        coalition.let_leases_end().await;
        coalition.bot.start().await;
        coalition.holds("frank", "State Coalitions").await;
        coalition.all_told().await;
        assert_eq!(coalition.discord.look(|view| view.messages("state-coalitions")).len(), 1, "{moment:?}");
    }
}

#[tokio::test]
async fn a_member_introduces_themselves_from_the_welcome() {
    let coalition = Coalition::start().await;
    let (frank, grace) = (coalition.person("frank"), coalition.person("grace"));
    frank.types(r#"/network join network:"University Assisted""#).await;
    let welcome = frank.reads("university-assisted", &["Welcome"]).await;
    let form = frank.opens(&welcome, "Introduce yourself").await;
    let refused = frank.hands_in(&form, &[("introduction", "See [us](https://evil.example)")]).await;
    assert!(refused.says("hidden behind words") && refused.says("evil.example"), "{}", refused.text());
    let done = frank.hands_in(&form, &[("introduction", "I run the *night* school. @everyone")]).await;
    assert!(done.says("Thank you"), "{}", done.text());
    let posted = frank.reads("university-assisted", &["in their own words", "night"]).await;
    assert!(posted.pinged.is_empty(), "{posted:#?}");
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from memberships where introduction is not null").await, 0);
    let stranger = grace.press_forged(&welcome, "network:introduce:university-assisted").await.unwrap();
    assert!(stranger.text().contains("for members of **University Assisted**"), "{}", stranger.text());
}

#[tokio::test]
async fn a_hundred_who_come_at_once_all_belong_and_are_few_messages() {
    let coalition = Coalition::start().await;
    let server = coalition.discord.server();
    let names: Vec<String> = (0..100).map(|number| format!("person{number}")).collect();
    for name in &names {
        coalition.discord.add_person(name).unwrap();
        let _ = server.add_member(name);
    }
    let people: Vec<_> = names.iter().map(|name| coalition.person(name)).collect();
    for some in people.chunks(20) {
        let joins = some.iter().map(|person| person.slash(r#"/network join network:"Philanthropic Community""#));
        for answer in serenity::futures::future::join_all(joins).await {
            assert!(answer.unwrap().text().contains("You belong"));
        }
    }
    // Somebody else's news does not wait behind them.
    coalition.tells(&coalition.person("grace"), &Story::default()).await;
    coalition.card("S-1", "Publish").await;
    for name in &names {
        coalition.holds(name, "Philanthropic Community").await;
    }
    coalition.all_told().await;
    let given = "select count(*) from memberships where state = 'member' and welcomed_at is not null";
    assert_eq!(coalition.count(given).await, 100);
    let welcomes = coalition.discord.look(|view| view.messages("philanthropic-community"));
    assert!(welcomes.len() < 20, "{} welcomes", welcomes.len());
    let pinged: usize = welcomes.iter().map(|welcome| welcome.pinged.len()).sum();
    assert!(pinged >= 40, "{pinged}");
}

#[tokio::test]
async fn under_discords_limits_roles_are_paced_and_none_is_lost() {
    let coalition = Coalition::start().await;
    let names: Vec<String> = (0..15).map(|number| format!("newcomer{number}")).collect();
    for name in &names {
        coalition.discord.add_person(name).unwrap();
        coalition.discord.server().add_member(name).unwrap();
    }
    coalition.discord.enforce_rate_limits(true);
    for name in &names {
        let joined = coalition.person(name).types(r#"/network join network:"Federal Policy Workgroup""#).await;
        assert!(joined.says("You belong"), "{}", joined.text());
    }
    for name in &names {
        coalition.holds(name, "Federal Policy Workgroup").await;
    }
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from memberships where welcomed_at is not null").await, 15);
    assert_eq!(coalition.count("select count(*) from queue where buried_at is not null").await, 0);
}
