//! Discord and the record: roles changed by hand, deleted, dangerous, out of reach.

use crate::harness::{Coalition, Talks};

impl Coalition {
    /// An hour passes: every server is looked at again.
    async fn is_looked_at(&self) {
        sqlx::query("update network_rounds set looked_at = null").execute(self.db()).await.unwrap();
        sqlx::query("update queue set run_at = 'epoch', version = version + 1 where key = 'job:tend-networks'")
            .execute(self.db())
            .await
            .unwrap();
        self.until("a round began", "select bool_and(looked_at is not null) from network_rounds").await;
        self.all_told().await;
    }

    async fn belong(&self, network: &str) -> i64 {
        self.count(&format!("select count(*) from memberships where network = '{network}' and state = 'member'")).await
    }
}

#[tokio::test]
async fn a_role_given_or_taken_by_hand_is_noticed_as_soon_as_somebody_shows_up() {
    let coalition = Coalition::start().await;
    let (server, frank) = (coalition.discord.server(), coalition.person("frank"));
    server.give_role("frank", "State Chiefs").unwrap();
    assert!(frank.types("/network list").await.says("1 member"));
    assert_eq!(coalition.belong("state-chiefs").await, 1);
    coalition.all_told().await;
    assert!(coalition.discord.look(|view| view.messages("state-chiefs")).is_empty(), "nobody is welcomed for that");
    server.take_role("frank", "State Chiefs").unwrap();
    frank.types("/network list").await;
    coalition.until("it follows", "select count(*) = 0 from memberships").await;
    // Nothing more is asked of the database for who did not change.
    coalition.all_told().await;
    frank.types("/network list").await;
    assert_eq!(coalition.count("select count(*) from queue where task ? 'notification'").await, 0);
}

