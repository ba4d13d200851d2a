//! Whatever a server looks like and wherever set-up is interrupted: it ends, makes nothing twice, and strips nothing.

use super::*;
use crate::ids::{GuildId, MemberId};
use proptest::{collection::vec, prelude::*, sample::Index};

const GUILD: GuildId = GuildId::new(1);
const BOT: MemberId = MemberId::new(2);
const BOT_ROLE: RoleId = RoleId::new(3);

/// A server with the bot and nothing else.
fn fresh() -> Server {
    let role = |id, name: &str, permissions, position| Role {
        id,
        name: name.to_owned(),
        permissions,
        position,
        managed: position > 0,
    };
    Server {
        guild: GUILD,
        bot: BOT,
        bot_roles: vec![BOT_ROLE],
        roles: vec![
            role(RoleId::new(1), "@everyone", Permissions::VIEW_CHANNEL, 0),
            role(BOT_ROLE, "Coalition", NEEDED, 50),
        ],
        channels: Vec::new(),
    }
}

/// Discord and the database, with a counter for ids.
#[derive(Clone, Debug)]
struct World {
    server: Server,
    mapping: Mapping,
    last_id: u64,
}

impl World {
    fn new(server: Server) -> Self {
        Self { server, mapping: Mapping::default(), last_id: 10_000 }
    }

    fn plan(&self) -> Plan {
        plan(&self.server, &self.mapping)
    }

    /// Takes the next step; where the process dies right after Discord did it, nothing is remembered.
    fn step(&mut self, dies: bool) -> bool {
        let Some(step) = next_step(&self.server, &self.plan()) else { return false };
        self.last_id += 1;
        let made = match &step {
            Step::CreateRole(wanted) => Made::Role(wanted.key, RoleId::new(self.last_id)),
            Step::AdoptRole(wanted, id) => Made::Role(wanted.key, *id),
            Step::CreateChannel { wanted, .. } => Made::Channel(wanted.key, ChannelId::new(self.last_id)),
            Step::AdoptChannel(wanted, id) => Made::Channel(wanted.key, *id),
            Step::SetOverwrite { .. } => Made::Nothing,
        };
        let remembered = self.mapping.clone();
        advance(&mut self.server, &mut self.mapping, &step, made);
        if dies {
            self.mapping = remembered;
        }
        true
    }

    fn finish(&mut self) {
        // Each item takes a few steps at most: if this does not end, that is the failure.
        for _ in 0..500 {
            if !self.step(false) {
                return;
            }
        }
        panic!("set-up never ends: {:?}", next_step(&self.server, &self.plan()));
    }

    fn roles_named(&self, name: &str) -> usize {
        self.server.roles.iter().filter(|role| role.name == name && !role.managed).count()
    }

    fn channels_named(&self, name: &str) -> usize {
        self.server.channels.iter().filter(|channel| channel.name == name).count()
    }
}

fn permissions() -> impl Strategy<Value = Permissions> {
    any::<u64>().prop_map(Permissions::new)
}

/// What an administrator may have set, bits of the future included. A bit is allowed or denied, never both.
fn overwrite() -> impl Strategy<Value = Overwrite> {
    let subject = prop_oneof![
        Just(Subject::Role(RoleId::new(1))),
        Just(Subject::Role(BOT_ROLE)),
        Just(Subject::Member(BOT)),
        (5..20_u64).prop_map(|id| Subject::Role(RoleId::new(id))),
    ];
    (subject, permissions(), permissions()).prop_map(|(subject, allow, deny)| Overwrite {
        subject,
        allow: allow.without(deny),
        deny,
    })
}

prop_compose! {
    /// A server in which some of what is wanted exists already, made by people, each name once.
    fn server()(
        named in vec(any::<bool>(), 19 + 27),
        overwrites in vec(vec(overwrite(), 0..4), 27),
        kinds in vec(prop_oneof![4 => Just(ChannelKind::Text), 1 => Just(ChannelKind::Announcement), 1 => Just(ChannelKind::Other)], 27),
    ) -> Server {
        let mut server = fresh();
        for (number, wanted) in roles().enumerate().filter(|(number, _)| named[*number]) {
            server.roles.push(Role {
                id: RoleId::new(5 + number as u64),
                name: wanted.name.to_owned(),
                permissions: Permissions::NONE,
                position: 1,
                managed: false,
            });
        }
        for (number, wanted) in channels().enumerate().filter(|(number, _)| named[19 + *number]) {
            let mut channel = Channel {
                id: ChannelId::new(100 + number as u64),
                name: wanted.name.to_owned(),
                kind: if wanted.is_category() { ChannelKind::Category } else { kinds[number] },
                parent: None,
                overwrites: Vec::new(),
            };
            overwrites[number].iter().for_each(|overwrite| channel.set(*overwrite));
            server.channels.push(channel);
        }
        server
    }
}

