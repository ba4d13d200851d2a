//! SQL of requests to belong.

use super::Request;
use crate::{
    error::Result,
    ids::{ChannelId, GuildId, MemberId, MessageId, RequestId},
    members::{Actor, YOUTH_NETWORK},
    networks::membership::{Age, Decision, RequestState, Wish},
};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};

/// A request that was just asked, or that waits.
pub(super) struct Asked {
    pub(super) id: RequestId,
    pub(super) number: i32,
    pub(super) age: Option<Age>,
}

/// What decides about a request, read under its lock.
pub(super) struct Standing {
    pub(super) number: i32,
    pub(super) network: String,
    pub(super) member: MemberId,
    pub(super) age: Option<Age>,
    pub(super) state: RequestState,
    pub(super) decided_by: Option<MemberId>,
}

/// Keeps a request under the server's next number; nothing where one waits already.
pub(super) async fn insert(
    tx: &mut PgConnection,
    actor: &Actor,
    wish: Wish,
    now: DateTime<Utc>,
) -> Result<Option<Asked>> {
    let asked = sqlx::query_as!(
        Asked,
        r#"with numbered as (
               update guilds set next_request = next_request + 1
               where guild_id = $1 and not exists (
                   select from membership_requests
                   where guild_id = $1 and network = $2 and member_id = $3 and state = 'waiting')
               returning next_request - 1 as number
           )
           insert into membership_requests (guild_id, number, network, member_id, age, state, asked_at, checked_at)
           select $1, number, $2, $3, $4, 'waiting', $5, $5 from numbered
           on conflict (guild_id, network, member_id) where state = 'waiting' do nothing
           returning id, number, age as "age: Age""#,
        actor.guild.sql(),
        wish.network().key,
        actor.member.sql(),
        wish.age as Option<Age>,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(asked)
}

/// Whether somebody lately asked as a person under 18, and no lead has let them in.
pub(super) async fn said_young(tx: &mut PgConnection, actor: &Actor, network: &str) -> Result<bool> {
    let said = sqlx::query_scalar!(
        r#"select exists (
               select from membership_requests
               where guild_id = $1 and network = $2 and member_id = $3 and age = 'young' and state <> 'approved'
           ) and not exists (
               select from memberships where guild_id = $1 and network = $2 and member_id = $3 and age is not null
           ) as "said!""#,
        actor.guild.sql(),
        network,
        actor.member.sql(),
    )
    .fetch_one(tx)
    .await?;
    Ok(said)
}

