internal import Store
public import TradeModel

/// One run of the cron job: looks at every source, takes what is new and good, computes, and publishes
/// one whole generation.
///
/// It may be killed at any moment: what it had recorded stays whole, and the next run goes on from
/// there. One run at a time may write.
public struct Refresh: Sendable {
    /// When the run takes place.
    public struct Clock: Sendable {
        /// The moment from which on what is taken counts as known.
        public let now: Timestamp
        /// The day as of which indicators are computed.
        public let asOf: Day

        /// A clock.
        public init(now: Timestamp, asOf: Day) {
            self.now = now
            self.asOf = asOf
        }
    }

    let configuration: Configuration
    let folder: DataFolder
    let clock: Clock
    let progress: RefreshProgress
    /// Whether nothing is recorded and published.
    let isTrial: Bool

    /// Prepares a run.
    public init(
        _ configuration: Configuration, in folder: DataFolder, clock: Clock,
        isTrial: Bool = false, progress: RefreshProgress = RefreshProgress()
    ) {
        self.configuration = configuration
        self.folder = folder
        self.clock = clock
        self.isTrial = isTrial
        self.progress = progress
    }

    /// Runs. What failed of single sources, outputs and alerts is told in the report.
    ///
    /// Refuses to begin while another run is at work, with a clock behind what is stored, or where
    /// the store or the published folder cannot be written.
    public func run() throws(Refusal) -> RefreshReport {
        let start = ContinuousClock.now
        let workplace = Workplace(configuration, folder)
        try FileSystem.makeFolder(workplace.store)
        let lock = try RunLock.take(workplace.lock)
        let isAfterCrash = lock.isAfterCrash
        // Whether there is something that the next run has to tidy up, if this one ends here.
        var isHalfDone = isAfterCrash
        let outcome = Result { () throws(Refusal) -> RefreshReport in
            let store = try VintageStore(path: workplace.database)
            let publication = Publication(workplace)
            try publication.checkLink()
            if isAfterCrash { try tidyUp(workplace, store, publication) }
            isHalfDone = false
            let stock = try SourceStock(store)
            try stock.check(clock.now, path: store.path)
            isHalfDone = true
            var report = RefreshReport(clock: clock, isAfterCrash: isAfterCrash)
            try work(workplace, store, publication, stock, &report, since: start)
            isHalfDone = false
            return report
        }
        // That the status cannot be written either must not hide why the run ended.
        if case .failure(let refusal) = outcome, !isTrial {
            try? RefreshStatus.save(aborted: refusal, clock, in: workplace)
        }
        if !isHalfDone { lock.release() }
        return try outcome.get()
    }

    private func work(
        _ workplace: Workplace, _ store: VintageStore, _ publication: Publication,
        _ stock: SourceStock, _ report: inout RefreshReport,
        since start: ContinuousClock.Instant
    ) throws(Refusal) {
        let places = SourcePlaces(configuration: configuration, folder: folder)
        let library = LazyLibrary(configuration, folder, workplace)
        report.sources = try update(places, workplace, library, store, stock)
        // Copies of what was not taken.
        if isTrial || report.sources.contains(where: { $0.result == .quarantined }) {
            try workplace.sweepShelf(store)
        }
        guard !isTrial else { return }
        try Publishing(
            refresh: self, workplace: workplace, library: library, store: store,
            publication: publication
        ).publish(&report, stock)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        try RefreshStatus(report, store, seconds: seconds).save(in: workplace)
    }

    /// Clears away what a run that did not come to its end left half-done.
    private func tidyUp(
        _ workplace: Workplace, _ store: VintageStore, _ publication: Publication
    ) throws(Refusal) {
        try workplace.sweepShelf(store)
        try publication.sweep()
        // Others may keep files in that folder too.
        let own = [RefreshStatus.jsonName, RefreshStatus.metricsName]
        for name in FileSystem.names(in: workplace.status)
        where name.hasSuffix(".tmp") && own.contains(where: { name.hasPrefix("\($0).") }) {
            try FileSystem.remove("\(workplace.status)/\(name)")
        }
    }
}
