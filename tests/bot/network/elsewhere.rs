//! A second server: nothing of the first shows there, in any command, suggestion, list, file or channel.

use practice::{Answer, Message, Person};
use serde_json::Value;

use crate::harness::{Coalition, Story, Talks, arrange};

/// Stands in everything that the first server keeps.
const SECRET: &str = "zebra";

/// Every command that runs, as people type it, with something for every option it requires, and the options that suggest.
fn every_command(commands: &[Value]) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for command in commands {
        gather(command, "", &mut all);
    }
    assert!(all.len() > 20, "{all:?}");
    all
}

fn gather(command: &Value, above: &str, all: &mut Vec<(String, Vec<String>)>) {
    let name = format!("{above}{}", command["name"].as_str().unwrap());
    let options: Vec<Value> = command["options"].as_array().cloned().unwrap_or_default();
    let is_parent = options.iter().any(|option| option["type"] == 1 || option["type"] == 2);
    if is_parent {
        return options.iter().for_each(|option| gather(option, &format!("{name} "), all));
    }
    let mut line = format!("/{name}");
    for option in options.iter().filter(|option| option["required"] == true) {
        line.push_str(&format!(" {}:\"{}\"", option["name"].as_str().unwrap(), something(option)));
    }
    let suggests = options.iter().filter(|option| option["autocomplete"] == true);
    all.push((line, suggests.map(|option| option["name"].as_str().unwrap().to_owned()).collect()));
}

fn something(option: &Value) -> String {
    if let Some(choice) = option["choices"].as_array().and_then(|choices| choices.first()) {
        return choice["name"].as_str().unwrap().to_owned();
    }
    match (option["type"].as_u64(), option["name"].as_str().unwrap()) {
        (Some(4), _) => "1".to_owned(),
        (Some(5), _) => "True".to_owned(),
        (Some(6), _) => "@grace".to_owned(),
        (_, "until" | "when") => "2035-06-30 14:00".to_owned(),
        (_, "story") => "S-1".to_owned(),
        (_, "exchange") => "E-1".to_owned(),
        (_, "community") => "C-1".to_owned(),
        (_, "match") => "M-1".to_owned(),
        (_, "timezone") => "America/Chicago".to_owned(),
        (_, "query") => SECRET.to_owned(),
        _ => "1".to_owned(),
    }
}

fn keeps_quiet(what: &str, text: &str) {
    assert!(!text.to_lowercase().contains(SECRET), "{what} says: {text}");
}

/// A message with its files.
fn whole(message: &Message) -> String {
    let files = message.attachments.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    std::iter::once(message.text()).chain(files).collect::<Vec<_>>().join("\n")
}

async fn reads(who: &Person, command: &str) -> String {
    match who.slash(command).await {
        Ok(Answer::Message(message)) => {
            let settled = Answer::Message(message).settled(crate::harness::PATIENCE).await.unwrap();
            settled.message().map(|message| whole(&message)).unwrap_or_default()
        }
        Ok(other) => other.text(),
        Err(why) => panic!("{command}: {why}"),
    }
}

