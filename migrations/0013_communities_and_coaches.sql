-- Communities that look for a coach, coaches, and who must not meet.

alter table guilds add column next_community integer not null default 1;

create table communities (
    id                bigint      generated always as identity constraint communities_pkey primary key,
    guild_id          bigint      not null constraint communities_guild references guilds,
    number            integer     not null,
    name              text        not null constraint communities_name check (char_length(name) between 1 and 100),
    state             text        not null constraint communities_state check (state ~ '^[A-Z]{2}$'),
    setting           text        not null
        constraint communities_setting check (setting in ('rural', 'suburban', 'urban', 'tribal')),
    stage             text        not null
        constraint communities_stage check (stage in ('exploring', 'emerging', 'maturing', 'excelling')),
    level             text
        constraint communities_level
        check (level in ('early_childhood', 'elementary', 'middle', 'high', 'district_wide')),
    -- The practices it needs help with, the most important first.
    needs             text[]      not null constraint communities_needs check (
        cardinality(needs) between 1 and 3
        and needs <@ array['enriched_learning', 'connected_instruction', 'belonging', 'integrated_support',
                           'family_engagement', 'shared_leadership']),
    language          text        constraint communities_language check (language ~ '^[a-z]{2,3}$'),
    language_required boolean     not null default false
        constraint communities_language_required check (language is not null or not language_required),
    contact_id        bigint      not null,
    contact_name      text        not null,
    start_on          date,
    notes             text        constraint communities_notes check (char_length(notes) between 1 and 1000),
    -- What people have put before or behind others.
    priority          integer     not null default 0 constraint communities_priority check (priority between -9 and 9),
    added_by          bigint      not null,
    added_at          timestamptz not null,
    -- Since when it waits for a coach, where it does.
    waiting_since     timestamptz not null,
    closed_at         timestamptz,
    -- When the next best coach is to be looked for without anybody asking.
    seek_at           timestamptz,
    -- When Discord was last asked whether its contact is still in the server, and since when they are not.
    contact_seen_at   timestamptz not null,
    contact_left_at   timestamptz,
    constraint communities_number unique (guild_id, number)
);
create index communities_open on communities (guild_id, number) where closed_at is null;
create index communities_seeking on communities (seek_at) where seek_at is not null;
create index communities_by_contact on communities (guild_id, contact_id);

create table coaches (
    guild_id     bigint      not null constraint coaches_guild references guilds,
    member_id    bigint      not null,
    display_name text        not null,
    capacity     integer     not null constraint coaches_capacity check (capacity between 1 and 8),
    home         text        not null constraint coaches_home check (home ~ '^[A-Z]{2}$'),
    -- The states they serve, their home among them.
    states       text[]      not null constraint coaches_states check (cardinality(states) between 1 and 56),
    strengths    text[]      not null constraint coaches_strengths check (
        cardinality(strengths) between 1 and 3
        and strengths <@ array['enriched_learning', 'connected_instruction', 'belonging', 'integrated_support',
                               'family_engagement', 'shared_leadership']),
    -- Empty where they did not say.
    levels       text[]      not null default '{}' constraint coaches_levels check (
        levels <@ array['early_childhood', 'elementary', 'middle', 'high', 'district_wide']),
    settings     text[]      not null default '{}' constraint coaches_settings check (
        settings <@ array['rural', 'suburban', 'urban', 'tribal']),
    languages    text[]      not null default '{}' constraint coaches_languages check (cardinality(languages) <= 46),
    timezone     text,
    -- Minutes of standard time from UTC, by that zone or else by that of their home.
    utc_offset   smallint    not null,
    years        smallint    constraint coaches_years check (years between 0 and 70),
    bio          text        constraint coaches_bio check (char_length(bio) between 1 and 1000),
    enrolled_at  timestamptz not null,
    -- Since when they take no new communities: their own word.
    paused_at    timestamptz,
    -- Since when they are not a coach here: they left, lost the role, or belong to the Next Generation Coalition.
    left_at      timestamptz,
    -- When Discord was last asked.
    seen_at      timestamptz not null,
    constraint coaches_pkey primary key (guild_id, member_id)
);

-- Who must not be offered which community; coordinators see it, and nobody else.
create table coach_conflicts (
    guild_id     bigint      not null,
    community_id bigint      not null constraint coach_conflicts_community references communities,
    coach_id     bigint      not null,
    reason       text        not null constraint coach_conflicts_reason check (char_length(reason) between 1 and 500),
    recorded_by  bigint      not null,
    recorded_at  timestamptz not null,
    constraint coach_conflicts_pkey primary key (community_id, coach_id),
    constraint coach_conflicts_coach foreign key (guild_id, coach_id) references coaches
);
create index coach_conflicts_by_coach on coach_conflicts (guild_id, coach_id);

-- A profile as somebody typed it: what was refused and waits to be corrected, or what is being edited.
create table profile_drafts (
    id         bigint      generated always as identity constraint profile_drafts_pkey primary key,
    guild_id   bigint      not null constraint profile_drafts_guild references guilds,
    member_id  bigint      not null,
    kind       text        not null constraint profile_drafts_kind check (kind in ('community', 'coach')),
    -- The community that is edited; none for a new one.
    edits_id   bigint      constraint profile_drafts_edits references communities,
    typed      jsonb       not null,
    -- The community it became: a second submission of the same form finds it here.
    became_id  bigint      constraint profile_drafts_became references communities,
    created_at timestamptz not null
);
create index profile_drafts_by_age on profile_drafts (created_at);
