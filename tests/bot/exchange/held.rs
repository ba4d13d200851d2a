//! An exchange as scheduling and answering leave it, written straight into the records: those have tests of their own.

use practice::{Message, Person};

use crate::harness::{Coalition, sql};

/// What is planned; what a test does not care about stands here already.
pub(crate) struct Plan<'a> {
    pub(crate) theme: &'a str,
    pub(crate) network: &'a str,
    pub(crate) host: &'a str,
    pub(crate) cohost: Option<&'a str>,
    /// How far away its start is, as Postgres says it; `-2 hours` is over.
    pub(crate) starts_in: &'a str,
    pub(crate) place: Option<&'a str>,
}

impl Default for Plan<'_> {
    fn default() -> Self {
        Self {
            theme: "Circles that hold",
            network: "coordinators-network",
            host: "erin",
            cohost: None,
            starts_in: "3 days",
            place: Some("Room 12"),
        }
    }
}

/// One occurrence of an exchange.
#[derive(Clone, Copy)]
pub(crate) struct Held {
    pub(crate) id: i64,
}

impl Coalition {
    /// An exchange of an hour, with reminders a day and an hour before.
    pub(crate) async fn plans(&self, plan: &Plan<'_>) -> Held {
        for person in ["bob", "dev", "erin", "frank", "grace"] {
            self.knows(person, "en-US").await;
        }
        self.knows("carmen", "es-419").await;
        let guild = sql(self.discord.server().id());
        let id = |name: &str| sql(self.person(name).id());
        let exchange: i64 = sqlx::query_scalar(
            "with numbered as (
                 update guilds set next_exchange = next_exchange + 1 where guild_id = $1
                 returning next_exchange - 1 as number
             )
             insert into exchanges (guild_id, number, uid, network, host_id, cohost_id, is_host_shown, timezone, repeat,
                                    reminders, scheduled_at)
             select $1, number, gen_random_uuid(), $2, $3, $4, true, 'UTC', 'once', '{1440,60}', now() from numbered
             returning id",
        )
        .bind(guild)
        .bind(plan.network)
        .bind(id(plan.host))
        .bind(plan.cohost.map(id))
        .fetch_one(self.db())
        .await
        .unwrap();
        let occurrence = sqlx::query_scalar(
            "with kept as (
                 insert into exchange_occurrences (guild_id, exchange_id, position, theme, starts_local, starts_at, ends_at,
                                                   duration, format, place, state, changed_at)
                 select $1, $2, 1, $3, starts_at at time zone 'UTC', starts_at, starts_at + interval '1 hour', 60,
                        'in_person', $4, 'scheduled', now()
                 from (select date_trunc('second', now()) + $5::interval as starts_at) times
                 returning id, starts_at, ends_at
             ), due as (
                 insert into exchange_moments (occurrence_id, kind, minutes, guild_id, due_at, done_at, outcome)
                 select id, kind, minutes, $1, due_at, case when due_at <= now() then now() end,
                        case when due_at <= now() then 'too_late' end
                 from kept cross join lateral (values
                     ('reminder', 1440, starts_at - interval '1 day'), ('reminder', 60, starts_at - interval '1 hour'),
                     ('start', 0, starts_at), ('end', 0, ends_at)
                 ) as due (kind, minutes, due_at)
             )
             select id from kept",
        )
        .bind(guild)
        .bind(exchange)
        .bind(plan.theme)
        .bind(plan.place)
        .bind(plan.starts_in)
        .fetch_one(self.db())
        .await
        .unwrap();
        Held { id: occurrence }
    }

    /// The bot has met somebody.
    pub(crate) async fn knows(&self, person: &str, language: &str) {
        sqlx::query(
            "insert into members (guild_id, member_id, display_name, language_seen) values ($1, $2, initcap($3), $4)
             on conflict on constraint members_pkey do nothing",
        )
        .bind(sql(self.discord.server().id()))
        .bind(sql(self.person(person).id()))
        .bind(person)
        .bind(language)
        .execute(self.db())
        .await
        .unwrap();
    }

    /// People answered `going`, `maybe` or `cannot`; `waiting` is going without a seat.
    pub(crate) async fn answered(&self, held: Held, answer: &str, people: &[&str]) {
        for person in people {
            sqlx::query(
                "insert into exchange_answers (occurrence_id, member_id, guild_id, answer, waiting_since, answered_at)
                 values ($1, $2, $3, case $4 when 'waiting' then 'going' else $4 end,
                         case $4 when 'waiting' then now() end, now())
                 on conflict on constraint exchange_answers_pkey do update set
                     answer = excluded.answer, waiting_since = excluded.waiting_since",
            )
            .bind(held.id)
            .bind(sql(self.person(person).id()))
            .bind(sql(self.discord.server().id()))
            .bind(answer)
            .execute(self.db())
            .await
            .unwrap();
        }
    }

    /// So much time passes for an exchange: its start, its end, and what is due for it come nearer.
    pub(crate) async fn time_passes(&self, held: Held, interval: &str) {
        self.moves_by(held, -1.0, interval).await;
        self.looks_again("exchange-moments").await;
    }

    /// The exchange is moved, with what is not done yet.
    pub(crate) async fn moves(&self, held: Held, by: &str) {
        self.moves_by(held, 1.0, by).await;
    }

    async fn moves_by(&self, held: Held, times: f64, interval: &str) {
        sqlx::query(
            "with moved as (
                 update exchange_occurrences set starts_local = starts_local + $2::interval * $3,
                     starts_at = starts_at + $2::interval * $3, ends_at = ends_at + $2::interval * $3
                 where id = $1
             )
             update exchange_moments set due_at = due_at + $2::interval * $3
             where occurrence_id = $1 and done_at is null",
        )
        .bind(held.id)
        .bind(interval)
        .bind(times)
        .execute(self.db())
        .await
        .unwrap();
    }

    /// A recurring job looks now what is due, instead of in a moment.
    pub(crate) async fn looks_again(&self, job: &str) {
        sqlx::query("update queue set run_at = 'epoch', version = version + 1 where key = 'job:' || $1")
            .bind(job)
            .execute(self.db())
            .await
            .unwrap();
    }

    /// Waits until something due for an exchange is done, and says what became of it.
    pub(crate) async fn outcome(&self, held: Held, kind: &str, minutes: i32) -> String {
        let moment = format!("from exchange_moments where occurrence_id = {} and kind = '{kind}'", held.id);
        let moment = format!("{moment} and minutes = {minutes}");
        self.until("what is due is done", &format!("select done_at is not null {moment}")).await;
        self.record(&format!("select outcome {moment}")).await
    }

    /// An exchange that is over, to which these people said Going, and its end was told.
    pub(crate) async fn held(&self, plan: &Plan<'_>, going: &[&str]) -> Held {
        let held = self.plans(&Plan { starts_in: "30 minutes", ..*plan }).await;
        self.answered(held, "going", going).await;
        self.time_passes(held, "100 minutes").await;
        assert_eq!(self.outcome(held, "end", 0).await, "told");
        held
    }
}

impl Coalition {
    /// The one exchange that was scheduled by command.
    pub(crate) async fn the_only(&self) -> Held {
        Held { id: self.count("select id from exchange_occurrences").await }
    }
}

/// What somebody was told that says this.
pub(crate) fn told<'a>(inbox: &'a [Message], says: &str) -> Vec<&'a Message> {
    inbox.iter().filter(|message| message.says(says)).collect()
}

/// How often somebody was told this.
pub(crate) fn times_told(person: &Person, says: &str) -> usize {
    told(&person.inbox(), says).len()
}
