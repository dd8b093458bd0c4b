import Analysis
import Testing
import TradeModel

@testable import Reports

@Suite struct IndicatorResultDocumentTests {
    private func table(of result: IndicatorResult) throws -> Table {
        let document = try result.document(asOf: SampleResults.day())
        #expect(document.title == "A made-up figure")
        #expect(document.blocks.count == 1)
        guard case .table(let table) = document.blocks[0] else {
            throw ReportError(.noColumns, "the result is a table")
        }
        return table
    }

    @Test func showsRoundedValuesAndEveryField() throws {
        let table = try table(of: SampleResults.result)
        #expect(table.caption == "subject IRN, flow total")
        #expect(
            table.columns.map(\.header) == [
                "Period", "Value, percent", "numerator", "launches", "class", "interval", "n",
                "Missing",
            ])
        let rounded = DecimalFormat(places: 1)
        let expected: [[Cell]] = [
            [
                "2019", .number(33.3, rounded), .number(1_023_081_704, .whole), .count(7),
                "=A, \"B\"", "0.10 to 0.67", .count(3), .count(1),
            ],
            [
                "2020-01..02", .number(0, rounded), .missing, .count(0), .missing, .missing,
                .count(0), .count(0),
            ],
            ["2021", .missing, .missing, .missing, .missing, .missing, .count(0), .count(2)],
        ]
        #expect(table.rows == expected)
    }

    @Test func notesSayWhatItIsAndWhereFrom() throws {
        let notes = try table(of: SampleResults.result).notes
        #expect(notes.source == "tables/a, b.csv (lines 2-3,5,9, sha256 0f0f0f0f0f0f)")
        #expect(notes.asOf == "2026-11-21")
        #expect(notes.definition == "100 times one over the other")
        #expect(notes.remarks == ["a.csv:3: warning: odd | thing"])
    }

    @Test func noPointsAreNoRows() throws {
        let empty = IndicatorResult(
            SampleResults.indicator, parameters: [("subject", "IRN")], unit: "USD",
            definition: "nothing", points: [], findings: [])
        let table = try table(of: empty)
        #expect(table.rows.isEmpty)
        #expect(table.notes.source == "none used")
        let sought = try self.table(of: empty.lookingThrough([SampleResults.source]))
        #expect(sought.notes.source == "tables/a, b.csv (sha256 0f0f0f0f0f0f)")
    }

    @Test func daysHaveADecimalWhereOneOfThemIsNoWholeNumber() {
        #expect(DecimalFormat.readable([9.5, nil, 12], unit: "days") == DecimalFormat(places: 1))
        #expect(DecimalFormat.readable([9, nil, 12], unit: "days") == .whole)
    }

    /// As of all events of a list, or where the files hold nothing of the sort.
    @Test func aQuestionWithoutParametersHasACaption() throws {
        #expect(try table(of: SampleResults.empty).caption == "A made-up figure")
    }

    /// Shares add up in each period, and where one is missing each is rounded alone.
    @Test func sharesAddUpInEachPeriod() throws {
        let result = parts([
            ("2019", 100.0 / 3), ("2019", 100.0 / 3), ("2019", 100.0 / 3), ("2020", 100),
            ("2021", 200.0 / 3), ("2021", nil),
        ])
        let rounded = try result.rounded(DecimalFormat(places: 1)).map { $0.map { "\($0)" } }
        #expect(rounded == ["33.4", "33.3", "33.3", "100.0", "66.7", nil])
        #expect(
            try remarks(of: result) == [
                "the values of a period are rounded so that they add up to 100; changed by one in"
                    + " the last decimal for that: 1"
            ])
    }

    /// Where each value is what it is rounded alone, nothing is said.
    @Test func sharesThatAddUpByThemselvesNeedNoRemark() throws {
        #expect(try remarks(of: parts([("2019", 200.0 / 3), ("2019", 100.0 / 3)])) == [])
    }

    private func remarks(of result: IndicatorResult) throws -> [String] {
        guard case .table(let table) = try result.document(asOf: SampleResults.day()).blocks[0]
        else { throw ReportError(.noColumns, "the result is a table") }
        return table.notes.remarks
    }

    private func parts(_ values: [(String, Double?)]) -> IndicatorResult {
        let indicator = Indicator(
            id: "parts", codes: ["T06"], title: "Parts", unit: "percent", formula: "-", inputs: "-",
            pitfalls: "-", authority: "-", parameters: [.subject], total: 100)
        return IndicatorResult(
            indicator, parameters: [], unit: "percent", definition: "-",
            points: values.map {
                IndicatorResult.Point(period: $0.0, value: $0.1, n: 1, sources: [])
            }, findings: [])
    }

    @Test func sourcesAreNamedBriefly() {
        func text(_ lines: [Int]) -> String {
            SourceUse(source: SampleResults.source, lines: lines).text
        }
        #expect(text([4]) == "tables/a, b.csv (line 4, sha256 0f0f0f0f0f0f)")
        #expect(text([4, 5]) == "tables/a, b.csv (lines 4-5, sha256 0f0f0f0f0f0f)")
        let scattered = Array(stride(from: 10, to: 60, by: 2))
        #expect(text(scattered) == "tables/a, b.csv (25 records, sha256 0f0f0f0f0f0f)")
        #expect(text([]) == "tables/a, b.csv (sha256 0f0f0f0f0f0f)")
        #expect(SourceUse.text([]) == "none used")
    }

    /// A share that lost its digits for the sum would be written as zero.
    @Test func sharesThatAddUpAreNotWrittenAsZero() throws {
        let result = parts([("2019", 0.06), ("2019", 0.07), ("2019", 99.87)])
        #expect(
            try result.rounded(DecimalFormat(places: 1)).compactMap { $0?.text } == [
                "0.0", "0.1", "99.9",
            ])
        let format = try result.showing(DecimalFormat(places: 1))
        #expect(
            try result.rounded(format).compactMap { $0?.text } == ["0.06", "0.07", "99.87"])
        let fine = parts([("2019", 1e-12), ("2019", 100 - 1e-12)])
        #expect(try fine.showing(DecimalFormat(places: 12)).places == 9)
        #expect(try remarks(of: fine).isEmpty)
    }

    /// A zero in a column is a zero.
    @Test func whatIsNotZeroIsNotWrittenAsZero() throws {
        let result = IndicatorResult(
            SampleResults.indicator, parameters: [], unit: "USD million", definition: "-",
            points: [("2021", 0.029), ("2022", 3), ("2023", 0)].map {
                IndicatorResult.Point(period: $0.0, value: $0.1, n: 1, sources: [])
            }, findings: [])
        let format = DecimalFormat(places: 2)
        let expected: [Cell] = [.number(0.029, format), .number(3, format), .number(0, format)]
        #expect(try table(of: result).rows.map { $0[1] } == expected)
    }

    /// One rule for a column: by its unit where that decides, else by its largest value; and none
    /// that is not zero is written as zero, but for what rounding leaves.
    @Test(
        arguments: [
            ("launches", [4.0, 0.5], 0), ("USD", [0.4], 1), ("votes", [15], 0),
            ("percent", [39.42, 0.001], 3), ("percent", [39.42, -2e-14], 1),
            ("percent", [1.42e-14], 1), ("percent", [0, -2e-10], 1), ("percent", [3e-9], 9),
            ("percent", [3e-5], 5),
            ("percent a year", [-44.8], 1),
            ("USD million", [2_634, 0.01], 2), ("base = 100", [100], 1),
            ("index 0-1", [0.4938, 0.1], 4), ("rate", [0.25, 2.75], 2), ("rate", [-12.5, 1], 1),
            ("rate", [], 4), ("rate", [nil, 0], 4), ("rate", [0.0042], 4), ("rate", [0.00042], 5),
            ("log points", [5.99, 0.0004], 4), ("numerator", [1_023_081_704, 0.5], 0),
        ] as [(String, [Double?], Int)])
    func decimalsOfAColumn(unit: String, values: [Double?], places: Int) {
        #expect(DecimalFormat.readable(values, unit: unit).places == places)
    }

    /// P-values are known by their names, whatever stands around the letter.
    @Test(
        arguments: [
            ("p", true), ("p_more", true), ("sup_f_p", true), ("apogee", false),
            ("per_month", false), ("value", false),
        ])
    func probabilitiesAreNeverZero(field: String, isProbability: Bool) {
        let format = DecimalFormat.readable([0.00003], of: field)
        #expect(format.isProbability == isProbability)
        #expect(format.rounded(0.00003)?.text == (isProbability ? "< 0.0001" : "0.000030"))
        #expect(format.rounded(0.0003)?.text == (isProbability ? "0.0003" : "0.000300"))
    }

    /// A cell has its marks whatever it shows.
    @Test(
        arguments: [
            nil, .number(1.5), .number(nil), .count(2), .text("a"), .text(""),
            .interval(Interval(lower: 0, upper: 1, level: 0.95)), .interval(nil),
        ] as [IndicatorResult.FieldValue?])
    func aFieldKeepsItsMarks(value: IndicatorResult.FieldValue?) {
        #expect(Cell.field(value, .whole, marks: ["incomplete"]).marks == ["incomplete"])
        #expect(Cell.field(value, .whole).marks == [])
    }

    @Test func intervalsShowBothEnds() {
        let high = Interval(lower: 2.8149, upper: 14.4227, level: 0.95)
        #expect(high.text() == "2.81 to 14.42")
        #expect(high.text(DecimalFormat(places: 1)) == "2.8 to 14.4")
        #expect(Interval(lower: 0, upper: 0.005, level: 0.95).text() == "0.0000 to 0.0050")
    }

    /// A rate of one launch in a year is not zero, and neither is the least that it may be.
    @Test func anEndThatIsNotZeroIsNotWrittenAsZero() {
        #expect(Interval(lower: 0.00211, upper: 0.4643, level: 0.95).text() == "0.002 to 0.464")
        #expect(Interval(lower: -0.0004, upper: 7, level: 0.95).text() == "−0.0004 to 7.0000")
        #expect(Interval(lower: 0, upper: 0.3074, level: 0.95).text() == "0.00 to 0.31")
    }
}
