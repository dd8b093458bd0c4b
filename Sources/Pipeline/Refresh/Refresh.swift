internal import Store
public import TradeModel

/// One run of the cron job: looks at every source, takes what is new and good, computes, and publishes
/// one whole generation.
///
/// It may be killed at any moment: what it had recorded stays whole, and the next run goes on from
/// there. One run at a time may write.
public struct Refresh: Sendable {
    let configuration: Configuration
    let folder: DataFolder
    /// The clock as it was last read.
    private(set) var clock: Clock
    private let readClock: @Sendable () -> Clock
    let progress: RefreshProgress
    /// Whether nothing is recorded and published.
    let isTrial: Bool

    /// Prepares a run. Its clock is read twice: now, for what is due, and once every source was
    /// looked at, for all that the run takes, computes and tells. What a server takes long to send
    /// is not known before it is there.
    public init(
        _ configuration: Configuration, in folder: DataFolder,
        clock: @escaping @Sendable () -> Clock,
        isTrial: Bool = false, progress: RefreshProgress = RefreshProgress()
    ) {
        self.configuration = configuration
        self.folder = folder
        self.clock = clock()
        readClock = clock
        self.isTrial = isTrial
        self.progress = progress
    }

    /// Runs. What failed of single sources, outputs and alerts is told in the report.
    ///
    /// Refuses to begin while another run is at work, with a clock behind what is stored, where the
    /// store is lost, or it or the published folder cannot be written or is another configuration's, or
    /// the status is; and to go on when it was told to end while it looked at sources.
    public func run() throws(Refusal) -> RefreshReport {
        let start = ContinuousClock.now
        let workplace = Workplace(configuration, folder)
        try FileSystem.makeFolder(workplace.store)
        let lock = try RunLock.take(workplace.lock)
        let isAfterCrash = lock.isAfterCrash
        // Whether there is something that the next run has to tidy up, if this one ends here.
        var isHalfDone = isAfterCrash
        let outcome = Result { () throws(Refusal) -> RefreshReport in
            try workplace.checkStore()
            let publication = Publication(workplace)
            try publication.checkLink()
            if !isTrial {
                try publication.checkConfiguration()
                try RefreshStatus.checkOwner(in: workplace)
            }
            let library = LazyLibrary(configuration, folder)
            // Without its tables a first run comes to nothing, and one that is refused begins no store.
            if FileSystem.isMissingOrEmpty(workplace.database) { _ = try library.library() }
            let store = try VintageStore(path: workplace.database)
            if !isTrial { try workplace.checkOwner(of: store) }
            let isTidy = !isAfterCrash || tidyUp(workplace, store, publication)
            isHalfDone = false
            let stock = try SourceStock(store)
            try stock.check(clock.now, path: store.path)
            isHalfDone = true
            var report = try work(
                workplace, store, publication, stock, library, isAfterCrash: isAfterCrash,
                since: start, &isHalfDone)
            isHalfDone = false
            if !isTidy { report.leavesCopies = true }
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
        _ stock: SourceStock, _ library: LazyLibrary, isAfterCrash: Bool,
        since start: ContinuousClock.Instant, _ isHalfDone: inout Bool
    ) throws(Refusal) -> RefreshReport {
        let places = SourcePlaces(configuration: configuration, folder: folder)
        let asked = try AskedSources(store)
        let visits = visit(places, workplace, stock, asked)
        if !progress.endFetching() { throw endedEarly(workplace, store, &isHalfDone) }
        var later = self
        later.clock = readClock()
        try stock.check(later.clock.now, path: store.path)
        var report = RefreshReport(clock: later.clock, isAfterCrash: isAfterCrash)
        report.sources = try later.update(visits, workplace, library, store, stock, asked)
        // Copies of what was not taken. One that cannot be removed must not keep the others' news
        // from being published.
        if isTrial || report.sources.contains(where: { $0.result == .quarantined }) {
            report.leavesCopies = (try? workplace.sweepShelf(store)) != true
        }
        guard !isTrial else { return report }
        try Publishing(
            refresh: later, workplace: workplace, library: library, store: store,
            publication: publication
        ).publish(&report, stock)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        // New alerts count as told from here on: what follows must not keep the report back.
        do throws(Refusal) {
            try RefreshStatus(report, store, seconds: seconds).save(in: workplace)
        } catch {
            report.failedOutputs.append((RefreshStatus.place(in: workplace), error))
        }
        return report
    }
}
