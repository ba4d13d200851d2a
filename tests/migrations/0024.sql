-- One more is taken back, by the program as it is from here on.
update stories set state = 'withdrawn' where id = 4;
