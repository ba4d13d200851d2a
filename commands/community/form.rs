//! A community as it is typed: kept before it is judged, corrected in a form, and then taken.

use super::super::{access, asked::Asked, reply, route::stale, story::days, terms};
use chrono::{DateTime, NaiveDate, Utc};
use coalition::{
    coaching::offers::{self, Edited},
    communities::{self, Community, Draft, Named, ProfileKind},
    discord::{exchange_card, match_card, text},
    error::{Error, Refusal, Result},
    field::{Level, Practice, Setting, SpokenLanguage, Stage},
    ids::{CommunityId, MemberId, ProfileDraftId},
    language::Language,
    locales,
    members::{Actor, Responsibility},
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateInputText, CreateInteractionResponseMessage, CreateModal, InputTextStyle,
};
use serde::{Deserialize, Serialize};

/// A community as somebody typed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    pub name: String,
    pub state: String,
    pub setting: Setting,
    pub stage: Stage,
    pub needs: Vec<Practice>,
    pub level: Option<Level>,
    pub language: String,
    pub language_required: bool,
    pub contact: MemberId,
    pub contact_is_youth: bool,
    pub contact_name: String,
    pub start: String,
    pub notes: String,
    pub priority: i32,
}

impl Typed {
    /// As it stands.
    pub fn of(community: &Community) -> Self {
        Self {
            name: community.name.clone(),
            state: community.state.code().to_owned(),
            setting: community.setting,
            stage: community.stage,
            needs: community.needs.clone(),
            level: community.level,
            language: community.language.map(|it| it.word().to_owned()).unwrap_or_default(),
            language_required: community.language_required,
            contact: community.contact,
            contact_is_youth: false,
            contact_name: community.contact_name.clone(),
            start: community.start.map(|day| day.to_string()).unwrap_or_default(),
            notes: community.notes.clone().unwrap_or_default(),
            priority: community.priority,
        }
    }

    /// As it is meant; a start that stood before may have passed by now.
    fn parse(&self, actor: &Actor, started: Option<NaiveDate>, now: DateTime<Utc>) -> Result<Draft> {
        for words in [&self.name, &self.notes] {
            terms::can_be_kept(words)?;
        }
        let start = self.start.trim();
        let start = if start.is_empty() { None } else { Some(days::future_day(start, actor, now)?) };
        let today = now.with_timezone(&actor.timezone).date_naive();
        if let Some(day) = start.filter(|day| *day < today && Some(*day) != started) {
            return Err(Refusal::new("community-start-past")
                .with("day", exchange_card::day_and_year(day, actor.language))
                .into());
        }
        let draft = Draft {
            name: self.name.clone(),
            state: terms::one(&self.state)?,
            setting: self.setting,
            stage: self.stage,
            level: self.level,
            needs: self.needs.clone(),
            language: terms::one_or_none::<SpokenLanguage>(&self.language)?,
            language_required: self.language_required,
            contact: self.contact,
            contact_name: self.contact_name.clone(),
            start,
            notes: Some(self.notes.clone()),
            priority: self.priority,
        };
        Ok(draft.checked()?)
    }
}

/// Whether somebody knows that another community has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// They have read it, and add theirs all the same.
    Yes,
    /// They are asked.
    No,
}

/// Key of the text that says whether a community comes before or after others; none where it comes like others.
pub fn priority_key(steps: i32) -> Option<&'static str> {
    match steps.cmp(&0) {
        std::cmp::Ordering::Greater => Some("community-priority-before"),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Less => Some("community-priority-after"),
    }
}

/// Takes what was typed: a new community, or a change of one. What is refused is kept, with a button to correct it.
pub async fn take(
    asked: &Asked<'_>,
    actor: &Actor,
    mut typed: Typed,
    edits: Option<CommunityId>,
    from: Option<ProfileDraftId>,
    sure: Sure,
) -> Result<()> {
    let db = &asked.data.db;
    let now = asked.data.clock.now();
    let taken = async {
        let contact = Named { member: typed.contact, is_youth: typed.contact_is_youth };
        match edits {
            Some(id) => {
                let standing = communities::find(db, actor, id).await?;
                if !actor.is(Responsibility::Coordinator) {
                    // Not theirs to change: as coordinators have it by now.
                    typed.priority = standing.priority;
                }
                if standing.contact != typed.contact {
                    communities::may_name(actor, contact).map_err(|refusal| match refusal.key {
                        // Of adding one of their own it is said elsewhere.
                        "community-contact-not-you" => Refusal::new("community-contact-not-coordinator"),
                        _ => refusal,
                    })?;
                }
                offers::edit_community(db, actor, id, &typed.parse(actor, standing.start, now)?, now).await
            }
            None => {
                communities::may_name(actor, contact)?;
                let draft = typed.parse(actor, None, now)?;
                let community = communities::add(db, actor, &draft, from, sure == Sure::Yes, now).await?;
                Ok(Edited { community, is_taken_back: false })
            }
        }
    };
    match taken.await {
        Ok(Edited { community, is_taken_back }) => {
            let key = match (edits, is_taken_back) {
                (None, _) => "community-added",
                (Some(_), false) => "community-edited",
                (Some(_), true) => "community-edited-taken-back",
            };
            if is_taken_back {
                asked.data.wake();
            }
            let is_twice = community.needs.len() < typed.needs.len();
            reply::update(asked, taken_message(actor, &community, key, is_twice)).await
        }
        Err(error @ Error::Refused(_)) if !is_mendable(&error) => {
            not_in_the_form(asked, actor, &typed, edits, &error).await
        }
        Err(Error::Refused(refusal)) => {
            let draft = match from {
                Some(draft) => draft,
                None => communities::keep_draft(db, actor, ProfileKind::Community, edits, &typed, now).await?,
            };
            let correct = format!("community:correct:{draft}");
            if refusal.key == communities::NAMESAKE {
                return reply::update(asked, asked_about(actor.language, &refusal, draft, &correct)).await;
            }
            reply::update(asked, refused(actor.language, &refusal, &correct)).await
        }
        Err(error) => {
            let typed = [("name", typed.name.as_str()), ("notes", typed.notes.as_str())];
            reply::hand_back(asked, &typed, &error).await
        }
    }
}

