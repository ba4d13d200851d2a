//! Coaches: their profile and how much they take on, and when they pause or leave.

pub(super) mod store;

use super::{coordinator, offers};
use crate::{
    communities,
    database::begin,
    error::{Refusal, Result},
    field::{Level, Practice, Set, Setting, SpokenLanguage, State, UtcOffset},
    ids::{CommunityId, GuildId, MatchId, MemberId, RoleId},
    members::{self, Actor, Responsibility, YOUTH_NETWORK},
    notifications::{CoachingNotice, DeskMatter},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sqlx::{PgConnection, PgPool};

/// How many communities a coach can take at once.
pub const CAPACITY: std::ops::RangeInclusive<i32> = 1..=8;
/// The most years of experience that are believed.
pub const YEARS_MAX: i16 = 70;
/// Longest words about oneself, in characters.
pub const BIO_MAX: usize = 1000;
/// Longest reason, in characters.
pub const REASON_MAX: usize = 500;

/// What a coach says of themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// How many communities they take at once.
    pub capacity: i32,
    /// Where they live: the first of the states they named.
    pub home: State,
    /// The states they serve, their home among them.
    pub states: Set<State>,
    /// One to three practices they are strong in.
    pub strengths: Set<Practice>,
    /// The levels they know; empty if they did not say.
    pub levels: Set<Level>,
    /// The settings they know; empty if they did not say.
    pub settings: Set<Setting>,
    /// The languages they work in; empty if they did not say.
    pub languages: Set<SpokenLanguage>,
    /// Their zone, if it is not that of their home.
    pub timezone: Option<Tz>,
    /// Years of experience.
    pub years: Option<i16>,
    /// What else they say.
    pub bio: Option<String>,
}

impl Profile {
    /// Checks bounds, whatever a client sends.
    ///
    /// # Errors
    /// The first thing that is out of bounds.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        if !CAPACITY.contains(&self.capacity) {
            return Err(Refusal::new("coach-capacity-out-of-range"));
        }
        if self.years.is_some_and(|years| !(0..=YEARS_MAX).contains(&years)) {
            return Err(Refusal::new("coach-years-out-of-range"));
        }
        self.bio = self.bio.filter(|bio| !bio.is_empty());
        if let Some(bio) = &self.bio {
            communities::at_most(bio, BIO_MAX, "coach-bio-too-long")?;
        }
        Ok(self)
    }

    /// How far their clock is from UTC.
    fn offset(&self) -> UtcOffset {
        self.timezone.map_or_else(|| self.home.offset(), UtcOffset::of)
    }
}

/// A coach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coach {
    /// Who.
    pub member: MemberId,
    /// Their display name.
    pub name: String,
    /// What they say of themselves.
    pub profile: Profile,
    /// Since when they take no new communities.
    pub paused_at: Option<DateTime<Utc>>,
    /// Since when they are no coach here any more.
    pub left_at: Option<DateTime<Utc>>,
    /// Open offers and pairs.
    pub taken: i64,
}

/// Who may be a coach: who holds the role, and never a member of the youth network.
///
/// # Errors
/// A refusal that says what to do instead.
pub fn may_coach(actor: &Actor) -> Result<(), Refusal> {
    if actor.may_be_young() {
        return Err(Refusal::new("coach-young"));
    }
    if !actor.is(Responsibility::CoalitionCoach) {
        return Err(Refusal::new("coach-not-coach"));
    }
    Ok(())
}

/// What enrolling led to.
#[derive(Clone, Debug)]
pub struct Enrolled {
    /// The coach as they stand now.
    pub coach: Coach,
    /// Whether they were enrolled before.
    pub is_update: bool,
    /// How many open offers no longer fit into what they take, and were taken back.
    pub released: usize,
}

/// Keeps a coach's profile: the first time, or again to update it. Open offers beyond a smaller capacity are taken
/// back, the newest first.
///
/// # Errors
/// A refusal when they may not coach.
pub async fn enroll(db: &PgPool, actor: &Actor, profile: &Profile, now: DateTime<Utc>) -> Result<Enrolled> {
    may_coach(actor)?;
    let mut tx = begin(db).await?;
    members::record(&mut tx, actor, "coach.enroll", None, now).await?;
    let is_update = !store::upsert(&mut tx, actor, profile, profile.offset(), now).await?;
    let surplus = store::surplus(&mut tx, actor.guild, actor.member).await?;
    release(&mut tx, actor.guild, &surplus, offers::Cause::Capacity, now).await?;
    tx.commit().await?;
    let coach = find(db, actor.guild, actor.member).await?.ok_or_else(not_enrolled)?;
    Ok(Enrolled { coach, is_update, released: surplus.len() })
}

