//! Serving: everything started in order, run side by side, and drained.

use crate::commands::{self, Data};
use anyhow::{Context as _, anyhow};
use coalition::{
    clock::Clock,
    config::Config,
    database::{self, ShardLock},
    discord::{
        Sender,
        attachments::{Attachments, NotFetched},
        gateway::{self, Ended, Identifies},
        registration,
        rest::{Failure, Rest},
    },
    error::Result as Kept,
    ids::{GuildId, MemberId, RoleId},
    jobs::{self, Edge, Job},
    notifications::{self, Notification},
    queue::{Handle, Outcome, Work, Worker},
    stories::files::Content,
    telemetry, web,
};
use poise::serenity_prelude as serenity;
use serde::Deserialize;
use sqlx::{PgConnection, PgPool};
use std::{sync::Arc, time::Duration};
use tokio::sync::{Notify, OnceCell};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// How long what was begun may take to finish after a signal.
const DRAIN: Duration = Duration::from_secs(18);

/// Why serving ended, other than by a signal.
#[derive(Debug, thiserror::Error)]
pub(crate) enum End {
    /// Discord refused the token or the intents: a supervisor must not restart.
    #[error("{0}")]
    Refused(String),
    /// Anything else.
    #[error("{0:#}")]
    Failed(anyhow::Error),
}

impl From<anyhow::Error> for End {
    fn from(cause: anyhow::Error) -> Self {
        Self::Failed(cause)
    }
}

impl From<coalition::error::Error> for End {
    fn from(cause: coalition::error::Error) -> Self {
        Self::Failed(cause.into())
    }
}

const REFUSED: &str =
    "Discord refused the token. Check DISCORD_TOKEN: it stands under Bot in your application, and can be reset there.";

/// Serves until `stop`, then finishes what was begun.
pub(crate) async fn serve(config: Config, stop: CancellationToken) -> Result<(), End> {
    let db = database::open(&config.database_url, config.database_pool)?;
    for name in database::migrate(&db).await? {
        tracing::info!(name, "migration applied");
    }
    let metrics = telemetry::metrics();
    let clock = Clock;
    let tasks = TaskTracker::new();
    if let Some(handle) = metrics.clone() {
        tasks.spawn(web::upkeep(handle, stop.clone()));
    }
    if let Some(address) = config.http_listen {
        let listener =
            web::listen(address).await.with_context(|| format!("cannot listen on {address} (HTTP_LISTEN)"))?;
        tasks.spawn(web::serve(listener, web::Pages::new(db.clone(), metrics, clock), stop.clone()));
    }
    let origin = config.api_base.as_deref().unwrap_or(gateway::DISCORD);
    let rest = Arc::new(Rest::new(origin, config.token.expose())?);
    // Asked before serenity is: it would fall back to Discord itself when an API base does not answer.
    rest.gateway().await.map_err(|failure| at_start(origin, failure))?;
    let application = rest.application().await.map_err(|failure| at_start(origin, failure))?.id;

    let Some(lock) = stop.run_until_cancelled(ShardLock::acquire(&config.database_url, config.shard.id)).await else {
        return Ok(());
    };
    let lock = lock?;
    jobs::plan(&db, clock.now()).await?;
    let wake = Arc::new(Notify::new());
    let runner = Runner {
        sender: Sender::new(db.clone(), Arc::clone(&rest), clock),
        lent: Lent { attachments: Attachments::new(origin)?, rest: Arc::clone(&rest) },
        db: db.clone(),
        clock,
    };
    tasks.spawn(Worker::new(db.clone(), clock, runner, Arc::clone(&wake)).run(stop.clone()));
    tasks.spawn(jobs::keep_asking(db.clone(), clock, stop.clone()));

    let commands = commands::all()?;
    let registered = poise::builtins::create_application_commands(&commands);
    let registering = Arc::clone(&rest);
    // Beside everything else: an interaction that arrives meanwhile is answered.
    tasks.spawn(async move {
        match registration::register(&registering, application, &registered).await {
            Ok(true) => tracing::info!("commands registered"),
            Ok(false) => tracing::info!("commands unchanged"),
            Err(failure) => tracing::error!(%failure, "commands could not be registered"),
        }
    });

    let served = TaskTracker::new();
    let data = Data { db: db.clone(), clock, rest: Arc::clone(&rest), wake, public_url: config.public_url };
    let handler = Handler(Arc::new(Served {
        options: commands::options(commands),
        data,
        running: served.clone(),
        shards: OnceCell::new(),
        identifies: Identifies::default(),
    }));
    let http = gateway::http(&config.token, config.api_base.as_deref(), application)?;
    let mut client = gateway::client(http, handler.clone()).await?;
    let shards = Arc::clone(&client.shard_manager);
    // Nothing is served before the gateway runs, so this is set before it is read.
    let _ = handler.0.shards.set(Arc::clone(&shards));
    let end = tokio::select! {
        () = stop.cancelled() => Ok(()),
        () = lock.hold() => Err(End::Failed(anyhow!("another process has taken this shard over"))),
        () = rest.unauthorized() => Err(End::Refused(REFUSED.to_owned())),
        ended = gateway::run(&mut client, config.shard) => Err(match ended {
            Err(ended @ Ended::Refused(_)) => End::Refused(ended.to_string()),
            Err(ended) => End::Failed(ended.into()),
            Ok(()) => End::Failed(anyhow!("the gateway ended by itself")),
        }),
        ended = gateway::deaf(Arc::clone(&shards)) => Err(End::Failed(ended.into())),
        ended = handler.0.identifies.too_many() => Err(End::Failed(ended.into())),
    };
    tracing::info!("draining");
    stop.cancel();
    // Within the same time: a shard that does not answer takes five seconds to be given up.
    let drained = async {
        shards.shutdown_all().await;
        served.close();
        tasks.close();
        tokio::join!(served.wait(), tasks.wait())
    };
    if tokio::time::timeout(DRAIN, drained).await.is_err() {
        tracing::warn!("not everything was finished in time; the rest goes on at the next start");
    }
    end
}

