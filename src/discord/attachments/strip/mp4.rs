//! MP4, QuickTime and M4A: blanks the boxes that hold place, time, device and names.
//!
//! Other boxes hold offsets into the file, so nothing may move: a box of metadata becomes a `free` one of the same size,
//! filled with zeros.

/// Boxes that hold other boxes, metadata among them.
const CONTAINERS: [&[u8; 4]; 6] = [b"moov", b"trak", b"mdia", b"minf", b"moof", b"traf"];
/// Boxes of metadata: user data (where telephones write the position), `meta`, and foreign ones (XMP).
const METADATA: [&[u8; 4]; 4] = [b"udta", b"meta", b"uuid", b"XMP_"];
/// Boxes that begin with the time at which the film was made.
const TIMED: [&[u8; 4]; 3] = [b"mvhd", b"tkhd", b"mdhd"];

/// Blanks all metadata up to the end, or to where the file is damaged.
pub(super) fn blank_metadata(bytes: &mut [u8]) {
    let mut rest = bytes;
    while let Some((header, size)) = measure(rest) {
        let (this, after) = rest.split_at_mut(size);
        let (head, content) = this.split_at_mut(header);
        let name = &mut head[4..8];
        if CONTAINERS.iter().any(|container| name == *container) {
            blank_metadata(content);
        } else if METADATA.iter().any(|metadata| name == *metadata) {
            name.copy_from_slice(b"free");
            content.fill(0);
        } else if TIMED.iter().any(|timed| name == *timed) {
            // A version, three bytes of flags, then when it was made and changed: twice 4 bytes, or 8 in version 1.
            let times = if content.first() == Some(&1) { 16 } else { 8 };
            content.iter_mut().skip(4).take(times).for_each(|byte| *byte = 0);
        }
        rest = after;
    }
}

/// Bytes of the header of the box at the start, and of the whole box.
fn measure(bytes: &[u8]) -> Option<(usize, usize)> {
    let short = u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?);
    bytes.get(4..8)?;
    let (header, size) = match short {
        0 => (8, bytes.len()),
        1 => (16, usize::try_from(u64::from_be_bytes(bytes.get(8..16)?.try_into().ok()?)).ok()?),
        _ => (8, short as usize),
    };
    (header <= size && size <= bytes.len()).then_some((header, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxed(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        [&u32::try_from(content.len() + 8).unwrap().to_be_bytes(), name.as_slice(), content].concat()
    }

    #[test]
    fn place_and_time_are_blanked_and_nothing_moves() {
        let film = |time: &[u8; 8], user: &[u8], meta: (&[u8; 4], &[u8])| {
            let header = boxed(b"mvhd", &[b"\0\0\0\0".as_slice(), time, b"scale"].concat());
            let track = boxed(b"trak", &[boxed(meta.0, meta.1), boxed(b"stbl", b"offsets")].concat());
            let movie = [header, track, user.to_vec()].concat();
            [boxed(b"ftyp", b"isom"), boxed(b"moov", &movie), boxed(b"mdat", b"udta is only a word here")].concat()
        };
        let position = boxed(b"udta", b"\xA9xyz+52.52+013.40/");
        let mut typed = film(b"made2026", &position, (b"meta", b"com.apple.quicktime.location.ISO6709"));
        let kept = film(&[0; 8], &boxed(b"free", &[0; 18]), (b"free", &[0; 36]));
        blank_metadata(&mut typed);
        assert_eq!(typed, kept);
    }

    #[test]
    fn long_and_open_boxes_are_read() {
        let long = [b"\0\0\0\x01uuid".as_slice(), &20_u64.to_be_bytes(), b"xmp!"].concat();
        let mut typed = [long, b"\0\0\0\0metaGPS".to_vec()].concat();
        blank_metadata(&mut typed);
        assert!(!typed.windows(3).any(|window| window == b"GPS" || window == b"xmp"));
        assert_eq!(&typed[20..28], b"\0\0\0\0free");
    }
}