/// A coach of this server; none who never enrolled.
///
/// # Errors
/// When the database does not answer.
pub async fn find(db: &PgPool, guild: GuildId, member: MemberId) -> Result<Option<Coach>> {
    store::coach(db, guild, member).await
}

/// The profile of a coach, for themselves and for coordinators.
///
/// # Errors
/// A refusal when it is neither.
pub async fn profile(db: &PgPool, actor: &Actor, member: MemberId) -> Result<Coach> {
    if member != actor.member {
        coordinator(actor)?;
    }
    let coach = find(db, actor.guild, member).await?;
    coach.ok_or_else(|| if member == actor.member { not_enrolled() } else { Refusal::new("coach-unknown").into() })
}

/// Takes no new communities from now on; open offers go to the next best. Returns how many did.
///
/// # Errors
/// A refusal when they are no coach.
pub async fn pause(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<usize> {
    let mut tx = begin(db).await?;
    if store::lock(&mut tx, actor.guild, actor.member).await?.is_none() {
        return Err(not_enrolled());
    }
    members::record(&mut tx, actor, "coach.pause", None, now).await?;
    store::set_paused(&mut tx, actor, Some(now)).await?;
    let open = store::offered(&mut tx, actor.guild, actor.member).await?;
    release(&mut tx, actor.guild, &open, offers::Cause::Paused, now).await?;
    tx.commit().await?;
    Ok(open.len())
}

/// Takes new communities again. Says whether they had paused or gone.
///
/// # Errors
/// A refusal when they are no coach, or no longer hold the role.
pub async fn resume(db: &PgPool, actor: &Actor, now: DateTime<Utc>) -> Result<bool> {
    may_coach(actor)?;
    let before = find(db, actor.guild, actor.member).await?;
    let mut tx = begin(db).await?;
    if store::lock(&mut tx, actor.guild, actor.member).await?.is_none() {
        return Err(not_enrolled());
    }
    members::record(&mut tx, actor, "coach.resume", None, now).await?;
    store::set_paused(&mut tx, actor, None).await?;
    tx.commit().await?;
    Ok(before.is_some_and(|coach| coach.paused_at.is_some() || coach.left_at.is_some()))
}

/// A coach is no coach here any more: they left, lost the role, or became a member of the youth network. What they were
/// offered goes to the next best, and coordinators hear of their pairs.
///
/// # Errors
/// When the database does not answer.
pub async fn leave(db: &PgPool, guild: GuildId, member: MemberId, now: DateTime<Utc>) -> Result<()> {
    go(db, guild, member, false, now).await
}

async fn go(db: &PgPool, guild: GuildId, member: MemberId, is_young: bool, now: DateTime<Utc>) -> Result<()> {
    let mut tx = begin(db).await?;
    let Some(false) = store::lock(&mut tx, guild, member).await? else { return Ok(()) };
    store::set_left(&mut tx, guild, member, now).await?;
    let open = store::offered(&mut tx, guild, member).await?;
    release(&mut tx, guild, &open, offers::Cause::Left, now).await?;
    for matched in store::pairs(&mut tx, guild, member).await? {
        super::tell(&mut tx, guild, CoachingNotice::Desk { matter: DeskMatter::Left { matched, member } }, now).await?;
        if is_young {
            super::tell(&mut tx, guild, CoachingNotice::Paired { matched }, now).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Has coaches go who belong to the youth network by now, and contacts who turned out to be young, however that came about;
/// says whether more wait. A lead is let into the thread of a pair with somebody young. What coordinators then read does not
/// say why.
///
/// # Errors
/// When the database does not answer.
pub async fn let_young_go(db: &PgPool, now: DateTime<Utc>) -> Result<bool> {
    let young = store::young(db).await?;
    for coach in &young {
        go(db, coach.guild, coach.member, coach.is_young, now).await?;
    }
    let mut tx = begin(db).await?;
    let contacts = store::mark_young_contacts(&mut tx, now).await?;
    for contact in &contacts {
        let Some(matched) = contact.matched else {
            let matter = DeskMatter::ContactMissing { community: contact.community };
            super::tell(&mut tx, contact.guild, CoachingNotice::Desk { matter }, now).await?;
            continue;
        };
        let matter = DeskMatter::Left { matched, member: contact.member };
        for notice in [CoachingNotice::Desk { matter }, CoachingNotice::Paired { matched }] {
            super::tell(&mut tx, contact.guild, notice, now).await?;
        }
    }
    tx.commit().await?;
    let most = usize::try_from(store::YOUNG_AT_ONCE).unwrap_or(usize::MAX);
    Ok(young.len() >= most || contacts.len() >= most)
}

/// Takes open offers of a coach back, once their communities are locked: in the order of locks.
async fn release(
    tx: &mut PgConnection,
    guild: GuildId,
    open: &[store::Open],
    cause: offers::Cause,
    now: DateTime<Utc>,
) -> Result<()> {
    let communities: Vec<CommunityId> = open.iter().map(|offer| offer.community).collect();
    communities::lock_all(tx, guild, &communities).await?;
    for offer in open {
        offers::take_back(tx, guild, offer.matched, cause, now).await?;
    }
    Ok(())
}

/// Takes a coach's row until the transaction ends: whoever takes or frees a place of theirs waits here. Says whether
/// they are there, and not gone.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId, member: MemberId) -> Result<bool> {
    Ok(store::lock(tx, guild, member).await? == Some(false))
}

/// Coaches to choose from while a coordinator types.
///
/// # Errors
/// When the database does not answer.
pub async fn suggest(db: &PgPool, actor: &Actor, typed: &str) -> Result<Vec<(MemberId, String)>> {
    coordinator(actor)?;
    store::suggest(db, actor.guild, typed).await
}

/// The refusal of who never enrolled.
pub(super) fn not_enrolled() -> crate::error::Error {
    Refusal::new("coach-not-enrolled").into()
}

/// One line of a coach's caseload or history.
#[derive(Clone, Debug)]
pub struct Case {
    /// Which match.
    pub matched: MatchId,
    /// Its short number.
    pub number: i32,
    /// The community's short number.
    pub community: i32,
    /// What it is called.
    pub community_name: String,
    /// Where the match stands.
    pub state: super::State,
    /// When it was offered.
    pub offered_at: DateTime<Utc>,
    /// When the offer ends by itself.
    pub expires_at: DateTime<Utc>,
    /// Whether it waits for an answer to what the coach asked.
    pub has_question: bool,
    /// When it began or ended, where it did.
    pub changed_at: Option<DateTime<Utc>>,
}

/// How many cases stand on a page.
pub const PAGE: i64 = 10;

/// What a coach has and had: open ones first. And how many there are.
///
/// # Errors
/// A refusal when it is somebody else's and one does not coordinate.
pub async fn caseload(db: &PgPool, actor: &Actor, member: MemberId, page: i64) -> Result<(Vec<Case>, i64)> {
    if member != actor.member {
        coordinator(actor)?;
    }
    store::cases(db, actor.guild, member, page).await
}

/// Somebody on record of whom Discord is to be asked whether they are still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnRecord {
    /// In which server.
    pub guild: GuildId,
    /// Who.
    pub member: MemberId,
    /// Whether as a coach, else as a contact.
    pub is_coach: bool,
}

/// A few of those with open offers or pairs of whom nobody asked for the longest, at least an hour.
///
/// # Errors
/// When the database does not answer.
pub async fn to_be_seen(db: &PgPool, now: DateTime<Utc>) -> Result<Vec<OnRecord>> {
    store::to_be_seen(db, now).await
}

/// Notes that Discord was asked, and what follows: a coach who is gone leaves; of a contact who is gone coordinators
/// hear, once.
///
/// # Errors
/// When the database does not answer.
pub async fn seen(db: &PgPool, who: OnRecord, is_there: bool, now: DateTime<Utc>) -> Result<()> {
    if who.is_coach {
        store::mark_seen(db, who, now).await?;
        return if is_there { Ok(()) } else { leave(db, who.guild, who.member, now).await };
    }
    if is_there {
        return store::mark_contact_seen(db, who, now).await;
    }
    let mut tx = begin(db).await?;
    for matched in store::mark_contact_left(&mut tx, who, now).await? {
        let matter = DeskMatter::Left { matched, member: who.member };
        super::tell(&mut tx, who.guild, CoachingNotice::Desk { matter }, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What the roles of somebody say, as Discord names them: whether they are a coach here.
///
/// # Errors
/// When the database does not answer.
pub async fn is_coach(db: &PgPool, guild: GuildId, roles: &[RoleId]) -> Result<bool> {
    let keys = members::keys_of(db, guild, roles).await?;
    let has = |key: &str| keys.iter().any(|it| it == key);
    Ok(has(Responsibility::CoalitionCoach.key()) && !has(YOUTH_NETWORK))
}
