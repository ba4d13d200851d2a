//! `/exchange attendance` — who came: a menu of those who answered, everyone who said Going, and a number for young people
//! whose names are not for everybody.

use super::{
    super::super::{Context, access, asked::Asked, reply, route::stale},
    occurrence_id, past,
};
use coalition::{
    discord::{
        exchange_card,
        text::{self, limits},
    },
    error::{Refusal, Result},
    exchanges::{self, ATTENDANCE_PAGE, Answered, Attendance, Marked, YOUNG_PEOPLE},
    ids::{MemberId, OccurrenceId},
    language::Language,
    locales,
    members::Actor,
};
use poise::serenity_prelude::{
    ButtonStyle, CreateActionRow, CreateEmbed, CreateInputText, CreateInteractionResponseMessage, CreateModal,
    CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption, InputTextStyle,
};

/// Mark who came to an exchange; without one, the last I held
#[poise::command(slash_command)]
pub(in super::super) async fn attendance(
    ctx: Context<'_>,
    #[description = "Which exchange, such as E-7"]
    #[autocomplete = "super::past::complete"]
    #[max_length = 100]
    exchange: Option<String>,
) -> Result<()> {
    let asked = Asked::command(ctx);
    let actor = access::member(&asked).await?;
    let now = asked.data.clock.now();
    let id = match exchange {
        Some(typed) => past::find(&asked, &actor, &typed).await?,
        None => exchanges::last_held(&asked.data.db, &actor, now).await?,
    };
    let attendance = exchanges::attendance(&asked.data.db, &actor, id, 0, now).await?;
    reply::send(&asked, shown(&actor, &attendance, 0)).await
}

/// The controls below it.
pub async fn pressed(asked: &Asked<'_>, action: &str, arguments: &[&str]) -> Result<()> {
    let [id, page] = arguments else { return Err(stale()) };
    let id = occurrence_id(id)?;
    let page: i64 = page.parse().ok().filter(|page| (0..10_000).contains(page)).ok_or_else(stale)?;
    let actor = access::member(asked).await?;
    let marked = match action {
        "attendance" => return show(asked, &actor, id, page).await,
        "young" => return ask_how_many(asked, &actor, id, page).await,
        "came" => Marked::Listed { listed: members(asked.offered()), came: members(asked.chosen()) },
        "everyone" => Marked::EveryoneGoing,
        _ => match number(asked.field("count").unwrap_or_default()) {
            Ok(count) => Marked::YoungPeople(count),
            Err(refusal) => return reply::hand_back(asked, &asked.fields(), &refusal.into()).await,
        },
    };
    if let Err(error) = exchanges::mark(&asked.data.db, &actor, id, &marked, asked.data.clock.now()).await {
        return match marked {
            Marked::YoungPeople(_) => reply::hand_back(asked, &asked.fields(), &error).await,
            _ => Err(error),
        };
    }
    asked.data.wake();
    show(asked, &actor, id, page).await
}

async fn show(asked: &Asked<'_>, actor: &Actor, id: OccurrenceId, page: i64) -> Result<()> {
    let attendance = exchanges::attendance(&asked.data.db, actor, id, page, asked.data.clock.now()).await?;
    reply::update(asked, shown(actor, &attendance, page)).await
}

fn members(ids: impl IntoIterator<Item: AsRef<str>>) -> Vec<MemberId> {
    ids.into_iter().filter_map(|id| id.as_ref().parse().ok()).collect()
}

/// How many, as somebody typed it.
fn number(typed: &str) -> Result<i32, Refusal> {
    let count = text::clean_line(typed).parse().ok().filter(|count| YOUNG_PEOPLE.contains(count));
    count.ok_or_else(|| Refusal::new("attendance-count-not-understood").with("most", *YOUNG_PEOPLE.end()))
}

async fn ask_how_many(asked: &Asked<'_>, actor: &Actor, id: OccurrenceId, page: i64) -> Result<()> {
    let attendance = exchanges::attendance(&asked.data.db, actor, id, page, asked.data.clock.now()).await?;
    let said = |key: &str| locales::text(actor.language, key, &[]);
    let mut input =
        CreateInputText::new(InputTextStyle::Short, said("form-count"), "count").min_length(1).max_length(5);
    if let Some(count) = attendance.totals.young_people_came {
        input = input.value(count.to_string());
    }
    let modal = CreateModal::new(format!("exchange:young-count:{id}:{page}"), said("form-count-title"))
        .components(vec![CreateActionRow::InputText(input)]);
    reply::open(asked, modal).await
}

