-- The first spine: servers, members, what was done, the durable queue, and success stories.
-- Constraints are named: the program maps a violated one to what the person reads.

create extension if not exists pg_trgm;

create table guilds (
    guild_id      bigint      constraint guilds_pkey primary key,
    timezone      text        not null default 'America/New_York',
    language      text        not null default 'en-US' constraint guilds_language check (language in ('en-US', 'es-419')),
    offer_days    integer     not null default 3 constraint guilds_offer_days check (offer_days between 1 and 30),
    goal_schools  integer     not null default 25000 constraint guilds_goal_schools check (goal_schools > 0),
    goal_children integer     not null default 10000000 constraint guilds_goal_children check (goal_children > 0),
    goal_date     date        not null default '2025-12-31',
    -- When /setup was first applied whole; until then only /setup and /help answer.
    set_up_at     timestamptz,
    next_story    integer     not null default 1
);

-- Which Discord role means which responsibility or network, which channel serves which purpose.
create table guild_roles (
    guild_id bigint not null constraint guild_roles_guild references guilds,
    key      text   not null,
    role_id  bigint not null,
    constraint guild_roles_pkey primary key (guild_id, key),
    constraint guild_roles_role unique (guild_id, role_id)
);

create table guild_channels (
    guild_id   bigint not null constraint guild_channels_guild references guilds,
    key        text   not null,
    channel_id bigint not null,
    constraint guild_channels_pkey primary key (guild_id, key),
    constraint guild_channels_channel unique (guild_id, channel_id)
);

create table members (
    guild_id          bigint not null,
    member_id         bigint not null,
    display_name      text   not null,
    -- What their client spoke last; what they chose with /me language wins.
    language_seen     text   not null constraint members_language_seen check (language_seen in ('en-US', 'es-419')),
    language_chosen   text   constraint members_language_chosen check (language_chosen in ('en-US', 'es-419')),
    timezone          text,
    notify_by         text   not null default 'direct_message'
        constraint members_notify_by check (notify_by in ('direct_message', 'thread', 'only_offers')),
    -- Their private thread in #notices, once one was needed.
    notices_thread_id bigint,
    constraint members_pkey primary key (guild_id, member_id)
);

-- What was done by whom. The interaction makes a repeated delivery of the same press a no-op.
create table audit (
    id             bigint      generated always as identity constraint audit_pkey primary key,
    guild_id       bigint      not null,
    member_id      bigint      not null,
    interaction_id bigint      constraint audit_interaction unique,
    action         text        not null,
    record         text,
    at             timestamptz not null
);
create index audit_by_guild on audit (guild_id, at desc);

create table queue (
    id           bigint      generated always as identity constraint queue_pkey primary key,
    guild_id     bigint,
    -- Whom it is for, where it is for one person: their messages can be cancelled.
    member_id    bigint,
    key          text        constraint queue_key unique,
    task         jsonb       not null,
    -- Raised when it is asked for again while it waits or runs: then it runs once more.
    version      integer     not null default 1,
    run_at       timestamptz not null,
    created_at   timestamptz not null,
    -- Failures since it was last asked for; and how often it was begun at all, which is never reset.
    attempts     integer     not null default 0,
    runs         integer     not null default 0,
    locked_by    uuid,
    locked_until timestamptz,
    buried_at    timestamptz,
    last_error   text
);
create index queue_due on queue (run_at, id) where buried_at is null;

-- Messages of ours which show a record and follow it.
create table posts (
    guild_id   bigint   not null,
    kind       text     not null constraint posts_kind check (kind in ('review_card', 'story')),
    record_id  bigint   not null,
    part       smallint not null,
    channel_id bigint   not null,
    message_id bigint   not null,
    -- What it shows now, so that an unchanged message is not edited.
    shown      text     not null,
    constraint posts_pkey primary key (guild_id, kind, record_id, part)
);