/// Whether the form has a field in which a refusal can be mended.
fn is_mendable(error: &Error) -> bool {
    let Error::Refused(refusal) = error else { return false };
    let is_of_the_community =
        ["community-closed-already", "community-unknown", "community-not-yours"].contains(&refusal.key);
    !is_of_the_community && !refusal.key.starts_with("community-contact-")
}

/// Refuses what the form cannot mend, without **Edit**; what was typed is shown back.
async fn not_in_the_form(
    asked: &Asked<'_>,
    actor: &Actor,
    typed: &Typed,
    edits: Option<CommunityId>,
    error: &Error,
) -> Result<()> {
    let standing = match edits {
        Some(id) => communities::by_id(&asked.data.db, actor.guild, id).await?.map(|community| Typed::of(&community)),
        None => None,
    };
    let words =
        |typed: &Typed| [&typed.name, &typed.state, &typed.language, &typed.start, &typed.notes].map(Clone::clone);
    let before = standing.as_ref().map(words);
    let fields = ["name", "state", "language", "start", "notes"].into_iter().zip(words(typed)).enumerate();
    let changed = fields.filter(|(place, (_, words))| {
        !words.is_empty() && before.as_ref().is_none_or(|before| before[*place] != *words)
    });
    let changed: Vec<(&str, String)> = changed.map(|(_, field)| field).collect();
    if changed.is_empty() {
        return reply::failure(asked, error).await;
    }
    let changed: Vec<(&str, &str)> = changed.iter().map(|(name, words)| (*name, words.as_str())).collect();
    reply::hand_back(asked, &changed, error).await
}

/// Refuses what only coordinators decide; the rest is kept, as in `typed`.
pub async fn refuse_priority(
    asked: &Asked<'_>,
    actor: &Actor,
    typed: &Typed,
    edits: Option<CommunityId>,
) -> Result<()> {
    let (db, now) = (&asked.data.db, asked.data.clock.now());
    let draft = communities::keep_draft(db, actor, ProfileKind::Community, edits, typed, now).await?;
    let refusal = Refusal::new(communities::PRIORITY_REFUSED);
    reply::update(asked, refused(actor.language, &refusal, &format!("community:correct:{draft}"))).await
}

/// What was refused, with a button that opens the form with everything that was typed.
pub fn refused(language: Language, refusal: &Refusal, correct: &str) -> CreateInteractionResponseMessage {
    let said = locales::refusal(language, refusal);
    let kept = locales::text(language, "draft-kept", &[]);
    let edit = reply::button(language, "button-edit", correct, ButtonStyle::Primary);
    let message = reply::private().content(format!("{said}\n{kept}")).embeds(Vec::new());
    message.components(vec![reply::buttons([edit])])
}

/// Another community has the name: the same one, or not?
fn asked_about(
    language: Language,
    refusal: &Refusal,
    draft: ProfileDraftId,
    correct: &str,
) -> CreateInteractionResponseMessage {
    let anyway = format!("community:add-anyway:{draft}");
    let buttons = [
        reply::button(language, "button-add-anyway", anyway, ButtonStyle::Primary),
        reply::button(language, "button-edit", correct, ButtonStyle::Secondary),
    ];
    let message = reply::private().content(locales::refusal(language, refusal)).embeds(Vec::new());
    message.components(vec![reply::buttons(buttons)])
}

/// **Add it all the same**.
pub async fn add_anyway(asked: &Asked<'_>, draft: ProfileDraftId) -> Result<()> {
    let actor = access::member(asked).await?;
    let kept = communities::draft::<Typed>(&asked.data.db, &actor, ProfileKind::Community, draft).await?;
    take(asked, &actor, kept.typed, kept.edits, Some(draft), Sure::Yes).await
}

