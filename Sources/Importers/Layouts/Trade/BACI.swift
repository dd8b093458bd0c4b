import Tabular
import TradeModel

/// CEPII BACI: one row for each exporter, importer and six-digit product of a year, in thousand US
/// dollars, reconciled from both sides' reports.
///
/// The edition of the goods' code and the vintage stand only in the file's name,
/// `BACI_HS92_Y2020_V202501.csv`.
struct BACI: TableLayout {
    static let name = LayoutName.baci
    static let encodings: [TextEncoding] = [.latin1]
    static let variants = [LayoutVariant("t*,i*,j*,k*,v*,q")]

    let year, exporter, importer, product, value: Int
    let edition: FileName
    private let quantity: Int?
    private let path: String
    var areas: AreaResolver
    var shortened = ShortenedNumbers()
    private var remarks: [FieldFault] = []

    init(_ header: Header, _ context: ImportContext) {
        year = header.required("t")
        exporter = header.required("i")
        importer = header.required("j")
        product = header.required("k")
        value = header.required("v")
        quantity = header.position("q")
        edition = FileName(context.fileName)
        path = context.path
        areas = AreaResolver(context.countries, .baci)
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        remarks = []
        let cell = TradeRecord.Cell(
            collection: .baci(vintage: edition.vintage),
            reporter: areas.partner(code: try record.integer(exporter), iso: "", name: ""),
            partner: areas.partner(code: try record.integer(importer), iso: "", name: ""),
            flow: .export, period: .year(try year(of: record)), commodity: try code(of: record),
            revision: edition.revision)
        var entry = TradeRecord(
            origin: origin, cell: cell, value: nil, valuation: .fob, role: .counted)
        // A cell whose value cannot be read is missing, which is not zero.
        defer { facts.trade.append(entry) }
        entry.value = try record.tradeValue(value) * 1000
        shortened.note(record, value, at: origin)
        let tonnes = record.quantity(quantity, unknown: ["NA"], remarks: &remarks)
        entry.quantity = GoodsQuantity(netWeight: tonnes?.multiplied(by: 1000))
        return .used
    }

    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    var summary: [Diagnostic] {
        var findings = areas.summary(path: path) + shortened.summary(path: path)
        if edition.revision == nil || edition.vintage == FileName.unknownVintage {
            findings.append(
                Diagnostic(
                    .warning, .fileName, path: path,
                    message: "the HS revision and the vintage of a BACI file stand in its name,"
                        + " such as BACI_HS92_Y2020_V202501.csv; this one does not tell both"))
        }
        return findings
    }

    private func year(of record: borrowing Record) throws(FieldFault) -> Year {
        guard let year = Year(record.code(year)) else {
            throw FieldFault(
                .badPeriod, column: self.year,
                "expected a year, saw “\(record.shown(self.year))”")
        }
        return year
    }

    /// Six digits; five where a program that took the code for a number has eaten a leading zero.
    private func code(of record: borrowing Record) throws(FieldFault) -> HSCode {
        let text = record.code(product)
        guard 5...6 ~= text.utf8.count,
            let code = HSCode(text.utf8.count == 5 ? "0" + text : text)
        else {
            throw FieldFault.goods(
                record.shown(product), column: product, expected: "an HS code of six digits")
        }
        return code
    }

    /// What a file's name tells.
    struct FileName {
        let revision: HSRevision?
        let vintage: String
        static let unknownVintage = "unknown"

        init(_ name: String) {
            let parts = name.split(separator: ".").first?.split(separator: "_") ?? []
            revision = parts.first { $0.hasPrefix("HS") }
                .flatMap { HSRevision(twoDigitYear: String($0.dropFirst(2))) }
            vintage =
                parts.last {
                    $0.first == "V" && $0.count > 1 && $0.dropFirst().allSatisfy(\.isNumber)
                }
                .map { String($0.dropFirst()) } ?? Self.unknownVintage
        }
    }
}
