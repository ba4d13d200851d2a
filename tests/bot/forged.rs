//! Controls and forms that were forged, are stale, or belong to somebody or somewhere else.

use practice::Answer;

use crate::harness::{Coalition, Story, Talks, arrange, sql};

#[tokio::test]
async fn a_forged_control_is_answered_and_changes_nothing() {
    let coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let copy = coalition.published(&grace, &Story::default()).await;
    coalition.all_told().await;
    for custom_id in [
        "nonsense",
        "story",
        "story:",
        "story:publish",
        "story:publish:1",
        "story:publish:x:y",
        "story:publish:-1:1",
        "story:publish:1:99999999999999999999",
        "story:mine",
        "story:mine:-1",
        "story:mine:99999999999999999999",
        "story:tell:1",
        "story:correct:1",
        "story:correct:9223372036854775807",
        "story:withdraw-yes:1",
        "story:withdraw-yes:x",
        "story:edit:1",
        "story:edit:9223372036854775807",
        "setup:apply",
        "help:x",
        ":::",
        "💥",
        "story:publish:1:1'; drop table stories; --",
    ] {
        let answer = frank.press_forged(&copy, custom_id).await;
        let answer = answer.unwrap_or_else(|why| panic!("{custom_id}: {why}")).message().unwrap();
        assert!(answer.ephemeral && !answer.content.is_empty(), "{custom_id}: {}", answer.text());
        assert!(!answer.says("fault of mine"), "{custom_id}: {}", answer.text());
    }
    coalition.all_told().await;
    assert_eq!(coalition.record("select state from stories").await, "published");
    assert!(copy.now().unwrap().edited.is_none());
}

#[tokio::test]
async fn a_form_that_belongs_to_somebody_else_is_refused_and_shown_back() {
    let coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let hers = grace.begins(&Story::default().command()).await;
    let mut his = frank.begins(&Story::default().command()).await;
    his.custom_id.clone_from(&hers.custom_id);
    let refused = frank.hands_in(&his, &[("story", "Words put into her mouth")]).await;
    assert!(refused.ephemeral && refused.says("belongs to somebody else"), "{}", refused.text());
    assert!(refused.says("Words put into her mouth"), "{}", refused.text());
    assert_eq!(coalition.count("select count(*) from stories").await, 0);
    grace.hands_in(&hers, &[("story", "Her own words")]).await;
    coalition.card("S-1", "Her own words").await;
}

#[tokio::test]
async fn somebody_elses_private_controls_do_nothing_for_me() {
    let coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let kept = coalition.tells(&grace, &Story::default()).await;
    for label in ["Edit", "Withdraw"] {
        let forged = kept.button(label).unwrap().custom_id.unwrap();
        let answer = frank.press_forged(&kept, &forged).await.unwrap().message().unwrap();
        assert!(answer.ephemeral && answer.says("no such story"), "{label}: {}", answer.text());
    }
    let list = grace.types("/story mine").await;
    assert!(!frank.types("/story mine").await.says("S-1"), "lists are one's own: {}", list.text());
}

