//! Pure rules of a story's life: who may do what in which state, and what consent a publication needs.

use crate::{error::Refusal, words::words};
use chrono::{DateTime, Utc};

words! {
    /// How a story is told (the Coalition's strategic commitment, III A).
    Medium {
        /// A short video testimony.
        VideoTestimony = "medium-video-testimony",
        /// A blog.
        Blog = "medium-blog",
        /// An article.
        Article = "medium-article",
        /// A webinar.
        Webinar = "medium-webinar",
        /// A podcast.
        Podcast = "medium-podcast",
        /// Another way.
        Other = "medium-other",
    }
}

words! {
    /// The four cross-cutting indicators (the Coalition's strategic commitment).
    Indicator {
        /// Schools becoming irresistible through climate and culture.
        Attendance = "indicator-attendance",
        /// Decreased mobility.
        FamilyStability = "indicator-family-stability",
        /// A transformed reputation.
        Enrollment = "indicator-enrollment",
        /// Challenging, engaging learning.
        AcademicGrowth = "indicator-academic-growth",
    }
}

words! {
    /// Whom a story lets readers identify.
    People {
        /// Nobody can be identified.
        Nobody = "people-nobody",
        /// Adults, with their permission.
        Adults = "people-adults",
        /// Young people under 18.
        YoungPeople = "people-young-people",
    }
}

words! {
    /// Where a story stands.
    State {
        /// It waits for a reviewer.
        InReview = "state-in-review",
        /// It came back with a note.
        Returned = "state-returned",
        /// It will not be published.
        Declined = "state-declined",
        /// Its latest revision stands in `#success-stories`.
        Published = "state-published",
        /// Its author took it back.
        Withdrawn = "state-withdrawn",
        /// Its release ended.
        TakenDown = "state-taken-down",
    }
}

words! {
    /// Who gave a release.
    ReleaseKind {
        /// An adult, for themselves.
        Adult = "release-kind-adult",
        /// A guardian, with the young person's assent.
        GuardianAndYoungPerson = "release-kind-guardian",
    }
}

words! {
    /// Where a release lets a story be shown.
    ReleaseScope {
        /// In this Discord server.
        ThisServer = "release-scope-this-server",
        /// Anywhere.
        Public = "release-scope-public",
    }
}

/// What counts of a release when a story is to be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Who gave it.
    pub kind: ReleaseKind,
    /// When it ends by itself.
    pub until: DateTime<Utc>,
    /// When it was withdrawn.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl Consent {
    fn stands(&self, now: DateTime<Utc>) -> bool {
        // Revoked is revoked, even for who read the clock a moment before: their press may have waited meanwhile.
        self.revoked_at.is_none() && self.until > now
    }
}

/// Whether nothing about consent forbids that a story is shown now.
///
/// Young people need a guardian's release that stands. For adults the author's own statement is enough, until a
/// release was recorded: from then on one of them must stand, since an end is a withdrawal of consent.
#[must_use]
pub fn may_be_shown(people: People, releases: &[Consent], now: DateTime<Utc>) -> bool {
    match people {
        People::YoungPeople => {
            releases.iter().any(|release| release.kind == ReleaseKind::GuardianAndYoungPerson && release.stands(now))
        }
        People::Nobody | People::Adults => releases.is_empty() || releases.iter().any(|release| release.stands(now)),
    }
}

/// What a reviewer decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is published at once.
    Publish,
    /// It goes back to its author with a note.
    Return {
        /// What to change.
        note: String,
    },
    /// It will not be published.
    Decline {
        /// Why not.
        note: String,
    },
}

impl Decision {
    /// The state it leads to.
    #[must_use]
    pub const fn state(&self) -> State {
        match self {
            Self::Publish => State::Published,
            Self::Return { .. } => State::Returned,
            Self::Decline { .. } => State::Declined,
        }
    }

    /// What the reviewer wrote.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        match self {
            Self::Publish => None,
            Self::Return { note } | Self::Decline { note } => Some(note),
        }
    }
}

