import Tabular

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
    /// belong, and something that no other table has. Blanks around fields, which quotes keep, and the
    /// delimiters that a spreadsheet writes behind the last one do not matter.
    private func fits(_ record: [String]) -> Bool {
        var fields = record.map(trimmed)
        while fields.count > columns.count, fields.last == "" { fields.removeLast() }
        guard fields.count == columns.count, let number = wholeNumber(fields[0]), number > 0
        else { return false }
        switch self {
        case .entries:
            return ["-0-", "individual", "vessel", "aircraft", "entity"].contains(fields[2])
                && fields[4...].contains("-0-")
        case .addresses:
            // An alias may have as many fields, of which the last is empty.
            return wholeNumber(fields[1]) != nil && !Self.aliasTypes.contains(fields[2])
                && fields[2...].contains("-0-")
        case .aliases: return wholeNumber(fields[1]) != nil && Self.aliasTypes.contains(fields[2])
        // The rest of a remark is cut off anywhere, so that only its parts tell it.
        case .comments:
            return fields[1].contains(";") || fields[1].contains(": ") || fields[1].hasSuffix("'.")
        }
    }

    private static let aliasTypes = ["aka", "fka", "nka"]
}
