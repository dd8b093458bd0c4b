import TradeModel

/// One source's shares by section of goods, where its table tells goods apart.
struct SectionRows {
    private(set) var rows: [ShareRow] = []
    private(set) var findings: [Diagnostic] = []
    /// The question, put to the one source.
    private let question: TradeQuestion
    private let answer: SourceAnswers.Answer
    private let directions: [TradeDirection]

    /// Trade that a side tells more coarsely than by chapter may lie in any section that it does not
    /// tell, so that sums over partners lack it there and count it as missing. Where its chapters come to
    /// all of it, or the source lists every flow there was, it has none in the sections that it does not
    /// tell.
    init(
        _ question: TradeQuestion, _ answer: SourceAnswers.Answer, _ directions: [TradeDirection],
        _ facts: Dataset
    ) throws(Refusal) {
        var question = question
        question.source = answer.name
        self.question = question
        self.answer = answer
        self.directions = directions
        guard answer.trade.trade.map({ $0.basis != .published }) ?? false else { return }
        let collections = TradeBody.named(in: facts)[answer.name] ?? []
        let own = facts.trade.filter { collections.contains($0.cell.collection) }
        let listsEveryFlow = collections.contains { SubjectTrade.listsEveryFlow($0, in: facts) }
        let trees = Self.trees(own, directions, question)
        var names: Set<String> = []
        let sections = Dictionary(grouping: Goods.coarsest(of: facts.trade)) {
            $0.cell.commodity.section
        }
        for section in sections.keys.compactMap({ $0 }).sorted() {
            guard let records = sections[section] else { continue }
            var part = facts
            part.trade = records
            part.observations = []
            let available = SubjectTrade.available(question, from: part)
            guard available.contains(where: { $0.name == answer.name }) else { continue }
            let told = records.filter { collections.contains($0.cell.collection) }
            let others = Self.others(
                section, in: listsEveryFlow ? trees : Self.oneSide(trees, asIn: told, question),
                listsEveryFlow)
            part.trade += others
            guard try add(section, from: part, chosenFrom: facts) else { continue }
            names.formUnion(
                others.filter { $0.value == nil }.map { Self.name($0.cell, question) })
        }
        guard !names.isEmpty else { return }
        findings.append(
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(answer.name): trade that is not told by goods may lie in sections,"
                    + " whose totals lack it: \(names.sorted().listed(first: 12))"))
    }

    /// Adds the shares of a section; whether some lack trade.
    private mutating func add(
        _ section: HSSection, from facts: Dataset, chosenFrom whole: Dataset
    ) throws(Refusal) -> Bool {
        let trade = try TradeAnswer(question, facts, chosenFrom: whole)
        let shares = SourceShares(
            SourceAnswers.Answer(name: answer.name, trade: trade), directions, nil, facts)
        findings += shares.findings.filter { $0.code == .partExceedsTotal }.map {
            Diagnostic(
                $0.severity, $0.code, period: $0.period, message: "\(section), \($0.message)")
        }
        take(trade.trade?.findings ?? [])
        let found = shares.rows.map { row in
            var row = row
            row.section = section
            return row
        }
        rows += found
        return found.contains { $0.missing > 0 }
    }

    /// Says once whom totals of sections lack, where that of all goods does not lack the same.
    private mutating func take(_ more: [Diagnostic]) {
        let whole = answer.trade.trade?.findings.map(\.message) ?? []
        for finding in more
        where finding.code == .incompleteTotal && !whole.contains(finding.message) {
            let told = Diagnostic(
                finding.severity, finding.code, period: finding.period,
                message: "\(answer.name), by sections: \(finding.message)")
            if !findings.contains(told) { findings.append(told) }
        }
    }

    /// The subject's trades in the directions asked for, goods by goods.
    private static func trees(
        _ records: [TradeRecord], _ directions: [TradeDirection], _ question: TradeQuestion
    ) -> [GoodsTree] {
        let subject = Partner.country(question.subject)
        return GoodsTree.grown(
            from: records.unsplit.filter { record in
                let cell = record.cell
                guard cell.reporter == subject || cell.partner == subject else { return false }
                let direction = TradeDirection(flow(cell, of: subject))
                return directions.contains(.total) || directions.contains(direction)
            })
    }

    /// The flow seen from the subject.
    private static func flow(_ cell: TradeRecord.Cell, of subject: Partner) -> Flow {
        cell.reporter == subject ? cell.flow : cell.flow.mirrored
    }

    /// The trades that are reported by the side that a section's own records are of.
    private static func oneSide(
        _ trees: [GoodsTree], asIn told: [TradeRecord], _ question: TradeQuestion
    ) -> [GoodsTree] {
        let isDirect = question.reportedBasis(of: told) == .direct
        return trees.filter { ($0.trade.reporter == .country(question.subject)) == isDirect }
    }

    /// A record for each trade without one of a section: of zero where the trade has none of it, and
    /// without a value where that is not told.
    private static func others(
        _ section: HSSection, in trees: [GoodsTree], _ listsEveryFlow: Bool
    ) -> [TradeRecord] {
        let goods = GoodsSelection(section.chapters, revisions: .any)
        return trees.flatMap { $0.records(of: goods, listsEveryFlow: listsEveryFlow) }
            .filter { $0.cell.commodity == .total }
    }

    private static func name(_ cell: TradeRecord.Cell, _ question: TradeQuestion) -> String {
        let subject = Partner.country(question.subject)
        let partner = GoodsTree.Trade(cell).side.other(than: subject)
        return "\(partner) \(cell.period) \(flow(cell, of: subject).rawValue)"
    }
}
