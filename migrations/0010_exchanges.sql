-- Community learning exchanges: the series, each of its occurrences, who comes, what is due when, and what became of it.

-- Numbers people type, E-7.
alter table guilds add next_exchange integer not null default 1;

-- What somebody typed for an exchange, kept from the first moment until it is scheduled.
create table exchange_drafts (
    id         bigint      generated always as identity constraint exchange_drafts_pkey primary key,
    guild_id   bigint      not null constraint exchange_drafts_guild references guilds,
    author_id  bigint      not null,
    -- Every option as it was typed, cleaned.
    typed      jsonb       not null,
    -- The exchange it became: pressing twice finds it here.
    became_id  bigint,
    created_at timestamptz not null
);
create index exchange_drafts_by_age on exchange_drafts (created_at);

-- A series, or one exchange alone.
create table exchanges (
    id           bigint      generated always as identity constraint exchanges_pkey primary key,
    guild_id     bigint      not null constraint exchanges_guild references guilds,
    number       integer     not null,
    -- In calendars.
    uid          uuid        not null constraint exchanges_uid unique,
    -- Its key, as in guild_roles and guild_channels.
    network      text        not null,
    host_id      bigint      not null,
    cohost_id    bigint,
    -- A young person's name stays out of what everybody reads.
    is_host_shown boolean    not null default false,
    -- Wall times of its occurrences are in this zone.
    timezone     text        not null,
    repeat       text        not null
        constraint exchanges_repeat check (repeat in ('once', 'weekly', 'every_two_weeks', 'monthly')),
    -- Minutes before the start.
    reminders    integer[]   not null constraint exchanges_reminders check (cardinality(reminders) <= 5),
    -- The thread in which it is prepared.
    thread_id    bigint,
    scheduled_at timestamptz not null,
    constraint exchanges_number unique (guild_id, number)
);
alter table exchange_drafts add constraint exchange_drafts_became foreign key (became_id) references exchanges;
create index exchanges_by_host on exchanges (guild_id, host_id);
create index exchanges_by_cohost on exchanges (guild_id, cohost_id) where cohost_id is not null;

-- Each occurrence carries all that can be changed for it alone; what is past is never touched by a change of the rest.
create table exchange_occurrences (
    id            bigint      generated always as identity constraint exchange_occurrences_pkey primary key,
    guild_id      bigint      not null,
    exchange_id   bigint      not null constraint exchange_occurrences_exchange references exchanges,
    -- From 1, in the order in which the series was planned; it stays when an occurrence is moved.
    position      integer     not null constraint exchange_occurrences_position check (position between 1 and 52),
    theme         text        not null constraint exchange_occurrences_theme check (char_length(theme) between 1 and 100),
    -- The wall time is what was agreed; the instant follows from it, and again when a zone changes its rules.
    starts_local  timestamp   not null,
    starts_at     timestamptz not null,
    duration      integer     not null constraint exchange_occurrences_duration check (duration between 5 and 1440),
    ends_at       timestamptz not null,
    format        text        not null
        constraint exchange_occurrences_format check (format in ('online', 'in_person', 'hybrid')),
    place         text        constraint exchange_occurrences_place check (char_length(place) <= 300),
    protocol      text        constraint exchange_occurrences_protocol check (protocol in (
        'circles', 'gracious_space', 'personal_narratives', 'collaborative_learning', 'community_site_visits',
        'dialogue_through_art', 'action_planning')),
    -- People, whole teams counted.
    capacity      integer     constraint exchange_occurrences_capacity check (capacity between 1 and 10000),
    state         text        not null constraint exchange_occurrences_state check (state in ('scheduled', 'cancelled')),
    -- Counts its changes, as calendars want it.
    sequence      integer     not null default 0,
    changed_at    timestamptz not null,
    -- Discord's event for it, while it is the next.
    event_id      bigint,
    -- When the host said who came.
    attendance_at timestamptz,
    constraint exchange_occurrences_order unique (exchange_id, position),
    constraint exchange_occurrences_end check (ends_at > starts_at)
);
create index exchange_occurrences_coming on exchange_occurrences (guild_id, starts_at) where state = 'scheduled';
create index exchange_occurrences_ending on exchange_occurrences (guild_id, ends_at);

