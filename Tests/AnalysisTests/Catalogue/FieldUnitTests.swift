import Testing
import TradeModel

@testable import Analysis

@Suite struct FieldUnitTests {
    /// A field that is said to be in a unit is a number, and has that unit where it has a value.
    @Test(arguments: Catalogue.indicators.map(\.id))
    func unitsAreOfNumbers(_ id: String) throws {
        let computable = try #require(Catalogue.computable(id))
        let example = try #require(Example.all[id])
        let result = try computable.result(example.inquiry(), from: example.facts())
        for point in result.points {
            for field in point.fields {
                guard let stated = Catalogue.unit(ofField: field.name, of: id) else { continue }
                if case .text = field.value { Issue.record("\(field.name) is a text") }
                if case .own(let code) = stated { #expect(TradeModel.Unit(code) != nil) }
                guard field.value.number != nil else { continue }
                #expect(result.fieldUnit(field.name, at: point) != nil, "\(field.name)")
            }
        }
    }

    @Test func everyUnitIsOfAField() throws {
        let named = ["export", "import", "balance"]
        #expect(named.allSatisfy { Catalogue.unit(ofField: $0, of: "trade-value") == .value })
        #expect(Catalogue.unit(ofField: "numerator", of: "partner-share") == .amounts)
        #expect(
            Catalogue.unit(ofField: "first_says", of: "source-discrepancy")
                == .named(by: "counted_in"))
        #expect(Catalogue.unit(ofField: "share", of: "top-goods") == .own("percent"))
        // The end of an interval is in the interval's unit, and a count in none.
        #expect(Catalogue.unit(ofField: "interval_lower", of: "interrupted-series") == .value)
        #expect(Catalogue.unit(ofField: "launches", of: "test-frequency") == nil)
        #expect(Catalogue.unit(ofField: "numerator", of: "no-such") == nil)
    }
}
