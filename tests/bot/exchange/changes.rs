//! `/exchange edit` and `/exchange cancel`: one date, from it on, or all; and who answered is told once.

use practice::Message;

use super::{Exchange, field};
use crate::harness::{Coalition, Talks, can_press};

impl Coalition {
    /// A weekly series of five on Fridays at three; its announcement.
    async fn weekly(&self) -> Message {
        let more = r#"repeat:Weekly until:"in 5 weeks""#;
        let announced = self.scheduled(&self.person("grace"), &Exchange { more, ..Exchange::default() }).await;
        self.all_told().await;
        announced
    }

    async fn walls(&self) -> Vec<String> {
        let walls =
            "select to_char(starts_local, 'Dy HH24:MI') || case when state = 'cancelled' then ' cancelled' else '' end
                     from exchange_occurrences order by position";
        sqlx::query_scalar(walls).fetch_all(self.db()).await.unwrap()
    }

    /// grace edits an exchange and saves it.
    pub(super) async fn edits(&self, command: &str) -> Message {
        let grace = self.person("grace");
        let preview = grace.types(&format!("/exchange edit {command}")).await;
        assert_eq!(can_press(&preview), ["Save changes", "Change"], "{}", preview.text());
        let saved = grace.presses(&preview, "Save changes").await;
        assert!(saved.says("is changed"), "{}", saved.text());
        saved
    }
}

