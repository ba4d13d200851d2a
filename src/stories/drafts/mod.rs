//! What a person typed: kept as it is from the first moment, and parsed into a `Draft`, which can become a story.

pub(super) mod store;

use super::{Indicator, Medium, People, Story, rules};
use crate::{
    error::{Refusal, Result},
    ids::{FileId, GuildId, MemberId, StoryDraftId, StoryId},
    members::Actor,
};
use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};

/// Longest title, in characters.
pub const TITLE_MAX: usize = 100;
/// Longest story, in characters.
pub const STORY_MAX: usize = 4000;
/// Longest description of what changed, in characters.
pub const CHANGE_MAX: usize = 1000;
/// Longest name of a community or school, in characters.
pub const PLACE_MAX: usize = 100;

/// The options of `/story log`, cleaned; the words follow in the form.
#[derive(Clone, Debug)]
pub struct NewDraft {
    /// How it is told.
    pub medium: Medium,
    /// Which indicator it moved.
    pub indicator: Indicator,
    /// Whom readers could identify; none where that is still to be [chosen](choose).
    pub people: Option<People>,
    /// Its title.
    pub title: String,
    /// Which community.
    pub community: Option<String>,
    /// Which school.
    pub school: Option<String>,
    /// Where more can be read.
    pub link: Option<String>,
    /// A file that was attached.
    pub attachment: Option<Attachment>,
    /// Whether the author's name is shown to everybody.
    pub is_byline_shown: bool,
}

/// A file that was attached, not fetched yet.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Its name, cleaned.
    pub name: String,
    /// Where Discord keeps it for about a day.
    pub url: String,
}

/// What an edit changes beside the words.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// Whom readers could identify.
    pub people: Option<People>,
    /// A file in place of the one before.
    pub attachment: Option<Attachment>,
}

/// What a form brings: kept as typed before anything else, and only then judged. `None` leaves a field as it was.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The title.
    pub title: Option<String>,
    /// The story.
    pub story: Option<String>,
    /// What changed, with figures.
    pub change: Option<String>,
    /// Where more can be read.
    pub link: Option<String>,
}

/// What is kept of a story that was not handed in yet.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Which draft.
    pub id: StoryDraftId,
    /// In which server.
    pub guild: GuildId,
    /// Whose.
    pub author: MemberId,
    /// The story being edited; none for a new one.
    pub story_id: Option<StoryId>,
    /// How it is told; kept with a new story only.
    pub medium: Option<Medium>,
    /// Which indicator it moved; kept with a new story only.
    pub indicator: Option<Indicator>,
    /// Whom readers could identify; of an edit, only where it changes that.
    pub people: Option<People>,
    /// Which community.
    pub community: Option<String>,
    /// Which school.
    pub school: Option<String>,
    /// The file that came with it.
    pub file: Option<FileId>,
    /// Its title.
    pub title: String,
    /// Where more can be read.
    pub link: Option<String>,
    /// The story.
    pub story: String,
    /// What changed, with figures.
    pub change: String,
    /// The story it became, when it was handed in already.
    pub became: Option<StoryId>,
}

impl Kept {
    /// Whether everything was chosen that a new story needs beside its words.
    #[must_use]
    pub const fn is_chosen(&self) -> bool {
        self.story_id.is_some() || (self.medium.is_some() && self.indicator.is_some() && self.people.is_some())
    }
}

/// The words of a story, fit to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub(super) title: String,
    pub(super) story: String,
    pub(super) change: String,
    pub(super) link: Option<String>,
}

impl Draft {
    /// Parses cleaned words.
    ///
    /// # Errors
    /// Everything that is missing or too long, and how long it may be.
    pub fn new(title: &str, story: &str, change: &str, link: Option<&str>) -> Result<Self, Vec<Refusal>> {
        let refusals: Vec<_> = [
            required(title, "draft-title-missing"),
            at_most(title, TITLE_MAX, "draft-title-too-long"),
            required(story, "draft-story-missing"),
            at_most(story, STORY_MAX, "draft-story-too-long"),
            at_most(change, CHANGE_MAX, "draft-change-too-long"),
        ]
        .into_iter()
        .filter_map(Result::err)
        .collect();
        if !refusals.is_empty() {
            return Err(refusals);
        }
        Ok(Self {
            title: title.to_owned(),
            story: story.to_owned(),
            change: change.to_owned(),
            link: link.filter(|link| !link.is_empty()).map(str::to_owned),
        })
    }
}

fn required(text: &str, missing: &'static str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::new(missing)) } else { Ok(()) }
}

/// A text has at most `most` characters.
fn at_most(text: &str, most: usize, too_long: &'static str) -> Result<(), Refusal> {
    let length = text.chars().count();
    if length > most {
        return Err(Refusal::new(too_long).with("length", length).with("most", most));
    }
    Ok(())
}

/// Keeps the options of `/story log` until the form comes back, in one round trip.
///
/// # Errors
/// When the database does not take it.
pub async fn start(db: &PgPool, actor: &Actor, draft: &NewDraft, now: DateTime<Utc>) -> Result<StoryDraftId> {
    store::insert_draft(db, actor, draft, now).await
}

