import TradeModel

extension GoodsAnswer {
    var flowText: String {
        let flow =
            switch question.direction {
            case .import: "imports of \(question.subject)"
            case .export: "exports of \(question.subject)"
            case .total: "imports and exports of \(question.subject) together"
            }
        let partner = question.partner.map { " in trade with \($0)" } ?? ""
        let whose =
            switch source.basis {
            case .direct: "as \(question.subject) reports it (\(source.name))"
            case .mirror: "as its partners report it (mirror data, \(source.name))"
            case .reconciled, .published: "reconciled from both sides' reports (\(source.name))"
            }
        return "\(flow)\(partner), \(whose)"
    }

    /// The rows behind a value.
    func uses(of origins: [Origin]) -> [SourceUse] { facts.uses(of: origins) }

    func result(
        _ indicator: Indicator, unit: String? = nil, definition: String,
        parameters more: [(name: String, value: String)] = [],
        points: [IndicatorResult.Point], findings added: [Diagnostic] = []
    ) -> IndicatorResult {
        var parameters = [(name: "subject", value: question.subject.code)]
        if let partner = question.partner { parameters.append(("partner", partner.code)) }
        parameters.append(("flow", question.direction.rawValue))
        if !question.goods.prefixes.isEmpty { parameters.append(("hs", question.goods.text)) }
        parameters.append(("level", level.rawValue))
        parameters += more
        parameters.append(("basis", source.basis.rawValue))
        parameters.append(("source", source.name))
        return IndicatorResult(
            indicator, parameters: parameters, unit: unit ?? indicator.unit,
            definition: definition, points: points, findings: findings + added)
    }
}
