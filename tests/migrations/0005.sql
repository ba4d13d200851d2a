insert into files (guild_id, owner_id, source_url, name, created_at) values (100, 1, 'https://cdn.discordapp.com/attachments/1/2/kitchen.png', 'kitchen.png', '2026-03-05');
insert into story_drafts (guild_id, author_id, medium, indicator, people, file_id, title, created_at)
    select 100, 1, 'blog', 'attendance', 'nobody', max(id), 'The kitchen garden', '2026-03-05' from files;
