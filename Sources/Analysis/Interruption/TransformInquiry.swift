import TradeModel

/// What an inquiry says about the scale on which a series is modelled.
struct TransformInquiry {
    private let name: Name?
    private let scale: Double?

    private enum Name: String, CaseIterable {
        case level
        case log
        case asinh
    }

    init(_ inquiry: Inquiry) throws(Refusal) {
        name = try inquiry.word(.transform)
        scale = try inquiry.positive(.scale)
        guard scale == nil || name == nil || name == .asinh else {
            throw .usage("--scale applies to --transform asinh only")
        }
    }

    /// Whether the inquiry says anything.
    var isGiven: Bool { name != nil || scale != nil }

    /// The transform for a series: trade on the scale of asinh, counts as they are, where nothing else
    /// is asked for.
    func transform(of series: UnbrokenSeries) -> Transform {
        switch name ?? (series.isCount && scale == nil ? .level : .asinh) {
        case .level: .level
        case .log: .log
        case .asinh: .asinh(scale: scale ?? 1)
        }
    }
}
