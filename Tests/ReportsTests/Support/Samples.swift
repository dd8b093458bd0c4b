import Reports

/// Documents that several tests render.
enum Samples {
    static let notes = Table.Notes(source: "Customs table, 3 files", asOf: "2026-11-21")

    /// A table of words in one column and the same words, marked, in another.
    static func table(of texts: [String]) throws -> Table {
        try Table(
            caption: "Texts", columns: [.text("Plain"), .number("Marked")],
            rows: texts.map { [.text($0), .text($0, marks: ["n"])] }, notes: notes,
            footnotes: [Footnote("n", ["As received."])])
    }

    /// A document with a block of every kind.
    static func document() throws -> Document {
        let shares = try DecimalFormat.percent().shares(
            [100.0 / 3, 100.0 / 3, 100.0 / 3], addingTo: 100)
        let partners = ["First partner", "日本語の名前", "שותף שלישי"]
        let values: [Double?] = [1_027.7, -12.25, nil]
        let rows = partners.indices.map { index in
            [
                Cell.text(partners[index], marks: index == 2 ? ["mirror"] : []),
                .number(values[index], DecimalFormat(places: 1)), .number(shares[index]),
                .number(values[index], .percentagePoints()),
            ]
        }
        let table = try Table(
            caption: "Trade by partner, 2016",
            columns: [
                .text("Partner"), .number("Value (US$ million)", marks: ["basis"]),
                .number("Share"), .number("Change"),
            ],
            rows: rows,
            notes: Table.Notes(
                source: "Customs table, https://example.org/trade_2016.csv", asOf: "2026-11-21",
                n: "139", definition: "Imports plus exports | current prices.",
                remarks: ["Shares are rounded so that they add up to 100.0%."]),
            footnotes: [Footnote("mirror", ["Computed from ", .emphasis("its"), " reports."])])
        return try Document(
            title: "Trade & tests <draft>",
            blocks: [
                .paragraph([
                    "The share was ", .strong("39.4%"), .footnote("basis"),
                    ", see https://example.org/a.\nRun ", .code("compute --by year | less"), ".",
                ]),
                .heading(level: 2, ["Partners"]), .table(table),
                .list([["One ", .emphasis("item")], ["1. Another"]]),
                .list([["A second list"]]),
            ],
            footnotes: [Footnote("basis", ["As the subject reports it."])])
    }
}
