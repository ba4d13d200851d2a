//! Removes what cannot be seen, or is meant to deceive, and leaves every script writable.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeEmoji, UnicodeGeneralCategory};

/// More marks than this on one letter is no script's orthography, only "zalgo".
const MAX_MARKS: usize = 5;
/// Newlines in a row: two blank lines.
const MAX_NEWLINES: usize = 3;

const ZWNJ: char = '\u{200C}';
const ZWJ: char = '\u{200D}';
const BLACK_FLAG: char = '\u{1F3F4}';
const CANCEL_TAG: char = '\u{E007F}';

/// Cleans prose: NFC, no control, bidirectional, invisible, private or unassigned characters, at most five marks on a
/// letter, at most two blank lines in a row, trimmed. Blank text becomes the empty string. Idempotent.
pub fn clean(text: &str) -> String {
    let visible: String = keep_in_context(&drop_invisible(text).nfc().collect::<Vec<_>>()).nfc().collect();
    let mut out = String::with_capacity(visible.len());
    let mut newlines = 0;
    for line in visible.trim().split('\n').map(str::trim_end) {
        if !line.is_empty() {
            if !out.is_empty() {
                out.extend(std::iter::repeat_n('\n', newlines.min(MAX_NEWLINES)));
            }
            out.push_str(line);
            newlines = 0;
        }
        newlines += 1;
    }
    out
}

/// Cleans a value of one line: [`clean`], and every run of white space is one space.
pub fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Unifies line breaks and spaces, and drops characters that are unwanted wherever they stand.
fn drop_invisible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            _ if is_contextual(c) => out.push(c),
            _ if c.general_category() == GeneralCategory::SpaceSeparator => out.push(' '),
            _ if !is_unwanted(c) => out.push(c),
            _ => {}
        }
    }
    out
}

/// Characters without a picture of their own that a neighbour may need; [`keep_in_context`] decides.
fn is_contextual(c: char) -> bool {
    matches!(c, ZWNJ | ZWJ) || is_selector(c) || is_tag(c)
}

/// Variation selectors, Mongolian ones included.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{180B}'..='\u{180D}' | '\u{180F}')
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007F}')
}

fn is_unwanted(c: char) -> bool {
    // Signs of Arabic, Syriac and Kaithi that enclose a number: of category "format", yet visible.
    if matches!(
        c,
        '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{8E2}' | '\u{110BD}' | '\u{110CD}'
    ) {
        return false;
    }
    // Letters, marks and symbols that nobody can see: grapheme joiner, Hangul fillers, Khmer inherent vowels,
    // braille blank, object replacement.
    if matches!(
        c,
        '\u{34F}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FFA0}'
            | '\u{FFFC}'
    ) {
        return true;
    }
    c.general_category_group() == GeneralCategoryGroup::Other
}

/// Keeps joiners, selectors and tags only where they change what is drawn, and five marks on a letter.
fn keep_in_context(chars: &[char]) -> String {
    let mut out = String::with_capacity(chars.len());
    // The last character kept, the last one which is neither mark nor joiner, and the marks since that one.
    let (mut last, mut base, mut marks) = ('\n', '\n', 0);
    let mut rest = chars;
    while let [c, after @ ..] = rest {
        let c = *c;
        rest = after;
        let keep = if c == ZWJ || c == ZWNJ {
            let next = after.iter().copied().find(|&c| !is_contextual(c)).unwrap_or('\n');
            joins(c, last, base, next)
        } else if is_selector(c) {
            selects(c, last)
        } else if is_tag(c) {
            false
        } else if is_mark(c) {
            marks += 1;
            marks <= MAX_MARKS
        } else {
            (base, marks) = (c, 0);
            true
        };
        if !keep {
            continue;
        }
        out.push(c);
        last = c;
        if c == BLACK_FLAG {
            let tags = flag_tags(after);
            out.extend(tags);
            last = tags.last().copied().unwrap_or(c);
            rest = &after[tags.len()..];
        }
    }
    out
}

fn is_mark(c: char) -> bool {
    matches!(c.general_category(), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark)
}

fn is_pictograph(c: char) -> bool {
    !c.is_ascii() && c.is_emoji_char()
}

