import TradeModel

/// Finds the partner that a trade table means, and remembers the codes that no table knows.
struct AreaResolver {
    private let countries: CountryTable
    private let system: Area.CodeSystem
    private var unlisted: [Int: (name: String, records: Int)] = [:]
    private var known: [Int: Place] = [:]
    private var contradictions = CodeContradictions()

    /// The place of a number.
    private struct Place {
        let partner: Partner
        let isCountry: Bool
        /// The letters that stood beside it last and are no other country's.
        var letters = ""
    }

    init(_ countries: CountryTable, _ system: Area.CodeSystem) {
        self.countries = countries
        self.system = system
    }

    /// The partner of a numeric code; where the system's table does not know it, of its ISO code. Where
    /// the record's line is given, it is noted when the two are of different countries.
    mutating func partner(
        code: Int, iso: String, name: @autoclosure () -> String, line: Int? = nil
    ) -> Partner {
        if let place = place(of: code) {
            if let line, iso != place.letters { compare(place, code, iso, line) }
            return place.partner
        }
        // Not kept by the number: the next record with it may be of another place.
        if let partner = countries.area(code: iso)?.partner { return partner }
        note(code, name: name(), records: 1)
        return .unlisted(code)
    }

    private mutating func place(of code: Int) -> Place? {
        if let place = known[code] { return place }
        guard let area = countries.area(system, code), let partner = area.partner
        else { return nil }
        let place = Place(partner: partner, isCountry: area.kind == .country)
        known[code] = place
        return place
    }

    /// Groups, former states and unspecified areas have letters of their own in each system, so that
    /// only current countries contradict each other.
    private mutating func compare(_ place: Place, _ code: Int, _ letters: String, _ line: Int) {
        guard place.isCountry, let other = countries.area(code: letters), other.kind == .country,
            other.partner != place.partner
        else {
            known[code]?.letters = letters
            return
        }
        contradictions.note(code, of: place.partner, letters: letters, line: line)
    }

    /// The partner of a numeric code; where the system's table does not know it, of its name.
    mutating func partner(code: Int, named name: String) -> Partner {
        if let place = known[code] { return place.partner }
        let isKnown = countries.area(system, code) != nil
        if !isKnown, let partner = partner(named: name) { return partner }
        return partner(code: code, iso: "", name: name)
    }

    /// The partner of a name; nil where it is no area's or may be several's.
    func partner(named name: String) -> Partner? {
        guard case .area(let area) = countries.area(name: name) else { return nil }
        return area.partner
    }

    /// The partner of an alpha-3 code, three capital letters; nil where it is no area's.
    func partner(alpha3 code: String) -> Partner? {
        guard code.utf8.count == 3, code.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else { return nil }
        return countries.area(code: code)?.partner
    }

    /// Takes over what another resolver of the same table has met.
    mutating func merge(_ other: AreaResolver) {
        for (code, seen) in other.unlisted { note(code, name: seen.name, records: seen.records) }
        contradictions.merge(other.contradictions)
    }

    /// Of several names the first by alphabet is kept, so that the order of the records does not
    /// matter.
    mutating func note(_ code: Int, name: String, records: Int) {
        let seen = unlisted[code] ?? (name, 0)
        let names = [seen.name, name].filter { !$0.isEmpty }
        unlisted[code] = (names.min() ?? "", seen.records + records)
    }

    /// One finding for each code that no table knows, and for each that contradicts its letters.
    func summary(path: String) -> [Diagnostic] {
        contradictions.summary(system, path: path) + unlistedCodes(path)
    }

    private func unlistedCodes(_ path: String) -> [Diagnostic] {
        unlisted.sorted { $0.key < $1.key }.map { code, seen in
            let name = seen.name.isEmpty ? "" : " (“\(seen.name)”)"
            return Diagnostic(
                .warning, .unlistedCountry, path: path,
                message: "no table knows the \(system.rawValue) code \(code)\(name);"
                    + " records kept under #\(code): \(seen.records)")
        }
    }
}
