insert into communities (guild_id, number, name, state, setting, stage, needs, contact_id, contact_name, added_by, added_at,
                         waiting_since, contact_seen_at)
values (100, 1, 'Riverside', 'OH', 'rural', 'emerging', '{belonging,family_engagement}', 2, 'Carmen', 3,
        '2026-11-25', '2026-11-25', '2026-11-25');
insert into coaches (guild_id, member_id, display_name, capacity, home, states, strengths, utc_offset, enrolled_at, seen_at)
values (100, 3, 'Dev', 2, 'OH', '{OH,MI}', '{belonging}', -300, '2026-11-25', '2026-11-25');
insert into coach_conflicts (guild_id, community_id, coach_id, reason, recorded_by, recorded_at)
values (100, 1, 3, 'Their sister is its principal', 3, '2026-11-25');
insert into profile_drafts (guild_id, member_id, kind, typed, created_at) values (100, 3, 'coach', '{}', '2026-11-25');
