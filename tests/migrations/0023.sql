update exchange_notes set is_author_shown = false;