fn at_start(origin: &str, failure: Failure) -> End {
    match failure {
        Failure::Unauthorized => End::Refused(REFUSED.to_owned()),
        failure => End::Failed(anyhow!("{origin} does not serve the bot: {failure}")),
    }
}

/// Serves what the gateway brings.
#[derive(Clone)]
struct Handler(Arc<Served>);

struct Served {
    options: poise::FrameworkOptions<Data, coalition::error::Error>,
    data: Data,
    running: TaskTracker,
    shards: OnceCell<Arc<serenity::ShardManager>>,
    identifies: Identifies,
}

#[serenity::async_trait]
impl serenity::EventHandler for Handler {
    async fn interaction_create(&self, ctx: serenity::Context, interaction: serenity::Interaction) {
        let served = Arc::clone(&self.0);
        let Some(shards) = served.shards.get() else { return };
        let work = commands::serve(&ctx, interaction, &served.options, &served.data, shards);
        served.running.track_future(work).await;
    }

    async fn shard_stage_update(&self, _: serenity::Context, update: serenity::ShardStageUpdateEvent) {
        self.0.identifies.note(update.new);
    }
}

/// Runs what lies in the queue.
struct Runner {
    sender: Sender,
    lent: Lent,
    db: PgPool,
    clock: Clock,
}

/// What lies in the queue.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Task {
    Notification(Notification),
    Job(Job),
}

impl Handle for Runner {
    async fn handle(&self, work: Work) -> Outcome {
        match serde_json::from_value(work.task.clone()) {
            Ok(Task::Notification(notification)) => self.sender.tell(&work, notification).await,
            Ok(Task::Job(job)) => jobs::run(job, &self.db, self.clock, &self.lent).await,
            Err(cause) => Outcome::Hopeless(format!("not understood: {cause}")),
        }
    }

    async fn alert(
        &self,
        tx: &mut PgConnection,
        guild: Option<GuildId>,
        task: &serde_json::Value,
        why: &str,
        now: chrono::DateTime<chrono::Utc>,
    ) -> Kept<()> {
        // An alert that cannot be told is not told of by another one.
        let (Some(guild), Ok(Task::Notification(lost))) = (guild, serde_json::from_value(task.clone())) else {
            return Ok(());
        };
        if matches!(lost, Notification::Alert { .. }) {
            return Ok(());
        }
        let alert = Notification::Alert { what: lost.text_key().to_owned(), why: why.to_owned() };
        notifications::enqueue(tx, guild, alert, now).await
    }
}

/// What jobs need of Discord.
struct Lent {
    attachments: Attachments,
    rest: Arc<Rest>,
}

impl Edge for Lent {
    fn setup(&self) -> &impl coalition::networks::setup::Edge {
        self.rest.as_ref()
    }

    fn exchanges(&self) -> &impl coalition::exchanges::Edge {
        self.rest.as_ref()
    }

    async fn fetch(&self, url: &str, name: &str) -> Result<Content, jobs::NotFetched> {
        let fetched = self.attachments.fetch(url, name).await.map_err(|cause| match cause {
            NotFetched::Unavailable => jobs::NotFetched::Away,
            NotFetched::TooLarge => jobs::NotFetched::Refused("file-too-large"),
            NotFetched::UnknownType => jobs::NotFetched::Refused("file-unknown-type"),
            NotFetched::NotDiscord | NotFetched::Gone => jobs::NotFetched::Refused("file-gone"),
        })?;
        Ok(Content { name: fetched.file_name, content_type: fetched.content_type.to_owned(), bytes: fetched.bytes })
    }

    async fn roles(&self, guild: GuildId, member: MemberId) -> Result<Option<Vec<RoleId>>, jobs::NotFetched> {
        match self.rest.member(guild.get().into(), serenity::UserId::new(member.get())).await {
            Ok(member) => Ok(Some(member.roles.iter().map(|role| RoleId::new(role.get())).collect())),
            Err(failure) if failure.is_no_member() => Ok(None),
            Err(_) => Err(jobs::NotFetched::Away),
        }
    }
}
