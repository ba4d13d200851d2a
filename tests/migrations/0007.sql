-- The version before numbers a story itself, while the new one takes numbers too.
insert into guilds (guild_id) values (300);
with numbered as (update guilds set next_story = next_story + 1 where guild_id = 300 returning next_story - 1 as number)
insert into story_drafts (guild_id, author_id, title, number, created_at)
    select 300, 1, 'The first of them', number, '2026-03-07' from numbered;
insert into story_drafts (guild_id, author_id, title, number, created_at)
    values (300, 1, 'The second of them', story_number_at_once(300), '2026-03-07');
