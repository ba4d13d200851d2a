//! Setting a server up: what is made, what is adopted, what is named, and that nothing is ever made twice.

mod adopt;
mod interrupted;
mod problems;
mod settings;

use coalition::networks::setup::{channels, roles};
use practice::{Message, Person, World};
use serde_json::{Value, json};

use crate::harness::{Coalition, Database, PATIENCE, Talks, can_press};

/// Nothing has happened in this server yet; the bot is connected.
async fn fresh() -> Coalition {
    let mut coalition = Coalition::open(World::sample(), Database::fresh().await).await;
    coalition.bot.start().await;
    coalition
}

impl Coalition {
    /// Alice plans, presses "Apply", and reads what came of it.
    async fn applies(&self) -> Message {
        let plan = self.person("alice").types("/setup plan").await;
        self.presses_apply(&plan).await
    }

    async fn presses_apply(&self, plan: &Message) -> Message {
        self.person("alice").press(plan, "Apply").await.unwrap();
        self.becomes(plan, &["Done", "Stopped", "Nothing to do"]).await
    }

    /// The message once it says one of these.
    async fn becomes(&self, message: &Message, says: &[&str]) -> Message {
        let (channel, id) = (message.channel_id, message.id);
        let wanted = |message: &Message| says.iter().any(|words| message.says(words));
        let moved = self.discord.wait_until(PATIENCE, |view| view.message(channel, id).filter(wanted)).await;
        moved.unwrap_or_else(|why| panic!("it never says {says:?}: {why:#}\n{:?}", message.now()))
    }

    /// Everything is there, once.
    fn is_whole(&self) {
        let (all_roles, all_channels) = self.discord.look(|view| (view.roles(), view.channels()));
        for role in roles() {
            assert_eq!(all_roles.iter().filter(|name| *name == role.name).count(), 1, "{} in {all_roles:?}", role.name);
        }
        for channel in channels() {
            let there = all_channels.iter().filter(|name| *name == channel.name).count();
            assert_eq!(there, 1, "{} in {all_channels:?}", channel.name);
        }
    }

    /// A second look finds nothing to do, and offers nothing.
    async fn has_nothing_to_do(&self) {
        let plan = self.person("alice").types("/setup plan").await;
        assert!(plan.says("Nothing to do"), "{}", plan.text());
        assert_eq!(can_press(&plan), [""; 0]);
    }

    fn channel(&self, name: &str) -> Value {
        self.discord.look(|view| view.channel(name)).unwrap_or_else(|| panic!("there is no #{name}"))
    }

    /// What is allowed and denied to a role or a person in a channel.
    fn overwrite(&self, channel: &str, whose: &str) -> Option<(u64, u64)> {
        let bits = |value: &Value| value.as_str().unwrap().parse::<u64>().unwrap();
        let overwrites = self.channel(channel)["permission_overwrites"].clone();
        let overwrite = overwrites.as_array().unwrap().iter().find(|one| one["id"] == json!(whose))?.clone();
        Some((bits(&overwrite["allow"]), bits(&overwrite["deny"])))
    }
}

fn sees(person: &Person, channel: &str) -> bool {
    person.channels().iter().any(|name| name == channel)
}

#[tokio::test]
async fn a_fresh_server_gets_everything_and_then_there_is_nothing_to_do() {
    let coalition = fresh().await;
    let status = coalition.person("alice").types("/setup status").await;
    assert!(status.says("Missing") && !status.says("in use"), "{}", status.text());
    let plan = coalition.person("alice").types("/setup plan").await;
    for words in ["Create (46)", "Safeguarding Lead", "#coalition-desk", "Allies"] {
        assert!(plan.says(words), "{words}: {}", plan.text());
    }
    assert!(plan.ephemeral);
    assert_eq!(coalition.discord.look(|view| view.roles().len()), 3, "a plan touches nothing");

    let done = coalition.presses_apply(&plan).await;
    assert!(done.says("Done"), "{}", done.text());
    coalition.is_whole();
    coalition.has_nothing_to_do().await;
    let status = coalition.person("alice").types("/setup status").await;
    assert!(status.says("19 of 19") && status.says("27 of 27"), "{}", status.text());
}

