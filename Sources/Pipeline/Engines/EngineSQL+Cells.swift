import Importers

/// What the records of one cell share, and what they add up to.
extension EngineSQL {
    /// The columns of a cell, null or blank where a record adds to none; and of its sides the numbers
    /// that no table knows.
    var cellColumns: [String] {
        sideColumns("reporter", \.reporter) + sideColumns("partner", \.partner) + [
            "CASE WHEN is_cell THEN direction ELSE '' END AS cell_flow",
            "CASE WHEN is_cell THEN substr(period, 1, 4) ELSE '' END AS cell_year",
            "CASE WHEN is_cell THEN substr(period, 5, 2) ELSE '' END AS cell_month",
            "CASE WHEN is_cell THEN \(goods) ELSE '' END AS cell_goods",
            "CASE WHEN is_cell THEN length(digits) END AS cell_level",
            // All goods together may be told in a classification that has no edition.
            "CASE WHEN is_cell AND \(hasEdition) THEN classification ELSE '' END"
                + " AS cell_revision",
            "CASE WHEN is_cell AND digits <> ''"
                + " THEN CAST(substr(digits, 1, 2) AS INT) ELSE 0 END AS chapter",
        ]
    }

    /// The goods to as many digits as are told apart.
    private var goods: String {
        let (level, selection) = (query.goodsLevel, query.selection)
        guard !selection.separateGoods.isEmpty else { return "substr(digits, 1, \(level))" }
        let cases = selection.separateGoods.map { beginning in
            "WHEN digits LIKE '\(beginning)%' THEN rpad(substr(digits, 1,"
                + " \(max(level, beginning.utf8.count))), \(selection.cellGoodsLevel), '0')"
        }
        return "CASE \(cases.joined(separator: " ")) ELSE '' END"
    }

    private func sideColumns(
        _ side: String, _ isKept: KeyPath<EngineQuery.Sides, Bool>
    ) -> [String] {
        let kept = query.keptSides
        let condition =
            switch (kept.subjectReports[keyPath: isKept], kept.otherReports[keyPath: isKept]) {
            case (true, true): "is_cell"
            case (true, false): "is_cell AND reporter_is_subject"
            case (false, true): "is_cell AND NOT reporter_is_subject"
            case (false, false): "FALSE"
            }
        let isUnlisted = "is_placed AND NOT \(side)_listed"
        let texts = query.places.listed.texts
        let hasISO = query.table.fields[side == "reporter" ? .reporterISO : .partnerISO] != nil
        let iso =
            hasISO
            ? "CASE WHEN \(isUnlisted) AND \(side)_iso IN (\(dialect.list(texts)))"
                + " THEN \(side)_iso ELSE '' END" : "''"
        return [
            "CASE WHEN \(condition) THEN \(side)_code END AS cell_\(side)",
            "CASE WHEN \(isUnlisted) THEN \(side)_code END AS unlisted_\(side)",
            "\(iso) AS cell_\(side)_iso",
        ]
    }

    /// By which columns the records are grouped.
    var groupColumns: [String] {
        let sides = ["reporter", "partner"].flatMap {
            ["cell_\($0)", "cell_\($0)_iso", "unlisted_\($0)"]
        }
        return ["verdict", "header_file"] + sides + [
            "cell_flow", "cell_year", "cell_month", "cell_goods", "cell_level", "cell_revision",
        ]
    }

    /// What is written of a group.
    var resultColumns: [EngineRow.Column: String] {
        [
            .verdict: "verdict", .records: "count(*)",
            .amount: "sum(amount)",
            .reporter: "cell_reporter", .reporterISO: "cell_reporter_iso",
            .partner: "cell_partner", .partnerISO: "cell_partner_iso",
            .flow: "cell_flow", .year: "cell_year", .month: "cell_month", .goods: "cell_goods",
            .level: "cell_level", .revision: "cell_revision",
            .chaptersLow: chapters(0), .chaptersHigh: chapters(50),
            .unlistedReporter: "unlisted_reporter", .unlistedPartner: "unlisted_partner",
        ]
    }

    /// The chapters of a group from one on, fifty bits of a number.
    private func chapters(_ first: Int) -> String {
        "bit_or(CASE WHEN chapter BETWEEN \(first) AND \(first + 49)"
            + " THEN CAST(power(2, chapter - \(first)) AS BIGINT) ELSE 0 END)"
    }
}
