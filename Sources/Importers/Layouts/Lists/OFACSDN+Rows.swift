import Tabular
import TradeModel

extension OFACSDN {
    mutating func readEntry(
        _ record: borrowing Record, _ id: String, _ origin: Origin, _ facts: inout Dataset
    ) throws(FieldFault) {
        guard let name = record.value(at[1]) else {
            throw FieldFault(.missingValue, column: at[1], "expected a name, saw a blank")
        }
        var entry = Designation(
            origin: origin, list: Self.name.rawValue, id: id, kind: designationKind(record),
            name: ListedName(name, .primary))
        guard let programs = record.value(at[3]) else {
            throw FieldFault(.missingValue, column: at[3], "expected a program, saw a blank")
        }
        entry.programs = Self.programs(programs)
        entry.titles = record.value(at[4]).map { [$0] } ?? []
        if (5...10).contains(where: { record.value(at[$0]) != nil }) {
            var craft = CraftDetails()
            craft.callSign = record.value(at[5])
            craft.type = record.value(at[6])
            craft.tonnage = tons(record, at[7])
            craft.grossTonnage = tons(record, at[8])
            craft.flag = record.value(at[9]).map { places.place($0) }
            craft.owner = record.value(at[10])
            entry.craft = craft
        }
        facts.designations.append(entry)
        guard let text = record.value(at[11]) else { return }
        facts.supplements.append(
            ListSupplement(
                origin: origin, list: Self.name.rawValue, id: id, content: .remarks(text)))
    }

    private mutating func designationKind(_ record: borrowing Record) -> DesignationKind {
        guard let word = record.value(at[2])?.lowercased() else { return .entity }
        if let kind = DesignationKind(rawValue: word) { return kind }
        remarks.append(
            FieldFault(
                .badWord, column: at[2],
                "expected individual, vessel, aircraft or a blank, saw “\(record.shown(at[2]))”;"
                    + " the entry is kept as other"))
        return .other
    }

    /// Tons, with commas between groups of digits; a text that is no number is none, with a remark.
    private mutating func tons(_ record: borrowing Record, _ column: Int) -> Int? {
        guard let text = record.value(column) else { return nil }
        if let tons = CraftDetails.tons(text) { return tons }
        remarks.append(
            FieldFault(
                .badNumber, column: column,
                "expected a number of tons such as 318,000, saw “\(record.shown(column))”;"
                    + " it is left out"))
        return nil
    }

    mutating func readAddress(
        _ record: borrowing Record, _ id: String, _ origin: Origin, _ facts: inout Dataset
    ) {
        let lines = [2, 3].compactMap { record.value(at[$0]) }
        let address = ListedAddress(
            lines.joined(separator: ", "), place: record.value(at[4]).map { places.place($0) })
        add(.address(address), id, origin, &facts)
        if let remark = record.value(at[5]) { add(.remark(remark), id, origin, &facts) }
    }

    func readAlias(
        _ record: borrowing Record, _ id: String, _ origin: Origin, _ facts: inout Dataset
    ) throws(FieldFault) {
        guard let text = record.value(at[3]) else {
            throw FieldFault(.missingValue, column: at[3], "expected a name, saw a blank")
        }
        let roles: [String: ListedName.Role] = ["aka": .alias, "fka": .former, "nka": .current]
        guard let role = roles[record.value(at[2])?.lowercased() ?? ""] else {
            throw FieldFault(
                .badWord, column: at[2], "expected aka, fka or nka, saw “\(record.shown(at[2]))”")
        }
        add(.name(ListedName(text, role)), id, origin, &facts)
        if let remark = record.value(at[4]) { add(.remark(remark), id, origin, &facts) }
    }

    private func add(
        _ particular: Designation.Particular, _ id: String, _ origin: Origin,
        _ facts: inout Dataset
    ) {
        facts.supplements.append(
            ListSupplement(
                origin: origin, list: Self.name.rawValue, id: id, content: .particular(particular))
        )
    }

    /// Several programs share a cell, with brackets between them only: `NPWMD] [IFSR`.
    static func programs(_ text: String) -> [String] {
        text.split { "[]".contains($0) }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
            .uniqued()
    }
}

extension Record {
    /// The text of a column without the blanks around it; nil for OFAC's mark of a null, which is
    /// one only as the whole field, and for a blank.
    fileprivate func value(_ column: Int) -> String? {
        let text = text(Int?.some(column))
        return text.isEmpty || text == "-0-" ? nil : text
    }
}