fn taken_message(actor: &Actor, community: &Community, key: &str, is_twice: bool) -> CreateInteractionResponseMessage {
    let language = actor.language;
    let arguments = [
        ("community", community.label().into()),
        ("name", text::escape(&community.name).into()),
        ("contact", text::escape(&community.contact_name).into()),
    ];
    let mut buttons = Vec::new();
    if actor.is(Responsibility::Coordinator) {
        let suggest = format!("match:suggest:{}", community.id);
        buttons.push(reply::button(language, "button-suggest", suggest, ButtonStyle::Primary));
    }
    let edit = format!("community:edit:{}", community.id);
    buttons.push(reply::button(language, "button-edit", edit, ButtonStyle::Secondary));
    let mut card = match_card::community(community, language);
    if let Some(key) = priority_key(community.priority).filter(|_| actor.is(Responsibility::Coordinator)) {
        card = card.field(locales::text(language, "community-priority", &[]), locales::text(language, key, &[]), true);
    }
    let mut said = locales::text(language, key, &arguments);
    if is_twice {
        said.push('\n');
        said.push_str(&locales::text(language, "community-need-twice", &[]));
    }
    reply::private().content(said).embeds(vec![card]).components(vec![reply::buttons(buttons)])
}

/// **Edit** under a community: the form with what stands.
pub async fn edit_pressed(asked: &Asked<'_>, id: CommunityId) -> Result<()> {
    let actor = access::member(asked).await?;
    let community = communities::find(&asked.data.db, &actor, id).await?;
    open(asked, &actor, &community).await
}

/// Opens the form with what stands.
pub async fn open(asked: &Asked<'_>, actor: &Actor, community: &Community) -> Result<()> {
    if !community.is_kept_by(actor) {
        return Err(Refusal::new("community-not-yours").into());
    }
    if community.closed_at.is_some() {
        return Err(Refusal::new("community-closed-already").with("community", community.label()).into());
    }
    let (typed, now) = (Typed::of(community), asked.data.clock.now());
    let draft =
        communities::keep_draft(&asked.data.db, actor, ProfileKind::Community, Some(community.id), &typed, now).await?;
    reply::open(asked, form(actor.language, draft, &typed)).await
}

/// **Edit** under a refusal: the form with everything that was typed.
pub async fn correct(asked: &Asked<'_>, draft: ProfileDraftId) -> Result<()> {
    let actor = access::member(asked).await?;
    let kept = communities::draft::<Typed>(&asked.data.db, &actor, ProfileKind::Community, draft).await?;
    reply::open(asked, form(actor.language, draft, &kept.typed)).await
}

/// The form as it came back: kept as it is, then judged.
pub async fn submit(asked: &Asked<'_>, draft: ProfileDraftId) -> Result<()> {
    let kept = async {
        let actor = access::member(asked).await?;
        let kept = communities::draft::<Typed>(&asked.data.db, &actor, ProfileKind::Community, draft).await?;
        let mut typed = kept.typed;
        let line = |name, before: &mut String| {
            if let Some(words) = asked.field(name) {
                *before = text::clean_line(words);
            }
        };
        line("name", &mut typed.name);
        line("state", &mut typed.state);
        line("language", &mut typed.language);
        line("start", &mut typed.start);
        if let Some(notes) = asked.field("notes") {
            typed.notes = text::clean(notes);
        }
        communities::keep(&asked.data.db, &actor, draft, &typed).await?;
        Ok((actor, typed, kept.edits))
    };
    match kept.await {
        Ok((actor, typed, edits)) => take(asked, &actor, typed, edits, Some(draft), Sure::No).await,
        Err(error) => reply::hand_back(asked, &asked.fields(), &error).await,
    }
}

fn form(language: Language, draft: ProfileDraftId, typed: &Typed) -> CreateModal {
    let fields = vec![
        field(language, "name", &typed.name, communities::NAME_MAX, true),
        field(language, "state", &typed.state, 60, true),
        field(language, "language", &typed.language, 60, false),
        field(language, "start", &typed.start, 60, false),
        field(language, "notes", &typed.notes, communities::NOTES_MAX, false),
    ];
    let title = locales::text(language, "form-community-title", &[]);
    CreateModal::new(format!("community:form:{draft}"), title).components(fields)
}

/// A field of a form with what was typed before. Whole paragraphs where there is room for them.
pub fn field(language: Language, name: &str, value: &str, most: usize, is_required: bool) -> CreateActionRow {
    let label = locales::text(language, &format!("form-{name}"), &[]);
    let style = if most > 200 { InputTextStyle::Paragraph } else { InputTextStyle::Short };
    let most = u16::try_from(most).unwrap_or(u16::MAX);
    let mut input = CreateInputText::new(style, label, name).max_length(most).required(is_required);
    if is_required {
        input = input.min_length(1);
    }
    if !value.is_empty() {
        // A value longer than the field takes would make Discord refuse the whole form.
        input = input.value(text::shorten(value, usize::from(most)));
    }
    CreateActionRow::InputText(input)
}

/// An id in a custom_id.
pub fn id<T: std::str::FromStr>(argument: Option<&&str>) -> Result<T> {
    argument.and_then(|it| it.parse().ok()).ok_or_else(stale)
}
