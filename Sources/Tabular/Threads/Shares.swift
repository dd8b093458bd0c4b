import Dispatch

/// Calls a closure for each share of a number of things, on as many threads as there are shares, and
/// returns when all are done. The things of a share stand in a row; there may be none.
package func inShares(
    of count: Int, threads: Int, _ body: @Sendable (_ share: Int, _ things: Range<Int>) -> Void
) {
    DispatchQueue.concurrentPerform(iterations: threads) { share in
        body(share, count * share / threads..<count * (share + 1) / threads)
    }
}