/// Whether a reviewer may decide about a story now.
///
/// # Errors
/// What stands against it, and what to do instead.
pub(super) fn may_decide(
    decision: &Decision,
    state: State,
    is_author: bool,
    people: People,
    releases: &[Consent],
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if is_author {
        return Err(Refusal::new("review-own-story"));
    }
    match state {
        State::InReview => {}
        State::Withdrawn => return Err(Refusal::new("review-withdrawn")),
        State::Returned | State::Declined | State::Published | State::TakenDown => {
            return Err(Refusal::new("review-already-decided"));
        }
    }
    if *decision == Decision::Publish && !may_be_shown(people, releases, now) {
        let key = if people == People::YoungPeople { "review-needs-guardian-release" } else { "review-release-ended" };
        return Err(Refusal::new(key));
    }
    Ok(())
}

/// Whether an edit may say something else about whom readers could identify.
///
/// More protection always. Less only while nothing is published: what stands must not lose its protection before
/// anybody has reviewed the change.
///
/// # Errors
/// What to do instead.
pub(super) fn may_reclassify(from: People, to: People, is_published: bool) -> Result<(), Refusal> {
    let protection = |people| match people {
        People::Nobody => 0,
        People::Adults => 1,
        People::YoungPeople => 2,
    };
    if is_published && protection(to) < protection(from) {
        return Err(Refusal::new("edit-people-published"));
    }
    Ok(())
}

/// Whether a story can be edited in a state.
///
/// # Errors
/// Why not, and what to do instead.
pub(super) fn may_edit(state: State) -> Result<(), Refusal> {
    match state {
        State::InReview | State::Returned | State::Declined | State::Published | State::TakenDown => Ok(()),
        State::Withdrawn => Err(Refusal::new("edit-withdrawn")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn moment(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    fn consent() -> impl Strategy<Value = Consent> {
        let kind = prop_oneof![Just(ReleaseKind::Adult), Just(ReleaseKind::GuardianAndYoungPerson)];
        (kind, 0..1000_i64, proptest::option::of(0..1000_i64)).prop_map(|(kind, until, revoked)| Consent {
            kind,
            until: moment(until),
            revoked_at: revoked.map(moment),
        })
    }

    fn people() -> impl Strategy<Value = People> {
        proptest::sample::select(People::ALL)
    }

    proptest! {
        #[test]
        fn young_people_are_never_shown_without_a_standing_guardian_release(
            releases in proptest::collection::vec(consent(), 0..5), now in 0..1000_i64,
        ) {
            let now = moment(now);
            let standing = releases.iter().any(|release| {
                release.kind == ReleaseKind::GuardianAndYoungPerson
                    && now < release.until
                    && release.revoked_at.is_none()
            });
            prop_assert_eq!(may_be_shown(People::YoungPeople, &releases, now), standing);
        }

        #[test]
        fn once_every_release_has_ended_nothing_is_shown(
            people in people(), releases in proptest::collection::vec(consent(), 1..5),
        ) {
            let end = releases.iter().map(|release| release.until).max().unwrap();
            prop_assert!(!may_be_shown(people, &releases, end));
        }

        #[test]
        fn time_alone_never_gives_consent(
            people in people(), releases in proptest::collection::vec(consent(), 0..5), now in 0..1000_i64, later in 0..1000_i64,
        ) {
            let now = moment(now);
            if !may_be_shown(people, &releases, now) {
                prop_assert!(!may_be_shown(people, &releases, now + TimeDelta::seconds(later)));
            }
        }

        #[test]
        fn what_stands_published_never_loses_protection(from in people(), to in people()) {
            let young = |people| people == People::YoungPeople;
            if young(from) && !young(to) {
                prop_assert!(may_reclassify(from, to, true).is_err());
            }
            prop_assert!(may_reclassify(from, to, false).is_ok());
        }

        #[test]
        fn nobody_decides_about_their_own_story(people in people(), state in proptest::sample::select(State::ALL)) {
            let refused = may_decide(&Decision::Publish, state, true, people, &[], moment(0)).unwrap_err();
            prop_assert_eq!(refused.key, "review-own-story");
        }

        #[test]
        fn only_what_waits_is_decided(state in proptest::sample::select(State::ALL)) {
            let decided = may_decide(&Decision::Publish, state, false, People::Nobody, &[], moment(0));
            prop_assert_eq!(decided.is_ok(), state == State::InReview);
        }
    }
}
