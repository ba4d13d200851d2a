-- What is asked of nearly every interaction and of every task, with plans that are kept: a function in SQL is planned anew
-- for every call, which takes longer than all of its work.

create or replace function counts_as_young(guild bigint, member bigint, youth text) returns boolean
language plpgsql stable as $$
#variable_conflict use_column
begin
    return exists (
               select from memberships s
               where s.guild_id = counts_as_young.guild and s.network = counts_as_young.youth
                 and s.member_id = counts_as_young.member
                 and (s.age = 'young' or (s.age is null and not exists (
                     select from safeguarding_leads l where l.guild_id = s.guild_id and l.member_id = s.member_id))))
           or exists (
               select from membership_requests r
               where r.guild_id = counts_as_young.guild and r.network = counts_as_young.youth
                 and r.member_id = counts_as_young.member and r.age = 'young'
                 and (r.state = 'waiting' or not exists (
                     select from memberships s
                     where (s.guild_id, s.network, s.member_id) = (r.guild_id, r.network, r.member_id)
                       and s.age in ('young_adult', 'adult_ally'))));
end
$$;

create or replace function is_told_directly(guild bigint, member bigint, youth text) returns boolean
language plpgsql stable as $$
#variable_conflict use_column
begin
    return not exists (
               select from members m
               where m.guild_id = is_told_directly.guild and m.member_id = is_told_directly.member
                 and m.notify_by = 'only_offers')
           and not counts_as_young(is_told_directly.guild, is_told_directly.member, is_told_directly.youth);
end
$$;

create or replace function enqueue(
    guild bigint, member bigint, key text, task jsonb, run_at timestamptz, now timestamptz
) returns bigint language plpgsql volatile as $$
#variable_conflict use_column
declare
    entry bigint;
begin
    insert into queue (guild_id, member_id, key, task, run_at, created_at)
    values (enqueue.guild, enqueue.member, enqueue.key, enqueue.task, enqueue.run_at, enqueue.now)
    on conflict on constraint queue_key do update set
        task = excluded.task,
        version = queue.version + 1,
        run_at = case when queue.buried_at is null and queue.locked_by is null
            then least(queue.run_at, excluded.run_at) else excluded.run_at end,
        attempts = 0,
        buried_at = null
    returning id into entry;
    return entry;
end
$$;

create or replace function enqueue_bulk(
    guild bigint, member bigint, key text, task jsonb, run_at timestamptz, now timestamptz
) returns bigint language plpgsql volatile as $$
#variable_conflict use_column
declare
    entry bigint;
begin
    insert into queue (guild_id, member_id, key, task, run_at, created_at, is_bulk)
    values (enqueue_bulk.guild, enqueue_bulk.member, enqueue_bulk.key, enqueue_bulk.task, enqueue_bulk.run_at,
            enqueue_bulk.now, true)
    on conflict on constraint queue_key do update set
        task = excluded.task,
        version = queue.version + 1,
        run_at = case when queue.buried_at is null then least(queue.run_at, excluded.run_at) else excluded.run_at end,
        attempts = 0,
        buried_at = null
    returning id into entry;
    return entry;
end
$$;

create or replace function story_search_newest() returns timestamptz language plpgsql stable set enable_indexscan = on as $$
begin
    return (select max(at) from story_search);
end
$$;
