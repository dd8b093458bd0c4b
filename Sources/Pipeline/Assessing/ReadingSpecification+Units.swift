import Analysis
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
        case (.indicator(let request), _): request.unit(ofField: field)
        default: nil
        }
    }
}

extension IndicatorRequest {
    /// The unit of its value, or of a field, as far as the catalogue tells it before anything is
    /// read.
    func unit(ofField field: String?) -> Unit? {
        let value = Catalogue.indicator(indicator).flatMap { Unit($0.unit) }
        guard let field, field != "value" else { return value }
        return switch Catalogue.unit(ofField: field, of: indicator) {
        case .value: value
        case .own(let code): Unit(code)
        case .amounts, .transformed, .named, nil: nil
        }
    }
}
