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

/// Starts threads that later work will be shared among: up to so many, with the calling one.
///
/// A system may leave a new thread on the processor of the one that started it, which is busy, and move
/// it some milliseconds later; one that sleeps until there is work is woken on an idle processor.
package func startThreads(_ count: Int) {
    for _ in 1..<max(count, 1) { DispatchQueue.global().async {} }
}
