public import TradeModel

extension IndicatorResult.Point {
    /// How sure a field is, or the value, by their names.
    public func confidence(of name: String) -> Confidence? {
        fields.first { $0.name == name }?.confidence ?? confidence
    }

    /// The rows that a field rests on, or the value, by their names.
    public func sources(of name: String) -> [SourceUse] {
        let field = fields.first { $0.name == name }
        return field?.wholeSources ?? field?.sources ?? valueSources
    }
}
