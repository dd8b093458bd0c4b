import TradeModel

extension ComplianceBreak {
    /// The times that are compared.
    struct Windows {
        let before, after: TimeSpan

        init(around dates: Measure.Dates, isMonthly: Bool) {
            let first = dates.effective
            let last = dates.windDownEnd ?? first.advanced(by: -1)
            if isMonthly {
                let start = Month(containing: first)
                // The first month that lies whole behind the begin and the wind-down.
                let next = Month(containing: last.advanced(by: 1))
                let end = next.firstDay == last.advanced(by: 1) ? next : next.advanced(by: 1)
                before = .months(start.advanced(by: -12)...start.advanced(by: -1))
                after = .months(end...end.advanced(by: 11))
            } else {
                let start = Year(containing: first)
                let next = Year(containing: last.advanced(by: 1))
                let end = next.firstDay == last.advanced(by: 1) ? next : next.advanced(by: 1)
                before = .year(start.advanced(by: -1))
                after = .year(end)
            }
        }
    }
}
