//! What nobody gets to know: through results, corrections or suggestions.

use crate::world::*;
use chrono::TimeDelta;
use coalition::{
    members::Actor,
    stories::{
        self, Changes, Draft, NewRelease, ReleaseKind, ReleaseScope, Typed,
        search::{self, Purpose},
    },
};

#[tokio::test]
async fn what_is_not_published_is_found_by_reviewers_alone_and_not_even_its_words_show() {
    let world = World::new().await;
    let waiting = world.log(&world.alice().await, told("Secret", "Zanzibar and marmalade")).await;
    let (bob, rita) = (world.bob().await, world.rita().await);
    for words in ["zanzibar", "zanzibr", "secret"] {
        let found = world.find(&bob, query(words)).await;
        assert_eq!((found.stories.total, found.corrected), (0, vec![]), "{words}");
    }
    assert_eq!(titles(&world.find(&rita, query("zanzibar")).await), ["Secret"]);
    assert_eq!(titles(&world.find(&rita, query("zanzibr")).await), ["Secret"], "reviewers are corrected by all words");
    world.publish(waiting).await;
    assert_eq!(titles(&world.find(&bob, query("zanzibr")).await), ["Secret"]);
}

#[tokio::test]
async fn who_tells_a_story_does_not_wait_for_what_makes_it_found() {
    let world = World::new().await;
    world.log(&world.alice().await, titled("Garden")).await;
    let searchable =
        async || -> i64 { sqlx::query_scalar("select count(*) from story_search").fetch_one(&world.db).await.unwrap() };
    assert_eq!(searchable().await, 0);
    assert!(world.bob_finds("garden").await.is_empty());
    assert_eq!(searchable().await, 0, "not Bob's search either");
    assert_eq!(titles(&world.find(&world.rita().await, query("garden")).await), ["Garden"]);
    assert_eq!(searchable().await, 1);
}

#[tokio::test]
async fn what_is_taken_back_is_gone_with_its_words_and_others_keep_theirs() {
    let world = World::new().await;
    let first = world.published(told("First", "Marmalade and zanzibar")).await;
    world.published(told("Second", "Marmalade alone")).await;
    let bob = world.bob().await;
    assert_eq!(world.find(&bob, query("zanzibr")).await.corrected.len(), 1);
    stories::withdraw(&world.db, &world.alice().await, first, world.now()).await.unwrap();
    for actor in [&bob, &world.rita().await] {
        let found = world.find(actor, query("zanzibr")).await;
        assert_eq!((found.stories.total, found.corrected), (0, vec![]), "not even by those who review");
    }
    let found = world.find(&bob, query("marmelade")).await;
    assert_eq!(titles(&found), ["Second"], "the second story vouches for the word now");
}

#[tokio::test]
async fn a_release_that_is_revoked_takes_the_words_with_it() {
    let world = World::new().await;
    let cora = world.cora().await;
    let young = Told { is_by_young_people: true, ..told("Young", "Zanzibar") };
    let id = world.log(&world.alice().await, young).await;
    let release = NewRelease {
        kind: ReleaseKind::GuardianAndYoungPerson,
        scope: ReleaseScope::ThisServer,
        until: world.now() + TimeDelta::days(90),
        attachment: None,
    };
    stories::release(&world.db, &cora, id, &release, world.now()).await.unwrap();
    world.publish(id).await;
    assert_eq!(world.bob_finds("zanzibr").await, ["Young"]);
    let revoking = world.cora().await;
    stories::revoke(&world.db, &revoking, id, world.now()).await.unwrap();
    let found = world.find(&world.bob().await, query("zanzibr")).await;
    assert_eq!((found.stories.total, found.corrected), (0, vec![]));
}

#[tokio::test]
async fn an_edit_is_found_by_its_new_words_only_once_it_is_published() {
    let world = World::new().await;
    let id = world.published(told("Old title", "Marmalade")).await;
    let alice = world.alice().await;
    let story = stories::find(&world.db, &alice, id).await.unwrap();
    let kept = stories::start_edit(&world.db, &alice, &story, &Changes::default(), world.now()).await.unwrap();
    let typed = Typed { title: Some("New title".into()), story: Some("Zanzibar".into()), ..Typed::default() };
    let kept = stories::keep(&world.db, &alice, kept.id, &typed).await.unwrap();
    let draft = Draft::new("New title", "Zanzibar", "", None).unwrap();
    stories::log(&world.db, &alice, &kept, &draft, world.now()).await.unwrap();

    let (bob, rita) = (world.bob().await, world.rita().await);
    let seen = world.find(&bob, query("marmalade")).await;
    assert_eq!(titles(&seen), ["Old title"]);
    assert_eq!(seen.stories.items[0].state, stories::State::Published, "that an edit waits is not Bob's to know");
    let found = world.find(&bob, query("zanzibr")).await;
    assert_eq!((found.stories.total, found.corrected), (0, vec![]));
    assert_eq!(titles(&world.find(&rita, query("zanzibar")).await), ["New title"]);
    assert!(world.find(&rita, query("marmalade")).await.stories.items.is_empty(), "reviewers search the latest words");

    world.publish(id).await;
    assert_eq!(world.bob_finds("zanzibr").await, ["New title"]);
    let found = world.find(&bob, query("marmelade")).await;
    assert_eq!((found.stories.total, found.corrected), (0, vec![]));
}

