insert into network_digests (guild_id, network, month, words) values (100, 'state-chiefs', '2026-02-01', 'A month.');
