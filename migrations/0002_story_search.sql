-- Finding stories again: in English and in Spanish, with or without accents, and past a typing error.

create extension if not exists unaccent;

-- English ignores accents, so that "educacion" finds "educación" as it was written; Spanish keeps them, because its
-- stemmer needs them to know "reunión" and "reuniones" for the same word.
create text search configuration story_english (copy = english);
alter text search configuration story_english
    alter mapping for word, hword, hword_part with unaccent, english_stem;

-- One row for the words that everyone reads and one for the latest words: mostly the same row.
create table story_search (
    story_id     bigint      not null constraint story_search_story references stories on delete cascade,
    revision     integer     not null,
    guild_id     bigint      not null,
    is_published boolean     not null,
    is_latest    boolean     not null,
    number       integer     not null,
    author_id    bigint      not null,
    -- When it was published, else logged.
    at           timestamptz not null,
    medium       text        not null,
    indicator    text        not null,
    -- In lower case without accents.
    community    text        collate "C",
    title_words  tsvector    not null,
    words        tsvector    not null,
    constraint story_search_pkey primary key (story_id, revision)
);
create index story_search_published on story_search (guild_id, number) where is_published;
create index story_search_latest on story_search (guild_id, number) where is_latest;
create index story_search_number on story_search (guild_id, number);
create index story_search_author on story_search (guild_id, author_id);
create index story_search_community on story_search (guild_id, community);
-- To be combined with the words.
create index story_search_at on story_search (at);
create index story_search_choices on story_search (medium, indicator);
create index story_search_community_anywhere on story_search (community);
-- A long list of pending entries would be read by every search: it is kept short.
create index story_search_title_words on story_search using gin (title_words) with (gin_pending_list_limit = 128);
create index story_search_words on story_search using gin (words) with (gin_pending_list_limit = 128);
-- The planner knows more of the common words than by default.
alter table story_search alter column words set statistics 500;
alter table story_search alter column title_words set statistics 500;

-- Words as people wrote them, for correcting what is typed. Each names one revision that has it: who may not read that
-- revision is not corrected by its words.
create table story_vocabulary (
    guild_id bigint  not null,
    -- In lower case without accents.
    plain    text    collate "C" not null,
    -- In lower case, as it is written.
    word     text    not null,
    english  text    collate "C",
    spanish  text    collate "C",
    story_id bigint  not null,
    revision integer not null,
    constraint story_vocabulary_pkey primary key (guild_id, plain)
);
create index story_vocabulary_english on story_vocabulary (guild_id, english);
create index story_vocabulary_spanish on story_vocabulary (guild_id, spanish);
create index story_vocabulary_revision on story_vocabulary (story_id, revision);
create index story_vocabulary_near on story_vocabulary using gin (plain gin_trgm_ops);

-- The different words of a text, of 4 to 40 letters.
create function story_words(written text) returns table (plain text, word text) language sql stable rows 100 as $$
    select unaccent(lower(token)), min(lower(token))
    from ts_parse('default', written)
    -- asciiword, word, and the parts of a hyphenated word
    where tokid in (1, 2, 10, 11) and char_length(token) between 4 and 40
    group by 1
$$;

-- Keeps the words of some revisions. The order of insertion keeps two transactions from waiting for each other. Where
-- a word is known already, only a published revision takes it over, from one that is not.
--
-- The settings have every word looked up by itself: plans made while the tables were small must not go through them
-- once they are large.
create function story_words_keep(stories bigint[], revisions integer[], published boolean) returns void
language sql
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off as $$
    insert into story_vocabulary (guild_id, plain, word, english, spanish, story_id, revision)
    select distinct on (w.plain) s.guild_id, w.plain, w.word, (ts_lexize('english_stem', w.plain))[1],
           (ts_lexize('spanish_stem', w.word))[1], r.story_id, r.revision
    from unnest(stories, revisions) as kept (story_id, revision)
    join story_revisions r using (story_id, revision)
    join stories s on s.id = r.story_id
    cross join story_words(concat_ws(' ', r.title, r.change, r.story, s.community, s.school)) w
    where not exists (
        select from story_vocabulary v
        left join story_search d on d.story_id = v.story_id and d.revision = v.revision
        where v.guild_id = s.guild_id and v.plain = w.plain and (d.is_published or not published))
    order by w.plain
    on conflict on constraint story_vocabulary_pkey do update
        set word = excluded.word, spanish = excluded.spanish, story_id = excluded.story_id, revision = excluded.revision
        where published
