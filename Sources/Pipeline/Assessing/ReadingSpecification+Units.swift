import TradeModel

extension ReadingSpecification {
    /// The unit of a field of its points; nil where that is not known.
    func unit(ofField field: String) -> Unit? {
        switch (self, field) {
        case (_, "covered"): .ratio
        case (.events, "days"), (.wins, "days"), (.indicator, "days"),
            (.events, "days_at_most"), (.wins, "days_at_most"):
            .days
        case (.events, _), (.wins, _), (.launches, _), (.around, _): Unit("count")
        case (.indicator, "launches"), (.indicator, "launch_days"), (.indicator, "events"),
            (.indicator, "success"), (.indicator, "failure"), (.indicator, "unknown"):
            Unit("count")
        case (.yearToDate, "months"): Unit("months")
        default: nil
        }
    }
}
