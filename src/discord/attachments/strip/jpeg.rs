//! JPEG: keeps what decodes the picture, its colours, and which side is up.

use super::Reader;

const START: [u8; 2] = [0xFF, 0xD8];
const END: [u8; 2] = [0xFF, 0xD9];
const APP0: u8 = 0xE0;
const APP1: u8 = 0xE1;
const APP2: u8 = 0xE2;
const APP14: u8 = 0xEE;
const EXIF: &[u8] = b"Exif\0\0";

pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(bytes.strip_prefix(&START)?);
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(&START);
    let mut upright = false;
    let mut scanned = false;
    loop {
        let marker = match next_marker(&mut reader) {
            Some(marker) => marker,
            // Cameras that lost power leave no end; every decoder shows what there is.
            None if scanned => break,
            None => return None,
        };
        match marker {
            0xD9 => break,
            // Markers without content.
            0x01 | 0xD0..=0xD7 => out.extend_from_slice(&[0xFF, marker]),
            _ => {
                let length = usize::from(u16::from_be_bytes(reader.array()?)).checked_sub(2)?;
                let content = reader.take(length)?;
                if is_needed(marker, content) {
                    push(&mut out, marker, content);
                } else if let Some(orientation) = orientation(marker, content).filter(|_| !upright) {
                    push(&mut out, APP1, &upright_exif(orientation));
                    upright = true;
                }
            }
        }
        if marker == 0xDA {
            out.extend_from_slice(reader.take(scan_length(reader.0))?);
            scanned = true;
        }
    }
    // What follows the end (a film, a second picture) has metadata of its own.
    out.extend_from_slice(&END);
    scanned.then_some(out)
}

/// The next marker; it may be preceded by any number of fill bytes.
fn next_marker(reader: &mut Reader<'_>) -> Option<u8> {
    let [0xFF] = reader.array()? else { return None };
    loop {
        let [marker] = reader.array()?;
        if marker != 0xFF {
            return Some(marker);
        }
    }
}

fn is_needed(marker: u8, content: &[u8]) -> bool {
    match marker {
        0xC0..=0xCF | 0xDA..=0xDD => true,
        APP0 => content.starts_with(b"JFIF\0"),
        APP2 => content.starts_with(b"ICC_PROFILE\0"),
        APP14 => content.starts_with(b"Adobe"),
        _ => false,
    }
}

fn push(out: &mut Vec<u8>, marker: u8, content: &[u8]) {
    // Contents come from segments of a JPEG, or are ours: two bytes are enough for their length.
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    out.extend_from_slice(&[0xFF, marker]);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(content);
}

/// Bytes of compressed picture up to the next marker. Inside it 0xFF is followed by 0 or a restart marker.
fn scan_length(bytes: &[u8]) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xD0..=0xD7);
    let cut_off = || bytes.iter().rposition(|byte| *byte != 0xFF).map_or(0, |last| last + 1);
    bytes.windows(2).position(ends).unwrap_or_else(cut_off)
}

/// Which side is up (2–8; 1 is as it is), from an Exif segment. Without it, photos of most telephones would lie on a side.
fn orientation(marker: u8, content: &[u8]) -> Option<u8> {
    let tiff = content.strip_prefix(EXIF).filter(|_| marker == APP1)?;
    let big = match tiff.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let u16_at = |at: usize| {
        let bytes: [u8; 2] = tiff.get(at..)?.get(..2)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let bytes: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let directory = (if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) }) as usize;
    let count = usize::from(u16_at(directory)?);
    let entries = (0..count).map(|index| directory.saturating_add(2 + 12 * index));
    let entry = entries.take_while(|at| *at < tiff.len()).find(|at| u16_at(*at) == Some(0x0112))?;
    u8::try_from(u16_at(entry + 8)?).ok().filter(|side| (2..=8).contains(side))
}

/// An Exif segment that says nothing else.
fn upright_exif(orientation: u8) -> Vec<u8> {
    let header = b"MM\0*\0\0\0\x08\0\x01".as_slice();
    let entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
    [EXIF, header, &entry, &[0; 4]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        push(&mut out, marker, content);
        out
    }

    /// An Exif segment as a telephone writes it: make, orientation, a pointer to the position.
    fn exif(little: bool, orientation: u8) -> Vec<u8> {
        let tiff: Vec<u8> = if little {
            [
                b"II*\0\x08\0\0\0\x03\0".as_slice(),
                b"\x0F\x01\x02\0\x04\0\0\0Ana\0",
                &[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
                b"\x25\x88\x04\0\x01\0\0\0\x32\0\0\0",
                b"\0\0\0\0GPS 52.5 13.4",
            ]
            .concat()
        } else {
            upright_exif(orientation)[EXIF.len()..].to_vec()
        };
        segment(APP1, &[EXIF, &tiff].concat())
    }

    fn picture(extra: &[Vec<u8>], tail: &[u8]) -> Vec<u8> {
        let scan = b"\x12\xFF\0\x34\xFF\xD0\x56".as_slice();
        [
            START.as_slice(),
            &segment(APP0, b"JFIF\0rest"),
            &extra.concat(),
            &segment(0xDB, b"table"),
            &segment(0xC0, b"frame"),
            &segment(0xDA, b"scan"),
            scan,
            &END,
            tail,
        ]
        .concat()
    }

    #[test]
    fn position_thumbnail_and_comments_go_and_colours_stay() {
        let colours = segment(APP2, b"ICC_PROFILE\0\x01\x01sRGB");
        let adobe = segment(APP14, b"Adobe\0d");
        let typed = picture(
            &[
                exif(true, 1),
                segment(APP1, b"http://ns.adobe.com/xap/1.0/\0<gps/>"),
                colours.clone(),
                segment(APP2, b"MPF\0second picture"),
                segment(0xED, b"Photoshop 3.0\0city"),
                segment(APP0, b"JFXX\0thumbnail"),
                segment(0xFE, b"taken at school"),
                adobe.clone(),
            ],
            &picture(&[exif(true, 1)], b""),
        );
        assert_eq!(strip(&typed), Some(picture(&[colours, adobe], b"")));
    }

    #[test]
    fn the_right_side_stays_up() {
        for little in [true, false] {
            let stripped = strip(&picture(&[exif(little, 6)], b"")).unwrap();
            assert_eq!(stripped, picture(&[exif(false, 6)], b""));
            assert!(!stripped.windows(3).any(|window| window == b"GPS" || window == b"Ana"));
        }
    }

    #[test]
    fn several_scans_and_fill_bytes_are_read() {
        let progressive = [
            START.as_slice(),
            &segment(0xC2, b"frame"),
            &segment(0xDA, b"1"),
            b"\x11\x22\xFF",
            &segment(0xC4, b"huffman"),
            &segment(APP1, b"Exif\0\0"),
            &segment(0xDA, b"2"),
            b"\x33",
        ]
        .concat();
        let kept = [
            START.as_slice(),
            &segment(0xC2, b"frame"),
            &segment(0xDA, b"1"),
            b"\x11\x22",
            &segment(0xC4, b"huffman"),
            &segment(0xDA, b"2"),
            b"\x33",
            &END,
        ]
        .concat();
        assert_eq!(strip(&progressive), Some(kept), "its end is missing, which is mended");
    }

    #[test]
    fn what_holds_no_picture_is_refused() {
        assert_eq!(strip(&[START, END].concat()), None);
        assert_eq!(strip(&[START.as_slice(), &segment(0xC0, b"frame")].concat()), None);
        assert_eq!(strip(b"\xFF\xD8\xFF\xE1\xFF\xFFshort"), None);
    }
}
