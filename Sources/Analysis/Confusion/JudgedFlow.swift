import TradeModel

/// A reporter's flow of one year with what is thought of it.
struct JudgedFlow {
    let side: ReportedTrade.Side
    let entry: TradeEntry
    let readings: [ConfusionSignal: ConfusionSignal.Reading]

    /// All flows of a question, in order.
    static func all(_ evidence: ConfusionEvidence) -> [JudgedFlow] {
        evidence.sides.compactMap { side in
            evidence.reported.statements[side].map {
                JudgedFlow(side: side, entry: $0.entry, readings: evidence.readings(side))
            }
        }
    }

    /// The weight of the signals that can be told; 1 where all can.
    var knownWeight: Double { Double(weight { $0 != nil }) / 100 }

    /// The weight of the signals that are there over that of those that can be told, 0 to 1; nil where
    /// none can.
    var score: Double? {
        let known = weight { $0 != nil }
        return known > 0 ? Double(weight { $0 == true }) / Double(known) : nil
    }

    var verdict: ConfusionVerdict { ConfusionVerdict(score, known: knownWeight) }

    /// The records of the flow, and those by which the signals were told, of other years and partners too.
    var origins: [Origin] {
        let told = ConfusionSignal.allCases.compactMap { readings[$0] }.filter { $0.isSet != nil }
        return (entry.origins + told.flatMap(\.origins)).uniqued()
    }

    private func weight(_ isCounted: (Bool?) -> Bool) -> Int {
        ConfusionSignal.allCases.reduce(0) { sum, signal in
            isCounted(readings[signal]?.isSet) ? sum + signal.weight : sum
        }
    }
}
