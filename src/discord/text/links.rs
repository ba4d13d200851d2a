//! Links people give: bare https ones are welcome, masked ones and invitations are not.

use percent_encoding::percent_decode_str;
use reqwest::Url;
use unicode_normalization::UnicodeNormalization;

use super::limits;

/// Why a text cannot be published as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// `[words](address)`: the words can promise another address than the one that is opened.
    MaskedLink,
    /// An invitation to another server.
    Invite,
}

/// Why a link was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// Not an address at all.
    NotALink,
    /// An address, but not `https://`.
    NotHttps,
    /// A number, `localhost` or a name without a dot in place of a public host.
    NotPublic,
    /// A user name or a password before the host.
    Credentials,
    /// More than [`limits::LINK`] characters.
    TooLong,
    /// An invitation to another server.
    Invite,
}

/// Sites whose every path is an invitation.
const INVITE_HOSTS: [&str; 7] =
    ["discord.gg", "dsc.gg", "discord.me", "discord.io", "discord.link", "invite.gg", "discord.plus"];
/// Discord's own hosts, where only `/invite/…` is one.
const DISCORD_HOSTS: [&str; 2] = ["discord.com", "discordapp.com"];
/// Names that never lead to a public site (RFC 6761, RFC 6762, RFC 9476, ICANN's `internal`).
const PRIVATE_SUFFIXES: [&str; 8] =
    [".localhost", ".local", ".internal", ".test", ".invalid", ".home.arpa", ".onion", ".alt"];

/// What must be changed in `text` before it can be published, if anything. Expects text from [`super::clean`].
pub fn find_problem(text: &str) -> Option<Problem> {
    if has_masked_link(text) {
        Some(Problem::MaskedLink)
    } else if has_invite(text) {
        Some(Problem::Invite)
    } else {
        None
    }
}

/// The one `https` link in `text`, normalised and safe to write anywhere in a message.
///
/// # Errors
/// The first [`LinkProblem`] found.
pub fn https_link(text: &str) -> Result<String, LinkProblem> {
    let text = text.trim();
    let text = text.strip_prefix('<').and_then(|inner| inner.strip_suffix('>')).unwrap_or(text);
    if text.is_empty() || text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(LinkProblem::NotALink);
    }
    let Some((scheme, _)) = text.split_once("://") else { return Err(LinkProblem::NotALink) };
    if !scheme.eq_ignore_ascii_case("https") {
        let is_scheme = !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        return Err(if is_scheme { LinkProblem::NotHttps } else { LinkProblem::NotALink });
    }
    let url = Url::parse(text).map_err(|_| LinkProblem::NotALink)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(LinkProblem::Credentials);
    }
    if !url.domain().is_some_and(is_public) {
        return Err(LinkProblem::NotPublic);
    }
    let link = without_markup(url.as_str());
    if link.len() > limits::LINK {
        return Err(LinkProblem::TooLong);
    }
    if has_invite(&link) {
        return Err(LinkProblem::Invite);
    }
    Ok(link)
}

fn is_public(domain: &str) -> bool {
    let domain = domain.trim_end_matches('.');
    domain.contains('.')
        && !domain.contains("..")
        && domain.contains(|c: char| c.is_ascii_alphabetic())
        && !PRIVATE_SUFFIXES.iter().any(|suffix| domain.ends_with(suffix))
}

/// Percent-encodes what a URL may hold and Markdown would take.
fn without_markup(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '*' | '|' | '[' | ']' | '(' | ')' | '`' | '\\' | '<' | '>' => {
                out.push_str(&format!("%{:02X}", u32::from(c)))
            }
            _ => out.push(c),
        }
    }
    out
}

/// Looks for `](`, as Discord does, with something like an address behind it.
fn has_masked_link(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        let (words, target) = (&rest[..at], &rest[at + 2..]);
        let address = target.trim_start_matches(|c: char| c.is_whitespace() || c == '<').split_whitespace().next();
        if words.contains('[') && address.is_some_and(|address| is_address(&fold(address))) {
            return true;
        }
        rest = target;
    }
    false
}

