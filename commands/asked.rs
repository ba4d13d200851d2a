//! One interaction, whatever its kind: who asked, and the one way to answer it.

use super::{Data, reply::FORM_AGAIN};
use coalition::{
    discord::text,
    ids::{GuildId, InteractionId, MemberId, RoleId},
    language::Language,
    members::Presence,
};
use poise::serenity_prelude::{self as serenity, CreateInteractionResponse, Http};
use std::sync::atomic::{AtomicBool, Ordering};

/// One interaction: a command, a press, a submitted form.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// What every command needs.
    pub data: &'a Data,
    http: &'a Http,
    kind: Kind<'a>,
    answered: &'a AtomicBool,
}

#[derive(Clone, Copy)]
enum Kind<'a> {
    Command(&'a serenity::CommandInteraction),
    Component(&'a serenity::ComponentInteraction),
    Modal(&'a serenity::ModalInteraction),
}

/// Reads the same field of each kind.
macro_rules! each {
    ($kind:expr, $interaction:ident => $value:expr) => {
        match $kind {
            Kind::Command($interaction) => $value,
            Kind::Component($interaction) => $value,
            Kind::Modal($interaction) => $value,
        }
    };
}

impl<'a> Asked<'a> {
    /// A command, as poise hands it over.
    pub fn command(ctx: super::Context<'a>) -> Self {
        Self {
            data: ctx.framework.user_data,
            http: &ctx.framework.serenity_context.http,
            kind: Kind::Command(ctx.interaction),
            answered: ctx.has_sent_initial_response,
        }
    }

    /// A press of a button or a choice in a menu.
    pub fn component(
        data: &'a Data,
        http: &'a Http,
        interaction: &'a serenity::ComponentInteraction,
        answered: &'a AtomicBool,
    ) -> Self {
        Self { data, http, kind: Kind::Component(interaction), answered }
    }

    /// A submitted form.
    pub fn modal(
        data: &'a Data,
        http: &'a Http,
        interaction: &'a serenity::ModalInteraction,
        answered: &'a AtomicBool,
    ) -> Self {
        Self { data, http, kind: Kind::Modal(interaction), answered }
    }

    /// Its id: the same when it is delivered twice.
    pub fn id(&self) -> InteractionId {
        InteractionId::new(each!(self.kind, interaction => interaction.id).get())
    }

    /// The token that answers it for fifteen minutes.
    pub fn token(&self) -> &'a str {
        each!(self.kind, interaction => &interaction.token)
    }

    /// The application it was sent to.
    pub fn application(&self) -> serenity::ApplicationId {
        each!(self.kind, interaction => interaction.application_id)
    }

    /// Where it was asked; none in a direct message.
    pub fn guild(&self) -> Option<GuildId> {
        each!(self.kind, interaction => interaction.guild_id).map(|guild| GuildId::new(guild.get()))
    }

    /// Who asked, in a server or in a direct message.
    pub fn user(&self) -> MemberId {
        MemberId::new(each!(self.kind, interaction => interaction.user.id).get())
    }

    /// Who asked; none outside of a server.
    pub fn member(&self) -> Option<MemberId> {
        self.presence().map(|presence| presence.member)
    }

    /// What was asked, as logs and metrics name it; never what somebody forged.
    pub fn name(&self) -> String {
        match self.kind {
            Kind::Command(command) => command_name(command),
            Kind::Component(_) => "press".to_owned(),
            Kind::Modal(_) => "form".to_owned(),
        }
    }

    /// The language of the person's client.
    pub fn client_language(&self) -> Language {
        Language::of_locale(each!(self.kind, interaction => &interaction.locale))
    }

    /// Whether it is a press on a message, which can then be changed in place.
    pub const fn is_press(&self) -> bool {
        matches!(self.kind, Kind::Component(_))
    }

    /// Whether it came from a form that was opened by a button on a message, which can then be changed in place.
    pub fn is_form_on_message(&self) -> bool {
        matches!(self.kind, Kind::Modal(modal) if modal.message.is_some())
    }

    /// Whether it came from a form that was opened again under what was refused.
    pub fn is_form_again(&self) -> bool {
        let Kind::Modal(modal) = self.kind else { return false };
        let rows = modal.message.iter().flat_map(|message| &message.components);
        let mut buttons = rows.flat_map(|row| &row.components).filter_map(|component| match component {
            serenity::ActionRowComponent::Button(button) => Some(&button.data),
            _ => None,
        });
        buttons.any(|button| {
            matches!(button, serenity::ButtonKind::NonLink { custom_id, .. } if custom_id.starts_with(FORM_AGAIN))
        })
    }

    /// To which a form answers.
    pub fn form_id(&self) -> Option<&'a str> {
        match self.kind {
            Kind::Modal(modal) => Some(&modal.data.custom_id),
            Kind::Command(_) | Kind::Component(_) => None,
        }
    }

    /// What was chosen in a menu.
    pub fn chosen(&self) -> &'a [String] {
        match self.kind {
            Kind::Component(press) => match &press.data.kind {
                serenity::ComponentInteractionDataKind::StringSelect { values } => values,
                _ => &[],
            },
            Kind::Command(_) | Kind::Modal(_) => &[],
        }
    }

    /// What that menu offered.
    pub fn offered(&self) -> Vec<&'a str> {
        let Kind::Component(press) = self.kind else { return Vec::new() };
        let menus =
            press.message.components.iter().flat_map(|row| &row.components).filter_map(|component| match component {
                serenity::ActionRowComponent::SelectMenu(menu) => Some(menu),
                _ => None,
            });
        let pressed = menus.filter(|menu| menu.custom_id.as_deref() == Some(&press.data.custom_id));
        pressed.flat_map(|menu| &menu.options).map(|option| option.value.as_str()).collect()
    }

    /// The name of the person, whatever the server calls them.
    pub fn user_name(&self) -> String {
        let user = each!(self.kind, interaction => &interaction.user);
        text::clean_line(user.global_name.as_deref().unwrap_or(&user.name))
    }

    /// What was typed into a field of the form, as it came.
    pub fn field(&self, name: &str) -> Option<&'a str> {
        let Kind::Modal(modal) = self.kind else { return None };
        modal.data.components.iter().flat_map(|row| &row.components).find_map(|component| match component {
            serenity::ActionRowComponent::InputText(input) if input.custom_id == name => input.value.as_deref(),
            _ => None,
        })
    }

    /// Whether it came from a message that this person alone sees.
    pub fn is_on_private_message(&self) -> bool {
        let Kind::Component(press) = self.kind else { return false };
        press.message.flags.is_some_and(|flags| flags.contains(serenity::MessageFlags::EPHEMERAL))
    }

    /// Everything that was typed into the form: each field's name and text.
    pub fn fields(&self) -> Vec<(&'a str, &'a str)> {
        let Kind::Modal(modal) = self.kind else { return Vec::new() };
        let inputs = modal.data.components.iter().flat_map(|row| &row.components);
        inputs
            .filter_map(|component| match component {
                serenity::ActionRowComponent::InputText(input) => {
                    Some((input.custom_id.as_str(), input.value.as_deref()?))
                }
                _ => None,
            })
            .collect()
    }

    /// What Discord says of the person; none outside of a server.
    pub fn presence(&self) -> Option<Presence> {
        let member = match self.kind {
            Kind::Command(interaction) => interaction.member.as_deref(),
            Kind::Component(interaction) => interaction.member.as_ref(),
            Kind::Modal(interaction) => interaction.member.as_ref(),
        }?;
        let permissions = member.permissions.unwrap_or_default();
        Some(Presence {
            guild: self.guild()?,
            member: MemberId::new(member.user.id.get()),
            display_name: display_name(member),
            roles: member.roles.iter().map(|role| RoleId::new(role.get())).collect(),
            administrator: permissions
                .intersects(serenity::Permissions::MANAGE_GUILD | serenity::Permissions::ADMINISTRATOR),
            client_language: self.client_language(),
            interaction: self.id(),
        })
    }

    /// Whether it was answered already.
    pub fn is_answered(&self) -> bool {
        self.answered.load(Ordering::Relaxed)
    }

    /// Gives the first answer. Discord no longer waiting for it (too late, or served by another process) is no failure
    /// of ours: it is counted, and nothing more is said.
    pub async fn answer(&self, response: CreateInteractionResponse) -> Result<(), serenity::Error> {
        self.answered.store(true, Ordering::Relaxed);
        let sent = match self.kind {
            Kind::Command(interaction) => interaction.create_response(self.http, response).await,
            Kind::Component(interaction) => interaction.create_response(self.http, response).await,
            Kind::Modal(interaction) => interaction.create_response(self.http, response).await,
        };
        match sent {
            Err(cause) if is_not_awaited(&cause) => {
                metrics::counter!("interactions_not_awaited_total").increment(1);
                tracing::info!(interaction = %self.id(), "nobody waits for this answer any more");
                Ok(())
            }
            other => other,
        }
    }

    /// Changes the first answer, or gives it after it was deferred.
    pub async fn edit(&self, edit: serenity::EditInteractionResponse) -> Result<(), serenity::Error> {
        match self.kind {
            Kind::Command(interaction) => interaction.edit_response(self.http, edit).await.map(drop),
            Kind::Component(interaction) => interaction.edit_response(self.http, edit).await.map(drop),
            Kind::Modal(interaction) => interaction.edit_response(self.http, edit).await.map(drop),
        }
    }

    /// Says something more after the first answer.
    pub async fn follow_up(&self, message: serenity::CreateInteractionResponseFollowup) -> Result<(), serenity::Error> {
        match self.kind {
            Kind::Command(interaction) => interaction.create_followup(self.http, message).await.map(drop),
            Kind::Component(interaction) => interaction.create_followup(self.http, message).await.map(drop),
            Kind::Modal(interaction) => interaction.create_followup(self.http, message).await.map(drop),
        }
    }
}

/// A command with its subcommand: `story log`.
pub fn command_name(command: &serenity::CommandInteraction) -> String {
    let sub = command
        .data
        .options
        .iter()
        .find(|option| matches!(option.value, serenity::CommandDataOptionValue::SubCommand(_)));
    sub.map_or_else(|| command.data.name.clone(), |sub| format!("{} {}", command.data.name, sub.name))
}

/// Discord's "unknown interaction" (too late) and "already acknowledged" (served before).
fn is_not_awaited(cause: &serenity::Error) -> bool {
    matches!(cause, serenity::Error::Http(serenity::HttpError::UnsuccessfulRequest(answer))
        if matches!(answer.error.code, 10062 | 40060))
}

/// The name people see in the server, cleaned.
pub fn display_name(member: &serenity::Member) -> String {
    let name = member.nick.as_deref().or(member.user.global_name.as_deref()).unwrap_or(&member.user.name);
    let clean = text::clean_line(name);
    if clean.is_empty() { text::clean_line(&member.user.name) } else { clean }
}
