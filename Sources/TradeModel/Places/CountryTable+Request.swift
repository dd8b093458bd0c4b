extension CountryTable {
    /// The country that a request names, by its code in any letter case or by a name; refuses, as
    /// wrong usage, what is none.
    package func requested(_ code: String, as option: String) throws(Refusal) -> Country {
        if let country = country(code.uppercased()) { return country }
        if area(code: code.uppercased())?.kind == .world { throw Self.world(code, option) }
        switch area(name: code) {
        case .area(let area):
            if let country = area.partner?.country { return country }
            if area.kind == .world { throw Self.world(code, option) }
        case .ambiguous(let names):
            throw Refusal.usage(
                "“\(code)” given as --\(option) may be \(names.joined(separator: " or "));"
                    + " give a code")
        case .unknown: break
        }
        let near = Spelling.nearest(to: code.uppercased(), among: codes(near: code))
        throw Refusal.usage(
            "no country has the code “\(code)” given as --\(option); "
                + (near.isEmpty
                    ? "give its alpha-3 code" : "nearest: \(near.joined(separator: ", "))"))
    }

    /// Tables have the world as a partner, and questions are of it where they name none.
    private static func world(_ code: String, _ option: String) -> Refusal {
        let advice =
            option == "partner"
            ? "where no partner is needed, leave it out for all together"
            : "give a country's alpha-3 code"
        return .usage("“\(code)” given as --\(option) is the world and no country; \(advice)")
    }

    /// The codes of countries that a text may have meant: one change from the code, or two from the
    /// name where the text is longer than a code.
    private func codes(near text: String) -> [String] {
        let code = text.uppercased()
        return areas.filter { area in
            area.kind == .country
                && (Spelling.isSlip(code, of: area.code, changes: 1)
                    || text.count > 5
                        && Spelling.isSlip(code, of: area.name.uppercased(), changes: 2))
        }.map(\.code)
    }
}
