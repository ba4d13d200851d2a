insert into announcements (guild_id, network, author_id, message, by_dm, written_at, sent_at) values (100, 'state-chiefs', 2, 'We meet.', true, '2026-03-12', '2026-03-12');
insert into announcement_deliveries (announcement_id, guild_id, member_id) select id, 100, 1 from announcements;