-- What a person answered. A team takes as many seats as it has people.
create table exchange_answers (
    occurrence_id bigint      not null constraint exchange_answers_occurrence references exchange_occurrences,
    member_id     bigint      not null,
    guild_id      bigint      not null,
    answer        text        not null constraint exchange_answers_answer check (answer in ('going', 'maybe', 'cannot')),
    -- Pressed here, or said by their interest in Discord's event: what was pressed counts.
    origin        text        not null default 'pressed'
        constraint exchange_answers_origin check (origin in ('pressed', 'event', 'poll')),
    seats         smallint    not null default 1 constraint exchange_answers_seats check (seats between 1 and 5),
    voices        text[]      not null default '{}'
        constraint exchange_answers_voices check (voices <@ array['youth', 'family', 'educator', 'partner']),
    -- Since when they wait for a seat; the order of the waitlist, with the member's id for two of the same moment.
    waiting_since timestamptz,
    answered_at   timestamptz not null,
    -- Whether they came; none until the host said so.
    came          boolean,
    constraint exchange_answers_pkey primary key (occurrence_id, member_id),
    constraint exchange_answers_waiting check (waiting_since is null or answer = 'going')
);
create index exchange_answers_by_member on exchange_answers (guild_id, member_id);
create index exchange_answers_waitlist on exchange_answers (occurrence_id, waiting_since, member_id)
    where waiting_since is not null;

-- What is due for an occurrence, and when; done once. A change of the occurrence moves what is not done.
create table exchange_moments (
    occurrence_id bigint      not null constraint exchange_moments_occurrence references exchange_occurrences,
    kind          text        not null constraint exchange_moments_kind check (kind in ('reminder', 'start', 'end')),
    -- How long before the start, of reminders.
    minutes       integer     not null default 0,
    guild_id      bigint      not null,
    due_at        timestamptz not null,
    done_at       timestamptz,
    -- What became of it: told, or too late to be of use.
    outcome       text        constraint exchange_moments_outcome check (outcome in ('told', 'too_late')),
    constraint exchange_moments_pkey primary key (occurrence_id, kind, minutes),
    constraint exchange_moments_done check ((done_at is null) = (outcome is null))
);
create index exchange_moments_due on exchange_moments (due_at) where done_at is null;

-- What who came thought of it.
create table exchange_feedback (
    occurrence_id bigint      not null constraint exchange_feedback_occurrence references exchange_occurrences,
    member_id     bigint      not null,
    guild_id      bigint      not null,
    rating        smallint    not null constraint exchange_feedback_rating check (rating between 1 and 5),
    useful        text        not null default '' constraint exchange_feedback_useful check (char_length(useful) <= 1000),
    will_try      text        not null default ''
        constraint exchange_feedback_will_try check (char_length(will_try) <= 1000),
    given_at      timestamptz not null,
    constraint exchange_feedback_pkey primary key (occurrence_id, member_id)
);

-- What was learned, shared to the network.
create table exchange_notes (
    id            bigint      generated always as identity constraint exchange_notes_pkey primary key,
    guild_id      bigint      not null,
    occurrence_id bigint      not null constraint exchange_notes_occurrence references exchange_occurrences,
    author_id     bigint      not null,
    learned       text        not null constraint exchange_notes_learned check (char_length(learned) between 1 and 4000),
    will_try      text        not null default '' constraint exchange_notes_will_try check (char_length(will_try) <= 1000),
    written_at    timestamptz not null,
    constraint exchange_notes_one_each unique (occurrence_id, author_id)
);

-- What somebody will try; asked about after 30 days, and the answer can become a story.
create table exchange_commitments (
    id             bigint      generated always as identity constraint exchange_commitments_pkey primary key,
    guild_id       bigint      not null,
    occurrence_id  bigint      not null constraint exchange_commitments_occurrence references exchange_occurrences,
    member_id      bigint      not null,
    words          text        not null constraint exchange_commitments_words check (char_length(words) between 1 and 1000),
    due_at         timestamptz not null,
    asked_at       timestamptz,
    -- How it went, as they wrote it.
    answer         text        constraint exchange_commitments_answer check (char_length(answer) <= 4000),
    answered_at    timestamptz,
    -- The draft of a story that the answer became.
    story_draft_id bigint      constraint exchange_commitments_story_draft references story_drafts on delete set null,
    constraint exchange_commitments_one_each unique (occurrence_id, member_id)
);
create index exchange_commitments_due on exchange_commitments (due_at) where asked_at is null;

