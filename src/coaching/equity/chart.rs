//! Pure: a chart of bars as a PNG. Its figures stand beside it as text: meaning never rests on the picture.

use crate::error::Result;
use anyhow::{Context as _, anyhow};
use resvg::{tiny_skia, usvg};
use std::{fmt::Write as _, sync::Arc};

/// The letters of the chart (`fonts/LICENSE`): a machine need not have any.
const FONT: &[u8] = include_bytes!("fonts/DejaVuSans.ttf");

/// One bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is.
    pub value: i64,
    /// What is written at its end.
    pub figure: String,
}

/// A chart: bars under headings.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// Each heading with its bars.
    pub parts: Vec<(String, Vec<Bar>)>,
}

/// So many bars are drawn at most; the text has them all.
const MOST_BARS: usize = 40;
const WIDTH: usize = 900;
const ROW: usize = 26;

/// The chart as SVG, with everything people wrote escaped and no address in it.
fn svg(chart: &Chart) -> (String, usize) {
    let longest = chart.parts.iter().flat_map(|(_, bars)| bars).map(|bar| bar.value).max().unwrap_or(0).max(1);
    let mut body = String::new();
    let mut y = 56;
    let mut drawn = 0;
    let mut text = |x: usize, y: usize, size: usize, anchor: &str, words: &str| {
        // Writing into a String cannot fail.
        let _ = write!(
            body,
            r##"<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="#1f2430">{}</text>"##,
            escape(words)
        );
    };
    text(24, 36, 20, "start", &chart.title);
    let mut bars_drawn = String::new();
    for (heading, bars) in &chart.parts {
        if bars.is_empty() || drawn >= MOST_BARS {
            continue;
        }
        y += ROW;
        text(24, y, 15, "start", heading);
        for bar in bars.iter().take(MOST_BARS - drawn) {
            y += ROW;
            drawn += 1;
            let length = usize::try_from(bar.value.max(0) * 430 / longest).unwrap_or(0).max(2);
            text(250, y, 13, "end", &bar.label);
            let _ =
                write!(bars_drawn, r##"<rect x="262" y="{}" width="{length}" height="16" fill="#2f6f9f"/>"##, y - 13);
            text(270 + length, y, 13, "start", &bar.figure);
        }
        y += 8;
    }
    let height = y + 28;
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" font-family="DejaVu Sans"><rect width="100%" height="100%" fill="#ffffff"/>{bars_drawn}{body}</svg>"##
    );
    (svg, height)
}

/// What XML would take for itself.
fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Draws a chart. It takes some milliseconds: call it on a thread that may block.
///
/// # Errors
/// When it cannot be drawn.
pub fn png(chart: &Chart) -> Result<Vec<u8>> {
    let (svg, height) = svg(chart);
    let mut options = usvg::Options::default();
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(FONT.to_vec());
    options.fontdb = Arc::new(fonts);
    let tree = usvg::Tree::from_str(&svg, &options).context("reading the chart")?;
    let size = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let mut pixels = tiny_skia::Pixmap::new(size(WIDTH), size(height)).ok_or_else(|| anyhow!("a chart of no size"))?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut pixels.as_mut());
    Ok(pixels.encode_png().context("writing the chart")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(label: &str) -> Chart {
        let bar = |value| Bar { label: label.to_owned(), value, figure: format!("{value} days") };
        Chart { title: "Waiting".to_owned(), parts: vec![(label.to_owned(), vec![bar(12), bar(0), bar(90)])] }
    }

    #[test]
    fn a_chart_is_a_picture_with_letters_in_it() {
        let bytes = png(&chart("Ohio & <b>Michigan</b>")).unwrap();
        assert_eq!(infer::get(&bytes).map(|kind| kind.mime_type()), Some("image/png"));
        let blank = png(&Chart { title: String::new(), ..chart("") }).unwrap();
        assert!(bytes.len() > blank.len() + 500, "letters are drawn: {} and {}", bytes.len(), blank.len());
    }

    #[test]
    fn nothing_that_people_wrote_is_markup() {
        let (svg, _) = svg(&chart("<image href=\"https://evil.example/x\"/>&\u{0}"));
        assert!(!svg.contains("<image") && !svg.contains('\u{0}'), "{svg}");
        png(&chart("<image href=\"file:///etc/passwd\"/>&]]>")).unwrap();
    }

    #[test]
    fn a_chart_stays_of_a_size_that_can_be_sent() {
        let bars: Vec<Bar> =
            (0..1000).map(|value| Bar { label: "x".repeat(300), value, figure: "1".to_owned() }).collect();
        let bytes = png(&Chart { title: "t".repeat(500), parts: vec![("h".to_owned(), bars)] }).unwrap();
        assert!(bytes.len() < 1024 * 1024);
    }
}
