public import TradeModel

/// The outcome of one indicator for one question, with everything that a reader needs to retrace it.
public struct IndicatorResult: Sendable {
    /// What was computed.
    public let indicator: Indicator
    /// The answers to the question's parameters that shaped the result, in order: subject, partner,
    /// flow, basis, source, clock, ...
    public let parameters: [(name: String, value: String)]
    /// The unit of the points' values.
    public let unit: String
    /// The unit of the amounts that the values are computed from and some fields show; nil where
    /// there are none, or no data.
    public let amounts: String?
    /// The definition in a sentence, with the choices made.
    public let definition: String
    /// The values.
    public let points: [Point]
    /// The files and how many of their records were used. Where none was, those that were looked
    /// through, which is what the answer rests on then.
    public var sources: [SourceUse] { sources(of: points) }
    /// What a careful reader wants to know.
    public let findings: [Diagnostic]
    /// The files in which the answer was sought, whether or not they have a record of it.
    public private(set) var lookedThrough: [Source] = []

    /// The sources of some of the points, as ``sources`` are those of all.
    public func sources(of points: [Point]) -> [SourceUse] {
        SourceUse.merged(points.flatMap(\.sources), lookedThrough: lookedThrough)
    }

    /// The same outcome with more findings.
    public func adding(_ more: [Diagnostic]) -> IndicatorResult {
        IndicatorResult(
            indicator, parameters: parameters, unit: unit, amounts: amounts,
            definition: definition, points: points, findings: findings + more
        ).lookingThrough(lookedThrough)
    }

    /// The same outcome as sought in some files.
    public func lookingThrough(_ files: [Source]) -> IndicatorResult {
        var result = self
        result.lookedThrough = files
        return result
    }

    /// An outcome. Where values that no document confirms went into points, or into figures beside
    /// their values, its findings say so.
    public init(
        _ indicator: Indicator, parameters: [(name: String, value: String)], unit: String,
        amounts: String? = nil, definition: String, points: [Point], findings: [Diagnostic]
    ) {
        self.indicator = indicator
        self.parameters = parameters
        self.unit = unit
        self.amounts = amounts
        self.definition = definition
        self.points = points
        self.findings = findings + Self.doubts(about: points, besides: findings)
    }
}
