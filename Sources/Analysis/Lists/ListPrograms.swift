import TradeModel

/// Which programs of which sanctions list are about which country: what a list's program means is
/// told by nothing in the list.
public struct ListPrograms: Sendable, Hashable {
    /// The programs by the country's code and the list's name.
    private let programs: [String: [String: [String]]]

    /// Programs by the country's code and the list's name, usually the configuration's.
    public init(_ programs: [String: [String: [String]]] = [:]) { self.programs = programs }

    /// The lists with programs, each with the code of the country that they are about.
    package var lists: [(country: String, list: String)] {
        programs.sorted { $0.key < $1.key }.flatMap { country, lists in
            lists.keys.sorted().map { (country: country, list: $0) }
        }
    }

    /// The lists with programs about a country.
    func listNames(about country: Country) -> [String] {
        programs[country.code]?.keys.sorted() ?? []
    }

    /// The programs of a list that are about a country; nil where none is known. They are told for all
    /// lists of a layout together.
    func of(_ list: String, about country: Country) -> Set<String>? {
        programs[country.code]?[ListName.layout(of: list)].map(Set.init)
    }
}
