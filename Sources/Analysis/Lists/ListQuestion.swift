import TradeModel

/// A question about the entries of sanctions lists, before it is known which list.
struct ListQuestion {
    /// Which of several lists in the files.
    var list: String?
    /// Only entries under the programs that are about a country.
    var subject: Country?
    /// Only entries under a program.
    var program: String?
    /// Only entries of a kind.
    var kind: DesignationKind?
    /// Only entries with an address in a country.
    var country: Country?
    /// Which programs of which list are about which country.
    let programs: ListPrograms
    /// The day of the question.
    let asOf: Day

    /// The question of an inquiry.
    init(_ inquiry: Inquiry) throws(Refusal) {
        list = inquiry[.source]
        if inquiry[.subject] != nil { subject = try inquiry.subject() }
        program = inquiry[.program]
        kind = try inquiry.word(.kind)
        if let name = inquiry[.country] { country = try inquiry.country(name, .country) }
        programs = inquiry.programs
        asOf = inquiry.asOf
    }

    /// The entries of a list that the question is about. Refuses, as wrong usage, a subject of which
    /// no program of the list is known.
    func selected(
        _ entries: [Designation], of list: String
    ) throws(Refusal) -> [Designation] {
        var wanted: Set<String>?
        if let subject {
            guard let known = programs.of(list, about: subject), !known.isEmpty else {
                throw noProgram(of: list, about: subject, among: entries)
            }
            wanted = known
        }
        return entries.filter { entry in
            (wanted.map { !$0.isDisjoint(with: entry.programs) } ?? true)
                && (program.map(entry.programs.contains) ?? true)
                && (kind.map { $0 == entry.kind } ?? true)
                && (country.map(entry.addressCountries.contains) ?? true)
        }
    }

    /// How many entries, of whose records none is usable, may be of those that the question is about,
    /// however many records tell of each. Their countries may stand in another table.
    func entries(among records: [Designation], of list: String) throws(Refusal) -> Int {
        var question = self
        question.country = nil
        return Set(try question.selected(records, of: list).map(\.id)).count
    }

    /// Refuses, as wrong usage, a program that no entry of the list asked about stands under; names the
    /// nearest.
    func checkProgram(in entries: [Designation]) throws(Refusal) {
        guard let program else { return }
        let known = Set(
            entries.lazy.filter { entry in list.map { $0 == entry.list } ?? true }
                .flatMap(\.programs))
        guard !known.contains(program) else { return }
        let near = Spelling.nearest(to: program, among: known.sorted())
        throw .usage(
            "no entry stands under a program “\(program)”; nearest:"
                + " \(near.isEmpty ? "none" : near.joined(separator: ", "))")
    }

    /// Which entries of a list are meant, in words: without a subject or a program they are all of them,
    /// and the configured subject does not narrow them.
    var scope: String {
        if let subject { return " under programs about \(subject)" }
        return program == nil ? ", whatever country they are about," : ""
    }

    /// The refusal of files without a list.
    static func noList(in facts: Dataset) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .noUsableRecord,
                message: "this needs a sanctions list; \(facts.inventory)"))
    }

    /// The answers that shaped the result, as every result names them.
    var parameters: [(name: String, value: String)] {
        IndicatorResult.given([
            ("subject", subject?.code), ("program", program), ("kind", kind?.rawValue),
            ("country", country?.code),
        ])
    }
}
