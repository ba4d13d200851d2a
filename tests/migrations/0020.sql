with posted as (
    insert into exchange_polls (guild_id, author_id, is_author_shown, network, theme, duration, format, place, protocol, posted_at, closes_at, became_id)
    select 100, 1, true, 'coordinators-network', 'Attendance without fear', 60, 'hybrid', '12 Main St', 'circles', '2026-03-01',
           '2026-03-12 20:00', id
    from exchanges where guild_id = 100 and number = 1
    returning id
), used as (
    insert into exchange_poll_drafts (guild_id, author_id, typed, became_id, created_at)
    select 100, 1, '{"exchange": {"theme": "Attendance without fear"}, "dates": [{"words": "next thursday 3pm"}, {"words": "next friday 3pm"}]}',
           id, '2026-03-01'
    from posted
), dates as (
    insert into exchange_poll_dates (poll_id, position, guild_id, starts_local, timezone, starts_at)
    select id, position, 100, day + time '15:00', 'America/Chicago', (day + time '15:00') at time zone 'America/Chicago'
    from posted, (values (1, date '2026-03-12'), (2, date '2026-03-13')) as dates (position, day)
)
insert into exchange_poll_votes (poll_id, position, member_id, guild_id, voted_at)
    select id, 1, 2, 100, '2026-03-02' from posted;
insert into posts (guild_id, kind, record_id, part, channel_id, message_id, shown)
    select 100, 'exchange_poll', id, 0, 7, 77, 'abc' from exchange_polls;
