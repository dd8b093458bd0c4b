import TradeModel

extension ConfigurationCheck {
    /// Refuses, with what was found before, a pipe among the files that are about to be read.
    func refusePipes(_ faults: inout FoundFaults) throws(Refusal) {
        var pipes = FoundFaults()
        checkNamedFiles(&pipes)
        guard let refusal = pipes.refusal else { return }
        faults.add(refusal)
        try faults.refuse()
    }

    /// That no table or text that is named is a pipe: it would be waited for until somebody writes to it,
    /// by a run of cron without a word and for good.
    func checkNamedFiles(_ faults: inout FoundFaults) {
        let folder = DataFolder(holding: text.path)
        for (path, place) in namedFiles where !FileSystem.isFileOrMissing(folder.file(path)) {
            faults.add(
                text.fault(
                    "“\(path)” is a pipe or a device, and not a file with an end; name a file",
                    at: place))
        }
    }

    /// What was found of a table or a text that is not there or cannot be read, at the place that names
    /// it; everything else as it is.
    func placed(_ finding: Diagnostic) -> Diagnostic {
        let folder = DataFolder(holding: text.path)
        guard finding.code == .inputMissing, finding.line == nil,
            let named = namedFiles.first(where: { folder.file($0.path) == finding.path }),
            let place = text.place(at: named.place)
        else { return finding }
        let lacksCountries =
            named.place.first?.stringValue == "countries"
            && !FileSystem.exists(folder.file(named.path))
        let advice = lacksCountries ? "; flywheel init --empty makes a folder that has one" : ""
        return Diagnostic(
            finding.severity, finding.code, path: text.path, line: place.line,
            column: place.column, message: "“\(named.path)”: \(finding.message)\(advice)")
    }

    /// The tables and texts that are named besides sources, with the keys that name them.
    private var namedFiles: [(path: String, place: [ConfigurationKey])] {
        let single: [(path: String?, place: [ConfigurationKey])] = [
            (configuration.countries, keys("countries")),
            (configuration.confusable, keys("confusable")),
            (configuration.measures, keys("measures")),
            (configuration.scorecard, keys("scorecard")),
            (configuration.brief?.template, keys("brief", "template")),
        ]
        let claims = configuration.claims.enumerated().map { index, path in
            (path: path, place: keys("claims") + [ConfigurationKey(intValue: index)])
        }
        return single.compactMap { file in file.path.map { (path: $0, place: file.place) } }
            + claims
    }
}
