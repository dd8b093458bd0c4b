import Tabular
import TradeModel

/// UN Comtrade's old web download: 35 columns, 22 in the bulk variant, or the machine names of its
/// programming interface.
struct ComtradeLegacy: TableLayout {
    static let name = LayoutName.comtradeLegacy
    static let encodings: [TextEncoding] = [.latin1, .windows1252]
    static let variants = [
        LayoutVariant(
            "Classification*,Year,Period*,Period Desc.,Aggregate Level,Is Leaf Code,"
                + "Trade Flow Code*,Trade Flow,Reporter Code*,Reporter,Reporter ISO,Partner Code*,"
                + "Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,"
                + "Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,"
                + "Commodity Code*,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,"
                + "Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$)*,"
                + "CIF Trade Value (US$),FOB Trade Value (US$),Flag"),
        LayoutVariant(
            "Classification*,Year,Period*,Period Desc.,Aggregate Level,Is Leaf Code,"
                + "Trade Flow Code*,Trade Flow,Reporter Code*,Reporter,Reporter ISO,Partner Code*,"
                + "Partner,Partner ISO,Commodity Code*,Commodity,Qty Unit Code,Qty Unit,Qty,"
                + "Netweight (kg),Trade Value (US$)*,Flag"),
        LayoutVariant(
            "pfCode*,yr,period*,periodDesc,aggrLevel,IsLeaf,rgCode*,rgDesc,rtCode*,rtTitle,rt3ISO,"
                + "ptCode*,ptTitle,pt3ISO,ptCode2,ptTitle2,pt3ISO2,cstCode,cstDesc,motCode,motDesc,"
                + "cmdCode*,cmdDescE,qtCode,qtDesc,qtAltCode,qtAltDesc,TradeQuantity,AltQuantity,"
                + "NetWeight,GrossWeight,TradeValue*,CIFValue,FOBValue,estCode"),
    ]

    let classification, period, flow: Int
    private let path: String
    var row: ComtradeRow

    init(_ header: Header, _ context: ImportContext) {
        path = context.path
        classification = header.required("Classification", "pfCode")
        period = header.required("Period")
        flow = header.required("Trade Flow Code", "rgCode")
        row = ComtradeRow(
            ComtradeColumns(
                reporter: header.required("Reporter Code", "rtCode"),
                partner: header.required("Partner Code", "ptCode"),
                commodity: header.required("Commodity Code", "cmdCode"),
                value: header.required("Trade Value (US$)", "TradeValue"),
                reporterISO: header.position("Reporter ISO", "rt3ISO"),
                reporterName: header.position("Reporter", "rtTitle"),
                partnerISO: header.position("Partner ISO", "pt3ISO"),
                partnerName: header.position("Partner", "ptTitle"),
                secondPartner: header.position("2nd Partner Code", "ptCode2"),
                customs: header.position("Customs Proc. Code", "cstCode"),
                transport: header.position("Mode of Transport Code", "motCode"),
                quantity: ComtradeQuantityColumns(
                    amount: header.position("Qty", "TradeQuantity"),
                    unitCode: header.position("Qty Unit Code", "qtCode"),
                    unitName: header.position("Qty Unit", "qtDesc"),
                    netWeight: header.position("Netweight (kg)", "NetWeight"),
                    flag: header.position("Flag", "estCode")),
                valuation: ComtradeValuationColumns(
                    cif: header.position("CIF Trade Value (US$)", "CIFValue"),
                    fob: header.position("FOB Trade Value (US$)", "FOBValue"))),
            countries: context.countries)
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let mark: ComtradeRow.FlowMark
        switch record.code(flow) {
        case "1": mark = .flow(.import)
        case "2": mark = .flow(.export)
        case "3": mark = .excluded(.reExport)
        case "4": mark = .excluded(.reImport)
        default:
            throw FieldFault(
                .badCode, column: flow,
                "expected a trade flow code from 1 to 4, saw “\(record.shown(flow))”")
        }
        return try row.add(
            record, at: origin, period: try record.comtradePeriod(period), flow: mark,
            classification: record.code(classification), into: &facts)
    }

    mutating func takeRemarks() -> [FieldFault] { row.takeRemarks() }

    var summary: [Diagnostic] { row.summary(path: path) }
}
