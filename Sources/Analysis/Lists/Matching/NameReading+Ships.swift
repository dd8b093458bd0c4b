/// What stands before the names of ships: `M/V`, `oil tanker`.
extension NameReading {
    /// The reading of a ship's name without what tells its kind before it; nil where a name has none, or
    /// nothing else. `mv` and `mt` are left out of any name.
    static func withoutKindOfShip(_ words: NameWords) -> NameReading? {
        let all = words.words
        guard let kind = kindsOfShip.first(where: { all.starts(with: $0) }), kind.count < all.count
        else { return nil }
        return NameReading(
            words: NameWords(words: Array(all.dropFirst(kind.count))), left: kind,
            isOfPerson: false, isOfShip: true)
    }

    /// The kinds as words, of two of which one begins the other the longer first.
    private static let kindsOfShip = [
        "motor vessel", "motor tanker", "motor ship", "crude oil tanker", "oil tanker",
        "chemical tanker", "product tanker", "products tanker", "gas carrier", "bulk carrier",
        "ore carrier", "general cargo ship", "general cargo", "cargo ship", "cargo vessel",
        "container ship", "fishing vessel", "lpg tanker", "lng tanker", "lng carrier",
        "lpg carrier", "ro ro", "m v", "m t", "m s", "s s", "f v", "v t", "tanker", "vessel",
        "ship", "ms", "ss", "fv", "vt", "mfv", "rv", "roro", "vlcc", "ulcc", "suezmax",
        "aframax", "panamax", "lng", "lpg", "tug", "barge", "trawler", "ferry",
    ].map { $0.split(separator: " ").map(String.init) }
}
