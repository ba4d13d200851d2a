//! `/story export`: one header row, one row a story, nothing that computes, for coordinators alone.

use practice::Message;

use crate::harness::{Coalition, Story, Talks};

/// The rows of the file under an answer, the header first.
fn rows(answer: &Message) -> Vec<Vec<String>> {
    let [file] = answer.attachments.as_slice() else { panic!("one file is expected: {answer:#?}") };
    let text = std::str::from_utf8(&file.bytes).unwrap().trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn cell<'a>(rows: &'a [Vec<String>], row: usize, column: &str) -> &'a str {
    let at = rows[0].iter().position(|name| name == column).unwrap_or_else(|| panic!("no {column} in {:?}", rows[0]));
    &rows[row][at]
}

async fn three_stories(coalition: &Coalition) {
    let grace = coalition.person("grace");
    let computing = Story {
        title: "=HYPERLINK(\"https://evil.example\")",
        story: "+1\nA second line, with a comma",
        change: "@SUM(A1)",
        ..Story::default()
    };
    coalition.published(&grace, &computing).await;
    coalition.published(&grace, &Story::default()).await;
    coalition.tells(&grace, &Story { title: "Still waiting", ..Story::default() }).await;
}

#[tokio::test]
async fn coordinators_get_a_private_table_in_which_nothing_computes() {
    let coalition = Coalition::start().await;
    three_stories(&coalition).await;
    let erin = coalition.person("erin");
    let answer = erin.types("/story export format:CSV").await;
    assert!(answer.ephemeral && answer.attachments[0].filename.ends_with(".csv"), "{answer:#?}");
    let table = rows(&answer);
    assert_eq!(table.len(), 3, "a header and two published stories: {table:#?}");
    assert!(table.iter().all(|row| row.len() == table[0].len()));
    assert_eq!(cell(&table, 1, "Number"), "S-1");
    for column in ["Title", "Story", "What changed"] {
        let value = cell(&table, 1, column);
        assert!(!value.starts_with(['=', '+', '-', '@', '\t', '\r']), "{column} computes: {value}");
    }
    assert!(cell(&table, 1, "Story").contains("A second line, with a comma"));
    let published = cell(&table, 1, "Published at");
    assert!(chrono::DateTime::parse_from_rfc3339(published).is_ok(), "with its zone: {published}");

    let all = rows(&erin.types("/story export format:CSV include:All").await);
    assert_eq!(all.len(), 4);
    assert_eq!(cell(&all, 3, "Title"), "Still waiting");
    let excel = erin.types("/story export format:Excel").await;
    assert!(excel.attachments[0].filename.ends_with(".xlsx") && excel.attachments[0].bytes.starts_with(b"PK"));
}

#[tokio::test]
async fn an_export_can_be_narrowed_and_nobody_else_gets_one() {
    let coalition = Coalition::start().await;
    three_stories(&coalition).await;
    let erin = coalition.person("erin");
    for (options, answer) in [
        ("from:2020-01-01 to:2020-12-31", "no such story in those days"),
        ("from:2020-12-31 to:2020-01-01", "later than"),
        ("from:5/12/2020", "2020-05-12"),
    ] {
        let refused = erin.types(&format!("/story export format:CSV {options}")).await;
        assert!(refused.says(answer) && refused.attachments.is_empty(), "{options}: {}", refused.text());
    }
    for who in ["frank", "grace", "bob", "alice"] {
        let refused = coalition.person(who).types("/story export format:CSV").await;
        assert!(refused.ephemeral && refused.says("Only coordinators"), "{who}: {}", refused.text());
    }
    let table = erin.locale("es-419").types("/story export format:CSV").await;
    assert!(rows(&table)[0].contains(&"Título".to_owned()), "{:?}", rows(&table)[0]);
}

#[tokio::test]
async fn the_table_is_no_list_of_young_people() {
    let coalition = Coalition::start().await;
    coalition.discord.server().give_role("grace", "Next Generation Coalition").unwrap();
    coalition.published(&coalition.person("grace"), &Story::default()).await;
    let answer = coalition.person("erin").types("/story export format:CSV include:All").await;
    let table = rows(&answer);
    assert!(!cell(&table, 1, "Author").contains("Grace"), "{table:#?}");
}
