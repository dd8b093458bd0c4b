import TradeModel

extension SubjectTrade {
    /// Says where a sum over reporters, or over the partners of a subject that reports itself and has no
    /// World record, rests on one of them: every share of it is then whole. Of many periods it is said at
    /// once, and of each.
    func loneFinding(
        _ direction: TradeDirection, _ periods: [TimeSpan], _ frequency: Frequency
    ) -> [Diagnostic] {
        let parts = periods.compactMap { loneFinding(direction, $0) }
        guard parts.count > 1 else { return parts }
        let line = PeriodLine(frequency: frequency)
        let numbers = line.numbers(in: parts.compactMap(\.period))
        let (code, matter) =
            basis == .mirror
            ? (
                DiagnosticCode.singleReporter,
                "only one reporter has a usable figure of its trade with \(subject) in these files,"
                    + " and a share needs all reporters"
            )
            : (.incompleteTotal, "\(Self.onePartner(of: subject)), and a share needs all partners")
        return [
            Diagnostic(.warning, code, message: "\(matter): \(line.text(numbers.sorted()))")
                .told(as: parts)
        ]
    }

    private func loneFinding(_ direction: TradeDirection, _ period: TimeSpan) -> Diagnostic? {
        guard let world = world(direction, period), world.partners == 1, !world.isStated else {
            return nil
        }
        switch basis {
        case .mirror:
            let what =
                world.entry.missing > 0
                ? "only one reporter has a usable figure of its trade with \(subject)"
                : "only one reporter's trade with \(subject) is in these files"
            return Diagnostic(
                .warning, .singleReporter, period: period,
                message: "\(period): \(what); a share needs all reporters")
        case .direct:
            return Diagnostic(
                .warning, .incompleteTotal, period: period,
                message: "\(period): \(Self.onePartner(of: subject)); a share needs all partners")
        case .published, .reconciled: return nil
        }
    }

    private static func onePartner(of subject: Country) -> String {
        "these files hold such trade of \(subject) with one partner, and no World record of it"
    }
}
