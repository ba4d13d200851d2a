-- A concern is closed by who keeps people safe, once what could be done was done.
alter table concerns add closed_by bigint;
alter table concerns add closed_at timestamptz;
alter table concerns add constraint concerns_closed check ((closed_by is null) = (closed_at is null)) not valid;
alter table concerns validate constraint concerns_closed;
