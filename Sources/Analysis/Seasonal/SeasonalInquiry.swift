import TradeModel

/// What an inquiry says about a seasonal decomposition.
struct SeasonalInquiry {
    let transform: TransformInquiry
    let window: SeasonalDecomposition.Window
    let isRobust: Bool
    private let mask: TimeSpan?

    private enum Answer: String, CaseIterable {
        case yes
        case no
    }

    init(_ inquiry: Inquiry) throws(Refusal) {
        transform = try TransformInquiry(inquiry)
        window = try inquiry.whole(.years).map { .years($0) } ?? .periodic
        let robust: Answer? = try inquiry.word(.robust)
        isRobust = robust != .no
        mask = try inquiry.span(.mask)
    }

    /// The places that the mask covers. Refuses one that lies outside of the series.
    func masked(in series: UnbrokenSeries) throws(Refusal) -> Set<Int> {
        guard let mask else { return [] }
        return Set(try series.places(of: mask, .mask))
    }

    /// The choices in words.
    var text: String {
        var parts: [String] = []
        switch window {
        case .periodic: parts.append("one season for all years")
        case .years(let years): parts.append("a season smoothed over \(years) years")
        }
        parts.append(isRobust ? "robust weights" : "no robust weights")
        if let mask {
            parts.append("\(mask) masked: it has no weight, and its season is that of other years")
        }
        return parts.joined(separator: ", ")
    }

    /// The choices, for a result.
    var parameters: [(name: String, value: String)] {
        var list = [(name: "robust", value: isRobust ? "yes" : "no")]
        if case .years(let years) = window { list.append(("years", "\(years)")) }
        if let mask { list.append(("mask", mask.description)) }
        return list
    }
}
