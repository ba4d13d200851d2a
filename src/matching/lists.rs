//! Each community's possible coaches, best first: four bytes each, and no more than memory allows.

use super::round::{Round, Row};

/// So many entries all lists have together, at most: 40 MB.
const MOST_ENTRIES: usize = 10_000_000;

/// A list may always be so long.
const ALWAYS: usize = 64;

/// A coach in a list: points in the upper twelve bits; below, so that entries sort downwards, the places left behind the
/// coach's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry(u32);

const COACH_BITS: u32 = 20;
const COACHES: u32 = (1 << COACH_BITS) - 1;

impl Entry {
    fn new(coach: u32, points: u16) -> Self {
        Self(u32::from(points) << COACH_BITS | (COACHES - coach))
    }

    pub(super) const fn coach(self) -> u32 {
        COACHES - (self.0 & COACHES)
    }

    pub(super) fn points(self) -> i64 {
        i64::from(self.0 >> COACH_BITS)
    }
}

/// The lists, one behind the other. Where very many coaches come into question, a list holds the best, and the others are
/// weighed again each time one looks further.
#[derive(Debug)]
pub(super) struct Lists {
    entries: Vec<Entry>,
    ends: Vec<(usize, bool)>,
}

impl Lists {
    pub(super) fn new(round: &Round<'_>) -> Self {
        Self::with_at_most(round, MOST_ENTRIES)
    }

    pub(super) fn with_at_most(round: &Round<'_>, entries: usize) -> Self {
        let most = (entries / round.communities.len().max(1)).max(ALWAYS.min(entries)).max(1);
        let mut lists = Self { entries: Vec::new(), ends: Vec::with_capacity(round.communities.len()) };
        let mut found = Vec::new();
        for community in (0..).take(round.communities.len()) {
            found.clear();
            found.extend(all(round, &round.row(community)));
            let is_cut = found.len() > most;
            if is_cut {
                found.select_nth_unstable_by(most - 1, |one, other| other.cmp(one));
                found.truncate(most);
            }
            found.sort_unstable_by(|one, other| other.cmp(one));
            lists.entries.extend_from_slice(&found);
            lists.ends.push((lists.entries.len(), is_cut));
        }
        lists
    }

    /// A community's best, and whether there are more behind them.
    pub(super) fn of(&self, community: u32) -> (&[Entry], bool) {
        let begin = community.checked_sub(1).map_or(0, |before| self.ends[before as usize].0);
        let (end, is_cut) = self.ends[community as usize];
        (&self.entries[begin..end], is_cut)
    }
}

/// The entries of all coaches with nothing between them and the community, in no order.
pub(super) fn all(round: &Round<'_>, row: &Row<'_>) -> impl Iterator<Item = Entry> {
    (0..).take(round.coaches.len()).filter_map(|coach| row.points(coach).map(|points| Entry::new(coach, points)))
}
