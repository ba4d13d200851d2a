//! Young people: a permission on file, no name anywhere, never alone with anybody.

use practice::View;

use crate::harness::{Coalition, PATIENCE, Story, Talks, can_press, sql};

use super::YOUTH;

#[tokio::test]
async fn a_young_person_joins_with_a_permission_on_file_and_is_named_nowhere() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let card = coalition.asks("frank", "Next Generation Coalition", "age:13–17", &bob).await;
    assert_eq!(can_press(&card), ["Approve, permission on file", "Decline"]);
    assert!(coalition.discord.look(|view| view.messages("membership")).is_empty());
    let plain = bob.press_forged(&card, "network:approve:1").await.unwrap();
    assert!(plain.text().contains("Approve, permission on file"), "{}", plain.text());
    for who in ["erin", "alice", "olivia", "dev"] {
        let refused = coalition.person(who).press_forged(&card, "network:approve-permission:1").await.unwrap();
        assert!(refused.text().contains("This takes the role Safeguarding Lead"), "{who}: {}", refused.text());
    }
    let decided = bob.presses(&card, "Approve, permission on file").await;
    assert!(decided.says("Permission on file with") && decided.says(&bob.id().to_string()), "{}", decided.text());
    let frank = coalition.person("frank");
    let id = frank.id().to_string();
    for card in [decided, card.now().unwrap()] {
        assert!(card.says("R-1") && card.says("Not shown any more"), "{}", card.text());
        assert!(!card.says("13–17") && !card.says("Frank") && !card.says(&id), "{}", card.text());
    }
    coalition.holds("frank", "Next Generation Coalition").await;
    coalition.all_told().await;

    let told = frank.is_told(&["You belong to **Next Generation Coalition** now", "reads along"]).await;
    assert!(told.buttons().is_empty() && !told.says("/story"), "{}", told.text());
    let mut inside = coalition.discord.look(|view| view.thread_members(told.channel_id));
    inside.sort();
    assert_eq!(inside, ["bob", "coalition", "frank"], "never alone with anybody");
    assert!(frank.inbox().iter().all(|message| message.guild_id.is_some()), "no first message from a stranger");
    let said = coalition.discord.look(|view| view.messages(YOUTH));
    let welcome = said.iter().find(|message| message.says("Somebody new has joined")).unwrap();
    assert!(welcome.buttons().is_empty(), "{}", welcome.text());
    coalition.published(&frank, &Story::default()).await;
    frank.is_told(&["S-1", "published"]).await;
    coalition.all_told().await;
    // Whatever is told in the first weeks, nothing beside the welcome says whom it was about.
    for message in coalition.discord.look(|view| view.messages(YOUTH)) {
        assert!(!message.says("Frank") && !message.says(&id) && message.pinged.is_empty(), "{}", message.text());
    }
    assert_eq!(
        coalition.count("select count(*) from memberships where age = 'young' and permission_by is not null").await,
        1
    );

    let form = frank.press_forged(welcome, "network:introduce:next-generation-coalition").await.unwrap();
    assert!(form.text().contains("nobody under 18 is introduced"), "{}", form.text());
}

#[tokio::test]
async fn lists_of_the_young_are_for_their_leads_alone() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    coalition.is_young("frank", &bob).await;
    let card = coalition.asks("grace", "Next Generation Coalition", "age:18–24", &bob).await;
    bob.presses(&card, "Approve").await;
    coalition.holds("grace", "Next Generation Coalition").await;
    coalition.all_told().await;
    let members = r#"/network members network:"Next Generation Coalition""#;
    let all = bob.types(members).await;
    assert!(
        all.says("Frank") && all.says("13–17") && all.says("permission on file since") && all.says("Grace"),
        "{}",
        all.text()
    );
    for who in ["erin", "alice", "olivia", "dev", "carmen"] {
        let refused = coalition.person(who).types(members).await.text();
        assert!(!refused.contains("Frank") && !refused.contains("Grace"), "{who}: {refused}");
        let forged = coalition
            .person(who)
            .press_forged(&all, "network:members:next-generation-coalition:0")
            .await
            .unwrap()
            .text();
        assert!(!forged.contains("Frank") && !forged.contains("Grace"), "{who}: {forged}");
        let requests = coalition.person(who).types("/network requests").await.text();
        assert!(!requests.contains("Frank"), "{who}: {requests}");
    }
    let peers = coalition.person("grace").types(members).await;
    assert!(peers.says("Grace") && !peers.says("Frank") && peers.says("(1)"), "{}", peers.text());
    assert!(coalition.person("erin").types("/network list").await.says("2 members"), "a number names nobody");
}

