//! The import table and the invariants of docs/architecture.md, checked against every source file.
//!
//! Each test also shows its rule a file that breaks it: a rule that catches nothing would prove nothing.

mod source;

use std::fs;

use source::{
    Kind, Source, files,
    table::{Table, table},
};

/// The files of these folders, which must be there.
fn sources(folders: &[&str]) -> Vec<Source> {
    let paths: Vec<_> = folders.iter().flat_map(|folder| files(folder, "rs")).collect();
    assert!(!paths.is_empty(), "no sources in {folders:?}");
    paths.iter().map(|path| Source::read(path)).collect()
}

/// What runs in production: no unit tests.
fn production() -> Vec<Source> {
    let all = sources(&["src", "commands"]).into_iter().filter(|source| !source.path.ends_with("/tests.rs"));
    all.map(Source::without_tests).collect()
}

fn everything() -> Vec<Source> {
    sources(&["src", "commands", "practice", "tests", "benches"])
}

fn check(rule: impl Fn(&Source) -> Vec<String>, sources: &[Source]) {
    let found: Vec<_> = sources.iter().flat_map(rule).collect();
    assert!(found.is_empty(), "docs/architecture.md says otherwise:\n  {}", found.join("\n  "));
}

#[track_caller]
fn catches(rule: impl Fn(&Source) -> Vec<String>, path: &str, text: &str) {
    assert!(!rule(&Source::parse(path, text)).is_empty(), "nothing caught in {path}: {text}");
}

#[track_caller]
fn passes(rule: impl Fn(&Source) -> Vec<String>, path: &str, text: &str) {
    assert_eq!(rule(&Source::parse(path, text)), Vec::<String>::new(), "caught in {path}: {text}");
}

fn at(source: &Source, line: usize, what: impl std::fmt::Display) -> String {
    format!("{}:{line}: {what}", source.path)
}

#[test]
fn unit_tests_are_not_production() {
    let text = "#[cfg(test)] mod tests;\n#[cfg(test)]\nmod more { fn g() { Utc::now() } }\nfn f() {}";
    let source = Source::parse("src/a.rs", text).without_tests();
    let has = |word| source.tokens.iter().any(|token| token.text == word);
    assert!(has("f") && !has("g"));
    assert_eq!(reads_the_time(&source), Vec::<String>::new());
}

fn foreign_imports(table: &Table, source: &Source) -> Vec<String> {
    let module = source.module();
    let Some(room) = module.first().filter(|_| source.path.starts_with("src/")) else { return vec![] };
    let Some(allowed) = table.get(*room) else {
        return vec![at(source, 1, format!("the table knows no room named {room}"))];
    };
    let Some(allowed) = allowed else { return vec![] };
    let mut found = vec![];
    for name in source.names() {
        let ups = name.segments.iter().take_while(|segment| *segment == "super").count();
        let target = match name.segments[0].as_str() {
            "crate" => name.segments.get(1),
            "super" if ups == module.len() + name.depth => name.segments.get(ups),
            _ => None,
        };
        if let Some(target) = target.filter(|target| *target != room && !allowed.contains(*target)) {
            found.push(at(source, name.line, format!("{room} may not import {target}")));
        }
    }
    found
}

#[test]
fn a_room_imports_only_what_the_table_allows() {
    let table = table();
    let rule = |source: &Source| foreign_imports(&table, source);
    check(rule, &sources(&["src"]));

    catches(rule, "src/queue/worker.rs", "use crate::stories;");
    catches(rule, "src/queue/worker.rs", "use crate::{ids::StoryId, stories::{log, Draft}};");
    catches(rule, "src/queue/mod.rs", "use super::stories::log;");
    catches(rule, "src/queue/worker.rs", "fn f() { super::super::stories::log() }");
    catches(rule, "src/queue/mod.rs", "mod inner { use super::super::stories; }");
    catches(rule, "src/stories/mod.rs", "fn f() { join!(crate::discord::send()) }");
    catches(rule, "src/clock.rs", "use crate::queue;");
    catches(rule, "src/invented/mod.rs", "");
    passes(
        rule,
        "src/queue/worker.rs",
        "//! crate::stories\nuse crate::{clock, queue::store}; use super::store; // crate::stories",
    );
    passes(
        rule,
        "src/stories/mod.rs",
        "mod inner { use super::rules; use super::super::members; } const A: &str = \"crate::jobs\";",
    );
    passes(rule, "src/lib.rs", "pub use crate::stories;");
}

