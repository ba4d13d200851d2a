//! Everyone is answered and told in their language: their client's, or the one they chose.

use practice::Message;
use serde_json::Value;

use crate::harness::{Coalition, Story, Talks};

fn labels(message: &Message) -> Vec<&str> {
    message.buttons().into_iter().map(|button| button.label.as_str()).collect()
}

#[tokio::test]
async fn who_speaks_spanish_reads_spanish_everywhere() {
    let coalition = Coalition::start().await;
    let (carmen, bob) = (coalition.person("carmen"), coalition.person("bob"));
    let form = carmen.begins(&Story::default().command()).await;
    assert_eq!(form.title, "Cuenta la historia");
    assert!(form.field("La historia").is_some() && form.field("Qué cambió, con cifras").is_some());
    let kept = carmen.hands_in(&form, &[("story", "Abrimos la cocina a las siete.")]).await;
    assert!(kept.says("Guardada como **S-1**"), "{}", kept.text());
    assert_eq!(labels(&kept), ["Editar", "Retirar"]);

    let card = coalition.card("S-1", "Abrimos la cocina").await;
    assert_eq!(labels(&card), ["Publish", "Return with a note", "Decline"], "the channel's language");
    let why = bob.opens(&card, "Return with a note").await;
    bob.hands_in(&why, &[("note", "¿Qué escuela?")]).await;
    carmen.is_told(&["S-1", "volvió con una nota", "¿Qué escuela?"]).await;

    assert!(carmen.types("/story mine").await.says("Tus historias (1)"));
    assert!(carmen.types("/story queue").await.says("Solo quienes revisan y coordinan"));
    assert!(carmen.types("/story show story:S-9").await.says("No hay aquí una historia así"));
    let asked = carmen.types("/story withdraw story:S-1").await;
    assert_eq!(labels(&asked), ["Retirar", "Conservar"]);
    assert!(carmen.presses(&asked, "Conservar").await.says("queda como está"));
    let help = carmen.types("/help").await;
    assert!(help.says("Cuenta") || help.says("historia"), "{}", help.text());
}

#[tokio::test]
async fn a_chosen_language_wins_until_automatic_follows_the_client_again() {
    let coalition = Coalition::start().await;
    let carmen = coalition.person("carmen");
    assert!(carmen.types("/me language language:English").await.says("I speak English with you"));
    assert!(carmen.types("/story mine").await.says("You have told no story yet"));
    coalition.published(&carmen, &Story::default()).await;
    carmen.is_told(&["Your story **S-1**"]).await;
    assert!(carmen.types("/me language language:Automatic").await.says("sigo el idioma de tu Discord"));
    assert!(carmen.types("/story mine").await.says("Tus historias"));
    let grace = coalition.person("grace");
    assert!(grace.types("/me language language:Español").await.says("te hablo en español"));
    assert!(grace.types("/story mine").await.says("Aún no has contado"));
}

#[tokio::test]
async fn who_changes_the_clients_language_is_told_in_the_one_last_used() {
    let coalition = Coalition::start().await;
    let (grace, bob) = (coalition.person("grace"), coalition.person("bob"));
    coalition.tells(&grace, &Story::default()).await;
    grace.locale("es-419").types("/story mine").await;
    bob.presses(&coalition.card("S-1", "Publish").await, "Publish").await;
    grace.is_told(&["Tu historia **S-1**", "está publicada"]).await;
    assert!(grace.locale("de").types("/story mine").await.says("Your stories"), "any other language reads English");
}

#[tokio::test]
async fn every_command_option_and_choice_has_its_name_in_spanish() {
    let coalition = Coalition::start().await;
    let commands = coalition.discord.commands();
    assert!(commands.iter().any(|command| command["name"] == "story"));
    let mut missing = Vec::new();
    for command in &commands {
        look(command, command["name"].as_str().unwrap(), &mut missing);
    }
    assert!(missing.is_empty(), "not in Spanish: {missing:#?}");
}

fn look(object: &Value, path: &str, missing: &mut Vec<String>) {
    let spanish = |field: &str| object[field]["es-419"].as_str().is_some_and(|text| !text.trim().is_empty());
    if !spanish("name_localizations") || object["description"].is_string() && !spanish("description_localizations") {
        missing.push(path.to_owned());
    }
    for inner in ["options", "choices"].iter().flat_map(|field| object[*field].as_array().into_iter().flatten()) {
        look(inner, &format!("{path} {}", inner["name"].as_str().unwrap_or_default()), missing);
    }
}

#[tokio::test]
async fn a_zone_is_kept_and_an_unknown_one_is_named() {
    let coalition = Coalition::start().await;
    let grace = coalition.person("grace");
    assert!(grace.types("/me timezone timezone:america/chicago").await.says("America/Chicago"));
    assert_eq!(coalition.record("select timezone from members where display_name = 'Grace'").await, "America/Chicago");
    for (typed, zone) in
        [("EST", "America/New_York"), ("los angeles", "America/Los_Angeles"), ("Chicago", "America/Chicago")]
    {
        let set = grace.types(&format!(r#"/me timezone timezone:"{typed}""#)).await;
        assert!(set.says(&format!("**{zone}**")), "{typed}: {}", set.text());
        let suggested = grace.complete(&format!("/me timezone timezone:{typed}"), "timezone").await.unwrap();
        assert_eq!(suggested[0].value, zone, "{typed}: {suggested:?}");
    }
    let unknown = grace.types("/me timezone timezone:Atlantis").await;
    assert!(unknown.says("“Atlantis” is no zone I know"), "{}", unknown.text());
    let suggested = grace.complete("/me timezone timezone:phoenix", "timezone").await.unwrap();
    assert!(suggested.iter().any(|choice| choice.value == "America/Phoenix"), "{suggested:?}");
}
