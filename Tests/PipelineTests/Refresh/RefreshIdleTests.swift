import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Nothing changed: ten files and ten addresses whose server answers 304.
@Suite struct RefreshIdleTests {
    private static func place() throws -> SmallWorkplace {
        let server = try LocalServer { _ in
            ScriptedAnswer(SmallWorkplace.trade([2019: 250])).with(\.etag, "\"1\"")
        }
        var sources = "  trade: trade.csv\n  launches: launches.csv\n"
        for index in 1...8 { sources += "  file-\(index): file-\(index).csv\n" }
        for index in 1...10 {
            sources += "  remote-\(index): {url: \"\(server.url("/\(index)"))\"}\n"
        }
        var place = try SmallWorkplace(SmallWorkplace.configuration(sources: sources))
        place.server = server
        for index in 1...8 {
            try place.write(SmallWorkplace.trade([2010 + index: 5]), to: "file-\(index).csv")
        }
        #expect(try place.refresh("2026-11-20").worst == nil)
        return place
    }

    @Test func nothingIsNew() throws {
        let place = try Self.place()
        let report = try place.refresh("2026-11-20", at: "07:00:00")
        #expect(report.sources.count == 20)
        #expect(report.sources.allSatisfy { $0.result == .unchanged })
        #expect(report.worst == nil)
        #expect(!report.isPublished)
        #expect(
            place.server?.requests.suffix(10).allSatisfy { $0["if-none-match"] == "\"1\"" } == true)
        #expect(place.server?.requests.count == 20)
    }

    /// Nor is the table of the countries, without which nothing can be parsed.
    @Test func libraryIsNotOpened() throws {
        let place = try Self.place()
        let refresh = try place.run("2026-11-20", at: "07:00:00")
        let (configuration, data) = try place.opened()
        let workplace = Workplace(configuration, data)
        let store = try place.store()
        let library = LazyLibrary(configuration, data)
        func update() throws -> [SourceOutcome] {
            let stock = try SourceStock(store)
            let places = SourcePlaces(configuration: configuration, folder: data)
            let asked = try AskedSources(store)
            let visits = refresh.visit(places, workplace, stock, asked)
            return try refresh.update(visits, workplace, library, store, stock, asked)
        }
        let outcomes = try update()
        #expect(!outcomes.isEmpty)
        #expect(outcomes.allSatisfy { $0.result == .unchanged })
        #expect(library.opened == nil)
        // And it would have been opened for anything new.
        try place.write(SmallWorkplace.trade([2011: 6]), to: "file-1.csv")
        _ = try update()
        #expect(library.opened != nil)
    }
}
