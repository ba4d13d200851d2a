update exchanges set is_cohost_shown = cohost_id is not null;
