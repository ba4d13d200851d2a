//! Locks are taken in one order: whoever waits for the first one holds none of those that come after it.

use sqlx::{Postgres, Transaction};

use crate::harness::{Coalition, Talks};

impl Coalition {
    /// Takes rows, as somebody else does at the same moment.
    async fn holding(&self, rows: &str) -> Transaction<'static, Postgres> {
        let mut held = coalition::database::begin(self.db()).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(format!("{rows} for update"))).execute(&mut *held).await.unwrap();
        held
    }

    /// Waits until somebody waits for these rows; says whether others are still free.
    async fn leaves_free(&self, held: &mut Transaction<'static, Postgres>, rows: &str) -> bool {
        self.until("somebody waits", "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')").await;
        let taken = sqlx::query(sqlx::AssertSqlSafe(format!("{rows} for update nowait"))).execute(&mut **held).await;
        taken.is_ok()
    }
}

#[tokio::test]
async fn an_approval_waits_for_the_membership_before_it_takes_the_request() {
    let coalition = Coalition::start().await;
    let bob = coalition.keeps_safe("bob");
    coalition.is_young("frank", &bob).await;
    let card = coalition.asks("frank", "Next Generation Coalition", "age:18–24", &bob).await;
    coalition.all_told().await;
    let mut held = coalition.holding("select from memberships").await;
    let leaving = async {
        assert!(coalition.leaves_free(&mut held, "select from membership_requests where state = 'waiting'").await);
        held.rollback().await.unwrap();
    };
    let (decided, ()) = tokio::join!(bob.presses(&card, "Approve"), leaving);
    assert!(decided.says("Approved"), "{}", decided.text());
}

#[tokio::test]
async fn a_coach_who_pauses_waits_for_the_community_before_the_match_is_taken() {
    let coalition = Coalition::start().await;
    let frank = coalition.person("frank");
    coalition.enrolls("frank", "capacity:2 states:OH").await;
    coalition.adds("Riverside", "").await;
    coalition.offers("C-1", "Frank").await;
    frank.is_told(&["An offer for you"]).await;
    coalition.all_told().await;
    // So do an offer that ends, and a coordinator who decides otherwise, hold it.
    for command in ["/coach pause", r#"/coach enroll capacity:1 states:OH strength:"Integrated systems of support""#] {
        sqlx::query("update matches set state = 'offered', withdrawn_for = null")
            .execute(coalition.db())
            .await
            .unwrap();
        if command.contains("enroll") {
            coalition.adds("Hillside", "").await;
            sqlx::query(
                "insert into matches (guild_id, number, community_id, coach_id, origin, state, offered_at, expires_at, basis)
                 select guild_id, 99, (select max(id) from communities), coach_id, origin, 'offered', offered_at, expires_at, basis
                 from matches limit 1",
            )
            .execute(coalition.db())
            .await
            .unwrap();
        }
        let mut held = coalition.holding("select from communities").await;
        let ending = async {
            assert!(coalition.leaves_free(&mut held, "select from matches").await, "{command}");
            held.rollback().await.unwrap();
        };
        let (answered, ()) = tokio::join!(frank.types(command), ending);
        assert!(answered.says("is taken back; the next best"), "{command}: {}", answered.text());
    }
}