fn shown(actor: &Actor, attendance: &Attendance, page: i64) -> CreateInteractionResponseMessage {
    let (language, occurrence, totals) = (actor.language, &attendance.occurrence, &attendance.totals);
    let arguments = [
        ("exchange", occurrence.label().into()),
        ("theme", text::escape(&occurrence.theme).into()),
        ("at", exchange_card::full(occurrence.starts_at).into()),
        ("named", totals.named.into()),
        ("came", totals.came.into()),
        ("unnamed", totals.unnamed.into()),
        ("young", totals.young_people_came.unwrap_or_default().into()),
        ("engaged", totals.leaders_engaged.unwrap_or_default().into()),
    ];
    let said = |key: &str| locales::text(language, key, &arguments);
    let mut lines = vec![said("attendance-of")];
    lines.push(said(if totals.named == 0 { "attendance-nobody" } else { "attendance-how" }));
    if totals.unnamed > 0 {
        lines.push(said("attendance-unnamed"));
    }
    if totals.young_people_came.is_some() {
        lines.push(said("attendance-young"));
    }
    match totals.leaders_engaged {
        Some(0) => lines.push(said("attendance-none-came")),
        Some(_) => lines.push(said("attendance-engaged")),
        None => {}
    }
    if let (people, Some(average)) = attendance.ratings {
        let rated = [("people", people.into()), ("average", format!("{average:.1}").into())];
        lines.push(locales::text(language, "attendance-rated", &rated));
    }
    let embed = CreateEmbed::new().title(said("attendance-title")).description(lines.join("\n"));
    let id = occurrence.id;
    let mut rows = Vec::new();
    if !attendance.page.is_empty() {
        rows.push(menu(language, id, page, &attendance.page));
    }
    let button =
        |key, action: &str, style| reply::button(language, key, format!("exchange:{action}:{id}:{page}"), style);
    rows.push(reply::buttons([
        // Nobody is marked where nobody said it.
        button("button-everyone-going", "everyone", ButtonStyle::Primary).disabled(occurrence.counts.going == 0),
        button("button-young-people", "young", ButtonStyle::Secondary),
        reply::button(language, "button-write-notes", format!("exchange:notes-edit:{id}"), ButtonStyle::Secondary),
    ]));
    let last = (totals.named - 1).max(0) / ATTENDANCE_PAGE;
    if last > 0 || page > 0 {
        let to = |page: i64| format!("exchange:attendance:{id}:{}", page.max(0));
        rows.push(reply::buttons([
            reply::button(language, "button-previous", to(page - 1), ButtonStyle::Secondary).disabled(page <= 0),
            reply::button(language, "button-next", to(page + 1), ButtonStyle::Secondary).disabled(page >= last),
        ]));
    }
    reply::private().embed(embed).components(rows)
}

/// Those who answered; who came is chosen already.
fn menu(language: Language, id: OccurrenceId, page: i64, answered: &[Answered]) -> CreateActionRow {
    let options: Vec<_> = answered
        .iter()
        .map(|person| {
            let mut description = locales::text(language, person.answer.text_key(), &[]);
            if person.seats > 1 {
                let seats = [("seats", i64::from(person.seats).into())];
                description = format!("{description} · {}", locales::text(language, "attendance-team", &seats));
            }
            let name = text::shorten(&person.name, limits::CHOICE_NAME);
            CreateSelectMenuOption::new(name, person.member.to_string())
                .description(description)
                .default_selection(person.came == Some(true))
        })
        .collect();
    let most = u8::try_from(options.len()).unwrap_or(u8::MAX);
    let menu = CreateSelectMenu::new(format!("exchange:came:{id}:{page}"), CreateSelectMenuKind::String { options })
        .placeholder(locales::text(language, "attendance-choose", &[]))
        .min_values(0)
        .max_values(most);
    CreateActionRow::SelectMenu(menu)
}
