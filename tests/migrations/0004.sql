select record_action(100, 1, 9002, 'story.withdraw', 'S-5', '2026-03-04');
select enqueue(100, null, 'story:5', '{"notification": {"kind": "story_changed", "story": 5}}', '2026-03-04', '2026-03-04');
