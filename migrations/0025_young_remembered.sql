-- Who left the youth network as 13–17: a lead sees it when they ask again, and until the network's leads have let them in
-- as somebody older they count as under 18. Forgotten after a year.
create table left_as_young (
    guild_id  bigint      not null constraint left_as_young_guild references guilds,
    member_id bigint      not null,
    left_at   timestamptz not null,
    constraint left_as_young_pkey primary key (guild_id, member_id)
);
create index left_as_young_long_ago on left_as_young (left_at);

create function remember_who_left_as_young() returns trigger language plpgsql as $$
begin
    -- Leaving erases the age first; the row goes once Discord has followed.
    insert into left_as_young (guild_id, member_id, left_at)
    values (old.guild_id, old.member_id, case when tg_op = 'UPDATE' then new.changed_at else old.changed_at end)
    on conflict on constraint left_as_young_pkey do update set left_at = excluded.left_at;
    return null;
end
$$;
create trigger remember_who_left_as_young after delete on memberships
    for each row when (old.age = 'young') execute function remember_who_left_as_young();
create trigger remember_who_leaves_as_young after update on memberships
    for each row when (old.age = 'young' and new.age is null) execute function remember_who_left_as_young();

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
                       and s.age in ('young_adult', 'adult_ally'))))
           or exists (
               select from left_as_young f
               where f.guild_id = counts_as_young.guild and f.member_id = counts_as_young.member
                 and not exists (
                     select from memberships s
                     where s.guild_id = f.guild_id and s.network = counts_as_young.youth and s.member_id = f.member_id
                       and s.age in ('young_adult', 'adult_ally')));
end
$$;

create or replace function who_may_be_young(youth text) returns table (guild_id bigint, member_id bigint)
language sql stable as $$
    select s.guild_id, s.member_id from memberships s where s.network = youth
    union all
    select m.guild_id, m.member_id from members m where m.is_of_youth_network
    union all
    select r.guild_id, r.member_id from membership_requests r
    where r.network = youth and r.age = 'young' and counts_as_young(r.guild_id, r.member_id, youth)
    union all
    select f.guild_id, f.member_id from left_as_young f where counts_as_young(f.guild_id, f.member_id, youth)
$$;

-- Messages of the bot that name a member: should they turn out to be under 18, the name goes.
create table named_messages (
    guild_id   bigint not null constraint named_messages_guild references guilds,
    channel_id bigint not null,
    message_id bigint not null,
    member_id  bigint not null,
    kind       text   not null constraint named_messages_kind check (kind in ('welcome', 'introduction')),
    constraint named_messages_pkey primary key (message_id, member_id)
);
create index named_messages_of on named_messages (guild_id, member_id);