#[tokio::test]
async fn one_date_is_moved_alone_and_who_answered_is_told_with_old_and_new() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let announced = coalition.weekly().await;
    let before = coalition.walls().await;
    frank.presses(&announced, "Going").await;
    carmen.presses(&announced, "Can't go").await;
    let when = r#"in 3 weeks"#;
    let preview =
        grace.types(&format!(r#"/exchange edit exchange:E-1 scope:This one when:"{when}" where:"Room 5""#)).await;
    assert!(preview.says("This would change **E-1 · 1**, <t:") && preview.says("2 people"), "{}", preview.text());
    assert!(preview.says("Time zone: America/New_York"), "{}", preview.text());
    assert!(preview.says("before: <t:") && preview.says("Room 5"), "{}", preview.text());
    assert_eq!(coalition.walls().await, before, "nothing is changed yet");
    grace.presses(&preview, "Save changes").await;
    let told = frank.is_told(&["**E-1 · 1**", "has changed:", "before: <t:", "Room 5"]).await;
    assert!(told.says("Start:") && told.says("Where:"), "{}", told.text());
    let could_come = carmen.is_told(&["**E-1 · 1**", "cambió", "Respondiste que no puedes"]).await;
    assert_eq!(can_press(&could_come), ["Voy", "Tal vez"], "who can't go may be able to at another time");
    coalition.all_told().await;
    assert_eq!((frank.inbox().len(), carmen.inbox().len()), (1, 1), "once for all that changed");
    assert_eq!(coalition.count("select count(*) from exchange_answers where answer = 'cannot'").await, 1);
    let after = coalition.walls().await;
    assert_eq!(after[1..], before[1..], "the others stay");
    let moved = "select count(*) from exchange_moments m join exchange_occurrences o on o.id = m.occurrence_id
                 where o.position = 1 and m.done_at is null
                   and m.due_at = case m.kind when 'end' then o.ends_at
                                  else o.starts_at - make_interval(mins => m.minutes) end";
    assert_eq!(coalition.count(moved).await, 4, "what is due moves with it");
    assert_eq!(coalition.count("select max(sequence)::bigint from exchange_occurrences").await, 1);
    assert_eq!(coalition.count("select count(*) from exchange_answers where answer = 'going'").await, 1);
}

#[tokio::test]
async fn a_time_alone_is_one_of_the_same_day() {
    let coalition = Coalition::with_networks().await;
    coalition.weekly().await;
    let day = "select to_char(starts_local, 'YYYY-MM-DD HH24:MI') from exchange_occurrences where position = 1";
    let before = coalition.record(day).await;
    coalition.edits(r#"exchange:E-1 when:"4:30 pm""#).await;
    assert_eq!(coalition.record(day).await, before.replace("15:00", "16:30"));
    // Where it is the next day already.
    coalition.person("grace").types("/me timezone timezone:Tokyo").await;
    coalition.edits(r#"exchange:E-1 when:"5pm ET""#).await;
    assert_eq!(coalition.record(day).await, before.replace("15:00", "17:00"));
}

#[tokio::test]
async fn from_one_date_on_all_move_by_the_same_time_on_the_clock() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.weekly().await;
    frank.presses(&announced, "Going").await;
    let third = grace.complete("/exchange edit exchange:E-1", "exchange").await.unwrap().remove(2);
    let third = third.value.as_str().unwrap().to_owned();
    frank.presses(&frank.types(&format!(r#"/exchange show exchange:"{third}""#)).await, "Maybe").await;
    frank.presses(&frank.types(r#"/exchange show exchange:"E-1 · 4""#).await, "Going").await;
    let on = coalition.record("select to_char(starts_local - interval '1 day', 'YYYY-MM-DD') from exchange_occurrences where position = 3").await;
    let command = format!(r#"exchange:"{third}" scope:"This and following" when:"{on} 17:30""#);
    let preview = grace.types(&format!("/exchange edit {command}")).await;
    assert!(preview.says("3 dates move, all by the same amount"), "{}", preview.text());
    grace.presses(&preview, "Save changes").await;
    assert_eq!(coalition.walls().await, ["Fri 15:00", "Fri 15:00", "Thu 17:30", "Thu 17:30", "Thu 17:30"]);
    frank
        .is_told(&["E-1", "from <t:", "on 2 of your dates", "Your other dates moved as well", "show exchange:E-1"])
        .await;
    coalition.all_told().await;
    assert_eq!(frank.inbox().len(), 1, "one message for many dates");
}

#[tokio::test]
async fn all_dates_of_a_monthly_series_move_to_the_new_weekday_of_their_month() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let first = coalition
        .record(
            "select to_char(day, 'YYYY-MM-DD') from generate_series(now()::date + 3, now() + interval '70 days', '1 day') day
             where extract(isodow from day) = 4 and extract(day from day) between 8 and 14 limit 1",
        )
        .await;
    let exchange = Exchange {
        when: &format!("{first} 15:00"),
        more: r#"repeat:"Monthly on this weekday" until:"in 8 months""#,
        ..Exchange::default()
    };
    coalition.scheduled(&grace, &exchange).await;
    let to = coalition.record("select to_char(starts_local + interval '5 days', 'YYYY-MM-DD') from exchange_occurrences where position = 1").await;
    let saved = coalition.edits(&format!(r#"exchange:E-1 scope:All when:"{to} 10:00""#)).await;
    assert!(saved.says("dates"), "{}", saved.text());
    let pattern = "select count(distinct (extract(isodow from starts_local), starts_local::time,
                          (extract(day from starts_local)::integer - 1) / 7)) from exchange_occurrences";
    assert_eq!(coalition.count(pattern).await, 1, "{:?}", coalition.walls().await);
    assert!(coalition.walls().await.iter().all(|wall| wall == "Tue 10:00"));
}

#[tokio::test]
async fn what_has_begun_never_changes() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    coalition.weekly().await;
    sqlx::query(
        "update exchange_occurrences set starts_local = starts_local - interval '60 days',
             starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days' where position = 1",
    )
    .execute(coalition.db())
    .await
    .unwrap();
    let refused = grace.types(r#"/exchange edit exchange:"E-1 · 1" theme:Another"#).await;
    assert!(refused.says("has already started"), "{}", refused.text());
    let refused = grace.types(r#"/exchange cancel exchange:"E-1 · 1""#).await;
    assert!(refused.says("has already started"), "{}", refused.text());
    coalition.edits("exchange:E-1 scope:All theme:Another").await;
    let themes = "select string_agg(distinct theme, ', ') from exchange_occurrences where position";
    assert_eq!(coalition.record(&format!("{themes} = 1")).await, "Attendance without fear");
    assert_eq!(coalition.record(&format!("{themes} > 1")).await, "Another");
    let ask = grace.types("/exchange cancel exchange:E-1 scope:All").await;
    assert!(ask.says("4 dates"), "{}", ask.text());
    grace.presses(&ask, "Cancel it").await;
    assert_eq!(coalition.count("select count(*) from exchange_occurrences where state = 'cancelled'").await, 4);
}

#[tokio::test]
async fn cancelling_asks_first_is_told_once_and_is_kept() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.weekly().await;
    frank.presses(&announced, "Going").await;
    frank.presses(&frank.types(r#"/exchange show exchange:"E-1 · 2""#).await, "Going").await;
    let ask = grace.types("/exchange cancel exchange:E-1").await;
    assert!(ask.ephemeral && ask.says("One person will be told") && ask.says("other dates"), "{}", ask.text());
    assert_eq!(can_press(&ask), ["Cancel it", "Keep"]);
    assert!(grace.presses(&ask, "Keep").await.says("stays as it is"));
    let ask = grace.types("/exchange cancel exchange:E-1").await;
    grace.presses(&ask, "Cancel it").await;
    frank.is_told(&["E-1", "is cancelled"]).await;
    coalition.all_told().await;
    let late = frank.press_forged(&announced, "exchange:maybe:1").await.unwrap().message().unwrap();
    assert!(late.says("This date of **E-1** is cancelled"), "{}", late.text());
    let card = announced.now().unwrap();
    assert!(card.says("Cancelled.") && card.buttons().is_empty(), "{}", card.text());
    coalition.announced("coordinators-network", &["E-1 · 2", "Going"]).await;
    let again = frank.types(r#"/exchange show exchange:"E-1 · 1""#).await;
    assert!(again.says("Cancelled."), "kept: {}", again.text());

    let ask = grace.types(r#"/exchange cancel exchange:E-1 scope:"This and following""#).await;
    assert!(ask.says("4 dates") && !ask.says("other dates"), "{}", ask.text());
    grace.presses(&ask, "Cancel it").await;
    coalition.until("frank is told again", "select count(*) = 0 from queue where task ? 'notification'").await;
    assert_eq!(frank.inbox().len(), 2);
    assert!(frank.types("/exchange list").await.says("(0)"));
    assert_eq!(coalition.count("select count(*) from exchange_moments where done_at is null").await, 0);
    let again = grace.types(r#"/exchange cancel exchange:"E-1 · 3""#).await;
    assert!(again.says("is cancelled"), "{}", again.text());
}

#[tokio::test]
async fn more_room_goes_to_who_waits_and_less_than_who_is_going_is_refused() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let announced = coalition.scheduled(&grace, &Exchange { more: "capacity:1", ..Exchange::default() }).await;
    frank.presses(&announced, "Going").await;
    carmen.presses(&announced, "Going").await;
    coalition.edits("exchange:E-1 capacity:3").await;
    carmen.is_told(&["E-1", "es tuyo"]).await;
    coalition.announced("coordinators-network", &["2 of 3"]).await;
    let refused = grace.types("/exchange edit exchange:E-1 capacity:1").await;
    assert!(refused.says("2 people are going"), "{}", refused.text());
    let form = grace.opens(&refused, "Change").await;
    assert_eq!(form.field("capacity").unwrap().value, "1");
    let preview = grace.hands_in(&form, &[("capacity", "2")]).await;
    assert!(preview.says("Nobody has to be told"), "{}", preview.text());
    grace.presses(&preview, "Save changes").await;
    coalition.announced("coordinators-network", &["2 of 2"]).await;
    coalition.all_told().await;
    assert!(frank.inbox().is_empty(), "more room concerns nobody who has a seat");
}

#[tokio::test]
async fn a_larger_room_elsewhere_is_told_in_one_message() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, carmen) = (coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    let more = r#"capacity:1 repeat:Weekly until:"in 5 weeks""#;
    coalition.scheduled(&grace, &Exchange { more, ..Exchange::default() }).await;
    for date in ["E-1 · 1", "E-1 · 2"] {
        for (who, label) in [(&frank, "Going"), (&carmen, "Voy")] {
            let shown = who.types(&format!(r#"/exchange show exchange:"{date}""#)).await;
            who.presses(&shown, label).await;
        }
    }
    coalition.edits("exchange:E-1 scope:All capacity:9 where:Gymnasium").await;
    carmen.is_told(&["2 de tus fechas", "Gymnasium", "ahora tienes lugar en 2 fechas"]).await;
    frank.is_told(&["2 of your dates", "Gymnasium"]).await;
    coalition.all_told().await;
    assert_eq!((carmen.inbox().len(), frank.inbox().len()), (1, 1));
}

#[tokio::test]
async fn the_host_the_cohost_the_lead_and_coordinators_change_it_and_nobody_else() {
    let coalition = Coalition::with_networks().await;
    let (erin, grace, frank, carmen) =
        (coalition.person("erin"), coalition.person("grace"), coalition.person("frank"), coalition.person("carmen"));
    coalition.scheduled(&erin, &Exchange::default()).await;
    for command in ["edit exchange:E-1 theme:Mine", "cancel exchange:E-1"] {
        let refused = frank.types(&format!("/exchange {command}")).await;
        assert!(refused.says("Only its host, its co-host"), "{command}: {}", refused.text());
    }
    assert!(frank.complete("/exchange edit exchange:E-1", "exchange").await.unwrap().is_empty());
    for who in [&erin, &grace] {
        assert!(who.types("/exchange edit exchange:E-1 theme:Ours").await.says("Nothing is changed yet"));
    }
    let preview = erin.types("/exchange edit exchange:E-1 cohost:frank").await;
    assert!(preview.says("One person will be told"), "who becomes it: {}", preview.text());
    erin.presses(&preview, "Save changes").await;
    frank.is_told(&["You are co-host of **E-1**"]).await;
    let mine = frank.types("/exchange edit exchange:E-1 theme:Ours").await;
    assert!(mine.says("Nothing is changed yet"), "a co-host can do what the host can: {}", mine.text());
    let forged = mine.button("Save changes").unwrap().custom_id.unwrap();
    let answer = carmen.press_forged(&mine, &forged).await.unwrap().message().unwrap();
    assert!(answer.says("de otra persona"), "{}", answer.text());
    let preview = erin.types("/exchange edit exchange:E-1 cohost:erin").await;
    assert!(preview.says("nobody") && preview.says("One person will be told"), "{}", preview.text());
    erin.presses(&preview, "Save changes").await;
    let refused = frank.presses(&mine, "Save changes").await;
    assert!(refused.says("Only its host"), "asked again when it is pressed: {}", refused.text());
    frank.is_told(&["no longer co-host of **E-1**"]).await;
    let nothing = erin.types("/exchange edit exchange:E-1").await;
    assert!(nothing.says("Nothing would change") && !nothing.says("kept"), "{}", nothing.text());
    let same = format!(
        r#"/exchange edit exchange:E-1 theme:"{}" cohost:erin reminders:"1 day, 1 hour""#,
        Exchange::default().theme
    );
    let nothing = erin.types(&same).await;
    assert!(nothing.says("Nothing would change") && can_press(&nothing) == ["Change"], "{}", nothing.text());
}

#[tokio::test]
async fn host_and_cohost_are_told_of_what_the_other_changes_or_cancels() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    coalition.scheduled(&grace, &Exchange { more: "cohost:frank", ..Exchange::default() }).await;
    frank.is_told(&["You are co-host of **E-1**"]).await;
    let preview = frank.types(r#"/exchange edit exchange:E-1 where:"Room 5""#).await;
    assert!(preview.says("One person"), "the host: {}", preview.text());
    frank.presses(&preview, "Save changes").await;
    grace.is_told(&["E-1", "has changed", "Room 5"]).await;
    let asked = grace.types("/exchange cancel exchange:E-1").await;
    assert!(asked.says("One person"), "the co-host: {}", asked.text());
    grace.presses(&asked, "Cancel it").await;
    frank.is_told(&["E-1", "is cancelled"]).await;
    coalition.all_told().await;
    assert_eq!((grace.inbox().len(), frank.inbox().len()), (1, 2));

    // There is nothing to change about it any more.
    let refused = frank.types("/exchange edit exchange:E-1 theme:Later").await;
    assert!(refused.says("is cancelled") && refused.buttons().is_empty(), "{}", refused.text());
    coalition.change("update exchange_occurrences set starts_at = starts_at - interval '1 month', ends_at = ends_at - interval '1 month'").await;
    let refused = frank.types("/exchange notes exchange:E-1").await;
    assert!(refused.says("was cancelled"), "{}", refused.text());
}

#[tokio::test]
async fn reminders_are_changed_for_the_whole_series() {
    let coalition = Coalition::with_networks().await;
    coalition.weekly().await;
    coalition.edits(r#"exchange:E-1 reminders:"2 hours""#).await;
    let left = "select string_agg(distinct minutes::text, ', ') from exchange_moments where kind = 'reminder' and done_at is null";
    assert_eq!(coalition.record(left).await, "120");
    let each = "select count(*) from exchange_moments where kind = 'reminder' and minutes = 120";
    assert_eq!(coalition.count(each).await, 5);
}

#[tokio::test]
async fn a_zone_that_changes_its_rules_keeps_the_wall_time() {
    let mut coalition = Coalition::with_networks().await;
    let announced = coalition.weekly().await;
    // As if it had been scheduled under other rules.
    sqlx::query(
        "update exchange_occurrences set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'
         where starts_at > now()",
    )
    .execute(coalition.db())
    .await
    .unwrap();
    coalition.bot.kill().await;
    coalition.let_leases_end().await;
    coalition.bot.start().await;
    let wrong = "select not exists (select from exchange_occurrences
                 where (starts_local at time zone 'America/New_York') <> starts_at
                    or ends_at <> starts_at + make_interval(mins => duration))";
    coalition.until("every instant follows its wall time", wrong).await;
    coalition.all_told().await;
    assert_eq!(field(&announced.now().unwrap(), "When"), field(&announced, "When"));
}
