//! Makes Discord's Markdown harmless without touching what people wrote.
//!
//! The client takes a backslash before any character but ASCII letters, digits and white space as an escape and hides it;
//! a bare URL is taken whole before any other rule, so a backslash inside one would be shown and break it.

/// Escapes Markdown, mentions, timestamps, custom emoji and `@everyone` for message content and embeds. Bare URLs stay as
/// they are; removing the backslashes gives the text back.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for line in text.split_inclusive(['\n', '\r']) {
        escape_line(line, &mut out);
    }
    out
}

/// What somebody wrote, escaped, as a quotation.
pub fn quote(text: &str) -> String {
    format!("> {}", escape(text).replace('\n', "\n> "))
}

fn escape_line(line: &str, out: &mut String) {
    let block = block_mark(line);
    let mut before = ' ';
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        let rest = &line[at..];
        let raw = match c {
            '<' => bracketed_url(rest),
            'h' if !before.is_alphanumeric() => url(rest),
            _ => 0,
        };
        if raw > 0 {
            out.push_str(&rest[..raw]);
            // A URL of Discord's ends later than one of ours where markup follows it, which is then escaped all the same.
            before = 'h';
            at += raw;
            continue;
        }
        if matches!(c, '\\' | '*' | '_' | '~' | '|' | '`' | '[' | ']' | '<') || block == Some(at) || is_everyone(rest) {
            out.push('\\');
        }
        out.push(c);
        before = c;
        at += c.len_utf8();
    }
}

/// Where a backslash is needed so that `line` does not begin a heading, subtext, a list or a quote.
pub(super) fn block_mark(line: &str) -> Option<usize> {
    let rest = line.trim_start();
    let start = line.len() - rest.len();
    let ends_word = |rest: &str| rest.chars().next().is_none_or(char::is_whitespace);
    let is_heading = |rest: &str| rest.starts_with('#') && ends_word(rest.trim_start_matches('#'));
    if rest.starts_with('>') || is_heading(rest) {
        return Some(start);
    }
    if let Some(after) = rest.strip_prefix(['-', '+']) {
        return (ends_word(after) || is_heading(after)).then_some(start);
    }
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = rest[digits..].strip_prefix('.')?;
    (digits > 0 && ends_word(after)).then_some(start + digits)
}

