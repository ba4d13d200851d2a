//! English and Spanish say the same things with the same variables, and nothing is said that nobody reads.

#[expect(dead_code, reason = "the import table needs the rest")]
mod source;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use source::{Kind, Source, files, root};

/// Every message, and every attribute as `message.attribute` → the variables it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn read(language: &str) -> Messages {
    let path = root().join(format!("src/locales/{language}.ftl"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if let Err((_, errors)) = parser::parse(text.as_str()) {
        let lines = errors.iter().map(|error| text[..error.pos.start].lines().count());
        panic!("{language}.ftl is not Fluent at lines {:?}", lines.collect::<Vec<_>>());
    }
    messages(&text)
}

fn messages(text: &str) -> Messages {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("not Fluent: {errors:?}"));
    let mut found = Messages::new();
    let mut keep = |name: String, pattern: &Pattern<&str>| {
        let mut variables = BTreeSet::new();
        collect(pattern, &mut variables);
        assert!(found.insert(name.clone(), variables).is_none(), "{name} is written twice");
    };
    for entry in &resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        value.into_iter().for_each(|pattern| keep(name.clone(), pattern));
        attributes.iter().for_each(|attribute| keep(format!("{name}.{}", attribute.id.name), &attribute.value));
    }
    found
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, variables);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_inline(selector, variables);
            variants.iter().for_each(|variant| collect(&variant.value, variables));
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| collect_inline(argument, variables));
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, variables),
        _ => {}
    }
}

/// What one language has and the other has not, or says with other variables.
///
/// Names and descriptions of commands, options and choices stand in the code in English, so only Spanish has them here;
/// the program does not start where one of them is missing.
fn differences(english: &Messages, spanish: &Messages) -> Vec<String> {
    let of_a_command = |name: &String| name.starts_with("cmd-") || name.starts_with("choice-");
    let spanish_names = spanish.keys().filter(|name| english.contains_key(*name) || !of_a_command(name));
    let names: BTreeSet<_> = english.keys().chain(spanish_names).collect();
    let differ = names.into_iter().filter(|name| english.get(*name) != spanish.get(*name));
    differ.map(|name| format!("{name}: en-US {:?}, es-419 {:?}", english.get(name), spanish.get(name))).collect()
}

#[test]
fn both_languages_say_the_same_things_with_the_same_variables() {
    let english = read("en-US");
    assert!(!english.is_empty());
    let found = differences(&english, &read("es-419"));
    assert!(found.is_empty(), "the languages differ:\n  {}", found.join("\n  "));
}

#[test]
fn a_missing_text_and_a_missing_variable_are_noticed() {
    let english =
        messages("kept = Kept as { $number }.\ncount = { $n ->\n    [one] One\n   *[other] { $n } of { $all }\n }\n");
    assert_eq!(differences(&english, &english), Vec::<String>::new());
    let with_command = messages("cmd-story = historia\nkept = Kept as { $number }.\n");
    assert_eq!(differences(&messages("kept = Kept as { $number }.\n"), &with_command), Vec::<String>::new());
    assert_eq!(differences(&messages("a = A\n"), &messages("a = A\nb = B\n")).len(), 1);
    assert_eq!(differences(&english, &messages("kept = Se guardó como { $number }.\n")).len(), 1);
    let spanish = messages("kept = Se guardó.\ncount = { $n ->\n   *[other] { $n } de { NUMBER($todo) }\n }\n");
    assert_eq!(differences(&english, &spanish).len(), 2);
}

/// Every text in the code of the program, unit tests left out.
fn program() -> Vec<Source> {
    let paths = files("src", "rs").into_iter().chain(files("commands", "rs"));
    paths.map(|path| Source::read(&path).without_tests()).collect()
}

/// The keys that the code names where it looks a text up: `Refusal::new("…")`, `text(language, "…")`, `find(language, "…")`.
fn looked_up(source: &Source) -> BTreeSet<&str> {
    let is_key = |at: usize| {
        let refused = at >= 4 && source.is_word(at - 4, "Refusal") && source.is_word(at - 2, "new");
        let open =
            opening(source, at).filter(|open| ["text", "find"].iter().any(|name| source.is_word(open - 1, name)));
        let second = open.is_some_and(|open| (open..at).filter(|it| source.is_sign(*it, ",")).count() == 1);
        refused || (second && source.is_sign(at - 1, ","))
    };
    let texts = source.tokens.iter().enumerate().filter(|(at, token)| token.kind == Kind::Text && is_key(*at));
    texts.map(|(_, token)| token.text.as_str()).collect()
}

