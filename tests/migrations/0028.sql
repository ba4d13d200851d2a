update matches set state = 'withdrawn', withdrawn_for = 'changed', answered_at = offered_at where state = 'offered';
