insert into files (guild_id, owner_id, name, content_type, bytes, created_at) values (100, 1, 'garden.png', 'image/png', '\x89504e47', '2026-03-06');
update stories set published_file_id = (select max(id) from files where name = 'garden.png') where guild_id = 100 and published_revision is not null;
