//! Setting a server up: what is made, what is adopted, what is named, and that nothing is ever made twice.

use coalition::networks::setup::{channels, roles};
use practice::{
    Message, Person, World,
    discord::{Fault, Moment},
};
use rstest::rstest;
use serde_json::{Value, json};

use crate::harness::{Coalition, Database, PATIENCE, Talks, can_press};

/// Nothing has happened in this server yet; the bot is connected.
async fn fresh() -> Coalition {
    fresh_in(World::sample()).await
}

async fn fresh_in(world: World) -> Coalition {
    let mut coalition = Coalition::open(world, Database::fresh().await).await;
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

const VIEW_CHANNEL: u64 = 1 << 10;
const ADD_REACTIONS: u64 = 1 << 6;

#[tokio::test]
async fn a_fresh_server_gets_everything_and_then_there_is_nothing_to_do() {
    let coalition = fresh().await;
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
async fn what_exists_by_name_is_adopted_with_all_that_was_set_in_it() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    let reviewer = server.create_role("Reviewer");
    let category = server.create_category("Coalition");
    let review = server.create_channel("story-review");
    let everyone = server.id().to_string();
    let frank = coalition.person("frank").id().to_string();
    server.overwrite("story-review", "frank", &["VIEW_CHANNEL", "ADD_REACTIONS"], &[]).unwrap();

    let plan = coalition.person("alice").types("/setup plan").await;
    assert!(plan.says("Create (43)") && plan.says("Adopt"), "{}", plan.text());
    assert!(plan.says("#story-review") && plan.says("It becomes private"), "{}", plan.text());
    coalition.presses_apply(&plan).await;

    coalition.is_whole();
    assert_eq!(coalition.discord.look(|view| view.role("Reviewer")).unwrap()["id"], json!(reviewer));
    assert_eq!(coalition.channel("story-review")["id"], json!(review));
    assert_eq!(
        coalition.channel("notices")["parent_id"],
        json!(category),
        "the rest stands in the category that was there"
    );
    assert_eq!(coalition.overwrite("story-review", &frank), Some((VIEW_CHANNEL | ADD_REACTIONS, 0)), "frank keeps it");
    assert_eq!(coalition.overwrite("story-review", &everyone).unwrap().1 & VIEW_CHANNEL, VIEW_CHANNEL);
    coalition.has_nothing_to_do().await;
}

#[tokio::test]
async fn a_channel_that_was_hidden_is_never_opened() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    server.create_channel("coaching");
    server.overwrite("coaching", "@everyone", &[], &["VIEW_CHANNEL"]).unwrap();
    server.overwrite("coaching", "coalition", &["VIEW_CHANNEL", "MANAGE_ROLES"], &[]).unwrap();
    let plan = coalition.person("alice").types("/setup plan").await;
    assert!(plan.says("#coaching") && plan.says("hidden from everyone"), "{}", plan.text());
    coalition.presses_apply(&plan).await;
    assert!(!sees(&coalition.person("frank"), "coaching"));
}

#[tokio::test]
async fn a_channel_under_another_name_is_still_the_same_one() {
    let coalition = fresh().await;
    coalition.applies().await;
    let server = coalition.discord.server();
    server.rename_channel("coalition-desk", "front-office").unwrap();
    server.rename_role("Reviewer", "Editors").unwrap();
    coalition.has_nothing_to_do().await;
    let status = coalition.person("alice").types("/setup status").await;
    assert!(status.says("coalition-desk: ") && status.says("Reviewer: "), "{}", status.text());

    server.delete_channel("notices").unwrap();
    let status = coalition.person("alice").types("/setup status").await;
    assert!(status.says("Missing (1)") && status.says("#notices"), "{}", status.text());
    let done = coalition.applies().await;
    assert!(done.says("Done"), "{}", done.text());
    let channels = coalition.discord.look(|view| view.channels());
    assert!(!channels.contains(&"coalition-desk".to_owned()) && channels.contains(&"notices".to_owned()));
}

