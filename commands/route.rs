//! One interaction finds its way: commands and completions through poise, buttons and forms by their custom_id.

use super::{
    Command, Data,
    asked::{self, Asked},
    coach, community, exchange, match_, network, reply, setup, story,
};
use coalition::error::{Error, Refusal, Result};
use poise::{
    FrameworkContext, FrameworkError, FrameworkOptions,
    serenity_prelude::{self as serenity, Interaction},
};
use std::{
    pin::{Pin, pin},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

/// How long somebody waits before they hear that it takes longer: Discord gives an answer three seconds.
const SLOW: Duration = Duration::from_millis(2_200);

/// What poise needs to serve a command.
pub fn options(commands: Vec<Command>) -> FrameworkOptions<Data, Error> {
    FrameworkOptions {
        commands,
        on_error: |error| Box::pin(on_error(error)),
        post_command: |ctx| {
            Box::pin(async move {
                if let poise::Context::Application(ctx) = ctx {
                    count(&Asked::command(ctx), &Ok(()));
                }
            })
        },
        allowed_mentions: Some(serenity::CreateAllowedMentions::new()),
        ..FrameworkOptions::default()
    }
}

/// Serves one interaction from beginning to end, and measures it.
pub async fn serve(
    ctx: &serenity::Context,
    interaction: Interaction,
    options: &FrameworkOptions<Data, Error>,
    data: &Data,
    shards: &Arc<serenity::ShardManager>,
) {
    let begun = Instant::now();
    let name = match &interaction {
        Interaction::Command(command) | Interaction::Autocomplete(command) => asked::command_name(command),
        Interaction::Component(_) => "press".to_owned(),
        Interaction::Modal(_) => "form".to_owned(),
        _ => return,
    };
    match &interaction {
        Interaction::Command(_) | Interaction::Autocomplete(_) => {
            let framework = FrameworkContext {
                serenity_context: ctx,
                bot_id: serenity::UserId::new(1),
                options,
                user_data: data,
                shard_manager: shards,
            };
            let slow = match &interaction {
                Interaction::Command(command) => Some(reply::Slow::new(command.id, &command.token, &command.locale)),
                // Suggestions that come too late are no loss.
                _ => None,
            };
            let event = serenity::FullEvent::InteractionCreate { interaction };
            let slowly = async {
                if let Some(slow) = slow {
                    slow.tell(&ctx.http, &[]).await;
                }
            };
            in_time(poise::dispatch_event(framework, event), slowly).await;
        }
        Interaction::Component(press) => {
            let answered = AtomicBool::new(false);
            let asked = Asked::component(data, &ctx.http, press, &answered);
            let slow = reply::Slow::new(press.id, &press.token, &press.locale);
            let slowly = async {
                if !answered.swap(true, Ordering::Relaxed) {
                    slow.tell(&ctx.http, &[]).await;
                }
            };
            let work = async { finish(&asked, route(&asked, &press.data.custom_id).await).await };
            in_time(work, slowly).await;
        }
        Interaction::Modal(form) => {
            let answered = AtomicBool::new(false);
            let asked = Asked::modal(data, &ctx.http, form, &answered);
            let slow = reply::Slow::new(form.id, &form.token, &form.locale);
            let slowly = async {
                if !answered.swap(true, Ordering::Relaxed) {
                    slow.tell(&ctx.http, &asked.fields()).await;
                }
            };
            let work = async { finish(&asked, route(&asked, &form.data.custom_id).await).await };
            in_time(work, slowly).await;
        }
        _ => {}
    }
    metrics::histogram!("interaction_seconds", "command" => name).record(begun.elapsed().as_secs_f64());
}

/// Does the work, and where it takes long says so meanwhile. It is never cut off: what was begun may have been kept.
async fn in_time(work: impl Future<Output = ()>, slowly: impl Future<Output = ()>) {
    let mut work = pin!(work);
    if tokio::time::timeout(SLOW, &mut work).await.is_err() {
        metrics::counter!("interactions_slow_total").increment(1);
        tokio::join!(work, slowly);
    }
}

/// Hands a press or a form to the file of its command: `command:action:argument:…`. A custom_id carries names and ids,
/// never a permission, and whatever does not parse was forged or is older than what it belonged to.
async fn route(asked: &Asked<'_>, custom_id: &str) -> Result<()> {
    let mut parts = custom_id.split(':');
    let (command, action) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let arguments: Vec<&str> = parts.collect();
    // Boxed, as poise boxes commands: one future that holds all of them nests deeper than an optimised build can lay out.
    let served: Pin<Box<dyn Future<Output = Result<()>> + Send + '_>> = match command {
        "story" => Box::pin(story::route(asked, action, &arguments)),
        "exchange" => Box::pin(exchange::route(asked, action, &arguments)),
        "network" => Box::pin(network::route(asked, action, &arguments)),
        "community" => Box::pin(community::route(asked, action, &arguments)),
        "coach" => Box::pin(coach::route(asked, action, &arguments)),
        "match" => Box::pin(match_::route(asked, action, &arguments)),
        "setup" => Box::pin(setup::route(asked, action)),
        "form" => Box::pin(reply::again(asked, arguments.first().copied().unwrap_or_default())),
        _ => return Err(stale()),
    };
    served.await
}

/// The refusal of a control that no longer means anything.
pub fn stale() -> Error {
    Refusal::new("control-stale").into()
}

async fn finish(asked: &Asked<'_>, outcome: Result<()>) {
    let told = match &outcome {
        Ok(()) => Ok(()),
        Err(error) => reply::failure(asked, error).await,
    };
    count(asked, &outcome);
    if let Err(cause) = told {
        tracing::warn!(interaction = %asked.id(), %cause, "a refusal could not be said");
    }
}

fn count(asked: &Asked<'_>, outcome: &Result<()>) {
    let outcome = match outcome {
        Ok(()) => "done",
        Err(Error::Refused(_)) => "refused",
        Err(Error::Repeated) => "repeated",
        Err(Error::Away(_)) => "away",
        Err(Error::Broken(_)) => "broken",
    };
    let command = asked.name();
    let guild = asked.guild().map(|guild| guild.get());
    tracing::info!(interaction = %asked.id(), guild, command, outcome, "served");
    metrics::counter!("interactions_total", "command" => command, "outcome" => outcome).increment(1);
}

async fn on_error(error: FrameworkError<'_, Data, Error>) {
    match error {
        FrameworkError::Command { error, ctx: poise::Context::Application(ctx), .. } => {
            finish(&Asked::command(ctx), Err(error)).await;
        }
        FrameworkError::CommandPanic { ctx: poise::Context::Application(ctx), .. } => {
            finish(&Asked::command(ctx), Err(Error::Broken(anyhow::anyhow!("a command panicked")))).await;
        }
        // An option that does not parse: a client's stale copy of a command, or a forged one.
        FrameworkError::ArgumentParse { ctx: poise::Context::Application(ctx), .. }
        | FrameworkError::CommandStructureMismatch { ctx, .. } => {
            let refusal = Refusal::new("option-not-understood");
            finish(&Asked::command(ctx), Err(refusal.into())).await;
        }
        // Discord does not offer them there; a forged one is answered all the same.
        FrameworkError::GuildOnly { ctx: poise::Context::Application(ctx), .. }
            if ctx.interaction_type == poise::CommandInteractionType::Command =>
        {
            finish(&Asked::command(ctx), Err(Refusal::new("only-in-server").into())).await;
        }
        other => tracing::warn!(%other, "poise could not serve an interaction"),
    }
}
