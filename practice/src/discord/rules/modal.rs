//! Limits of modals.

use std::collections::HashSet;

use serde_json::Value;

use super::{join, list, optional_text, required_text};
use crate::discord::error::{Outcome, Wrongs};

const ROW: u64 = 1;
const TEXT_INPUT: u64 = 4;

/// Checks the `data` of an answer that opens a modal.
pub(crate) fn check(data: &Value) -> Outcome<()> {
    let mut wrongs = Wrongs::default();
    required_text(data, "title", "", 45, &mut wrongs);
    required_text(data, "custom_id", "", 100, &mut wrongs);
    let rows = list(data, "components", "", &mut wrongs);
    wrongs.count("components", rows.len(), 1, 5);
    let mut custom_ids = HashSet::new();
    for (index, row) in rows.iter().enumerate() {
        let path = format!("components.{index}");
        if row["type"].as_u64() != Some(ROW) {
            wrongs.add(&join(&path, "type"), "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            continue;
        }
        let inputs = list(row, "components", &path, &mut wrongs);
        wrongs.count(&join(&path, "components"), inputs.len(), 1, 1);
        for (index, input) in inputs.iter().enumerate() {
            let path = format!("{path}.components.{index}");
            field(input, &path, &mut wrongs);
            if input["custom_id"].as_str().is_some_and(|custom_id| !custom_ids.insert(custom_id)) {
                let message = "Component custom id cannot be duplicated";
                wrongs.add(&join(&path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message);
            }
        }
    }
    wrongs.under("data").check()
}

fn field(input: &Value, path: &str, wrongs: &mut Wrongs) {
    if input["type"].as_u64() != Some(TEXT_INPUT) {
        wrongs.add(&join(path, "type"), "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (4,).");
        return;
    }
    required_text(input, "custom_id", path, 100, wrongs);
    required_text(input, "label", path, 45, wrongs);
    optional_text(input, "placeholder", path, 100, wrongs);
    if !matches!(input["style"].as_u64(), Some(1 | 2)) {
        wrongs.choices(&join(path, "style"), "1, 2");
    }
    let min = input["min_length"].as_u64().unwrap_or(0);
    let max = input["max_length"].as_u64().unwrap_or(4_000);
    if min > 4_000 {
        wrongs.add(&join(path, "min_length"), "NUMBER_TYPE_MAX", "int value should be less than or equal to 4000.");
    }
    if !(1..=4_000).contains(&max) {
        wrongs.add(&join(path, "max_length"), "NUMBER_TYPE_MAX", "int value should be between 1 and 4000.");
    }
    if min > max {
        let message = "The minimum length must be less than or equal to the maximum length";
        wrongs.add(&join(path, "min_length"), "TEXT_INPUT_COMPONENT_MIN_LENGTH_GREATER_THAN_MAX_LENGTH", message);
    }
    optional_text(input, "value", path, usize::try_from(max).unwrap_or(4_000).min(4_000), wrongs);
}
