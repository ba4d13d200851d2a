update exchange_feeds set shown = decode(repeat('cd', 32), 'hex'), shown_since = '2026-03-09' where guild_id = 100;
update members set networks_seen = '{coordinators-network}', networks_seen_at = '2026-03-09' where guild_id = 100 and member_id = 2;
update exchange_occurrences set event_id = 900, event_shown = 'd1', has_event_begun = true, interest_read_at = '2026-03-09'
    where guild_id = 100 and position = 1;
update exchange_occurrences set event_trouble = 'full', event_tried_at = '2026-03-09' where guild_id = 100 and position = 2;
update exchanges set thread_id = 800, thread_name = 'E-1 · Attendance without fear', agenda_message_id = 801, agenda_shown = 'd2'
    where guild_id = 100;
