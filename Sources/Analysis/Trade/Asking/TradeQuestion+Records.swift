import TradeModel

extension TradeQuestion {
    /// The records of one body of statistics that count for the question, none of them part of
    /// another: of all goods, or of those asked for in trade of the subject.
    func counted(
        of facts: Dataset, in collection: TradeRecord.Collection, listsEveryFlow: Bool = false
    ) -> [TradeRecord] {
        let records = facts.trade.filter { $0.cell.collection == collection }
        guard !goods.prefixes.isEmpty else { return records.filter { $0.role != .detail } }
        let subject = Partner.country(subject)
        let own = records.unsplit.filter { record in
            guard record.cell.reporter == subject || record.cell.partner == subject else {
                return false
            }
            guard case .only(let revision) = goods.revisions else { return true }
            return record.cell.commodity == .total || record.cell.revision == revision
        }
        return GoodsTree.grown(from: own).flatMap {
            $0.records(of: goods, listsEveryFlow: listsEveryFlow)
        }
    }

    /// Refuses an edition of the goods' code where no goods are asked about: trade in all goods together
    /// has none, and the request would be passed over.
    func requireGoodsOfEdition() throws(Refusal) {
        guard goods.prefixes.isEmpty, case .only(let revision) = goods.revisions else { return }
        throw .usage(
            "--revision \(revision.rawValue) chooses among records of goods, and all goods together"
                + " were asked about: name some with --hs or --section, or leave it out")
    }

    /// Refuses a question about goods of which no record of the subject tells.
    func requireGoods(_ trade: SubjectTrade?, in facts: Dataset) throws(Refusal) {
        guard !goods.prefixes.isEmpty else { return }
        if let trade, trade.entries.values.contains(where: { $0.value != nil }) { return }
        let subject = Partner.country(subject)
        let own = facts.trade.filter { $0.cell.reporter == subject || $0.cell.partner == subject }
        guard !own.isEmpty else { return }
        let finest = own.map(\.cell.commodity.level).max() ?? 0
        let asked = goods.prefixes.map(\.level).min() ?? 0
        let why =
            finest == 0
            ? "of all goods together (TOTAL): download them by goods"
            : finest < asked
                ? "of \(finest) digits at most: download finer goods"
                : goods.prefixes.count > 1
                    ? "of other goods, without a usable value, or of some of these beside others that"
                        + " only coarser records hold: ask about fewer, or download all goods, beside"
                        + " which those that are not there are none"
                    : "of other goods, or without a usable value"
        // By its module's name: a question has records of its own that are counted.
        let records = TradeModel.counted(own.count, "record is", "records are")
        throw Refusal(
            Diagnostic(
                .error, .goodsMissing,
                message: "no record of \(self.subject) in these files tells of goods"
                    + " \(goods.text); its \(records) \(why)"), cause: .usage)
    }
}

extension GoodsSelection {
    /// Refuses records of one period in several editions of the goods' code, whose codes need not mean
    /// the same goods; says where editions change between periods, or are taken as one.
    func findings(_ records: [TradeRecord]) throws(Refusal) -> [Diagnostic] {
        var editions: [TimeSpan: Set<HSRevision?>] = [:]
        for record in records where record.cell.commodity != .total {
            editions[record.cell.period, default: []].insert(record.cell.revision)
        }
        let mixed = editions.filter { $0.value.count > 1 }.keys.sorted()
        if let first = mixed.first, revisions != .any {
            throw Refusal(
                Diagnostic(
                    .error, .mixedRevisions,
                    message: "\(first): these records are in the editions"
                        + " \(Self.text(editions[first] ?? [])) of the goods' code, in which a code"
                        + " need not mean the same goods; download one edition, choose one with"
                        + " --revision, or take them as one with --revision any"), cause: .usage)
        }
        guard Set(editions.values).count > 1 || !mixed.isEmpty else { return [] }
        let list = editions.sorted { $0.key < $1.key }
            .map { "\($0.key) \(Self.text($0.value))" }.joined(separator: ", ")
        return [
            Diagnostic(
                .warning, .mixedRevisions,
                message: "the editions of the goods' code are not the same throughout (\(list));"
                    + " a code need not mean the same goods in each")
        ]
    }

    /// Says how many records are left out for their edition of the goods' code.
    func leftOutFinding(_ records: [TradeRecord]) -> [Diagnostic] {
        guard case .only(let revision) = revisions else { return [] }
        return revisions.leftOutFinding(
            records.count { $0.cell.commodity != .total && $0.cell.revision != revision })
    }

    private static func text(_ editions: Set<HSRevision?>) -> String {
        editions.map { $0?.rawValue ?? "not told" }.sorted().joined(separator: " and ")
    }
}
