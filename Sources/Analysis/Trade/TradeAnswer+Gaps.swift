import TradeModel

extension TradeAnswer {
    /// Says of which months or quarters between the first and the last figure no record tells: they
    /// have no row among changes and sums, and are not zero.
    var gapFinding: [Diagnostic] { gapFindings(told: periods.filter { level($0) != nil }) }

    /// Says of which months or quarters between the first and the last point there is none, as no
    /// record tells of them.
    func gapFindings(among points: [IndicatorResult.Point]) -> [Diagnostic] {
        gapFindings(told: points.compactMap { TimeSpan($0.period) })
    }

    /// Says of which points a published series gives no total of all partners.
    func lonePartFinding(_ points: [IndicatorResult.Point]) -> [Diagnostic] {
        trade?.lonePartFinding(
            question.direction, points.compactMap { TimeSpan($0.period) }) ?? []
    }

    /// Says of which months or quarters between the first and the last of some no record tells.
    func gapFindings(told periods: [TimeSpan]) -> [Diagnostic] {
        PeriodLine(frequency: frequency).gapFindings(told: periods)
    }
}