$$;

-- What only its author and those who review may read is made searchable when one of them looks for something: nobody
-- who tells a story waits for that.
create table story_search_waiting (
    story_id bigint constraint story_search_waiting_pkey primary key
        constraint story_search_waiting_story references stories on delete cascade,
    guild_id bigint not null
);
create index story_search_waiting_newest on story_search_waiting (guild_id, story_id desc);

-- The rows of a story as it is now.
create function story_search_rows(s stories) returns void language plpgsql as $$
begin
    delete from story_search d
    where d.story_id = s.id and d.revision <> s.revision and d.revision is distinct from s.published_revision;

    update story_search d
    set is_latest = d.revision = s.revision,
        is_published = d.revision is not distinct from s.published_revision,
        at = coalesce(s.published_at, s.logged_at)
    where d.story_id = s.id
      and (d.is_latest, d.is_published, d.at) is distinct from
          (d.revision = s.revision, d.revision is not distinct from s.published_revision,
           coalesce(s.published_at, s.logged_at));

    insert into story_search
        (story_id, revision, guild_id, is_published, is_latest, number, author_id, at, medium, indicator, community,
         title_words, words)
    select s.id, r.revision, s.guild_id, r.revision is not distinct from s.published_revision, r.revision = s.revision,
           s.number, s.author_id, coalesce(s.published_at, s.logged_at), s.medium, s.indicator,
           unaccent(lower(s.community)),
           to_tsvector('story_english', r.title) || to_tsvector('spanish', r.title)
               || to_tsvector('simple', unaccent(r.title)),
           setweight(to_tsvector('story_english', r.title), 'A') || setweight(to_tsvector('spanish', r.title), 'A')
               || setweight(to_tsvector('story_english', r.change), 'B') || setweight(to_tsvector('spanish', r.change), 'B')
               || setweight(to_tsvector('story_english', place), 'C') || setweight(to_tsvector('spanish', place), 'C')
               || to_tsvector('story_english', r.story) || strip(to_tsvector('spanish', r.story))
    from story_revisions r, concat_ws(' ', s.community, s.school) as place
    where r.story_id = s.id and r.revision in (s.revision, s.published_revision)
      and not exists (select from story_search d where d.story_id = s.id and d.revision = r.revision);
end
$$;

-- Makes a story found by what it says now, and no longer by what it said.
create function story_search_index(of_story bigint) returns void language plpgsql as $$
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
    delete from story_search_waiting where story_id = of_story;
end
$$;

-- Makes the newest of a server's waiting stories searchable; false when there is none. The story is locked before
-- anything else, in the order of everyone who changes one.
create function story_search_catch_up(of_guild bigint) returns boolean language plpgsql as $$
declare
    newest bigint;
begin
    select s.id into newest
    from story_search_waiting w join stories s on s.id = w.story_id
    where w.guild_id = of_guild order by w.story_id desc limit 1 for no key update of s skip locked;
    if newest is not null then
        perform story_search_index(newest);
    end if;
    return newest is not null;
end
$$;

create function story_search_keep() returns trigger language plpgsql as $$
begin
    if new.published_revision is distinct from (case when tg_op = 'UPDATE' then old.published_revision end) then
        perform story_search_index(new.id);
    elsif tg_op = 'INSERT' or new.revision <> old.revision then
        insert into story_search_waiting (story_id, guild_id) values (new.id, new.guild_id)
        on conflict on constraint story_search_waiting_pkey do nothing;
    end if;
    return null;
end
$$;

-- After the statement: a story and its first revision are written by one.
create trigger story_search_keep after insert or update on stories for each row execute function story_search_keep();

-- Words a typing error may have meant. Set here, since the operator takes its threshold from a setting.
create function story_near_words(of_guild bigint, typed text) returns setof story_vocabulary
language sql stable rows 10 set pg_trgm.similarity_threshold = 0.25 as $$
    select * from story_vocabulary
    where guild_id = of_guild and plain % typed
    order by similarity(plain, typed) desc, plain limit 60
$$;

