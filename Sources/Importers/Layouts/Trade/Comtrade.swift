import Tabular
import TradeModel

/// UN Comtrade's current download and programming interface: 47 columns, the web download with a
/// comma behind the last field of each row.
///
/// TOTAL rows say `isReported=false, isAggregate=true`; those two columns are not looked at.
struct Comtrade: TableLayout {
    static let name = LayoutName.comtrade
    static let encodings: [TextEncoding] = [.latin1, .windows1252]
    static let variants = [
        LayoutVariant(
            "typeCode,freqCode,refPeriodId,refYear,refMonth,period*,reporterCode*,reporterISO,"
                + "reporterDesc,flowCode*,flowDesc,partnerCode*,partnerISO,partnerDesc,"
                + "partner2Code,partner2ISO,partner2Desc,classificationCode*,"
                + "classificationSearchCode,isOriginalClassification,cmdCode*,cmdDesc,aggrLevel,"
                + "isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,"
                + "qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,"
                + "netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,"
                + "primaryValue*,legacyEstimationFlag,isReported,isAggregate")
    ]

    let period, flow, classification: Int
    let type: Int?
    private let path: String
    var row: ComtradeRow

    init(_ header: Header, _ context: ImportContext) {
        path = context.path
        period = header.required("period")
        flow = header.required("flowCode")
        classification = header.required("classificationCode")
        type = header.position("typeCode")
        row = ComtradeRow(
            ComtradeColumns(
                reporter: header.required("reporterCode"),
                partner: header.required("partnerCode"),
                commodity: header.required("cmdCode"),
                value: header.required("primaryValue"),
                reporterISO: header.position("reporterISO"),
                reporterName: header.position("reporterDesc"),
                partnerISO: header.position("partnerISO"),
                partnerName: header.position("partnerDesc"),
                secondPartner: header.position("partner2Code"),
                customs: header.position("customsCode"),
                transport: header.position("motCode"),
                quantity: ComtradeQuantityColumns(
                    amount: header.position("qty"), unitCode: header.position("qtyUnitCode"),
                    unitName: header.position("qtyUnitAbbr"),
                    netWeight: header.position("netWgt"),
                    isAmountEstimated: header.position("isQtyEstimated"),
                    isWeightEstimated: header.position("isNetWgtEstimated")),
                valuation: ComtradeValuationColumns(
                    cif: header.position("cifvalue"), fob: header.position("fobvalue"))),
            countries: context.countries)
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        if record.text(type) == "S" { return .excluded(.services) }
        let mark: ComtradeRow.FlowMark
        switch record.code(flow) {
        case "M": mark = .flow(.import)
        case "X": mark = .flow(.export)
        case "RX": mark = .excluded(.reExport)
        case "RM": mark = .excluded(.reImport)
        case "DX", "FM", "MIP", "MOP", "XIP", "XOP": mark = .excluded(.otherFlow)
        default:
            throw FieldFault(
                .badCode, column: flow,
                "expected a flow code such as M, X, RX or RM, saw “\(record.shown(flow))”")
        }
        return try row.add(
            record, at: origin, period: try record.comtradePeriod(period), flow: mark,
            classification: record.code(classification), into: &facts)
    }

    mutating func takeRemarks() -> [FieldFault] { row.takeRemarks() }

    var summary: [Diagnostic] { row.summary(path: path) }
}
