insert into matches (guild_id, number, community_id, coach_id, origin, state, offered_at, expires_at, answered_at, check_in_at,
                     thread_id, check_ins, basis)
values (100, 1, 1, 3, 'suggested', 'accepted', '2026-11-25', '2026-11-28', '2026-11-26', '2027-02-24', 900, 1, '{}');
insert into match_questions (guild_id, match_id, asked_by, question, asked_at)
values (100, 1, 3, 'How many schools are there?', '2026-11-25');
insert into match_check_ins (match_id, round, member_id, guild_id, asked_at, answer, answered_at)
values (1, 1, 3, 100, '2026-12-26', 'good_fit', '2026-12-27');
