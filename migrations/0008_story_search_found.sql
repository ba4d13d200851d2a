-- no-transaction
-- Words and what they are narrowed down to, side by side. (story_search_words is not used any more; a later release drops
-- it.)
create index concurrently story_search_found on story_search using gin (
    (words || story_search_keys(guild_id, number, at, medium, indicator, community) || story_search_pairs(words)),
    (title_words || story_search_keys(guild_id, number, at, medium, indicator, community)
        || story_search_pairs(title_words))
) with (gin_pending_list_limit = 128);
