insert into refused_forms (guild_id, member_id, custom_id, fields, refused_at) values
    (100, 2, 'story:return-note:1:1', '[["note", "See [this](https://example.org)"]]', '2026-03-14');
