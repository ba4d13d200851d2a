//! The 50 states, the District of Columbia and the territories, with their time zones.

use super::Word;
use chrono::{NaiveDate, TimeZone};
use chrono_tz::{OffsetComponents, Tz};
use serde::{Deserialize, Serialize};

macro_rules! states {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $key:literal, $minutes:literal, [$($zone:expr),+];)+) => {
        /// A state, the District of Columbia or a territory, kept as its postal code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type)]
        #[sqlx(type_name = "text")]
        pub enum State {
            $(
                $(#[$doc])*
                #[serde(rename = $code)]
                #[sqlx(rename = $code)]
                $variant,
            )+
        }

        impl State {
            /// The states by name, the District of Columbia among them, then the territories.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The postal code, under which it is kept.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Key of its name in `locales/`.
            #[must_use]
            pub const fn text_key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }

            /// Its zones (tz database, zone1970.tab), the one that most of its people live in first.
            #[must_use]
            pub const fn zones(self) -> &'static [Tz] {
                match self {
                    $(Self::$variant => &[$($zone),+],)+
                }
            }

            /// How far the clocks of most of its people are from UTC.
            #[must_use]
            pub const fn offset(self) -> UtcOffset {
                match self {
                    $(Self::$variant => UtcOffset($minutes),)+
                }
            }
        }
    };
}

impl State {
    /// By its postal code, in any case.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The zone that most of its people live in.
    #[must_use]
    pub const fn zone(self) -> Tz {
        self.zones()[0]
    }
}

impl Word for State {
    const ALL: &'static [Self] = Self::ALL;

    fn word(self) -> &'static str {
        self.code()
    }

    fn place(self) -> u32 {
        self as u32
    }
}

/// How far standard time is from UTC: minutes, east of it positive.
///
/// Standard time, so that two people are as near in July as in January, and so that a kept run is understood alike later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, sqlx::Type)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct UtcOffset(i16);

impl UtcOffset {
    /// Of a zone, by the rules of the year 2026.
    #[must_use]
    pub fn of(zone: Tz) -> Self {
        let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default().and_hms_opt(0, 0, 0).unwrap_or_default();
        let minutes = zone.offset_from_utc_datetime(&day).base_utc_offset().num_minutes();
        Self(i16::try_from(minutes).unwrap_or_default())
    }

    /// Minutes east of UTC.
    #[must_use]
    pub const fn minutes(self) -> i16 {
        self.0
    }

    /// Minutes between two clocks.
    #[must_use]
    pub const fn apart(self, other: Self) -> u16 {
        self.0.abs_diff(other.0)
    }
}

