//! What a message may be: checked bodies become drafts, drafts become messages.

use serde_json::Value;

use super::{components, embeds, join, list, mentions, optional_text, text};
use crate::discord::Id;
use crate::discord::error::{Outcome, Refusal, Wrongs};
use crate::discord::interactions::FILE_LIMIT;
use crate::discord::model::{Attachment, Channel, Message, flag};
use crate::discord::rest::Upload;
use crate::discord::state::State;

/// A body that was found in order. What it does not name stays none, so that edits keep it.
pub(crate) struct Draft {
    pub(crate) content: Option<String>,
    pub(crate) embeds: Option<Vec<Value>>,
    pub(crate) components: Option<Vec<Value>>,
    pub(crate) flags: u64,
    pub(crate) allowed_mentions: Value,
    pub(crate) tts: bool,
    /// Files to add, and of an edit those to keep (`None`: all).
    pub(crate) files: Vec<NewFile>,
    pub(crate) kept: Option<Vec<Kept>>,
}

pub(crate) struct NewFile {
    pub(crate) upload: Upload,
    pub(crate) filename: String,
    pub(crate) description: Option<String>,
}

pub(crate) struct Kept {
    pub(crate) id: Id,
    pub(crate) description: Option<String>,
}

/// Checks the body of a message, of an edit, or of an answer's `data`.
pub(crate) fn check(body: &Value, files: &[Upload], prefix: &str, flags_allowed: u64) -> Outcome<Draft> {
    let mut wrongs = Wrongs::default();
    let draft = read(body, files, flags_allowed, &mut wrongs)?;
    wrongs.under(prefix).check()?;
    Ok(draft)
}

fn read(body: &Value, files: &[Upload], flags_allowed: u64, wrongs: &mut Wrongs) -> Outcome<Draft> {
    if !body.is_object() && !body.is_null() {
        wrongs.add("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
    }
    optional_text(body, "content", "", 2_000, wrongs);
    let content = text(body, "content", "", &mut Wrongs::default()).map(|text| text.trim().to_owned());
    let has = |field: &str| !body[field].is_null();
    let embeds = embeds::check(body, wrongs);
    let flags = body["flags"].as_u64().unwrap_or(0);
    if flags & flag::COMPONENTS_V2 != 0 {
        wrongs.add("flags", "BASE_TYPE_CHOICES", "This practice world knows no Components V2.");
    } else if flags & !flags_allowed != 0 {
        wrongs.add("flags", "BITFIELD_UNKNOWN_BITS", "Some of these flags cannot be set here.");
    }
    let components = components::check(body, wrongs);
    mentions::check(body, wrongs);
    let (new, kept) = attachments(body, files, wrongs)?;
    Ok(Draft {
        content: content.or_else(|| body.get("content").map(|_| String::new())),
        embeds: body.get("embeds").map(|_| embeds),
        components: has("components").then_some(components),
        flags,
        allowed_mentions: body["allowed_mentions"].clone(),
        tts: body["tts"].as_bool().unwrap_or(false),
        files: new,
        kept,
    })
}

fn attachments(body: &Value, files: &[Upload], wrongs: &mut Wrongs) -> Outcome<(Vec<NewFile>, Option<Vec<Kept>>)> {
    if files.iter().any(|file| file.bytes.len() > FILE_LIMIT) {
        return Err(Refusal::too_large());
    }
    let mut new: Vec<(String, NewFile)> = Vec::new();
    for upload in files {
        let number = upload.field.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']'));
        let number = number.or_else(|| upload.field.strip_prefix("file")).unwrap_or_default();
        let file = NewFile { upload: upload.clone(), filename: clean_name(&upload.filename), description: None };
        new.push((number.to_owned(), file));
    }
    let mut kept = body.get("attachments").filter(|given| given.is_array()).map(|_| Vec::new());
    for (index, given) in list(body, "attachments", "", wrongs).iter().enumerate() {
        let path = format!("attachments.{index}");
        let id = match &given["id"] {
            Value::String(id) => id.clone(),
            Value::Number(id) => id.to_string(),
            _ => {
                wrongs.required(&join(&path, "id"));
                continue;
            }
        };
        optional_text(given, "description", &path, 1_024, wrongs);
        let description = given["description"].as_str().map(str::to_owned);
        if let Some((_, file)) = new.iter_mut().find(|(number, _)| *number == id) {
            file.description = description;
            if let Some(name) = given["filename"].as_str() {
                file.filename = clean_name(name);
            }
        } else if let (Some(kept), Ok(id)) = (&mut kept, id.parse::<Id>()) {
            kept.push(Kept { id, description });
        }
    }
    let count = new.len() + kept.as_ref().map_or(0, Vec::len);
    if count > 10 {
        return Err(Refusal::new(400, 30015, "Maximum number of attachments in a message reached (10)"));
    }
    Ok((new.into_iter().map(|(_, file)| file).collect(), kept))
}

/// Discord keeps letters, digits, dots, dashes and underscores of a file's name.
pub(crate) fn clean_name(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|letter| if letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_') { letter } else { '_' })
        .collect();
    if name.is_empty() { "unknown".to_owned() } else { name }
}

