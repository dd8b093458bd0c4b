public import TradeModel

extension Chart {
    /// A value that the source has for days of the chart and that is not drawn.
    public struct Omission: Hashable, Sendable {
        /// The time that the value is for.
        public let span: TimeSpan
        /// Why it is not drawn, as the end of a sentence: `longer than 2 months`.
        public let reason: String

        /// A value that is not drawn.
        public init(span: TimeSpan, reason: String) {
            self.span = span
            self.reason = reason
        }
    }
}

extension Chart.Series {
    /// What a gap says: a value that is not drawn may be known.
    var lack: String { omissions.isEmpty ? "no value" : "no value shown" }
}

extension [Chart.Series] {
    /// Each reason with the names of the series and the times of the values that it keeps out, those
    /// of the same times together: `Not shown: Exports, Imports in 2019-01..06, longer than 2 months.`
    var omissionRemarks: [String] { omissions { $0.runs } }

    /// The same for a picture and for what is read out, of many times the first.
    var firstOmissionRemarks: [String] { omissions { $0.firstRuns } }

    private func omissions(_ words: ([TimeSpan]) -> String) -> [String] {
        let reasons = Set(flatMap { $0.omissions.map(\.reason) }).sorted()
        return reasons.map { reason in
            var places: [(names: [String], spans: [TimeSpan])] = []
            for one in self {
                let spans = Set(one.omissions.filter { $0.reason == reason }.map(\.span)).sorted()
                let name = one.name.cell.singleLine
                if let same = places.firstIndex(where: { $0.spans == spans }) {
                    places[same].names.append(name)
                } else if !spans.isEmpty {
                    places.append(([name], spans))
                }
            }
            let texts = places.map { "\($0.names.joined(separator: ", ")) in \(words($0.spans))" }
            return "Not shown: \(texts.joined(separator: "; ")), \(reason)."
        }
    }

    /// What the gaps of all say, as ``Chart/Series/lack`` does of one.
    var lack: String { first(where: { !$0.omissions.isEmpty })?.lack ?? "no value" }
}
