with scheduled as (
    insert into exchanges (guild_id, number, uid, network, host_id, cohost_id, is_host_shown, timezone, repeat, reminders, scheduled_at)
    values (100, 1, '8c9f1f3e-0d0f-4c2b-9a57-5c7f4a0c1e10', 'coordinators-network', 1, 2, true, 'America/Chicago', 'weekly', '{1440,60}', '2026-03-07')
    returning id
), used as (
    insert into exchange_drafts (guild_id, author_id, typed, became_id, created_at)
    select 100, 1, '{"theme": "Attendance without fear", "when": "next thursday 3pm", "network": "coordinators-network"}', id, '2026-03-07'
    from scheduled
), held as (
    insert into exchange_occurrences (guild_id, exchange_id, position, theme, starts_local, starts_at, duration, ends_at, format, place,
                                      protocol, capacity, state, changed_at)
    select 100, id, position, 'Attendance without fear', day + time '15:00', (day + time '15:00') at time zone 'America/Chicago',
           60, (day + time '16:00') at time zone 'America/Chicago', 'hybrid', '12 Main St', 'circles', 12, 'scheduled', '2026-03-07'
    from scheduled, (values (1, date '2026-03-12'), (2, date '2026-03-19')) as dates (position, day)
    returning id, position, starts_at, ends_at
), due as (
    insert into exchange_moments (occurrence_id, kind, minutes, guild_id, due_at, done_at, outcome)
    select id, 'reminder', 60, 100, starts_at - interval '1 hour', case position when 1 then starts_at - interval '1 hour' end,
           case position when 1 then 'told' end
    from held
    union all select id, 'start', 0, 100, starts_at, null, null from held
    union all select id, 'end', 0, 100, ends_at, null, null from held
), answered as (
    insert into exchange_answers (occurrence_id, member_id, guild_id, answer, seats, voices, answered_at)
    select id, 2, 100, 'going', 3, '{youth,family}', '2026-03-08' from held
), felt as (
    insert into exchange_feedback (occurrence_id, member_id, guild_id, rating, useful, will_try, given_at)
    select id, 2, 100, 5, 'The circle', 'Call every family once', '2026-03-12 22:00' from held where position = 1
), written as (
    insert into exchange_notes (guild_id, occurrence_id, author_id, learned, will_try, written_at)
    select 100, id, 1, 'Families come when they are called.', 'Call every family once', '2026-03-12 22:00' from held where position = 1
), meant as (
    insert into exchange_commitments (guild_id, occurrence_id, member_id, words, due_at)
    select 100, id, 2, 'Call every family once', '2026-04-11 22:00' from held where position = 1
)
insert into exchange_feeds (guild_id, member_id, network, digest, created_at)
    values (100, 2, 'coordinators-network', decode(repeat('ab', 32), 'hex'), '2026-03-08');
update guilds set next_exchange = 2 where guild_id = 100;
