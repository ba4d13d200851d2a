//! The import table of docs/architecture.md, read from the page itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use super::root;

/// Room → what it may import, from the table under "Who may import whom". `None`: everything.
pub(crate) type Table = BTreeMap<String, Option<BTreeSet<String>>>;

pub(crate) fn table() -> Table {
    let text = fs::read_to_string(root().join("docs/architecture.md")).expect("the map is there");
    let (_, section) = text.split_once("## Who may import whom").expect("the map has the table");
    let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
    let group = |name: &str| -> Vec<String> {
        let line = section.lines().find_map(|line| line.strip_prefix(&format!("- {name}: ")));
        line.unwrap_or_else(|| panic!("{name} is not explained below the table")).split(", ").map(plain).collect()
    };
    let (domain, base) = (group("domain"), group("base"));
    let spell_out = |cell: &str| -> BTreeSet<String> {
        let names = cell.trim().split(", ").map(plain);
        names
            .flat_map(|name| match name.as_str() {
                "domain" => domain.clone(),
                "base" => base.clone(),
                _ => vec![name],
            })
            .collect()
    };
    let mut table = Table::new();
    for row in section.lines().filter(|line| line.starts_with("| ")).skip(1) {
        let cells: Vec<_> = row.trim_matches('|').split('|').collect();
        for room in spell_out(cells[0]) {
            let allowed = (cells[1].trim() != "everything").then(|| spell_out(cells[1]));
            assert!(table.insert(room.clone(), allowed).is_none(), "{room} stands twice in the table");
        }
    }
    table
}

fn plain(name: &str) -> String {
    name.trim_matches('`').to_owned()
}
