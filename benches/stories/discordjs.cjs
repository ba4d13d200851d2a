// A minimal bot with discord.js and pg, to be measured beside ours: one row committed for each interaction; it asks nobody
// who they are, keeps nothing else and tells nobody. By hand:
//
//     npm install --prefix FOLDER discord.js pg
//     cargo bench --bench stories -- bot FOLDER/node_modules
const { Client, Events, GatewayIntentBits, MessageFlags } = require("discord.js");
const { Pool } = require("pg");

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: `${process.env.DISCORD_API_BASE}/api` },
});

const keep = (words) => pool.query("insert into floor (words) values ($1)", [words]);

const field = (name) => ({
  type: 1,
  components: [{ type: 4, custom_id: name, label: name, style: 2 }],
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    await keep(interaction.options.getString("title"));
    await interaction.showModal({
      custom_id: "told",
      title: "Tell the story",
      components: [field("story"), field("change")],
    });
  } else if (interaction.isModalSubmit()) {
    await keep(interaction.fields.getTextInputValue("story"));
    await interaction.reply({ embeds: [{ description: "Kept." }], flags: MessageFlags.Ephemeral });
  }
});

client.once(Events.ClientReady, async () => {
  await client.application.commands.set(JSON.parse(process.env.COMMANDS));
});
client.login(process.env.DISCORD_TOKEN);
