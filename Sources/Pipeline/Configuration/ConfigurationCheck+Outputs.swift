import TradeModel

extension ConfigurationCheck {
    /// That outputs lie in the published folder, each at a place of its own, and hold what is configured.
    func checkOutputs(_ faults: inout FoundFaults) {
        var paths = Generation.ownNames
        for (index, output) in configuration.outputs.enumerated() {
            let place: [ConfigurationKey] = ["outputs", .init(intValue: index)]
            faults.look { () throws(Refusal) in try checkPath(of: output, at: place, &paths) }
            faults.look { () throws(Refusal) in try checkContent(of: output, at: place) }
        }
    }

    private func checkPath(
        of output: OutputSpecification, at place: [ConfigurationKey], _ paths: inout Set<String>
    ) throws(Refusal) {
        let parts = output.path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            throw text.fault(
                "expected a path inside the published folder, saw “\(output.path)”",
                at: place + ["path"])
        }
        for file in output.files(in: configuration) {
            guard paths.insert(file).inserted else {
                throw text.fault("“\(file)” is written twice", at: place + ["path"])
            }
            if let folder = paths.first(where: {
                $0.hasPrefix(file + "/") || file.hasPrefix($0 + "/")
            }) {
                throw text.fault(
                    "“\(file)” and “\(folder)” cannot both be: one would be a folder",
                    at: place + ["path"])
            }
        }
    }

    private func checkContent(
        of output: OutputSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        switch output.content {
        case .indicator(let name, _):
            try checkIndicatorName(name, at: place + ["indicator"])
        case .export(let export):
            for (number, name) in (export.chosen ?? []).enumerated() {
                try checkIndicatorName(name, at: place + ["export", .init(intValue: number)])
            }
        case .chart(let name): try checkChartName(name, at: place + ["chart"])
        case .brief where configuration.brief == nil && text.unread["brief"] == nil:
            throw text.fault(
                "this configuration describes no briefing, under “brief”", at: place)
        case .brief, .changes: return
        }
    }

    private func checkIndicatorName(
        _ name: String, at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard configuration.indicators[name] == nil, !text.isUnread(name, of: "indicators") else {
            return
        }
        throw unknown(name, "indicator", configuration.indicators.keys, at: path)
    }
}
