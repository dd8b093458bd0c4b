import TradeModel

extension GoodsBasket {
    /// What a careful reader wants to know of the basket.
    var findings: [Diagnostic] {
        var findings: [Diagnostic] = []
        if isHalf {
            findings.append(
                Diagnostic(
                    .warning, .flowNotReported,
                    message: "\(period): the files hold no records of a direction that was"
                        + " asked for, so that there is no value; ask for the other one alone, or"
                        + " add them"))
        }
        if !gaps.isEmpty {
            let names = gaps.map { "\($0.partner) \($0.direction.rawValue) (\($0.months))" }
            findings.append(
                Diagnostic(
                    .warning, .incompleteTotal,
                    message: "\(period): months of partners have no record, so that "
                        + (isWhole ? "the total lacks them" : "there is no total")
                        + ": \(names.joined(separator: ", "))"))
        }
        let total = total.doubleValue
        if total > 0, unspecified > .zero {
            let percent = (1000 * unspecified.doubleValue / total).rounded() / 10
            findings.append(
                Diagnostic(
                    .warning, .unspecifiedGoods,
                    message: "\(period): \(percent.plainDescription) % of the trade is not"
                        + " told by goods of this level"))
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
}
