-- What was taken back is found by nobody: neither its words, nor its title among suggestions, nor a correction by them.

create or replace function story_search_rows(s stories) returns void language plpgsql as $$
begin
    delete from story_search d
    where d.story_id = s.id
      and (s.state = 'withdrawn' or (d.revision <> s.revision and d.revision is distinct from s.published_revision));
    if s.state = 'withdrawn' then
        return;
    end if;

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
    if s.state <> 'withdrawn' and s.revision is distinct from s.published_revision then
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

-- For what changes what everyone reads, and for what is taken back before anyone has.
drop trigger story_search_keep on stories;
create trigger story_search_keep after update on stories
    for each row when (new.published_revision is distinct from old.published_revision
                       or (new.state = 'withdrawn' and old.state <> 'withdrawn'))
    execute function story_search_keep();

select story_search_index(id) from stories where state = 'withdrawn';
