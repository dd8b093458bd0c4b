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
        var named: [(path: String?, place: [ConfigurationKey])] = [
            (configuration.countries, keys("countries")),
            (configuration.confusable, keys("confusable")),
            (configuration.measures, keys("measures")),
            (configuration.scorecard, keys("scorecard")),
            (configuration.brief?.template, keys("brief", "template")),
        ]
        for (index, path) in configuration.claims.enumerated() {
            named.append((path, keys("claims") + [ConfigurationKey(intValue: index)]))
        }
        for (path, place) in named {
            guard let path, !FileSystem.isFileOrMissing(folder.file(path)) else { continue }
            faults.add(
                text.fault(
                    "“\(path)” is a pipe or a device, and not a file with an end; name a file",
                    at: place))
        }
    }
}
