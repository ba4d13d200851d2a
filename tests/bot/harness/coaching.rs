//! Coaches and communities as people put them down, and the offers they get.

use practice::{Message, Person};

use super::{Coalition, Talks};

/// A need that goes by its whole name.
pub(crate) const BELONGING: &str = "A culture of belonging, safety, and care";
/// Another one.
pub(crate) const FAMILIES: &str = "Powerful student and family engagement";

impl Coalition {
    /// Somebody enrolls as a coach; the role comes with it.
    pub(crate) async fn enrolls(&self, name: &str, options: &str) -> Message {
        self.discord.server().give_role(name, "Coalition Coach").unwrap();
        let person = self.person(name);
        person.types(&format!(r#"/coach enroll {options} strength:"{BELONGING}""#)).await
    }

    /// erin adds a community in Ohio whose contact is grace.
    pub(crate) async fn adds(&self, name: &str, more: &str) -> Message {
        let erin = self.person("erin");
        let needed =
            format!(r#"name:"{name}" state:OH setting:Rural stage:Emerging need:"{BELONGING}" contact:@grace"#);
        let added = erin.types(&format!("/community add {needed} {more}")).await;
        assert!(added.says("waits for a coach"), "{}", added.text());
        added
    }

    /// erin offers a community to the coach of this display name.
    pub(crate) async fn offers(&self, community: &str, coach: &str) -> Message {
        let erin = self.person("erin");
        let suggested = erin.types(&format!("/match suggest community:{community}")).await;
        erin.presses(&suggested, &format!("Offer to {coach}")).await
    }

    /// A coach gets an offer and accepts it; the thread of the pair is open.
    pub(crate) async fn pairs(&self, coach: &Person, number: &str) -> Message {
        let offer = coach.is_told(&["An offer for you", number]).await;
        let accepted = coach.presses(&offer, "Accept").await;
        assert!(accepted.says("Thank you"), "{}", accepted.text());
        coach.is_told(&["are a pair", number]).await
    }

    /// Lets time pass for an offer: moves its moments back.
    pub(crate) async fn offers_age(&self, days: i32) {
        let age = format!(
            "update matches set offered_at = offered_at - interval '{days} days',
                 expires_at = expires_at - interval '{days} days', nudge_at = nudge_at - interval '{days} days'
             where state = 'offered'"
        );
        let waiting = format!("update communities set waiting_since = waiting_since - interval '{days} days'");
        for query in [age, waiting] {
            sqlx::query(sqlx::AssertSqlSafe(query)).execute(self.db()).await.unwrap();
        }
    }
}
