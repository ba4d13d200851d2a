-- A file finds its story without a look at every story; so does the removal of files that belong to nothing.
create index stories_file on stories (file_id) where file_id is not null;
create index story_drafts_file on story_drafts (file_id) where file_id is not null;
create index story_releases_file on story_releases (file_id) where file_id is not null;
