import TradeModel

extension GoodsAnswer {
    var flowText: String {
        let partner = question.partner.map { " in trade with \($0)" } ?? ""
        let whose = source.basis.told(of: question.subject, by: source.name)
        return "\(question.flowText)\(partner), \(whose)"
    }

    /// The rows behind a value.
    func uses(of origins: [Origin]) -> [SourceUse] { facts.uses(of: origins) }

    func result(
        _ indicator: Indicator, unit: String? = nil, definition: String,
        parameters more: [(name: String, value: String)] = [],
        points: [IndicatorResult.Point], findings added: [Diagnostic] = []
    ) -> IndicatorResult {
        var parameters = question.parameters
        parameters.append(("level", level.rawValue))
        parameters += more
        parameters.append(("basis", source.basis.rawValue))
        parameters.append(("source", source.name))
        return IndicatorResult(
            indicator, parameters: parameters, unit: unit ?? indicator.unit,
            amounts: source.unit.code, definition: definition, points: points,
            findings: findings + added)
    }
}
