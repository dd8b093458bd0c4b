import Tabular
import TradeModel

/// OFAC's list of Specially Designated Nationals in its four tables: entries, addresses, aliases, and
/// what did not fit in an entry's remarks. The tables are put together when all files are read.
struct OFACSDN: TableLayout {
    static let name = LayoutName.ofacSDN
    static let encodings: [TextEncoding] = [.windows1252, .latin1]
    static let variants = OFACTable.allCases.map { table in
        LayoutVariant(table.columns.map { "\($0)*" })
    }

    private let kind: OFACTable
    /// Where the columns stand, in the order of the description.
    let at: [Int]
    private let path: String
    var places: PlaceResolver
    /// What is to be said of the record read last, though it is used.
    var remarks: [FieldFault] = []

    static func columns(ofHeaderless records: [[String]]) -> [String]? {
        OFACTable(records)?.columns
    }

    init(_ header: Header, _ context: ImportContext) {
        guard let kind = OFACTable(header) else {
            preconditionFailure("recognition let a table pass with the columns \(header.names)")
        }
        self.kind = kind
        at = kind.columns.compactMap { header.position($0) }
        path = context.path
        places = PlaceResolver(context.countries)
    }

    var table: String? { kind.rawValue }
    var summary: [Diagnostic] { places.summary(path: path) }

    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        try record.checkLengths()
        let id = String(try record.integer(at[0]))
        switch kind {
        case .entries: try readEntry(record, id, origin, &facts)
        case .addresses: readAddress(record, id, origin, &facts)
        case .aliases: try readAlias(record, id, origin, &facts)
        case .comments:
            let text = try record.presentText(at[1])
            facts.supplements.append(
                ListSupplement(
                    origin: origin, list: Self.name.rawValue, id: id,
                    content: .remarksOverflow(text)))
        }
        return .used
    }
}
