-- Who belongs to which network, who asked to, and what stands in the way of a role.

-- Numbers people read, R-12.
alter table guilds add next_request integer not null default 1;

create table memberships (
    guild_id         bigint      not null constraint memberships_guild references guilds,
    -- Its key, as in guild_roles and guild_channels.
    network          text        not null,
    member_id        bigint      not null,
    -- What is wanted is written first, and Discord follows: the role is to be given, is held, or is to be taken.
    state            text        not null constraint memberships_state check (state in ('joining', 'member', 'leaving')),
    -- Of the youth network alone. None there: the role was given by hand, and whoever has it counts as under 18.
    age              text        constraint memberships_age check (age in ('young', 'young_adult', 'adult_ally')),
    -- Which lead has the guardian's permission on file, and since when. The paper itself stays off Discord.
    permission_by    bigint,
    permission_at    timestamptz,
    -- When the leads were asked to renew it.
    renewal_asked_at timestamptz,
    -- Whether a lead approved it, so that it is told once the role is given.
    by_request       boolean     not null,
    joined_at        timestamptz not null,
    -- Of several that wait, who waited longest comes first.
    changed_at       timestamptz not null,
    -- The role they were given: where another serves the network now, they are given that one.
    given_role       bigint,
    welcomed_at      timestamptz,
    -- What they wrote about themselves, until it is posted.
    introduction     text        constraint memberships_introduction check (char_length(introduction) <= 1000),
    -- When Discord was last asked what they hold.
    checked_at       timestamptz,
    constraint memberships_pkey primary key (guild_id, network, member_id),
    -- Nobody under 18 belongs without a permission on file, whatever the program believes.
    constraint memberships_permission check (age is distinct from 'young' or permission_at is not null)
);
create index memberships_by_member on memberships (guild_id, member_id);
create index memberships_waiting on memberships (guild_id, changed_at) where state <> 'member';
create index memberships_unwelcomed on memberships (guild_id, network, joined_at)
    where state = 'member' and welcomed_at is null;
create index memberships_by_joining on memberships (guild_id, network, joined_at);
create index memberships_unchecked on memberships (checked_at nulls first);
create index memberships_permission_ends on memberships (permission_at) where age = 'young';

create table membership_requests (
    id              bigint      generated always as identity constraint membership_requests_pkey primary key,
    guild_id        bigint      not null constraint membership_requests_guild references guilds,
    number          integer     not null,
    network         text        not null,
    member_id       bigint      not null,
    age             text        constraint membership_requests_age check (age in ('young', 'young_adult', 'adult_ally')),
    -- What they answered, where they were asked; never of anybody under 18.
    about           text        constraint membership_requests_about check (char_length(about) <= 1000),
    state           text        not null
        constraint membership_requests_state check (state in ('waiting', 'approved', 'declined', 'closed')),
    asked_at        timestamptz not null,
    reminded_at     timestamptz,
    decided_by      bigint,
    decided_at      timestamptz,
    note            text        constraint membership_requests_note check (char_length(note) <= 1000),
    -- When Discord was last asked whether they are still there.
    checked_at      timestamptz,
    -- The card that shows it, and a digest of what that shows.
    card_channel_id bigint,
    card_message_id bigint,
    card_shown      text,
    constraint membership_requests_number unique (guild_id, number),
    constraint membership_requests_young check (age is distinct from 'young' or about is null)
);
-- One request at a time, however often it is pressed.
create unique index membership_requests_waiting on membership_requests (guild_id, network, member_id)
    where state = 'waiting';
create index membership_requests_open on membership_requests (guild_id, asked_at) where state = 'waiting';
create index membership_requests_by_member on membership_requests (guild_id, member_id);
create index membership_requests_decided on membership_requests (decided_at) where state <> 'waiting';

-- Why a network's role cannot be given or taken; named once to the coordinators, and gone once it is mended.
create table network_role_problems (
    guild_id bigint      not null constraint network_role_problems_guild references guilds,
    network  text        not null,
    problem  text        not null
        constraint network_role_problems_problem check (problem in ('missing', 'dangerous', 'above', 'refused')),
    since    timestamptz not null,
    constraint network_role_problems_pkey primary key (guild_id, network)
);

-- People who were seen with the responsibility of keeping young people safe: one of them is let into every thread that is
-- opened for a person under 18.
create table safeguarding_leads (
    guild_id  bigint      not null constraint safeguarding_leads_guild references guilds,
    member_id bigint      not null,
    seen_at   timestamptz not null,
    constraint safeguarding_leads_pkey primary key (guild_id, member_id)
);

-- When a server's members were last looked at, and its monthly digests last thought of.
create table network_rounds (
    guild_id   bigint      constraint network_rounds_pkey primary key constraint network_rounds_guild references guilds,
    looked_at  timestamptz,
    digests_of date
);

-- Whether somebody counts as under 18, in whichever network they are looked at: who belongs to the youth network, or asks
-- to, unless the record says otherwise.
create function counts_as_young(guild bigint, member bigint, youth text) returns boolean language sql stable
begin atomic
    select exists (
               select from memberships s
               where s.guild_id = counts_as_young.guild and s.network = counts_as_young.youth
                 and s.member_id = counts_as_young.member
                 and (s.age = 'young' or (s.age is null and not exists (
                     select from safeguarding_leads l where l.guild_id = s.guild_id and l.member_id = s.member_id))))
           or exists (
               select from membership_requests r
               where r.guild_id = counts_as_young.guild and r.network = counts_as_young.youth
                 and r.member_id = counts_as_young.member and r.age = 'young'
                 and (r.state = 'waiting' or not exists (
                     select from memberships s
                     where (s.guild_id, s.network, s.member_id) = (r.guild_id, r.network, r.member_id)
                       and s.age in ('young_adult', 'adult_ally'))));
end;
