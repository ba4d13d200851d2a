-- An offer is taken back when its community changes so that its coach can no longer be offered it.
alter table matches drop constraint matches_withdrawn_for;
alter table matches add constraint matches_withdrawn_for
    check (withdrawn_for in ('paused', 'capacity', 'left', 'overridden', 'closed', 'conflict', 'changed')) not valid;