#[tokio::test]
async fn a_role_taken_by_hand_is_noticed_by_the_hourly_look_and_at_the_next_start() {
    let mut coalition = Coalition::start().await;
    for name in ["frank", "grace"] {
        coalition.person(name).types(r#"/network join network:"State Coalitions""#).await;
        coalition.holds(name, "State Coalitions").await;
    }
    coalition.all_told().await;
    coalition.discord.server().take_role("frank", "State Coalitions").unwrap();
    coalition.is_looked_at().await;
    coalition.until("it follows", "select count(*) = 1 from memberships").await;
    coalition.bot.kill().await;
    coalition.discord.server().remove_member("grace").unwrap();
    coalition.bot.start().await;
    coalition.until("it follows", "select count(*) = 0 from memberships").await;
}

#[tokio::test]
async fn a_role_that_was_deleted_takes_nobody_out_and_comes_back_to_everybody() {
    let coalition = Coalition::start().await;
    let server = coalition.discord.server();
    for name in ["frank", "grace"] {
        coalition.person(name).types(r#"/network join network:"State Coalitions""#).await;
        coalition.holds(name, "State Coalitions").await;
    }
    coalition.all_told().await;
    server.delete_role("State Coalitions").unwrap();
    coalition.person("frank").types("/network list").await;
    coalition.is_looked_at().await;
    assert_eq!(coalition.belong("state-coalitions").await, 2, "nobody took it from them");
    let late = coalition.person("carmen").types(r#"/red unirse red:"Coaliciones Estatales""#).await;
    assert!(late.says("Ahora perteneces"), "{}", late.text());
    let erin = coalition.person("erin");
    erin.reads("coalition-desk", &["The role of **State Coalitions** is gone", "/setup plan"]).await;

    let alice = coalition.person("alice");
    let plan = alice.types("/setup plan").await;
    alice.press(&plan, "Apply").await.unwrap();
    for name in ["frank", "grace", "carmen"] {
        coalition.holds(name, "State Coalitions").await;
    }
    coalition.until("all belong", "select count(*) = 3 from memberships where state = 'member'").await;
    coalition.all_told().await;
    let alerts = coalition.discord.look(|view| view.messages("coalition-desk"));
    assert_eq!(alerts.iter().filter(|it| it.says("is gone")).count(), 1, "said once");
}

#[tokio::test]
async fn a_role_with_power_or_above_the_bot_is_never_given_and_that_is_said() {
    let coalition = Coalition::start().await;
    let (server, erin) = (coalition.discord.server(), coalition.person("erin"));
    server.raise_role("State Coalitions").unwrap();
    coalition.person("frank").types(r#"/network join network:"State Coalitions""#).await;
    erin.reads("coalition-desk", &["**State Coalitions** stands above mine", "drag my role"]).await;
    coalition.person("grace").types(r#"/network join network:"State Coalitions""#).await;
    coalition.person("grace").types(r#"/network join network:"Coordinators Network""#).await;
    coalition.holds("grace", "Coordinators Network").await;
    coalition.all_told().await;
    coalition.lacks("frank", "State Coalitions").await;
    let alerts = coalition.discord.look(|view| view.messages("coalition-desk"));
    assert_eq!(alerts.iter().filter(|it| it.says("stands above mine")).count(), 1, "said once");

    server.grant_role("Coordinators Network", "MANAGE_ROLES").unwrap();
    coalition.person("frank").types(r#"/network join network:"Coordinators Network""#).await;
    erin.reads("coalition-desk", &["**Coordinators Network** carries power over others"]).await;
    coalition.all_told().await;
    coalition.lacks("frank", "Coordinators Network").await;

    server.revoke_role("Coordinators Network", "MANAGE_ROLES").unwrap();
    server.raise_role("Coalition").unwrap();
    coalition.is_looked_at().await;
    coalition.holds("frank", "State Coalitions").await;
    coalition.holds("grace", "State Coalitions").await;
    coalition.holds("frank", "Coordinators Network").await;
    coalition.until("mended", "select count(*) = 0 from network_role_problems").await;
}

#[tokio::test]
async fn somebody_given_the_role_of_the_young_by_hand_counts_as_young_until_a_lead_knows() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.person("frank");
    coalition.discord.server().give_role("frank", "Next Generation Coalition").unwrap();
    frank.types("/network list").await;
    bob.reads("safeguarding", &["by hand", "as under 18"]).await;
    let members = r#"/network members network:"Next Generation Coalition""#;
    assert!(bob.types(members).await.says("Frank"));
    assert!(!coalition.person("erin").types(members).await.says("Frank"));
    let card = coalition.asks("frank", "Next Generation Coalition", "age:\"Adult ally\"", &bob).await;
    bob.presses(&card, "Approve").await;
    frank.is_told(&["You belong to"]).await;
    assert!(frank.inbox().iter().any(|message| message.guild_id.is_none()), "an adult, by direct message");
}

#[tokio::test]
async fn a_network_channel_that_was_deleted_stops_no_role_and_is_raised() {
    let coalition = Coalition::start().await;
    coalition.discord.server().delete_channel("state-coalitions").unwrap();
    coalition.person("frank").types(r#"/network join network:"State Coalitions""#).await;
    coalition.holds("frank", "State Coalitions").await;
    let alert = coalition.person("erin").reads("coalition-desk", &["This needs a person", "welcoming somebody"]).await;
    assert!(!alert.says("Frank"), "{}", alert.text());
}

#[tokio::test]
async fn a_look_that_began_before_a_role_was_given_takes_nobody_out() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.is_young("frank", &bob).await;
    // The look has its answer, from before; then the role is taken and given again, and only then it goes on.
    coalition.discord.server().take_role("frank", "Next Generation Coalition").unwrap();
    let mut looked = coalition.discord.pause_at("GET /guilds/{id}/members/{member}", practice::discord::Moment::After);
    let mut second = coalition.discord.pause_at("GET /guilds/{id}/members/{member}", practice::discord::Moment::After);
    frank.types("/network list").await;
    looked.reached().await.unwrap();
    looked.release();
    second.reached().await.unwrap();
    coalition.discord.server().give_role("frank", "Next Generation Coalition").unwrap();
    sqlx::query("update memberships set checked_at = '2100-01-01'").execute(coalition.db()).await.unwrap();
    second.release();
    coalition.all_told().await;
    let kept = "select count(*) from memberships where age = 'young' and permission_at is not null";
    assert_eq!(coalition.count(kept).await, 1, "the permission on file is still there");
}
