//! What people should not type: refused or made harmless, with a clear answer, and nothing typed is lost.

use rstest::rstest;

use crate::harness::{Coalition, Story, Talks};

#[rstest]
#[case::masked_link("story", "Read [our page](https://evil.example).", "hidden behind words")]
#[case::masked_link_in_figures("change", "[93 %](https://evil.example)", "hidden behind words")]
#[case::invite("story", "Join discord.gg/abcdef today", "invitation to another server")]
#[case::invite_in_full("story", "https://discord.com/invite/abcdef", "invitation to another server")]
#[case::blank("story", " \n\t ", "The story is empty")]
#[case::nothing_but_invisible("story", "\u{200b}\u{2060}\u{202e}", "The story is empty")]
#[tokio::test]
async fn what_is_refused_is_shown_back_with_edit(#[case] field: &str, #[case] typed: &str, #[case] answer: &str) {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let form = grace.begins(&Story::default().command()).await;
    let mut fields = vec![("story", "Our kitchen opened."), ("change", "From 81 to 93 percent")];
    fields.iter_mut().filter(|(name, _)| *name == field).for_each(|(_, text)| *text = typed);
    let refused = grace.hands_in(&form, &fields).await;
    assert!(refused.ephemeral && refused.says(answer) && refused.says("kept"), "{}", refused.text());
    assert_eq!(coalition.count("select count(*) from stories").await, 0);

    let again = grace.opens(&refused, "Edit").await;
    let kept = if field == "story" { ("change", "From 81 to 93 percent") } else { ("story", "Our kitchen opened.") };
    assert_eq!(again.field(kept.0).unwrap().value, kept.1, "nothing is typed twice");
    let logged = grace.hands_in(&again, &[(field, "Mended.")]).await;
    assert!(logged.says("Kept as **S-1**"), "{}", logged.text());
    coalition.card("S-1", "Mended.").await;
}

#[rstest]
#[case::plain_http("http://example.org", "must begin with https")]
#[case::script("javascript:alert(1)", "was not understood")]
#[case::invite("https://discord.gg/abcdef", "invitation to another server")]
#[case::no_address("https://", "was not understood")]
#[tokio::test]
async fn a_link_that_is_refused_can_be_mended(#[case] link: &str, #[case] answer: &str) {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let refused = coalition.tells(&grace, &Story { more: &format!("link:{link}"), ..Story::default() }).await;
    assert!(refused.says(answer), "{}", refused.text());
    let again = grace.opens(&refused, "Edit").await;
    assert_eq!(again.field("link").unwrap().value, link);
    assert_eq!(again.field("story").unwrap().value, Story::default().story);
    grace.hands_in(&again, &[("link", "https://example.org/page")]).await;
    coalition.card("S-1", "https://example.org/page").await;
}

#[tokio::test]
async fn what_is_too_long_is_refused_kept_and_can_be_shortened() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let form = grace.begins(&Story::default().command()).await;
    let long = "w".repeat(4001);
    let refused = grace.submit_unchecked(&form, &[("story", &long)]).await.unwrap().message().unwrap();
    assert!(refused.says("4001 characters") || refused.says("4,001 characters"), "{}", refused.text());
    assert_eq!(coalition.count("select max(char_length(story))::bigint from story_drafts").await, 4001, "kept whole");
    let again = grace.opens(&refused, "Edit").await;
    grace.hands_in(&again, &[("story", "Shorter.")]).await;
    coalition.card("S-1", "Shorter.").await;
}

#[tokio::test]
async fn a_place_that_cannot_be_kept_is_refused_before_the_form_with_everything_typed() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    for (option, typed) in [("community", "discord.gg/abcdef"), ("school", "[ours](https://evil.example)")] {
        let story = Story { more: &format!(r#"{option}:"{typed}" link:https://example.org"#), ..Story::default() };
        let refused = grace.types(&story.command()).await;
        for kept in ["cannot be kept", typed, story.title, "https://example.org"] {
            assert!(refused.ephemeral && refused.says(kept), "{option}, {kept}: {}", refused.text());
        }
    }
    assert_eq!(coalition.count("select count(*) from story_drafts").await, 0);
}

#[tokio::test]
async fn a_title_that_is_blank_or_too_long_is_asked_for_again() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let wrong = Story { title: "\u{200b} \u{202e}", more: "link:http://example.org", ..Story::default() };
    let refused = coalition.tells(&grace, &wrong).await;
    assert!(refused.says("needs a title") && refused.says("begin with https"), "both at once: {}", refused.text());
    let form = grace.opens(&refused, "Edit").await;
    let refused = grace.hands_in(&form, &[("title", "\u{200b}"), ("link", "")]).await;
    assert!(refused.says("needs a title") && !refused.says("https"), "{}", refused.text());
    let again = grace.opens(&refused, "Edit").await;
    let long = "t".repeat(101);
    let refused = grace.submit_unchecked(&again, &[("title", &long)]).await.unwrap().message().unwrap();
    assert!(refused.says("101 characters"), "{}", refused.text());
    let again = grace.opens(&refused, "Edit").await;
    let logged = grace.hands_in(&again, &[("title", "A fitting title")]).await;
    assert!(logged.says("Kept as **S-1**"), "{}", logged.text());
}