#[tokio::test]
async fn a_story_without_a_byline_tells_neither_readers_nor_reviewers_who_told_it() {
    let world = World::new().await;
    world.published(Told { is_without_byline: true, ..titled("Garden") }).await;
    let (bob, rita) = (world.bob().await, world.rita().await);
    for reader in [bob, rita] {
        assert_eq!(world.find(&reader, query("garden")).await.stories.items[0].author_name, "");
    }
}

#[tokio::test]
async fn servers_know_nothing_of_each_other() {
    let world = World::new().await;
    let author = world.person(ELSEWHERE, 10, &[]).await;
    let id = world.log(&author, Told { community: Some("Zanzibar"), ..told("Theirs", "Marmalade") }).await;
    world.publish(id).await;
    for actor in [world.bob().await, world.rita().await] {
        for words in ["marmalade", "marmelade"] {
            let found = world.find(&actor, query(words)).await;
            assert_eq!((found.stories.total, found.corrected), (0, vec![]));
        }
        assert!(search::suggest(&world.db, &actor, "", Purpose::Show, world.now()).await.unwrap().is_empty());
        assert!(search::suggest_communities(&world.db, &actor, "").await.unwrap().is_empty());
    }
    let there = world.person(ELSEWHERE, 11, &[]).await;
    assert_eq!(titles(&world.find(&there, query("marmalade")).await), ["Theirs"]);
}

#[tokio::test]
async fn suggestions_offer_what_the_person_may_choose() {
    let world = World::new().await;
    let (alice, bob, rita) = (world.alice().await, world.bob().await, world.rita().await);
    world.published(titled("Reunión en el jardín")).await;
    world.log(&alice, titled("Garden waiting")).await;
    let withdrawn = world.log(&bob, titled("Garden withdrawn")).await;
    let bob = world.bob().await;
    stories::withdraw(&world.db, &bob, withdrawn, world.now()).await.unwrap();

    let offered = async |actor: &Actor, typed: &str, purpose| {
        suggested(search::suggest(&world.db, actor, typed, purpose, world.now()).await.unwrap())
    };
    assert_eq!(offered(&bob, "", Purpose::Show).await, ["Reunión en el jardín"], "not what was taken back");
    assert_eq!(offered(&rita, "gard", Purpose::Show).await, ["Garden waiting"]);
    assert_eq!(offered(&bob, "reun jardin", Purpose::Show).await, ["Reunión en el jardín"]);
    assert_eq!(offered(&alice, "", Purpose::Edit).await, ["Garden waiting", "Reunión en el jardín"]);
    assert!(offered(&bob, "", Purpose::Edit).await.is_empty(), "what is withdrawn is not edited");
    assert!(offered(&rita, "", Purpose::Edit).await.is_empty(), "reviewers do not edit what others told");
    assert_eq!(offered(&alice, "S-1", Purpose::Withdraw).await, ["Reunión en el jardín"]);
    assert_eq!(offered(&world.cora().await, "", Purpose::Withdraw).await, ["Garden waiting", "Reunión en el jardín"]);
    assert!(offered(&alice, "", Purpose::Release).await.is_empty(), "not her responsibility");
    assert_eq!(offered(&rita, "2", Purpose::Release).await, ["Garden waiting"]);
    assert!(offered(&rita, "", Purpose::Revoke).await.is_empty(), "no release stands");
    for typed in ["'; drop :* \\", "ŉ", "½", "ŉ' & ½ \\"] {
        assert!(offered(&bob, typed, Purpose::Show).await.is_empty(), "{typed}");
    }
}

#[tokio::test]
async fn communities_are_suggested_once_each_from_what_may_be_read() {
    let world = World::new().await;
    let (alice, bob) = (world.alice().await, world.bob().await);
    for community in ["Oakland", "Oakland", "Óakville", "Peoria"] {
        world.published(Told { community: Some(community), ..titled("Garden") }).await;
    }
    world.log(&alice, Told { community: Some("Oak Hidden"), ..titled("Garden") }).await;
    let offered =
        async |actor: &Actor, typed: &str| search::suggest_communities(&world.db, actor, typed).await.unwrap();
    assert_eq!(offered(&bob, "oak").await, ["Oakland", "Óakville"]);
    assert_eq!(offered(&alice, "OAK").await, ["Oak Hidden", "Oakland", "Óakville"], "her own she may read");
    assert_eq!(offered(&bob, "").await, ["Oakland", "Óakville", "Peoria"]);
    assert!(offered(&bob, "%").await.is_empty());
}
