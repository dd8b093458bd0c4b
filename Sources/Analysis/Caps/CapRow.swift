import TradeModel

/// The use of one amount of a cap in one window, by one source.
struct CapRow {
    let measure: Measure
    /// The series that the deliveries are of.
    let source: String
    let window: TimeSpan
    /// The cap's amount.
    let limit: Quantity
    let conversion: Conversion
    /// All deliveries of the series, of any window and unit.
    let deliveries: [Delivery]
    /// What was reported, in the unit of the cap.
    let sum: DeliverySum
    /// Further rows that the figures rest on: the measure, and the factors.
    let origins: [Origin]

    /// The amount in the unit of the cap; nil where nothing was reported.
    var amount: Double? { sum.amount }

    /// The use in percent.
    var use: Double? { amount.map { 100 * $0 / limit.value } }

    /// The first period by whose end a mark was reached, as far as was reported: by the cells, or by
    /// what counts, which holds sums in place of cells, where that comes to the mark sooner.
    func period(reaching mark: Int) -> TimeSpan? {
        guard let amount, 100 * amount >= Double(mark) * limit.value else { return nil }
        let reaching = [sum.cells, sum.counted].compactMap { deliveries -> Delivery? in
            var total = 0.0
            return deliveries.first { delivery in
                total += delivery.amount.value
                return 100 * total >= Double(mark) * limit.value
            }
        }
        // What adds up exactly may lack a trifle when doubles are added one by one.
        let first = reaching.min { $0.days.upperBound < $1.days.upperBound } ?? sum.counted.last
        return first?.period
    }

    /// The fields that the points of its indicators begin with, for the catalogue.
    static let fields: [Indicator.Field] = [
        .key("measure"), .key("source"), .key("in"), .key("conversion"),
        .number("amount", in: .named(by: "in")), .number("cap", in: .named(by: "in")),
    ]

    /// Those that they end with.
    static let gaps: [Indicator.Field] = [
        .text("not_reported"), .text("not_due"), .text("not_counted"),
    ]

    /// What tells rows of one window apart, and what they rest on.
    var fields: [IndicatorResult.Field] {
        [
            .init("measure", .text(measure.id)), .init("source", .text(source)),
            .init("in", .text(limit.unit.code)), .init("conversion", .text(conversion.name)),
            .init("amount", .number(amount)), .init("cap", .number(limit.value)),
        ]
    }

    /// What the sum lacks of the window.
    var gaps: [IndicatorResult.Field] {
        [
            .init("not_reported", .text(sum.notReported)), .init("not_due", .text(sum.notDue)),
            .init("not_counted", .text(sum.notCounted)),
        ]
    }

    /// The rows behind the sum, its marks and its pace.
    var allOrigins: [Origin] { (sum.cells + sum.stated).flatMap(\.origins) + origins }
    var confidence: Confidence? { (sum.cells + sum.stated).map(\.confidence).min() }
}