/// The process is killed before or after Discord did what was asked, at several points of the way.
#[rstest]
#[case::the_first_role_is_asked_for("POST /guilds/{id}/roles", 1, Moment::Before)]
#[case::the_first_role_is_made("POST /guilds/{id}/roles", 1, Moment::After)]
#[case::the_eleventh_role_is_made("POST /guilds/{id}/roles", 11, Moment::After)]
#[case::the_first_category_is_made("POST /guilds/{id}/channels", 1, Moment::After)]
#[case::the_ninth_channel_is_asked_for("POST /guilds/{id}/channels", 9, Moment::Before)]
#[case::the_last_channel_is_made("POST /guilds/{id}/channels", 27, Moment::After)]
#[tokio::test]
async fn killed_half_way_it_is_finished_with_nothing_double(
    #[case] request: &str,
    #[case] which: usize,
    #[case] moment: Moment,
) {
    let mut coalition = fresh().await;
    let alice = coalition.person("alice");
    let plan = alice.types("/setup plan").await;
    let mut pause = coalition.discord.pause_at(request, moment);
    alice.press(&plan, "Apply").await.unwrap();
    pause.reached().await.unwrap();
    for _ in 1..which {
        let next = coalition.discord.pause_at(request, moment);
        std::mem::replace(&mut pause, next).release();
        pause.reached().await.unwrap();
    }
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;

    coalition.applies().await;
    coalition.until("it is set up", "select exists (select from guilds where set_up_at is not null)").await;
    coalition.is_whole();
    coalition.has_nothing_to_do().await;
}

#[tokio::test]
async fn killed_half_way_it_goes_on_by_itself() {
    let mut coalition = fresh().await;
    let plan = coalition.person("alice").types("/setup plan").await;
    let mut pause = coalition.discord.pause_at("POST /guilds/{id}/channels", Moment::After);
    coalition.person("alice").press(&plan, "Apply").await.unwrap();
    pause.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(pause);
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    let done = coalition.becomes(&plan, &["Done"]).await;
    assert!(done.says("commands are open"), "{}", done.text());
    coalition.is_whole();
}

#[tokio::test]
async fn pressed_twice_and_delivered_twice_it_is_done_once() {
    let coalition = fresh().await;
    let alice = coalition.person("alice");
    let plan = alice.types("/setup plan").await;
    let other = alice.types("/setup plan").await;
    alice.press_twice(&plan, "Apply").await.unwrap();
    alice.press(&other, "Apply").await.unwrap();
    coalition.becomes(&other, &["Done", "Nothing to do"]).await;
    coalition.is_whole();
    let made = coalition.discord.look(|view| view.requests_to("POST /guilds/{id}/roles").len());
    assert_eq!(made, 19);
}

#[tokio::test]
async fn a_missing_permission_is_named_and_nothing_is_begun() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    server.revoke_bot("MANAGE_ROLES").unwrap();
    server.revoke_bot("MANAGE_CHANNELS").unwrap();
    for command in ["/setup plan", "/setup status"] {
        let answer = coalition.person("alice").types(command).await;
        assert!(answer.says("Manage Roles") && answer.says("Manage Channels"), "{command}: {}", answer.text());
        assert!(!answer.says("Embed Links"), "{command}: {}", answer.text());
        assert_eq!(can_press(&answer), [""; 0]);
    }
    server.grant_bot("MANAGE_ROLES").unwrap();
    server.grant_bot("MANAGE_CHANNELS").unwrap();
    assert!(coalition.applies().await.says("Done"));
}

#[tokio::test]
async fn what_changed_since_the_plan_is_seen_before_anything_is_done() {
    let coalition = fresh().await;
    let plan = coalition.person("alice").types("/setup plan").await;
    coalition.discord.server().revoke_bot("MANAGE_CHANNELS").unwrap();
    let answer = coalition.person("alice").presses(&plan, "Apply").await;
    assert!(answer.says("Manage Channels"), "{}", answer.text());
    assert_eq!(coalition.count("select count(*) from guild_roles").await, 0);
}

#[tokio::test]
async fn a_role_above_the_bots_own_is_named_and_used_nevertheless() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    server.create_role("State Chiefs");
    server.raise_role("State Chiefs").unwrap();
    let plan = coalition.person("alice").types("/setup plan").await;
    assert!(plan.says("State Chiefs") && plan.says("above the bot"), "{}", plan.text());
    let done = coalition.presses_apply(&plan).await;
    assert!(done.says("Done") && done.says("State Chiefs"), "{}", done.text());
    let status = coalition.person("alice").types("/setup status").await;
    assert!(status.says("above the bot"), "{}", status.text());
    coalition.is_whole();
}

