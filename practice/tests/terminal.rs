//! The terminal's own words, played from a script in a Discord without a bot.
#![expect(clippy::unwrap_used, reason = "these helpers belong to tests")]

use std::process::ExitCode;

use practice::terminal::{self, Input};
use practice::{Discord, World};

/// What playing this script prints, and how it ends.
async fn played(script: &str) -> (String, ExitCode) {
    let discord = Discord::start(World::sample()).await.unwrap();
    let mut out = Vec::new();
    let status = terminal::run(&discord, Input::script(script), &mut out, false).await.unwrap();
    (String::from_utf8(out).unwrap(), status)
}

#[tokio::test]
async fn a_transcript_echoes_every_line_with_its_prompt_and_comments_as_they_are() {
    let (out, status) = played("# Morning\npeople\nas bob\nin #general\n").await;
    assert_eq!(status, ExitCode::SUCCESS, "{out}");
    let expected = ["# Morning", "alice> people", "alice (you): ", "alice> as bob", "bob> in #general", "#general"];
    let mut rest = out.as_str();
    for part in expected {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} is missing, or out of order, in:\n{out}"));
        rest = &rest[at + part.len()..];
    }
}

#[tokio::test]
async fn each_line_that_is_not_answered_says_why_and_the_rest_is_played() {
    let (out, status) = played(
        "as nobody\nin #nowhere\npress \"Publish\"\npublish it\nsubmit\n  story: x\nattach /no/such/file\nas bob\nhelp\n",
    )
    .await;
    assert_eq!(status, ExitCode::FAILURE, "{out}");
    for part in [
        "✗ line 1: nobody here is called nobody; there are olivia, alice, bob",
        "✗ line 2: alice sees no #nowhere",
        "✗ line 3: no message alice can see has a button \"Publish\"",
        "✗ line 4: \"publish\" is no word",
        "✗ line 5: no form is open",
        "✗ line 7: /no/such/file",
        "bob> help",
        "Not answered: line 1, 2, 3, 4, 5, 7",
    ] {
        assert!(out.contains(part), "{part:?} is missing in:\n{out}");
    }
}

#[tokio::test]
async fn nothing_after_quit_is_played() {
    let (out, status) = played("quit\nas nobody\n").await;
    assert_eq!(status, ExitCode::SUCCESS);
    assert!(!out.contains("as nobody"), "{out}");
}

#[tokio::test]
async fn the_owner_gives_a_role_and_people_shows_it() {
    let discord = Discord::start(World::sample()).await.unwrap();
    discord.server().create_role("Reviewer");
    let mut out = Vec::new();
    let script = Input::script("give bob Reviewer\npeople\ntake bob Reviewer\npeople\ngive bob Astronaut\n");
    let status = terminal::run(&discord, script, &mut out, false).await.unwrap();
    let out = String::from_utf8(out).unwrap();
    assert_eq!(out.matches("bob: Reviewer").count(), 1, "{out}");
    assert_eq!(status, ExitCode::FAILURE, "a role that is not there was given: {out}");
}