/// Whether a joiner after `last` (on the letter `base`) and before `next` does anything.
fn joins(joiner: char, last: char, base: char, next: char) -> bool {
    if last == ZWJ || last == ZWNJ {
        return false;
    }
    match joiner {
        ZWJ if is_pictograph(next) => is_pictograph(last) || is_selector(last) || last == CANCEL_TAG,
        // A word may end in ZWJ (an explicit half form); ZWNJ only ever stands between two letters.
        ZWJ => needs_joiners(base),
        _ => needs_joiners(base) && needs_joiners(next) && !is_mark(next),
    }
}

/// Whether the variation selector does anything after `last`. One a character: selectors in a row carry hidden data.
fn selects(selector: char, last: char) -> bool {
    use GeneralCategory::{MathSymbol, OtherLetter, OtherPunctuation, OtherSymbol};
    match selector {
        '\u{FE0E}' | '\u{FE0F}' => last.is_emoji_char(),
        '\u{180B}'..='\u{180F}' => matches!(last, '\u{1800}'..='\u{18AF}'),
        '\u{FE00}'..='\u{FE0D}' => {
            matches!(last.general_category(), OtherLetter | MathSymbol | OtherSymbol | OtherPunctuation)
        }
        _ => is_han(last),
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFD}')
}

/// Scripts whose spelling uses ZWJ or ZWNJ: Arabic and its relatives, the Indic family, Khmer, Mongolian, Adlam.
fn needs_joiners(c: char) -> bool {
    matches!(
        c,
        '\u{0600}'..='\u{08FF}' // Arabic, Syriac, Thaana, N'Ko, Mandaic
            | '\u{0900}'..='\u{0DFF}' // Devanagari … Sinhala
            | '\u{0F00}'..='\u{109F}' // Tibetan, Myanmar
            | '\u{1780}'..='\u{18AF}' // Khmer, Mongolian
            | '\u{1A20}'..='\u{1AAF}' // Tai Tham
            | '\u{1B00}'..='\u{1C4F}' // Balinese, Sundanese, Batak, Lepcha
            | '\u{A800}'..='\u{A8FF}' // Syloti Nagri, Phags-pa, Saurashtra, Devanagari extended
            | '\u{A980}'..='\u{A9DF}' // Javanese
            | '\u{ABC0}'..='\u{ABFF}' // Meetei Mayek
            | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' // Arabic presentation forms
            | '\u{10A00}'..='\u{10A5F}' // Kharoshthi
            | '\u{11000}'..='\u{11DFF}' // Brahmi … Gunjala Gondi
            | '\u{1E900}'..='\u{1E95F}' // Adlam
    )
}

