import TradeModel

extension GoodsBasket {
    /// Says in which baskets of a question a direction that was asked for is not there, so that nothing
    /// can be said; of many periods of one length at once, and of each.
    ///
    /// - Parameter longer: the times of longer records of each direction.
    static func halfFindings(
        _ baskets: [GoodsBasket], _ question: TradeQuestion, _ basis: Basis, _ line: PeriodLine,
        longer: [TradeDirection: Set<TimeSpan>]
    ) -> [Diagnostic] {
        let partner = question.partner.map { " with \($0)" } ?? ""
        return question.direction.parts.flatMap { direction in
            line.halfFindings(
                "\(basis.noun(of: direction, of: question.subject))\(partner)",
                of: baskets.filter { $0.absentDirections.contains(direction) }.map(\.period),
                beside: longer[direction, default: []], lack: "there is no value")
        }
    }

    /// What a careful reader wants to know of the basket.
    var findings: [Diagnostic] {
        var findings: [Diagnostic] = []
        if !gaps.isEmpty {
            let names = gaps.map { "\($0.partner) \($0.direction.rawValue) (\($0.months))" }
            findings.append(
                Diagnostic(
                    .warning, .incompleteTotal,
                    message: "\(period): months of partners have no record, so that "
                        + (isWhole ? "the total lacks them" : "there is no total")
                        + ": \(names.joined(separator: ", "))"))
        }
        if let percent = Self.percent(unspecified, of: total) {
            findings.append(
                Diagnostic(
                    .warning, .unspecifiedGoods,
                    message: "\(period): \(percent) % of the trade is not told by goods of this"
                        + " level"))
        }
        if isExceeded {
            findings.append(
                Diagnostic(
                    .warning, .partsNotTotal,
                    message:
                        "\(period): goods come to more than the total that they are part"
                        + " of, by more than half a percent; shares are of the goods' sum"))
        }
        return findings
    }

    /// What is not told by goods in percent of a total, for readers; nil where it is so little that it
    /// may be rounding.
    static func percent(_ unspecified: Amount, of total: Amount) -> String? {
        guard total > .zero, unspecified.isNotable(of: total) else { return nil }
        let percent = 100 * unspecified.doubleValue / total.doubleValue
        return ((10 * percent).rounded() / 10).plainDescription
    }
}
