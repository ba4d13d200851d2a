//! Communities and coaches: put down, shown, changed, closed, paused.

use crate::harness::{BELONGING, Coalition, FAMILIES, Talks};

#[tokio::test]
async fn a_community_is_added_with_everything_and_shown() {
    let coalition = Coalition::start().await;
    let erin = coalition.person("erin");
    let more = format!(
        r#"need_2:"{FAMILIES}" level:Middle language:es language_required:true start:2035-02-01 notes:"Three schools, one bus""#
    );
    let added = coalition.adds("Riverside", &more).await;
    assert!(added.ephemeral && added.says("**C-1** Riverside"), "{}", added.text());
    let shown = erin.types("/community show community:C-1").await;
    for says in [
        "Riverside",
        BELONGING,
        FAMILIES,
        "Ohio",
        "Rural",
        "Emerging",
        "Middle",
        "Spanish (required)",
        "Thu 1 Feb 2035",
        "Three schools, one bus",
        "Grace",
        "Waiting",
    ] {
        assert!(shown.says(says), "{says} is not in: {}", shown.text());
    }
    let twice = erin.types(&format!(r#"/community edit community:C-1 need_2:"{BELONGING}""#)).await;
    assert!(twice.says("named twice"), "{}", twice.text());
    let listed = erin.types("/community list").await;
    assert!(listed.says("Communities (1)") && listed.says("**C-1** Riverside"), "{}", listed.text());
}

#[tokio::test]
async fn what_is_refused_is_kept_and_corrected_in_a_form() {
    let coalition = Coalition::start().await;
    let erin = coalition.person("erin");
    let command = format!(
        r#"/community add name:Riverside state:Atlantis setting:Rural stage:Emerging need:"{BELONGING}" contact:@grace notes:"See [us](https://evil.example)""#
    );
    let refused = erin.types(&command).await;
    assert!(refused.says("hidden behind words") && refused.says("Everything you typed is kept"), "{}", refused.text());
    let form = erin.opens(&refused, "Edit").await;
    assert_eq!(form.field("name").unwrap().value, "Riverside");
    let refused = erin.hands_in(&form, &[("notes", "See https://example.org")]).await;
    assert!(refused.says("“Atlantis” is no state"), "{}", refused.text());
    let form = erin.opens(&refused, "Edit").await;
    assert_eq!(form.field("notes").unwrap().value, "See https://example.org");
    let added = erin.hands_in(&form, &[("state", "ohio")]).await;
    assert!(added.says("**C-1** Riverside"), "{}", added.text());
    let again = erin.hands_in(&form, &[("state", "ohio")]).await;
    assert!(again.says("**C-1** Riverside"), "{}", again.text());
    assert_eq!(coalition.count("select count(*) from communities").await, 1, "one form, one community");
}

#[tokio::test]
async fn a_community_is_changed_by_command_and_by_form() {
    let coalition = Coalition::start().await;
    let (erin, grace) = (coalition.person("erin"), coalition.person("grace"));
    coalition.adds("Riverside", "").await;
    let edited = erin.types("/community edit community:C-1 level:High state:MI").await;
    assert!(edited.says("is changed") && edited.says("Michigan") && edited.says("High"), "{}", edited.text());
    let form = grace.begins("/community edit community:C-1").await;
    let edited = grace.hands_in(&form, &[("name", "Riverside West"), ("notes", "New notes")]).await;
    assert!(edited.says("Riverside West") && edited.says("New notes"), "{}", edited.text());
    let refused = grace.types("/community edit community:C-1 contact:@frank notes:Newer").await;
    assert!(refused.says("Only coordinators name another contact") && refused.says("Newer"), "{}", refused.text());
    assert!(refused.button("Edit").is_none() && !refused.says("Riverside"), "{}", refused.text());
    let refused = erin.types("/community edit community:C-1 language_required:True").await;
    assert!(refused.says("`language_required:False`") && refused.button("Edit").is_some(), "{}", refused.text());
    let refused = coalition.person("frank").types("/community edit community:C-1 level:High").await;
    assert!(refused.says("no such community"), "{}", refused.text());
}

#[tokio::test]
async fn coordinators_put_a_community_before_others() {
    let coalition = Coalition::start().await;
    let (erin, grace) = (coalition.person("erin"), coalition.person("grace"));
    coalition.enrolls("frank", "capacity:1 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.adds("Hillside", "").await;
    let draft = erin.types("/match round").await;
    for says in ["Riverside → Frank", "Hillside: a tie with C-1; the order of states and numbers decided"] {
        assert!(draft.says(says), "{says} is not in: {}", draft.text());
    }
    let edited = erin.types(r#"/community edit community:C-2 priority:"Before others""#).await;
    assert!(edited.says("Before others: six steps"), "{}", edited.text());
    let draft = erin.types("/match round").await;
    assert!(draft.says("Hillside → Frank") && draft.says("C-2, which come first"), "{}", draft.text());
    let added = coalition.adds("Lakeside", r#"priority:"After others""#).await;
    assert!(added.says("After others: six steps"), "{}", added.text());
    erin.types(r#"/community edit community:C-1 priority:"After others""#).await;
    assert!(erin.types("/community show community:C-1").await.says("After others: six steps"));
    assert!(!grace.types("/community show community:C-1").await.says("six steps"), "only coordinators read it");

    let refused = grace.types(r#"/community edit community:C-1 level:High priority:"Before others""#).await;
    assert!(refused.says("Only coordinators put a community before"), "{}", refused.text());
    let form = grace.opens(&refused, "Edit").await;
    assert!(grace.hands_in(&form, &[]).await.says("High"), "the rest was kept");
    assert_eq!(coalition.record("select priority::text from communities where number = 1").await, "-6");
    let own = format!(
        r#"/community add name:Own state:OH setting:Rural stage:Emerging need:"{BELONGING}" contact:@grace priority:"Before others""#
    );
    let refused = grace.types(&own).await;
    assert!(refused.says("Only coordinators put a community before"), "{}", refused.text());
}

#[tokio::test]
async fn before_a_second_community_of_the_same_name_in_a_state_they_are_asked() {
    let coalition = Coalition::start().await;
    let (erin, carmen) = (coalition.person("erin"), coalition.person("carmen"));
    coalition.adds("Riverside", "").await;
    let again = format!(
        r#"/community add name:riverside state:Ohio setting:Urban stage:Emerging need:"{BELONGING}" contact:@grace"#
    );
    let asked = erin.types(&again).await;
    assert!(asked.says("**C-1** has the same name in the same state"), "{}", asked.text());
    let form = erin.opens(&asked, "Edit").await;
    let elsewhere = erin.hands_in(&form, &[("state", "MI")]).await;
    assert!(elsewhere.says("**C-2** riverside"), "{}", elsewhere.text());
    let asked = erin.types(&again).await;
    let added = erin.press_twice(&asked, "Add it all the same").await.unwrap().message().unwrap();
    assert!(added.says("**C-3** riverside"), "{}", added.text());
    let again = erin.press_forged(&asked, &asked.button("Add it all the same").unwrap().custom_id.unwrap()).await;
    assert!(again.unwrap().text().contains("**C-3** riverside"));
    assert_eq!(coalition.count("select count(*) from communities").await, 3);
    let stranger = r#"/comunidad añadir nombre:Riverside estado:OH entorno:Rural etapa:Emergiendo necesidad:"Una cultura de pertenencia, seguridad y cuidado" contacto:@carmen"#;
    let asked = carmen.types(stranger).await;
    assert!(asked.says("tiene el mismo nombre") && !asked.says("Grace"), "{}", asked.text());
    assert!(carmen.presses(&asked, "Añadirla de todos modos").await.says("**C-4** Riverside"));
}

#[tokio::test]
async fn others_see_only_communities_of_their_own() {
    let coalition = Coalition::start().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    coalition.adds("Riverside", "").await;
    assert!(grace.types("/community show community:C-1").await.says("Riverside"), "she is its contact");
    for command in ["/community show community:C-1", "/community close community:C-1"] {
        let refused = frank.types(command).await;
        assert!(refused.ephemeral && refused.says("no such community"), "{command}: {}", refused.text());
    }
    assert!(frank.types("/community list").await.says("no community here that you may read"));
    assert!(frank.complete("/community show community:River", "community").await.unwrap().is_empty());
    let suggested = grace.complete("/community show community:river", "community").await.unwrap();
    assert_eq!(suggested.len(), 1, "{suggested:?}");
    let own = format!(
        r#"/community add name:Hillside state:OH setting:Urban stage:Exploring need:"{BELONGING}" contact:@frank"#
    );
    assert!(frank.types(&own).await.says("**C-2** Hillside"));
    let other = own.replace("@frank", "@grace");
    assert!(frank.types(&other).await.says("whose contact you are yourself"));
    // Nobody finds out by that who is young.
    coalition.discord.server().give_role("grace", "Next Generation Coalition").unwrap();
    assert!(frank.types(&other).await.says("whose contact you are yourself"));
}

#[tokio::test]
async fn who_added_a_community_as_coordinator_keeps_it_no_longer_than_they_coordinate() {
    let coalition = Coalition::start().await;
    let erin = coalition.person("erin");
    coalition.adds("Riverside", "").await;
    coalition.discord.server().take_role("erin", "Coordinator").unwrap();
    for command in ["edit community:C-1 name:Mine", "close community:C-1", "show community:C-1"] {
        let refused = erin.types(&format!("/community {command}")).await;
        assert!(refused.says("no such community"), "{command}: {}", refused.text());
    }
    assert!(!erin.types("/community list").await.says("Riverside"));
}

#[tokio::test]
async fn a_young_person_is_neither_contact_nor_coach() {
    let coalition = Coalition::start().await;
    let server = coalition.discord.server();
    server.give_role("grace", "Next Generation Coalition").unwrap();
    let command = format!(
        r#"/community add name:Riverside state:OH setting:Rural stage:Emerging need:"{BELONGING}" contact:@grace"#
    );
    let refused = coalition.person("erin").types(&command).await;
    assert!(refused.says("cannot be the contact") && !refused.says("adult"), "{}", refused.text());
    // Nor does it tell who asks as 13–17 from who asks as somebody older.
    coalition.person("bob").types("/network join network:Next Generation Coalition age:18–24").await;
    let older = coalition.person("erin").types(&command.replace("@grace", "@bob")).await;
    assert_eq!(older.text(), refused.text());
    let own = coalition.person("grace").types(&command).await;
    assert!(own.says("cannot be a contact"), "{}", own.text());
    let refused = coalition.enrolls("grace", "capacity:1 states:OH").await;
    assert!(refused.says("are not coaches"), "{}", refused.text());
    let kept = "select (select count(*) from communities) + (select count(*) from coaches)";
    assert_eq!(coalition.count(kept).await, 0);
}

#[tokio::test]
async fn a_community_is_closed_after_asking() {
    let coalition = Coalition::start().await;
    let erin = coalition.person("erin");
    coalition.adds("Riverside", "").await;
    let asked = erin.types("/community close community:C-1").await;
    assert!(erin.presses(&asked, "Keep").await.says("stays as it is"));
    let asked = erin.types("/community close community:C-1").await;
    assert!(erin.presses(&asked, "Close it").await.says("is closed"));
    assert!(erin.types("/community close community:C-1").await.says("is closed. Add it anew"));
    for command in ["/community edit community:C-1 level:High", "/community edit community:C-1"] {
        let refused = erin.types(command).await;
        assert!(refused.says("is closed. Add it anew") && refused.button("Edit").is_none(), "{}", refused.text());
    }
    let past = format!(
        r#"/community add name:Hillside state:OH setting:Rural stage:Emerging need:"{BELONGING}" contact:@grace start:yesterday"#
    );
    let refused = erin.types(&past).await;
    assert!(refused.says("has passed") && refused.button("Edit").is_some(), "{}", refused.text());
}

#[tokio::test]
async fn a_pair_reads_that_its_community_was_closed_and_goes_on() {
    let coalition = Coalition::start().await;
    let (erin, frank, grace) = (coalition.person("erin"), coalition.person("frank"), coalition.person("grace"));
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    coalition.pairs(&frank, "M-1").await;
    let asked = erin.types("/community close community:C-1").await;
    assert!(asked.says("goes on all the same"), "{}", asked.text());
    erin.presses(&asked, "Close it").await;
    for one in [&frank, &grace] {
        one.is_told(&["Riverside", "it was closed", "M-1"]).await;
    }
    assert_eq!(coalition.record("select state from matches").await, "accepted");
}

#[tokio::test]
async fn a_coach_enrolls_with_everything_and_updates_what_changed() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    let options = "capacity:2 states:OH, MI levels:Middle, high settings:rural languages:English, es timezone:\"hora central\" years:8 bio:\"Twelve years a principal\"";
    let enrolled = coalition.enrolls("frank", options).await;
    assert!(enrolled.ephemeral && enrolled.says("you are enrolled"), "{}", enrolled.text());
    for says in [
        "0 of 2 places",
        "Ohio",
        "Michigan",
        "Middle",
        "High",
        "Rural",
        "English",
        "Spanish",
        "America/Chicago",
        "8",
        "principal",
    ] {
        assert!(enrolled.says(says), "{says} is not in: {}", enrolled.text());
    }
    assert!(!enrolled.says("I put down the language"), "they said it themselves");
    let more = coalition.enrolls("frank", &format!(r#"capacity:3 states:IN strength_2:"{FAMILIES}""#)).await;
    assert!(more.says(FAMILIES) && !more.says("stays beside"), "{}", more.text());
    let updated = coalition.enrolls("frank", "capacity:3 states:IN").await;
    assert!(updated.says(FAMILIES) && updated.says("stays beside it"), "{}", updated.text());
    assert!(updated.says("up to date") && updated.says("0 of 3") && updated.says("principal"), "{}", updated.text());
    let form = frank.opens(&frank.types("/coach profile").await, "Edit").await;
    let refused = frank.hands_in(&form, &[("languages", "Klingon")]).await;
    assert!(refused.says("“Klingon” is no language"), "{}", refused.text());
    let form = frank.opens(&refused, "Edit").await;
    let updated = frank.hands_in(&form, &[("languages", "Spanish"), ("bio", "")]).await;
    assert!(updated.says("up to date") && !updated.says("principal"), "{}", updated.text());
}

#[tokio::test]
async fn who_names_no_language_works_in_the_one_they_talk_in() {
    let coalition = Coalition::start().await;
    let enrolled = coalition.enrolls("frank", "capacity:1 states:OH").await;
    assert!(enrolled.says("I put down the language") && enrolled.says("English"), "{}", enrolled.text());
    let enrolled = coalition.enrolls("carmen", "capacity:1 states:OH").await;
    assert!(enrolled.says("Anoté el idioma") && enrolled.says("español"), "{}", enrolled.text());
    coalition.adds("Riverside", "language:en language_required:true").await;
    let suggested = coalition.person("erin").types("/match suggest community:C-1").await;
    assert!(suggested.says("1. Frank") && suggested.says("Carmen: does not work in"), "{}", suggested.text());
}

#[tokio::test]
async fn a_profile_is_for_its_coach_and_coordinators() {
    let coalition = Coalition::start().await;
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.enrolls("grace", "capacity:2 states:OH").await;
    assert!(coalition.person("erin").types("/coach profile coach:@frank").await.says("0 of 2 places"));
    for command in ["/coach profile coach:@frank", "/coach caseload coach:@frank"] {
        let refused = coalition.person("grace").types(command).await;
        assert!(refused.says("takes the role Coordinator"), "{command}: {}", refused.text());
    }
    let refused = coalition
        .person("dev")
        .types("/coach enroll capacity:1 states:OH strength:\"Integrated systems of support\"")
        .await;
    assert!(refused.says("takes the role Coalition Coach"));
}

#[tokio::test]
async fn lists_are_completed_one_by_one() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    let values = async |typed: &str, option: &str| -> Vec<String> {
        let choices = frank.complete(&format!("/coach enroll {option}:{typed}"), option).await.unwrap();
        choices.iter().map(|choice| choice.value.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(values("mich", "states").await, ["MI"]);
    assert_eq!(values("OH, mich", "states").await, ["OH, MI"]);
    assert!(!values("OH, o", "states").await.iter().any(|it| it == "OH, OH"), "each once");
    assert_eq!(values("english, span", "languages").await, ["en, es"]);
    assert_eq!(values("elem", "levels").await, ["elementary"]);
}

#[tokio::test]
async fn an_edit_takes_an_offer_back_that_no_longer_fits_and_makes_nobody_their_own_coach() {
    let coalition = Coalition::start().await;
    let (erin, frank, bob) = (coalition.person("erin"), coalition.person("frank"), coalition.person("bob"));
    coalition.enrolls("frank", "capacity:2 states:OH languages:English").await;
    coalition.enrolls("bob", "capacity:2 states:CA languages:Spanish").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    let offer = frank.is_told(&["An offer for you", "M-1"]).await;
    let own = erin.types("/community edit community:C-1 contact:@frank").await;
    assert!(own.says("nobody is paired with themselves") && own.says("M-1"), "{}", own.text());
    let kept = erin.types("/community edit community:C-1 notes:Soon").await;
    assert!(!kept.says("taken back"), "{}", kept.text());
    let edited = erin.types("/community edit community:C-1 language:Spanish language_required:True").await;
    assert!(edited.says("no longer fits and is taken back"), "{}", edited.text());
    frank.is_told(&["M-1", "taken back"]).await;
    let late = frank.in_dm().presses(&offer, "Accept").await;
    assert!(late.says("Thank you for coming back"), "{}", late.text());
    bob.is_told(&["An offer for you", "M-2", "Riverside"]).await;
    erin.reads("coalition-desk", &["M-1", "the community changed and no longer fits"]).await;
    coalition.pairs(&bob, "M-2").await;
    let own = erin.types("/community edit community:C-1 contact:@bob").await;
    assert!(own.says("nobody is paired with themselves") && own.says("M-2"), "{}", own.text());
}
