/// The four tables in which OFAC publishes its list of Specially Designated Nationals, none of which
/// has a header.
enum OFACTable: String, CaseIterable {
    case entries = "sdn"
    case addresses = "add"
    case aliases = "alt"
    case comments

    /// The columns, by the names of OFAC's own description.
    var columns: [String] {
        switch self {
        case .entries:
            [
                "ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign", "Vess_type",
                "Tonnage", "GRT", "Vess_flag", "Vess_owner", "Remarks",
            ]
        case .addresses:
            ["ent_num", "Add_num", "Address", "City/State/Postal", "Country", "Add_remarks"]
        case .aliases: ["ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"]
        case .comments: ["ent_num", "Comment"]
        }
    }

    /// The table of which most records have the form; nil where none has.
    init?(_ records: [[String]]) {
        let fits = Self.allCases.map { table in (table, records.count(where: table.fits)) }
        guard let best = fits.max(by: { $0.1 < $1.1 }), best.1 * 2 > records.count else {
            return nil
        }
        self = best.0
    }

    /// The table all of whose columns a header has.
    init?(_ header: Header) {
        let tables = Self.allCases.filter { table in
            table.columns.allSatisfy(header.has)
        }
        guard let table = tables.max(by: { $0.columns.count < $1.columns.count }) else {
            return nil
        }
        self = table
    }

    /// Whether a record has the form of this table: its number of fields, numbers where numbers
    /// belong, and something that no other table has.
    private func fits(_ record: [String]) -> Bool {
        guard record.count == columns.count, let number = wholeNumber(record[0]), number > 0
        else { return false }
        switch self {
        case .entries:
            return ["-0-", "individual", "vessel", "aircraft", "entity"].contains(record[2])
                && record[4...].contains("-0-")
        case .addresses: return wholeNumber(record[1]) != nil && record[2...].contains("-0-")
        case .aliases:
            return wholeNumber(record[1]) != nil && ["aka", "fka", "nka"].contains(record[2])
        // The rest of a remark is cut off anywhere, so that only its parts tell it.
        case .comments:
            return record[1].contains(";") || record[1].contains(": ") || record[1].hasSuffix("'.")
        }
    }
}
