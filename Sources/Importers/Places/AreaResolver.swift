import Tabular
import TradeModel

/// Finds the partner that a trade table means, and remembers the codes that no table knows.
struct AreaResolver {
    private let countries: CountryTable
    private let system: Area.CodeSystem
    private var unlisted: [Int: (name: String, records: Int)] = [:]
    private var known: [Int: Partner] = [:]

    init(_ countries: CountryTable, _ system: Area.CodeSystem) {
        self.countries = countries
        self.system = system
    }

    /// The partner of a numeric code; where the system's table does not know it, of its ISO code.
    mutating func partner(code: Int, iso: String, name: @autoclosure () -> String) -> Partner {
        if let partner = known[code] { return partner }
        if let partner = countries.area(system, code)?.partner {
            known[code] = partner
            return partner
        }
        // Not kept by the number: the next record with it may be of another place.
        if let partner = countries.area(code: iso)?.partner { return partner }
        note(code, name: name(), records: 1)
        return .unlisted(code)
    }

    /// The partner of a numeric code; where the system's table does not know it, of its name.
    mutating func partner(code: Int, named name: String) -> Partner {
        if let partner = known[code] { return partner }
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
    }

    /// Of several names the first by alphabet is kept, so that the order of the records does not
    /// matter.
    mutating func note(_ code: Int, name: String, records: Int) {
        let seen = unlisted[code] ?? (name, 0)
        let names = [seen.name, name].filter { !$0.isEmpty }
        unlisted[code] = (names.min() ?? "", seen.records + records)
    }

    /// One finding for each code that no table knows.
    func summary(path: String) -> [Diagnostic] {
        unlisted.sorted { $0.key < $1.key }.map { code, seen in
            let name = seen.name.isEmpty ? "" : " (“\(seen.name)”)"
            return Diagnostic(
                .warning, .unlistedCountry, path: path,
                message: "no table knows the \(system.rawValue) code \(code)\(name);"
                    + " records kept under #\(code): \(seen.records)")
        }
    }
}