pub(super) async fn waiting(tx: &mut PgConnection, actor: &Actor, network: &str) -> Result<Option<Asked>> {
    let asked = sqlx::query_as!(
        Asked,
        r#"select id, number, age as "age: Age" from membership_requests
           where guild_id = $1 and network = $2 and member_id = $3 and state = 'waiting' for update"#,
        actor.guild.sql(),
        network,
        actor.member.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(asked)
}

pub(super) async fn set_age(tx: &mut PgConnection, id: RequestId, age: Option<Age>) -> Result<()> {
    sqlx::query!(
        "update membership_requests set age = $2, about = case when $2 = 'young' then null else about end where id = $1",
        id.sql(),
        age as Option<Age>
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn set_about(tx: &mut PgConnection, id: RequestId, about: &str) -> Result<()> {
    sqlx::query!("update membership_requests set about = $2 where id = $1", id.sql(), about).execute(tx).await?;
    Ok(())
}

pub(super) async fn by_id(db: &PgPool, id: RequestId) -> Result<Option<Request>> {
    let request = sqlx::query_as!(
        Request,
        r#"select r.id, r.guild_id as guild, r.number, r.network, r.member_id as member, m.display_name as "name?",
                  r.age as "age: Age", coalesce(s.age, case when f.member_id is not null then 'young' end) as "age_on_record?: Age",
                  counts_as_young(r.guild_id, r.member_id, $2) as "counts_as_young!", r.about, r.state as "state: RequestState", r.asked_at,
                  r.decided_by as "decided_by: MemberId", r.decided_at, r.note,
                  r.card_channel_id as "card_channel: ChannelId", r.card_message_id as "card_message: MessageId",
                  r.card_shown
           from membership_requests r
           left join members m on m.guild_id = r.guild_id and m.member_id = r.member_id
           left join memberships s on (s.guild_id, s.network, s.member_id) = (r.guild_id, r.network, r.member_id)
           left join left_as_young f on (f.guild_id, f.member_id) = (r.guild_id, r.member_id) and r.network = $2
           where r.id = $1"#,
        id.sql(),
        YOUTH_NETWORK,
    )
    .fetch_optional(db)
    .await?;
    Ok(request)
}

pub(super) async fn set_card(
    db: &PgPool,
    id: RequestId,
    channel: ChannelId,
    message: MessageId,
    shown: &str,
) -> Result<()> {
    sqlx::query!(
        "update membership_requests set card_channel_id = $2, card_message_id = $3, card_shown = $4 where id = $1",
        id.sql(),
        channel.sql(),
        message.sql(),
        shown,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The network of a request of this server, and who asks.
pub(super) async fn whose(tx: &mut PgConnection, guild: GuildId, id: RequestId) -> Result<Option<(String, MemberId)>> {
    let whose = sqlx::query!(
        r#"select network, member_id as "member: MemberId" from membership_requests where id = $1 and guild_id = $2"#,
        id.sql(),
        guild.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(whose.map(|row| (row.network, row.member)))
}

/// Locks a request of this server until the transaction ends.
pub(super) async fn lock(tx: &mut PgConnection, guild: GuildId, id: RequestId) -> Result<Option<Standing>> {
    let standing = sqlx::query_as!(
        Standing,
        r#"select number, network, member_id as member, age as "age: Age", state as "state: RequestState",
                  decided_by as "decided_by: MemberId"
           from membership_requests where id = $1 and guild_id = $2 for update"#,
        id.sql(),
        guild.sql(),
    )
    .fetch_optional(tx)
    .await?;
    Ok(standing)
}

pub(super) async fn decide(
    tx: &mut PgConnection,
    actor: &Actor,
    id: RequestId,
    decision: &Decision,
    now: DateTime<Utc>,
) -> Result<()> {
    let note = match decision {
        Decision::Decline { note } => Some(note.as_str()),
        Decision::Approve | Decision::ApprovePermissionOnFile => None,
    };
    sqlx::query!(
        "update membership_requests set state = $2, decided_by = $3, decided_at = $4, note = $5 where id = $1",
        id.sql(),
        decision.state() as RequestState,
        actor.member.sql(),
        now,
        note,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Makes who asked belong: the role is to be given where they do not hold it. For somebody under 18 the lead has a
/// permission on file from now on.
pub(super) async fn admit(tx: &mut PgConnection, lead: &Actor, id: RequestId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into memberships (guild_id, network, member_id, state, age, permission_by, permission_at, by_request,
                                  joined_at, changed_at)
         select guild_id, network, member_id, 'joining', age, case when age = 'young' then $2::bigint end,
                case when age = 'young' then $3::timestamptz end, true, $3, $3
         from membership_requests where id = $1
         on conflict on constraint memberships_pkey do update set
             age = excluded.age, permission_by = excluded.permission_by, permission_at = excluded.permission_at,
             renewal_asked_at = null, by_request = true, changed_at = excluded.changed_at, state = 'joining',
             joined_at = case when memberships.state = 'leaving' then excluded.joined_at else memberships.joined_at end",
        id.sql(),
        lead.member.sql(),
        now,
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A request to come back, for who had to leave because their permission ended; nothing where one waits already.
pub(in crate::networks) async fn ask_again(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<Option<RequestId>> {
    let asked = sqlx::query_scalar!(
        r#"with numbered as (
               update guilds set next_request = next_request + 1 where guild_id = $1 returning next_request - 1 as number
           )
           insert into membership_requests (guild_id, number, network, member_id, age, state, asked_at, checked_at)
           select $1, number, $3, $2, 'young', 'waiting', $4, $4 from numbered
           on conflict (guild_id, network, member_id) where state = 'waiting' do nothing
           returning id as "id: RequestId""#,
        guild.sql(),
        member.sql(),
        YOUTH_NETWORK,
        now,
    )
    .fetch_optional(tx)
    .await?;
    Ok(asked)
}

/// Closes what waits of somebody, in one network or in all of them.
pub(in crate::networks) async fn close(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    network: Option<&str>,
    now: DateTime<Utc>,
) -> Result<Vec<RequestId>> {
    let closed = sqlx::query_scalar!(
        r#"update membership_requests set state = 'closed', decided_at = $4
           where guild_id = $1 and member_id = $2 and state = 'waiting' and ($3::text is null or network = $3)
           returning id as "id: RequestId""#,
        guild.sql(),
        member.sql(),
        network,
        now,
    )
    .fetch_all(tx)
    .await?;
    Ok(closed)
}

/// Closes what was approved of somebody who had left before the role could be given.
pub(in crate::networks) async fn close_approved(
    tx: &mut PgConnection,
    guild: GuildId,
    member: MemberId,
    networks: &[String],
) -> Result<Vec<RequestId>> {
    let closed = sqlx::query_scalar!(
        r#"update membership_requests r set state = 'closed'
           where guild_id = $1 and member_id = $2 and state = 'approved' and network = any ($3)
             and number = (select max(number) from membership_requests l
                           where l.guild_id = $1 and l.member_id = $2 and l.network = r.network)
           returning id as "id: RequestId""#,
        guild.sql(),
        member.sql(),
        networks,
    )
    .fetch_all(tx)
    .await?;
    Ok(closed)
}

/// Notes that leads are reminded of what was asked, or last reminded of, before a moment.
pub(super) async fn remind(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    before: DateTime<Utc>,
) -> Result<Vec<(GuildId, RequestId)>> {
    let waiting = sqlx::query!(
        r#"update membership_requests set reminded_at = $1
           where id in (
               select id from membership_requests
               where state = 'waiting' and coalesce(reminded_at, asked_at) <= $2
               order by asked_at limit 100 for update skip locked)
           returning guild_id as "guild: GuildId", id as "id: RequestId""#,
        now,
        before,
    )
    .fetch_all(tx)
    .await?;
    Ok(waiting.into_iter().map(|row| (row.guild, row.id)).collect())
}

/// The other requests of somebody that a card shows.
pub(super) async fn others_with_card(tx: &mut PgConnection, actor: &Actor, network: &str) -> Result<Vec<RequestId>> {
    let others = sqlx::query_scalar!(
        r#"select id as "id: RequestId" from membership_requests
           where guild_id = $1 and member_id = $2 and network <> $3 and card_message_id is not null"#,
        actor.guild.sql(),
        actor.member.sql(),
        network,
    )
    .fetch_all(tx)
    .await?;
    Ok(others)
}

/// Removes what was decided long ago; of people under 18, soon; and that somebody left as one, after a year.
pub(in crate::networks::membership) async fn purge(db: &PgPool, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "delete from membership_requests where state <> 'waiting'
           and decided_at < case when age = 'young' then $1::timestamptz else $2::timestamptz end",
        now - TimeDelta::days(7),
        now - TimeDelta::days(90),
    )
    .execute(db)
    .await?;
    sqlx::query!("delete from left_as_young where left_at < $1", now - TimeDelta::days(365)).execute(db).await?;
    Ok(())
}
