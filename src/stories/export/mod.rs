//! Stories as a table to take away: one header row, one row a story, as CSV or for Excel.

mod store;
mod table;

use super::{label, search::Span};
use crate::{
    database::begin,
    error::{Refusal, Result},
    members::{self, Actor, Responsibility},
};
use anyhow::Context as _;
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgPool;
use table::Table;

/// How the table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text with commas, in UTF-8 with the mark by which Excel knows it.
    Csv,
    /// An Excel workbook.
    Excel,
}

impl Format {
    /// The ending of the file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Excel => "xlsx",
        }
    }
}

/// Which stories are in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Include {
    /// What is published, in its published words, by the day it was published.
    Published,
    /// Every story in its latest words, by the day it was logged.
    All,
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Export {
    /// How it is written.
    pub format: Format,
    /// From this day on, in the person's zone.
    pub from: Option<NaiveDate>,
    /// Until this day and with it, in the person's zone.
    pub to: Option<NaiveDate>,
    /// Which stories.
    pub include: Include,
}

/// The table as a file.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// How many stories.
    pub rows: usize,
}

/// Largest file: Discord takes 10 MiB.
pub const MOST_BYTES: usize = 9 * 1024 * 1024;
/// Most text that is gathered for a workbook, which packs it to less than a third.
const MOST_TEXT: usize = 3 * MOST_BYTES;

/// Keys of the column names in `locales/`, in their order.
pub const COLUMNS: [&str; 18] = [
    "export-number",
    "export-state",
    "export-title",
    "export-story",
    "export-change",
    "export-medium",
    "export-indicator",
    "export-people",
    "export-community",
    "export-school",
    "export-link",
    "export-author",
    "export-logged-at",
    "export-published-at",
    "export-release-kind",
    "export-release-scope",
    "export-release-until",
    "export-file",
];

/// Makes a table of this server's stories, for a coordinator; `words` finds a text by its key in their language.
///
/// Whoever keeps their name from readers keeps it from the table too: it would be a list of young people.
///
/// # Errors
/// A refusal: not a coordinator, days the wrong way round, no story, or more than a file holds.
pub async fn export(
    db: &PgPool,
    actor: &Actor,
    export: &Export,
    words: impl Fn(&str) -> String + Sync,
    now: DateTime<Utc>,
) -> Result<File> {
    if !actor.is(Responsibility::Coordinator) {
        return Err(Refusal::new("export-not-coordinator").into());
    }
    let span = Span::new(export.from, export.to, actor.timezone)?;
    let mut table = Table::new(COLUMNS.map(&words));
    let mut after = 0;
    loop {
        let rows = store::rows(db, actor, export.include, span, after, now).await?;
        let Some(last) = rows.last() else { break };
        after = last.number;
        for row in rows {
            table.push(cells(row, actor, &words));
        }
        let most = if export.format == Format::Csv { MOST_BYTES } else { MOST_TEXT };
        if table.text() > most {
            return Err(too_large());
        }
    }
    let rows = table.rows();
    if rows == 0 {
        let is_of_days = export.from.is_some() || export.to.is_some();
        return Err(Refusal::new(if is_of_days { "export-nothing" } else { "export-nothing-yet" }).into());
    }
    let format = export.format;
    let written = tokio::task::spawn_blocking(move || match format {
        Format::Csv => table.csv(),
        Format::Excel => table.excel(),
    });
    let bytes = written.await.context("writing the table ended early")??;
    if bytes.len() > MOST_BYTES {
        return Err(too_large());
    }
    let mut tx = begin(db).await?;
    members::record(&mut tx, actor, "story.export", None, now).await?;
    tx.commit().await?;
    let day = now.with_timezone(&actor.timezone).date_naive();
    Ok(File { name: format!("stories-{day}.{}", export.format.ending()), bytes, rows })
}

fn too_large() -> crate::error::Error {
    Refusal::new("export-too-large").with("megabytes", MOST_BYTES / 1024 / 1024).into()
}

fn cells(row: store::Row, actor: &Actor, words: impl Fn(&str) -> String) -> [String; COLUMNS.len()] {
    // ISO 8601 with the offset of the person's zone at that time.
    let time = |at: DateTime<Utc>| at.with_timezone(&actor.timezone).format("%Y-%m-%dT%H:%M:%S%:z").to_string();
    [
        label(row.number),
        words(row.state.text_key()),
        row.title,
        row.story,
        row.change,
        words(row.medium.text_key()),
        words(row.indicator.text_key()),
        words(row.people.text_key()),
        row.community.unwrap_or_default(),
        row.school.unwrap_or_default(),
        row.link.unwrap_or_default(),
        row.author_name.unwrap_or_else(|| words("story-author-unnamed")),
        time(row.logged_at),
        row.published_at.map(time).unwrap_or_default(),
        row.release_kind.map(|kind| words(kind.text_key())).unwrap_or_default(),
        row.release_scope.map(|scope| words(scope.text_key())).unwrap_or_default(),
        row.release_until.map(time).unwrap_or_default(),
        row.file_name.unwrap_or_default(),
    ]
}
