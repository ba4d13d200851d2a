//! One interaction finds its way: commands and completions through poise, buttons and forms by their custom_id.

use super::{
    Command, Data,
    asked::{self, Asked},
    reply, setup, story,
};
use coalition::error::{Error, Refusal, Result};
use poise::{
    FrameworkContext, FrameworkError, FrameworkOptions,
    serenity_prelude::{self as serenity, Interaction},
};
use std::{
    sync::{Arc, atomic::AtomicBool},
    time::Instant,
};

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
            poise::dispatch_event(framework, serenity::FullEvent::InteractionCreate { interaction }).await;
        }
        Interaction::Component(press) => {
            let answered = AtomicBool::new(false);
            let asked = Asked::component(data, &ctx.http, press, &answered);
            let outcome = route(&asked, &press.data.custom_id).await;
            finish(&asked, outcome).await;
        }
        Interaction::Modal(form) => {
            let answered = AtomicBool::new(false);
            let asked = Asked::modal(data, &ctx.http, form, &answered);
            let outcome = route(&asked, &form.data.custom_id).await;
            finish(&asked, outcome).await;
        }
        _ => {}
    }
    metrics::histogram!("interaction_seconds", "command" => name).record(begun.elapsed().as_secs_f64());
}

/// Hands a press or a form to the file of its command: `command:action:argument:…`. A custom_id carries names and ids,
/// never a permission, and whatever does not parse was forged or is older than what it belonged to.
async fn route(asked: &Asked<'_>, custom_id: &str) -> Result<()> {
    let mut parts = custom_id.split(':');
    let (command, action) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let arguments: Vec<&str> = parts.collect();
    match command {
        "story" => story::route(asked, action, &arguments).await,
        "setup" => setup::route(asked, action).await,
        _ => Err(stale()),
    }
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
