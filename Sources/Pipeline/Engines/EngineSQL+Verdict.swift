import Importers
import TradeModel

/// What becomes of a record, by the precedence of its layout.
extension EngineSQL {
    /// The verdict of a record.
    var verdict: String {
        let others: [Case] =
            query.passesOthers ? [(Self.isOther, .excluded(.otherCountry))] : []
        func lines(_ cases: [Case]) -> [String] {
            cases.map { "WHEN \($0) THEN '\($1.text)'" }
        }
        let all =
            ["WHEN shape LIKE 'refused%' OR shape = 'header' THEN shape"] + lines(others)
            + ["WHEN shape <> '' THEN shape"] + lines(layoutCases + selectionCases)
        return "CASE\n      \(all.joined(separator: "\n      "))\n      ELSE 'used' END"
    }

    private typealias Case = (condition: String, verdict: EngineRow.Verdict)

    private static let isOther = "NOT (reporter_is_subject OR partner_is_subject)"

    private var layoutCases: [Case] {
        switch query.table.rules.goods {
        case .subheadings:
            sideCases + [
                ("NOT \(hasYear)", .rejected(.badPeriod, .period)),
                ("digits IS NULL", .rejected(.badCode, .goods)),
            ] + valueCases
        case .anyLevel:
            flowCases + splitCases + sideCases + [
                (
                    "reporter_is_group OR reporter_is_world OR partner_is_group",
                    .excluded(.groupTotal)
                ),
                (
                    "digits IS NULL AND goods <> '' AND NOT \(hasEdition)",
                    .excluded(.otherGoodsCode)
                ),
                ("digits IS NULL", .rejected(.badCode, .goods)),
                ("digits <> '' AND NOT \(hasEdition)", .excluded(.otherGoodsCode)),
            ] + valueCases + [("partner_is_world", .excluded(.worldTotal))]
        }
    }

    private var hasYear: String {
        "(\(dialect.matches("period", "^[0-9]{4}$")) AND period <> '0000')"
    }

    private var flowCases: [Case] {
        let others = query.table.rules.otherFlows
        let hasMonth = dialect.matches("period", "^[0-9]{4}(0[1-9]|1[0-2])$")
        return [
            ("type = 'S'", .excluded(.services)),
            (
                "direction IS NULL AND flow NOT IN (\(dialect.list(others.map(\.code))))",
                .rejected(.badCode, .flow)
            ),
            (
                "NOT (\(hasYear) OR (\(hasMonth) AND substr(period, 1, 4) <> '0000'))",
                .rejected(.badPeriod, .period)
            ),
        ] + others.map { ("flow = \(dialect.literal($0.code))", .excluded($0.reason)) }
    }

    private var splitCases: [Case] {
        [
            (isPart("second_partner", totals: ["", "0"]), .excluded(.secondPartner)),
            (isPart("transport", totals: ["", "0"]), .excluded(.transportMode)),
            (isPart("customs", totals: ["", "0", "C00"]), .excluded(.customsProcedure)),
        ]
    }

    /// Whether a code is none of those for all parts, of which 0 may have several digits. Nearly every
    /// record has one of them as it is usually written, which is told several times faster than a pattern.
    private func isPart(_ column: String, totals: [String]) -> String {
        "\(column) NOT IN (\(dialect.list(totals))) AND \(dialect.matches(column, "[^0]"))"
    }

    private var sideCases: [Case] {
        [
            ("reporter = ''", .rejected(.missingValue, .reporter)),
            ("reporter_code IS NULL", .rejected(.badNumber, .reporter)),
            ("partner = ''", .rejected(.missingValue, .partner)),
            ("partner_code IS NULL", .rejected(.badNumber, .partner)),
        ]
    }

    /// As `1.234.567` and `1.234,5`.
    private static let pointGroups =
        "^-?[0-9]{1,3}(([.][0-9]{3}){2,}|([.][0-9]{3})+,[0-9]+)$"

    private var valueCases: [Case] {
        [
            ("value = ''", .rejected(.missingValue, .value)),
            // Points between groups of digits: no other number of the column can be relied on.
            (dialect.matches("value", Self.pointGroups), .refused(.badNumber)),
            (
                "amount IS NULL OR abs(amount) >= CAST('1000000000000000000' AS DECIMAL(38, 12))",
                .rejected(.badNumber, .value)
            ),
            ("amount < 0", .rejected(.negativeValue, .value)),
        ]
    }

    private var selectionCases: [Case] {
        let others: [Case] = query.hasSubject ? [(Self.isOther, .excluded(.otherCountry))] : []
        let coarser: [Case] =
            query.goodsLevel > 0
            ? [("length(digits) < \(query.goodsLevel)", .excluded(.coarserGoods))] : []
        let selected: [Case] =
            isSelected == "TRUE" ? [] : [("NOT is_selected", .excluded(.notSelected))]
        return others + selected + coarser
    }

    /// The verdicts on records whose sides were not looked at.
    var earlyVerdicts: [String] {
        var verdicts: [EngineRow.Verdict] = [
            .header, .excluded(.blankRow), .rejected(.repeatedHeader, nil),
            .rejected(.raggedRow, nil),
            .refused(.openQuote), .refused(.strayQuote),
            .rejected(.missingValue, .reporter), .rejected(.badNumber, .reporter),
        ]
        if query.passesOthers { verdicts.append(.excluded(.otherCountry)) }
        if case .anyLevel = query.table.rules.goods {
            verdicts += (flowCases + splitCases).map(\.verdict)
        }
        return verdicts.map(\.text).uniqued()
    }

    /// Whether a record adds to a cell: its value, or that it is missing because it cannot be read.
    var addsToCell: String {
        let faults = valueCases.map(\.verdict.text)
        var conditions = ["is_selected", "NOT partner_is_world"]
        if query.hasSubject { conditions.append("(reporter_is_subject OR partner_is_subject)") }
        if query.goodsLevel > 0 { conditions.append("length(digits) >= \(query.goodsLevel)") }
        return "verdict = 'used' OR (verdict IN (\(dialect.list(faults)))"
            + " AND \(conditions.joined(separator: " AND ")))"
    }
}
