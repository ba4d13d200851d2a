-- What every operation does beside its own rows, so that a simple one can do all of it in a single statement:
-- one round trip, one snapshot, and the shortest hold on the row that numbers a server's stories.

-- Keeps who did what. False when this interaction was kept before: it was delivered twice.
create function record_action(
    guild bigint, member bigint, interaction bigint, action text, record text, at timestamptz
) returns boolean language sql volatile
begin atomic
    with kept as (
        insert into audit (guild_id, member_id, interaction_id, action, record, at)
        values (record_action.guild, record_action.member, record_action.interaction, record_action.action,
                record_action.record, record_action.at)
        on conflict on constraint audit_interaction do nothing returning id
    )
    select exists (select from kept);
end;

-- Queues work. Where work with the same key waits, its task is replaced, and the earlier of the two moments counts.
create function enqueue(
    guild bigint, member bigint, key text, task jsonb, run_at timestamptz, now timestamptz
) returns bigint language sql volatile
begin atomic
    insert into queue (guild_id, member_id, key, task, run_at, created_at)
    values (enqueue.guild, enqueue.member, enqueue.key, enqueue.task, enqueue.run_at, enqueue.now)
    on conflict on constraint queue_key do update set
        task = excluded.task,
        version = queue.version + 1,
        run_at = case when queue.buried_at is null then least(queue.run_at, excluded.run_at) else excluded.run_at end,
        attempts = 0,
        buried_at = null
    returning id;
end;
