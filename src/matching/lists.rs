//! Each community's possible coaches, best first: four bytes each, and no more than memory allows.

use super::round::Round;
use std::ops::Range;

/// So many entries all lists have together, at most: 40 MB.
const MOST_ENTRIES: usize = 10_000_000;

/// A list may always be so long.
const ALWAYS: usize = 64;

/// So many entries share a bound.
const BLOCK: usize = 16;

/// A list is put in order again once so many times its blocks were read.
const READS: u32 = 16;

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

    /// What the coach is worth beyond their price.
    pub(super) fn value(self, prices: &[i64]) -> i64 {
        self.points() - prices[self.coach() as usize]
    }
}

/// The lists, one behind the other, in blocks whose values have an upper bound, so that much need not be read. Prices only
/// rise, so values only fall, and what once was a bound remains one. The community's own coach is left out of the bounds:
/// nobody who has a coach looks for the same one.
///
/// Where too many coaches come into question for memory, lists hold the best, and the others are weighed again each time one
/// looks further.
#[derive(Debug)]
pub(super) struct Lists<'a> {
    round: &'a Round<'a>,
    entries: Vec<Entry>,
    blocks: Vec<Block>,
    lists: Vec<List>,
    /// No value in a community's list is higher.
    tops: Vec<i64>,
}

#[derive(Clone, Copy, Debug)]
struct Block {
    /// No value in it is higher, the own coach's left out.
    bound: i64,
    /// No value in it or in a later block of the list is higher.
    ceiling: i64,
}

#[derive(Clone, Debug)]
struct List {
    entries: Range<usize>,
    first_block: usize,
    /// The last entry that found room, if others did not.
    cut: Option<Entry>,
    /// None of those has a higher value.
    behind: i64,
    /// How many blocks were read since the list was put in order.
    reads: u32,
}

/// Who reads a list.
pub(super) trait Reader {
    fn prices(&self) -> &[i64];

    /// Only a higher value matters; it never falls while a list is read.
    fn least(&self) -> i64;

    fn take(&mut self, entry: Entry, value: i64);
}

impl List {
    fn blocks(&self) -> usize {
        self.entries.len().div_ceil(BLOCK)
    }

    fn block(&self, block: usize) -> Range<usize> {
        let begin = self.entries.start + block * BLOCK;
        begin..self.entries.end.min(begin + BLOCK)
    }
}

impl<'a> Lists<'a> {
    pub(super) fn new(round: &'a Round<'a>) -> Self {
        Self::with_at_most(round, MOST_ENTRIES)
    }

    pub(super) fn with_at_most(round: &'a Round<'a>, entries: usize) -> Self {
        let each = (entries / round.communities.len().max(1)).max(ALWAYS.min(entries)).max(1);
        let mut lists = Self::empty(round);
        if !lists.fill(entries, usize::MAX) {
            lists = Self::empty(round);
            lists.fill(usize::MAX, each);
        }
        lists
    }

    const fn empty(round: &'a Round<'a>) -> Self {
        Self { round, entries: Vec::new(), blocks: Vec::new(), lists: Vec::new(), tops: Vec::new() }
    }

    /// Makes lists of at most so many entries together and each; whether so many together were enough.
    fn fill(&mut self, together: usize, each: usize) -> bool {
        let round = self.round;
        let mut found = Vec::new();
        for community in (0..).take(round.communities.len()) {
            found.clear();
            found.extend(all(round, community));
            let mut cut = None;
            if found.len() > each {
                cut = Some(*found.select_nth_unstable_by(each - 1, |one, other| other.cmp(one)).1);
                found.truncate(each);
            }
            found.sort_unstable_by(|one, other| other.cmp(one));
            let begin = self.entries.len();
            if begin + found.len() > together {
                return false;
            }
            self.entries.extend_from_slice(&found);
            let (entries, first_block) = (begin..self.entries.len(), self.blocks.len());
            let behind = cut.map_or(i64::MIN, Entry::points);
            self.tops.push(found.first().map_or(i64::MIN, |best| best.points()));
            self.lists.push(List { entries, first_block, cut, behind, reads: 0 });
            // No price is below nought, and they are in the order of their points.
            self.blocks.extend(found.chunks(BLOCK).map(|block| {
                let bound = block[0].points();
                Block { bound, ceiling: bound }
            }));
        }
        true
    }

    /// Shows a reader those entries of a community's list that matter to it, its own coach left out.
    #[inline]
    pub(super) fn read(&mut self, community: u32, own: Option<u32>, reader: &mut impl Reader) {
        if self.tops[community as usize] > reader.least() {
            let top = self.read_listed(community, own, reader);
            self.tops[community as usize] = self.read_behind(community, own, reader).max(top);
        }
    }

    fn read_listed(&mut self, community: u32, own: Option<u32>, reader: &mut impl Reader) -> i64 {
        let list = &mut self.lists[community as usize];
        if list.reads > READS * u32::try_from(list.blocks()).unwrap_or(u32::MAX / READS) {
            list.reads = 0;
            let list = list.clone();
            self.put_in_order(&list, reader.prices());
        }
        let list = &mut self.lists[community as usize];
        let mut top = i64::MIN;
        for block in 0..list.blocks() {
            let bounds = &mut self.blocks[list.first_block + block];
            if bounds.ceiling <= reader.least() {
                return top.max(bounds.ceiling);
            }
            if bounds.bound > reader.least() {
                list.reads += 1;
                let entries = self.entries[list.block(block)].iter().copied();
                bounds.bound = show(entries, own, reader);
            }
            top = top.max(bounds.bound);
        }
        top
    }

    fn read_behind(&mut self, community: u32, own: Option<u32>, reader: &mut impl Reader) -> i64 {
        let list = &mut self.lists[community as usize];
        if let Some(cut) = list.cut.filter(|_| list.behind > reader.least()) {
            list.behind = show(all(self.round, community).filter(|entry| *entry < cut), own, reader);
        }
        list.behind
    }

    /// Has the bounds count a community's coach, whose value is this, once it has another or none: wherever they stand.
    pub(super) fn forget_own(&mut self, community: u32, value: i64) {
        let list = &mut self.lists[community as usize];
        for block in &mut self.blocks[list.first_block..list.first_block + list.blocks()] {
            block.bound = block.bound.max(value).min(block.ceiling);
        }
        list.behind = list.cut.map_or(i64::MIN, |cut| list.behind.max(value).min(cut.points()));
        let top = &mut self.tops[community as usize];
        *top = value.max(*top);
    }

    fn put_in_order(&mut self, list: &List, prices: &[i64]) {
        self.entries[list.entries.clone()].sort_unstable_by_key(|entry| (-entry.value(prices), -entry.points()));
        for block in 0..list.blocks() {
            let bound = self.entries[list.block(block)][0].value(prices);
            self.blocks[list.first_block + block] = Block { bound, ceiling: bound };
        }
    }
}

/// Shows a reader what matters to it, and returns the highest value of all.
fn show(entries: impl Iterator<Item = Entry>, own: Option<u32>, reader: &mut impl Reader) -> i64 {
    let mut highest = i64::MIN;
    for entry in entries.filter(|entry| Some(entry.coach()) != own) {
        let value = entry.value(reader.prices());
        highest = highest.max(value);
        if value > reader.least() {
            reader.take(entry, value);
        }
    }
    highest
}

/// The entries of all coaches with nothing between them and the community, in no order.
pub(super) fn all<'a>(round: &'a Round<'_>, community: u32) -> impl Iterator<Item = Entry> + 'a {
    round.row(community).possible().map(|(coach, points)| Entry::new(coach, points))
}
