//! `/exchange cancel`: asks first; what is cancelled is kept, and who answered is told.

use super::{
    super::{Context, access, asked::Asked, reply, route::stale},
    altered,
    choices::ScopeChoice,
    which,
};
use coalition::{
    discord::{exchange_card::full, text},
    error::Result,
    exchanges::{
        self, Which,
        changes::{self, Scope},
    },
    ids::OccurrenceId,
    locales,
};
use poise::serenity_prelude::ButtonStyle;

/// Cancel an exchange: one date, that one and the following, or all
#[poise::command(slash_command)]
pub(super) async fn cancel(
    ctx: Context<'_>,
    #[description = "Its number, such as E-7; I take the next date"]
    #[autocomplete = "super::lists::complete_cancel"]
    #[max_length = 150]
    exchange: String,
    #[description = "Only this date if you leave it out"] scope: Option<ScopeChoice>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let occurrence = which::occurrence(&asked, &actor, &exchange, Which::Next).await?;
    let scope: Scope = scope.map(Into::into).unwrap_or_default();
    let (db, now) = (&asked.data.db, asked.data.clock.now());
    let foreseen = changes::foresee_cancel(db, &actor, occurrence.id, scope, now).await?;
    let exchange = if foreseen.occurrences.len() == 1 { occurrence.name() } else { occurrence.label() };
    let arguments = [
        ("exchange", exchange.into()),
        ("theme", text::escape(&occurrence.theme).into()),
        ("at", full(foreseen.starts_at().unwrap_or(occurrence.starts_at)).into()),
        ("count", foreseen.occurrences.len().into()),
        ("told", foreseen.told.into()),
    ];
    let mut said = locales::text(actor.language, "exchange-cancel-ask", &arguments);
    if foreseen.others > 0 {
        said.push(' ');
        said.push_str(&locales::text(actor.language, "exchange-cancel-others", &[]));
    }
    let button = |key, action: &str, style| {
        let id = format!("exchange:{action}:{}:{}", occurrence.id, key_of(scope));
        reply::button(actor.language, key, id, style)
    };
    let row = reply::buttons([
        button("button-cancel-it", "cancel-yes", ButtonStyle::Danger),
        button("button-keep", "cancel-no", ButtonStyle::Secondary),
    ]);
    reply::send(&asked, reply::private().content(said).components(vec![row])).await
}

/// **Cancel it** or **Keep**.
pub(super) async fn pressed(asked: &Asked<'_>, action: &str, id: OccurrenceId, scope: Option<&str>) -> Result<()> {
    let scope = [Scope::This, Scope::Following, Scope::All].into_iter().find(|one| Some(key_of(*one)) == scope);
    let scope = scope.ok_or_else(stale)?;
    let actor = access::member(asked).await?;
    let said = if action == "cancel-yes" {
        let done = changes::cancel(&asked.data.db, &actor, id, scope, asked.data.clock.now()).await?;
        asked.data.wake();
        altered::cancelled(&done, scope, actor.language)
    } else {
        let exchange = exchanges::find(&asked.data.db, &actor, id).await?.name();
        locales::text(actor.language, "exchange-stays", &[("exchange", exchange.into())])
    };
    reply::update(asked, reply::private().content(said).embeds(Vec::new()).components(Vec::new())).await
}

const fn key_of(scope: Scope) -> &'static str {
    match scope {
        Scope::This => "this",
        Scope::Following => "following",
        Scope::All => "all",
    }
}
