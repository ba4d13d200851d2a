//! What people write about themselves: to a network that they belong to, and to the lead who decides.

use super::{
    super::{access, asked::Asked, reply, route::stale, terms},
    of_key,
};
use coalition::{
    discord::text,
    error::{Refusal, Result},
    ids::GuildId,
    language::Language,
    locales,
    members::Actor,
    networks::{
        self,
        catalogue::Network,
        membership::{
            self,
            requests::{self, WORDS_MAX},
        },
    },
};
use poise::serenity_prelude::{CreateActionRow, CreateInputText, CreateModal, InputTextStyle};

/// **Introduce yourself**, and the form that comes back.
pub async fn introduce(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let network = of_key(arguments.first().ok_or_else(stale)?)?;
    // Pressed in a direct message, it names its server.
    let guild: Option<GuildId> = arguments.get(1).map(|guild| guild.parse().map_err(|_| stale())).transpose()?;
    let who = async || match guild {
        Some(guild) => access::member_of(asked, guild).await,
        None => access::member(asked).await,
    };
    if action == "introduce" {
        let actor = who().await?;
        membership::may_introduce(&asked.data.db, &actor, network).await?;
        let of = guild.map_or_else(String::new, |guild| format!(":{guild}"));
        return open(asked, actor.language, "introduce", network, &of).await;
    }
    let words = text::clean(asked.field("introduction").unwrap_or_default());
    let kept = async {
        let actor = who().await?;
        let words = check(&words)?;
        membership::introduce(&asked.data.db, &actor, network, words, asked.data.clock.now()).await?;
        Ok::<Actor, coalition::error::Error>(actor)
    };
    match kept.await {
        Ok(actor) => {
            asked.data.wake();
            reply::say(asked, actor.language, "introduce-done", &[("network", networks::named(network))]).await
        }
        Err(error) => reply::hand_back(asked, &[("introduction", &words)], &error).await,
    }
}

/// **Say who you are**, for the lead who decides, and the form that comes back.
pub async fn about(asked: &Asked<'_>, action: &str, network: &'static Network) -> Result<()> {
    if action == "about" {
        let actor = access::member(asked).await?;
        return open(asked, actor.language, "about", network, "").await;
    }
    let answers = ["work", "why"].map(|name| (name, text::clean(asked.field(name).unwrap_or_default())));
    let kept = async {
        let actor = access::member(asked).await?;
        for (_, words) in &answers {
            check(words)?;
        }
        let said = answers.iter().map(|(_, words)| words.as_str()).filter(|words| !words.is_empty());
        let said = text::shorten(&said.collect::<Vec<_>>().join("\n"), WORDS_MAX);
        let number = requests::answer(&asked.data.db, &actor, network.key, &said, asked.data.clock.now()).await?;
        Ok::<(Actor, i32), coalition::error::Error>((actor, number))
    };
    match kept.await {
        Ok((actor, number)) => {
            asked.data.wake();
            let arguments = [("request", requests::label(number).into())];
            let said = locales::text(actor.language, "about-done", &arguments);
            reply::update(asked, reply::private().content(said).components(Vec::new())).await
        }
        Err(error) => {
            let typed: Vec<_> = answers.iter().map(|(name, words)| (*name, words.as_str())).collect();
            reply::hand_back(asked, &typed, &error).await
        }
    }
}

async fn open(asked: &Asked<'_>, language: Language, action: &str, network: &Network, of: &str) -> Result<()> {
    let fields: &[&str] = if action == "about" { &["work", "why"] } else { &["introduction"] };
    let rows = fields.iter().map(|name| {
        let label = locales::text(language, &format!("form-{name}"), &[]);
        let most = u16::try_from(WORDS_MAX / fields.len() - 1).unwrap_or(u16::MAX);
        let input = CreateInputText::new(InputTextStyle::Paragraph, label, *name).max_length(most).min_length(1);
        CreateActionRow::InputText(input)
    });
    let title = locales::text(language, &format!("form-{action}-title"), &[]);
    let modal = CreateModal::new(format!("network:{action}-words:{}{of}", network.key), title);
    reply::open(asked, modal.components(rows.collect())).await
}

/// What nobody may write where others read it.
pub fn check(words: &str) -> Result<&str, Refusal> {
    terms::can_be_kept(words)?;
    if words.trim().is_empty() { Err(Refusal::new("words-missing")) } else { Ok(words) }
}
