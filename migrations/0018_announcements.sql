-- Announcements to a network, and to whom of its members each has gone.
create table announcements (
    id          bigint      generated always as identity constraint announcements_pkey primary key,
    guild_id    bigint      not null constraint announcements_guild references guilds,
    network     text        not null,
    author_id   bigint      not null,
    message     text        not null constraint announcements_message check (char_length(message) between 1 and 1500),
    by_dm       boolean     not null,
    written_at  timestamptz not null,
    -- None while it is a draft that only its author sees.
    sent_at     timestamptz
);
create index announcements_drafts on announcements (written_at) where sent_at is null;

create table announcement_deliveries (
    id              bigint      generated always as identity constraint announcement_deliveries_pkey primary key,
    announcement_id bigint      not null constraint announcement_deliveries_announcement references announcements,
    guild_id        bigint      not null,
    member_id       bigint      not null,
    -- Set before it is sent: whoever finds it begun looks first whether it arrived.
    begun_at        timestamptz,
    done_at         timestamptz,
    constraint announcement_deliveries_member unique (announcement_id, member_id)
);
create index announcement_deliveries_open on announcement_deliveries (announcement_id, id) where done_at is null;
create index announcement_deliveries_by_member on announcement_deliveries (guild_id, member_id);

-- Whether somebody is told by direct message what a network announces: not who asked for offers and matches only, and
-- nobody who counts as under 18.
create function is_told_directly(guild bigint, member bigint, youth text) returns boolean language sql stable
begin atomic
    select not exists (
               select from members m
               where m.guild_id = is_told_directly.guild and m.member_id = is_told_directly.member
                 and m.notify_by = 'only_offers')
           and not counts_as_young(is_told_directly.guild, is_told_directly.member, is_told_directly.youth);
end;
