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
        let knownCodes = areas.filter { $0.kind == .country }.map(\.code)
        let near = Spelling.nearest(to: code.uppercased(), among: knownCodes)
        throw Refusal.usage(
            "no country has the code “\(code)” given as --\(option); nearest: "
                + near.joined(separator: ", "))
    }
}
