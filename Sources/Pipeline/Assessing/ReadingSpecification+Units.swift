import Analysis
import TradeModel

extension ReadingSpecification {
    /// The unit of a field of its points; nil where that is not known.
    func unit(ofField field: String) -> Unit? {
        switch (self, field) {
        case (_, "covered"): .ratio
        case (.events, "days"), (.wins, "days"),
            (.events, "days_at_most"), (.wins, "days_at_most"):
            .days
        case (.events, _), (.wins, _), (.launches, _), (.around, _): Unit("count")
        case (.yearToDate, "months"): Unit("months")
        case (.indicator(let request), _): request.comparedUnit(ofField: field)
        default: nil
        }
    }
}

extension IndicatorRequest {
    /// The unit of its value, or of a field, as far as the catalogue tells it before anything is
    /// read.
    func unit(ofField field: String?) -> Unit? {
        let entry = Catalogue.indicator(indicator)
        let value = entry.flatMap { Unit($0.unit) }
        guard let field, field != "value" else { return value }
        return switch entry?.unit(ofField: field) {
        case .value: value
        case .own(let code): Unit(code)
        case .amounts, .transformed, .named, .monthly, .quotient, .price, nil: nil
        }
    }

    /// The unit by which conditions compare its value, or a field: what the catalogue says to be a count
    /// compares with counts, whatever it is called where it is shown.
    func comparedUnit(ofField field: String?) -> Unit? {
        let isCount = field.flatMap { Catalogue.indicator(indicator)?.field($0) }?.isCount ?? false
        return isCount ? Unit("count") : unit(ofField: field)
    }
}
