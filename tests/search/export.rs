//! Stories as a table to take away: what is in it, who may have it, and how large it may be.

use crate::world::*;
use coalition::{
    error::Error,
    stories::{
        self,
        export::{self, Export, Format, Include},
    },
};

fn table(format: Format, include: Include) -> Export {
    Export { format, from: None, to: None, include }
}

/// The rows of a table in which every text is its key.
async fn rows(world: &World, export: &Export) -> Vec<Vec<String>> {
    let cora = world.cora().await;
    let file = export::export(&world.db, &cora, export, str::to_owned, world.now()).await.unwrap();
    let text = file.bytes.strip_prefix("\u{feff}".as_bytes()).expect("Excel knows by it that it is UTF-8");
    let rows: Vec<Vec<String>> = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text)
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(file.rows, rows.len() - 1);
    rows
}

#[tokio::test]
async fn a_table_has_a_header_and_a_row_for_each_story_with_times_where_the_person_is() {
    let world = World::new().await;
    world
        .published(Told { change: "+12 %", community: Some("Peñasco"), ..told("Garden", "It; \"grew\",\nand grew.") })
        .await;
    world.log(&world.alice().await, titled("Waiting")).await;
    let rows = rows(&world, &table(Format::Csv, Include::Published)).await;
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0], export::COLUMNS);
    assert_eq!(rows[1][..6], ["S-1", "state-published", "Garden", "It; \"grew\",\nand grew.", "'+12 %", "medium-blog"]);
    assert_eq!(rows[1][8], "Peñasco");
    assert_eq!(rows[1][11], "Person 10");
    assert_eq!(rows[1][12], "2026-03-02T08:00:00-05:00", "New York, in winter");
    assert_eq!(rows[1][14..17], ["", "", ""], "no release");
}

#[tokio::test]
async fn all_means_every_story_that_was_not_taken_back_and_days_narrow_it() {
    let world = World::new().await;
    let elsewhere = world.person(ELSEWHERE, 10, &[]).await;
    world.log(&elsewhere, titled("Theirs")).await;
    world.published(titled("Garden")).await;
    let withdrawn = world.log(&world.alice().await, titled("Gone")).await;
    stories::withdraw(&world.db, &world.alice().await, withdrawn, world.now()).await.unwrap();
    let all = rows(&world, &table(Format::Csv, Include::All)).await;
    assert_eq!(
        all[1..].iter().map(|row| row[2].as_str()).collect::<Vec<_>>(),
        ["Garden"],
        "what was taken back is its author's alone"
    );
    let cora = world.cora().await;
    let later = Export { from: day("2026-04-01"), ..table(Format::Csv, Include::All) };
    let refused = export::export(&world.db, &cora, &later, str::to_owned, world.now()).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(refusal) if refusal.key == "export-nothing"));
}

#[tokio::test]
async fn a_table_names_nobody_whose_story_has_no_byline() {
    let world = World::new().await;
    world.published(Told { is_without_byline: true, ..titled("Garden") }).await;
    for include in [Include::Published, Include::All] {
        let rows = rows(&world, &table(Format::Csv, include)).await;
        assert_eq!(rows[1][11], "story-author-unnamed");
        assert!(!rows.concat().iter().any(|cell| cell.contains("Person")));
    }
}

#[tokio::test]
async fn a_table_is_for_coordinators_alone_and_that_one_was_made_is_recorded() {
    let world = World::new().await;
    world.published(titled("Garden")).await;
    for actor in [world.bob().await, world.rita().await] {
        let refused =
            export::export(&world.db, &actor, &table(Format::Csv, Include::All), str::to_owned, world.now()).await;
        assert!(matches!(refused, Err(Error::Refused(refusal)) if refusal.key == "export-not-coordinator"));
    }
    let cora = world.cora().await;
    let excel = table(Format::Excel, Include::All);
    let file = export::export(&world.db, &cora, &excel, str::to_owned, world.now()).await.unwrap();
    assert_eq!((file.name.as_str(), file.rows), ("stories-2026-03-02.xlsx", 1));
    assert!(file.bytes.starts_with(b"PK"), "a workbook is a zip file");
    let recorded: i64 =
        sqlx::query_scalar("select count(*) from audit where action = 'story.export' and member_id = 13")
            .fetch_one(&world.db)
            .await
            .unwrap();
    assert_eq!(recorded, 1);
}

#[tokio::test]
async fn a_table_too_large_for_discord_is_refused() {
    let world = World::new().await;
    sqlx::query(
        "with kept as (
             insert into stories (guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people,
                                  state, revision, logged_at)
             select 1, n, 5, 'Someone', true, 'blog', 'enrollment', 'nobody', 'declined', 1, $1
             from generate_series(1, 700) n returning id
         )
         insert into story_revisions (story_id, revision, guild_id, title, story, change, written_at)
         select id, 1, 1, 'Long', repeat('📚', 4000), '', $1 from kept",
    )
    .bind(world.now())
    .execute(&world.db)
    .await
    .unwrap();
    let cora = world.cora().await;
    let asked = table(Format::Csv, Include::All);
    let refused = export::export(&world.db, &cora, &asked, str::to_owned, world.now()).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(refusal) if refusal.key == "export-too-large"));
}