fn is_address(folded: &str) -> bool {
    let target = folded.split(|c: char| c.is_whitespace() || c == '>').next().unwrap_or("");
    let scheme = target.split_once(':').map_or("", |(scheme, rest)| if rest.is_empty() { "" } else { scheme });
    let has_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let host = target.split(['/', '?', '#', ')', ':', '"', '\'']).next().unwrap_or("");
    let has_host = host.rsplit_once('.').is_some_and(|(name, top)| {
        name.ends_with(char::is_alphanumeric) && top.len() >= 2 && top.chars().all(char::is_alphabetic)
    });
    has_scheme || target.starts_with("//") || has_host
}

/// Whether `text` holds an invitation that a client or a browser would follow, with or without a scheme.
fn has_invite(text: &str) -> bool {
    let folded = fold(text);
    let leads_to = |host: &str, is_invite: fn(&str) -> bool| {
        folded.match_indices(host).any(|(at, _)| {
            let begins = !folded[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
            begins && path(&folded[at + host.len()..]).is_some_and(is_invite)
        })
    };
    INVITE_HOSTS.iter().any(|host| leads_to(host, has_code))
        || DISCORD_HOSTS.iter().any(|host| {
            leads_to(host, |path| {
                path.strip_prefix("invite").is_some_and(|code| code.starts_with('/') && has_code(code))
            })
        })
}

/// The path behind a host, without the slashes and dots a browser ignores; nothing if the name goes on.
fn path(after_host: &str) -> Option<&str> {
    let rest = after_host.strip_prefix('.').unwrap_or(after_host);
    let rest = rest.strip_prefix(':').map_or(rest, |port| port.trim_start_matches(|c: char| c.is_ascii_digit()));
    rest.starts_with(['/', '#', '?']).then(|| rest.trim_start_matches(['/', '.', '#', '?']))
}

fn has_code(path: &str) -> bool {
    path.trim_start_matches(['/', '.', '#', '?']).starts_with(char::is_alphanumeric)
}

/// Text as a browser reads an address: compatibility forms, case, percent-encoding, ideographic dots, backslashes.
fn fold(text: &str) -> String {
    let decoded = percent_decode_str(text).decode_utf8_lossy();
    decoded
        .nfkc()
        .filter(
            |c| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}'),
        )
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '\u{3002}' => '.',
            '\\' => '/',
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("[our site](https://evil.example)")]
    #[case("[our site](<https://evil.example>)")]
    #[case("[our site]( \n https://evil.example \"a title\")")]
    #[case("[https://good.example](https://evil.example)")]
    #[case("a [b [c] d](HTTP://evil.example) e")]
    #[case("[x](evil.example/path)")]
    #[case("[x](//evil.example)")]
    #[case("[x](mailto:a@evil.example)")]
    #[case("[x](discord://-/settings)")]
    #[case("[x](h%74tps://evil.example)")]
    #[case("[x](ｈｔｔｐｓ://evil.example)")]
    #[case("[note](see below) and [x](https://evil.example)")]
    fn masked_links_are_found(#[case] text: &str) {
        assert_eq!(find_problem(text), Some(Problem::MaskedLink));
    }

    #[rstest]
    #[case("discord.gg/abc")]
    #[case("join https://DISCORD.GG/abc now")]
    #[case("https://www.discord.com/invite/abc")]
    #[case("https://ptb.discordapp.com/invite/abc?event=1")]
    #[case("https://discord.com//invite//abc")]
    #[case("https://discord.com/%69nvite/abc")]
    #[case("https://discord.com\\invite\\abc")]
    #[case("https://user@discord.gg:443/abc")]
    #[case("https://discord.gg./abc")]
    #[case("https://discord.gg/#/abc")]
    #[case("ｄｉｓｃｏｒｄ．ｇｇ/abc")]
    #[case("discord。gg/abc")]
    #[case("ⓓiscord.gg/abc")]
    #[case("(dsc.gg/abc)")]
    #[case("https://discord.me/abc")]
    #[case("https://go.example/?to=https%3A%2F%2Fdiscord.gg%2Fabc")]
    fn invites_are_found(#[case] text: &str) {
        assert_eq!(find_problem(text), Some(Problem::Invite));
        assert_eq!(find_problem(&super::super::clean(text)), Some(Problem::Invite));
    }

    #[rstest]
    #[case("Read https://a.example/b (it is good) [sic]")]
    #[case("We met [in May](see the notes), 3.5 hours")]
    #[case("f[0](x), [a](b) and [in May](note: see below)")]
    #[case("Use discord.gg for that, discord.com/channels/1/2, https://discord.com/developers")]
    #[case("notdiscord.gg/abc my-dsc.gg/abc discord.ggg/abc discord.com/invites")]
    #[case("")]
    fn other_text_has_no_problem(#[case] text: &str) {
        assert_eq!(find_problem(text), None);
    }

    #[rstest]
    #[case("https://A.Example/b c", Err(LinkProblem::NotALink))]
    #[case("", Err(LinkProblem::NotALink))]
    #[case("hello", Err(LinkProblem::NotALink))]
    #[case("a.example/b", Err(LinkProblem::NotALink))]
    #[case("://a.example", Err(LinkProblem::NotALink))]
    #[case("https://", Err(LinkProblem::NotALink))]
    #[case("javascript:alert(1)", Err(LinkProblem::NotALink))]
    #[case("http://a.example", Err(LinkProblem::NotHttps))]
    #[case("ftp://a.example", Err(LinkProblem::NotHttps))]
    #[case("https://me@a.example", Err(LinkProblem::Credentials))]
    #[case("https://:pw@a.example", Err(LinkProblem::Credentials))]
    #[case("https://127.0.0.1/", Err(LinkProblem::NotPublic))]
    #[case("https://0x7f.1/", Err(LinkProblem::NotPublic))]
    #[case("https://[::1]/", Err(LinkProblem::NotPublic))]
    #[case("https://localhost/", Err(LinkProblem::NotPublic))]
    #[case("https://localhost./", Err(LinkProblem::NotPublic))]
    #[case("https://db.internal/", Err(LinkProblem::NotPublic))]
    #[case("https://discord.gg/abc", Err(LinkProblem::Invite))]
    #[case("https://a.example/?u=discord.gg%2Fabc", Err(LinkProblem::Invite))]
    #[case(" HTTPS://A.Example:443/B/../c ", Ok("https://a.example/c"))]
    #[case("<https://a.example>", Ok("https://a.example/"))]
    #[case("https://b\u{FC}cher.example/\u{E9}", Ok("https://xn--bcher-kva.example/%C3%A9"))]
    #[case("https://a.example/x_(y)*z|w", Ok("https://a.example/x_%28y%29%2Az%7Cw"))]
    #[case("https://a.example\\@evil.example", Ok("https://a.example/@evil.example"))]
    fn a_link_is_normalised_or_refused(#[case] typed: &str, #[case] outcome: Result<&str, LinkProblem>) {
        assert_eq!(https_link(typed).as_deref(), outcome.as_ref().map(|link| *link));
    }

    #[test]
    fn a_link_is_bounded_after_it_was_encoded() {
        let fits = format!("https://a.example/{}", "x".repeat(limits::LINK - 18));
        assert_eq!(https_link(&fits).as_deref(), Ok(fits.as_str()));
        assert_eq!(https_link(&format!("{fits}x")), Err(LinkProblem::TooLong));
        assert_eq!(https_link(&format!("https://a.example/{}", "é".repeat(100))), Err(LinkProblem::TooLong));
    }

    proptest! {
        #[test]
        fn a_good_link_stays_as_it_is(path in "[a-zA-Z0-9/_.~*()|%?#=&é{}^-]{0,40}") {
            if let Ok(link) = https_link(&format!("https://a.example/{path}")) {
                prop_assert_eq!(https_link(&link), Ok(link.clone()));
                prop_assert_eq!(super::super::escape(&link), link.clone());
                prop_assert_eq!(find_problem(&link), None);
            }
        }

        #[test]
        fn any_text_is_judged(text in any::<String>()) {
            let _ = (find_problem(&text), https_link(&text));
        }
    }
}
