//! `/exchange schedule`: understood, shown, corrected, scheduled once, and announced.

use rstest::rstest;

use super::Exchange;
use crate::harness::{Coalition, Talks, can_press};

#[tokio::test]
async fn an_exchange_is_shown_as_understood_scheduled_and_announced() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, bob) = (coalition.person("grace"), coalition.person("frank"), coalition.person("bob"));
    let more =
        r#"duration:90 format:Hybrid where:"12 Main St" protocol:Circles capacity:12 reminders:"2 days, 1 hour""#;
    let preview = grace.types(&Exchange { more, ..Exchange::default() }.command()).await;
    assert!(preview.ephemeral && preview.says("Nothing is sent yet"), "{}", preview.text());
    for shown in [
        "Attendance without fear",
        ":F>",
        "90 minutes",
        "Hybrid",
        "12 Main St",
        "Circles",
        "2 days, 1 hour before",
        "America/New_York",
        "Coordinators Network",
    ] {
        assert!(preview.says(shown), "{shown} is not in: {}", preview.text());
    }
    assert_eq!(can_press(&preview), ["Schedule it", "Change"]);
    assert_eq!(coalition.count("select count(*) from exchanges").await, 0, "nothing is scheduled yet");

    let done = grace.presses(&preview, "Schedule it").await;
    assert!(done.says("Scheduled as **E-1**") && can_press(&done).is_empty(), "{}", done.text());
    let announced = frank.reads("coordinators-network", &["Attendance without fear", "E-1"]).await;
    assert_eq!(can_press(&announced), ["Going", "Maybe", "Can't go"]);
    assert_eq!(super::field(&announced, "Going").as_deref(), Some("0 of 12"));
    assert_eq!(super::field(&announced, "Host").as_deref(), Some("Grace"));
    assert!(announced.pinged.is_empty());
    let line = bob.reads("learning-exchanges", &["Attendance without fear", "Coordinators Network"]).await;
    assert!(line.buttons().is_empty() && !line.says("12 Main St"), "a short line: {}", line.text());

    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from posts where kind like 'exchange%'").await, 2);
    let moments = "select string_agg(kind || ' ' || minutes, ', ' order by due_at) from exchange_moments";
    assert_eq!(coalition.record(moments).await, "reminder 2880, reminder 60, start 0, end 0");
    let audit = "select count(*) from audit where action = 'exchange.schedule' and record = 'E-1'";
    assert_eq!(coalition.count(audit).await, 1);
}

#[tokio::test]
async fn a_series_shows_its_next_dates_and_announces_only_the_next() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let preview = grace.types(&Exchange { more: "repeat:Weekly", ..Exchange::default() }.command()).await;
    assert!(preview.says("52 dates, the most a series can have"), "{}", preview.text());
    let dates = super::field(&preview, "Weekly").unwrap();
    assert_eq!(dates.lines().filter(|line| line.starts_with("<t:")).count(), 3, "{dates}");
    grace.presses(&preview, "Schedule it").await;
    let announced = frank.reads("coordinators-network", &["E-1 · 1"]).await;
    assert!(announced.says("Weekly, 1 of 52"), "{}", announced.text());
    coalition.all_told().await;
    assert_eq!(coalition.discord.look(|view| view.messages("coordinators-network")).len(), 1);
    assert_eq!(coalition.count("select count(*) from exchange_occurrences").await, 52);
    // Every one on a Friday at three, whatever the clocks do in between.
    let same =
        "select count(distinct (extract(isodow from starts_local), starts_local::time)) from exchange_occurrences";
    assert_eq!(coalition.count(same).await, 1);
    let zones = "select count(distinct (starts_at at time zone 'America/New_York')::time) from exchange_occurrences";
    assert_eq!(coalition.count(zones).await, 1);
}

