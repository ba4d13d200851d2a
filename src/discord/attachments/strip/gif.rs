//! GIF: keeps the pictures, their timing and how often they loop; comments and foreign blocks (XMP) go.

use super::Reader;

const GRAPHIC_CONTROL: u8 = 0xF9;
const APPLICATION: u8 = 0xFF;

pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader(bytes);
    let header = reader.take(13)?;
    reader.take(color_table(header[10]))?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(&bytes[..bytes.len() - reader.0.len()]);
    loop {
        let start = reader.0;
        let keep = match reader.array()? {
            [b','] => {
                let description = reader.take(9)?;
                // Colours, then the size of a code, then the pixels.
                reader.take(color_table(description[8]) + 1)?;
                skip_blocks(&mut reader)?;
                true
            }
            [b'!'] => {
                let [label] = reader.array()?;
                let first = reader.0;
                skip_blocks(&mut reader)?;
                let loops = first.starts_with(b"\x0BNETSCAPE2.0") || first.starts_with(b"\x0BANIMEXTS1.0");
                label == GRAPHIC_CONTROL || (label == APPLICATION && loops)
            }
            [b';'] => {
                out.push(b';');
                return Some(out);
            }
            _ => return None,
        };
        if keep {
            out.extend_from_slice(&start[..start.len() - reader.0.len()]);
        }
    }
}

/// Bytes of the colour table that these flags announce.
fn color_table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Blocks begin with their length and end with one of length zero.
fn skip_blocks(reader: &mut Reader<'_>) -> Option<()> {
    loop {
        let [length] = reader.array()?;
        if length == 0 {
            return Some(());
        }
        reader.take(usize::from(length))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_animation_keeps_its_pictures_and_its_loop() {
        let header = b"GIF89a\x02\0\x02\0\x80\0\0\x00\x00\x00\xFF\xFF\xFF".as_slice();
        let repeat = b"!\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0".as_slice();
        let control = b"!\xF9\x04\0\x0A\0\0\0".as_slice();
        let picture = b",\0\0\0\0\x02\0\x02\0\0\x02\x03\x84\x51\x05\0".as_slice();
        let xmp = b"!\xFF\x0BXMP DataXMP\x04<x/>\0".as_slice();
        let comment = b"!\xFE\x06school\0".as_slice();
        let typed = [header, repeat, comment, control, picture, xmp, control, picture, b";", b"tail"].concat();
        let kept = [header, repeat, control, picture, control, picture, b";"].concat();
        assert_eq!(strip(&typed), Some(kept));
        assert_eq!(strip(&typed[..40]), None);
    }
}
