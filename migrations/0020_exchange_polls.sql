-- Finding a date: up to five of them are voted on, and one becomes the exchange.

-- What somebody typed for a poll, kept from the first moment until it is posted.
create table exchange_poll_drafts (
    id         bigint      generated always as identity constraint exchange_poll_drafts_pkey primary key,
    guild_id   bigint      not null constraint exchange_poll_drafts_guild references guilds,
    author_id  bigint      not null,
    -- Every option as it was typed, cleaned, and how its dates were understood.
    typed      jsonb       not null,
    -- The poll it became: pressing twice finds it here.
    became_id  bigint,
    created_at timestamptz not null
);
create index exchange_poll_drafts_by_age on exchange_poll_drafts (created_at);

create table exchange_polls (
    id              bigint      generated always as identity constraint exchange_polls_pkey primary key,
    guild_id        bigint      not null constraint exchange_polls_guild references guilds,
    -- Who holds the exchange that it becomes.
    author_id       bigint      not null,
    is_author_shown boolean     not null,
    -- Its key, as in guild_roles and guild_channels.
    network         text        not null,
    theme           text        not null constraint exchange_polls_theme check (char_length(theme) between 1 and 100),
    duration        integer     not null constraint exchange_polls_duration check (duration between 5 and 1440),
    format          text        not null
        constraint exchange_polls_format check (format in ('online', 'in_person', 'hybrid')),
    place           text        constraint exchange_polls_place check (char_length(place) <= 300),
    protocol        text        constraint exchange_polls_protocol check (protocol in (
        'circles', 'gracious_space', 'personal_narratives', 'collaborative_learning', 'community_site_visits',
        'dialogue_through_art', 'action_planning')),
    posted_at       timestamptz not null,
    -- From then on no votes are taken.
    closes_at       timestamptz not null,
    became_id       bigint      constraint exchange_polls_became references exchanges
        constraint exchange_polls_became_one unique
);
alter table exchange_poll_drafts add constraint exchange_poll_drafts_became
    foreign key (became_id) references exchange_polls;

create table exchange_poll_dates (
    poll_id      bigint      not null constraint exchange_poll_dates_poll references exchange_polls,
    -- From 1, in the order in which they come.
    position     smallint    not null constraint exchange_poll_dates_position check (position between 1 and 5),
    guild_id     bigint      not null,
    -- The wall time is what is agreed, in its zone; the instant follows from it.
    starts_local timestamp   not null,
    timezone     text        not null,
    starts_at    timestamptz not null,
    constraint exchange_poll_dates_pkey primary key (poll_id, position),
    constraint exchange_poll_dates_apart unique (poll_id, starts_at)
);

-- Everybody may vote for several dates, for each once.
create table exchange_poll_votes (
    poll_id   bigint      not null,
    position  smallint    not null,
    member_id bigint      not null,
    guild_id  bigint      not null,
    voted_at  timestamptz not null,
    constraint exchange_poll_votes_pkey primary key (poll_id, position, member_id),
    constraint exchange_poll_votes_date foreign key (poll_id, position) references exchange_poll_dates
);
create index exchange_poll_votes_by_member on exchange_poll_votes (guild_id, member_id);

-- A poll in the network's channel.
alter table posts drop constraint posts_kind;
alter table posts add constraint posts_kind
    check (kind in ('review_card', 'story', 'exchange', 'exchange_line', 'exchange_notes', 'exchange_poll'));

-- Locks a poll against becoming an exchange meanwhile, and reads what decides about a vote for one of its dates, in one
-- round trip. Locked first and read afterwards, by a statement of its own: what the lock has waited for is seen. Several
-- who vote hold the lock together.
create function exchange_poll_lock(of_guild bigint, of_poll bigint, of_position smallint) returns table (
    author_id bigint, network text, joining text, theme text, closes_at timestamptz,
    -- The date that is voted for.
    starts_at timestamptz,
    -- What the poll became.
    number integer, became_at timestamptz
) language plpgsql volatile rows 1 as $$
#variable_conflict use_column
begin
    perform from exchange_polls p where p.id = of_poll and p.guild_id = of_guild for share;
    return query
    select p.author_id, p.network, j.joining, p.theme, p.closes_at, d.starts_at, e.number,
           (select min(o.starts_at) from exchange_occurrences o where o.exchange_id = e.id)
    from exchange_polls p
    join exchange_poll_dates d on d.poll_id = p.id and d.position = of_position
    left join network_policies j on j.guild_id = p.guild_id and j.network = p.network
    left join exchanges e on e.id = p.became_id
    where p.id = of_poll and p.guild_id = of_guild;
end
$$;