/// The tags of a subdivision's flag (Scotland: `gbsct`) with the one that ends them, or nothing.
fn flag_tags(after: &[char]) -> &[char] {
    let count = after.iter().take_while(|c| matches!(c, '\u{E0030}'..='\u{E0039}' | '\u{E0061}'..='\u{E007A}')).count();
    if (3..=6).contains(&count) && after.get(count) == Some(&CANCEL_TAG) { &after[..=count] } else { &[] }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nul_and_controls("a\0b\u{7}c\u{9B}d\u{1B}[31m", "abcd[31m")]
    #[case::line_breaks("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne")]
    #[case::blank_lines("a\n\n \n\t\n\n\nb", "a\n\n\nb")]
    #[case::right_to_left_override("user\u{202E}gpj.exe\u{202C}\u{2066}\u{2069}\u{200F}\u{61C}", "usergpj.exe")]
    #[case::zero_width("@\u{200B}every\u{2060}o\u{FEFF}ne", "@everyone")]
    #[case::joiners_in_latin("pass\u{200D}word\u{200C}s", "passwords")]
    #[case::soft_hyphen_and_fillers("a\u{AD}b\u{115F}\u{1160}\u{3164}\u{FFA0}\u{2800}\u{34F}c", "abc")]
    #[case::annotations("\u{FFF9}a\u{FFFA}b\u{FFFB}", "ab")]
    #[case::private_and_unassigned("a\u{E000}b\u{F8FF}\u{378}\u{10FFFF}c", "abc")]
    #[case::composed("e\u{301}le\u{300}ve", "\u{E9}l\u{E8}ve")]
    #[case::spaces("a\u{A0}b\u{3000}c", "a b c")]
    #[case::blank(" \u{200B}\n\u{3164}\u{2800}\t", "")]
    #[case::hidden_tags("hi\u{E0068}\u{E0069}\u{E007F}", "hi")]
    #[case::tags_without_end("\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}", "\u{1F3F4}")]
    #[case::selectors_as_data("\u{1F600}\u{FE0F}\u{E0101}\u{E0155}\u{FE00}", "\u{1F600}\u{FE0F}")]
    fn unwanted_characters_go(#[case] typed: &str, #[case] kept: &str) {
        assert_eq!(clean(typed), kept);
    }

    #[rstest]
    #[case::family("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}")]
    #[case::teacher_with_skin_tone("\u{1F469}\u{1F3FD}\u{200D}\u{1F3EB}")]
    #[case::rainbow_flag("\u{1F3F3}\u{FE0F}\u{200D}\u{1F308}")]
    #[case::heart_on_fire("\u{2764}\u{FE0F}\u{200D}\u{1F525}")]
    #[case::keycap("1\u{FE0F}\u{20E3}")]
    #[case::scotland("\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}")]
    #[case::regional_flag("\u{1F1FA}\u{1F1F8}")]
    #[case::persian("\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645}")]
    #[case::bengali("\u{9B0}\u{200D}\u{9CD}\u{9AF}")]
    #[case::sinhala("\u{DC1}\u{DCA}\u{200D}\u{DBB}\u{DD3}")]
    #[case::hindi_half_form("\u{915}\u{94D}\u{200D}")]
    #[case::mongolian("\u{182D}\u{180B}")]
    #[case::ideographic_variation("\u{845B}\u{E0100}")]
    #[case::hebrew_with_points("\u{5D1}\u{5B0}\u{5BC}\u{5E8}")]
    #[case::vietnamese("Nguy\u{1EC5}n")]
    #[case::spanish("\u{BF}Qu\u{E9} ma\u{F1}ana?")]
    #[case::two_blank_lines("a\n\n\nb")]
    fn writing_stays_as_it_is(#[case] typed: &str) {
        assert_eq!(clean(typed), typed);
    }

    #[test]
    fn a_letter_keeps_five_marks() {
        let typed = format!("z{}a", "\u{310}\u{321}\u{489}".repeat(30));
        assert_eq!(clean(&typed).chars().filter(|&c| is_mark(c)).count(), MAX_MARKS);
    }

    #[test]
    fn a_line_has_single_spaces_only() {
        assert_eq!(clean_line(" a \r\n\n b\u{200B}\u{A0}\tc "), "a b c");
        assert_eq!(clean_line("\u{2028}\u{200B} "), "");
    }

    /// Characters that decide something here are far too rare among all of Unicode: draw mostly from them.
    fn tricky() -> impl Strategy<Value = String> {
        let special = prop::sample::select(
            "aé1# \n\r\t\0\u{A0}\u{301}\u{310}\u{327}\u{489}\u{200B}\u{200C}\u{200D}\u{200E}\u{202E}\u{FE00}\u{FE0F}\
             \u{E0100}\u{E0067}\u{E0062}\u{E0073}\u{E007F}\u{1F3F4}\u{1F469}\u{1F3FD}\u{2764}\u{645}\u{6CC}\u{64B}\u{654}\
             \u{915}\u{94D}\u{93C}\u{9C7}\u{9BE}\u{182D}\u{180B}\u{845B}\u{1100}\u{1161}\u{11A8}\u{1160}\u{34F}\u{F900}\
             \u{2000}\u{1FEF}\u{AD}\u{FEFF}\u{2028}"
                .chars()
                .collect::<Vec<_>>(),
        );
        prop::collection::vec(prop_oneof![4 => special, 1 => any::<char>()], 0..40).prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in tricky()) {
            let once = clean(&typed);
            prop_assert_eq!(clean(&once), once.clone());
            let line = clean_line(&typed);
            prop_assert_eq!(clean_line(&line), line);
        }

        #[test]
        fn cleaned_text_is_composed_bounded_and_visible(typed in tricky()) {
            let text = clean(&typed);
            prop_assert!(unicode_normalization::is_nfc(&text));
            prop_assert!(!text.contains("\n\n\n\n"));
            prop_assert_eq!(text.trim(), &text);
            prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control() && (is_contextual(c) || !is_unwanted(c))));
            let mut marks = 0;
            for c in text.chars().filter(|&c| c != ZWJ && c != ZWNJ) {
                marks = if is_mark(c) && !is_selector(c) { marks + 1 } else { 0 };
                prop_assert!(marks <= MAX_MARKS);
            }
        }
    }
}
