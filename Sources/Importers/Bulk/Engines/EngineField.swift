/// What a column of a bulk table is to the sums; an engine's query names its columns so.
package enum EngineField: String, Sendable, CaseIterable {
    case period
    case reporter
    case reporterISO = "reporter_iso"
    case partner
    case partnerISO = "partner_iso"
    case type, flow, classification, goods, value
    case secondPartner = "second_partner"
    case transport, customs
}

/// What a layout's codes mean, for an engine that reads its records.
package struct EngineRules: Sendable {
    /// How goods are written.
    package enum Goods: Sendable {
        /// Six digits, of which a leading zero may be lost.
        case subheadings
        /// `TOTAL`, or an even number of digits of the edition that another column names.
        case anyLevel
    }

    /// The codes of imports and of exports; all records are exports where there are none.
    package let imports, exports: String?
    /// The codes of flows that are left out.
    package let otherFlows: [(code: String, reason: ExclusionReason)]
    /// How goods are written.
    package let goods: Goods
    /// Whether a period may be a month.
    package let hasMonths: Bool
}

/// A bulk layout whose records an engine can read.
protocol EngineLayout: BulkLayout {
    /// Where its columns stand.
    var engineFields: [EngineField: Int] { get }
    /// What its codes mean.
    static var engineRules: EngineRules { get }
}

extension BACI: EngineLayout {
    var engineFields: [EngineField: Int] {
        [.period: year, .reporter: exporter, .partner: importer, .goods: product, .value: value]
    }

    static var engineRules: EngineRules {
        EngineRules(
            imports: nil, exports: nil, otherFlows: [], goods: .subheadings, hasMonths: false)
    }
}

extension ComtradeColumns {
    /// The columns that both Comtrade layouts have.
    fileprivate var engineFields: [EngineField: Int] {
        let always = [
            EngineField.reporter: reporter, .partner: partner, .goods: commodity, .value: value,
        ]
        let sometimes: [EngineField: Int?] = [
            .reporterISO: reporterISO, .partnerISO: partnerISO, .secondPartner: secondPartner,
            .transport: transport, .customs: customs,
        ]
        return always.merging(sometimes.compactMapValues { $0 }) { $1 }
    }
}

extension Comtrade: EngineLayout {
    var engineFields: [EngineField: Int] {
        var fields = row.columns.engineFields
        fields[.period] = period
        fields[.flow] = flow
        fields[.classification] = classification
        fields[.type] = type
        return fields
    }

    static var engineRules: EngineRules {
        let others = ["DX", "FM", "MIP", "MOP", "XIP", "XOP"]
        return EngineRules(
            imports: "M", exports: "X",
            otherFlows: [("RX", .reExport), ("RM", .reImport)] + others.map { ($0, .otherFlow) },
            goods: .anyLevel, hasMonths: true)
    }
}

extension ComtradeLegacy: EngineLayout {
    var engineFields: [EngineField: Int] {
        var fields = row.columns.engineFields
        fields[.period] = period
        fields[.flow] = flow
        fields[.classification] = classification
        return fields
    }

    static var engineRules: EngineRules {
        EngineRules(
            imports: "1", exports: "2", otherFlows: [("3", .reExport), ("4", .reImport)],
            goods: .anyLevel, hasMonths: true)
    }
}
