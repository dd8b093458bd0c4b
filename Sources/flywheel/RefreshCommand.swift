import ArgumentParser
import Pipeline
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The cron job.
struct RefreshCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh",
        abstract: "Look at all sources, take what is new and good, compute, publish.",
        discussion: """
            Every source is looked at; a new edition that is not as expected is put in quarantine \
            and the last good one stays. Outputs are published as one whole generation. When a \
            source fails the rest is published all the same, and the exit status is that of the \
            failure: 64 for a key that is not there, 65 for data that were not taken, 66 for a file \
            that is not there, 69 for a server out of reach or an alert's command that failed, 74 \
            for a file that could not be written, the highest of several. 75: another run is at \
            work, the clock was set back, or Ctrl-C or SIGTERM ended the run while it looked at \
            sources: nothing is recorded then, and the next run goes on with what had come.

            Example:
              flywheel refresh
              flywheel refresh --config /srv/trade/flywheel.yaml --quiet
              flywheel refresh --dry-run
            """)

    @OptionGroup var place: WorkplaceOptions
    @Flag(help: "Look and check, and neither record nor publish anything.") var dryRun = false
    @Flag(help: "Print nothing when all is well; values gone, changed back or hidden are told.")
    var quiet = false
    @Option(
        help: ArgumentHelp(
            "Take this day (YYYY-MM-DD) for today by universal time: its end for the moment of the"
                + " run, where it is past.", valueName: "day"),
        transform: { try Day(argument: $0) })
    var asOf: Day?

    func run() throws {
        // Before anything is published: what is told of the run could not be written there.
        if place.config?.hasPrefix("/") != true { try ForeignName.checkWorkingFolder() }
        let (configuration, folder) = try place.open()
        let progress = EndSignals.heeded()
        let start = ContinuousClock.now
        let line = ProgressLine(isQuiet: quiet) {
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            return progress.bytes == 0
                ? progress.step
                : "\(progress.step): "
                    + ProgressMeter.text(progress.bytes, of: progress.total, after: seconds)
        }
        let report: RefreshReport
        do {
            defer { line.stop() }
            report = try Refresh(
                configuration, in: folder, clock: try clock, isTrial: dryRun, progress: progress
            ).run()
        }
        // What is mailed is what went wrong and where it is kept, values that are gone, changed back or
        // hidden since they are not public yet, and new alerts; the summary has these too, and other
        // warnings are counted in the status.
        let told = report.findings.filter { finding in
            let isNews = finding.code == .alertMet
            let isStepBack = [.shrunkSource, .earlierEdition, .notYetPublished].contains(
                finding.code)
            return quiet ? isNews || isStepBack || finding.severity == .error : !isNews
        }
        Console.report(told + report.setAside)
        if !quiet { try Console.print(report.summary(isTrial: dryRun)) }
        if let worst = report.worst { throw Refusal([], cause: worst).exitCode }
    }

    private static var now: Timestamp { Timestamp(seconds: time(nil)) }

    private var clock: @Sendable () -> Refresh.Clock {
        get throws(Refusal) {
            guard let asOf else {
                return {
                    let now = Self.now
                    return Refresh.Clock(now: now, asOf: now.day)
                }
            }
            guard asOf <= Self.now.day else {
                throw Refusal(
                    Diagnostic(
                        .error, .badParameter,
                        message: "--as-of \(asOf) lies in the future; what is recorded then could"
                            + " not be followed by what comes before"), cause: .usage)
            }
            return { Refresh.Clock(now: min(Self.now, Timestamp(endOf: asOf)), asOf: asOf) }
        }
    }
}
