import Tabular
import TradeModel

extension UKSanctionsList {
    /// What a ship is known by: of several owners or flags the first, and a tonnage that is a number.
    func craft(_ places: inout PlaceResolver) -> CraftDetails? {
        guard kind == .vessel else { return nil }
        var craft = CraftDetails()
        craft.type = texts("TypeOfShip").first
        craft.tonnage = texts("TonnageOfShip").first.flatMap(CraftDetails.tons)
        craft.flag = texts("CurrentBelievedFlagOfShip").first.map { places.place($0) }
        craft.owner = texts("CurrentOwnerOperator").first
        return craft
    }

    /// What is said of a ship and has no place among those details.
    var craftRemarks: [Designation.Particular] {
        let skipped = kind == .vessel ? 1 : 0
        let rest = [
            ("TypeOfShip", "Type of ship"), ("CurrentBelievedFlagOfShip", "Flag"),
            ("CurrentOwnerOperator", "Owner or operator"),
        ].flatMap { name, label in texts(name).dropFirst(skipped).map { "\(label) \($0)" } }
        let tonnages = texts("TonnageOfShip").enumerated()
            .filter { $0.offset >= skipped || CraftDetails.tons($0.element) == nil }
            .map { "Tonnage \($0.element)" }
        return (rest + tonnages).map(Designation.Particular.remark)
    }
}
