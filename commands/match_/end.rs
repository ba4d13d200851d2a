//! How a pair goes, its end, and what was learned, which can become a story with one press.

use super::{
    super::{Context, access, asked::Asked, community::field, reply, route::stale, story::choose, terms},
    answers::whoever,
};
use coalition::{
    coaching::{
        self,
        pairs::{self, CheckIn},
    },
    communities,
    discord::text,
    error::{Refusal, Result},
    ids::MatchId,
    locales,
    members::Responsibility,
    stories::{self, Indicator, Medium, NewDraft},
};
use poise::serenity_prelude::{ButtonStyle, CreateModal};

/// **Good fit**, **Still deciding**, **Not a fit**.
pub async fn checked_in(asked: &Asked<'_>, id: MatchId, round: i32, answer: &str) -> Result<()> {
    let (answer, key) = match answer {
        "good" => (CheckIn::GoodFit, "checked-in-good"),
        "deciding" => (CheckIn::StillDeciding, "checked-in-deciding"),
        "not" => (CheckIn::NotAFit, "checked-in-not"),
        _ => return Err(stale()),
    };
    let actor = whoever(asked, id).await?;
    let now = asked.data.clock.now();
    let matched = pairs::answer_check_in(&asked.data.db, &actor, id, round, answer, now).await?;
    asked.data.wake();
    let said = locales::text(actor.language, key, &[("match", matched.label().into())]);
    reply::update(asked, reply::public().content(said).components(Vec::new())).await
}

/// End a pair, with what was learned
#[poise::command(slash_command)]
pub(super) async fn end(
    ctx: Context<'_>,
    #[description = "Its number, such as M-9"]
    #[autocomplete = "super::complete_pairs"]
    #[max_length = 100]
    r#match: String,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let matched = super::find(&asked, &actor, &r#match).await?;
    pairs::may_end(&matched, &actor)?;
    let title = locales::text(actor.language, "form-end-title", &[]);
    let modal = CreateModal::new(format!("match:end-words:{}", matched.id), title).components(vec![field(
        actor.language,
        "reflection",
        "",
        pairs::REFLECTION_MAX,
        true,
    )]);
    reply::open(&asked, modal).await
}

/// What was learned came back.
pub async fn submit(asked: &Asked<'_>, id: MatchId) -> Result<()> {
    match ended(asked, id).await {
        Err(error) => reply::hand_back(asked, &asked.fields(), &error).await,
        done => done,
    }
}

async fn ended(asked: &Asked<'_>, id: MatchId) -> Result<()> {
    let actor = access::member(asked).await?;
    let reflection = text::clean(asked.field("reflection").unwrap_or_default());
    if reflection.is_empty() {
        return Err(Refusal::new("words-missing").into());
    }
    terms::can_be_kept(&reflection)?;
    communities::at_most(&reflection, pairs::REFLECTION_MAX, "words-too-long")?;
    let waits = pairs::end(&asked.data.db, &actor, id, &reflection, asked.data.clock.now()).await?;
    asked.data.wake();
    let matched = coaching::find(&asked.data.db, &actor, id).await?;
    let may_close = matched.contact == actor.member || actor.is(Responsibility::Coordinator);
    let key = match (waits, may_close) {
        (true, true) => "match-ended-waits",
        (true, false) => "match-ended-waits-contact",
        (false, _) => "match-ended",
    };
    let language = actor.language;
    let said = locales::text(language, key, &[]);
    let tell = locales::text(language, "match-ended-story", &[]);
    let buttons = Indicator::ALL.iter().map(|indicator| {
        let custom_id = format!("match:story:{id}:{}", indicator.text_key());
        reply::button(language, indicator.text_key(), custom_id, ButtonStyle::Secondary)
    });
    let message = reply::private().content(format!("{said}\n{tell}")).components(vec![reply::buttons(buttons)]);
    reply::send(asked, message).await
}

/// What was learned becomes a story: what it still needs is chosen, and then its form opens, filled in.
pub async fn tell(asked: &Asked<'_>, id: MatchId, indicator: &str) -> Result<()> {
    let indicator = Indicator::ALL.iter().copied().find(|it| it.text_key() == indicator).ok_or_else(stale)?;
    let actor = access::member(asked).await?;
    let (matched, words) = pairs::own_reflection(&asked.data.db, &actor, id).await?;
    let name = [("name", matched.community_name.as_str().into())];
    let draft = NewDraft {
        medium: Medium::Other,
        indicator,
        people: None,
        title: text::shorten(&locales::text(actor.language, "match-story-title", &name), stories::TITLE_MAX),
        community: Some(matched.community_name.clone()),
        school: None,
        link: None,
        attachment: None,
        is_byline_shown: !actor.may_be_young(),
    };
    let now = asked.data.clock.now();
    let started = stories::start(&asked.data.db, &actor, &draft, now).await?;
    let typed = stories::Typed { story: Some(words), ..stories::Typed::default() };
    let kept = stories::keep(&asked.data.db, &actor, started, &typed).await?;
    reply::send(asked, choose::menus(&actor, &kept)?).await
}
