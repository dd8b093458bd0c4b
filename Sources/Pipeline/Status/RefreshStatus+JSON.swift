import Reports
internal import Store
import TradeModel

extension RefreshStatus {
    /// What `status.json` tells of the run.
    var members: [String: JSONValue] {
        [
            "program": .string(ProgramVersion.named),
            "time": .string(report.clock.now.description),
            "as_of": .string(report.clock.asOf.description),
            "ok": .bool(report.worst == nil), "aborted": .bool(false),
            "seconds": .number(seconds),
            "published": .bool(report.isPublished),
            "after_crash": .bool(report.isAfterCrash),
            "sources": .array(sources.map(json)),
            "failed_outputs": .array(
                report.failedOutputs.map { Self.failure("path", $0, $1) }),
            "incomplete_outputs": .array(
                report.incompleteOutputs.map { path, absences in
                    .object([
                        "path": .string(path),
                        "without": .array(absences.map { Self.failure("name", $0, $1) }),
                    ])
                }),
            "failed_indicators": .array(
                report.failedIndicators.map { Self.failure("name", $0, $1) }),
            "alerts": .array(report.alerts.map(\.json)),
        ]
    }

    private func json(_ source: Source) -> JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(source.name),
            "result": .string(source.outcome.result.rawValue),
            "stale": JSONValue(source.stale?.reason),
            "seconds": .number(source.outcome.seconds),
            "last_check": JSONValue(source.state?.lastCheck?.description),
            "last_success": JSONValue(source.state?.lastSuccess?.description),
            "failures_in_a_row": .integer(source.state?.failuresInARow ?? 0),
            "code": JSONValue(source.outcome.refusal?.diagnostics.first?.code.rawValue),
            "reason": source.outcome.refusal.map(Self.reason) ?? .null,
            "warnings": .integer(source.outcome.warnings.count),
        ]
        if let vintage = source.vintage {
            members["vintage"] = JSONValue(vintage.id)
            members["sha256"] = JSONValue(vintage.sha256)
            members["address"] = JSONValue(vintage.address)
            members["layout"] = JSONValue(vintage.layout)
            members["licence"] = JSONValue(vintage.licence)
            if let records = vintage.records {
                members["records"] = .object([
                    "read": .integer(records.read), "used": .integer(records.used),
                    "excluded": .integer(records.excluded), "rejected": .integer(records.rejected),
                ])
            }
        }
        if let arrival = source.arrival {
            members["taken"] = .string(arrival.description)
            members["age_days"] = .integer(arrival.day.distance(to: report.clock.now.day))
        }
        if let counts = source.seriesCounts {
            members["changed"] = .object([
                "new": .integer(counts.new), "revised": .integer(counts.revised),
                "withdrawn": .integer(counts.withdrawn),
                "cause": .string(counts.cause.rawValue),
            ])
        }
        return .object(members)
    }

    /// What failed, under a key, with code and reason.
    private static func failure(
        _ key: String, _ name: String, _ refusal: Refusal
    ) -> JSONValue {
        .object([
            key: .string(name), "code": JSONValue(refusal.diagnostics.first?.code.rawValue),
            "reason": reason(refusal),
        ])
    }

    private static func reason(_ refusal: Refusal) -> JSONValue {
        .string(refusal.reason)
    }
}

extension AlertOutcome {
    fileprivate var json: JSONValue {
        .object([
            "name": .string(name), "when": .string(condition), "state": .string(state.rawValue),
            "since": .string(since.description), "value": JSONValue(value),
            "unit": .string(unit), "period": JSONValue(period),
        ])
    }
}
