//! `/exchange calendar`: the file, the address that is shown once, and how it is renewed and switched off.

use calcard::icalendar::{ICalendarProperty, ICalendarStatus, ICalendarValue};
use practice::people::ButtonStyle;

use super::{
    Exchange,
    feed::{address, events, file, get, second_server, summaries, text},
    held::Plan,
};
use crate::harness::{Coalition, Talks, can_press};

const WEEKLY: Exchange<'_> = Exchange {
    theme: "Attendance, without fear; together",
    when: "next friday 3pm",
    network: "Coordinators Network",
    more: r#"repeat:Weekly until:"in 3 weeks" where:"Library, room 2""#,
};

#[tokio::test]
async fn the_file_has_what_somebody_answered_to_and_nobodys_name() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank) = (coalition.person("grace"), coalition.person("frank"));
    let announced = coalition.scheduled(&grace, &WEEKLY).await;
    let nothing = frank.types("/exchange calendar").await;
    assert!(nothing.ephemeral && nothing.attachments.is_empty(), "{}", nothing.text());
    assert!(nothing.says("have not said Going or Maybe"), "{}", nothing.text());
    frank.presses(&announced, "Maybe").await;
    let answer = frank.types("/exchange calendar").await;
    assert!(answer.says("as a file: one date"), "{}", answer.text());
    let of_frank = file(&answer);
    let event = events(&of_frank).remove(0);
    assert_eq!(text(&event, &ICalendarProperty::Summary).unwrap(), WEEKLY.theme);
    assert_eq!(text(&event, &ICalendarProperty::Location).unwrap(), "Library, room 2");
    let about = text(&event, &ICalendarProperty::Description).unwrap();
    assert!(about.contains("Network: Coordinators Network") && about.ends_with("E-1"), "{about}");
    assert_eq!(
        event.property(&ICalendarProperty::Status).unwrap().values,
        [ICalendarValue::Status(ICalendarStatus::Tentative)],
        "a maybe is no seat"
    );
    frank.presses(&announced, "Going").await;
    assert!(file(&frank.types("/exchange calendar").await).contains("STATUS:CONFIRMED"));
    // Who holds a series has all of it.
    let of_grace = file(&grace.types("/exchange calendar").await);
    assert!(summaries(&of_grace).len() >= 3, "{of_grace}");
    for somebody in ["Grace", "grace", "Frank", "ORGANIZER", "ATTENDEE", "mailto"] {
        assert!(!of_grace.contains(somebody) && !of_frank.contains(somebody), "{somebody}");
    }
    frank.presses(&announced, "Can't go").await;
    assert!(frank.types("/exchange calendar").await.attachments.is_empty());
}