proptest! {
    // Each case applies a whole set-up, planning anew before each step.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn once_applied_there_is_nothing_to_do(server in server()) {
        let mut world = World::new(server);
        world.finish();
        prop_assert_eq!(world.plan().open(), 0);
        prop_assert_eq!(world.mapping.roles.len(), 19);
        prop_assert_eq!(world.mapping.channels.len(), 27);
    }

    #[test]
    fn killed_anywhere_and_started_again_it_makes_nothing_twice(server in server(), deaths in vec(0..60_usize, 0..5)) {
        let before = World::new(server);
        let mut world = before.clone();
        for steps in deaths {
            for _ in 0..steps {
                world.step(false);
            }
            world.step(true);
        }
        world.finish();
        for wanted in roles() {
            prop_assert_eq!(world.roles_named(wanted.name), 1, "{}", wanted.name);
        }
        for wanted in channels() {
            let unfit = before.server.channels.iter()
                .filter(|channel| channel.name == wanted.name && !wanted.accepts(channel.kind)).count();
            prop_assert_eq!(world.channels_named(wanted.name), 1 + unfit, "{}", wanted.name);
        }
    }

    #[test]
    fn what_is_renamed_or_moved_afterwards_is_left_as_it_is(server in server(), which in any::<Index>(), name in "[a-z]{1,8}") {
        let mut world = World::new(server);
        world.finish();
        let ids: Vec<_> = world.mapping.channels.values().copied().collect();
        let id = *which.get(&ids);
        let channel = world.server.channels.iter_mut().find(|channel| channel.id == id).unwrap();
        channel.name = name;
        channel.parent = None;
        prop_assert_eq!(world.plan().open(), 0);
    }

    #[test]
    fn what_is_deleted_afterwards_is_made_again_and_nothing_else(server in server(), which in any::<Index>()) {
        let mut world = World::new(server);
        world.finish();
        let keys: Vec<_> = roles().map(|role| role.key).collect();
        let key = *which.get(&keys);
        let id = world.mapping.roles[key];
        world.server.roles.retain(|role| role.id != id);
        world.server.channels.iter_mut().for_each(|channel| channel.overwrites.retain(|set| set.subject != Subject::Role(id)));
        let (roles, channels) = (world.server.roles.len(), world.server.channels.len());
        world.finish();
        prop_assert_eq!(world.server.roles.len(), roles + 1);
        prop_assert_eq!(world.server.channels.len(), channels);
    }

    #[test]
    fn adopting_keeps_every_bit_that_it_does_not_need(server in server()) {
        let mut world = World::new(server.clone());
        world.finish();
        for before in &server.channels {
            let after = world.server.channel(before.id).unwrap();
            for old in &before.overwrites {
                let new = after.overwrite(old.subject);
                prop_assert!(new.allow.without(NEEDED) == old.allow.without(NEEDED));
                prop_assert!(new.deny.without(NEEDED) == old.deny.without(NEEDED));
            }
        }
    }

    #[test]
    fn what_was_hidden_from_everyone_stays_hidden(server in server()) {
        let everyone = Subject::Role(server.everyone());
        let mut world = World::new(server.clone());
        world.finish();
        for before in server.channels.iter().filter(|channel| channel.overwrite(everyone).deny.contains(Permissions::VIEW_CHANNEL)) {
            let after = world.server.channel(before.id).unwrap().overwrite(everyone);
            prop_assert!(after.deny.contains(Permissions::VIEW_CHANNEL));
        }
    }

    #[test]
    fn in_the_end_every_private_channel_is_hidden_and_the_bot_is_in_every_channel(server in server()) {
        let mut world = World::new(server);
        world.finish();
        let everyone = Subject::Role(RoleId::new(GUILD.get()));
        for wanted in channels().filter(|channel| !channel.is_category()) {
            let channel = world.server.channel(world.mapping.channels[wanted.key]).unwrap();
            prop_assert!(!wanted.is_private() || channel.overwrite(everyone).deny.contains(Permissions::VIEW_CHANNEL));
            prop_assert!(channel.overwrite(Subject::Member(BOT)).allow.contains(wanted::BOT));
        }
    }
}

/// The problems of a server that was changed in one respect.
fn problems_of(change: impl FnOnce(&mut Server)) -> Vec<Problem> {
    let mut server = fresh();
    change(&mut server);
    plan(&server, &Mapping::default()).problems
}

fn add_role(server: &mut Server, id: u64, name: &str, permissions: Permissions, position: i64) {
    server.roles.push(Role { id: RoleId::new(id), name: name.to_owned(), permissions, position, managed: false });
}

fn add_channel(server: &mut Server, id: u64, name: &str, kind: ChannelKind, overwrites: Vec<Overwrite>) {
    server.channels.push(Channel { id: ChannelId::new(id), name: name.to_owned(), kind, parent: None, overwrites });
}

const HIDDEN: Overwrite =
    Overwrite { subject: Subject::Role(RoleId::new(1)), allow: Permissions::NONE, deny: Permissions::VIEW_CHANNEL };

