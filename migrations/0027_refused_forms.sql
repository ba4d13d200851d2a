-- What was refused for its words waits for a day to be opened again, filled in: nothing is typed twice.
create table refused_forms (
    id         bigint      generated always as identity constraint refused_forms_pkey primary key,
    guild_id   bigint      not null constraint refused_forms_guild references guilds,
    member_id  bigint      not null,
    -- To which the form answers.
    custom_id  text        not null constraint refused_forms_custom_id check (char_length(custom_id) <= 100),
    -- What was typed into each field, by its name.
    fields     jsonb       not null,
    refused_at timestamptz not null
);
create index refused_forms_long_ago on refused_forms (refused_at);
