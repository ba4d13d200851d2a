//! A coach's profile as it is typed: kept before it is judged, corrected in a form, and then taken.

use super::super::{
    access,
    asked::Asked,
    community::{field, refused},
    dates, reply, terms,
};
use chrono::{DateTime, Utc};
use coalition::{
    coaching::coaches::{self, Coach, Profile},
    communities::{self, ProfileKind},
    discord::{match_card, text},
    error::{Error, Refusal, Result},
    field::{Practice, SpokenLanguage, State},
    ids::ProfileDraftId,
    language::Language,
    locales,
    members::Actor,
};
use poise::serenity_prelude::{ButtonStyle, CreateInteractionResponseMessage, CreateModal};
use serde::{Deserialize, Serialize};

/// A coach's profile as somebody typed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    pub capacity: i64,
    pub states: String,
    pub strengths: Vec<Practice>,
    pub levels: String,
    pub settings: String,
    pub languages: String,
    pub timezone: String,
    pub years: Option<i64>,
    pub bio: String,
}

impl Typed {
    /// Before anything was said: whoever talks with the bot in a language works in it, and is not ruled out where a community
    /// requires it.
    pub fn first(language: Language) -> Self {
        let spoken = match language {
            Language::English => SpokenLanguage::English,
            Language::Spanish => SpokenLanguage::Spanish,
        };
        Self { languages: spoken.word().to_owned(), ..Self::default() }
    }

    /// As it stands.
    pub fn of(coach: &Coach) -> Self {
        let profile = &coach.profile;
        let others = profile.states.iter().filter(|state| *state != profile.home);
        Self {
            capacity: profile.capacity.into(),
            states: terms::typed(std::iter::once(profile.home).chain(others)),
            strengths: profile.strengths.iter().collect(),
            levels: terms::typed(profile.levels.iter()),
            settings: terms::typed(profile.settings.iter()),
            languages: terms::typed(profile.languages.iter()),
            timezone: profile.timezone.map(|zone| zone.name().to_owned()).unwrap_or_default(),
            years: profile.years.map(i64::from),
            bio: profile.bio.clone().unwrap_or_default(),
        }
    }

    fn parse(&self, now: DateTime<Utc>) -> Result<Profile, Refusal> {
        terms::can_be_kept(&self.bio)?;
        let states: Vec<State> = terms::several(&self.states)?;
        let Some(home) = states.first().copied() else { return Err(Refusal::new("coach-states-missing")) };
        let timezone = match self.timezone.trim() {
            "" => None,
            zone => Some(dates::understand_zone(zone, now)?),
        };
        let profile = Profile {
            // Out of range either way where it does not fit.
            capacity: i32::try_from(self.capacity).unwrap_or_default(),
            home,
            states: states.into_iter().collect(),
            strengths: self.strengths.iter().copied().collect(),
            levels: terms::set(&self.levels)?,
            settings: terms::set(&self.settings)?,
            languages: terms::set(&self.languages)?,
            timezone,
            years: self.years.map(|years| i16::try_from(years).unwrap_or(i16::MAX)),
            bio: Some(self.bio.clone()),
        };
        profile.checked()
    }
}

/// Takes what was typed, and says what is to be noted of it. What is refused is kept, with a button to correct it.
pub async fn take(
    asked: &Asked<'_>,
    actor: &Actor,
    typed: &Typed,
    from: Option<ProfileDraftId>,
    notes: &[&str],
) -> Result<()> {
    let db = &asked.data.db;
    let now = asked.data.clock.now();
    let taken = async { coaches::enroll(db, actor, &typed.parse(now)?, now).await };
    match taken.await {
        Ok(enrolled) => {
            asked.data.due().await;
            let key = if enrolled.is_update { "coach-updated" } else { "coach-enrolled" };
            let mut said = locales::text(actor.language, key, &[]);
            for note in notes {
                said.push('\n');
                said.push_str(&locales::text(actor.language, note, &[]));
            }
            if enrolled.released > 0 {
                let released = [("count", enrolled.released.into())];
                said.push('\n');
                said.push_str(&locales::text(actor.language, "coach-released", &released));
            }
            reply::update(asked, shown(actor.language, &enrolled.coach).content(said)).await
        }
        Err(Error::Refused(refusal)) => {
            let draft = match from {
                Some(draft) => draft,
                None => communities::keep_draft(db, actor, ProfileKind::Coach, None, typed, now).await?,
            };
            reply::update(asked, refused(actor.language, &refusal, &format!("coach:correct:{draft}"))).await
        }
        Err(error) => reply::hand_back(asked, &[("states", typed.states.as_str()), ("bio", &typed.bio)], &error).await,
    }
}

/// A profile with its button.
pub fn shown(language: Language, coach: &Coach) -> CreateInteractionResponseMessage {
    let edit = reply::button(language, "button-edit", "coach:edit", ButtonStyle::Primary);
    let card = match_card::coach(coach, language);
    reply::private().embeds(vec![card]).components(vec![reply::buttons([edit])])
}

/// **Edit** under one's profile: the form with what stands.
pub async fn edit_pressed(asked: &Asked<'_>) -> Result<()> {
    let actor = access::member(asked).await?;
    coaches::may_coach(&actor)?;
    let coach = coaches::profile(&asked.data.db, &actor, actor.member).await?;
    let (typed, now) = (Typed::of(&coach), asked.data.clock.now());
    let draft = communities::keep_draft(&asked.data.db, &actor, ProfileKind::Coach, None, &typed, now).await?;
    reply::open(asked, form(actor.language, draft, &typed)).await
}

/// **Edit** under a refusal: the form with everything that was typed.
pub async fn correct(asked: &Asked<'_>, draft: ProfileDraftId) -> Result<()> {
    let actor = access::member(asked).await?;
    let kept = communities::draft::<Typed>(&asked.data.db, &actor, ProfileKind::Coach, draft).await?;
    reply::open(asked, form(actor.language, draft, &kept.typed)).await
}

/// The form as it came back: kept as it is, then judged.
pub async fn submit(asked: &Asked<'_>, draft: ProfileDraftId) -> Result<()> {
    let kept = async {
        let actor = access::member(asked).await?;
        let mut typed = communities::draft::<Typed>(&asked.data.db, &actor, ProfileKind::Coach, draft).await?.typed;
        let fields = [
            ("states", &mut typed.states),
            ("levels", &mut typed.levels),
            ("settings", &mut typed.settings),
            ("languages", &mut typed.languages),
        ];
        for (name, before) in fields {
            if let Some(words) = asked.field(name) {
                *before = text::clean_line(words);
            }
        }
        if let Some(bio) = asked.field("bio") {
            typed.bio = text::clean(bio);
        }
        communities::keep(&asked.data.db, &actor, draft, &typed).await?;
        Ok((actor, typed))
    };
    match kept.await {
        Ok((actor, typed)) => take(asked, &actor, &typed, Some(draft), &[]).await,
        Err(error) => reply::hand_back(asked, &asked.fields(), &error).await,
    }
}

fn form(language: Language, draft: ProfileDraftId, typed: &Typed) -> CreateModal {
    let fields = vec![
        field(language, "states", &typed.states, 200, true),
        field(language, "levels", &typed.levels, 100, false),
        field(language, "settings", &typed.settings, 60, false),
        field(language, "languages", &typed.languages, 200, false),
        field(language, "bio", &typed.bio, coaches::BIO_MAX, false),
    ];
    let title = locales::text(language, "form-coach-title", &[]);
    CreateModal::new(format!("coach:form:{draft}"), title).components(fields)
}
