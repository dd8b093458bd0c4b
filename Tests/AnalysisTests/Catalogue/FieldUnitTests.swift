import Testing
import TradeModel

@testable import Analysis

@Suite struct FieldUnitTests {
    /// A unit of its own is one that is known, and what names another field names a text of the point.
    @Test(arguments: Catalogue.indicators)
    func unitsAreKnown(_ indicator: Indicator) {
        for field in indicator.fields {
            switch field.unit {
            case .own(let code):
                #expect(TradeModel.Unit(code) != nil, "\(field.name)")
            case .named(let other), .monthly(let other):
                #expect(indicator.field(other)?.kind == .text, "\(field.name)")
            case .value, .amounts, .transformed, .quotient, .price, nil: continue
            }
        }
    }

    /// A field that is declared to be in a unit has that unit where it has a value.
    @Test(arguments: Catalogue.indicators.map(\.id))
    func unitsAreTold(_ id: String) throws {
        let result = try Example.result(of: id)
        for point in result.points {
            for field in point.fields where field.value.number != nil {
                guard result.indicator.unit(ofField: field.name) != nil else { continue }
                #expect(result.fieldUnit(field.name, at: point) != nil, "\(field.name)")
            }
        }
    }

    /// What a chart of deviations compares is in the unit of the trade, and so is a series that was
    /// not transformed.
    @Test func fieldsOfRunsAreInTheUnitOfTheTrade() throws {
        let facts = try Bundled.result(["Data/Series/trade-kotra.csv"]).facts
        let span: [Indicator.Parameter: String] = [.from: "2010", .to: "2023"]
        let chart = try ControlChart.result(MadeUp.inquiry(span), from: facts)
        for name in ["level", "target", "k", "upper", "lower", "h"] {
            #expect(chart.fieldUnit(name, at: chart.points.first) == chart.unit, "\(name)")
        }
        #expect(chart.fieldUnit("alarm", at: chart.points.first) == nil)
        #expect(SeasonalAdjustment.indicator.unit(ofField: "trend") == .transformed)
    }

    /// What a rate is in follows from the unit of its amounts.
    @Test(arguments: [
        ("cap-projection", "per_month", "barrels a month"),
        ("imputed-crude", "price_per_barrel", "USD/barrels"),
        ("barrel-conversion", "factor", "barrels/t"),
        ("vote-split", "against", "votes"), ("launch-hours", "mean_salvo", "launches"),
    ])
    func ratesAreInUnits(id: String, field: String, unit: String) throws {
        let result = try Example.result(of: id)
        let units = result.points.filter { $0[field]?.number != nil }.map {
            result.fieldUnit(field, at: $0)
        }
        #expect(units.contains(unit), "\(units)")
    }

    /// The end of an interval is in the interval's unit, and a count in none.
    @Test func aUnitFollowsFromTheName() {
        let named = ["export", "import", "balance"]
        #expect(named.allSatisfy { TradeValue.indicator.unit(ofField: $0) == .value })
        #expect(
            SourceDiscrepancy.indicator.unit(ofField: "first_says") == .named(by: "counted_in"))
        #expect(Interruption.indicator.unit(ofField: "interval_lower") == .value)
        #expect(LaunchRateRatio.indicator.unit(ofField: "interval_lower") == .value)
        #expect(LaunchRateRatio.indicator.unit(ofField: "base_days") == .own("days"))
        #expect(TestFrequency.indicator.unit(ofField: "launches") == nil)
        #expect(PartnerShare.indicator.unit(ofField: "no-such") == nil)
    }
}
