//! Pure: which known word somebody meant who mistyped one.

/// The nearest of some known words, unless even that is too far to be a typing error; of equals, the first.
#[must_use]
pub fn meant<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<usize> {
    near(typed, known).into_iter().next()
}

/// Those of some known words that can be a typing error away, the nearest first; equals in their order.
#[must_use]
pub fn near<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
    let most = errors(typed.chars().count());
    let near = known.into_iter().enumerate().map(|(place, word)| (distance(typed, word), place));
    let mut near: Vec<_> = near.filter(|(distance, _)| *distance <= most).collect();
    near.sort_unstable();
    near.into_iter().map(|(_, place)| place).collect()
}

/// How many typing errors are believed of a word of some letters.
const fn errors(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=5 => 1,
        6..=10 => 2,
        _ => 3,
    }
}

/// Letters missing, added, wrong or swapped with their neighbour between two words (Damerau and Levenshtein's, each
/// letter touched once).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before_last = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut previous = None;
    for (row, letter) in one.chars().enumerate() {
        let mut current = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != *against);
            let mut least = changed.min(last[column + 1] + 1).min(current[column] + 1);
            let is_swap = column > 0 && previous == Some(*against) && other[column - 1] == letter;
            if is_swap {
                least = least.min(before_last[column - 1] + 1);
            }
            current.push(least);
        }
        before_last = std::mem::replace(&mut last, current);
        previous = Some(letter);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_error_is_one_away() {
        for typed in ["atendance", "attendence", "attenddance", "attnedance"] {
            assert_eq!(distance(typed, "attendance"), 1, "{typed}");
        }
        assert_eq!(distance("", "bus"), 3);
        assert_eq!(distance("escula", "escuela"), 1);
    }

    #[test]
    fn what_is_too_far_was_not_meant() {
        assert_eq!(meant("shcool", ["stool", "school"]), Some(1));
        assert_eq!(meant("lunch", ["bunches", "attendance"]), None);
        assert_eq!(meant("bus", ["but"]), None, "in three letters every letter is another word");
        assert_eq!(meant("word", []), None);
        assert_eq!(near("chicgo", ["Chico", "chicago", "detroit", "chicgo"]), [3, 1, 0]);
    }

    proptest! {
        #[test]
        fn distance_is_a_distance(one in "[a-d]{0,7}", other in "[a-d]{0,7}") {
            prop_assert_eq!(distance(&one, &other), distance(&other, &one));
            prop_assert_eq!(distance(&one, &other) == 0, one == other);
            prop_assert!(distance(&one, &other) <= one.len().max(other.len()));
            prop_assert!(distance(&one, &other) >= one.len().abs_diff(other.len()));
        }

        #[test]
        fn two_neighbours_swapped_are_one_error(word in "[a-z]{4,12}", place in 0..3_usize) {
            let mut letters: Vec<char> = word.chars().collect();
            letters.swap(place, place + 1);
            let swapped: String = letters.into_iter().collect();
            prop_assert!(distance(&word, &swapped) <= 1);
            prop_assert_eq!(meant(&swapped, [word.as_str()]), Some(0));
        }
    }
}
