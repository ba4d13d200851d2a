insert into exchange_feeds (guild_id, member_id, network, digest, created_at, shown, shown_since) values
    (100, 1, null, sha256('an address'), '2026-03-08', sha256('a calendar'), '2026-03-08'),
    (100, 2, null, sha256('another address'), '2026-03-08', null, null);
update members set networks_seen = '{coordinators-network}', networks_seen_at = '2026-03-08' where guild_id = 100;
update exchange_occurrences set event_id = 900, event_shown = 'abc', interest_read_at = '2026-03-08' where guild_id = 100 and position = 2;
update exchange_occurrences set event_trouble = 'full', event_tried_at = '2026-03-07' where guild_id = 100 and position = 1;
update exchanges set thread_name = 'E-1 · Attendance without fear', agenda_message_id = 901, agenda_shown = 'abc' where guild_id = 100;
