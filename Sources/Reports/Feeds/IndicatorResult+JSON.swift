public import Analysis
public import TradeModel

extension IndicatorResult {
    /// The result as JSON: unrounded values, `null` for what is missing.
    public func json(asOf: Day) -> JSONValue {
        var members: [String: JSONValue] = [
            "indicator": .string(indicator.id),
            "unit": .string(unit),
            "definition": .string(definition),
            "as_of": .string(asOf.description),
            "points": .array(points.map(\.json)),
            "sources": .array(sources.map(\.json)),
            "diagnostics": .array(findings.map(\.json)),
        ]
        for (name, value) in parameters { members[name] = .string(value) }
        return .object(members)
    }
}

extension IndicatorResult.Point {
    fileprivate var json: JSONValue {
        var members: [String: JSONValue] = [
            "period": .string(period), "value": JSONValue(value), "n": .integer(n),
            "missing": .integer(missing),
        ]
        if let confidence { members["confidence"] = .string(confidence.rawValue) }
        members["lines"] = Self.lines(sources)
        for field in fields {
            members[field.name] = field.value.json
            if let confidence = field.confidence {
                members["\(field.name)_confidence"] = .string(confidence.rawValue)
            }
            if let whole = field.wholeSources {
                members["\(field.name)_lines"] = Self.lines(whole)
            }
        }
        return .object(members)
    }

    private static func lines(_ uses: [SourceUse]) -> JSONValue {
        .object(
            Dictionary(
                uses.map { ($0.source.path, .string($0.lineRanges)) },
                uniquingKeysWith: { first, _ in first }))
    }
}

extension IndicatorResult.FieldValue {
    fileprivate var json: JSONValue {
        switch self {
        case .number(let number): JSONValue(number)
        case .count(let count): count.map(JSONValue.integer) ?? .null
        case .text(let text): .string(text)
        case .interval(let interval):
            interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
        }
    }
}