#[tokio::test]
async fn what_a_young_member_is_told_stands_in_their_channel_without_any_detail() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.is_young("frank", &bob).await;
    let threads = coalition.discord.look(|view| view.threads()).len();
    let past = "update memberships set welcomed_at = welcomed_at - interval '14 days'";
    sqlx::query(past).execute(coalition.db()).await.unwrap();
    let before = coalition.discord.look(|view| view.messages(YOUTH)).len();
    coalition.tells(&frank, &Story { title: "A secret garden", ..Story::default() }).await;
    let card = coalition.card("S-1", "Publish").await;
    bob.presses(&card, "Publish").await;
    coalition.all_told().await;
    let said = coalition.discord.look(|view| view.messages(YOUTH));
    assert_eq!(said.len(), before + 1);
    let news = said.last().unwrap();
    assert!(news.pinged == ["frank"] && !news.says("garden") && !news.says("S-1"), "{}", news.text());
    assert!(news.says("There is something new for you") && news.says("/exchange list"), "{}", news.text());
    assert!(frank.inbox().iter().all(|message| message.guild_id.is_some()));
    assert_eq!(coalition.discord.look(|view| view.threads()).len(), threads, "no thread with a young person");

    // Having chosen threads does not bring one with nobody else in it.
    frank.types("/me notifications by:Thread").await;
    coalition.published(&frank, &Story { title: "Another", ..Story::default() }).await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.threads()).len(), threads);
}

#[tokio::test]
async fn a_young_person_who_is_declined_is_told_with_leads_in_the_thread() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    coalition.keeps_safe("dev").types("/network requests").await;
    let frank = coalition.person("frank");
    let card = coalition.asks("frank", "Next Generation Coalition", "age:13–17", &bob).await;
    let why = bob.opens(&card, "Decline").await;
    bob.hands_in(&why, &[("decline-note", "Please bring the paper on Monday.")]).await;
    let told = frank.is_told(&["was declined", "on Monday"]).await;
    let card = card.now().unwrap();
    assert!(card.says("Declined") && card.says(&bob.id().to_string()), "{}", card.text());
    for gone in ["13–17", "Frank", "Monday", &frank.id().to_string()] {
        assert!(!card.says(gone), "{gone} is in: {}", card.text());
    }
    let mut inside = coalition.discord.look(|view| view.thread_members(told.channel_id));
    inside.sort();
    assert_eq!(inside, ["bob", "coalition", "dev", "frank"], "two leads, where two are known");
    coalition.all_told().await;
    assert_eq!(frank.inbox().len(), 1, "and by no direct message");

    // A week later the thread was put away, which keeps nobody out of it.
    coalition.discord.server().archive_thread(&told.channel, false).unwrap();
    let card = coalition.asks("frank", "Next Generation Coalition", "age:13–17", &bob).await;
    let why = bob.opens(&card, "Decline").await;
    bob.hands_in(&why, &[("decline-note", "Not before Friday.")]).await;
    assert_eq!(frank.is_told(&["was declined", "Friday"]).await.channel_id, told.channel_id);
}

#[tokio::test]
async fn who_only_asked_is_not_named_by_their_stories_either() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    coalition.asks("frank", "Next Generation Coalition", "age:13–17", &bob).await;
    let frank = coalition.person("frank");
    let copy = coalition.published(&frank, &Story::default()).await;
    assert!(!copy.says("Frank") && copy.says("A member of the Coalition"), "{}", copy.text());
}

#[tokio::test]
async fn whoever_was_named_before_they_asked_is_named_no_more() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.person("frank");
    let copy = coalition.published(&frank, &Story::default()).await;
    assert!(copy.says("Frank"), "{}", copy.text());
    coalition.asks("frank", "Next Generation Coalition", "age:13–17", &bob).await;
    let unnamed = coalition
        .discord
        .wait_until(crate::harness::PATIENCE, |view| {
            view.messages("success-stories").into_iter().find(|message| !message.says("Frank"))
        })
        .await
        .unwrap();
    assert!(unnamed.says("A member of the Coalition"), "{}", unnamed.text());
    let table = coalition.person("erin").types("/story export format:CSV").await;
    assert!(!String::from_utf8_lossy(&table.attachments[0].bytes).contains("Frank"));
}

#[tokio::test]
async fn where_no_lead_can_be_let_in_no_thread_is_opened_and_the_leads_are_asked() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let card = coalition.asks("frank", "Next Generation Coalition", "age:13–17", &bob).await;
    let why = bob.opens(&card, "Decline").await;
    let mut told = coalition.discord.pause_at("GET /guilds/{id}/members/{member}", practice::discord::Moment::Before);
    bob.hands_in(&why, &[("decline-note", "Not yet.")]).await;
    told.reached().await.unwrap();
    coalition.discord.server().take_role("bob", "Safeguarding Lead").unwrap();
    told.release();
    coalition.all_told().await;
    let said = coalition.discord.look(|view| view.messages("safeguarding"));
    assert!(said.iter().any(|message| message.says("must be told something")), "{said:#?}");
    assert!(coalition.discord.look(|view| view.threads()).is_empty());
}

