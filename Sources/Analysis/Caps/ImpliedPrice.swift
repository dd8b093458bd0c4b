public import TradeModel

/// What a unit of the goods under a cap costs, by the cap itself and by what was reported.
public enum ImpliedPrice: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "implied-price", codes: ["S09"], title: "Price that a cap or its deliveries imply",
        unit: "USD/t",
        formula: "Σ value / Σ quantity, of the two amounts of a cap, and of the deliveries"
            + " reported in both",
        inputs:
            "reported deliveries in a tidy table, in money and in quantity, and a table of measures",
        pitfalls: "value and quantity may be of different times and, with --quantity-source, of"
            + " different producers: the result says so; quality and freight are in it",
        authority: "unit value: UN Statistics Division, IMTS 2010: Compilers Manual, chapter 16",
        parameters: [.subject, .partner, .source, .quantitySource, .regime, .measureID],
        fields: [
            .key("measure"), .key("of"), .number("value_reported", in: .amounts),
            .number("quantity", in: .named(by: "quantity_unit")), .text("quantity_unit"),
            .text("value_time"), .text("quantity_time"),
        ])

    /// Computes the price of every window of the caps that have an amount of money and one of quantity;
    /// missing where either was not reported, or the quantity is zero.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try CapAnswer(inquiry.without(.source), facts)
        let rows = answer.rows.filter { $0.conversion == .none }
        let money = rows.filter { $0.limit.unit.isMoney }
        let quantities = rows.filter { !$0.limit.unit.isMoney }
        let source = try SourceChoice.among(names(of: money), named: inquiry[.source])
        let known = names(of: quantities)
        let asked = inquiry[.quantitySource] ?? source.flatMap { known.contains($0) ? $0 : nil }
        let quantitySource = try SourceChoice.among(known, named: asked, by: .quantitySource)
        var points: [IndicatorResult.Point] = []
        var findings: [Diagnostic] = []
        for value in money where value.source == source {
            let quantity = quantities.first {
                $0.source == quantitySource && $0.measure == value.measure
                    && $0.window == value.window
            }
            guard let quantity else { continue }
            points += [capPoint(value, quantity, answer), point(value, quantity, answer)]
            findings += finding(value, quantity).map { [$0] } ?? []
        }
        let unit = money.first.flatMap { value in
            quantities.first.map { (value.limit / $0.limit).unit.code }
        }
        return answer.result(
            indicator, unit: unit ?? indicator.unit, amounts: money.first?.limit.unit.code,
            definition:
                "value over quantity: of the cap's own amounts, and of the deliveries reported of"
                + " the window (value by \(source ?? "none"), quantity by \(quantitySource ?? "none"))",
            points: points, findings: findings)
    }

    /// The sources that reported something.
    private static func names(of rows: [CapRow]) -> [String] {
        Set(rows.filter { $0.amount != nil }.map(\.source)).sorted()
    }

    private static func capPoint(
        _ value: CapRow, _ quantity: CapRow, _ answer: CapAnswer
    ) -> IndicatorResult.Point {
        IndicatorResult.Point(
            period: value.window.description, value: (value.limit / quantity.limit).value,
            fields: fields(
                value, "cap", value.limit.value, quantity.limit.value, quantity.limit.unit, "", ""),
            n: 1, confidence: value.measure.law.confidence,
            sources: answer.uses(of: [value.measure.origin]))
    }

    private static func point(
        _ value: CapRow, _ quantity: CapRow, _ answer: CapAnswer
    ) -> IndicatorResult.Point {
        var price: Double?
        if let money = value.amount, let amount = quantity.amount, amount > 0 {
            price = money / amount
        }
        return IndicatorResult.Point(
            period: value.window.description, value: price,
            fields: fields(
                value, "deliveries", value.amount, quantity.amount, quantity.limit.unit,
                value.sum.reported, quantity.sum.reported),
            n: value.sum.cells.count + quantity.sum.cells.count,
            missing: max(value.sum.openMonths, quantity.sum.openMonths),
            confidence: Confidence.least(of: value.confidence, quantity.confidence),
            sources: answer.uses(of: value.allOrigins + quantity.allOrigins))
    }

    private static func fields(
        _ row: CapRow, _ what: String, _ value: Double?, _ quantity: Double?, _ unit: Unit,
        _ valueTime: String, _ quantityTime: String
    ) -> [IndicatorResult.Field] {
        [
            .init("measure", .text(row.measure.id)), .init("of", .text(what)),
            .init("value_reported", .number(value)), .init("quantity", .number(quantity)),
            .init("quantity_unit", .text(unit.code)),
            .init("value_time", .text(valueTime)), .init("quantity_time", .text(quantityTime)),
        ]
    }

    /// Says where value and quantity are not of the same days.
    private static func finding(_ value: CapRow, _ quantity: CapRow) -> Diagnostic? {
        guard value.amount != nil, quantity.amount != nil else { return nil }
        let times = [value, quantity].map { row in row.sum.cells.map(\.days) }
        guard Set(times[0].flatMap { $0 }) != Set(times[1].flatMap { $0 }) else { return nil }
        return Diagnostic(
            .warning, .unitsNotComparable,
            message: "\(value.window): the value is of \(value.sum.reported) and the quantity of"
                + " \(quantity.sum.reported): the price rests on different times")
    }
}

extension Inquiry {
    /// The same inquiry without an answer.
    fileprivate func without(_ parameter: Indicator.Parameter) -> Inquiry {
        var answers = answers
        answers[parameter] = nil
        return Inquiry(answers, defaults: defaults, countries: countries, asOf: asOf)
    }
}
