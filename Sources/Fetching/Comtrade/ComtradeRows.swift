/// The records of one answer, as lines of a table with the 47 columns of the layout `comtrade`.
struct ComtradeRows {
    /// The lines, with their line ends.
    private(set) var lines: [[UInt8]] = []
    private var cells: [UInt8] = []
    private var places = [Range<Int>?](repeating: nil, count: Self.columns.count)

    /// The columns, as the interface names its fields.
    static let columns = [
        "typeCode", "freqCode", "refPeriodId", "refYear", "refMonth", "period", "reporterCode",
        "reporterISO", "reporterDesc", "flowCode", "flowDesc", "partnerCode", "partnerISO",
        "partnerDesc", "partner2Code", "partner2ISO", "partner2Desc", "classificationCode",
        "classificationSearchCode", "isOriginalClassification", "cmdCode", "cmdDesc", "aggrLevel",
        "isLeaf", "customsCode", "customsDesc", "mosCode", "motCode", "motDesc", "qtyUnitCode",
        "qtyUnitAbbr", "qty", "isQtyEstimated", "altQtyUnitCode", "altQtyUnitAbbr", "altQty",
        "isAltQtyEstimated", "netWgt", "isNetWgtEstimated", "grossWgt", "isGrossWgtEstimated",
        "cifvalue", "fobvalue", "primaryValue", "legacyEstimationFlag", "isReported",
        "isAggregate",
    ]

    /// The header's line.
    static var header: [UInt8] { Array((columns.joined(separator: ",") + "\n").utf8) }

    private static let positions = Dictionary(
        uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })

    /// Without these no record means anything.
    private static let needed = [
        "period", "reporterCode", "flowCode", "partnerCode", "classificationCode", "cmdCode",
        "primaryValue",
    ]

    /// Reads one record. Fields that the layout has no column for are passed over.
    mutating func read(_ reader: inout JSONReader) throws(JSONReader.Fault) {
        cells.removeAll(keepingCapacity: true)
        for i in places.indices { places[i] = nil }
        let start = reader.fault("no field twice")
        try reader.object { (reader, name) throws(JSONReader.Fault) in
            guard let column = Self.positions[name] else { return try reader.ignore() }
            guard places[column] == nil else { throw start }
            let start = cells.count
            try reader.scalar(into: &cells)
            places[column] = start..<cells.count
        }
        for name in Self.needed where Self.positions[name].flatMap({ places[$0] }) == nil {
            throw JSONReader.Fault(offset: start.offset, expected: "a record with \(name)")
        }
        lines.append(line)
    }

    /// Puts the lines into the one order that does not depend on the server's: that of their bytes, in
    /// which the columns put periods first, then reporters, flows and partners.
    mutating func sort() { lines.sort { $0.lexicographicallyPrecedes($1) } }

    private var line: [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(cells.count + places.count + 16)
        for (i, place) in places.enumerated() {
            if i > 0 { line.append(UInt8(ascii: ",")) }
            if let place { Self.append(cells[place], to: &line) }
        }
        line.append(UInt8(ascii: "\n"))
        return line
    }

    /// A cell as RFC 4180 writes it; in quotes also where blanks at its ends would be lost.
    private static func append(_ cell: ArraySlice<UInt8>, to line: inout [UInt8]) {
        let isPlain = cell.allSatisfy { $0 != 0x2C && $0 != 0x22 && $0 >= 0x20 }
        if isPlain, cell.first != 0x20, cell.last != 0x20 {
            line += cell
            return
        }
        line.append(0x22)
        for byte in cell {
            line.append(byte)
            if byte == 0x22 { line.append(byte) }
        }
        line.append(0x22)
    }
}
