//! Pure: rows of text as CSV or an Excel workbook, in which no cell is ever taken for a formula.

use super::COLUMNS;
use anyhow::{Context as _, Result};
use rust_xlsxwriter::{Format, Workbook};
use std::borrow::Cow;

type Cells = [String; COLUMNS.len()];

/// One header row, and one row a story.
pub(super) struct Table {
    header: Cells,
    rows: Vec<Cells>,
    text: usize,
}

impl Table {
    pub(super) const fn new(header: Cells) -> Self {
        Self { header, rows: Vec::new(), text: 0 }
    }

    pub(super) fn push(&mut self, row: Cells) {
        self.text += row.iter().map(String::len).sum::<usize>();
        self.rows.push(row);
    }

    /// How many rows there are below the header.
    pub(super) const fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Bytes of text in those rows.
    pub(super) const fn text(&self) -> usize {
        self.text
    }

    /// Text with commas. Every cell is quoted: where a semicolon separates, one inside a cell begins no new one.
    pub(super) fn csv(&self) -> Result<Vec<u8>> {
        let mut writer = csv::WriterBuilder::new()
            .quote_style(csv::QuoteStyle::Always)
            .terminator(csv::Terminator::CRLF)
            .from_writer(BYTE_ORDER_MARK.to_vec());
        for row in std::iter::once(&self.header).chain(&self.rows) {
            writer.write_record(row.iter().map(|cell| harmless(cell).into_owned())).context("writing CSV")?;
        }
        writer.into_inner().context("writing CSV")
    }

    /// An Excel workbook; every cell is written as text, which Excel never computes.
    pub(super) fn excel(&self) -> Result<Vec<u8>> {
        let mut workbook = Workbook::new();
        let bold = Format::new().set_bold();
        let sheet = workbook.add_worksheet();
        for (column, name) in (0..).zip(&self.header) {
            sheet.write_string_with_format(0, column, name, &bold).context("writing the header")?;
        }
        for (row, cells) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, cell).context("writing a cell")?;
            }
        }
        sheet.set_freeze_panes(1, 0).context("freezing the header")?;
        workbook.save_to_buffer().context("writing the workbook")
    }
}

/// By this Excel knows that a file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A cell that no spreadsheet computes: an apostrophe stands before what would begin a formula, also after blanks and
/// in full width.
fn harmless(cell: &str) -> Cow<'_, str> {
    if begins_formula(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

fn begins_formula(cell: &str) -> bool {
    let is_blank = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || ('\u{200b}'..='\u{200f}').contains(&letter)
            || letter == '\u{feff}'
    };
    cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start_matches(is_blank).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Texts that are likely to be taken for formulas.
    fn cell() -> impl Strategy<Value = String> {
        prop_oneof![
            "[ \t\r\n\u{a0}\u{3000}]{0,2}[=+@＝＋－＠'\"-]{0,2}[a-z0-9;,()\"' \n]{0,12}",
            "\\PC{0,12}",
            "é{0,3}[;,\"\n]{0,3}=1"
        ]
    }

    fn table(rows: &[Vec<String>]) -> Table {
        let mut table = Table::new(COLUMNS.map(str::to_owned));
        for row in rows {
            table.push(std::array::from_fn(|column| row[column].clone()));
        }
        table
    }

    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let text = bytes.strip_prefix(BYTE_ORDER_MARK).expect("it begins with the mark");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula_and_every_row_reads_back(
            rows in proptest::collection::vec(proptest::collection::vec(cell(), COLUMNS.len()), 1..6),
        ) {
            let written = read(&table(&rows).csv().unwrap());
            prop_assert_eq!(written.len(), rows.len() + 1);
            prop_assert_eq!(&written[0], &COLUMNS.map(str::to_owned).to_vec());
            for (cells, written) in rows.iter().zip(&written[1..]) {
                for (cell, written) in cells.iter().zip(written) {
                    let first = written.trim_start().chars().next();
                    prop_assert!(!first.is_some_and(|it| "=+-@＝＋－＠".contains(it)), "{written:?}");
                    prop_assert!(!written.starts_with(['\t', '\r', '\n']));
                    prop_assert!(written == cell || written.strip_prefix('\'') == Some(cell), "{written:?} was {cell:?}");
                }
            }
        }

        #[test]
        fn ordinary_words_are_left_as_they_are(word in "[A-Za-z0-9¿¡áéíóúñ\"(][A-Za-z =+@-]{0,20}") {
            prop_assert_eq!(harmless(&word), word.as_str());
        }
    }

    #[test]
    fn what_would_be_computed_gets_an_apostrophe() {
        for cell in ["=1+1", " =1+1", "\t=1", "+1", "-1", "@sum", "\u{a0}＝1", "\r\nx", "\u{200b}=1", "\u{feff}=1"] {
            assert_eq!(harmless(cell), format!("'{cell}"), "{cell:?}");
        }
        for cell in ["", "a=1", "5 - 3", "S-12", "2026-03-02T07:00:00-05:00", "'=1"] {
            assert_eq!(harmless(cell), cell, "{cell:?}");
        }
    }

    #[test]
    fn a_workbook_holds_the_words_and_no_formula() {
        let mut row: Cells = COLUMNS.map(|_| String::new());
        row[2] = "=HYPERLINK(\"https://example.org\")".to_owned();
        row[3] = "¡Sí!".to_owned();
        let bytes = table(&[row.to_vec()]).excel().unwrap();
        assert!(bytes.starts_with(b"PK"), "a workbook is a zip file");
        assert_eq!(infer::get(&bytes).map(|kind| kind.extension()), Some("xlsx"));
    }
}
