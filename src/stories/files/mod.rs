//! Files that came with a story or a release: fetched at once, kept here, and posted from here even a week later.

mod store;

use crate::{
    database::begin,
    error::Result,
    ids::{FileId, GuildId, MemberId},
    notifications::{self, Notification},
};
use chrono::{DateTime, Utc};
use sqlx::PgPool;

/// A file, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Which file.
    pub id: FileId,
    /// Its name, safe to be posted.
    pub name: String,
    /// Whether its bytes are here.
    pub is_kept: bool,
    /// Key of the text which says why it was not kept.
    pub refused: Option<String>,
    /// Whether it is the signed paper of a release.
    pub is_paper: bool,
}

/// A file that waits to be fetched.
#[derive(Clone, Debug)]
pub struct Pending {
    /// Which file.
    pub id: FileId,
    /// In which server.
    pub guild: GuildId,
    /// Who attached it.
    pub owner: MemberId,
    /// Where Discord keeps it for about a day.
    pub url: String,
    /// Its name as attached.
    pub name: String,
    /// When it was attached.
    pub attached_at: DateTime<Utc>,
}

/// What a fetch brought.
#[derive(Clone, Debug)]
pub struct Content {
    /// Its name, made safe, with the ending of its content.
    pub name: String,
    /// Its type by its content.
    pub content_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Files that wait to be fetched, newest first: some that keep failing hold up nobody.
///
/// # Errors
/// When the database does not answer.
pub async fn pending(db: &PgPool) -> Result<Vec<Pending>> {
    store::pending_files(db).await
}

/// Keeps a fetched file, and brings in line what shows its story.
///
/// # Errors
/// When the database does not take it.
pub async fn keep(db: &PgPool, file: &Pending, content: &Content, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    store::keep_file(&mut tx, file.id, content).await?;
    for story in store::stories_with_file(&mut tx, file.id).await? {
        // What no reviewer has seen does not go out: the words stay published, and the file waits for a second look.
        store::review_again(&mut tx, story).await?;
        super::changed(&mut tx, file.guild, story, now).await?;
    }
    for story in store::stories_with_paper(&mut tx, file.id).await? {
        super::changed(&mut tx, file.guild, story, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Keeps why a file was not kept, and tells who attached it; the words of the story are not touched.
///
/// # Errors
/// When the database does not take it.
pub async fn refuse(db: &PgPool, file: &Pending, reason: &'static str, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    store::refuse_file(&mut tx, file.id, reason).await?;
    for story in store::stories_with_file(&mut tx, file.id).await? {
        super::changed(&mut tx, file.guild, story, now).await?;
    }
    let told = Notification::FileRefused { file: file.id, member: file.owner };
    notifications::enqueue(&mut tx, file.guild, told, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The content of a kept file.
///
/// # Errors
/// When the database does not answer.
pub async fn content(db: &PgPool, id: FileId) -> Result<Option<Content>> {
    store::file_content(db, id).await
}

/// A file by its id, without its bytes.
///
/// # Errors
/// When the database does not answer.
pub async fn find(db: &PgPool, id: FileId) -> Result<Option<File>> {
    store::file(db, id).await
}
