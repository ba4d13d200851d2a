//! `/story log`, from the options to the committed story, against one committed row.

use crate::{
    asking,
    measure::{Times, many, print_header},
    text::Texts,
};
use chrono::{DateTime, Utc};
use coalition::stories::{self, Draft, Indicator, Medium, NewDraft, People, Typed};
use sqlx::PgPool;
use std::sync::{Arc, Mutex};

/// Rounds of each, in turns, so that a busy moment of the machine falls on all of them.
const ROUNDS: usize = 5;

pub(crate) async fn measure(db: &PgPool) {
    sqlx::query("insert into guilds (guild_id) values (1)").execute(db).await.unwrap();
    sqlx::query("create table floor (id bigint generated always as identity primary key, words text not null)")
        .execute(db)
        .await
        .unwrap();
    let texts = Arc::new(Mutex::new(Texts::new(1)));
    for (at_once, count) in [(1, 200), (32, 2000)] {
        let (mut floor, mut command, mut form) = (Times::default(), Times::default(), Times::default());
        for round in 0..=ROUNDS {
            let (db, texts) = (db.clone(), Arc::clone(&texts));
            let drafts = Arc::new(Mutex::new(Vec::new()));
            let one = many(count, at_once, {
                let db = db.clone();
                move || insert(db.clone())
            });
            let one = one.await;
            let two = many(count, at_once, {
                let (db, drafts, texts) = (db.clone(), Arc::clone(&drafts), Arc::clone(&texts));
                move || start(db.clone(), Arc::clone(&drafts), Arc::clone(&texts))
            });
            let two = two.await;
            let three =
                many(count, at_once, move || hand_in(db.clone(), Arc::clone(&drafts), Arc::clone(&texts))).await;
            // The first round fills the caches and the pool.
            if round > 0 {
                floor.extend(one);
                command.extend(two);
                form.extend(three);
            }
        }
        print_header(&format!("/story log, {at_once} in flight"));
        floor.print("floor: one row inserted and committed");
        command.print("who asks, and the options kept");
        form.print("who asks, form kept, story committed");
    }
}

async fn insert(db: PgPool) {
    sqlx::query("insert into floor (words) values ('A garden grew.')").execute(&db).await.unwrap();
}

type Drafts = Arc<Mutex<Vec<coalition::ids::StoryDraftId>>>;

/// The command: who asks, and the options kept until the form comes back.
async fn start(db: PgPool, drafts: Drafts, texts: Arc<Mutex<Texts>>) {
    let actor = asking(&db, 1).await;
    let title = texts.lock().unwrap().title();
    let options = NewDraft {
        medium: Medium::Blog,
        indicator: Indicator::Attendance,
        people: Some(People::Nobody),
        title,
        community: Some("Oakland".to_owned()),
        school: None,
        link: None,
        attachment: None,
        is_byline_shown: true,
    };
    let draft = stories::start(&db, &actor, &options, now()).await.unwrap();
    drafts.lock().unwrap().push(draft);
}

/// The form: who asks, what was typed kept, and the story with its audit row and its queued review committed.
async fn hand_in(db: PgPool, drafts: Drafts, texts: Arc<Mutex<Texts>>) {
    let actor = asking(&db, 1).await;
    let (story, change) = {
        let mut texts = texts.lock().unwrap();
        (texts.story(), texts.change())
    };
    let draft = drafts.lock().unwrap().pop().unwrap();
    let typed = Typed { story: Some(story), change: Some(change), ..Typed::default() };
    let kept = stories::take_in(&db, &actor, draft, &typed).await.unwrap();
    let words = Draft::new(&kept.title, &kept.story, &kept.change, None).unwrap();
    stories::log(&db, &actor, &kept, &words, now()).await.unwrap();
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap()
}
