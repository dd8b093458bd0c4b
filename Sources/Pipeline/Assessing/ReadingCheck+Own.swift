import TradeModel

extension Configuration {
    /// What names stand for in a file with readings of its own, which go before those of the
    /// configuration.
    func readings(with own: [String: ReadingSpecification]) -> [String: ReadingSpecification] {
        indicators.mapValues(ReadingSpecification.indicator).merging(own) { _, own in own }
    }
}

extension ReadingCheck {
    /// Holds a file's own readings against the tables and, where a library is given, against its
    /// sources. Refuses one that asks for what is not there.
    static func checkOwn(
        _ own: [String: ReadingSpecification], in text: ConfigurationText,
        _ configuration: Configuration, _ library: SourceLibrary?, _ tables: ReferenceTables?
    ) throws(Refusal) {
        let check = ReadingCheck(
            text: text, configuration: configuration, specifications: own, tables: tables)
        try check.checkReadings(at: ["indicators"])
        if let library { try check.checkData(library, at: ["indicators"]) }
    }
}