/// The bracket that is open at `at`.
fn opening(source: &Source, at: usize) -> Option<usize> {
    let mut closed = 0;
    (1..at).rev().find(|it| match source.tokens[*it].text.as_str() {
        ")" => {
            closed += 1;
            false
        }
        "(" if closed > 0 => {
            closed -= 1;
            false
        }
        text => text == "(",
    })
}

/// Whether a text in the code can be this key: as it is, or as a `format!` pattern with something fixed in it.
fn can_be(text: &str, key: &str) -> bool {
    let mut parts = text.split('{');
    let Some(mut rest) = parts.next().and_then(|start| key.strip_prefix(start)) else { return false };
    let fixed: Vec<_> = parts.map(|part| part.split_once('}').map_or(part, |(_, after)| after)).collect();
    let Some((end, middle)) = fixed.split_last() else { return rest.is_empty() };
    for part in middle {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    !text.starts_with('{') && rest.ends_with(end)
}

#[test]
fn every_text_that_is_looked_up_is_there() {
    let (english, program) = (read("en-US"), program());
    for source in &program {
        let missing: Vec<_> = looked_up(source).into_iter().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{} looks up {missing:?}, which nobody wrote", source.path);
    }
    assert!(program.iter().any(|source| !looked_up(source).is_empty()));

    let sample =
        Source::parse("src/a.rs", r#"fn f() { Refusal::new("a"); text(asked.language(), "b", &[("c", d)]); g("e") }"#);
    assert_eq!(looked_up(&sample), BTreeSet::from(["a", "b"]));
}

#[test]
fn every_text_is_read_by_somebody() {
    let program = program();
    let texts: BTreeSet<_> = program.iter().flat_map(Source::texts).map(|token| token.text.as_str()).collect();
    let english = read("en-US");
    let names = english.keys().filter(|key| !key.contains('.'));
    let unread: Vec<_> = names.filter(|key| !texts.iter().any(|text| can_be(text, key))).collect();
    assert!(unread.is_empty(), "nothing in the program reads {unread:?}");

    assert!(can_be("story-kept", "story-kept") && can_be("medium-{name}", "medium-blog") && can_be("a-{}-b", "a-x-b"));
    assert!(!can_be("story", "story-kept") && !can_be("medium-{}", "story-kept") && !can_be("{}", "story-kept"));
}

/// Of Spanish texts without the names of commands: what stands there as code that is an option's name in English alone.
fn english_options(spanish: &str) -> Vec<String> {
    let names: BTreeMap<&str, &str> = spanish
        .lines()
        .filter_map(|line| line.strip_prefix("cmd-")?.split_once(" = "))
        .map(|(key, name)| (key, name.trim()))
        .collect();
    // `setup-set-offer-days` is the option `offer_days` of `setup-set`, which is a command itself.
    let english = names.iter().filter_map(|(key, name)| {
        let parent = names.keys().filter(|parent| key.starts_with(&format!("{parent}-"))).max_by_key(|it| it.len())?;
        Some((key[parent.len() + 1..].replace('-', "_"), *name))
    });
    let foreign: BTreeSet<String> =
        english.filter(|(english, name)| english != name).map(|(english, _)| english).collect();
    let own: BTreeSet<&str> = names.values().copied().collect();
    let texts = spanish.lines().filter(|line| !line.starts_with("cmd-") && !line.starts_with("    .description"));
    let code = texts.flat_map(|line| line.split('`').skip(1).step_by(2).map(move |code| (line, code)));
    let options = code.flat_map(|(line, code)| {
        let is_command = code.starts_with('/');
        let words = code.split_whitespace().filter_map(move |word| match word.split_once(':') {
            Some((option, _)) => Some(option),
            None => (!is_command).then_some(word),
        });
        words.map(move |option| (line, option))
    });
    options
        .filter(|(_, option)| foreign.contains(*option) && !own.contains(option))
        .map(|(line, option)| format!("{option} in: {line}"))
        .collect()
}

#[test]
fn spanish_texts_call_options_by_their_spanish_names() {
    let path = root().join("src/locales/es-419.ftl");
    let found = english_options(&fs::read_to_string(path).unwrap());
    assert!(found.is_empty(), "named in English:\n  {}", found.join("\n  "));

    let sample = "cmd-setup-set = ajustar\ncmd-setup-set-offer-days = días_de_oferta\ncmd-setup-set-capacity = cupo\n\
                  a = Da `offer_days`.\nb = `/configurar ajustar capacity:5 días_de_oferta:5`\nc = capacity y `cupo`\n";
    assert_eq!(english_options(sample).len(), 2);
}
