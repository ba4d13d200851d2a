//! Calendars as a program reads them that people subscribe with, and the files that they open.

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use practice::{Message, Person};
use reqwest::{Method, StatusCode, header::HeaderMap};

use crate::harness::{Bot, Coalition, PATIENCE, Talks, arrange, free_address};

/// An answer over HTTP.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> String {
        self.headers.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    /// What it shows, read by somebody else's parser.
    pub(super) fn summaries(&self) -> Vec<String> {
        assert_eq!(self.status, 200, "{}", self.body);
        summaries(&self.body)
    }
}

pub(super) async fn ask(method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
    let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build().unwrap();
    let mut request = client.request(method, address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let answer = request.send().await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    Answer { status, headers, body: answer.text().await.unwrap() }
}

pub(super) async fn get(address: &str) -> Answer {
    ask(Method::GET, address, &[]).await
}

/// The themes of a calendar, in its order.
pub(super) fn summaries(file: &str) -> Vec<String> {
    events(file).iter().filter_map(|event| text(event, &ICalendarProperty::Summary)).collect()
}

pub(super) fn events(file: &str) -> Vec<ICalendarComponent> {
    let calendar = ICalendar::parse(file).unwrap_or_else(|why| panic!("{why:?} in\n{file}"));
    let is_event = |it: &ICalendarComponent| it.component_type == ICalendarComponentType::VEvent;
    calendar.components.into_iter().filter(is_event).collect()
}

pub(super) fn text(event: &ICalendarComponent, property: &ICalendarProperty) -> Option<String> {
    event.property(property)?.values.first()?.as_text().map(str::to_owned)
}

/// The file that came with an answer.
pub(super) fn file(answer: &Message) -> String {
    let attached = answer.attachments.first().unwrap_or_else(|| panic!("no file with: {}", answer.text()));
    assert!(attached.filename.ends_with(".ics"), "{}", attached.filename);
    String::from_utf8(attached.bytes.to_vec()).unwrap()
}

/// The address in an answer.
pub(super) fn address(answer: &Message) -> String {
    let text = answer.text();
    let found = text.lines().find(|line| line.starts_with("http"));
    found.unwrap_or_else(|| panic!("no address in: {text}")).trim().to_owned()
}

/// The same with HTTP, and with the address at which people reach it.
pub(super) fn reachable(bot: Bot) -> Bot {
    let listen = free_address();
    bot.with("HTTP_LISTEN", &listen).with("PUBLIC_URL", &format!("http://{listen}"))
}

impl Coalition {
    /// As `with_networks`, with calendars over HTTP.
    pub(super) async fn with_calendars() -> Self {
        let coalition = Self::start_with(reachable).await;
        let server = coalition.discord.server();
        for person in ["grace", "frank", "carmen"] {
            server.give_role(person, "Coordinators Network").unwrap();
        }
        server.give_role("grace", "Network Lead").unwrap();
        coalition
    }

    /// Has a job run now.
    pub(super) async fn hasten(&self, job: &str) {
        let hasten = "update queue set run_at = 'epoch' where key = 'job:' || $1";
        sqlx::query(hasten).bind(job).execute(self.db()).await.unwrap();
        let ran = format!("select run_at > 'epoch' and locked_by is null from queue where key = 'job:{job}'");
        self.until(&format!("{job} ran"), &ran).await;
    }

    /// Changes the records themselves: what time, or a command of another test, would do.
    pub(super) async fn change(&self, statement: &str) {
        sqlx::raw_sql(sqlx::AssertSqlSafe(statement.to_owned())).execute(self.db()).await.unwrap();
    }
}

/// Somebody's own address, made now.
pub(super) async fn subscribes(who: &Person) -> String {
    address(&who.types("/exchange calendar").await)
}

/// A second server, set up alike, with the bot in it.
pub(super) async fn second_server(coalition: &Coalition, people: &[&str]) -> practice::Server {
    let server = coalition.discord.add_server("Another coalition", "olivia").unwrap();
    for person in people {
        server.add_member(person).unwrap();
    }
    server.add_bot();
    arrange(&server, coalition.db()).await;
    server
}
