import Tabular
import TradeModel

/// China's customs statistics, as the query page of the General Administration of Customs gives them:
/// one row for each month, partner and goods of eight digits, in the currency that the header names.
///
/// The columns depend on the query. Whether it was of imports or of exports stands in the query only,
/// so that the caller must tell.
struct GACC: TableLayout {
    static let name = LayoutName.gacc
    static let encodings: [TextEncoding] = [.gb18030]
    static let groupsByCommas = true
    static let variants = [["人民币*"], ["美元*"], ["人民币*", "美元*"]].map { money in
        LayoutVariant(
            [
                "数据年月*", "贸易伙伴编码*", "贸易伙伴名称", "商品编码*", "商品名称", "贸易方式编码",
                "贸易方式名称", "注册地编码", "注册地名称", "第一数量", "第一计量单位", "第二数量",
                "第二计量单位",
            ] + money)
    }
    /// The number that the office gives its own country, of which goods may come back as imports.
    private static let ownNumber = 142

    private let month, partner, goods: Int
    private let partnerName: Int?
    /// The columns of codes that split a trade further.
    private let splits: [(name: String, column: Int)]
    private let money: [(currency: TradeRecord.Currency, column: Int)]
    private let reporter: Partner
    private let flow: Flow
    private let quantities: GACCQuantityColumns
    private let path: String
    private var areas: AreaResolver
    private var shortened = ShortenedNumbers()
    private var remarks: [FieldFault] = []

    init(_ header: Header, _ context: ImportContext) {
        guard let flow = context.flow, let reporter = Self.loneReporter(context.countries) else {
            preconditionFailure("a table without a direction was let pass")
        }
        self.flow = flow
        self.reporter = reporter
        month = header.required("数据年月")
        partner = header.required("贸易伙伴编码")
        goods = header.required("商品编码")
        partnerName = header.position("贸易伙伴名称")
        let named = [partner, goods]
        splits = header.names.enumerated().compactMap { column, name in
            name.hasSuffix("编码") && !named.contains(column) ? (name, column) : nil
        }
        let columns: [(TradeRecord.Currency, Int?)] = [
            (.renminbi, header.position("人民币")), (.usDollars, header.position("美元")),
        ]
        money = columns.compactMap { currency, column in column.map { (currency, $0) } }
        quantities = GACCQuantityColumns(header)
        path = context.path
        areas = AreaResolver(context.countries, .gacc)
    }

    static func loneReporter(_ countries: CountryTable) -> Partner? {
        countries.area(.gacc, ownNumber)?.partner ?? .unlisted(ownNumber)
    }

    var givesSeveralFacts: Bool { money.count > 1 }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        if isTotal(record) { return .excluded(.totalRow) }
        let period = try record.customsMonths(month)
        let code = try record.integer(self.partner)
        let partner = areas.partner(
            code: code, iso: "", name: record.text(partnerName))
        let commodity = try commodity(of: record)
        if case .group = partner { return .excluded(.groupTotal) }
        let part = part(of: record)
        let quantity = quantities.quantity(of: record, remarks: &remarks)
        var faults: [FieldFault] = []
        for (currency, column) in money {
            var entry = TradeRecord(
                origin: origin,
                cell: TradeRecord.Cell(
                    collection: .gacc(currency), reporter: reporter, partner: partner, flow: flow,
                    period: period, commodity: commodity, revision: nil, part: part),
                value: nil, valuation: flow == .import ? .cif : .fob, role: .counted,
                quantity: quantity)
            do throws(FieldFault) {
                entry.value = try record.groupedTradeValue(column)
                shortened.note(record, column, at: origin)
            } catch {
                // A cell whose value cannot be read is missing, which is not zero.
                faults.append(error)
            }
            facts.trade.append(entry)
        }
        try faults.throwGravest(beside: &remarks)
        return .used
    }

    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    var summary: [Diagnostic] { areas.summary(path: path) + shortened.summary(path: path) }

    /// Whether a word for “all together” stands where a month, a partner or goods should.
    private func isTotal(_ record: borrowing Record) -> Bool {
        [month, partner, goods].contains { column in
            // Codes are digits, and nearly every row has nothing else here.
            guard let first = record.bytes(column).first, first >= 0x80 else { return false }
            return ["合计", "总计", "总值", "小计"].contains(record.text(Int?.some(column)))
        }
    }

    /// An even number of digits; seven where a program that took the code for a number has eaten a
    /// leading zero.
    private func commodity(of record: borrowing Record) throws(FieldFault) -> HSCode {
        let text = record.text(Int?.some(goods))
        guard text != "TOTAL", let code = HSCode(text.utf8.count == 7 ? "0" + text : text) else {
            throw FieldFault.goods(
                record.shown(goods), column: goods, expected: "an HS code of 2 to 10 digits")
        }
        return code
    }

    private func part(of record: borrowing Record) -> String {
        guard !splits.isEmpty else { return "" }
        return splits.map { "\($0.name):\(record.text(Int?.some($0.column)))" }
            .joined(separator: "+")
    }
}