#[tokio::test]
async fn a_permission_is_renewed_each_year_and_what_is_not_rests_kindly() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.is_young("frank", &bob).await;
    let tend = async |ago: &str| {
        let age =
            format!("update memberships set permission_at = permission_at - interval '{ago}' where age = 'young'");
        sqlx::query(sqlx::AssertSqlSafe(age)).execute(coalition.db()).await.unwrap();
        sqlx::query("update queue set run_at = 'epoch', version = version + 1 where key = 'job:tend-networks'")
            .execute(coalition.db())
            .await
            .unwrap();
        coalition
            .until(
                "it looked",
                "select run_at > 'epoch' and locked_by is null from queue where key = 'job:tend-networks'",
            )
            .await;
        coalition.all_told().await;
    };
    tend("300 days").await;
    assert!(!coalition.discord.look(|view| view.messages("safeguarding")).iter().any(|it| it.says("ends")));
    tend("40 days").await;
    let ending = bob.reads("safeguarding", &["Permission renewed", "ends"]).await;
    tend("1 day").await;
    let asked = coalition.discord.look(|view| view.messages("safeguarding"));
    assert_eq!(asked.iter().filter(|it| it.says("Permission renewed")).count(), 1, "once");
    let erin = coalition.person("erin").press_forged(&ending, &ending.buttons()[0].custom_id.clone().unwrap()).await;
    assert!(erin.unwrap().text().contains("takes the role Safeguarding Lead"));
    let renewed = bob.presses(&ending, "Permission renewed").await;
    assert!(renewed.says("was renewed") && renewed.buttons().is_empty(), "{}", renewed.text());
    tend("364 days").await;
    coalition.holds("frank", "Next Generation Coalition").await;

    tend("2 days").await;
    coalition.lacks("frank", "Next Generation Coalition").await;
    let back = bob.reads("safeguarding", &["R-2", "Waiting for a lead", "13–17"]).await;
    let told = frank.is_told(&["rests for now", "You did nothing wrong"]).await;
    let inside = coalition.discord.look(|view| view.thread_members(told.channel_id));
    assert!(inside.iter().any(|name| name == "bob"), "{inside:?}");
    assert_eq!(
        coalition
            .count("select count(*) from memberships where network = 'next-generation-coalition' and age = 'young'")
            .await,
        0
    );
    bob.presses(&back, "Approve, permission on file").await;
    coalition.holds("frank", "Next Generation Coalition").await;
}

#[tokio::test]
async fn the_database_itself_lets_nobody_under_18_in_without_a_permission() {
    let coalition = Coalition::start().await;
    let guild = crate::harness::sql(coalition.discord.server().id());
    let sneak = "insert into memberships (guild_id, network, member_id, state, age, by_request, joined_at, changed_at)
        values ($1, 'next-generation-coalition', 1, 'joining', 'young', false, 'epoch', 'epoch')";
    let refused = sqlx::query(sneak).bind(guild).execute(coalition.db()).await.unwrap_err();
    assert!(refused.to_string().contains("memberships_permission"), "{refused}");
}

#[tokio::test]
async fn who_turned_eighteen_asks_again_and_is_like_everybody_once_a_lead_agrees() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.is_young("frank", &bob).await;
    let grown = coalition.asks("frank", "Next Generation Coalition", "age:18–24", &bob).await;
    assert!(grown.says("18–24 (on record so far: 13–17)"), "{}", grown.text());
    let members = r#"/network members network:"Next Generation Coalition""#;
    assert!(bob.types(members).await.says("13–17"), "until a lead agrees");
    bob.presses(&grown, "Approve").await;
    frank.is_told(&["You belong to **Next Generation Coalition** now", "Introduce yourself"]).await;
    assert!(bob.types(members).await.says("18–24"));
    assert_eq!(coalition.count("select count(*) from memberships where permission_at is not null").await, 0);
}

#[tokio::test]
async fn who_said_that_they_are_under_18_does_not_grow_up_by_another_press() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let card = coalition.asks("grace", "Next Generation Coalition", "age:13–17", &bob).await;
    let grace = coalition.person("grace");
    let older = r#"/network join network:"Next Generation Coalition" age:18–24"#;
    assert!(grace.types(older).await.says("only a safeguarding lead can change that"));
    grace.types(r#"/network leave network:"Next Generation Coalition""#).await;
    assert!(grace.types(older).await.says("only a safeguarding lead can change that"), "nor by leaving in between");
    coalition.all_told().await;
    let card = card.now().unwrap();
    assert!(card.says("Closed") && !card.says("13–17") && !card.says("18–24"), "{}", card.text());
    assert_eq!(coalition.record("select string_agg(age, ' ') from membership_requests").await, "young");
}

