import TestSupport

/// Random trade tables with every quirk that a byte scan may stumble over: codes in other columns, in
/// quotes, with zeros or blanks around; quoted separators, quotes and line ends; lines that are blank,
/// too short or too long; line ends of all kinds; now and then a quote out of order.
struct RandomTrade {
    /// The header without its line end.
    let header: [String]
    /// For each column what may stand in it, the usual first.
    let columns: [[String]]

    /// `t,i,j,k,v,q`, now and then without the quantity or with a column behind it.
    static func baci(_ random: inout SeededGenerator) -> RandomTrade {
        let count = [6, 6, 6, 5, 7].randomElement(using: &random) ?? 6
        let header = usualBACI.header + ["note"]
        let columns = usualBACI.columns + [remarks]
        return RandomTrade(
            header: Array(header.prefix(count)), columns: Array(columns.prefix(count)))
    }

    private static let usualBACI = RandomTrade(
        header: ["t", "i", "j", "k", "v", "q"],
        columns: [
            ["2020", "2020", "2020", "2019", "20x0", "408", ""],
            places, places,
            ["270900", "270112", "10121", "408408", "040800", "27", "27 0900", "408"],
            values, remarks,
        ])

    /// The old Comtrade download in 22 columns.
    static let legacy = RandomTrade(
        header: [
            "Classification", "Year", "Period", "Period Desc.", "Aggregate Level", "Is Leaf Code",
            "Trade Flow Code", "Trade Flow", "Reporter Code", "Reporter", "Reporter ISO",
            "Partner Code", "Partner", "Partner ISO", "Commodity Code", "Commodity",
            "Qty Unit Code", "Qty Unit", "Qty", "Netweight (kg)", "Trade Value (US$)", "Flag",
        ],
        columns: [
            ["H3", "H3", "H5", "S2", "408"], ["2020"], ["2020", "2020", "202003", "202013", "x"],
            ["2020"], ["0"], ["0"], ["1", "2", "1", "2", "3", "4", "9"], ["Import"],
            places, remarks, isoCodes, places, remarks, isoCodes,
            ["TOTAL", "27", "2709", "270900", "270112", "84", "3", "408"], remarks, ["1"],
            ["No Quantity"], remarks, ["408", ""], values, ["0"],
        ])

    /// The current Comtrade download in those of its columns that tell a trade.
    static let comtrade = RandomTrade(
        header: [
            "typeCode", "period", "reporterCode", "reporterISO", "flowCode", "partnerCode",
            "partnerISO", "partner2Code", "classificationCode", "cmdCode", "customsCode", "motCode",
            "primaryValue", "isReported",
        ],
        columns: [
            ["C", "C", "C", "S", "\"C\"", "C ", "c", ""],
            ["2020", "2020", "2020", "202003", "202013", "x", " 2020", "\"2020 \""], places,
            isoCodes,
            ["M", "X", "M", "X", "RX", "DX", "9", "\"M\"", "M ", "\"M \""], places, isoCodes,
            ["0", "0", "0", "", "156", "0 ", " 0", "\"0 \"", "\"0\"", "00"],
            ["H3", "H3", "H5", "H3", "S2", "408", "H9", "H3 ", "\" H3\""],
            ["TOTAL", "27", "2709", "270900", "270112", "84", "3", "408", "TOTAL ", "\"27 \""],
            ["C00", "C00", "0", "", "C01", "C00 ", "\"C00 \"", "C0", "0\u{A0}"],
            ["0", "0", "0", "", "1000", "0 ", "\" 0\"", "0\t"], values, remarks,
        ])

    private static let places = [
        "156", "408", "842", "4", "36", "410", "156", "842", "392", "0408", " 408", "408 ",
        "\"408\"", "\"0408\"", "\" 408 \"", "8888", "0", "x408", "40.8", "", "\"4\"\"08\"",
        "1234567890",
    ]
    private static let isoCodes = [
        "CHN", "PRK", "", "USA", "\"PRK\"", "PRK ", "\"PRK \"", "XXX",
    ]
    private static let values = [
        "1.5", "408", "408.408", "0.258", "12345", "1234567890123.125", "7", "0.1", "3.25",
        "-1", "1e3", "abc", "", "\"1,408\"", "1.0005", "99999999999999999", ".5", "5.",
        "\"12.5\"",
    ]
    private static let remarks = [
        "NA", "1.5", "408", "  NA ", "", "\"a,408,b\"", "\"x\n2020,408,156,270900,1.5,2\n\"",
        "\"he said \"\"408\"\"\"", "\"408\r\n\"", "C\u{F4}te", "\"\"", " \"408\" ", "PRK",
    ]

    /// A table with a header; with `isWild`, quotes may be out of order.
    func table(_ random: inout SeededGenerator, isWild: Bool) -> [UInt8] {
        let lineEnd = ["\n", "\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        // Mostly plain tables with a quirk here and there, and some that are full of them.
        let oddity = [60, 60, 12, 3].randomElement(using: &random) ?? 60
        let trailing = Int.random(in: 0..<6, using: &random) == 0 ? "," : ""
        var text = header.joined(separator: ",") + trailing + lineEnd
        let count = Int.random(in: 1...14, using: &random)
        var before: [String] = []
        for number in 0..<count {
            var fields = columns.map { values in
                Int.random(in: 0..<oddity, using: &random) == 0
                    ? values.randomElement(using: &random) ?? ""
                    : values.prefix(4).randomElement(using: &random) ?? ""
            }
            // As in a sorted table, a record often begins as the one before it does.
            if Bool.random(using: &random) {
                let alike = before.prefix(Int.random(in: 0...fields.count, using: &random))
                fields.replaceSubrange(..<alike.count, with: alike)
            }
            before = fields
            switch Int.random(in: 0..<oddity * 4, using: &random) {
            case 0: fields.removeLast(Int.random(in: 1..<fields.count, using: &random))
            case 1: fields.append("408")
            case 2: text += lineEnd
            case 3: text += "  \(lineEnd)"
            case 4: fields = header
            case 5: text += "\n\r"
            case 6 where isWild: fields[fields.count / 2] += "\""
            case 7 where isWild: fields[fields.count - 1] = "\"a"
            case 8 where isWild: fields[fields.count / 2] = "\"4\"\u{1A}"
            case 9: fields[fields.count - 1] += "\u{1A}"
            default: break
            }
            let isLast = number == count - 1
            let ending = isLast && Int.random(in: 0..<4, using: &random) == 0 ? "" : lineEnd
            text += fields.joined(separator: ",") + trailing + ending
        }
        if Int.random(in: 0..<40, using: &random) == 0 { text += "\u{1A}" }
        return Array(text.utf8)
    }
}
