//! What the documents say of the program is so: variables, metrics, permissions, links.

#[expect(dead_code, reason = "the import table needs the rest")]
mod source;

use std::{collections::BTreeSet, fs, path::PathBuf};

use source::{Kind, Source, files, root};

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn documents() -> Vec<PathBuf> {
    let top = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "migrations/README.md"];
    top.iter().map(|path| root().join(path)).chain(files("docs", "md")).collect()
}

/// Whether `text` has `word` by itself, not as a part of a longer one.
fn mentions(text: &str, word: &str) -> bool {
    text.split(|it: char| !it.is_ascii_alphanumeric() && it != '_').any(|it| it == word)
}

/// The environment variables that config.rs reads.
fn variables() -> BTreeSet<String> {
    let config = Source::read(&root().join("src/config.rs")).without_tests();
    let is_name = |text: &str| text.len() > 2 && text.chars().all(|it| it.is_ascii_uppercase() || it == '_');
    config.texts().filter(|text| is_name(&text.text)).map(|text| text.text.clone()).collect()
}

#[test]
fn every_variable_is_explained() {
    let variables = variables();
    assert!(variables.contains("DISCORD_TOKEN") && variables.contains("LOG"), "{variables:?}");
    for document in [".env.example", "docs/operations.md"] {
        let text = read(document);
        let missing: Vec<_> = variables.iter().filter(|variable| !mentions(&text, variable)).collect();
        assert!(missing.is_empty(), "{document} does not explain {missing:?}");
    }
    for line in read(".env.example").lines() {
        let name = line.trim_start_matches('#').split_once('=').map(|(name, _)| name.to_owned());
        let Some(name) = name.filter(|name| !name.contains(' ')) else { continue };
        assert!(variables.contains(&name) || name == "POSTGRES_PASSWORD", "nothing reads {name}");
    }
}

/// What `counter!`, `gauge!` and `histogram!` are called with, and `gauge`, our own.
fn metrics() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for path in files("src", "rs").into_iter().chain(files("commands", "rs")) {
        let source = Source::read(&path).without_tests();
        for at in 0..source.tokens.len() {
            let records = ["counter", "gauge", "histogram"].iter().any(|kind| source.is_word(at, kind));
            let first = at + 2 + usize::from(source.is_sign(at + 1, "!"));
            let name = source.tokens.get(first).filter(|name| records && name.kind == Kind::Text);
            names.extend(name.map(|name| name.text.clone()));
        }
    }
    names
}

#[test]
fn every_metric_is_explained() {
    let metrics = metrics();
    assert!(!metrics.is_empty());
    let text = read("docs/operations.md");
    let missing: Vec<_> = metrics.iter().filter(|metric| !mentions(&text, metric)).collect();
    assert!(missing.is_empty(), "docs/operations.md does not explain {missing:?}");
}

#[test]
fn the_invite_link_asks_for_exactly_the_permissions_explained() {
    let operations = read("docs/operations.md");
    let rows = operations.lines().filter_map(|line| {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        Some((cells.get(2)?.parse::<u32>().ok()?, cells.get(3)?.parse::<u64>().ok()?))
    });
    let rows: Vec<_> = rows.collect();
    assert!(rows.iter().all(|(bit, value)| 1 << bit == *value), "{rows:?}");
    let together: u64 = rows.iter().map(|(_, value)| value).sum();
    assert!(operations.contains(&format!("**{together}**")), "they are {together} together");
    assert!(
        read("README.md").contains(&format!("&permissions={together}\n")),
        "the README's link should ask for {together}"
    );
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut count = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            if path.contains("://") {
                continue;
            }
            count += 1;
            let target = if path.is_empty() { document.clone() } else { document.with_file_name(path) };
            assert!(target.exists(), "{}: {link} leads nowhere", document.display());
            if !heading.is_empty() {
                let text = fs::read_to_string(&target).unwrap();
                let headings = text.lines().filter(|line| line.starts_with('#'));
                let mut anchors =
                    headings.map(|line| line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-"));
                assert!(anchors.any(|anchor| anchor == heading), "{}: {link} has no such heading", document.display());
            }
        }
    }
    assert!(count > 20, "only {count} links found");
}
