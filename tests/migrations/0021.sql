select enqueue(100, 200, 'kept-plans', '{"job": "kept-plans"}', '2026-02-01', '2026-02-01');