#[rstest]
#[case::no_room("capacity:0", "room for 1 to 10000 people")]
#[case::too_much_room("capacity:1000000", "room for 1 to 10000 people")]
#[case::too_short("duration:1", "lasts from 5 to 1440 minutes")]
#[case::too_long("duration:100000", "lasts from 5 to 1440 minutes")]
#[case::ends_before_it_begins("repeat:Weekly until:2020-01-01", "before it starts")]
#[case::no_last_day_of_one("until:\"in 3 months\"", "held once has no last day")]
#[case::no_day("repeat:Weekly until:whenever", "as a day")]
#[case::no_zone("timezone:Mars/Olympus", "is no zone I know")]
#[case::no_reminders("reminders:often", "as reminders")]
#[case::masked_link("where:\"[here](https://evil.example)\"", "hidden behind words")]
#[case::invite("where:discord.gg/abcdef", "invitation to another server")]
#[tokio::test]
async fn what_cannot_be_is_shown_back_with_change(#[case] more: &str, #[case] answer: &str) {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let refused = grace.types(&Exchange { more, ..Exchange::default() }.command()).await;
    assert!(refused.ephemeral && refused.says(answer) && refused.says("kept"), "{}", refused.text());
    assert_eq!(can_press(&refused), ["Change"]);
    let form = grace.opens(&refused, "Change").await;
    assert_eq!(form.field("theme").unwrap().value, "Attendance without fear", "nothing is typed twice");
    let (option, typed) = more.rsplit_once(':').map(|(option, _)| (option, more)).unwrap();
    let option = option.rsplit(' ').next().unwrap().trim_end_matches("\"[here](https");
    let option = option.trim_end_matches(':');
    let field = form.field(option).unwrap_or_else(|| panic!("{option} of {typed} can be mended: {form:?}"));
    assert!(!field.value.is_empty(), "{option}");
    let mended = match option {
        "timezone" | "where" | "reminders" | "until" => "",
        _ => "30",
    };
    let preview = grace.hands_in(&form, &[(option, mended)]).await;
    assert!(preview.says("Nothing is sent yet"), "{}", preview.text());
    grace.presses(&preview, "Schedule it").await;
    coalition.announced("coordinators-network", &["E-1"]).await;
}

#[tokio::test]
async fn a_time_that_cannot_be_is_asked_for_again() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    for (when, answer) in [
        ("yesterday 3pm", "has passed already"),
        ("2055-01-01 15:00", "more than two years ahead"),
        ("someday", "as a time"),
        ("next friday", "is a day without a time"),
        ("feb 29 2027 3pm", "February 2027 has 28 days"),
        ("tomorrow 25:00", "the clock ends at 23:59"),
        ("thursday 3pm to 4:30pm", "into `duration`"),
        ("every friday 3pm", "choose in `repeat`"),
        ("5/12", "and it has no time"),
        ("friday 2055-01-02 3pm", "2055-01-02 is a Saturday"),
        ("1/2/2026 3pm", "whichever way it is read"),
    ] {
        let refused = grace.types(&Exchange { when, ..Exchange::default() }.command()).await;
        assert!(refused.says(answer), "{when}: {}", refused.text());
        let form = grace.opens(&refused, "Change").await;
        assert_eq!(form.field("when").unwrap().value, when);
        let preview = grace.hands_in(&form, &[("when", "tomorrow at 15:30")]).await;
        assert_eq!(can_press(&preview), ["Schedule it", "Change"], "{when}: {}", preview.text());
    }
}