#[tokio::test]
async fn one_exchange_alone_is_a_file_with_all_its_dates() {
    let coalition = Coalition::with_networks().await;
    let (grace, frank, bob) = (coalition.person("grace"), coalition.person("frank"), coalition.person("bob"));
    coalition.scheduled(&grace, &WEEKLY).await;
    let answer = frank.types("/exchange calendar exchange:E-1").await;
    assert!(answer.says("**E-1** as a file"), "{}", answer.text());
    assert!(can_press(&answer).is_empty(), "an address is for a whole calendar");
    assert!(!answer.says("address"), "there is none here: {}", answer.text());
    let dates = events(&file(&answer));
    assert!(dates.len() >= 3);
    let uids: std::collections::HashSet<_> = dates.iter().map(|it| text(it, &ICalendarProperty::Uid)).collect();
    assert_eq!(uids.len(), dates.len(), "each date has a name of its own");
    assert!(bob.types("/exchange calendar exchange:7").await.attachments.is_empty(), "there is no E-7");
    let asked = grace.types("/exchange cancel exchange:E-1").await;
    grace.presses(&asked, "Cancel it").await;
    let answer = grace.types("/exchange calendar").await;
    let held = format!("as a file: {} dates", dates.len() - 1);
    assert!(answer.says(&held) && answer.says("A cancelled date in it is marked so"), "{}", answer.text());
    assert_eq!(events(&file(&answer)).len(), dates.len());
    let both = frank.types(r#"/exchange calendar exchange:E-1 network:"Coordinators Network""#).await;
    assert!(both.says("not both"), "{}", both.text());
}

#[tokio::test]
async fn where_nobody_can_reach_it_the_file_comes_with_what_the_operator_has_to_do() {
    let coalition = Coalition::with_networks().await;
    let (grace, carmen) = (coalition.person("grace"), coalition.person("carmen"));
    coalition.scheduled(&grace, &WEEKLY).await;
    let answer = grace.types("/exchange calendar").await;
    assert!(answer.says("PUBLIC_URL") && can_press(&answer).is_empty(), "{}", answer.text());
    file(&answer);
    assert!(carmen.types("/exchange calendar").await.says("quien opera el bot"));
    assert_eq!(coalition.count("select count(*) from exchange_feeds").await, 0, "nothing is kept for it");
}

#[tokio::test]
async fn an_address_is_shown_once_renewed_and_switched_off() {
    let coalition = Coalition::with_calendars().await;
    let grace = coalition.person("grace");
    coalition.scheduled(&grace, &WEEKLY).await;
    let first = grace.types("/exchange calendar").await;
    assert!(first.ephemeral && first.says("only now"), "{}", first.text());
    assert_eq!(can_press(&first), ["Renew address", "Switch off"]);
    assert!(first.buttons().iter().all(|button| button.style == ButtonStyle::Secondary));
    let old = address(&first);
    assert!(old.ends_with(".ics") && old.len() > 64 + 20, "{old}");
    assert!(get(&old).await.summaries().len() >= 3);
    let again = grace.types("/exchange calendar").await;
    assert!(again.says("cannot be shown again"), "{}", again.text());
    assert!(!again.text().contains("http"), "{}", again.text());
    let renewed = grace.presses(&again, "Renew address").await;
    let new = address(&renewed);
    assert_ne!(old, new);
    assert_eq!(get(&old).await.status, 404);
    assert_eq!(get(&new).await.status, 200);
    let off = grace.presses(&renewed, "Switch off").await;
    assert!(off.says("switched off") && can_press(&off).is_empty(), "{}", off.text());
    assert_eq!(get(&new).await.status, 404);
    let kept = "select count(*) from members where networks_seen is not null";
    assert_eq!(coalition.count(kept).await, 0, "nobody is watched who has no address");
    assert_ne!(address(&grace.types("/exchange calendar").await), new);
}

#[tokio::test]
async fn a_press_that_is_delivered_twice_makes_one_address() {
    let coalition = Coalition::with_calendars().await;
    let grace = coalition.person("grace");
    let first = grace.types("/exchange calendar").await;
    let renewed = grace.press_twice(&first, "Renew address").await.unwrap().message().unwrap();
    assert_eq!(get(&address(&renewed)).await.status, 200, "the one that was shown is the one that counts");
    assert_eq!(coalition.count("select count(*) from audit where action = 'calendar.renew'").await, 1);
}

#[tokio::test]
async fn a_networks_calendar_is_for_its_members() {
    let coalition = Coalition::with_calendars().await;
    let (grace, carmen, bob) = (coalition.person("grace"), coalition.person("carmen"), coalition.person("bob"));
    let announced = coalition.scheduled(&grace, &WEEKLY).await;
    let of_network = r#"/exchange calendar network:"Coordinators Network""#;
    let refused = bob.types(of_network).await;
    assert!(refused.says("for its members") && refused.attachments.is_empty(), "{}", refused.text());
    let answer = carmen.types(of_network).await;
    assert!(answer.says("Esta es tu dirección"), "{}", answer.text());
    let followed = get(&address(&answer)).await;
    assert!(followed.summaries().len() >= 3);
    assert!(followed.body.contains("X-WR-CALNAME:Intercambios de aprendizaje"), "{}", followed.body);
    let choices = carmen.complete("/exchange calendar network:", "network").await.unwrap();
    let names: Vec<_> = choices.iter().map(|choice| choice.name.as_str()).collect();
    assert_eq!(names, ["Red de Coordinación"]);
    assert!(bob.complete("/exchange calendar network:", "network").await.unwrap().is_empty());
    // Two addresses side by side: one's own, and a network's.
    let own = address(&carmen.types("/exchange calendar").await);
    assert!(get(&own).await.summaries().is_empty());
    carmen.presses(&announced, "Maybe").await;
    assert!(get(&own).await.body.contains("STATUS:TENTATIVE"), "a maybe is no seat");
    coalition.change("update exchange_answers set answer = 'going', waiting_since = now()").await;
    assert!(get(&own).await.body.contains("STATUS:TENTATIVE"), "and neither is the waitlist");
    coalition.change("update exchange_answers set waiting_since = null").await;
    assert!(get(&own).await.body.contains("STATUS:CONFIRMED"));
    let forged = bob.press_forged(&answer, "exchange:calendar-renew:coordinators-network").await;
    assert!(forged.unwrap().message().unwrap().says("for its members"));
    for nothing in ["exchange:calendar-renew:no-network", "exchange:calendar-off", "exchange:calendar-renew:"] {
        let forged = carmen.press_forged(&answer, nothing).await.unwrap().message().unwrap();
        assert!(forged.says("no significa nada"), "{}", forged.text());
    }
    let off = carmen.presses(&answer, "Desactivar").await;
    assert!(off.says("calendario red:Coordinators Network"), "{}", off.text());
}

#[tokio::test]
async fn dates_of_young_people_are_in_no_calendar_of_who_does_not_belong_to_them_and_that_is_said() {
    let coalition = Coalition::with_networks().await;
    // A coordinator who does not belong to the network may hold it all the same.
    let erin = coalition.person("erin");
    let plan = Plan { network: "next-generation-coalition", host: "erin", ..Plan::default() };
    coalition.plans(&plan).await;
    let one = erin.types("/exchange calendar exchange:E-1").await;
    assert!(one.says("only in the calendars of who belongs to Next Generation Coalition"), "{}", one.text());
    let all = erin.types("/exchange calendar").await;
    assert!(all.says("What you hold is in Next Generation Coalition") && all.attachments.is_empty(), "{}", all.text());
    coalition.scheduled(&erin, &WEEKLY).await;
    let all = erin.types("/exchange calendar").await;
    assert!(all.says("What you hold in Next Generation Coalition is not in it"), "{}", all.text());
    assert!(!file(&all).contains("E-1\r\n"), "{}", all.text());
}

#[tokio::test]
async fn what_happens_in_another_server_is_in_none_of_this_ones_calendars() {
    let coalition = Coalition::with_calendars().await;
    let grace = coalition.person("grace");
    let elsewhere = second_server(&coalition, &["grace", "frank"]).await;
    for role in ["Coordinators Network", "Network Lead"] {
        elsewhere.give_role("grace", role).unwrap();
    }
    coalition.scheduled(&grace, &WEEKLY).await;
    let there = grace.in_guild(elsewhere.id());
    let other = Exchange { theme: "Elsewhere", ..Exchange::default() };
    let preview = there.types(&other.command()).await;
    there.presses(&preview, "Schedule it").await;
    let (here, there) =
        (address(&grace.types("/exchange calendar").await), address(&there.types("/exchange calendar").await));
    assert_eq!(get(&there).await.summaries(), ["Elsewhere"]);
    assert!(!get(&here).await.summaries().contains(&"Elsewhere".to_owned()));
}
