//! What the practice Discord sends, serenity understands whole: no event falls out as unknown, no object fails.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use practice::{Discord, NotAnswered, World};
use serenity::all::*;
use tokio::sync::mpsc;

const SOON: Duration = Duration::from_secs(20);

const EXPECTED: [&str; 24] = [
    "CHANNEL_CREATE",
    "CHANNEL_DELETE",
    "CHANNEL_UPDATE",
    "GUILD_CREATE",
    "GUILD_DELETE",
    "GUILD_MEMBER_ADD",
    "GUILD_MEMBER_REMOVE",
    "GUILD_MEMBER_UPDATE",
    "GUILD_ROLE_CREATE",
    "GUILD_ROLE_DELETE",
    "GUILD_ROLE_UPDATE",
    "GUILD_SCHEDULED_EVENT_CREATE",
    "GUILD_SCHEDULED_EVENT_DELETE",
    "GUILD_SCHEDULED_EVENT_UPDATE",
    "GUILD_SCHEDULED_EVENT_USER_ADD",
    "INTERACTION_CREATE",
    "MESSAGE_CREATE",
    "MESSAGE_DELETE",
    "MESSAGE_UPDATE",
    "READY",
    "THREAD_CREATE",
    "THREAD_DELETE",
    "THREAD_MEMBERS_UPDATE",
    "THREAD_UPDATE",
];

struct Ears(mpsc::UnboundedSender<Event>);

#[async_trait]
impl RawEventHandler for Ears {
    async fn raw_event(&self, _: Context, event: Event) {
        // The test may have ended.
        let _ = self.0.send(event);
    }
}

