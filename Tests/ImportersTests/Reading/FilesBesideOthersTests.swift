import Testing
import TradeModel

@testable import Importers

/// What one download holds of another's trade, as World records and goods that come by themselves.
@Suite struct FilesBesideOthersTests {
    private typealias C = ComtradeTable

    private let totals = C.table(C.row(1, 156, 408, "100"))
    private let goods = C.table(
        C.row(1, 156, 408, "60", goods: "27"), C.row(1, 156, 408, "40", goods: "26"))
    private let world = C.table(C.row(1, 156, 0, "900"))

    @Test func goodsMayStandInAnotherFileThanTheirTotal() throws {
        for result in [
            try read(["totals.csv": totals, "goods.csv": goods]),
            try read(["goods.csv": goods, "totals.csv": totals]),
        ] {
            #expect(result.refusals.isEmpty)
            #expect(result.facts.trade.count == 3)
            let file = try #require(result.files.first { $0.path.hasSuffix("goods.csv") })
            #expect(file.records.used == 0)
            #expect(file.records.excluded == [.hsDetail: 2])
        }
    }

    @Test func worldRecordsMayStandInAnotherFileThanThePartners() throws {
        let result = try read(["world.csv": world, "totals.csv": totals])
        #expect(result.refusals.isEmpty)
        #expect(result.files.map(\.records.used) == [0, 1])
        #expect(result.facts.trade.map(\.role) == [.control, .counted])
    }

    /// Beside trade that cannot be read, or that other statistics tell, they are of no use.
    @Test func besideNothingThatIsAddedUpTheyAreRefused() throws {
        let unread = C.table(C.row(1, 156, 408, "much"))
        let lone = try read(["totals.csv": unread, "goods.csv": goods])
        #expect(
            lone.refusals.flatMap(\.diagnostics).map(\.code) == [.noUsableRecord, .noUsableRecord])
        let baci = "t,i,j,k,v,q\n2010,156,408,270900,5,1\n"
        let other = try read(["world.csv": world, "BACI_HS92_Y2010_V202501.csv": baci])
        let finding = try #require(other.refusals.first?.diagnostics.first)
        #expect(other.refusals.count == 1)
        #expect(finding.code == .noUsableRecord)
        #expect(finding.message.contains("of 1 read (1 world-total)"))
    }

    /// Of goods that leave as they came nothing is kept.
    @Test func whatIsInNoFigureIsRefused() throws {
        let result = try read(["totals.csv": totals, "other.csv": C.table(C.row(3, 156, 408, "5"))])
        #expect(result.refusals.count == 1)
    }
}
