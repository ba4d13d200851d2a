-- Concerns for somebody's safety: kept before anything else, read by those who keep people safe and by nobody else.

-- Which of a server's concerns it is.
alter table guilds add next_concern integer not null default 1;

create table concerns (
    id              bigint      generated always as identity constraint concerns_pkey primary key,
    guild_id        bigint      not null constraint concerns_guild references guilds,
    number          integer     not null,
    -- None: they stayed unnamed, and nothing of who it was is kept anywhere.
    member_id       bigint,
    concern         text        not null constraint concerns_concern check (char_length(concern) between 1 and 2000),
    -- The form it was written into: delivered twice, it is one concern. It says nothing of who wrote.
    form            bigint      not null constraint concerns_form unique,
    raised_at       timestamptz not null,
    taken_by        bigint,
    taken_at        timestamptz,
    -- The card that shows it, and a digest of what that shows.
    card_channel_id bigint,
    card_message_id bigint,
    card_shown      text,
    constraint concerns_number unique (guild_id, number)
);
create index concerns_by_member on concerns (guild_id, member_id) where member_id is not null;
