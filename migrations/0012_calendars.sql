-- Calendars: what an address shows, and whether who made it still belongs where it leads.

-- What the address showed last, as SHA-256, and since when: what calendars are told of its last change.
alter table exchange_feeds add shown bytea
    constraint exchange_feeds_shown_length check (octet_length(shown) = 32);
alter table exchange_feeds add shown_since timestamptz;
alter table exchange_feeds
    add constraint exchange_feeds_shown_whole check ((shown is null) = (shown_since is null));

-- The networks that they belonged to when they were last seen; kept only of who has a calendar address.
alter table members add networks_seen text[];
-- When Discord was last asked for it.
alter table members add networks_seen_at timestamptz;
alter table members
    add constraint members_networks_seen_whole check ((networks_seen is null) = (networks_seen_at is null));
create index members_by_networks_seen on members (networks_seen_at) where networks_seen_at is not null;

-- What a calendar has: the last 60 and the next 400 days of one exchange, of one network, or of what a person holds or
-- answered Going or Maybe to. Nothing in it names anybody. Of a network that is not open it has what whoever belongs to
-- it may see; of the youth network nothing for who does not belong to it. Cancelled ones stay for 30 days, so that
-- calendars take them down.
create function exchange_calendar(
    guild bigint, member bigint, of_network text, of_exchange bigint, networks text[], open_networks text[],
    youth_network text, now timestamptz
) returns table (
    uid uuid, "position" integer, number integer, network text, theme text, starts_at timestamptz, ends_at timestamptz,
    format text, place text, protocol text, state text, sequence integer, changed_at timestamptz
) language sql stable
begin atomic
    with held as (
        select id from exchanges
        where of_exchange is null and of_network is null and guild_id = guild and host_id = exchange_calendar.member
        union
        select id from exchanges
        where of_exchange is null and of_network is null and guild_id = guild and cohost_id = exchange_calendar.member
    ), wanted as (
        select o.id, true as is_held from held join exchange_occurrences o on o.exchange_id = held.id
        union all
        select occurrence_id, false from exchange_answers
        where of_exchange is null and of_network is null and guild_id = guild and member_id = exchange_calendar.member
          and answer in ('going', 'maybe')
        union all
        select o.id, false from exchanges e join exchange_occurrences o on o.exchange_id = e.id
        where of_exchange is null and of_network is not null and e.guild_id = guild and e.network = of_network
        union all
        select o.id, true from exchange_occurrences o
        where of_exchange is not null and o.guild_id = guild and o.exchange_id = of_exchange
    ), once as (
        select id, bool_or(is_held) as is_held from wanted group by id
    )
    select e.uid, o.position, e.number, e.network, o.theme, o.starts_at, o.ends_at, o.format, o.place, o.protocol, o.state,
           o.sequence, o.changed_at
    from once
    join exchange_occurrences o on o.id = once.id
    join exchanges e on e.id = o.exchange_id
    left join network_policies p on p.guild_id = e.guild_id and p.network = e.network
    where o.ends_at > exchange_calendar.now
              - make_interval(hours => 24 * case when o.state = 'cancelled' then 30 else 60 end)
      and o.starts_at < exchange_calendar.now + make_interval(hours => 24 * 400)
      and (e.network = any (networks)
           or (e.network <> youth_network
               and (once.is_held or coalesce(p.joining = 'open', e.network = any (open_networks)))))
    order by o.starts_at, o.id
    limit 1000;
end;

-- Discord's event for the next occurrence of an exchange: what it shows now, so that an unchanged one is left alone.
alter table exchange_occurrences add event_shown text not null default '';
-- Whether it was begun.
alter table exchange_occurrences add has_event_begun boolean not null default false;
-- When somebody removed it in Discord: it comes back only when the exchange changes.
alter table exchange_occurrences add event_removed_at timestamptz;
-- Why it could not be made or changed, and when that was last tried.
alter table exchange_occurrences add event_trouble text
    constraint exchange_occurrences_event_trouble check (event_trouble in ('full', 'forbidden', 'refused'));
alter table exchange_occurrences add event_tried_at timestamptz;
alter table exchange_occurrences
    add constraint exchange_occurrences_event_tried check ((event_trouble is null) = (event_tried_at is null));
-- When it was last read who is interested.
alter table exchange_occurrences add interest_read_at timestamptz;
create index exchange_occurrences_with_event on exchange_occurrences (interest_read_at nulls first)
    where event_id is not null;
create index exchange_occurrences_without_event on exchange_occurrences (starts_at)
    where event_id is null and state = 'scheduled';
create index exchange_answers_by_interest on exchange_answers (occurrence_id) where origin = 'event';

-- The thread in which an exchange is prepared: how it is named now, and the message that opens it.
alter table exchanges add thread_name text;
alter table exchanges add agenda_message_id bigint;
alter table exchanges add agenda_shown text;
