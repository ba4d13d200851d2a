//! Whom a message notifies: what its content mentions, less what `allowed_mentions` keeps quiet.

use serde_json::Value;

use super::list;
use crate::discord::Id;
use crate::discord::error::Wrongs;
use crate::discord::model::{Channel, Mentions};
use crate::discord::permissions::MENTION_EVERYONE;
use crate::discord::state::State;

/// What stands in the content, whether or not it may notify.
#[derive(Debug, Default, PartialEq, Eq)]
struct Mentioned {
    users: Vec<Id>,
    roles: Vec<Id>,
    everyone: bool,
}

/// Checks the form of `allowed_mentions`.
pub(crate) fn check(body: &Value, wrongs: &mut Wrongs) {
    let allowed = &body["allowed_mentions"];
    if allowed.is_null() {
        return;
    }
    let parse = list(allowed, "parse", "allowed_mentions", wrongs);
    for (index, kind) in parse.iter().enumerate() {
        if !matches!(kind.as_str(), Some("roles" | "users" | "everyone")) {
            wrongs.choices(&format!("allowed_mentions.parse.{index}"), "'roles', 'users', 'everyone'");
        }
    }
    for kind in ["users", "roles"] {
        let named = list(allowed, kind, "allowed_mentions", wrongs);
        wrongs.count(&format!("allowed_mentions.{kind}"), named.len(), 0, 100);
        if !named.is_empty() && parse.iter().any(|parsed| parsed == kind) {
            let message = format!("parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            wrongs.add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message);
        }
    }
}

impl State {
    /// Whom this content of this author notifies in this channel.
    pub(crate) fn mentions(&self, content: &str, allowed: &Value, author: Id, channel: &Channel) -> Mentions {
        let mentioned = find(content);
        let parses = |kind: &str| {
            allowed.is_null() || allowed["parse"].as_array().is_some_and(|parse| parse.iter().any(|it| it == kind))
        };
        let names = |kind: &str, id: Id| {
            let named = allowed[kind].as_array().into_iter().flatten();
            named.filter_map(Value::as_str).any(|named| named == id.to_string())
        };
        let mass = self.permissions_in(author, channel) & MENTION_EVERYONE != 0;
        let guild = channel.guild.and_then(|guild| self.guilds.get(&guild));
        let users = mentioned.users.into_iter().filter(|user| parses("users") || names("users", *user));
        let roles = mentioned.roles.into_iter().filter(|role| {
            let role = guild.and_then(|guild| guild.roles.get(role));
            role.is_some_and(|role| (mass || role.mentionable) && (parses("roles") || names("roles", role.id)))
        });
        Mentions {
            users: users.filter(|user| self.users.contains_key(user)).collect(),
            roles: roles.collect(),
            everyone: mentioned.everyone && mass && parses("everyone"),
        }
    }
}

/// Finds `<@1>`, `<@!1>`, `<@&1>`, `@everyone` and `@here` outside of code.
fn find(content: &str) -> Mentioned {
    let mut found = Mentioned::default();
    let text = without_code(content);
    found.everyone = text.contains("@everyone") || text.contains("@here");
    let mut rest = text.as_str();
    while let Some(start) = rest.find("<@") {
        rest = rest.get(start + 2..).unwrap_or_default();
        let Some(end) = rest.find('>') else { break };
        let inside = rest.get(..end).unwrap_or_default();
        let (list, digits) = match inside.strip_prefix('&') {
            Some(digits) => (&mut found.roles, digits),
            None => (&mut found.users, inside.trim_start_matches('!')),
        };
        if let Ok(id) = digits.parse()
            && !list.contains(&id)
        {
            list.push(id);
        }
    }
    found
}

/// What stands between backticks is shown as it is and mentions nobody.
fn without_code(content: &str) -> String {
    let mut plain = String::with_capacity(content.len());
    let mut rest = content;
    while let Some(start) = rest.find('`') {
        let (before, code) = rest.split_at(start);
        plain.push_str(before);
        let fence = &code[..code.bytes().take_while(|byte| *byte == b'`').count()];
        let inside = code.get(fence.len()..).unwrap_or_default();
        match inside.find(fence) {
            Some(end) => rest = inside.get(end + fence.len()..).unwrap_or_default(),
            None => {
                plain.push_str(inside);
                return plain;
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_are_found_outside_of_code_only() {
        let found = find("<@1> <@!2> <@&3> `<@4> @everyone` ```<@5>``` <@1> <@x>");
        assert_eq!(found, Mentioned { users: vec![Id(1), Id(2)], roles: vec![Id(3)], everyone: false });
        assert!(find("hi @everyone").everyone);
        assert!(find("a ` lone backtick @here").everyone);
    }
}