-- What a word or phrase is in each language, as text; empty where it is none of that language's words that count.
create function story_terms(typed text) returns table (english text, spanish text) language sql stable rows 1
set client_min_messages = warning as $$
    select phraseto_tsquery('story_english', typed)::text, phraseto_tsquery('spanish', typed)::text
$$;

-- The newest stories that have what is looked for, anywhere or in their title. Spans grow, so that common words are
-- looked for among few stories and rare ones among all. Where all are very many, the index of a server's stories would
-- cost more than it saves (the planner takes rare words for common ones): there it is kept from use, by a sum.
create function story_matches(
    of_guild bigint, everything boolean, query tsquery, in_title boolean, of_indicator text, of_medium text,
    of_community text, since timestamptz, before timestamptz, most integer
) returns table (story_id bigint, revision integer) language plpgsql stable as $$
declare
    newest  integer := (select next_story from guilds where guild_id = of_guild);
    lowest  integer;
    above   integer := newest;
    missing integer := most;
    matched integer;
    many    boolean;
begin
    foreach lowest in array array[newest - 2000, newest - 20000, 1] loop
        continue when lowest < 1;
        many := above - lowest > 20000;
        return query
            select d.story_id, d.revision from story_search d
            where case when many then d.guild_id + 0 else d.guild_id end = of_guild
              and (everything and d.is_latest or not everything and d.is_published)
              and case when in_title then d.title_words else d.words end @@ query
              and (lowest = 1 or d.number >= lowest) and case when many then d.number + 0 else d.number end < above
              and (since is null or d.at >= since) and (before is null or d.at < before)
              and (of_indicator is null or d.indicator = of_indicator)
              and (of_medium is null or d.medium = of_medium)
              and (of_community is null or d.community like of_community)
            order by d.number desc limit missing;
        get diagnostics matched = row_count;
        missing := missing - matched;
        exit when missing <= 0;
        above := lowest;
    end loop;
end
$$;

-- Few enough to be ranked, however common the words are: the newest that match, and of very many also the newest whose
-- title does.
--
-- The settings are what makes it fast. Plans are made for the words that are looked for. No plan goes through stories
-- one by one to test their words, which lie out of line and are dear to fetch (the planner does not reckon with it):
-- the indexes are combined instead.
create function story_candidates(
    of_guild bigint, everything boolean, query tsquery, of_indicator text, of_medium text, of_community text,
    since timestamptz, before timestamptz, most integer
) returns table (story_id bigint, revision integer) language plpgsql stable rows 200
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
set enable_indexscan = off
set max_parallel_workers_per_gather = 0
set cpu_operator_cost = 0.02
set random_page_cost = 1.5
set work_mem = '16MB'
set jit = off as $$
declare
    matched integer;
begin
    return query
        select * from story_matches(of_guild, everything, query, false, of_indicator, of_medium, of_community, since,
                                    before, most);
    get diagnostics matched = row_count;
    if matched >= most then
        return query
            select * from story_matches(of_guild, everything, query, true, of_indicator, of_medium, of_community, since,
                                        before, most / 4);
    end if;
end
$$;

-- Stories to choose from, the newest first: those of a number, and those whose title has words that begin so.
create function story_suggestions(
    of_guild bigint, asking bigint, everything boolean, own boolean, states text[], with_release_at timestamptz,
    exactly integer, lowest integer[], highest integer[], query tsquery, most integer
) returns table (number integer, title text) language plpgsql stable
set plan_cache_mode = force_custom_plan
set jit = off as $$
begin
    return query
        select d.number, r.title
        from story_search d
        join stories s on s.id = d.story_id
        join story_revisions r on r.story_id = d.story_id and r.revision = d.revision
        where d.guild_id = of_guild
          and case when everything or d.author_id = asking then d.is_latest else d.is_published end
          and (not own or d.author_id = asking)
          and (states is null or s.state = any (states))
          and (with_release_at is null or exists (
              select from story_releases l
              where l.story_id = d.story_id and l.revoked_at is null and l.until > with_release_at))
          and (query is null or d.title_words @@ query or exists (
              select from unnest(lowest, highest) as span (low, high) where d.number between span.low and span.high))
        order by (d.number = exactly) desc, d.number desc limit most;
end
$$;

-- Stories from before this migration.
select story_search_index(id) from stories;