#[test]
fn a_fresh_server_has_no_problems() {
    assert_eq!(problems_of(|_| {}), []);
}

#[test]
fn a_missing_permission_is_named_and_stops() {
    let problems = problems_of(|server| server.roles[1].permissions = NEEDED.without(Permissions::MANAGE_ROLES));
    assert_eq!(problems, [Problem::MissingPermissions(Permissions::MANAGE_ROLES)]);
    assert!(problems[0].stops());
}

#[test]
fn manage_channels_is_not_missed_once_every_channel_is_there() {
    let mut world = World::new(fresh());
    world.finish();
    world.server.roles[1].permissions = NEEDED.without(Permissions::MANAGE_CHANNELS);
    assert_eq!(world.plan().problems, []);
}

#[test]
fn a_role_above_the_bots_own_is_named_but_stops_nothing() {
    let problems = problems_of(|server| add_role(server, 7, "Reviewer", Permissions::NONE, 60));
    assert_eq!(problems, [Problem::RoleAbove("Reviewer".to_owned())]);
    assert!(!problems[0].stops());
}

#[test]
fn a_networks_role_with_power_is_not_adopted() {
    let power = Permissions::ADMINISTRATOR | Permissions::SEND_MESSAGES;
    let problems = problems_of(|server| add_role(server, 7, "State Chiefs", power, 4));
    let named = Problem::DangerousRole { role: "State Chiefs".to_owned(), permissions: Permissions::ADMINISTRATOR };
    assert_eq!(problems, [named]);
    assert!(problems[0].stops());
}

#[test]
fn a_responsibility_may_be_a_role_with_power() {
    let power = Permissions::MANAGE_CHANNELS;
    assert_eq!(problems_of(|server| add_role(server, 7, "Coordinator", power, 4)), []);
}

#[test]
fn two_channels_with_one_name_are_for_a_person_to_sort_out() {
    let problems = problems_of(|server| {
        add_channel(server, 7, "notices", ChannelKind::Text, vec![]);
        add_channel(server, 8, "notices", ChannelKind::Text, vec![]);
    });
    assert_eq!(problems, [Problem::SeveralChannels("notices")]);
    assert!(problems[0].stops());
}

#[test]
fn a_full_server_is_named_before_anything_is_made() {
    let problems = problems_of(|server| {
        for id in 0..490 {
            add_channel(server, 1_000 + id, "talk", ChannelKind::Other, vec![]);
        }
        for id in 0..240 {
            add_role(server, 2_000 + id, "Colour", Permissions::NONE, 1);
        }
    });
    assert_eq!(
        problems,
        [
            Problem::Full { what: Full::Roles, room: 8, wanted: 19 },
            Problem::Full { what: Full::Channels, room: 10, wanted: 27 },
        ]
    );
}

#[test]
fn a_full_category_is_named() {
    let problems = problems_of(|server| {
        add_channel(server, 7, "Allies", ChannelKind::Category, vec![]);
        for id in 0..48 {
            add_channel(server, 1_000 + id, "talk", ChannelKind::Text, vec![]);
            server.channels.last_mut().unwrap().parent = Some(ChannelId::new(7));
        }
    });
    assert_eq!(problems, [Problem::Full { what: Full::Category("Allies".to_owned()), room: 2, wanted: 3 }]);
}

#[test]
fn a_channel_that_the_bot_cannot_see_is_named_with_what_it_lacks_there() {
    let problems = problems_of(|server| add_channel(server, 7, "story-review", ChannelKind::Text, vec![HIDDEN]));
    let named = Problem::NoAccess { channel: "story-review".to_owned(), missing: Permissions::VIEW_CHANNEL };
    assert_eq!(problems, [named]);
}

#[test]
fn an_administrator_reads_which_channel_becomes_private_and_which_stays_hidden() {
    let problems = problems_of(|server| {
        let bot = Overwrite { subject: Subject::Member(BOT), allow: wanted::BOT, deny: Permissions::NONE };
        add_channel(server, 7, "notices", ChannelKind::Text, vec![HIDDEN, bot]);
        add_channel(server, 8, "story-review", ChannelKind::Text, vec![]);
    });
    assert_eq!(problems, [Problem::Hidden("notices"), Problem::BecomesPrivate("story-review")]);
    assert!(!problems.iter().any(Problem::stops));
}

#[test]
fn a_channel_that_serves_under_another_name_is_not_adopted_a_second_time() {
    let mut world = World::new(fresh());
    world.finish();
    // #coaching is deleted, and #notices is given its name.
    let (coaching, notices) = (world.mapping.channels["coaching"], world.mapping.channels["notices"]);
    world.server.channels.retain(|channel| channel.id != coaching);
    world.server.channels.iter_mut().find(|channel| channel.id == notices).unwrap().name = "coaching".to_owned();
    world.finish();
    assert_ne!(world.mapping.channels["coaching"], notices);
    assert_eq!(world.mapping.channels["notices"], notices);
}
