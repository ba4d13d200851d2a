-- What the day left in Postgres, of the newest server only: DATABASE_URL may name a database that was used before.
\pset footer off
\pset linestyle unicode
\pset border 2
\pset null '-'
\set server '(select max(guild_id) from guilds)'

\echo Stories
select 'S-' || s.number as story, r.title, s.state, s.medium, s.people, s.author_name as author,
       s.revision, s.published_revision as published
from stories s
join story_revisions r on r.story_id = s.id and r.revision = s.revision
where s.guild_id = :server
order by s.number;

\echo Reviews
select 'S-' || s.number as story, r.revision, m.display_name as reviewer, r.note
from story_revisions r
join stories s on s.id = r.story_id
left join members m on m.guild_id = r.guild_id and m.member_id = r.reviewer_id
where r.guild_id = :server and r.reviewed_at is not null
order by r.reviewed_at;

\echo Releases
select 'S-' || s.number as story, r.kind, r.scope, r.until::date as until, m.display_name as recorded_by
from story_releases r
join stories s on s.id = r.story_id
left join members m on m.guild_id = r.guild_id and m.member_id = r.recorded_by
where r.guild_id = :server
order by r.recorded_at;

\echo Exchanges
select 'E-' || e.number as exchange, o.theme, o.position, o.starts_local, e.timezone, o.capacity,
       coalesce(sum(a.seats) filter (where a.answer = 'going' and a.waiting_since is null), 0) as going
from exchanges e
join exchange_occurrences o on o.exchange_id = e.id
left join exchange_answers a on a.occurrence_id = o.id
where e.guild_id = :server
group by e.id, o.id
order by o.starts_at
limit 3;
\echo Networks
select s.network, m.display_name as member, s.state
from memberships s
left join members m on m.guild_id = s.guild_id and m.member_id = s.member_id
where s.guild_id = :server
order by s.network, s.joined_at;

\echo Matches
select 'M-' || t.number as match, c.name as community, o.display_name as coach, t.origin, t.state
from matches t
join communities c on c.id = t.community_id
join coaches o on o.guild_id = t.guild_id and o.member_id = t.coach_id
where t.guild_id = :server
order by t.number;

\echo What was done
select a.record, a.action, m.display_name as by
from audit a
left join members m on m.guild_id = a.guild_id and m.member_id = a.member_id
where a.guild_id = :server
order by a.id;

\echo Still to be told
select count(*) filter (where buried_at is null) as waiting, count(*) filter (where buried_at is not null) as given_up
from queue
where guild_id = :server;
