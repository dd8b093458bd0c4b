package import TradeModel

extension BulkImporter {
    /// What an engine is asked of tables. Refuses files of which two have the same bytes.
    package func engineQueries(
        _ tables: [EngineTable], _ selection: TradeSelection
    ) throws(Refusal) -> [EngineQuery] {
        try Self.checkDistinct(tables.filter(\.isLocal).map(\.path))
        return tables.map {
            EngineQuery($0, selection, countries, validatesAll: options.validatesAll)
        }
    }

    /// Nothing yet, of what an engine is asked.
    package func engineAnswer(_ query: EngineQuery) -> EngineAnswer {
        EngineAnswer(query, countries: countries)
    }

    /// The cube of what an engine gave back, as known on a day: settled and projected as if the
    /// records had been read here.
    package func cube(
        _ selection: TradeSelection, _ answers: [EngineAnswer], engine: String, asOf day: Day
    ) throws(Refusal) -> BulkResult {
        var tables: [BulkTable] = []
        for answer in answers {
            try answer.query.table.stored?.checkUnchanged()
            tables.append(try answer.table())
        }
        try BulkTable.checkOneSource(tables)
        try BulkTable.checkUnpacked(tables, of: answers.map(\.query.table.path))
        let hasRejected = tables.contains { $0.file.records.rejected > 0 }
        var settlement = CubeSettlement(selection, consume tables, asOf: day)
        if hasRejected {
            settlement.notes.append(
                "read by \(engine), which does not tell the lines of rejected records; --engine local"
                    + " does")
        }
        return try settlement.result(
            validatesAll: options.validatesAll, threads: options.threads)
    }
}
