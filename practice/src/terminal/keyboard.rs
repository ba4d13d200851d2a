//! Lines from a keyboard, with history and completion.
//!
//! The editor blocks, so it has a thread of its own; the thread asks back for what only the bot can suggest.

use std::borrow::Cow;
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use reedline::{
    Completer, CompletionResult, EditCommand, Emacs, ExternalPrinter, FileBackedHistory, IdeMenu, KeyCode,
    KeyModifiers, MenuBuilder, Prompt, PromptEditMode, PromptHistorySearch, Reedline, ReedlineEvent, ReedlineMenu,
    Signal, Span, Suggestion, default_emacs_keybindings,
};
use tokio::sync::{mpsc, oneshot};

use super::complete::{Question, Surroundings, complete};
use super::line::Line;
use super::names::is_spanish;
use super::session::{Next, Session};
use crate::people::Modal;

const MENU: &str = "completion";
const FORM: &str = "    Enter goes on, Alt+Enter begins a new line, Ctrl-C closes the form.";
const FORM_SPANISH: &str = "    Intro sigue, Alt+Intro empieza otra línea, Ctrl-C cierra el formulario.";
/// How late news may be, should a change go unnoticed.
const SOON: Duration = Duration::from_secs(1);
/// How many pages of news may wait to be printed.
const PAGES: usize = 100;

/// A line that is wanted.
struct Request {
    prompt: String,
    /// What stands on the line already.
    initial: String,
    /// Whether it is a command; otherwise it is free text, without history and completion.
    is_command: bool,
    reply: oneshot::Sender<Reply>,
}

enum Reply {
    Line(String),
    /// Ctrl-C, Ctrl-D, or the end of the terminal.
    End,
}

type Asked = (Question, std::sync::mpsc::Sender<Vec<String>>);

