//! Roles, channels and overwrites with their permissions whole: serenity's own types drop the bits they do not know, and
//! what was read without them must never be written back.

use reqwest::Method;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serenity::all::{ChannelId, GuildId, RoleId};

use super::{Failure, Rest, call::Call};

/// Permission bits, a decimal number in quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bits(pub u64);

impl<'de> Deserialize<'de> for Bits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Self).map_err(serde::de::Error::custom)
    }
}

impl Serialize for Bits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A role.
#[derive(Clone, Debug, Deserialize)]
pub struct WholeRole {
    /// Which role.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// What it may do in the whole server.
    pub permissions: Bits,
    /// Higher numbers stand above.
    pub position: i64,
    /// Whether an integration owns it.
    pub managed: bool,
}

/// A channel or category.
#[derive(Clone, Debug, Deserialize)]
pub struct WholeChannel {
    /// Which channel.
    pub id: ChannelId,
    /// Its name.
    pub name: String,
    /// Discord's number of its type.
    #[serde(rename = "type")]
    pub kind: u8,
    /// The category it stands in.
    #[serde(default)]
    pub parent_id: Option<ChannelId>,
    /// What roles and people may do in it.
    #[serde(default)]
    pub permission_overwrites: Vec<WholeOverwrite>,
}

/// What one role or person may do in a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct WholeOverwrite {
    /// The role's or the person's id.
    #[serde(deserialize_with = "snowflake", serialize_with = "quoted")]
    pub id: u64,
    /// 0 for a role, 1 for a person.
    #[serde(rename = "type")]
    pub kind: u8,
    /// What is allowed.
    pub allow: Bits,
    /// What is denied.
    pub deny: Bits,
}

fn snowflake<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    Bits::deserialize(deserializer).map(|id| id.0)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn quoted<S: Serializer>(id: &u64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(id)
}

impl Rest {
    /// The roles of a server.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn whole_roles(&self, guild: GuildId) -> Result<Vec<WholeRole>, Failure> {
        self.fetch(Call::get(format!("guilds/{guild}/roles"))).await
    }

    /// The channels of a server, without threads.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn whole_channels(&self, guild: GuildId) -> Result<Vec<WholeChannel>, Failure> {
        self.fetch(Call::get(format!("guilds/{guild}/channels"))).await
    }

    /// Sets what a role or a person may do in a channel, replacing what was set for them there.
    ///
    /// # Errors
    /// [`Failure`]
    pub async fn put_overwrite(
        &self,
        channel: ChannelId,
        overwrite: &WholeOverwrite,
        reason: &str,
    ) -> Result<(), Failure> {
        let call = Call::new(Method::PUT, format!("channels/{channel}/permissions/{}", overwrite.id));
        self.perform(&call.body(overwrite)?.reason(reason)).await.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::script::{discord, ok, posted, refused},
        *,
    };
    use serde_json::json;

    #[tokio::test]
    async fn permissions_are_read_and_set_whole() {
        let everything = u64::MAX.to_string();
        let (rest, script) = discord([
            ok(json!([{ "id": "10", "name": "notices", "type": 0, "parent_id": null, "permission_overwrites": [
                { "id": "5", "type": 0, "allow": everything, "deny": "0" },
            ] }])),
            ok(json!(null)),
        ])
        .await;
        let channels = rest.whole_channels(GuildId::new(1)).await.unwrap();
        let overwrite = channels[0].permission_overwrites[0];
        rest.put_overwrite(channels[0].id, &overwrite, "/setup").await.unwrap();
        assert_eq!(script.lines()[1], "PUT /api/v10/channels/10/permissions/5");
        let sent = script.seen.lock().unwrap()[1].json();
        assert_eq!(sent["allow"], json!(everything));
    }

    #[tokio::test]
    async fn an_answer_whose_time_is_over_ends_nothing_else() {
        let (rest, _script) = discord([refused(401, 50027), posted()]).await;
        let late = rest.edit_answer(7, "token", &json!({ "content": "Done" })).await.unwrap_err();
        assert!(!late.is_temporary() && late != Failure::Unauthorized, "{late}");
        assert!(!rest.is_unauthorized());
        rest.create_message(10.into(), &json!({ "content": "Hello" }), Vec::new(), "n").await.unwrap();
    }
}