#[tokio::test]
async fn a_record_of_another_server_does_not_exist_here() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    coalition.tells(&grace, &Story::default()).await;
    let card = coalition.card("S-1", "Publish").await;

    let elsewhere = coalition.discord.add_server("Another coalition", "frank").unwrap();
    elsewhere.add_bot();
    arrange(&elsewhere, coalition.db()).await;
    elsewhere.add_member("grace").unwrap();
    for role in ["Reviewer", "Coordinator"] {
        elsewhere.give_role("frank", role).unwrap();
    }
    let frank = coalition.person("frank").in_guild(elsewhere.id());
    for command in ["show", "edit", "withdraw"] {
        let answer = frank.types(&format!("/story {command} story:S-1")).await;
        assert!(answer.says("no such story"), "{command}: {}", answer.text());
        let answer = grace.in_guild(elsewhere.id()).types(&format!("/story {command} story:S-1")).await;
        assert!(answer.says("no such story"), "{command}, though it is hers: {}", answer.text());
    }
    let release = "/story release story:S-1 kind:Adult scope:Public until:2035-06-30";
    for command in [release, "/story revoke story:S-1"] {
        let answer = frank.types(command).await;
        assert!(answer.says("no such story"), "{command}: {}", answer.text());
    }
    assert!(frank.types("/story search query:kitchen").await.says("Nothing found"));
    assert!(frank.types("/story export format:CSV include:All").await.says("There is no such story yet"));
    for command in ["show", "edit", "withdraw", "release", "revoke"] {
        let suggested = frank.complete(&format!("/story {command} story:breakfast"), "story").await.unwrap();
        assert!(suggested.is_empty(), "{command}: {suggested:?}");
    }
    assert!(frank.types("/story queue").await.says("Nothing waits"));
    assert!(grace.in_guild(elsewhere.id()).types("/story mine").await.says("told no story yet"));

    let here = frank.say("Hello").unwrap();
    let mut forged: Vec<String> = card.buttons().iter().filter_map(|button| button.custom_id.clone()).collect();
    let id = coalition.count("select id from stories").await;
    forged.extend(["edit", "withdraw", "withdraw-yes"].map(|action| format!("story:{action}:{id}")));
    for custom_id in forged {
        let answer = frank.press_forged(&here, &custom_id).await;
        let answer = answer.map(|it| it.message().unwrap()).unwrap_or_else(|why| panic!("{custom_id}: {why}"));
        assert!(answer.says("no such story"), "{custom_id}: {}", answer.text());
    }
    assert_eq!(coalition.record("select state from stories").await, "in_review");

    let own = coalition.tells(&frank, &Story { title: "Of the other server", ..Story::default() }).await;
    assert!(own.says("**S-1**"), "numbers are each server's own: {}", own.text());
    let query = format!("select count(*) from stories where guild_id = {}", sql(elsewhere.id()));
    assert_eq!(coalition.count(&query).await, 1);
    coalition.all_told().await;
    let review = coalition.discord.look(|view| view.messages_in(elsewhere.id(), "story-review"));
    assert_eq!(review.len(), 1, "its card stands there");
    assert_eq!(coalition.discord.look(|view| view.messages("story-review")).len(), 1, "and only there");
}

#[tokio::test]
async fn before_setup_every_command_but_help_says_what_must_be_done_first() {
    let coalition = Coalition::start().await;
    sqlx::query("update guilds set set_up_at = null").execute(coalition.db()).await.unwrap();
    let grace = coalition.person("grace");
    for command in [
        Story::default().command().as_str(),
        "/story mine",
        "/story queue",
        "/story show story:S-1",
        "/story edit story:S-1",
        "/story withdraw story:S-1",
        "/me language language:English",
        "/me timezone timezone:America/Chicago",
        "/me notifications by:Thread",
    ] {
        let answer = grace.types(command).await;
        assert!(answer.ephemeral && answer.says("/setup plan"), "{command}: {}", answer.text());
    }
    let help = grace.types("/help").await;
    assert!(help.says("/setup plan") && help.says("/story log"), "{}", help.text());
}

#[tokio::test]
async fn an_option_that_was_forged_is_answered() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let commands = coalition.discord.commands();
    let story = commands.iter().find(|command| command["name"] == "story").unwrap();
    let data = serde_json::json!({
        "id": story["id"], "name": "story", "type": 1,
        "options": [{ "type": 1, "name": "log", "options": [
            { "type": 4, "name": "medium", "value": 999 }, { "type": 4, "name": "indicator", "value": 0 },
            { "type": 3, "name": "title", "value": "x" }, { "type": 4, "name": "people", "value": 0 },
        ] }],
    });
    let answer = grace.interact_raw(serde_json::json!({ "type": 2, "data": data })).await;
    let answer = answer.map(|answer: Answer| answer.text());
    assert!(answer.as_ref().is_ok_and(|it| it.contains("an option I do not know")), "{answer:?}");
}
