/// An edition of the Harmonized System, by the code that UN Comtrade gives it.
public enum HSRevision: String, Sendable, Hashable, CaseIterable, Comparable {
    case hs1992 = "H0"
    case hs1996 = "H1"
    case hs2002 = "H2"
    case hs2007 = "H3"
    case hs2012 = "H4"
    case hs2017 = "H5"
    case hs2022 = "H6"

    /// The revision that CEPII names by its two-digit year, `92` to `22`.
    public init?(twoDigitYear: String) {
        let years = ["92", "96", "02", "07", "12", "17", "22"]
        guard let index = years.firstIndex(of: twoDigitYear) else { return nil }
        self = Self.allCases[index]
    }

    /// The revision that came into force with a year, 1992 to 2022.
    public init?(year: Year) {
        guard let revision = Self.allCases.first(where: { $0.year == year }) else { return nil }
        self = revision
    }

    /// The year with which it came into force.
    public var year: Year {
        switch self {
        case .hs1992: Year(1992)
        case .hs1996: Year(1996)
        case .hs2002: Year(2002)
        case .hs2007: Year(2007)
        case .hs2012: Year(2012)
        case .hs2017: Year(2017)
        case .hs2022: Year(2022)
        }
    }

    /// Orders by year.
    public static func < (a: HSRevision, b: HSRevision) -> Bool { a.rawValue < b.rawValue }
}

/// A commodity code of the Harmonized System with its leading zeros: two digits name a chapter, four
/// a heading, six a subheading; countries add more. No digits stand for all commodities.
public struct HSCode: Hashable, Sendable, LosslessStringConvertible {
    /// The digits; empty for all commodities.
    public let digits: String

    /// All commodities.
    public static let total = HSCode(checked: "")

    /// Takes `TOTAL`, or an even number of digits from 2 to 10.
    public init?(_ text: String) {
        if text == "TOTAL" {
            self = .total
            return
        }
        let count = text.utf8.count
        guard 2...10 ~= count, count.isMultiple(of: 2),
            text.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        digits = text
    }

    private init(checked digits: String) { self.digits = digits }

    /// The number of digits; 0 for all commodities.
    public var level: Int { digits.utf8.count }

    /// The chapter, heading or subheading above, by an even number of digits; nil below that level.
    public func prefix(_ level: Int) -> HSCode? {
        guard 0...self.level ~= level, level.isMultiple(of: 2) else { return nil }
        return HSCode(checked: String(digits.prefix(level)))
    }

    /// `TOTAL` or the digits.
    public var description: String { digits.isEmpty ? "TOTAL" : digits }
}
