//! The languages in which coaches and communities work together.

super::terms! {
    /// A language that people speak, kept as its ISO 639 code: the largest in schools of the United States, and its own.
    SpokenLanguage {
        /// English.
        English = "en", "language-en";
        /// Spanish.
        Spanish = "es", "language-es";
        /// Arabic.
        Arabic = "ar", "language-ar";
        /// American Sign Language.
        AmericanSign = "ase", "language-ase";
        /// Bengali.
        Bengali = "bn", "language-bn";
        /// Chamorro.
        Chamorro = "ch", "language-ch";
        /// Cherokee.
        Cherokee = "chr", "language-chr";
        /// Chinese.
        Chinese = "zh", "language-zh";
        /// Dari.
        Dari = "prs", "language-prs";
        /// French.
        French = "fr", "language-fr";
        /// German.
        German = "de", "language-de";
        /// Gujarati.
        Gujarati = "gu", "language-gu";
        /// Haitian Creole.
        HaitianCreole = "ht", "language-ht";
        /// Hawaiian.
        Hawaiian = "haw", "language-haw";
        /// Hindi.
        Hindi = "hi", "language-hi";
        /// Hmong.
        Hmong = "hmn", "language-hmn";
        /// Ilocano.
        Ilocano = "ilo", "language-ilo";
        /// Italian.
        Italian = "it", "language-it";
        /// Japanese.
        Japanese = "ja", "language-ja";
        /// Karen.
        Karen = "kar", "language-kar";
        /// Khmer.
        Khmer = "km", "language-km";
        /// Kinyarwanda.
        Kinyarwanda = "rw", "language-rw";
        /// Korean.
        Korean = "ko", "language-ko";
        /// Lao.
        Lao = "lo", "language-lo";
        /// Lakota.
        Lakota = "lkt", "language-lkt";
        /// Marshallese.
        Marshallese = "mh", "language-mh";
        /// Navajo.
        Navajo = "nv", "language-nv";
        /// Nepali.
        Nepali = "ne", "language-ne";
        /// Ojibwe.
        Ojibwe = "oj", "language-oj";
        /// Pashto.
        Pashto = "ps", "language-ps";
        /// Persian.
        Persian = "fa", "language-fa";
        /// Polish.
        Polish = "pl", "language-pl";
        /// Portuguese.
        Portuguese = "pt", "language-pt";
        /// Punjabi.
        Punjabi = "pa", "language-pa";
        /// Russian.
        Russian = "ru", "language-ru";
        /// Samoan.
        Samoan = "sm", "language-sm";
        /// Somali.
        Somali = "so", "language-so";
        /// Swahili.
        Swahili = "sw", "language-sw";
        /// Tagalog.
        Tagalog = "tl", "language-tl";
        /// Telugu.
        Telugu = "te", "language-te";
        /// Tigrinya.
        Tigrinya = "ti", "language-ti";
        /// Ukrainian.
        Ukrainian = "uk", "language-uk";
        /// Urdu.
        Urdu = "ur", "language-ur";
        /// Vietnamese.
        Vietnamese = "vi", "language-vi";
        /// Yiddish.
        Yiddish = "yi", "language-yi";
        /// Yup'ik.
        Yupik = "esu", "language-esu";
    }
}

impl SpokenLanguage {
    /// By its code, in any case.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.word().eq_ignore_ascii_case(code.trim()))
    }
}
