insert into files (guild_id, owner_id, name, content_type, bytes, created_at) values (100, 1, 'garden.png', 'image/png', '\x89504e47', '2026-03-06');
update stories set published_file_id = (select max(id) from files where name = 'garden.png') where guild_id = 100 and published_revision is not null;
-- One that waits for review, and so for somebody who looks for it before its words are made searchable.
with told as (
    insert into stories (guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people, state, logged_at)
    values (200, 90, 1, 'Grace elsewhere', true, 'blog', 'attendance', 'nobody', 'in_review', '2026-03-06')
    returning id
)
insert into story_revisions (story_id, revision, guild_id, title, story, change, written_at)
    select id, 1, 200, 'Waiting', 'A garden grows.', '', '2026-03-06' from told;