fn discord_libraries(source: &Source) -> Vec<String> {
    let edge = ["src/main.rs", "src/serve.rs", "src/check.rs", "src/discord/", "commands/"];
    let at_home = edge.iter().any(|home| source.path.starts_with(home));
    let libraries = ["serenity", "poise"];
    let words = source.tokens.iter().filter(|it| it.kind == Kind::Word && libraries.contains(&it.text.as_str()));
    words.filter(|_| !at_home).map(|word| at(source, word.line, format!("{} outside the edge", word.text))).collect()
}

#[test]
fn serenity_and_poise_stay_at_the_edge() {
    check(discord_libraries, &production());

    catches(discord_libraries, "src/stories/mod.rs", "use serenity::all::UserId;");
    catches(discord_libraries, "src/error.rs", "fn f(_: poise::Context) {}");
    passes(discord_libraries, "src/discord/sender.rs", "use serenity::all::Http;");
    passes(discord_libraries, "src/config.rs", "/// What serenity wants.\nconst A: &str = \"info,serenity=warn\";");
}

/// SQL begins in lower or upper case; a sentence begins with a capital.
fn reads_like_sql(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    if first != first.to_lowercase() && first != first.to_uppercase() {
        return false;
    }
    let text = text.to_lowercase();
    let words: Vec<_> = text.split_whitespace().collect();
    let has = |word| words.contains(&word);
    match first.to_lowercase().as_str() {
        "select" => has("from") || text.contains('('),
        "insert" => has("into"),
        "delete" => has("from"),
        "update" => has("set"),
        "with" => has("as") && has("select"),
        "create" | "alter" | "drop" | "truncate" => has("table") || has("index"),
        "listen" | "notify" | "rollback" | "begin" | "commit" => words.len() <= 2 && text.len() > 6,
        _ => false,
    }
}

fn stray_sql(source: &Source) -> Vec<String> {
    let in_store = source.path.starts_with("src/") && source.path.ends_with("/store.rs");
    let mut found = vec![];
    for (index, token) in source.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Text) {
        let formatted = index >= 3 && source.is_word(index - 3, "format") && source.is_sign(index - 2, "!");
        if reads_like_sql(&token.text) && (formatted || !in_store) {
            found.push(at(source, token.line, format!("SQL outside a checked macro of a store.rs: {:?}", token.text)));
        }
    }
    for name in source.names() {
        let last = name.segments.last().map(String::as_str).unwrap_or_default();
        let checked = name.is_macro && matches!(last, "query" | "query_as" | "query_scalar");
        let unchecked = matches!(last, "raw_sql" | "QueryBuilder" | "AssertSqlSafe")
            || last.starts_with("query") && (name.is_macro || name.segments[0] == "sqlx");
        if (checked && !in_store) || (unchecked && !checked) {
            found.push(at(source, name.line, format!("{} is not for here", name.segments.join("::"))));
        }
    }
    found
}

