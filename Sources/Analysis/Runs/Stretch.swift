import TradeModel

/// Which periods of a series are asked for, and what is done with figures over several of them.
struct Stretch {
    private let from: TimeSpan?
    private let to: TimeSpan?
    private let splits: Bool

    /// What becomes of a figure that covers several periods.
    private enum Combined: String, CaseIterable {
        /// It is no single period's value, and its periods are a gap.
        case refuse
        /// Each of its periods gets the same part of it.
        case split
    }

    init(_ inquiry: Inquiry) throws(Refusal) {
        from = try inquiry.span(.from)
        to = try inquiry.span(.to)
        if let from, let to, to.days.upperBound < from.days.lowerBound {
            throw .usage(
                "--from \(from) lies after --to \(to): there is no period from the one to the"
                    + " other")
        }
        let combined: Combined? = try inquiry.word(.combined)
        splits = combined == .split
    }

    /// The periods asked for, each with a value; those of all values where none are named. `splits` are
    /// the numbers of the periods of each figure that was split.
    ///
    /// - Parameter lacking: the periods whose value lacks a part, which is then none.
    /// - Throws: `series-has-gaps` when one has none, with the longest stretch that has all.
    func filled(
        _ points: [IndicatorResult.Point], _ line: PeriodLine, lacking: Set<String>
    ) throws(Refusal) -> (
        points: [IndicatorResult.Point], first: Int, splits: [ClosedRange<Int>],
        findings: [Diagnostic]
    ) {
        var filled: [Int: IndicatorResult.Point] = [:]
        var combined: [(numbers: ClosedRange<Int>, point: IndicatorResult.Point)] = []
        for point in points where point.value != nil && !lacking.contains(point.period) {
            guard let span = TimeSpan(point.period) else { continue }
            let numbers = line.numbers(in: span)
            if numbers.count == 1 { filled[numbers.lowerBound] = point }
            if numbers.count > 1 { combined.append((numbers, point)) }
        }
        var parts: [(text: String, numbers: ClosedRange<Int>)] = []
        if splits {
            for (numbers, point) in combined.sorted(by: { $0.numbers.count < $1.numbers.count })
            where numbers.allSatisfy({ filled[$0] == nil }) && covers(numbers, line) {
                parts.append((point.period, numbers))
                for number in numbers {
                    filled[number] = point.part(line.label(number), of: numbers.count)
                }
            }
        }
        let known = filled.keys.filter { covers($0...$0, line) }.sorted()
        // The indicator that gives the values has said why there is none.
        if points.isEmpty { return ([], 0, [], []) }
        guard let start = known.first, let end = known.last else {
            throw Refusal(
                Diagnostic(
                    .error, .seriesHasGaps,
                    message:
                        "no period\(from == nil && to == nil ? "" : " asked for") has a value of"
                        + " its own\(Self.text(lacking.sorted()))"))
        }
        let first = from.map { line.number(of: $0.days.lowerBound) } ?? start
        let last = to.map { line.number(of: $0.days.upperBound) } ?? end
        let run = (first...last).compactMap { filled[$0] }
        guard run.count == last - first + 1 else {
            let missing = (first...last).filter { filled[$0] == nil }
            let partial = missing.map { line.label($0) }.filter { lacking.contains($0) }
            throw gaps(missing, among: known, combined.map(\.numbers), line, partial)
        }
        return (run, first, parts.map(\.numbers), Self.splitFinding(parts.map(\.text)))
    }

    /// Whether the periods of a point are among those asked for.
    func asks(for point: IndicatorResult.Point, _ line: PeriodLine) -> Bool {
        TimeSpan(point.period).map { covers(line.numbers(in: $0), line) } ?? true
    }

    private func covers(_ numbers: ClosedRange<Int>, _ line: PeriodLine) -> Bool {
        from.map { line.number(of: $0.days.lowerBound) <= numbers.lowerBound } ?? true
            && to.map { line.number(of: $0.days.upperBound) >= numbers.upperBound } ?? true
    }

    private static func splitFinding(_ parts: [String]) -> [Diagnostic] {
        guard !parts.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .imputedValues,
                message: "figures over several periods, split into equal parts:"
                    + " \(parts.sorted().joined(separator: ", "))")
        ]
    }

    private func gaps(
        _ missing: [Int], among known: [Int], _ combined: [ClosedRange<Int>], _ line: PeriodLine,
        _ partial: [String]
    ) -> Refusal {
        var best = 0..<0
        var start = 0
        for end in known.indices.map({ $0 + 1 }) {
            if end > 1, known[end - 1] != known[end - 2] + 1 { start = end - 1 }
            if end - start > best.count { best = start..<end }
        }
        let (first, last) = (known[best.lowerBound], known[best.upperBound - 1])
        var message =
            "the series has no value for \(line.text(missing)), and needs one for each period; the"
            + " longest stretch without a gap is --from \(line.label(first)) --to \(line.label(last))"
            + " (\(best.count))"
        if !splits, missing.contains(where: { number in combined.contains { $0.contains(number) } })
        {
            message += "; --combined split splits figures over several periods into equal parts"
        }
        message += Self.text(partial)
        return Refusal(Diagnostic(.error, .seriesHasGaps, message: message))
    }

    /// Which totals are no values, for a refusal.
    private static func text(_ lacking: [String]) -> String {
        lacking.isEmpty
            ? ""
            : "; ask for one partner, since totals that lack partners are no value:"
                + " \(lacking.listed(first: 6))"
    }
}

extension IndicatorResult.Point {
    /// One of several equal parts, for one of the periods that the point covers.
    fileprivate func part(_ period: String, of count: Int) -> IndicatorResult.Point {
        IndicatorResult.Point(
            period: period, value: value.map { $0 / Double(count) }, n: n, missing: missing,
            confidence: .unconfirmed, sources: sources(of: "value"))
    }
}