-- Addresses of calendars, kept only as SHA-256 of the 256 bits in them.
create table exchange_feeds (
    id         bigint      generated always as identity constraint exchange_feeds_pkey primary key,
    guild_id   bigint      not null constraint exchange_feeds_guild references guilds,
    member_id  bigint      not null,
    -- The network whose exchanges it has; none for what the person answered to.
    network    text,
    digest     bytea       not null constraint exchange_feeds_digest unique
        constraint exchange_feeds_digest_length check (octet_length(digest) = 32),
    created_at timestamptz not null,
    constraint exchange_feeds_one_each unique nulls not distinct (guild_id, member_id, network)
);

-- An announcement in the network's channel, and a line in #learning-exchanges.
alter table posts drop constraint posts_kind;
alter table posts add constraint posts_kind check (kind in ('review_card', 'story', 'exchange', 'exchange_line'));

-- What is asked for again while it runs is due when it is asked for, not at once: counts that change a hundred times in a
-- row are shown a handful of times.
create or replace function enqueue(
    guild bigint, member bigint, key text, task jsonb, run_at timestamptz, now timestamptz
) returns bigint language sql volatile
begin atomic
    insert into queue (guild_id, member_id, key, task, run_at, created_at)
    values (enqueue.guild, enqueue.member, enqueue.key, enqueue.task, enqueue.run_at, enqueue.now)
    on conflict on constraint queue_key do update set
        task = excluded.task,
        version = queue.version + 1,
        run_at = case when queue.buried_at is null and queue.locked_by is null
            then least(queue.run_at, excluded.run_at) else excluded.run_at end,
        attempts = 0,
        buried_at = null
    returning id;
end;

-- Locks an occurrence and reads what decides about one person's answer, in one round trip: while many press for the last
-- seat, each holds the lock only for a moment. Locked first and read afterwards, by statements of their own: what the lock
-- has waited for is seen.
create function exchange_lock(of_guild bigint, of_occurrence bigint, of_member bigint) returns table (
    exchange_id bigint, number integer, network text, joining text, host_id bigint, cohost_id bigint, state text,
    theme text, starts_at timestamptz, ends_at timestamptz, capacity integer,
    -- What this person has answered.
    answer text, seats smallint, voices text[], waiting_since timestamptz,
    -- Of the others: seats taken, how many wait, how many wait before this person, and the first who wait.
    taken bigint, waiting bigint, ahead bigint, first_members bigint[], first_seats smallint[]
) language plpgsql volatile rows 1 as $$
#variable_conflict use_column
begin
    perform from exchange_occurrences o where o.id = of_occurrence and o.guild_id = of_guild for update;
    return query
    select e.id, e.number, e.network, p.joining, e.host_id, e.cohost_id, o.state,
           o.theme, o.starts_at, o.ends_at, o.capacity,
           mine.answer, mine.seats, mine.voices, mine.waiting_since,
           others.taken, others.waiting, others.ahead, first.members, first.seats
    from exchange_occurrences o
    join exchanges e on e.id = o.exchange_id
    left join network_policies p on p.guild_id = e.guild_id and p.network = e.network
    left join exchange_answers mine on mine.occurrence_id = o.id and mine.member_id = of_member
    cross join lateral (
        select coalesce(sum(a.seats) filter (where a.waiting_since is null), 0) as taken,
               count(*) filter (where a.waiting_since is not null) as waiting,
               count(*) filter (where a.waiting_since is not null and (
                   mine.waiting_since is null
                   or (a.waiting_since, a.member_id) < (mine.waiting_since, mine.member_id))) as ahead
        from exchange_answers a where a.occurrence_id = o.id and a.answer = 'going' and a.member_id <> of_member
    ) others
    cross join lateral (
        -- Nobody gives back more seats than a team has, and everybody who waits needs one.
        select array_agg(w.member_id order by w.waiting_since, w.member_id) as members,
               array_agg(w.seats order by w.waiting_since, w.member_id) as seats
        from (select * from exchange_answers a
              where a.occurrence_id = o.id and a.waiting_since is not null
              order by a.waiting_since, a.member_id limit 6) w
    ) first
    where o.id = of_occurrence and o.guild_id = of_guild;
end
$$;
