//! What the bot sends, read by somebody else's model of Discord: twilight's.

use practice::discord::Request;
use serde_json::{Value, json};
use twilight_model::{
    application::command::Command,
    channel::message::{Component, Embed},
};
use twilight_validate::{channel, command, component, embed, message, request};

use crate::harness::{Coalition, Story, Talks};

/// A day on which everything that is sent is sent.
async fn a_day(coalition: &Coalition) {
    let (grace, bob, erin) = (coalition.person("grace"), coalition.person("bob"), coalition.person("erin"));
    let (carmen, alice, frank) = (coalition.person("carmen"), coalition.person("alice"), coalition.person("frank"));
    alice.types("/setup plan").await;
    alice.types("/setup status").await;
    let (title, long, change) = ("*".repeat(100), "|_~`".repeat(1000), "> ".repeat(500));
    let whole = Story {
        title: &title,
        story: &long,
        change: &change,
        people: "Young people under 18",
        more: "community:Riverside school:Lincoln link:https://example.org/a",
    };
    for who in [&grace, &carmen] {
        coalition.discord.close_dms(&who.name());
        coalition.tells(who, &whole).await;
    }
    for number in ["S-1", "S-2"] {
        coalition.card(number, "Cannot be published yet").await;
        let release = "kind:\"Guardian and young person\" scope:Public until:2035-01-31";
        erin.types(&format!("/story release story:{number} {release}")).await;
        let card = coalition.card(number, "Guardian and young person").await;
        bob.presses(&card, "Publish").await;
    }
    grace.is_told(&["S-1"]).await;
    carmen.is_told(&["S-2"]).await;
    for number in 3..=10 {
        coalition.tells(&grace, &Story { title: &format!("Story {number}"), ..Story::default() }).await;
    }
    let why = bob.opens(&coalition.card("S-3", "Publish").await, "Decline").await;
    bob.hands_in(&why, &[("note", &"#".repeat(1000))]).await;
    for who in [&grace, &carmen, &frank, &bob, &alice] {
        for command in [
            "/story mine",
            "/story queue",
            "/story show story:S-1",
            "/story search query:story",
            "/help",
            "/help topic:Privacy",
            "/help command:story log",
            "/me language language:Automatic",
            "/me timezone timezone:UTC",
            "/story show story:S-99",
            "/story withdraw story:S-1",
        ] {
            who.types(command).await;
        }
    }
    exchanges(coalition).await;
    let form = grace.begins("/story edit story:S-1").await;
    grace.hands_in(&form, &[("story", "[x](https://evil.example)")]).await;
    grace.complete("/story show story:s", "story").await.unwrap();
    erin.types("/story revoke story:S-2").await;
    coalition.all_told().await;
}

