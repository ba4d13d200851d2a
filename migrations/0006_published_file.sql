-- The file that a reviewer had before their eyes when they published: no other one stands in public. A file that comes
-- later, or in an edit, is seen by a reviewer first.
alter table stories add published_file_id bigint constraint stories_published_file references files;
update stories set published_file_id = file_id
where published_revision is not null and exists (select from files where files.id = file_id and bytes is not null);
create index stories_by_published_file on stories (published_file_id) where published_file_id is not null;
