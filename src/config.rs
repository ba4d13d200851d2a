//! The environment, read once into a `Config`; every problem is named at once, and no secret is ever shown.

use std::{
    collections::HashMap,
    fmt, fs,
    net::{IpAddr, SocketAddr},
};

/// A value that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a value.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value itself, for the one place that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

/// Everything an operator can set.
#[derive(Clone, Debug)]
pub struct Config {
    /// The bot's token (`DISCORD_TOKEN`, `DISCORD_TOKEN_FILE`).
    pub token: Secret,
    /// Where the records are (`DATABASE_URL`, `DATABASE_URL_FILE`).
    pub database_url: Secret,
    /// Origin in front of `/api/v10`, where it is not Discord itself (`DISCORD_API_BASE`).
    pub api_base: Option<String>,
    /// Address of health, metrics and feeds; `None` for `off` (`HTTP_LISTEN`).
    pub http_listen: Option<SocketAddr>,
    /// How people reach `http_listen` from outside (`PUBLIC_URL`).
    pub public_url: Option<String>,
    /// Connections to the database at most (`DATABASE_POOL`).
    pub database_pool: u32,
    /// This process's shard and how many there are (`SHARD_ID`, `SHARD_COUNT`).
    pub shard: Shard,
    /// What is logged and how (`LOG`, `LOG_FORMAT`).
    pub log: Log,
}

/// This process's part of the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// From 0.
    pub id: u32,
    /// At least 1.
    pub count: u32,
}

/// What is logged and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// A filter in tracing's syntax.
    pub filter: String,
    /// One JSON object a line, instead of text.
    pub json: bool,
}

impl Default for Log {
    fn default() -> Self {
        Self { filter: "info,serenity=warn".to_owned(), json: false }
    }
}

/// One thing wrong with the environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The variable.
    pub variable: &'static str,
    /// What is wrong and what was expected; never the value of a secret.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.variable, self.message)
    }
}

/// The connections to the database where nothing else is set.
const DEFAULT_POOL: u32 = 16;

impl Config {
    /// Reads `.env` (the environment wins) and the environment.
    ///
    /// # Errors
    /// Everything that is missing or malformed, at once.
    pub fn read() -> Result<Self, Vec<Problem>> {
        Self::parse(&environment()?, true)
    }

    /// Reads what is needed without a token: for `migrate`.
    ///
    /// # Errors
    /// Everything that is missing or malformed, at once.
    pub fn read_without_token() -> Result<Self, Vec<Problem>> {
        Self::parse(&environment()?, false)
    }

    /// What the bot needs against a Discord of this process; calendars only where somebody set `PUBLIC_URL` to try them.
    ///
    /// # Errors
    /// What is wrong with `PUBLIC_URL` or `HTTP_LISTEN`.
    pub fn for_practice(
        token: String,
        api_base: String,
        database_url: String,
        environment: &HashMap<String, String>,
    ) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader { environment, problems: Vec::new() };
        let public_url = reader.public_url();
        let config = Self {
            token: Secret(token),
            database_url: Secret(database_url),
            api_base: Some(api_base),
            http_listen: public_url.as_ref().and_then(|_| reader.listen()),
            public_url,
            database_pool: DEFAULT_POOL,
            shard: Shard { id: 0, count: 1 },
            log: Log { filter: "warn".to_owned(), json: false },
        };
        if reader.problems.is_empty() { Ok(config) } else { Err(reader.problems) }
    }

    fn parse(environment: &HashMap<String, String>, needs_token: bool) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader { environment, problems: Vec::new() };
        let token = reader.secret("DISCORD_TOKEN", "DISCORD_TOKEN_FILE", "the bot's token", needs_token);
        if !token.is_empty() && !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            reader.problem("DISCORD_TOKEN", "has characters that no token has (a space or a line break?)");
        }
        let database_url =
            reader.secret("DATABASE_URL", "DATABASE_URL_FILE", "postgres://user:password@host:5432/database", true);
        if !database_url.is_empty() && !["postgres://", "postgresql://"].iter().any(|s| database_url.starts_with(s)) {
            reader.problem("DATABASE_URL", "expected postgres://user:password@host:5432/database");
        }
        let config = Self {
            token: Secret(token),
            database_url: Secret(database_url),
            api_base: reader.origin("DISCORD_API_BASE"),
            http_listen: reader.listen(),
            public_url: reader.public_url(),
            database_pool: reader.number("DATABASE_POOL", DEFAULT_POOL, 2, 100),
            shard: reader.shard(),
            log: reader.log(),
        };
        if reader.problems.is_empty() { Ok(config) } else { Err(reader.problems) }
    }
}

