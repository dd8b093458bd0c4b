package import TradeModel

extension IndicatorResult {
    /// Says into which periods values went that no document confirms, and into which figures beside
    /// a surer value; nothing where the findings say so already, as with those of a series that the
    /// points are made of.
    static func doubts(about points: [Point], besides findings: [Diagnostic]) -> [Diagnostic] {
        let told = findings.filter { $0.code == .unconfirmedValues }
        let doubtful = points.filter { $0.confidence == .unconfirmed }.map(\.period)
        let surer = points.filter { $0.confidence != .unconfirmed }
        let names = surer.flatMap(\.fields).filter { $0.confidence == .unconfirmed }
            .map(\.name).uniqued()
        return (told.contains { $0.field == nil } ? [] : doubt(in: doubtful))
            + names.filter { name in !told.contains { $0.field == name } }
            .flatMap { doubts(about: $0, in: surer) }
    }

    /// What a reader of some figures alone wants to know, by the names of fields or “value”. Of
    /// values that no document confirms it says into which periods of these figures they went.
    package func findings(showing names: [String]) -> [Diagnostic] {
        let apart = Set(indicator.attestedApart).intersection(names)
        let showsOthers = names.contains { !apart.contains($0) }
        let kept = findings.filter {
            $0.code != .unconfirmedValues || ($0.field == nil && showsOthers)
        }
        // Where the value is shown too, its own finding names the periods in which it is in doubt.
        let left = showsOthers ? points.filter { $0.confidence != .unconfirmed } : points
        return kept
            + names.filter { apart.contains($0) }.flatMap { Self.doubts(about: $0, in: left) }
    }

    /// What a reader of the values of some points alone wants to know: of values that no document
    /// confirms, into which of these they went.
    func findings(aboutValuesOf shown: [Point]) -> [Diagnostic] {
        let doubtful = shown.filter { $0.confidence == .unconfirmed }.map(\.period)
        return findings.filter { $0.code != .unconfirmedValues } + Self.doubt(in: doubtful)
    }

    private static func doubts(about field: String, in points: [Point]) -> [Diagnostic] {
        let doubtful = points.filter { point in
            point.fields.contains { $0.name == field && $0.confidence == .unconfirmed }
        }
        return doubt(about: field, in: doubtful.map(\.period))
    }

    /// One finding about some periods of a field, or of the value; none about no period. Those that
    /// follow on one another are named together: a list of all months of decades would be read by
    /// nobody, and stand in every row of a table in SDMX.
    private static func doubt(
        about field: String? = nil, in periods: [String]
    ) -> [Diagnostic] {
        guard !periods.isEmpty else { return [] }
        let place = field.map { "“\($0)” of " } ?? ""
        let spans = periods.compactMap { TimeSpan($0) }
        let times =
            spans.count == periods.count
            ? Set(spans).sorted().runs : periods.uniqued().joined(separator: ", ")
        return [
            Diagnostic(
                .warning, .unconfirmedValues, field: field,
                message: "values that no document confirms went into \(place)\(times)")
        ]
    }
}
