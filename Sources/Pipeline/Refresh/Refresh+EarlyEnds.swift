internal import Store
import TradeModel

extension Refresh {
    /// The refusal of a run that was told to end while it looked at sources.
    static var ended: Refusal {
        Refusal(
            Diagnostic(
                .error, .fetchCancelled,
                message: "the run was ended while it looked at sources, and nothing was recorded or"
                    + " published; run again"), cause: .busy)
    }

    /// The same. Nothing is recorded of the sources, not even a failure, and their copies go: the next
    /// run looks again.
    func endedEarly(
        _ workplace: Workplace, _ store: VintageStore, _ isHalfDone: inout Bool
    ) -> Refusal {
        isHalfDone = (try? workplace.sweepShelf(store)) != true
        return Self.ended
    }

    /// Clears away what a run that did not come to its end left half-done. What cannot be cleared
    /// away is in nobody's way, and no reason not to run: nothing rests on it.
    ///
    /// - Returns: Whether all copies that nothing rests on are gone.
    func tidyUp(
        _ workplace: Workplace, _ store: VintageStore, _ publication: Publication
    ) -> Bool {
        publication.sweep()
        // Others may keep files in that folder too.
        let own = [RefreshStatus.jsonName, RefreshStatus.metricsName]
        for name in FileSystem.names(in: workplace.status)
        where name.hasSuffix(".tmp") && own.contains(where: { name.hasPrefix("\($0).") }) {
            try? FileSystem.remove("\(workplace.status)/\(name)")
        }
        return (try? workplace.sweepShelf(store)) == true
    }
}
