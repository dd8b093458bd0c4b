/// What the law makes of goods on a day, from the mildest to the strictest.
public enum LegalStanding: String, Sendable, Hashable, CaseIterable, Comparable {
    /// No measure is about them.
    case free
    /// They are limited without a stated amount.
    case limited
    /// They may be traded up to a stated amount.
    case capped
    /// They are banned, and deliveries under earlier contracts are let pass for a while.
    case windDown = "wind-down"
    /// They may not be traded.
    case banned

    /// Orders from the mildest to the strictest.
    public static func < (a: LegalStanding, b: LegalStanding) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .free: 0
        case .limited: 1
        case .capped: 2
        case .windDown: 3
        case .banned: 4
        }
    }
}

extension Measure {
    /// A stretch of time over which a measure makes the same of its goods.
    public struct Phase: Hashable, Sendable {
        /// What it makes of them.
        public let standing: LegalStanding
        /// The days.
        public let days: ClosedRange<Day>
    }

    /// The phases of the measure within some days, in order.
    public func phases(in days: ClosedRange<Day>) -> [Phase] {
        let last = dates.end ?? days.upperBound
        let full: LegalStanding =
            switch kind {
            case .ban: .banned
            case .cap: .capped
            case .limit: .limited
            }
        guard let windDown = dates.windDownEnd else {
            return [phase(full, dates.effective, last, in: days)].compactMap { $0 }
        }
        return [
            phase(.windDown, dates.effective, min(windDown, last), in: days),
            phase(full, windDown.advanced(by: 1), last, in: days),
        ].compactMap { $0 }
    }

    private func phase(
        _ standing: LegalStanding, _ first: Day, _ last: Day, in days: ClosedRange<Day>
    ) -> Phase? {
        let start = max(first, days.lowerBound)
        let end = min(last, days.upperBound)
        return start <= end ? Phase(standing: standing, days: start...end) : nil
    }
}
