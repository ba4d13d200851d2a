-- What becomes of an exchange: who came, what was learned, what people tried; and reminders for very many at once.

-- Thousands may be reminded in one minute: they wait behind whatever else is to be told.
alter table queue add is_bulk boolean not null default false;
create index queue_in_turn on queue (is_bulk, run_at, id) where buried_at is null;
drop index queue_due;

-- As `enqueue`, for one of very many.
create function enqueue_bulk(
    guild bigint, member bigint, key text, task jsonb, run_at timestamptz, now timestamptz
) returns bigint language sql volatile
begin atomic
    insert into queue (guild_id, member_id, key, task, run_at, created_at, is_bulk)
    values (enqueue_bulk.guild, enqueue_bulk.member, enqueue_bulk.key, enqueue_bulk.task, enqueue_bulk.run_at,
            enqueue_bulk.now, true)
    on conflict on constraint queue_key do update set
        task = excluded.task,
        version = queue.version + 1,
        run_at = case when queue.buried_at is null then least(queue.run_at, excluded.run_at) else excluded.run_at end,
        attempts = 0,
        buried_at = null
    returning id;
end;

-- The channel of direct messages with a person, once one was opened: opening them is what Discord limits most.
alter table members add direct_channel_id bigint;
-- Whether they held the role of the Next Generation Coalition when they were last seen: they may be a minor, and their
-- name is for the leads of that network alone.
alter table members add is_of_youth_network boolean not null default false;

-- How many young people came whose names the host may not see; and how many came in all, teams counted whole.
alter table exchange_occurrences add young_people_came integer
    constraint exchange_occurrences_young_people check (young_people_came between 0 and 10000);
alter table exchange_occurrences add leaders_engaged integer
    constraint exchange_occurrences_leaders check (leaders_engaged >= 0);
-- When they were asked what they thought of it.
alter table exchange_answers add feedback_asked_at timestamptz;

-- What somebody typed for notes, kept before it is judged.
create table exchange_note_drafts (
    occurrence_id bigint      not null constraint exchange_note_drafts_occurrence references exchange_occurrences,
    author_id     bigint      not null,
    guild_id      bigint      not null,
    learned       text        not null,
    will_try      text        not null,
    kept_at       timestamptz not null,
    constraint exchange_note_drafts_pkey primary key (occurrence_id, author_id)
);

-- Where the words stand: one person can give feedback and write notes of the same exchange.
alter table exchange_commitments add origin text not null default 'feedback'
    constraint exchange_commitments_origin check (origin in ('feedback', 'notes'));
alter table exchange_commitments drop constraint exchange_commitments_one_each;
alter table exchange_commitments
    add constraint exchange_commitments_one_each unique (occurrence_id, member_id, origin);
-- How often they were asked how it went; at most twice.
alter table exchange_commitments add times_asked smallint not null default 0
    constraint exchange_commitments_times_asked check (times_asked between 0 and 2);

-- Whether host and co-host are still in the server is asked now and then; a host who left and has nobody to hand over
-- to, of whom the coordinators were told.
alter table exchanges add members_checked_at timestamptz;
alter table exchanges add left_host_id bigint;

-- What was learned, in the network's channel.
alter table posts drop constraint posts_kind;
alter table posts add constraint posts_kind
    check (kind in ('review_card', 'story', 'exchange', 'exchange_line', 'exchange_notes'));