#[tokio::test]
async fn what_is_not_as_it_was_typed_is_said_before_anything_is_sent() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let preview =
        async |when: &str, more: &str| grace.types(&Exchange { when, more, ..Exchange::default() }.command()).await;
    let reminders = |preview: &practice::Message| super::field(preview, "Reminders").unwrap();

    let soon = preview("in 30 minutes", "cohost:grace").await;
    assert_eq!(reminders(&soon), "None", "what lies in the past is not promised");
    assert!(soon.says("too soon for the reminders 1 day, 1 hour before"), "{}", soon.text());
    assert!(soon.says("You are the host already") && super::field(&soon, "Co-host").is_none(), "{}", soon.text());
    let soon = preview("in an hour", "").await;
    assert_eq!(reminders(&soon), "1 hour before", "an hour is no less than one");
    let today = preview("in 3 hours", "repeat:Weekly").await;
    assert_eq!(reminders(&today), "1 day, 1 hour before");
    assert!(today.says("too soon for the reminder 1 day before") && today.says("later dates"), "{}", today.text());
    let untimed = preview("in 3 days", "").await;
    assert!(!untimed.says("too soon") && untimed.says("“in 3 days” names no time of day"), "{}", untimed.text());
    assert!(!preview("in 3 days at noon", "").await.says("names no time"));

    for (zone, said) in [
        ("timezone:EST", "America/New_York (you typed “EST”). Its clocks change"),
        ("timezone:chicago", "America/Chicago (you typed “chicago”)"),
        ("timezone:\"hora del pacífico\"", "America/Los_Angeles (you typed"),
        ("timezone:México", "has several zones. Choose one of these, or write a city: America/Mexico_City"),
        ("timezone:UTC-5", "is a distance from Greenwich and no place"),
        ("timezone:España", "Europe/Madrid (you typed"),
        ("timezone:Chicgo", "choose one of these: America/Chicago"),
    ] {
        let shown = preview("next friday 3pm", zone).await;
        assert!(shown.says(said), "{zone}: {}", shown.text());
    }

    let monthly = r#"repeat:"Monthly on this weekday""#;
    for (more, said) in [
        (monthly.to_owned(), "because nothing is scheduled more than two years ahead"),
        (format!(r#"{monthly} until:"in 5 years""#), "but nothing is scheduled more than two years ahead"),
        (r#"repeat:Weekly until:"in 5 years""#.to_owned(), "but a series can have 52 dates at most"),
    ] {
        let shown = preview("next friday 3pm", &more).await;
        assert!(shown.says(said), "{more}: {}", shown.text());
        assert_eq!(shown.says("You asked for dates until"), more.contains("until"), "{}", shown.text());
    }
}

#[tokio::test]
async fn a_date_with_two_readings_is_asked_about_and_never_guessed() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let question = grace.types(&Exchange { when: "5/6 3pm", ..Exchange::default() }.command()).await;
    assert!(question.says("can be read in more than one way"), "{}", question.text());
    let offered = can_press(&question);
    assert_eq!(offered.len(), 3, "{offered:?}");
    let says_all = |label: &&str| label.contains("6 May 20") && label.ends_with(", 15:00 EDT");
    assert!(offered.iter().any(says_all), "with its year and its zone: {offered:?}");
    let preview = grace.presses(&question, offered.iter().find(|label| label.contains("5 Jun")).unwrap()).await;
    assert_eq!(can_press(&preview), ["Schedule it", "Change"], "{}", preview.text());
    grace.presses(&preview, "Schedule it").await;
    coalition.announced("coordinators-network", &["E-1"]).await;
    let on = "select to_char(starts_local, 'MM-DD HH24:MI') from exchange_occurrences";
    assert_eq!(coalition.record(on).await, "06-05 15:00");
}

#[tokio::test]
async fn a_draft_becomes_one_exchange_however_often_and_whenever_it_is_pressed() {
    let mut coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let preview = grace.types(&Exchange::default().command()).await;
    let forged = preview.button("Schedule it").unwrap().custom_id.unwrap();
    let answer = frank.press_forged(&preview, &forged).await.unwrap().message().unwrap();
    assert!(answer.ephemeral && answer.says("belongs to somebody else"), "{}", answer.text());

    coalition.bot.kill().await;
    coalition.bot.start().await;
    let press = || grace.press_forged(&preview, &forged);
    let (one, other) = tokio::join!(press(), press());
    for answer in [one, other] {
        let answer = answer.unwrap().text();
        assert!(answer.contains("**E-1**"), "{answer}");
    }
    let again = press().await.unwrap().text();
    assert!(again.contains("already scheduled, as **E-1**"), "{again}");
    coalition.all_told().await;
    assert_eq!(coalition.count("select count(*) from exchanges").await, 1);
    assert_eq!(coalition.discord.look(|view| view.messages("coordinators-network")).len(), 1);
}

#[tokio::test]
async fn a_draft_whose_date_has_passed_meanwhile_is_refused_and_can_be_changed() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    let preview = grace.types(&Exchange::default().command()).await;
    sqlx::query("update exchange_drafts set typed = jsonb_set(typed, '{starts_local}', '\"2026-01-02T15:00:00\"')")
        .execute(coalition.db())
        .await
        .unwrap();
    let refused = grace.presses(&preview, "Schedule it").await;
    assert!(refused.says("has passed already"), "{}", refused.text());
    assert_eq!(can_press(&refused), ["Change"]);
    let form = grace.opens(&refused, "Change").await;
    let preview = grace.hands_in(&form, &[]).await;
    assert!(preview.says("Nothing is sent yet"), "the same words mean another day now: {}", preview.text());
    assert_eq!(coalition.count("select count(*) from exchanges").await, 0);
}

