extension ShortNames {
    /// Names each cut to its own room. Those that could be taken for one another are told apart as
    /// ``apart(_:areNumbered:)`` does, within the least room of them.
    static func apart(
        _ names: [String], _ style: ChartStyle.Text, within rooms: [Double],
        areNumbered: Bool = false
    ) -> [String] {
        var texts = zip(names, rooms).map { TextMetrics.cut($0, style, to: $1) }
        // What is left of the names that are cut.
        let beginnings = zip(names, texts).map { name, text -> String? in
            name == text ? nil : String(text.dropLast())
        }
        let alike = names.indices.filter { index in
            names.indices.contains { other in
                guard let one = beginnings[index], let next = beginnings[other],
                    names[index] != names[other]
                else { return false }
                return names[other].hasPrefix(one) || names[index].hasPrefix(next)
            }
        }
        guard let least = alike.map({ rooms[$0] }).min() else { return texts }
        let short = ShortNames { TextMetrics.cut($0, style, to: least) }
        let told = short.apart(alike.map { names[$0] }, areNumbered: areNumbered)
        for (index, text) in zip(alike, told) {
            texts[index] = text
        }
        return texts
    }
}