states! {
    /// Alabama.
    Alabama = "AL", "us-al", -360, [Tz::America__Chicago];
    /// Alaska.
    Alaska = "AK", "us-ak", -540, [Tz::America__Anchorage, Tz::America__Juneau, Tz::America__Sitka, Tz::America__Nome, Tz::America__Yakutat, Tz::America__Metlakatla, Tz::America__Adak];
    /// Arizona.
    Arizona = "AZ", "us-az", -420, [Tz::America__Phoenix];
    /// Arkansas.
    Arkansas = "AR", "us-ar", -360, [Tz::America__Chicago];
    /// California.
    California = "CA", "us-ca", -480, [Tz::America__Los_Angeles];
    /// Colorado.
    Colorado = "CO", "us-co", -420, [Tz::America__Denver];
    /// Connecticut.
    Connecticut = "CT", "us-ct", -300, [Tz::America__New_York];
    /// Delaware.
    Delaware = "DE", "us-de", -300, [Tz::America__New_York];
    /// District of Columbia.
    DistrictOfColumbia = "DC", "us-dc", -300, [Tz::America__New_York];
    /// Florida.
    Florida = "FL", "us-fl", -300, [Tz::America__New_York, Tz::America__Chicago];
    /// Georgia.
    Georgia = "GA", "us-ga", -300, [Tz::America__New_York];
    /// Hawaii.
    Hawaii = "HI", "us-hi", -600, [Tz::Pacific__Honolulu];
    /// Idaho.
    Idaho = "ID", "us-id", -420, [Tz::America__Boise, Tz::America__Los_Angeles];
    /// Illinois.
    Illinois = "IL", "us-il", -360, [Tz::America__Chicago];
    /// Indiana.
    Indiana = "IN", "us-in", -300, [Tz::America__Indiana__Indianapolis, Tz::America__Chicago, Tz::America__Indiana__Knox, Tz::America__Indiana__Marengo, Tz::America__Indiana__Petersburg, Tz::America__Indiana__Tell_City, Tz::America__Indiana__Vevay, Tz::America__Indiana__Vincennes, Tz::America__Indiana__Winamac];
    /// Iowa.
    Iowa = "IA", "us-ia", -360, [Tz::America__Chicago];
    /// Kansas.
    Kansas = "KS", "us-ks", -360, [Tz::America__Chicago, Tz::America__Denver];
    /// Kentucky.
    Kentucky = "KY", "us-ky", -300, [Tz::America__New_York, Tz::America__Kentucky__Louisville, Tz::America__Kentucky__Monticello, Tz::America__Chicago];
    /// Louisiana.
    Louisiana = "LA", "us-la", -360, [Tz::America__Chicago];
    /// Maine.
    Maine = "ME", "us-me", -300, [Tz::America__New_York];
    /// Maryland.
    Maryland = "MD", "us-md", -300, [Tz::America__New_York];
    /// Massachusetts.
    Massachusetts = "MA", "us-ma", -300, [Tz::America__New_York];
    /// Michigan.
    Michigan = "MI", "us-mi", -300, [Tz::America__Detroit, Tz::America__Menominee];
    /// Minnesota.
    Minnesota = "MN", "us-mn", -360, [Tz::America__Chicago];
    /// Mississippi.
    Mississippi = "MS", "us-ms", -360, [Tz::America__Chicago];
    /// Missouri.
    Missouri = "MO", "us-mo", -360, [Tz::America__Chicago];
    /// Montana.
    Montana = "MT", "us-mt", -420, [Tz::America__Denver];
    /// Nebraska.
    Nebraska = "NE", "us-ne", -360, [Tz::America__Chicago, Tz::America__Denver];
    /// Nevada.
    Nevada = "NV", "us-nv", -480, [Tz::America__Los_Angeles, Tz::America__Denver];
    /// New Hampshire.
    NewHampshire = "NH", "us-nh", -300, [Tz::America__New_York];
    /// New Jersey.
    NewJersey = "NJ", "us-nj", -300, [Tz::America__New_York];
    /// New Mexico.
    NewMexico = "NM", "us-nm", -420, [Tz::America__Denver];
    /// New York.
    NewYork = "NY", "us-ny", -300, [Tz::America__New_York];
    /// North Carolina.
    NorthCarolina = "NC", "us-nc", -300, [Tz::America__New_York];
    /// North Dakota.
    NorthDakota = "ND", "us-nd", -360, [Tz::America__Chicago, Tz::America__North_Dakota__Beulah, Tz::America__North_Dakota__Center, Tz::America__North_Dakota__New_Salem, Tz::America__Denver];
    /// Ohio.
    Ohio = "OH", "us-oh", -300, [Tz::America__New_York];
    /// Oklahoma.
    Oklahoma = "OK", "us-ok", -360, [Tz::America__Chicago];
    /// Oregon.
    Oregon = "OR", "us-or", -480, [Tz::America__Los_Angeles, Tz::America__Boise];
    /// Pennsylvania.
    Pennsylvania = "PA", "us-pa", -300, [Tz::America__New_York];
    /// Rhode Island.
    RhodeIsland = "RI", "us-ri", -300, [Tz::America__New_York];
    /// South Carolina.
    SouthCarolina = "SC", "us-sc", -300, [Tz::America__New_York];
    /// South Dakota.
    SouthDakota = "SD", "us-sd", -360, [Tz::America__Chicago, Tz::America__Denver];
    /// Tennessee.
    Tennessee = "TN", "us-tn", -360, [Tz::America__Chicago, Tz::America__New_York];
    /// Texas.
    Texas = "TX", "us-tx", -360, [Tz::America__Chicago, Tz::America__Denver];
    /// Utah.
    Utah = "UT", "us-ut", -420, [Tz::America__Denver];
    /// Vermont.
    Vermont = "VT", "us-vt", -300, [Tz::America__New_York];
    /// Virginia.
    Virginia = "VA", "us-va", -300, [Tz::America__New_York];
    /// Washington.
    Washington = "WA", "us-wa", -480, [Tz::America__Los_Angeles];
    /// West Virginia.
    WestVirginia = "WV", "us-wv", -300, [Tz::America__New_York];
    /// Wisconsin.
    Wisconsin = "WI", "us-wi", -360, [Tz::America__Chicago];
    /// Wyoming.
    Wyoming = "WY", "us-wy", -420, [Tz::America__Denver];
    /// American Samoa.
    AmericanSamoa = "AS", "us-as", -660, [Tz::Pacific__Pago_Pago];
    /// Guam.
    Guam = "GU", "us-gu", 600, [Tz::Pacific__Guam];
    /// Northern Mariana Islands.
    NorthernMarianaIslands = "MP", "us-mp", 600, [Tz::Pacific__Saipan];
    /// Puerto Rico.
    PuertoRico = "PR", "us-pr", -240, [Tz::America__Puerto_Rico];
    /// Virgin Islands.
    VirginIslands = "VI", "us-vi", -240, [Tz::America__St_Thomas];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_fifty_states_the_capital_and_five_territories() {
        assert_eq!(State::ALL.len(), 50 + 1 + 5);
        assert!(State::ALL.iter().all(|state| State::find(state.code()) == Some(*state)));
        assert_eq!(State::find(" oh "), Some(State::Ohio));
        assert_eq!(State::find("XX"), None);
    }

    #[test]
    fn clocks_are_compared_in_standard_time() {
        let apart = |one: State, other: State| one.offset().apart(other.offset());
        assert_eq!(State::Ohio.offset().minutes(), -300);
        assert_eq!(State::Guam.offset().minutes(), 600);
        assert!(State::ALL.iter().all(|state| state.offset() == UtcOffset::of(state.zone())));
        assert_eq!(apart(State::Ohio, State::Michigan), 0);
        assert_eq!(apart(State::Ohio, State::Illinois), 60);
        assert_eq!(apart(State::Arizona, State::Colorado), 0, "although only one of them has summer time");
    }
}
