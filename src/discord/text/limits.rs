//! Discord's sizes, from its documentation; lengths of text are in the units of [`super::length`].

/// Content of a message.
pub const MESSAGE_CONTENT: usize = 2000;
/// Embeds in a message.
pub const EMBEDS: usize = 10;
/// All text of all embeds of a message together.
pub const EMBED_TOTAL: usize = 6000;
/// Title of an embed.
pub const EMBED_TITLE: usize = 256;
/// Description of an embed.
pub const EMBED_DESCRIPTION: usize = 4096;
/// Fields of an embed.
pub const EMBED_FIELDS: usize = 25;
/// Name of an embed's field.
pub const EMBED_FIELD_NAME: usize = 256;
/// Value of an embed's field.
pub const EMBED_FIELD_VALUE: usize = 1024;
/// Footer of an embed.
pub const EMBED_FOOTER: usize = 2048;
/// Author's name of an embed.
pub const EMBED_AUTHOR: usize = 256;
/// Rows of components in a message.
pub const COMPONENT_ROWS: usize = 5;
/// Buttons in a row.
pub const BUTTONS_IN_A_ROW: usize = 5;
/// Label of a button.
pub const BUTTON_LABEL: usize = 80;
/// Options of a select menu.
pub const SELECT_OPTIONS: usize = 25;
/// Identifier of a component or a modal.
pub const CUSTOM_ID: usize = 100;
/// Title of a modal.
pub const MODAL_TITLE: usize = 45;
/// Inputs of a modal.
pub const MODAL_INPUTS: usize = 5;
/// Label of a modal's input.
pub const MODAL_LABEL: usize = 45;
/// Text typed into a modal's input.
pub const MODAL_TEXT: usize = 4000;
/// Choices of an option or an autocomplete answer.
pub const CHOICES: usize = 25;
/// Name of a choice.
pub const CHOICE_NAME: usize = 100;
/// Name of a channel, a thread or a role.
pub const CHANNEL_NAME: usize = 100;
/// Name of a scheduled event.
pub const EVENT_NAME: usize = 100;
/// Description of a scheduled event.
pub const EVENT_DESCRIPTION: usize = 1000;
/// Place of a scheduled event.
pub const EVENT_LOCATION: usize = 100;
/// Nonce of a message.
pub const NONCE: usize = 25;
/// Audit-log reason, counted after it is URL-encoded.
pub const AUDIT_LOG_REASON: usize = 512;
/// One file of a message, in bytes.
pub const FILE_BYTES: usize = 10 * 1024 * 1024;
/// A whole request with its files, in bytes.
pub const REQUEST_BYTES: usize = 25 * 1024 * 1024;
/// A link that people give us (our own bound, Discord has none).
pub const LINK: usize = 512;
