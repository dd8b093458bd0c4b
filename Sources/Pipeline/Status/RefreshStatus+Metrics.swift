import Assessment
import TradeModel

extension RefreshStatus {
    /// The text of `flywheel.prom`, for the text file collector of Prometheus' node exporter
    /// (text format 0.0.4). Times are moments and not ages: whoever reads them knows the time.
    var metrics: String {
        var metrics = Metrics()
        metrics.addRun(at: report.clock.now, isGood: report.worst == nil)
        metrics.add(
            "flywheel_refresh_duration_seconds", "How long the last refresh took.", [([], seconds)])
        metrics.add(
            "flywheel_failed_outputs", "Outputs that could not be written anew.",
            [([], Double(report.failedOutputs.count))])
        metrics.add(
            "flywheel_incomplete_outputs", "Outputs that were written without some of their feeds.",
            [([], Double(report.incompleteOutputs.count))])
        let samples = { (value: (Source) -> Double?) in
            sources.compactMap { source in
                value(source).map { ([("source", source.name)], $0) }
            }
        }
        metrics.add(
            "flywheel_source_ok", "Whether the source could be looked at and its data be taken.",
            samples { $0.outcome.refusal == nil ? 1 : 0 })
        metrics.add(
            "flywheel_source_stale", "Whether an older copy stands in for a newer one.",
            samples { $0.stale == nil ? 0 : 1 })
        metrics.add(
            "flywheel_source_duration_seconds", "How long the source took in the last refresh.",
            samples { $0.outcome.seconds })
        metrics.add(
            "flywheel_source_failures", "Failures since the last success.",
            samples { Double($0.state?.failuresInARow ?? 0) })
        metrics.add(
            "flywheel_source_last_success_time_seconds",
            "When the source was last looked at with success.",
            samples { $0.state?.lastSuccess.map { Double($0.seconds) } })
        metrics.add(
            "flywheel_source_taken_time_seconds", "When the newest good edition was taken.",
            samples { $0.arrival.map { Double($0.seconds) } })
        metrics.add(
            "flywheel_source_records",
            "Records of the newest good edition, by what became of them.",
            sources.flatMap(Self.records))
        metrics.add(
            "flywheel_alert_met", "Whether a watched condition is met; NaN where it is unknown.",
            report.alerts.map { alert in
                let value: Double =
                    switch alert.state {
                    case .met: 1
                    case .notMet: 0
                    case .unknown: .nan
                    }
                return ([("alert", alert.name)], value)
            })
        return metrics.text
    }

    private static func records(_ source: Source) -> [Metrics.Sample] {
        guard let records = source.vintage?.records else { return [] }
        let counts = [
            ("used", records.used), ("excluded", records.excluded), ("rejected", records.rejected),
        ]
        return counts.map { kind, count in
            ([("source", source.name), ("kind", kind)], Double(count))
        }
    }
}

extension Metrics {
    /// What is told of every run, also of one that ended early.
    mutating func addRun(at now: Timestamp, isGood: Bool) {
        add(
            "flywheel_refresh_time_seconds", "When the last refresh took place.",
            [([], Double(now.seconds))])
        add(
            "flywheel_refresh_ok", "Whether all went well in the last refresh.",
            [([], isGood ? 1 : 0)])
    }
}
