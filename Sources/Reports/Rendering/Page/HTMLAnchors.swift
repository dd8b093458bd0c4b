/// The names by which links lead to parts of a page: made of the part's own words, so that they stay
/// the same when other parts come and go, and each given once.
struct HTMLAnchors {
    private var names = DistinctNames()

    /// A name that no other part has: what it is, and its words in letters and digits of any script.
    /// Names without words would be told apart by their order alone.
    mutating func name(_ kind: String, _ text: String) -> String {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        return names.name(
            like: ([kind] + words.prefix(8).map { String($0.prefix(24)) }).joined(separator: "-"))
    }
}
