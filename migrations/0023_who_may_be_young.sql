-- Who may be under 18: whoever counts as it, and whoever belongs to the youth network or was last seen with its role,
-- whatever their age. Their names stay out of what others read. One statement that is put in the place of its call, so
-- that looking for one person looks for nobody else.
create function who_may_be_young(youth text) returns table (guild_id bigint, member_id bigint) language sql stable as $$
    select s.guild_id, s.member_id from memberships s where s.network = youth
    union all
    select m.guild_id, m.member_id from members m where m.is_of_youth_network
    union all
    select r.guild_id, r.member_id from membership_requests r
    where r.network = youth and r.age = 'young' and counts_as_young(r.guild_id, r.member_id, youth)
$$;

-- The same of one person.
create function may_be_young(guild bigint, member bigint, youth text) returns boolean language plpgsql stable as $$
begin
    return exists (select from who_may_be_young(youth) y where y.guild_id = guild and y.member_id = member);
end
$$;

-- Notes that were shared before their author might have been under 18 lose the name as well.
alter table exchange_notes add is_author_shown boolean not null default true;