#[tokio::test]
async fn nothing_of_one_server_shows_in_another() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    let (grace, dev) = (coalition.person("grace"), coalition.leads("dev", "Steering Committee"));
    let more = "community:Zebraville school:\"Zebra High\" link:https://zebra.example";
    let told =
        Story { title: "The zebra bus", story: "A zebra waits.", change: "1 zebra more.", more, ..Story::default() };
    coalition.published(&grace, &told).await;
    coalition.tells(&grace, &told).await;
    let card = coalition.asks("grace", "Steering Committee", "", &dev).await;
    let about = grace.types(r#"/network join network:"Steering Committee""#).await;
    let form = grace.opens(&about, "Say who you are").await;
    grace.hands_in(&form, &[("work", "Zebra High"), ("why", "zebra")]).await;
    grace.types(r#"/network join network:"State Coalitions""#).await;
    coalition.holds("grace", "State Coalitions").await;
    let worry = grace.begins("/network concern").await;
    grace.hands_in(&worry, &[("concern", "The zebra is afraid.")]).await;
    let concern = bob.reads("safeguarding", &["zebra is afraid"]).await;
    let announced = dev.types(r#"/network announce network:"Steering Committee" message:"zebra" by_dm:True"#).await;
    dev.types(r#"/network digest network:"Steering Committee""#).await;
    coalition.is_young("carmen", &bob).await;
    coalition.all_told().await;

    let elsewhere = coalition.discord.add_server("Another coalition", "frank").unwrap();
    elsewhere.add_bot();
    arrange(&elsewhere, coalition.db()).await;
    elsewhere.add_member("grace").unwrap();
    for role in coalition::members::Responsibility::WITH_ROLE.map(|it| it.role_name()) {
        elsewhere.give_role("frank", role).unwrap();
    }
    for network in coalition::networks::catalogue::NETWORKS {
        elsewhere.give_role("frank", network.name).unwrap();
    }
    let (frank, there) = (coalition.person("frank").in_guild(elsewhere.id()), grace.in_guild(elsewhere.id()));
    for (command, suggests) in every_command(&coalition.discord.commands()) {
        for who in [&frank, &there] {
            keeps_quiet(&command, &reads(who, &command).await.replace(&command, "").replace("“zebra”", ""));
            for option in &suggests {
                for typed in ["", "z", "S", "1"] {
                    let line = format!("{} {option}:\"{typed}\"", command.split(" story:").next().unwrap());
                    let line = if line.matches(&format!(" {option}:")).count() > 1 { command.clone() } else { line };
                    let found =
                        who.complete(&line, option).await.unwrap_or_else(|why| panic!("{line} ({option}): {why}"));
                    keeps_quiet(&format!("{line} ({option})"), &format!("{found:?}"));
                }
            }
        }
    }
    // Grace is hers in both, and still nothing of the first shows in the second.
    keeps_quiet("members", &frank.types(r#"/network members network:"Next Generation Coalition""#).await.text());
    let members = frank.types(r#"/network members network:"Next Generation Coalition""#).await;
    assert!(!members.says("Carmen"), "{}", members.text());

    let mut forged: Vec<String> = Vec::new();
    for message in [&card, &concern, &announced] {
        forged.extend(message.buttons().iter().filter_map(|button| button.custom_id.clone()));
    }
    let actions =
        ["approve", "approve-permission", "decline", "concern-take", "announce-send", "announce-edit", "digest"];
    forged.extend(actions.map(|action| format!("network:{action}:1")));
    forged.extend(["digest-send", "digest-edit", "concern-close"].map(|action| format!("network:{action}:1")));
    forged.push(format!("network:renew:{}", coalition.person("carmen").id()));
    let here = frank.say("Hello").unwrap();
    for custom_id in forged {
        let answer = frank.press_forged(&here, &custom_id).await.unwrap_or_else(|why| panic!("{custom_id}: {why}"));
        let text = answer.text();
        keeps_quiet(&custom_id, &text);
        let refused = ["no such", "belongs to somebody else", "no longer means", "do not belong as somebody"];
        assert!(refused.iter().any(|words| text.contains(words)), "{custom_id}: {text}");
    }
    coalition.all_told().await;
    for channel in coalition::networks::setup::channels() {
        for message in coalition.discord.look(|view| view.messages_in(elsewhere.id(), channel.name)) {
            keeps_quiet(channel.name, &message.text());
        }
    }
    assert_eq!(
        coalition.record("select state from membership_requests where number = 1 and about is not null").await,
        "waiting"
    );
    assert_eq!(
        coalition.count("select count(*) from announcements where sent_at is not null and message = 'zebra'").await,
        0
    );
    assert_eq!(coalition.count("select count(*) from concerns where taken_by is not null").await, 0);
}
