import TradeModel

/// How a price is taken of trade records: which quantity, and which of the records.
struct GoodsPrices {
    /// Which of the two quantities of a record is meant.
    enum Quantity: String, CaseIterable {
        /// The net weight, in tonnes.
        case weight
        /// The quantity in the unit in which customs count the goods.
        case supplementary
    }

    /// What becomes of quantities that the statisticians estimated.
    enum Estimates: String, CaseIterable {
        case skip, use
    }

    let quantity: Quantity
    let estimates: Estimates
    /// Records of less than this, in kilograms or the unit of the goods, are left out.
    let minimum: Double

    /// A record's value with the quantity that it is for.
    struct Cell {
        let record: TradeRecord
        /// In the unit of the table.
        let value: Double
        /// Tonnes, or the unit of the goods.
        let quantity: Double
        let unit: String

        var price: Double { value / quantity }
    }

    /// What a record gives.
    enum Verdict {
        case cell(Cell)
        /// Its value or its quantity is not known.
        case unknown
        case estimated
        case small(unit: String)
    }

    /// Looks at one record. A value of zero gives no price.
    func verdict(_ record: TradeRecord) -> Verdict {
        guard let value = record.value?.doubleValue, value > 0 else { return .unknown }
        let told = record.quantity
        switch quantity {
        case .weight:
            guard let weight = told.netWeight?.doubleValue else { return .unknown }
            if told.isWeightEstimated, estimates == .skip { return .estimated }
            guard weight >= minimum else { return .small(unit: "t") }
            return .cell(Cell(record: record, value: value, quantity: weight / 1000, unit: "t"))
        case .supplementary:
            guard let other = told.supplementary else { return .unknown }
            if other.isEstimated, estimates == .skip { return .estimated }
            let amount = other.amount.doubleValue
            guard amount >= minimum else { return .small(unit: other.unit) }
            return .cell(Cell(record: record, value: value, quantity: amount, unit: other.unit))
        }
    }

    /// The unit of a price by which results name it.
    func unit(_ money: Unit) -> String {
        quantity == .weight ? "\(money)/t" : "\(money)/unit of the goods"
    }

    /// What the price is of, for definitions.
    var text: String {
        let what =
            quantity == .weight
            ? "net weight; records of less than \(minimum.plainDescription) kg"
            : "quantity in the goods' own unit; records of less than"
                + " \(minimum.plainDescription) of it"
        return estimates == .skip ? "\(what), or of an estimated one, left out" : "\(what) left out"
    }
}

extension Inquiry {
    /// How prices are taken. A weight of 100 kg, rounded to the kilogram, is right to half a percent.
    func prices() throws(Refusal) -> GoodsPrices {
        let quantity: GoodsPrices.Quantity = try word(.quantity) ?? .weight
        return GoodsPrices(
            quantity: quantity, estimates: try word(.estimates) ?? .skip,
            minimum: try number(
                .minimumQuantity, usually: quantity == .weight ? 100 : 1, mayBeZero: true))
    }
}
