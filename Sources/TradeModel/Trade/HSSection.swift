/// A section of the Harmonized System: chapters of related goods.
///
/// The 21 sections and their chapters are the same in every edition (World Customs Organization,
/// Harmonized System Nomenclature). Chapters 98 and 99, which countries use as they like, are in none.
public struct HSSection: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number of the section, 1 to 21.
    public let number: Int

    private static let numerals = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI",
    ]
    /// The last chapter of each section.
    private static let ends = [
        5, 14, 15, 24, 27, 38, 40, 43, 46, 49, 63, 67, 70, 71, 83, 85, 89, 92, 93, 96, 97,
    ]

    /// The section that holds a chapter, 1 to 97; nil for other numbers.
    public init?(chapter: Int) {
        guard chapter > 0, let index = Self.ends.firstIndex(where: { chapter <= $0 }) else {
            return nil
        }
        number = index + 1
    }

    /// The Roman numeral by which the section is known.
    public var description: String { Self.numerals[number - 1] }

    /// Orders by number.
    public static func < (a: HSSection, b: HSSection) -> Bool { a.number < b.number }
}

extension HSCode {
    /// The section that the goods belong to; nil for all goods together, and for chapters 98 and 99.
    public var section: HSSection? { Int(digits.prefix(2)).flatMap(HSSection.init(chapter:)) }

    /// Whether no edition has the goods: chapter 77 is kept for later.
    package var isUnused: Bool { digits.hasPrefix("77") }
}
