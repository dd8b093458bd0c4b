public import TradeModel

/// The dates at which the level of a series changed.
public enum Breaks: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "breaks", codes: ["C17"], title: "Breaks in the level of a series",
        unit: "the series' unit",
        formula: "segments: the cut with the least Σ(x − x̄ₛ)² for each number of breaks, the number"
            + " with the least BIC, interval of each break by Bai (1997), sup F with p by Hansen"
            + " (1997); pelt: the cut that minimizes Σ cost + penalty · changes, cost Σ(x − x̄ₛ)² (l2)"
            + " or −2Σ(x·ln λₛ − λₛ) (poisson)",
        inputs: runInputs,
        pitfalls:
            "autocorrelation and overdispersion make breaks out of runs of chance; the penalty"
            + " decides how many there are; a slow change is cut into steps; dates are those of the"
            + " data and prove no cause",
        authority: "Bai and Perron (2003); Bai (1997); Hansen (1997); Killick, Fearnhead and Eckley"
            + " (2012); R strucchange",
        parameters: runParameters.union([
            .method, .cost, .penalty, .trimming, .minimum, .confidence,
        ]),
        fields: fields)

    /// How breaks are looked for.
    enum Method: String, CaseIterable {
        case segments
        case pelt
    }

    /// What stands beside the mean of a stretch; the method tells the one or the others.
    private static let fields: [Indicator.Field] = {
        let always: [Indicator.Field] = [.count("periods"), .text("last_before_break")]
        let ofChanges: [Indicator.Field] = [.number("penalty", in: nil)]
        let ofSegments: [Indicator.Field] = [
            .text("break_from"), .text("break_to"), .number("rss", in: nil),
            .number("bic", in: nil), .number("sup_f", in: nil), .number("sup_f_p", in: nil),
        ]
        return always + ofChanges.map { $0.only(where: .method, is: Method.pelt.rawValue) }
            + ofSegments.map { $0.only(where: .method, is: Method.segments.rawValue) }
    }()

    /// Computes what an inquiry asks: one point for each stretch of constant level.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let method: Method = try inquiry.word(.method) ?? .segments
        let foreign: [Indicator.Parameter] =
            method == .segments ? [.cost, .penalty, .minimum] : [.trimming, .confidence]
        if let answered = foreign.first(where: { inquiry[$0] != nil }) {
            throw .usage("--\(answered.rawValue) does not apply to --method \(method.rawValue)")
        }
        let series = try UnbrokenSeries(inquiry, facts)
        return switch method {
        case .segments: try BreakSegments(inquiry).result(on: series)
        case .pelt: try BreakChanges(inquiry).result(on: series)
        }
    }
}
