-- A server at work: somebody of every kind, a story in every state, and work that waits.
insert into guilds (guild_id, timezone, language, set_up_at, next_story) values
    (100, 'America/Chicago', 'en-US', '2026-01-01', 7),
    (200, 'America/Mexico_City', 'es-419', null, 1);
insert into guild_roles values (100, 'reviewer', 110), (100, 'coordinator', 111), (100, 'next-generation-coalition', 112);
insert into guild_channels values (100, 'story-review', 120), (100, 'success-stories', 121), (100, 'coalition-desk', 122);
insert into members (guild_id, member_id, display_name, language_seen, language_chosen, timezone, notify_by, notices_thread_id) values
    (100, 1, 'Grace', 'en-US', null, null, 'direct_message', null),
    (100, 2, 'Carmen', 'es-419', 'es-419', 'America/Bogota', 'thread', 130),
    (100, 3, 'Bob', 'en-US', 'en-US', 'UTC', 'only_offers', null),
    (200, 1, 'Grace elsewhere', 'en-US', null, null, 'direct_message', null);
insert into files (guild_id, owner_id, source_url, name, content_type, bytes, refused, created_at) values
    (100, 1, null, 'kept.png', 'image/png', '\x89504e47', null, '2026-02-01'),
    (100, 1, 'https://cdn.discordapp.com/attachments/1/2/refused.exe', 'refused.exe', null, null, 'file-unknown-type', '2026-02-01'),
    (100, 2, 'https://cdn.discordapp.com/attachments/1/3/coming.png', 'coming.png', null, null, null, '2026-02-01');
insert into stories (guild_id, number, author_id, author_name, is_byline_shown, medium, indicator, people, community, school, file_id, state, revision, published_revision, logged_at, published_at) values
    (100, 1, 1, 'Grace', true,  'blog',            'attendance',       'nobody',       'Riverside', 'Lincoln', 1,    'published',  2, 2,    '2026-02-01', '2026-02-03'),
    (100, 2, 1, 'Grace', true,  'article',         'family_stability', 'adults',       null,        null,      2,    'in_review',  2, 1,    '2026-02-02', '2026-02-03'),
    (100, 3, 2, 'Carmen', false, 'video_testimony', 'enrollment',       'young_people', 'Río',       null,      3,    'returned',   1, null, '2026-02-03', null),
    (100, 4, 2, 'Carmen', true,  'webinar',         'academic_growth',  'nobody',       null,        null,      null, 'declined',   1, null, '2026-02-04', null),
    (100, 5, 1, 'Grace', true,  'podcast',         'attendance',       'nobody',       null,        null,      null, 'withdrawn',  1, null, '2026-02-05', null),
    (100, 6, 2, 'Carmen', false, 'other',           'attendance',       'young_people', null,        null,      null, 'taken_down', 1, null, '2026-02-06', null);
insert into story_revisions (story_id, revision, guild_id, title, story, change, link, written_at, reviewer_id, reviewed_at, note) values
    (1, 1, 100, 'Breakfast', 'The kitchen opened.', '', null, '2026-02-01', 3, '2026-02-02', 'Say which school.'),
    (1, 2, 100, 'Breakfast brought them back', 'The kitchen of Lincoln opened.', '93 %', 'https://example.org', '2026-02-02', 3, '2026-02-03', null),
    (2, 1, 100, 'Housing', 'Rent was paid.', '', null, '2026-02-02', 3, '2026-02-03', null),
    (2, 2, 100, 'Housing, again', 'Rent was paid twice.', '', null, '2026-02-04', null, null, null),
    (3, 1, 100, 'Inscripción', 'Las familias volvieron.', '', null, '2026-02-03', 3, '2026-02-04', '¿Qué escuela?'),
    (4, 1, 100, 'Anuncio', 'Compre ahora.', '', null, '2026-02-04', 3, '2026-02-05', 'No.'),
    (5, 1, 100, 'Taken back', 'Never mind.', '', null, '2026-02-05', null, null, null),
    (6, 1, 100, 'Lectura', 'Ana lee.', '', null, '2026-02-06', 3, '2026-02-07', null);
insert into story_releases (guild_id, story_id, kind, scope, until, file_id, recorded_by, recorded_at, revoked_by, revoked_at) values
    (100, 6, 'guardian_and_young_person', 'this_server', '2030-01-01', 1, 3, '2026-02-06', 3, '2026-02-08'),
    (100, 2, 'adult', 'public', '2030-01-01', null, 3, '2026-02-06', null, null);
insert into story_drafts (guild_id, author_id, story_id, medium, indicator, people, title, story, change, became_id, created_at) values
    (100, 1, null, 'blog', 'attendance', 'nobody', 'Half-way', 'Begun and', '', null, '2026-02-09'),
    (100, 1, 1, null, null, null, 'Breakfast brought them back', 'An edit', '', 1, '2026-02-09');
insert into audit (guild_id, member_id, interaction_id, action, record, at) values
    (100, 1, 9001, 'story.log', 'S-1', '2026-02-01'), (100, 3, null, 'story.review', 'S-1', '2026-02-02');
insert into queue (guild_id, member_id, key, task, run_at, created_at) values
    (100, null, 'story:2', '{"notification": {"kind": "story_changed", "story": 2}}', '2026-02-04', '2026-02-04'),
    (100, 1, null, '{"notification": {"kind": "story_outcome", "story": 1, "member": 1, "outcome": "published", "note": null}}', '2026-02-03', '2026-02-03'),
    (null, null, 'job:purge', '{"job": {"name": "purge"}}', '2026-02-04', '2026-02-04');
insert into posts values
    (100, 'review_card', 1, 0, 120, 140, 'abc:0'), (100, 'story', 1, 0, 121, 141, 'def:1'), (100, 'story', 2, 0, 121, 142, 'ghi:0');
