/// The legal forms of companies, which names are often written without, or with another word for the
/// same form: `JSC`, `AO`, `joint stock company`.
enum LegalForms {
    /// Forms of one word.
    static let words: Set = [
        "co", "company", "ltd", "limited", "corp", "corporation", "inc", "incorporated", "llc",
        "llp", "plc", "pte", "pty", "pvt", "gmbh", "ag", "kg", "sa", "sas", "srl", "sarl",
        "spa", "jsc", "cjsc", "ojsc", "pjsc", "ao", "oao", "pao", "zao", "ooo", "fzc", "fze",
        "fzco", "dmcc", "wll", "bv", "nv", "cv", "ab", "oy", "oyj", "aps", "kk", "sdn", "bhd",
        "sro", "ltda",
        "mbh", "ohg", "aktiengesellschaft", "kommanditgesellschaft", "aktiebolag", "bvba", "sprl",
        "eurl", "snc", "ltee", "srls", "lda", "limitada", "eireli", "compania", "compagnie",
        "doo", "dooel", "ood", "eood", "ead", "kft", "zrt", "nyrt", "uab", "spzoo",
        "pjs", "prjsc", "prat", "tov", "too", "fgup", "kompaniya", "kompani", "korporatsiya",
        "psc", "bsc", "ksc", "kscc", "kscp", "qsc", "qpsc", "saog", "saoc", "pt", "tbk", "pcl",
        "tnhh",
    ]

    /// Those that are parts of people's names too, as in `Kim Doo Chol`.
    static let ofPeopleToo: Set = ["doo", "prat", "too", "tov"]

    /// Forms of several words, of two of which one begins the other the longer first. Their words by
    /// themselves are parts of names.
    private static let phrases = [
        "public joint stock company", "open joint stock company", "closed joint stock company",
        "private joint stock company", "joint stock company", "limited liability company",
        "limited liability partnership", "public limited company", "private limited", "fz llc",
        "free zone company", "free zone establishment", "sp z oo", "sp zoo", "s de rl",
        "publichnoe aktsionernoe obshchestvo", "nepublichnoe aktsionernoe obshchestvo",
        "otkrytoe aktsionernoe obshchestvo",
        "zakrytoe aktsionernoe obshchestvo", "aktsionernoe obshchestvo",
        "obshchestvo s ogranichennoi otvetstvennostyu",
        "obshchestvo s ogranichennoy otvetstvennostyu",
        "tovarishchestvo s ogranichennoi otvetstvennostyu",
        "tovarishchestvo s ogranichennoy otvetstvennostyu",
        "tovarystvo z obmezhenoyu vidpovidalnistyu", "tovaristvo z obmezhenoyu vidpovidalnistyu",
        "gesellschaft mit beschrankter haftung", "naamloze vennootschap", "besloten vennootschap",
        "societe anonyme", "societe a responsabilite limitee", "societe par actions simplifiee",
        "sociedad anonima de capital variable", "sociedad anonima", "sociedade anonima",
        "sociedad limitada", "sociedad de responsabilidad limitada", "societa per azioni",
        "societa a responsabilita limitata", "spolka akcyjna",
        "spolka z ograniczona odpowiedzialnoscia", "anonim sirketi", "limited sirketi", "ltd sti",
        "perseroan terbatas", "kabushiki kaisha", "youxian gongsi",
    ].map { $0.split(separator: " ").map(String.init) }

    private static let beginnings = Set(phrases.compactMap(\.first))

    /// The words of a name without the forms of several words. Takes time in proportion to their number.
    static func leftOut(of words: [String]) -> [String] {
        guard words.contains(where: beginnings.contains) else { return words }
        var kept: [String] = []
        var rest = words[...]
        while let word = rest.first {
            let phrase = phrases.first { rest.starts(with: $0) }
            if phrase == nil { kept.append(word) }
            rest = rest.dropFirst(phrase?.count ?? 1)
        }
        return kept
    }
}
