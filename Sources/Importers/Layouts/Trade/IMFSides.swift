import Tabular
import TradeModel

/// The columns of an IMF table that name the reporter and its counterpart.
///
/// The IMF lists groups of countries beside their members, by numbers and by codes with letters; the
/// country table knows the groups by number or by name, and every code with letters that is neither
/// of a name that it knows nor a country's alpha-3 code is taken for one.
struct IMFSides {
    private let reporter, partner: Int
    private let reporterName, partnerName: Int?
    private(set) var areas: AreaResolver

    init(_ header: Header, _ countries: CountryTable) {
        reporter = header.required("Country Code")
        partner = header.required("Counterpart Country Code")
        reporterName = header.position("Country Name")
        partnerName = header.position("Counterpart Country Name")
        areas = AreaResolver(countries, .imf)
    }

    /// The reporter and the counterpart of a record.
    mutating func pair(
        _ record: borrowing Record
    ) throws(FieldFault) -> (reporter: Partner, partner: Partner) {
        (try area(record, reporter, reporterName), try area(record, partner, partnerName))
    }

    private mutating func area(
        _ record: borrowing Record, _ column: Int, _ name: Int?
    ) throws(FieldFault) -> Partner {
        let code = record.text(Int?.some(column))
        if code.utf8.contains(where: { !(0x30...0x39 ~= $0) }) {
            return areas.partner(named: record.text(name)) ?? areas.partner(alpha3: code)
                ?? .group(code)
        }
        return areas.partner(code: try record.integer(column), named: record.text(name))
    }
}

/// A trade of one reporter and its counterpart in the Direction of Trade Statistics.
struct IMFTrade {
    let reporter, partner: Partner
    let flow: Flow

    /// Why the trade is kept out of the sums; nil where it is added.
    var exclusion: ExclusionReason? {
        // A group and the world are beside those of their members that report.
        if case .group = reporter { return .groupTotal }
        if reporter == .world { return .groupTotal }
        if case .group = partner { return .groupTotal }
        return partner == .world ? .worldTotal : nil
    }

    func cell(_ period: TimeSpan) -> TradeRecord.Cell {
        TradeRecord.Cell(
            collection: .imfDOTS, reporter: reporter, partner: partner, flow: flow, period: period,
            commodity: .total, revision: nil)
    }

    /// A value of the trade; exports are valued free on board and imports with cost, insurance and
    /// freight.
    func record(_ value: Amount?, _ period: TimeSpan, at origin: Origin) -> TradeRecord {
        TradeRecord(
            origin: origin, cell: cell(period), value: value,
            valuation: flow == .import ? .cif : .fob, role: partner == .world ? .control : .counted)
    }
}

/// Reads a period as the IMF writes it: `1990`, `1990Q1`, `1990M1`, also `1990-Q1` and `1990-M01`; nil
/// for anything else.
func imfPeriod(_ text: String) -> TimeSpan? {
    if let year = Year(text) { return .year(year) }
    guard let letter = text.firstIndex(where: { $0 == "Q" || $0 == "M" }),
        let year = Year(
            String(text[..<letter].hasSuffix("-") ? text[..<letter].dropLast() : text[..<letter])),
        let number = wholeNumber(text[letter...].dropFirst()), text[letter...].utf8.count <= 3
    else { return nil }
    if text[letter] == "M" { return Month(year.ordinal, number).map(TimeSpan.month) }
    return Quarter("\(year)Q\(number)").map { .quarters($0...$0) }
}

/// Whether a heading has a year in it, or a year and a month without anything between them.
func holdsYear(_ heading: String) -> Bool {
    heading.utf8.split { !(0x30...0x39 ~= $0) }.contains { digits in
        (digits.count == 4 || digits.count == 6)
            && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    }
}
