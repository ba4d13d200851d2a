-- Stories are numbered without waiting for the disk, told with less beside them, and found by one look at one index.

-- The numbers of a server's stories have a row of their own: nothing refers to it, so that whoever numbers a story waits
-- for nobody but whoever numbers one at that moment.
create table story_numbers (
    guild_id bigint  constraint story_numbers_pkey primary key constraint story_numbers_guild references guilds,
    next     integer not null
) with (fillfactor = 50);

-- No number is taken by the version before while they are copied.
do $$
begin
    lock table guilds in share row exclusive mode;
    insert into story_numbers (guild_id, next) select guild_id, next_story from guilds;
end
$$;

-- The next number of a server.
create function story_number(of_guild bigint) returns integer language plpgsql as $$
declare
    taken integer;
begin
    update story_numbers set next = next + 1 where guild_id = of_guild returning next - 1 into taken;
    if not found then
        insert into story_numbers as n (guild_id, next) values (of_guild, 2)
        on conflict on constraint story_numbers_pkey do update set next = n.next + 1 returning next - 1 into taken;
    end if;
    return taken;
end
$$;

-- The next number, in a transaction that does not wait for the disk: the row is free again at once. What is committed
-- later and waits for the disk has this before it on the disk, so no story that was kept loses its number; a crash in
-- between can only leave a gap.
create function story_number_at_once(of_guild bigint) returns integer language plpgsql as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    return story_number(of_guild);
end
$$;

-- The version before numbers stories itself: it is given the same numbers. Goes with the column.
create function guilds_next_story() returns trigger language plpgsql as $$
begin
    new.next_story := story_number(new.guild_id) + 1;
    return new;
end
$$;
create trigger guilds_next_story before update of next_story on guilds
    for each row when (new.next_story <> old.next_story) execute function guilds_next_story();

-- The number of the story that a draft becomes: however often it is handed in, it is the same one.
alter table story_drafts add number integer;
-- Written by the statement that keeps the story itself.
alter table story_drafts drop constraint story_drafts_became;

-- As before, with plans that are kept: a function in SQL is planned anew for every call.
create or replace function record_action(
    guild bigint, member bigint, interaction bigint, action text, record text, at timestamptz
) returns boolean language plpgsql volatile as $$
#variable_conflict use_column
begin
    insert into audit (guild_id, member_id, interaction_id, action, record, at)
    values (record_action.guild, record_action.member, record_action.interaction, record_action.action,
            record_action.record, record_action.at)
    on conflict on constraint audit_interaction do nothing;
    return found;
end
$$;

create or replace function enqueue(
    guild bigint, member bigint, key text, task jsonb, run_at timestamptz, now timestamptz
) returns bigint language plpgsql volatile as $$
#variable_conflict use_column
declare
    entry bigint;
begin
    insert into queue (guild_id, member_id, key, task, run_at, created_at)
    values (enqueue.guild, enqueue.member, enqueue.key, enqueue.task, enqueue.run_at, enqueue.now)
    on conflict on constraint queue_key do update set
        task = excluded.task,
        version = queue.version + 1,
        run_at = case when queue.buried_at is null then least(queue.run_at, excluded.run_at) else excluded.run_at end,
        attempts = 0,
        buried_at = null
    returning id into entry;
    return entry;
end
$$;

-- Whether a story is found by its latest words; else it waits until somebody who may read them looks for something. It
-- says so itself: telling a story writes no second row for it. (story_search_waiting is not used any more; a later
-- release drops it.)
alter table stories add is_found boolean not null default true;
alter table stories alter is_found set default false;
update stories set is_found = false where id in (select story_id from story_search_waiting);
create index stories_to_be_found on stories (guild_id, id desc) where not is_found;

create function story_search_outdated() returns trigger language plpgsql as $$
begin
    new.is_found := false;
    return new;
end
$$;
create trigger story_search_outdated before update of revision on stories
    for each row when (new.revision <> old.revision) execute function story_search_outdated();

create or replace function story_search_index(of_story bigint) returns void language plpgsql as $$
declare
    s   stories;
    was integer;
