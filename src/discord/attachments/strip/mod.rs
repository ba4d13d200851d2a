//! Takes out of pictures and films what was not meant to be published: where and when, with which device, by whom.
//!
//! Young people are in these pictures. What is kept is a list of what is needed to show them; everything else goes, known or
//! not, also what hides behind the end (motion photos and second images with metadata of their own).

mod gif;
mod jpeg;
mod mp4;

use super::kind::Kind;

/// The content without its metadata; nothing where it is too damaged to tell.
pub(super) fn strip(kind: Kind, mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    match kind {
        Kind::Jpeg => jpeg::strip(&bytes),
        Kind::Png => png(&bytes),
        Kind::WebP => webp(&bytes),
        Kind::Gif => gif::strip(&bytes),
        Kind::Mp4 | Kind::QuickTime | Kind::M4a => {
            mp4::blank_metadata(&mut bytes);
            Some(bytes)
        }
        Kind::WebM | Kind::Mp3 | Kind::Ogg | Kind::Wav | Kind::Pdf => Some(bytes),
    }
}

/// Reads forwards through bytes; every step is checked.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }
}

/// Chunks that change how a PNG or an animated PNG looks.
const PNG_CHUNKS: [&[u8; 4]; 18] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"bKGD", b"pHYs",
    b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
];

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(bytes);
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(reader.take(8)?);
    loop {
        let start = reader.0;
        let length = u32::from_be_bytes(reader.array()?) as usize;
        let name: [u8; 4] = reader.array()?;
        reader.take(length.checked_add(4)?)?;
        if PNG_CHUNKS.contains(&&name) {
            out.extend_from_slice(&start[..start.len() - reader.0.len()]);
        }
        if &name == b"IEND" {
            return Some(out);
        }
    }
}

/// Chunks that change how a WebP looks.
const WEBP_CHUNKS: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
/// The bits of the VP8X chunk that announce Exif and XMP.
const WEBP_METADATA_FLAGS: u8 = 0b0000_1100;

fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = Reader(bytes);
    file.take(4)?;
    let size = u32::from_le_bytes(file.array()?) as usize;
    let mut reader = Reader(file.take(size)?);
    let mut out = b"RIFF\0\0\0\0".to_vec();
    out.extend_from_slice(reader.take(4)?);
    while !reader.0.is_empty() {
        let start = reader.0;
        let name: [u8; 4] = reader.array()?;
        let length = u32::from_le_bytes(reader.array()?) as usize;
        reader.take(length)?;
        // Odd chunks are padded; some writers forget it at the very end.
        let padding = reader.take(length % 2).is_none();
        if !WEBP_CHUNKS.contains(&&name) {
            continue;
        }
        let at = out.len();
        out.extend_from_slice(&start[..start.len() - reader.0.len()]);
        out.extend(padding.then_some(0));
        if &name == b"VP8X" {
            *out.get_mut(at + 8)? &= !WEBP_METADATA_FLAGS;
        }
    }
    let size = u32::try_from(out.len() - 8).ok()?;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Some(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn png_chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
        [&u32::try_from(data.len()).unwrap().to_be_bytes(), name.as_slice(), data, b"crc!"].concat()
    }

    #[test]
    fn a_png_keeps_its_picture_only() {
        let signature = b"\x89PNG\r\n\x1a\n".to_vec();
        let chunk = png_chunk;
        let kept =
            [signature.clone(), chunk(b"IHDR", &[1; 13]), chunk(b"IDAT", b"pixels"), chunk(b"IEND", b"")].concat();
        let typed = [
            signature,
            chunk(b"IHDR", &[1; 13]),
            chunk(b"eXIf", b"MM GPS"),
            chunk(b"iTXt", b"XML:com.adobe.xmp"),
            chunk(b"tIME", &[0; 7]),
            chunk(b"IDAT", b"pixels"),
            chunk(b"vpAg", b"unknown"),
            chunk(b"IEND", b""),
            b"behind the end".to_vec(),
        ]
        .concat();
        assert_eq!(strip(Kind::Png, typed.clone()), Some(kept));
        assert_eq!(strip(Kind::Png, typed[..60].to_vec()), None);
    }

    fn riff(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut body = b"WEBP".to_vec();
        for (name, data) in chunks {
            body.extend_from_slice(*name);
            body.extend_from_slice(&u32::try_from(data.len()).unwrap().to_le_bytes());
            body.extend_from_slice(data);
            body.extend(vec![0; data.len() % 2]);
        }
        [b"RIFF".as_slice(), &u32::try_from(body.len()).unwrap().to_le_bytes(), &body].concat()
    }

    #[test]
    fn a_webp_keeps_its_picture_only() {
        let header = |flags: u8| [flags, 0, 0, 0, 9, 0, 0, 9, 0, 0];
        let typed = riff(&[(b"VP8X", &header(0b0011_1100)), (b"VP8L", b"odd"), (b"EXIF", b"GPS"), (b"XMP ", b"<x/>")]);
        let kept = riff(&[(b"VP8X", &header(0b0011_0000)), (b"VP8L", b"odd")]);
        assert_eq!(strip(Kind::WebP, [typed.as_slice(), b"tail"].concat()), Some(kept));
    }

    proptest! {
        /// Whatever comes, nothing breaks, and what was stripped once stays as it is.
        #[test]
        fn stripping_twice_changes_nothing(
            head in prop::sample::select(vec![
                (Kind::Png, b"\x89PNG\r\n\x1a\n".to_vec()),
                (Kind::Jpeg, b"\xFF\xD8\xFF\xE1\0\x08Exif\0\0".to_vec()),
                (Kind::Jpeg, b"\xFF\xD8\xFF\xDA\0\x02".to_vec()),
                (Kind::WebP, b"RIFF\x14\0\0\0WEBP".to_vec()),
                (Kind::Gif, b"GIF89a\x01\0\x01\0\0\0\0".to_vec()),
                (Kind::Mp4, b"\0\0\0\x08ftyp\0\0\0\x40moov".to_vec()),
            ]),
            tail in prop::collection::vec(prop_oneof![any::<u8>(), prop::sample::select(b"\0\x01\x08\xFF\xD9\xE1!,;".to_vec())], 0..120),
        ) {
            let (kind, head) = head;
            if let Some(once) = strip(kind, [head, tail].concat()) {
                prop_assert_eq!(strip(kind, once.clone()), Some(once));
            }
        }
    }
}