#[test]
fn sql_lives_in_store_files_and_is_checked() {
    // The pool's own hygiene: the one statement that belongs to no room.
    let sources: Vec<_> = production().into_iter().filter(|source| source.path != "src/database.rs").collect();
    check(stray_sql, &sources);

    catches(stray_sql, "src/stories/mod.rs", "fn f() { sqlx::query!(\"x\") }");
    catches(stray_sql, "commands/story.rs", "const A: &str = \"SELECT id FROM story\";");
    catches(stray_sql, "src/web/mod.rs", "const A: &str = r#\"\n  update story set title = 'x'\"#;");
    catches(stray_sql, "src/stories/store.rs", "fn f() { sqlx::query(\"x\") }");
    catches(stray_sql, "src/stories/store.rs", "use sqlx::{PgPool, query_as};");
    catches(stray_sql, "src/stories/store.rs", "fn f() { format!(\"select * from {table}\") }");
    passes(stray_sql, "src/stories/store.rs", "fn f() { sqlx::query_as!(Row, \"select id from story\") }");
    passes(stray_sql, "src/discord/text.rs", "fn f() { request.query(&[1]); \"Update your story and set it right\" }");
}

const SQL_TIME: &[&str] = &[
    "now()",
    "current_timestamp",
    "current_date",
    "current_time",
    "clock_timestamp",
    "statement_timestamp",
    "transaction_timestamp",
    "localtimestamp",
    "localtime",
];

fn reads_the_time(source: &Source) -> Vec<String> {
    let mut found = vec![];
    for name in source.names().iter().filter(|_| source.path != "src/clock.rs") {
        if let [.., clock, now] = name.segments.as_slice()
            && matches!(clock.as_str(), "Utc" | "Local" | "SystemTime")
            && now == "now"
        {
            found.push(at(source, name.line, format!("{clock}::now outside clock.rs")));
        }
    }
    for text in source.texts().filter(|text| reads_like_sql(&text.text)) {
        let sql = text.text.to_lowercase().replace(" (", "(");
        found.extend(
            SQL_TIME.iter().filter(|it| sql.contains(**it)).map(|it| at(source, text.line, format!("{it} in a query"))),
        );
    }
    found
}

#[test]
fn the_time_is_read_in_one_place() {
    check(reads_the_time, &production());
    for path in files("migrations", "sql") {
        let text = fs::read_to_string(&path).unwrap().to_lowercase();
        let statements: String = text.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
        for function in SQL_TIME {
            assert!(!statements.contains(function), "{} asks the database for the time: {function}", path.display());
        }
    }

    catches(reads_the_time, "src/stories/rules.rs", "fn f() { chrono::Utc::now() }");
    catches(reads_the_time, "commands/me.rs", "fn f() { std::time::SystemTime::now() }");
    catches(reads_the_time, "src/queue/store.rs", "fn f() { query!(\"select id from queue where run_at <= now()\") }");
    passes(reads_the_time, "src/clock.rs", "fn now() { Utc::now() }");
    passes(reads_the_time, "src/discord/gateway.rs", "// Utc::now\nfn f() { Instant::now(); clock.now() }");
}

/// Methods and constructors whose text a person reads.
const SHOWN: &[&str] = &["content", "title", "description", "label", "placeholder", "say"];

/// How many letters a literal shows, `{…}` and escapes left out.
fn letters(text: &str) -> usize {
    let (mut inside, mut escaped, mut count) = (false, false, 0);
    for letter in text.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' => inside = true,
            '}' => inside = false,
            _ => count += usize::from(!inside && letter.is_alphabetic()),
        }
    }
    count
}

fn untranslated_text(source: &Source) -> Vec<String> {
    let mut found = vec![];
    for (index, token) in source.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Text) {
        let formatted = index >= 4 && source.is_word(index - 3, "format") && source.is_sign(index - 2, "!");
        let Some(open) = index.checked_sub(if formatted { 4 } else { 1 }).filter(|open| *open >= 2) else { continue };
        let shown = SHOWN.iter().any(|method| source.is_word(open - 1, method)) && source.is_sign(open - 2, ".");
        if shown && source.is_sign(open, "(") && letters(&token.text) > 1 {
            found.push(at(source, token.line, format!("text for people outside locales/: {:?}", token.text)));
        }
    }
    found
}

