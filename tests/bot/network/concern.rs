//! Concerns: kept first, read by those who keep people safe and by nobody else, with or without a name.

use practice::discord::{Fault, Moment};

use crate::harness::{Coalition, OwnServer, Talks, arrange, can_press, give_roles, sql};

const WORRY: &str = "Somebody waits for Ana after class, and she is *afraid*. See [this](https://evil.example).";

/// Which tables say this anywhere, queue and audit included.
async fn tables_that_say(coalition: &Coalition, words: &str) -> Vec<String> {
    let tables = "select table_name::text from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1";
    let mut found = Vec::new();
    for table in sqlx::query_scalar::<_, String>(tables).fetch_all(coalition.db()).await.unwrap() {
        let words = words.replace('\'', "''");
        let query = format!("select exists (select from {table} t where strpos(to_jsonb(t)::text, '{words}') > 0)");
        let says: bool = sqlx::query_scalar(sqlx::AssertSqlSafe(query)).fetch_one(coalition.db()).await.unwrap();
        if says {
            found.push(table);
        }
    }
    found
}

#[tokio::test]
async fn a_concern_reaches_the_safeguarding_leads_and_nobody_else() {
    let coalition = Coalition::start_with(|bot| bot.with("LOG", "debug")).await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.person("frank");
    let form = frank.begins("/network concern").await;
    assert_eq!(form.title, "A concern, with your name");
    let kept = frank.hands_in(&form, &[("concern", WORRY)]).await;
    assert!(kept.ephemeral && kept.says("What happens next") && kept.says("911"), "{}", kept.text());
    assert!(!kept.says("Ana"), "nothing of it stands in the answer: {}", kept.text());
    // Nobody has been seen with the role yet.
    assert!(kept.says("Nobody is known to me as a safeguarding lead"), "{}", kept.text());
    coalition.person("erin").reads("coalition-desk", &["nobody who holds the role Safeguarding Lead"]).await;
    let card = bob.reads("safeguarding", &["A concern", "waits for Ana", "Nobody has taken it up yet"]).await;
    assert!(card.says(&frank.id().to_string()) && card.pinged.is_empty(), "{}", card.text());
    coalition.all_told().await;

    assert_eq!(tables_that_say(&coalition, "waits for Ana").await, ["concerns"]);
    assert!(!coalition.bot.log().contains("Ana"));
    for channel in coalition.discord.look(|view| view.channels()) {
        let said = coalition.discord.look(|view| view.messages(&channel));
        assert!(channel == "safeguarding" || !said.iter().any(|it| it.says("Ana")), "#{channel}");
    }
    for (who, command) in [
        ("erin", "/story search query:\"after class\""),
        ("erin", "/story export format:CSV include:All"),
        ("alice", "/network requests"),
        ("olivia", "/network requests"),
    ] {
        assert!(!coalition.person(who).types(command).await.says("Ana"), "{who}: {command}");
    }
    for who in ["erin", "alice", "olivia", "dev"] {
        for action in ["take", "close"] {
            let forged = format!("network:concern-{action}:1");
            let refused = coalition.person(who).press_forged(&card, &forged).await.unwrap().text();
            assert!(
                refused.contains("takes the role Safeguarding Lead") && !refused.contains("Ana"),
                "{who}: {refused}"
            );
        }
    }
    let taken = bob.presses(&card, "Take it up").await;
    assert!(taken.says("Taken up by") && can_press(&taken) == ["Close it"], "{}", taken.text());
    let told = frank.is_told(&["has taken up the concern"]).await;
    assert!(!told.says("Ana"), "{}", told.text());
    let dev = coalition.keeps_safe("dev");
    let late = dev.press_forged(&taken, "network:concern-take:1").await.unwrap();
    assert!(late.text().contains("Another lead has taken this up"), "{}", late.text());

    let closed = dev.presses(&taken, "Close it").await;
    let (bob_id, dev_id) = (bob.id().to_string(), dev.id().to_string());
    assert!(closed.id == card.id && closed.says("Closed by") && closed.buttons().is_empty(), "{}", closed.text());
    assert!(closed.says(&bob_id) && closed.says(&dev_id), "who took it up and who closed it: {}", closed.text());
    let late = bob.press_forged(&closed, "network:concern-close:1").await.unwrap();
    assert!(late.text().contains("Another lead has closed this"), "{}", late.text());
    coalition.all_told().await;
    assert_eq!(frank.inbox().len(), 1, "of the closing nobody is told");
    let acts = "select string_agg(action, ' ' order by id) from audit where action like 'network.concern%'";
    assert_eq!(coalition.record(acts).await, "network.concern network.concern_close");
}

#[tokio::test]
async fn a_concern_is_taken_up_before_it_can_be_closed() {
    let coalition = Coalition::start().await;
    coalition.person("alice").types("/setup set language:Español").await;
    let (bob, carmen) = (coalition.keeps_safe("bob"), coalition.person("carmen"));
    bob.types("/network requests").await;
    let form = carmen.begins("/red inquietud").await;
    let kept = carmen.hands_in(&form, &[("concern", "Alguien la espera.")]).await;
    assert!(!kept.says("Aún no conozco"), "{}", kept.text());
    let card = bob.reads("safeguarding", &["Alguien la espera"]).await;
    assert_eq!(card.pinged, ["bob"], "who keeps people safe is called");
    assert_eq!(can_press(&card), ["Hacerse cargo"]);
    let taken = bob.presses(&card, "Hacerse cargo").await;
    let closed = bob.press_twice(&taken, "Cerrar").await.unwrap().message().unwrap();
    assert!(closed.says("Cerrada por") && closed.buttons().is_empty(), "{}", closed.text());
    carmen.is_told(&["inquietud"]).await;
    coalition.all_told().await;
    assert_eq!(carmen.inbox().len(), 1);
    assert_eq!(coalition.count("select count(*) from concerns where taken_by = closed_by").await, 1);
}

