insert into exchange_note_drafts (occurrence_id, author_id, guild_id, learned, will_try, kept_at)
    select id, 1, 100, 'Half-way', '', '2026-03-20' from exchange_occurrences where guild_id = 100 limit 1;
