//! Asks a database through `psql`, for people to read.

use std::ffi::OsString;
use std::io::Write;
use std::process::{Command, Stdio};

use reqwest::Url;

use super::error::StartError;
use super::programs::Programs;

/// What `psql` prints for a script: a table for each answer. `\echo` and `\pset` work in it.
///
/// # Errors
/// When there is no `psql`, the address is none, or a statement fails.
pub fn print(database_url: &str, script: &str) -> Result<String, StartError> {
    let failed = |output: String| StartError::Failed { doing: "psql".into(), output };
    let mut address = Url::parse(database_url).map_err(|error| failed(format!("the database's address: {error}")))?;
    let mut psql = Command::new(Programs::find_client()?.path("psql"));
    // Everybody on the machine can read a command line: the password goes another way.
    if let Some(password) = address.password().map(decoded) {
        psql.env("PGPASSWORD", password);
        let _ = address.set_password(None);
    }
    psql.env("PGCLIENTENCODING", "UTF8").env("PAGER", "");
    psql.args(["--no-psqlrc", "--quiet", "--no-password", "--set=ON_ERROR_STOP=1", "--file=-", "--dbname"]);
    psql.arg(address.as_str()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = psql.spawn().map_err(StartError::io("run psql"))?;
    if let Some(mut input) = child.stdin.take() {
        // A psql that ended early says why on its own.
        let _ = input.write_all(script.as_bytes());
    }
    let output = child.wait_with_output().map_err(StartError::io("read what psql says"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(failed(String::from_utf8_lossy(&output.stderr).into_owned()))
    }
}

/// Undoes the %-escapes of an address.
fn decoded(text: &str) -> OsString {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = match after {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    std::os::unix::ffi::OsStringExt::from_vec(bytes)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_taken_out_of_addresses_as_they_were_meant() {
        assert_eq!(decoded("p%40ss%2fw%C3%B6rd%"), "p@ss/wörd%");
        assert_eq!(decoded("plain%zz"), "plain%zz");
    }
}
