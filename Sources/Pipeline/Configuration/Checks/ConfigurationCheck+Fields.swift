import Analysis
import TradeModel

extension ConfigurationCheck {
    /// A field that is shown is one that the points of its indicator can have, where answers are judged:
    /// the catalogue knows them before anything is computed.
    func checkField(
        _ field: String?, of request: IndicatorRequest, at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard tables != nil, let field, let entry = Catalogue.indicator(request.indicator) else {
            return
        }
        let known = ["period", "value"] + entry.fields.map(\.name)
        guard !known.contains(field) else { return }
        throw text.fault(
            "\(request.indicator) has no field “\(field)”"
                + Spelling.advice(for: field, among: known), at: path)
    }

    /// The unit in which a figure is shown is one that its value converts to, as far as the catalogue
    /// knows of what unit it is.
    func checkUnit(
        _ figure: TableSpecification.Figures.Row, at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard tables != nil, let wanted = figure.unit, !wanted.allSatisfy(\.isWhitespace),
            let own = figure.request.unit(ofField: figure.field)
        else { return }
        try told(at: path) { () throws(Refusal) in _ = try ShownUnit(wanted, for: own.code) }
    }

    /// The fields that a series of a chart draws, and those that say which points belong to it.
    func checkFields(
        of series: ChartSpecification.Series, _ request: IndicatorRequest,
        at path: [ConfigurationKey]
    ) throws(Refusal) {
        try checkField(series.field, of: request, at: path + keys("field"))
        if tables != nil, let interval = series.interval, ["period", "value"].contains(interval) {
            throw text.fault(
                "“\(interval)” is no interval; name a field that is one",
                at: path + keys("interval"))
        }
        try checkField(series.interval, of: request, at: path + keys("interval"))
        for name in (series.only ?? [:]).keys.sorted() {
            try checkField(name, of: request, at: path + keys("only", name))
        }
        try checkClass(series.only, at: path + keys("only"))
    }
}