begin
    select * into s from stories where id = of_story for no key update;
    select revision into was from story_search where story_id = of_story and is_published;
    perform story_search_rows(s);
    delete from story_vocabulary v
    where v.story_id = of_story
      and not exists (select from story_search d where d.story_id = v.story_id and d.revision = v.revision);
    if s.revision is distinct from s.published_revision then
        perform story_words_keep(array[of_story], array[s.revision], false);
    end if;
    if s.published_revision is distinct from was then
        if s.published_revision is not null then
            perform story_words_keep(array[of_story], array[s.published_revision], true);
        end if;
        -- Words have lost the revision that showed them: another of the newest that have them shows them, or nobody
        -- sees them any more.
        if was is not null then
            perform story_words_keep(array_agg(d.story_id), array_agg(d.revision), true)
            from (select d.story_id, d.revision from story_search d
                  where d.guild_id = s.guild_id and d.is_published order by d.number desc limit 100) d;
        end if;
    end if;
    update stories set is_found = true where id = of_story and not is_found;
end
$$;

create or replace function story_search_catch_up(of_guild bigint) returns boolean language plpgsql as $$
declare
    newest bigint;
begin
    select id into newest from stories
    where guild_id = of_guild and not is_found order by id desc limit 1 for no key update skip locked;
    if newest is not null then
        perform story_search_index(newest);
    end if;
    return newest is not null;
end
$$;

create or replace function story_search_keep() returns trigger language plpgsql as $$
begin
    perform story_search_index(new.id);
    return null;
end
$$;
-- Only for what changes what everyone reads.
drop trigger story_search_keep on stories;
create trigger story_search_keep after update on stories
    for each row when (new.published_revision is distinct from old.published_revision)
    execute function story_search_keep();
create trigger story_search_keep_new after insert on stories
    for each row when (new.published_revision is not null) execute function story_search_keep();

-- A story's place in time and in the order of numbers: as large as what is read at once.
create function story_block(number integer) returns integer language sql immutable parallel safe as $$
    select number / 1024
$$;
create function story_block(at timestamptz) returns integer language sql immutable parallel safe as $$
    -- 32 days
    select floor(extract(epoch from at at time zone 'UTC') / 2764800)::integer
$$;

-- What stories are narrowed down to, as words beside their own: each begins with a blank, as no word does.
create function story_search_keys(
    guild_id bigint, number integer, at timestamptz, medium text, indicator text, community text
) returns tsvector language sql immutable parallel safe
-- Bound to the functions it calls as it is made: an index is restored without a search path.
return array_to_tsvector(array_remove(array[
    ' g' || guild_id::text, ' n' || guild_id::text || ' ' || story_block(number)::text,
    ' t' || guild_id::text || ' ' || story_block(at)::text, ' m' || medium, ' i' || indicator, ' c' || community],
    null));

-- Which words stand side by side: each pair as one of 65,536 keys. So short a key is shared by several pairs, which keeps
-- the index small: what is found by it is tested. It names nothing of ours: an index is restored without a search path.
create function story_search_pairs(words tsvector) returns tsvector language plpgsql immutable parallel safe as $$
begin
    return array_to_tsvector(coalesce(array_agg(' p' || left(md5(pair.word || ' ' || pair.neighbour), 4)), '{}'))
    from (select word, place, lead(word) over in_order as neighbour, lead(place) over in_order as next
          from unnest(words) as w (word, places, weights), unnest(places) as place
          window in_order as (order by place)) pair
    where pair.next = pair.place + 1;
end
$$;

-- What every story has that a query finds, as far as an index knows it: instead of words side by side the words and their
-- pair, instead of a phrase that is left out nothing.
create function story_search_loose(query tsquery) returns tsquery language plpgsql immutable parallel safe as $$
declare
    written text := query::text;
