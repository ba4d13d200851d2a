//! Lines from a pipe: played in order, each with what it brought, and an end that says whether all were answered.

use std::io::Write;

use anyhow::Result;
use tokio::sync::mpsc;

use super::line::Line;
use super::session::{Next, Session};

/// Lines as they come.
pub(super) struct Script {
    lines: mpsc::Receiver<String>,
    ahead: Option<String>,
    number: usize,
}

impl Script {
    pub(super) fn new(lines: mpsc::Receiver<String>) -> Self {
        Self { lines, ahead: None, number: 0 }
    }

    async fn next(&mut self) -> Option<String> {
        let line = match self.ahead.take() {
            Some(line) => line,
            None => self.lines.recv().await?,
        };
        self.number += 1;
        Some(line)
    }

    /// The next line, if it is indented: a field of the form before it.
    async fn next_indented(&mut self) -> Option<String> {
        if self.ahead.is_none() {
            self.ahead = self.lines.recv().await;
        }
        let is_field = self.ahead.as_ref().is_some_and(|line| line.starts_with([' ', '\t']) && !line.trim().is_empty());
        if is_field { self.next().await } else { None }
    }

    /// The fields that follow `submit`: `name: value`, or `name <<END` and lines up to `END`. Each line is echoed as it is
    /// read; all are read even if one is wrong, so that none is taken for a line of its own.
    async fn fields(&mut self, echo: &mut dyn Write) -> Result<Result<Vec<(String, String)>, String>> {
        let mut fields = Vec::new();
        let mut wrong = None;
        while let Some(line) = self.next_indented().await {
            writeln!(echo, "{line}")?;
            if let Some((name, end)) = line.split_once("<<") {
                let mut text = Vec::new();
                loop {
                    let Some(line) = self.next().await else {
                        return Ok(Err(format!("the text of {:?} has no end: no line {:?}", name.trim(), end.trim())));
                    };
                    writeln!(echo, "{line}")?;
                    if line.trim() == end.trim() {
                        break;
                    }
                    text.push(line);
                }
                fields.push((name.trim().to_owned(), without_indent(&text)));
            } else if let Some((name, value)) = line.split_once(':') {
                fields.push((name.trim().to_owned(), value.trim().to_owned()));
            } else {
                wrong = Some(format!("{:?} is no field: name: value, or name <<END", line.trim()));
            }
        }
        Ok(wrong.map_or(Ok(fields), Err))
    }

    /// Plays to the end; the numbers of the lines that were not answered.
    ///
    /// # Errors
    /// When the output is closed.
    pub(super) async fn play(mut self, session: &mut Session, out: &mut (dyn Write + Send)) -> Result<Vec<usize>> {
        let mut unanswered = Vec::new();
        while let Some(text) = self.next().await {
            let number = self.number;
            if text.trim().is_empty() || text.trim_start().starts_with('#') {
                // A comment is the script's voice, not the person's.
                writeln!(out, "{}", text.trim())?;
                continue;
            }
            writeln!(out, "{}{text}", session.prompt())?;
            let result = match Line::parse(&text) {
                Ok(Line::Submit) => match self.fields(out).await? {
                    Ok(fields) => session.submit(&fields).await,
                    Err(why) => Err(why),
                },
                Ok(_) if text.starts_with([' ', '\t']) => Err("an indented line is a field: submit goes before".into()),
                Ok(line) => session.act(line).await,
                Err(why) => Err(why),
            };
            write!(out, "{}", session.take_page())?;
            match result {
                Ok(Next::Quit) => break,
                Ok(Next::Go | Next::Form(_)) => {}
                Err(why) => {
                    writeln!(out, "  ✗ line {number}: {why}")?;
                    unanswered.push(number);
                }
            }
            out.flush()?;
        }
        Ok(unanswered)
    }
}

/// Lines without the blanks all of them begin with.
fn without_indent(lines: &[String]) -> String {
    let indent = |line: &String| line.len() - line.trim_start().len();
    let common = lines.iter().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    let lines: Vec<&str> = lines.iter().map(|line| line.get(common..).unwrap_or_default()).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(text: &str) -> (Result<Vec<(String, String)>, String>, Option<String>) {
        let (sender, lines) = mpsc::channel(100);
        for line in text.lines() {
            sender.send(line.to_owned()).await.unwrap();
        }
        drop(sender);
        let mut script = Script::new(lines);
        let fields = script.fields(&mut Vec::new()).await.unwrap();
        (fields, script.next().await)
    }

    #[tokio::test]
    async fn fields_follow_indented_and_long_ones_run_to_their_end() {
        let (fields, next) = read("  change: 12 %: fewer\n  story <<END\n    One.\n\n      Two.\n  END\nlook").await;
        let expected = [("change", "12 %: fewer"), ("story", "One.\n\n  Two.")];
        assert_eq!(fields.unwrap(), expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(next.as_deref(), Some("look"));
    }

    #[tokio::test]
    async fn a_form_without_fields_takes_none() {
        let (fields, next) = read("look").await;
        assert_eq!(fields.unwrap(), []);
        assert_eq!(next.as_deref(), Some("look"));
    }

    #[tokio::test]
    async fn what_is_no_field_is_named_and_its_lines_are_not_taken_for_commands() {
        let (fields, next) = read("  nonsense\n  story: x\nlook").await;
        assert!(fields.unwrap_err().contains("nonsense"));
        assert_eq!(next.as_deref(), Some("look"));
        let (fields, _) = read("  story <<END\n  and on and on").await;
        assert!(fields.unwrap_err().contains("no end"));
    }
}
