//! A server as `/setup` leaves it, written straight into Discord and the records: setting up has its own tests.

use coalition::{
    members::Responsibility,
    networks::catalogue::{CommonChannel, NETWORKS, NEXT_GENERATION},
};
use practice::{Id, Server};
use sqlx::PgPool;

/// Makes every role and channel, with who may see what, and remembers them.
pub(crate) async fn arrange(server: &Server, db: &PgPool) {
    let guild = sql(server.id());
    sqlx::query("insert into guilds (guild_id, set_up_at) values ($1, 'epoch')").bind(guild).execute(db).await.unwrap();
    let responsibilities = Responsibility::WITH_ROLE.map(|it| (it.key(), it.role_name()));
    for (key, name) in responsibilities.into_iter().chain(NETWORKS.map(|it| (it.key, it.name))) {
        remember(db, "guild_roles", guild, key, server.create_role(name)).await;
    }
    for channel in CommonChannel::ALL {
        remember(db, "guild_channels", guild, channel.key(), server.create_channel(channel.key())).await;
        close(server, channel.key(), seen_by(channel));
    }
    for network in NETWORKS {
        remember(db, "guild_channels", guild, network.key, server.create_channel(network.key)).await;
        close(server, network.key, Some(network.name));
    }
    // Its lead needs no other role.
    let lead = Responsibility::SafeguardingLead.role_name();
    server.overwrite(NEXT_GENERATION, lead, &["VIEW_CHANNEL"], &[]).unwrap();
}

/// The only role that sees a channel; none where everyone does.
fn seen_by(channel: CommonChannel) -> Option<&'static str> {
    match channel {
        CommonChannel::StoryReview => Some(Responsibility::Reviewer.role_name()),
        CommonChannel::Membership => Some(Responsibility::NetworkLead.role_name()),
        CommonChannel::Safeguarding => Some(Responsibility::SafeguardingLead.role_name()),
        CommonChannel::CoalitionDesk => Some(Responsibility::Coordinator.role_name()),
        _ => None,
    }
}

fn close(server: &Server, channel: &str, to_all_but: Option<&str>) {
    let speaks = ["VIEW_CHANNEL", "SEND_MESSAGES", "CREATE_PRIVATE_THREADS", "SEND_MESSAGES_IN_THREADS"];
    server.overwrite(channel, "coalition", &speaks, &[]).unwrap();
    match to_all_but {
        Some(role) => {
            server.overwrite(channel, "@everyone", &[], &["VIEW_CHANNEL"]).unwrap();
            server.overwrite(channel, role, &["VIEW_CHANNEL"], &[]).unwrap();
        }
        None => server.overwrite(channel, "@everyone", &[], &["SEND_MESSAGES"]).unwrap(),
    }
}

async fn remember(db: &PgPool, table: &str, guild: i64, key: &str, id: Id) {
    let insert = match table {
        "guild_roles" => "insert into guild_roles (guild_id, key, role_id) values ($1, $2, $3)",
        _ => "insert into guild_channels (guild_id, key, channel_id) values ($1, $2, $3)",
    };
    sqlx::query(insert).bind(guild).bind(key).bind(sql(id)).execute(db).await.unwrap();
}

/// bob and dev review, erin coordinates.
pub(crate) fn give_roles(server: &Server) {
    for (person, role) in [("bob", "Reviewer"), ("dev", "Reviewer"), ("erin", "Coordinator")] {
        server.give_role(person, role).unwrap();
    }
}

pub(crate) fn sql(id: Id) -> i64 {
    id.to_string().parse().unwrap()
}
