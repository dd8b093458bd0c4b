import Testing
import TradeModel

@testable import Importers

@Suite struct NumbersBesideCommasTests {
    private func values(_ values: [String]) throws -> Importer.Result {
        let rows = values.enumerated().map { "2019;156;408;27090\($0);\($1);1\n" }
        return try read(["a.csv": "t;i;j;k;v;q\n" + rows.joined()])
    }

    /// Where decimals stand behind a comma, a point groups thousands, or somebody has mixed two tables.
    @Test(arguments: [
        ["1,5", "7", "1.234"], ["12.345", "0,084"], ["1,5", "-1.234", "999.000"],
        ["1 234,5", "1.234"],
    ])
    func refusesAPointThatMayGroupBesideADecimalComma(_ numbers: [String]) throws {
        let result = try values(numbers)
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .badNumber && finding.severity == .error && finding.field == "v")
        let place = try #require(numbers.firstIndex { $0.contains(".") })
        #expect(finding.line == place + 2 && finding.column == 21)
        let (text, whole) = (numbers[place], numbers[place].replacing(".", with: ""))
        #expect(finding.message.contains(" (line "))
        #expect(finding.message.contains("so that “\(text)” may be \(text) or \(whole); save"))
        #expect(result.facts.trade.isEmpty)
    }

    @Test func warnsOfSuchAPointWhereOthersAreDecimal() throws {
        let result = try values(["1,5", "1.234", "2.5", "10.000"])
        let file = try #require(result.files.first)
        #expect(file.records.used == 3 && file.records.rejected == 1)
        let finding = try #require(file.findings(.ambiguousNumber).first)
        #expect(file.findings(.ambiguousNumber).count == 1)
        #expect(finding.severity == .warning && finding.line == 3 && finding.column == 21)
        #expect(finding.message.contains("and others behind a point, as in “2.5” (line 4)"))
        #expect(finding.message.contains("2 numbers of this form"))
    }

    @Test(arguments: [
        ["1,5", "2.5"], ["1,5", "0.084", "1234.567"], ["1.234", "2.345"], ["1,5", "7"],
    ])
    func saysNothingOfPointsThatAreCertain(_ numbers: [String]) throws {
        let result = try values(numbers)
        #expect(result.refusals.isEmpty)
        #expect(result.files.first?.findings(.ambiguousNumber).isEmpty == true)
    }

    /// Of several values of a record that cannot be read one rejects it; the columns of the others are
    /// no quantities for that.
    @Test func looksAtEachColumnOfValuesByItself() throws {
        let header = "Country Code;Indicator Code;Counterpart Country Code;Attribute;2018;2019\n"
        let commas = "924;TXG_FOB_USD;954;Value;1,5;2,5\n"
        let doubtful = commas + "924;TMG_CIF_USD;954;Value;3.5;1.234\n"
        let result = try read(["a.csv": header + doubtful])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .badNumber && finding.line == 3 && finding.field == "2019")
        let certain = commas + "924;TMG_CIF_USD;954;Value;1.234;4.5\n"
        let refusal = try read(["a.csv": header + certain]).refusals.first
        #expect(refusal?.diagnostics.first?.field == "2018")
        let file = try read(["a.csv": header + commas + "924;TMG_CIF_USD;954;Value;3.5;4.5\n"])
            .files.first
        #expect(file?.findings(.unusableQuantity).isEmpty == true)
        #expect(file?.records.used == 1)
    }

    /// What the program that wrote a column has done to it is said once, of values and of quantities.
    @Test func tellsOfAColumnOnce() throws {
        let header = "Country Code;Indicator Code;Counterpart Country Code;Attribute;2018;2019\n"
        let rows = ["954;Value;1,5;2,5", "922;Value;1;3,5", "158;Value;1;4,5"].map {
            "924;TXG_FOB_USD;\($0)\n"
        }
        let file = try #require(try read(["a.csv": header + rows.joined()]).files.first)
        #expect(file.records.rejected == 3)
        let values = file.findings(.badNumber)
        // The first of 2019 is no more than a remark on a record that 2018 rejects.
        #expect(values.map(\.line) == [2, 2, 3])
        #expect(values.map(\.field) == ["2018", "2019", "2019"])
        #expect(values.map(\.severity) == [.error, .warning, .error])
        #expect(values[0].message.hasSuffix("save the table with decimal points"))
        #expect(values[2].message.hasSuffix("records rejected for it in this column: 3"))
        let quantities = try read(["a.csv": Self.quantities(["1,5", "2,5", "7"])])
        let told = try #require(quantities.files.first?.findings(.unusableQuantity))
        #expect(told.map(\.line) == [2])
        #expect(told[0].message.hasSuffix("quantities unknown for it in this column: 2"))
    }

    @Test func tellsOfAColumnOfABigFileOnce() throws {
        let scratch = try Scratch()
        var options = Importer.Options()
        options.bigFiles = .country(try #require(Country("PRK")))
        options.bigSize = 1
        let path = try scratch.write("a.csv", Self.quantities(["1,5", "2,5", "7"]).utf8)
        let result = Importer(countries: try Fixture.countryTable(), options: options).read([path])
        let told = try #require(result.files.first?.findings(.unusableQuantity))
        #expect(told.map(\.line) == [2])
        #expect(told[0].message.hasSuffix("quantities unknown for it in this column: 2"))
        #expect(result.facts.trade.count == 3)
    }

    private static func quantities(_ numbers: [String]) -> String {
        "t;i;j;k;v;q\n"
            + numbers.enumerated().map { "2019;156;408;27090\($0);1;\($1)\n" }.joined()
    }

    /// The values count, and what a quantity is a thousandth of is not known.
    @Test func forgetsQuantitiesWithAPointBesideADecimalComma() throws {
        let rows = ["1,5", "1.234", "7"].enumerated().map {
            "2019;156;408;27090\($0);1;\($1)\n"
        }
        let result = try read(["a.csv": "t;i;j;k;v;q\n" + rows.joined()])
        let file = try #require(result.files.first)
        #expect(file.records.used == 3)
        #expect(file.findings(.unusableQuantity).map(\.line) == [2, 3])
        #expect(result.facts.trade.allSatisfy { $0.quantity == .unknown })
        let certain = rows[0] + rows[1] + "2019;156;408;270909;1;2.5\n"
        let mixed = try read(["a.csv": "t;i;j;k;v;q\n" + certain])
        #expect(mixed.facts.trade.map(\.quantity.netWeight) == [nil, Amount(1234), Amount(2500)])
    }
}
