/// Which countries and areas exist, and what the trade systems call them.
///
/// Look-ups take constant time.
public struct CountryTable: Sendable {
    /// The rows, in the order given.
    public let areas: [Area]
    private let byCode: [String: Int]
    private let byNumber: [NumberIndex]
    private let names: NameIndex

    /// Builds the look-ups. Where two rows claim the same code or name, the first keeps it: list
    /// current countries before former ones.
    public init(_ areas: [Area]) {
        self.areas = areas
        var byCode: [String: Int] = Dictionary(minimumCapacity: areas.count)
        for (index, area) in areas.enumerated() {
            for code in [area.code] + area.formerCodes where byCode[code] == nil {
                byCode[code] = index
            }
        }
        self.byCode = byCode
        byNumber = Area.CodeSystem.allCases.map { NumberIndex($0, of: areas) }
        names = NameIndex(areas)
    }

    /// The area with a code: alpha-3, a former alpha-3, or an area's own code.
    public func area(code: String) -> Area? { byCode[code].map { areas[$0] } }

    /// The area that a system gives a number.
    public func area(_ system: Area.CodeSystem, _ number: Int) -> Area? {
        index(of: system)[number].map { areas[$0] }
    }

    /// The numbers that a system gives to places, in no order.
    public func numbers(_ system: Area.CodeSystem) -> [(number: Int, place: Partner)] {
        index(of: system).all.compactMap { number, index in
            areas[index].partner.map { (number, $0) }
        }
    }

    private func index(of system: Area.CodeSystem) -> NumberIndex {
        guard let found = byNumber.first(where: { $0.system == system }) else {
            preconditionFailure("\(system) has no index")
        }
        return found
    }

    /// What a name says.
    public enum NameMatch: Sendable {
        /// The one area of that name.
        case area(Area)
        /// Several areas' names contain it, so that it is no area's name: "Korea".
        case ambiguous([String])
        /// No area has such a name.
        case unknown
    }

    /// The area with a name or spelling; blanks and letter case do not matter.
    public func area(name: String) -> NameMatch {
        let folded = NameIndex.folded(name)
        if let index = names[folded] { return .area(areas[index]) }
        guard !folded.isEmpty else { return .unknown }
        let candidates = areas.filter { area in
            area.kind == .country
                && ([area.name] + area.aliases).contains { Self.words(of: $0).contains(folded) }
        }
        return candidates.count > 1 ? .ambiguous(candidates.map(\.name)) : .unknown
    }

    /// The country of a code that the table knows as one, current or former.
    public func country(_ code: String) -> Country? {
        guard let area = area(code: code), let partner = area.partner else { return nil }
        return partner.country
    }

    private static func words(of name: String) -> [String] {
        name.lowercased().split { !$0.isLetter }.map(String.init)
    }
}