fn environment() -> Result<HashMap<String, String>, Vec<Problem>> {
    match dotenvy::dotenv() {
        Ok(_) => {}
        Err(dotenvy::Error::Io(cause)) if cause.kind() == std::io::ErrorKind::NotFound => {}
        // dotenvy's error quotes the line, which may hold a secret: only where it stands is said.
        Err(dotenvy::Error::LineParse(_, at)) => {
            return Err(vec![Problem {
                variable: ".env",
                message: format!("cannot be read at character {at} of a line"),
            }]);
        }
        Err(_) => return Err(vec![Problem { variable: ".env", message: "cannot be read".to_owned() }]),
    }
    Ok(std::env::vars().collect())
}

struct Reader<'a> {
    environment: &'a HashMap<String, String>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, variable: &'static str, message: impl Into<String>) {
        self.problems.push(Problem { variable, message: message.into() });
    }

    fn value(&self, variable: &str) -> Option<&str> {
        self.environment.get(variable).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    fn secret(&mut self, variable: &'static str, file: &'static str, expected: &str, needed: bool) -> String {
        match (self.value(variable).map(str::to_owned), self.value(file).map(str::to_owned)) {
            (Some(_), Some(_)) => self.problem(variable, format!("is set, and so is {file}: set one of them")),
            (Some(value), None) => return value,
            (None, Some(path)) => match fs::read_to_string(&path) {
                Ok(text) if !text.trim().is_empty() => return text.trim().to_owned(),
                Ok(_) => self.problem(file, format!("the file {path} is empty; expected {expected}")),
                Err(cause) => self.problem(file, format!("cannot read {path}: {cause}")),
            },
            (None, None) if needed => self.problem(variable, format!("is not set; expected {expected}, or {file}")),
            (None, None) => {}
        }
        String::new()
    }

    fn origin(&mut self, variable: &'static str) -> Option<String> {
        let value = self.value(variable)?.trim_end_matches('/').to_owned();
        let is_origin = reqwest::Url::parse(&value).is_ok_and(|url| {
            matches!(url.scheme(), "http" | "https")
                && url.has_host()
                && url.username().is_empty()
                && url.query().is_none()
                && url.fragment().is_none()
        });
        let has_path = reqwest::Url::parse(&value).is_ok_and(|url| url.path() != "/");
        if !is_origin || (variable == "DISCORD_API_BASE" && has_path) {
            let example = match variable {
                "DISCORD_API_BASE" => "an origin such as http://127.0.0.1:4000",
                _ => "an address such as https://bot.example.org",
            };
            self.problem(variable, format!("is `{value}`; expected {example}"));
            return None;
        }
        Some(value)
    }

    /// A calendar's address is a secret: it goes over the network in HTTPS or not at all.
    fn public_url(&mut self) -> Option<String> {
        let value = self.origin("PUBLIC_URL")?;
        let is_safe = reqwest::Url::parse(&value).is_ok_and(|url| url.scheme() == "https" || is_loopback(&url));
        if !is_safe {
            let message = format!("is `{value}`; expected https, such as https://bot.example.org");
            self.problem("PUBLIC_URL", message);
            return None;
        }
        Some(value)
    }

    fn listen(&mut self) -> Option<SocketAddr> {
        match self.value("HTTP_LISTEN").unwrap_or("127.0.0.1:8080") {
            "off" => None,
            value => match value.parse() {
                Ok(address) => Some(address),
                Err(_) => {
                    let message = format!("is `{value}`; expected an address such as 127.0.0.1:8080, or off");
                    self.problem("HTTP_LISTEN", message);
                    None
                }
            },
        }
    }

    fn number(&mut self, variable: &'static str, default: u32, least: u32, most: u32) -> u32 {
        let Some(value) = self.value(variable) else { return default };
        match value.parse() {
            Ok(number) if (least..=most).contains(&number) => number,
            _ => {
                let message = format!("is `{value}`; expected a whole number from {least} to {most}");
                self.problem(variable, message);
                default
            }
        }
    }

    fn shard(&mut self) -> Shard {
        let shard = Shard { id: self.number("SHARD_ID", 0, 0, 999), count: self.number("SHARD_COUNT", 1, 1, 1000) };
        if shard.id >= shard.count {
            let message = format!("is {}, but there are {} shards: expected less", shard.id, shard.count);
            self.problem("SHARD_ID", message);
        }
        shard
    }

    fn log(&mut self) -> Log {
        let filter = self.value("LOG").map_or_else(|| Log::default().filter, str::to_owned);
        if filter.parse::<tracing_subscriber::filter::Targets>().is_err() {
            let message = format!("is `{filter}`; expected levels such as info or info,coalition=debug");
            self.problem("LOG", message);
        }
        let json = match self.value("LOG_FORMAT") {
            None | Some("text") => false,
            Some("json") => true,
            Some(other) => {
                let message = format!("is `{other}`; expected text or json");
                self.problem("LOG_FORMAT", message);
                false
            }
        };
        Log { filter, json }
    }
}

