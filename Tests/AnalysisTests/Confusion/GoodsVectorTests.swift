import Testing
import TradeModel

@testable import Analysis

@Suite struct GoodsVectorTests {
    private func vector(_ values: [String: Double]) throws -> GoodsVector {
        var vector = GoodsVector()
        for (code, value) in values { vector.add(value, of: try #require(HSCode(code))) }
        return vector
    }

    /// 3·4 + 4·3 over 5·5; scipy.spatial.distance.cosine gives 0.04 from 1.
    @Test func cosineIsThatOfTheTextbook() throws {
        let a = try vector(["27": 3, "72": 4])
        let b = try vector(["27": 4, "72": 3])
        #expect(abs(try #require(a.cosine(to: b)) - 0.96) < 1e-15)
        #expect(try #require(a.cosine(to: a)) == 1)
        #expect(a.cosine(to: try vector(["03": 1])) == 0)
        #expect(a.cosine(to: GoodsVector()) == nil)
        #expect(a.cosine(to: try vector(["27": 0])) == nil)
        let huge = try vector(["27": 3e200, "72": 4e200])
        #expect(abs(try #require(huge.cosine(to: b)) - 0.96) < 1e-15)
    }

    @Test func coarserGoodsMayHoldWhatIsWanted() throws {
        let goods = try vector(["8703": 5, "870321": 1, "27": 7, "2709": 2, "01": 9])
        let wanted = try ["8703", "2710"].map { try #require(HSCode($0)) }
        let found = goods.value(among: wanted)
        #expect(found.certain == 6)
        #expect(found.possible == 7)
    }
}
