import Tabular
import TradeModel

/// IMF Direction of Trade Statistics, in the two forms of its bulk download: `wide`, a column for each
/// period and rows for each indicator; `panel`, a row for each period and a column for each indicator.
struct IMFDOTS: TableLayout {
    static let name = LayoutName.imfDOTS
    static let encodings: [TextEncoding] = [.latin1, .windows1252]
    static let variants = [wide] + [[exports], [imports], [exports, imports]].map(panel)

    private static let exports = "Goods, Value of Exports, Free on board (FOB), US Dollars"
    private static let imports =
        "Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars"

    private static let wide = LayoutVariant(
        "Country Name,Country Code*,Indicator Name,Indicator Code*,Counterpart Country Name,"
            + "Counterpart Country Code*,Attribute*")

    private static func panel(_ indicators: [String]) -> LayoutVariant {
        LayoutVariant(
            [
                "Country Name", "Country Code*", "Counterpart Country Name",
                "Counterpart Country Code*", "Time Period*",
            ] + indicators.map { "\(columnName($0))*" })
    }

    /// The name of a panel's column, with the indicator's code behind it.
    private static func columnName(_ indicator: String) -> String {
        "\(indicator) (\((indicator == exports ? IMFIndicator.exportsFOB : .importsCIF).rawValue))"
    }

    private var form: any IMFForm
    private let path: String

    init(_ header: Header, _ context: ImportContext) {
        path = context.path
        let sides = IMFSides(header, context.countries)
        if let indicator = header.position("Indicator Code") {
            form = IMFWide(header, sides, indicator: indicator)
        } else {
            form = IMFPanel(
                header, sides,
                exports: header.position(Self.columnName(Self.exports)),
                imports: header.position(Self.columnName(Self.imports)))
        }
    }

    var givesSeveralFacts: Bool { true }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        try form.read(record, at: origin, into: &facts)
    }

    mutating func takeRemarks() -> [FieldFault] { form.takeRemarks() }

    func finish(_ facts: inout Dataset, file: Int) { form.finish(&facts, file: file) }

    var summary: [Diagnostic] {
        let ofRecords = form.sides.areas.summary(path: path) + form.shortened.summary(path: path)
        let names = form.unreadColumns
        guard !names.isEmpty else { return ofRecords }
        let shown = names.map { "“\($0.prefix(40))”" }.listed(first: 5)
        let finding = Diagnostic(
            .warning, .badPeriod, path: path,
            message: "columns that have a year in their name and are no period such as 1990, 1990Q1"
                + " or 1990M1 are not read: \(shown)")
        return [finding] + ofRecords
    }
}

/// One of the two forms of the download.
protocol IMFForm: Sendable {
    /// The columns that name the two sides.
    var sides: IMFSides { get }
    /// The values that a spreadsheet has shortened.
    var shortened: ShortenedNumbers { get }
    /// The names of columns that seem to be of a period and cannot be read as one.
    var unreadColumns: [String] { get }
    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict
    mutating func takeRemarks() -> [FieldFault]
    func finish(_ facts: inout Dataset, file: Int)
}

/// What a value of the statistics is of.
enum IMFIndicator: String {
    case exportsFOB = "TXG_FOB_USD"
    case importsCIF = "TMG_CIF_USD"
    case importsFOB = "TMG_FOB_USD"
    case balance = "TBG_USD"
}
