-- Monthly digests of networks: due, previewed, edited, sent once.
create table network_digests (
    id        bigint      generated always as identity constraint network_digests_pkey primary key,
    guild_id  bigint      not null constraint network_digests_guild references guilds,
    network   text        not null,
    -- The first day of the month it is about.
    month     date        not null,
    -- What its lead read and perhaps edited, until it is posted.
    words     text        constraint network_digests_words check (char_length(words) <= 1800),
    is_edited boolean     not null default false,
    sent_by   bigint,
    sent_at   timestamptz,
    constraint network_digests_month unique (guild_id, network, month)
);