impl Draft {
    pub(crate) fn of_text(content: &str) -> Self {
        Self {
            content: Some(content.to_owned()),
            embeds: None,
            components: None,
            flags: 0,
            allowed_mentions: Value::Null,
            tts: false,
            files: Vec::new(),
            kept: None,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.content.as_deref().unwrap_or_default().is_empty()
            && self.embeds.as_ref().is_none_or(Vec::is_empty)
            && self.components.as_ref().is_none_or(Vec::is_empty)
            && self.files.is_empty()
    }
}

impl State {
    fn attachment(&mut self, file: NewFile, channel: Id, ephemeral: bool) -> Attachment {
        let content_type = file.upload.content_type.filter(|kind| kind != "application/octet-stream");
        Attachment {
            id: self.ids.next(),
            channel,
            content_type: content_type.or_else(|| guess_type(&file.filename).map(str::to_owned)),
            filename: file.filename,
            description: file.description,
            bytes: file.upload.bytes,
            ephemeral,
        }
    }

    /// Makes the message that a draft describes; the caller adds it.
    pub(crate) fn new_message(&mut self, draft: Draft, author: Id, channel: &Channel) -> Message {
        let content = draft.content.unwrap_or_default();
        let ephemeral = draft.flags & flag::EPHEMERAL != 0;
        let files = draft.files.into_iter().map(|file| self.attachment(file, channel.id, ephemeral)).collect();
        Message {
            id: self.ids.next(),
            channel: channel.id,
            author,
            kind: 0,
            mentions: self.mentions(&content, &draft.allowed_mentions, author, channel),
            content,
            embeds: draft.embeds.unwrap_or_default(),
            components: draft.components.unwrap_or_default(),
            attachments: files,
            edited: None,
            tts: draft.tts,
            pinned: false,
            flags: draft.flags,
            nonce: None,
            reference: None,
            thread: None,
            interaction: None,
            only_for: None,
        }
    }

    /// Changes a message as a draft says, and marks it as edited unless it only fills a deferred answer.
    pub(crate) fn edit_message(&mut self, key: (Id, Id), draft: Draft) -> Outcome<()> {
        let message = self.messages.get(&key).ok_or_else(Refusal::unknown_message)?;
        let (author, ephemeral, loading) =
            (message.author, message.flags & flag::EPHEMERAL != 0, message.flags & flag::LOADING != 0);
        if let Some(kept) = &draft.kept {
            let mut wrongs = Wrongs::default();
            for (index, kept) in kept.iter().enumerate() {
                if !message.attachments.iter().any(|attachment| attachment.id == kept.id) {
                    wrongs.add(&format!("attachments.{index}.id"), "ATTACHMENT_NOT_FOUND", "Unknown attachment");
                }
            }
            wrongs.check()?;
        }
        let stays = draft.kept.is_none() && !message.attachments.is_empty()
            || draft.kept.as_ref().is_some_and(|kept| !kept.is_empty())
            || draft.content.is_none() && !message.content.is_empty()
            || draft.embeds.is_none() && !message.embeds.is_empty()
            || draft.components.is_none() && !message.components.is_empty();
        if draft.is_empty() && !stays {
            return Err(Refusal::empty_message());
        }
        let channel = self.channels.get(&key.0).cloned().ok_or_else(Refusal::unknown_channel)?;
        let mentions =
            draft.content.as_ref().map(|text| self.mentions(text, &draft.allowed_mentions, author, &channel));
        let added: Vec<Attachment> =
            draft.files.into_iter().map(|file| self.attachment(file, key.0, ephemeral)).collect();
        self.update_message(key, |message| {
            message.content = draft.content.unwrap_or_else(|| std::mem::take(&mut message.content));
            message.mentions = mentions.unwrap_or_else(|| std::mem::take(&mut message.mentions));
            message.embeds = draft.embeds.unwrap_or_else(|| std::mem::take(&mut message.embeds));
            message.components = draft.components.unwrap_or_else(|| std::mem::take(&mut message.components));
            if let Some(kept) = draft.kept {
                let mut files = std::mem::take(&mut message.attachments);
                files.retain_mut(|attachment| {
                    let kept = kept.iter().find(|kept| kept.id == attachment.id);
                    if let Some(description) = kept.and_then(|kept| kept.description.clone()) {
                        attachment.description = Some(description);
                    }
                    kept.is_some() || message.shows_in_embed(attachment)
                });
                message.attachments = files;
            }
            message.attachments.extend(added);
            message.flags = message.flags & !(flag::LOADING | flag::SUPPRESS_EMBEDS) | draft.flags;
            if !loading {
                message.edited = Some(chrono::Utc::now());
            }
        });
        Ok(())
    }
}

pub(crate) fn guess_type(filename: &str) -> Option<&'static str> {
    let (_, ending) = filename.rsplit_once('.')?;
    Some(match ending.to_lowercase().as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "svg" => "image/svg+xml",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        "ogg" => "audio/ogg",
        "pdf" => "application/pdf",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        _ => return None,
    })
}