create table files (
    id           bigint      generated always as identity constraint files_pkey primary key,
    guild_id     bigint      not null constraint files_guild references guilds,
    owner_id     bigint      not null,
    source_url   text,
    name         text        not null,
    content_type text,
    bytes        bytea,
    refused      text,
    created_at   timestamptz not null,
    constraint files_one_outcome check (bytes is null or refused is null),
    constraint files_size check (octet_length(bytes) <= 10485760)
);

create table stories (
    id                 bigint      generated always as identity constraint stories_pkey primary key,
    guild_id           bigint      not null constraint stories_guild references guilds,
    number             integer     not null,
    author_id          bigint      not null,
    author_name        text        not null,
    -- A young person's name stays out of what everybody reads.
    is_byline_shown    boolean     not null,
    medium             text        not null
        constraint stories_medium check (medium in ('video_testimony', 'blog', 'article', 'webinar', 'podcast', 'other')),
    indicator          text        not null
        constraint stories_indicator check (indicator in ('attendance', 'family_stability', 'enrollment', 'academic_growth')),
    people             text        not null
        constraint stories_people check (people in ('nobody', 'adults', 'young_people')),
    community          text,
    school             text,
    file_id            bigint      constraint stories_file references files,
    state              text        not null
        constraint stories_state check (state in ('in_review', 'returned', 'declined', 'published', 'withdrawn', 'taken_down')),
    revision           integer     not null default 1,
    -- The revision that stands in #success-stories; none when nothing may stand there.
    published_revision integer,
    logged_at          timestamptz not null,
    published_at       timestamptz,
    constraint stories_number unique (guild_id, number),
    constraint stories_published check ((published_revision is null) = (published_at is null))
);
create index stories_by_author on stories (guild_id, author_id, number desc);
create index stories_in_review on stories (guild_id, logged_at) where state = 'in_review';
create index stories_newest on stories (guild_id, published_at desc) where published_revision is not null;

create table story_revisions (
    story_id    bigint      not null constraint story_revisions_story references stories,
    revision    integer     not null,
    guild_id    bigint      not null,
    title       text        not null constraint story_revisions_title check (char_length(title) between 1 and 100),
    story       text        not null constraint story_revisions_text check (char_length(story) between 1 and 4000),
    change      text        not null constraint story_revisions_change check (char_length(change) <= 1000),
    link        text,
    written_at  timestamptz not null,
    reviewer_id bigint,
    reviewed_at timestamptz,
    note        text,
    constraint story_revisions_pkey primary key (story_id, revision)
);

-- What a person typed and has not handed in yet, or what was refused: kept so that nothing is typed twice.
create table story_drafts (
    id         bigint      generated always as identity constraint story_drafts_pkey primary key,
    guild_id   bigint      not null constraint story_drafts_guild references guilds,
    author_id  bigint      not null,
    -- The story being edited; none for a new one.
    story_id   bigint      constraint story_drafts_story references stories,
    medium     text,
    indicator  text,
    people     text,
    is_byline_shown boolean not null default true,
    community  text,
    school     text,
    file_id    bigint      constraint story_drafts_file references files,
    title      text        not null,
    link       text,
    story      text        not null default '',
    change     text        not null default '',
    -- The story it became: a second submission of the same form finds it here.
    became_id  bigint      constraint story_drafts_became references stories,
    created_at timestamptz not null
);
create index story_drafts_by_author on story_drafts (guild_id, author_id, id desc);

create table story_releases (
    id          bigint      generated always as identity constraint story_releases_pkey primary key,
    guild_id    bigint      not null,
    story_id    bigint      not null constraint story_releases_story references stories,
    kind        text        not null constraint story_releases_kind check (kind in ('adult', 'guardian_and_young_person')),
    scope       text        not null constraint story_releases_scope check (scope in ('this_server', 'public')),
    until       timestamptz not null,
    file_id     bigint      constraint story_releases_file references files,
    recorded_by bigint      not null,
    recorded_at timestamptz not null,
    revoked_by  bigint,
    revoked_at  timestamptz
);
create index story_releases_by_story on story_releases (story_id);
create index story_releases_ending on story_releases (until) where revoked_at is null;