/// Everything of exchanges, with the longest words there can be.
async fn exchanges(coalition: &Coalition) {
    let (erin, frank, carmen) = (coalition.person("erin"), coalition.person("frank"), coalition.person("carmen"));
    let (theme, place) = ("*".repeat(100), "_".repeat(300));
    let more = format!("where:{place} protocol:Circles capacity:1 repeat:Weekly cohost:grace");
    let command =
        format!(r#"/exchange schedule theme:"{theme}" when:"next friday 3pm" network:State Coalitions {more}"#);
    let question = erin.types(&command.replace("next friday 3pm", "5/6 3pm")).await;
    erin.opens(&question, "Change").await;
    let refused = erin.types(&format!("{command} until:2020-01-01")).await;
    erin.opens(&refused, "Change").await;
    let preview = erin.types(&command).await;
    erin.presses(&preview, "Schedule it").await;
    for (who, going) in [(&frank, "Going"), (&carmen, "Voy"), (&erin, "Going")] {
        let shown = who.types("/exchange show exchange:E-1").await;
        who.presses(&shown, going).await;
        who.types("/exchange list mine:true").await;
    }
    erin.complete("/exchange show exchange:e", "exchange").await.unwrap();
    let (theme, place) = ("~".repeat(100), "|".repeat(300));
    let edit =
        format!(r#"/exchange edit exchange:E-1 scope:All theme:"{theme}" where:"{place}" when:"next saturday 5pm""#);
    let preview = erin.types(&edit).await;
    erin.presses(&preview, "Save changes").await;
    let ask = erin.types("/exchange cancel exchange:E-1 scope:All").await;
    erin.presses(&ask, "Cancel it").await;
}

#[tokio::test]
async fn everything_that_is_sent_is_what_discord_takes() {
    let coalition = Coalition::start().await;
    a_day(&coalition).await;
    let requests: Vec<Request> = coalition.discord.look(|view| view.requests().to_vec());
    let mut wrongs = Vec::new();
    let mut seen = [0; 5];
    for sent in &requests {
        let body = &sent.body;
        let checked = if sent.is("PUT /applications/{id}/commands") {
            seen[0] += 1;
            body.as_array().unwrap().iter().try_for_each(a_command)
        } else if sent.is("POST /interactions/{id}/{token}/callback") {
            seen[1] += 1;
            an_answer(body)
        } else if sent.is("POST /channels/{id}/messages") {
            seen[2] += 1;
            a_message(body).and_then(|()| a_nonce(body))
        } else if sent.path.contains("/messages/") && sent.method == "PATCH" || sent.path.starts_with("/webhooks/") {
            seen[3] += 1;
            a_message(body)
        } else if sent.is("POST /channels/{id}/threads") {
            seen[4] += 1;
            channel::name(body["name"].as_str().unwrap_or_default()).map_err(wrong)
        } else {
            Ok(())
        };
        let reason = sent.reason.as_deref().map_or(Ok(()), |reason| request::audit_reason(reason).map_err(wrong));
        if let Err(why) = checked.and(reason) {
            wrongs.push(format!("{} {}: {why}\n{body:#}", sent.method, sent.path));
        }
        if sent.status == 400 {
            wrongs.push(format!("{} {} was refused: {}\n{body:#}", sent.method, sent.path, sent.answer));
        }
    }
    assert!(wrongs.is_empty(), "{}", wrongs.join("\n\n"));
    assert!(seen.iter().all(|kind| *kind > 0), "not everything was sent: {seen:?}");
}

fn wrong(why: impl std::fmt::Display) -> String {
    why.to_string()
}

fn a_command(body: &Value) -> Result<(), String> {
    let mut body = without_empty_options(body.clone());
    // Given by Discord, and by default a slash command.
    body["version"] = json!("1");
    if body["type"].is_null() {
        body["type"] = json!(1);
    }
    let parsed: Command = serde_json::from_value(body).map_err(wrong)?;
    command::command(&parsed).map_err(wrong)
}

/// poise puts an empty list on every option; twilight, unlike Discord, takes it on groups only.
fn without_empty_options(mut body: Value) -> Value {
    let Value::Object(fields) = &mut body else { return body };
    fields.retain(|name, value| name != "options" || !value.as_array().is_some_and(Vec::is_empty));
    if let Some(Value::Array(options)) = fields.get_mut("options") {
        *options = std::mem::take(options).into_iter().map(without_empty_options).collect();
    }
    body
}

fn an_answer(body: &Value) -> Result<(), String> {
    let data = &body["data"];
    match body["type"].as_u64() {
        Some(4 | 7) => a_message(data),
        Some(9) => {
            let title = data["title"].as_str().unwrap_or_default().chars().count();
            let id = data["custom_id"].as_str().unwrap_or_default().chars().count();
            if !(1..=45).contains(&title) || !(1..=100).contains(&id) {
                return Err(format!("a form's title of {title}, custom_id of {id}"));
            }
            components(data)
        }
        Some(8) => {
            let choices = data["choices"].as_array().ok_or("no choices")?;
            let fits =
                |choice: &Value| (1..=100).contains(&choice["name"].as_str().unwrap_or_default().chars().count());
            if choices.len() <= 25 && choices.iter().all(fits) { Ok(()) } else { Err("choices".to_owned()) }
        }
        Some(5 | 6) => Ok(()),
        other => Err(format!("an answer of type {other:?}")),
    }
}

fn a_message(body: &Value) -> Result<(), String> {
    if let Some(content) = body["content"].as_str() {
        message::content(content).map_err(wrong)?;
    }
    let embeds: Vec<Embed> = body["embeds"].as_array().into_iter().flatten().map(an_embed).collect::<Result<_, _>>()?;
    message::embeds(&embeds).map_err(wrong)?;
    let together: usize = embeds.iter().map(embed::chars).sum();
    if together > 6000 {
        return Err(format!("embeds of {together} characters together"));
    }
    components(body)?;
    // Nobody is mentioned unless it is said whom: by name, never by kind.
    match &body["allowed_mentions"] {
        Value::Object(allowed) if allowed.get("parse").is_none_or(|kinds| kinds == &json!([])) => Ok(()),
        other => Err(format!("allowed_mentions: {other}")),
    }
}

fn a_nonce(body: &Value) -> Result<(), String> {
    let nonce = body["nonce"].as_str().unwrap_or_default();
    let fits = (1..=25).contains(&nonce.len()) && body["enforce_nonce"] == json!(true);
    if fits { Ok(()) } else { Err(format!("nonce {nonce:?}")) }
}

fn an_embed(body: &Value) -> Result<Embed, String> {
    let mut body = body.clone();
    body["type"] = json!("rich");
    let parsed: Embed = serde_json::from_value(body).map_err(wrong)?;
    embed::embed(&parsed).map_err(wrong)?;
    Ok(parsed)
}

fn components(body: &Value) -> Result<(), String> {
    let rows = body["components"].as_array().cloned().unwrap_or_default();
    let parsed: Vec<Component> =
        rows.into_iter().map(serde_json::from_value).collect::<Result<_, _>>().map_err(wrong)?;
    let mut ids: Vec<&str> = Vec::new();
    for row in body["components"].as_array().into_iter().flatten() {
        ids.extend(row["components"].as_array().into_iter().flatten().filter_map(|it| it["custom_id"].as_str()));
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() != count {
        return Err("a custom_id stands twice".to_owned());
    }
    if parsed.len() > 5 {
        return Err("more than five rows".to_owned());
    }
    parsed.iter().try_for_each(|row| component::component_v1(row).map_err(wrong))
}
