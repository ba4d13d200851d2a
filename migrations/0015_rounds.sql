-- Rounds: the best whole assignment of all that wait, as a draft until it is sent; and what counts how much.

-- No row where nobody decided otherwise than the defaults.
create table match_weights (
    guild_id bigint      not null constraint match_weights_guild references guilds,
    weights  jsonb       not null,
    set_by   bigint      not null,
    set_at   timestamptz not null,
    constraint match_weights_pkey primary key (guild_id)
);

create table match_rounds (
    id             bigint      generated always as identity constraint match_rounds_pkey primary key,
    guild_id       bigint      not null constraint match_rounds_guild references guilds,
    made_by        bigint      not null,
    made_at        timestamptz not null,
    state          text        not null constraint match_rounds_state check (state in ('draft', 'sent', 'discarded')),
    sent_by        bigint,
    sent_at        timestamptz,
    -- Everything it was decided from, so that it can be explained a year later: what it looked at with the digest of
    -- that, what counted how much, the draft before, and who solved it.
    input_hash     text        not null,
    snapshot       jsonb       not null,
    weights        jsonb       not null,
    last_draft     jsonb       not null,
    solver_version integer     not null,
    solution       jsonb       not null
);
create index match_rounds_newest on match_rounds (guild_id, id desc);
-- One draft at a time: a newer one takes its place.
create unique index match_rounds_one_draft on match_rounds (guild_id) where state = 'draft';

alter table matches add column round_id bigint constraint matches_round references match_rounds;
