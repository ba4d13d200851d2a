//! Fetches a file that a person attached: from Discord's own hosts only, bounded, known by its content, without the place
//! and time that a camera writes into it.

mod kind;
mod strip;
#[cfg(test)]
mod tests;

use std::time::Duration;

use anyhow::{Context, Result};
use reqwest::{Client, StatusCode, Url, redirect::Policy};

use super::{rest::is_loopback, text::limits};
use kind::Kind;

/// Where Discord keeps attachments.
const HOSTS: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];

/// A file, ready to be kept and posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// The content, up to [`limits::FILE_BYTES`].
    pub bytes: Vec<u8>,
    /// Its media type, by the content.
    pub content_type: &'static str,
    /// Its name made safe, with the extension of its type.
    pub file_name: String,
}

/// Why a file was not fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFetched {
    /// The address is not one of Discord's attachments.
    #[error("the address is not one of Discord's attachments")]
    NotDiscord,
    /// More than [`limits::FILE_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// No picture, film, sound or PDF that we know, or a damaged one.
    #[error("the content is of no known type")]
    UnknownType,
    /// Removed, or its address has expired.
    #[error("the file is gone")]
    Gone,
    /// Discord did not answer; worth another try.
    #[error("the file could not be reached")]
    Unavailable,
}

/// Bounds in time.
#[derive(Clone, Copy, Debug)]
struct Patience {
    connect: Duration,
    /// Between two pieces.
    read: Duration,
    whole: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), read: Duration::from_secs(10), whole: Duration::from_secs(60) }
    }
}

/// Fetches attachments. It knows no token.
#[derive(Clone, Debug)]
pub struct Attachments {
    client: Client,
    loopback: Option<Url>,
}

impl Attachments {
    /// `origin` is Discord's as configured: only where it is on this machine are its files trusted too, for practice.
    ///
    /// # Errors
    /// If `origin` is no address.
    pub fn new(origin: &str) -> Result<Self> {
        Self::with_patience(origin, Patience::default())
    }

    fn with_patience(origin: &str, patience: Patience) -> Result<Self> {
        let origin = Url::parse(origin).with_context(|| format!("the origin {origin:?} is not an address"))?;
        let loopback = Some(origin).filter(is_loopback);
        let mut client = Client::builder()
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
            .redirect(Policy::none())
            .referer(false)
            .connect_timeout(patience.connect)
            .read_timeout(patience.read)
            .timeout(patience.whole)
            .https_only(loopback.is_none());
        if loopback.is_some() {
            client = client.no_proxy();
        }
        Ok(Self { client: client.build().context("the HTTP client could not be built")?, loopback })
    }

    /// Fetches the file at `url` that its owner calls `name`.
    ///
    /// # Errors
    /// [`NotFetched`]
    pub async fn fetch(&self, url: &str, name: &str) -> Result<Fetched, NotFetched> {
        let url = self.trusted(url).ok_or(NotFetched::NotDiscord)?;
        let bytes = self.download(url).await?;
        let kind = Kind::of(&bytes).ok_or(NotFetched::UnknownType)?;
        let bytes = strip::strip(kind, bytes).ok_or(NotFetched::UnknownType)?;
        Ok(Fetched { bytes, content_type: kind.content_type(), file_name: kind.file_name(name) })
    }

    fn trusted(&self, url: &str) -> Option<Url> {
        let url = Url::parse(url).ok()?;
        let plain = url.username().is_empty() && url.password().is_none();
        let discord = url.scheme() == "https" && url.port().is_none() && HOSTS.contains(&url.host_str()?);
        let practice = self.loopback.as_ref().is_some_and(|loopback| loopback.origin() == url.origin());
        (plain && (discord || practice)).then_some(url)
    }

    async fn download(&self, url: Url) -> Result<Vec<u8>, NotFetched> {
        // The error names the address, which is signed: whoever has it has the file.
        let failed = |error: reqwest::Error| {
            tracing::debug!(error = %error.without_url(), "an attachment could not be fetched");
            NotFetched::Unavailable
        };
        let mut response = self.client.get(url).send().await.map_err(failed)?;
        match response.status() {
            StatusCode::OK => {}
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::GONE => {
                return Err(NotFetched::Gone);
            }
            status => {
                tracing::debug!(status = status.as_u16(), "an attachment could not be fetched");
                return Err(NotFetched::Unavailable);
            }
        }
        let limit = limits::FILE_BYTES;
        let promised = response.content_length().and_then(|length| usize::try_from(length).ok());
        if promised.is_some_and(|length| length > limit) {
            return Err(NotFetched::TooLarge);
        }
        let mut bytes = Vec::with_capacity(promised.unwrap_or(0));
        while let Some(chunk) = response.chunk().await.map_err(failed)? {
            if bytes.len() + chunk.len() > limit {
                return Err(NotFetched::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }
}
