//! Who is under 13 is refused kindly, and nothing is kept: no row in any table, no line in any log.

use practice::Person;

use crate::harness::{Coalition, Talks};

/// Every row of every table, as text.
async fn rows(coalition: &Coalition) -> Vec<String> {
    let tables = "select table_name::text from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '_sqlx_migrations'";
    let mut all = Vec::new();
    for table in sqlx::query_scalar::<_, String>(tables).fetch_all(coalition.db()).await.unwrap() {
        let query = format!("select '{table} ' || to_jsonb(t)::text from {table} t order by 1");
        let rows: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(query)).fetch_all(coalition.db()).await.unwrap();
        // Jobs come again and again, whoever asks what.
        all.extend(rows.into_iter().filter(|row| !(row.starts_with("queue ") && row.contains(r#""job""#))));
    }
    all
}

async fn leaves_no_trace(coalition: &Coalition, who: &Person, before: &[String]) {
    coalition.all_told().await;
    let after = rows(coalition).await;
    assert_eq!(before, after, "something was written down");
    let id = who.id().to_string();
    assert!(!after.iter().any(|row| row.contains(&id)), "their number stands somewhere");
    let log = coalition.bot.log();
    assert!(!log.contains(&id) && !log.contains("frank") && !log.contains("Frank"), "{log}");
}

#[tokio::test]
async fn who_is_under_13_is_refused_kindly_and_nothing_is_kept() {
    let coalition = Coalition::start_with(|bot| bot.with("LOG", "debug")).await;
    coalition
        .until("the first look is done", "select count(*) = 1 from network_rounds where looked_at is not null")
        .await;
    coalition.all_told().await;
    let panel = coalition.person("erin").types("/network panel").await;
    let frank = coalition.person("frank");
    let before = rows(&coalition).await;

    for network in ["Next Generation Coalition", "State Coalitions"] {
        let refused = frank.types(&format!(r#"/network join network:"{network}" age:"Under 13""#)).await;
        assert!(refused.ephemeral && refused.says("We look forward to you"), "{}", refused.text());
        let says_youth = refused.says("Next Generation");
        assert!(refused.says(network) && says_youth == (network != "State Coalitions"), "{}", refused.text());
    }
    leaves_no_trace(&coalition, &frank, &before).await;

    let ask = frank.types(r#"/network join network:"Next Generation Coalition""#).await;
    let refused = frank.choose(&ask, &["Under 13"]).await.unwrap().message().unwrap();
    assert!(refused.ephemeral && refused.says("I have written nothing down") && refused.menus().is_empty());
    leaves_no_trace(&coalition, &frank, &before).await;

    let ask = frank.choose(&panel, &["Next Generation Coalition"]).await.unwrap().message().unwrap();
    let refused = frank.choose(&ask, &["Under 13"]).await.unwrap().message().unwrap();
    assert!(refused.says("We look forward to you"), "{}", refused.text());
    leaves_no_trace(&coalition, &frank, &before).await;
    assert!(coalition.discord.look(|view| view.messages("safeguarding")).is_empty());
    assert!(coalition.discord.look(|view| view.messages("membership")).is_empty());
    assert!(frank.inbox().is_empty());
}