begin
    if written not like '%<%' then
        return (query);
    end if;
    -- No story has the word that is left out now.
    written := regexp_replace(written, '!\( [^()]*<[^()]* \)', '!'' ''', 'g');
    if regexp_replace(written, '!\( [^()<]* \)', '', 'g') like '%!( %' then
        return (query);
    end if;
    return (
        select string_agg(case when t.distance is null then t.token
                               when t.distance = '-' and t.before is not null and t.after is not null
                               then ' & '' p' || left(md5(t.before || ' ' || t.after), 4) || ''' & '
                               else ' & ' end, '' order by t.place)
        from (select place, part[1] as token, part[3] as distance, lag(word) over in_order as before,
                     lead(word) over in_order as after
              from regexp_matches(written, '((''(?:[^'']|'''')*'')| <(-|\d+)> |.)', 'g') with ordinality as p (part, place),
                   lateral (select replace(replace(substr(part[2], 2, length(part[2]) - 2), '''''', ''''), '\\', '\')) as w (word)
              window in_order as (order by place)) t)::tsquery;
end
$$;

-- The newest stories that have what is looked for, anywhere or in their title, by one look at one index: words and what
-- they are narrowed down to stand in it side by side, and of each the index skips what the others do not have. Spans
-- grow, so that common words are looked for among few stories and rare ones among all. Nothing else may be asked of
-- another index (the sums keep it from that): it would have every story of a server counted.
create or replace function story_matches(
    of_guild bigint, everything boolean, query tsquery, in_title boolean, of_indicator text, of_medium text,
    of_community text, since timestamptz, before timestamptz, most integer
) returns table (story_id bigint, revision integer) language plpgsql stable as $$
declare
    by_time boolean := since is not null or before is not null;
    block   text := case when by_time then ' t' else ' n' end || of_guild || ' ';
    -- Side by side is tested on the stories that may have it.
    loose   tsquery := story_search_loose(query);
    keys    tsquery := '';
    -- The pattern without its escapes and its last sign, as the beginning of a key.
    place   text := regexp_replace(left(of_community, -1), '\\(.)', '\1', 'g');
    lowest  integer := 0;
    first   integer;
    above   integer;
    size    integer := 2;
    missing integer := most;
    matched integer;
    wanted  tsquery;
begin
    if by_time then
        -- Discord has been there since 2015.
        lowest := story_block(greatest(since, '2015-01-01 00:00+00'));
        above := story_block(least(before, story_search_newest())) + 1;
    else
        above := story_block((select n.next from story_numbers n where n.guild_id = of_guild)) + 1;
    end if;
    if of_medium is not null then keys := keys && format(''' m%s''', of_medium)::tsquery; end if;
    if of_indicator is not null then keys := keys && format(''' i%s''', of_indicator)::tsquery; end if;
    if place is not null then
        -- Few stories are of one community: they are looked at all together.
        size := 32;
        keys := keys && format(''' c%s'':*', replace(replace(place, '\', '\\'), '''', ''''''))::tsquery;
    end if;
    while missing > 0 and above > lowest loop
        first := case when size > 16 then lowest else greatest(lowest, above - size) end;
        if size > 16 then
            wanted := loose && keys && format(''' g%s''', of_guild)::tsquery;
        else
            -- What many stories share is dearer to look up than to see on each of the first few.
            wanted := case when size > 2 then loose && keys else loose end && (select string_agg('''' || block || n || '''', ' | ')
                                 from generate_series(first, above - 1) n)::tsquery;
        end if;
        if in_title then
            return query
                select d.story_id, d.revision from story_search d
                where d.title_words || story_search_keys(d.guild_id, d.number, d.at, d.medium, d.indicator, d.community)
                          || story_search_pairs(d.title_words) @@ wanted
                  and d.guild_id + 0 = of_guild
                  and (everything and d.is_latest or not everything and d.is_published)
                  and case when by_time then story_block(d.at) else story_block(d.number) end between first and above - 1
                  and (since is null or d.at + interval '0' >= since)
                  and (before is null or d.at + interval '0' < before)
                  and (of_indicator is null or d.indicator = of_indicator)
                  and (of_medium is null or d.medium = of_medium)
                  and (of_community is null or d.community like of_community)
                  and (loose = query or d.title_words @@ query)
                order by d.number desc limit missing;
        else
            return query
                select d.story_id, d.revision from story_search d
                where d.words || story_search_keys(d.guild_id, d.number, d.at, d.medium, d.indicator, d.community)
                          || story_search_pairs(d.words) @@ wanted
                  and d.guild_id + 0 = of_guild
                  and (everything and d.is_latest or not everything and d.is_published)
                  and case when by_time then story_block(d.at) else story_block(d.number) end between first and above - 1
                  and (since is null or d.at + interval '0' >= since)
                  and (before is null or d.at + interval '0' < before)
                  and (of_indicator is null or d.indicator = of_indicator)
                  and (of_medium is null or d.medium = of_medium)
                  and (of_community is null or d.community like of_community)
                  and (loose = query or d.words @@ query)
                order by d.number desc limit missing;
        end if;
        get diagnostics matched = row_count;
        missing := missing - matched;
        above := first;
        size := size * 2;
    end loop;
end
$$;

-- When the newest of all was published or logged: one step in an index.
create function story_search_newest() returns timestamptz language sql stable set enable_indexscan = on as $$
    select max(at) from story_search
$$;

-- The plans are the same whatever is looked for, so they are made once for every connection: making one takes longer than
-- most searches.
alter function story_candidates(bigint, boolean, tsquery, text, text, text, timestamptz, timestamptz, integer)
    set plan_cache_mode = force_generic_plan;
