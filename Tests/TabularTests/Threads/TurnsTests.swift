import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Tabular

@Suite struct TurnsTests {
    /// Threads that come early, late, and so early that they sleep.
    @Test(arguments: [1, 2, 5]) func servesNumbersInOrder(threads: Int) {
        let turns = Turns()
        let next = Atomic<Int>(0)
        let served = Mutex<[Int]>([])
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            var random = SeededGenerator(seed: UInt64(thread))
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < 300 else { return }
                let pause = [0, 0, 1, 2000].randomElement(using: &random) ?? 0
                Thread.sleep(forTimeInterval: Double(pause) / 1_000_000)
                let count = turns.take(number) {
                    served.withLock { served in
                        served.append(number)
                        return served.count
                    }
                }
                #expect(count == number + 1)
            }
        }
        #expect(served.withLock { $0 } == Array(0..<300))
    }
}
