import TradeModel

/// Finds the countries that a list names, and remembers the names that no table knows.
struct PlaceResolver {
    private let countries: CountryTable
    private var known: [String: Country] = [:]
    private var unknown: [String: Int] = [:]

    init(_ countries: CountryTable) { self.countries = countries }

    /// The place of a name: a country where the table knows it, else the words alone.
    mutating func place(_ text: String) -> ListedPlace {
        if let country = known[text] { return ListedPlace(text, country: country) }
        if unknown[text] == nil, case .area(let area) = countries.area(name: text) {
            // A group such as the European Union is known, and is no country.
            guard let country = area.partner?.country else {
                return ListedPlace(text, country: nil)
            }
            known[text] = country
            return ListedPlace(text, country: country)
        }
        unknown[text, default: 0] += 1
        return ListedPlace(text, country: nil)
    }

    /// The place of a name that may as well be a town or an office, which is nothing to report.
    mutating func placeOfAnyKind(_ text: String) -> ListedPlace {
        let before = unknown[text]
        defer { unknown[text] = before }
        return place(text)
    }

    /// The place of a two-letter code; where no table knows that, of the words beside it.
    mutating func place(alpha2 code: String, called words: String? = nil) -> ListedPlace {
        if let country = country(alpha2: code) {
            return ListedPlace(words ?? code, country: country)
        }
        if let words { return place(words) }
        unknown[code, default: 0] += 1
        return ListedPlace(code, country: nil)
    }

    private mutating func country(alpha2 code: String) -> Country? {
        if let country = known[code] { return country }
        let wanted = code.uppercased()
        let area = countries.areas.first { $0.alpha2 == wanted && $0.partner?.country != nil }
        known[code] = area?.partner?.country
        return known[code]
    }

    /// The country at the end of an address that names it last; nil where it does not.
    func country(endOf address: String) -> ListedPlace? {
        guard let last = address.split(separator: ",").last else { return nil }
        let name = String(last.drop(while: \.isWhitespace))
        guard case .area(let area) = countries.area(name: name), let country = area.partner?.country
        else { return nil }
        return ListedPlace(name, country: country)
    }

    /// One finding for all names that no table knows, the most frequent named.
    func summary(path: String) -> [Diagnostic] {
        guard !unknown.isEmpty else { return [] }
        let ranked = unknown.sorted { a, b in
            a.value == b.value ? a.key < b.key : a.value > b.value
        }
        let shown = ranked.prefix(5).map { "“\($0.key.prefix(40))” (\($0.value))" }
        let more = ranked.count > 5 ? ", …" : ""
        return [
            Diagnostic(
                .warning, .unlistedCountry, path: path,
                message: "no table knows \(ranked.count == 1 ? "this name" : "these names") of a"
                    + " country, kept as written: \(shown.joined(separator: ", "))\(more)")
        ]
    }
}