#[tokio::test]
async fn controls_and_piled_up_marks_are_cleaned_and_everything_else_stays() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let zalgo = format!("Z{}algo", "\u{0301}".repeat(40));
    let typed = format!("Up\0right \u{202e}evil\u{202c} and \u{200b}hidden, {zalgo}, 👩‍👩‍👧 niños नमस्ते.");
    let copy = coalition.published(&grace, &Story { title: "A\u{202e}B\0C", story: &typed, ..Story::default() }).await;
    let text = copy.text();
    assert!(!text.contains(['\0', '\u{202e}', '\u{202c}', '\u{200b}']), "{text:?}");
    assert!(text.contains("👩‍👩‍👧 niños नमस्ते"), "{text:?}");
    assert!(text.contains("ABC"), "{text:?}");
    assert!(text.matches('\u{0301}').count() <= 5, "{text:?}");
    assert!(text.contains("Upright evil and hidden"), "{text:?}");
}

#[tokio::test]
async fn mentions_reach_nobody_and_markdown_stays_what_was_typed() {
    let coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let typed = format!("@everyone @here <@{}> <@&1> **not bold** `code` # heading\n> quote", frank.id());
    let story = Story { title: "@everyone <@1>", story: &typed, change: "@here", ..Story::default() };
    let copy = coalition.published(&grace, &story).await;
    let told = grace.is_told(&["S-1"]).await;
    let desk = coalition.person("bob").types("/story queue").await;
    let shown = grace.types("/story show story:S-1").await;
    for message in [&copy, &told, &desk, &shown] {
        assert!(message.pinged.is_empty(), "{:?}", message.pinged);
        assert!(!message.says("**not bold**"), "{}", message.text());
    }
    let words = crate::harness::words(&coalition.copies("success-stories", "S-1"));
    assert!(words.contains("**not bold** `code` # heading"), "{words}");
}

#[tokio::test]
async fn a_display_name_is_made_harmless_too() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    let command = serde_json::json!({
        "type": 2, "data": named(&coalition, "story", "mine"),
        "member": {
            "user": { "id": grace.id().to_string(), "username": "grace", "discriminator": "0", "avatar": null },
            "nick": "**@everyone** \u{202e}[x](https://evil.example)", "roles": [], "joined_at": "2024-01-01T00:00:00Z",
            "deaf": false, "mute": false, "permissions": "0", "flags": 0,
        },
    });
    grace.interact_raw(command).await.unwrap();
    let kept = coalition.record("select display_name from members").await;
    assert!(!kept.contains('\u{202e}'), "{kept:?}");
}

/// The data of a registered command without options.
fn named(coalition: &Coalition, command: &str, sub: &str) -> serde_json::Value {
    let commands = coalition.discord.commands();
    let id = commands.iter().find(|it| it["name"] == command).unwrap()["id"].clone();
    let options = serde_json::json!([{ "type": 1, "name": sub, "options": [] }]);
    serde_json::json!({ "id": id, "name": command, "type": 1, "options": options })
}

#[tokio::test]
async fn a_command_in_a_direct_message_is_answered_with_where_it_works() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace").in_dm();
    assert!(grace.slash("/story mine").await.is_err(), "the client does not offer it there");
    for (command, sub) in [("story", "mine"), ("me", "language")] {
        let raw = serde_json::json!({ "type": 2, "data": named(&coalition, command, sub) });
        let answer = grace.interact_raw(raw).await.unwrap();
        assert!(answer.text().contains("This works in a server"), "{}", answer.text());
    }
}
