import TradeModel

extension TradeAnswer {
    /// The periods with data and, where these are months, the quarters to which no months with a value
    /// add up: three months published as one figure, however their time is written.
    ///
    /// Of a total over partners that no source states there are none, since those who tell of the months
    /// and of the quarter need not be the same.
    var toldPeriods: [TimeSpan] { periods + quarters }

    private var quarters: [TimeSpan] {
        guard frequency == .monthly, let quarters = trade?.periods(.quarterly), !quarters.isEmpty
        else { return [] }
        let months = periods.filter { level($0)?.value != nil }.map(\.days)
        return quarters.filter {
            isOneFigure($0) && level($0)?.value != nil && Cover.of($0.days, by: months) == nil
        }
    }

    private func isOneFigure(_ period: TimeSpan) -> Bool {
        partner != .world || trade?.world(question.direction, period)?.isStated == true
    }

    /// Says of which months or quarters between the first and the last figure no record tells: they
    /// have no row among changes and sums, and are not zero.
    var gapFinding: [Diagnostic] {
        gapFindings(told: toldPeriods.filter { level($0) != nil }, of: levelSides)
    }

    /// Says of which months or quarters between the first and the last point there is none, as no
    /// record tells of them, and which months are told with others alone, as a quarter.
    ///
    /// - Parameter isOfAll: whether points need any partner's trade, and not that of the one asked about.
    func gapFindings(
        among points: [IndicatorResult.Point], isOfAll: Bool = false
    ) -> [Diagnostic] {
        gapFindings(
            among: points.compactMap { TimeSpan($0.period) }, question.direction,
            of: isOfAll ? shareSides : levelSides)
    }

    /// The same of rows of one direction.
    ///
    /// - Parameter sides: whose quarters tell of months; nil for anyone's.
    func gapFindings(
        among rows: [TimeSpan], _ direction: TradeDirection, of sides: [Partner]?
    ) -> [Diagnostic] {
        let quarters = trade?.periods(.quarterly).filter { quarter in
            let asked = sides ?? [.world] + (trade?.partners(in: quarter) ?? [])
            return asked.contains { trade?.hasEntry($0, direction, quarter) == true }
        }
        let longer = longerPeriods(direction, of: sides).filter { $0.frequency > .quarterly }
        return PeriodLine(frequency: frequency).gapFindings(
            among: rows, beside: (quarters ?? []) + longer,
            parts: partPeriods(direction, of: sides))
    }

    /// Whether there is a total of all partners in any period, or a sum over them: of a direction
    /// without one there is no row of shares, and one finding.
    var hasTotal: Bool {
        guard let trade, trade.basis == .published else { return true }
        return toldPeriods.contains { trade.world(question.direction, $0) != nil }
    }

    /// Says that a published series gives no total in any period, and of what other length it does.
    var noTotalFinding: [Diagnostic] {
        guard let trade, !hasTotal else { return [] }
        return [lackOfTotal(of: trade.source, [question.direction])]
    }

    /// Says that a source gives no total of any of these directions in any period, and of what other
    /// length it does.
    ///
    /// - Parameter what: the direction with a blank before it, where there are totals of another.
    func lackOfTotal(
        of source: String, _ directions: [TradeDirection], what: String = ""
    ) -> Diagnostic {
        let others = Frequency.allCases.filter { other in
            recorded?.periods(other).contains { period in
                directions.contains { recorded?.world($0, period)?.entry.value != nil }
            } ?? false
        }
        guard !others.isEmpty else { return .noTotal(of: source, what: what) }
        let given = others.map(\.rawValue).joined(separator: " and ")
        let asked = others.map(\.noun).joined(separator: " or ")
        return Diagnostic.noTotal(of: source, "\(frequency.rawValue) ", what: what)
            .adding("; it gives \(given) ones: ask for --by \(asked)")
    }

    /// Says of which points a published series gives no total of all partners.
    func lonePartFinding(_ points: [IndicatorResult.Point]) -> [Diagnostic] {
        trade?.lonePartFinding(
            question.direction, points.compactMap { TimeSpan($0.period) }) ?? []
    }

    /// Says of which months or quarters between the first and the last of some no record tells, and
    /// which quarters or years shorter ones do not make up.
    ///
    /// - Parameter sides: whose records; nil for anyone's.
    func gapFindings(told periods: [TimeSpan], of sides: [Partner]?) -> [Diagnostic] {
        PeriodLine(frequency: frequency).gapFindings(
            told: periods, parts: partPeriods(question.direction, of: sides),
            longer: longerPeriods(question.direction, of: sides))
    }
}

extension Diagnostic {
    /// A source gives no total in any period, or in none of a length, which is written with a blank
    /// behind it, or none of a direction, with a blank before it.
    static func noTotal(
        of source: String, _ length: String = "", what: String = ""
    ) -> Diagnostic {
        Diagnostic(
            .warning, .notComparable,
            message: "\(source) gives no \(length)total\(what) of all partners, so that there is"
                + " no share by it")
    }
}
