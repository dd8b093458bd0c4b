import TradeModel

/// How finely goods are told apart.
public enum GoodsLevel: String, Sendable, Hashable, CaseIterable {
    case section
    case chapter = "2"
    case heading = "4"
    case subheading = "6"

    /// The number of digits that records need.
    var digits: Int {
        switch self {
        case .section, .chapter: 2
        case .heading: 4
        case .subheading: 6
        }
    }

    /// What the goods are called together.
    var noun: String {
        switch self {
        case .section: "sections"
        case .chapter: "chapters (2 digits)"
        case .heading: "headings (4 digits)"
        case .subheading: "subheadings (6 digits)"
        }
    }

    /// The group that goods are counted in; nil for goods told more coarsely.
    func group(of code: HSCode) -> GoodsGroup? {
        guard let prefix = code.prefix(digits) else { return nil }
        return self == .section ? GoodsGroup(sectionOf: prefix) : GoodsGroup(prefix)
    }
}

/// Goods that are counted as one.
struct GoodsGroup: Hashable, Comparable, CustomStringConvertible {
    /// What outputs call the goods: `2701`, `XVI`, or `special` for chapters that countries use as they
    /// like.
    let description: String
    /// What is in them, where they are a section.
    let title: String
    private let rank: Int

    /// The goods of a code.
    init(_ code: HSCode) {
        description = code.digits
        title = ""
        rank = 0
    }

    /// The goods of a section, by the code of one of its chapters.
    init(sectionOf code: HSCode) {
        let section = code.section
        description = section?.description ?? "special"
        title = section?.title ?? "special classifications of countries"
        rank = section?.number ?? HSSection.all.count + 1
    }

    /// Orders sections by number and codes by digits.
    static func < (a: GoodsGroup, b: GoodsGroup) -> Bool {
        (a.rank, a.description) < (b.rank, b.description)
    }
}
