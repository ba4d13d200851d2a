//! What is asked over HTTP: by operators whether it is alive and ready, and its metrics; by calendar programs what they show.

mod calendar;

use crate::{clock::Clock, queue};
use axum::{Router, extract::State, http::StatusCode, routing::get};
use metrics_exporter_prometheus::PrometheusHandle;
use sqlx::PgPool;
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Semaphore};
use tokio_util::sync::CancellationToken;

/// What the pages are made from.
#[derive(Clone, Debug)]
pub struct Pages {
    /// Where the records are.
    db: PgPool,
    /// The metrics of this process; none when something else in it keeps them.
    metrics: Option<PrometheusHandle>,
    /// The only reader of the time.
    clock: Clock,
    /// Room for those who ask for calendars.
    calendars: Arc<Semaphore>,
}

impl Pages {
    /// Pages over one database.
    #[must_use]
    pub fn new(db: PgPool, metrics: Option<PrometheusHandle>, clock: Clock) -> Self {
        Self { db, metrics, clock, calendars: Arc::new(Semaphore::new(calendar::SIDE_BY_SIDE)) }
    }
}

/// A database that takes longer counts as away: whoever asks here has little patience.
const ANSWERS_WITHIN: Duration = Duration::from_secs(2);

/// Listens before anything else is started, so that a taken address is said at once.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    TcpListener::bind(address).await
}

/// Serves until told to stop.
///
/// # Errors
/// When the listener fails.
pub async fn serve(listener: TcpListener, pages: Pages, stop: CancellationToken) -> std::io::Result<()> {
    let router = Router::new()
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .route("/calendar/{address}", get(calendar::show))
        .fallback(|| async { calendar::nothing() })
        .with_state(pages);
    axum::serve(listener, router).with_graceful_shutdown(async move { stop.cancelled().await }).await
}

/// Ready means: what people type can be kept.
async fn ready(State(pages): State<Pages>) -> (StatusCode, &'static str) {
    match tokio::time::timeout(ANSWERS_WITHIN, queue::depth(&pages.db)).await {
        Ok(Ok(_)) => (StatusCode::OK, "ready\n"),
        Ok(Err(_)) | Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database is away\n"),
    }
}

async fn metrics(State(pages): State<Pages>) -> (StatusCode, String) {
    let Some(handle) = &pages.metrics else { return (StatusCode::NOT_FOUND, String::new()) };
    if let Ok(Ok(depth)) = tokio::time::timeout(ANSWERS_WITHIN, queue::depth(&pages.db)).await {
        gauge("notifications_waiting", depth.waiting);
        gauge("notifications_failed", depth.buried);
        let age = depth.oldest.map_or(0, |since| (pages.clock.now() - since).num_seconds().max(0));
        gauge("notifications_oldest_seconds", age);
    }
    metrics::gauge!("database_connections").set(f64::from(pages.db.size()));
    gauge("database_connections_idle", i64::try_from(pages.db.num_idle()).unwrap_or_default());
    handle.run_upkeep();
    (StatusCode::OK, handle.render())
}

#[expect(clippy::cast_precision_loss, reason = "a gauge is a float; exact far beyond any queue of ours")]
fn gauge(name: &'static str, value: i64) {
    metrics::gauge!(name).set(value as f64);
}

/// Keeps histograms small while nobody asks for them.
pub async fn upkeep(handle: PrometheusHandle, stop: CancellationToken) {
    let mut tick = tokio::time::interval(Duration::from_secs(5));
    while stop.run_until_cancelled(tick.tick()).await.is_some() {
        handle.run_upkeep();
    }
}
