import Reports
import Testing
import TradeModel

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
        let shares = try DecimalFormat(places: 1).shares(
            [100.0 / 3, 100.0 / 3, 100.0 / 3], addingTo: 100)
        let partners = ["First partner", "日本語の名前", "שותף שלישי"]
        let values: [Double?] = [1_027.7, -12.25, nil]
        let rows = partners.indices.map { index in
            [
                Cell.text(partners[index], marks: index == 2 ? ["mirror"] : []),
                .number(values[index], DecimalFormat(places: 1)), .number(shares[index]),
                .number(values[index], DecimalFormat(places: 1)),
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

    /// A document with headings of several levels, a chart, and evidence to unfold.
    static func rich() throws -> Document {
        try Document(
            title: "Rich",
            blocks: [
                .heading(level: 2, ["Charts"]), .chart(chart()), .heading(level: 3, ["More"]),
                .heading(level: 2, ["Charts"]),
                .details(
                    summary: [.text("Evidence & more"), .footnote("s")],
                    blocks: [.paragraph(["P"]), .table(table(of: ["x"]))]),
            ], footnotes: [Footnote("s", ["Of the summary."])])
    }

    /// A line of three years, one of them without a value.
    static func chart() throws -> Chart {
        let points = try [("2018", 5.0), ("2019", 7.5), ("2021", 2.5)].map { year, value in
            Chart.Point(
                span: try #require(TimeSpan(year)),
                value: try #require(DecimalFormat(places: 1).rounded(value)), level: value)
        }
        let days = try #require(Day("2018-01-01"))...(try #require(Day("2021-12-31")))
        return try Chart(
            name: "trade", title: "Trade <by year>", subtitle: "USD million", form: .lines,
            unit: "USD million", days: days, series: [.init(name: "Customs", points: points)],
            credit: "Customs. As of 2026-11-21.", notes: notes)
    }
}
