insert into story_searches (guild_id, member_id, words, indicator, from_day, at)
    values (100, 1, 'kitchen', 'attendance', '2026-01-01', '2026-03-03');