#[tokio::test]
async fn who_turns_out_to_be_young_before_their_welcome_stands_is_not_named_in_it() {
    let mut coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    let mut welcome = coalition.discord.pause_at("POST /channels/{id}/messages", practice::discord::Moment::Before);
    frank.types(r#"/network join network:"State Coalitions""#).await;
    welcome.reached().await.unwrap();
    coalition.bot.kill().await;
    drop(welcome);
    let asked =
        "insert into membership_requests (guild_id, number, network, member_id, age, state, asked_at, checked_at)
        values ($1, 1, 'next-generation-coalition', $2, 'young', 'waiting', '2100-01-01', '2100-01-01')";
    let (guild, member) = (sql(coalition.discord.server().id()), sql(frank.id()));
    sqlx::query(asked).bind(guild).bind(member).execute(coalition.db()).await.unwrap();
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    let welcome = frank.reads("state-coalitions", &["Somebody new has joined"]).await;
    assert!(!welcome.says("Frank") && welcome.pinged.is_empty() && welcome.buttons().is_empty(), "{}", welcome.text());
}

#[tokio::test]
async fn who_leaves_as_13_17_and_comes_back_older_is_known_to_the_lead_and_named_nowhere_until_then() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.is_young("frank", &bob).await;
    let asked = frank.types(r#"/network leave network:"Next Generation Coalition""#).await;
    assert!(asked.ephemeral && asked.says("permission on file"), "{}", asked.text());
    assert!(frank.presses(&asked, "Stay").await.says("You stay in"));
    let asked = frank.types(r#"/network leave network:"Next Generation Coalition""#).await;
    assert!(frank.presses(&asked, "Leave").await.says("You have left"));
    coalition.lacks("frank", "Next Generation Coalition").await;
    coalition.all_told().await;
    // Long afterwards, when the request is not kept any more.
    sqlx::query("delete from membership_requests").execute(coalition.db()).await.unwrap();

    frank.types(r#"/network join network:"State Coalitions""#).await;
    let welcome = frank.reads("state-coalitions", &["Welcome", "State Coalitions"]).await;
    assert!(!welcome.says("Frank") && welcome.pinged.is_empty(), "{}", welcome.text());
    let back = coalition.asks("frank", "Next Generation Coalition", "age:18–24", &bob).await;
    assert!(back.says("18–24 (on record so far: 13–17)"), "{}", back.text());
    bob.presses(&back, "Approve").await;
    frank.is_told(&["You belong to **Next Generation Coalition** now", "Introduce yourself"]).await;
}

#[tokio::test]
async fn who_says_13_17_for_another_network_is_shown_where_they_are_kept_safe() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    let refused = frank.types(r#"/network join network:"State Coalitions" age:13–17"#).await;
    assert!(refused.ephemeral && refused.says("begins in the **Next Generation Coalition**"), "{}", refused.text());
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from memberships").await, 0);
    assert_eq!(coalition.count("select count(*) from membership_requests").await, 0);
}

#[tokio::test]
async fn a_welcome_an_introduction_and_a_card_from_before_name_nobody_who_turns_out_to_be_young() {
    let coalition = Coalition::start().await;
    let (bob, frank) = (coalition.keeps_safe("bob"), coalition.person("frank"));
    let leads = coalition.leads("dev", "Steering Committee");
    let card = coalition.asks("frank", "Steering Committee", "", &leads).await;
    leads.presses(&card, "Approve").await;
    frank.is_told(&["You belong to **Steering Committee** now"]).await;
    let joined = frank.types(r#"/network join network:"State Coalitions""#).await;
    let mention = format!("<@{}>", frank.id());
    let welcome = frank.reads("state-coalitions", &["Welcome", &mention]).await;
    let form = frank.opens(&joined, "Introduce yourself").await;
    frank.hands_in(&form, &[("introduction", "I am sixteen and play the drums.")]).await;
    let introduction = frank.reads("state-coalitions", &["drums"]).await;
    coalition.all_told().await;

    coalition.asks("frank", "Next Generation Coalition", "age:13–17", &bob).await;
    let gone = |view: &View<'_>| view.message(introduction.channel_id, introduction.id).is_none().then_some(());
    coalition.discord.wait_until(PATIENCE, gone).await.unwrap();
    coalition.all_told().await;
    let welcome = welcome.now().unwrap();
    assert!(welcome.says("a new member") && !welcome.says(&mention), "{}", welcome.text());
    let card = card.now().unwrap();
    assert!(card.says("Approved") && !card.says(&mention) && !card.says("Frank"), "{}", card.text());
}
