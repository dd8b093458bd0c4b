import TradeModel

extension TradeAnswer {
    /// The periods with data and, where these are months, the quarters to which no months with a value
    /// add up: three months published as one figure, however their time is written.
    ///
    /// Of a total over partners that no source states there are none, since those who tell of the months
    /// and of the quarter need not be the same.
    var toldPeriods: [TimeSpan] {
        guard frequency == .monthly, let quarters = trade?.periods(.quarterly), !quarters.isEmpty
        else { return periods }
        let months = periods.filter { level($0)?.value != nil }.map(\.days)
        return periods
            + quarters.filter {
                isOneFigure($0) && level($0)?.value != nil && Cover.of($0.days, by: months) == nil
            }
    }

    private func isOneFigure(_ period: TimeSpan) -> Bool {
        partner != .world || trade?.world(question.direction, period)?.isStated == true
    }

    /// Says of which months or quarters between the first and the last figure no record tells: they
    /// have no row among changes and sums, and are not zero.
    var gapFinding: [Diagnostic] { gapFindings(told: toldPeriods.filter { level($0) != nil }) }

    /// Says of which months or quarters between the first and the last point there is none, as no
    /// record tells of them.
    func gapFindings(among points: [IndicatorResult.Point]) -> [Diagnostic] {
        gapFindings(
            told: points.compactMap { TimeSpan($0.period) } + toldPeriods.filter { level($0) != nil })
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
