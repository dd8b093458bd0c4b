import TradeModel

extension PeriodLine {
    /// Says of which periods between the first and the last that are told of no record tells, or longer
    /// ones alone: they have no row, and are not zero.
    ///
    /// - Parameters:
    ///   - parts: periods of which shorter records tell that do not make them up: they have no row
    ///     either, and are named apart, before the first row and after the last one too, where the rows
    ///     read as if no more were known.
    ///   - longer: the times of longer records.
    func gapFindings(
        told periods: [TimeSpan], parts: [TimeSpan] = [], longer: [TimeSpan] = []
    ) -> [Diagnostic] {
        let told = numbers(in: periods)
        let parted = numbers(in: parts).subtracting(told)
        let known = told.union(parted)
        guard !told.isEmpty, let first = known.min(), let last = known.max() else { return [] }
        let held = numbers(in: longer)
        let open = (first...last).filter { !known.contains($0) }
        let untold = gapFinding(
            open.filter { !held.contains($0) }, each: "told by no record, which is not zero"
        ) {
            "no record tells of \($0), which is not zero and has no row"
        }
        let toldLonger = gapFinding(
            open.filter { held.contains($0) },
            each: "told by longer records alone and without a figure, which is not zero"
        ) {
            "longer records alone tell of these periods, which are not zero and have no row: \($0)"
        }
        let inPart = gapFinding(
            parted.sorted(),
            each: "told in part alone, by shorter records, and without a figure, which is not zero"
        ) {
            "shorter records do not make up these periods, which are not zero and have no row: \($0)"
        }
        return untold + toldLonger + inPart
    }

    /// The same of rows; months that quarters alone tell of have no row either, and are named apart.
    ///
    /// - Parameter told: the periods that are told of in any length.
    func gapFindings(
        among rows: [TimeSpan], beside told: [TimeSpan], parts: [TimeSpan] = []
    ) -> [Diagnostic] {
        let quarters =
            frequency == .monthly ? told.filter { $0.frequency == .quarterly } : []
        let longer = told.filter { $0.frequency > (quarters.isEmpty ? frequency : .quarterly) }
        return gapFindings(told: rows + quarters, parts: parts, longer: longer)
            + quarterFindings(quarters, beside: rows)
    }

    /// Names the months that have no row and are in a quarter that is one figure.
    private func quarterFindings(
        _ quarters: [TimeSpan], beside rows: [TimeSpan]
    ) -> [Diagnostic] {
        let shown = numbers(in: rows)
        let found = Set(quarters).sorted().map { quarter in
            (quarter: quarter, open: numbers(in: quarter).filter { !shown.contains($0) })
        }.filter { !$0.open.isEmpty }
        guard !found.isEmpty else { return [] }
        let names = found.map { "\(text($0.open)) in \($0.quarter)" }
        return [
            Diagnostic(
                .warning, .seriesHasGaps,
                message: "these months have no figure of their own and no row, which is not zero,"
                    + " and are told as part of a quarter: \(names.listed(first: 12))"
            ).told(
                as: found.map { quarter, open in
                    Diagnostic(
                        .warning, .seriesHasGaps, period: quarter,
                        message: "\(quarter): it is told as one figure, and \(text(open)) has"
                            + " none of its own, which is not zero")
                })
        ]
    }

    /// One finding about some periods, which is told of each of them too; of one it is told alone, and of
    /// none nothing.
    func finding(
        _ code: DiagnosticCode, of periods: [TimeSpan], _ matter: String
    ) -> [Diagnostic] {
        let parts = periods.map {
            Diagnostic(.warning, code, period: $0, message: "\($0): \(matter)")
        }
        guard parts.count > 1 else { return parts }
        let times = text(numbers(in: periods).sorted())
        return [Diagnostic(.warning, code, message: "\(matter): \(times)").told(as: parts)]
    }

    /// One finding about periods that have no row, by their numbers, which is told of each of them too;
    /// none about no period.
    ///
    /// - Parameter each: what is said of each, which readers are told of several together too.
    func gapFinding(
        _ numbers: [Int], each: String, _ message: (_ periods: String) -> String
    ) -> [Diagnostic] {
        guard !numbers.isEmpty else { return [] }
        return [
            Diagnostic(.warning, .seriesHasGaps, message: message(text(numbers))).told(
                as: numbers.map { number in
                    Diagnostic(
                        .warning, .seriesHasGaps, period: span(number...number),
                        message: "\(label(number)): \(each)")
                })
        ]
    }
}
