import Assessment
import TradeModel

/// A ledger that can be evaluated.
struct Ledger: Sendable {
    /// The file.
    let path: String
    let title: String
    let document: ClaimLedger.Document
    private(set) var claims: [Claim]
    /// What the names stand for, the configuration's among them.
    let readings: [String: ReadingSpecification]

    /// Reads a ledger. Refuses one that is not there, has a key that nothing reads, or an expression
    /// that cannot be evaluated; every fault has its line and column. Where a library is given, what
    /// names ask of its sources must be there.
    init(
        path: String, _ configuration: Configuration, _ library: SourceLibrary? = nil,
        tables: ReferenceTables? = nil
    ) throws(Refusal) {
        let text = try ConfigurationText(path: path, of: .ledger)
        let ledger = try text.decoded(ClaimLedger.self, shape: .ledger)
        try text.checkText(ledger.title, at: ["title"])
        self.path = path
        title = ledger.title
        document = ledger.document
        let own = ledger.indicators ?? [:]
        let readings = configuration.readings(with: own)
        self.readings = readings
        if let name = own.keys.filter(Claim.ownNames.contains).min() {
            throw text.fault(
                "“\(name)” stands for a number of the claim itself",
                at: ["indicators", ConfigurationKey(stringValue: name)])
        }
        try ReadingCheck.checkOwn(own, in: text, configuration, library, tables)
        let reader = ClaimReader(
            text: text,
            check: ReadingCheck(
                text: text, configuration: configuration, specifications: readings,
                desk: library.map { ReadingDesk(ofAllTimes: readings, configuration, $0) }),
            published: try Self.day(ledger.document.published, text, ["document", "published"]))
        var ids = Set<String>()
        var claims: [Claim] = []
        var faults = FoundFaults()
        for (index, specification) in ledger.claims.enumerated() {
            let place: [ConfigurationKey] = ["claims", .init(intValue: index)]
            let isNew = ids.insert(specification.id).inserted
            faults.look { () throws(Refusal) in
                try text.checkText(specification.id, at: place + ["id"])
                guard isNew else {
                    throw text.fault(
                        "a second claim is called “\(specification.id)”", at: place + ["id"])
                }
                claims.append(try reader.claim(specification, at: place))
            }
        }
        try faults.refuse()
        self.claims = claims
    }

    /// The configured sources that the claims rest on.
    var sources: Set<String> {
        Set(claims.flatMap(\.references).flatMap { readings[$0.name]?.files ?? [] })
    }

    /// The ledger with some of its claims.
    func only(_ ids: Set<String>) -> Ledger {
        var ledger = self
        ledger.claims.removeAll { !ids.contains($0.specification.id) }
        return ledger
    }

    static func day(
        _ written: String, _ text: ConfigurationText, _ path: [ConfigurationKey]
    ) throws(Refusal) -> Day {
        guard let day = Day(written) else {
            throw text.fault("expected a day such as 2022-02-28, saw “\(written)”", at: path)
        }
        return day
    }
}
