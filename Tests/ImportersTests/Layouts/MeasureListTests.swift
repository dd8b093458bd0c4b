import Testing
import TradeModel

@testable import Importers

@Suite struct MeasureListTests {
    @Test func readsRowsOfAnyRegimeAndSubject() throws {
        let result = try Fixture.measures.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .measures)
        #expect(file.records.used == 5)
        #expect(file.diagnostics.isEmpty)
        let measures = result.facts.measures
        #expect(measures.map(\.law.regime) == ["EU", "EU", "EU", "EU", "US"])
        #expect(Set(measures.map(\.scope.subject.code)) == ["RUS"])
        #expect(measures.map(\.kind) == [.ban, .ban, .cap, .limit, .ban])
        #expect(measures.last?.law.implements == "eu-1-steel")
    }

    @Test func readsGoodsDatesAndExemptions() throws {
        let steel = try #require(try Fixture.measures.read().facts.measures.first)
        #expect(steel.scope.prefixes.map(\.description) == ["72", "7301"])
        #expect(steel.scope.disputed.map(\.description) == ["7202"])
        #expect(steel.scope.revision == .hs2022)
        #expect(steel.scope.extent == .whole)
        #expect(steel.scope.mapping == .compiled)
        #expect(steel.law.exemptions == ["contracts before March", "spare parts"])
        #expect(steel.dates.windDownEnd == Day(2022, 6, 17))
        #expect(steel.dates.end == nil)
        #expect(steel.cap == nil)
    }

    @Test func readsTheAmountsOfACapWithTheirUnits() throws {
        let cap = try #require(try Fixture.measures.read().facts.measures[2].cap)
        #expect(
            cap.amounts == [
                Quantity(2_500_000, .barrels), Quantity(340_000, .tonnes),
                Quantity(9_000_000, .usDollars),
            ])
        #expect(cap.window == .twelveMonths)
        #expect(cap.deliveries == "oil-deliveries")
        #expect(cap.estimates == "oil-estimate")
    }

    /// Each replaces one cell of a good row.
    @Test(arguments: [
        ("id", "Steel", DiagnosticCode.badCode), ("id", "banned", .badCode), ("id", "", .badCode),
        ("regime", "", .missingValue), ("subject", "ZZZ", .badCode), ("subject", "", .badCode),
        ("direction", "transit", .badWord), ("kind", "quota", .badWord),
        ("goods", " ", .missingValue),
        ("hs", "72 73011", .badCode), ("hs", "72;73", .badCode), ("hs", "TOTAL", .badCode),
        ("hs", "", .badWord), ("extent", "", .badWord), ("extent", "half", .badWord),
        ("mapping", "", .badWord), ("disputed", "7302", .badCode),
        ("revision", "HS 2013", .badWord),
        ("revision", "2012", .badWord), ("adopted", "2022-03", .badDate),
        ("adopted", "2022-02-30", .badDate), ("effective", "2022-03-14", .badDate),
        ("wind_down_to", "2022-03-15", .badDate), ("ends", "2022-03-15", .badDate),
        ("end_known", "2022-03-15", .badDate),
        ("cap", "5 t", .badWord), ("window", "whole", .badWord), ("report_days", "30", .badWord),
        ("confidence", "sure", .badWord),
        ("confidence", "", .badWord),
    ])
    func refusesACellThatIsNone(_ column: String, _ cell: String, _ code: DiagnosticCode) throws {
        let file = try file(with: [column: cell])
        #expect(file.records.rejected == 1)
        #expect(file.errorCodes == [code])
        #expect(file.diagnostics.first?.line == 2)
        #expect(file.diagnostics.first?.column != nil)
    }

    @Test(arguments: [
        ("cap", "", DiagnosticCode.missingValue, "cap"), ("cap", "barrels 5", .badNumber, "cap"),
        ("cap", "0 t", .badNumber, "cap"), ("cap", "-5 t", .badNumber, "cap"),
        ("cap", "5 gallons", .unknownUnit, "cap"), ("cap", "5 t; 3 kg", .badWord, "cap"),
        ("cap", "1e400 t", .badNumber, "cap"), ("window", "", .missingValue, "window"),
        ("window", "whole", .missingValue, "ends"),
        ("report_days", "soon", .badNumber, "report_days"),
        ("report_days", "-1", .badNumber, "report_days"),
        ("report_days", "400", .badNumber, "report_days"),
    ])
    func refusesACapWithoutAmountsOrTime(
        _ column: String, _ cell: String, _ code: DiagnosticCode, _ field: String
    ) throws {
        var cells = ["kind": "cap", "cap": "5 t", "window": "calendar-year"]
        #expect(try file(with: cells).records.used == 1)
        cells[column] = cell
        let file = try file(with: cells)
        #expect(file.errorCodes == [code])
        #expect(file.diagnostics.first?.field == field)
    }

    @Test func readsWhenReportsAreDue() throws {
        let cells = ["kind": "cap", "cap": "5 t", "window": "calendar-year", "report_days": "30"]
        let text = Self.columns.joined(separator: ",") + "\n" + Self.text(cells)
        let cap = try #require(try read(["a.csv": text]).facts.measures.first?.cap)
        #expect(cap.reportingDays == 30)
        // The table of the fixture does not have the column.
        #expect(try Fixture.measures.read().facts.measures[2].cap?.reportingDays == nil)
    }

    @Test func readsSinceWhenAnEndIsKnown() throws {
        let cells = ["ends": "2022-06-16", "end_known": "2022-05-01"]
        let text = Self.columns.joined(separator: ",") + "\n" + Self.text(cells)
        let measure = try #require(try read(["a.csv": text]).facts.measures.first)
        #expect(measure.dates.endKnown == Day("2022-05-01"))
        // The table of the fixture does not have the column.
        #expect(try Fixture.measures.read().facts.measures[2].dates.endKnown == nil)
        let early = try file(with: ["ends": "2022-06-16", "end_known": "2022-03-14"])
        #expect(early.errorCodes == [.badDate])
        #expect(early.diagnostics.first?.field == "end_known")
    }

    @Test func aWindDownEndsNoLaterThanTheMeasure() throws {
        let file = try file(with: ["wind_down_to": "2022-06-17", "ends": "2022-06-16"])
        #expect(file.errorCodes == [.badDate])
        #expect(file.diagnostics.first?.field == "wind_down_to")
        #expect(
            try self.file(with: ["wind_down_to": "2022-06-17", "ends": "2022-06-17"]).records.used
                == 1)
    }

    @Test func oneRowTwiceCountsOnceAndRowsThatDifferAreNone() throws {
        let header = Self.columns.joined(separator: ",") + "\n"
        let row = Self.text([:])
        let same = try read(["a.csv": header + row, "b.csv": header + row])
        #expect(same.facts.measures.count == 1)
        #expect(same.files.map(\.records.used) == [1, 0])
        #expect(same.files.last?.records.excluded == [.duplicate: 1])
        let other = Self.text(["effective": "2022-04-01"])
        let differing = try read(["a.csv": header + row + other + Self.text(["id": "b"])])
        #expect(differing.facts.measures.map(\.id) == ["b"])
        #expect(differing.files.first?.errorCodes == [.conflict, .conflict])
        #expect(differing.files.first?.records.rejected == 2)
    }

    @Test func saysWhatCarriesOutAMeasureThatIsNotThere() throws {
        let file = try file(with: ["implements": "no-such"])
        #expect(file.records.used == 1)
        #expect(file.diagnostics.map(\.severity) == [.warning])
        #expect(file.diagnostics.first?.message.contains("no-such") == true)
    }

    @Test func aTableWithARejectedRowIsRefusedWhole() throws {
        let scratch = try Scratch()
        let header = Self.columns.joined(separator: ",") + "\n"
        let text = header + Self.text([:]) + Self.text(["id": "b", "kind": "quota"])
        let path = try scratch.write("measures.csv", text.utf8)
        #expect(throws: Refusal.self) {
            try Dataset(measuresAt: path, countries: try Fixture.countryTable())
        }
        let good = try scratch.write("good.csv", (header + Self.text([:])).utf8)
        let facts = try Dataset(
            measuresAt: good, label: "shown.csv", countries: try Fixture.countryTable())
        #expect(facts.sources.map(\.path) == ["shown.csv"])
    }

    private static let columns = MeasureList.variants[0].columns

    private static func text(_ cells: [String: String]) -> String {
        let good = [
            "id": "steel", "regime": "EU", "instrument": "Regulation 1", "subject": "RUS",
            "direction": "export", "kind": "ban", "goods": "steel", "hs": "72 7301",
            "extent": "whole", "mapping": "compiled", "adopted": "2022-03-15",
            "effective": "2022-03-16", "confidence": "confirmed",
        ]
        return columns.map { cells[$0] ?? good[$0] ?? "" }.joined(separator: ",") + "\n"
    }

    private func file(with cells: [String: String]) throws -> ImportedFile {
        let text = Self.columns.joined(separator: ",") + "\n" + Self.text(cells)
        return try #require(try read(["measures.csv": text]).files.first)
    }
}