/// The editor on its thread.
pub(super) struct Keyboard {
    requests: std::sync::mpsc::Sender<Request>,
    questions: mpsc::Receiver<Asked>,
    /// What can be completed now.
    around: Arc<Mutex<Surroundings>>,
    /// What is printed here appears above the line that is being typed.
    printer: SyncSender<String>,
    stop: Arc<AtomicBool>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Keyboard {
    pub(super) fn start(colour: bool) -> Result<Self> {
        let (requests, wanted) = std::sync::mpsc::channel();
        let (ask, questions) = mpsc::channel(1);
        let stop = Arc::new(AtomicBool::new(false));
        let around = Arc::new(Mutex::new(Surroundings::default()));
        let above = ExternalPrinter::new(PAGES);
        let printer = above.sender();
        let (signal, suggest) = (Arc::clone(&stop), Suggest { around: Arc::clone(&around), ask });
        let thread = thread::Builder::new()
            .name("keyboard".into())
            .spawn(move || edit(&wanted, suggest, above, signal, colour))
            .context("starting the line editor")?;
        Ok(Self { requests, questions, around, printer, stop, thread: Some(thread) })
    }

    /// Serves lines until the person ends.
    ///
    /// # Errors
    /// When the terminal is closed.
    pub(super) async fn serve(&mut self, session: &mut Session, out: &mut (dyn Write + Send)) -> Result<()> {
        loop {
            let Reply::Line(text) = self.line(session, session.prompt(), String::new(), true).await? else {
                return Ok(());
            };
            let mut result = match Line::parse(&text) {
                Ok(line) => session.act(line).await,
                Err(why) => Err(why),
            };
            // A form may be answered by a form only after a message, but a refused one is asked again.
            while let Ok(Next::Form(form)) = result {
                let keys = if is_spanish(&session.locale()) { FORM_SPANISH } else { FORM };
                writeln!(out, "{}{keys}", session.take_page())?;
                out.flush()?;
                result = match self.fill_in(session, &form).await? {
                    Some(fields) => session.submit(&fields).await,
                    None => {
                        session.dismiss();
                        Ok(Next::Go)
                    }
                };
            }
            write!(out, "{}", session.take_page())?;
            match result {
                Ok(Next::Quit) => return Ok(()),
                Ok(_) => {}
                Err(why) => writeln!(out, "  ✗ {why}")?,
            }
            out.flush()?;
        }
    }

    /// Asks field by field; none when the person closed the form.
    async fn fill_in(&mut self, session: &mut Session, form: &Modal) -> Result<Option<Vec<(String, String)>>> {
        let mut fields = Vec::new();
        for field in &form.fields {
            let prompt = format!("    {}: ", field.label);
            match self.line(session, prompt, field.value.clone(), false).await? {
                Reply::Line(value) => fields.push((field.custom_id.clone(), value)),
                Reply::End => return Ok(None),
            }
        }
        Ok(Some(fields))
    }

    async fn line(
        &mut self,
        session: &mut Session,
        prompt: String,
        initial: String,
        is_command: bool,
    ) -> Result<Reply> {
        self.look_around(session);
        let (reply, mut answer) = oneshot::channel();
        self.requests.send(Request { prompt, initial, is_command, reply }).context("the line editor has ended")?;
        loop {
            tokio::select! {
                line = &mut answer => return line.context("the line editor has ended"),
                Some((question, answer)) = self.questions.recv() => {
                    // Who stopped waiting does not need it any more.
                    let _ = answer.send(session.suggestions(&question).await);
                }
                // Others act meanwhile, and the bot's workers do.
                _ = session.change_within(SOON), if is_command => {
                    session.news();
                    let page = session.take_page();
                    if !page.is_empty() {
                        self.look_around(session);
                        let _ = self.printer.try_send(page);
                    }
                }
            }
        }
    }

    fn look_around(&self, session: &Session) {
        *self.around.lock().unwrap_or_else(PoisonError::into_inner) = session.surroundings();
    }
}

impl Drop for Keyboard {
    /// Lets the editor give the terminal back as it found it, also when the end came from elsewhere.
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let (closed, _) = std::sync::mpsc::channel();
        self.requests = closed;
        self.questions.close();
        // A question that nobody will answer must not be waited for.
        while self.questions.try_recv().is_ok() {}
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn edit(
    wanted: &std::sync::mpsc::Receiver<Request>,
    suggest: Suggest,
    above: ExternalPrinter<String>,
    stop: Arc<AtomicBool>,
    colour: bool,
) {
    let mut keys = default_emacs_keybindings();
    let next = vec![ReedlineEvent::Menu(MENU.to_owned()), ReedlineEvent::MenuNext];
    keys.add_binding(KeyModifiers::NONE, KeyCode::Tab, ReedlineEvent::UntilFound(next));
    let mut commands = Reedline::create()
        .with_ansi_colors(colour)
        .with_break_signal(Arc::clone(&stop))
        .with_external_printer(above)
        .with_completer(Box::new(suggest))
        .with_partial_completions(true)
        .with_quick_completions(true)
        .with_menu(ReedlineMenu::EngineCompleter(Box::new(IdeMenu::default().with_name(MENU))))
        .with_edit_mode(Box::new(Emacs::new(keys)));
    if let Ok(history) = FileBackedHistory::new(1_000) {
        commands = commands.with_history(Box::new(history));
    }
    let mut texts = Reedline::create().with_ansi_colors(colour).with_break_signal(stop);
    while let Ok(request) = wanted.recv() {
        let editor = if request.is_command { &mut commands } else { &mut texts };
        if !request.initial.is_empty() {
            editor.run_edit_commands(&[EditCommand::InsertString(request.initial)]);
        }
        let reply = match editor.read_line(&Named(request.prompt)) {
            Ok(Signal::Success(line)) => Reply::Line(line),
            _ => Reply::End,
        };
        if request.reply.send(reply).is_err() {
            break;
        }
    }
}

/// Completes from what is known here, and from what the bot suggests.
struct Suggest {
    around: Arc<Mutex<Surroundings>>,
    ask: mpsc::Sender<Asked>,
}

impl Completer for Suggest {
    fn complete(&mut self, line: &str, position: usize) -> CompletionResult {
        let Some(typed) = line.get(..position) else { return CompletionResult::fresh(Vec::new()) };
        let (candidates, question) = {
            let around = self.around.lock().unwrap_or_else(PoisonError::into_inner);
            complete(typed, &around)
        };
        let suggestion = |value: String, about: String, from: usize| Suggestion {
            value,
            description: (!about.is_empty()).then_some(about),
            span: Span { start: from, end: position },
            ..Suggestion::default()
        };
        let mut suggestions = Vec::new();
        if let Some(question) = question {
            let from = question.from;
            let (answer, answers) = std::sync::mpsc::channel();
            if self.ask.blocking_send((question, answer)).is_ok() {
                let names = answers.recv().unwrap_or_default();
                suggestions.extend(names.into_iter().map(|name| suggestion(name, String::new(), from)));
            }
        }
        let known = candidates.into_iter();
        suggestions.extend(known.map(|candidate| suggestion(candidate.text, candidate.about, candidate.from)));
        CompletionResult::fresh(suggestions)
    }
}

/// A prompt that is just its text.
struct Named(String);

impl Prompt for Named {
    fn render_prompt_left(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }

    fn render_prompt_right(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }

    fn render_prompt_indicator(&self, _: PromptEditMode) -> Cow<'_, str> {
        Cow::Borrowed("")
    }

    fn render_prompt_multiline_indicator(&self) -> Cow<'_, str> {
        Cow::Borrowed("    … ")
    }

    fn render_prompt_history_search_indicator(&self, search: PromptHistorySearch) -> Cow<'_, str> {
        Cow::Owned(format!("(search: {}) ", search.term))
    }
}