fn is_loopback(url: &reqwest::Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(pairs: &[(&str, &str)]) -> Result<Config, Vec<Problem>> {
        let environment = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Config::parse(&environment, true)
    }

    #[test]
    fn practice_serves_calendars_only_where_somebody_says_at_which_address() {
        let config = |pairs: &[(&str, &str)]| {
            let environment = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            Config::for_practice(String::new(), String::new(), String::new(), &environment)
        };
        let off = config(&[("HTTP_LISTEN", "127.0.0.1:9"), ("PUBLIC_URL", "")]).unwrap();
        assert_eq!((off.http_listen, off.public_url), (None, None));
        let on = config(&[("HTTP_LISTEN", "127.0.0.1:9"), ("PUBLIC_URL", "http://127.0.0.1:9")]).unwrap();
        assert_eq!((on.http_listen, on.public_url.is_some()), (Some(([127, 0, 0, 1], 9).into()), true));
        assert_eq!(config(&[("PUBLIC_URL", "http://example.org")]).unwrap_err().len(), 1);
    }

    #[test]
    fn the_token_and_the_database_are_enough() {
        let config = parse(&[("DISCORD_TOKEN", "abc.def"), ("DATABASE_URL", "postgres://localhost/bot")]).unwrap();
        assert_eq!(config.http_listen, Some(([127, 0, 0, 1], 8080).into()));
        assert_eq!(config.shard, Shard { id: 0, count: 1 });
    }

    #[test]
    fn all_problems_are_listed_at_once() {
        let problems =
            parse(&[("HTTP_LISTEN", "nowhere"), ("DATABASE_POOL", "many"), ("LOG_FORMAT", "xml")]).unwrap_err();
        let variables: Vec<_> = problems.iter().map(|problem| problem.variable).collect();
        assert_eq!(variables, ["DISCORD_TOKEN", "DATABASE_URL", "HTTP_LISTEN", "DATABASE_POOL", "LOG_FORMAT"]);
    }

    #[test]
    fn debug_hides_every_secret() {
        let config =
            parse(&[("DISCORD_TOKEN", "tok.en"), ("DATABASE_URL", "postgres://u:pass@localhost/bot")]).unwrap();
        let shown = format!("{config:?}");
        assert!(!shown.contains("tok.en") && !shown.contains("pass@"), "{shown}");
    }

    #[test]
    fn an_api_base_is_an_origin() {
        let base = [("DISCORD_TOKEN", "a"), ("DATABASE_URL", "postgres://localhost/bot")];
        let with = |value| parse(&[base[0], base[1], ("DISCORD_API_BASE", value)]);
        assert_eq!(with("http://127.0.0.1:4000/").unwrap().api_base.as_deref(), Some("http://127.0.0.1:4000"));
        for wrong in ["127.0.0.1:4000", "ftp://host", "http://host/api", "http://user@host"] {
            assert!(with(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn calendars_are_reached_in_https_or_on_this_machine() {
        let needed = [("DISCORD_TOKEN", "a"), ("DATABASE_URL", "postgres://localhost/bot")];
        let parse = |url| parse(&[needed[0], needed[1], ("PUBLIC_URL", url)]);
        for (given, kept) in [
            ("https://bot.example.org/", "https://bot.example.org"),
            ("https://example.org/coalition", "https://example.org/coalition"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:8080", "http://[::1]:8080"),
            ("http://localhost", "http://localhost"),
        ] {
            assert_eq!(parse(given).unwrap().public_url.as_deref(), Some(kept));
        }
        for wrong in
            ["http://bot.example.org", "bot.example.org", "ftp://bot.example.org", "https://bot.example.org?a=1"]
        {
            let problems = parse(wrong).unwrap_err();
            assert_eq!(problems.iter().map(|problem| problem.variable).collect::<Vec<_>>(), ["PUBLIC_URL"], "{wrong}");
        }
    }
}
