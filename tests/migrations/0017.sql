insert into concerns (guild_id, number, member_id, concern, form, raised_at) values (100, 1, 1, 'Somebody is followed home.', 9101, '2026-03-11');
