//! What a file is, by its first bytes, and what it may be called.

use crate::discord::text::clean_line;

/// Characters of a name without its extension.
const NAME_LENGTH: usize = 60;

/// The types we take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Png,
    Jpeg,
    Gif,
    WebP,
    Mp4,
    QuickTime,
    WebM,
    Mp3,
    Ogg,
    Wav,
    M4a,
    Pdf,
}

impl Kind {
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        Some(match infer::get(bytes)?.mime_type() {
            "image/png" => Self::Png,
            "image/jpeg" => Self::Jpeg,
            "image/gif" => Self::Gif,
            "image/webp" => Self::WebP,
            "video/mp4" | "video/x-m4v" => Self::Mp4,
            "video/quicktime" => Self::QuickTime,
            "video/webm" => Self::WebM,
            "audio/mpeg" => Self::Mp3,
            "audio/ogg" | "audio/opus" => Self::Ogg,
            "audio/x-wav" => Self::Wav,
            "audio/m4a" => Self::M4a,
            "application/pdf" => Self::Pdf,
            _ => return None,
        })
    }

    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
            Self::Mp4 => "video/mp4",
            Self::QuickTime => "video/quicktime",
            Self::WebM => "video/webm",
            Self::Mp3 => "audio/mpeg",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
            Self::M4a => "audio/mp4",
            Self::Pdf => "application/pdf",
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Mp4 => "mp4",
            Self::QuickTime => "mov",
            Self::WebM => "webm",
            Self::Mp3 => "mp3",
            Self::Ogg => "ogg",
            Self::Wav => "wav",
            Self::M4a => "m4a",
            Self::Pdf => "pdf",
        }
    }

    /// `name` with letters, digits, `-` and `_` only, and this type's extension in place of its own.
    pub(super) fn file_name(self, name: &str) -> String {
        let name = clean_line(name);
        let is_extension = |end: &str| end.len() <= 5 && end.chars().all(char::is_alphanumeric);
        let stem = name.rsplit_once('.').filter(|(_, end)| is_extension(end)).map_or(name.as_str(), |(stem, _)| stem);
        let mut safe = String::new();
        for c in stem.chars().take(NAME_LENGTH) {
            match c {
                _ if c.is_alphanumeric() || c == '_' => safe.push(c),
                _ if !safe.is_empty() && !safe.ends_with('-') => safe.push('-'),
                _ => {}
            }
        }
        let safe = safe.trim_end_matches('-');
        format!("{}.{}", if safe.is_empty() { "file" } else { safe }, self.extension())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Family night.JPG", "Family-night.png")]
    #[case("niños_2026.png", "niños_2026.png")]
    #[case("../../etc/passwd", "etc-passwd.png")]
    #[case("photo.png.exe", "photo-png.png")]
    #[case("gpj.\u{202E}exe", "gpj.png")]
    #[case("a\0b\r\n: c.png", "ab-c.png")]
    #[case("...", "file.png")]
    #[case("", "file.png")]
    #[case(&"x".repeat(300), &format!("{}.png", "x".repeat(NAME_LENGTH)))]
    fn a_name_is_made_safe(#[case] name: &str, #[case] safe: &str) {
        assert_eq!(Kind::Png.file_name(name), safe);
    }
}