/// Begins a draft with words that somebody has told already, in the transaction that remembers it: how it is told is known,
/// which indicator it moved and whom readers could identify they [`choose`].
///
/// # Errors
/// When the database does not take it.
pub async fn start_told(
    tx: &mut PgConnection,
    actor: &Actor,
    title: &str,
    story: &str,
    now: DateTime<Utc>,
) -> Result<StoryDraftId> {
    store::insert_told(tx, actor, title, story, now).await
}

/// What is chosen for a draft beside its words; none leaves it as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chosen {
    /// How it is told.
    pub medium: Option<Medium>,
    /// Which indicator it moved.
    pub indicator: Option<Indicator>,
    /// Whom readers could identify.
    pub people: Option<People>,
}

/// Keeps what was chosen for a new story.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn choose(db: &PgPool, actor: &Actor, id: StoryDraftId, chosen: Chosen) -> Result<Kept> {
    store::update_chosen(db, actor, id, chosen).await?.ok_or_else(|| Refusal::new("draft-gone").into())
}

/// Opens a draft of the latest words of a story, for its author to edit.
///
/// # Errors
/// A refusal when it is not theirs or can no longer be edited.
pub async fn start_edit(
    db: &PgPool,
    actor: &Actor,
    story: &Story,
    changes: &Changes,
    now: DateTime<Utc>,
) -> Result<Kept> {
    if story.author != actor.member {
        return Err(Refusal::new("edit-not-yours").into());
    }
    rules::may_edit(story.state)?;
    if let Some(people) = changes.people {
        rules::may_reclassify(story.people, people, story.published.is_some())?;
    }
    let id = store::insert_edit(db, actor, story.id, changes, now).await?;
    draft(db, actor, id).await
}

/// What is kept of a story that was not handed in yet.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn draft(db: &PgPool, actor: &Actor, id: StoryDraftId) -> Result<Kept> {
    store::draft(db, actor, id).await?.ok_or_else(|| Refusal::new("draft-gone").into())
}

/// Keeps what a form brought, as it is, before anything is judged; what becomes a new story takes its number with it. It
/// does not wait for the disk where that was its first number: [`log`](super::log) does, and with it all that came before.
/// Whoever does not log it after all, and says that it is kept, asks [`keep`] first.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn take_in(db: &PgPool, actor: &Actor, id: StoryDraftId, typed: &Typed) -> Result<Kept> {
    store::update_draft(db, actor, id, typed, true).await?.ok_or_else(|| Refusal::new("draft-gone").into())
}

/// A story, or a change of one, that somebody began and did not hand in.
#[derive(Clone, Debug)]
pub struct Begun {
    /// Which draft.
    pub id: StoryDraftId,
    /// The number of the story that it changes; none for a new one.
    pub changes: Option<i32>,
    /// Its title.
    pub title: String,
}

/// What a person began and did not hand in, newest first: as many as one menu shows; and how many there are.
///
/// # Errors
/// When the database does not answer.
pub async fn begun(db: &PgPool, actor: &Actor) -> Result<(Vec<Begun>, i64)> {
    store::begun(db, actor).await
}

/// The server in which somebody began a draft.
///
/// # Errors
/// A refusal when there is no such draft of theirs.
pub async fn draft_guild(db: &PgPool, author: MemberId, id: StoryDraftId) -> Result<GuildId> {
    store::draft_guild(db, author, id).await?.ok_or_else(|| Refusal::new("draft-gone").into())
}

/// Keeps what a form brought, as it is: once this returns, whatever happens.
///
/// # Errors
/// A refusal when there is no such draft of theirs in this server.
pub async fn keep(db: &PgPool, actor: &Actor, id: StoryDraftId, typed: &Typed) -> Result<Kept> {
    store::update_draft(db, actor, id, typed, false).await?.ok_or_else(|| Refusal::new("draft-gone").into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_draft_exists_only_within_its_bounds(title in "\\PC{0,120}", story in "\\PC{0,50}", repeat in 1..120_usize) {
            let story = story.repeat(repeat);
            let fits = |text: &str, most: usize| !text.trim().is_empty() && text.chars().count() <= most;
            let draft = Draft::new(&title, &story, "11 %", None);
            prop_assert_eq!(draft.is_ok(), fits(&title, TITLE_MAX) && fits(&story, STORY_MAX));
        }
    }

    #[test]
    fn blank_is_missing() {
        let keys = |title, story| -> Vec<_> {
            let refusals = Draft::new(title, story, "c", None).unwrap_err();
            refusals.into_iter().map(|refusal| refusal.key).collect()
        };
        assert_eq!(keys("  ", "s"), ["draft-title-missing"]);
        assert_eq!(keys(" ", "\n"), ["draft-title-missing", "draft-story-missing"], "both at once");
        assert!(Draft::new("t", "s", "", None).is_ok(), "figures may come later");
    }
}