/// Whether `rest` begins with `@everyone` or `@here`, however it is spelt.
fn is_everyone(rest: &str) -> bool {
    let starts = |word: &str| rest.get(1..=word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    rest.starts_with('@') && (starts("everyone") || starts("here"))
}

/// Bytes of the bare URL at the start of `rest`, up to the first character that could be markup.
fn url(rest: &str) -> usize {
    let Some(host) = rest.strip_prefix("https://").or_else(|| rest.strip_prefix("http://")) else { return 0 };
    if !host.starts_with(char::is_alphanumeric) {
        return 0;
    }
    let mut end = 0;
    for (at, c) in host.char_indices() {
        if !(c.is_alphanumeric() || "-._~:/?#@!$&'()+,;=%^{}".contains(c)) || is_everyone(&host[at..]) {
            break;
        }
        end = at + c.len_utf8();
    }
    rest.len() - host.len() + end
}

/// Bytes of `<https://…>`, Discord's way to show a URL without a preview.
fn bracketed_url(rest: &str) -> usize {
    let end = 1 + url(&rest[1..]);
    if end > 1 && rest[end..].starts_with('>') { end + 1 } else { 0 }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::emphasis("*a* **b** _c_ __d__", r"\*a\* \*\*b\*\* \_c\_ \_\_d\_\_")]
    #[case::strike_and_spoiler("~~a~~ ||b||", r"\~\~a\~\~ \|\|b\|\|")]
    #[case::code("`a` ```rs\nb```", "\\`a\\` \\`\\`\\`rs\nb\\`\\`\\`")]
    #[case::masked_link("[text](https://a.example/b_c)", r"\[text\](https://a.example/b_c)")]
    #[case::headings("# a\n### b\n-# c", "\\# a\n\\### b\n\\-# c")]
    #[case::lists("- a\n * b\n+ c\n12. d", "\\- a\n \\* b\n\\+ c\n12\\. d")]
    #[case::quotes("> a\n>>> b", "\\> a\n\\>>> b")]
    #[case::not_at_the_start_of_a_line("a - b > c # d, 2. e", "a - b > c # d, 2. e")]
    #[case::no_blocks("#1 in 2025.5 -3 well-known", "#1 in 2025.5 -3 well-known")]
    #[case::mentions("<@1> <@&2> <#3> </a:4> <id:guide>", r"\<@1> \<@&2> \<#3> \</a:4> \<id:guide>")]
    #[case::timestamp_and_emoji("<t:1:F> <a:x:2>", r"\<t:1:F> \<a:x:2>")]
    #[case::everyone("@everyone @Here a@b.example", r"\@everyone \@Here a@b.example")]
    #[case::backslashes(r"C:\_x \*", r"C:\\\_x \\\*")]
    #[case::shrug("¯\\_(ツ)_/¯", r"¯\\\_(ツ)\_/¯")]
    fn markdown_is_harmless(#[case] typed: &str, #[case] escaped: &str) {
        assert_eq!(escape(typed), escaped);
    }

    #[rstest]
    #[case("https://a.example/b_c__d/~e?f=g_h#i-j")]
    #[case("see (https://en.example/wiki/School_(disambiguation)), then http://b.example/@x.")]
    #[case("<https://a.example/b_c>")]
    fn a_bare_url_stays_whole(#[case] typed: &str) {
        assert_eq!(escape(typed), typed);
    }

    #[rstest]
    #[case::glued("xhttps://a.example/__b__", r"xhttps://a.example/\_\_b\_\_")]
    #[case::no_host("https://_a_", r"https://\_a\_")]
    #[case::markup_inside("https://a.example/**b**", r"https://a.example/\*\*b\*\*")]
    #[case::everyone_inside("https://a.example/@everyone", r"https://a.example/\@everyone")]
    fn what_only_looks_like_a_url_is_escaped(#[case] typed: &str, #[case] escaped: &str) {
        assert_eq!(escape(typed), escaped);
    }

    /// Removes backslashes as Discord's client does.
    pub(in super::super) fn unescape(text: &str) -> String {
        let mut out = String::new();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match chars.next_if(|n| c == '\\' && !n.is_ascii_alphanumeric() && !n.is_whitespace()) {
                Some(escaped) => out.push(escaped),
                None => out.push(c),
            }
        }
        out
    }

    /// The text with escapes and URLs blanked out: what is left is what Discord would read as markup.
    fn unprotected(text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let word = rest.split(|c: char| c.is_whitespace() || c == '<' || c == '>').next().unwrap_or("");
            let taken =
                if c == '\\' && rest[1..].starts_with(|n: char| !n.is_ascii_alphanumeric() && !n.is_whitespace()) {
                    1 + rest[1..].chars().next().map_or(0, char::len_utf8)
                } else if !out.ends_with(char::is_alphanumeric)
                    && (word.starts_with("https://") || word.starts_with("http://"))
                {
                    // A link of Discord's may run into our escapes, never past them: each begins with a backslash.
                    word.find('\\').unwrap_or(word.len())
                } else {
                    out.push(c);
                    rest = &rest[c.len_utf8()..];
                    continue;
                };
            out.push('·');
            rest = &rest[taken..];
        }
        out
    }

    pub(in super::super) fn markup() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "*",
            "**",
            "_",
            "__",
            "~~",
            "|",
            "||",
            "`",
            "```",
            "[",
            "](",
            "]",
            ")",
            "<",
            ">",
            ">>> ",
            "<@1>",
            "<t:1>",
            "\\",
            "@",
            "@everyone",
            "@HERE",
            "#",
            "## ",
            "-",
            "- ",
            "-# ",
            "+ ",
            "1.",
            "23. ",
            " ",
            "\n",
            "\n\n",
            "a",
            "é",
            "word",
            "https://",
            "https://a.example/b_c",
            "http://x.example",
            "<https://a.example>",
            ".",
            "!",
            "👩🏽‍🏫",
            "\u{1F3F4}",
        ]);
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn unescaping_returns_the_original(typed in prop_oneof![markup(), any::<String>()]) {
            prop_assert_eq!(unescape(&escape(&typed)), typed);
        }

        #[test]
        fn no_markup_is_left_unescaped(typed in prop_oneof![markup(), any::<String>()]) {
            let left = unprotected(&escape(&typed));
            prop_assert!(!left.contains(['*', '_', '~', '|', '`', '[', ']', '\\']), "{left:?}");
            prop_assert!(!left.replace("<·>", "").contains('<'), "{left:?}");
            let lower = left.to_ascii_lowercase();
            prop_assert!(!lower.contains("@everyone") && !lower.contains("@here"), "{left:?}");
            prop_assert!(left.split(['\n', '\r']).all(|line| block_mark(line).is_none()), "{left:?}");
        }
    }
}
