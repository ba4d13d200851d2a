//! Logs and metrics: never what people typed, never a token, at any level.

use crate::config::Log;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::io::IsTerminal as _;
use tracing_subscriber::{EnvFilter, Layer as _, layer::SubscriberExt as _, util::SubscriberInitExt as _};

/// Latency buckets, in seconds.
const SECONDS: [f64; 12] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// Starts logging to standard error.
///
/// The libraries below print bodies and interaction tokens at DEBUG, and whole malformed payloads at WARN: whatever the
/// filter says, they are let through only where they say nothing of that kind.
pub fn log(settings: &Log) {
    let filter = settings.filter.parse::<EnvFilter>().unwrap_or_else(|_| EnvFilter::new("info"));
    let harmless = tracing_subscriber::filter::filter_fn(|metadata| {
        let chatty = [
            "serenity",
            "poise",
            "reqwest",
            "hyper",
            "h2",
            "tungstenite",
            "tokio_tungstenite",
            "rustls",
            "sqlx",
            "sqlx_core",
            "sqlx_postgres",
        ];
        let library = metadata.target().split("::").next().unwrap_or_default();
        !chatty.contains(&library)
    });
    let layer =
        tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    let layer = if settings.json { layer.json().boxed() } else { layer.with_target(true).boxed() };
    // A second call (a test, `practice`) keeps the first subscriber.
    let _ = tracing_subscriber::registry().with(layer.with_filter(harmless).with_filter(filter)).try_init();
}

/// Starts keeping metrics; the handle renders them. `None` when they are kept already in this process.
#[must_use]
pub fn metrics() -> Option<PrometheusHandle> {
    let recorder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &SECONDS)
        .ok()?
        .build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).ok()?;
    Some(handle)
}
