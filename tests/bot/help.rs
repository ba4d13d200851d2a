//! `/help`: everything one can do, by responsibility, with an example.

use serde_json::Value;

use crate::harness::{Coalition, Talks};

#[tokio::test]
async fn everyone_reads_what_they_can_do_and_no_more() {
    let coalition = Coalition::start().await;
    let help = coalition.person("frank").types("/help").await;
    assert!(help.ephemeral && help.says("/story log") && help.says("/me language"), "{}", help.text());
    assert!(!help.says("Administrators") && !help.says("/setup plan"), "{}", help.text());
    assert!(!help.says("Reviewers"), "{}", help.text());
    let help = coalition.person("bob").types("/help").await;
    assert!(help.says("Reviewers") && help.says("/story queue"), "{}", help.text());
    let help = coalition.person("alice").types("/help").await;
    assert!(help.says("Administrators") && help.says("/setup plan"), "{}", help.text());
}

#[tokio::test]
async fn every_subcommand_is_reached_with_what_it_takes_and_an_example() {
    let coalition = Coalition::start().await;
    let alice = coalition.person("alice");
    for role in ["Reviewer", "Coordinator"] {
        coalition.discord.server().give_role("alice", role).unwrap();
    }
    let overview = alice.types("/help").await;
    assert!(overview.says("Everyone, continued"), "{}", overview.text());
    // Whoever can do everything reads it whole in the longer language too.
    let spanish = alice.locale("es-419").types("/help").await;
    assert!(spanish.says("/red inquietud") && spanish.says("/configurar plan"), "{}", spanish.text());
    let alice = alice.locale("en-US");
    for command in coalition.discord.commands() {
        let name = command["name"].as_str().unwrap();
        let options = command["options"].as_array().cloned().unwrap_or_default();
        let subs: Vec<&Value> = options.iter().filter(|option| option["type"] == 1).collect();
        let leaves = if subs.is_empty() {
            vec![(name.to_owned(), &command)]
        } else {
            subs.into_iter().map(|sub| (format!("{name} {}", sub["name"].as_str().unwrap()), sub)).collect()
        };
        for (leaf, body) in leaves {
            assert!(overview.says(&format!("`/{leaf}`")), "/{leaf} is not in: {}", overview.text());
            let detail = alice.types(&format!("/help command:{leaf}")).await;
            assert!(detail.says(&format!("Example: `/{leaf}")), "{leaf}: {}", detail.text());
            for option in body["options"].as_array().into_iter().flatten() {
                assert!(detail.says(option["name"].as_str().unwrap()), "{leaf}: {option} in {}", detail.text());
            }
        }
    }
}

#[tokio::test]
async fn topics_are_explained_and_an_unknown_command_is_named() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    let privacy = frank.types("/help topic:Privacy").await;
    assert!(privacy.says("What is kept") && privacy.says("guardian"), "{}", privacy.text());
    assert!(frank.types("/help topic:\"Getting started\"").await.says("/story log"));
    let group = frank.types("/help command:story topic:Privacy").await;
    assert!(group.says("/story log") && group.says("/story search") && group.says("What is kept"), "{}", group.text());
    let group = frank.locale("es-419").types("/ayuda comando:historia").await;
    assert!(group.says("/historia registrar") && group.says("Escribe uno de estos"), "{}", group.text());
    let frank = coalition.person("frank");
    let quoted = frank.types(r#"/help command:"\"/story log\"" topic:Privacy"#).await;
    assert!(quoted.says("Example: `/story log") && quoted.says("What is kept"), "{}", quoted.text());
    let both = frank.types("/help command:fly topic:Privacy").await;
    assert!(both.says("There is no command “fly”") && both.says("What is kept"), "{}", both.text());
    let unknown = frank.types("/help command:fly").await;
    assert!(unknown.ephemeral && unknown.says("There is no command “fly”"), "{}", unknown.text());
    let suggested = frank.complete("/help command:sto", "command").await.unwrap();
    assert!(suggested.iter().any(|choice| choice.value == "story log"), "{suggested:?}");
}
