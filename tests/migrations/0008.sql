update stories set published_revision = 1, published_at = '2026-03-08', state = 'published' where guild_id = 200 and number = 90;
