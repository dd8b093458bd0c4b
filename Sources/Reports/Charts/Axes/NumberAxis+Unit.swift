extension NumberAxis {
    /// What the labels are in, as the end of a line that names the unit of the values: `, in millions`.
    /// Of a unit that has a scale of its own both are one, since `USD million, in millions` would be read
    /// as either of them: `; axis in USD trillion`.
    func note(on unit: String) -> String {
        guard let power = Self.powers[magnitude] else { return "" }
        let parts = unit.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        var words = parts[0].split(separator: " ").map(String.init)
        guard let place = words.firstIndex(where: { Self.powers[$0] != nil }),
            !words[..<place].contains("per"), let own = Self.powers[words[place]],
            let name = Self.names[own + power]
        else { return ", in \(magnitude)s" }
        words[place] = name
        let scaled = [words.joined(separator: " ")] + parts.dropFirst().map(String.init)
        return "; axis in \(scaled.joined(separator: "/"))"
    }

    /// The scales that units and labels have, by their powers of ten.
    private static let powers = ["thousand": 3, "million": 6, "billion": 9, "trillion": 12]

    /// What a scale of a scale is called.
    private static let names = [
        9: "billion", 12: "trillion", 15: "quadrillion", 18: "quintillion", 21: "sextillion",
        24: "septillion",
    ]
}
