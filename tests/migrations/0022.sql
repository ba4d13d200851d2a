update concerns set taken_by = 2, taken_at = '2026-03-12', closed_by = 2, closed_at = '2026-03-13' where guild_id = 100;