#[test]
fn text_for_people_lives_in_locales() {
    check(untranslated_text, &production());

    catches(untranslated_text, "commands/reply.rs", "fn f() { CreateMessage::new().content(\"Kept.\") }");
    catches(untranslated_text, "commands/reply.rs", "fn f() { button.label(format!(\"Page {page}\")) }");
    passes(
        untranslated_text,
        "commands/reply.rs",
        "fn f() { button.label(t(\"publish\")).content(format!(\"{name}\\n\\u{200b}{b}\")) }",
    );
}

fn sends(source: &Source) -> Vec<String> {
    let requests = [
        "create_response",
        "create_followup",
        "edit_response",
        "create_message",
        "edit_message",
        "send_message",
        "say",
    ];
    let may =
        source.path.starts_with("src/discord/") || ["commands/asked.rs", "commands/reply.rs"].contains(&&*source.path);
    let called = (1..source.tokens.len()).filter(|at| {
        source.is_sign(at - 1, ".") && source.is_sign(at + 1, "(") && requests.iter().any(|it| source.is_word(*at, it))
    });
    called.filter(|_| !may).map(|it| at(source, source.tokens[it].line, "sends by itself")).collect()
}

#[test]
fn one_place_sends() {
    check(sends, &production());

    catches(sends, "commands/story/review.rs", "fn f() { data.rest.create_message(channel, &body) }");
    catches(sends, "commands/me.rs", "fn f() { ctx.say(text) }");
    passes(sends, "commands/me.rs", "fn f() { reply::say(&asked, key) }");
    passes(sends, "src/discord/sender.rs", "fn f() { self.rest.create_message(channel, &body) }");
}

fn sleeps_or_is_skipped(source: &Source) -> Vec<String> {
    let words = source.tokens.iter().filter(|token| token.kind == Kind::Word);
    let found = words.filter(|word| matches!(word.text.as_str(), "sleep" | "sleep_until" | "ignore"));
    found.map(|word| at(source, word.line, format!("{}: wait for a condition, and never skip", word.text))).collect()
}

#[test]
fn no_test_sleeps_or_is_skipped() {
    check(sleeps_or_is_skipped, &sources(&["tests"]));

    catches(sleeps_or_is_skipped, "tests/bot/story.rs", "async fn f() { tokio::time::sleep(SECOND).await }");
    catches(sleeps_or_is_skipped, "tests/bot/story.rs", "#[test] #[ignore] fn f() {}");
    passes(sleeps_or_is_skipped, "tests/bot/story.rs", "fn f() { until(|| seen).await; timeout(SECOND, f) }");
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    let rule = |source: &Source| {
        let mut found = vec![];
        if !source.text.starts_with("//! ") {
            found.push(at(source, 1, "the first line does not say what this is (//!)"));
        }
        let lines = source.text.lines().count();
        found.extend((lines > 400).then(|| at(source, lines, format!("{lines} lines: make it a folder"))));
        found
    };
    check(rule, &everything());

    catches(rule, "src/a.rs", "mod a;");
    catches(rule, "src/a.rs", &format!("//! A.\n{}", "// more\n".repeat(400)));
    passes(rule, "src/a.rs", &format!("//! A.\n{}", "// more\n".repeat(399)));
}

#[test]
fn only_main_reaches_outside_its_folder() {
    let rule = |source: &Source| {
        let signs = (1..source.tokens.len()).filter(|index| {
            source.is_word(*index, "path") && source.is_sign(index + 1, "=") && source.is_sign(index - 1, "[")
        });
        signs
            .filter(|_| source.path != "src/main.rs")
            .map(|index| at(source, source.tokens[index].line, "#[path]"))
            .collect()
    };
    check(rule, &everything());

    catches(rule, "src/lib.rs", "//! A.\n#[path = \"../commands/mod.rs\"] mod commands;");
    passes(rule, "src/main.rs", "//! A.\n#[path = \"../commands/mod.rs\"] mod commands;");
}
