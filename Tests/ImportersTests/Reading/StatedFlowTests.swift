import Testing
import TradeModel

@testable import Importers

@Suite struct StatedFlowTests {
    @Test func aCountrysDirectionSaysNothingOfAnothersTable() throws {
        let one = try #require(Country("AAA"))
        let other = try #require(Country("BBB"))
        #expect(StatedFlow.reported(.import).flow(of: .country(one)) == .import)
        #expect(StatedFlow.seenFrom(one, .export).flow(of: .country(one)) == .export)
        #expect(StatedFlow.seenFrom(other, .export).flow(of: .country(one)) == nil)
        #expect(StatedFlow.seenFrom(one, nil).flow(of: .country(one)) == nil)
    }

    @Test func oneDirectionIsForAllFilesAndSeveralAreForEach() {
        var options = Importer.Options()
        #expect(options.flow(ofFile: 0) == nil)
        options.flows = [.reported(.import)]
        #expect(options.flow(ofFile: 5) == .reported(.import))
        options.flows = [.reported(.import), .reported(.export)]
        #expect(options.flow(ofFile: 1) == .reported(.export))
        #expect(options.flow(ofFile: 2) == nil)
    }

    @Test func tablesThatTellTheirDirectionNeedNoneAndTakeNone() throws {
        var options = Importer.Options()
        options.flows = [.reported(.export)]
        let flows = try Fixture.legacy35.read(options).facts.trade.map(\.cell.flow)
        #expect(flows == (try Fixture.legacy35.read().facts.trade.map(\.cell.flow)))
    }
}
