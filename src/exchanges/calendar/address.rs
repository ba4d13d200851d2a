//! The secret part of a calendar's address: 256 random bits, of which only the digest is ever kept.

use crate::config::Secret;
use sha2::{Digest as _, Sha256};

/// What is at the end of an address, so that calendar programs know what comes.
const ENDING: &str = ".ics";

/// An address as it is made: it can be shown now and never again.
#[derive(Clone, Debug)]
pub struct Address {
    token: Secret,
    digest: [u8; 32],
}

impl Address {
    /// A new one, which nobody can guess.
    #[must_use]
    pub(super) fn random() -> Self {
        let bits: [u8; 32] = rand::random();
        Self { token: Secret::new(hex(&bits)), digest: Sha256::digest(bits).into() }
    }

    /// The whole address below the one at which people reach this program.
    #[must_use]
    pub fn below(&self, public_url: &str) -> String {
        format!("{public_url}/calendar/{}{ENDING}", self.token.expose())
    }

    /// What is kept of it.
    pub(super) const fn digest(&self) -> &[u8; 32] {
        &self.digest
    }
}

/// What would be kept of the address with this last part. What is no address at all gets a digest too, which nothing has:
/// it is looked for like any other, so that nobody learns from the time it takes what an address looks like.
#[must_use]
pub fn digest(last_part: &str) -> [u8; 32] {
    match last_part.strip_suffix(ENDING).and_then(bits) {
        Some(bits) => Sha256::digest(bits).into(),
        None => [0; 32],
    }
}

/// As many bytes of hexadecimal digits as there have to be, in lower case.
fn bits(token: &str) -> Option<[u8; 32]> {
    let digit = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let mut bits = [0; 32];
    let (pairs, rest) = token.as_bytes().as_chunks::<2>();
    if pairs.len() != bits.len() || !rest.is_empty() {
        return None;
    }
    for (byte, [high, low]) in bits.iter_mut().zip(pairs) {
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(bits)
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn last_part(address: &Address) -> String {
        address.below("https://bot.example.org").strip_prefix("https://bot.example.org/calendar/").unwrap().to_owned()
    }

    #[test]
    fn an_address_is_found_by_what_is_kept_of_it_and_never_printed() {
        let address = Address::random();
        assert_eq!(digest(&last_part(&address)), *address.digest());
        let token = last_part(&address).trim_end_matches(ENDING).to_owned();
        assert_eq!(token.len(), 64);
        assert!(!format!("{address:?}").contains(&token));
    }

    #[test]
    fn no_two_are_alike() {
        let many: HashSet<_> = (0..100).map(|_| last_part(&Address::random())).collect();
        assert_eq!(many.len(), 100);
    }

    #[test]
    fn what_is_no_address_has_a_digest_that_nothing_has() {
        let whole = "a".repeat(64);
        let upper = format!("{}.ics", "A".repeat(64));
        let long = format!("{whole}0.ics");
        let longer = format!("{whole}00.ics");
        let other = format!("{}g.ics", "a".repeat(63));
        for wrong in ["", ".ics", "../../etc/passwd", &whole, &upper, &long, &longer, &other, "ä.ics"] {
            assert_eq!(digest(wrong), [0; 32], "{wrong}");
        }
    }
}
