//! Releases: recorded and revoked by those who review and coordinate.

use super::{
    super::{Context, asked::Asked, reply},
    choices::{ReleaseKindChoice, ReleaseScopeChoice},
    days,
};
use coalition::{
    error::Result,
    locales,
    stories::{self, NewRelease, People, ReleaseKind},
};
use poise::serenity_prelude as serenity;

/// Record a release: the permission to show a story
#[poise::command(slash_command, category = "reviewer")]
pub(super) async fn release(
    ctx: Context<'_>,
    #[description = "Its number, such as S-12"]
    #[autocomplete = "super::lists::complete_release"]
    #[max_length = 100]
    story: String,
    #[description = "Who gave it"] kind: ReleaseKindChoice,
    #[description = "Where it lets the story be shown"] scope: ReleaseScopeChoice,
    #[description = "The last day it holds, such as 2027-06-30 or in 6 months"]
    #[max_length = 60]
    until: String,
    #[description = "The signed paper, if it is to be kept here"] file: Option<serenity::Attachment>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let (actor, story) = super::named(&asked, &story).await?;
    let now = asked.data.clock.now();
    let release = NewRelease {
        kind: kind.into(),
        scope: scope.into(),
        until: days::end_of_day(&until, &actor, now)?,
        attachment: file.as_ref().map(super::attachment),
    };
    stories::release(&asked.data.db, &actor, story.id, &release, now).await?;
    if file.is_some() {
        asked.data.fetch_files().await;
    }
    asked.data.wake();
    let last = release.until - chrono::TimeDelta::seconds(1);
    let until = format!("{} (<t:{}:F>)", last.with_timezone(&actor.timezone).date_naive(), last.timestamp());
    let arguments = [("story", story.label().into()), ("until", until.into())];
    let mut said = locales::text(actor.language, "story-released", &arguments);
    if story.people == People::YoungPeople && release.kind == ReleaseKind::Adult && !story.may_be_shown(now) {
        said.push('\n');
        said.push_str(&locales::text(actor.language, "story-released-guardian-missing", &[]));
    }
    if file.is_some() {
        said.push('\n');
        said.push_str(&locales::text(actor.language, "story-released-paper", &[]));
    }
    reply::send(&asked, reply::private().content(said)).await
}

/// Revoke the releases of a story; every published copy is removed
#[poise::command(slash_command, category = "reviewer")]
pub(super) async fn revoke(
    ctx: Context<'_>,
    #[description = "Its number, such as S-12"]
    #[autocomplete = "super::lists::complete_revoke"]
    #[max_length = 100]
    story: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let (actor, story) = super::named(&asked, &story).await?;
    stories::revoke(&asked.data.db, &actor, story.id, asked.data.clock.now()).await?;
    asked.data.wake();
    reply::say(&asked, actor.language, "story-revoked", &[("story", story.label().into())]).await
}
