insert into memberships (guild_id, network, member_id, state, age, permission_by, permission_at, by_request, joined_at, changed_at) values
    (100, 'coordinators-network', 1, 'member', null, null, null, false, '2026-03-10', '2026-03-10'),
    (100, 'next-generation-coalition', 2, 'member', 'young', 3, '2026-03-10', true, '2026-03-10', '2026-03-10');
insert into membership_requests (guild_id, number, network, member_id, age, state, asked_at) values
    (100, 1, 'next-generation-coalition', 2, 'young', 'approved', '2026-03-09');
insert into network_role_problems values (100, 'state-chiefs', 'above', '2026-03-10');
insert into safeguarding_leads values (100, 3, '2026-03-10');
insert into network_rounds values (100, '2026-03-10', '2026-03-01');
