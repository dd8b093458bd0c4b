extension HSSection {
    /// All sections, in order.
    public static let all: [HSSection] = (1...97).compactMap(HSSection.init(chapter:))
        .reduce(into: []) { sections, section in
            if sections.last != section { sections.append(section) }
        }

    /// The section with a number, Roman in any letter case or Arabic: `XVI` or `16`.
    public init?(_ name: String) {
        let name = name.uppercased()
        guard
            let section = Self.all.first(where: {
                $0.description == name || "\($0.number)" == name
            })
        else { return nil }
        self = section
    }

    /// The codes of its chapters, `25` to `27`; 77, which no edition uses, among them.
    public var chapters: [HSCode] {
        (1...97).filter { HSSection(chapter: $0) == self }
            .compactMap { HSCode($0 < 10 ? "0\($0)" : "\($0)") }
    }

    /// What is in it, in a few words.
    public var title: String { Self.titles[number - 1] }

    private static let titles = [
        "live animals, animal products", "vegetable products", "fats and oils",
        "food, beverages, tobacco", "mineral products", "chemicals", "plastics, rubber",
        "hides, leather, furs", "wood", "pulp and paper", "textiles and clothing",
        "footwear, headgear", "stone, ceramics, glass", "pearls, gems, precious metals",
        "base metals", "machinery, electrical equipment", "vehicles, aircraft, vessels",
        "instruments, clocks", "arms and ammunition", "furniture, toys, various",
        "art and antiques",
    ]
}
