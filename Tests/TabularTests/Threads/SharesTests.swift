import Synchronization
import Testing

@testable import Tabular

@Suite struct SharesTests {
    @Test(arguments: [(0, 1), (1, 1), (3, 2), (2, 5), (64, 7), (1000, 3)])
    func eachThingIsInOneShare(count: Int, threads: Int) {
        let shares = Mutex([Range<Int>?](repeating: nil, count: threads))
        inShares(of: count, threads: threads) { share, things in
            shares.withLock { $0[share] = things }
        }
        let found = shares.withLock { $0.compactMap { $0 } }
        #expect(found.count == threads)
        #expect(found.flatMap { Array($0) } == Array(0..<count))
        let sizes = found.map(\.count)
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
}
