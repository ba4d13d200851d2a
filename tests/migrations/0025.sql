-- Two young members, one of whom leaves.
insert into memberships (guild_id, network, member_id, state, age, permission_by, permission_at, by_request, joined_at, changed_at) values
    (100, 'next-generation-coalition', 7, 'leaving', 'young', 3, '2026-03-10', true, '2026-03-10', '2026-03-12');
delete from memberships where member_id = 7;
insert into named_messages values (100, 30, 40, 1, 'welcome');
