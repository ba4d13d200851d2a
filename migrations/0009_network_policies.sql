-- How people join a network where a server's coordinators decided otherwise than the catalogue says.
create table network_policies (
    guild_id bigint not null constraint network_policies_guild references guilds,
    -- Its key, as in guild_roles and guild_channels.
    network  text   not null,
    joining  text   not null constraint network_policies_joining check (joining in ('open', 'by_request')),
    constraint network_policies_pkey primary key (guild_id, network)
);
