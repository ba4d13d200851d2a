-- Searches with more than one page: their buttons work for as long as the message stands, restarts or not.
create table story_searches (
    id        bigint      generated always as identity constraint story_searches_pkey primary key,
    guild_id  bigint      not null constraint story_searches_guild references guilds,
    member_id bigint      not null,
    words     text        not null,
    indicator text,
    medium    text,
    community text,
    from_day  date,
    to_day    date,
    at        timestamptz not null
);
create index story_searches_by_age on story_searches (at);
