//! Pure: everything about a round as an Excel workbook, every cell written as text or as a number, never as a formula.

use super::{Names, Reading, Round};
use crate::{
    error::Result,
    matching::{Outcome, Reason},
};
use anyhow::Context as _;
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use std::collections::BTreeMap;

/// Name of the file.
pub const FILE_NAME: &str = "round.xlsx";

/// Headings of the pairs, as keys of texts.
const PAIRS: [&str; 14] = [
    "round-file-community",
    "round-file-name",
    "round-file-coach",
    "round-file-match",
    "round-file-points",
    "round-file-practices",
    "round-file-place",
    "round-file-language",
    "round-file-level",
    "round-file-experience",
    "round-file-setting",
    "round-file-kept",
    "round-file-load",
    "round-file-why",
];

/// Headings of those without a coach.
const MISSING: [&str; 4] = ["round-file-community", "round-file-name", "round-file-why-not", "round-file-ruled-out"];

/// Everything about a round. `words` turns keys into texts, `reason` and `outcome` say facts in words.
///
/// # Errors
/// When the workbook cannot be written.
pub fn file(
    round: &Round,
    reading: &Reading,
    names: &Names,
    matches: &BTreeMap<crate::ids::CommunityId, String>,
    words: impl Fn(&str) -> String,
    reason: impl Fn(Reason) -> String,
    outcome: impl Fn(&Outcome) -> String,
) -> Result<Vec<u8>> {
    let written = || -> Result<Vec<u8>, anyhow::Error> {
        let mut workbook = Workbook::new();
        let bold = Format::new().set_bold();
        let sheet = workbook.add_worksheet();
        sheet.set_name(words("round-file-pairs"))?;
        head(sheet, &PAIRS, &bold, &words)?;
        for (row, pair) in (1..).zip(&reading.paired) {
            let (number, name) = names.community(pair.community);
            let score = &pair.chosen.score;
            let why: Vec<String> = pair.chosen.reasons.iter().map(|it| reason(*it)).collect();
            sheet.write_string(row, 0, number)?;
            sheet.write_string(row, 1, name)?;
            sheet.write_string(row, 2, names.coach(pair.chosen.coach))?;
            sheet.write_string(row, 3, matches.get(&pair.community).map_or("", String::as_str))?;
            let points = [
                pair.chosen.fit(),
                score.practices.into(),
                score.place.into(),
                score.language.into(),
                score.level.into(),
                score.experience.into(),
                score.setting.into(),
                score.kept.into(),
                -pair.chosen.cost,
            ];
            for (column, points) in (4..).zip(points) {
                #[expect(clippy::cast_precision_loss, reason = "points have four digits")]
                sheet.write_number(row, column, points as f64)?;
            }
            sheet.write_string(row, 13, why.join("; "))?;
        }
        let sheet = workbook.add_worksheet();
        sheet.set_name(words("round-file-missing"))?;
        head(sheet, &MISSING, &bold, &words)?;
        for (row, missing) in (1..).zip(&reading.missing) {
            let (number, name) = names.community(missing.community);
            sheet.write_string(row, 0, number)?;
            sheet.write_string(row, 1, name)?;
            sheet.write_string(row, 2, outcome(&missing.outcome))?;
            sheet.write_number(row, 3, u32::try_from(missing.ruled_out).unwrap_or(u32::MAX))?;
        }
        let sheet = workbook.add_worksheet();
        sheet.set_name(words("round-file-about"))?;
        let about = [
            ("round-file-made", round.made_at.to_rfc3339()),
            ("round-file-state", words(round.state.text_key())),
            ("round-file-solver", round.solver_version.to_string()),
            ("round-file-input", round.input_hash.clone()),
            ("round-file-weights", serde_json::to_string(&round.weights).unwrap_or_default()),
        ];
        for (row, (key, value)) in (0..).zip(about) {
            sheet.write_string_with_format(row, 0, words(key), &bold)?;
            sheet.write_string(row, 1, value)?;
        }
        Ok(workbook.save_to_buffer()?)
    };
    Ok(written().context("writing a round's workbook")?)
}

fn head(
    sheet: &mut Worksheet,
    keys: &[&str],
    bold: &Format,
    words: &impl Fn(&str) -> String,
) -> Result<(), rust_xlsxwriter::XlsxError> {
    for (column, key) in (0..).zip(keys) {
        sheet.write_string_with_format(0, column, words(key), bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
