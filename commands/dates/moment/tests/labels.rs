//! What the bot itself writes of days and moments is understood when it is typed.

use super::{
    super::super::{Toward, understand_day},
    forms::{any_wall, any_zone},
    *,
};
use coalition::{discord::exchange_card, language::Language};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_label_reads_back_as_the_moment_it_stands_for(now in any_wall(), zone in any_zone(), minutes in 1..300 * 24 * 60_i64) {
        let now = now.and_utc();
        let at = now + TimeDelta::minutes(minutes);
        for language in [Language::English, Language::Spanish] {
            for label in [exchange_card::on_button(at, zone, language), exchange_card::on_button_with_year(at, zone, language)] {
                let read = understand_moment(&label, now, zone).map(|moment| moment.at);
                prop_assert_eq!(read, Ok(at), "{} in {}", label, zone);
            }
        }
    }

    #[test]
    fn every_day_that_is_shown_reads_back(today in any_wall(), days in 0..300_u64) {
        let today = today.date();
        let day = today + Days::new(days);
        for language in [Language::English, Language::Spanish] {
            for label in [exchange_card::day(day, language), exchange_card::day_and_year(day, language)] {
                prop_assert_eq!(understand_day(&label, today, Toward::Future), Ok(day), "{}", label);
            }
        }
    }
}
