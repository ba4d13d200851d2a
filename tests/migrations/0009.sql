insert into network_policies (guild_id, network, joining) values (100, 'steering-committee', 'open');
