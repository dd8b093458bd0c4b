import Reports
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
        checkNamedFiles(&faults)
        look(&faults)
        try faults.refuse()
    }

    /// Looks at each part, and keeps the first fault of each.
    func look(_ faults: inout FoundFaults) {
        checkDefaults(&faults)
        for name in configuration.sources.keys.sorted() {
            faults.look { () throws(Refusal) in try checkSource(name) }
        }
        for (name, request) in configuration.indicators.sorted(by: { $0.key < $1.key }) {
            faults.look { () throws(Refusal) in try checkIndicator(name, request) }
        }
        checkPrograms(&faults)
        faults.look(checkFolders)
        checkOutputs(&faults)
        checkAlerts(&faults)
        for (name, chart) in configuration.charts.sorted(by: { $0.key < $1.key }) {
            faults.look { () throws(Refusal) in try checkChart(name, chart) }
            checkBlanks(of: chart, name, &faults)
        }
        checkBrief(&faults)
    }

    /// Names stand in paths of outputs, in names of series and on command lines, where one with a hyphen
    /// in front would be an option; in a table it would be kept from running as a formula, and so not
    /// be the code that an SDMX structure has.
    func checkName(_ name: String, at part: String) throws(Refusal) {
        guard name.isPlainName(also: "_."), name.first != ".", name.first != "-" else {
            throw text.fault(
                "expected a name of letters, digits, “-”, “_” and “.” that does not begin with “-” or"
                    + " “.”, saw “\(name)”", at: keys(part, name))
        }
    }

    func checkSourceName(_ name: String, at path: [ConfigurationKey]) throws(Refusal) {
        guard configuration.sources[name] == nil, !text.isUnread(name, of: "sources") else {
            return
        }
        throw unknown(name, "source", configuration.sources.keys, at: path)
    }

    func unknown(
        _ name: String, _ kind: String, _ known: some Collection<String>,
        at path: [ConfigurationKey]
    ) -> Refusal {
        let near = Spelling.nearest(to: name, among: known).joined(separator: ", ")
        let hint = near.isEmpty ? "none is configured" : "nearest: \(near)"
        return text.fault("no \(kind) is configured under the name “\(name)”; \(hint)", at: path)
    }

    func keys(_ names: String...) -> [ConfigurationKey] {
        names.map { ConfigurationKey(stringValue: $0) }
    }
}
