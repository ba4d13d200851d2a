-- Whether what everybody reads names the co-host: only who is known to be an adult. Who is co-host already is not named
-- until they are chosen anew, since nobody looked.
alter table exchanges add is_cohost_shown boolean not null default false;
