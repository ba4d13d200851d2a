//! Words as people use them: a few very often, most of them hardly ever, in English and in Spanish; always the same ones.

use rand::{Rng as _, SeedableRng as _, rngs::StdRng, seq::IndexedRandom as _};

const ENGLISH: &str = "the of and to in a is that for was with as on school community students families children \
    teachers attendance learning after program partner health center parents neighborhood reading math growth housing \
    support stable enrollment clinic garden food mentor youth leader principal district meeting weekly volunteers \
    breakfast tutoring summer homework bus walking library college career science music sports art nurse dental vision \
    counselor absence chronic improved rose fell percent year fall spring winter evening saturday local trust together \
    voice shared listened changed moved stayed returned opened built began joined grew helped taught invited visited \
    called knocked doors";
const SPANISH: &str = "de la que el en y a los se del las un por con no una su para es al escuela comunidad \
    estudiantes familias niños maestros asistencia aprendizaje después programa salud centro padres barrio lectura \
    matemáticas crecimiento vivienda apoyo estable inscripción clínica jardín comida mentor jóvenes líder directora \
    distrito reunión semanal voluntarios desayuno tutoría verano tarea autobús caminando biblioteca universidad carrera \
    ciencia música deportes arte enfermera dental visión consejera ausencia crónica mejoró subió bajó ciento año otoño \
    primavera invierno sábado semana local confianza juntos voz compartida escuchamos cambió";
/// The rare words are names of nobody and nothing.
const SYLLABLES: &str = "ba be bo ca ce co da de do fa fe fo ga go ha he ho ja jo ka ke ko la le lo ma me mo na ne no pa \
    pe po ra re ro sa se so ta te to va ve vo wa wi wo ya yo za zo an en in on ar er or al el ol ist ent ing ton ville";
/// Rare words of each language.
const RARE: usize = 20_000;
/// Words that say nothing, at the beginning of each list.
const FILLING: usize = 13;
const FILLING_SPANISH: usize = 20;

/// The words of one language, each with the share of all that it and those before it have.
struct Vocabulary {
    words: Vec<String>,
    shares: Vec<f64>,
    filling: usize,
}

impl Vocabulary {
    fn new(common: &str, filling: usize, random: &mut StdRng) -> Self {
        let syllables: Vec<&str> = SYLLABLES.split_whitespace().collect();
        let mut words: Vec<String> = common.split_whitespace().map(str::to_owned).collect();
        let rare = (0..RARE).map(|_| {
            let length = random.random_range(2..6);
            (0..length).map(|_| *syllables.choose(random).unwrap()).collect::<String>()
        });
        words.extend(rare);
        // Zipf's law, with Mandelbrot's correction for the most common.
        let mut sum = 0.0;
        let shares = (0_u32..).zip(&words).map(|(place, _)| {
            sum += (f64::from(place) + 2.7).powf(-1.05);
            sum
        });
        Self { shares: shares.collect(), words, filling }
    }

    fn word(&self, random: &mut StdRng) -> usize {
        let all = self.shares.last().copied().unwrap_or_default();
        let share = random.random_range(0.0..all);
        self.shares.partition_point(|upto| *upto < share)
    }
}

/// Texts from a fixed seed.
pub(crate) struct Texts {
    random: StdRng,
    languages: [Vocabulary; 2],
    communities: Vec<String>,
}

impl Texts {
    pub(crate) fn new(seed: u64) -> Self {
        // The vocabulary is the same whatever is then said with it.
        let mut words = StdRng::seed_from_u64(0);
        let languages =
            [Vocabulary::new(ENGLISH, FILLING, &mut words), Vocabulary::new(SPANISH, FILLING_SPANISH, &mut words)];
        let communities = (0..2000).map(|_| {
            format!(
                "{} {}",
                languages[0].words[words.random_range(200..RARE)],
                languages[0].words[words.random_range(20..2000)]
            )
        });
        let communities = communities.collect();
        Self { random: StdRng::seed_from_u64(seed), languages, communities }
    }

    fn language(&mut self) -> usize {
        usize::from(self.random.random_bool(0.3))
    }

    fn words(&mut self, language: usize, count: usize, most: usize) -> String {
        let vocabulary = &self.languages[language];
        let mut text = String::new();
        for _ in 0..count {
            let word = &vocabulary.words[vocabulary.word(&mut self.random)];
            if text.chars().count() + word.chars().count() + 1 > most {
                break;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        text
    }

    pub(crate) fn title(&mut self) -> String {
        let (language, count) = (self.language(), self.random.random_range(4..9));
        self.words(language, count, 100)
    }

    /// Some say it in twenty words, some need six hundred; half of them about a hundred.
    pub(crate) fn story(&mut self) -> String {
        let language = self.language();
        let spread = (0..6).map(|_| self.random.random_range(-0.85..0.85)).sum::<f64>();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 20 and 600")]
        let count = (120.0 * spread.exp()).clamp(20.0, 600.0) as usize;
        self.words(language, count, 4000)
    }

    pub(crate) fn change(&mut self) -> String {
        let (language, count) = (self.language(), self.random.random_range(5..30));
        self.words(language, count, 1000)
    }

    /// A few communities have told most stories.
    pub(crate) fn community(&mut self) -> Option<String> {
        let place = self.random.random_range(0.0_f64..1.0).powi(3) * 1999.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1999")]
        let name = self.communities[place as usize].clone();
        self.random.random_bool(0.8).then_some(name)
    }

    /// One of so many.
    pub(crate) fn one_of(&mut self, count: usize) -> usize {
        self.random.random_range(0..count)
    }

    /// Words somebody looks for, of one language: as common as they are in texts, but none that say nothing.
    pub(crate) fn wanted(&mut self, count: usize) -> Vec<String> {
        let language = self.language();
        let mut wanted = Vec::new();
        while wanted.len() < count {
            let word = self.languages[language].word(&mut self.random);
            if word >= self.languages[language].filling {
                wanted.push(self.languages[language].words[word].clone());
            }
        }
        wanted
    }

    /// A word that hardly anybody uses.
    pub(crate) fn rare(&mut self) -> String {
        let (language, place) = (self.language(), self.random.random_range(2000..RARE));
        self.languages[language].words[place].clone()
    }

    /// A word with two letters swapped, one missing, or one too many.
    pub(crate) fn mistyped(&mut self) -> String {
        let mut letters: Vec<char> = loop {
            let word = self.wanted(1).remove(0);
            if word.chars().count() >= 5 {
                break word.chars().collect();
            }
        };
        let place = self.random.random_range(1..letters.len() - 1);
        match self.random.random_range(0..3) {
            0 => letters.swap(place, place + 1),
            1 => drop(letters.remove(place)),
            _ => letters.insert(place, letters[place]),
        }
        letters.into_iter().collect()
    }
}
