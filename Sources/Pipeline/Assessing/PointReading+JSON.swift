import Reports
import TradeModel

extension PointReading {
    /// The reading as a feed carries it.
    var json: JSONValue {
        .object([
            "reference": .string(reference.description), "value": JSONValue(value),
            "unit": .string(unit), "period": JSONValue(point?.period), "n": JSONValue(point?.n),
            "missing": JSONValue(point?.missing), "at_least": JSONValue(bounds?.least),
            "at_most": JSONValue(bounds?.most),
            "confidence": JSONValue(point?.confidence(of: field)?.rawValue),
            "reason": reason.isEmpty ? .null : .string(reason),
            "sources": .array(sources.map(\.feed)),
        ])
    }
}

extension SourceUse {
    /// The file, its digest and the lines that were used.
    var feed: JSONValue {
        var lined = members
        lined["lines"] = .string(lineRanges)
        return .object(lined)
    }
}
