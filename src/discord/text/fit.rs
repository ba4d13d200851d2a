//! Fits text into Discord's sizes: whole in several pieces, or shortened.

use unicode_segmentation::UnicodeSegmentation;

use super::markdown::block_mark;

const ELLIPSIS: char = '…';

/// How long Discord may find `text`. Its API counts code points (discord/discord-api-docs#1315), its clients UTF-16 units;
/// the greater of the two holds for both.
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The whole Markdown `text` (as [`super::escape`] left it) in pieces of at most `limit`, cut between paragraphs, lines,
/// sentences or words as late as possible, and never inside a character or an escape. White space at a cut goes.
///
/// A piece that would begin a heading, list or quote only because of the cut gets the backslash it needs.
///
/// # Panics
/// If `limit` is below 8: there must be room for something.
pub fn split(text: &str, limit: usize) -> Vec<String> {
    assert!(limit >= 8, "pieces of {limit} characters");
    let mut pieces = Vec::new();
    let mut rest = text.trim().to_owned();
    while length(&rest) > limit {
        let cut = best_cut(&rest, limit);
        let (piece, after) = rest.split_at(cut);
        let starts_line = after.starts_with('\n') || piece.ends_with('\n');
        let mut next = after.trim_start().to_owned();
        // Cut at a space in front of a line break, the next piece starts a line in any case.
        let starts_line = starts_line || after[..after.len() - next.len()].contains('\n');
        if let Some(at) = block_mark(&next).filter(|_| !starts_line) {
            next.insert(at, '\\');
        }
        pieces.push(piece.trim_end().to_owned());
        rest = next;
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

/// `text` if it fits into `limit`, else its start and an ellipsis, cut between words where one is near.
pub fn shorten(text: &str, limit: usize) -> String {
    if length(text) <= limit {
        return text.to_owned();
    }
    let Some(room) = limit.checked_sub(ELLIPSIS.len_utf16()) else { return String::new() };
    let (hard, cuts) = cuts(text, room);
    let start = &text[..hard];
    let cut = cuts.word.filter(|&cut| length(&text[..cut]) >= room * 4 / 5).map_or(start, |cut| &text[..cut]);
    format!("{}{ELLIPSIS}", cut.trim_end())
}

/// As many whole lines as fit into `limit`, the first of `total`; where some are left out, `more` says how many.
pub fn first_lines(lines: &[String], total: usize, limit: usize, more: impl Fn(usize) -> String) -> String {
    let shown = |count: usize| {
        let mut shown = lines[..count].join("\n");
        if count < total {
            let more = more(total - count);
            shown = if count == 0 { more } else { format!("{shown}\n{more}") };
        }
        shown
    };
    (0..=lines.len()).rev().map(shown).find(|shown| length(shown) <= limit).unwrap_or_default()
}

/// Byte offsets of the last places to cut, from the best kind to the worst.
#[derive(Default)]
struct Cuts {
    paragraph: Option<usize>,
    line: Option<usize>,
    sentence: Option<usize>,
    word: Option<usize>,
}

fn best_cut(text: &str, limit: usize) -> usize {
    let (hard, cuts) = cuts(text, limit);
    // A cut in the first half would leave a stub: then a less fine place further on is better.
    let late = |cut: Option<usize>| cut.filter(|&cut| cut >= hard / 2);
    late(cuts.paragraph).or(late(cuts.line)).or(late(cuts.sentence)).or(late(cuts.word)).or(cuts.word).unwrap_or(hard)
}

/// The last possible cut within `limit`, and the finer ones before it.
fn cuts(text: &str, limit: usize) -> (usize, Cuts) {
    let mut cuts = Cuts::default();
    let (mut at, mut used) = (0, 0);
    let mut before = "";
    for atom in atoms(text) {
        if atom.trim().is_empty() && at > 0 {
            cuts.word = Some(at);
            if before.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।']) {
                cuts.sentence = Some(at);
            }
            if atom.contains('\n') {
                cuts.line = Some(at);
                if text[at + atom.len()..].starts_with('\n') {
                    cuts.paragraph = Some(at);
                }
            }
        }
        used += length(atom);
        if used > limit {
            break;
        }
        at += atom.len();
        before = atom;
    }
    if at == 0 {
        // One "character" longer than the room: an endless emoji sequence. Cut it anywhere.
        let mut used = 0;
        at = text
            .chars()
            .take_while(|c| {
                used += c.len_utf16();
                used <= limit
            })
            .map(char::len_utf8)
            .sum();
    }
    (at, cuts)
}

/// What must stay together: what people see as one character, with the backslash in front of it.
fn atoms(text: &str) -> impl Iterator<Item = &str> {
    let mut graphemes = text.grapheme_indices(true).peekable();
    std::iter::from_fn(move || {
        let (start, grapheme) = graphemes.next()?;
        let escaped = if grapheme == "\\" { graphemes.next_if(|(_, next)| !next.trim().is_empty()) } else { None };
        let end = escaped.map_or(start + grapheme.len(), |(at, next)| at + next.len());
        Some(&text[start..end])
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{
            escape,
            markdown::tests::{markup, unescape},
        },
        *,
    };

    #[test]
    fn text_that_fits_is_one_piece() {
        assert_eq!(split(" Hello.\n\nThere. ", 2000), ["Hello.\n\nThere."]);
        assert_eq!(split(" \n", 2000), Vec::<String>::new());
    }

    #[test]
    fn paragraphs_come_before_sentences_and_sentences_before_words() {
        assert_eq!(split("One two. Three.\n\nFour five six seven.", 24), ["One two. Three.", "Four five six seven."]);
        assert_eq!(split("One two three. Four five six seven.", 24), ["One two three.", "Four five six seven."]);
        assert_eq!(split("one two three four five six", 14), ["one two three", "four five six"]);
        assert_eq!(split("A.\n\nBbbbb ccccc ddddd eeeee", 20), ["A.\n\nBbbbb ccccc", "ddddd eeeee"]);
    }

    #[test]
    fn a_word_longer_than_a_piece_is_cut_between_characters() {
        assert_eq!(
            split(&"e\u{301}".repeat(9), 8),
            ["e\u{301}".repeat(4), "e\u{301}".repeat(4), "e\u{301}".to_owned()]
        );
        assert_eq!(split(r"aaaaaaa\*bbb", 8), ["aaaaaaa", r"\*bbb"]);
        assert_eq!(split(r"aaaaaa\\\*bb", 8), [r"aaaaaa\\", r"\*bb"]);
    }

    #[test]
    fn a_cut_never_makes_a_heading() {
        assert_eq!(split("nice hash # tag", 10), ["nice hash", r"\# tag"]);
        assert_eq!(split("we were 12. Then", 9), ["we were", r"12\. Then"]);
        assert_eq!(split("we were\n# Then", 9), ["we were", "# Then"]);
    }

    #[test]
    fn emoji_count_as_the_greater_of_both_ways() {
        assert_eq!(split(&"😀".repeat(5), 8), ["😀".repeat(4), "😀".to_owned()]);
    }

    #[test]
    fn only_whole_lines_are_shown_and_how_many_are_not() {
        let lines = ["one", "two", "three"].map(str::to_owned);
        let first = |total, limit| first_lines(&lines, total, limit, |count| format!("{count} more"));
        assert_eq!(first(3, 13), "one\ntwo\nthree");
        assert_eq!(first(4, 20), "one\ntwo\nthree\n1 more");
        assert_eq!(first(4, 19), "one\ntwo\n2 more");
        assert_eq!((first(3, 6), first(3, 5)), ("3 more".to_owned(), String::new()));
    }

    #[test]
    fn shortened_text_ends_in_an_ellipsis() {
        assert_eq!(shorten("short", 5), "short");
        assert_eq!(shorten("The families came back", 18), "The families came…");
        assert_eq!(shorten("abcdefghij", 5), "abcd…");
        assert_eq!(shorten(r"abc\*\*", 6), r"abc\*…");
        assert_eq!(shorten(r"abc\*\*", 5), "abc…");
        assert_eq!(shorten("👩🏽‍🏫👩🏽‍🏫", 8), "👩🏽‍🏫…");
        assert_eq!(shorten("ab", 1), "…");
        assert_eq!(shorten("ab", 0), "");
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_every_piece_fits(typed in prop_oneof![markup(), any::<String>()], limit in 8_usize..80) {
            let text = escape(&typed);
            let pieces = split(&text, limit);
            let visible = |text: &str| unescape(text).split_whitespace().collect::<String>();
            prop_assert_eq!(pieces.iter().map(|piece| visible(piece)).collect::<String>(), visible(&text));
            for piece in &pieces {
                prop_assert!(length(piece) <= limit && !piece.is_empty() && piece.trim() == piece, "{piece:?}");
            }
        }

        #[test]
        fn shortened_text_fits(text in any::<String>(), limit in 0_usize..40) {
            prop_assert!(length(&shorten(&text, limit)) <= limit);
        }
    }
}
