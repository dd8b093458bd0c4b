/// Words that stand beside a name and are no part of it: forms of address, titles and ranks, which lists
/// do not have, what numbers and the like are called, and what connects two names of one bearer.
public struct WordsBesideNames: Sendable, Hashable {
    /// What a word is.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// A form of address, a title or a rank.
        case form
        /// One that stands behind a name, also without a comma: `esq`.
        case behind
        /// What is none by itself, and may stand among them: `vice` before `marshal`.
        case among
        /// Letters that are one before a name and with their points: `h.e.`, as a word a surname too.
        case pointed
        /// What a number, an address or a date beside a name is called: `passport`, `tel`, `dob`.
        case detail
        /// What stands between two names, each of them one by itself: `d/b/a`; or before one of any
        /// bearer: `m/s`.
        case between
    }

    /// The letters with points.
    public private(set) var pointed: [String] = []
    private var forms: Set<String> = []
    private var behind: Set<String> = []
    private var among: Set<String> = []
    private var details: Set<String> = []
    /// The connectives as words, by the first of them.
    private var connectives: [String: [[String]]] = [:]

    /// Takes words in small letters, connectives with one blank between their words and without points.
    public init(_ rows: [(word: String, role: Role)] = []) {
        for (word, role) in rows {
            switch role {
            case .form: forms.insert(word)
            case .behind:
                forms.insert(word)
                behind.insert(word)
            case .among: among.insert(word)
            case .pointed: pointed.append(word)
            case .detail: details.insert(word)
            case .between:
                let words = word.split(separator: " ").map(String.init)
                if let first = words.first { connectives[first, default: []].append(words) }
            }
        }
    }

    /// Whether a word is a form of address.
    public func isForm(_ word: String) -> Bool { forms.contains(word) }

    /// Whether a word is a form of address that stands behind a name, also without a comma.
    public func isFormBehind(_ word: String) -> Bool { behind.contains(word) }

    /// Whether a word is no form of address and may stand among them.
    public func isAmongForms(_ word: String) -> Bool { among.contains(word) }

    /// Whether a word is what a number, an address or a date beside a name is called.
    public func isDetail(_ word: String) -> Bool { details.contains(word) }

    /// How many of the first words are a connective, the longest that fits; nil where none are.
    public func connective(at words: ArraySlice<String>) -> Int? {
        guard let first = words.first, let known = connectives[first] else { return nil }
        return known.filter { words.starts(with: $0) }.map(\.count).max()
    }
}
