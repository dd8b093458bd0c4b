import Tabular
import TradeModel

/// The two columns of quantities of China's customs statistics, each with its unit: a weight in
/// kilograms, and the number of goods where customs count them otherwise.
struct GACCQuantityColumns {
    private let columns: [(amount: Int, unit: Int?)]
    private static let kilograms = "千克"
    /// How the office writes that there is no second quantity.
    private static let none = ["", "?", "-"]

    init(_ header: Header) {
        columns = [("第一数量", "第一计量单位"), ("第二数量", "第二计量单位")].compactMap { amount, unit in
            header.position(amount).map { ($0, header.position(unit)) }
        }
    }

    /// What a record tells; other units than the kilogram keep the office's names.
    func quantity(
        of record: borrowing Record, remarks: inout [FieldFault]
    ) -> GoodsQuantity {
        var weight: Amount?
        var other: GoodsQuantity.Supplementary?
        for (column, unitColumn) in columns {
            let unit = record.text(unitColumn)
            guard !Self.none.contains(unit),
                let amount = record.quantity(column, unknown: Self.none, remarks: &remarks)
            else { continue }
            if unit == Self.kilograms {
                weight = weight ?? amount
            } else {
                other = other ?? GoodsQuantity.Supplementary(amount: amount, unit: unit)
            }
        }
        return GoodsQuantity(netWeight: weight, supplementary: other)
    }
}
