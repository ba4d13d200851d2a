//! SQL of lists of networks, members and requests.

use super::{Listed, PAGE, Page, Requested};
use crate::{
    error::Result,
    ids::{ChannelId, GuildId, MessageId},
    members::YOUTH_NETWORK,
    networks::{catalogue::Joining, membership::Age},
};
use sqlx::PgPool;

/// What was decided about a network, and how many belong to it.
pub(super) struct Counted {
    pub(super) network: String,
    pub(super) joining: Option<Joining>,
    pub(super) members: i64,
}

pub(super) async fn counts(db: &PgPool, guild: GuildId) -> Result<Vec<Counted>> {
    let counted = sqlx::query_as!(
        Counted,
        r#"select network as "network!", p.joining as "joining?: Joining", coalesce(m.members, 0) as "members!"
           from (select network, count(*) as members from memberships
                 where guild_id = $1 and state <> 'leaving' group by network) m
           full join (select network, joining from network_policies where guild_id = $1) p using (network)"#,
        guild.sql(),
    )
    .fetch_all(db)
    .await?;
    Ok(counted)
}

/// `young` says whether people who count as under 18 are in it; `ages` whether ages are read at all.
pub(super) async fn members(
    db: &PgPool,
    guild: GuildId,
    network: &str,
    young: bool,
    ages: bool,
    page: i64,
) -> Result<Page<Listed>> {
    let items = sqlx::query_as!(
        Listed,
        r#"select s.member_id as member, m.display_name as "name?", case when $4 then s.age end as "age: Age",
                  case when $4 then s.permission_at end as permission_at, s.joined_at
           from memberships s left join members m on m.guild_id = s.guild_id and m.member_id = s.member_id
           where s.guild_id = $1 and s.network = $2 and s.state <> 'leaving'
             and ($3 or not counts_as_young(s.guild_id, s.member_id, $7))
           order by s.joined_at, s.member_id limit $5 offset $6"#,
        guild.sql(),
        network,
        young,
        ages,
        PAGE,
        page * PAGE,
        YOUTH_NETWORK,
    )
    .fetch_all(db)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from memberships
           where guild_id = $1 and network = $2 and state <> 'leaving' and ($3 or not counts_as_young(guild_id, member_id, $4))"#,
        guild.sql(),
        network,
        young,
        YOUTH_NETWORK,
    )
    .fetch_one(db)
    .await?;
    Ok(Page { items, total })
}

pub(super) async fn waiting(db: &PgPool, guild: GuildId, networks: &[String], page: i64) -> Result<Page<Requested>> {
    let items = sqlx::query_as!(
        Requested,
        r#"select r.id, r.number, r.network, r.member_id as member, m.display_name as "name?", r.age as "age: Age",
                  r.asked_at, r.card_channel_id as "card_channel: ChannelId",
                  r.card_message_id as "card_message: MessageId"
           from membership_requests r left join members m on m.guild_id = r.guild_id and m.member_id = r.member_id
           where r.guild_id = $1 and r.state = 'waiting' and r.network = any ($2)
           order by r.asked_at, r.id limit $3 offset $4"#,
        guild.sql(),
        networks,
        PAGE,
        page * PAGE,
    )
    .fetch_all(db)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from membership_requests
           where guild_id = $1 and state = 'waiting' and network = any ($2)"#,
        guild.sql(),
        networks,
    )
    .fetch_one(db)
    .await?;
    Ok(Page { items, total })
}
