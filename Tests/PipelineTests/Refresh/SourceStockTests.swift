import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct SourceStockTests {
    @Test func clockSetBackEndsTheRun() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "trade.csv")
        let published = place.published("share.csv")
        let files = try place.folder.files()
        expectRefusal(.clockSetBack, .busy, saying: "a day before; nothing was done") {
            try place.refresh("2026-11-20", at: "05:59:59")
        }
        #expect(place.published("share.csv") == published)
        #expect(try place.folder.files() == files)
        #expect(try place.store().vintages(of: "trade").count == 1)
        // The same second will do. The run that did nothing left nothing to tidy up.
        let next = try place.refresh("2026-11-20")
        #expect(next.result(of: "trade") == .taken)
        #expect(!next.isAfterCrash)
    }
}
