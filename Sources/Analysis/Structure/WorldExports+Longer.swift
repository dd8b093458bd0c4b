import TradeModel

extension WorldExports {
    /// The reporters of whose trade with the world in periods of one length longer records alone tell.
    /// A source that lists every pair has none.
    func longer(in periods: [TimeSpan]) -> [TimeSpan: [LongerRecord]] {
        guard basis != .reconciled else { return [:] }
        let isMirror = basis == .mirror
        var told: [Partner: [LongerRecords.Record]] = [:]
        for (pair, entry) in flows {
            let (reporter, partner) =
                isMirror ? (pair.importer, pair.exporter) : (pair.exporter, pair.importer)
            // The world's imports are without the subject's own.
            guard partner == .world, !isMirror || reporter != subject else { continue }
            told[reporter, default: []].append(LongerRecords.Record(pair.period, entry.value))
        }
        return LongerRecord.alone(in: periods, told, isMirror ? .import : .export)
    }
}
