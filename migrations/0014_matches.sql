-- Matches: an offer, and the pair that it becomes. One number all along.

alter table guilds add column next_match integer not null default 1;

create table matches (
    id            bigint      generated always as identity constraint matches_pkey primary key,
    guild_id      bigint      not null constraint matches_guild references guilds,
    number        integer     not null,
    community_id  bigint      not null constraint matches_community references communities,
    coach_id      bigint      not null,
    origin        text        not null
        constraint matches_origin check (origin in ('suggested', 'round', 'next_best', 'override')),
    state         text        not null constraint matches_state
        check (state in ('offered', 'accepted', 'declined', 'expired', 'withdrawn', 'ended')),
    -- Who offered; none where it went by itself. And why, where somebody decided otherwise than the score.
    offered_by    bigint,
    override_why  text        constraint matches_override_why check (char_length(override_why) between 1 and 500),
    offered_at    timestamptz not null,
    expires_at    timestamptz not null,
    -- When the coach is to be reminded; none once they were, or where there is no time to.
    nudge_at      timestamptz,
    -- When the coach answered, or the offer ended without an answer.
    answered_at   timestamptz,
    -- What the coach wrote when they declined.
    reason        text        constraint matches_reason check (char_length(reason) between 1 and 1000),
    -- Why an open offer was taken back.
    withdrawn_for text        constraint matches_withdrawn_for
        check (withdrawn_for in ('paused', 'capacity', 'left', 'overridden', 'closed', 'conflict')),
    -- The private thread in #coaching, once it is open.
    thread_id     bigint,
    -- When both are asked next how it goes, and how often they were.
    check_in_at   timestamptz,
    check_ins     integer     not null default 0,
    ended_at      timestamptz,
    ended_by      bigint,
    -- What was learned, in their words.
    reflection    text        constraint matches_reflection check (char_length(reflection) between 1 and 4000),
    -- From what it was decided: enough to explain it a year later.
    basis         jsonb       not null,
    constraint matches_number unique (guild_id, number),
    constraint matches_coach foreign key (guild_id, coach_id) references coaches,
    constraint matches_withdrawn check ((state = 'withdrawn') = (withdrawn_for is not null))
);
-- A community has one coach, or one offer, at a time.
create unique index matches_one_at_a_time on matches (community_id) where state in ('offered', 'accepted');
create index matches_by_community on matches (community_id, id desc);
create index matches_by_coach on matches (guild_id, coach_id, id desc);
create index matches_taken on matches (guild_id, coach_id) where state in ('offered', 'accepted');
create index matches_expiring on matches (expires_at) where state = 'offered';
create index matches_nudging on matches (nudge_at) where state = 'offered' and nudge_at is not null;
create index matches_checking_in on matches (check_in_at) where state = 'accepted';

-- What coaches asked before they answered.
create table match_questions (
    id       bigint      generated always as identity constraint match_questions_pkey primary key,
    guild_id bigint      not null,
    match_id bigint      not null constraint match_questions_match references matches,
    asked_by bigint      not null,
    question text        not null constraint match_questions_question check (char_length(question) between 1 and 1000),
    asked_at timestamptz not null,
    answer   text        constraint match_questions_answer check (char_length(answer) between 1 and 1000),
    answered_by bigint,
    answered_at timestamptz
);
create index match_questions_by_match on match_questions (match_id, id);

-- How it goes, each time both are asked.
create table match_check_ins (
    match_id    bigint      not null constraint match_check_ins_match references matches,
    round       integer     not null,
    member_id   bigint      not null,
    guild_id    bigint      not null,
    asked_at    timestamptz not null,
    answer      text        constraint match_check_ins_answer
        check (answer in ('good_fit', 'still_deciding', 'not_a_fit')),
    answered_at timestamptz,
    constraint match_check_ins_pkey primary key (match_id, round, member_id)
);
