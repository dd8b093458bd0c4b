import Analysis
import Assessment
import TradeModel

/// Holds a configuration against itself: what one part names must be there in another.
struct ConfigurationCheck {
    let configuration: Configuration
    let text: ConfigurationText
    /// The tables that countries and measures are held against; nil where answers are not judged: one
    /// that cannot be stops its own indicator, and nothing else.
    let tables: ReferenceTables?
    /// Reads the lists of events that are at hand; nil where no source is to be looked at.
    let library: SourceLibrary?

    init(
        _ configuration: Configuration, _ text: ConfigurationText,
        _ tables: ReferenceTables? = nil, _ library: SourceLibrary? = nil
    ) {
        self.configuration = configuration
        self.text = text
        self.tables = tables
        self.library = library
    }

    /// Refuses what is wrong, of each part the first fault with its line and column.
    func check() throws(Refusal) {
        var faults = FoundFaults()
        faults.look(checkDefaults)
        for name in configuration.sources.keys.sorted() {
            faults.look { () throws(Refusal) in try checkSource(name) }
        }
        for (name, request) in configuration.indicators.sorted(by: { $0.key < $1.key }) {
            faults.look { () throws(Refusal) in try checkIndicator(name, request) }
        }
        faults.look(checkPrograms)
        faults.look(checkFolders)
        faults.look(checkOutputs)
        checkAlerts(&faults)
        for (name, chart) in configuration.charts.sorted(by: { $0.key < $1.key }) {
            faults.look { () throws(Refusal) in try checkChart(name, chart) }
        }
        checkBrief(&faults)
        try faults.refuse()
    }

    private func checkIndicator(_ name: String, _ request: IndicatorRequest) throws(Refusal) {
        try checkName(name, at: "indicators")
        guard configuration.sources[name] == nil else {
            throw text.fault(
                "“\(name)” is a source too; one name is one thing", at: keys("indicators", name))
        }
        try checkRequest(request, at: keys("indicators", name))
    }

    /// Names stand in paths of outputs and in names of series.
    func checkName(_ name: String, at part: String) throws(Refusal) {
        let isPlain = name.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
                || "-_.".unicodeScalars.contains($0)
        }
        guard isPlain, !name.isEmpty, name.first != "." else {
            throw text.fault(
                "expected a name of letters, digits, “-”, “_” and “.”, saw “\(name)”",
                at: keys(part, name))
        }
    }

    /// One folder for two purposes would have one of them removed with the other.
    private func checkFolders() throws(Refusal) {
        let folders = [
            ("store", configuration.store), ("publish", configuration.publish),
            ("publish", configuration.publish + ".generations"), ("status", configuration.status),
        ]
        for (index, (key, path)) in folders.enumerated() {
            for (other, taken) in folders[..<index] where other != key {
                guard path != taken, !path.hasPrefix(taken + "/"), !taken.hasPrefix(path + "/")
                else {
                    throw text.fault(
                        "expected a folder apart from that of “\(other)”, saw “\(path)”",
                        at: keys(key))
                }
            }
        }
    }

    private func checkAlerts(_ faults: inout FoundFaults) {
        var names = Set<String>()
        for (index, alert) in configuration.alerts.enumerated() {
            let place: [ConfigurationKey] = ["alerts", .init(intValue: index)]
            let isNew = names.insert(alert.name).inserted
            faults.look { () throws(Refusal) in
                guard isNew else {
                    throw text.fault(
                        "a second alert is called “\(alert.name)”", at: place + ["name"])
                }
                try checkCondition(alert.when, at: place + ["when"])
            }
        }
    }

    private func checkCondition(
        _ written: String, at path: [ConfigurationKey]
    ) throws(Refusal) {
        do throws(ConditionFault) {
            try check(Condition(written))
        } catch {
            throw text.fault(error, in: written, at: path)
        }
    }

    /// What a condition names must be configured, and compare by the units of the catalogue.
    private func check(_ condition: Condition) throws(ConditionFault) {
        var units: [Reference: Unit] = [:]
        for reference in condition.references {
            let column = condition.column(of: reference.description)
            let watched = try configuration.watched(by: reference, at: column).get()
            guard reference.field == nil, let request = configuration.indicators[watched.name]
            else { continue }
            units[reference] = Catalogue.indicator(request.indicator).flatMap { Unit($0.unit) }
        }
        if let name = condition.dependencies.first {
            throw ConditionFault(
                column: condition.column(of: name),
                message: "an alert asks for no condition's state; “is” is for scorecards")
        }
        try condition.checkUnits(units)
    }

    func checkRequest(
        _ request: IndicatorRequest, at path: [ConfigurationKey]
    ) throws(Refusal) {
        let indicator: Indicator
        do throws(Refusal) {
            indicator = try Computation.indicator(request.indicator)
            try Computation.check(request, of: indicator)
        } catch {
            throw text.fault(
                error.diagnostics.first?.message ?? "", at: path + ["indicator"])
        }
        let files: [String]
        do throws(Refusal) {
            files = try Computation.files(of: request, for: indicator)
        } catch {
            throw text.fault(error.diagnostics.first?.message ?? "", at: path + ["files"])
        }
        for (index, file) in files.enumerated() {
            try checkSourceName(file, at: path + ["files", .init(intValue: index)])
        }
        try checkAnswers(request, of: indicator, from: files, at: path)
    }

    func checkSourceName(_ name: String, at path: [ConfigurationKey]) throws(Refusal) {
        guard configuration.sources[name] == nil else { return }
        throw unknown(name, "source", configuration.sources.keys, at: path)
    }

    func unknown(
        _ name: String, _ kind: String, _ known: some Collection<String>,
        at path: [ConfigurationKey]
    ) -> Refusal {
        let near = Spelling.nearest(to: name, among: Array(known)).joined(separator: ", ")
        let hint = near.isEmpty ? "none is configured" : "nearest: \(near)"
        return text.fault("no \(kind) is configured under the name “\(name)”; \(hint)", at: path)
    }

    func keys(_ names: String...) -> [ConfigurationKey] {
        names.map { ConfigurationKey(stringValue: $0) }
    }
}