#[tokio::test]
async fn every_event_and_object_is_whole() {
    let discord = Discord::start(World::sample().with_privileged_intents()).await.unwrap();
    let (ears, mut heard) = mpsc::unbounded_channel();
    let http = HttpBuilder::new(discord.token()).proxy(discord.api_base()).ratelimiter_disabled(true).build();
    let intents = GatewayIntents::all();
    let mut client = ClientBuilder::new_with_http(http, intents).raw_event_handler(Ears(ears)).await.unwrap();
    let http: Arc<Http> = client.http.clone();
    tokio::spawn(async move { client.start().await });

    discord.wait_until(SOON, |view| (view.connections() == 1).then_some(())).await.unwrap();
    let application = http.get_current_application_info().await.unwrap().id;
    http.set_application_id(application);
    http.get_current_user().await.unwrap();
    let story = CreateCommand::new("story").description("d").add_option(
        CreateCommandOption::new(CommandOptionType::SubCommand, "log", "d")
            .add_sub_option(
                CreateCommandOption::new(CommandOptionType::String, "community", "d").set_autocomplete(true),
            )
            .add_sub_option(
                CreateCommandOption::new(CommandOptionType::Integer, "days", "d").min_int_value(1).max_int_value(9),
            )
            .add_sub_option(CreateCommandOption::new(CommandOptionType::Attachment, "media", "d"))
            .add_sub_option(CreateCommandOption::new(CommandOptionType::User, "who", "d"))
            .add_sub_option(CreateCommandOption::new(CommandOptionType::Role, "role", "d"))
            .add_sub_option(CreateCommandOption::new(CommandOptionType::Channel, "where", "d")),
    );
    Command::set_global_commands(&http, vec![story]).await.unwrap();
    assert_eq!(Command::get_global_commands(&http).await.unwrap().len(), 1);

    let guild = GuildId::new(discord.server().id().0);
    http.get_guild_with_counts(guild).await.unwrap();
    guild.members(&http, Some(100), None).await.unwrap();
    let role =
        guild.create_role(&http, EditRole::new().name("Reviewer").permissions(Permissions::empty())).await.unwrap();
    guild.edit_role(&http, role.id, EditRole::new().name("Reviewers")).await.unwrap();
    guild.roles(&http).await.unwrap();
    let bob = UserId::new(discord.person("bob").id().0);
    let member = guild.member(&http, bob).await.unwrap();
    member.add_role(&http, role.id).await.unwrap();
    member.remove_role(&http, role.id).await.unwrap();
    let category = guild.create_channel(&http, CreateChannel::new("Core").kind(ChannelType::Category)).await.unwrap();
    let channel =
        guild.create_channel(&http, CreateChannel::new("desk").category(category.id).topic("t")).await.unwrap();
    guild.channels(&http).await.unwrap();
    let overwrite = PermissionOverwrite {
        allow: Permissions::VIEW_CHANNEL,
        deny: Permissions::empty(),
        kind: PermissionOverwriteType::Role(role.id),
    };
    channel.create_permission(&http, overwrite).await.unwrap();
    channel.id.edit(&http, EditChannel::new().topic("u")).await.unwrap();

    let card = CreateMessage::new()
        .content(format!("<@{bob}>"))
        .embed(CreateEmbed::new().title("T").field("a", "b", true).image("attachment://a.png"))
        .add_file(CreateAttachment::bytes(b"\x89PNG".to_vec(), "a.png"))
        .button(CreateButton::new("go").label("Go"))
        .select_menu(CreateSelectMenu::new("pick", CreateSelectMenuKind::User { default_users: None }));
    let message = channel.id.send_message(&http, card).await.unwrap();
    channel.id.edit_message(&http, message.id, EditMessage::new().content("x")).await.unwrap();
    channel.id.messages(&http, GetMessages::new().limit(10)).await.unwrap();
    let thread =
        channel.id.create_thread(&http, CreateThread::new("t").kind(ChannelType::PrivateThread)).await.unwrap();
    thread.id.add_thread_member(&http, bob).await.unwrap();
    thread.id.get_thread_members(&http).await.unwrap();
    thread.id.edit_thread(&http, EditThread::new().archived(true)).await.unwrap();
    thread.id.edit_thread(&http, EditThread::new().archived(false)).await.unwrap();
    thread.id.remove_thread_member(&http, bob).await.unwrap();
    channel.id.create_thread_from_message(&http, message.id, CreateThread::new("p")).await.unwrap();
    guild.get_active_threads(&http).await.unwrap();
    channel.id.get_archived_public_threads(&http, None, None).await.unwrap();
    let dm = bob.create_dm_channel(&http).await.unwrap();
    dm.id.say(&http, "hello").await.unwrap();
    discord.person("bob").in_dm().say("hi").unwrap();
    discord.person("bob").say("hi all").unwrap();

    let now = Timestamp::now().unix_timestamp();
    let start = Timestamp::from_unix_timestamp(now + 3600).unwrap();
    let end = Timestamp::from_unix_timestamp(now + 7200).unwrap();
    let event = CreateScheduledEvent::new(ScheduledEventType::External, "E", start).end_time(end).location("L");
    let event = guild.create_scheduled_event(&http, event).await.unwrap();
    discord.person("bob").be_interested(practice::Id(event.id.get()), true).unwrap();
    guild.scheduled_event_users(&http, event.id, None).await.unwrap();
    guild.edit_scheduled_event(&http, event.id, EditScheduledEvent::new().description("d")).await.unwrap();
    guild.delete_scheduled_event(&http, event.id).await.unwrap();

    // Nobody answers these: what counts is that they arrive.
    let alice = discord.person("alice");
    let holding = alice.attach("a.png", *b"\x89PNG");
    let card = discord.look(|view| view.messages("desk")).remove(0);
    let (typed, completed, pressed, chosen) = tokio::join!(
        holding.slash("/story log who:@bob role:Reviewers where:#desk days:3"),
        alice.complete("/story log community:x", "community"),
        alice.press(&card, "Go"),
        alice.choose(&card, &["bob"]),
    );
    assert_eq!(completed.unwrap_err(), NotAnswered::NoResponse);
    for unanswered in [typed, pressed, chosen] {
        assert_eq!(unanswered.unwrap_err(), NotAnswered::NoResponse);
    }
    discord.add_person("zed").unwrap();
    discord.server().add_member("zed").unwrap();
    discord.server().give_role("zed", "Reviewers").unwrap();
    discord.server().remove_member("zed").unwrap();
    channel.id.delete_message(&http, message.id).await.unwrap();
    channel.delete(&http).await.unwrap();
    guild.delete_role(&http, role.id).await.unwrap();
    let second = discord.add_server("Second", "alice").unwrap();
    second.add_bot();
    second.remove_bot();

    let mut names: BTreeSet<String> = BTreeSet::new();
    loop {
        let event = tokio::time::timeout(SOON, heard.recv()).await.expect("the last event never came").unwrap();
        if let Event::Unknown(unknown) = &event {
            panic!("serenity did not understand {}: {:#?}", unknown.kind, unknown.value);
        }
        names.extend(event.name());
        if matches!(event, Event::GuildDelete(_)) {
            break;
        }
    }
    let missing: Vec<&str> = EXPECTED.into_iter().filter(|name| !names.contains(*name)).collect();
    assert!(missing.is_empty(), "these never came: {missing:?}");
    assert!(discord.look(|view| view.unknown_requests().is_empty()));
}
