-- The version before goes on writing, a story and its words by one statement: it knows nothing of the search.
with told as (
    insert into stories (guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people, state, revision, published_revision, logged_at, published_at)
    values (200, 1, 1, 'Grace elsewhere', true, 'blog', 'attendance', 'nobody', 'published', 1, 1, '2026-03-01', '2026-03-02')
    returning id
)
insert into story_revisions (story_id, revision, guild_id, title, story, change, written_at)
    select id, 1, 200, 'Elsewhere', 'A garden grew.', '', '2026-03-01' from told;
-- One that waits: it is made searchable when somebody looks for something.
with told as (
    insert into stories (guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people, state, logged_at)
    values (200, 2, 1, 'Grace elsewhere', true, 'blog', 'attendance', 'nobody', 'in_review', '2026-03-03')
    returning id
)
insert into story_revisions (story_id, revision, guild_id, title, story, change, written_at)
    select id, 1, 200, 'Waiting elsewhere', 'A garden waits.', '', '2026-03-03' from told;
