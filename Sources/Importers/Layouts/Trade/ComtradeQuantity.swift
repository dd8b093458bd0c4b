import Tabular
import TradeModel

/// The columns in which the two Comtrade downloads tell how much of the goods there is.
///
/// A second supplementary quantity and the gross weight are not read.
struct ComtradeQuantityColumns {
    let amount, unitCode, unitName, netWeight: Int?
    /// One column each in the current download.
    let isAmountEstimated, isWeightEstimated: Int?
    /// One number for both in the old one: 2 and 6 for the quantity, 4 and 6 for the weight.
    let flag: Int?

    init(
        amount: Int?, unitCode: Int?, unitName: Int?, netWeight: Int?,
        isAmountEstimated: Int? = nil, isWeightEstimated: Int? = nil, flag: Int? = nil
    ) {
        self.amount = amount
        self.unitCode = unitCode
        self.unitName = unitName
        self.netWeight = netWeight
        self.isAmountEstimated = isAmountEstimated
        self.isWeightEstimated = isWeightEstimated
        self.flag = flag
    }

    /// The units by Comtrade's codes: the standard units of the World Customs Organization. UN
    /// Statistics Division, Quantity and Weight Data in UN Comtrade, annex I.
    private static let units = [
        "2": "m2", "3": "1000 kWh", "4": "m", "5": "u", "6": "2u", "7": "l", "8": "kg",
        "9": "1000u", "10": "u (jeu/pack)", "11": "12u", "12": "m3", "13": "carat",
    ]
    private static let kilograms = "8"
    /// The codes for no quantity: 1 in the old download, -1 in the current one.
    private static let none = ["", "0", "1", "-1"]

    /// What a record tells. Where no net weight stands and the unit is the kilogram, the quantity is
    /// the weight.
    func quantity(
        of record: borrowing Record, remarks: inout [FieldFault]
    ) -> GoodsQuantity {
        let weight = record.quantity(netWeight, remarks: &remarks)
        let code = record.text(unitCode)
        let amount =
            Self.none.contains(code) ? nil : record.quantity(self.amount, remarks: &remarks)
        guard weight != nil || amount != nil else { return .unknown }
        let estimates = estimates(record)
        let isWeight = code == Self.kilograms
        return GoodsQuantity(
            netWeight: weight ?? (isWeight ? amount : nil),
            isWeightEstimated: weight == nil ? estimates.amount : estimates.weight,
            supplementary: amount.map {
                GoodsQuantity.Supplementary(
                    amount: $0, unit: unit(code, record), isEstimated: estimates.amount)
            })
    }

    private func unit(_ code: String, _ record: borrowing Record) -> String {
        if let unit = Self.units[code] { return unit }
        let name = record.text(unitName)
        return name.isEmpty ? "unit \(code)" : name
    }

    private func estimates(_ record: borrowing Record) -> (amount: Bool, weight: Bool) {
        if let flag {
            let flag = wholeNumber(record.text(Int?.some(flag))) ?? 0
            return (flag & 2 != 0, flag & 4 != 0)
        }
        return (
            record.text(isAmountEstimated).lowercased() == "true",
            record.text(isWeightEstimated).lowercased() == "true"
        )
    }
}
