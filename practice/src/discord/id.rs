//! Snowflakes: Discord's ids, which carry the moment they were made and travel as strings.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The first millisecond of 2015, from which snowflakes count.
const EPOCH_MS: u64 = 1_420_070_400_000;

/// The id of anything: a user, a server, a message.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u64);

impl Id {
    /// When the thing with this id was made.
    pub fn created_at(self) -> DateTime<Utc> {
        let milliseconds = i64::try_from((self.0 >> 22) + EPOCH_MS).unwrap_or(i64::MAX);
        DateTime::from_timestamp_millis(milliseconds).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// The shard that serves the server with this id.
    pub(crate) fn shard(self, count: u64) -> u64 {
        (self.0 >> 22) % count.max(1)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Number(u64),
            Text(String),
        }
        match Form::deserialize(deserializer)? {
            Form::Number(number) => Ok(Self(number)),
            Form::Text(text) => text.parse().map_err(serde::de::Error::custom),
        }
    }
}

/// Makes ids that only ever grow, as Discord's do.
#[derive(Default)]
pub(crate) struct IdSource {
    last: u64,
}

impl IdSource {
    pub(crate) fn next(&mut self) -> Id {
        self.last = now().max(self.last + 1);
        Id(self.last)
    }

    /// An id in a millisecond of its own, so that servers made in a row are spread over the shards.
    pub(crate) fn next_for_server(&mut self) -> Id {
        self.last = now().max(((self.last >> 22) + 1) << 22);
        Id(self.last)
    }
}

fn now() -> u64 {
    let milliseconds = u64::try_from(Utc::now().timestamp_millis()).unwrap_or(EPOCH_MS);
    milliseconds.saturating_sub(EPOCH_MS) << 22
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_and_carry_their_moment() {
        let mut ids = IdSource::default();
        let (first, second, server) = (ids.next(), ids.next(), ids.next_for_server());
        assert!(first < second && second < server);
        assert_eq!(server.0 & 0x3f_ffff, 0);
        assert!((Utc::now() - first.created_at()).num_seconds().abs() < 5);
    }
}
