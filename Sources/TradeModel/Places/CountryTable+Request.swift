extension CountryTable {
    /// The country that a request names, by its code in any letter case or by a name; refuses, as
    /// wrong usage, what is none.
    package func requested(_ code: String, as option: String) throws(Refusal) -> Country {
        if let country = country(code.uppercased()) { return country }
        switch area(name: code) {
        case .area(let area):
            if let country = area.partner?.country { return country }
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
