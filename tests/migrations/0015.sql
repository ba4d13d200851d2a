insert into match_weights (guild_id, weights, set_by, set_at) values (100, '{"points": {"load": 100}}', 1, '2026-11-25');
insert into match_rounds (guild_id, made_by, made_at, state, input_hash, snapshot, weights, last_draft, solver_version, solution)
values (100, 3, '2026-11-25', 'discarded', '00', '{}', '{}', '[]', 1, '{}');
