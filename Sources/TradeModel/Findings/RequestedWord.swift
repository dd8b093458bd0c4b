extension RawRepresentable where Self: CaseIterable, RawValue == String {
    /// The word that a request names, or one of its synonyms; nil for the word that leaves it open.
    /// Refuses, as wrong usage, a word that is none, and says which there are.
    package static func requested(
        _ text: String, as option: String, _ synonyms: [String: Self] = [:], open: String? = nil
    ) throws(Refusal) -> Self? {
        guard text != open else { return nil }
        guard let word = Self(rawValue: text) ?? synonyms[text] else {
            let known = allCases.map(\.rawValue) + synonyms.keys.sorted() + [open].compactMap { $0 }
            throw .usage("expected \(known.alternatives) for --\(option), saw “\(text)”")
        }
        return word
    }
}
