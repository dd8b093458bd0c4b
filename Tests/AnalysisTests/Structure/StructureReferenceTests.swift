import Testing
import TradeModel

@testable import Analysis

/// Every indicator of goods against pandas on made-up tables.
@Suite struct StructureReferenceTests {
    typealias Case = StructureReferences.Case

    private func ask(
        _ id: String, _ test: Case, _ answers: [Indicator.Parameter: String] = [:]
    ) throws -> IndicatorResult {
        let computable = try #require(Catalogue.computable(id))
        let flow: [Indicator.Parameter: String] =
            computable.indicator.parameters.contains(.flow) ? [.flow: "export"] : [:]
        return try computable.result(
            MadeUp.inquiry(flow.merging(answers) { $1 }), from: test.facts)
    }

    @Test func thereAreEnoughCases() throws {
        #expect(try StructureReferences.all.get().count >= 10)
    }

    @Test(arguments: try StructureReferences.all.get()) func sections(_ test: Case) throws {
        let result = try ask("section-shares", test)
        #expect(result.points.count == test.years.values.reduce(0) { $0 + $1.sections.count })
        for (year, expected) in test.years {
            for (section, share) in expected.sections {
                #expect(agrees(result.point(year, "section", section)?.value, share))
            }
        }
    }

    @Test(arguments: try StructureReferences.all.get()) func concentration(_ test: Case) throws {
        for level in ["2", "4", "6"] {
            let result = try ask("product-concentration", test, [.level: level])
            for (year, expected) in test.years {
                let point = try #require(result.point(year))
                let reference = try #require(expected.concentration[level])
                #expect(agrees(point.value, reference.hhi))
                #expect(point.count("goods") == reference.goods)
                let theil = try #require(point.number("theil_lower"))
                #expect(abs(theil - reference.theil) < 1e-9)
                #expect(point.number("theil_upper") == theil)
            }
        }
    }

    @Test(arguments: try StructureReferences.all.get()) func largest(_ test: Case) throws {
        let result = try ask("top-goods", test)
        for (year, expected) in test.years {
            let points = result.points.filter { $0.period == year }
            #expect(points.map { $0.text("goods") } == expected.largest.map(\.goods))
            for (point, reference) in zip(points, expected.largest) {
                #expect(agrees(point.number("share"), reference.share))
                #expect(agrees(point.value, reference.together))
            }
        }
    }

    @Test(arguments: try StructureReferences.all.get()) func unitValues(_ test: Case) throws {
        let result = try ask("unit-value", test)
        for (year, expected) in test.years {
            for (goods, reference) in expected.unit_values {
                let point = try #require(result.point(year, "goods", goods))
                #expect(agrees(point.value, reference.median))
                #expect(agrees(point.number("p10"), reference.p10))
                #expect(agrees(point.number("p90"), reference.p90))
                #expect(agrees(point.number("mean"), reference.mean))
                #expect(point.n == reference.n)
                #expect(point.missing == reference.missing)
                #expect(point.count("small") == reference.small)
            }
        }
    }

    @Test(arguments: try StructureReferences.all.get()) func prices(_ test: Case) throws {
        let fixed = try ask("price-index", test)
        let chain = try ask("price-index", test, [.link: "chain"])
        for (year, reference) in test.prices.fixed {
            let point = try #require(fixed.point(year))
            #expect(agrees(point.value, 100 * reference.fisher))
            #expect(agrees(point.number("laspeyres"), 100 * reference.laspeyres))
            #expect(agrees(point.number("paasche"), 100 * reference.paasche))
            #expect(agrees(point.number("coverage_base"), reference.coverage_base))
            #expect(agrees(point.number("coverage"), reference.coverage))
            #expect(point.count("matched") == reference.matched)
            #expect(agrees(chain.point(year)?.value, test.prices.chain[year].map { 100 * $0 }))
        }
    }

    @Test(arguments: try StructureReferences.all.get()) func advantage(_ test: Case) throws {
        for level in ["2", "4"] {
            let result = try ask("revealed-advantage", test, [.level: level])
            for (year, expected) in test.years {
                let reference = try #require(expected.advantage[level])
                #expect(result.points.count { $0.period == year } == reference.count)
                for (goods, ratio) in reference {
                    #expect(agrees(result.point(year, "goods", goods)?.value, ratio))
                }
            }
        }
    }

    @Test(arguments: try StructureReferences.all.get()) func intensity(_ test: Case) throws {
        for partner in Set(test.years.values.flatMap { $0.intensity.keys }) {
            let result = try ask("trade-intensity", test, [.partner: partner])
            for (year, expected) in test.years {
                guard let ratio = expected.intensity[partner] else { continue }
                #expect(agrees(result.point(year)?.value, ratio))
            }
        }
    }

    /// The order of rows says nothing.
    @Test(arguments: try StructureReferences.all.get()) func order(_ test: Case) throws {
        var shuffled = test.facts
        shuffled.trade.reverse()
        for indicator in Catalogue.structure where indicator.indicator.id != "trade-to-output" {
            let inquiry = try MadeUp.inquiry(
                indicator.indicator.parameters.contains(.flow) ? [.flow: "export"] : [:])
            let points = try indicator.result(inquiry, from: test.facts).points
            let others = try indicator.result(inquiry, from: shuffled).points
            #expect(!points.isEmpty)
            #expect(points.map(\.value) == others.map(\.value))
            #expect(points.map(\.fields) == others.map(\.fields))
            #expect(points.map(\.sources) == others.map(\.sources))
        }
    }
}
