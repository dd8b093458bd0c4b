import TradeModel

/// The rows of one source under the name of a cap's deliveries: those that the cap counts, and the
/// others, which are told.
struct CapReports {
    /// The series that the rows are of.
    let source: String
    /// What the cap counts.
    let deliveries: [Delivery]
    /// Whoever has a row that the cap counts, also where no row of theirs states an amount.
    let reporters: Set<String>
    /// Those of whom all rows are alternatives or refuted, and for whom nobody else speaks.
    let unheard: [String]
    /// Amounts below zero that the cap counts.
    let negative: [Observation]
    /// Amounts of one way beside those of the other over times that overlap.
    let unmatched: [Observation]
    /// Amounts of one way of which the other is not known, and which the cap does not count.
    let halfTold: [Observation]
    /// Amounts that go another way than the goods of the cap.
    let otherWay: [Observation]
    /// Whether any row of the source goes the way of the cap's goods, whoever reported it.
    let isTold: Bool

    private init(_ source: String, _ rows: [Observation], _ measure: Measure, of partner: String?) {
        self.source = source
        let main = rows.filter { $0.status == .main }
        let isCovered = { (row: Observation) in
            measure.scope.direction.covers(row.cell.direction)
        }
        let counted = main.filter(isCovered)
        isTold = !counted.isEmpty
        let isAsked = { (row: Observation) in partner == nil || row.cell.partner == partner }
        let asked = counted.filter(isAsked)
        let heard = Set(asked.map(\.cell.partner))
        let ways = BothWays(asked)
        negative = ways.counted.filter { $0.value ?? 0 < 0 }
        deliveries = ways.deliveries
        unmatched = ways.unmatched
        halfTold = ways.halfTold
        reporters = heard
        let others = rows.filter { isAsked($0) && $0.status != .main && isCovered($0) }
        unheard = Set(others.map(\.cell.partner)).filter { reporter in
            !heard.contains { Delivery.speaks($0, for: reporter) }
        }.sorted()
        otherWay = main.filter { isAsked($0) && $0.value != nil && !isCovered($0) }
    }

    /// What the files hold under the name of a cap's deliveries, in the order of the sources; of one
    /// source or reporter where that is asked for.
    static func of(
        _ measure: Measure, _ inquiry: Inquiry, _ facts: Dataset
    ) throws(Refusal) -> [CapReports] {
        let partner = try inquiry[.partner].map { text throws(Refusal) in
            try inquiry.countries.requested(text, as: "partner").code
        }
        let rows = facts.observations.filter {
            $0.cell.measure == measure.cap?.deliveries
                && $0.cell.subject == measure.scope.subject.code
        }
        let all = Dictionary(grouping: rows, by: \.cell.series).sorted { $0.key < $1.key }.map {
            CapReports($0.key, $0.value, measure, of: partner)
        }
        let told = all.filter(\.isTold).map(\.source)
        if let source = inquiry[.source], !told.isEmpty {
            _ = try SourceChoice.among(told, named: source, later: facts.laterSources)
        }
        return all.filter { inquiry[.source] == nil || $0.source == inquiry[.source] }
    }
}

extension Measure.Direction {
    /// Whether goods that go a way are goods of the measure: rows that name no way are, and both ways
    /// together only where the measure covers both.
    func covers(_ direction: TradeDirection?) -> Bool {
        switch direction {
        case nil: true
        case .total: self == .both
        case .import: flows.contains(.import)
        case .export: flows.contains(.export)
        }
    }
}