#[tokio::test]
async fn who_stays_unnamed_leaves_no_number_anywhere() {
    let coalition = Coalition::start_with(|bot| bot.with("LOG", "debug")).await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.person("frank");
    let form = frank.begins("/network concern stay_unnamed:True").await;
    assert_eq!(form.title, "A concern, without your name");
    let kept = frank.hands_in(&form, &[("concern", WORRY)]).await;
    assert!(kept.says("without your name, your number") && kept.says("Nobody can write back"), "{}", kept.text());
    let card = bob.reads("safeguarding", &["waits for Ana", "stays unnamed"]).await;
    coalition.all_told().await;
    let id = frank.id().to_string();
    assert_eq!(tables_that_say(&coalition, &id).await, [""; 0]);
    assert!(!card.says(&id) && !coalition.bot.log().contains(&id));
    bob.presses(&card, "Take it up").await;
    coalition.all_told().await;
    assert!(frank.inbox().is_empty());
}

#[tokio::test]
async fn a_concern_delivered_twice_or_handed_in_again_is_one_and_another_is_kept_too() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.person("frank");
    let form = frank.begins("/network concern").await;
    coalition.discord.repeat_interactions(1);
    frank.hands_in(&form, &[("concern", "First.")]).await;
    frank.hands_in(&form, &[("concern", "First.")]).await;
    bob.reads("safeguarding", &["First."]).await;
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from concerns").await, 1);
    let kept = frank.hands_in(&form, &[("concern", "Something else.")]).await;
    assert!(kept.says("It is kept"), "{}", kept.text());
    bob.reads("safeguarding", &["Something else."]).await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.messages("safeguarding")).len(), 2);
}

#[tokio::test]
async fn a_concern_is_kept_where_its_channel_is_gone_and_arrives_once_that_is_mended() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    coalition.discord.server().delete_channel("safeguarding").unwrap();
    let frank = coalition.person("frank");
    let form = frank.begins("/network concern stay_unnamed:True").await;
    let kept = frank.hands_in(&form, &[("concern", WORRY)]).await;
    assert!(kept.says("It is kept"), "{}", kept.text());
    let alert = coalition.person("erin").reads("coalition-desk", &["This needs a person", "a concern"]).await;
    assert!(!alert.says("Ana"), "{}", alert.text());
    let alice = coalition.person("alice");
    let plan = alice.types("/setup plan").await;
    alice.press(&plan, "Apply").await.unwrap();
    bob.reads("safeguarding", &["waits for Ana"]).await;
}

#[tokio::test]
async fn a_concern_whose_posting_was_interrupted_stands_once() {
    for moment in [Moment::Before, Moment::After] {
        let mut coalition = Coalition::start().await;
        let bob = coalition.keeps_safe("bob");
        let frank = coalition.person("frank");
        let form = frank.begins("/network concern").await;
        let mut posted = coalition.discord.pause_at("POST /channels/{id}/messages", moment);
        frank.hands_in(&form, &[("concern", WORRY)]).await;
        posted.reached().await.unwrap();
        coalition.bot.kill().await;
        drop(posted);
        coalition.discord.forget_nonces();
        coalition.let_leases_end().await;
        coalition.bot.start().await;
        bob.reads("safeguarding", &["waits for Ana"]).await;
        coalition.all_told().await;
        assert_eq!(coalition.discord.look(|view| view.messages("safeguarding")).len(), 1, "{moment:?}");
    }
}

#[tokio::test]
async fn a_concern_that_cannot_be_kept_is_shown_back() {
    let (server, database) = OwnServer::start().await;
    let mut coalition = Coalition::open(practice::World::sample(), database).await;
    arrange(&coalition.discord.server(), coalition.db()).await;
    give_roles(&coalition.discord.server());
    coalition.bot.start().await;
    let frank = coalition.person("frank");
    let form = frank.begins("/network concern").await;
    server.stop().await;
    let back = frank.hands_in(&form, &[("concern", WORRY)]).await;
    assert!(back.ephemeral && back.says("waits for Ana") && back.says("try again"), "{}", back.text());
    server.start_again().await;
    coalition.until("it is back", "select true").await;
    let mut kept = frank.submit(&form, &[("concern", WORRY)]).await.unwrap().text();
    while !kept.contains("It is kept") {
        kept = frank.submit(&form, &[("concern", WORRY)]).await.unwrap().text();
    }
    assert_eq!(coalition.count("select count(*) from concerns").await, 1);
    assert!(
        coalition.count(&format!("select count(*) from concerns where member_id = {}", sql(frank.id()))).await == 1
    );
}

#[tokio::test]
async fn a_concern_waits_out_an_outage_of_discord() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let frank = coalition.person("frank");
    let form = frank.begins("/network concern").await;
    coalition.discord.fault("POST /channels/{id}/messages", 7, Fault::status(503));
    frank.hands_in(&form, &[("concern", WORRY)]).await;
    bob.reads("safeguarding", &["waits for Ana"]).await;
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.messages("safeguarding")).len(), 1);
}
