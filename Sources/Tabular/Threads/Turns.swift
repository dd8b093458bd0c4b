import Dispatch
import Synchronization

/// Lets threads do something one after the other, by number.
///
/// A thread that is early looks again and again for a short while, since the others are soon done, and
/// then sleeps: one that only yielded could share a core with the thread that it waits for, while
/// another core is idle.
final class Turns: Sendable {
    private let current = Atomic<Int>(0)
    private let sleepers = Mutex<[Int: DispatchSemaphore]>([:])

    /// How often a thread looks: some ten microseconds.
    private static let looks = 1 << 14

    /// Does something when all lower numbers have done theirs.
    func take<Result>(_ number: Int, _ body: () -> Result) -> Result {
        wait(for: number)
        let result = body()
        let next = sleepers.withLock { sleepers in
            current.store(number + 1, ordering: .releasing)
            return sleepers.removeValue(forKey: number + 1)
        }
        next?.signal()
        return result
    }

    private func wait(for number: Int) {
        for _ in 0..<Self.looks where current.load(ordering: .acquiring) == number { return }
        let bed = sleepers.withLock { sleepers -> DispatchSemaphore? in
            guard current.load(ordering: .acquiring) != number else { return nil }
            let bed = DispatchSemaphore(value: 0)
            sleepers[number] = bed
            return bed
        }
        bed?.wait()
    }
}