#[tokio::test]
async fn two_channels_with_one_name_are_for_a_person_to_sort_out() {
    let coalition = fresh().await;
    let server = coalition.discord.server();
    server.create_channel("notices");
    server.create_channel("notices");
    let plan = coalition.person("alice").types("/setup plan").await;
    assert!(plan.says("several channels called **notices**"), "{}", plan.text());
    assert_eq!(can_press(&plan), [""; 0]);
}

#[tokio::test]
async fn where_discord_says_no_it_is_said_at_what_and_how_to_mend_it() {
    let coalition = fresh().await;
    let no = Fault::Answer(403, json!({ "code": 50013, "message": "Missing Permissions" }));
    coalition.discord.fault("POST /guilds/{id}/channels", 1, no);
    let stopped = coalition.applies().await;
    assert!(stopped.says("Stopped at") && stopped.says("Missing Permissions"), "{}", stopped.text());
    assert!(stopped.says("invite link") && stopped.says("/setup plan"), "{}", stopped.text());
    assert!(coalition.person("frank").types("/story mine").await.says("/setup plan"), "it is not open yet");
    assert!(coalition.applies().await.says("Done"));
    coalition.is_whole();
}

#[tokio::test]
async fn an_outage_and_a_lost_answer_make_nothing_twice() {
    let coalition = fresh().await;
    coalition.discord.fault("POST /guilds/{id}/roles", 1, Fault::LoseAnswer);
    coalition.discord.fault("POST /guilds/{id}/channels", 1, Fault::status(503));
    assert!(coalition.applies().await.says("Done"));
    coalition.is_whole();
}

#[tokio::test]
async fn where_the_answer_can_no_longer_be_changed_the_desk_is_told() {
    let coalition = fresh().await;
    let plan = coalition.person("alice").types("/setup plan").await;
    let over = Fault::Answer(401, json!({ "code": 50027, "message": "Invalid Webhook Token" }));
    coalition.discord.fault("PATCH /webhooks/{application}/{token}/messages/@original", 9, over);
    coalition.person("alice").press(&plan, "Apply").await.unwrap();
    let told = coalition.person("olivia").reads("coalition-desk", &["Done"]).await;
    assert!(told.says("commands are open"), "{}", told.text());
    let answer = coalition.person("frank").types("/help").await;
    assert!(!answer.text().is_empty(), "the bot serves on");
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

#[tokio::test]
async fn settings_are_checked_kept_and_shown() {
    let coalition = fresh().await;
    let alice = coalition.person("alice");
    let shown = alice.types("/setup set").await;
    for words in ["America/New_York", "English", "25,000", "10,000,000", "2025-12-31"] {
        assert!(shown.says(words), "{words}: {}", shown.text());
    }
    let shown = alice
        .types(
            "/setup set timezone:america/chicago language:Español offer_days:5 goal_schools:30000 goal_date:2030-06-30",
        )
        .await;
    for words in ["America/Chicago", "Español", "30,000", "2030-06-30"] {
        assert!(shown.says(words), "{words}: {}", shown.text());
    }
    for (wrong, says) in [
        ("timezone:Mars/Olympus", "Mars/Olympus"),
        ("goal_date:31/12/2030", "2030-12-31"),
        ("offer_days:7 goal_date:soon", "2030-12-31"),
    ] {
        let answer = alice.types(&format!("/setup set {wrong}")).await;
        assert!(answer.says(says), "{wrong}: {}", answer.text());
    }
    let kept = coalition
        .record(
            "select concat_ws(' ', timezone, language, offer_days, goal_schools, goal_children, goal_date) from guilds",
        )
        .await;
    assert_eq!(kept, "America/Chicago es-419 5 30000 10000000 2030-06-30", "and a refused change changes nothing");
    assert_eq!(coalition.count("select count(*) from audit where action = 'setup.set'").await, 1);
    let offered = alice.complete("/setup set timezone:chicago", "timezone").await.unwrap();
    assert!(offered.iter().any(|choice| choice.value == json!("America/Chicago")), "{offered:?}");
}