#[tokio::test]
async fn coordinators_schedule_for_any_network_and_a_lead_for_their_own() {
    let coalition = Coalition::with_networks().await;
    let (erin, grace, frank) = (coalition.person("erin"), coalition.person("grace"), coalition.person("frank"));
    let of = |network| Exchange { network, ..Exchange::default() };
    for network in ["State Coalitions", "coordinators-network", "#steering-committee", "next generation coalition"] {
        let preview = erin.types(&of(network).command()).await;
        assert_eq!(can_press(&preview), ["Schedule it", "Change"], "{network}: {}", preview.text());
    }
    let refused = grace.types(&of("State Coalitions").command()).await;
    assert!(refused.says("scheduled by its lead and by coordinators"), "{}", refused.text());
    let refused = frank.types(&of("Coordinators Network").command()).await;
    assert!(refused.says("scheduled by network leads and coordinators"), "{}", refused.text());
    assert!(refused.buttons().is_empty() && refused.says(Exchange::default().theme), "given back: {}", refused.text());
    let plain = erin.types(&Exchange { more: "where:http://example.org", ..Exchange::default() }.command()).await;
    assert!(plain.says("must begin with https"), "{}", plain.text());
    let elsewhere = erin.types(&of("Steering Committee").command()).await;
    let done = erin.presses(&elsewhere, "Schedule it").await;
    assert!(done.says("cannot see without its role") && !done.says("<#"), "{}", done.text());
    for said in ["coaliciones estatales", "Red de Coordinacion"] {
        let preview = erin.types(&of(said).command()).await;
        assert_eq!(can_press(&preview), ["Schedule it", "Change"], "{said}: {}", preview.text());
    }
    // To who reads English it is March; in Spanish it may be a martes, and is asked.
    let march = erin.types(&Exchange { when: "Mar 5 2pm", ..Exchange::default() }.command()).await;
    assert_eq!(can_press(&march), ["Schedule it", "Change"], "{}", march.text());
    let unknown = erin.types(&of("Chess Club").command()).await;
    assert!(unknown.says("no network called"), "{}", unknown.text());
    let form = erin.opens(&unknown, "Change").await;
    let preview = erin.hands_in(&form, &[("network", "State Coalitions")]).await;
    assert_eq!(can_press(&preview), ["Schedule it", "Change"], "{}", preview.text());

    let names = |choices: Vec<practice::Choice>| choices.into_iter().map(|choice| choice.name).collect::<Vec<_>>();
    let typing = of("coord").command();
    assert_eq!(names(grace.complete(&typing, "network").await.unwrap()), ["Coordinators Network"]);
    assert_eq!(names(erin.complete(&of("state").command(), "network").await.unwrap()).len(), 2);
    assert!(frank.complete(&typing, "network").await.unwrap().is_empty());
}

#[tokio::test]
async fn a_network_whose_channel_was_removed_is_refused_with_what_to_do() {
    let coalition = Coalition::with_networks().await;
    let erin = coalition.person("erin");
    let preview = erin.types(&Exchange::default().command()).await;
    coalition.discord.server().delete_channel("coordinators-network").unwrap();
    let refused = erin.presses(&preview, "Schedule it").await;
    assert!(refused.says("is gone") && refused.says("/setup plan"), "{}", refused.text());
    let refused = erin.types(&Exchange::default().command()).await;
    assert!(refused.says("is gone"), "{}", refused.text());
    let form = erin.opens(&refused, "Change").await;
    let preview = erin.hands_in(&form, &[("network", "State Coalitions")]).await;
    erin.presses(&preview, "Schedule it").await;
    coalition.announced("state-coalitions", &["E-1"]).await;
}

#[tokio::test]
async fn clocks_that_turn_and_a_fifth_weekday_are_said() {
    let coalition = Coalition::with_networks().await;
    let grace = coalition.person("grace");
    // Every Sunday night for a year: once the clocks skip half past two, and once they show half past one twice.
    for (when, said) in [("sunday 2:30 am", "skip 02:30"), ("sunday 1:30 am", "twice")] {
        let preview = grace.types(&Exchange { when, more: "repeat:Weekly", ..Exchange::default() }.command()).await;
        assert!(preview.says(said), "{when}: {}", preview.text());
    }
    let fifth = coalition.record(
        "select to_char(day, 'YYYY-MM-DD') from generate_series(now()::date + 2, now() + interval '400 days', '1 day') day
         where extract(day from day) > 28 limit 1",
    );
    let when = format!("{} 15:00", fifth.await);
    let more = r#"repeat:"Monthly on this weekday""#;
    let preview = grace.types(&Exchange { when: &when, more, ..Exchange::default() }.command()).await;
    assert!(preview.says("the last one of each month"), "{}", preview.text());
}

#[tokio::test]
async fn an_exchange_is_scheduled_in_spanish() {
    let coalition = Coalition::with_networks().await;
    let carmen = coalition.person("carmen");
    coalition.discord.server().give_role("carmen", "Coordinator").unwrap();
    let command = r#"/intercambio programar tema:"Asistencia sin miedo" cuándo:"próximo viernes 15:00" red:"Coordinators Network" repetir:"Cada semana""#;
    let preview = carmen.types(command).await;
    assert!(preview.says("Todavía no se envía nada") && preview.says("Cada semana"), "{}", preview.text());
    let done = carmen.presses(&preview, "Programarlo").await;
    assert!(done.says("Programado como **E-1**"), "{}", done.text());
    let announced = coalition.announced("coordinators-network", &["Asistencia sin miedo"]).await;
    assert_eq!(can_press(&announced), ["Going", "Maybe", "Can't go"], "the channel speaks the server's language");
}
