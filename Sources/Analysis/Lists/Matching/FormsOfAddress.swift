/// Forms of address, titles and ranks that stand beside a person's name, and not in lists.
enum FormsOfAddress {
    /// Whether a word, as `NameWords` gives it, is one.
    static func contain(_ word: String) -> Bool { all.contains(word) }

    /// Whether a word is one, or may stand among them: `vice` before `marshal`, an article.
    static func mayBePart(_ word: String) -> Bool {
        contain(word) || among.contains(word) || NameWords.isDispensable(word)
    }

    private static let among: Set = [
        "vice", "rear", "field", "deputy", "chief", "first", "second", "senior", "acting", "his",
        "her", "retired", "ret", "retd",
    ]

    private static let all: Set<String> = Set(
        [address, learning, ranks, offices, religion].joined())

    private static let address = [
        "mr", "mrs", "ms", "miss", "mister", "sir", "madam", "mme", "monsieur", "madame", "herr",
        "frau", "senor", "senora", "sr", "sra", "messrs", "comrade", "agha", "aqa", "khanum",
        "khanom", "hon", "honorable", "honourable", "excellency",
    ]
    private static let learning = [
        "dr", "doctor", "prof", "professor", "eng", "engineer", "ing", "muhandis", "mohandes",
        "ustad", "ustadh", "ostad",
    ]
    private static let ranks = [
        "general", "gen", "lieutenant", "lt", "ltgen", "major", "maj", "majgen", "brigadier",
        "brig", "briggen", "colonel", "col", "captain", "capt", "cpt", "commander", "cdr", "cmdr",
        "commodore", "admiral", "adm", "marshal", "sergeant", "sgt", "sardar", "sarhang", "sartip",
    ]
    private static let offices = ["minister", "president", "ambassador", "governor", "director"]
    private static let religion = [
        "haj", "hajj", "haji", "hajji", "hadj", "hadji", "hajjah", "alhaj", "alhajj", "alhaji",
        "sheikh", "sheik", "shaykh", "shaikh", "shaikha", "sheikha", "ayatollah", "ayatullah",
        "hojatoleslam", "hojjatoleslam", "mullah", "mulla", "mollah", "mawlawi", "maulvi", "molvi",
        "maulana", "mawlana", "mufti", "imam", "sayyid", "sayyed", "sayed", "syed", "seyed",
        "seyyed", "reverend", "rev", "father", "bishop",
    ]
}