#[tokio::test]
async fn who_sees_what_is_settled_by_roles_that_can_do_nothing_by_themselves() {
    let coalition = fresh().await;
    coalition.applies().await;
    for role in roles() {
        let role = coalition.discord.look(|view| view.role(role.name)).unwrap();
        assert_eq!((&role["permissions"], &role["mentionable"]), (&json!("0"), &json!(false)), "{role}");
    }
    let frank = coalition.person("frank");
    for open in ["success-stories", "learning-exchanges", "notices", "coaching"] {
        assert!(sees(&frank, open), "everyone sees #{open}");
        assert!(frank.in_channel(open).say("Hello").is_err(), "only the bot writes in #{open}");
    }
    let (server, bob) = (coalition.discord.server(), coalition.person("bob"));
    let keys = [
        ("story-review", "Reviewer"),
        ("membership", "Network Lead"),
        ("safeguarding", "Safeguarding Lead"),
        ("coalition-desk", "Coordinator"),
        ("state-chiefs", "State Chiefs"),
        ("next-generation-coalition", "Next Generation Coalition"),
    ];
    for (channel, role) in keys {
        assert!(!sees(&bob, channel), "#{channel} is private");
        server.give_role("bob", role).unwrap();
        assert!(sees(&bob, channel), "{role} opens #{channel}");
        bob.in_channel(channel).say("Hello").unwrap();
        server.take_role("bob", role).unwrap();
    }
    assert!(!sees(&frank, "next-generation-coalition"));
    server.give_role("frank", "Safeguarding Lead").unwrap();
    assert!(sees(&frank, "next-generation-coalition"), "its lead needs no other role");
}

#[tokio::test]
async fn before_it_is_applied_other_commands_name_it() {
    let coalition = fresh().await;
    let answer = coalition.person("frank").types("/story mine").await;
    assert!(answer.says("/setup plan") && answer.ephemeral, "{}", answer.text());
    let answer = coalition.person("carmen").types("/story mine").await;
    assert!(answer.says("Gestionar servidor") && answer.says("/setup plan"), "{}", answer.text());
    let help = coalition.person("frank").types("/help").await;
    assert!(help.says("/setup plan"), "{}", help.text());

    coalition.applies().await;
    let answer = coalition.person("frank").types("/story mine").await;
    assert!(!answer.says("/setup plan"), "{}", answer.text());
}

#[tokio::test]
async fn it_takes_manage_server_also_behind_the_button() {
    let coalition = fresh().await;
    let plan = coalition.person("alice").types("/setup plan").await;
    let bob = coalition.person("bob");
    for command in ["/setup plan", "/setup status", "/setup set offer_days:5"] {
        let answer = bob.types(command).await;
        assert!(answer.says("Manage Server"), "{command}: {}", answer.text());
    }
    let answer = bob.press_forged(&plan, "setup:apply").await.unwrap().message().unwrap();
    assert!(answer.says("Manage Server"), "{}", answer.text());
    let answer = coalition.person("alice").press_forged(&plan, "setup:everything").await.unwrap().message().unwrap();
    assert!(answer.says("no longer means anything"), "{}", answer.text());
    assert_eq!(coalition.count("select count(*) from queue where task ->> 'job' like '%apply_setup%'").await, 0);
    assert_eq!(coalition.count("select count(*) from guild_roles").await, 0);
}

#[tokio::test]
async fn in_spanish_everything_is_in_spanish() {
    let coalition = fresh().await;
    coalition.discord.server().give_role("carmen", "Administrators").unwrap();
    coalition.discord.server().revoke_bot("MANAGE_ROLES").unwrap();
    let carmen = coalition.person("carmen");
    assert!(carmen.types("/setup plan").await.says("Gestionar roles"));
    coalition.discord.server().grant_bot("MANAGE_ROLES").unwrap();
    let plan = carmen.types("/setup plan").await;
    assert!(plan.says("Crear (46)") && plan.says("Categorías"), "{}", plan.text());
    assert_eq!(can_press(&plan), ["Aplicar"]);
    carmen.press(&plan, "Aplicar").await.unwrap();
    coalition.becomes(&plan, &["Listo"]).await;
    let settings = carmen.types("/setup set").await;
    assert!(settings.says("Zona horaria") && settings.says("America/New_York"), "{}", settings.text());
}
